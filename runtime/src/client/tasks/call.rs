//! One call of a task.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::Sleep;

use super::super::Link;
use super::super::link::UnderWay;
use super::super::pending::{self, Answer};
use super::link::AsyncLink;
use super::state::{Expects, Shared, State};
use crate::__private::{Probe, ProbeResult};
use crate::bulk::ledger::BlockId;
use crate::channel::Channel;
use crate::error::{CallError, IpcError};
use crate::message::{Message, Payload};
use crate::trace::Asleep;

/// Makes of an answer what the method gives.
pub(super) type Read<C, T, E> = fn(&Link<C>, Answer) -> Result<T, E>;

/// A call: its request is sent when it is first polled.
pub(super) struct Call<'l, C: Channel, A, T, E, const N: usize = 0> {
    pub(super) shared: &'l Shared<C>,
    pub(super) method: u16,
    pub(super) timeout: Option<Duration>,
    pub(super) args: A,
    /// Of its bulk data, of which a method has some or none.
    pub(super) blocks: [Option<BlockId>; N],
    /// `None` if the method is not answered.
    pub(super) read: Option<Read<C, T, E>>,
    pub(super) stage: Stage,
    /// How often the host had died when the call began.
    pub(super) deaths: u64,
    pub(super) deadline: Option<Pin<Box<Sleep>>>,
    pub(super) asleep: Asleep,
}

/// How far it is.
pub(super) enum Stage {
    New,
    /// The number of its place in the queue for room.
    Queued(u64),
    Sent(UnderWay),
    Over,
}

impl<C: Channel, A: Payload, T, E: From<IpcError>, const N: usize> Call<'_, C, A, T, E, N> {
    /// Sends the request.
    fn send(&mut self, state: &mut State<C>, cx: &Context<'_>) -> Poll<Result<Option<UnderWay>, IpcError>> {
        if matches!(self.stage, Stage::New) {
            self.timeout = self.timeout.or(state.link.timeout());
            self.shared.check_timers(self.timeout)?;
            self.deaths = state.deaths();
        }
        state.check(self.method)?;
        let expects = match (&self.read, N) {
            (Some(_), _) => Expects::Reply,
            (None, 0) => Expects::Nothing,
            (None, _) => Expects::Receipt,
        };
        if let Some(call) = state.try_request(self.method, self.timeout, &self.args, expects)? {
            state.link.hand_over(self.blocks, call.call);
            return Poll::Ready(Ok(self.read.is_some().then_some(call)));
        }
        if state.deaths() != self.deaths {
            return Poll::Ready(Err(IpcError::HostGone { taken: Some(false) }));
        }
        let mut number = match self.stage {
            Stage::Queued(number) => Some(number),
            _ => None,
        };
        state.wait_for_room(&mut number, expects, cx.waker());
        if let Some(number) = number {
            self.stage = Stage::Queued(number);
        }
        Poll::Pending
    }

    /// Polls until the request is sent, and then for the reply.
    fn poll_unsent(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<T>, E>> {
        match ready!(self.poll_sent(cx))? {
            None => Poll::Ready(Ok(None)),
            Some(_) => self.poll_reply(cx).map_ok(Some),
        }
    }

    /// Polls until the request is sent; the id of a call that is answered.
    fn poll_sent(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<u32>, IpcError>> {
        let shared = self.shared;
        let Poll::Ready(sent) = shared.with(|state| self.send(state, cx)) else {
            ready!(self.poll_deadline(cx));
            let full = shared.with(|state| state.link.lane.send_capacity());
            return Poll::Ready(Err(IpcError::Full { capacity: full }));
        };
        self.leave_queue();
        Poll::Ready(sent.map(|sent| {
            let call = sent?;
            let id = call.call;
            self.stage = Stage::Sent(call);
            Some(id)
        }))
    }

    /// Looks for the reply; for a moment if no other call is under way: then the host may be at it now, and what that
    /// takes is less than to let the executor do something else. Leaves it to the watch then.
    fn poll_reply(&mut self, cx: &mut Context<'_>) -> Poll<Result<T, E>> {
        let shared = self.shared;
        let mut looks = 0;
        loop {
            let (found, pauses) = shared.with(|state| {
                let found = self.look(state);
                if found.is_none() && !state.has_woken() && looks + 1 >= state.looks_at_once() {
                    if let Stage::Sent(call) = &self.stage {
                        state.wait_for_reply(call.call, cx.waker());
                    }
                    return (found, None);
                }
                (found, Some((state.has_woken(), state.link.spinner.pauses())))
            });
            if let Some(result) = found {
                self.stage = Stage::Over;
                return Poll::Ready(result);
            }
            match pauses {
                None => {
                    self.asleep.sleeps();
                    break;
                }
                // The others go first.
                Some((true, _)) => {
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Some((false, pauses)) => (0..pauses).for_each(|_| std::hint::spin_loop()),
            }
            looks += 1;
        }
        ready!(self.poll_deadline(cx));
        Poll::Ready(Err(self.too_late().into()))
    }

    /// The reply, or why there is none.
    fn look(&self, state: &mut State<C>) -> Option<Result<T, E>> {
        let (Stage::Sent(call), Some(read)) = (&self.stage, self.read) else { return None };
        let result = match state.answer(call) {
            Ok(Some(answer)) => {
                let link = &state.link;
                self.asleep.answered(link.name(), || link.method_name(call.method));
                read(link, answer)
            }
            Ok(None) if state.deaths() != self.deaths => {
                let taken = state.link.lane.is_taken(call.call);
                Err(state.fails(IpcError::HostGone { taken: Some(taken) }).into())
            }
            Ok(None) => return None,
            Err(error) => Err(error.into()),
        };
        state.forget(call.call);
        Some(result)
    }

    fn poll_deadline(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.shared.poll_deadline(self.timeout, &mut self.deadline, cx)
    }

    fn too_late(&mut self) -> IpcError {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Sent(call) => self.shared.with(|state| {
                let taken = state.give_up(call.call);
                state.link.too_late(&call, taken)
            }),
            _ => unreachable!("it is too late for a call that was sent"),
        }
    }
}

impl<C: Channel, A, T, E, const N: usize> Call<'_, C, A, T, E, N> {
    fn leave_queue(&mut self) {
        if let Stage::Queued(number) = self.stage {
            self.shared.with(|state| state.leave_queue(number));
            self.stage = Stage::Over;
        }
    }
}

/// Nothing in it is ever pinned but the deadline, which is by itself.
impl<C: Channel, A, T, E, const N: usize> Unpin for Call<'_, C, A, T, E, N> {}

impl<C: Channel, A: Payload, T, E: From<IpcError>, const N: usize> Future for Call<'_, C, A, T, E, N> {
    /// `None` of a method that is not answered.
    type Output = Result<Option<T>, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        match this.stage {
            Stage::New | Stage::Queued(_) => this.poll_unsent(cx),
            Stage::Sent(_) => this.poll_reply(cx).map_ok(Some),
            Stage::Over => unreachable!("polled after it was ready"),
        }
    }
}

impl<C: Channel, A, T, E, const N: usize> Drop for Call<'_, C, A, T, E, N> {
    fn drop(&mut self) {
        self.leave_queue();
        if let Stage::Sent(call) = &self.stage {
            self.shared.with(|state| state.give_up(call.call));
        }
    }
}

/// Every call takes a part of the budget of its task: one that calls on and on, and is answered at once, does not keep its
/// executor from others.
impl<C: Channel> AsyncLink<C> {
    fn call<A: Payload, T, E>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: A,
        read: Option<Read<C, T, E>>,
    ) -> Call<'_, C, A, T, E> {
        let shared = self.shared();
        let (blocks, stage, deadline) = ([], Stage::New, None);
        Call {
            shared,
            method,
            timeout,
            args,
            blocks,
            read,
            stage,
            deaths: 0,
            deadline,
            asleep: Asleep::default(),
        }
    }

    /// Sends a request that is not answered.
    #[doc(hidden)]
    pub async fn __tell<A: Payload>(
        &self,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<(), IpcError> {
        tokio::task::consume_budget().await;
        self.call::<A, (), IpcError>(method, timeout, args, None).await.map(|_| ())
    }
}

/// A call with streams, as far as its request is sent: its id, and the reply.
type Opened<R> = Result<(u32, R), IpcError>;

async fn open<C: Channel, A: Payload, T, E: From<IpcError>>(
    mut call: Call<'_, C, A, T, E>,
) -> Opened<impl Future<Output = Result<T, E>>> {
    tokio::task::consume_budget().await;
    let id = poll_fn(|cx| call.poll_sent(cx)).await?;
    Ok((id.expect("it is answered"), async move { call.await.map(answered) }))
}

impl<T: Message> Probe<T> {
    /// Sends the request of a method with streams that returns `T`.
    pub async fn open<C: Channel, A: Payload>(
        link: &AsyncLink<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Opened<impl Future<Output = Result<T, IpcError>>> {
        open(link.call(method, timeout, args, Some(pending::value))).await
    }

    /// Calls a method that returns `T`.
    pub async fn ask<C: Channel, A: Payload>(
        link: &AsyncLink<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<T, IpcError> {
        tokio::task::consume_budget().await;
        link.call(method, timeout, args, Some(pending::value)).await.map(answered)
    }
}

impl<T: Message, E: Message> ProbeResult<T, E> {
    /// Sends the request of a method with streams that returns `Result<T, E>`.
    pub async fn open<C: Channel, A: Payload>(
        link: &AsyncLink<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Opened<impl Future<Output = Result<T, CallError<E>>>> {
        open(link.call(method, timeout, args, Some(pending::result))).await
    }

    /// Calls a method that returns `Result<T, E>`.
    pub async fn ask<C: Channel, A: Payload>(
        link: &AsyncLink<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<T, CallError<E>> {
        tokio::task::consume_budget().await;
        link.call(method, timeout, args, Some(pending::result)).await.map(answered)
    }
}

pub(super) fn answered<T>(answer: Option<T>) -> T {
    answer.expect("what is read from an answer")
}

/// What the functions of [`Probe`] fall back to, see [`NoCall`](crate::__private::NoCall).
#[doc(hidden)]
pub trait NoAsk {
    /// What a client gets.
    type Outcome;

    /// A placeholder.
    fn ask<C: Channel, A: Payload>(
        _: &AsyncLink<C>,
        _: u16,
        _: Option<Duration>,
        _: A,
    ) -> impl Future<Output = Self::Outcome> + Send {
        async { unreachable!() }
    }

    /// A placeholder.
    fn open<C: Channel, A: Payload>(
        _: &AsyncLink<C>,
        _: u16,
        _: Option<Duration>,
        _: A,
    ) -> impl Future<Output = Opened<std::future::Pending<Self::Outcome>>> + Send {
        async { unreachable!() }
    }
}

impl<T: 'static> NoAsk for Probe<T> {
    type Outcome = Result<T, IpcError>;
}

impl<T: 'static, E: 'static> NoAsk for ProbeResult<T, E> {
    type Outcome = Result<T, CallError<E>>;
}
