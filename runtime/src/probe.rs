//! Lets code from a macro compile whether or not a type in it is a message.
//!
//! Whether a type in a channel is a message is checked once, where the type is written. All other emitted code must
//! compile in both cases, or one fault would be reported many times. So it goes through [`Probe`]: the compiler finds
//! an inherent constant or function before one of a trait, and only if its bounds hold. If they do not hold, it finds
//! that of [`Unchecked`], which is never used, because the check has failed by then. So no proof rests on either, see
//! [`Fact`].
//!
//! The functions for calls are in `client` and `host`, where calls are made.

use core::marker::PhantomData;
use std::future::Pending;
use std::time::Duration;

use crate::error::IpcError;
use crate::message::{Fact, Message, Payload, Tail};
use crate::response::{Response, Returns};
use crate::schema::desc::{ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeDesc};
use crate::segment::IN_PLACE_MIN;

/// Asks whether `T` is a [`Message`]; for a [`Method`], whether its arguments are a [`Payload`] and its answer a
/// [`Response`].
pub struct Probe<T>(PhantomData<T>);

/// A method, as generated code uses it: the type of its arguments, its return type (`()` without an answer), its place
/// in the description, and the timeout of a call in microseconds, or [`NEVER`].
pub struct Method<A, R, const PLACE: u16, const US: u64 = NEVER>(PhantomData<fn(A) -> R>);

/// The timeout of a method that declares none.
pub const NEVER: u64 = u64::MAX;

impl<A, R, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Its place in the description.
    pub const PLACE: u16 = PLACE;
    /// The timeout of a call, if the method declares one.
    pub const TIMEOUT: Option<Duration> = if US == NEVER { None } else { Some(Duration::from_micros(US)) };
    /// The size of all arguments together, in bytes.
    pub const SIZE: usize = size_of::<A>();
    /// Whether the arguments or the reply are so large that they are not moved more often than necessary.
    pub const IS_LARGE: bool = size_of::<A>() >= IN_PLACE_MIN || size_of::<R>() >= IN_PLACE_MIN;
}

impl<T: Message> Probe<T> {
    /// See [`Message::TYPE`].
    pub const TYPE: &'static TypeDesc = T::TYPE;
    /// See [`Message::ZERO_IS_VALID`].
    pub const ZERO_IS_VALID: bool = T::ZERO_IS_VALID;

    /// Sets a field to its default if the sender does not know it.
    pub fn append_or(mut field: Tail<'_>, default: impl FnOnce() -> T) {
        if field.is_missing() {
            field.set(&default());
        }
    }
}

impl<A: Payload, R, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// See [`Payload::FACTS`].
    pub const FACTS: &'static [Fact<A>] = A::FACTS;
}

impl<A, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// The description of the result.
    pub const RETURNS: Returns = R::RETURNS;
}

/// If this is compiled, a crate that `crate = ..` names has left out the check that refuses such a type.
#[expect(clippy::unreachable, reason = "the assertion before it fails when it is compiled")]
fn refused<P, O>() -> O {
    // Depends on `P`, so that it is evaluated only for a concrete `P`; a `Probe` has no bytes.
    const { assert!(size_of::<P>() > 0, "a type in this method is not a message") };
    unreachable!()
}

/// The description of a type that is not a message.
const UNKNOWN: &TypeDesc = &TypeDesc { name: "?", args: &[], kind: Kind::Primitive, size: 0, align: 1 };

/// The fallback of [`Probe`]. Its functions return whatever their caller needs, because they are never called.
#[allow(missing_docs, clippy::missing_errors_doc)] // each stands for the function of its name
pub trait Unchecked: Sized {
    const TYPE: &'static TypeDesc = UNKNOWN;
    const ZERO_IS_VALID: bool = false;
    const FACTS: &'static [Fact<()>] = &[];
    const RETURNS: Returns = Returns { reply: UNKNOWN, error: None };

    fn append_or<T>(_: Tail<'_>, _: impl FnOnce() -> T) {}

    fn call<L, A, O>(_: L, _: A) -> O {
        refused::<Self, _>()
    }

    fn call_into<L, A, P, O>(_: L, _: A, _: P) -> O {
        refused::<Self, _>()
    }

    fn send<L, A>(_: L, _: A) -> Result<(), IpcError> {
        refused::<Self, _>()
    }

    fn hold<L, A, O>(_: L, _: A) -> Result<O, IpcError> {
        refused::<Self, _>()
    }

    fn hold_send<L, A>(_: L, _: A) -> Result<(), IpcError> {
        refused::<Self, _>()
    }

    fn receive<C, T, F, O>(_: C, _: T, _: F) -> O {
        refused::<Self, _>()
    }

    fn receive_oneway<C, T, F, O>(_: C, _: T, _: F) -> O {
        refused::<Self, _>()
    }

    fn receive_bulk<C, T, P, F, O>(_: C, _: T, _: bool, _: P, _: F) -> O {
        refused::<Self, _>()
    }

    fn receive_streams<C, T, P, F, O>(_: C, _: T, _: P, _: F) -> O {
        refused::<Self, _>()
    }

    fn serve<T, F>(_: T, _: F) {
        refused::<Self, ()>();
    }

    fn serve_oneway<T, F>(_: T, _: F) {
        refused::<Self, ()>();
    }

    fn answer<W, P, V>(_: W, _: P, _: V) {
        refused::<Self, ()>();
    }

    fn ask<L, A, O>(_: L, _: A) -> Pending<O> {
        refused::<Self, _>()
    }

    fn ask_into<L, A, P, O>(_: L, _: A, _: P) -> Pending<O> {
        refused::<Self, _>()
    }

    fn tell<L, A>(_: L, _: A) -> Pending<Result<(), IpcError>> {
        refused::<Self, _>()
    }

    fn open<L, A, O>(_: L, _: A) -> Pending<Result<(u32, Pending<O>), IpcError>> {
        refused::<Self, _>()
    }

    fn lend<C, O>(_: C, _: usize) -> Result<O, IpcError> {
        refused::<Self, _>()
    }

    fn need_in<M, O>(_: M, _: usize) -> Result<O, IpcError> {
        refused::<Self, _>()
    }

    fn need_out<M, O>(_: M, _: usize) -> Result<O, IpcError> {
        refused::<Self, _>()
    }

    fn copy_in<C, D>(_: C, _: usize, _: D) -> Result<(), IpcError> {
        refused::<Self, _>()
    }

    fn copy_out<C, D>(_: C, _: usize, _: D) -> Result<(), IpcError> {
        refused::<Self, _>()
    }

    fn bulk_call<C, A, O>(_: C, _: A) -> Result<O, IpcError> {
        refused::<Self, _>()
    }

    fn bulk_send<C, A>(_: C, _: A) -> Result<(), IpcError> {
        refused::<Self, _>()
    }

    fn bulk_out<L, P, O>(_: L, _: P) -> O {
        refused::<Self, _>()
    }

    fn ask_bulk<L, A, O>(_: L, _: A) -> Pending<Result<O, IpcError>> {
        refused::<Self, _>()
    }

    fn tell_bulk<L, A>(_: L, _: A) -> Pending<Result<(), IpcError>> {
        refused::<Self, _>()
    }

    fn put<O, A, P>(_: O, _: bool, _: A) -> P {
        refused::<Self, _>()
    }

    fn take<S, F, E>(_: S, _: F) -> Option<E> {
        refused::<Self, _>()
    }

    fn put_shared<O, A, D, P>(_: O, _: bool, _: A, _: D) -> P {
        refused::<Self, _>()
    }

    fn take_shared<S, F, E>(_: S, _: F) -> Option<E> {
        refused::<Self, _>()
    }

    fn shared_loan<S, O>(_: S, _: usize) -> Result<O, IpcError> {
        refused::<Self, _>()
    }
}

impl<T> Unchecked for Probe<T> {}

/// A name: the current one, and the former ones.
pub type Named = (&'static str, &'static [&'static str]);

/// The description of a method's arguments.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when it is compiled; `at` is below `N` and below the number of facts"
)]
pub const fn arguments<S, const N: usize>(facts: &[Fact<S>], names: [Named; N]) -> [FieldDesc; N] {
    let mut fields = [const { FieldDesc { name: "?", was: &[], offset: 0, ty: UNKNOWN } }; N];
    let mut at = 0;
    while at < N {
        let (name, was) = names[at];
        fields[at] = if at < facts.len() {
            facts[at].described(name, was)
        } else {
            FieldDesc { name, was, offset: 0, ty: UNKNOWN }
        };
        at += 1;
    }
    fields
}

/// The description of a method.
#[must_use]
pub const fn method(
    kind: MethodKind,
    (name, was): Named,
    args: &'static [FieldDesc],
    args_size: usize,
    returns: Returns,
) -> MethodDesc {
    MethodDesc { name, was, kind, args, args_size, reply: returns.reply, error: returns.error }
}

/// The description of a channel.
#[must_use]
pub const fn channel(name: &'static str, methods: &'static [MethodDesc]) -> ChannelDesc {
    ChannelDesc { name, form: Form::Methods(methods) }
}
