//! The client's ends of the streams of a call.

use std::sync::Arc;
use std::time::Duration;

use super::ClientCore;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::queue::StreamEnds;
use crate::stream::{FromHalf, Rx, StreamIn, StreamOut, Tx};
use crate::wait::{Deadline, Spinner};

/// The client's end of a stream of a call.
pub trait StreamEnd: Sized {
    /// What names it in a request.
    type Place;

    /// What names it in a request.
    fn place_of(&self) -> Self::Place;

    /// The call with this id was sent.
    #[must_use]
    fn of_call(self, call: u32) -> Self;
}

/// A request for the end of a stream, for a call of `method` with its `timeout`.
pub(in crate::client) struct Wanted<'c, C> {
    core: &'c ClientCore<C>,
    method: u16,
    timeout: Option<Duration>,
    /// How the end of the stream waits.
    spinner: &'c Spinner,
}

impl<C: Channel> ClientCore<C> {
    /// Requests an end for a call of `method` with this timeout. The end waits as `spinner` does.
    pub(in crate::client) fn want_stream<'c>(
        &'c self,
        method: u16,
        timeout: Option<Duration>,
        spinner: &'c Spinner,
    ) -> Result<Wanted<'c, C>, IpcError> {
        self.check_usable(method)?;
        Ok(Wanted { core: self, method, timeout, spinner })
    }
}

impl<C: Channel> Wanted<'_, C> {
    /// Returns the end, if one is free now.
    #[cfg(feature = "async")]
    pub(in crate::client) fn now<E: FromHalf>(&self) -> Result<Option<E>, IpcError> {
        E::try_acquire(self.home(), self.method(), self.spinner)
    }

    /// Returns the end. The driver waits until the host has released one.
    pub(in crate::client) fn until<E: FromHalf>(&self, deadline: &Deadline) -> Result<E, IpcError> {
        E::acquire(self.home(), self.method(), self.spinner, deadline)
    }

    fn home(&self) -> &Arc<StreamEnds> {
        &self.core.rings.queues.streams
    }

    fn method(&self) -> (&'static str, Option<Duration>) {
        (self.core.method_name(self.method), self.timeout)
    }
}

impl<T> StreamEnd for Rx<T> {
    type Place = StreamOut<T>;

    fn place_of(&self) -> StreamOut<T> {
        self.place()
    }

    fn of_call(mut self, call: u32) -> Self {
        self.bind_to_call(call);
        self
    }
}

impl<T> StreamEnd for Tx<T> {
    type Place = StreamIn<T>;

    fn place_of(&self) -> StreamIn<T> {
        self.place()
    }

    fn of_call(mut self, call: u32) -> Self {
        self.bind_to_call(call);
        self
    }
}
