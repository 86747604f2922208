//! The untyped part of a host: one thread, its clients, and where it waits for them.
//!
//! | module | responsibility |
//! |---|---|
//! | `waiting` | the loop: poll the active connections, spin, sleep |
//! | `kernel` | what the kernel reports, how often it is asked, and clients that are not listened to |
//! | `arming` | waiting elsewhere, on the descriptor of the host |
//! | `clients` | a client is added, or dropped |
//! | `notices` | who learns of it |

mod arming;
mod clients;
mod kernel;
mod notices;
mod waiting;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use self::notices::Notices;
use super::ClientStats;
use super::acceptor::Acceptor;
use super::admission::{Policy, UserUsage};
use super::client_table::{ClientConn, ClientTable, ReceivedRequest};
use super::command::{HostCommand, Mailbox};
use super::cost::CostAccounts;
use super::identity::HostIdentity;
use super::listener::Listener;
use super::notice::NoticeSink;
use super::session::{Caller, Sessions};
use super::slab::Key;
use super::stop::Stopper;
use super::subscription::Broadcast;
use super::throttled::Throttled;
use super::workers::{ToMain, Workers};
use crate::attach::host::Offer;
use crate::error::IpcError;
use crate::event::Overflow;
use crate::fanout::Pool;
use crate::platform::{BackgroundThread, ForkGuard, PollEvent, Poller, Timer, UserId};
use crate::ring::park::Parker;
use crate::schema::Schema;
use crate::schema::desc::Form;
use crate::wait::{CpuContention, Nap, Spinner};

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
    /// The memory for bulk data of events, if there are any.
    pub(super) pool: Option<Arc<Pool>>,
    /// The clients of all threads of the host.
    pub(super) sessions: Sessions,
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
    /// A sleep that has begun.
    nap: Option<Nap>,
    fork_guard: ForkGuard,
    /// Scratch space.
    found: Vec<PollEvent>,
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
        server.pool.clone_from(&offer.pool);
        server.acceptor = Some(Acceptor::new(offer, policy, listener));
        Ok(server)
    }

    /// An additional thread of this host, which gets its clients from the acceptor thread.
    pub(super) fn for_worker(&self, to_main: ToMain) -> std::io::Result<Server> {
        let (name, broadcast) = (self.name.clone(), Arc::new(self.broadcast.for_worker()));
        // Clients do not find it.
        let own = HostIdentity::new([0; 16], None);
        let shared = (self.costs.clone(), self.background.clone());
        let notices = Notices::Passed(to_main);
        let mut server =
            Server::without_acceptor(name, own, self.spinner.new_like(), notices, broadcast, shared)?;
        server.sessions = self.sessions.clone();
        Ok(server)
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
            pool: None,
            sessions: Sessions::default(),
            broadcast,
            parker: Parker::default(),
            timer: None,
            throttled: Throttled::default(),
            notices,
            costs,
            background,
            one_client: false,
            departed: None,
            requests_until_poll: 1,
            requests: 1,
            last_poll: Instant::now(),
            contention: CpuContention::default(),
            nap: None,
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

    /// The declaration of the host; `None` on an additional thread.
    pub(crate) fn schema(&self) -> Option<&Schema> {
        self.acceptor.as_ref().map(Acceptor::schema)
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

    #[inline(always)]
    pub(crate) fn client_table(&mut self) -> &mut ClientTable {
        &mut self.clients
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
                HostCommand::ForClient(caller, run) => {
                    if let Some(key) = caller.key() {
                        self.run_deferred(key, run);
                    }
                }
                HostCommand::Disconnect(caller) => self.disconnect_expelled(&caller),
                HostCommand::Client(attached, caller) => self.add_client(*attached, caller),
                HostCommand::Slow(caller) => self.is_slow(caller),
                HostCommand::Disconnected(thread, info, caller, disconnect) => {
                    self.workers.disconnected(thread, info);
                    self.report_disconnect(info, caller, disconnect);
                }
            }
        }
    }

    /// Ends the connection of a client, on the thread that serves it.
    pub(super) fn disconnect(&mut self, caller: &Caller, reason: &str) {
        caller.expel(reason);
        if Arc::ptr_eq(caller.mailbox(), &self.mailbox) {
            self.disconnect_expelled(caller);
        } else {
            caller.mailbox().post(HostCommand::Disconnect(caller.clone()));
        }
    }

    /// Ends the connection of a client for which a reason was given. One that is not served yet is disconnected when it
    /// is added.
    pub(super) fn disconnect_expelled(&mut self, caller: &Caller) {
        let (Some(key), Some(reason)) = (caller.key(), caller.expelled()) else { return };
        if let Some(conn) = self.clients.get_mut(key) {
            conn.disconnect(reason);
            self.clients.activate(key);
            // It is detached at the next check.
            self.requests_until_poll = 0;
        }
    }

    fn run_deferred(&mut self, key: Key, answer: Box<dyn FnOnce(&mut ClientConn) + Send>) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        answer(conn);
        let slow = conn.subscription.take_slowness().then(|| conn.caller.clone());
        if conn.is_at_fault() {
            // Active connections are polled, and so detected and detached.
            self.clients.activate(key);
        }
        slow.into_iter().for_each(|caller| self.is_slow(caller));
    }
}

impl Drop for Server {
    /// Earlier answers are sent, later ones are not.
    fn drop(&mut self) {
        if !self.fork_guard.in_forked_child() {
            self.run_commands();
            self.mailbox.close();
            self.clients.each(|conn| self.sessions.remove(&conn.caller));
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
