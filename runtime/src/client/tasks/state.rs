//! What the callers of one connection share: who waits for what.

use std::task::Waker;
use std::time::Duration;

use super::super::Link;
use super::super::core::{ClientCore, Expects, InFlight, ReplySource};
use super::turns::Turns;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::lane::Armed;
use crate::message::Payload;
use crate::wait::{Bells, Spinner};

/// What the lock protects.
pub(super) struct State<C> {
    pub(super) core: ClientCore<C>,
    /// How the driver polls.
    pub(super) spinner: Spinner,
    turns: Turns,
    driver: Driver,
    driver_waker: Option<Waker>,
    /// Who is to be woken, beside those of the reply table.
    woken: Vec<Waker>,
    /// Who is not to be woken any more: to drop a waker may run code of others.
    dropped: Vec<Waker>,
    /// How often the host was found dead: a caller that began before ends with that.
    deaths: u64,
    /// Why the connection was closed, until a caller is told.
    error: Option<IpcError>,
}

/// The driver, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Driver {
    /// Has nothing to do, and is to be woken if there is something.
    Idle,
    /// Looks for replies, or sleeps until there are some.
    Active,
    /// Its runtime has ended.
    Gone,
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
    /// Sends a request; `None` if there is no room.
    pub(super) fn try_request<A: Payload>(
        &mut self,
        method: u16,
        timeout: Option<Duration>,
        args: &A,
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
        if core.try_send(&call, args, expects)? {
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

    /// The reply to `call`, if it is there. All others are buffered for their callers.
    pub(super) fn reply(&mut self, call: &InFlight) -> Result<Option<ReplySource>, IpcError> {
        let buffered = self.core.table.borrow_mut().take(call.call);
        let reply = if let Some(reply) = buffered {
            self.core.buffered(call, reply)?
        } else {
            self.check_open().map_err(|error| self.core.ended(error))?;
            let core = &self.core;
            let found = core.checked(core.find_reply(call)).map_err(|error| core.ended(error))?;
            let Some(arrival) = found else {
                core.lane.settle();
                return Ok(None);
            };
            ReplySource::Slot(core.accept(call, arrival)?)
        };
        self.core.sampler.answered(call.call, &self.core.lane);
        Ok(Some(reply))
    }

    /// Does what can be done without waiting, and wakes the callers whose turn it is.
    pub(super) fn advance(&mut self) -> Result<(), IpcError> {
        self.core.advance()?;
        self.turns.grant(&self.core, &mut self.woken)
    }

    /// The caller of `call` does not wait for its reply any more.
    pub(super) fn cancel(&mut self, call: u32) {
        if self.core.table.borrow().is_expected(call) {
            self.core.cancel(call);
        }
        self.forget(call);
    }

    /// The caller of `call` has waited for as long as it may.
    pub(super) fn timed_out(&mut self, call: &InFlight) -> IpcError {
        let error = self.core.timed_out(call);
        self.forget(call.call);
        error
    }

    /// The reply to `call` is not asked for any more.
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

    /// Has the caller of `call` woken when its reply is there.
    pub(super) fn wait_for_reply(&mut self, call: u32, waker: &Waker) {
        self.dropped.extend(self.core.table.borrow_mut().wake_for(call, waker));
        self.wake_driver();
    }

    /// How often a caller looks for its reply, one look right after the other.
    pub(super) fn looks_at_once(&self) -> u32 {
        if self.core.replies_due() == 1 { self.spinner.untimed_polls() } else { 1 }
    }

    pub(super) fn deaths(&self) -> u64 {
        self.deaths
    }
}

/// Turns.
impl<C: Channel> State<C> {
    /// Has the caller `number` woken when there is room for what it sends: see [`Turns::wait_for_room`].
    pub(super) fn wait_for_room(&mut self, number: &mut Option<u64>, expects: Expects, waker: &Waker) {
        self.dropped.extend(self.turns.wait_for_room(number, expects, waker));
        self.wake_driver();
    }

    /// The caller `number` does not wait for room any more. If it was granted some, the next one gets it.
    pub(super) fn leave_queue(&mut self, number: u64) {
        self.dropped.extend(self.turns.leave_room(number));
        // Corruption is told to the next caller.
        if let Err(error) = self.turns.grant(&self.core, &mut self.woken) {
            self.error = Some(error);
        }
    }

    /// Has the caller `number` woken when memory for bulk data has come back; a new one gets its number.
    pub(super) fn wait_for_memory(&mut self, number: &mut Option<u64>, waker: &Waker) {
        self.dropped.extend(self.turns.wait_for_memory(number, waker));
        self.wake_driver();
    }

    /// The caller `number` waits for memory no more: it is the turn of the next.
    pub(super) fn leave_memory_queue(&mut self, number: u64) {
        self.dropped.extend(self.turns.leave_memory(number, &mut self.woken));
    }

    /// Whether the caller that has this place, or none, is the next to have memory.
    pub(super) fn is_next_for_memory(&self, number: Option<u64>) -> bool {
        self.turns.is_next_for_memory(number)
    }

    /// Has the first in the queue woken if memory has come back.
    pub(super) fn grant_memory(&mut self) {
        self.turns.grant_memory(&self.core, &mut self.woken);
    }

    /// What has come back so far is known to the first in the queue.
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

    /// Whether the host lives. It may take away what the driver sleeps for, so that one looks too.
    pub(super) fn is_alive(&mut self) -> bool {
        let is_alive = self.core.is_alive();
        if self.driver == Driver::Active {
            self.woken.extend(self.driver_waker.clone());
        }
        is_alive
    }
}

/// What the [driver](super::watch) does.
impl<C: Channel> State<C> {
    /// Looks. Returns whether somebody still waits for something.
    pub(super) fn look_for_all(&mut self) -> bool {
        if let Err(error) = self.check_open().and_then(|()| self.advance()) {
            self.end(Some(error));
            return false;
        }
        !self.turns.is_empty() || self.core.has_untold() || self.core.table.borrow().is_any_expected()
    }

    /// What wakes the driver.
    pub(super) fn set_driver_waker(&mut self, waker: &Waker) {
        if !self.driver_waker.as_ref().is_some_and(|old| old.will_wake(waker)) {
            self.dropped.extend(self.driver_waker.replace(waker.clone()));
        }
    }

    /// Goes to rest until somebody calls.
    pub(super) fn rest(&mut self) {
        self.core.lane.disarm();
        self.driver = Driver::Idle;
    }

    /// Whether [`State::advance`] would find something to do. An error is found again by it.
    fn has_work(&self) -> bool {
        self.core.lane.has_arrival() != Ok(false)
            || self.turns.next_to_send(&self.core, 0).is_some() && self.core.has_room(0) != Ok(false)
            || self.core.can_tell_cancellation()
    }

    /// Arms the lane. Returns whether the driver sleeps; `None` if everything has ended.
    pub(super) fn arm(&mut self) -> Option<bool> {
        match self.core.lane.arm(|| self.has_work()) {
            Ok(Armed::Waits) => Some(true),
            Ok(Armed::Ready) => Some(false),
            Ok(Armed::PeerGone) => {
                // What it left before it died counts.
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

    /// The host has rung, and nobody was woken by what it did. Whether it has done so too often.
    pub(super) fn rang_for_nothing(&self, bells: &mut Bells) -> bool {
        // What it has spoilt is found by the next look.
        self.core.lane.progress().is_ok_and(|done| bells.rang(done, false))
    }

    /// Listens to the host again.
    pub(super) fn unmute(&mut self) {
        if let Err(error) = self.core.lane.unmute() {
            let error = self.core.close(error);
            self.end(Some(error));
        }
    }

    /// Whether the host lives, for a driver that never sleeps.
    pub(super) fn check_alive(&mut self) -> bool {
        let lives = self.core.lane.listen(Some(Duration::ZERO)).unwrap_or(false);
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

    /// The driver is gone with its runtime.
    pub(super) fn driver_gone(&mut self) {
        self.driver = Driver::Gone;
        self.wake_all();
    }
}
