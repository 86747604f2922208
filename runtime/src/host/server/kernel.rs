//! Checking the kernel: connections, packets, wake-ups, deaths, the timer.
//!
//! While requests keep coming, the kernel is checked once in [`MOST_REQUESTS`] of them, and if they take long about
//! once in [`POLL_PERIOD`], for new clients, deaths and silent clients that have sent something. The interval is counted
//! in requests, whose usual duration is known from earlier checks, because the clock costs more than many requests.

use std::time::{Duration, Instant};

use super::{CLIENT, EVENTFD, HALF_OPEN, KINDS, MAILBOX, PROCESS, Server, TIMER};
use crate::error::IpcError;
use crate::host::slab::Key;
use crate::platform::{self, PollEvent};

/// The target time between two checks of the kernel while requests keep coming.
const POLL_PERIOD: Duration = Duration::from_millis(1);
/// The maximum number of requests between two checks of the kernel.
const MOST_REQUESTS: u32 = 128;

impl Server {
    /// Handles everything except requests, and waits up to `timeout` for it.
    pub(crate) fn poll_kernel(&mut self, timeout: Option<Duration>) -> Result<(), IpcError> {
        self.tune_poll_interval();
        self.clients.park(false, &|rings| rings.has_message() != Ok(false));
        self.drop_disconnected();
        let mut found = std::mem::take(&mut self.found);
        let waited = self.poller.wait(timeout, &mut found);
        self.mailbox.unpark(&self.parker);
        let connections = self.on_events(&found);
        self.found = found;
        // Departures before arrivals: a client may take the place of one that has just left.
        self.drop_disconnected();
        if connections {
            self.accept();
        }
        self.take_turns();
        if let Some(acceptor) = &mut self.acceptor {
            acceptor.expire(&self.poller);
        }
        self.resume_throttled();
        self.clients.end_rests();
        self.requests_until_poll = self.requests;
        self.last_poll = Instant::now();
        if self.contention.sample(self.last_poll) {
            let contended = self.contention.is_contended();
            self.spinner.set_contended(contended);
            self.clients.publish_contention(contended);
        }
        waited.map_err(|source| IpcError::Os { doing: "wait for clients", source })
    }

    /// Handles what the kernel has reported, except new connections: returns whether there are any.
    fn on_events(&mut self, found: &[PollEvent]) -> bool {
        let mut connections = false;
        for event in found {
            let key = Key::from_bits(event.token & !KINDS);
            match event.token & KINDS {
                HALF_OPEN => self.on_packet(key),
                CLIENT => self.on_client_packet(key),
                EVENTFD => self.on_wakeup(key),
                PROCESS => self.clients.gone(key),
                _ if event.token == MAILBOX => self.mailbox.clear_wakeup(),
                _ if event.token == TIMER => self.is_time(),
                _ => connections = true,
            }
        }
        connections
    }

    /// The number of requests until the next check, by their duration since the last one.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`served` was compared with 0, and `each` is at least 1"
    )]
    fn tune_poll_interval(&mut self) {
        let served = self.requests.saturating_sub(self.requests_until_poll);
        if served > 0 {
            let each = (self.last_poll.elapsed() / served).as_nanos().max(1);
            let requests = POLL_PERIOD.as_nanos() / each;
            self.requests = u32::try_from(requests).unwrap_or(MOST_REQUESTS).clamp(1, MOST_REQUESTS);
        }
    }

    fn on_client_packet(&mut self, key: Key) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        if conn.rings.read_wakeup(|eventfd| self.poller.add(eventfd, EVENTFD | key.bits())) {
            self.on_wakeup(key);
        } else {
            self.clients.gone(key);
        }
    }

    fn on_wakeup(&mut self, key: Key) {
        if self.clients.on_wakeup(key) {
            self.throttle(key);
        }
    }

    /// Ignores the wake-ups of a client for a while, because they are spurious.
    #[cold]
    fn throttle(&mut self, key: Key) {
        let Some(conn) = self.clients.get_mut(key) else { return };
        self.poller.remove(conn.rings.socket());
        if let Some(eventfd) = conn.rings.eventfd() {
            self.poller.remove(eventfd);
        }
        self.throttled.add(key);
    }

    /// Listens again to throttled clients whose time is over.
    ///
    /// Why no wake-up is lost, and none is reported twice:
    ///
    /// 1. The eventfd is lowered, which consumes the wake-ups so far. A raised eventfd would be reported again at once,
    ///    and the client would keep this thread awake although it does nothing any more.
    /// 2. The eventfd is registered. An eventfd that was raised since step 1 is reported, and so is each later raise.
    /// 3. The connection is [prepared for the sleep](crate::wait::End::prepare_to_wait) once more: messages published
    ///    before are found now, also if step 1 consumed their wake-up, and later messages cause a new wake-up. A
    ///    connection that is not parked is polled.
    fn resume_throttled(&mut self) {
        for key in self.throttled.take_over() {
            let Some(conn) = self.clients.get_mut(key) else { continue };
            let (socket, eventfd) = (conn.rings.socket(), conn.rings.eventfd());
            eventfd.into_iter().for_each(platform::lower);
            let listens = self.poller.add(socket, CLIENT | key.bits()).and_then(|()| {
                eventfd.map_or(Ok(()), |eventfd| self.poller.add(eventfd, EVENTFD | key.bits()))
            });
            match listens {
                Ok(()) => self.clients.recheck(key),
                Err(_) => self.clients.gone(key),
            }
        }
    }
}
