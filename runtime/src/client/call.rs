//! Calls, as the methods of a generated client make them.

use super::Link;
use super::core::{Expects, InFlight};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::response::Response;

impl<A: Payload, R: Response, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// Calls a method that returns `R`.
    ///
    /// # Errors
    ///
    /// The error of the method, or why there is no answer.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // the arguments are the macro's, made for the call
    pub fn call<C: Channel>(link: &Link<C>, args: A) -> Result<R::Value, R::Error> {
        let call = link.request(PLACE, Self::TIMEOUT, &args)?;
        match link.reply_soon(&call) {
            Some(received) => R::read((&link.core, received)),
            None => result_later::<C, R>(link, &call),
        }
    }

    /// Sends a request without an answer. Waits while the ring is full.
    ///
    /// # Errors
    ///
    /// If it could not be queued.
    #[inline]
    #[allow(clippy::needless_pass_by_value)] // as above
    pub fn send<C: Channel>(link: &Link<C>, args: A) -> Result<(), IpcError> {
        link.core.check_usable(PLACE)?;
        link.send(&link.core.begin(PLACE, Self::TIMEOUT), &args, Expects::Nothing)
    }
}

#[cold]
fn result_later<C: Channel, R: Response>(link: &Link<C>, call: &InFlight) -> Result<R::Value, R::Error> {
    R::read((&link.core, link.reply_now(call)?))
}
