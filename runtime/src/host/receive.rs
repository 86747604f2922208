//! From the slot of a request to a call: one function for each kind of method. Its caller passes the function that
//! builds the call from the arguments.
//!
//! Without optimization every value has its own place on the stack. So the arguments of one method are handled in a
//! separate function, which is inlined by force only in optimized builds: messages of 64 KiB then work on a thread with
//! 2 MiB of stack, however many methods a channel has.

use std::mem::MaybeUninit;

use super::bulk::{Claimed, Opened};
use super::service::Received;
use super::{CallerRef, HostCore, ReceivedRequest, Reply};
use crate::channel::Channel;
use crate::message::Payload;
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};

impl<A: Payload, R: Response, const PLACE: u16, const US: u64> Probe<Method<A, R, PLACE, US>> {
    /// Receives a request with an answer.
    ///
    /// # Errors
    ///
    /// If the request is invalid; the connection is then closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive<'h, C: Channel, K>(
        core: &'h mut HostCore<C>,
        request: ReceivedRequest,
        make: impl FnOnce(A, Reply<'h, R>) -> K,
    ) -> Received<'h, C, K> {
        if const { Self::IS_LARGE } {
            return Self::receive_large(core, request, make);
        }
        match core.args(&request) {
            Some(args) => Ok(make(args, core.reply(request))),
            None => Err(core),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn receive_large<'h, C: Channel, K>(
        core: &'h mut HostCore<C>,
        request: ReceivedRequest,
        make: impl FnOnce(A, Reply<'h, R>) -> K,
    ) -> Received<'h, C, K> {
        let mut place = MaybeUninit::<A>::uninit();
        match core.args_into::<A, _>(&request, &mut place) {
            Some(args) => Ok(make(args.take(), core.reply(request))),
            None => Err(core),
        }
    }

    /// Receives a request without an answer.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_oneway<'h, C: Channel, K>(
        core: &'h mut HostCore<C>,
        request: ReceivedRequest,
        make: impl FnOnce(A, CallerRef<'h>) -> K,
    ) -> Received<'h, C, K> {
        match core.args(&request) {
            Some(args) => Ok(make(args, CallerRef::in_table(core.server.client_table(), request.client()))),
            None => Err(core),
        }
    }

    /// Receives a request with bulk data, whose places `claimed` returns. A one-way request is `pending_ack` an
    /// acknowledgement: its client gets it when the handler is done, before the next request.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_bulk<'h, C: Channel, K, const N: usize>(
        core: &'h mut HostCore<C>,
        request: ReceivedRequest,
        pending_ack: bool,
        claimed: impl FnOnce(&A) -> [Claimed; N],
        make: impl FnOnce(A, Opened<'h>) -> K,
    ) -> Received<'h, C, K> {
        match core.args(&request) {
            Some(args) if core.bulk_fits(&request, claimed(&args)) => {
                if pending_ack {
                    core.bulk_owes(&request);
                }
                Ok(make(args, core.bulk(request)))
            }
            _ => Err(core),
        }
    }

    /// Receives a request with streams, whose ends `open` takes.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_streams<'h, C: Channel, O, K>(
        core: &'h mut HostCore<C>,
        request: ReceivedRequest,
        open: impl FnOnce(A, &mut Streams<'_, C>) -> Option<O>,
        make: impl FnOnce(O, Reply<'h, R>) -> K,
    ) -> Received<'h, C, K> {
        let Some(args) = core.args(&request) else { return Err(core) };
        match open(args, &mut Streams { core, request }) {
            Some(opened) => Ok(make(opened, core.reply(request))),
            None => Err(core),
        }
    }
}

/// A request with streams, whose ends have not been taken yet.
#[derive(Debug)]
pub struct Streams<'c, C> {
    core: &'c mut HostCore<C>,
    request: ReceivedRequest,
}

impl<C: Channel> Streams<'_, C> {
    /// The writing end of the stream that the request names. `None` if it names no free queue; the connection is then
    /// closed.
    #[must_use]
    pub fn tx<T>(&mut self, named: &StreamOut<T>) -> Option<Tx<T>> {
        self.core.tx(&self.request, named)
    }

    /// As [`Streams::tx`], for the reading end.
    #[must_use]
    pub fn rx<T>(&mut self, named: &StreamIn<T>) -> Option<Rx<T>> {
        self.core.rx(&self.request, named)
    }
}
