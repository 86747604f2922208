//! What a lane counts. A child that was forked counts nothing: the memory is its parent's.

use super::Lane;
use crate::message::Payload;
use crate::queue::Whose;
use crate::ring::Corrupt;
use crate::segment::OwnSegment;
use crate::stats::{Counter, Side, Stats, bucket_of};
use crate::sync::{AtomicU64, Ordering};

/// Adds to a counter of ours.
#[inline(always)]
fn add(word: &AtomicU64, more: u64) {
    // Relaxed: nobody else writes it, and nothing is published with it.
    word.store(word.load(Ordering::Relaxed).wrapping_add(more), Ordering::Relaxed);
}

/// Raises a counter of ours to `to`, if it is less.
fn raise(own: &OwnSegment, counter: Counter, to: u64) {
    let word = own.counter(counter as usize);
    // Relaxed: as in `add`.
    word.store(word.load(Ordering::Relaxed).max(to), Ordering::Relaxed);
}

impl Lane {
    /// Adds to a counter. Not in a forked child.
    #[inline(always)]
    pub(crate) fn add(&self, counter: Counter, more: u64) {
        add(self.segments.own.counter(counter as usize), more);
    }

    /// Counts something that happens seldom.
    #[cold]
    pub(crate) fn count(&self, counter: Counter) {
        if !self.is_inherited() {
            self.add(counter, 1);
        }
    }

    /// A message was written. Not in a forked child.
    #[inline(always)]
    pub(crate) fn count_out<P: Payload>(&self) {
        self.add_both(Counter::MessagesOut, Counter::BytesOut, size_of::<P>() as u64);
    }

    /// Gives back the slot of a message of so many bytes, and counts it. Not in a forked child.
    #[inline(always)]
    pub(super) fn release(&self, len: u32) {
        let own = &self.segments.own;
        let (messages, bytes) =
            (own.counter(Counter::MessagesIn as usize), own.counter(Counter::BytesIn as usize));
        self.rx.release(&self.segments);
        add(messages, 1);
        add(bytes, len.into());
    }

    /// Both words are found before either is written: for all the compiler knows that may change where they lie.
    #[inline(always)]
    fn add_both(&self, messages: Counter, bytes: Counter, len: u64) {
        let own = &self.segments.own;
        let (messages, bytes) = (own.counter(messages as usize), own.counter(bytes as usize));
        add(messages, 1);
        add(bytes, len);
    }

    /// A call took so many nanoseconds.
    #[cold]
    pub(crate) fn count_latency(&self, nanos: u64) {
        if !self.is_inherited() {
            add(self.segments.own.counter(bucket_of(nanos)), 1);
            self.add(Counter::LatencySum, nanos);
            raise(&self.segments.own, Counter::LatencyMax, nanos);
        }
    }

    /// What we have counted.
    pub(crate) fn stats(&self, side: Side) -> Stats {
        let depth = if self.is_inherited() { 0 } else { self.depth().unwrap_or(0) };
        // Relaxed: see the header of `stats`.
        let read = |number| self.segments.own.counter(number).load(Ordering::Relaxed);
        let mut stats = Stats::from_counters(side, read);
        (stats.depth, stats.capacity) = (depth, self.send_capacity());
        stats.with_flows(self.queues.flows(Whose::Ours))
    }

    /// What the peer says that it has counted: any numbers.
    pub(crate) fn peer_stats(&self, side: Side) -> Stats {
        // Relaxed: see the header of `stats`.
        let read = |number| self.segments.peer.counter(number).load_relaxed();
        let ours = self.segments.own.counter(Counter::MessagesIn as usize).load(Ordering::Relaxed);
        let mut stats = Stats::from_counters(side, read);
        stats.capacity = self.receive_capacity();
        let unread = u32::try_from(stats.messages_out.saturating_sub(ours)).unwrap_or(u32::MAX);
        stats.depth = unread.min(stats.capacity);
        stats.with_flows(self.queues.flows(Whose::ThePeers))
    }

    /// How many messages the peer has not taken out of the ring yet.
    fn depth(&self) -> Result<u32, Corrupt> {
        self.tx.refresh(&self.segments)?;
        self.note_depth();
        Ok(self.tx.tail().wrapping_sub(self.tx.head_seen()))
    }

    /// Says how deep the ring was.
    #[cold]
    pub(super) fn note_depth(&self) {
        if !self.is_inherited() {
            raise(&self.segments.own, Counter::DepthHighWater, self.tx.most_unread().into());
        }
    }
}
