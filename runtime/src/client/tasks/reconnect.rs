//! A client for tasks that reconnects when its host is gone.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use tokio::runtime::Handle;

use super::super::ReconnectBuilder;
use super::super::reconnect_policy::{Attempt, CallFailure, ReconnectPolicy};
use super::attempt_log::AttemptLog;
use super::link::{AsyncEnd, in_task};
use super::wait_queue::WaitQueue;
use crate::async_fd;
use crate::error::AttachError;
use crate::sync::lock;

impl<K: AsyncEnd> ReconnectBuilder<K> {
    /// Attaches to the first host, as [`ClientBuilder::attach_async`](crate::ClientBuilder::attach_async) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn attach_async(self) -> impl Future<Output = Result<AsyncReconnecting<K>, AttachError>> + Send {
        let policy = self.into_policy();
        async move {
            let runtime = async_fd::here().map_err(in_task)?;
            let client = policy.first().attach_on(&runtime).await?;
            let current = Current {
                client,
                generation: 0,
                is_attaching: false,
                waiting: WaitQueue::default(),
                next_number: 0,
            };
            Ok(AsyncReconnecting {
                shared: Arc::new(Shared { policy, runtime, current: Mutex::new(current) }),
            })
        }
    }
}

/// A client for tasks that reconnects to the next host of the name when its host is gone. It follows the same rules as
/// [`Reconnecting`](crate::Reconnecting) does for threads. `K` is the blocking client.
///
/// A clone shares the connection. If the host dies during many calls, one of them reconnects, and the others continue
/// on the new connection. The runtime of the first attach drives every connection, so all calls fail once it has ended.
///
/// Only [`call`](AsyncReconnecting::call) reconnects. So subscribe to events through it:
/// `ledger.call(|ledger| async move { ledger.events().await }).await?`. After
/// [`HostGone`](crate::IpcError::HostGone), drop those [`AsyncEvents`](crate::AsyncEvents) and do it again.
///
/// ```
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
/// let builder = LedgerClient::builder("async-reconnecting-doc").reconnect(Duration::from_secs(5));
/// let ledger = builder.attach_async().await?;
/// // Repeated only if the dead host had not received it.
/// ledger.call(|ledger| async move { ledger.book(7, 100).await }).await?;
///
/// // The host ends, and another host of the same name starts.
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # let (stopper, serving) = serve()?;
/// // Repeated even if the host dies while it executes the call: the method is idempotent.
/// assert_eq!(ledger.call(|ledger| async move { ledger.balance(7).await }).await?, 0);
/// assert_eq!(ledger.reconnects(), 1);
/// # stopper.stop();
/// # serving.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// # })?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct AsyncReconnecting<K: AsyncEnd> {
    shared: Arc<Shared<K>>,
}

struct Shared<K: AsyncEnd> {
    policy: ReconnectPolicy<K>,
    /// The runtime of the first attach, for every connection: that of the task that reconnects may end earlier.
    runtime: Handle,
    current: Mutex<Current<K::Async>>,
}

/// The current client.
struct Current<A> {
    client: A,
    /// Number of times that it was replaced.
    generation: u64,
    /// Whether a task is reconnecting.
    is_attaching: bool,
    /// The callers that wait for that task.
    waiting: WaitQueue,
    /// The number of the next of them.
    next_number: u64,
}

impl<K: AsyncEnd> AsyncReconnecting<K> {
    /// Runs `call`, which makes one call, and repeats it on a new connection if that is safe. Waits as long as the call
    /// does, plus the time limit for the next host.
    ///
    /// `call` gets the current client, and makes its call with that client. If it makes several calls, nothing is
    /// repeated after the second was sent. Dropping the future cancels the call.
    ///
    /// # Errors
    ///
    /// Those of the call. If no host starts in time, it returns the call's own error;
    /// [`take_last_error`](AsyncReconnecting::take_last_error) returns why attaching failed.
    pub async fn call<T, E, F>(&self, mut call: impl FnMut(K::Async) -> F) -> Result<T, E>
    where
        E: CallFailure,
        F: Future<Output = Result<T, E>>,
    {
        let mut until = None;
        loop {
            let (generation, mut client) = self.current();
            let log = Arc::new(AttemptLog::default());
            K::async_link(&mut client).log_in(&log);
            let failure = match call(client).await {
                Err(failure) if log.attempt().may_be_repeated::<K>(&failure) => failure,
                result => return result,
            };
            let until = *until.get_or_insert_with(|| self.shared.policy.patience());
            if !self.attach_again(generation, until).await {
                return Err(failure);
            }
        }
    }

    /// The current client. If its host dies, its calls fail; only [`call`](AsyncReconnecting::call) reconnects.
    #[must_use]
    pub fn client(&self) -> K::Async {
        self.current().1
    }

    /// How often it has reconnected.
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.shared.policy.reconnects()
    }

    /// Takes the error of the last failed reconnect.
    #[must_use]
    pub fn take_last_error(&self) -> Option<AttachError> {
        self.shared.policy.take_last_error()
    }

    fn current(&self) -> (u64, K::Async) {
        let current = lock(&self.shared.current);
        (current.generation, current.client.clone())
    }

    /// Reconnects, or waits for the task that does. Returns whether there is a newer client than that of `generation`.
    async fn attach_again(&self, generation: u64, until: Option<Instant>) -> bool {
        let shared = &*self.shared;
        let Some(turn) = (NextTurn { shared, generation, number: None }).await else { return true };
        let policy = &shared.policy;
        let Some(next) = policy.note(policy.next(until).attach_on(&shared.runtime).await) else {
            return false;
        };
        turn.replace(next);
        true
    }
}

/// The right to reconnect, which one task has at a time.
struct Turn<'s, K: AsyncEnd>(&'s Shared<K>);

/// Waits for the right to reconnect; `None` if the client of `generation` was already replaced.
struct NextTurn<'s, K: AsyncEnd> {
    shared: &'s Shared<K>,
    generation: u64,
    /// Its number among those that wait.
    number: Option<u64>,
}

impl<A> Current<A> {
    /// Has the caller `number` woken when the task that reconnects has ended. Returns the waker that this replaces.
    fn wait(&mut self, number: &mut Option<u64>, waker: &Waker) -> Option<Waker> {
        let number = *number.get_or_insert(self.next_number);
        self.next_number = self.next_number.max(number.wrapping_add(1));
        self.waiting.join(number, waker)
    }
}

impl<'s, K: AsyncEnd> Future for NextTurn<'s, K> {
    type Output = Option<Turn<'s, K>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let shared = self.shared;
        let mut current = lock(&shared.current);
        if current.generation != self.generation {
            return Poll::Ready(None);
        }
        if current.is_attaching {
            let replaced = current.wait(&mut self.number, cx.waker());
            // Dropped outside of the lock: a waker may run anything.
            drop(current);
            drop(replaced);
            return Poll::Pending;
        }
        current.is_attaching = true;
        Poll::Ready(Some(Turn(shared)))
    }
}

/// A caller that gives up takes its waker with it.
impl<K: AsyncEnd> Drop for NextTurn<'_, K> {
    fn drop(&mut self) {
        let Some(number) = self.number else { return };
        let left = lock(&self.shared.current).waiting.leave(number);
        drop(left);
    }
}

impl<K: AsyncEnd> Turn<'_, K> {
    fn replace(self, next: K::Async) {
        let mut current = lock(&self.0.current);
        current.generation = current.generation.wrapping_add(1);
        let last = std::mem::replace(&mut current.client, next);
        // Dropped outside of the lock: the end of a connection wakes its callers.
        drop(current);
        drop(last);
    }
}

/// Gives the right back, also if the task is dropped while it reconnects.
impl<K: AsyncEnd> Drop for Turn<'_, K> {
    fn drop(&mut self) {
        let mut current = lock(&self.0.current);
        current.is_attaching = false;
        let waiting: Vec<_> = current.waiting.drain().collect();
        drop(current);
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl AttemptLog {
    fn attempt(&self) -> Attempt {
        Attempt { sent: self.sent(), interrupted: self.interrupted() }
    }
}

impl<K: AsyncEnd> Clone for AsyncReconnecting<K> {
    fn clone(&self) -> Self {
        AsyncReconnecting { shared: Arc::clone(&self.shared) }
    }
}

impl<K: AsyncEnd> fmt::Debug for AsyncReconnecting<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.policy.show("AsyncReconnecting", f)
    }
}
