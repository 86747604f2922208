//! Calls with streams: the choice of the queues.

use std::time::Duration;

use super::Link;
use super::pending::Pending;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};
use crate::wait::Deadline;

/// The reading end of a stream that a call of `method` will name.
///
/// # Errors
///
/// None is free, or none is to be had.
pub fn receives<C: Channel, T>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Rx<T>, IpcError> {
    let deadline = link.stream_deadline(method, timeout)?;
    Rx::choose(&link.lane.queues.streams, link.method_name(method), &link.spinner, &deadline)
        .map(|rx| rx.with_timeout(timeout))
}

/// The writing end of a stream that a call of `method` will name.
///
/// # Errors
///
/// As [`receives`].
pub fn sends<C: Channel, T>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Tx<T>, IpcError> {
    let deadline = link.stream_deadline(method, timeout)?;
    Tx::choose(&link.lane.queues.streams, link.method_name(method), &link.spinner, &deadline)
        .map(|tx| tx.with_timeout(timeout))
}

impl<C: Channel> Link<C> {
    /// As [`receives`], but never waits; `None` if it would.
    #[cfg(feature = "async")]
    pub(super) fn receives_now<T>(&self, method: u16) -> Result<Option<Rx<T>>, IpcError> {
        self.check_usable(method)?;
        Rx::choose_now(&self.lane.queues.streams, self.method_name(method), &self.spinner)
    }

    /// As [`sends`], but never waits; `None` if it would.
    #[cfg(feature = "async")]
    pub(super) fn sends_now<T>(&self, method: u16) -> Result<Option<Tx<T>>, IpcError> {
        self.check_usable(method)?;
        Tx::choose_now(&self.lane.queues.streams, self.method_name(method), &self.spinner)
    }

    fn stream_deadline(&self, method: u16, timeout: Option<Duration>) -> Result<Deadline, IpcError> {
        self.check_usable(method)?;
        Ok(Deadline::after(timeout.or(self.timeout())))
    }
}

/// The client's end of a stream of a call.
pub trait StreamEnd: Sized {
    /// What names it in a request.
    type Place;

    /// What names it in a request.
    fn place_of(&self) -> Self::Place;

    /// The call with this id was made.
    #[must_use]
    fn of(self, call: u32) -> Self;
}

impl<T> StreamEnd for Rx<T> {
    type Place = StreamOut<T>;

    fn place_of(&self) -> StreamOut<T> {
        self.place()
    }

    fn of(mut self, call: u32) -> Self {
        self.begin(call);
        self
    }
}

impl<T> StreamEnd for Tx<T> {
    type Place = StreamIn<T>;

    fn place_of(&self) -> StreamIn<T> {
        self.place()
    }

    fn of(mut self, call: u32) -> Self {
        self.begin(call);
        self
    }
}

/// What names a stream in a request.
pub fn stream_place<E: StreamEnd>(end: &E) -> E::Place {
    end.place_of()
}

/// The client's end of a stream of this call.
pub fn of_call<C: Channel, R, E: StreamEnd>(call: &Pending<'_, C, R>, end: E) -> E {
    end.of(call.call())
}
