//! A host that a task serves.
//!
//! It works like the loop of a thread (see `server`), except for the waiting: it polls in parts, between which the
//! executor runs other tasks, and instead of sleeping in the kernel it arms the host and waits on its descriptor.
//! Nothing is removed from a ring before it is returned, so dropping the wait loses nothing.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Instant;

use super::client_table::ReceivedRequest;
use super::{HostCore, WaitMode};
use crate::async_fd;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::wait::SpinProgress;

impl<C: Channel> HostCore<C> {
    /// As `HostCore::next` without a deadline, for a task.
    pub async fn next_async(&mut self) -> Option<ReceivedRequest> {
        // A busy host does not keep its executor from other tasks.
        tokio::task::consume_budget().await;
        let mut progress = SpinProgress::default();
        loop {
            let found = self.next(WaitMode::Polled);
            if found.is_some() || self.ended.is_some() || self.server.is_over() {
                self.server.spinner.record_hit_in_parts(&progress);
                return found;
            }
            let start = Instant::now();
            let found = self.look_again();
            if found.is_some() {
                self.server.spinner.record_hit_in_parts(&progress);
                return found;
            }
            if self.is_any_active() && self.server.spinner.keep_spinning(&mut progress, start.elapsed()) {
                let_others_run().await;
                continue;
            }
            if let Err(error) = self.wait_readable().await {
                self.ended = Some(error);
                return None;
            }
            progress = SpinProgress::default();
        }
    }

    fn is_any_active(&mut self) -> bool {
        self.server.client_table().is_any_active()
    }

    /// Polls the active connections.
    fn look_again(&mut self) -> Option<ReceivedRequest> {
        let looks = if self.is_any_active() { self.server.spinner.untimed_polls() } else { 0 };
        (0..looks).find_map(|_| {
            self.server.spinner.pause();
            self.next(WaitMode::Polled)
        })
    }

    /// Waits until there may be something to do.
    async fn wait_readable(&mut self) -> Result<(), IpcError> {
        if !self.server.arm()? {
            return Ok(());
        }
        let os = |source| IpcError::Os { doing: "wait for clients", source };
        // Registered again for each sleep, because the host may be moved to another runtime in between. Events since it
        // was armed are reported at once.
        let events = async_fd::readable(self.server.readable()).map_err(os)?;
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
