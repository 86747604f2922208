//! Ends of queues without a connection around them, with an attacker at the other end of each.

use std::sync::Arc;
use std::time::Duration;

use super::hostile::{Connection, Memory, pair};
use crate::error::IpcError;
use crate::message::Message;
use crate::queue::{
    ConnectionState, LossyRead, LossyReader, QueueEnd, QueueReader, QueueWriter, Role, Taken, ended,
};
use crate::ring::Header;
use crate::segment::{Geometry, two_views};
use crate::segment::{Segments, WireSizes};
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner, Wait};

/// The writer's and the reader's end of a queue, and the sockets that keep it open.
pub(crate) fn ends(slots: Geometry) -> (QueueEnd, QueueEnd, [Connection; 2]) {
    let [(slots, slots_seen), (words, words_seen)] =
        [slots, Geometry::of_reader()].map(|part| two_views(part).expect("memory"));
    let (one, other) = pair();
    let end = |side, segments, socket: &Connection| {
        let watch = socket.socket().0.watch(None).expect("descriptors");
        let connection: Arc<ConnectionState> = ConnectionState::new(side, watch, None);
        QueueEnd::new(segments, connection, Spinner::new(Wait::Block))
    };
    let writer = end(Role::Host, Segments { own: slots, peer: words_seen }, &one);
    let reader = end(Role::Client, Segments { own: words, peer: slots_seen }, &other);
    (writer, reader, [one, other])
}

/// An end of each kind; created once and used for many attempts.
#[derive(Debug)]
pub struct AttackedQueue {
    stream: QueueReader,
    events: LossyReader,
    sink: QueueWriter,
    _open: Vec<Connection>,
}

/// The other ends.
#[derive(Debug)]
pub struct Attacker {
    stream: QueueEnd,
    events: QueueEnd,
    sink: QueueEnd,
}

/// The result of a read by the reader of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen<T> {
    /// No message.
    Nothing,
    /// A message that is not an event.
    Passed,
    /// An event.
    Event(T),
}

/// Three queues of this many messages of this size and alignment: the reader of a stream, the reader of events and the
/// writer of a stream are attacked.
///
/// # Panics
///
/// If there are no descriptors or no memory left, or if the numbers exceed the limits.
#[must_use]
pub fn queues(capacity: u32, size: usize, align: usize) -> (AttackedQueue, Attacker) {
    let geometry = Geometry::new(capacity, size, align).expect("within the limits");
    let ((stream, our_stream, one), (events, our_events, two)) = (ends(geometry), ends(geometry));
    let (our_sink, sink, three) = ends(geometry);
    let attacked = AttackedQueue {
        stream: QueueReader::new(our_stream),
        events: LossyReader::new(our_events, WireSizes::new()),
        sink: QueueWriter::new(our_sink),
        _open: [one, two, three].into_iter().flatten().collect(),
    };
    (attacked, Attacker { stream, events, sink })
}

impl Attacker {
    /// The memory of the stream's writer: the slots.
    #[must_use]
    pub fn stream(&self) -> Memory<'_> {
        Memory(&self.stream.segments.own)
    }

    /// The memory of the events' writer: the slots.
    #[must_use]
    pub fn events(&self) -> Memory<'_> {
        Memory(&self.events.segments.own)
    }

    /// The memory of the other stream's reader: the words.
    #[must_use]
    pub fn sink(&self) -> Memory<'_> {
        Memory(&self.sink.segments.own)
    }

    /// The cursor of the attacked reader, as the attacker can see it.
    #[must_use]
    pub fn head(&self) -> u32 {
        self.stream.segments.peer.head().load()
    }
}

impl AttackedQueue {
    /// Restores the initial state of both sides.
    pub fn renew(&mut self, attacker: &mut Attacker) {
        self.stream.renew();
        self.events.renew();
        self.sink.renew();
        for end in [&mut attacker.stream, &mut attacker.events, &mut attacker.sink] {
            end.renew();
        }
    }

    /// The next value of the stream.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn receive<T: Message>(&self) -> Result<Option<T>, IpcError> {
        let Some(received) = self.stream.peek()? else { return Ok(None) };
        match self.stream.take(received) {
            Some(item) => Ok(Some(item)),
            None => Err(received.type_error::<T>().into()),
        }
    }

    /// The next event.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn event<T: Message>(&self) -> Result<Seen<T>, IpcError> {
        Ok(
            match self.events.next(|received, _| match self.events.take(received) {
                Some(event) => Ok(Taken::Here(event)),
                None => Err(received.type_error::<T>()),
            })? {
                LossyRead::Nothing => Seen::Nothing,
                LossyRead::Passed | LossyRead::Left => Seen::Passed,
                LossyRead::Here(event) => Seen::Event(event),
            },
        )
    }

    /// Discards everything that the reader of events finds.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn drain(&self) -> Result<(), IpcError> {
        Ok(self.events.drain()?)
    }

    /// Sends a value. Returns whether there was room.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn send<T: Message>(&self, value: &T) -> Result<bool, IpcError> {
        Ok(self.sink.try_put(Header { method: 0, status: 0 }, 0, value)?)
    }

    /// Whether the stream of `call` has ended, as the reader sees it, and as the writer does.
    #[must_use]
    pub fn ended(&self, call: u32) -> [bool; 2] {
        [&self.stream.end, &self.sink.end].map(|end| ended(end.peer_closed(), call).is_some())
    }

    /// Waits briefly for the next value of the stream. Returns whether it is there.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn wait(&self) -> Result<bool, IpcError> {
        let deadline = Deadline::after(Some(Duration::ZERO));
        Ok(matches!(self.stream.end.wait(&deadline, || self.stream.peek())?, Waited::Ready(_)))
    }

    /// Waits briefly for room for a value. Returns whether there is room.
    ///
    /// # Errors
    ///
    /// If the attacker has violated the protocol.
    pub fn await_room(&self) -> Result<bool, IpcError> {
        let deadline = Deadline::after(Some(Duration::ZERO));
        Ok(matches!(self.sink.wait_for_room(&deadline, |_| false)?, Waited::Ready(_)))
    }
}
