//! Calls with streams: choosing the queues.

use std::ops::Deref;
use std::time::Duration;

use super::Link;
use super::core::StreamEnd;
use super::pending::Pending;
use crate::channel::Channel;
use crate::error::IpcError;
use crate::stream::{FromHalf, Rx, Tx};

/// The reading end of a stream for a call of `method`.
///
/// # Errors
///
/// If no queue is free, or waiting for one failed.
pub fn receives<C: Channel, T>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Rx<T>, IpcError> {
    link.stream(method, timeout)
}

/// The writing end of a stream for a call of `method`.
///
/// # Errors
///
/// As [`receives`].
pub fn sends<C: Channel, T>(
    link: &Link<C>,
    method: u16,
    timeout: Option<Duration>,
) -> Result<Tx<T>, IpcError> {
    link.stream(method, timeout)
}

impl<C: Channel> Link<C> {
    fn stream<E: FromHalf>(&self, method: u16, timeout: Option<Duration>) -> Result<E, IpcError> {
        self.core.want_stream(method, timeout, &self.spinner)?.until(&self.core.deadline(timeout))
    }
}

/// The encoded place of a stream in a request.
pub fn stream_place<E: StreamEnd>(end: &E) -> E::Place {
    end.place_of()
}

/// The client's end of a stream of this call.
pub fn of_call<C: Channel, R, H: Deref<Target = Link<C>>, E: StreamEnd>(
    call: &Pending<'_, C, R, H>,
    end: E,
) -> E {
    end.of_call(call.call())
}
