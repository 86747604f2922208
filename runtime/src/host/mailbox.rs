//! Commands from other threads of this process to the thread of a host: to stop, to send a deferred answer, to serve a
//! client.
//! One eventfd says whether there is a command, and the host reads only that between two requests. The commands
//! themselves, and waking a sleeping host, are off its active path. Only the host's own thread writes the rings of its
//! clients, so each ring keeps its single producer: other threads send a command.
//!
//! Waking works as between processes, by [`Parker`] and [`Unparker`], whose documentation proves that no wake-up is
//! missed; here the wake-up is an eventfd. There is no [`Doorbell`](crate::wait::Doorbell), which belongs to one
//! thread: the host's thread has one half, and the senders share the other half under a lock.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::platform::{EventFd, Source};
use crate::ring::park::{Parker, Unparker};
use crate::sync::{AtomicU32, Ordering};

/// A permanent request to stop.
const STOP: u32 = 1;
/// There are commands.
const COMMANDS: u32 = 2;

/// The mailbox of one host thread.
#[derive(Debug)]
pub(crate) struct Mailbox<M> {
    /// [`STOP`] and [`COMMANDS`].
    signals: AtomicU32,
    /// Like the word of the same name in a segment: odd while the host sleeps.
    parked: AtomicU32,
    pending: Mutex<Pending<M>>,
    eventfd: EventFd,
}

#[derive(Debug)]
struct Pending<M> {
    waiting: Vec<M>,
    /// The host is gone.
    closed: bool,
    unparker: Unparker,
}

impl<M> Mailbox<M> {
    pub(crate) fn new() -> io::Result<Mailbox<M>> {
        Ok(Mailbox {
            signals: AtomicU32::new(0),
            parked: AtomicU32::new(0),
            pending: Mutex::new(Pending {
                waiting: Vec::new(),
                closed: false,
                unparker: Unparker::default(),
            }),
            eventfd: EventFd::new()?,
        })
    }

    /// Whether there is a command or a stop. It stays true after a stop.
    #[inline(always)]
    pub(crate) fn has_pending(&self) -> bool {
        // Relaxed: a hint; the commands are behind a lock.
        self.signals.load(Ordering::Relaxed) != 0
    }

    pub(crate) fn is_stopped(&self) -> bool {
        // Relaxed: nothing else is published with it.
        self.signals.load(Ordering::Relaxed) & STOP != 0
    }

    /// Requests the stop and wakes the host.
    pub(crate) fn stop(&self) {
        // Relaxed: nothing else is published with it; the eventfd wakes the host whether it sleeps or not.
        self.signals.fetch_or(STOP, Ordering::Relaxed);
        self.eventfd.raise();
    }

    /// Posts a command and wakes the host if it sleeps. A host that is gone ignores it.
    pub(crate) fn post(&self, command: M) {
        let mut pending = self.lock();
        if pending.closed {
            return;
        }
        pending.waiting.push(command);
        // Relaxed: the lock publishes the command, the fence of the wake-up orders the word.
        self.signals.fetch_or(COMMANDS, Ordering::Relaxed);
        // Relaxed: ordered by the fence of the wake-up.
        if pending.unparker.should_wake(|| self.parked.load(Ordering::Relaxed)) {
            self.eventfd.raise();
        }
    }

    /// The commands so far. Only for the host's thread, like all functions below.
    pub(crate) fn take(&self) -> Vec<M> {
        if self.signals.load(Ordering::Relaxed) & COMMANDS == 0 {
            return Vec::new();
        }
        let mut pending = self.lock();
        // Under the lock, so that no command comes in between.
        self.signals.fetch_and(!COMMANDS, Ordering::Relaxed);
        std::mem::take(&mut pending.waiting)
    }

    /// Announces that the host is about to sleep; `false` if there is a command.
    pub(crate) fn park(&self, parker: &Parker) -> bool {
        parker.park(&self.parked, || self.has_pending())
    }

    /// Announces that the host is awake, if it was not.
    pub(crate) fn unpark(&self, parker: &Parker) {
        if parker.is_parked() {
            parker.unpark(&self.parked);
        }
    }

    /// Consumes the wake-up.
    pub(crate) fn clear_wakeup(&self) {
        if !self.is_stopped() {
            self.eventfd.lower();
        }
    }

    /// From now on commands are discarded.
    pub(crate) fn close(&self) {
        let left = {
            let mut pending = self.lock();
            pending.closed = true;
            std::mem::take(&mut pending.waiting)
        };
        // Outside of the lock: a dropped command may post another one.
        drop(left);
    }

    /// A thread that panicked here has at most lost its own command.
    fn lock(&self) -> MutexGuard<'_, Pending<M>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<'m, M> From<&'m Mailbox<M>> for Source<'m> {
    fn from(mailbox: &'m Mailbox<M>) -> Source<'m> {
        Source::from(&mailbox.eventfd)
    }
}
