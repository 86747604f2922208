//! A host on a thread, and its clients in the same process.

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::fault::{Fault, FaultPlan};
use crate::client::{Called, ClientBuilder, ClientEnd};
use crate::error::{AttachError, IpcError};
use crate::event::Event;
use crate::host::{
    Answers, Emitter, EventPost, Host, HostEnd, Serve, Service, Stopper, Ticket, WaitMode, Withholds,
};
use crate::notice::Notice;
use crate::platform::LocalConnector;

/// How long [`Loopback::finish`] waits for clients to leave.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A host on a separate thread, which only this process can reach, for the channel `C` with a handler of the type `H`.
/// `<Name>Host::loopback(handler)` creates it.
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Log {
///         #[oneway]
///         fn line(&mut self, text: FixedStr<32>);
///     }
/// );
///
/// #[derive(Default)]
/// struct Lines(Vec<String>);
///
/// impl Log for Lines {
///     fn line(&mut self, text: FixedStr<32>) {
///         self.0.push(text.to_string());
///     }
/// }
///
/// let host = LogHost::loopback(Lines::default());
/// let (one, other) = (host.client(), host.client());
/// one.line("from one".parse()?)?;
/// other.line("from the other".parse()?)?;
/// drop((one, other));
/// assert_eq!(host.finish().0.len(), 2);
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// The host ends when this is dropped and the last client has left.
#[must_use = "without a client the host has nothing to do"]
pub struct Loopback<C, H> {
    connector: LocalConnector,
    client_count: Arc<ClientCount>,
    events: EventPost,
    faults: FaultPlan,
    thread: Option<JoinHandle<H>>,
    channel: PhantomData<fn() -> C>,
}

/// The clients, and whether more may come.
#[derive(Debug)]
struct ClientCount {
    stopper: Stopper,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    clients: usize,
    closing: bool,
}

impl ClientCount {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn came(&self) {
        self.state().clients += 1;
    }

    fn left(&self) {
        let mut state = self.state();
        state.clients = state.clients.saturating_sub(1);
        self.stop_if_done(&state);
    }

    /// No further client may come.
    fn close(&self) {
        let mut state = self.state();
        state.closing = true;
        self.stop_if_done(&state);
    }

    fn stop_if_done(&self, state: &State) {
        if state.closing && state.clients == 0 {
            self.stopper.stop();
        }
    }
}

/// For tests of handlers and of their callers (feature `test-util`).
impl<C: Called + Service> Host<C> {
    /// A host with this handler on a separate thread, which only this process can reach; for tests.
    ///
    /// # Panics
    ///
    /// If the operating system refuses a thread or descriptors.
    pub fn loopback<H: Send + 'static>(handler: H) -> Loopback<C, H>
    where
        C: Serve<H>,
    {
        Loopback::begin(|_| handler)
    }

    /// As [`loopback`](Host::loopback), with a handler that may emit events.
    ///
    /// # Panics
    ///
    /// As [`loopback`](Host::loopback).
    pub fn loopback_with<H, E>(handler: impl FnOnce(Emitter<E>) -> H) -> Loopback<C, H>
    where
        H: Send + 'static,
        E: Event<Channel = C>,
        C: Serve<H>,
    {
        Loopback::begin(|post| handler(Emitter::of(post.clone())))
    }
}

/// A client of a host with this handler.
pub fn loopback<K: ClientEnd, H: Send + 'static>(handler: H) -> K
where
    K::Channel: Called<Client = K> + Serve<H>,
{
    Host::<K::Channel>::loopback(handler).client()
}

/// Waits for a request and lets `handler` answer it, except the last one. Returns whether another one may follow.
fn serve_next<C: Serve<H>, H>(
    host: &mut Host<C>,
    handler: &mut H,
    faults: &FaultPlan,
) -> Result<bool, IpcError> {
    let core = <Host<C> as HostEnd>::core(host);
    let Some(request) = core.next(WaitMode::Forever) else { return core.end().map(|()| false) };
    let is_last = faults.has_struck();
    if is_last {
        C::serve(Ticket { core, request, way: Withholds }, handler);
    } else {
        C::serve(Ticket { core, request, way: Answers }, handler);
    }
    Ok(!is_last)
}

impl<C: Called + Serve<H>, H: Send + 'static> Loopback<C, H> {
    fn begin(handler: impl FnOnce(&EventPost) -> H) -> Self {
        let listener: Arc<Mutex<Option<Arc<ClientCount>>>> = Arc::default();
        let hears = Arc::clone(&listener);
        let on_notice = move |notice: &Notice<'_>| {
            if matches!(notice, Notice::Detached { .. } | Notice::Expelled { .. }) {
                if let Some(client_count) = &*hears.lock().unwrap_or_else(PoisonError::into_inner) {
                    client_count.left();
                }
            }
        };
        let (mut host, connector) = Host::<C>::builder("loopback")
            .on_notice(on_notice)
            .create_hidden()
            .expect("a host in this process");
        let stopper = host.stopper();
        let events = HostEnd::core(&mut host).event_post();
        let mut handler = handler(&events);
        let client_count = Arc::new(ClientCount { stopper, state: Mutex::default() });
        *listener.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&client_count));
        let faults = HostEnd::core(&mut host).faults();
        let plan = faults.clone();
        let serve = move || {
            while let Ok(true) = serve_next(&mut host, &mut handler, &plan) {}
            handler
        };
        let name =
            std::any::type_name::<C>().rsplit("::").next().unwrap_or("host").replace("Channel", "Host");
        let thread = std::thread::Builder::new().name(name).spawn(serve).expect("a thread for the host");
        Self { connector, client_count, events, faults, thread: Some(thread), channel: PhantomData }
    }

    /// Attaches a client. Each thread of a test attaches its own.
    ///
    /// # Panics
    ///
    /// If the host is dead.
    #[must_use]
    pub fn client(&self) -> C::Client {
        self.client_with(|builder| builder).expect("the host serves")
    }

    /// Attaches a client with these options.
    ///
    /// ```
    /// # use memorypipe::prelude::*;
    /// # use std::time::Duration;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// # struct Fixed;
    /// # impl Clock for Fixed { fn now(&mut self) -> u64 { 42 } }
    /// let host = ClockHost::loopback(Fixed);
    /// let clock = host.client_with(|builder| builder.timeout(Duration::from_secs(1)))?;
    /// assert_eq!(clock.now()?, 42);
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::attach`]; `HostGone` if the host is dead.
    pub fn client_with(
        &self,
        settings: impl FnOnce(ClientBuilder<C::Client>) -> ClientBuilder<C::Client>,
    ) -> Result<C::Client, AttachError> {
        self.client_of(settings)
    }

    /// Attaches a client that was generated from another declaration, such as an older version.
    ///
    /// # Errors
    ///
    /// As for [`Loopback::client_with`]; with a readable difference if the declarations are incompatible.
    pub fn client_of<K: ClientEnd>(
        &self,
        settings: impl FnOnce(ClientBuilder<K>) -> ClientBuilder<K>,
    ) -> Result<K, AttachError> {
        let socket = self
            .connector
            .connect()
            .map_err(|source| AttachError::Os { doing: "make a pair of sockets", source })?;
        self.client_count.came();
        let attached = settings(ClientBuilder::new("loopback")).attach_through(socket);
        if attached.is_err() {
            self.client_count.left();
        }
        attached
    }

    /// Returns the emitter of events of this host, so that a test can emit events.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    ///
    /// ipc_channel!(
    ///     pub trait Oven {
    ///         fn bake(&mut self);
    ///     }
    ///     #[events]
    ///     #[derive(Debug, PartialEq)]
    ///     pub enum OvenEvent {
    ///         Done,
    ///     }
    /// );
    /// # struct Cold;
    /// # impl Oven for Cold { fn bake(&mut self) {} }
    /// let host = OvenHost::loopback(Cold);
    /// let oven = host.client();
    /// let mut events = oven.events()?;
    /// host.emitter().emit(OvenEvent::Done);
    /// assert_eq!(events.recv()?, OvenEvent::Done);
    ///
    /// // A handler that emits by itself:
    /// struct Hot(Emitter<OvenEvent>);
    /// impl Oven for Hot {
    ///     fn bake(&mut self) {
    ///         self.0.emit(OvenEvent::Done);
    ///     }
    /// }
    /// let host = OvenHost::loopback_with(Hot);
    /// let oven = host.client();
    /// let mut events = oven.events()?;
    /// oven.bake()?;
    /// assert_eq!(events.recv()?, OvenEvent::Done);
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn emitter<E: Event<Channel = C>>(&self) -> Emitter<E> {
        Emitter::of(self.events.clone())
    }

    /// Schedules the death of the host at a chosen request, counted from now, as if its process were killed: its memory
    /// and its end of the connection are gone, and it sends nothing more.
    ///
    /// ```
    /// # use memorypipe::prelude::*;
    /// use memorypipe::testing::Fault;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// # struct Fixed;
    /// # impl Clock for Fixed { fn now(&mut self) -> u64 { 42 } }
    ///
    /// let host = ClockHost::loopback(Fixed);
    /// let clock = host.client();
    /// host.fail_at(Fault::before_reply(2));
    /// assert_eq!(clock.now()?, 42);
    /// assert!(matches!(clock.now(), Err(IpcError::HostGone { execution: Execution::MaybeStarted })));
    /// # Ok::<(), memorypipe::IpcError>(())
    /// ```
    pub fn fail_at(&self, fault: Fault) {
        self.faults.set(fault);
    }

    /// Waits until the clients have left and all their requests are served, and returns the handler.
    ///
    /// # Panics
    ///
    /// If the handler has panicked, with its panic; if clients are still attached after 30 seconds.
    #[must_use]
    pub fn finish(mut self) -> H {
        let thread = self.thread.take().expect("only `finish` takes it");
        self.client_count.close();
        let deadline = Instant::now() + TIMEOUT;
        while !thread.is_finished() {
            assert!(Instant::now() < deadline, "clients are still attached; drop them before `finish`");
            std::thread::sleep(Duration::from_millis(1));
        }
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

impl<C, H> Drop for Loopback<C, H> {
    fn drop(&mut self) {
        self.client_count.close();
    }
}

impl<C, H> fmt::Debug for Loopback<C, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Loopback").field("client_count", &self.client_count).finish_non_exhaustive()
    }
}
