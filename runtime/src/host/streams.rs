//! The host's ends of the streams of a request.

use super::HostCore;
use super::lanes::Ticket;
use crate::channel::{Channel, MethodOf};
use crate::ring::Corrupt;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};

impl<C: Channel> HostCore<C> {
    /// The writing end of the stream that the request names. `None` if it names no free queue; the connection is then
    /// closed.
    pub(super) fn tx<T>(&mut self, ticket: &Ticket, named: &StreamOut<T>) -> Option<Tx<T>> {
        let method = MethodOf::<C>::new(ticket.method()).name();
        let spinner = &self.server.spinner.twin();
        let lane = self.server.lane(ticket)?;
        let tx = Tx::take(&lane.lane.queues.streams, named.place, ticket.call(), method, spinner);
        if tx.is_none() {
            lane.fail(Corrupt { field: "stream", value: u64::from(named.place) });
        }
        tx
    }

    /// As `HostCore::tx`, for the reading end.
    pub(super) fn rx<T>(&mut self, ticket: &Ticket, named: &StreamIn<T>) -> Option<Rx<T>> {
        let method = MethodOf::<C>::new(ticket.method()).name();
        let spinner = &self.server.spinner.twin();
        let lane = self.server.lane(ticket)?;
        let rx = Rx::take(&lane.lane.queues.streams, named.place, ticket.call(), method, spinner);
        if rx.is_none() {
            lane.fail(Corrupt { field: "stream", value: u64::from(named.place) });
        }
        rx
    }
}
