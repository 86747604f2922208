//! A block that a host writes again and again, and a reader that holds the frames in it: the real steps of
//! `runtime/src/fanout/hold.rs`, with one block and one reader.
//!
//! A frame that is held is plain memory, so that loom finds every access that is not ordered. For a reader that the host
//! does not count it is two atomic words, as in [`overwrite`](crate::overwrite).

use std::rc::Rc;

use loom::cell::Cell;
use loom::sync::atomic::{AtomicU64 as Plain, Ordering};
use loom::thread;

use crate::hold;
use crate::sync::{Atomic, AtomicU64, PeerWord};

struct Block {
    /// The word of the block.
    frame: AtomicU64,
    /// The word of the reader.
    held: AtomicU64,
    bytes: Cell<u64>,
    words: [Plain; 2],
}

/// With the frame 1.
fn block() -> Rc<Block> {
    Rc::new(Block {
        frame: AtomicU64::new(1),
        held: AtomicU64::new(hold::NOTHING),
        bytes: Cell::new(1),
        words: [Plain::new(1), Plain::new(1)],
    })
}

/// The host tries to write two more frames, and the reader tries to hold two.
pub(crate) fn held() {
    let host = block();
    let reader = Rc::clone(&host);
    thread::spawn(move || {
        let mut there = 1;
        for _ in 0..2 {
            let is_held = || hold::block_of(PeerWord::new(&host.held).load(), 1).is_some();
            if hold::retire(&host.frame, there, is_held) {
                there += 1;
                host.bytes.set(there);
                hold::publish(&host.frame, there);
            }
        }
    });
    for _ in 0..2 {
        // The event may name any of them.
        let frame = reader.frame.load_relaxed();
        if (1..=3).contains(&frame) {
            let current = || PeerWord::new(&reader.frame).load();
            if hold::hold(&reader.held, 0, frame, current) {
                assert_eq!(reader.bytes.get(), frame, "model: a frame that is held was overwritten");
                assert!(hold::is_still(frame, current), "model: a frame that is held is gone");
                hold::let_go(&reader.held);
            }
        }
    }
}

/// The host does not count the reader.
pub(crate) fn not_counted() {
    let host = block();
    let reader = Rc::clone(&host);
    thread::spawn(move || {
        for frame in 1..=2 {
            assert!(hold::retire(&host.frame, frame, || false));
            host.words.iter().for_each(|word| word.store(frame + 1, Ordering::Relaxed));
            hold::publish(&host.frame, frame + 1);
        }
    });
    let frame = reader.frame.load_relaxed();
    let current = || PeerWord::new(&reader.frame).load();
    if (1..=3).contains(&frame) && hold::hold(&reader.held, 0, frame, current) {
        let words = reader.words.each_ref().map(|word| word.load(Ordering::Relaxed));
        assert!(!hold::is_still(frame, current) || words == [frame; 2], "model: a mixture of two frames");
    }
}
