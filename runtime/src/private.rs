//! What the code written by the macros names. No part of it is stable: macros and runtime are released
//! together and depend on each other by exact version.

use std::time::Duration;

pub use {core, std};

use crate::channel::Channel;
use crate::client::{Link, Pending, TryPending};
use crate::error::{CallError, IpcError};
use crate::host::{Reply, TryReply};

pub use crate::bulk::{In, Out};
#[cfg(feature = "async")]
pub use crate::client::{AsyncEnd, NoAsk, NoAskBulk, NoAsyncBulk};
pub use crate::client::{ClientEnd, NoBulk, NoBulkCall};
pub use crate::event::{EventOutlet, EventSource};
pub use crate::host::{HostCore, HostEnd, NoBulkOut, Own, Ticket, Until, recv_batch, serve_threads};
pub use crate::message::layout;
pub use crate::message::limits::{MAX_ALIGN, MAX_BULK, MAX_SIZE};
pub use crate::message::{Fact, Is, Message, Payload, Tail, This, Witness};
pub use crate::schema::desc::{
    ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeArg, TypeDesc, VariantDesc,
};
pub use crate::schema::frozen::assert_frozen;
pub use crate::schema::id::{channel_id, type_id};
pub use crate::stream::{StreamIn, StreamOut};

/// Finds `T::TYPE` if `T` is a message, and a placeholder if not.
///
/// That a type in a channel is a message is asked once, where it stands. Everything else the macro emits must
/// compile whether or not it is, or one fault would be reported many times. An inherent constant is found
/// before one of a trait, and only if its bounds hold. It serves descriptions and functions that are never called;
/// no proof rests on it, see [`Fact`].
pub struct Probe<T>(core::marker::PhantomData<T>);

impl<T: Message> Probe<T> {
    /// See [`Message::TYPE`].
    pub const TYPE: &'static TypeDesc = T::TYPE;
    /// See [`Message::ZERO_IS_VALID`].
    pub const ZERO_IS_VALID: bool = T::ZERO_IS_VALID;
    /// See [`Message::EXTENSIBLE`].
    pub const EXTENSIBLE: bool = T::EXTENSIBLE;
    /// See [`Message::append`].
    pub const APPEND: fn(&mut Tail<'_>) = T::append;

    /// Gives a field its default if the sender does not know it.
    pub fn append_or(mut field: Tail<'_>, default: impl FnOnce() -> T) {
        if field.is_missing() {
            field.set(&default());
        }
    }
}

/// How a struct says that all its versions have the same fields.
pub const NOT_EXTENSIBLE: Option<usize> = None;

/// How a struct says that all its versions have the first `fields` in common.
#[must_use]
pub const fn extensible_after(fields: usize) -> Option<usize> {
    Some(fields)
}

/// Gives a field zeros if the sender does not know it.
pub fn append_zeros(mut field: Tail<'_>) {
    if field.is_missing() {
        field.clear();
    }
}

/// What [`Probe`] falls back to. The values are never used: the check has failed by then.
pub trait NoMessage {
    /// A placeholder.
    const TYPE: &'static TypeDesc =
        &TypeDesc { name: "?", args: &[], kind: Kind::Primitive, size: 0, align: 1 };
    /// A placeholder.
    const ZERO_IS_VALID: bool = false;
    /// A placeholder.
    const EXTENSIBLE: bool = false;
    /// A placeholder.
    const APPEND: fn(&mut Tail<'_>) = |_| {};

    /// A placeholder.
    fn append_or<T>(_: Tail<'_>, _: impl FnOnce() -> T) {}
}

impl<T> NoMessage for Probe<T> {}

/// In the place of what is there with the feature `async` of the crate `memorypipe` alone:
/// `memorypipe = { version = "..", features = ["async"] }`.
#[derive(Debug)]
#[must_use = "the feature `async` of `memorypipe` is not on"]
pub struct NeedsFeatureAsync;

/// As [`NeedsFeatureAsync`], for the feature `test-util`.
#[derive(Debug)]
#[must_use = "the feature `test-util` of `memorypipe` is not on"]
pub struct NeedsFeatureTestUtil;

/// Checks that an argument that is written like a stream is one.
pub mod stream {
    /// Is [`crate::Tx`].
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the stream `memorypipe::Tx`",
        label = "an argument of this name is a stream",
        note = "a stream is written `Tx<T>` or `memorypipe::Tx<T>`; a message of your own of this name `self::Tx<T>`"
    )]
    pub trait IsTx {}

    impl<T> IsTx for crate::Tx<T> {}

    /// Is [`crate::Rx`].
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not the stream `memorypipe::Rx`",
        label = "an argument of this name is a stream",
        note = "a stream is written `Rx<T>` or `memorypipe::Rx<T>`; a message of your own of this name `self::Rx<T>`"
    )]
    pub trait IsRx {}

    impl<T> IsRx for crate::Rx<T> {}

    /// Compiles for the stream alone.
    pub const fn is_tx<T: IsTx>() {}

    /// As [`is_tx`].
    pub const fn is_rx<T: IsRx>() {}
}

/// `This` is the type itself, and a use of the lifetime: for an enum of calls of which none is answered.
pub trait During<'h> {
    /// The type.
    type This;
}

impl<T> During<'_> for T {
    type This = T;
}

/// A channel whose handlers may be shared by several threads: all of its methods take `&self`.
#[diagnostic::on_unimplemented(
    message = "a handler of this channel cannot be shared by several threads",
    label = "the channel has a method that takes `&mut self`",
    note = "declare every method of the channel with `&self`, and let the handler lock what it changes; or \
            serve with `serve`, from one thread"
)]
pub trait SharedBy<H: ?Sized> {
    /// The host end.
    type Host: HostEnd;

    /// Calls the handler for every request.
    ///
    /// # Errors
    ///
    /// As `serve` of the host.
    fn serve_shared(host: &mut Self::Host, handler: &H) -> Result<(), IpcError>;
}

pub use memorypipe_macros::ipc_channel;

/// As [`Probe`], for a method that returns `Result<T, E>`.
pub struct ProbeResult<T, E>(core::marker::PhantomData<(T, E)>);

impl<T: Message> Probe<T> {
    /// See [`Link::__call`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn call<C: Channel, A: Payload>(
        link: &Link<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<T, IpcError> {
        link.__call(method, timeout, args)
    }

    /// See [`Link::__hold`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn hold<C: Channel, A: Payload>(
        link: &Link<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<Pending<'_, C, T>, IpcError> {
        link.__hold(method, timeout, args)
    }

    /// See [`Reply::send`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn answer(reply: Reply<'_, T>, value: T) {
        reply.send(value);
    }
}

impl<T: Message, E: Message> ProbeResult<T, E> {
    /// See [`Link::__call_fallible`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn call<C: Channel, A: Payload>(
        link: &Link<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<T, CallError<E>> {
        link.__call_fallible(method, timeout, args)
    }

    /// See [`Link::__hold_fallible`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn hold<C: Channel, A: Payload>(
        link: &Link<C>,
        method: u16,
        timeout: Option<Duration>,
        args: A,
    ) -> Result<TryPending<'_, C, T, E>, IpcError> {
        link.__hold_fallible(method, timeout, args)
    }

    /// See [`TryReply::send`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn answer(reply: TryReply<'_, T, E>, value: Result<T, E>) {
        reply.send(value);
    }
}

/// What the functions of [`Probe`] and [`ProbeResult`] fall back to. They are never called: the check has
/// failed by then.
#[expect(
    clippy::unreachable,
    reason = "a placeholder for a type that has failed to compile already, so nothing calls it"
)]
pub trait NoCall {
    /// What a client gets.
    type Outcome;
    /// What a batch gets.
    type Pending<'c, C: Channel + 'c>;
    /// What a host answers with.
    type Reply<'h>;
    /// What a handler returns.
    type Value;

    /// A placeholder.
    fn call<C: Channel, A: Payload>(_: &Link<C>, _: u16, _: Option<Duration>, _: A) -> Self::Outcome {
        unreachable!()
    }

    /// A placeholder.
    fn hold<C: Channel, A: Payload>(
        _: &Link<C>,
        _: u16,
        _: Option<Duration>,
        _: A,
    ) -> Result<Self::Pending<'_, C>, IpcError> {
        unreachable!()
    }

    /// A placeholder.
    fn answer(_: Self::Reply<'_>, _: Self::Value) {}
}

impl<T: 'static> NoCall for Probe<T> {
    type Outcome = Result<T, IpcError>;
    type Pending<'c, C: Channel + 'c> = Pending<'c, C, T>;
    type Reply<'h> = Reply<'h, T>;
    type Value = T;
}

impl<T: 'static, E: 'static> NoCall for ProbeResult<T, E> {
    type Outcome = Result<T, CallError<E>>;
    type Pending<'c, C: Channel + 'c> = TryPending<'c, C, T, E>;
    type Reply<'h> = TryReply<'h, T, E>;
    type Value = Result<T, E>;
}
