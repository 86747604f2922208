//! How the end of a queue waits for a task.
//!
//! The other side wakes an end by a futex, so that ends can move between threads and ring without a descriptor; but no
//! reactor can wait for a futex. So an end that has nothing to do for its task goes to a thread of the runtime's pool
//! for blocking work, waits there as it would for a blocking caller, and comes back with what it has found. While
//! there is always something to do it stays where it is, and no thread is asked for.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::task::JoinHandle;

use crate::error::IpcError;
use crate::executor;
use crate::sync::{AtomicBool, Ordering};

/// How often an end looks before it goes away: about a microsecond, in which the next message comes if the other side
/// is sending.
const LOOKS: u32 = 24;

/// An end that can wait.
pub(crate) trait Waits<F>: Send + 'static {
    /// What is there, or why there will never be anything; `None` if it has to be waited for.
    fn now(&mut self) -> Option<Result<F, IpcError>>;

    /// As [`Waits::now`], but waits for it; `None` once it is not wanted any more.
    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<F, IpcError>>;
}

/// An end that waits for an `F`, and is here or waits elsewhere.
pub(crate) struct Shuttle<E, F> {
    here: Option<E>,
    away: Option<JoinHandle<Return<E, F>>>,
    wanted: Arc<AtomicBool>,
}

/// An end that comes back, with what it has found, if it is still wanted.
type Return<E, F> = (E, Option<Box<Result<F, IpcError>>>);

impl<E, F> Shuttle<E, F> {
    pub(crate) fn new(end: E) -> Shuttle<E, F> {
        Shuttle { here: Some(end), away: None, wanted: Arc::new(AtomicBool::new(true)) }
    }

    /// The end, unless it waits elsewhere.
    pub(crate) fn here(&mut self) -> Option<&mut E> {
        self.here.as_mut()
    }
}

impl<E: Waits<F>, F: Send + 'static> Shuttle<E, F> {
    /// What the end finds. If the caller does not poll again, the next one gets it.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<F, IpcError>> {
        loop {
            if let Some(found) = ready!(self.poll_away(cx)) {
                return Poll::Ready(*found);
            }
            let Some(end) = &mut self.here else { return Poll::Ready(Err(IpcError::Closed)) };
            for _ in 0..LOOKS {
                if let Some(found) = end.now() {
                    return Poll::Ready(found);
                }
                std::hint::spin_loop();
            }
            if let Err(source) = self.send_away() {
                return Poll::Ready(Err(IpcError::Os { doing: "wait in a task", source }));
            }
        }
    }

    /// What the end brings back from elsewhere.
    fn poll_away(&mut self, cx: &mut Context<'_>) -> Poll<Option<Box<Result<F, IpcError>>>> {
        let Some(away) = &mut self.away else { return Poll::Ready(None) };
        let returned = ready!(Pin::new(away).poll(cx));
        self.away = None;
        Poll::Ready(match returned {
            Ok((end, found)) => {
                self.here = Some(end);
                found
            }
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            // Its runtime has ended, and it with that.
            Err(_) => None,
        })
    }

    /// Not if there is no runtime; then it stays here.
    fn send_away(&mut self) -> io::Result<()> {
        let runtime = executor::here()?;
        let Some(mut end) = self.here.take() else { return Ok(()) };
        let wanted = self.wanted.clone();
        self.away = Some(executor::spawn_blocking(&runtime, move || {
            let found = end.later(&wanted).map(Box::new);
            (end, found)
        })?);
        Ok(())
    }
}

/// Nothing in it is ever pinned.
impl<E, F> Unpin for Shuttle<E, F> {}

impl<E, F> fmt::Debug for Shuttle<E, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shuttle").field("waits", &self.away.is_some()).finish_non_exhaustive()
    }
}

impl<E, F> Drop for Shuttle<E, F> {
    fn drop(&mut self) {
        self.wanted.store(false, Ordering::Relaxed);
    }
}
