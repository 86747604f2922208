//! All queues of a connection.

use std::sync::{Arc, Mutex};

use super::end::QueueCounter;
use super::pool::{Pool, StreamEnds};
use super::{ConnectionState, LossyReader, QueueEnd, QueueReader, QueueWriter, Role};
use crate::fanout::{Reader, SeatGuard};
use crate::segment::Direction;
use crate::segment::traffic::{OwnQueueCounters, PeerQueueCounters, Traffic};
use crate::segment::{Segments, WireSizes};
use crate::sync::lock;
use crate::wait::{Spinner, Wait};

/// The purpose of a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QueueKind {
    /// Events of the host.
    Events,
    /// A stream that the host writes.
    Out,
    /// A stream that the client writes.
    In,
}

impl QueueKind {
    /// The direction of its messages.
    pub(crate) fn direction(self) -> Direction {
        match self {
            QueueKind::Events | QueueKind::Out => Direction::ToClient,
            QueueKind::In => Direction::ToHost,
        }
    }
}

/// The queues of a ring pair. Dropping it ends the connection for them.
#[derive(Debug, Default)]
pub(crate) struct Queues {
    connection: Option<Arc<ConnectionState>>,
    /// For a host: its end of the queue of events.
    pub(crate) event_writer: Option<Box<QueueWriter>>,
    /// For a client: its end, until it is taken.
    pub(crate) event_reader: Option<Arc<Mutex<Option<LossyReader>>>>,
    pub(crate) streams: Arc<StreamEnds>,
    queue_counters: Option<SetCounters>,
    /// For a host: what the client holds of its frames.
    pub(crate) seat: Option<SeatGuard>,
}

/// The counters of all queues.
#[derive(Debug)]
struct SetCounters {
    own: Arc<OwnQueueCounters>,
    peer: PeerQueueCounters,
    /// For each queue, whether this side writes it.
    writes: Vec<bool>,
}

/// The owner of the counters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Us,
    /// They may have any values.
    Peer,
}

impl Queues {
    /// For a channel without queues.
    pub(crate) fn none() -> Queues {
        Queues::default()
    }

    /// `wire_sizes`: the lengths of the peer's messages.
    pub(crate) fn new(
        connection: &Arc<ConnectionState>,
        queues: impl Iterator<Item = (QueueKind, Segments)>,
        (own, peer): (OwnQueueCounters, PeerQueueCounters),
        wire_sizes: &WireSizes,
    ) -> Queues {
        let mut set = Queues::none();
        set.connection = Some(connection.clone());
        let own = Arc::new(own);
        let (mut writers, mut readers, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (queue_kind, segments)) in queues.enumerate() {
            let mut end = QueueEnd::new(segments, connection.clone(), Spinner::new(Wait::default()));
            end.count_in(QueueCounter { all: own.clone(), number });
            let writes = (connection.role == Role::Host) == (queue_kind.direction() == Direction::ToClient);
            all.push(writes);
            match (queue_kind, writes) {
                (QueueKind::Events, true) => set.event_writer = Some(Box::new(QueueWriter::new(end))),
                (QueueKind::Events, false) => {
                    let reader = LossyReader::new(end, wire_sizes.clone());
                    set.event_reader = Some(Arc::new(Mutex::new(Some(reader))));
                }
                (_, true) => writers.push(QueueWriter::new(end)),
                (_, false) => readers.push(QueueReader::new(end)),
            }
        }
        set.streams = Arc::new(StreamEnds { writers: Pool::new(writers), readers: Pool::new(readers) });
        set.queue_counters = Some(SetCounters { own, peer, writes: all });
        set
    }

    /// For a client: how it holds frames of events, if there are any.
    pub(crate) fn hold_frames_with(&self, frames: Option<&Arc<Reader>>) {
        if let Some(reader) = &self.event_reader {
            lock(reader).iter_mut().for_each(|reader| reader.frames = frames.cloned());
        }
    }

    /// What this side has sent and received through all queues.
    pub(crate) fn traffic(&self, owner: Owner) -> [Traffic; 2] {
        let Some(SetCounters { own, peer, writes }) = &self.queue_counters else { return Default::default() };
        let (mut all_sent, mut all_received) = (Traffic::default(), Traffic::default());
        for (queue, we_write) in writes.iter().enumerate() {
            let (traffic, sent) = match owner {
                Owner::Us => (own.read(queue), *we_write),
                Owner::Peer => (peer.read(queue), !we_write),
            };
            let sum = if sent { &mut all_sent } else { &mut all_received };
            *sum = sum.plus(traffic);
        }
        [all_sent, all_received]
    }

    /// Ends all queues.
    pub(crate) fn end(&self) {
        if let Some(connection) = &self.connection {
            connection.end();
        }
    }
}

impl Drop for Queues {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
mod drop_tests;
