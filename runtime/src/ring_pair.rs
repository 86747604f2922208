//! A ring pair: one client's pair of rings, their control socket, and waiting for the peer.
//!
//! Host and client have the same ring pair, mirrored. All of this code works on one connection and can harm only that
//! one.
//!
//! [`crate::wait::End`] defines when a ring pair wakes its peer and how it goes to sleep, and
//! [`crate::wait::wait_loop`] how it waits. `tests/models/src/ring_pair.rs` has another ring pair around the same
//! sources.

mod arming;
mod counts;
#[cfg(all(test, feature = "test-util"))] // which makes both sides
mod edge_tests;
mod held;
mod loan;
#[cfg(feature = "__fuzz")]
mod testing;
mod waiting;

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

pub(crate) use self::waiting::ROOM_SLICE;
use crate::error::IpcError;
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::platform::{
    self, ControlSocket, ForkGuard, PeerEventFd, PeerProcess, PeerWaker, Presence, ProcessWatch, WakeupPoller,
};
use crate::queue::Queues;
use crate::ring::{Claim, Consumer, Corrupt, Header, Producer};
use crate::segment::bulk::{OwnBulk, PeerBulk};
use crate::segment::farewell::Farewell;
use crate::segment::{BufferedMessage, Place, ReceivedSlot, Segments, WireSizes};
use crate::stats::Counter;
use crate::sync::{AtomicU32, Ordering, PeerWord};
use crate::trace::SleepTimer;
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

/// The fault of a ring pair in a forked child.
const FORKED: Corrupt = Corrupt { field: "process", value: 0 };

/// One connection.
///
/// `Send`, not `Sync`: each ring has one producer and one consumer.
#[derive(Debug)]
pub(crate) struct RingPair {
    segments: Segments,
    tx: Producer,
    rx: Consumer,
    /// The number of messages of a batch that are written but not published, and the header of the first.
    held: Cell<u32>,
    first_held: Cell<Header>,
    /// The lengths of the peer's messages.
    wire_sizes: WireSizes,
    pub(crate) queues: Queues,
    doorbell: Doorbell,
    socket: Arc<ControlSocket>,
    death: Option<Arc<ProcessWatch>>,
    waker: PeerWaker,
    /// Flags are accepted only from processes of this user.
    is_of_our_user: bool,
    /// The eventfd that the peer raises as a wake-up, once it has sent it.
    eventfd: OnceCell<PeerEventFd>,
    /// There was no room for it.
    has_lost_eventfd: Cell<bool>,
    /// What a client polls; a host polls all its clients together.
    wakeup_poller: OnceCell<WakeupPoller>,
    fork_guard: ForkGuard,
    pub(crate) sleep_timer: SleepTimer,
}

/// What the sender of a message does next, as far as it knows.
#[derive(Debug, Clone, Copy)]
pub(crate) enum AfterSend {
    /// It waits for the peer, which should get the message as soon as possible.
    AwaitReply,
    /// It may send more.
    SendMore,
}

static_assertions::assert_impl_all!(RingPair: Send);
static_assertions::assert_not_impl_any!(RingPair: Sync);

impl RingPair {
    pub(crate) fn new(
        segments: Segments,
        wire_sizes: WireSizes,
        queues: Queues,
        socket: ControlSocket,
        process: PeerProcess,
    ) -> RingPair {
        RingPair {
            wire_sizes,
            queues,
            tx: Producer::new(segments.own.geometry().capacity()),
            rx: Consumer::new(segments.peer.geometry().capacity()),
            segments,
            held: Cell::new(0),
            first_held: Cell::new(Header { method: 0, status: 0 }),
            doorbell: Doorbell::default(),
            socket: Arc::new(socket),
            waker: PeerWaker::new(process.can_signal_us()),
            is_of_our_user: process.is_of_our_user(),
            death: process.death.map(Arc::new),
            eventfd: OnceCell::new(),
            has_lost_eventfd: Cell::new(false),
            wakeup_poller: OnceCell::new(),
            fork_guard: ForkGuard::here(),
            sleep_timer: SleepTimer::default(),
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

    pub(crate) fn socket(&self) -> &ControlSocket {
        &self.socket
    }

    /// Ends the connection. The resources of the ring pair are freed when it is dropped.
    pub(crate) fn hang_up(&self) {
        self.socket.hang_up();
    }

    /// As [`RingPair::hang_up`], and tells the peer, a client, why.
    pub(crate) fn disconnect(&self, farewell: &Farewell) {
        if !self.in_forked_child() {
            self.segments.own.write_farewell(farewell);
        }
        self.hang_up();
    }

    /// Why the peer, a host, has disconnected this side, if it has. Only meaningful after the hang-up.
    pub(crate) fn farewell(&self) -> Option<Farewell> {
        self.segments.peer.farewell()
    }

    /// Knows when the process of the peer ends.
    pub(crate) fn death(&self) -> Option<&ProcessWatch> {
        self.death.as_deref()
    }

    /// Knows from any thread whether the connection has ended. Keeps no descriptor open.
    pub(crate) fn presence(&self) -> Presence {
        Presence::of(&self.socket, self.death.as_ref())
    }

    /// The peer's eventfd, if it does not send a wake-up through the socket.
    pub(crate) fn eventfd(&self) -> Option<&PeerEventFd> {
        self.eventfd.get()
    }

    /// The position of the next message to the peer, which is the call id of a request.
    #[inline(always)]
    pub(crate) fn next_position(&self) -> u32 {
        self.tx.tail().wrapping_add(self.held.get())
    }

    /// Whether this process is a forked child, and the ring pair its parent's.
    #[inline(always)]
    pub(crate) fn in_forked_child(&self) -> bool {
        self.fork_guard.in_forked_child()
    }

    /// Two processes must not use one ring pair: everything that reads or writes a ring checks this first.
    #[inline(always)]
    pub(crate) fn check_not_forked(&self) -> Result<(), Corrupt> {
        if self.in_forked_child() { Err(FORKED) } else { Ok(()) }
    }

    /// Whether the peer has certainly copied the message at `position` out of its slot.
    pub(crate) fn is_taken(&self, position: u32) -> bool {
        !self.in_forked_child() && self.tx.is_taken(&self.segments, position) == Some(true)
    }

    /// Whether the peer may have copied the message at `position` out of its slot. A peer that has damaged its cursor
    /// may have.
    pub(crate) fn may_be_taken(&self, position: u32) -> bool {
        !self.in_forked_child() && self.tx.is_taken(&self.segments, position) != Some(false)
    }

    /// A free slot, `ahead` places from the next one, or `None` if the ring is too full.
    #[inline(always)]
    pub(crate) fn claim(&self, ahead: u32) -> Result<Option<Claim>, Corrupt> {
        self.check_not_forked()?;
        self.tx.claim(&self.segments, ahead)
    }

    /// Writes a message into a claimed slot without publishing it.
    #[inline(always)]
    pub(crate) fn write<P>(&self, claim: Claim, call: u32, payload: &impl Encode<P>) {
        self.segments.own.write::<P>(claim.slot, call, payload);
        self.count_out(payload.len());
    }

    /// Marks a written message as part of the batch that [`RingPair::publish`] publishes.
    #[inline(always)]
    pub(crate) fn prepare(&self, claim: Claim, header: Header) {
        self.tx.prepare(&self.segments, claim, header);
    }

    /// Publishes the next message and the `prepared` ones behind it, and wakes the peer if it sleeps.
    #[inline(always)]
    pub(crate) fn publish(&self, claim: Claim, header: Header, prepared: u32) {
        self.publish_demoting(claim, header, prepared, 0);
    }

    /// As [`RingPair::publish`]; the peer waits for this many bytes of the first payload.
    #[inline(always)]
    fn publish_demoting(&self, claim: Claim, header: Header, prepared: u32, demoted: usize) {
        self.tx.publish(&self.segments, claim, header, prepared);
        if demoted > 0 {
            // Before the fence: after it the peer fetches the lines one by one.
            self.segments.own.cldemote(claim.slot, demoted);
        }
        self.wake_peer();
    }

    /// Writes and publishes one message, and the held ones before it; returns `false` if the ring is full.
    #[inline(always)]
    pub(crate) fn try_send<P>(
        &self,
        header: Header,
        call: u32,
        payload: &impl Encode<P>,
        then: AfterSend,
    ) -> Result<bool, Corrupt> {
        if self.held.get() > 0 {
            return self.send_behind::<P>(header, call, payload);
        }
        let Some(claim) = self.claim(0)? else { return Ok(false) };
        self.write::<P>(claim, call, payload);
        let demoted = if matches!(then, AfterSend::AwaitReply) { payload.len() } else { 0 };
        self.publish_demoting(claim, header, 0, demoted);
        Ok(true)
    }

    /// The next message from the peer, if there is one. It stays in its slot until [`RingPair::take`] or
    /// [`RingPair::skip`].
    #[inline(always)]
    pub(crate) fn peek(&self) -> Result<Option<ReceivedSlot>, Corrupt> {
        self.peek_ahead(0)
    }

    /// The message `ahead` places behind the next one, if there is one.
    #[inline(always)]
    pub(crate) fn peek_ahead(&self, ahead: u32) -> Result<Option<ReceivedSlot>, Corrupt> {
        self.check_not_forked()?;
        let Some(peeked) = self.rx.peek_ahead(&self.segments, ahead)? else { return Ok(None) };
        self.segments.peer.fetch_payload(peeked.slot);
        let call = self.segments.peer.call(peeked.slot);
        Ok(Some(ReceivedSlot::new(peeked.slot, peeked.header, call)))
    }

    /// Whether there is a message from the peer.
    #[inline(always)]
    pub(crate) fn has_message(&self) -> Result<bool, Corrupt> {
        self.check_not_forked()?;
        Ok(self.rx.peek(&self.segments)?.is_some())
    }

    /// Copies the payload out of the slot, releases the slot, and returns the payload if it is a `P`; otherwise
    /// [`ReceivedSlot::type_error`] says why not.
    ///
    /// Payload and fault are never parts of one result: it would be assembled in memory with small stores and read back
    /// with wide loads, which takes longer than everything else.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take<P: Payload>(&self, received: ReceivedSlot) -> Option<P> {
        if const { !P::EXTENSIBLE } && received.len() as usize != size_of::<P>() {
            return None;
        }
        let payload = received.read(&self.segments.peer, &self.wire_sizes);
        self.skip(received.len());
        payload
    }

    /// Copies the bytes of the payload out of the slot into `to`, and releases the slot. Returns `false` if they are not
    /// as many as the peer's declaration says.
    pub(crate) fn take_bytes(&self, received: ReceivedSlot, to: &mut Vec<u8>) -> bool {
        let declared = received.wire_size(&self.wire_sizes);
        let is_declared = declared.is_some_and(|wire_size| wire_size.len == received.len());
        let len = received.len() as usize;
        if !is_declared || !self.segments.peer.read_bytes(received.slot(), len, to) {
            return false;
        }
        self.skip(received.len());
        true
    }

    /// As [`RingPair::take`], but the payload goes straight into `place` and stays there.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn take_into<P: Payload, L: Place<P>>(
        &self,
        received: ReceivedSlot,
        place: L,
    ) -> Option<L::Filled> {
        if const { !P::EXTENSIBLE } && received.len() as usize != size_of::<P>() {
            return None;
        }
        let filled = received.read_into::<P, L>(&self.segments.peer, &self.wire_sizes, place);
        self.skip(received.len());
        filled
    }

    /// Copies the payload out of the slot, whatever it is, for later, and releases the slot.
    #[cold]
    pub(crate) fn copy_out(&self, received: ReceivedSlot) -> Result<BufferedMessage, Corrupt> {
        let Some(words) = self.segments.peer.copy_out(received.slot(), received.len() as usize) else {
            return Err(Corrupt { field: "length", value: u64::from(received.len()) });
        };
        self.skip(received.len());
        Ok(BufferedMessage::new(received, received.wire_size(&self.wire_sizes), words))
    }

    /// Releases the slot of the last peeked message, of this many bytes, read or unread.
    #[inline(always)]
    pub(crate) fn skip(&self, len: u32) {
        self.release(len);
        self.slot_released();
    }

    /// Called before this side stops reading for a while: see [`End::publish_released`].
    #[inline(always)]
    pub(crate) fn pause_reading(&self) {
        self.publish_released();
    }

    /// How far this side has read the peer's messages, and how far the peer has read this side's; both only grow.
    pub(crate) fn progress(&self) -> Result<(u32, u32), Corrupt> {
        self.tx.refresh(&self.segments)?;
        Ok((self.rx.head(), self.tx.head_seen()))
    }
}

impl End for RingPair {
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
        // Relaxed: a hint, read after the wake-up was received.
        self.segments.own.wake_time().store(platform::now_us(), Ordering::Relaxed);
        let is_woken = self.waker.wake(&*self.socket);
        if is_woken {
            self.count(Counter::Wakes);
        }
        is_woken
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
