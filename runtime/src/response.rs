//! The return type of a method: a message, or a `Result` of two messages.
//!
//! Only [`Response`] knows the difference. A reply is encoded as a status and a payload; [`Outlet`] and [`Source`],
//! which the two ends implement, write it into a slot and read it.

use std::mem::MaybeUninit;

use crate::error::{CallError, IpcError};
use crate::message::Message;
use crate::ring_pair::status;
use crate::schema::desc::TypeDesc;
use crate::segment::{IN_PLACE_MIN, Place};

/// The return type of a method of a channel: a message, or `Result<T, E>` of two messages.
///
/// [`Reply<R>`](crate::Reply) answers with it. At the client, a call or a [`Pending`](crate::Pending) returns
/// `Result<R::Value, R::Error>`. `R::Value` is the message, or the `T` of the `Result`. `R::Error` is [`IpcError`], or
/// [`CallError<E>`] for a method that returns `Result<T, E>`. The trait is implemented for these types and cannot be
/// implemented for others; use it in bounds.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Response;
///
/// /// Answers later, for a method with any return type.
/// fn answer_later<R: Response + Send>(reply: Reply<'_, R>, value: R) {
///     let reply = reply.defer();
///     std::thread::spawn(move || reply.send(value));
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the answer of a method",
    label = "neither a message nor a `Result` of two messages"
)]
pub trait Response: sealed::Travels {}

/// The description of the return type.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Returns {
    pub(crate) reply: &'static TypeDesc,
    pub(crate) error: Option<&'static TypeDesc>,
}

/// The destination of a reply.
#[doc(hidden)]
pub trait Outlet {
    /// Writes the reply.
    fn put<P: Message>(self, status: u8, payload: &P);
}

/// The origin of a reply.
#[doc(hidden)]
pub trait Source {
    /// Its status.
    fn status(&self) -> u8;

    /// Its payload.
    ///
    /// # Errors
    ///
    /// If the payload is not a `P`.
    fn take<P: Message>(self) -> Result<P, IpcError>;

    /// Its payload, straight into `place`.
    ///
    /// # Errors
    ///
    /// If the payload is not a `P`.
    fn take_into<P: Message, L: Place<P>>(self, place: L) -> Result<L::Filled, IpcError>;

    /// Its payload, the error of the method.
    ///
    /// # Errors
    ///
    /// If the payload is not a `P`.
    fn take_error<P: Message>(self) -> Result<P, IpcError>;

    /// The error for a reply without a payload.
    fn unanswered(self) -> IpcError;
}

pub(crate) mod sealed {
    use crate::error::{CallFailure, IpcError};
    use crate::message::Message;
    use crate::response::{Outlet, Returns, Source};
    use crate::segment::Place;

    /// The encoding of a result. No other crate can name it.
    pub trait Travels: Sized + 'static {
        /// The type that the client gets on success.
        type Value: Message;
        /// The error type of the client: [`IpcError`], or `CallError<E>` for a method that returns `Result<T, E>`.
        type Error: From<IpcError> + CallFailure;

        /// Its description.
        const RETURNS: Returns;

        /// Sends it to the client.
        fn write<O: Outlet>(value: &Self, outlet: O);

        /// Decodes the reply at the client.
        fn read<S: Source>(source: S) -> Result<Self::Value, Self::Error>;

        /// As [`Travels::read`], straight into `place`.
        fn read_into<S: Source, L: Place<Self::Value>>(source: S, place: L)
        -> Result<L::Filled, Self::Error>;
    }
}

/// The result of a call. A large reply is copied out of its slot straight into the value.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn read<R: Response, S: Source>(source: S) -> Result<R::Value, R::Error> {
    if size_of::<R::Value>() < IN_PLACE_MIN { R::read(source) } else { read_large::<R, S>(source) }
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn read_large<R: Response, S: Source>(source: S) -> Result<R::Value, R::Error> {
    let mut place = MaybeUninit::<R::Value>::uninit();
    match R::read_into(source, &mut place) {
        Ok(filled) => Ok(filled.take()),
        Err(error) => Err(error),
    }
}

impl<T: Message> Response for T {}

impl<T: Message> sealed::Travels for T {
    type Value = T;
    type Error = IpcError;

    const RETURNS: Returns = Returns { reply: T::TYPE, error: None };

    #[inline(always)]
    fn write<O: Outlet>(value: &T, outlet: O) {
        outlet.put(status::OK, value);
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read<S: Source>(source: S) -> Result<T, IpcError> {
        match source.status() {
            status::OK => source.take(),
            _ => Err(source.unanswered()),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read_into<S: Source, L: Place<T>>(source: S, place: L) -> Result<L::Filled, IpcError> {
        match source.status() {
            status::OK => source.take_into::<T, L>(place),
            _ => Err(source.unanswered()),
        }
    }
}

impl<T: Message, E: Message> Response for Result<T, E> {}

impl<T: Message, E: Message> sealed::Travels for Result<T, E> {
    type Value = T;
    type Error = CallError<E>;

    const RETURNS: Returns = Returns { reply: T::TYPE, error: Some(E::TYPE) };

    #[inline(always)]
    fn write<O: Outlet>(value: &Self, outlet: O) {
        match value {
            Ok(value) => outlet.put(status::OK, value),
            Err(error) => outlet.put(status::APP_ERROR, error),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read<S: Source>(source: S) -> Result<T, CallError<E>> {
        match source.status() {
            status::OK => or_ipc(source.take()),
            status::APP_ERROR => Err(app_error(source)),
            _ => Err(source.unanswered().into()),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read_into<S: Source, L: Place<T>>(source: S, place: L) -> Result<L::Filled, CallError<E>> {
        match source.status() {
            status::OK => or_ipc(source.take_into::<T, L>(place)),
            status::APP_ERROR => Err(app_error(source)),
            _ => Err(source.unanswered().into()),
        }
    }
}

/// The result of a call that may also fail by itself.
#[cfg_attr(not(debug_assertions), inline(always))]
fn or_ipc<T, E>(taken: Result<T, IpcError>) -> Result<T, CallError<E>> {
    match taken {
        Ok(value) => Ok(value),
        Err(error) => Err(CallError::Ipc(error)),
    }
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn app_error<E: Message, S: Source>(source: S) -> CallError<E> {
    match source.take_error() {
        Ok(error) => CallError::App(error),
        Err(error) => CallError::Ipc(error),
    }
}
