//! The connection of a client that waits on its thread and reconnects.

use std::fmt;
use std::sync::Arc;

use super::held::{Current, HeldLink};
use super::line::{Line, OnThread};
use super::{Attaching, Schedule, may_be_repeated};
use crate::attach::client::{AttachCaller, Wanted};
use crate::channel::{Channel, MethodOf};
use crate::client::connection::{Connection, sealed};
use crate::client::{Events, subscribed};
use crate::error::{AttachError, CallFailure, Execution, IpcError};
use crate::event::Event;
use crate::instance::InstanceId;
use crate::peer::Peer;
use crate::schema::Schema;
use crate::stats::Stats;

/// In place of a method: a subscription is not a request, so it is never taken.
const NOT_IDEMPOTENT: u16 = u16::MAX;

/// The connection of a client that attaches again, to the next host of the name, when its host is gone: the public field
/// `link` of a client that [`ClientBuilder::reconnect`](crate::ClientBuilder::reconnect) has made.
///
/// Such a client has the methods of its channel, as any other:
///
/// ```no_run
/// use memorypipe::Reconnect;
/// use memorypipe::prelude::*;
/// use std::time::Duration;
///
/// ipc_channel!(
///     pub trait Ledger {
///         #[idempotent]
///         fn balance(&mut self, account: u64) -> i64;
///         fn book(&mut self, account: u64, amount: i64) -> i64;
///     }
/// );
///
/// let ledger = LedgerClient::builder("ledger").reconnect(Reconnect::within(Duration::from_secs(5))).attach()?;
/// // Repeated even if the host dies while it executes the call: the method is idempotent.
/// let balance = ledger.balance(7)?;
/// // Repeated only if the dead host had not received it; otherwise `HostGone { execution: Execution::MaybeStarted }`.
/// ledger.book(7, -balance)?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// | the host dies | the client |
/// |---|---|
/// | before it has received the request | repeats the call |
/// | after that, and the method is `#[idempotent]` | repeats the call |
/// | after that, and the method is not | returns [`HostGone { execution: Execution::MaybeStarted }`](IpcError::HostGone); the next call attaches |
/// | and no next host lets it attach in time | returns the call's error; [`take_last_error`](ReconnectingLink::take_last_error) says why attaching failed |
///
/// One-way messages that the host had not received are lost, as with an ordinary client. Every other error, including a
/// timeout, is returned. A timeout is that of one attempt.
///
/// A batch, a loan and a view belong to one connection, so an ordinary client has them.
///
/// # Streams
///
/// A call of a method with streams first attaches to the next host if the last one is gone. It is not repeated. If the
/// host dies later, the streams and the
/// reply end with [`IpcError::HostGone`]: no other host knows of them. Call the method again.
///
/// # Events
///
/// `events` of such a client returns [`Events`] that go on with the next host, even if the client makes no call. In the
/// place of the events that were lost they return [`IpcError::Restarted`], with the run of the host that the following
/// events come from. They end with [`IpcError::HostGone`] when the client is dropped, or when no next host lets it attach in time.
pub struct ReconnectingLink<C: Channel> {
    current: Current<C>,
    line: Arc<Line<C>>,
    /// When it is dropped, no thread attaches for the subscription any more.
    _client: AttachCaller,
}

impl<C: Channel> ReconnectingLink<C> {
    pub(super) fn attach(attaching: Attaching<C>) -> Result<ReconnectingLink<C>, AttachError> {
        let (link, client) = (attaching.first(Wanted::default())?, AttachCaller::new());
        let line = Arc::new(Line::new(attaching, client.wanted()));
        Ok(ReconnectingLink { current: Current::new(link), line, _client: client })
    }

    /// How often it has reconnected.
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.line.attaching.reconnects()
    }

    /// Takes the error of the last attempt to reconnect, if it has failed and a call has given up.
    pub fn take_last_error(&self) -> Option<AttachError> {
        self.line.attaching.take_last_error()
    }

    /// The name of the channel.
    #[must_use]
    pub fn name(&self) -> &str {
        self.line.attaching.name()
    }

    /// As [`Link::peer`](crate::Link::peer), of the current host or the last one.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.current.held().peer()
    }

    /// As [`Link::instance`](crate::Link::instance), of the current host or the last one.
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        self.current.held().instance()
    }

    /// As [`Link::schema`](crate::Link::schema), of the current host or the last one.
    #[must_use]
    pub fn schema(&self) -> Schema {
        self.current.held().schema().clone()
    }

    /// As [`Link::supports`](crate::Link::supports), of the current host or the last one.
    #[must_use]
    pub fn supports(&self, method: MethodOf<C>) -> bool {
        self.current.held().supports(method)
    }

    /// As [`Link::stats`](crate::Link::stats), of the current connection or the last one.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.current.held().stats()
    }

    /// As [`Link::host_stats`](crate::Link::host_stats), of the current host or the last one.
    #[must_use]
    pub fn host_stats(&self) -> Stats {
        self.current.held().host_stats()
    }

    /// As [`Link::is_alive`](crate::Link::is_alive). The next call reconnects if it is not.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.current.held().is_alive()
    }

    /// Attaches to the next host. Returns whether there is one.
    #[cold]
    fn attach_again(&self, schedule: Schedule) -> bool {
        match self.line.next(schedule) {
            Ok(link) => {
                self.current.replace(link);
                true
            }
            Err(error) => {
                self.line.attaching.gave_up(error);
                false
            }
        }
    }

    /// A link that no violation of the protocol has closed, if there is a host for it.
    fn open(&self) -> HeldLink<'_, C> {
        let held = self.current.held();
        if held.core.is_closed() && !held.core.rings.in_forked_child() {
            self.attach_again(self.line.attaching.schedule());
            return self.current.held();
        }
        held
    }
}

impl<C: Channel> sealed::Sealed for ReconnectingLink<C> {}

impl<C: Channel> Connection for ReconnectingLink<C> {
    type Channel = C;
    type Held<'l> = HeldLink<'l, C>;

    fn name(link: &Self) -> &str {
        ReconnectingLink::name(link)
    }

    fn run<'l, T, E: CallFailure>(
        link: &'l Self,
        method: u16,
        mut call: impl FnMut(HeldLink<'l, C>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (mut held, mut schedule) = (link.open(), None);
        loop {
            let instance = held.instance();
            let result = call(held);
            let Err(failure) = &result else { return result };
            link.line.attaching.note(instance, failure);
            if !may_be_repeated::<C>(method, failure)
                || !link.attach_again(*schedule.get_or_insert_with(|| link.line.attaching.schedule()))
            {
                return result;
            }
            held = link.current.held();
        }
    }

    fn live(link: &Self) -> Result<HeldLink<'_, C>, IpcError> {
        let held = link.current.held();
        if held.is_alive() || held.core.rings.in_forked_child() {
            return Ok(held);
        }
        let gone = IpcError::HostGone { execution: Execution::NotStarted };
        link.line.attaching.note(held.instance(), &gone);
        if link.attach_again(link.line.attaching.schedule()) { Ok(link.current.held()) } else { Err(gone) }
    }

    fn events<E: Event<Channel = C>>(link: &Self) -> Result<Events<E>, IpcError> {
        let renewal = &link.line.attaching.renewal;
        renewal.check_free()?;
        let subscription = Self::run(link, NOT_IDEMPOTENT, |held| {
            let deadline = held.core.deadline(None);
            subscribed(&held, &deadline)
        })?;
        let attach = Box::new(OnThread(Arc::downgrade(&link.line)));
        Ok(renewal.events(subscription, link.reconnects(), attach))
    }
}

impl<C: Channel> fmt::Debug for ReconnectingLink<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReconnectingLink")
            .field("name", &self.name())
            .field("host", &self.peer())
            .field("reconnects", &self.reconnects())
            .finish_non_exhaustive()
    }
}

static_assertions::assert_impl_all!(ReconnectingLink<crate::PipeChannel<u8, u8>>: Send);
