//! Calls with streams: the choice of the queues.

use std::time::Duration;

use super::Link;
use super::pending::{Pending, TryPending};
use crate::channel::Channel;
use crate::error::IpcError;
use crate::stream::{Rx, StreamIn, StreamOut, Tx};
use crate::wait::Deadline;

/// What a generated method with streams is made of.
impl<C: Channel> Link<C> {
    /// The reading end of a stream that a call of `method` will name.
    #[doc(hidden)]
    pub fn __receives<T>(&self, method: u16, timeout: Option<Duration>) -> Result<Rx<T>, IpcError> {
        let deadline = self.stream_deadline(method, timeout)?;
        Rx::choose(&self.lane.queues.streams, self.method_name(method), &self.spinner, &deadline)
            .map(|rx| rx.with_timeout(timeout))
    }

    /// The writing end of a stream that a call of `method` will name.
    #[doc(hidden)]
    pub fn __sends<T>(&self, method: u16, timeout: Option<Duration>) -> Result<Tx<T>, IpcError> {
        let deadline = self.stream_deadline(method, timeout)?;
        Tx::choose(&self.lane.queues.streams, self.method_name(method), &self.spinner, &deadline)
            .map(|tx| tx.with_timeout(timeout))
    }

    /// As `__receives`, but never waits; `None` if it would.
    #[cfg(feature = "async")]
    pub(super) fn receives_now<T>(&self, method: u16) -> Result<Option<Rx<T>>, IpcError> {
        self.check_usable(method)?;
        Rx::choose_now(&self.lane.queues.streams, self.method_name(method), &self.spinner)
    }

    /// As `__sends`, but never waits; `None` if it would.
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

/// A call that is under way.
#[doc(hidden)]
pub trait CallOfStreams {
    /// Its id.
    fn id(&self) -> u32;
}

impl<C: Channel, T> CallOfStreams for Pending<'_, C, T> {
    fn id(&self) -> u32 {
        self.call()
    }
}

impl<C: Channel, T, E> CallOfStreams for TryPending<'_, C, T, E> {
    fn id(&self) -> u32 {
        self.call()
    }
}

impl<T> Rx<T> {
    /// What names it in a request.
    #[doc(hidden)]
    #[must_use]
    pub fn __place(&self) -> StreamOut<T> {
        self.place()
    }

    /// The call was made.
    #[doc(hidden)]
    pub fn __of(mut self, call: &impl CallOfStreams) -> Self {
        self.begin(call.id());
        self
    }
}

impl<T> Tx<T> {
    /// What names it in a request.
    #[doc(hidden)]
    #[must_use]
    pub fn __place(&self) -> StreamIn<T> {
        self.place()
    }

    /// The call was made.
    #[doc(hidden)]
    pub fn __of(mut self, call: &impl CallOfStreams) -> Self {
        self.begin(call.id());
        self
    }
}
