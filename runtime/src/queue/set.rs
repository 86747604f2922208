//! All queues of a connection.

use std::sync::{Arc, Mutex};

use super::end::Tally;
use super::pool::{Pool, StreamEnds};
use super::{LapReader, Life, QueueEnd, QueueReader, QueueWriter, Side};
use crate::segment::Direction;
use crate::segment::tallies::{Flow, OwnTallies, PeerTallies};
use crate::segment::{Extents, Segments};
use crate::wait::{Spinner, Wait};

/// The purpose of a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Events of the host.
    Events,
    /// A stream that the host writes.
    Out,
    /// A stream that the client writes.
    In,
}

impl Purpose {
    /// The direction of its messages.
    pub(crate) fn direction(self) -> Direction {
        match self {
            Purpose::Events | Purpose::Out => Direction::ToClient,
            Purpose::In => Direction::ToHost,
        }
    }
}

/// The queues of a lane. Dropping it ends the connection for them.
#[derive(Debug, Default)]
pub(crate) struct Queues {
    life: Option<Arc<Life>>,
    /// For a host: its end of the queue of events.
    pub(crate) event_writer: Option<Box<QueueWriter>>,
    /// For a client: its end, until it is taken.
    pub(crate) event_reader: Option<Arc<Mutex<Option<LapReader>>>>,
    pub(crate) streams: Arc<StreamEnds>,
    tallies: Option<SetTallies>,
}

/// The tallies of all queues.
#[derive(Debug)]
struct SetTallies {
    own: Arc<OwnTallies>,
    peer: PeerTallies,
    /// For each queue, whether this side writes it.
    writes: Vec<bool>,
}

/// The owner of the tallies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Ours,
    /// They may have any values.
    ThePeers,
}

impl Queues {
    /// For a channel without queues.
    pub(crate) fn none() -> Queues {
        Queues::default()
    }

    /// `extents`: the lengths of the peer's messages.
    pub(crate) fn new(
        life: &Arc<Life>,
        queues: impl Iterator<Item = (Purpose, Segments)>,
        (own, peer): (OwnTallies, PeerTallies),
        extents: &Extents,
    ) -> Queues {
        let mut set = Queues::none();
        set.life = Some(life.clone());
        let own = Arc::new(own);
        let (mut writers, mut readers, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (purpose, segments)) in queues.enumerate() {
            let mut end = QueueEnd::new(segments, life.clone(), Spinner::new(Wait::default()));
            end.count_in(Tally { all: own.clone(), number });
            let writes = (life.side == Side::Host) == (purpose.direction() == Direction::ToClient);
            all.push(writes);
            match (purpose, writes) {
                (Purpose::Events, true) => set.event_writer = Some(Box::new(QueueWriter::new(end))),
                (Purpose::Events, false) => {
                    let reader = LapReader::new(end, extents.clone());
                    set.event_reader = Some(Arc::new(Mutex::new(Some(reader))));
                }
                (_, true) => writers.push(QueueWriter::new(end)),
                (_, false) => readers.push(QueueReader::new(end)),
            }
        }
        set.streams = Arc::new(StreamEnds { writers: Pool::new(writers), readers: Pool::new(readers) });
        set.tallies = Some(SetTallies { own, peer, writes: all });
        set
    }

    /// What this side has sent and received through all queues.
    pub(crate) fn flows(&self, whose: Whose) -> [Flow; 2] {
        let Some(SetTallies { own, peer, writes }) = &self.tallies else { return Default::default() };
        let (mut all_sent, mut all_received) = (Flow::default(), Flow::default());
        for (queue, we_write) in writes.iter().enumerate() {
            let (flow, sent) = match whose {
                Whose::Ours => (own.read(queue), *we_write),
                Whose::ThePeers => (peer.read(queue), !we_write),
            };
            let sum = if sent { &mut all_sent } else { &mut all_received };
            *sum = sum.plus(flow);
        }
        [all_sent, all_received]
    }

    /// Ends all queues.
    pub(crate) fn end(&self) {
        if let Some(life) = &self.life {
            life.end();
        }
    }
}

impl Drop for Queues {
    fn drop(&mut self) {
        self.end();
    }
}
