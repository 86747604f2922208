//! Commands from other threads of this process to the thread of a host: to stop, to send a deferred answer, to serve a
//! client.
//! One flag says whether there is a command, and the host reads only that between two requests. The commands
//! themselves, and waking a sleeping host, are off its hot path. Only the host's own thread writes the rings of its
//! clients, so each ring keeps its single producer: other threads send a command.
//!
//! Waking works as between processes, by [`Parked`] and [`Bell`], whose documentation proves that no wake-up is missed;
//! here the wake-up is an eventfd. There is no [`Doorbell`](crate::wait::Doorbell), which belongs to one thread: the
//! host's thread has one half, and the senders share the other half under a lock.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::platform::{AsSource, Flag, Source};
use crate::ring::park::{Bell, Parked};
use crate::sync::{AtomicU32, Ordering};

/// A permanent request to stop.
const STOP: u32 = 1;
/// There are commands.
const MAIL: u32 = 2;

/// The mailbox of one host thread.
#[derive(Debug)]
pub(crate) struct Mailbox<M> {
    /// [`STOP`] and [`MAIL`].
    news: AtomicU32,
    /// Like the word of the same name in a segment: odd while the host sleeps.
    parked: AtomicU32,
    letters: Mutex<Letters<M>>,
    flag: Flag,
}

#[derive(Debug)]
struct Letters<M> {
    waiting: Vec<M>,
    /// The host is gone.
    closed: bool,
    bell: Bell,
}

impl<M> Mailbox<M> {
    pub(crate) fn new() -> io::Result<Mailbox<M>> {
        Ok(Mailbox {
            news: AtomicU32::new(0),
            parked: AtomicU32::new(0),
            letters: Mutex::new(Letters { waiting: Vec::new(), closed: false, bell: Bell::default() }),
            flag: Flag::new()?,
        })
    }

    /// Whether there is a command or a stop. It stays true after a stop.
    #[inline(always)]
    pub(crate) fn has_news(&self) -> bool {
        // Relaxed: a hint; the commands are behind a lock.
        self.news.load(Ordering::Relaxed) != 0
    }

    pub(crate) fn is_stopped(&self) -> bool {
        // Relaxed: nothing else is published with it.
        self.news.load(Ordering::Relaxed) & STOP != 0
    }

    /// Requests the stop and wakes the host.
    pub(crate) fn stop(&self) {
        // Relaxed: nothing else is published with it; the eventfd wakes the host whether it sleeps or not.
        self.news.fetch_or(STOP, Ordering::Relaxed);
        self.flag.raise();
    }

    /// Posts a command and wakes the host if it sleeps. A host that is gone ignores it.
    pub(crate) fn post(&self, letter: M) {
        let mut letters = self.lock();
        if letters.closed {
            return;
        }
        letters.waiting.push(letter);
        // Relaxed: the lock publishes the command, the fence of the doorbell orders the word.
        self.news.fetch_or(MAIL, Ordering::Relaxed);
        // Relaxed: ordered by the fence of the doorbell.
        if letters.bell.must_ring(|| self.parked.load(Ordering::Relaxed)) {
            self.flag.raise();
        }
    }

    /// The commands so far. Only for the host's thread, like all functions below.
    pub(crate) fn take(&self) -> Vec<M> {
        if self.news.load(Ordering::Relaxed) & MAIL == 0 {
            return Vec::new();
        }
        let mut letters = self.lock();
        // Under the lock, so that no command comes in between.
        self.news.fetch_and(!MAIL, Ordering::Relaxed);
        std::mem::take(&mut letters.waiting)
    }

    /// Announces that the host is about to sleep; `false` if there is a command.
    pub(crate) fn park(&self, parked: &Parked) -> bool {
        parked.park(&self.parked, || self.has_news())
    }

    /// Announces that the host is awake, if it was not.
    pub(crate) fn unpark(&self, parked: &Parked) {
        if parked.is_parked() {
            parked.unpark(&self.parked);
        }
    }

    /// Consumes the ring.
    pub(crate) fn heard(&self) {
        if !self.is_stopped() {
            self.flag.lower();
        }
    }

    /// From now on commands are discarded.
    pub(crate) fn close(&self) {
        let left = {
            let mut letters = self.lock();
            letters.closed = true;
            std::mem::take(&mut letters.waiting)
        };
        // Outside of the lock: a dropped command may post another one.
        drop(left);
    }

    /// A thread that panicked here has at most lost its own command.
    fn lock(&self) -> MutexGuard<'_, Letters<M>> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<M> AsSource for Mailbox<M> {
    fn source(&self) -> Source<'_> {
        self.flag.source()
    }
}
