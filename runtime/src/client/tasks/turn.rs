//! The right to replace the connection of many callers, which one task has at a time.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use super::shared::Shared;
use super::wait_queue::WaitQueue;
use crate::sync::lock;

/// The connection of the moment, and who waits for the next.
pub(super) struct Current<C>(Mutex<Inner<C>>);

struct Inner<C> {
    shared: Arc<Shared<C>>,
    /// Grows with each replacement.
    generation: u64,
    /// Whether a task is reconnecting.
    is_attaching: bool,
    /// The callers that wait for that task.
    waiting: WaitQueue,
    /// The number of the next of them.
    next_number: u64,
}

/// The right to replace it.
pub(super) struct Turn<'c, C>(&'c Current<C>);

/// Waits for the right; `None` if the connection of `generation` was already replaced.
pub(super) struct NextTurn<'c, C> {
    current: &'c Current<C>,
    generation: u64,
    /// Its number among those that wait.
    number: Option<u64>,
}

impl<C> Current<C> {
    pub(super) fn new(shared: Arc<Shared<C>>) -> Current<C> {
        let (generation, is_attaching, waiting, next_number) = Default::default();
        Current(Mutex::new(Inner { shared, generation, is_attaching, waiting, next_number }))
    }

    /// The connection, and its generation.
    pub(super) fn get(&self) -> (u64, Arc<Shared<C>>) {
        let inner = lock(&self.0);
        (inner.generation, Arc::clone(&inner.shared))
    }

    pub(super) fn next_turn(&self, generation: u64) -> NextTurn<'_, C> {
        NextTurn { current: self, generation, number: None }
    }
}

impl<C> Inner<C> {
    /// Has the caller `number` woken when the task that reconnects has ended. Returns the waker that this replaces.
    fn wait(&mut self, number: &mut Option<u64>, waker: &Waker) -> Option<Waker> {
        let number = *number.get_or_insert(self.next_number);
        self.next_number = self.next_number.max(number.wrapping_add(1));
        self.waiting.join(number, waker)
    }
}

impl<'c, C> Future for NextTurn<'c, C> {
    type Output = Option<Turn<'c, C>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let current = self.current;
        let mut inner = lock(&current.0);
        if inner.generation > self.generation {
            return Poll::Ready(None);
        }
        if inner.is_attaching {
            let replaced = inner.wait(&mut self.number, cx.waker());
            // Dropped outside of the lock: a waker may run anything.
            drop(inner);
            drop(replaced);
            return Poll::Pending;
        }
        inner.is_attaching = true;
        Poll::Ready(Some(Turn(current)))
    }
}

/// A caller that gives up takes its waker with it.
impl<C> Drop for NextTurn<'_, C> {
    fn drop(&mut self) {
        let Some(number) = self.number else { return };
        let left = lock(&self.current.0).waiting.leave(number);
        drop(left);
    }
}

impl<C> Turn<'_, C> {
    pub(super) fn replace(self, next: Arc<Shared<C>>, generation: u64) {
        let mut inner = lock(&self.0.0);
        inner.generation = generation;
        let last = std::mem::replace(&mut inner.shared, next);
        // Dropped outside of the lock: the end of a connection wakes its callers.
        drop(inner);
        drop(last);
    }
}

/// Gives the right back, also if the task is dropped while it reconnects.
impl<C> Drop for Turn<'_, C> {
    fn drop(&mut self) {
        let mut inner = lock(&self.0.0);
        inner.is_attaching = false;
        let waiting: Vec<_> = inner.waiting.drain().collect();
        drop(inner);
        waiting.into_iter().for_each(Waker::wake);
    }
}
