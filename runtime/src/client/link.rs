//! The connection of a client that waits on its thread, and what is known of the host.

use std::fmt;
use std::time::Duration;

use super::core::ClientCore;
use crate::attach::client::Attached;
use crate::channel::{Channel, MethodOf};
use crate::error::IpcError;
use crate::instance::InstanceId;
use crate::peer::Peer;
use crate::schema::Schema;
use crate::stats::Stats;
use crate::wait::Spinner;

/// The connection of a client to its host; the public field `link` of every generated client.
///
/// It is `Send` and not `Sync`: a client belongs to one thread at a time. A second thread attaches a client
/// of its own.
pub struct Link<C> {
    pub(crate) core: ClientCore<C>,
    /// How this client waits.
    pub(crate) spinner: Spinner,
}

static_assertions::assert_impl_all!(Link<()>: Send);
static_assertions::assert_not_impl_any!(Link<()>: Sync);

impl<C: Channel> Link<C> {
    pub(crate) fn new(
        name: String,
        attached: Attached,
        spinner: Spinner,
        timeout: Option<Duration>,
    ) -> Link<C> {
        Link { core: ClientCore::new(name, attached, timeout), spinner }
    }

    /// Publishes the calls that a batch holds back. Never waits.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has spoilt the connection.
    #[inline(always)]
    pub fn flush(&self) -> Result<(), IpcError> {
        self.core.flush()
    }

    /// The name that was attached to.
    #[must_use]
    pub fn name(&self) -> &str {
        self.core.name()
    }

    /// What this side has counted of the connection: calls, errors, bytes, how often it slept, how long calls took.
    /// Exact; to read it costs less than a microsecond, to count it some nanoseconds a call.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }

    /// What the host says that it has counted of the connection: its business, and not to be relied on.
    ///
    /// ```
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// # struct Ticking;
    /// # impl Clock for Ticking { fn now(&mut self) -> u64 { 0 } }
    /// # let mut host = ClockHost::create("host-stats-doc")?;
    /// # std::thread::spawn(move || host.serve(&mut Ticking));
    /// let clock = ClockClient::attach("host-stats-doc")?;
    /// clock.now()?;
    /// assert_eq!(clock.link.host_stats().bytes_out, 8);
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn host_stats(&self) -> Stats {
        self.core.host_stats()
    }

    /// The process of the host, as the kernel said at attach.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.core.peer()
    }

    /// Identifies the run of the host: another one after every start.
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        InstanceId::new(self.core.instance())
    }

    /// What the host declares; it may have methods that this client does not know.
    ///
    /// ```no_run
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// let clock = ClockClient::attach("clock")?;
    /// println!("{}", clock.link.schema());
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn schema(&self) -> &Schema {
        self.core.schema()
    }

    /// Whether the host has this method of ours; each client has a constant for each of its methods. To call
    /// one that the host lacks returns [`IpcError::Unsupported`], and sends nothing.
    ///
    /// ```no_run
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; fn drift_ns(&mut self) -> i64; });
    /// let clock = ClockClient::attach("clock")?;
    /// let drift = if clock.link.supports(ClockClient::DRIFT_NS) { clock.drift_ns()? } else { 0 };
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    #[must_use]
    pub fn supports(&self, method: MethodOf<C>) -> bool {
        self.core.has_method(method.index)
    }

    /// Whether the host lives and the connection is in order. It may die right after.
    ///
    /// Makes a system call; does not block.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.core.is_alive()
    }
}

impl<C> fmt::Debug for Link<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.core, f)
    }
}
