//! A ring pair around the sources of the runtime: `ring`, and from `wait` the doorbell and the loop. Payloads are one
//! word, and an end polls once before it sleeps. The ring pair repeats the steps of `runtime/src/ring_pair.rs` that are
//! part of the protocol: the order in which a message is written and published, and that a slot is released after it
//! was read.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::time::Duration;

use crate::fault::Fault;
use crate::memory::{BellRope, BellWord, Segments};
use crate::ring::{Claim, Consumer, Corrupt, Header, Producer};
use crate::sync::{AtomicU32, PeerWord};
use crate::wait::wait_loop::{self, Sleeper, Woken};
use crate::wait::{Armed, Doorbell, End, Spinner, Waited};

const HEADER: Header = Header { method: 3, status: 1 };

pub(crate) struct RingPair {
    segments: Segments,
    tx: Producer,
    rx: Consumer,
    doorbell: Doorbell,
    own_bell: Unparker,
    peer_bell: Unparker,
    /// Number of further wake-ups for which the kernel has no room.
    failing_kicks: Cell<u32>,
}

/// The object that an end sleeps on.
#[derive(Clone)]
enum Unparker {
    /// For an end of a connection.
    Socket(Rc<BellRope>),
    /// For an end of a queue.
    Word(Rc<BellWord>),
}

impl RingPair {
    /// Two ends of a connection; `capacity` of the first end's ring and of the second's.
    pub(crate) fn pair(capacity: (u32, u32)) -> (RingPair, RingPair) {
        RingPair::pair_on(capacity, [(); 2].map(|()| Unparker::Socket(Rc::default())))
    }

    /// The same, of a queue.
    pub(crate) fn pair_on_words(capacity: (u32, u32)) -> (RingPair, RingPair) {
        RingPair::pair_on(capacity, [(); 2].map(|()| Unparker::Word(BellWord::new())))
    }

    fn pair_on(capacity: (u32, u32), [first_bell, second_bell]: [Unparker; 2]) -> (RingPair, RingPair) {
        let (first, second) = Segments::pair(capacity);
        (
            RingPair::new(first, first_bell.clone(), second_bell.clone()),
            RingPair::new(second, second_bell, first_bell),
        )
    }

    fn new(segments: Segments, own_bell: Unparker, peer_bell: Unparker) -> RingPair {
        RingPair {
            tx: Producer::new(segments.send_capacity()),
            rx: Consumer::new(segments.receive_capacity()),
            segments,
            doorbell: Doorbell::default(),
            own_bell,
            peer_bell,
            failing_kicks: Cell::new(0),
        }
    }

    /// The kernel has no room for the next `count` wake-ups.
    pub(crate) fn fail_next_kicks(&self, count: u32) {
        self.failing_kicks.set(count);
    }

    pub(crate) fn claim(&self, ahead: u32) -> Option<Claim> {
        let claim = self.tx.claim(&self.segments, ahead).expect("model: the peer's cursor is right");
        if claim.is_none() && Fault::ClaimTooMany.is_seeded() {
            let position = self.tx.tail().wrapping_add(ahead);
            return Some(Claim { position, slot: position & (self.segments.send_capacity() - 1) });
        }
        claim
    }

    pub(crate) fn write(&self, claim: Claim, payload: u64) {
        self.segments.own.payload(claim.slot).set(payload);
    }

    /// Only PUBLISH: the steps of a side that dies before it sends a wake-up, or whose peer polls.
    pub(crate) fn publish_silently(&self, claim: Claim, prepared: u32) {
        self.tx.publish(&self.segments, claim, HEADER, prepared);
    }

    pub(crate) fn write_and_publish(&self, claim: Claim, payload: u64) {
        if Fault::PublishBeforeWrite.is_seeded() {
            self.publish_silently(claim, 0);
            self.write(claim, payload);
        } else {
            self.write(claim, payload);
            self.publish_silently(claim, 0);
        }
    }

    /// A batch of two.
    pub(crate) fn send_two(&self, claims: [Claim; 2], payloads: [u64; 2]) {
        self.write(claims[0], payloads[0]);
        if Fault::WriteAfterPublish.is_seeded() {
            self.publish(claims[0], 1);
            self.write(claims[1], payloads[1]);
            self.prepare(claims[1]);
            return;
        }
        self.write(claims[1], payloads[1]);
        if Fault::PrepareAfterPublish.is_seeded() {
            self.publish(claims[0], 1);
            self.prepare(claims[1]);
        } else {
            self.prepare(claims[1]);
            self.publish(claims[0], 1);
        }
    }

    fn prepare(&self, claim: Claim) {
        self.tx.prepare(&self.segments, claim, HEADER);
    }

    pub(crate) fn publish(&self, claim: Claim, prepared: u32) {
        if Fault::RingBeforePublish.is_seeded() {
            Seeded(self).wake_peer();
            self.publish_silently(claim, prepared);
        } else {
            self.publish_silently(claim, prepared);
            Seeded(self).wake_peer();
        }
    }

    /// Writes and publishes one message if there is room.
    pub(crate) fn try_send(&self, payload: u64) -> bool {
        let Some(claim) = self.claim(0) else { return false };
        self.write(claim, payload);
        self.publish(claim, 0);
        true
    }

    /// Writes and publishes one message; sleeps while the ring is full.
    pub(crate) fn send(&self, payload: u64) {
        while !self.try_send(payload) {
            self.wait(|| self.claim(0)).ready();
        }
    }

    /// The slot of the next message, if it is there.
    pub(crate) fn peek(&self) -> Option<u32> {
        let peeked = self.rx.peek(&self.segments).expect("model: the peer's stamps are right")?;
        assert_eq!(peeked.header, HEADER, "model: the header is the one that was published");
        Some(peeked.slot)
    }

    /// The payload of the last peeked message, and RELEASE without a check for a sleeper.
    pub(crate) fn take_silently(&self, slot: u32) -> u64 {
        if Fault::ReleaseBeforeRead.is_seeded() {
            self.rx.release(&self.segments);
            return self.segments.peer.payload(slot).get();
        }
        let payload = self.segments.peer.payload(slot).get();
        self.rx.release(&self.segments);
        payload
    }

    /// The payload of the last peeked message, whose slot is released as by `RingPair::skip`.
    pub(crate) fn take(&self, slot: u32) -> u64 {
        let payload = self.take_silently(slot);
        Seeded(self).slot_released();
        payload
    }

    /// The next message; sleeps until it is there.
    pub(crate) fn receive(&self) -> u64 {
        self.take(self.wait(|| self.peek()).ready())
    }

    pub(crate) fn pause_reading(&self) {
        Seeded(self).publish_released();
    }

    /// Waits without limit.
    pub(crate) fn wait<T>(&self, poll: impl Fn() -> Option<T>) -> Waited<T> {
        self.wait_until(None, poll)
    }

    /// A wait whose deadline passes while it sleeps.
    pub(crate) fn wait_in_vain<T>(&self, poll: impl Fn() -> Option<T>) -> Waited<T> {
        self.wait_until(Some(Duration::from_secs(1)), poll)
    }

    fn wait_until<T>(&self, left: Option<Duration>, poll: impl Fn() -> Option<T>) -> Waited<T> {
        let has_died = Cell::new(false);
        let (left, seen) = (Cell::new(left), Cell::new(0));
        let sleeper = RingPairSleeper { end: Seeded(self), left, seen, has_died: &has_died };
        let poll = || {
            let does_not_look = has_died.get() && Fault::DeathWithoutLook.is_seeded();
            Ok(if does_not_look { None } else { poll() })
        };
        wait_loop::wait(sleeper, poll).expect("model: the peer's words are right")
    }

    /// As `RingPair::arm`: returns whether the caller must wait for a wake-up.
    pub(crate) fn arm(&self, ready: impl Fn() -> bool) -> bool {
        let takes_late = Fault::BellsTakenLate.is_seeded();
        let silence = || {
            if !takes_late {
                self.own_bell.silence();
            }
            Ok::<_, Corrupt>(ControlFlow::Continue(()))
        };
        let armed = Seeded(self).prepare_to_wait(silence, ready).expect("model: wake-ups are read");
        if takes_late {
            self.own_bell.silence();
        }
        armed == Armed::Waits
    }

    /// The wait of a reactor on an armed ring pair.
    pub(crate) fn wait_elsewhere(&self) {
        assert!(self.own_bell.listen(0), "model: a living peer is reported dead");
    }

    /// The effects of our death on the peer, at any point.
    pub(crate) fn die(self) {
        self.peer_bell.hang_up();
    }
}

impl Unparker {
    fn ring(&self) {
        match self {
            Unparker::Socket(rope) => rope.ring(),
            Unparker::Word(word) => word.ring(),
        }
    }

    fn silence(&self) {
        if let Unparker::Socket(rope) = self {
            rope.silence();
        }
    }

    /// Its value before the sleep.
    fn read(&self) -> u32 {
        match self {
            Unparker::Socket(_) => 0,
            Unparker::Word(word) => word.read(),
        }
    }

    /// Sleeps until it sends a wake-up, if its value is still `seen`. Returns whether the peer is alive.
    fn listen(&self, seen: u32) -> bool {
        match self {
            Unparker::Socket(rope) => rope.listen(),
            Unparker::Word(word) => {
                word.sleep_on(seen);
                true
            }
        }
    }

    fn hang_up(&self) {
        if let Unparker::Socket(rope) = self {
            rope.hang_up();
        }
    }
}

impl End for RingPair {
    fn doorbell(&self) -> &Doorbell {
        &self.doorbell
    }

    fn own_parked(&self) -> &AtomicU32 {
        self.segments.own.parked()
    }

    fn peer_parked(&self) -> PeerWord<'_, AtomicU32> {
        PeerWord::new(self.segments.peer.parked())
    }

    fn receive_capacity(&self) -> u32 {
        self.segments.receive_capacity()
    }

    fn kick(&self) -> bool {
        if let Some(left) = self.failing_kicks.get().checked_sub(1) {
            self.failing_kicks.set(left);
            return false;
        }
        self.peer_bell.ring();
        true
    }
}

/// The same end, with seeded faults.
struct Seeded<'r>(&'r RingPair);

impl End for Seeded<'_> {
    fn doorbell(&self) -> &Doorbell {
        self.0.doorbell()
    }

    fn own_parked(&self) -> &AtomicU32 {
        self.0.own_parked()
    }

    fn peer_parked(&self) -> PeerWord<'_, AtomicU32> {
        self.0.peer_parked()
    }

    fn receive_capacity(&self) -> u32 {
        let times = if Fault::LooksTooSeldom.is_seeded() { 4 } else { 1 };
        self.0.receive_capacity() * times
    }

    fn kick(&self) -> bool {
        self.0.kick() || Fault::FailureForgotten.is_seeded()
    }

    fn publish_released(&self) {
        if !Fault::ReleasedNotPublished.is_seeded() {
            self.0.publish_released();
        }
    }

    fn park(&self, ready: impl FnOnce() -> bool) -> bool {
        self.0.park(|| !Fault::NoLastLook.is_seeded() && ready())
    }

    fn unpark(&self) {
        if !Fault::StaysArmed.is_seeded() {
            self.0.unpark();
        }
    }
}

struct RingPairSleeper<'r> {
    end: Seeded<'r>,
    left: Cell<Option<Duration>>,
    seen: Cell<u32>,
    has_died: &'r Cell<bool>,
}

impl<'r> Sleeper for RingPairSleeper<'r> {
    type End = Seeded<'r>;
    type Error = Corrupt;

    fn end(&self) -> &Seeded<'r> {
        &self.end
    }

    fn spinner(&self) -> &Spinner {
        &Spinner
    }

    fn left(&self) -> Option<Duration> {
        self.left.get()
    }

    fn read_wakeups(&self) {
        self.seen.set(self.end.0.own_bell.read());
    }

    fn sleep(&self, timeout: Option<Duration>) -> Result<Woken, Corrupt> {
        if timeout.is_some() {
            // The time of a sleep without a deadline passes because a wake-up has failed.
            if self.left.get().is_some() {
                self.left.set(Some(Duration::ZERO));
            }
            return self.look();
        }
        if Fault::WordReadLate.is_seeded() {
            self.read_wakeups();
        }
        let is_alive = self.end.0.own_bell.listen(self.seen.get());
        self.has_died.set(!is_alive);
        Ok(Woken { by_peer: true, is_alive })
    }

    fn look(&self) -> Result<Woken, Corrupt> {
        Ok(Woken { by_peer: false, is_alive: true })
    }

    fn wake_time(&self) -> u32 {
        0
    }

    fn progress(&self) -> Result<(u32, u32), Corrupt> {
        Ok((0, 0))
    }
}
