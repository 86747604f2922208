//! A fair queue of waiting callers, as in a semaphore.

use std::collections::VecDeque;
use std::task::Waker;

/// Callers by number, the oldest first.
#[derive(Debug, Default)]
pub(super) struct WaitQueue {
    waiting: VecDeque<(u64, Waker)>,
}

impl WaitQueue {
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The number and the waker of the first caller.
    pub(super) fn first(&self) -> Option<&(u64, Waker)> {
        self.waiting.front()
    }

    /// Adds the caller `number` at its place, behind all older ones, with its `waker`. Returns the waker that this
    /// replaces, if any: dropping it may run other code.
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

    /// Removes the caller `number`. Returns its waker.
    pub(super) fn leave(&mut self, number: u64) -> Option<Waker> {
        let place = self.waiting.binary_search_by_key(&number, |(of, _)| *of).ok()?;
        self.waiting.remove(place).map(|(_, waker)| waker)
    }

    /// The first waits no more.
    pub(super) fn pop(&mut self) -> Option<Waker> {
        self.waiting.pop_front().map(|(_, waker)| waker)
    }

    /// Removes all callers.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Waker> {
        self.waiting.drain(..).map(|(_, waker)| waker)
    }
}
