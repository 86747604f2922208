//! The connection, as its callers have it.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;

use super::super::{ClientBuilder, ClientEnd, Link};
use super::reconnect::AsyncReconnectingLink;
use super::shared::Shared;
use super::watch::Watching;
use crate::async_fd;
use crate::attach::client::{AttachCaller, Wanted};
use crate::channel::{Channel, MethodOf};
use crate::error::AttachError;
use crate::instance::InstanceId;
use crate::peer::Peer;
use crate::schema::Schema;
use crate::stats::Stats;

/// The connection of an asynchronous client; the public field `link` of every generated one.
///
/// Clones are cheap and share the connection. It is `Send` and `Sync`: tasks on any thread can make calls at the same
/// time. It is closed when the last clone is dropped.
pub struct AsyncLink<C: Channel> {
    pub(super) shared: Arc<Shared<C>>,
}

/// A client that can become asynchronous; implemented by `ipc_channel!`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no asynchronous client",
    label = "the declaration does not ask for one",
    note = "write `#[channel(async)]` before the trait in `ipc_channel!`"
)]
pub trait AsyncEnd: ClientEnd + Send + 'static {
    /// The asynchronous client.
    type Async: TryFrom<Self, Error = AttachError> + Clone + Send;
    /// The asynchronous client on a connection that reconnects.
    type AsyncReconnecting;

    /// Creates the latter.
    fn async_reconnecting(link: AsyncReconnectingLink<Self::Channel>) -> Self::AsyncReconnecting;
}

/// Takes over the connection of a client, and starts its driver on the caller's runtime.
///
/// # Errors
///
/// If there is no tokio runtime with I/O.
pub fn watched<C: Channel>(link: Link<C>) -> Result<AsyncLink<C>, AttachError> {
    let os = |doing| move |source| AttachError::Os { doing, source };
    let runtime = async_fd::here().map_err(os("find a runtime of tokio"))?;
    // A duplicate: it outlives the ring pair until the runtime has released it.
    let readable = link
        .core
        .rings
        .readable()
        .to_handle()
        .and_then(async_fd::readable)
        .map_err(os("watch the connection"))?;
    let shared = Arc::new(Shared::new(link, runtime.clone()));
    let watching = Watching::new(&shared, readable);
    shared.driven_by(runtime.spawn(watching).abort_handle());
    Ok(AsyncLink { shared })
}

impl<K: ClientEnd> ClientBuilder<K> {
    /// Attaches to the host, and returns the asynchronous client. The executor runs other tasks during the wait.
    /// Dropping the future ends the attempt.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::attach`], and [`AttachError::Os`] if it is not polled on a tokio runtime with I/O.
    pub async fn attach_async(self) -> Result<K::Async, AttachError>
    where
        K: AsyncEnd,
    {
        let runtime = async_fd::here().map_err(in_task)?;
        on_pool(&runtime, |wanted| self.attach_while(wanted)).await?.try_into()
    }
}

/// Runs `attach`, which blocks, on a thread of the pool of `runtime`. Dropping the future ends it.
pub(super) async fn on_pool<T: Send + 'static, E: From<AttachError> + Send + 'static>(
    runtime: &Handle,
    attach: impl FnOnce(Wanted) -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    let caller = AttachCaller::new();
    let wanted = caller.wanted();
    let attaching = async_fd::spawn_blocking(runtime, move || attach(wanted)).map_err(in_task)?;
    attaching.await.map_err(|error| in_task(io::Error::other(error)))?
}

pub(super) fn in_task(source: io::Error) -> AttachError {
    AttachError::Os { doing: "attach in a task", source }
}

impl<C: Channel> AsyncLink<C> {
    pub(super) fn shared(&self) -> &Shared<C> {
        &self.shared
    }

    /// As [`Link::name`].
    #[must_use]
    pub fn name(&self) -> String {
        self.shared.with(|state| state.core.name().to_owned())
    }

    /// As [`Link::peer`].
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.shared.with(|state| state.core.peer())
    }

    /// As [`Link::instance`].
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        self.shared.with(|state| InstanceId::new(state.core.instance()))
    }

    /// As [`Link::schema`].
    #[must_use]
    pub fn schema(&self) -> Schema {
        self.shared.with(|state| state.core.schema().clone())
    }

    /// As [`Link::supports`].
    #[must_use]
    pub fn supports(&self, method: MethodOf<C>) -> bool {
        self.shared.with(|state| state.core.has_method(method.index))
    }

    /// As [`Link::stats`], for the calls of all clones.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.shared.with(|state| state.core.stats())
    }

    /// As [`Link::host_stats`].
    #[must_use]
    pub fn host_stats(&self) -> Stats {
        self.shared.with(|state| state.core.host_stats())
    }

    /// As [`Link::report_slow_calls`], for the calls of all clones.
    pub fn report_slow_calls(&self, beyond: Duration) {
        self.shared.with(|state| state.core.rings.sleep_timer.report_beyond(beyond));
    }

    /// As [`Link::is_alive`].
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.shared.with(super::state::State::is_alive)
    }
}

impl<C: Channel> Clone for AsyncLink<C> {
    fn clone(&self) -> Self {
        AsyncLink { shared: Arc::clone(&self.shared) }
    }
}

impl<C: Channel> fmt::Debug for AsyncLink<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncLink")
            .field("name", &self.name())
            .field("host", &self.peer())
            .finish_non_exhaustive()
    }
}

static_assertions::assert_impl_all!(AsyncLink<crate::PipeChannel<u8, u8>>: Send, Sync);
