//! All queues of a connection.

use std::sync::{Arc, Mutex};

use super::end::Tally;
use super::pool::{Pool, StreamEnds};
use super::{LapReader, Life, QueueEnd, QueueReader, QueueWriter, Side};
use crate::segment::Direction;
use crate::segment::tallies::{Flow, OwnTallies, PeerTallies};
use crate::segment::{Extents, Segments};
use crate::wait::{Spinner, Wait};

/// What a queue is for.
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
    /// Which way its messages go.
    pub(crate) fn direction(self) -> Direction {
        match self {
            Purpose::Events | Purpose::Out => Direction::ToClient,
            Purpose::In => Direction::ToHost,
        }
    }
}

/// The queues of a lane. The connection is over for them when this is dropped.
#[derive(Debug, Default)]
pub(crate) struct Queues {
    life: Option<Arc<Life>>,
    /// Of a host: its end of the queue of events.
    pub(crate) event_writer: Option<Box<QueueWriter>>,
    /// Of a client: its end, while nobody has taken it.
    pub(crate) event_reader: Option<Arc<Mutex<Option<LapReader>>>>,
    pub(crate) streams: Arc<StreamEnds>,
    tallies: Option<SetTallies>,
}

/// What has gone through the queues.
#[derive(Debug)]
struct SetTallies {
    own: Arc<OwnTallies>,
    peer: PeerTallies,
    /// Of each queue, whether we write it.
    writes: Vec<bool>,
}

/// Whose tallies are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Ours,
    /// Any numbers.
    ThePeers,
}

impl Queues {
    /// Of a channel that has no need for any.
    pub(crate) fn none() -> Queues {
        Queues::default()
    }

    /// `extents`: how long the messages of the peer are.
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

    /// Nothing more comes or goes.
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

#[cfg(all(test, feature = "test-util"))] // which connects both ends
mod drop_tests;
