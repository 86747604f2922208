//! The client end of a pipe.
//! Every operation that may wait has three forms: `x` waits as long as the host lives, `x_timeout` for at most that
//! long, `try_x` does not wait. The first two share a function that ends in `_until`, whose deadline may be absent.

use std::time::Duration;

use super::{HEADER, Loan, PipeChannel, read_together, some_of, write_together};
use crate::client::{ClientBuilder, ClientEnd, Link};
use crate::error::{AttachError, Execution, IpcError};
use crate::message::Message;
use crate::ring::{Claim, Corrupt};
use crate::ring_pair::AfterSend;
use crate::wait::Deadline;
use crate::wait::Waited;

/// The client end of a pipe: writes `A`, reads `B`.
///
/// ```
/// use memorypipe::prelude::*;
/// use std::time::Duration;
///
/// let mut host = PipeHost::<u64, f64>::create("pipe-client-doc")?;
/// # std::thread::spawn(move || -> Result<(), memorypipe::Error> {
/// #     loop { let n = host.read()?; host.write(&(n as f64 / 2.0))?; }
/// # });
/// // in another process
/// let mut client = PipeClient::<u64, f64>::attach("pipe-client-doc")?;
/// client.write(&3)?;
/// assert_eq!(client.read()?, 1.5);
/// assert!(matches!(client.try_read(), Err(IpcError::Empty)));
/// assert!(matches!(client.read_timeout(Duration::from_millis(1)), Err(IpcError::Timeout { .. })));
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug)]
pub struct PipeClient<A: Message, B: Message> {
    /// The connection: the peer, the schema, whether the host is alive.
    pub link: Link<PipeChannel<A, B>>,
}

impl<A: Message, B: Message> ClientEnd for PipeClient<A, B> {
    type Channel = PipeChannel<A, B>;

    fn from_link(link: Link<Self::Channel>) -> Self {
        PipeClient { link }
    }

    fn link(client: &Self) -> &Link<Self::Channel> {
        &client.link
    }
}

impl<A: Message, B: Message> PipeClient<A, B> {
    /// Attaches to the host with this name, which must be running and has 5 seconds to answer. A client that may start
    /// before its host uses [`ClientBuilder::attach_timeout`](crate::ClientBuilder::attach_timeout).
    ///
    /// # Errors
    ///
    /// [`AttachError`], which says why and what to do.
    pub fn attach(name: impl AsRef<str>) -> Result<Self, AttachError> {
        Self::builder(name).attach()
    }

    /// Returns a builder with the options of the attach.
    pub fn builder(name: impl AsRef<str>) -> ClientBuilder<Self> {
        ClientBuilder::new(name)
    }

    /// The next message. Blocks until there is one or the host is gone.
    ///
    /// # Errors
    ///
    /// [`IpcError::HostGone`] once everything the host wrote has been read.
    #[inline]
    pub fn read(&mut self) -> Result<B, IpcError> {
        self.usable()?;
        match self.link.spinner.spin_briefly(|| self.link.core.rings.peek()) {
            Some(received) => self.link.core.take(received),
            None => self.read_later(&Deadline::never()),
        }
    }

    #[cold]
    fn read_later(&mut self, never: &Deadline) -> Result<B, IpcError> {
        loop {
            if let Some(message) = self.read_until(never)? {
                return Ok(message);
            }
        }
    }

    /// The next message if there is one. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Empty`] if there is no message; otherwise as [`PipeClient::read`], except that this does not check
    /// whether the host is alive.
    #[inline]
    pub fn try_read(&mut self) -> Result<B, IpcError> {
        self.usable()?;
        match self.link.core.checked(self.link.core.rings.peek())? {
            Some(received) => self.link.core.take(received),
            None => {
                self.link.core.rings.pause_reading();
                Err(IpcError::Empty)
            }
        }
    }

    /// Waits for the next message for at most `timeout`.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no message in time; otherwise as [`PipeClient::read`].
    pub fn read_timeout(&mut self, timeout: Duration) -> Result<B, IpcError> {
        self.read_until(&Deadline::after(Some(timeout)))?.ok_or_else(|| IpcError::idle(timeout))
    }

    /// Reads all messages that are there, up to the length of `into`; waits for the first. Returns how many elements of
    /// `into` were written.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::read`].
    pub fn read_batch(&mut self, into: &mut [B]) -> Result<usize, IpcError> {
        self.read_batch_until(into, &Deadline::never())
    }

    /// As [`PipeClient::read_batch`], but never waits.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::try_read`].
    pub fn try_read_batch(&mut self, into: &mut [B]) -> Result<usize, IpcError> {
        self.usable()?;
        let count = self.link.core.checked(read_together(&self.link.core.rings, into))?;
        if count < into.len() {
            self.link.core.rings.pause_reading();
        }
        some_of(into.len(), count, || IpcError::Empty)
    }

    /// As [`PipeClient::read_batch`], but waits for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::read_timeout`].
    pub fn read_batch_timeout(&mut self, into: &mut [B], timeout: Duration) -> Result<usize, IpcError> {
        let count = self.read_batch_until(into, &Deadline::after(Some(timeout)))?;
        some_of(into.len(), count, || IpcError::idle(timeout))
    }

    fn read_batch_until(&mut self, into: &mut [B], deadline: &Deadline) -> Result<usize, IpcError> {
        if into.is_empty() {
            return Ok(0);
        }
        self.wait(deadline, |client| Ok(client.link.core.rings.has_message()?.then_some(())))?;
        self.link.core.checked(read_together(&self.link.core.rings, into))
    }

    /// Writes a message. Blocks while the ring is full.
    ///
    /// # Errors
    ///
    /// [`IpcError::HostGone`] if the host dies during a wait for room.
    #[inline]
    pub fn write(&mut self, message: &A) -> Result<(), IpcError> {
        self.write_until(message, &Deadline::never())
    }

    /// Writes a message if there is room. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Full`] without room.
    #[inline]
    pub fn try_write(&mut self, message: &A) -> Result<(), IpcError> {
        if self.write_now(message)? { Ok(()) } else { Err(self.full()) }
    }

    /// Writes a message, waiting up to `timeout` for room.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if there was no room in time; otherwise as [`PipeClient::write`]. The message was not
    /// written.
    pub fn write_timeout(&mut self, message: &A, timeout: Duration) -> Result<(), IpcError> {
        self.write_until(message, &Deadline::after(Some(timeout)))
    }

    #[inline(always)]
    fn write_until(&mut self, message: &A, deadline: &Deadline) -> Result<(), IpcError> {
        while !self.write_now(message)? {
            self.wait_for_room(deadline)?;
        }
        Ok(())
    }

    /// Writes all messages, as many at a time as there is room for: one publication and at most one wake-up for each
    /// such part. Blocks while the ring is full.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::write`]; the parts already published stay published.
    pub fn write_batch(&mut self, messages: &[A]) -> Result<(), IpcError> {
        self.write_batch_until(messages, &Deadline::never()).map(|_| ())
    }

    /// As [`PipeClient::write_batch`], but waits for room for at most `timeout` in total. Returns the number of written
    /// messages: fewer than all after the timeout.
    ///
    /// # Errors
    ///
    /// [`IpcError::Timeout`] if no message was written in time; otherwise as [`PipeClient::write`]. Parts that were
    /// already published stay published.
    pub fn write_batch_timeout(&mut self, messages: &[A], timeout: Duration) -> Result<usize, IpcError> {
        let written = self.write_batch_until(messages, &Deadline::after(Some(timeout)))?;
        some_of(messages.len(), written, || IpcError::idle(timeout))
    }

    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "a batch writes at most as many messages as it is given"
    )]
    fn write_batch_until(&mut self, messages: &[A], deadline: &Deadline) -> Result<usize, IpcError> {
        let mut written = 0;
        while written < messages.len() {
            match self.write_part(&messages[written..])? {
                0 => match self.wait_for_room(deadline) {
                    Err(IpcError::Timeout { .. }) => break,
                    waited => waited?,
                },
                more => written += more,
            }
        }
        Ok(written)
    }

    /// Writes as many messages as there is room for, with one publication, and returns their number. Does not wait.
    ///
    /// # Errors
    ///
    /// [`IpcError::Full`] if there is no room for any message; otherwise only if the connection is closed or corrupt.
    pub fn try_write_batch(&mut self, messages: &[A]) -> Result<usize, IpcError> {
        let written = self.write_part(messages)?;
        some_of(messages.len(), written, || self.full())
    }

    /// Writes as many messages as there is room for, possibly none.
    fn write_part(&mut self, messages: &[A]) -> Result<usize, IpcError> {
        self.usable()?;
        if messages.is_empty() {
            return Ok(0);
        }
        self.link.core.checked(write_together(&self.link.core.rings, messages))
    }

    /// Lends a slot, filled with zeros, for writing in place. Blocks while the ring is full.
    ///
    /// Does not compile for a message for which zero bytes are not valid: use [`PipeClient::loan_with`].
    ///
    /// # Errors
    ///
    /// As [`PipeClient::write`].
    pub fn loan(&mut self) -> Result<Loan<'_, A>, IpcError> {
        self.loan_until(&Deadline::never())
    }

    /// As [`PipeClient::loan`], but does not wait.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::try_write`].
    pub fn try_loan(&mut self) -> Result<Loan<'_, A>, IpcError> {
        let claim = self.claim_now()?.ok_or_else(|| self.full())?;
        Ok(Loan::zeroed(&mut self.link.core.rings, claim))
    }

    /// As [`PipeClient::loan`], but waits for room for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::write_timeout`].
    pub fn loan_timeout(&mut self, timeout: Duration) -> Result<Loan<'_, A>, IpcError> {
        self.loan_until(&Deadline::after(Some(timeout)))
    }

    fn loan_until(&mut self, deadline: &Deadline) -> Result<Loan<'_, A>, IpcError> {
        let claim = self.claim(deadline)?;
        Ok(Loan::zeroed(&mut self.link.core.rings, claim))
    }

    /// Lends a slot that contains `message`, for changes in place. Blocks while the ring is full.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::write`].
    pub fn loan_with(&mut self, message: &A) -> Result<Loan<'_, A>, IpcError> {
        self.loan_with_until(message, &Deadline::never())
    }

    /// As [`PipeClient::loan_with`], but does not wait.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::try_loan`].
    pub fn try_loan_with(&mut self, message: &A) -> Result<Loan<'_, A>, IpcError> {
        let claim = self.claim_now()?.ok_or_else(|| self.full())?;
        Ok(Loan::with(&mut self.link.core.rings, claim, message))
    }

    /// As [`PipeClient::loan_with`], but waits for room for at most `timeout`.
    ///
    /// # Errors
    ///
    /// As [`PipeClient::write_timeout`].
    pub fn loan_with_timeout(&mut self, message: &A, timeout: Duration) -> Result<Loan<'_, A>, IpcError> {
        self.loan_with_until(message, &Deadline::after(Some(timeout)))
    }

    fn loan_with_until(&mut self, message: &A, deadline: &Deadline) -> Result<Loan<'_, A>, IpcError> {
        let claim = self.claim(deadline)?;
        Ok(Loan::with(&mut self.link.core.rings, claim, message))
    }

    fn claim(&mut self, deadline: &Deadline) -> Result<Claim, IpcError> {
        loop {
            if let Some(claim) = self.claim_now()? {
                return Ok(claim);
            }
            self.wait_for_room(deadline)?;
        }
    }

    fn claim_now(&mut self) -> Result<Option<Claim>, IpcError> {
        self.usable()?;
        self.link.core.checked(self.link.core.rings.claim(0))
    }

    #[inline(always)]
    fn write_now(&mut self, message: &A) -> Result<bool, IpcError> {
        self.usable()?;
        let position = self.link.core.rings.next_position();
        self.link.core.checked(self.link.core.rings.try_send(HEADER, position, message, AfterSend::SendMore))
    }

    #[cold]
    fn wait_for_room(&mut self, deadline: &Deadline) -> Result<(), IpcError> {
        match self.link.core.rings.wait_for_room(&self.link.spinner, deadline) {
            Ok(Waited::Ready(())) => Ok(()),
            Ok(Waited::TimedOut) => Err(IpcError::idle(deadline.timeout())),
            Ok(Waited::PeerGone) => Err(self.link.core.host_gone(Execution::NoRequest)),
            Err(error) => Err(self.link.core.close(error)),
        }
    }

    #[inline(always)]
    fn read_until(&mut self, deadline: &Deadline) -> Result<Option<B>, IpcError> {
        let received = self.wait(deadline, |client| client.link.core.rings.peek())?;
        received.map(|received| self.link.core.take(received)).transpose()
    }

    /// Waits until `poll` has a result; `None` after the deadline.
    #[inline(always)]
    fn wait<T>(
        &self,
        deadline: &Deadline,
        poll: impl Fn(&Self) -> Result<Option<T>, Corrupt>,
    ) -> Result<Option<T>, IpcError> {
        self.usable()?;
        match self.link.core.rings.wait(&self.link.spinner, deadline, || poll(self)) {
            Ok(Waited::Ready(found)) => Ok(Some(found)),
            Ok(Waited::TimedOut) => Ok(None),
            Ok(Waited::PeerGone) => Err(self.link.core.host_gone(Execution::NoRequest)),
            Err(error) => Err(self.link.core.close(error)),
        }
    }

    #[inline(always)]
    fn usable(&self) -> Result<(), IpcError> {
        if self.link.core.is_closed() { Err(self.link.core.why_closed()) } else { Ok(()) }
    }

    fn full(&self) -> IpcError {
        IpcError::Full { capacity: self.link.core.rings.send_capacity() }
    }
}
