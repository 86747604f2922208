//! The connection of a client for tasks that reconnects.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::io;
use std::sync::{Arc, Weak};

use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use super::super::ReconnectBuilder;
use super::super::connection::sealed;
use super::super::reconnect::{Attaching, Reader, Renew, Schedule, may_be_repeated};
use super::call::{Call, Comes, Of, Outcome, Replaces, Returned};
use super::connection::{AsyncConnection, Attempts};
use super::link::{AsyncEnd, in_task, on_pool, watched};
use super::shared::Shared;
use super::state::State;
use super::streams_and_events::{AsyncEvents, subscribed_async};
use super::turn::Current;
use crate::async_fd;
use crate::attach::client::{AttachCaller, Wanted};
use crate::channel::{Channel, MethodOf};
use crate::error::{AttachError, CallFailure, Execution, IpcError};
use crate::event::Event;
use crate::instance::InstanceId;
use crate::message::Payload;
use crate::message::encode::{Again, Encode};
use crate::peer::Peer;
use crate::response::Response;
use crate::schema::Schema;
use crate::stats::Stats;

impl<K: AsyncEnd> ReconnectBuilder<K> {
    /// Attaches to the first host, as [`ClientBuilder::attach_async`](crate::ClientBuilder::attach_async) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn attach_async(self) -> impl Future<Output = Result<K::AsyncReconnecting, AttachError>> + Send {
        let attaching = self.into_attaching();
        async move { Ok(K::async_reconnecting(AsyncReconnectingLink::attach(attaching).await?)) }
    }
}

/// The connection of a client for tasks that attaches again, to the next host of the name, when its host is gone: the
/// public field `link` of a client that `attach_async` of [`ReconnectBuilder`] has made. It
/// follows the same rules as [`ReconnectingLink`](crate::ReconnectingLink) does for threads.
///
/// A clone shares the connection. If the host dies during many calls, one of them reconnects, and the others continue
/// on the new connection. The runtime of the first attach drives every connection, so all calls fail once it has ended.
/// Dropping the future of a call cancels the call, also while it reconnects.
///
/// ```
/// use memorypipe::Reconnect;
/// use memorypipe::prelude::*;
/// use std::time::Duration;
///
/// ipc_channel!(
///     #[channel(async)]
///     pub trait Ledger {
///         #[idempotent]
///         fn balance(&mut self, account: u64) -> i64;
///         fn book(&mut self, account: u64, amount: i64) -> i64;
///     }
/// );
///
/// # #[derive(Default)]
/// # struct Book(i64);
/// # impl Ledger for Book {
/// #     fn balance(&mut self, _: u64) -> i64 { self.0 }
/// #     fn book(&mut self, _: u64, amount: i64) -> i64 { self.0 += amount; self.0 }
/// # }
/// # let serve = || -> Result<_, memorypipe::Error> {
/// #     let mut host = LedgerHost::create("async-reconnecting-doc")?;
/// #     let stopper = host.stopper();
/// #     Ok((stopper, std::thread::spawn(move || host.serve(&mut Book::default()))))
/// # };
/// # let (stopper, serving) = serve()?;
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
/// # runtime.block_on(async {
/// let builder = LedgerClient::builder("async-reconnecting-doc");
/// let ledger = builder.reconnect(Reconnect::within(Duration::from_secs(5))).attach_async().await?;
/// // Repeated only if the dead host had not received it.
/// ledger.book(7, 100).await?;
///
/// // The host ends, and another host of the same name starts.
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # let (stopper, serving) = serve()?;
/// // Repeated even if the host dies while it executes the call: the method is idempotent.
/// assert_eq!(ledger.balance(7).await?, 0);
/// assert_eq!(ledger.link.reconnects(), 1);
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// # })?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct AsyncReconnectingLink<C: Channel> {
    common: Arc<Common<C>>,
    /// When the last clone is dropped, no task attaches for the subscription any more.
    client: Arc<AttachCaller>,
}

/// In place of a method: a subscription is not a request, so it is never taken.
const NOT_IDEMPOTENT: u16 = u16::MAX;

/// What all clones share.
struct Common<C: Channel> {
    attaching: Attaching<C>,
    /// The runtime of the first attach, for every connection: that of the task that reconnects may end earlier.
    runtime: Handle,
    current: Current<C>,
    /// Whether a client is there.
    client: Wanted,
}

impl<C: Channel> AsyncReconnectingLink<C> {
    async fn attach(attaching: Attaching<C>) -> Result<AsyncReconnectingLink<C>, AttachError> {
        let runtime = async_fd::here().map_err(in_task)?;
        let first = attaching.clone();
        let link = on_pool(&runtime, move |wanted| first.first(wanted)).await?;
        let current = Current::new(watched(link)?.shared);
        let caller = Arc::new(AttachCaller::new());
        let client = caller.wanted();
        let common = Arc::new(Common { attaching, runtime, current, client });
        Ok(AsyncReconnectingLink { common, client: caller })
    }

    /// As [`ReconnectingLink::reconnects`](crate::ReconnectingLink::reconnects).
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.common.attaching.reconnects()
    }

    /// As [`ReconnectingLink::take_last_error`](crate::ReconnectingLink::take_last_error).
    #[must_use]
    pub fn take_last_error(&self) -> Option<AttachError> {
        self.common.attaching.take_last_error()
    }

    /// The name of the channel.
    #[must_use]
    pub fn name(&self) -> &str {
        self.common.attaching.name()
    }

    /// As [`Link::peer`](crate::Link::peer), of the current host or the last one.
    #[must_use]
    pub fn peer(&self) -> Peer {
        self.with(|state| state.core.peer())
    }

    /// As [`Link::instance`](crate::Link::instance), of the current host or the last one.
    #[must_use]
    pub fn instance(&self) -> InstanceId {
        self.common.current.get().1.instance()
    }

    /// As [`Link::schema`](crate::Link::schema), of the current host or the last one.
    #[must_use]
    pub fn schema(&self) -> Schema {
        self.with(|state| state.core.schema().clone())
    }

    /// As [`Link::supports`](crate::Link::supports), of the current host or the last one.
    #[must_use]
    pub fn supports(&self, method: MethodOf<C>) -> bool {
        self.with(|state| state.core.has_method(method.index))
    }

    /// As [`Link::stats`](crate::Link::stats), for the calls of all clones on the current connection or the last one.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.with(|state| state.core.stats())
    }

    /// As [`Link::host_stats`](crate::Link::host_stats), of the current host or the last one.
    #[must_use]
    pub fn host_stats(&self) -> Stats {
        self.with(|state| state.core.host_stats())
    }

    /// As [`Link::is_alive`](crate::Link::is_alive). The next call reconnects if it is not.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.with(State::is_alive)
    }

    fn with<T>(&self, look: impl FnOnce(&mut State<C>) -> T) -> T {
        self.common.current.get().1.with(look)
    }
}

impl<C: Channel> Common<C> {
    /// Reconnects, or waits for the task that does. Returns whether there is a newer connection than that of
    /// `generation`.
    async fn attach_again(&self, generation: u64, schedule: Schedule) -> bool {
        let Some(turn) = self.current.next_turn(generation).await else { return true };
        match self.next(schedule).await {
            // No await between these: once the subscription is renewed, its reader may end this task.
            Ok((next, generation)) => {
                self.renew_on(&next, generation);
                turn.replace(next, generation);
                true
            }
            Err(error) => {
                self.attaching.gave_up(error);
                false
            }
        }
    }

    async fn next(&self, schedule: Schedule) -> Result<(Arc<Shared<C>>, u64), AttachError> {
        let (attaching, client) = (self.attaching.clone(), self.client.clone());
        let again = move |wanted: Wanted| attaching.again(schedule, &wanted.and(&client));
        let (link, generation) = on_pool(&self.runtime, again).await?;
        let _here = self.runtime.enter();
        Ok((watched(link)?.shared, generation))
    }

    /// Replaces the connection of `generation`, and renews the subscription. Returns whether there is one.
    async fn renew(&self, generation: u64) -> bool {
        self.attaching.lost_generation(generation);
        if !self.attach_again(generation, self.attaching.schedule()).await {
            return false;
        }
        // If the connection was replaced before the subscription was known, it was not renewed.
        let (generation, shared) = self.current.get();
        self.renew_on(&shared, generation);
        true
    }

    fn renew_on(&self, shared: &Shared<C>, generation: u64) {
        shared.with(|state| self.attaching.renewal.renew(&state.core, &state.spinner, generation));
    }

    /// The connection of the moment, unless a violation of the protocol has closed it and there is a host for another.
    async fn open(&self) -> (u64, Arc<Shared<C>>) {
        let (generation, shared) = self.current.get();
        if shared.with(|state| state.core.is_closed() && !state.core.rings.in_forked_child()) {
            self.attach_again(generation, self.attaching.schedule()).await;
            return self.current.get();
        }
        (generation, shared)
    }
}

impl<C: Channel> sealed::Sealed for AsyncReconnectingLink<C> {}

impl<C: Channel> AsyncConnection for AsyncReconnectingLink<C> {
    type Channel = C;
    type Held<'l> = Arc<Shared<C>>;
    type Attempts<'l> = AttemptsOfMany<'l, C>;

    async fn ask<A: Payload, R: Response>(link: &Self, of: Of, args: A) -> Outcome<R> {
        let mut attempts = Self::attempts(link, of.0).await;
        loop {
            let (shared, args) = (&*attempts.shared, Again(&args));
            let result = Call::<_, C, A, R, 0, _>::new(shared, of, args, Returned, Comes::Answer).await;
            if !attempts.again(result.as_ref().err()).await {
                return result;
            }
        }
    }

    async fn ask_into<'l, A: Payload, R: Response>(
        link: &'l Self,
        of: Of,
        args: impl Encode<A> + 'l,
        out: &'l mut R::Value,
    ) -> Result<(), R::Error> {
        let mut attempts = Self::attempts(link, of.0).await;
        loop {
            let (shared, args, target) = (&*attempts.shared, Again(&args), Replaces(&mut *out));
            let result = Call::<_, C, A, R, 0, _, _>::new(shared, of, args, target, Comes::Answer).await;
            if !attempts.again(result.as_ref().err()).await {
                return result;
            }
        }
    }

    async fn tell<A: Payload>(link: &Self, of: Of, args: A) -> Result<(), IpcError> {
        let mut attempts = Self::attempts(link, of.0).await;
        loop {
            let (shared, args, nothing) = (&*attempts.shared, Again(&args), Comes::Nothing(|| ()));
            let result = Call::<_, C, A, (), 0, _>::new(shared, of, args, Returned, nothing).await;
            if !attempts.again(result.as_ref().err()).await {
                return result;
            }
        }
    }

    async fn attempts(link: &Self, method: u16) -> AttemptsOfMany<'_, C> {
        let (generation, shared) = link.common.open().await;
        AttemptsOfMany { common: &link.common, method, generation, shared, schedule: None }
    }

    async fn live(link: &Self) -> Result<Arc<Shared<C>>, IpcError> {
        let common = &*link.common;
        let (generation, shared) = common.current.get();
        if shared.with(|state| state.is_alive() || state.core.rings.in_forked_child()) {
            return Ok(shared);
        }
        let gone = IpcError::HostGone { execution: Execution::NotStarted };
        common.attaching.note(shared.instance(), &gone);
        match common.attach_again(generation, common.attaching.schedule()).await {
            true => Ok(common.current.get().1),
            false => Err(gone),
        }
    }

    async fn events<E>(link: &Self) -> Result<AsyncEvents<E>, IpcError>
    where
        E: Event<Channel = C> + Send + 'static,
    {
        let common = &link.common;
        common.attaching.renewal.check_free()?;
        let mut attempts = Self::attempts(link, NOT_IDEMPOTENT).await;
        loop {
            let result = subscribed_async(&attempts.shared).await;
            let generation = attempts.generation;
            if !attempts.again(result.as_ref().err()).await {
                let attach = Box::new(InTask(Arc::downgrade(common)));
                return Ok(common.attaching.renewal.events(result?, generation, attach).into());
            }
        }
    }
}

/// Attaches for the subscription of a client, in a task.
struct InTask<C: Channel>(Weak<Common<C>>);

/// A task that ends when this is dropped.
struct Aborted(AbortHandle);

impl Drop for Aborted {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<C: Channel> Renew for InTask<C> {
    fn begin(&self, generation: u64, reader: Arc<dyn Reader>) -> io::Result<Box<dyn Any + Send>> {
        let Some(common) = self.0.upgrade() else {
            reader.give_up();
            return Ok(Box::new(()));
        };
        let runtime = common.runtime.clone();
        let renew = async move {
            if !common.renew(generation).await {
                reader.give_up();
            }
        };
        Ok(Box::new(Aborted(runtime.spawn(renew).abort_handle())))
    }
}

/// The attempts of one call, each with another host.
#[doc(hidden)]
pub struct AttemptsOfMany<'l, C: Channel> {
    common: &'l Common<C>,
    method: u16,
    generation: u64,
    shared: Arc<Shared<C>>,
    /// Begins with the first host that is gone.
    schedule: Option<Schedule>,
}

impl<C: Channel> Attempts for AttemptsOfMany<'_, C> {
    type Channel = C;

    fn link(&self) -> &Shared<C> {
        &self.shared
    }

    async fn again<E: CallFailure>(&mut self, failure: Option<&E>) -> bool {
        let Some(failure) = failure else { return false };
        let common = self.common;
        common.attaching.note(self.shared.instance(), failure);
        if !may_be_repeated::<C>(self.method, failure) {
            return false;
        }
        let schedule = *self.schedule.get_or_insert_with(|| common.attaching.schedule());
        if !common.attach_again(self.generation, schedule).await {
            return false;
        }
        (self.generation, self.shared) = common.current.get();
        true
    }
}

impl<C: Channel> fmt::Debug for AttemptsOfMany<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttemptsOfMany").field("method", &self.method).finish_non_exhaustive()
    }
}

impl<C: Channel> Clone for AsyncReconnectingLink<C> {
    fn clone(&self) -> Self {
        AsyncReconnectingLink { common: Arc::clone(&self.common), client: Arc::clone(&self.client) }
    }
}

impl<C: Channel> fmt::Debug for AsyncReconnectingLink<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncReconnectingLink")
            .field("name", &self.name())
            .field("host", &self.peer())
            .field("reconnects", &self.reconnects())
            .finish_non_exhaustive()
    }
}

static_assertions::assert_impl_all!(AsyncReconnectingLink<crate::PipeChannel<u8, u8>>: Send, Sync);
