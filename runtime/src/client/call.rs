//! Calls, as the methods of a generated client make them.

use super::Link;
use super::connection::Connection;
use super::core::{ClientCore, Expects, InFlight};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::message::encode::Encode;
use crate::probe::{Method, Probe};
use crate::response::{self, Response};
use crate::segment::{Over, ReceivedSlot};

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Calls a method that returns `R`.
    ///
    /// # Errors
    ///
    /// The error of the method, or why there is no answer.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // references, made for the call
    pub fn call<L: Connection>(link: &L, args: impl Encode<A>) -> Result<R::Value, R::Error> {
        L::run(link, PLACE, |link| Self::call_on(&link, &args))
    }

    #[inline(always)]
    fn call_on<C: Channel>(link: &Link<C>, args: &impl Encode<A>) -> Result<R::Value, R::Error> {
        let call = link.request::<A>(PLACE, Self::TIMEOUT, args)?;
        match link.reply_soon(&call) {
            Some(received) => response::read::<R, _>((&link.core, received)),
            None => later::<C, R, _>(link, &call, |source| response::read::<R, _>(source)),
        }
    }

    /// As [`Probe::call`], but copies the reply from its slot into `out`.
    ///
    /// # Errors
    ///
    /// As [`Probe::call`]. `out` keeps its value, or holds zeros if the reply was not an `R`.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn call_into<L: Connection>(
        link: &L,
        args: impl Encode<A>,
        out: &mut R::Value,
    ) -> Result<(), R::Error> {
        L::run(link, PLACE, |link| Self::call_into_on(&link, &args, out))
    }

    #[inline(always)]
    fn call_into_on<C: Channel>(
        link: &Link<C>,
        args: &impl Encode<A>,
        out: &mut R::Value,
    ) -> Result<(), R::Error> {
        let call = link.request::<A>(PLACE, Self::TIMEOUT, args)?;
        match link.reply_soon(&call) {
            Some(received) => R::read_into((&link.core, received), Over::new(out)),
            None => later::<C, R, _>(link, &call, |source| R::read_into(source, Over::new(out))),
        }
    }

    /// Sends a request without an answer. Waits while the ring is full.
    ///
    /// # Errors
    ///
    /// If it could not be queued.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn send<L: Connection>(link: &L, args: impl Encode<A>) -> Result<(), IpcError> {
        L::run(link, PLACE, |link| {
            link.core.check_usable(PLACE)?;
            link.send::<A>(&link.core.begin(PLACE, Self::TIMEOUT), &args, Expects::Nothing)
        })
    }
}

/// Waits for the reply and has it read.
#[cold]
fn later<C: Channel, R: Response, T>(
    link: &Link<C>,
    call: &InFlight,
    read: impl FnOnce((&ClientCore<C>, ReceivedSlot)) -> Result<T, R::Error>,
) -> Result<T, R::Error> {
    read((&link.core, link.reply_now(call)?))
}
