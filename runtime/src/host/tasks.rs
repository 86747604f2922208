//! A host that a task serves.
//!
//! It works like the loop of a thread (see `server`), except for the waiting: it polls in parts, between which the
//! executor runs other tasks, and instead of sleeping in the kernel it arms the host and waits on its descriptor.
//! Nothing is removed from a ring before it is returned, so dropping the wait loses nothing.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Instant;

use super::lanes::Ticket;
use super::{HostCore, Until};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::executor;
use crate::platform::AsSource;
use crate::wait::Stint;

impl<C: Channel> HostCore<C> {
    /// As `HostCore::next` without a deadline, for a task.
    pub async fn next_async(&mut self) -> Option<Ticket> {
        // A busy host does not keep its executor from other tasks.
        tokio::task::consume_budget().await;
        let mut stint = Stint::default();
        loop {
            let found = self.next(Until::Polled);
            if found.is_some() || self.ended.is_some() || self.server.is_over() {
                self.server.spinner.found_in_parts(&stint);
                return found;
            }
            let start = Instant::now();
            let found = self.look_again();
            if found.is_some() {
                self.server.spinner.found_in_parts(&stint);
                return found;
            }
            if self.is_any_hot() && self.server.spinner.polls_on(&mut stint, start.elapsed()) {
                let_others_run().await;
                continue;
            }
            if let Err(error) = self.readable().await {
                self.ended = Some(error);
                return None;
            }
            stint = Stint::default();
        }
    }

    fn is_any_hot(&mut self) -> bool {
        self.server.lanes().is_any_hot()
    }

    /// Polls the hot lanes.
    fn look_again(&mut self) -> Option<Ticket> {
        let looks = if self.is_any_hot() { self.server.spinner.untimed_polls() } else { 0 };
        (0..looks).find_map(|_| {
            self.server.spinner.pause();
            self.next(Until::Polled)
        })
    }

    /// Waits until there may be something to do.
    async fn readable(&mut self) -> Result<(), IpcError> {
        if !self.server.arm()? {
            return Ok(());
        }
        let os = |source| IpcError::Os { doing: "wait for clients", source };
        // Registered again for each sleep, because the host may be moved to another runtime in between. Events since it
        // was armed are reported at once.
        let events = executor::readable(self.server.source()).map_err(os)?;
        let ready = events.readable().await;
        ready.map(drop).map_err(os)
    }
}

/// Lets the executor run other tasks, and returns afterwards.
async fn let_others_run() {
    let mut is_back = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut is_back, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
