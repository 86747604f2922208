//! How the host of a pipe writes. Each form waits for a client first, then for room in its ring.

use std::time::Duration;

use super::super::{HEADER, Loan, some_of, write_together};
use super::PipeHost;
use crate::error::IpcError;
use crate::host::WaitMode;
use crate::message::Message;
use crate::ring::Claim;
use crate::ring_pair::{ROOM_SLICE, RingPair};
use crate::wait::Deadline;

impl<A: Message, B: Message> PipeHost<A, B> {
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

    fn full(&mut self) -> IpcError {
        IpcError::Full {
            capacity: self.core.server.client_table().only().map_or(0, |conn| conn.rings.send_capacity()),
        }
    }
}
