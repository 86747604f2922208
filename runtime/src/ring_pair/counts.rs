//! The counters of a ring pair. A forked child counts nothing, because the memory is its parent's.

use super::RingPair;
use crate::queue::Owner;
use crate::ring::Corrupt;
use crate::segment::OwnSegment;
use crate::stats::{CountedBy, Counter, Stats, bucket_of};
use crate::sync::{AtomicU64, Ordering};

/// Adds to one of this side's counters.
#[inline(always)]
fn add(word: &AtomicU64, more: u64) {
    // Relaxed: there is no other writer, and nothing is published with it.
    word.store(word.load(Ordering::Relaxed).wrapping_add(more), Ordering::Relaxed);
}

/// Raises one of this side's counters to `to`, if it is less.
fn raise(own: &OwnSegment, counter: Counter, to: u64) {
    let word = own.counter(counter as usize);
    // Relaxed: as in `add`.
    word.store(word.load(Ordering::Relaxed).max(to), Ordering::Relaxed);
}

impl RingPair {
    /// Adds to a counter. Not in a forked child.
    #[inline(always)]
    pub(crate) fn add(&self, counter: Counter, more: u64) {
        add(self.segments.own.counter(counter as usize), more);
    }

    /// Counts a rare event.
    #[cold]
    pub(crate) fn count(&self, counter: Counter) {
        if !self.in_forked_child() {
            self.add(counter, 1);
        }
    }

    /// Counts a written message of this many bytes. Not in a forked child.
    #[inline(always)]
    pub(crate) fn count_out(&self, len: usize) {
        self.add_both(Counter::MessagesOut, Counter::BytesOut, len as u64);
    }

    /// Releases the slot of a message of this many bytes, and counts it. Not in a forked child.
    #[inline(always)]
    pub(super) fn release(&self, len: u32) {
        let own = &self.segments.own;
        let (messages, bytes) =
            (own.counter(Counter::MessagesIn as usize), own.counter(Counter::BytesIn as usize));
        self.rx.release(&self.segments);
        add(messages, 1);
        add(bytes, len.into());
    }

    /// Both words are located before either is written: the compiler must assume that a write may move them.
    #[inline(always)]
    fn add_both(&self, messages: Counter, bytes: Counter, len: u64) {
        let own = &self.segments.own;
        let (messages, bytes) = (own.counter(messages as usize), own.counter(bytes as usize));
        add(messages, 1);
        add(bytes, len);
    }

    /// Counts a call that took this many nanoseconds.
    #[cold]
    pub(crate) fn count_latency(&self, nanos: u64) {
        if !self.in_forked_child() {
            add(self.segments.own.counter(bucket_of(nanos)), 1);
            self.add(Counter::LatencySum, nanos);
            raise(&self.segments.own, Counter::LatencyMax, nanos);
        }
    }

    /// This side's statistics.
    pub(crate) fn stats(&self, side: CountedBy) -> Stats {
        let depth = if self.in_forked_child() { 0 } else { self.depth().unwrap_or(0) };
        // Relaxed: see the header of `stats`.
        let read = |number| self.segments.own.counter(number).load(Ordering::Relaxed);
        let mut stats = Stats::from_counters(side, read);
        (stats.depth, stats.capacity) = (depth, self.send_capacity());
        stats.with_traffic(self.queues.traffic(Owner::Us))
    }

    /// The statistics that the peer claims; they may have any values.
    pub(crate) fn peer_stats(&self, side: CountedBy) -> Stats {
        // Relaxed: see the header of `stats`.
        let read = |number| self.segments.peer.counter(number).load_relaxed();
        let ours = self.segments.own.counter(Counter::MessagesIn as usize).load(Ordering::Relaxed);
        let mut stats = Stats::from_counters(side, read);
        stats.capacity = self.receive_capacity();
        let unread = u32::try_from(stats.messages_out.saturating_sub(ours)).unwrap_or(u32::MAX);
        stats.depth = unread.min(stats.capacity);
        stats.with_traffic(self.queues.traffic(Owner::Peer))
    }

    /// The number of messages that the peer has not yet read from the ring.
    fn depth(&self) -> Result<u32, Corrupt> {
        self.tx.refresh(&self.segments)?;
        self.note_depth();
        Ok(self.tx.tail().wrapping_sub(self.tx.head_seen()))
    }

    /// Records the depth of the ring.
    #[cold]
    pub(super) fn note_depth(&self) {
        if !self.in_forked_child() {
            raise(&self.segments.own, Counter::DepthHighWater, self.tx.most_unread().into());
        }
    }
}
