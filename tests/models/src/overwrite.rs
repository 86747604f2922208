//! A queue whose writer overwrites unread messages, as `runtime/src/queue` uses the ring for events: the steps of
//! `QueueWriter::put_overwriting` and `LossyReader::next`, which must be changed together with them.
//!
//! A payload is two words, so that a mixture of two messages is visible, and they are atomic: here the reader reads
//! what the writer writes at the same time, and discards it. The runtime uses volatile loads from another process's
//! memory.

use std::rc::Rc;

use loom::sync::atomic::{AtomicU64, Ordering};

use crate::fault::Fault;
use crate::memory::Segments;
use crate::ring::{Header, OverwriteConsumer, Producer};

/// Both ends.
pub(crate) fn pair(capacity: u32) -> (OverwritingWriter, LossyReader) {
    let (first, second) = Segments::pair((capacity, 1));
    let words: Words = Rc::new((0..capacity).map(|_| [AtomicU64::new(0), AtomicU64::new(0)]).collect());
    let writer = OverwritingWriter { tx: Producer::new(capacity), segments: first, words: Rc::clone(&words) };
    (writer, LossyReader { rx: OverwriteConsumer::new(capacity), segments: second, words })
}

type Words = Rc<Vec<[AtomicU64; 2]>>;

pub(crate) struct OverwritingWriter {
    tx: Producer,
    segments: Segments,
    words: Words,
}

impl OverwritingWriter {
    pub(crate) fn put_overwriting(&self, payload: u64) {
        let claim = self.tx.claim_overwrite(&self.segments);
        for word in &self.words[claim.slot as usize] {
            word.store(payload, Ordering::Relaxed);
        }
        self.tx.publish(&self.segments, claim, Header { method: 1, status: 0 }, 0);
    }
}

pub(crate) struct LossyReader {
    rx: OverwriteConsumer,
    segments: Segments,
    words: Words,
}

impl LossyReader {
    /// The next whole message, if there is one.
    pub(crate) fn next(&self) -> Option<[u64; 2]> {
        let peeked = self.rx.peek(&self.segments).expect("model: no stamp is out of place")?;
        let words = self.words[peeked.slot as usize].each_ref().map(|word| word.load(Ordering::Relaxed));
        let is_whole = self.rx.is_still_there(&self.segments, peeked) || Fault::MixtureIsTaken.is_seeded();
        self.rx.release(&self.segments);
        is_whole.then_some(words)
    }
}
