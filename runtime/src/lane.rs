//! A lane: one client's pair of rings, the control socket beside them, and the waiting for the peer.
//!
//! Host and client have the same lane, mirrored. Everything here works on one connection and can harm only
//! that one.
//!
//! When a lane wakes its peer, and how it goes to sleep, stands in [`crate::wait::End`]; how it waits, in
//! [`crate::wait::wait_loop`]. `tests/models/src/lane.rs` has another lane around the same sources.

mod arming;
mod counts;
#[cfg(all(test, feature = "test-util"))] // which makes both sides
mod edge_tests;
mod loan;
#[cfg(feature = "__fuzz")]
mod testing;
mod waiting;

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

pub(crate) use self::waiting::ROOM_SLICE;
use crate::error::IpcError;
use crate::message::Payload;
use crate::platform::{AsSource, Birth, ControlSocket, Ear, Handle, PeerProcess, Ringer, Source};
use crate::queue::Queues;
use crate::ring::{Claim, Consumer, Corrupt, Header, Producer};
use crate::segment::bulk::{OwnBulk, PeerBulk};
use crate::segment::{Arrival, Extents, Kept, Segments};
use crate::stats::Counter;
use crate::sync::{AtomicU32, PeerWord};
use crate::trace::Slept;
pub(crate) use crate::wait::Armed;
use crate::wait::{Doorbell, End};

/// The method of a message to the host that is no request but tells something of one; its status says what. No
/// declaration has so many methods.
pub(crate) const CONTROL: u16 = u16::MAX;

/// What a [`CONTROL`] message tells.
pub(crate) mod control {
    /// Nobody waits for the reply to its call any more.
    pub(crate) const CANCEL: u8 = 1;
    /// The client wants events; its call is the number of the subscription.
    pub(crate) const SUBSCRIBE: u8 = 2;
}

/// What a reply says of itself, in the header of its slot.
pub(crate) mod status {
    /// The payload is the `T` of the method.
    pub(crate) const OK: u8 = 0;
    /// The payload is the `E` of the method.
    pub(crate) const APP_ERROR: u8 = 1;
    /// No payload: the handler ended without a reply.
    pub(crate) const DROPPED: u8 = 2;
}

/// What is reported of a lane that a forked child has inherited.
const FORKED: Corrupt = Corrupt { field: "process", value: 0 };

/// One connection.
///
/// `Send`, not `Sync`: each ring has one producer and one consumer.
#[derive(Debug)]
pub(crate) struct Lane {
    segments: Segments,
    tx: Producer,
    rx: Consumer,
    /// Messages of a batch that are written but not published, and the header of the first of them.
    held: Cell<u32>,
    first_held: Cell<Header>,
    /// What the peer sends.
    extents: Extents,
    pub(crate) queues: Queues,
    doorbell: Doorbell,
    socket: ControlSocket,
    pidfd: Option<Handle>,
    ringer: Ringer,
    /// Flags are taken from processes of our own user alone.
    is_of_our_user: bool,
    /// What the peer raises to ring, once it has handed it over.
    flag: OnceCell<Handle>,
    /// There was no room for it.
    has_lost_flag: Cell<bool>,
    /// What a client listens with; a host listens to all its clients at once.
    ear: OnceCell<Ear>,
    birth: Birth,
    pub(crate) slept: Slept,
}

/// What the sender of a message does next, as far as it knows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Then {
    /// It waits for the peer, who is to have the message as soon as can be.
    Waits,
    /// It sends on, perhaps.
    Sends,
}

static_assertions::assert_impl_all!(Lane: Send);
static_assertions::assert_not_impl_any!(Lane: Sync);

impl Lane {
    pub(crate) fn new(
        segments: Segments,
        extents: Extents,
        queues: Queues,
        socket: ControlSocket,
        process: PeerProcess,
    ) -> Lane {
        Lane {
            extents,
            queues,
            tx: Producer::new(segments.own.geometry().capacity()),
            rx: Consumer::new(segments.peer.geometry().capacity()),
            segments,
            held: Cell::new(0),
            first_held: Cell::new(Header { method: 0, status: 0 }),
            doorbell: Doorbell::default(),
            socket,
            ringer: Ringer::new(process.may_stop_us()),
            is_of_our_user: process.is_of_our_user(),
            pidfd: process.pidfd,
            flag: OnceCell::new(),
            has_lost_flag: Cell::new(false),
            ear: OnceCell::new(),
            birth: Birth::here(),
            slept: Slept::default(),
        }
    }

    /// Messages that the ring to the peer holds.
    pub(crate) fn send_capacity(&self) -> u32 {
        self.segments.own.geometry().capacity()
    }

    /// Messages that the ring from the peer holds.
    pub(crate) fn receive_capacity(&self) -> u32 {
        self.segments.peer.geometry().capacity()
    }

    /// Bulk data that we write, if the channel has any.
    pub(crate) fn own_bulk(&self) -> Option<&Arc<OwnBulk>> {
        self.segments.own.bulk()
    }

    /// Bulk data that the peer writes, if the channel has any.
    pub(crate) fn peer_bulk(&self) -> Option<&Arc<PeerBulk>> {
        self.segments.peer.bulk()
    }

    pub(crate) fn socket(&self) -> Source<'_> {
        self.socket.source()
    }

    /// Ends the connection. What the lane has is freed when it is dropped.
    pub(crate) fn hang_up(&self) {
        self.socket.hang_up();
    }

    pub(crate) fn pidfd(&self) -> Option<Source<'_>> {
        self.pidfd.as_ref().map(AsSource::source)
    }

    /// What the peer raises to ring if it does not ring in the socket.
    pub(crate) fn flag(&self) -> Option<Source<'_>> {
        self.flag.get().map(AsSource::source)
    }

    /// The position that the next message to the peer will have; the call id of a request.
    #[inline(always)]
    pub(crate) fn next_position(&self) -> u32 {
        self.tx.tail().wrapping_add(self.held.get())
    }

    /// Whether this process is a child that was forked since, and the lane its parent's.
    #[inline(always)]
    pub(crate) fn is_inherited(&self) -> bool {
        self.birth.is_elsewhere()
    }

    /// Two processes must not use one lane: everything that reads or writes a ring asks this first.
    #[inline(always)]
    pub(crate) fn check_home(&self) -> Result<(), Corrupt> {
        if self.is_inherited() { Err(FORKED) } else { Ok(()) }
    }

    /// Whether the peer has taken the message at `position` out of its slot.
    pub(crate) fn is_taken(&self, position: u32) -> bool {
        !self.is_inherited() && self.tx.is_taken(&self.segments, position)
    }

    /// A free slot, `ahead` places from the next, or `None` if the ring is full.
    #[inline(always)]
    pub(crate) fn claim(&self, ahead: u32) -> Result<Option<Claim>, Corrupt> {
        self.check_home()?;
        self.tx.claim(&self.segments, ahead)
    }

    /// Puts a message into a claimed slot without publishing it.
    #[inline(always)]
    pub(crate) fn write<P: Payload>(&self, claim: Claim, call: u32, payload: &P) {
        self.segments.own.write(claim.slot, call, payload);
        self.count_out::<P>();
    }

    /// Marks a written message as part of the batch that [`Lane::publish`] publishes.
    #[inline(always)]
    pub(crate) fn prepare(&self, claim: Claim, header: Header) {
        self.tx.prepare(&self.segments, claim, header);
    }

    /// Publishes the next message and the `prepared` ones behind it, and wakes the peer if it sleeps.
    #[inline(always)]
    pub(crate) fn publish(&self, claim: Claim, header: Header, prepared: u32) {
        self.publish_handing_over(claim, header, prepared, 0);
    }

    /// As [`Lane::publish`]; the peer waits for so many bytes of the first payload.
    #[inline(always)]
    fn publish_handing_over(&self, claim: Claim, header: Header, prepared: u32, handed_over: usize) {
        self.tx.publish(&self.segments, claim, header, prepared);
        if handed_over > 0 {
            // Before the fence: behind it the peer has begun to fetch the lines one by one.
            self.segments.own.hand_over(claim.slot, handed_over);
        }
        self.wake_peer();
    }

    /// Writes and publishes one message, and those held back before it; or returns `false` if the ring is full.
    #[inline(always)]
    pub(crate) fn try_send<P: Payload>(
        &self,
        header: Header,
        call: u32,
        payload: &P,
        then: Then,
    ) -> Result<bool, Corrupt> {
        if self.held.get() > 0 {
            return self.send_behind(header, call, payload);
        }
        let Some(claim) = self.claim(0)? else { return Ok(false) };
        self.write(claim, call, payload);
        let handed_over = if matches!(then, Then::Waits) { size_of::<P>() } else { 0 };
        self.publish_handing_over(claim, header, 0, handed_over);
        Ok(true)
    }

    #[cold]
    fn send_behind<P: Payload>(&self, header: Header, call: u32, payload: &P) -> Result<bool, Corrupt> {
        let sent = self.try_hold(header, call, payload);
        self.flush()?;
        sent
    }

    /// Writes a message without publishing it, or returns `false` if the ring is full. Whatever is sent next, and
    /// [`Lane::flush`], publishes what was held back.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is below the capacity, a `u32`")]
    pub(crate) fn try_hold<P: Payload>(
        &self,
        header: Header,
        call: u32,
        payload: &P,
    ) -> Result<bool, Corrupt> {
        let held = self.held.get();
        // A ring full of held messages has no place that is as far ahead.
        if held == self.send_capacity() {
            return Ok(false);
        }
        let Some(claim) = self.claim(held)? else { return Ok(false) };
        self.write(claim, call, payload);
        if held == 0 {
            self.first_held.set(header);
        } else {
            self.prepare(claim, header);
        }
        self.held.set(held + 1);
        Ok(true)
    }

    /// Publishes at once all that was held back, and wakes the peer once if it sleeps.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is above 0, as was compared")]
    pub(crate) fn flush(&self) -> Result<(), Corrupt> {
        let held = self.held.get();
        if held > 0 {
            // The first place is ours since the first message was held back.
            if let Some(claim) = self.claim(0)? {
                self.held.set(0);
                self.publish(claim, self.first_held.get(), held - 1);
            }
        }
        Ok(())
    }

    /// The next message from the peer, if there is one. It stays in its slot until [`Lane::take`] or
    /// [`Lane::skip`].
    #[inline(always)]
    pub(crate) fn peek(&self) -> Result<Option<Arrival>, Corrupt> {
        self.peek_ahead(0)
    }

    /// The message `ahead` places behind the next, if there is one.
    #[inline(always)]
    pub(crate) fn peek_ahead(&self, ahead: u32) -> Result<Option<Arrival>, Corrupt> {
        self.check_home()?;
        let Some(peeked) = self.rx.peek_ahead(&self.segments, ahead)? else { return Ok(None) };
        self.segments.peer.fetch_payload(peeked.slot);
        let call = self.segments.peer.call(peeked.slot);
        Ok(Some(Arrival::new(peeked.slot, peeked.header, call)))
    }

    /// Whether a message from the peer is there.
    #[inline(always)]
    pub(crate) fn has_arrival(&self) -> Result<bool, Corrupt> {
        self.check_home()?;
        Ok(self.rx.peek(&self.segments)?.is_some())
    }

    /// Copies the payload out of the slot, gives the slot back, and returns the payload if it is a `P`; if not,
    /// [`Arrival::misfit`] says why.
    ///
    /// Payload and fault are never parts of one result: it would be put together in memory by small stores and
    /// read back by wide loads, which takes longer than all the rest.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Payload>(&self, arrival: Arrival) -> Option<P> {
        if const { !P::EXTENSIBLE } && arrival.len() as usize != size_of::<P>() {
            return None;
        }
        let payload = arrival.read(&self.segments.peer, &self.extents);
        self.skip(arrival.len());
        payload
    }

    /// Takes the payload out of the slot whatever it is, for later, and gives the slot back.
    #[cold]
    pub(crate) fn keep(&self, arrival: Arrival) -> Result<Kept, Corrupt> {
        let Some(words) = self.segments.peer.keep(arrival.slot(), arrival.len() as usize) else {
            return Err(Corrupt { field: "length", value: u64::from(arrival.len()) });
        };
        self.skip(arrival.len());
        Ok(Kept::new(arrival, arrival.extent(&self.extents), words))
    }

    /// Gives the slot of the message last peeked, of so many bytes, back, unread or read.
    #[inline(always)]
    pub(crate) fn skip(&self, len: u32) {
        self.release(len);
        self.slot_released();
    }

    /// Before we stop reading for a while: see [`End::publish_released`].
    #[inline(always)]
    pub(crate) fn settle(&self) {
        self.publish_released();
    }

    /// How far we have read what the peer sent, and how far it has read what we sent; both only ever grow.
    pub(crate) fn progress(&self) -> Result<(u32, u32), Corrupt> {
        self.tx.refresh(&self.segments)?;
        Ok((self.rx.head(), self.tx.head_seen()))
    }
}

impl End for Lane {
    #[inline(always)]
    fn doorbell(&self) -> &Doorbell {
        &self.doorbell
    }

    #[inline(always)]
    fn own_parked(&self) -> &AtomicU32 {
        self.segments.own.parked()
    }

    #[inline(always)]
    fn peer_parked(&self) -> PeerWord<'_, AtomicU32> {
        self.segments.peer.parked()
    }

    #[inline(always)]
    fn receive_capacity(&self) -> u32 {
        self.segments.peer.geometry().capacity()
    }

    #[inline(always)]
    fn kick(&self) -> bool {
        let has_rung = self.ringer.ring(&self.socket);
        if has_rung {
            self.count(Counter::Wakes);
        }
        has_rung
    }

    fn has_parked(&self) {
        self.count(Counter::Parks);
        self.note_depth();
    }
}

impl From<Corrupt> for IpcError {
    #[cold]
    fn from(corrupt: Corrupt) -> IpcError {
        if corrupt == FORKED {
            return IpcError::Forked;
        }
        let Corrupt { field, value } = corrupt;
        IpcError::Corrupt { field, value }
    }
}
