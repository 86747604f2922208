//! The connections of a host, as its user names them: [`Caller`] is one of them, [`Sessions`] are all.
//!
//! The thread that accepts a client makes its session, and the thread that serves it ends it. Other threads reach a
//! client through the mailbox of that thread. A session holds no descriptor: however long a user keeps it, the
//! connection is freed when the client leaves.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::client_table::{ClientConn, ClientTable};
use super::command::{HostCommand, Mailbox};
use super::slab::Key;
use crate::client_id::ClientId;
use crate::peer::Peer;
use crate::platform::Presence;
use crate::sync::{AtomicBool, Ordering};

/// Who calls: one client of a host, that is one connection.
///
/// A method of a channel declares it as its first argument, `#[caller] from: Caller`. It is not sent: clients call the
/// method without it, and the host passes the handler the client that the request came from. A loop of `recv` gets it
/// from each call: `call.caller()`, `reply.caller()`.
///
/// Clones are cheap. Any thread may keep one for as long as it likes; it keeps neither the connection nor its memory.
///
/// State for each client has its [`id`](Caller::id) as the key, and the notice of the client's departure removes it:
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Arc, Mutex};
///
/// use memorypipe::ClientId;
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Basket {
///         fn put(&mut self, #[caller] from: Caller, pieces: u32) -> u32;
///     }
/// );
///
/// type Baskets = Arc<Mutex<HashMap<ClientId, u32>>>;
///
/// struct Shop(Baskets);
/// impl Basket for Shop {
///     fn put(&mut self, from: Caller, pieces: u32) -> u32 {
///         let mut baskets = self.0.lock().unwrap();
///         let basket = baskets.entry(from.id()).or_default();
///         *basket += pieces;
///         *basket
///     }
/// }
///
/// let baskets = Baskets::default();
/// let theirs = baskets.clone();
/// let mut host = BasketHost::builder("caller-doc")
///     .on_notice(move |notice| {
///         if let Some(client) = notice.departed() {
///             theirs.lock().unwrap().remove(&client);
///         }
///     })
///     .create()?;
/// let stopper = host.stopper();
/// let mut shop = Shop(baskets.clone());
/// let serving = std::thread::spawn(move || host.serve(&mut shop));
///
/// let (one, other) = (BasketClient::attach("caller-doc")?, BasketClient::attach("caller-doc")?);
/// assert_eq!((one.put(2)?, one.put(2)?, other.put(3)?), (2, 4, 3));
/// drop((one, other));
/// while !baskets.lock().unwrap().is_empty() {
///     std::thread::yield_now();
/// }
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Clone)]
pub struct Caller(Arc<Session>);

/// A connection.
struct Session {
    id: ClientId,
    peer: Peer,
    /// Of the thread that serves it.
    mailbox: Arc<Mailbox>,
    /// Its place there, once it is served.
    key: OnceLock<Key>,
    /// Why the host ends it, once that is asked for.
    expelled: OnceLock<String>,
    /// It was detached.
    gone: AtomicBool,
    presence: Presence,
}

static_assertions::assert_impl_all!(Caller: Send, Sync);

impl Caller {
    pub(super) fn new(id: ClientId, peer: Peer, mailbox: Arc<Mailbox>, presence: Presence) -> Caller {
        let (key, expelled, gone) = (OnceLock::new(), OnceLock::new(), AtomicBool::new(false));
        Caller(Arc::new(Session { id, peer, mailbox, key, expelled, gone, presence }))
    }

    /// The number of the client.
    #[must_use]
    pub fn id(&self) -> ClientId {
        self.0.id
    }

    /// The process of the client, as the kernel reported it when it connected.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.0.peer
    }

    /// Whether the client has left, died, or was disconnected. Once true, it stays true: a client that attaches again
    /// is another one.
    ///
    /// Asks the kernel, so it is right in a handler that runs for long, also on the thread of the host. Makes one
    /// system call; does not block.
    ///
    /// A client that is alive may still have given up a call: see [`Reply::is_cancelled`](crate::Reply::is_cancelled).
    #[must_use]
    pub fn is_gone(&self) -> bool {
        // Relaxed: nothing else is published with it.
        self.0.gone.load(Ordering::Relaxed) || self.0.presence.hung_up()
    }

    /// Disconnects the client: as [`Sessions::disconnect`], from any thread and from the handler itself. A call that is
    /// being handled is still answered, before the connection ends.
    pub fn disconnect(&self, reason: impl AsRef<str>) {
        // The thread may see the command before it serves the client, and looks for the reason when it does.
        self.expel(reason.as_ref());
        self.0.mailbox.post(HostCommand::Disconnect(self.clone()));
    }

    /// Notes why the host ends the connection. The first reason counts.
    pub(super) fn expel(&self, reason: &str) {
        let _ = self.0.expelled.set(reason.to_owned());
    }

    /// Why the host ends the connection, if it does.
    pub(super) fn expelled(&self) -> Option<&str> {
        self.0.expelled.get().map(String::as_str)
    }

    pub(super) fn mailbox(&self) -> &Arc<Mailbox> {
        &self.0.mailbox
    }

    /// The place in the table of its thread; `None` before it is served.
    pub(super) fn key(&self) -> Option<Key> {
        self.0.key.get().copied()
    }

    /// From now on it is served.
    pub(super) fn served_as(&self, key: Key) {
        let _ = self.0.key.set(key);
    }

    /// Runs this on the thread that serves the client, if it is still attached then.
    pub(super) fn post(&self, run: Box<dyn FnOnce(&mut ClientConn) + Send>) {
        self.0.mailbox.post(HostCommand::ForClient(self.clone(), run));
    }
}

/// `client 17, process 4121 (user id 1000)`.
impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.0.id, self.0.peer)
    }
}

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller").field("id", &self.0.id).field("peer", &self.0.peer).finish_non_exhaustive()
    }
}

/// The same connection.
impl PartialEq for Caller {
    fn eq(&self, other: &Caller) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Caller {}

/// The clients that are attached to a host, for any thread: [`Host::sessions`](crate::Host::sessions) returns it.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Clock {
///         fn now(&mut self) -> u64;
///     }
/// );
/// # struct Ticking;
/// # impl Clock for Ticking { fn now(&mut self) -> u64 { 7 } }
///
/// let mut host = ClockHost::create("sessions-doc")?;
/// let sessions = host.sessions();
/// # let stopper = host.stopper();
/// let serving = std::thread::spawn(move || host.serve(&mut Ticking));
/// let clock = ClockClient::attach("sessions-doc")?;
/// clock.now()?;
///
/// let client = sessions.all()[0].id();
/// assert!(sessions.disconnect(client, "the clock is wound up"));
/// match clock.now() {
///     Err(IpcError::Disconnected { client: me, reason, .. }) => {
///         assert_eq!((me, reason.as_str()), (client, "the clock is wound up"));
///     }
///     other => panic!("{other:?}"),
/// }
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Sessions {
    callers: Arc<Mutex<HashMap<ClientId, Caller>>>,
}

impl Sessions {
    /// The attached clients, in the order in which they came. Others may come and go at any time.
    #[must_use]
    pub fn all(&self) -> Vec<Caller> {
        let mut all: Vec<_> = self.lock().values().cloned().collect();
        all.sort_by_key(Caller::id);
        all
    }

    /// The client with this number, if it is attached.
    #[must_use]
    pub fn get(&self, client: ClientId) -> Option<Caller> {
        self.lock().get(&client).cloned()
    }

    /// Ends the connection of a client. Returns `false` if it has left already. Does not wait.
    ///
    /// The thread that serves the client does it between two requests: it hands out no further request of the client,
    /// and calls in flight end with [`IpcError::Disconnected`](crate::IpcError::Disconnected), which tells the client
    /// its number and the `reason`, of which the first 120 bytes are sent. So do all later calls, streams and events of
    /// that connection. Deferred replies to it have no effect. The notice is
    /// [`Notice::Expelled`](crate::Notice::Expelled), with the same error.
    ///
    /// The client may attach again, and is another client then. To keep it away, refuse its calls, or see
    /// [security](crate::guide::security).
    pub fn disconnect(&self, client: ClientId, reason: impl AsRef<str>) -> bool {
        let caller = self.get(client);
        caller.inspect(|caller| caller.disconnect(reason)).is_some()
    }

    pub(super) fn add(&self, caller: Caller) {
        self.lock().insert(caller.id(), caller);
    }

    /// The client is gone.
    pub(super) fn remove(&self, caller: &Caller) {
        // Relaxed: nothing else is published with it.
        caller.0.gone.store(true, Ordering::Relaxed);
        self.lock().remove(&caller.id());
    }

    /// A thread that panicked here has changed nothing.
    fn lock(&self) -> MutexGuard<'_, HashMap<ClientId, Caller>> {
        self.callers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The client of a one-way request, of which the call holds no reply; derefs to [`Caller`]. To keep the caller, clone
/// it.
pub struct CallerRef<'h> {
    /// Two words, as a [`Reply`](crate::Reply) has: the arguments begin at the same offset in every call.
    place: Place<'h>,
}

/// Where the caller is.
enum Place<'h> {
    /// In the table, where it is looked for when it is asked for.
    Table(&'h mut ClientTable, Key),
    Known(&'h Caller),
}

static_assertions::assert_eq_size!(CallerRef<'static>, super::Reply<'static, u64>);
static_assertions::assert_impl_all!(CallerRef<'static>: Send);

impl<'h> CallerRef<'h> {
    /// The client with this key, which is attached.
    #[inline(always)]
    pub(super) fn in_table(clients: &'h mut ClientTable, key: Key) -> CallerRef<'h> {
        CallerRef { place: Place::Table(clients, key) }
    }

    pub(super) fn known(caller: &'h Caller) -> CallerRef<'h> {
        CallerRef { place: Place::Known(caller) }
    }

    #[expect(
        clippy::expect_used,
        reason = "it is made for the last request, and a client is dropped only where the next one is looked for"
    )]
    fn get(&self) -> &Caller {
        match &self.place {
            Place::Table(clients, key) => {
                clients.caller(*key).expect("the client of the last request is there")
            }
            Place::Known(caller) => caller,
        }
    }
}

impl std::ops::Deref for CallerRef<'_> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        self.get()
    }
}

impl fmt::Debug for CallerRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

impl fmt::Display for CallerRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.get(), f)
    }
}

/// What has the caller of a request: a reply, or a one-way request.
#[doc(hidden)]
pub trait Asker {
    /// The client.
    fn caller(&self) -> &Caller;
}

impl Asker for CallerRef<'_> {
    fn caller(&self) -> &Caller {
        self.get()
    }
}
