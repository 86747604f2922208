//! Waiting for a host together with other things, in the program's own loop.

use super::Link;
use crate::channel::Channel;
use crate::error::{Execution, IpcError};
use crate::platform::Readable;
use crate::ring_pair::Armed;

impl<C: Channel> Link<C> {
    /// Announces that the caller is about to wait for the descriptor of this link: whatever the host does next makes
    /// it readable. Returns `false` if there is something to read already, and the caller does not wait.
    ///
    /// The descriptor is that of [`AsFd`](crate::os::unix::fd::AsFd), for `poll` or any reactor, waiting for
    /// level or edge. It says nothing unless the link was armed: the two sides do not tell each other what they see
    /// anyway. So a loop does this:
    ///
    /// 1. reads all that is there ([`Pending::is_ready`](crate::Pending::is_ready),
    ///    [`PipeClient::try_read`](crate::PipeClient::try_read));
    /// 2. arms the link, and goes back to step 1 if that returns `false`: something came in between;
    /// 3. waits until the descriptor is readable, and goes to step 1.
    ///
    /// Whatever else was done with the client since it was armed, such as another call, it is armed again before the
    /// next wait. The descriptor may be readable without a reply; it is never unreadable while there is one.
    ///
    /// ```
    /// use memorypipe::prelude::*;
    /// use std::os::fd::AsFd;
    /// # use std::os::fd::BorrowedFd;
    ///
    /// ipc_channel!(
    ///     pub trait Adder {
    ///         fn add(&mut self, a: i64, b: i64) -> i64;
    ///     }
    /// );
    /// # struct Sum;
    /// # impl Adder for Sum { fn add(&mut self, a: i64, b: i64) -> i64 { a + b } }
    /// # let mut host = AdderHost::create("arm-doc")?;
    /// # std::thread::spawn(move || host.serve(&mut Sum));
    /// # fn wait_readable(_: BorrowedFd<'_>) { std::thread::yield_now() }
    ///
    /// let adder = AdderClient::attach("arm-doc")?;
    /// let sum = adder.batch().add(40, 2)?;
    /// while !sum.is_ready()? {
    ///     if adder.link.arm()? {
    ///         wait_readable(adder.link.as_fd()); // and whatever else the program waits for
    ///     }
    /// }
    /// assert_eq!(sum.wait()?, 42); // does not wait
    /// # Ok::<(), memorypipe::Error>(())
    /// ```
    ///
    /// Makes one or two system calls; does not block.
    ///
    /// # Errors
    ///
    /// [`IpcError::HostGone`] if the host is gone and everything that it left was read; every call in flight then ends
    /// at once with the same error, which says whether its request may have been executed. Also fails if the connection
    /// is closed, or the kernel refuses.
    pub fn arm(&self) -> Result<bool, IpcError> {
        let core = &self.core;
        core.check_open()?;
        let ready = || core.rings.has_message() != Ok(false);
        match core.rings.arm(ready).map_err(|error| core.close(error))? {
            Armed::Waits => Ok(true),
            Armed::Ready => Ok(false),
            Armed::PeerGone if ready() => Ok(false),
            Armed::PeerGone => Err(core.host_gone(Execution::NoRequest)),
        }
    }
}

impl<C> Link<C> {
    /// Readable when there is something to read, after [`Link::arm`].
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.core.rings.readable()
    }
}
