//! Who may use a block: the words of a block and of its readers, and the order of the steps.
//!
//! | the reader, with a frame in a block | the host, before it writes the block again |
//! |---|---|
//! | 1 its word says that it holds the block | 1 the word of the block says that the frame is about to go |
//! | 2 full fence | 2 full fence |
//! | 3 reads the word of the block: is the frame there? | 3 reads the words of all readers: is the block held? |
//! | 4 reads the block, if it is | 4 if it is not: the word says that there is no frame; writes the block |
//! | | 4 if it is: the word says that the frame is there |
//!
//! One of the two fences comes first. If it is the reader's, the host sees in step 3 that the block is held and leaves
//! it alone. If it is the host's, the reader sees in step 3 that the frame is about to go and reads nothing. Numbers of
//! frames are never used again, so a block that was written in between has another one.
//!
//! After it has read the block, the reader checks that the frame is not gone ([`is_still`]). A frame that is about to go
//! is not gone yet. The check fails only for a reader that the host does not count any more.
//!
//! | sync point | write side | read side | becomes visible | if weaker |
//! |---|---|---|---|---|
//! | FRAME | [`publish`]: store the word of the block, Release | [`hold`]: load it; fence, Acquire | the bytes of the frame | the reader takes a block half written |
//! | HOLD | [`hold`]: store the reader's word, Relaxed; fence, SeqCst | [`retire`]: fence, SeqCst; load the words | that the block is held | the host overwrites a frame that is read |
//! | LET-GO | [`let_go`]: store 0, Release | [`retire`]: load; fence, Acquire | that the reads of the frame are over | as for HOLD |
//! | GONE | [`retire`]: store 0, Relaxed; fence, Release | [`is_still`]: fence, Acquire; load | if any byte of a new frame was read, that the old one is gone | a reader that the host no longer counts takes a mixture of two frames for one |
//!
//! # If a side dies
//!
//! A reader that dies holds its blocks until the host lets its connection go. A host that dies writes no more, so what
//! is held stays as it is.

use crate::sync::{AtomicU64, FenceOf, Ordering, full_fence, read_fence, write_fence};

/// The word of a block without a frame, and that of a reader that holds nothing.
pub(crate) const NOTHING: u64 = 0;

/// Set in the word of a block whose frame the host is about to overwrite. No frame has such a number.
const ABOUT_TO_GO: u64 = 1 << 63;

/// The word of a reader that holds this block.
pub(crate) fn held(block: u32) -> u64 {
    u64::from(block).wrapping_add(1)
}

/// The block that the word of a reader names, if there is one of that number.
pub(crate) fn block_of(word: u64, blocks: u32) -> Option<u32> {
    u32::try_from(word.checked_sub(1)?).ok().filter(|block| *block < blocks)
}

/// Holds a block with `word`, if it has `frame`. `current` loads the word of the block.
pub(crate) fn hold(word: &AtomicU64, block: u32, frame: u64, current: impl FnOnce() -> u64) -> bool {
    // HOLD, write side. Relaxed: the fence orders it before the load.
    word.store(held(block), Ordering::Relaxed);
    full_fence(FenceOf::Holder);
    // FRAME, read side
    let is_there = current() == frame;
    if !is_there {
        let_go(word);
    }
    is_there
}

/// Holds nothing any more.
pub(crate) fn let_go(word: &AtomicU64) {
    // LET-GO, write side
    word.store(NOTHING, Ordering::Release);
}

/// Whether the bytes that were read are those of `frame`.
pub(crate) fn is_still(frame: u64, current: impl FnOnce() -> u64) -> bool {
    // GONE, read side
    read_fence();
    current() & !ABOUT_TO_GO == frame
}

/// Takes `frame` out of a block with the word `word`, unless `is_held` finds that a reader holds the block: then the
/// frame stays. `is_held` loads each word of a reader once.
pub(crate) fn retire(word: &AtomicU64, frame: u64, is_held: impl FnOnce() -> bool) -> bool {
    // Relaxed: the fence orders it before the loads.
    word.store(frame | ABOUT_TO_GO, Ordering::Relaxed);
    full_fence(FenceOf::Reuser);
    // HOLD and LET-GO, read side
    if is_held() {
        publish(word, frame);
        return false;
    }
    // GONE, write side. Relaxed: the fence orders it before the writes to the block.
    word.store(NOTHING, Ordering::Relaxed);
    write_fence();
    true
}

/// The block has this frame from now on.
pub(crate) fn publish(word: &AtomicU64, frame: u64) {
    // FRAME, write side
    word.store(frame, Ordering::Release);
}
