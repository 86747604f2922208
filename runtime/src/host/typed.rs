//! The public type of a channel's host: the loop, the connections and the stop of [`HostCore`], with the types of the
//! channel.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use super::ClientStats;
use super::events::copied;
use super::{Emitter, HostBuilder, HostCore, HostEnd, OneOfOurs, Service, Sessions, Stopper, WaitMode};
use crate::bulk::BulkMemory;
use crate::client_id::ClientId;
use crate::error::{CreateError, IpcError};
use crate::event::Event;
use crate::fanout::Shared;
use crate::message::Message;
use crate::platform::Readable;

/// The host end of a channel: it owns the name, and answers its clients, on the thread that calls `serve` or `recv`,
/// or on several with `serve_threads`.
///
/// `ipc_channel!` generates an alias for each channel, such as `type ClockHost = Host<ClockChannel>`.
/// [`serve`](Host::serve) calls a handler, an implementation of the declared trait:
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Clock {
///         fn now(&mut self) -> u64;
///     }
/// );
///
/// struct Ticking(u64);
/// impl Clock for Ticking {
///     fn now(&mut self) -> u64 {
///         self.0 += 1;
///         self.0
///     }
/// }
///
/// let mut host = ClockHost::create("host-doc")?;
/// let stopper = host.stopper();
/// let serving = std::thread::spawn(move || host.serve(&mut Ticking(0)));
/// // in another process
/// let clock = ClockClient::attach("host-doc")?;
/// assert_eq!((clock.now()?, clock.now()?), (1, 2));
/// stopper.stop();
/// serving.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// Or the program has its own loop, which can do other things in between:
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(
/// #     pub trait Clock {
/// #         fn now(&mut self) -> u64;
/// #         fn drift_ns(&mut self) -> i64;
/// #     }
/// # );
/// # struct Ticking;
/// # impl Clock for Ticking {
/// #     fn now(&mut self) -> u64 { 7 }
/// #     fn drift_ns(&mut self) -> i64 { 0 }
/// # }
/// # let mut host = ClockHost::create("host-loop-doc")?;
/// # let (stopper, mut handler) = (host.stopper(), Ticking);
/// # let client = std::thread::spawn(move || -> Result<u64, memorypipe::Error> {
/// #     let clock = ClockClient::attach("host-loop-doc")?;
/// #     let both = (clock.now()?, clock.drift_ns()?);
/// #     stopper.stop();
/// #     Ok(both.0)
/// # });
/// while let Some(call) = host.recv()? {
///     match call {
///         ClockCall::Now { reply } => reply.send(42),
///         other => other.dispatch(&mut handler),
///     }
/// }
/// # assert_eq!(client.join().unwrap()?, 42);
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// If a call is dropped without an answer, the client gets an error and does not hang. Dropping the host ends the
/// channel: waiting clients get an error, and the name is free again.
pub struct Host<C> {
    pub(super) core: HostCore<C>,
}

impl<C> OneOfOurs for Host<C> {}

impl<C: Service> HostEnd for Host<C> {
    type Channel = C;

    fn from_core(core: HostCore<C>) -> Self {
        Host { core }
    }

    fn core(host: &mut Self) -> &mut HostCore<C> {
        &mut host.core
    }
}

impl<C: Service> Host<C> {
    /// Creates the channel under `name`, with default options, and returns at once. Clients
    /// attach while the host serves.
    ///
    /// Each side looks for the name in a directory that its environment decides: see [`HostBuilder::socket_dir`].
    ///
    /// # Errors
    ///
    /// [`CreateError`] if the name is taken or unusable.
    pub fn create(name: impl AsRef<str>) -> Result<Self, CreateError> {
        Self::builder(name).create()
    }

    /// Returns a builder with options for the channel `name`; call [`create`](HostBuilder::create) at the end.
    pub fn builder(name: impl AsRef<str>) -> HostBuilder<Self> {
        HostBuilder::new(name)
    }

    /// Waits for the next request; `None` after a stop by a [`stopper`](Host::stopper).
    ///
    /// The forms differ only in how long they wait: `Ok(Some(call))` is a request, `Ok(None)` is the stop, and an empty
    /// queue or a timeout is an error.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    /// use std::time::Duration;
    ///
    /// ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    ///
    /// let mut host = ClockHost::create("recv-doc")?;
    /// assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
    /// assert!(matches!(host.recv_timeout(Duration::from_millis(1)), Err(IpcError::Timeout { .. })));
    /// host.stopper().stop();
    /// assert!(matches!(host.recv(), Ok(None)));
    /// assert!(matches!(host.try_recv(), Ok(None)));
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`serve`](Host::serve).
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn recv(&mut self) -> Result<Option<C::Call<'_>>, IpcError> {
        self.core.recv(WaitMode::Forever)
    }

    /// The next request if there is one now; `None` once a [`stopper`](Host::stopper) asks to end. Never waits.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no request; otherwise as for [`serve`](Host::serve).
    #[inline]
    pub fn try_recv(&mut self) -> Result<Option<C::Call<'_>>, IpcError> {
        self.core.recv(WaitMode::Now)
    }

    /// Waits for the next request for at most `timeout`; `None` once a [`stopper`](Host::stopper) asks to end.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no request in time; otherwise as for [`serve`](Host::serve).
    #[inline]
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<C::Call<'_>>, IpcError> {
        self.core.recv(WaitMode::after(timeout))
    }

    /// Waits for a request and handles up to `most` of those that are there, with one call of `handle` each. Their
    /// answers are published together after the last one: one publication, and at most one wake-up, for each client.
    /// Returns the number of handled requests; 0 after a stop by a [`stopper`](Host::stopper).
    ///
    /// # Errors
    ///
    /// As for [`serve`](Host::serve).
    pub fn recv_batch(&mut self, most: usize, handle: impl FnMut(C::Call<'_>)) -> Result<usize, IpcError> {
        self.core.recv_batch(most, WaitMode::Forever, handle)
    }

    /// As [`recv_batch`](Host::recv_batch), but never waits.
    ///
    /// # Errors
    ///
    /// As for [`try_recv`](Host::try_recv).
    pub fn try_recv_batch(
        &mut self,
        most: usize,
        handle: impl FnMut(C::Call<'_>),
    ) -> Result<usize, IpcError> {
        self.core.recv_batch(most, WaitMode::Now, handle)
    }

    /// As [`recv_batch`](Host::recv_batch), but waits for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As for [`recv_timeout`](Host::recv_timeout).
    pub fn recv_batch_timeout(
        &mut self,
        most: usize,
        timeout: Duration,
        handle: impl FnMut(C::Call<'_>),
    ) -> Result<usize, IpcError> {
        self.core.recv_batch(most, WaitMode::after(timeout), handle)
    }

    /// Announces that the caller is about to wait for the descriptor of this host (`AsFd`), for example with `poll`
    /// or a reactor. The next action of a client makes it readable. Returns `false` if there is already
    /// something to do; then do not wait.
    ///
    /// A loop calls [`try_recv`](Host::try_recv) until it returns [`IpcError::Empty`], then `arm`. It waits if that
    /// returns `true`, and starts over. The descriptor is only meaningful directly after `arm`.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Host::serve).
    pub fn arm(&mut self) -> Result<bool, IpcError> {
        self.core.arm()
    }

    /// Returns a handle that stops [`serve`](Host::serve) and [`recv`](Host::recv) from any thread.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.core.stopper()
    }

    /// The number of clients that are attached now. It may change at the next call that serves.
    #[must_use]
    pub fn clients(&self) -> usize {
        self.core.clients()
    }

    /// The statistics of each client that is attached now: calls, errors, bytes and more.
    #[must_use]
    pub fn stats(&self) -> Vec<ClientStats> {
        self.core.stats()
    }

    /// Returns a handle for the attached clients, for other threads and for handlers.
    #[must_use]
    pub fn sessions(&self) -> Sessions {
        self.core.sessions()
    }

    /// Ends the connection of a client: see [`Sessions::disconnect`]. Returns `false` if it has left already. No request
    /// of the client is returned from now on, if this thread serves it.
    pub fn disconnect(&mut self, client: ClientId, reason: impl AsRef<str>) -> bool {
        self.core.disconnect(client, reason.as_ref())
    }

    /// The name of the channel.
    #[must_use]
    pub fn name(&self) -> &str {
        self.core.name()
    }

    /// The path of the socket that clients connect to; `None` for a host that only this process can reach, for tests.
    #[must_use]
    pub fn socket_path(&self) -> Option<&Path> {
        self.core.socket_path()
    }
}

/// For hosts with events: see [`Emitter`] for an example.
impl<C: Service> Host<C> {
    /// Emits `event` to all subscribed clients, and returns how many will get it.
    ///
    /// [`HostBuilder::overflow`] decides what happens for a client whose queue is full; only
    /// [`Overflow::Block`](crate::Overflow::Block) waits.
    ///
    /// # Panics
    ///
    /// If the bulk data of `event` was lent by another host, or received from one.
    pub fn emit<E: Event<Channel = C>>(&mut self, event: E) -> usize {
        self.core.emit(event)
    }

    /// Copies `data` for an event with bulk data. To write the data in place instead, call `<event>_loan` of the enum
    /// of events.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    ///
    /// ipc_channel!(
    ///     pub trait Scope { fn arm(&mut self); }
    ///     #[events]
    ///     pub enum ScopeEvent { Trace { #[max(4096)] samples: &[f32] } }
    /// );
    ///
    /// let mut host = ScopeHost::create("share-doc")?;
    /// let samples = host.share(&[0.5, 0.25])?;
    /// assert_eq!(host.emit(ScopeEvent::Trace { samples }), 0); // nobody has subscribed
    ///
    /// let mut samples = ScopeEvent::trace_loan(&host, 4096)?;
    /// samples.fill(1.0);
    /// host.emit(ScopeEvent::Trace { samples: samples.share() });
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`IpcError::TooLong`] for more elements than are declared; [`IpcError::BulkFull`] if the loans and unsent events of
    /// this process leave no memory. Subscribers cannot take all of it.
    pub fn share<T: Message, const MAX: usize>(&self, data: &[T]) -> Result<Shared<T, MAX>, IpcError> {
        copied(self, data)
    }

    /// The memory for bulk data of events: `to_client` is what there is, for all clients together, and
    /// `to_client_in_use` what subscribers hold and what this process has lent or not yet sent.
    #[must_use]
    pub fn event_memory(&self) -> BulkMemory {
        self.core.server.pool.as_ref().map(|pool| pool.usage()).unwrap_or_default()
    }

    /// Emits `event` to one client, if it is attached and has subscribed. Bulk data of an event lies in memory that all
    /// attached clients can read, so it is not secret from them.
    ///
    /// # Panics
    ///
    /// As for [`emit`](Host::emit).
    pub fn emit_to<E: Event<Channel = C>>(&mut self, client: ClientId, event: E) {
        self.core.emit_to(client, event);
    }

    /// Returns an emitter, which emits events from other threads and from handlers.
    #[must_use]
    pub fn emitter<E: Event<Channel = C>>(&self) -> Emitter<E> {
        Emitter::of(self.core.event_post())
    }
}

/// Waiting in a tokio task (feature `async`).
#[cfg(feature = "async")]
impl<C: Service> Host<C> {
    /// As [`recv`](Host::recv), in a task. Dropping the future loses no request.
    ///
    /// # Errors
    ///
    /// As for [`serve_async`](Host::serve_async).
    pub async fn recv_async(&mut self) -> Result<Option<C::Call<'_>>, IpcError> {
        self.core.recv_async().await
    }
}

/// The names are taken without the features too, so that enabling one changes no meaning.
#[cfg(not(feature = "async"))]
impl<C: Service> Host<C> {
    /// Needs the feature `async` of this crate, which is not enabled.
    pub fn serve_async<H: ?Sized>(&mut self, _: &mut H) -> crate::__private::NeedsFeatureAsync
    where
        C: crate::__private::HasFeatureAsync,
    {
        crate::__private::NeedsFeatureAsync
    }

    /// Needs the feature `async` of this crate, which is not enabled.
    pub fn recv_async(&mut self) -> crate::__private::NeedsFeatureAsync
    where
        C: crate::__private::HasFeatureAsync,
    {
        crate::__private::NeedsFeatureAsync
    }
}

/// As above.
#[cfg(not(feature = "test-util"))]
impl<C: Service> Host<C> {
    /// Needs the feature `test-util` of this crate, which is not enabled.
    pub fn loopback<H>(_: H) -> crate::__private::NeedsFeatureTestUtil {
        crate::__private::NeedsFeatureTestUtil
    }

    /// Needs the feature `test-util` of this crate, which is not enabled.
    pub fn loopback_with<H>(_: H) -> crate::__private::NeedsFeatureTestUtil {
        crate::__private::NeedsFeatureTestUtil
    }
}

impl<C> Host<C> {
    /// Readable when there is something to do, after [`Host::arm`].
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.core.readable()
    }
}

impl<C: Service> fmt::Debug for Host<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("name", &self.core.name()).finish_non_exhaustive()
    }
}
