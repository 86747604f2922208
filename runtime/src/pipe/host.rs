//! The host end of a pipe. Its waiting forms are those of the client end.

use std::time::Duration;

use super::{HEADER, Loan, PipeChannel, read_together, some_of, write_together};
use crate::error::{CreateError, IpcError};
use crate::host::{ClientStats, HostBuilder, HostCore, HostEnd, OneOfOurs, WaitMode};
use crate::message::Message;
use crate::peer::Peer;
use crate::ring::Claim;
use crate::ring_pair::{ROOM_SLICE, RingPair};
use crate::wait::Deadline;

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

    /// Writes a message. Blocks until there is a client and while the ring is full.
    ///
    /// # Errors
    ///
    /// [`IpcError::ClientGone`] if the client has left since the last operation, or leaves during the wait.
    #[inline]
    pub fn write(&mut self, message: &B) -> Result<(), IpcError> {
        self.write_until(message, WaitMode::Forever)
    }

    /// Writes a message if there is room. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Full`] without room or without a client; otherwise as [`PipeHost::write`].
    #[inline]
    pub fn try_write(&mut self, message: &B) -> Result<(), IpcError> {
        self.write_until(message, WaitMode::Now)
    }

    /// Writes a message, waiting up to `timeout` for a client and for room.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no room in time; otherwise as [`PipeHost::write`]. The message was not
    /// written.
    pub fn write_timeout(&mut self, message: &B, timeout: Duration) -> Result<(), IpcError> {
        self.write_until(message, WaitMode::For(timeout))
    }

    /// Writes all messages, as many at a time as there is room for: one publication and at most one wake-up for each
    /// such part. Blocks until there is a client and while the ring is full.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::write`]; the parts already published stay published.
    pub fn write_batch(&mut self, messages: &[B]) -> Result<(), IpcError> {
        self.write_batch_until(messages, &Deadline::never()).map(|_| ())
    }

    /// Writes as many messages as there is room for, with one publication, and returns their number. Does not wait.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::try_write`], if there is no room for any message.
    pub fn try_write_batch(&mut self, messages: &[B]) -> Result<usize, IpcError> {
        self.write_part(messages, WaitMode::Now)
    }

    /// As [`PipeHost::write_batch`], but waits for a client and for room for at most `timeout` in total. Returns the
    /// number of written messages: fewer than all after the timeout.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if no message was written in time; otherwise as [`PipeHost::write`]. Parts that were
    /// already published stay published.
    pub fn write_batch_timeout(&mut self, messages: &[B], timeout: Duration) -> Result<usize, IpcError> {
        let written = self.write_batch_until(messages, &Deadline::after(Some(timeout)))?;
        some_of(messages.len(), written, || IpcError::idle(timeout))
    }

    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "a batch writes at most as many messages as it is given"
    )]
    fn write_batch_until(&mut self, messages: &[B], deadline: &Deadline) -> Result<usize, IpcError> {
        let mut written = 0;
        while written < messages.len() {
            match self.write_part(&messages[written..], WaitMode::left_to(deadline)) {
                Err(IpcError::Full { .. } | IpcError::Timeout { .. }) => break,
                part => written += part?,
            }
        }
        Ok(written)
    }

    /// Lends a slot, filled with zeros, for writing in place. Blocks until there is a client and while the ring is
    /// full.
    ///
    /// Does not compile for a message for which zero bytes are not valid: use [`PipeHost::loan_with`].
    ///
    /// # Errors
    ///
    /// As [`PipeHost::write`].
    pub fn loan(&mut self) -> Result<Loan<'_, B>, IpcError> {
        self.loan_until(WaitMode::Forever)
    }

    /// As [`PipeHost::loan`], but does not wait.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::try_write`].
    pub fn try_loan(&mut self) -> Result<Loan<'_, B>, IpcError> {
        self.loan_until(WaitMode::Now)
    }

    /// As [`PipeHost::loan`], but waits for a client and for room for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::write_timeout`].
    pub fn loan_timeout(&mut self, timeout: Duration) -> Result<Loan<'_, B>, IpcError> {
        self.loan_until(WaitMode::For(timeout))
    }

    fn loan_until(&mut self, until: WaitMode) -> Result<Loan<'_, B>, IpcError> {
        let claim = self.claim(until)?;
        Ok(Loan::zeroed(self.rings()?, claim))
    }

    /// Lends a slot that contains `message`, for changes in place. Blocks as [`PipeHost::loan`].
    ///
    /// # Errors
    ///
    /// As [`PipeHost::write`].
    pub fn loan_with(&mut self, message: &B) -> Result<Loan<'_, B>, IpcError> {
        self.loan_with_until(message, WaitMode::Forever)
    }

    /// As [`PipeHost::loan_with`], but does not wait.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::try_write`].
    pub fn try_loan_with(&mut self, message: &B) -> Result<Loan<'_, B>, IpcError> {
        self.loan_with_until(message, WaitMode::Now)
    }

    /// As [`PipeHost::loan_with`], but waits for a client and for room for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeHost::write_timeout`].
    pub fn loan_with_timeout(&mut self, message: &B, timeout: Duration) -> Result<Loan<'_, B>, IpcError> {
        self.loan_with_until(message, WaitMode::For(timeout))
    }

    fn loan_with_until(&mut self, message: &B, until: WaitMode) -> Result<Loan<'_, B>, IpcError> {
        let claim = self.claim(until)?;
        Ok(Loan::with(self.rings()?, claim, message))
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

    #[inline(always)]
    fn write_until(&mut self, message: &B, until: WaitMode) -> Result<(), IpcError> {
        self.with_room(until, |rings, claim| {
            rings.write(claim, claim.position, message);
            rings.publish(claim, HEADER, 0);
        })
    }

    fn write_part(&mut self, messages: &[B], until: WaitMode) -> Result<usize, IpcError> {
        if messages.is_empty() {
            return Ok(0);
        }
        match self.with_room(until, |rings, _| write_together(rings, messages))? {
            Ok(written) => Ok(written),
            Err(corrupt) => {
                if let Some(conn) = self.core.server.client_table().only() {
                    conn.fail(corrupt);
                }
                Err(self.part())
            }
        }
    }

    /// A free slot of the client's ring. Waits for a client and for room.
    fn claim(&mut self, until: WaitMode) -> Result<Claim, IpcError> {
        self.with_room(until, |_, claim| claim)
    }

    /// Calls `send` with a free slot of the client's ring. Waits for a client and for room.
    #[inline(always)]
    fn with_room<R>(
        &mut self,
        until: WaitMode,
        mut send: impl FnMut(&RingPair, Claim) -> R,
    ) -> Result<R, IpcError> {
        match self.with_room_within(WaitMode::Now, &mut send)? {
            Some(sent) => Ok(sent),
            None => self.with_room_slowly(until, &mut send),
        }
    }

    #[cold]
    fn with_room_slowly<R>(
        &mut self,
        until: WaitMode,
        send: &mut impl FnMut(&RingPair, Claim) -> R,
    ) -> Result<R, IpcError> {
        let deadline = Deadline::after(until.timeout());
        loop {
            let left = deadline.left();
            // The attached client may free slots without a wake-up, see `RingPair::wait_for_room`.
            let slice = match (left, self.peer()) {
                (None, None) => WaitMode::Forever,
                (Some(left), None) => WaitMode::For(left),
                (left, Some(_)) => WaitMode::For(left.map_or(ROOM_SLICE, |left| left.min(ROOM_SLICE))),
            };
            if let Some(sent) = self.with_room_within(slice, send)? {
                return Ok(sent);
            }
            if left.is_some_and(|left| left.is_zero()) {
                return Err(match until {
                    WaitMode::For(timeout) => IpcError::idle(timeout),
                    _ => self.full(),
                });
            }
        }
    }

    #[inline(always)]
    fn with_room_within<R>(
        &mut self,
        until: WaitMode,
        send: &mut impl FnMut(&RingPair, Claim) -> R,
    ) -> Result<Option<R>, IpcError> {
        let sent = self.core.server.wait(
            until,
            |clients| {
                let conn = clients.only()?;
                if let Some(gone) = conn.report_gone() {
                    return Some(Err(gone));
                }
                if conn.is_disconnect_reported() {
                    return None;
                }
                match conn.rings.claim(0) {
                    Ok(claim) => claim.map(|claim| Ok(send(&conn.rings, claim))),
                    Err(corrupt) => {
                        conn.fail(corrupt);
                        None
                    }
                }
            },
            |rings| rings.claim(0) != Ok(None),
        )?;
        match sent {
            Some(sent) => sent.map(Some),
            None => self.core.server.take_departure().map_or(Ok(None), Err),
        }
    }

    fn rings(&mut self) -> Result<&mut RingPair, IpcError> {
        self.core.server.client_table().only().map(|conn| &mut conn.rings).ok_or(IpcError::ClientGone)
    }

    /// Detaches a faulty client, and returns its violation.
    #[cold]
    fn part(&mut self) -> IpcError {
        match self.core.server.poll_kernel(Some(Duration::ZERO)) {
            Ok(()) => self.core.server.take_departure().unwrap_or(IpcError::ClientGone),
            Err(error) => error,
        }
    }

    fn full(&mut self) -> IpcError {
        IpcError::Full {
            capacity: self.core.server.client_table().only().map_or(0, |conn| conn.rings.send_capacity()),
        }
    }
}
