//! The long steps of a handshake, on another thread than the serving one.

use std::time::Duration;

use super::{Accepted, ClientInfo, HalfOpen, Offer, Prepared, Progress};
use crate::attach::frames::Reason;
use crate::attach::memory::{make_memory, map_memory};
use crate::attach::queues;
use crate::attach::schemas::{can_meet, obstacle, peer_schema, side};
use crate::error::AttachError;
use crate::fanout::SeatGuard;
use crate::peer::Peer;
use crate::platform::{Foreign, Sealed};
use crate::queue::{Queues, Role};
use crate::schema::{Schema, SchemaMismatch, agree};
use crate::segment::Segments;

/// A handshake, and its next step.
#[derive(Debug)]
pub(crate) struct Task {
    half_open: HalfOpen,
    what: What,
    /// From the serving thread.
    #[cfg(feature = "__fuzz")]
    kept: crate::attach::second::Kept,
}

#[derive(Debug)]
enum What {
    /// Compare the client's declaration, which has this id.
    Compare { id: [u8; 16], encoded: Vec<u8> },
    /// Check and map the client's memory, and create the host's.
    Map { accepted: Box<Accepted>, memory: Option<Foreign> },
}

impl Task {
    pub(super) fn to_compare(half_open: HalfOpen, id: [u8; 16], encoded: &[u8]) -> Box<Task> {
        Task::new(half_open, What::Compare { id, encoded: encoded.to_vec() })
    }

    pub(super) fn to_map(half_open: HalfOpen, accepted: Accepted, memory: Option<Foreign>) -> Box<Task> {
        Task::new(half_open, What::Map { accepted: Box::new(accepted), memory })
    }

    fn new(half_open: HalfOpen, what: What) -> Box<Task> {
        Box::new(Task {
            half_open,
            what,
            #[cfg(feature = "__fuzz")]
            kept: crate::attach::second::kept(),
        })
    }

    pub(super) fn add_cost(&mut self, cost: Duration) {
        self.half_open.add_cost(cost);
    }

    pub(crate) fn peer(&self) -> Peer {
        self.half_open.peer()
    }

    /// The client's resources once it is attached, if this is the last step before that.
    pub(crate) fn info(&self) -> Option<ClientInfo> {
        let What::Map { accepted, .. } = &self.what else { return None };
        Some(ClientInfo { peer: self.peer(), bytes: accepted.bytes(), cost: self.half_open.cost })
    }

    /// Does the step. `tells`: whether a receiver wants the reason of a refusal.
    pub(crate) fn run(self: Box<Self>, offer: &Offer, tells: bool) -> Progress {
        #[cfg(feature = "__fuzz")]
        let _kept = self.kept.here();
        let Task { half_open, what, .. } = *self;
        match what {
            What::Compare { id, encoded } => half_open.compare(offer, id, &encoded, tells),
            What::Map { accepted, memory } => half_open.map(offer, *accepted, memory),
        }
    }
}

impl HalfOpen {
    /// Answers a client with another declaration.
    fn compare(self, offer: &Offer, id: [u8; 16], encoded: &[u8], tells: bool) -> Progress {
        let client = match peer_schema(encoded, id) {
            Ok(client) => client,
            Err(error) => return self.refuse(offer, error),
        };
        if can_meet(&offer.schema, &client, offer.exact) {
            return match Accepted::with(offer, &client) {
                Ok(accepted) => self.accept(offer, accepted),
                Err(error) => self.refuse(offer, error),
            };
        }
        let is_compatible = offer.exact && agree(&offer.schema, &client);
        self.tell(offer, if is_compatible { Reason::NotExact } else { Reason::Schema }, 0);
        // Finding the differences takes longest.
        Progress::Refused(if tells { self.mismatch(offer, &client) } else { None })
    }

    fn mismatch(&self, offer: &Offer, client: &Schema) -> Option<AttachError> {
        let diff = obstacle(&offer.schema, client, offer.exact)?;
        Some(AttachError::SchemaMismatch(Box::new(SchemaMismatch {
            channel: offer.name.clone(),
            host: side(std::process::id(), offer.schema.id()),
            client: side(self.process.pid, client.id()),
            diff,
        })))
    }

    fn map(self, offer: &Offer, accepted: Accepted, memory: Option<Foreign>) -> Progress {
        match self.mapped(&accepted, memory) {
            Ok(Mapped { segments, queues, seat, memory }) => {
                if let (true, Some(bulk)) = (offer.trusts_clients, segments.peer.bulk()) {
                    bulk.trust();
                }
                Progress::Ready(Box::new(Prepared {
                    half_open: self,
                    accepted,
                    segments,
                    queues,
                    seat,
                    memory,
                }))
            }
            Err(error) => self.refuse(offer, error),
        }
    }

    /// Checks and maps the client's memory, and creates the host's.
    fn mapped(&self, accepted: &Accepted, memory: Option<Foreign>) -> Result<Mapped, AttachError> {
        let memory = memory.ok_or(AttachError::Corrupt { what: "READY without memory" })?;
        let (peer, mut peer_queues) = map_memory(memory, &accepted.client_plan)?;
        let seat = accepted.pool.as_ref().zip(peer_queues.holds.take());
        let seat = seat.map(|(pool, holds)| pool.seat(holds)).transpose()?;
        let (own, own_queues, memory) = make_memory(&accepted.host_plan)?;
        let parts = (own_queues, peer_queues);
        let watched = (&self.socket, &self.process);
        let queues = queues::assemble(Role::Host, &accepted.shapes, parts, &accepted.wire_sizes, watched)?;
        Ok(Mapped { segments: Segments { own, peer }, queues, seat, memory })
    }
}

/// The memory of a connection, from the host's side.
struct Mapped {
    segments: Segments,
    queues: Queues,
    seat: Option<SeatGuard>,
    memory: Sealed,
}
