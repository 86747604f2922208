//! The loop of the host: check the kernel, poll the active connections, spin, sleep.
//!
//! While requests keep coming, the kernel is checked once in [`MOST_REQUESTS`] of them, and if they take long about
//! once in [`POLL_PERIOD`], for new clients, deaths and silent clients that have sent something; the rest is polling.
//! The interval is counted in requests, whose usual duration is known from earlier checks, because the clock costs more
//! than many requests. Before it sleeps, the host parks every connection, so that every later event causes a wake-up.
//!
//! This is not the loop of [`crate::wait::wait_loop`], which waits for one peer. Here, the death of a client does not
//! end the wait, it is work; a command ends the polling but not the wait; silent clients are parked one by one while
//! others are polled; and each client has its own check for spurious wake-ups. Both loops prepare a connection for a
//! sleep in the same way: [`End::prepare_to_wait`](crate::wait::End::prepare_to_wait).

mod arming;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::ClientStats;
use super::WaitMode;
use super::acceptor::Acceptor;
use super::admission::{Policy, UserUsage};
use super::client_table::{ClientConn, ClientTable, Disconnect, ReceivedRequest};
use super::command::{HostCommand, Mailbox};
use super::cost::{CostAccounts, CostTimer};
use super::identity::HostIdentity;
use super::listener::Listener;
use super::notice::NoticeSink;
use super::slab::Key;
use super::stop::Stopper;
use super::subscription::Broadcast;
use super::throttled::Throttled;
use super::workers::{ToMain, Workers};
use crate::attach::host::{Attached, ClientInfo, Offer};
use crate::error::IpcError;
use crate::event::Overflow;
use crate::notice::Notice;
use crate::peer::Peer;
use crate::platform::{self, BackgroundThread, ForkGuard, PollEvent, Poller, Timer, UserId};
use crate::ring::park::Parker;
use crate::ring_pair::RingPair;
use crate::schema::desc::Form;
use crate::trace;
use crate::wait::{CpuContention, Spinner, deadline_after};

/// The target time between two checks of the kernel while requests keep coming.
const POLL_PERIOD: Duration = Duration::from_millis(1);
/// The maximum number of requests between two checks of the kernel.
const MOST_REQUESTS: u32 = 128;
/// The time between two checks of the kernel for a caller that only polls.
const TRY_POLL_PERIOD: Duration = Duration::from_micros(50);

/// The source of an event, in the upper three bits of its token.
pub(super) const LISTENER: u64 = 0;
pub(super) const HALF_OPEN: u64 = 1 << 61;
/// The control socket of a connection.
const CLIENT: u64 = 2 << 61;
/// The eventfd that its client raises.
const EVENTFD: u64 = 3 << 61;
const PROCESS: u64 = 4 << 61;
/// The token of the mailbox: no listener has this number.
const MAILBOX: u64 = LISTENER | 1;
/// The token of the timer: no listener has this number either.
const TIMER: u64 = LISTENER | 2;
const KINDS: u64 = 7 << 61;

/// The untyped part of a host, or one of several threads of a host.
pub(crate) struct Server {
    name: String,
    /// The acceptor; an additional thread, which gets its clients from the acceptor thread, has none.
    pub(super) acceptor: Option<Acceptor>,
    /// The additional threads.
    pub(super) workers: Workers,
    pub(super) own: Arc<HostIdentity>,
    pub(super) spinner: Spinner,
    clients: ClientTable,
    pub(super) poller: Poller,
    pub(super) mailbox: Arc<Mailbox>,
    broadcast: Arc<Broadcast>,
    parker: Parker,
    /// The timer of a host that is waited for elsewhere.
    timer: Option<Timer>,
    throttled: Throttled,
    pub(super) notices: Notices,
    /// The cost of attaching and detaching clients.
    pub(super) costs: Arc<CostAccounts>,
    /// Does work that would delay the attached clients.
    pub(super) background: Arc<BackgroundThread>,
    /// The host of a pipe: see [`Server::limit_to_one_client`].
    one_client: bool,
    departed: Option<IpcError>,
    /// The number of requests until the next check, and the number between the last two.
    requests_until_poll: u32,
    requests: u32,
    last_poll: Instant,
    contention: CpuContention,
    fork_guard: ForkGuard,
    /// Scratch space.
    found: Vec<PollEvent>,
}

/// The receiver of notices.
pub(super) enum Notices {
    /// The user.
    User(NoticeSink),
    /// The acceptor thread.
    Passed(ToMain),
}

impl Server {
    pub(crate) fn new(
        offer: Offer,
        policy: Policy,
        spinner: Spinner,
        notice_sink: NoticeSink,
        listener: Listener,
        overflow: Overflow,
    ) -> std::io::Result<Server> {
        let (name, broadcast) = (offer.name.clone(), Arc::new(Broadcast::new(overflow)));
        let own = HostIdentity::new(offer.instance, listener.path().map(Path::to_owned));
        let (costs, background) = (Arc::default(), Arc::new(BackgroundThread::new("memorypipe-attach")));
        let notices = Notices::User(notice_sink);
        let mut server =
            Server::without_acceptor(name, own, spinner, notices, broadcast, (costs, background))?;
        server.poller.add(&listener, LISTENER)?;
        server.acceptor = Some(Acceptor::new(offer, policy, listener));
        Ok(server)
    }

    /// An additional thread of this host, which gets its clients from the acceptor thread.
    pub(super) fn for_worker(&self, to_main: ToMain) -> std::io::Result<Server> {
        let (name, broadcast) = (self.name.clone(), Arc::new(self.broadcast.for_worker()));
        // Clients do not find it.
        let own = HostIdentity::new([0; 16], None);
        let shared = (self.costs.clone(), self.background.clone());
        Server::without_acceptor(
            name,
            own,
            self.spinner.new_like(),
            Notices::Passed(to_main),
            broadcast,
            shared,
        )
    }

    fn without_acceptor(
        name: String,
        own: Arc<HostIdentity>,
        spinner: Spinner,
        notices: Notices,
        broadcast: Arc<Broadcast>,
        (costs, background): (Arc<CostAccounts>, Arc<BackgroundThread>),
    ) -> std::io::Result<Server> {
        let (poller, mailbox) = (Poller::new()?, Arc::new(Mailbox::new()?));
        poller.add(&*mailbox, MAILBOX)?;
        Ok(Server {
            name,
            acceptor: None,
            workers: Workers::default(),
            own,
            spinner,
            clients: ClientTable::new(),
            poller,
            mailbox,
            broadcast,
            parker: Parker::default(),
            timer: None,
            throttled: Throttled::default(),
            notices,
            costs,
            background,
            one_client: false,
            departed: None,
            requests_until_poll: 0,
            requests: 1,
            last_poll: Instant::now(),
            contention: CpuContention::default(),
            fork_guard: ForkGuard::here(),
            found: Vec::new(),
        })
    }

    pub(crate) fn stopper(&self) -> Stopper {
        Stopper::new(self.mailbox.clone())
    }

    pub(crate) fn clients(&self) -> usize {
        self.clients.len().saturating_add(self.workers.clients())
    }

    /// Number of clients that this thread serves.
    pub(super) fn own_clients(&self) -> usize {
        self.clients.len()
    }

    pub(crate) fn stats(&self, form: Form) -> Vec<ClientStats> {
        self.clients.stats(form).collect()
    }

    /// The resources of the clients of this user.
    pub(super) fn usage_of(&self, user: UserId) -> UserUsage {
        self.clients.infos().chain(self.workers.infos()).filter(|info| info.peer.user == user).collect()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    #[inline(always)]
    pub(crate) fn conn(&mut self, request: &ReceivedRequest) -> Option<&mut ClientConn> {
        self.clients.get_mut(request.client())
    }

    /// From now on one client is served, and its departure ends every wait until it is queried.
    pub(crate) fn limit_to_one_client(&mut self) {
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.limit_to_one_client();
        }
        self.one_client = true;
    }

    /// Why the only client is gone, if it is; reported once.
    pub(crate) fn take_departure(&mut self) -> Option<IpcError> {
        self.departed.take()
    }

    pub(super) fn broadcast(&self) -> &Arc<Broadcast> {
        &self.broadcast
    }

    pub(crate) fn client_table(&mut self) -> &mut ClientTable {
        &mut self.clients
    }

    /// The next request, if it arrives within the minimum spin time and no check is due.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`requests_until_poll` is not 0, as was compared, and one request is found; `polls` is below `most`"
    )]
    pub(crate) fn next_soon(&mut self, until: WaitMode) -> Option<ReceivedRequest> {
        if self.fork_guard.in_forked_child() || self.requests_until_poll == 0 {
            return None;
        }
        let (mut polls, mut most) = (0, 1);
        while !self.mailbox.has_pending() {
            if let Some(found) = self.clients.poll() {
                self.spinner.record_hit(polls);
                self.requests_until_poll -= 1;
                return Some(found);
            }
            if polls == 0 {
                // Not before the first poll, which finds most of the messages that follow each other closely.
                most = self.polls_before_waiting(until);
            }
            polls += 1;
            if polls == most {
                break;
            }
            self.spinner.pause();
        }
        None
    }

    /// How often [`Server::next_soon`] polls.
    #[inline(always)]
    fn polls_before_waiting(&self, until: WaitMode) -> u32 {
        match until {
            WaitMode::Now | WaitMode::Polled => 1,
            _ if !self.clients.is_any_active() => 1,
            _ => self.spinner.untimed_polls(),
        }
    }

    /// The next request; `None` after a stop or the deadline.
    #[cold]
    pub(crate) fn next(&mut self, until: WaitMode) -> Result<Option<ReceivedRequest>, IpcError> {
        self.wait(until, ClientTable::poll, |rings| rings.has_message() != Ok(false))
    }

    /// Waits until `poll` has a result; `None` after a stop, after the deadline, or if the only client of a pipe is
    /// gone. `ready` says whether `poll` would have a result for a connection.
    #[inline(always)]
    pub(crate) fn wait<T>(
        &mut self,
        until: WaitMode,
        mut poll: impl FnMut(&mut ClientTable) -> Option<T>,
        ready: impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        // A child would affect its parent, with which it also shares the epoll.
        if self.fork_guard.in_forked_child() {
            return Err(IpcError::Forked);
        }
        // A result of the fast path never passes through the memory in which the slow path returns its result: reading
        // it back from there would wait until the line of the header has arrived, and delay the fetch of the payload.
        let found = match self.next_active(&mut poll) {
            Some(found) => found,
            None => match self.wait_long(until, &mut poll, &ready)? {
                Some(found) => found,
                None => return Ok(None),
            },
        };
        Ok(Some(found))
    }

    /// The immediate result of `poll`, unless a check is due.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`requests_until_poll` is not 0, as was compared")]
    fn next_active<T>(&mut self, poll: &mut impl FnMut(&mut ClientTable) -> Option<T>) -> Option<T> {
        if self.requests_until_poll == 0 || self.mailbox.has_pending() {
            return None;
        }
        let found = poll(&mut self.clients)?;
        self.requests_until_poll -= 1;
        Some(found)
    }

    #[cold]
    fn wait_long<T>(
        &mut self,
        until: WaitMode,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
        ready: &impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let deadline = match until {
            WaitMode::Forever => None,
            WaitMode::Now => return self.try_once(poll, ready),
            WaitMode::Polled => return self.try_polled(poll),
            WaitMode::For(timeout) => deadline_after(timeout),
        };
        if self.requests_until_poll == 0 {
            self.poll_kernel(Some(Duration::ZERO))?;
        }
        loop {
            self.run_commands();
            if self.is_ended() {
                return Ok(None);
            }
            let is_any_active = self.clients.is_any_active();
            let (clients, mailbox) = (&mut self.clients, &self.mailbox);
            // A command ends the polling, but not the wait.
            let poll_both = || if mailbox.has_pending() { Some(None) } else { poll(clients).map(Some) };
            match if is_any_active { self.spinner.spin(poll_both) } else { None } {
                Some(Some(found)) => {
                    self.requests_until_poll = self.requests_until_poll.saturating_sub(1);
                    return Ok(Some(found));
                }
                Some(None) => continue,
                None => {}
            }
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return self.try_once(poll, ready);
            }
            if self.spinner.never_sleeps() {
                self.poll_kernel(Some(Duration::ZERO))?;
            } else if self.clients.park(true, ready) {
                // A connection that is still active must be detached.
                let sleeps = !self.clients.is_any_active() && self.mailbox.park(&self.parker);
                self.poll_kernel(if sleeps { self.sleep_for(deadline) } else { Some(Duration::ZERO) })?;
            }
        }
    }

    fn try_once<T>(
        &mut self,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
        ready: &impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let found = self.try_polled(poll)?;
        // A ring between two checks is not seen, but no message is missed.
        if found.is_none() && !self.is_ended() && self.clients.activate_ready(ready) {
            return Ok(poll(&mut self.clients));
        }
        Ok(found)
    }

    fn try_polled<T>(
        &mut self,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
    ) -> Result<Option<T>, IpcError> {
        if self.requests_until_poll == 0 || self.last_poll.elapsed() >= TRY_POLL_PERIOD {
            self.poll_kernel(Some(Duration::ZERO))?;
        }
        self.run_commands();
        Ok(if self.is_ended() { None } else { poll(&mut self.clients) })
    }

    /// Whether a stop was requested, or the only client of a pipe is gone.
    fn is_ended(&self) -> bool {
        self.mailbox.is_stopped() || self.departed.is_some()
    }

    /// How long the host may sleep: until the caller's deadline or its own next one.
    fn sleep_for(&self, deadline: Option<Instant>) -> Option<Duration> {
        let own = self.acceptor.as_ref().and_then(|acceptor| acceptor.next_deadline(&self.costs));
        deadline
            .into_iter()
            .chain(own)
            .chain(self.throttled.until())
            .chain(self.clients.rest_until())
            .min()
            .map(|until| until.saturating_duration_since(Instant::now()))
    }

    /// Handles everything except requests, and waits up to `timeout` for it.
    pub(crate) fn poll_kernel(&mut self, timeout: Option<Duration>) -> Result<(), IpcError> {
        self.tune_poll_interval();
        self.clients.park(false, &|rings| rings.has_message() != Ok(false));
        self.drop_disconnected();
        let mut found = std::mem::take(&mut self.found);
        let waited = self.poller.wait(timeout, &mut found);
        self.mailbox.unpark(&self.parker);
        let mut connections = false;
        for event in &found {
            let key = Key::from_bits(event.token & !KINDS);
            match event.token & KINDS {
                HALF_OPEN => self.on_packet(key),
                CLIENT => self.on_client_packet(key),
                EVENTFD => self.on_wakeup(key),
                PROCESS => self.clients.gone(key),
                _ if event.token == MAILBOX => self.mailbox.clear_wakeup(),
                _ if event.token == TIMER => self.is_time(),
                _ => connections = true,
            }
        }
        self.found = found;
        // Departures before arrivals: a client may take the place of one that has just left.
        self.drop_disconnected();
        if connections {
            self.accept();
        }
        self.take_turns();
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.expire(&self.poller);
        }
        self.resume_throttled();
        self.clients.end_rests();
        self.requests_until_poll = self.requests;
        self.last_poll = Instant::now();
        if self.contention.sample(self.last_poll) {
            let contended = self.contention.is_contended();
            self.spinner.set_contended(contended);
            self.clients.publish_contention(contended);
        }
        waited.map_err(|source| IpcError::Os { doing: "wait for clients", source })
    }

    /// The number of requests until the next check, by their duration since the last one.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`served` was compared with 0, and `each` is at least 1"
    )]
    fn tune_poll_interval(&mut self) {
        let served = self.requests.saturating_sub(self.requests_until_poll);
        if served > 0 {
            let each = (self.last_poll.elapsed() / served).as_nanos().max(1);
            let requests = POLL_PERIOD.as_nanos() / each;
            self.requests = u32::try_from(requests).unwrap_or(MOST_REQUESTS).clamp(1, MOST_REQUESTS);
        }
    }

    fn on_client_packet(&mut self, key: Key) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        if conn.rings.read_wakeup(|eventfd| self.poller.add_edge(eventfd, EVENTFD | key.bits())) {
            self.on_wakeup(key);
        } else {
            self.clients.gone(key);
        }
    }

    fn on_wakeup(&mut self, key: Key) {
        if self.clients.on_wakeup(key) {
            self.throttle(key);
        }
    }

    /// Ignores the wake-ups of a client for a while, because they are spurious.
    #[cold]
    fn throttle(&mut self, key: Key) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        self.poller.remove(conn.rings.socket());
        if let Some(eventfd) = conn.rings.eventfd() {
            self.poller.remove(eventfd);
        }
        self.throttled.add(key);
    }

    /// Listens again to throttled clients whose time is over.
    ///
    /// Why no wake-up is lost, and none is reported twice:
    ///
    /// 1. The eventfd is lowered, which consumes the wake-ups so far. A raised eventfd would be reported again at once,
    ///    and the client would keep this thread awake although it does nothing any more.
    /// 2. The eventfd is registered. An eventfd that was raised since step 1 is reported, and so is each later raise.
    /// 3. The connection is [prepared for the sleep](crate::wait::End::prepare_to_wait) once more: messages published
    ///    before are found now, also if step 1 consumed their wake-up, and later messages cause a new wake-up. A
    ///    connection that is not parked is polled.
    fn resume_throttled(&mut self) {
        for key in self.throttled.take_over() {
            let Some(conn) = self.clients.get_mut(key) else { continue };
            let (socket, eventfd) = (conn.rings.socket(), conn.rings.eventfd());
            eventfd.into_iter().for_each(platform::lower);
            let listens = self.poller.add(socket, CLIENT | key.bits()).and_then(|()| {
                eventfd.map_or(Ok(()), |eventfd| self.poller.add_edge(eventfd, EVENTFD | key.bits()))
            });
            match listens {
                Ok(()) => self.clients.recheck(key),
                Err(_) => self.clients.gone(key),
            }
        }
    }

    fn drop_disconnected(&mut self) {
        while let Some((conn, disconnect)) = self.clients.take_ended() {
            let timer = CostTimer::start();
            self.poller.remove(conn.rings.socket());
            if let Some(pidfd) = conn.rings.pidfd() {
                self.poller.remove(pidfd);
            }
            // The client has the same descriptor, so closing it would not be enough.
            if let Some(eventfd) = conn.rings.eventfd() {
                self.poller.remove(eventfd);
            }
            let (info, disconnect_reported) = (conn.info(), conn.is_disconnect_reported());
            // The client is removed before its departure is reported.
            self.drop_client(conn, timer);
            if let Some(disconnect) = self.report_disconnect(info, disconnect) {
                if self.one_client && !disconnect_reported {
                    self.departed = Some(match disconnect {
                        Disconnect::Left => IpcError::ClientGone,
                        Disconnect::Expelled(error) => error,
                    });
                }
            }
        }
    }

    /// Hangs up, and lets another thread free the memory of the connection. The cost of that, and of the attach, is
    /// charged.
    fn drop_client(&mut self, mut conn: ClientConn, timer: CostTimer) {
        let info = conn.info();
        conn.hang_up();
        self.costs.charge_for_freeing(info.peer, &self.background, conn);
        self.costs.charge(info.peer, info.cost.saturating_add(timer.cost()), Instant::now());
    }

    /// Notifies the user, or lets the acceptor thread notify.
    fn report_disconnect(&mut self, info: ClientInfo, disconnect: Disconnect) -> Option<Disconnect> {
        match &self.notices {
            Notices::Passed(to_main) => {
                to_main.disconnected(info, disconnect);
                None
            }
            Notices::User(_) => {
                let ClientInfo { peer, .. } = info;
                self.notify(&match &disconnect {
                    Disconnect::Left => Notice::Detached { peer },
                    Disconnect::Expelled(error) => Notice::Expelled { peer, error },
                });
                Some(disconnect)
            }
        }
    }

    pub(super) fn notify(&mut self, notice: &Notice<'_>) {
        trace::notice(&self.name, notice);
        if let Notices::User(notice_sink) = &mut self.notices {
            notice_sink.tell(notice);
        }
    }

    /// Whether another thread works on a handshake.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn is_handshake_away(&self) -> bool {
        self.acceptor.as_ref().is_some_and(Acceptor::is_handshake_away)
    }

    /// Executes the commands of other threads.
    pub(crate) fn run_commands(&mut self) {
        for command in self.mailbox.take() {
            match command {
                HostCommand::Answer(key, answer) => self.run_deferred(key, answer),
                HostCommand::Emit(event) => _ = self.emit(&event),
                HostCommand::Handshake(returned) => self.on_returned(*returned),
                HostCommand::Client(attached) => self.add_client(*attached),
                HostCommand::Slow(peer) => self.is_slow(peer),
                HostCommand::Disconnected(thread, info, disconnect) => {
                    self.workers.disconnected(thread, info);
                    self.report_disconnect(info, disconnect);
                }
            }
        }
    }

    fn run_deferred(&mut self, key: Key, answer: Box<dyn FnOnce(&mut ClientConn) + Send>) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        answer(conn);
        let slow = conn.subscription.take_slowness().then(|| conn.peer());
        if conn.is_at_fault() {
            // Active connections are polled, and so detected and detached.
            self.clients.activate(key);
        }
        slow.into_iter().for_each(|peer| self.is_slow(peer));
    }

    /// Notifies the user of a slow subscriber, or lets the acceptor thread notify.
    pub(super) fn is_slow(&mut self, peer: Peer) {
        match &self.notices {
            Notices::Passed(to_main) => to_main.slow(peer),
            Notices::User(_) => self.notify(&Notice::TooSlow { peer }),
        }
    }

    /// Serves a newly attached client from now on.
    pub(super) fn add_client(&mut self, attached: Attached) {
        let (info, key) = (attached.info, self.clients.next_key().bits());
        let watched = self.poller.add(attached.rings.socket(), CLIENT | key).and_then(|()| {
            attached.rings.pidfd().map_or(Ok(()), |pidfd| self.poller.add(pidfd, PROCESS | key))
        });
        // A client that cannot be polled is not kept; it sees the hang-up.
        if let Err(source) = watched {
            self.costs.charge_for_freeing(info.peer, &self.background, attached);
            // It has left again, so the cost of its attach is charged.
            self.costs.charge(info.peer, info.cost, Instant::now());
            let lack = IpcError::Os { doing: "watch a client that has attached", source };
            self.report_disconnect(info, Disconnect::Expelled(lack));
            return;
        }
        self.spinner.peer_attached(platform::can_run_beside(info.peer.pid));
        attached.rings.publish_contention(self.contention.is_contended());
        self.clients.insert(attached, &self.mailbox, &self.broadcast);
    }
}

impl Notices {
    /// Whether the receiver of notices wants the reason of a refusal.
    pub(super) fn want_reasons(&mut self) -> bool {
        match self {
            // The collector of traces limits them.
            Notices::User(notice_sink) => notice_sink.wants_reasons() || cfg!(feature = "tracing"),
            Notices::Passed(_) => true,
        }
    }
}

impl Drop for Server {
    /// Earlier answers are sent, later ones are not.
    fn drop(&mut self) {
        if !self.fork_guard.in_forked_child() {
            self.run_commands();
            self.mailbox.close();
            if self.acceptor.is_some() {
                self.background.close();
            }
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("name", &self.name).field("clients", &self.clients.len()).finish()
    }
}
