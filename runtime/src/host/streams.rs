//! The host's ends of the streams of a request.

use super::HostCore;
use super::client_table::ReceivedRequest;
use crate::channel::{Channel, MethodOf};
use crate::ring::Corrupt;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};

impl<C: Channel> HostCore<C> {
    /// The writing end of the stream that the request names. `None` if it names no free queue; the connection is then
    /// closed.
    pub(super) fn tx<T>(&mut self, request: &ReceivedRequest, named: &StreamOut<T>) -> Option<Tx<T>> {
        let method = MethodOf::<C>::new(request.method()).name();
        let spinner = &self.server.spinner.clone_for_thread();
        let conn = self.server.conn(request)?;
        let tx = Tx::take(&conn.rings.queues.streams, named.place, request.call(), method, spinner);
        if tx.is_none() {
            conn.fail(Corrupt { field: "stream", value: u64::from(named.place) });
        }
        tx
    }

    /// As `HostCore::tx`, for the reading end.
    pub(super) fn rx<T>(&mut self, request: &ReceivedRequest, named: &StreamIn<T>) -> Option<Rx<T>> {
        let method = MethodOf::<C>::new(request.method()).name();
        let spinner = &self.server.spinner.clone_for_thread();
        let conn = self.server.conn(request)?;
        let rx = Rx::take(&conn.rings.queues.streams, named.place, request.call(), method, spinner);
        if rx.is_none() {
            conn.fail(Corrupt { field: "stream", value: u64::from(named.place) });
        }
        rx
    }
}
