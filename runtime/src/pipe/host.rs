//! The host end of a pipe, and how it reads. [`writing`] is how it writes. Its waiting forms are those of the client end.

mod writing;

use std::time::Duration;

use super::{PipeChannel, read_together, some_of};
use crate::error::{CreateError, IpcError};
use crate::host::{ClientStats, HostBuilder, HostCore, HostEnd, OneOfOurs, WaitMode};
use crate::message::Message;
use crate::peer::Peer;

/// The host end of a pipe: reads `A`, writes `B`.
/// It can be created before there is a client: the first `read` or `write` waits for one. Clients attach while the host
/// executes one of its methods. When the client leaves, one operation fails with [`IpcError::ClientGone`]: a read after
/// all the client's messages have been read, a write at once. The next operation waits for the next client; if it is a
/// write, unread messages of the old client are discarded.
///
/// ```
/// use memorypipe::prelude::*;
///
/// let mut host = PipeHost::<u64, f64>::create("pipe-host-doc")?;
/// # let client = std::thread::spawn(|| -> Result<f64, memorypipe::Error> {
/// #     let mut client = PipeClient::<u64, f64>::attach("pipe-host-doc")?;
/// #     client.write(&3)?;
/// #     Ok(client.read()?)
/// # });
/// let request = host.read()?;
/// host.write(&(request as f64 / 2.0))?;
/// # assert_eq!(client.join().unwrap()?, 1.5);
/// assert!(matches!(host.read(), Err(IpcError::ClientGone)));
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug)]
pub struct PipeHost<A: Message, B: Message> {
    core: HostCore<PipeChannel<A, B>>,
}

impl<A: Message, B: Message> OneOfOurs for PipeHost<A, B> {}

impl<A: Message, B: Message> HostEnd for PipeHost<A, B> {
    type Channel = PipeChannel<A, B>;

    fn from_core(mut core: HostCore<Self::Channel>) -> Self {
        core.server.limit_to_one_client();
        PipeHost { core }
    }

    fn core(host: &mut Self) -> &mut HostCore<Self::Channel> {
        &mut host.core
    }
}

impl<A: Message, B: Message> PipeHost<A, B> {
    /// Creates the host with this name.
    ///
    /// # Errors
    ///
    /// [`CreateError`], which says why and what to do.
    pub fn create(name: impl AsRef<str>) -> Result<Self, CreateError> {
        Self::builder(name).create()
    }

    /// Returns a builder with the options of the host.
    pub fn builder(name: impl AsRef<str>) -> HostBuilder<Self> {
        HostBuilder::new(name)
    }

    /// The attached client, if there is one.
    #[must_use]
    pub fn peer(&mut self) -> Option<Peer> {
        self.core.server.client_table().only().map(|conn| conn.peer())
    }

    /// The statistics of both sides, if a client is attached.
    #[must_use]
    pub fn stats(&self) -> Option<ClientStats> {
        self.core.stats().pop()
    }

    /// The next message. Blocks until there is one or the client is gone.
    ///
    /// # Errors
    ///
    /// [`IpcError::ClientGone`] once everything the client wrote has been read.
    #[inline]
    pub fn read(&mut self) -> Result<A, IpcError> {
        loop {
            if let Some(message) = self.read_until(WaitMode::Forever)? {
                return Ok(message);
            }
        }
    }

    /// The next message if there is one. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no message; otherwise as [`PipeHost::read`].
    #[inline]
    pub fn try_read(&mut self) -> Result<A, IpcError> {
        self.read_until(WaitMode::Now)?.ok_or(IpcError::Empty)
    }

    /// Waits for the next message for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no message in time; otherwise as [`PipeHost::read`].
    pub fn read_timeout(&mut self, timeout: Duration) -> Result<A, IpcError> {
        self.read_until(WaitMode::For(timeout))?.ok_or_else(|| IpcError::idle(timeout))
    }

    /// Reads all messages that are there, up to the length of `into`; waits for the first. Returns how many elements of
    /// `into` were written.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::read`].
    pub fn read_batch(&mut self, into: &mut [A]) -> Result<usize, IpcError> {
        loop {
            match self.read_batch_until(into, WaitMode::Forever)? {
                0 if !into.is_empty() => {}
                count => return Ok(count),
            }
        }
    }

    /// As [`PipeHost::read_batch`], but never waits.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::try_read`].
    pub fn try_read_batch(&mut self, into: &mut [A]) -> Result<usize, IpcError> {
        let count = self.read_batch_until(into, WaitMode::Now)?;
        some_of(into.len(), count, || IpcError::Empty)
    }

    /// As [`PipeHost::read_batch`], but waits for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::read_timeout`].
    pub fn read_batch_timeout(&mut self, into: &mut [A], timeout: Duration) -> Result<usize, IpcError> {
        let count = self.read_batch_until(into, WaitMode::For(timeout))?;
        some_of(into.len(), count, || IpcError::idle(timeout))
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`count` is at most the length of `rest`, which is one below that of `into`"
    )]
    fn read_batch_until(&mut self, into: &mut [A], until: WaitMode) -> Result<usize, IpcError> {
        let Some((first, rest)) = into.split_first_mut() else { return Ok(0) };
        match self.read_until(until)? {
            Some(message) => *first = message,
            None => return Ok(0),
        }
        let Some(conn) = self.core.server.client_table().only() else { return Ok(1) };
        match read_together(&conn.rings, rest) {
            Ok(count) => Ok(1 + count),
            Err(corrupt) => {
                conn.fail(corrupt);
                Err(self.part())
            }
        }
    }

    #[inline(always)]
    fn read_until(&mut self, until: WaitMode) -> Result<Option<A>, IpcError> {
        match self.core.next(until) {
            Some(ticket) => match self.core.args(&ticket) {
                Some(message) => Ok(Some(message)),
                None => Err(self.part()),
            },
            None => self.why_nothing().map(|()| None),
        }
    }

    #[cold]
    fn why_nothing(&mut self) -> Result<(), IpcError> {
        self.core.end()?;
        self.core.server.take_departure().map_or(Ok(()), Err)
    }

    /// Detaches a faulty client, and returns its violation.
    #[cold]
    fn part(&mut self) -> IpcError {
        match self.core.server.poll_kernel(Some(Duration::ZERO)) {
            Ok(()) => self.core.server.take_departure().unwrap_or(IpcError::ClientGone),
            Err(error) => error,
        }
    }
}
