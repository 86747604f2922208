//! A lane: one client's pair of rings, their control socket, and waiting for the peer.
//! Host and client have the same lane, mirrored. All of this code works on one connection and can harm only that one.
//!
//! [`crate::wait::End`] defines when a lane wakes its peer and how it goes to sleep, and [`crate::wait::wait_loop`] how
//! it waits. `tests/models/src/lane.rs` has another lane around the same sources.

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

/// The method of a message to the host that is not a request; its status is the kind of the message. No declaration has
/// that many methods.
pub(crate) const CONTROL: u16 = u16::MAX;

/// The kinds of a [`CONTROL`] message.
pub(crate) mod control {
    /// The client no longer waits for the reply to this call.
    pub(crate) const CANCEL: u8 = 1;
    /// The client subscribes to events; its call is the id of the subscription.
    pub(crate) const SUBSCRIBE: u8 = 2;
}

/// The status of a reply, in the header of its slot.
pub(crate) mod status {
    /// The payload is the `T` of the method.
    pub(crate) const OK: u8 = 0;
    /// The payload is the `E` of the method.
    pub(crate) const APP_ERROR: u8 = 1;
    /// No payload: the handler ended without a reply.
    pub(crate) const DROPPED: u8 = 2;
}

/// The fault of a lane in a forked child.
const FORKED: Corrupt = Corrupt { field: "process", value: 0 };

/// One connection.
///
/// `Send`, not `Sync`: each ring has one producer and one consumer.
#[derive(Debug)]
pub(crate) struct Lane {
    segments: Segments,
    tx: Producer,
    rx: Consumer,
    /// The number of messages of a batch that are written but not published, and the header of the first.
    held: Cell<u32>,
    first_held: Cell<Header>,
    /// The lengths of the peer's messages.
    extents: Extents,
    pub(crate) queues: Queues,
    doorbell: Doorbell,
    socket: ControlSocket,
    pidfd: Option<Handle>,
    ringer: Ringer,
    /// Flags are accepted only from processes of this user.
    is_of_our_user: bool,
    /// The flag that the peer raises to ring, once it has sent it.
    flag: OnceCell<Handle>,
    /// There was no room for it.
    has_lost_flag: Cell<bool>,
    /// What a client polls; a host polls all its clients together.
    ear: OnceCell<Ear>,
    birth: Birth,
    pub(crate) slept: Slept,
}

/// What the sender of a message does next, as far as it knows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Then {
    /// It waits for the peer, which should get the message as soon as possible.
    Waits,
    /// It may send more.
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

    /// The capacity of the ring to the peer, in messages.
    pub(crate) fn send_capacity(&self) -> u32 {
        self.segments.own.geometry().capacity()
    }

    /// The capacity of the ring from the peer, in messages.
    pub(crate) fn receive_capacity(&self) -> u32 {
        self.segments.peer.geometry().capacity()
    }

    /// The bulk data that this side writes, if the channel has any.
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

    /// Ends the connection. The resources of the lane are freed when it is dropped.
    pub(crate) fn hang_up(&self) {
        self.socket.hang_up();
    }

    pub(crate) fn pidfd(&self) -> Option<Source<'_>> {
        self.pidfd.as_ref().map(AsSource::source)
    }

    /// The peer's flag, if it does not ring through the socket.
    pub(crate) fn flag(&self) -> Option<Source<'_>> {
        self.flag.get().map(AsSource::source)
    }

    /// The position of the next message to the peer, which is the call id of a request.
    #[inline(always)]
    pub(crate) fn next_position(&self) -> u32 {
        self.tx.tail().wrapping_add(self.held.get())
    }

    /// Whether this process is a forked child, and the lane its parent's.
    #[inline(always)]
    pub(crate) fn is_inherited(&self) -> bool {
        self.birth.is_elsewhere()
    }

    /// Two processes must not use one lane: everything that reads or writes a ring checks this first.
    #[inline(always)]
    pub(crate) fn check_home(&self) -> Result<(), Corrupt> {
        if self.is_inherited() { Err(FORKED) } else { Ok(()) }
    }

    /// Whether the peer has copied the message at `position` out of its slot.
    pub(crate) fn is_taken(&self, position: u32) -> bool {
        !self.is_inherited() && self.tx.is_taken(&self.segments, position)
    }

    /// A free slot, `ahead` places from the next one, or `None` if the ring is too full.
    #[inline(always)]
    pub(crate) fn claim(&self, ahead: u32) -> Result<Option<Claim>, Corrupt> {
        self.check_home()?;
        self.tx.claim(&self.segments, ahead)
    }

    /// Writes a message into a claimed slot without publishing it.
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

    /// As [`Lane::publish`]; the peer waits for this many bytes of the first payload.
    #[inline(always)]
    fn publish_handing_over(&self, claim: Claim, header: Header, prepared: u32, handed_over: usize) {
        self.tx.publish(&self.segments, claim, header, prepared);
        if handed_over > 0 {
            // Before the fence: after it the peer fetches the lines one by one.
            self.segments.own.hand_over(claim.slot, handed_over);
        }
        self.wake_peer();
    }

    /// Writes and publishes one message, and the held ones before it; returns `false` if the ring is full.
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

    /// Writes a message without publishing it; returns `false` if the ring is full. The next send, or [`Lane::flush`],
    /// publishes it.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is below the capacity, a `u32`")]
    pub(crate) fn try_hold<P: Payload>(
        &self,
        header: Header,
        call: u32,
        payload: &P,
    ) -> Result<bool, Corrupt> {
        let held = self.held.get();
        // A ring full of held messages has no place that far ahead.
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

    /// Publishes all held messages, and wakes the peer once if it sleeps.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is above 0, as was compared")]
    pub(crate) fn flush(&self) -> Result<(), Corrupt> {
        let held = self.held.get();
        if held > 0 {
            // The first place has been claimed since the first message was held.
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

    /// The message `ahead` places behind the next one, if there is one.
    #[inline(always)]
    pub(crate) fn peek_ahead(&self, ahead: u32) -> Result<Option<Arrival>, Corrupt> {
        self.check_home()?;
        let Some(peeked) = self.rx.peek_ahead(&self.segments, ahead)? else { return Ok(None) };
        self.segments.peer.fetch_payload(peeked.slot);
        let call = self.segments.peer.call(peeked.slot);
        Ok(Some(Arrival::new(peeked.slot, peeked.header, call)))
    }

    /// Whether there is a message from the peer.
    #[inline(always)]
    pub(crate) fn has_arrival(&self) -> Result<bool, Corrupt> {
        self.check_home()?;
        Ok(self.rx.peek(&self.segments)?.is_some())
    }

    /// Copies the payload out of the slot, releases the slot, and returns the payload if it is a `P`; otherwise
    /// [`Arrival::misfit`] says why not.
    ///
    /// Payload and fault are never parts of one result: it would be assembled in memory with small stores and read back
    /// with wide loads, which takes longer than everything else.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Payload>(&self, arrival: Arrival) -> Option<P> {
        if const { !P::EXTENSIBLE } && arrival.len() as usize != size_of::<P>() {
            return None;
        }
        let payload = arrival.read(&self.segments.peer, &self.extents);
        self.skip(arrival.len());
        payload
    }

    /// Copies the payload out of the slot, whatever it is, for later, and releases the slot.
    #[cold]
    pub(crate) fn keep(&self, arrival: Arrival) -> Result<Kept, Corrupt> {
        let Some(words) = self.segments.peer.keep(arrival.slot(), arrival.len() as usize) else {
            return Err(Corrupt { field: "length", value: u64::from(arrival.len()) });
        };
        self.skip(arrival.len());
        Ok(Kept::new(arrival, arrival.extent(&self.extents), words))
    }

    /// Releases the slot of the last peeked message, of this many bytes, read or unread.
    #[inline(always)]
    pub(crate) fn skip(&self, len: u32) {
        self.release(len);
        self.slot_released();
    }

    /// Called before this side stops reading for a while: see [`End::publish_released`].
    #[inline(always)]
    pub(crate) fn settle(&self) {
        self.publish_released();
    }

    /// How far this side has read the peer's messages, and how far the peer has read this side's; both only grow.
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
