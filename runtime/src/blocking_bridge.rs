//! How a task waits for the end of a queue.
//!
//! The peer wakes an end by a word of shared memory, so that ends can move between threads and be woken without a descriptor; but no
//! reactor can wait for a word. So an end with nothing to do moves to a thread of the runtime's pool for blocking
//! work, waits there like a blocking caller, and returns with what it has found. While there is always something to do
//! it stays, and no thread is needed.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::task::JoinHandle;

use crate::async_fd;
use crate::error::IpcError;
use crate::sync::{AtomicBool, Ordering};

/// How often an end polls before it moves: about a microsecond, in which the next message arrives if the peer is
/// sending.
const LOOKS: u32 = 24;

/// An end that can wait.
pub(crate) trait Waits<F>: Send + 'static {
    /// The next value, or the error that ends them; `None` if the end has to wait.
    fn now(&mut self) -> Option<Result<F, IpcError>>;

    /// As [`Waits::now`], but waits; `None` once the value is no longer wanted.
    fn later(&mut self, wanted: &AtomicBool) -> Option<Result<F, IpcError>>;
}

/// An end that waits for an `F`. It is here, or waits elsewhere.
pub(crate) struct BlockingBridge<E, F> {
    here: Option<E>,
    away: Option<JoinHandle<Return<E, F>>>,
    wanted: Arc<AtomicBool>,
}

/// An end that returns, with what it has found, if that is still wanted.
type Return<E, F> = (E, Option<Box<Result<F, IpcError>>>);

impl<E, F> BlockingBridge<E, F> {
    pub(crate) fn new(end: E) -> BlockingBridge<E, F> {
        BlockingBridge { here: Some(end), away: None, wanted: Arc::new(AtomicBool::new(true)) }
    }

    /// The end, unless it waits elsewhere.
    pub(crate) fn here(&mut self) -> Option<&mut E> {
        self.here.as_mut()
    }
}

impl<E: Waits<F>, F: Send + 'static> BlockingBridge<E, F> {
    /// What the end has found. If the caller does not poll again, the next caller gets it.
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

    /// Polls the end that waits elsewhere.
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
            // The runtime has ended, and the end with it.
            Err(_) => None,
        })
    }

    /// Moves the end to the pool; without a runtime it stays here.
    fn send_away(&mut self) -> io::Result<()> {
        let runtime = async_fd::here()?;
        let Some(mut end) = self.here.take() else { return Ok(()) };
        let wanted = self.wanted.clone();
        self.away = Some(async_fd::spawn_blocking(&runtime, move || {
            let found = end.later(&wanted).map(Box::new);
            (end, found)
        })?);
        Ok(())
    }
}

/// No part of it is ever pinned.
impl<E, F> Unpin for BlockingBridge<E, F> {}

impl<E, F> fmt::Debug for BlockingBridge<E, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockingBridge").field("waits", &self.away.is_some()).finish_non_exhaustive()
    }
}

impl<E, F> Drop for BlockingBridge<E, F> {
    fn drop(&mut self) {
        self.wanted.store(false, Ordering::Relaxed);
    }
}
