//! The lane of `runtime/src/lane.rs` and `runtime/src/lane`, step by step, without the parts outside of the protocol:
//! payloads are one word, there is no spinning, no wait has a deadline.
//!
//! The real lane cannot be compiled here, because it needs segments and sockets. A change of [`Lane::skip`],
//! [`Lane::settle`], [`Lane::wake_peer`], [`Lane::wait`] or [`Lane::arm`] there must be repeated here.

use std::cell::Cell;
use std::rc::Rc;

use crate::fault::Fault;
use crate::memory::{BellRope, Segments};
use crate::ring::park::{Bell, Parked};
use crate::ring::{Claim, Consumer, Header, Producer};
use crate::sync::PeerWord;

const HEADER: Header = Header { method: 3, status: 1 };

pub(crate) struct Lane {
    segments: Segments,
    tx: Producer,
    rx: Consumer,
    parked: Parked,
    bell: Bell,
    released: Cell<u32>,
    own_bell: Rc<BellRope>,
    peer_bell: Rc<BellRope>,
}

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waited<T> {
    Ready(T),
    PeerGone,
}

impl<T> Waited<T> {
    /// The result of a wait for a living peer.
    pub(crate) fn ready(self) -> T {
        match self {
            Waited::Ready(found) => found,
            Waited::PeerGone => panic!("model: a living peer is reported dead"),
        }
    }
}

impl Lane {
    /// Two ends of a connection; `capacity` of the first end's ring and of the second's.
    pub(crate) fn pair(capacity: (u32, u32)) -> (Lane, Lane) {
        let (first, second) = Segments::pair(capacity);
        let (first_bell, second_bell) = (Rc::<BellRope>::default(), Rc::<BellRope>::default());
        (
            Lane::new(first, Rc::clone(&first_bell), Rc::clone(&second_bell)),
            Lane::new(second, second_bell, first_bell),
        )
    }

    fn new(segments: Segments, own_bell: Rc<BellRope>, peer_bell: Rc<BellRope>) -> Lane {
        Lane {
            tx: Producer::new(segments.send_capacity()),
            rx: Consumer::new(segments.receive_capacity()),
            segments,
            parked: Parked::default(),
            bell: Bell::default(),
            released: Cell::new(0),
            own_bell,
            peer_bell,
        }
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

    /// Only PUBLISH: the steps of a side that dies before it rings, or whose peer polls.
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
            self.wake_peer();
            self.publish_silently(claim, prepared);
        } else {
            self.publish_silently(claim, prepared);
            self.wake_peer();
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

    /// The payload of the last peeked message, whose slot is released by the rule of `Lane::skip`.
    pub(crate) fn take(&self, slot: u32) -> u64 {
        let payload = self.take_silently(slot);
        let released = self.released.get() + 1;
        self.released.set(released);
        let share = if Fault::LooksTooSeldom.is_seeded() { 1 } else { 4 };
        if released * share > self.segments.receive_capacity() {
            self.wake_peer();
        }
        payload
    }

    /// The next message; sleeps until it is there.
    pub(crate) fn receive(&self) -> u64 {
        self.take(self.wait(|| self.peek()).ready())
    }

    pub(crate) fn settle(&self) {
        if self.released.get() > 0 && !Fault::NoSettle.is_seeded() {
            self.wake_peer();
        }
    }

    fn wake_peer(&self) {
        self.released.set(0);
        if self.bell.must_ring(|| PeerWord::new(self.segments.peer.parked()).load_relaxed()) {
            self.peer_bell.ring();
        }
    }

    /// `Lane::wait` with a spinner that polls once, and `Lane::wait_long`.
    pub(crate) fn wait<T>(&self, poll: impl Fn() -> Option<T>) -> Waited<T> {
        self.settle();
        if let Some(found) = poll() {
            return Waited::Ready(found);
        }
        if !Fault::StaysArmed.is_seeded() {
            self.disarm();
        }
        loop {
            self.settle();
            let mut found = None;
            self.parked.park(self.segments.own.parked(), || {
                found = if Fault::NoLastLook.is_seeded() { None } else { poll() };
                found.is_some()
            });
            if let Some(found) = found {
                return Waited::Ready(found);
            }
            let alive = self.own_bell.listen();
            self.parked.unpark(self.segments.own.parked());
            if !alive && Fault::DeathWithoutLook.is_seeded() {
                return Waited::PeerGone;
            }
            if let Some(found) = poll() {
                return Waited::Ready(found);
            }
            if !alive {
                return Waited::PeerGone;
            }
        }
    }

    /// `Lane::arm`: whether to wait elsewhere for the doorbell.
    pub(crate) fn arm(&self, ready: impl Fn() -> bool) -> bool {
        self.disarm();
        self.settle();
        let takes_late = Fault::BellsTakenLate.is_seeded();
        if !takes_late {
            self.own_bell.silence();
        }
        let waits =
            self.parked.park(self.segments.own.parked(), || !Fault::ArmedWithoutLook.is_seeded() && ready());
        if takes_late {
            self.own_bell.silence();
        }
        waits
    }

    fn disarm(&self) {
        if self.parked.is_parked() {
            self.parked.unpark(self.segments.own.parked());
        }
    }

    /// The wait of a reactor on an armed lane.
    pub(crate) fn wait_elsewhere(&self) {
        assert!(self.own_bell.listen(), "model: a living peer is reported dead");
    }

    /// A wait whose deadline passes while it sleeps.
    pub(crate) fn wait_in_vain<T>(&self, poll: impl Fn() -> Option<T>) -> Option<T> {
        let mut found = None;
        let sleeps = self.parked.park(self.segments.own.parked(), || {
            found = poll();
            found.is_some()
        });
        if sleeps {
            self.parked.unpark(self.segments.own.parked());
            found = poll();
        }
        found
    }

    /// The effects of our death on the peer, at any point.
    pub(crate) fn die(self) {
        self.peer_bell.hang_up();
    }
}
