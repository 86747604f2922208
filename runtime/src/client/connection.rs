//! What the methods of a generated client are written against: a connection to one host, or to one host after the other.
//!
//! A method says what it does on a [`Link`]. The connection says on which link, and what happens if the host of that
//! link is gone: a [`Link`] returns the error, a [`ReconnectingLink`](super::ReconnectingLink) attaches to the next
//! host.

use std::ops::Deref;

use super::{Events, Link, events};
use crate::channel::Channel;
use crate::error::{CallFailure, IpcError};
use crate::event::Event;

/// The connection of a client that waits on its thread: a [`Link`] to one host, or a
/// [`ReconnectingLink`](crate::ReconnectingLink).
///
/// Use it in bounds, for code that takes either client. It cannot be implemented for other types.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::Connection;
///
/// ipc_channel!(
///     pub trait Clock {
///         fn now(&mut self) -> u64;
///     }
/// );
///
/// /// Works with a client of one host, and with one that reconnects.
/// fn elapsed<L: Connection<Channel = ClockChannel>>(clock: &ClockClient<L>) -> Result<u64, IpcError> {
///     let start = clock.now()?;
///     Ok(clock.now()? - start)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection",
    label = "neither `Link` nor `ReconnectingLink`"
)]
pub trait Connection: sealed::Sealed {
    /// The channel of the host.
    type Channel: Channel;

    /// A link to one host, for as long as a call or a stream uses it.
    #[doc(hidden)]
    type Held<'l>: Deref<Target = Link<Self::Channel>>
    where
        Self: 'l;

    /// The name of the channel.
    #[doc(hidden)]
    fn name(link: &Self) -> &str;

    /// Runs `call`, which makes one call of `method`; again with the next host if that is safe.
    #[doc(hidden)]
    fn run<'l, T, E: CallFailure>(
        link: &'l Self,
        method: u16,
        call: impl FnMut(Self::Held<'l>) -> Result<T, E>,
    ) -> Result<T, E>;

    /// A link to a host that lives, as far as is known.
    ///
    /// # Errors
    ///
    /// If no host lets the client attach.
    #[doc(hidden)]
    fn live(link: &Self) -> Result<Self::Held<'_>, IpcError>;

    /// Subscribes to the events of the host.
    ///
    /// # Errors
    ///
    /// As for [`events`](fn@events).
    #[doc(hidden)]
    fn events<E: Event<Channel = Self::Channel>>(link: &Self) -> Result<Events<E>, IpcError>;
}

pub(super) mod sealed {
    /// Keeps other types from being a connection.
    pub trait Sealed {}
}

impl<C> sealed::Sealed for Link<C> {}

impl<C: Channel> Connection for Link<C> {
    type Channel = C;
    type Held<'l> = &'l Link<C>;

    fn name(link: &Self) -> &str {
        Link::name(link)
    }

    #[inline(always)]
    fn run<'l, T, E: CallFailure>(
        link: &'l Self,
        _: u16,
        mut call: impl FnMut(&'l Link<C>) -> Result<T, E>,
    ) -> Result<T, E> {
        call(link)
    }

    #[inline(always)]
    fn live(link: &Self) -> Result<&Link<C>, IpcError> {
        Ok(link)
    }

    fn events<E: Event<Channel = C>>(link: &Self) -> Result<Events<E>, IpcError> {
        events(link)
    }
}
