//! What the methods of a generated asynchronous client are written against: see
//! [`connection`](super::super::connection), whose rules are the same.

use std::fmt;
use std::future::Future;
use std::ops::Deref;

use super::super::connection::sealed;
use super::call::{Call, Comes, Of, Outcome, Replaces, Returned};
use super::link::AsyncLink;
use super::shared::Shared;
use super::streams_and_events::{AsyncEvents, events_async};
use crate::channel::Channel;
use crate::error::{CallFailure, IpcError};
use crate::event::Event;
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::response::Response;

/// The connection of an asynchronous client: an [`AsyncLink`] to one host, or an
/// [`AsyncReconnectingLink`](crate::AsyncReconnectingLink).
///
/// Use it in bounds, as [`Connection`](crate::Connection). It cannot be implemented for other types.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection of an asynchronous client",
    label = "neither `AsyncLink` nor `AsyncReconnectingLink`"
)]
pub trait AsyncConnection: sealed::Sealed {
    /// The channel of the host.
    type Channel: Channel;

    /// The connection to one host, for as long as a call or a stream uses it.
    #[doc(hidden)]
    type Held<'l>: Deref<Target = Shared<Self::Channel>> + Clone
    where
        Self: 'l;

    /// The attempts of one call.
    #[doc(hidden)]
    type Attempts<'l>: Attempts<Channel = Self::Channel>
    where
        Self: 'l;

    /// Calls a method that returns `R`.
    #[doc(hidden)]
    fn ask<A: Payload, R: Response>(link: &Self, of: Of, args: A) -> impl Future<Output = Outcome<R>>;

    /// As [`AsyncConnection::ask`], but copies the reply into `out`.
    #[doc(hidden)]
    fn ask_into<'l, A: Payload, R: Response>(
        link: &'l Self,
        of: Of,
        args: impl Encode<A> + 'l,
        out: &'l mut R::Value,
    ) -> impl Future<Output = Result<(), R::Error>> + 'l;

    /// Sends a request without an answer.
    #[doc(hidden)]
    fn tell<A: Payload>(link: &Self, of: Of, args: A) -> impl Future<Output = Result<(), IpcError>>;

    /// Begins a call of `method` that has several steps.
    #[doc(hidden)]
    fn attempts(link: &Self, method: u16) -> impl Future<Output = Self::Attempts<'_>>;

    /// A connection to a host that lives, as far as is known.
    #[doc(hidden)]
    fn live(link: &Self) -> impl Future<Output = Result<Self::Held<'_>, IpcError>>;

    /// Subscribes to the events of the host.
    #[doc(hidden)]
    fn events<E>(link: &Self) -> impl Future<Output = Result<AsyncEvents<E>, IpcError>>
    where
        E: Event<Channel = Self::Channel> + Send + 'static;
}

/// The attempts of one call: the first, and more if that is safe and the host is gone.
#[doc(hidden)]
pub trait Attempts {
    /// The channel of the host.
    type Channel: Channel;

    /// The connection of this attempt.
    fn link(&self) -> &Shared<Self::Channel>;

    /// The attempt has ended, perhaps with a `failure`. Returns whether another one begins: if not, its result is that of
    /// the call. By reference, as results may be large.
    fn again<E: CallFailure>(&mut self, failure: Option<&E>) -> impl Future<Output = bool>;
}

impl<C: Channel> sealed::Sealed for AsyncLink<C> {}

impl<C: Channel> AsyncConnection for AsyncLink<C> {
    type Channel = C;
    type Held<'l> = &'l Shared<C>;
    type Attempts<'l> = Once<'l, C>;

    fn ask<A: Payload, R: Response>(link: &Self, of: Of, args: A) -> impl Future<Output = Outcome<R>> {
        Call::<_, C, A, R>::new(link.shared(), of, args, Returned, Comes::Answer)
    }

    fn ask_into<'l, A: Payload, R: Response>(
        link: &'l Self,
        of: Of,
        args: impl Encode<A> + 'l,
        out: &'l mut R::Value,
    ) -> impl Future<Output = Result<(), R::Error>> + 'l {
        Call::<_, C, A, R, 0, _, _>::new(link.shared(), of, args, Replaces(out), Comes::Answer)
    }

    fn tell<A: Payload>(link: &Self, of: Of, args: A) -> impl Future<Output = Result<(), IpcError>> {
        Call::<_, C, A, ()>::new(link.shared(), of, args, Returned, Comes::Nothing(|| ()))
    }

    async fn attempts(link: &Self, _: u16) -> Once<'_, C> {
        Once(link.shared())
    }

    async fn live(link: &Self) -> Result<&Shared<C>, IpcError> {
        Ok(link.shared())
    }

    async fn events<E>(link: &Self) -> Result<AsyncEvents<E>, IpcError>
    where
        E: Event<Channel = C> + Send + 'static,
    {
        events_async(link.shared()).await
    }
}

/// The one attempt of a client of one host.
#[doc(hidden)]
pub struct Once<'l, C>(&'l Shared<C>);

impl<C: Channel> Attempts for Once<'_, C> {
    type Channel = C;

    fn link(&self) -> &Shared<C> {
        self.0
    }

    async fn again<E: CallFailure>(&mut self, _: Option<&E>) -> bool {
        false
    }
}

impl<C> fmt::Debug for Once<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}
