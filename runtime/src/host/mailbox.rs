//! What other threads of this process tell the thread of a host: to stop, an answer that was deferred, a client
//! that it is to serve.
//!
//! One word says whether there is anything, and it is the only thing that the host looks at between two requests.
//! All else, the letters themselves and the waking of a host that sleeps, is off its path. Only the host's own
//! thread writes the rings of its clients, so that each ring keeps its one producer: who answers from elsewhere
//! sends a letter.
//!
//! Waking works as it does between processes, by [`Parked`] and [`Bell`], where the argument stands that no
//! wake-up is missed; the bell is an eventfd here. It is no [`Doorbell`](crate::wait::Doorbell), which one thread has: of
//! the two halves the host's thread has one, and those who post have the other under a lock.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::platform::{AsSource, Flag, Source};
use crate::ring::park::{Bell, Parked};
use crate::sync::{AtomicU32, Ordering};

/// A stop was requested; for good.
const STOP: u32 = 1;
/// There are letters.
const MAIL: u32 = 2;

/// For one host thread.
#[derive(Debug)]
pub(crate) struct Mailbox<M> {
    /// [`STOP`] and [`MAIL`].
    news: AtomicU32,
    /// As the word of the same name of a segment: odd while the host sleeps.
    parked: AtomicU32,
    letters: Mutex<Letters<M>>,
    flag: Flag,
}

#[derive(Debug)]
struct Letters<M> {
    waiting: Vec<M>,
    /// Nobody reads them any more.
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

    /// Whether there is anything to know. It stays so after a stop.
    #[inline(always)]
    pub(crate) fn has_news(&self) -> bool {
        // Relaxed: a hint; the letters lie behind a lock.
        self.news.load(Ordering::Relaxed) != 0
    }

    pub(crate) fn is_stopped(&self) -> bool {
        // Relaxed: nothing else is published with it.
        self.news.load(Ordering::Relaxed) & STOP != 0
    }

    /// Requests the stop and wakes the host.
    pub(crate) fn stop(&self) {
        // Relaxed: nothing else is published with it; the flag wakes the host whether it sleeps or not.
        self.news.fetch_or(STOP, Ordering::Relaxed);
        self.flag.raise();
    }

    /// Hands a letter over and wakes the host if it sleeps. A host that is gone needs none.
    pub(crate) fn post(&self, letter: M) {
        let mut letters = self.lock();
        if letters.closed {
            return;
        }
        letters.waiting.push(letter);
        // Relaxed: the lock publishes the letter, the fence of the bell orders the word.
        self.news.fetch_or(MAIL, Ordering::Relaxed);
        // Relaxed: ordered by the fence of the bell.
        if letters.bell.must_ring(|| self.parked.load(Ordering::Relaxed)) {
            self.flag.raise();
        }
    }

    /// The letters so far. For the host's thread alone, as all below.
    pub(crate) fn take(&self) -> Vec<M> {
        if self.news.load(Ordering::Relaxed) & MAIL == 0 {
            return Vec::new();
        }
        let mut letters = self.lock();
        // Under the lock, so that no letter comes between.
        self.news.fetch_and(!MAIL, Ordering::Relaxed);
        std::mem::take(&mut letters.waiting)
    }

    /// Announces that the host is about to sleep; `false` if there are news.
    pub(crate) fn park(&self, parked: &Parked) -> bool {
        parked.park(&self.parked, || self.has_news())
    }

    /// Announces that the host is awake, if it was not.
    pub(crate) fn unpark(&self, parked: &Parked) {
        if parked.is_parked() {
            parked.unpark(&self.parked);
        }
    }

    /// The bell was heard.
    pub(crate) fn heard(&self) {
        if !self.is_stopped() {
            self.flag.lower();
        }
    }

    /// From here on letters are thrown away.
    pub(crate) fn close(&self) {
        let left = {
            let mut letters = self.lock();
            letters.closed = true;
            std::mem::take(&mut letters.waiting)
        };
        // Outside of the lock: what is dropped may want to post something.
        drop(left);
    }

    /// A thread that panicked here has at most lost its own letter.
    fn lock(&self) -> MutexGuard<'_, Letters<M>> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<M> AsSource for Mailbox<M> {
    fn source(&self) -> Source<'_> {
        self.flag.source()
    }
}
