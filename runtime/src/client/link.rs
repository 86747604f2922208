//! The connection of a client that waits on its thread, and the properties of its host.

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
/// It is `Send` and not `Sync`: only one thread at a time can use a client. Each further thread attaches its own.
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
        declared: Option<Schema>,
        spinner: Spinner,
        timeout: Option<Duration>,
    ) -> Link<C> {
        Link { core: ClientCore::new(name, attached, declared, timeout), spinner }
    }

    /// Publishes the calls that a batch holds. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the host has violated the protocol.
    #[inline(always)]
    pub fn flush(&self) -> Result<(), IpcError> {
        self.core.flush()
    }

    /// The name of the channel.
    #[must_use]
    pub fn name(&self) -> &str {
        self.core.name()
    }

    /// The statistics of this side of the connection: calls, errors, bytes, sleeps, latencies. Exact; reading them
    /// costs less than a microsecond, counting costs some nanoseconds per call.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }

    /// The statistics that the host claims; they may have any values.
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

    /// The process of the host, as the kernel reported it at attach.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.core.peer()
    }

    /// Identifies the run of the host; it changes at every start.
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        InstanceId::new(self.core.instance())
    }

    /// The host's declaration; it may have methods that this client does not know.
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

    /// Whether the host has this method of the client; each client has a constant for each of its methods. A call of a
    /// missing method returns [`IpcError::Unsupported`], and sends nothing.
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

    /// Sets how long a call may sleep before it is reported as slow: 10 ms until then. Only the feature `tracing`
    /// reports.
    ///
    /// ```no_run
    /// # use memorypipe::prelude::*;
    /// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
    /// let clock = ClockClient::attach("clock")?;
    /// clock.link.report_slow_calls(std::time::Duration::from_micros(500));
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    pub fn report_slow_calls(&self, beyond: Duration) {
        self.core.rings.sleep_timer.report_beyond(beyond);
    }

    /// Whether the host is alive and the connection usable. It may end at any time afterwards.
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
