//! Accepts clients: pending connections, handshakes in flight, and their outcomes.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::admission::{Patience, Policy};
use super::cost::{Ledger, Stopwatch};
use super::entrance::Entrance;
use super::handshakes::Handshakes;
use super::letter::{Letter, Returned};
use super::reserve::Reserve;
use super::server::{HALF_OPEN, LISTENER, Server};
use super::slab::Key;
use crate::attach::host::{Attached, HalfOpen, Offer, Prepared, Progress, Task};
use crate::error::{AttachError, Resource};
use crate::notice::Notice;
use crate::peer::Peer;
use crate::platform::{self, ControlSocket, Events, hand_over};

/// The maximum number of connections accepted in one turn.
const ACCEPT_BATCH: usize = 16;
/// The maximum number of handshake packets read in one turn.
const TURNS: usize = 16;
/// The maximum number of handshakes in flight; a further one replaces the oldest.
const MAX_HALF_OPEN: usize = 32;
/// How long to leave connections pending if accepting them fails.
const PAUSE: Duration = Duration::from_millis(10);

/// The acceptor.
#[derive(Debug)]
pub(super) struct Door {
    offer: Arc<Offer>,
    policy: Policy,
    handshakes: Handshakes,
    patience: Patience,
    /// Connections are not accepted before this time.
    paused_until: Option<Instant>,
    /// A scratch buffer.
    buffer: Vec<u8>,
    entrance: Entrance,
    reserve: Reserve,
    /// A failure to accept connections has been reported, and none was accepted since.
    is_stalled: bool,
}

impl Door {
    pub(super) fn new(offer: Offer, policy: Policy, entrance: Entrance) -> Door {
        let mut reserve = Reserve::default();
        reserve.refill(&entrance);
        Door {
            offer: Arc::new(offer),
            policy,
            handshakes: Handshakes::new(),
            patience: Patience::new(),
            paused_until: None,
            buffer: Vec::new(),
            entrance,
            reserve,
            is_stalled: false,
        }
    }

    /// Whether another thread is working on a handshake.
    #[cfg(feature = "__fuzz")]
    pub(super) fn is_handshake_away(&self) -> bool {
        self.handshakes.is_one_away()
    }

    pub(super) fn limit_to_one_client(&mut self) {
        self.policy.max_clients = 1;
    }

    /// When there is something to do even if no event arrives.
    pub(super) fn next_deadline(&self, ledger: &Ledger) -> Option<Instant> {
        let handshakes = self.handshakes.next_deadline(ledger, Instant::now());
        [handshakes, self.paused_until].into_iter().flatten().min()
    }

    /// Leaves connections pending until that time.
    fn pause(&mut self, until: Instant, events: &Events) {
        events.remove(&self.entrance);
        self.paused_until = Some(until);
    }

    /// Makes room for a handshake.
    fn make_place(&mut self, events: &Events) {
        if self.handshakes.len() >= MAX_HALF_OPEN {
            if let Some(oldest) = self.handshakes.take_oldest() {
                events.remove(oldest.socket());
            }
        }
    }

    /// Waits for the next packet of a handshake. If that fails, the client is refused.
    fn keep(&mut self, mut half_open: HalfOpen, events: &Events) -> Option<Progress> {
        half_open.renew_deadline();
        let token = HALF_OPEN | self.handshakes.next_key().bits();
        match events.add(half_open.socket(), token) {
            Ok(()) => _ = self.handshakes.insert(half_open),
            Err(source) => {
                let lack = AttachError::Os { doing: "watch a client", source };
                return Some(half_open.refuse(&self.offer, lack));
            }
        }
        None
    }

    /// Ends handshakes after their deadline, and resumes accepting after a pause.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn expire(&mut self, events: &Events) {
        let now = Instant::now();
        while let Some(half_open) = self.handshakes.take_expired(now) {
            events.remove(half_open.socket());
        }
        if self.paused_until.is_some_and(|until| until <= now) {
            self.paused_until = None;
            if events.add(&self.entrance, LISTENER).is_err() {
                self.paused_until = Some(now + PAUSE);
            }
        }
    }
}

impl Server {
    /// Accepts the pending connections.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn accept(&mut self) {
        for _ in 0..ACCEPT_BATCH {
            let Some(door) = &mut self.door else { return };
            let now = Instant::now();
            if platform::is_table_in_danger() {
                return door.pause(now + PAUSE, &self.events);
            }
            if let Err(until) = door.patience.spend(now) {
                return door.pause(until, &self.events);
            }
            let watch = Stopwatch::start();
            match door.entrance.accept() {
                Ok(Some(socket)) => self.meet(socket, watch),
                Ok(None) => return door.patience.restore(),
                Err(lack) => {
                    door.reserve.spend();
                    match door.entrance.accept() {
                        Ok(Some(socket)) => self.turn_away(socket, lack),
                        // The kernel allocates a descriptor before it checks for a pending connection.
                        Ok(None) => {
                            door.reserve.refill(&door.entrance);
                            return door.patience.restore();
                        }
                        Err(_) => return self.stall(&lack),
                    }
                }
            }
        }
    }

    /// Asks the kernel for the peer of a connection.
    fn meet(&mut self, socket: ControlSocket, watch: Stopwatch) {
        if let Some(door) = &mut self.door {
            door.is_stalled = false;
        }
        match platform::peer_process(&socket) {
            Ok(process) => {
                let charge = self.ledger.charge_to(Peer::of(&process));
                self.greet(HalfOpen::new(socket, process, charge), watch);
            }
            Err(lack) if platform::lack(&lack) != Resource::Other => self.turn_away(socket, lack),
            // A client that has left before its peer check needs no answer.
            Err(_) => {}
        }
    }

    /// Tells a client that the host lacks a resource for it.
    #[cold]
    fn turn_away(&mut self, socket: ControlSocket, lack: io::Error) {
        if let Ok(process) = platform::peer_unwatched(&socket) {
            let charge = self.ledger.charge_to(Peer::of(&process));
            let half_open = self.admit(HalfOpen::new(socket, process, charge));
            if let (Some(half_open), Some(door)) = (half_open, &mut self.door) {
                let peer = half_open.peer();
                let lack = AttachError::Os { doing: "take one more client", source: lack };
                let refused = half_open.refuse(&door.offer, lack);
                self.conclude(peer, refused);
            }
        }
        if let Some(door) = &mut self.door {
            door.reserve.refill(&door.entrance);
        }
    }

    /// The reserve has not helped either. Without a pause, the listener would stay readable and be polled without end.
    #[cold]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    fn stall(&mut self, lack: &io::Error) {
        let Some(door) = &mut self.door else { return };
        door.reserve.refill(&door.entrance);
        door.pause(Instant::now() + PAUSE, &self.events);
        if !std::mem::replace(&mut door.is_stalled, true) {
            self.notify(&Notice::Stalled { error: lack });
        }
    }

    /// Starts a handshake, if the policy admits the client.
    fn greet(&mut self, half_open: HalfOpen, watch: Stopwatch) {
        let peer = half_open.peer();
        if let (Some(half_open), Some(door)) = (self.admit(half_open), &mut self.door) {
            door.make_place(&self.events);
            if let Some(refused) = door.keep(half_open, &self.events) {
                self.conclude(peer, refused);
            }
        }
        self.ledger.charge_process(peer, watch.cost(), Instant::now());
    }

    /// Applies the policy. Only attached clients, and those that are being attached, count: a handshake in flight
    /// excludes no other client.
    fn admit(&mut self, half_open: HalfOpen) -> Option<HalfOpen> {
        let (peer, clients) = (half_open.peer(), self.clients());
        let share = self.share_of(peer.user);
        let door = self.door.as_ref()?;
        let all = clients.saturating_add(door.handshakes.share(None).clients());
        match door.policy.admit(&half_open, all, share.with(door.handshakes.share(Some(peer.user)))) {
            Ok(()) => Some(half_open),
            Err(error) => {
                let refused = half_open.refuse(&door.offer, error);
                self.conclude(peer, refused);
                None
            }
        }
    }

    /// A packet of a handshake has arrived. It is read when the handshake has its turn.
    pub(super) fn on_packet(&mut self, key: Key) {
        let Some(door) = &mut self.door else { return };
        if let Some(half_open) = door.handshakes.arrived(key) {
            self.events.remove(half_open.socket());
        }
    }

    /// Reads the packets of the handshakes that have their turn.
    pub(super) fn take_turns(&mut self) {
        for _ in 0..TURNS {
            let Some(door) = &mut self.door else { return };
            let next = door.handshakes.next_turn(&self.ledger, Instant::now());
            let Some(half_open) = next else { return };
            let (peer, watch) = (half_open.peer(), Stopwatch::start());
            // Checked again: others may have attached since the handshake began.
            if let (Some(half_open), Some(door)) = (self.admit(half_open), &mut self.door) {
                let progress = half_open.advance(&door.offer, &mut door.buffer);
                self.go_on(peer, progress, watch.cost());
            }
        }
    }

    /// Continues a handshake after a step, which has this cost.
    fn go_on(&mut self, peer: Peer, mut progress: Progress, cost: Duration) {
        let watch = Stopwatch::start();
        progress.add_cost(cost);
        self.ledger.charge(peer, cost, Instant::now());
        self.conclude(peer, progress);
        // Sending a refusal has a cost too.
        self.ledger.charge(peer, watch.cost(), Instant::now());
    }

    /// Lets another thread do a step that takes long.
    fn hand_over(&mut self, task: Box<Task>) {
        let Some(door) = &mut self.door else { return };
        let (peer, tells) = (task.peer(), self.notices.want_reasons());
        door.handshakes.leaves(peer, task.guest());
        let (offer, mailbox) = (door.offer.clone(), self.mailbox.clone());
        let job = move || {
            let watch = Stopwatch::start();
            // A panic here ends only this handshake.
            let run = AssertUnwindSafe(|| task.run(&offer, tells));
            let progress = catch_unwind(run).unwrap_or(Progress::HungUp);
            mailbox.post(Letter::Handshake(Box::new(Returned { peer, progress, cost: watch.cost() })));
        };
        hand_over(&self.worker, Box::new(job));
    }

    /// Another thread has finished a step.
    pub(super) fn on_returned(&mut self, Returned { peer, progress, cost }: Returned) {
        if let Some(door) = &mut self.door {
            door.handshakes.returns(peer);
        }
        self.go_on(peer, progress, cost);
        // The next handshake of the same user has waited for this one.
        self.take_turns();
    }

    fn conclude(&mut self, peer: Peer, progress: Progress) {
        match progress {
            Progress::Pending(half_open) => {
                let Some(door) = &mut self.door else { return };
                if let Some(refused) = door.keep(half_open, &self.events) {
                    self.conclude(peer, refused);
                }
            }
            Progress::Takes(task) => self.hand_over(task),
            Progress::Ready(prepared) => self.commit(prepared),
            Progress::Refused(Some(error)) => self.notify(&Notice::Refused { peer, error: &error }),
            Progress::Refused(None) | Progress::HungUp => {}
        }
    }

    /// Tells a client that it is attached.
    fn commit(&mut self, prepared: Box<Prepared>) {
        match prepared.commit() {
            Ok(attached) => self.attached(attached),
            Err((prepared, error)) => {
                if let (Some(error), Some(door)) = (error, &self.door) {
                    prepared.tell(&door.offer, &error);
                    self.notify(&Notice::Refused { peer: prepared.peer(), error: &error });
                }
                // Its memory is freed like that of a client that leaves.
                self.ledger.charge_for_freeing(prepared.peer(), &self.worker, prepared);
            }
        }
    }

    fn attached(&mut self, attached: Attached) {
        let guest = attached.guest;
        // Clients that stay are not charged.
        self.ledger.refund(guest.peer, guest.cost);
        if let Some(door) = &mut self.door {
            door.patience.restore();
        }
        self.notify(&Notice::Attached { peer: guest.peer });
        let own = self.own_clients();
        match self.crew.choose(guest, own) {
            Some(post) => post.send(attached),
            None => self.welcome(attached),
        }
    }
}
