//! Ending the host's loop from another thread or from a handler.

use std::sync::Arc;

use crate::platform::Flag;
use crate::sync::{AtomicBool, Ordering};

/// Ends `serve` and `recv` of a host, from any thread, once and for all.
///
/// The request being handled is finished and answered; requests that wait in the rings are not executed,
/// and their callers see the host go when it is dropped.
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
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    requested: AtomicBool,
    flag: Flag,
}

impl Stopper {
    pub(crate) fn new() -> std::io::Result<Stopper> {
        Ok(Stopper { shared: Arc::new(Shared { requested: AtomicBool::new(false), flag: Flag::new()? }) })
    }

    /// Requests the stop. Does not wait for it.
    pub fn stop(&self) {
        // Relaxed: nothing else is published with it; the flag wakes the host.
        self.shared.requested.store(true, Ordering::Relaxed);
        self.shared.flag.raise();
    }

    /// Whether a stop was requested.
    #[must_use]
    pub fn is_requested(&self) -> bool {
        self.shared.requested.load(Ordering::Relaxed)
    }

    pub(crate) fn flag(&self) -> &Flag {
        &self.shared.flag
    }
}
