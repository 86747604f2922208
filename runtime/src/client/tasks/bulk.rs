//! Calls of tasks with bulk data.
//!
//! The arguments of a call are copied to shared memory before its request is sent, and its results are copied from
//! there after the reply has arrived, both outside of the lock. Calls that wait for memory queue up.

use std::future::{Future, poll_fn};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use tokio::time::Sleep;

use super::super::core::{BulkRequest, Need, Slices};
use super::call::{Call, Comes, Returned, Stage};
use super::shared::Shared;
use super::state::State;
use crate::bulk::{In, Out};
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::trace::Asleep;

/// A call with `N` slices, under construction; then the memory that it holds until its reply has been read.
#[doc(hidden)]
pub struct AsyncBulkCall<'l, C: Channel, const N: usize> {
    shared: &'l Shared<C>,
    method: u16,
    timeout: Option<Duration>,
    deadline: Option<Pin<Box<Sleep>>>,
    /// How often the host had died when the call began.
    deaths: u64,
    slices: Slices<N>,
    /// Its place in the queue.
    number: Option<u64>,
}

/// Gets the memory for all slices of a call, and waits for it if necessary. The timeout of the call begins here.
///
/// # Errors
///
/// As for any call; or if there is not that much memory.
pub async fn bulk_async<C: Channel, const N: usize>(
    shared: &Shared<C>,
    method: u16,
    timeout: Option<Duration>,
    needs: [Result<Need, IpcError>; N],
) -> Result<AsyncBulkCall<'_, C, N>, IpcError> {
    tokio::task::consume_budget().await;
    let (timeout, deaths) = shared.with(|state| {
        state.check(method)?;
        Ok::<_, IpcError>((timeout.or(state.core.timeout()), state.deaths()))
    })?;
    shared.check_timers(timeout)?;
    let (slices, deadline, number) = (Slices::new(needs)?, None, None);
    let mut call = AsyncBulkCall { shared, method, timeout, deadline, deaths, slices, number };
    poll_fn(|cx| call.poll_reserved(cx)).await?;
    Ok(call)
}

impl<C: Channel, const N: usize> AsyncBulkCall<'_, C, N> {
    fn poll_reserved(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), IpcError>> {
        let shared = self.shared;
        if let Poll::Ready(reserved) = shared.with(|state| self.reserve(state, cx.waker())) {
            self.leave_queue();
            return Poll::Ready(reserved);
        }
        ready!(shared.poll_deadline(self.timeout, &mut self.deadline, cx));
        self.leave_queue();
        Poll::Ready(Err(shared.with(|state| state.core.bulk_full(&self.slices))))
    }

    fn reserve(&mut self, state: &mut State<C>, waker: &Waker) -> Poll<Result<(), IpcError>> {
        state.check(self.method)?;
        // A forked child would write into its parent's message.
        if state.core.rings.in_forked_child() {
            return Poll::Ready(Err(IpcError::Forked));
        }
        if state.deaths() != self.deaths {
            return Poll::Ready(Err(state.core.host_gone(Execution::NotStarted)));
        }
        if !state.core.has_room_for(&self.slices) {
            return Poll::Ready(Err(state.core.bulk_full(&self.slices)));
        }
        // Replies that were not read may hold memory.
        state.advance()?;
        if self.slices.need_nothing() || state.is_next_for_memory(self.number) {
            if state.core.try_reserve(&mut self.slices) {
                return Poll::Ready(Ok(()));
            }
            // The memory that was just returned was already available: no caller needs to be woken for it.
            state.has_looked_at_memory();
        }
        state.wait_for_memory(&mut self.number, waker);
        Poll::Pending
    }

    /// The place of the input slice `index`.
    #[must_use]
    pub fn place_in<T, const MAX: usize>(&self, index: usize) -> In<T, MAX> {
        self.slices.place_in(index)
    }

    /// The place of the output slice `index`.
    #[must_use]
    pub fn place_out<T, const MAX: usize>(&self, index: usize) -> Out<T, MAX> {
        self.slices.place_out(index)
    }

    fn call<A: Payload, R: Response, S: Encode<A>>(
        &mut self,
        args: S,
        comes: Comes<R::Value>,
    ) -> Call<&Shared<C>, C, A, R, N, S> {
        Call {
            shared: self.shared,
            method: self.method,
            timeout: self.timeout,
            args,
            target: Returned,
            blocks: self.slices.ids(),
            comes,
            stage: Stage::New,
            deaths: 0,
            deadline: self.deadline.take(),
            asleep: Asleep::default(),
            of: PhantomData,
        }
    }

    fn leave_queue(&mut self) {
        if let Some(number) = self.number.take() {
            self.shared.with(|state| state.leave_memory_queue(number));
        }
    }
}

impl<C: Channel, const N: usize> BulkRequest<N> for AsyncBulkCall<'_, C, N> {
    fn slices(&mut self) -> &mut Slices<N> {
        &mut self.slices
    }

    fn close(&self, error: IpcError) -> IpcError {
        self.shared.with(|state| state.core.close(error))
    }
}

impl<C: Channel, const N: usize> Drop for AsyncBulkCall<'_, C, N> {
    fn drop(&mut self) {
        self.leave_queue();
        let shared = self.shared;
        shared.with(|state| self.slices.give_back(&state.core.blocks));
    }
}

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Calls a method that returns `R`.
    pub fn ask_bulk<C: Channel, const N: usize>(
        call: &mut AsyncBulkCall<'_, C, N>,
        args: impl Encode<A>,
    ) -> impl Future<Output = Result<R::Value, R::Error>> {
        call.call::<A, R, _>(args, Comes::Answer)
    }

    /// Sends a one-way request.
    pub fn tell_bulk<C: Channel, const N: usize>(
        call: &mut AsyncBulkCall<'_, C, N>,
        args: impl Encode<A>,
    ) -> impl Future<Output = Result<(), IpcError>> {
        call.call::<A, (), _>(args, Comes::Nothing(|| ()))
    }
}
