//! Accepts clients: pending connections, handshakes in flight, and their outcomes.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::admission::{Policy, RateLimiter};
use super::command::{HostCommand, Returned};
use super::cost::{CostAccounts, CostTimer};
use super::handshakes::Handshakes;
use super::listener::Listener;
use super::reserve::Reserve;
use super::server::{HALF_OPEN, LISTENER, Server};
use super::session::Caller;
use super::slab::Key;
use crate::attach::host::{Attached, Census, HalfOpen, Offer, Prepared, Progress, Task};
use crate::client_id::ClientId;
use crate::error::{AttachError, Resource};
use crate::notice::Notice;
use crate::peer::Peer;
use crate::platform::{self, ControlSocket, Poller, run_on};
use crate::schema::Schema;

/// The maximum number of connections accepted in one turn.
const ACCEPT_BATCH: usize = 16;
/// The maximum number of handshake packets read in one turn.
const TURNS: usize = 16;
/// The maximum number of handshakes in flight; a further one replaces the oldest.
const MAX_HALF_OPEN: usize = 32;
/// How long to leave connections pending if accepting them fails.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// The acceptor.
#[derive(Debug)]
pub(super) struct Acceptor {
    offer: Arc<Offer>,
    policy: Policy,
    handshakes: Handshakes,
    rate_limiter: RateLimiter,
    /// Connections are not accepted before this time.
    paused_until: Option<Instant>,
    /// A scratch buffer.
    buffer: Vec<u8>,
    listener: Listener,
    reserve: Reserve,
    /// A failure to accept connections has been reported, and none was accepted since.
    is_stalled: bool,
}

impl Acceptor {
    pub(super) fn new(offer: Offer, policy: Policy, listener: Listener) -> Acceptor {
        let mut reserve = Reserve::default();
        reserve.refill(&listener);
        Acceptor {
            offer: Arc::new(offer),
            policy,
            handshakes: Handshakes::new(),
            rate_limiter: RateLimiter::new(),
            paused_until: None,
            buffer: Vec::new(),
            listener,
            reserve,
            is_stalled: false,
        }
    }

    /// Whether another thread is working on a handshake.
    #[cfg(feature = "__fuzz")]
    pub(super) fn is_handshake_away(&self) -> bool {
        self.handshakes.is_one_away()
    }

    pub(super) fn schema(&self) -> &Schema {
        &self.offer.schema
    }

    pub(super) fn limit_to_one_client(&mut self) {
        self.policy.max_clients = 1;
    }

    /// When there is something to do even if no event arrives.
    pub(super) fn next_deadline(&self, costs: &CostAccounts) -> Option<Instant> {
        let handshakes = self.handshakes.next_deadline(costs, Instant::now());
        [handshakes, self.paused_until].into_iter().flatten().min()
    }

    /// Leaves connections pending until that time.
    fn pause(&mut self, until: Instant, poller: &Poller) {
        poller.remove(&self.listener);
        self.paused_until = Some(until);
    }

    /// Makes room for a handshake.
    fn evict_oldest(&mut self, poller: &Poller) {
        if self.handshakes.len() >= MAX_HALF_OPEN {
            if let Some(oldest) = self.handshakes.take_oldest() {
                poller.remove(oldest.socket());
            }
        }
    }

    /// Waits for the next packet of a handshake. If that fails, the client is refused.
    fn await_packet(&mut self, mut half_open: HalfOpen, poller: &Poller) -> Option<Progress> {
        half_open.renew_deadline();
        let token = HALF_OPEN | self.handshakes.next_key().bits();
        match poller.add(half_open.socket(), token) {
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
        reason = "`ACCEPT_PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn expire(&mut self, poller: &Poller) {
        let now = Instant::now();
        while let Some(half_open) = self.handshakes.take_expired(now) {
            poller.remove(half_open.socket());
        }
        if self.paused_until.is_some_and(|until| until <= now) {
            self.paused_until = None;
            if poller.add(&self.listener, LISTENER).is_err() {
                self.paused_until = Some(now + ACCEPT_PAUSE);
            }
        }
    }
}

impl Server {
    /// Accepts the pending connections.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ACCEPT_PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn accept(&mut self) {
        for _ in 0..ACCEPT_BATCH {
            let Some(acceptor) = &mut self.acceptor else { return };
            let now = Instant::now();
            if platform::is_table_in_danger() {
                return acceptor.pause(now + ACCEPT_PAUSE, &self.poller);
            }
            if let Err(until) = acceptor.rate_limiter.spend(now) {
                return acceptor.pause(until, &self.poller);
            }
            let timer = CostTimer::start();
            match acceptor.listener.accept() {
                Ok(Some(socket)) => self.identify(socket, timer),
                Ok(None) => return acceptor.rate_limiter.restore(),
                Err(lack) => {
                    acceptor.reserve.spend();
                    match acceptor.listener.accept() {
                        Ok(Some(socket)) => self.turn_away(socket, lack),
                        // The kernel allocates a descriptor before it checks for a pending connection.
                        Ok(None) => {
                            acceptor.reserve.refill(&acceptor.listener);
                            return acceptor.rate_limiter.restore();
                        }
                        Err(_) => return self.stall(&lack),
                    }
                }
            }
        }
    }

    /// Asks the kernel for the peer of a connection.
    fn identify(&mut self, socket: ControlSocket, timer: CostTimer) {
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.is_stalled = false;
        }
        match platform::peer_process(&socket) {
            Ok(process) => {
                let charge = self.costs.charge_to(Peer::of(&process));
                self.begin_handshake(HalfOpen::new(socket, process, charge), timer);
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
            let charge = self.costs.charge_to(Peer::of(&process));
            if let Some(half_open) = self.admit_user(HalfOpen::new(socket, process, charge)) {
                let (peer, full) = (half_open.peer(), self.census(&half_open).and_then(|census| census.full));
                let lack = AttachError::Os { doing: "take one more client", source: lack };
                let Some(acceptor) = &self.acceptor else { return };
                let refused = half_open.refuse(&acceptor.offer, full.unwrap_or(lack));
                self.finish_step(peer, refused);
            }
        }
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.reserve.refill(&acceptor.listener);
        }
    }

    /// The reserve has not helped either. Without a pause, the listener would stay readable and be polled without end.
    #[cold]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`ACCEPT_PAUSE` is milliseconds, and an `Instant` counts 64-bit seconds"
    )]
    fn stall(&mut self, lack: &io::Error) {
        let Some(acceptor) = &mut self.acceptor else { return };
        acceptor.reserve.refill(&acceptor.listener);
        acceptor.pause(Instant::now() + ACCEPT_PAUSE, &self.poller);
        if !std::mem::replace(&mut acceptor.is_stalled, true) {
            self.notify(&Notice::Stalled { error: lack });
        }
    }

    /// Starts a handshake, if the policy admits the client.
    fn begin_handshake(&mut self, half_open: HalfOpen, timer: CostTimer) {
        let peer = half_open.peer();
        if let (Some(half_open), Some(acceptor)) = (self.admit_user(half_open), &mut self.acceptor) {
            acceptor.evict_oldest(&self.poller);
            if let Some(refused) = acceptor.await_packet(half_open, &self.poller) {
                self.finish_step(peer, refused);
            }
        }
        self.costs.charge_process(peer, timer.cost(), Instant::now());
    }

    /// Applies the part of the policy that is about users. Whether there is a place for one more client matters only
    /// when the process says that it wants one: see [`Server::census`].
    fn admit_user(&mut self, half_open: HalfOpen) -> Option<HalfOpen> {
        let (peer, acceptor) = (half_open.peer(), self.acceptor.as_ref()?);
        match acceptor.policy.admit(&half_open) {
            Ok(()) => Some(half_open),
            Err(error) => {
                let refused = half_open.refuse(&acceptor.offer, error);
                self.finish_step(peer, refused);
                None
            }
        }
    }

    /// The clients, and whether there is a place for this one. Only attached clients, and those that are being attached,
    /// count: a handshake in flight excludes no other client.
    fn census(&self, half_open: &HalfOpen) -> Option<Census> {
        let (user, clients) = (half_open.peer().user, self.clients());
        let usage = self.usage_of(user);
        let acceptor = self.acceptor.as_ref()?;
        let all = clients.saturating_add(acceptor.handshakes.usage(None).clients());
        let usage = usage.with(acceptor.handshakes.usage(Some(user)));
        let full = acceptor.policy.has_place(half_open, all, usage).err();
        Some(Census { clients, max_clients: acceptor.policy.max_clients, full })
    }

    /// A packet of a handshake has arrived. It is read when the handshake has its turn.
    pub(super) fn on_packet(&mut self, key: Key) {
        let Some(acceptor) = &mut self.acceptor else { return };
        if let Some(half_open) = acceptor.handshakes.arrived(key) {
            self.poller.remove(half_open.socket());
        }
    }

    /// Reads the packets of the handshakes that have their turn.
    pub(super) fn take_turns(&mut self) {
        for _ in 0..TURNS {
            let Some(acceptor) = &mut self.acceptor else { return };
            let next = acceptor.handshakes.next_turn(&self.costs, Instant::now());
            let Some(half_open) = next else { return };
            let (peer, timer) = (half_open.peer(), CostTimer::start());
            // Checked again: the user of this process may have changed since the handshake began.
            let Some(half_open) = self.admit_user(half_open) else { continue };
            let Some(census) = self.census(&half_open) else { return };
            let Some(acceptor) = &mut self.acceptor else { return };
            let progress = half_open.advance(&acceptor.offer, &mut acceptor.buffer, census);
            self.continue_handshake(peer, progress, timer.cost());
        }
    }

    /// Continues a handshake after a step, which has this cost.
    fn continue_handshake(&mut self, peer: Peer, mut progress: Progress, cost: Duration) {
        let timer = CostTimer::start();
        progress.add_cost(cost);
        self.costs.charge(peer, cost, Instant::now());
        self.finish_step(peer, progress);
        // Sending a refusal has a cost too.
        self.costs.charge(peer, timer.cost(), Instant::now());
    }

    /// Lets another thread do a step that takes long.
    fn offload(&mut self, task: Box<Task>) {
        let Some(acceptor) = &mut self.acceptor else { return };
        let (peer, tells) = (task.peer(), self.notices.want_reasons());
        acceptor.handshakes.leaves(peer, task.info());
        let (offer, mailbox) = (acceptor.offer.clone(), self.mailbox.clone());
        let job = move || {
            let timer = CostTimer::start();
            // A panic here ends only this handshake.
            let run = AssertUnwindSafe(|| task.run(&offer, tells));
            let progress = catch_unwind(run).unwrap_or(Progress::HungUp);
            mailbox.post(HostCommand::Handshake(Box::new(Returned { peer, progress, cost: timer.cost() })));
        };
        run_on(&self.background, Box::new(job));
    }

    /// Another thread has finished a step.
    pub(super) fn on_returned(&mut self, Returned { peer, progress, cost }: Returned) {
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.handshakes.returns(peer);
        }
        self.continue_handshake(peer, progress, cost);
        // The next handshake of the same user has waited for this one.
        self.take_turns();
    }

    fn finish_step(&mut self, peer: Peer, progress: Progress) {
        match progress {
            Progress::Pending(half_open) => {
                let Some(acceptor) = &mut self.acceptor else { return };
                if let Some(refused) = acceptor.await_packet(half_open, &self.poller) {
                    self.finish_step(peer, refused);
                }
            }
            Progress::Takes(task) => self.offload(task),
            Progress::Ready(prepared) => self.commit(prepared),
            Progress::Refused(Some(error)) => self.notify(&Notice::Refused { peer, error: &error }),
            Progress::Answered | Progress::Refused(None) | Progress::HungUp => {}
        }
    }

    /// Tells a client that it is attached.
    fn commit(&mut self, prepared: Box<Prepared>) {
        match prepared.commit() {
            Ok(attached) => self.attached(attached),
            Err((prepared, error)) => {
                if let (Some(error), Some(acceptor)) = (error, &self.acceptor) {
                    prepared.tell(&acceptor.offer, &error);
                    self.notify(&Notice::Refused { peer: prepared.peer(), error: &error });
                }
                // Its memory is freed like that of a client that leaves.
                self.costs.charge_for_freeing(prepared.peer(), &self.background, prepared);
            }
        }
    }

    fn attached(&mut self, attached: Attached) {
        let info = attached.info;
        // Clients that stay are not charged.
        self.costs.refund(info.peer, info.cost);
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.rate_limiter.restore();
        }
        let (client, presence, own) = (ClientId::next(), attached.rings.presence(), self.own_clients());
        let worker = self.workers.assign(info, own);
        let mailbox = worker.as_ref().unwrap_or(&self.mailbox).clone();
        let caller = Caller::new(client, info.peer, mailbox, presence);
        // Before the notice, so that its receiver can disconnect the client.
        self.sessions.add(caller.clone());
        self.notify(&Notice::Attached { client, peer: info.peer });
        match worker {
            Some(mailbox) => mailbox.post(HostCommand::Client(Box::new(attached), caller)),
            None => self.add_client(attached, caller),
        }
    }
}
