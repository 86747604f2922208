//! What the callers of one connection share.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use tokio::time::Sleep;

use super::super::Link;
use super::super::link::UnderWay;
use super::super::pending::Answer;
use super::line::Line;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::executor;
use crate::lane::{Armed, Then};
use crate::message::Payload;
use crate::ring::{Corrupt, Header};
use crate::stats::Counter;
use crate::wait::Bells;

/// The connection of all callers.
pub(super) struct Shared<C> {
    state: Mutex<State<C>>,
    /// Where the watch lives, and timers.
    pub(super) runtime: tokio::runtime::Handle,
    watch: std::sync::OnceLock<tokio::task::AbortHandle>,
    /// Whether the runtime has timers, or what it says of that; known once a call has a deadline.
    timers: std::sync::OnceLock<Result<(), String>>,
}

/// What the lock protects.
pub(super) struct State<C> {
    pub(super) link: Link<C>,
    /// Callers that wait for room for a request and for its reply. Those that were woken are not among them: they try once
    /// more.
    calls: Line,
    /// The same of those whose request is not answered, so that room for it will do.
    tells: Line,
    /// Callers that wait for memory for bulk data: nobody overtakes, so that a large request comes to its turn beside
    /// small ones.
    memory: Line,
    /// The number of the next caller that waits for any of it.
    next_number: u64,
    /// Of the ledger, when the first that waits for memory last looked.
    returns: u64,
    /// Calls that were given up while the ring had no room for saying so.
    given_up: VecDeque<u32>,
    watch: Watch,
    wakes_watch: Option<Waker>,
    /// Who is to be woken, beside those of the link.
    woken: Vec<Waker>,
    /// Who is not to be woken any more: to drop a waker may run code of others.
    dropped: Vec<Waker>,
    /// How often the host was found dead: a caller that began before ends with that.
    deaths: u64,
    /// Why the link was closed, until somebody is told.
    error: Option<IpcError>,
}

/// What a request is answered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expects {
    Nothing,
    /// That the host is done with the bulk data. Nobody waits for it.
    Receipt,
    Reply,
}

/// The watch, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Watch {
    /// Has nothing to do, and is to be woken if there is something.
    Rests,
    /// Looks for replies, or sleeps until there are some.
    Active,
    /// Its runtime has ended.
    Gone,
}

impl<C: Channel> Shared<C> {
    pub(super) fn new(link: Link<C>, runtime: tokio::runtime::Handle) -> Shared<C> {
        let state = State {
            link,
            calls: Line::default(),
            tells: Line::default(),
            memory: Line::default(),
            next_number: 0,
            returns: 0,
            given_up: VecDeque::new(),
            watch: Watch::Rests,
            wakes_watch: None,
            woken: Vec::new(),
            dropped: Vec::new(),
            deaths: 0,
            error: None,
        };
        let (watch, timers) = (std::sync::OnceLock::new(), std::sync::OnceLock::new());
        Shared { state: Mutex::new(state), runtime, watch, timers }
    }

    /// Does something under the lock, and then wakes those who are to be woken by it.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut State<C>) -> T) -> T {
        let mut state = self.lock();
        let result = work(&mut state);
        state.serve_line();
        if state.link.is_closed() {
            state.wake_all();
        }
        let woken = state.take_woken();
        let dropped = std::mem::take(&mut state.dropped);
        // Outside of the lock: a waker may run anything.
        drop(state);
        drop(dropped);
        woken.into_iter().for_each(Waker::wake);
        result
    }
}

impl<C> Shared<C> {
    /// A caller that panicked in here had not begun to change anything that belongs to others.
    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the time is over, which begins when this is first asked.
    pub(super) fn poll_deadline(
        &self,
        timeout: Option<Duration>,
        deadline: &mut Option<Pin<Box<Sleep>>>,
        cx: &mut Context<'_>,
    ) -> Poll<()> {
        let Some(timeout) = timeout else { return Poll::Pending };
        if deadline.is_none() {
            // Without timers the call was not even begun.
            *deadline = executor::sleep(&self.runtime, timeout).ok();
        }
        deadline.as_mut().map_or(Poll::Pending, |deadline| deadline.as_mut().poll(cx))
    }

    /// Whether such a timeout can be kept.
    pub(super) fn check_timers(&self, timeout: Option<Duration>) -> Result<(), IpcError> {
        if timeout.is_none() {
            return Ok(());
        }
        let timer = || executor::sleep(&self.runtime, Duration::ZERO).map(drop).map_err(|e| e.to_string());
        let there = self.timers.get_or_init(timer).as_ref();
        there.copied().map_err(|text| {
            let source = std::io::Error::other(text.as_str());
            IpcError::Os { doing: "keep the deadline of a call", source }
        })
    }

    pub(super) fn watched_by(&self, watch: tokio::task::AbortHandle) {
        let _ = self.watch.set(watch);
    }
}

impl<C> Drop for Shared<C> {
    fn drop(&mut self) {
        if let Some(watch) = self.watch.get() {
            watch.abort();
        }
    }
}

impl<C: Channel> State<C> {
    /// Sends a request; `None` if there is no room.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`unread` is at most the capacity of the ring of replies: no request is sent without room \
                  there for its reply"
    )]
    pub(super) fn try_request<A: Payload>(
        &mut self,
        method: u16,
        timeout: Option<Duration>,
        args: &A,
        expects: Expects,
    ) -> Result<Option<UnderWay>, IpcError> {
        self.look()?;
        let link = &self.link;
        let is_answered = expects != Expects::Nothing;
        if is_answered && !has_room_for_reply(link, 0) {
            return Ok(None);
        }
        let call = link.begin(method, timeout);
        let start = (expects == Expects::Reply && link.stopwatch.is_due()).then(Instant::now);
        let header = Header { method, status: 0 };
        let then = if is_answered { Then::Waits } else { Then::Sends };
        if !link.checked(link.lane.try_send(header, call.call, args, then))? {
            return Ok(None);
        }
        if is_answered {
            link.unread.set(link.unread.get() + 1);
        }
        match expects {
            Expects::Reply => {
                link.awaited.borrow_mut().expect(call.call);
                link.stopwatch.begun(call.call, start);
            }
            Expects::Nothing | Expects::Receipt => link.lane.count(Counter::OneWay),
        }
        Ok(Some(call))
    }

    /// Whether a call may be made.
    pub(super) fn check(&mut self, method: u16) -> Result<(), IpcError> {
        self.check_open()?;
        self.link.check_usable(method)
    }

    pub(super) fn check_open(&mut self) -> Result<(), IpcError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        if self.link.is_closed() {
            return Err(self.link.why_closed());
        }
        match self.watch {
            Watch::Gone => Err(IpcError::Os {
                doing: "wait for the host: the runtime is gone that the client was attached on",
                source: std::io::ErrorKind::NotConnected.into(),
            }),
            _ => Ok(()),
        }
    }

    /// The reply to `call`, if it is there. All others are kept for their owners.
    pub(super) fn answer(&mut self, call: &UnderWay) -> Result<Option<Answer>, IpcError> {
        let kept = self.link.awaited.borrow_mut().take(call.call);
        let answer = if let Some(kept) = kept {
            self.link.checked_kept(call, kept)?
        } else {
            self.check_open().map_err(|error| self.fails(error))?;
            let found = self.link.checked(self.link.find_reply(call)).map_err(|error| self.fails(error))?;
            let Some(arrival) = found else {
                self.link.lane.settle();
                return Ok(None);
            };
            Answer::There(self.link.accept(call, arrival)?)
        };
        self.link.stopwatch.ended(call.call, Some(&self.link.lane));
        Ok(Some(answer))
    }

    /// A call has failed with this.
    pub(super) fn fails(&self, error: IpcError) -> IpcError {
        self.link.lane.count(Counter::Failures);
        self.link.failed(error)
    }

    /// Takes out all replies, tells the host what it is to be told, and lets callers in for whom there is room.
    pub(super) fn look(&mut self) -> Result<(), IpcError> {
        let link = &self.link;
        link.checked(link.put_all_aside())?;
        link.lane.settle();
        while self.given_up.front().is_some_and(|call| may_be_told(link, *call)) {
            self.given_up.pop_front().into_iter().for_each(|call| link.give_up(call));
        }
        self.let_in()
    }

    /// Wakes as many of those that wait for room as there is room for.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "one for each of those in the line, which are futures in memory"
    )]
    pub(super) fn let_in(&mut self) -> Result<(), IpcError> {
        let mut replies = 0;
        for ahead in 0.. {
            let Some(expects) = self.next_to_send(replies) else { break };
            if !self.link.checked(has_room(&self.link, ahead))? {
                break;
            }
            replies += u32::from(expects != Expects::Nothing);
            let next = self.line_for(expects).pop();
            self.woken.extend(next);
        }
        Ok(())
    }

    /// What the oldest caller expects that could send if there is room for its request, and for so many replies beside
    /// its own: one that waits for room for a reply holds up none that needs none.
    fn next_to_send(&self, replies: u32) -> Option<Expects> {
        let call = self.calls.first().filter(|_| has_room_for_reply(&self.link, replies));
        match (call, self.tells.first()) {
            (Some((call, _)), Some((tell, _))) if tell < call => Some(Expects::Nothing),
            (Some(_), _) => Some(Expects::Reply),
            (None, tell) => tell.map(|_| Expects::Nothing),
        }
    }

    fn line_for(&mut self, expects: Expects) -> &mut Line {
        if expects == Expects::Nothing { &mut self.tells } else { &mut self.calls }
    }

    /// Whether [`State::look`] would find something to do. An error is found again by it.
    fn has_work(&self) -> bool {
        let link = &self.link;
        link.lane.has_arrival() != Ok(false)
            || self.next_to_send(0).is_some() && has_room(link, 0) != Ok(false)
            || self.given_up.front().is_some_and(|call| may_be_told(link, *call))
    }

    /// Has the caller `number` woken when there is room for what it sends; a new one gets its number. One that was woken
    /// has its place again if another one was quicker.
    pub(super) fn wait_for_room(&mut self, number: &mut Option<u64>, expects: Expects, waker: &Waker) {
        let number = self.number(number);
        let replaced = self.line_for(expects).join(number, waker);
        self.dropped.extend(replaced);
        self.call_watch();
    }

    /// Has the caller `number` woken when memory for bulk data has come back; a new one gets its number.
    pub(super) fn wait_for_memory(&mut self, number: &mut Option<u64>, waker: &Waker) {
        let number = self.number(number);
        self.dropped.extend(self.memory.join(number, waker));
        self.call_watch();
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "2^64 requests never wait in line, and 1 was added to what 1 is taken from"
    )]
    fn number(&mut self, number: &mut Option<u64>) -> u64 {
        *number.get_or_insert_with(|| {
            self.next_number += 1;
            self.next_number - 1
        })
    }

    /// Whether the caller that has this place, or none, is the next to have memory.
    pub(super) fn is_next(&self, number: Option<u64>) -> bool {
        self.memory.first().is_none_or(|(first, _)| number.is_some_and(|number| number <= *first))
    }

    /// The caller `number` waits for memory no more: it is the turn of the next.
    pub(super) fn leave_line(&mut self, number: u64) {
        if let Some(waker) = self.memory.leave(number) {
            self.dropped.push(waker);
            self.wake_next();
        }
    }

    fn wake_next(&mut self) {
        self.woken.extend(self.memory.first().map(|(_, waker)| waker.clone()));
    }

    /// Has the first in the line woken if memory has come back.
    fn serve_line(&mut self) {
        if self.link.ledger.returns() != self.returns {
            self.has_looked_at_memory();
            self.wake_next();
        }
    }

    /// What has come back so far is known to the first in the line.
    pub(super) fn has_looked_at_memory(&mut self) {
        self.returns = self.link.ledger.returns();
    }

    /// Has the caller of `call` woken when its reply is there.
    pub(super) fn wait_for_reply(&mut self, call: u32, waker: &Waker) {
        self.dropped.extend(self.link.awaited.borrow_mut().wake_for(call, waker));
        self.call_watch();
    }

    fn call_watch(&mut self) {
        if self.watch == Watch::Rests {
            self.watch = Watch::Active;
            self.woken.extend(self.wakes_watch.clone());
        }
    }

    /// Whether the host lives. It may take away what the watch sleeps for, so that one looks too.
    pub(super) fn is_alive(&mut self) -> bool {
        let is_alive = self.link.is_alive();
        if self.watch == Watch::Active {
            self.woken.extend(self.wakes_watch.clone());
        }
        is_alive
    }

    /// The caller `number` does not wait for room any more. If it had been let in, another one is.
    pub(super) fn leave_queue(&mut self, number: u64) {
        let left = self.calls.leave(number).or_else(|| self.tells.leave(number));
        self.dropped.extend(left);
        // Corruption is told to the next caller.
        if let Err(error) = self.let_in() {
            self.error = Some(error);
        }
    }

    /// Nobody waits for the reply to `call` any more. Returns whether the host had taken the request.
    pub(super) fn give_up(&mut self, call: u32) -> bool {
        let is_open = self.link.awaited.borrow().is_expected(call);
        self.forget(call);
        if is_open && !self.link.is_closed() && !self.link.lane.is_inherited() {
            if may_be_told(&self.link, call) {
                self.link.give_up(call);
            } else {
                self.given_up.push_back(call);
                self.call_watch();
            }
        }
        self.link.lane.is_taken(call)
    }

    pub(super) fn forget(&mut self, call: u32) {
        let mut awaited = self.link.awaited.borrow_mut();
        awaited.forget(call);
        self.link.stopwatch.ended(call, None);
        self.dropped.extend(awaited.wake_nobody_for(call));
    }

    /// How often a caller looks for its reply, one look right after the other.
    pub(super) fn looks_at_once(&self) -> u32 {
        if self.link.unread.get() == 1 { self.link.spinner.untimed_polls() } else { 1 }
    }

    pub(super) fn deaths(&self) -> u64 {
        self.deaths
    }

    pub(super) fn has_woken(&self) -> bool {
        !self.woken.is_empty() || self.link.awaited.borrow().has_woken()
    }

    fn wake_all(&mut self) {
        self.link.awaited.borrow_mut().wake_all();
        let all = [&mut self.calls, &mut self.tells, &mut self.memory];
        self.woken.extend(all.into_iter().flat_map(Line::drain));
    }

    fn take_woken(&mut self) -> Vec<Waker> {
        let mut woken = self.link.awaited.borrow_mut().take_woken();
        woken.append(&mut self.woken);
        woken
    }
}

/// What the watch does.
impl<C: Channel> State<C> {
    /// Looks. Returns whether somebody still waits for something.
    pub(super) fn look_for_all(&mut self) -> bool {
        if let Err(error) = self.check_open().and_then(|()| self.look()) {
            self.end(Some(error));
            return false;
        }
        [&self.calls, &self.tells, &self.memory].into_iter().any(|line| !line.is_empty())
            || !self.given_up.is_empty()
            || self.link.awaited.borrow().is_any_expected()
    }

    /// What wakes it.
    pub(super) fn is_woken_by(&mut self, waker: &Waker) {
        if !self.wakes_watch.as_ref().is_some_and(|old| old.will_wake(waker)) {
            self.dropped.extend(self.wakes_watch.replace(waker.clone()));
        }
    }

    /// Goes to rest until somebody calls.
    pub(super) fn rest(&mut self) {
        self.link.lane.disarm();
        self.watch = Watch::Rests;
    }

    /// Arms the lane. Returns whether the watch sleeps; `None` if everything has ended.
    pub(super) fn arm(&mut self) -> Option<bool> {
        match self.link.lane.arm(|| self.has_work()) {
            Ok(Armed::Waits) => Some(true),
            Ok(Armed::Ready) => Some(false),
            Ok(Armed::PeerGone) => {
                // What it left before it died counts.
                let left = self.look().err();
                self.end(left);
                None
            }
            Err(error) => {
                let error = self.link.close(error);
                self.end(Some(error));
                None
            }
        }
    }

    /// The host has rung, and nobody was woken by what it did. Whether it has done so too often.
    pub(super) fn rang_for_nothing(&self, bells: &mut Bells) -> bool {
        // What it has spoilt is found by the next look.
        self.link.lane.progress().is_ok_and(|done| bells.rang(done, false))
    }

    /// Listens to the host again.
    pub(super) fn unmute(&mut self) {
        if let Err(error) = self.link.lane.unmute() {
            let error = self.link.close(error);
            self.end(Some(error));
        }
    }

    /// Whether the host lives, for a watch that never sleeps.
    pub(super) fn hears_of_life(&mut self) -> bool {
        let lives = self.link.lane.listen(Some(Duration::ZERO)).unwrap_or(false);
        if !lives {
            let left = self.look().err();
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
        self.given_up.clear();
        self.wake_all();
    }

    /// The watch is gone with its runtime.
    pub(super) fn lose_watch(&mut self) {
        self.watch = Watch::Gone;
        self.wake_all();
    }
}

/// Whether there is room for a request `ahead` places from the next.
fn has_room<C: Channel>(link: &Link<C>, ahead: u32) -> Result<bool, Corrupt> {
    Ok(ahead < link.lane.send_capacity() && link.lane.claim(ahead)?.is_some())
}

/// Whether there is room for a reply, and for so many beside it.
fn has_room_for_reply<C: Channel>(link: &Link<C>, beside: u32) -> bool {
    link.unread.get().saturating_add(beside) < link.lane.receive_capacity()
}

/// Whether the host is to be told now that nobody waits for `call`: it has taken the request, or half of the ring is
/// free. The other half is for requests. An error is found again by whoever sends.
fn may_be_told<C: Channel>(link: &Link<C>, call: u32) -> bool {
    let is_free = |ahead| link.lane.claim(ahead).map_or(true, |claim| claim.is_some());
    is_free(0) && (link.lane.is_taken(call) || is_free(link.lane.send_capacity() / 2))
}
