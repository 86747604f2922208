//! The loop of the host: check the kernel, poll the active connections, spin, sleep.
//!
//! While requests keep coming, the loop polls, and checks the kernel now and then: see [`super::kernel`]. Before it
//! sleeps, the host parks every connection, so that every later event causes a wake-up.
//!
//! This is not the loop of [`crate::wait::wait_loop`], which waits for one peer. Here, the death of a client does not
//! end the wait, it is work; a command ends the polling but not the wait; silent clients are parked one by one while
//! others are polled; and each client has its own check for spurious wake-ups. Both loops prepare a connection for a
//! sleep in the same way: [`End::prepare_to_wait`](crate::wait::End::prepare_to_wait).

use std::time::{Duration, Instant};

use super::Server;
use crate::error::IpcError;
use crate::host::WaitMode;
use crate::host::client_table::{ClientTable, ReceivedRequest};
use crate::ring_pair::RingPair;
use crate::wait::deadline_after;

/// The time between two checks of the kernel for a caller that only polls.
const TRY_POLL_PERIOD: Duration = Duration::from_micros(50);

impl Server {
    /// The next request, if it arrives within the minimum spin time and no check is due.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`requests_until_poll` is not 0, as was compared, and one request is found; `polls` is below `most`"
    )]
    pub(crate) fn next_soon(&mut self, until: WaitMode) -> Option<ReceivedRequest> {
        if self.fork_guard.in_forked_child() || self.requests_until_poll == 0 {
            return None;
        }
        let most = match until {
            WaitMode::Now | WaitMode::Polled => 1,
            _ if !self.clients.is_any_active() => 1,
            _ => self.spinner.untimed_polls(),
        };
        let mut polls = 0;
        while !self.mailbox.has_pending() {
            if let Some(found) = self.clients.poll() {
                self.spinner.record_hit(polls);
                self.requests_until_poll -= 1;
                return Some(found);
            }
            polls += 1;
            if polls == most {
                break;
            }
            self.spinner.pause();
        }
        None
    }

    /// The next request; `None` after a stop or the deadline.
    #[cold]
    pub(crate) fn next(&mut self, until: WaitMode) -> Result<Option<ReceivedRequest>, IpcError> {
        self.wait(until, ClientTable::poll, |rings| rings.has_message() != Ok(false))
    }

    /// Waits until `poll` has a result; `None` after a stop, after the deadline, or if the only client of a pipe is
    /// gone. `ready` says whether `poll` would have a result for a connection.
    #[inline(always)]
    pub(crate) fn wait<T>(
        &mut self,
        until: WaitMode,
        mut poll: impl FnMut(&mut ClientTable) -> Option<T>,
        ready: impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        // A child would affect its parent, with which it also shares the poller.
        if self.fork_guard.in_forked_child() {
            return Err(IpcError::Forked);
        }
        // A result of the fast path never passes through the memory in which the slow path returns its result: reading
        // it back from there would wait until the line of the header has arrived, and delay the fetch of the payload.
        let found = match self.next_active(&mut poll) {
            Some(found) => found,
            None => match self.wait_long(until, &mut poll, &ready)? {
                Some(found) => found,
                None => return Ok(None),
            },
        };
        Ok(Some(found))
    }

    /// The immediate result of `poll`, unless a check is due.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`requests_until_poll` is not 0, as was compared")]
    fn next_active<T>(&mut self, poll: &mut impl FnMut(&mut ClientTable) -> Option<T>) -> Option<T> {
        if self.requests_until_poll == 0 || self.mailbox.has_pending() {
            return None;
        }
        let found = poll(&mut self.clients)?;
        self.requests_until_poll -= 1;
        Some(found)
    }

    #[cold]
    fn wait_long<T>(
        &mut self,
        until: WaitMode,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
        ready: &impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let deadline = match until {
            WaitMode::Forever => None,
            WaitMode::Now => return self.try_once(poll, ready),
            WaitMode::Polled => return self.try_polled(poll),
            WaitMode::For(timeout) => deadline_after(timeout),
        };
        if self.requests_until_poll == 0 {
            self.poll_kernel(Some(Duration::ZERO))?;
        }
        loop {
            self.run_commands();
            if self.is_over() {
                return Ok(None);
            }
            let is_any_active = self.clients.is_any_active();
            let (clients, mailbox) = (&mut self.clients, &self.mailbox);
            // A command ends the polling, but not the wait.
            let poll_both = || if mailbox.has_pending() { Some(None) } else { poll(clients).map(Some) };
            match if is_any_active { self.spinner.spin(poll_both) } else { None } {
                Some(Some(found)) => {
                    self.requests_until_poll = self.requests_until_poll.saturating_sub(1);
                    return Ok(Some(found));
                }
                Some(None) => continue,
                None => {}
            }
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return self.try_once(poll, ready);
            }
            self.sleep(deadline, ready)?;
        }
    }

    /// Checks the kernel, and sleeps there if every connection can be parked and no command waits.
    fn sleep(
        &mut self,
        deadline: Option<Instant>,
        ready: &impl Fn(&RingPair) -> bool,
    ) -> Result<(), IpcError> {
        if self.spinner.never_sleeps() {
            return self.poll_kernel(Some(Duration::ZERO));
        }
        if !self.clients.park(true, ready) {
            return Ok(());
        }
        // A connection that is still active must be detached.
        let sleeps = !self.clients.is_any_active() && self.mailbox.park(&self.parker);
        self.poll_kernel(if sleeps { self.sleep_for(deadline) } else { Some(Duration::ZERO) })
    }

    fn try_once<T>(
        &mut self,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
        ready: &impl Fn(&RingPair) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let found = self.try_polled(poll)?;
        // A ring between two checks is not seen, but no message is missed.
        if found.is_none() && !self.is_over() && self.clients.activate_ready(ready) {
            return Ok(poll(&mut self.clients));
        }
        Ok(found)
    }

    fn try_polled<T>(
        &mut self,
        poll: &mut impl FnMut(&mut ClientTable) -> Option<T>,
    ) -> Result<Option<T>, IpcError> {
        if self.requests_until_poll == 0 || self.last_poll.elapsed() >= TRY_POLL_PERIOD {
            self.poll_kernel(Some(Duration::ZERO))?;
        }
        self.run_commands();
        Ok(if self.is_over() { None } else { poll(&mut self.clients) })
    }

    /// How long the host may sleep: until the caller's deadline or its own next one.
    pub(super) fn sleep_for(&self, deadline: Option<Instant>) -> Option<Duration> {
        let own = self.acceptor.as_ref().and_then(|acceptor| acceptor.next_deadline(&self.costs));
        deadline
            .into_iter()
            .chain(own)
            .chain(self.throttled.until())
            .chain(self.clients.rest_until())
            .min()
            .map(|until| until.saturating_duration_since(Instant::now()))
    }
}
