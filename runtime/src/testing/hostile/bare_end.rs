//! A connection without a client or a host around it, whose peer is the test.
//!
//! The operations are those of [`RingPair`] that clients, hosts and pipes are made of. Nothing here decides what a
//! violation of the protocol leads to: it is returned.

use std::mem::ManuallyDrop;
use std::time::Duration;

use super::{Memory, Socket, pair};
use crate::error::IpcError;
use crate::message::Message;
use crate::pipe::{read_together, write_together};
use crate::platform::PeerProcess;
use crate::queue::Queues;
use crate::ring::Header;
use crate::ring_pair::{AfterSend, RingPair};
use crate::segment::{Geometry, Segments, WireSizes, two_views};
use crate::wait::{Deadline, Spinner, Wait, Waited};

/// A connection without an end around it; created once and used for many attempts.
#[derive(Debug)]
pub struct BareEnd {
    rings: RingPair,
    spinner: Spinner,
}

/// The peer of a [`BareEnd`] connection.
#[derive(Debug)]
pub struct HostilePeer(RingPair);

const HEADER: Header = Header { method: 0, status: 0 };

/// Both sides, with rings for messages of this size and alignment.
///
/// # Panics
///
/// If there are no descriptors or no memory left, or if the numbers exceed the limits.
#[must_use]
pub fn ring_pair(capacity: u32, size: usize, align: usize) -> (BareEnd, HostilePeer) {
    let geometry = Geometry::new(capacity, size, align).expect("within the limits");
    let [(ours, ours_seen), (theirs, theirs_seen)] = [(); 2].map(|()| two_views(geometry).expect("memory"));
    let victim = Segments { own: ours, peer: theirs_seen };
    let hostile = Segments { own: theirs, peer: ours_seen };
    let (one, other) = pair();
    let rings = RingPair::new(victim, WireSizes::new(), Queues::none(), one.0, PeerProcess::unknown());
    (
        BareEnd { rings, spinner: Spinner::new(Wait::Block) },
        HostilePeer(RingPair::new(
            hostile,
            WireSizes::new(),
            Queues::none(),
            other.0,
            PeerProcess::unknown(),
        )),
    )
}

/// Both sides, both correct. Each reads the same mapping that the other writes, so that sanitizers see the accesses
/// meet. Their memory is never freed.
///
/// # Panics
///
/// As [`ring_pair`].
#[must_use]
pub fn ring_pairs_on_one_mapping(capacity: u32, size: usize, align: usize) -> [ManuallyDrop<BareEnd>; 2] {
    let (victim, HostilePeer(rings)) = ring_pair(capacity, size, align);
    let mut sides = [victim, BareEnd { rings, spinner: Spinner::new(Wait::Block) }].map(ManuallyDrop::new);
    let [one, other] = &mut sides;
    let aliases = [other.rings.segments().own.alias(), one.rings.segments().own.alias()];
    for (side, alias) in sides.iter_mut().zip(aliases) {
        // Neither side is ever dropped, nor is the memory that they alias.
        side.rings.see_peer_as(ManuallyDrop::into_inner(alias));
    }
    sides
}

impl HostilePeer {
    /// Its side as it is, for a test that has it behave.
    #[cfg(test)]
    pub(crate) fn rings(&self) -> &RingPair {
        &self.0
    }

    /// Its memory.
    #[must_use]
    pub fn memory(&self) -> Memory<'_> {
        Memory(&self.0.segments().own)
    }

    /// Its end of the control socket.
    #[must_use]
    pub fn socket(&self) -> Socket<'_> {
        Socket(self.0.socket())
    }

    /// The cursor of the victim, as the attacker can see it.
    #[must_use]
    pub fn head(&self) -> u32 {
        self.0.segments().peer.head().load()
    }
}

impl BareEnd {
    /// The connection itself.
    #[cfg(test)]
    pub(crate) fn rings(&self) -> &RingPair {
        &self.rings
    }

    /// Restores the initial state of both sides.
    pub fn renew(&mut self, hostile: &mut HostilePeer) {
        for rings in [&mut self.rings, &mut hostile.0] {
            rings.renew();
            while matches!(rings.control().receive(&mut [0; 8]), Ok(packet) if packet.len > 0) {}
        }
    }

    /// The position of the next message to send.
    #[must_use]
    pub fn tail(&self) -> u32 {
        self.rings.next_position()
    }

    /// The next message, if there is one.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn receive<T: Message>(&self) -> Result<Option<T>, IpcError> {
        let Some(received) = self.rings.peek()? else { return Ok(None) };
        Ok(Some(self.rings.take(received).ok_or_else(|| received.type_error::<T>())?))
    }

    /// Receives all messages that are there.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn receive_batch<T: Message>(&self, into: &mut [T]) -> Result<usize, IpcError> {
        Ok(read_together(&self.rings, into)?)
    }

    /// Releases the next message unread. Returns whether there was one.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn skip(&self) -> Result<bool, IpcError> {
        let received = self.rings.peek()?;
        if let Some(received) = received {
            self.rings.skip(received.len());
        }
        Ok(received.is_some())
    }

    /// Checks for a message further behind.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn peek_ahead(&self, ahead: u32) -> Result<bool, IpcError> {
        Ok(self.rings.peek_ahead(ahead % self.rings.receive_capacity())?.is_some())
    }

    /// Sends a message if there is room.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn send<T: Message>(&self, message: &T) -> Result<bool, IpcError> {
        Ok(self.rings.try_send(HEADER, self.tail(), message, AfterSend::SendMore)?)
    }

    /// Sends as many messages as there is room for.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn send_batch<T: Message>(&self, messages: &[T]) -> Result<usize, IpcError> {
        Ok(write_together(&self.rings, messages)?)
    }

    /// Writes a message in place, and sends it or not. Returns whether there was room.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    ///
    /// # Panics
    ///
    /// If the place does not hold what was written.
    pub fn lend<T: Message + PartialEq>(&mut self, message: &T, commit: bool) -> Result<bool, IpcError> {
        let Some(claim) = self.rings.claim(0)? else { return Ok(false) };
        self.rings.write(claim, claim.position, message);
        assert!(self.rings.placed::<T>(claim) == Some(message), "our own memory holds what we wrote");
        if commit {
            self.rings.publish(claim, HEADER, 0);
        }
        Ok(true)
    }

    /// Whether the message at `position` seems to have been received.
    #[must_use]
    pub fn is_taken(&self, position: u32) -> bool {
        self.rings.is_taken(position)
    }

    /// Waits for a message and receives it; `None` after `timeout`.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn await_message<T: Message>(&self, timeout: Duration) -> Result<Option<T>, IpcError> {
        let deadline = Deadline::after(Some(timeout));
        match self.rings.wait(&self.spinner, &deadline, || self.rings.peek())? {
            Waited::Ready(received) => {
                Ok(Some(self.rings.take(received).ok_or_else(|| received.type_error::<T>())?))
            }
            _ => Ok(None),
        }
    }

    /// Waits for room. Returns whether there is room within `timeout`.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn await_room(&self, timeout: Duration) -> Result<bool, IpcError> {
        let deadline = Deadline::after(Some(timeout));
        Ok(matches!(self.rings.wait_for_room(&self.spinner, &deadline)?, Waited::Ready(())))
    }

    /// Wakes the other side if it waits for room.
    pub fn pause_reading(&self) {
        self.rings.pause_reading();
    }

    /// Waits for a message, with a deadline in the past. Returns whether the attacker counts as alive.
    ///
    /// # Errors
    ///
    /// As [`BareEnd::receive`].
    pub fn wait(&self) -> Result<bool, IpcError> {
        let waited =
            self.rings.wait(&self.spinner, &Deadline::after(Some(Duration::ZERO)), || self.rings.peek())?;
        Ok(!matches!(waited, Waited::PeerGone))
    }
}
