//! The common part of both ends of a stream: the end of a queue, borrowed from the connection's pool.

use std::sync::Arc;
use std::time::Duration;

use crate::error::IpcError;
use crate::queue::{StreamEnd, StreamEnds, closed_word};
use crate::wait::{Deadline, Spinner};

/// The end of a queue for one stream. Dropping it informs the other end, and returns the queue to the pool.
#[derive(Debug)]
pub(crate) struct Endpoint<E: StreamEnd> {
    /// Only `drop` takes it.
    end: Option<E>,
    home: Arc<StreamEnds>,
    /// Its place among the queues of its direction.
    pub(super) place: u32,
    /// The call of the stream; `None` until the call is sent.
    call: Option<u32>,
    pub(super) method: &'static str,
    /// How long to wait for the other end.
    pub(super) timeout: Option<Duration>,
    /// The timeout has passed.
    given_up: bool,
}

impl<E: StreamEnd> Endpoint<E> {
    /// The free end at `place`, if there is one, for the stream of `call`.
    pub(super) fn take(
        home: &Arc<StreamEnds>,
        place: u32,
        call: u32,
        method: &'static str,
        spinner: &Spinner,
    ) -> Option<Endpoint<E>> {
        let end = E::pool(home).take(place)?;
        let mut endpoint = Endpoint::new(home, (end, place), method, spinner);
        endpoint.bind_to_call(call);
        Some(endpoint)
    }

    /// A free end for a call that is about to be made. Waits for one that the other end has released too.
    pub(super) fn acquire(
        home: &Arc<StreamEnds>,
        method: &'static str,
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Endpoint<E>, IpcError> {
        Ok(Endpoint::new(home, E::pool(home).acquire(deadline)?, method, spinner))
    }

    /// As [`Endpoint::acquire`], but does not wait; `None` if it would have to.
    #[cfg(feature = "async")]
    pub(super) fn try_acquire(
        home: &Arc<StreamEnds>,
        method: &'static str,
        spinner: &Spinner,
    ) -> Result<Option<Endpoint<E>>, IpcError> {
        Ok(E::pool(home).try_acquire()?.map(|chosen| Endpoint::new(home, chosen, method, spinner)))
    }

    fn new(
        home: &Arc<StreamEnds>,
        (mut end, place): (E, u32),
        method: &'static str,
        spinner: &Spinner,
    ) -> Endpoint<E> {
        end.end_mut().wait_like(spinner);
        Endpoint {
            end: Some(end),
            home: home.clone(),
            place,
            call: None,
            method,
            timeout: None,
            given_up: false,
        }
    }

    /// The call has been sent.
    pub(super) fn bind_to_call(&mut self, call: u32) {
        self.call = Some(call);
        if let Some(end) = &self.end {
            end.end().belong_to(call);
        }
    }

    /// The end and the call, from the moment the call is sent until the timeout ends the stream.
    #[inline(always)]
    pub(super) fn of_call(&self) -> Option<(&E, u32)> {
        if self.given_up { None } else { Some((self.end.as_ref()?, self.call?)) }
    }

    /// The other end did not respond within the timeout: the stream is over.
    #[cold]
    pub(super) fn give_up(&mut self) {
        self.given_up = true;
    }
}

/// The public type of a half: [`Rx`](super::Rx) or [`Tx`](super::Tx).
pub(crate) trait FromHalf: Sized {
    /// The end of the queue.
    type End: StreamEnd;

    /// Makes it.
    fn from_half(endpoint: Endpoint<Self::End>) -> Self;

    /// What it is made of.
    fn half_mut(&mut self) -> &mut Endpoint<Self::End>;

    /// See [`Endpoint::acquire`]. Each value is awaited for at most `timeout`.
    fn acquire(
        home: &Arc<StreamEnds>,
        (method, timeout): (&'static str, Option<Duration>),
        spinner: &Spinner,
        deadline: &Deadline,
    ) -> Result<Self, IpcError> {
        let mut endpoint = Endpoint::acquire(home, method, spinner, deadline)?;
        endpoint.timeout = timeout;
        Ok(Self::from_half(endpoint))
    }

    /// See [`Endpoint::try_acquire`]; otherwise as [`FromHalf::acquire`].
    #[cfg(feature = "async")]
    fn try_acquire(
        home: &Arc<StreamEnds>,
        (method, timeout): (&'static str, Option<Duration>),
        spinner: &Spinner,
    ) -> Result<Option<Self>, IpcError> {
        let Some(mut endpoint) = Endpoint::try_acquire(home, method, spinner)? else { return Ok(None) };
        endpoint.timeout = timeout;
        Ok(Some(Self::from_half(endpoint)))
    }

    /// The call has been sent.
    fn bind_to_call(&mut self, call: u32) {
        self.half_mut().bind_to_call(call);
    }
}

impl<E: StreamEnd> Drop for Endpoint<E> {
    fn drop(&mut self) {
        if let Some(end) = self.end.take().filter(|end| !end.end().in_forked_child()) {
            let how = if self.given_up { E::how_it_is_given_up() } else { E::how_it_ends() };
            E::pool(&self.home).put(self.place, end, self.call.map(|call| closed_word(how, call)));
        }
    }
}
