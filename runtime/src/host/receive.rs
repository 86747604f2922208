//! From the slot of a request to a call: for each kind of method one function, which is given what makes the call of the
//! arguments.
//!
//! Without optimisation every value has a place of its own on the stack. So the arguments of one method are handled by a
//! function of its own, which is inlined by force in optimised builds alone: messages of 64 KiB then work on a thread of 2
//! MiB, however many methods a channel has.

use super::bulk::{Claimed, Opened};
use super::service::Received;
use super::{HostCore, Reply, Ticket};
use crate::channel::Channel;
use crate::message::Payload;
use crate::peer::Peer;
use crate::probe::{Method, Probe};
use crate::response::Response;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};

impl<A: Payload, R: Response, const PLACE: u16, const MS: u64> Probe<Method<A, R, PLACE, MS>> {
    /// A request that is answered.
    ///
    /// # Errors
    ///
    /// It is none: the connection is closed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive<'h, C: Channel, K>(
        core: &'h mut HostCore<C>,
        ticket: Ticket,
        make: impl FnOnce(A, Reply<'h, R>) -> K,
    ) -> Received<'h, C, K> {
        match core.args(&ticket) {
            Some(args) => Ok(make(args, core.reply(ticket))),
            None => Err(core),
        }
    }

    /// A request that is not answered.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_oneway<'h, C: Channel, K>(
        core: &'h mut HostCore<C>,
        ticket: Ticket,
        make: impl FnOnce(A, Peer) -> K,
    ) -> Received<'h, C, K> {
        match core.args(&ticket) {
            Some(args) => Ok(make(args, core.peer(&ticket))),
            None => Err(core),
        }
    }

    /// A request with bulk data, of which `claimed` gives the places. The client of a one-way request, which is `owed` a
    /// receipt, gets it when the handler is done, before the next request.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_bulk<'h, C: Channel, K, const N: usize>(
        core: &'h mut HostCore<C>,
        ticket: Ticket,
        owed: bool,
        claimed: impl FnOnce(&A) -> [Claimed; N],
        make: impl FnOnce(A, Opened<'h>) -> K,
    ) -> Received<'h, C, K> {
        match core.args(&ticket) {
            Some(args) if core.bulk_fits(&ticket, claimed(&args)) => {
                if owed {
                    core.bulk_owes(&ticket);
                }
                Ok(make(args, core.bulk(ticket)))
            }
            _ => Err(core),
        }
    }

    /// A request with streams, whose ends `open` takes.
    ///
    /// # Errors
    ///
    /// As [`Probe::receive`].
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn receive_streams<'h, C: Channel, O, K>(
        core: &'h mut HostCore<C>,
        ticket: Ticket,
        open: impl FnOnce(A, &mut Streams<'_, C>) -> Option<O>,
        make: impl FnOnce(O, Reply<'h, R>) -> K,
    ) -> Received<'h, C, K> {
        let Some(args) = core.args(&ticket) else { return Err(core) };
        match open(args, &mut Streams { core, ticket }) {
            Some(opened) => Ok(make(opened, core.reply(ticket))),
            None => Err(core),
        }
    }
}

/// A request with streams, whose ends are to be taken.
#[derive(Debug)]
pub struct Streams<'c, C> {
    core: &'c mut HostCore<C>,
    ticket: Ticket,
}

impl<C: Channel> Streams<'_, C> {
    /// The writing end of the stream that the request names. `None` if it names none that is free: the connection is
    /// then closed.
    #[must_use]
    pub fn tx<T>(&mut self, named: &StreamOut<T>) -> Option<Tx<T>> {
        self.core.tx(&self.ticket, named)
    }

    /// As [`Streams::tx`], the reading end.
    #[must_use]
    pub fn rx<T>(&mut self, named: &StreamIn<T>) -> Option<Rx<T>> {
        self.core.rx(&self.ticket, named)
    }
}
