//! Waiting elsewhere, on the descriptor of the host.

use std::time::Duration;

use super::{Server, TIMER};
use crate::error::IpcError;
use crate::platform::{Readable, Timer};

impl Server {
    /// Whether to wait on the descriptor; if not, there is something to do.
    ///
    /// The steps of [`End::prepare_to_wait`](crate::wait::End::prepare_to_wait), for all clients at once, in another
    /// order:
    ///
    /// - Step 2 comes first. The events of the kernel are read until no event is left: then the descriptor is not
    ///   readable, and every later event makes it so, for level- and edge-triggered waiters.
    /// - Every connection does steps 1, 3 and 4, and so does the mailbox.
    /// - A timer, which makes the descriptor readable too, handles work at a certain time, such as ending a handshake
    ///   that takes too long.
    /// - Step 5 is the caller's. The next call for a request checks the kernel first.
    pub(crate) fn arm(&mut self) -> Result<bool, IpcError> {
        if self.fork_guard.in_forked_child() {
            return Err(IpcError::Forked);
        }
        self.poll_kernel(Some(Duration::ZERO))?;
        self.run_commands();
        if !self.found.is_empty() || self.is_over() {
            return Ok(false);
        }
        if !self.clients.park(true, &|rings| rings.has_message() != Ok(false)) || self.clients.is_any_active()
        {
            return Ok(false);
        }
        self.set_timer().map_err(|source| IpcError::Os { doing: "set a timer", source })?;
        self.requests_until_poll = 0;
        Ok(self.mailbox.park(&self.parker))
    }

    /// Whether there will be no further request, or not before the user gets the reason.
    pub(crate) fn is_over(&self) -> bool {
        self.mailbox.is_stopped() || self.departed.is_some()
    }

    fn set_timer(&mut self) -> std::io::Result<()> {
        match (self.sleep_for(None), &self.timer) {
            (None, None) => Ok(()),
            (after, Some(timer)) => timer.set(after),
            (after, None) => {
                let timer = Timer::new()?;
                self.poller.add(&timer, TIMER)?;
                self.timer.insert(timer).set(after)
            }
        }
    }

    /// The timer has expired: its work is done with everything else.
    #[cold]
    pub(super) fn is_time(&self) {
        if let Some(timer) = &self.timer {
            // It fails only for an invalid time.
            let _ = timer.set(None);
        }
    }

    /// Readable when there is something to do, after [`Server::arm`].
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.poller.readable()
    }
}
