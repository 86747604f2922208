//! Ending the host's loop from another thread or from a handler.

use std::sync::Arc;

use super::command::Mailbox;
use super::session::Sessions;

/// Ends `serve` and `recv` of a host, from any thread, permanently.
///
/// The current request is finished and answered. Requests that are still in the rings are not executed; their callers
/// get an error when the host is dropped.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Clock { fn now(&mut self) -> u64; });
/// let mut host = ClockHost::builder("stopper-doc").create()?;
/// let stopper = host.stopper();
/// std::thread::spawn(move || stopper.stop());
/// assert!(host.recv()?.is_none());
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Stopper {
    mailbox: Arc<Mailbox>,
    #[cfg(feature = "test-util")]
    sessions: Sessions,
}

impl Stopper {
    #[cfg_attr(not(feature = "test-util"), allow(unused_variables))]
    pub(super) fn new(mailbox: Arc<Mailbox>, sessions: &Sessions) -> Stopper {
        Stopper {
            mailbox,
            #[cfg(feature = "test-util")]
            sessions: sessions.clone(),
        }
    }

    /// The clients of the host.
    #[cfg(feature = "test-util")]
    pub(crate) fn sessions(&self) -> Sessions {
        self.sessions.clone()
    }

    /// The stopper of a host.
    #[cfg(feature = "test-util")]
    pub(super) fn mailbox(&self) -> Arc<Mailbox> {
        self.mailbox.clone()
    }

    /// Requests the stop. Does not wait for it.
    pub fn stop(&self) {
        self.mailbox.stop();
    }

    /// Whether a stop was requested.
    #[must_use]
    pub fn is_requested(&self) -> bool {
        self.mailbox.is_stopped()
    }
}
