//! Callers that wait for something in turn, as of a semaphore.

use std::collections::VecDeque;
use std::task::Waker;

/// Callers by their numbers, the oldest first.
#[derive(Debug, Default)]
pub(super) struct WaitQueue {
    waiting: VecDeque<(u64, Waker)>,
}

impl WaitQueue {
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The number of the first, and what wakes it.
    pub(super) fn first(&self) -> Option<&(u64, Waker)> {
        self.waiting.front()
    }

    /// The caller `number` waits at its place, behind all older ones, and is woken by `waker`. Returns the one that this
    /// replaces, if any: to drop that may run code of others.
    pub(super) fn join(&mut self, number: u64, waker: &Waker) -> Option<Waker> {
        let place = self.waiting.partition_point(|(of, _)| *of < number);
        match self.waiting.get_mut(place) {
            Some((of, old)) if *of == number => {
                (!old.will_wake(waker)).then(|| std::mem::replace(old, waker.clone()))
            }
            _ => {
                self.waiting.insert(place, (number, waker.clone()));
                None
            }
        }
    }

    /// The caller `number` waits no more. Returns what would have woken it.
    pub(super) fn leave(&mut self, number: u64) -> Option<Waker> {
        let place = self.waiting.binary_search_by_key(&number, |(of, _)| *of).ok()?;
        self.waiting.remove(place).map(|(_, waker)| waker)
    }

    /// The first waits no more.
    pub(super) fn pop(&mut self) -> Option<Waker> {
        self.waiting.pop_front().map(|(_, waker)| waker)
    }

    /// Empties it.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Waker> {
        self.waiting.drain(..).map(|(_, waker)| waker)
    }
}
