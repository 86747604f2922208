//! What a method returns: a message, or a `Result` of two.
//!
//! [`Response`] is the one place that knows the difference. A reply travels as a status and a payload; how it gets into
//! a slot and out of it is the business of [`Outlet`] and [`Source`], which the two ends implement.

use crate::error::{CallError, IpcError};
use crate::lane::status;
use crate::message::Message;
use crate::schema::desc::TypeDesc;

/// What a method of a channel returns: a message, or `Result<T, E>` of two messages.
///
/// [`Reply<R>`](crate::Reply) answers with it, and a call or a [`Pending`](crate::Pending) gives what it makes of it at
/// the client: `Result<R::Value, R::Error>`. `R::Value` is the message, or the `T` of the `Result`. `R::Error` is
/// [`IpcError`], or [`CallError<E>`] of a method that returns `Result<T, E>`. The trait is implemented for these types and
/// cannot be implemented for others; it is there for bounds.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Response;
///
/// /// Answers after a while, whatever the method returns.
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

/// What a method returns, as the description holds it.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Returns {
    pub(crate) reply: &'static TypeDesc,
    pub(crate) error: Option<&'static TypeDesc>,
}

/// Where a reply goes.
#[doc(hidden)]
pub trait Outlet {
    /// Takes it.
    fn put<P: Message>(self, status: u8, payload: &P);
}

/// Where a reply comes from.
#[doc(hidden)]
pub trait Source {
    /// Its status.
    fn status(&self) -> u8;

    /// Its payload.
    ///
    /// # Errors
    ///
    /// It is none.
    fn take<P: Message>(self) -> Result<P, IpcError>;

    /// Its payload, which is the error of the method.
    ///
    /// # Errors
    ///
    /// It is none.
    fn take_error<P: Message>(self) -> Result<P, IpcError>;

    /// What a reply without a payload means.
    fn unanswered(self) -> IpcError;
}

pub(crate) mod sealed {
    use crate::error::IpcError;
    use crate::response::{Outlet, Returns, Source};

    /// How a result travels. No other crate can name it.
    pub trait Travels: Sized + 'static {
        /// What the client gets if all goes well.
        type Value;
        /// What it gets if not: [`IpcError`], or `CallError<E>` of a method that returns `Result<T, E>`.
        type Error: From<IpcError>;

        /// How it is described.
        const RETURNS: Returns;

        /// Hands it to the client.
        fn write<O: Outlet>(value: &Self, outlet: O);

        /// What a client makes of an answer.
        fn read<S: Source>(source: S) -> Result<Self::Value, Self::Error>;
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
}

/// What a call gives that may also fail by itself.
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
