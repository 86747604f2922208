//! Calls of tasks with bulk data.
//!
//! What a call brings is copied to shared memory before its request is sent, and what it fetches is copied from there once
//! its reply has come; neither under the lock. A call has all of its memory or none, so two that wait for each other's
//! do not exist; those that wait stand in a line.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use tokio::time::Sleep;

use super::super::bulk::{Leased, Max, checked_count};
use super::attempt_log::AttemptLog;
use super::call::{Call, Comes, Stage};
use super::link::AsyncLink;
use super::shared::Shared;
use super::state::State;
use crate::bulk::ledger::Room;
use crate::bulk::{In, Out};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::{Message, Payload};
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::trace::Asleep;

/// Memory that a slice of a call takes.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Want {
    room: Room,
    count: u32,
    bytes: usize,
}

/// A call with `N` slices, in the making; then what it holds until its reply has been read.
#[doc(hidden)]
pub struct BulkAsk<'l, C: Channel, const N: usize> {
    shared: &'l Shared<C>,
    log: Option<&'l AttemptLog>,
    method: u16,
    timeout: Option<Duration>,
    deadline: Option<Pin<Box<Sleep>>>,
    /// How often the host had died when it began.
    deaths: u64,
    wants: [Want; N],
    /// `None` for slices without elements, and as long as there is no memory.
    leased: [Option<Leased>; N],
    /// Its place in the line.
    number: Option<u64>,
}

/// Memory for all slices of a call, for which it waits if need be. The time of the call begins here.
///
/// # Errors
///
/// As of any call; or there is not so much memory.
pub async fn bulk_ask<C: Channel, const N: usize>(
    link: &AsyncLink<C>,
    method: u16,
    timeout: Option<Duration>,
    wants: [Result<Want, IpcError>; N],
) -> Result<BulkAsk<'_, C, N>, IpcError> {
    tokio::task::consume_budget().await;
    let shared = link.shared();
    let (timeout, deaths) = shared.with(|state| {
        state.check(method)?;
        Ok::<_, IpcError>((timeout.or(state.core.timeout()), state.deaths()))
    })?;
    shared.check_timers(timeout)?;
    let mut all = [Want { room: Room::ToHost, count: 0, bytes: 0 }; N];
    for (want, asked) in all.iter_mut().zip(wants) {
        *want = asked?;
    }
    let (leased, deadline, number) = ([const { None }; N], None, None);
    let log = link.log();
    let mut ask = BulkAsk { shared, log, method, timeout, deadline, deaths, wants: all, leased, number };
    poll_fn(|cx| ask.poll_lease(cx)).await?;
    Ok(ask)
}

impl<C: Channel, const N: usize> BulkAsk<'_, C, N> {
    fn poll_lease(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), IpcError>> {
        let shared = self.shared;
        if let Poll::Ready(leased) = shared.with(|state| self.lease(state, cx.waker())) {
            self.leave_line();
            return Poll::Ready(leased);
        }
        ready!(shared.poll_deadline(self.timeout, &mut self.deadline, cx));
        self.leave_line();
        Poll::Ready(Err(shared.with(|state| self.full(state))))
    }

    fn lease(&mut self, state: &mut State<C>, waker: &Waker) -> Poll<Result<(), IpcError>> {
        state.check(self.method)?;
        // A child that was forked since would write into what its parent sends.
        if state.core.lane.is_inherited() {
            return Poll::Ready(Err(IpcError::Forked));
        }
        if state.deaths() != self.deaths {
            return Poll::Ready(Err(IpcError::HostGone { taken: Some(false) }));
        }
        if !state.core.blocks.has_room_for(&self.wants.map(|want| (want.room, want.bytes))) {
            return Poll::Ready(Err(self.full(state)));
        }
        // Replies that nobody has read may hold memory.
        state.advance()?;
        let takes_none = self.wants.iter().all(|want| want.bytes == 0);
        if (takes_none || state.is_next_for_memory(self.number)) && self.try_lease(state) {
            return Poll::Ready(Ok(()));
        }
        state.wait_for_memory(&mut self.number, waker);
        Poll::Pending
    }

    /// Takes all or nothing.
    fn try_lease(&mut self, state: &mut State<C>) -> bool {
        for (want, leased) in self.wants.iter().zip(&mut self.leased).filter(|(want, _)| want.bytes > 0) {
            *leased = state.core.lease(want.room, want.bytes);
            if leased.is_none() {
                self.take_back(state);
                // It was there a moment before, so that nobody is to be woken for it.
                state.has_looked_at_memory();
                return false;
            }
        }
        true
    }

    fn take_back(&mut self, state: &mut State<C>) {
        // The newest first, as a stack: then all of it can be lent again at once.
        for leased in self.leased.iter_mut().rev() {
            leased.take().into_iter().for_each(|leased| state.core.take_back(leased));
        }
    }

    fn full(&self, state: &State<C>) -> IpcError {
        let bytes = self.wants.iter().map(|want| want.bytes).sum();
        IpcError::BulkFull { bytes, memory: state.core.blocks.memory() }
    }

    /// Where the slice `index` lies, which a request brings.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    pub fn place_in<T, const MAX: usize>(&self, index: usize) -> In<T, MAX> {
        In::new(self.at(index), self.wants[index].count)
    }

    /// Where the slice `index` lies, which a reply fills.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    pub fn place_out<T, const MAX: usize>(&self, index: usize) -> Out<T, MAX> {
        Out::new(self.at(index), self.wants[index].count)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the \
                  `N` slices"
    )]
    fn at(&self, index: usize) -> u32 {
        self.leased[index].as_ref().map_or(0, Leased::at)
    }

    fn call<A: Payload, R: Response>(&mut self, args: A, comes: Comes<R>) -> Call<'_, C, A, R, N> {
        Call {
            shared: self.shared,
            log: self.log,
            method: self.method,
            timeout: self.timeout,
            args,
            blocks: self.leased.each_ref().map(|leased| leased.as_ref().map(Leased::id)),
            comes,
            stage: Stage::New,
            deaths: 0,
            deadline: self.deadline.take(),
            asleep: Asleep::default(),
        }
    }
}

impl<C: Channel, const N: usize> BulkAsk<'_, C, N> {
    fn leave_line(&mut self) {
        if let Some(number) = self.number.take() {
            self.shared.with(|state| state.leave_memory_queue(number));
        }
    }
}

impl<C: Channel, const N: usize> Drop for BulkAsk<'_, C, N> {
    fn drop(&mut self) {
        self.leave_line();
        let shared = self.shared;
        shared.with(|state| self.take_back(state));
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "`count` is at most `MAX`, and `MAX` elements are at most `MAX_BULK` bytes, as the macro \
              asserts (`bulk_within_limits`)"
)]
fn want<T, const MAX: usize>(room: Room, count: usize) -> Result<Want, IpcError> {
    Ok(Want { room, count: checked_count(count, MAX)?, bytes: count * size_of::<T>() })
}

impl<T: Message> Probe<T> {
    /// Memory for `count` elements that a request brings.
    ///
    /// # Errors
    ///
    /// They are too many.
    pub fn brings<const MAX: usize>(_: Max<MAX>, count: usize) -> Result<Want, IpcError> {
        want::<T, MAX>(Room::ToHost, count)
    }

    /// Memory for `count` elements that the host fills.
    ///
    /// # Errors
    ///
    /// They are too many.
    pub fn fetches<const MAX: usize>(_: Max<MAX>, count: usize) -> Result<Want, IpcError> {
        want::<T, MAX>(Room::ToClient, count)
    }

    /// Copies the slice `index` of a call to where the host reads it.
    ///
    /// # Errors
    ///
    /// Its place is none.
    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    pub fn bring<C: Channel, const N: usize>(
        ask: &mut BulkAsk<'_, C, N>,
        index: usize,
        data: &[T],
    ) -> Result<(), IpcError> {
        ask.leased[index].as_mut().map_or(Ok(()), |leased| leased.write(data)).map_err(IpcError::from)
    }

    /// Copies what the host has filled of the slice `index` of an answered call.
    ///
    /// # Errors
    ///
    /// It is no `T`: the connection is closed.
    #[expect(
        clippy::indexing_slicing,
        reason = "the macro numbers the slices of a method from 0, and there is an entry for each of the `N` slices"
    )]
    pub fn fetch<C: Channel, const N: usize>(
        ask: &BulkAsk<'_, C, N>,
        index: usize,
        to: &mut [T],
    ) -> Result<(), IpcError> {
        let read = ask.leased[index].as_ref().map_or(Ok(()), |leased| leased.read(to));
        read.map_err(|error| ask.shared.with(|state| state.core.close(error)))
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// Calls a method that returns `R`.
    pub fn ask_bulk<C: Channel, const N: usize>(
        ask: &mut BulkAsk<'_, C, N>,
        args: A,
    ) -> impl Future<Output = Result<R::Value, R::Error>> {
        ask.call::<A, R>(args, Comes::Answer)
    }

    /// Sends a request that nobody waits for.
    pub fn tell_bulk<C: Channel, const N: usize>(
        ask: &mut BulkAsk<'_, C, N>,
        args: A,
    ) -> impl Future<Output = Result<(), IpcError>> {
        ask.call::<A, ()>(args, Comes::Nothing(|| ()))
    }
}
