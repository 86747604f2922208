//! The blocks of a host, as one of its clients holds them.

use std::sync::Arc;

use super::hold;
use crate::bulk::Bulk;
use crate::ring::Corrupt;
use crate::segment::pool::{OwnHolds, PeerPool};
use crate::sync::{AtomicU64, Ordering};

use super::wire::SharedPlace;

/// A client's side.
#[derive(Debug)]
pub(crate) struct Reader {
    pool: PeerPool,
    words: OwnHolds,
    /// The words in use, one bit each. Set by the thread that reads events, cleared by any.
    used: AtomicU64,
    /// A frame was let go since this was last asked.
    has_let_go: AtomicU64,
}

/// Why there is no frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotHeld {
    /// The host has overwritten it.
    Gone,
    /// The client holds as many as it may.
    Most(u32),
    /// No correct host writes that.
    Corrupt(Corrupt),
}

impl Reader {
    pub(crate) fn new(pool: PeerPool, words: OwnHolds) -> Reader {
        Reader { pool, words, used: AtomicU64::new(0), has_let_go: AtomicU64::new(0) }
    }

    /// The frame at this place, held. For the thread that reads the events.
    pub(super) fn hold<T: 'static, const MAX: usize>(
        self: &Arc<Self>,
        place: SharedPlace<T, MAX>,
    ) -> Result<(Bulk<'static, T>, Held), NotHeld> {
        let SharedPlace { frame, block, count, .. } = place;
        let geometry = self.pool.geometry();
        let fits =
            (count as usize).checked_mul(size_of::<T>()).is_some_and(|len| len <= geometry.block_len());
        if count as usize > MAX || !fits {
            return Err(NotHeld::Corrupt(Corrupt { field: "length of a frame", value: u64::from(count) }));
        }
        // A block of a correct host is allocated before it is named.
        let bulk = Some(block).filter(|block| *block < geometry.blocks() && frame != hold::NOTHING);
        let Some(bulk) = bulk.and_then(|block| self.pool.block(block)) else {
            return Err(NotHeld::Corrupt(Corrupt { field: "block of a frame", value: u64::from(block) }));
        };
        // Acquire: the reads of the frame that had the word are over.
        let free = self.used.load(Ordering::Acquire).trailing_ones();
        let current = || self.pool.frame(block).load();
        if free >= geometry.holds() {
            let is_gone = current() != frame;
            return Err(if is_gone { NotHeld::Gone } else { NotHeld::Most(geometry.holds()) });
        }
        if !hold::hold(self.words.word(free), block, frame, current) {
            return Err(NotHeld::Gone);
        }
        // Relaxed: only this thread looks for a free word.
        self.used.fetch_or(bit(free), Ordering::Relaxed);
        Ok((Bulk::new(Some(bulk), 0, count), Held { reader: self.clone(), place: free, block, frame }))
    }

    /// Whether a frame was let go since this was last asked: the host may wait for that.
    pub(crate) fn take_let_go(&self) -> bool {
        // Relaxed: the word of the frame was written before, and the fence of the wake-up orders it.
        self.has_let_go.load(Ordering::Relaxed) != 0 && self.has_let_go.swap(0, Ordering::Relaxed) != 0
    }
}

/// The bit of a word.
fn bit(place: u32) -> u64 {
    1_u64.wrapping_shl(place)
}

/// A frame that this client holds, until it is dropped.
#[derive(Debug)]
pub(crate) struct Held {
    reader: Arc<Reader>,
    place: u32,
    block: u32,
    frame: u64,
}

impl Held {
    /// Whether what was read is the frame. It is, as long as the host counts this client.
    pub(super) fn is_whole(&self) -> bool {
        hold::is_still(self.frame, || self.reader.pool.frame(self.block).load())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        hold::let_go(self.reader.words.word(self.place));
        // Release: the word has no use any more.
        self.reader.used.fetch_and(!bit(self.place), Ordering::Release);
        self.reader.has_let_go.store(1, Ordering::Relaxed);
    }
}
