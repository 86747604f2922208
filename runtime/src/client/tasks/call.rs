//! One call of a task.

use std::future::{Future, poll_fn};
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::Sleep;

use super::super::core::{Expects, InFlight};
use super::connection::AsyncConnection;
use super::shared::Shared;
use super::state::State;
use crate::bulk::allocator::BlockId;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::probe::{Method, Probe};
use crate::response::{self, Response, Source, sealed};
use crate::segment::Over;
use crate::trace::Asleep;

/// The kind of result of a call.
pub(super) enum Comes<V> {
    /// An answer.
    Answer,
    /// No answer; the function returns the value of the method once the request is sent.
    Nothing(fn() -> V),
}

/// Where the reply goes.
pub(super) trait Target<R: Response> {
    /// What the caller gets.
    type Value;

    /// Reads the reply.
    fn read<S: Source>(&mut self, source: S) -> Result<Self::Value, R::Error>;
}

/// It is returned.
pub(super) struct Returned;

impl<R: Response> Target<R> for Returned {
    type Value = R::Value;

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read<S: Source>(&mut self, source: S) -> Result<R::Value, R::Error> {
        response::read::<R, S>(source)
    }
}

/// It replaces the value of the caller.
pub(super) struct Replaces<'o, V>(pub(super) &'o mut V);

impl<R: Response> Target<R> for Replaces<'_, R::Value> {
    type Value = ();

    fn read<S: Source>(&mut self, source: S) -> Result<(), R::Error> {
        R::read_into(source, Over::new(&mut *self.0))
    }
}

/// The result for the caller.
pub(super) type Outcome<R> = Result<<R as sealed::Travels>::Value, <R as sealed::Travels>::Error>;

/// The result of a call with this target.
type Reached<R, O> = Result<<O as Target<R>>::Value, <R as sealed::Travels>::Error>;

/// A call: its request is sent at the first poll.
///
/// The functions of [`Probe`] return it directly, and not inside another future, because every future around it would
/// hold the arguments once more. `S` are the arguments, by value or as references; `H` is the connection, borrowed from
/// a client or shared with it.
pub(super) struct Call<H, C, A, R, const N: usize = 0, S = A, O = Returned>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    R: Response,
    O: Target<R>,
{
    pub(super) shared: H,
    pub(super) method: u16,
    pub(super) timeout: Option<Duration>,
    pub(super) args: S,
    pub(super) target: O,
    /// The blocks of its bulk data, if the method has any.
    pub(super) blocks: [Option<BlockId>; N],
    pub(super) comes: Comes<O::Value>,
    pub(super) stage: Stage,
    /// How often the host had died when the call began.
    pub(super) deaths: u64,
    pub(super) deadline: Option<Pin<Box<Sleep>>>,
    pub(super) asleep: Asleep,
    pub(super) of: PhantomData<fn(A) -> R>,
}

/// The stage of a call.
pub(super) enum Stage {
    New,
    /// Its number in the queue for room.
    Queued(u64),
    Sent(InFlight),
    Over,
}

impl<H, C, A, R, const N: usize, S, O> Call<H, C, A, R, N, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    A: Payload,
    R: Response,
    S: Encode<A>,
    O: Target<R>,
{
    /// Sends the request.
    fn send(&mut self, state: &mut State<C>, cx: &Context<'_>) -> Poll<Result<Option<InFlight>, IpcError>> {
        if matches!(self.stage, Stage::New) {
            self.timeout = self.timeout.or(state.core.timeout());
            self.shared.check_timers(self.timeout)?;
            self.deaths = state.deaths();
        }
        state.check(self.method)?;
        let expects = match (&self.comes, N) {
            (Comes::Answer, _) => Expects::ReplyLater,
            (Comes::Nothing(_), 0) => Expects::Nothing,
            (Comes::Nothing(_), _) => Expects::Ack,
        };
        if let Some(call) = state.try_request::<A>(self.method, self.timeout, &self.args, expects)? {
            state.core.hand_over(self.blocks, call.call);
            return Poll::Ready(Ok(matches!(self.comes, Comes::Answer).then_some(call)));
        }
        if state.deaths() != self.deaths {
            return Poll::Ready(Err(state.core.host_gone(Execution::NotStarted)));
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

    /// Polls until the request is sent; returns the id of a call with an answer.
    fn poll_sent(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<u32>, IpcError>> {
        let shared = self.shared.clone();
        let Poll::Ready(sent) = shared.with(|state| self.send(state, cx)) else {
            ready!(self.poll_deadline(cx));
            let full = shared.with(|state| state.core.rings.send_capacity());
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

    /// Looks for the reply; for a moment if no other call is in flight: then the host may be at it now, and what that
    /// takes is less than to let the executor do something else. Leaves it to the driver then.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`looks` stays below what `looks_at_once` allows, a `u32`"
    )]
    fn poll_reply(&mut self, cx: &mut Context<'_>) -> Poll<Reached<R, O>> {
        let shared = self.shared.clone();
        let mut result = None;
        let mut looks = 0;
        loop {
            let pauses = shared.with(|state| {
                self.look(state, &mut result);
                if result.is_some() {
                    state.spinner.record_hit_at_once();
                }
                if result.is_none() && !state.has_woken() && looks + 1 >= state.looks_at_once() {
                    if let Stage::Sent(call) = &self.stage {
                        state.wait_for_reply(call.call, cx.waker());
                    }
                    return None;
                }
                Some((state.has_woken(), state.spinner.pauses()))
            });
            if let Some(result) = result {
                self.stage = Stage::Over;
                return Poll::Ready(result);
            }
            match pauses {
                None => {
                    self.asleep.sleeps();
                    break;
                }
                // Other tasks go first.
                Some((true, _)) => {
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Some((false, pauses)) => (0..pauses).for_each(|_| std::hint::spin_loop()),
            }
            looks += 1;
        }
        self.poll_too_late(cx)
    }

    /// Polls only for the deadline.
    fn poll_too_late(&mut self, cx: &mut Context<'_>) -> Poll<Reached<R, O>> {
        ready!(self.poll_deadline(cx));
        Poll::Ready(Err(self.too_late().into()))
    }

    /// Writes the reply into `result`, or the error, if the call has ended.
    fn look(&mut self, state: &mut State<C>, result: &mut Option<Reached<R, O>>) {
        let (Stage::Sent(call), Comes::Answer) = (&self.stage, &self.comes) else { return };
        match state.reply(call) {
            Ok(Some(reply)) => {
                let core = &state.core;
                self.asleep.answered(&core.rings.sleep_timer, core.name(), || core.method_name(call.method));
                *result = Some(self.target.read((core, reply)));
            }
            Ok(None) if state.deaths() != self.deaths => {
                let error = state.core.interrupted(call);
                fail(result, error);
            }
            Ok(None) => return,
            Err(error) => fail(result, error),
        }
        state.forget(call.call);
    }

    fn poll_deadline(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.shared.poll_deadline(self.timeout, &mut self.deadline, cx)
    }

    #[expect(
        clippy::unreachable,
        reason = "`poll_too_late` alone calls it, and that in the stage `Sent` alone; no message decides on \
                  the stage"
    )]
    fn too_late(&mut self) -> IpcError {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Sent(call) => self.shared.with(|state| state.timed_out(&call)),
            _ => unreachable!("it is too late for a call that was sent"),
        }
    }
}

fn done<T, E>(nothing: fn() -> T) -> Poll<Result<T, E>> {
    Poll::Ready(Ok(nothing()))
}

fn failed<T, E: From<IpcError>>(error: IpcError) -> Poll<Result<T, E>> {
    Poll::Ready(Err(error.into()))
}

fn fail<T, E: From<IpcError>>(result: &mut Option<Result<T, E>>, error: IpcError) {
    *result = Some(Err(error.into()));
}

impl<H, C, A, R, const N: usize, S, O> Call<H, C, A, R, N, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    R: Response,
    O: Target<R>,
{
    fn leave_queue(&mut self) {
        if let Stage::Queued(number) = self.stage {
            self.shared.with(|state| state.leave_queue(number));
            self.stage = Stage::Over;
        }
    }

    /// The caller has got the result of a call without a reply: another poll must not send it again.
    fn end(&mut self) {
        self.leave_queue();
        self.stage = Stage::Over;
    }
}

/// Only the deadline in it is ever pinned, and it is boxed.
impl<H, C, A, R, const N: usize, S, O> Unpin for Call<H, C, A, R, N, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    R: Response,
    O: Target<R>,
{
}

impl<H, C, A, R, const N: usize, S, O> Future for Call<H, C, A, R, N, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    A: Payload,
    R: Response,
    S: Encode<A>,
    O: Target<R>,
{
    type Output = Reached<R, O>;

    #[expect(
        clippy::unreachable,
        reason = "a caller that polls a future after it was ready gets a panic, as of an `async fn`; no \
                  message leads here"
    )]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        // Every call uses a part of its task's budget: a task that keeps making calls, all answered at once, does not
        // keep its executor from other tasks. A call with bulk data has used it when it got its memory.
        if N == 0 && matches!(this.stage, Stage::New) {
            ready!(pin!(tokio::task::consume_budget()).poll(cx));
        }
        match this.stage {
            // No result of this request may be on the stack while the reply is read, because it may be large.
            Stage::New | Stage::Queued(_) => match (ready!(this.poll_sent(cx)), &this.comes) {
                (Ok(None), &Comes::Nothing(nothing)) => {
                    this.end();
                    return done(nothing);
                }
                (Ok(_), _) => {}
                (Err(error), _) => {
                    this.end();
                    return failed(error);
                }
            },
            Stage::Sent(_) => {}
            Stage::Over => unreachable!("polled after it was ready"),
        }
        this.poll_reply(cx)
    }
}

impl<H, C, A, R, const N: usize, S, O> Drop for Call<H, C, A, R, N, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    R: Response,
    O: Target<R>,
{
    fn drop(&mut self) {
        self.leave_queue();
        if let Stage::Sent(call) = &self.stage {
            self.shared.with(|state| state.cancel(call.call));
        }
    }
}

/// A method, and the timeout of its calls.
pub(super) type Of = (u16, Option<Duration>);

impl<H, C, A, R, S, O> Call<H, C, A, R, 0, S, O>
where
    H: Deref<Target = Shared<C>> + Clone,
    C: Channel,
    R: Response,
    O: Target<R>,
{
    pub(super) fn new(
        shared: H,
        (method, timeout): Of,
        args: S,
        target: O,
        comes: Comes<O::Value>,
    ) -> Call<H, C, A, R, 0, S, O> {
        Call {
            shared,
            method,
            timeout,
            args,
            target,
            blocks: [],
            comes,
            stage: Stage::New,
            deaths: 0,
            deadline: None,
            asleep: Asleep::default(),
            of: PhantomData,
        }
    }
}

/// A call with streams whose request is sent: its id, and the reply.
type Opened<F> = Result<(u32, F), IpcError>;

#[expect(
    clippy::expect_used,
    reason = "`poll_sent` gives the id of a request that is answered, and a method with streams always is"
)]
async fn open<H, C: Channel, A: Payload, R: Response>(
    mut call: Call<H, C, A, R>,
) -> Opened<impl Future<Output = Outcome<R>>>
where
    H: Deref<Target = Shared<C>> + Clone,
{
    tokio::task::consume_budget().await;
    let id = poll_fn(|cx| call.poll_sent(cx)).await?;
    Ok((id.expect("it is answered"), call))
}

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    const OF: Of = (PLACE, Self::TIMEOUT);

    /// Sends the request of a method with streams that returns `R`.
    ///
    /// # Errors
    ///
    /// If it could not be sent.
    pub async fn open<C: Channel, H: Deref<Target = Shared<C>> + Clone>(
        link: H,
        args: A,
    ) -> Opened<impl Future<Output = Outcome<R>>> {
        open(Call::<H, C, A, R>::new(link, Self::OF, args, Returned, Comes::Answer)).await
    }

    /// Calls a method that returns `R`.
    pub fn ask<L: AsyncConnection>(link: &L, args: A) -> impl Future<Output = Outcome<R>> {
        L::ask::<A, R>(link, Self::OF, args)
    }

    /// As [`Probe::ask`], but copies the reply from its slot into `out`, which keeps its value after an error, or holds
    /// zeros if the reply was not an `R`.
    pub fn ask_into<'l, L: AsyncConnection>(
        link: &'l L,
        args: impl Encode<A> + 'l,
        out: &'l mut R::Value,
    ) -> impl Future<Output = Result<(), R::Error>> + 'l {
        L::ask_into::<A, R>(link, Self::OF, args, out)
    }

    /// Sends a request without an answer.
    pub fn tell<L: AsyncConnection>(link: &L, args: A) -> impl Future<Output = Result<(), IpcError>> {
        L::tell::<A>(link, Self::OF, args)
    }
}
