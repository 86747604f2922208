//! The shared state of the callers of one connection: requests, replies and waiting callers.

use std::task::Waker;
use std::time::Duration;

use super::super::Link;
use super::super::core::{ClientCore, Expects, InFlight, ReplySource};
use super::turns::Turns;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::ring_pair::Armed;
use crate::wait::{Nap, Spinner, SpuriousWakeLimit};

/// What the lock protects.
pub(super) struct State<C> {
    pub(super) core: ClientCore<C>,
    /// How the driver polls.
    pub(super) spinner: Spinner,
    turns: Turns,
    driver: Driver,
    driver_waker: Option<Waker>,
    /// Wakers to wake, in addition to those of the reply table.
    woken: Vec<Waker>,
    /// Wakers to drop outside of the lock: dropping one may run other code.
    dropped: Vec<Waker>,
    /// How often the host was found dead: a caller that began before that ends with an error.
    deaths: u64,
    /// Why the connection was closed, until a caller gets the error.
    error: Option<IpcError>,
}

/// The state of the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Driver {
    /// Idle; it must be woken for work.
    Idle,
    /// Polls for replies, or sleeps until there are some.
    Active,
    /// Its runtime has ended.
    Gone,
}

impl Driver {
    /// The state when there is nothing to do. A runtime that has ended does not come back.
    fn at_rest(self) -> Driver {
        if self == Driver::Gone { Driver::Gone } else { Driver::Idle }
    }
}

impl<C: Channel> State<C> {
    pub(super) fn new(link: Link<C>) -> State<C> {
        let Link { core, spinner } = link;
        core.tell_early();
        State {
            core,
            spinner,
            turns: Turns::default(),
            driver: Driver::Idle,
            driver_waker: None,
            woken: Vec::new(),
            dropped: Vec::new(),
            deaths: 0,
            error: None,
        }
    }
}

/// Requests and replies.
impl<C: Channel> State<C> {
    /// Sends a request; `None` without room.
    pub(super) fn try_request<A: Payload>(
        &mut self,
        method: u16,
        timeout: Option<Duration>,
        args: &impl Encode<A>,
        expects: Expects,
    ) -> Result<Option<InFlight>, IpcError> {
        self.advance()?;
        let core = &self.core;
        if expects.is_answered() && !core.has_room_for_reply(0) {
            return Ok(None);
        }
        let call = core.begin(method, timeout);
        if expects == Expects::ReplyLater {
            core.sampler.begin(call.call);
        }
        if core.try_send::<A>(&call, args, expects)? {
            return Ok(Some(call));
        }
        core.sampler.cancelled(call.call);
        Ok(None)
    }

    /// Whether a call may be made.
    pub(super) fn check(&mut self, method: u16) -> Result<(), IpcError> {
        self.check_open()?;
        self.core.check_usable(method)
    }

    pub(super) fn check_open(&mut self) -> Result<(), IpcError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        self.core.check_open()?;
        match self.driver {
            Driver::Gone => Err(IpcError::Os {
                doing: "wait for the host: the runtime is gone that the client was attached on",
                source: std::io::ErrorKind::NotConnected.into(),
            }),
            _ => Ok(()),
        }
    }

    /// Returns the reply to `call`, if it has arrived. All other replies are buffered for their callers.
    pub(super) fn reply(&mut self, call: &InFlight) -> Result<Option<ReplySource>, IpcError> {
        let buffered = self.core.table.borrow_mut().take(call.call);
        let reply = if let Some(reply) = buffered {
            self.core.buffered(call, reply)?
        } else {
            self.check_open().map_err(|error| self.core.ended(error))?;
            let core = &self.core;
            let found = core.checked(core.find_reply(call)).map_err(|error| core.ended(error))?;
            let Some(received) = found else {
                core.rings.pause_reading();
                return Ok(None);
            };
            ReplySource::Slot(core.accept(call, received)?)
        };
        self.core.sampler.answered(call.call, &self.core.rings);
        Ok(Some(reply))
    }

    /// Makes all progress that needs no waiting, and wakes the callers whose turn it is.
    pub(super) fn advance(&mut self) -> Result<(), IpcError> {
        self.core.advance()?;
        self.turns.grant(&self.core, &mut self.woken)
    }

    /// Cancels `call`.
    pub(super) fn cancel(&mut self, call: u32) {
        if self.core.table.borrow().is_expected(call) {
            self.core.cancel(call);
        }
        self.forget(call);
    }

    /// Ends `call` with a timeout.
    pub(super) fn timed_out(&mut self, call: &InFlight) -> IpcError {
        let error = self.core.timed_out(call);
        self.forget(call.call);
        error
    }

    /// Drops interest in the reply to `call`.
    pub(super) fn forget(&mut self, call: u32) {
        let mut table = self.core.table.borrow_mut();
        table.forget(call);
        self.core.sampler.cancelled(call);
        self.dropped.extend(table.remove_waker(call));
        drop(table);
        if self.core.has_untold() {
            self.wake_driver();
        }
    }

    /// Registers the caller of `call` to be woken when its reply is there.
    pub(super) fn wait_for_reply(&mut self, call: u32, waker: &Waker) {
        self.dropped.extend(self.core.table.borrow_mut().wake_for(call, waker));
        self.wake_driver();
    }

    /// How often a caller polls for its reply without a pause.
    pub(super) fn looks_at_once(&self) -> u32 {
        if self.core.replies_due() == 1 { self.spinner.untimed_polls() } else { 1 }
    }

    pub(super) fn deaths(&self) -> u64 {
        self.deaths
    }
}

/// The order of waiting callers.
impl<C: Channel> State<C> {
    /// Has the caller `number` woken when there is room for what it sends: see [`Turns::wait_for_room`].
    pub(super) fn wait_for_room(&mut self, number: &mut Option<u64>, expects: Expects, waker: &Waker) {
        self.dropped.extend(self.turns.wait_for_room(number, expects, waker));
        self.wake_driver();
    }

    /// Removes the caller `number` from the queues for room. If room was granted to it, the next caller gets it.
    pub(super) fn leave_queue(&mut self, number: u64) {
        self.dropped.extend(self.turns.leave_room(number));
        // The next caller gets a protocol violation.
        if let Err(error) = self.turns.grant(&self.core, &mut self.woken) {
            self.error = Some(error);
        }
    }

    /// Registers the caller `number` to be woken when bulk memory was returned; a new caller gets its number.
    pub(super) fn wait_for_memory(&mut self, number: &mut Option<u64>, waker: &Waker) {
        self.dropped.extend(self.turns.wait_for_memory(number, waker));
        self.wake_driver();
    }

    /// The caller `number` no longer waits for memory: it is the next one's turn.
    pub(super) fn leave_memory_queue(&mut self, number: u64) {
        self.dropped.extend(self.turns.leave_memory(number, &mut self.woken));
    }

    /// Whether the caller with this number, or without one, is the next to get memory.
    pub(super) fn is_next_for_memory(&self, number: Option<u64>) -> bool {
        self.turns.is_next_for_memory(number)
    }

    /// Wakes the first caller in the queue for memory if memory was returned.
    pub(super) fn grant_memory(&mut self) {
        self.turns.grant_memory(&self.core, &mut self.woken);
    }

    /// Notes that the first caller in the queue has seen all memory that was returned so far.
    pub(super) fn has_looked_at_memory(&mut self) {
        self.turns.has_looked_at_memory(&self.core);
    }
}

/// Wakers.
impl<C: Channel> State<C> {
    pub(super) fn has_woken(&self) -> bool {
        !self.woken.is_empty() || self.core.table.borrow().has_woken()
    }

    pub(super) fn wake_all(&mut self) {
        self.core.table.borrow_mut().wake_all();
        self.woken.extend(self.turns.drain());
    }

    pub(super) fn take_woken(&mut self) -> Vec<Waker> {
        let mut woken = self.core.table.borrow_mut().take_woken();
        woken.append(&mut self.woken);
        woken
    }

    pub(super) fn take_dropped(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.dropped)
    }

    fn wake_driver(&mut self) {
        if self.driver == Driver::Idle {
            self.driver = Driver::Active;
            self.woken.extend(self.driver_waker.clone());
        }
    }

    /// Whether the host is alive. This may consume the wake-up that the driver sleeps for, so the driver is woken too.
    pub(super) fn is_alive(&mut self) -> bool {
        let is_alive = self.core.is_alive();
        if self.driver == Driver::Active {
            self.woken.extend(self.driver_waker.clone());
        }
        is_alive
    }
}

/// The steps of the [driver](super::watch).
impl<C: Channel> State<C> {
    /// Polls. Returns whether a caller still waits for something.
    pub(super) fn look_for_all(&mut self) -> bool {
        if let Err(error) = self.check_open().and_then(|()| self.advance()) {
            self.end(Some(error));
            return false;
        }
        !self.turns.is_empty() || self.core.has_untold() || self.core.table.borrow().is_any_expected()
    }

    /// Sets the waker of the driver.
    pub(super) fn set_driver_waker(&mut self, waker: &Waker) {
        if !self.driver_waker.as_ref().is_some_and(|old| old.will_wake(waker)) {
            self.dropped.extend(self.driver_waker.replace(waker.clone()));
        }
    }

    /// Rests until a caller wakes it.
    pub(super) fn rest(&mut self) {
        self.core.rings.disarm();
        self.driver = self.driver.at_rest();
    }

    /// Whether [`State::advance`] would make progress. It reports an error again.
    fn has_work(&self) -> bool {
        self.core.rings.has_message() != Ok(false)
            || self.turns.next_to_send(&self.core, 0).is_some() && self.core.has_room(0) != Ok(false)
            || self.core.can_tell_cancellation()
    }

    /// Arms the ring pair. Returns whether the driver may sleep; `None` if the connection has ended.
    pub(super) fn arm(&mut self) -> Option<bool> {
        match self.core.rings.arm(|| self.has_work()) {
            Ok(Armed::Waits) => Some(true),
            Ok(Armed::Ready) => Some(false),
            Ok(Armed::PeerGone) => {
                // What the host left before its death counts.
                let left = self.advance().err();
                self.end(left);
                None
            }
            Err(error) => {
                let error = self.core.close(error);
                self.end(Some(error));
                None
            }
        }
    }

    /// The driver's sleep has ended, with a wake-up of the host or with a new caller.
    pub(super) fn woken(&self, nap: Nap) {
        // Without a message it says nothing: a caller has woken the driver, or the host has released slots.
        if self.core.rings.has_message() == Ok(true) {
            self.spinner.woken(nap, Some(self.core.rings.peer_wake_time()));
        }
    }

    /// The host has sent a wake-up, and no caller was woken by what it did. Returns whether it has done so too often.
    pub(super) fn is_spurious_wake(&self, wake_limit: &mut SpuriousWakeLimit) -> bool {
        // The next poll finds a protocol violation.
        self.core.rings.progress().is_ok_and(|done| wake_limit.record(done, false))
    }

    /// Polls the host again.
    pub(super) fn resume(&mut self) {
        if let Err(error) = self.core.rings.resume() {
            let error = self.core.close(error);
            self.end(Some(error));
        }
    }

    /// Whether the host is alive, for a driver that never sleeps.
    pub(super) fn check_alive(&mut self) -> bool {
        let lives = self.core.rings.wait_for_wakeup(Some(Duration::ZERO)).unwrap_or(false);
        if !lives {
            let left = self.advance().err();
            self.end(left);
        }
        lives
    }

    /// Ends all calls.
    #[expect(clippy::arithmetic_side_effects, reason = "2^64 hosts never die")]
    pub(super) fn end(&mut self, error: Option<IpcError>) {
        match error {
            Some(error) => self.error = Some(error),
            None => self.deaths += 1,
        }
        self.core.forget_cancellations();
        self.wake_all();
    }

    /// Ends all calls: the driver's runtime has ended.
    pub(super) fn driver_gone(&mut self) {
        self.driver = Driver::Gone;
        self.wake_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Driver;

    #[test]
    fn a_driver_that_is_gone_does_not_rest() {
        assert_eq!(Driver::Active.at_rest(), Driver::Idle);
        assert_eq!(Driver::Gone.at_rest(), Driver::Gone);
    }
}
