//! The calls of a client whose replies will be asked for later, and those of the replies that have come already.

#[cfg(feature = "async")]
use std::collections::HashMap;
use std::collections::VecDeque;
#[cfg(feature = "async")]
use std::task::Waker;

use crate::segment::Kept;

/// So many calls can be awaited at a time without an allocation.
const RESERVED: usize = 64;

/// Calls, oldest first. They come and mostly go in order.
#[derive(Debug)]
pub(crate) struct Awaited {
    calls: VecDeque<Call>,
    /// Who is to be woken when a reply is kept, if that is a task; beside the calls, which stay small.
    #[cfg(feature = "async")]
    waiting: HashMap<u32, Waker>,
    /// Who is to be woken for the replies that were kept.
    #[cfg(feature = "async")]
    woken: Vec<Waker>,
}

#[derive(Debug)]
struct Call {
    call: u32,
    reply: Option<Kept>,
}

impl Awaited {
    pub(super) fn new() -> Awaited {
        Awaited {
            calls: VecDeque::with_capacity(RESERVED),
            #[cfg(feature = "async")]
            waiting: HashMap::new(),
            #[cfg(feature = "async")]
            woken: Vec::new(),
        }
    }

    /// Notes a call, which is newer than all that are noted.
    pub(super) fn expect(&mut self, call: u32) {
        self.calls.push_back(Call { call, reply: None });
    }

    /// Whether somebody will ask for the reply to `call`, and it has not come.
    pub(super) fn is_expected(&self, call: u32) -> bool {
        self.find(call).and_then(|place| self.calls.get(place)).is_some_and(|call| call.reply.is_none())
    }

    /// Keeps the reply to `call`.
    pub(super) fn keep(&mut self, call: u32, reply: Kept) {
        if let Some(expected) = self.find(call).and_then(|place| self.calls.get_mut(place)) {
            expected.reply = Some(reply);
            #[cfg(feature = "async")]
            self.woken.extend(self.waiting.remove(&call));
        }
    }

    /// The reply to `call` if it has come.
    pub(super) fn take(&mut self, call: u32) -> Option<Kept> {
        let place = self.find(call)?;
        self.calls.get_mut(place)?.reply.take()
    }

    /// Nobody asks for the reply to `call` any more.
    pub(super) fn forget(&mut self, call: u32) {
        match self.find(call) {
            // As a rule: nothing has to be moved.
            Some(0) => drop(self.calls.pop_front()),
            Some(place) => drop(self.calls.remove(place)),
            None => {}
        }
    }

    /// Nobody is woken for the reply to `call` any more. Returns who would have been: to drop that may run code of others.
    #[cfg(feature = "async")]
    pub(super) fn wake_nobody_for(&mut self, call: u32) -> Option<Waker> {
        self.waiting.remove(&call)
    }

    /// Has `waker` woken when the reply to `call` is kept. Returns the one that it replaces.
    #[cfg(feature = "async")]
    pub(super) fn wake_for(&mut self, call: u32, waker: &Waker) -> Option<Waker> {
        match self.waiting.get_mut(&call) {
            Some(old) if old.will_wake(waker) => None,
            Some(old) => Some(std::mem::replace(old, waker.clone())),
            None => self.waiting.insert(call, waker.clone()),
        }
    }

    /// Whether a reply is awaited that has not come.
    #[cfg(feature = "async")]
    pub(super) fn is_any_expected(&self) -> bool {
        self.calls.iter().any(|call| call.reply.is_none())
    }

    /// Has all woken, whatever they wait for.
    #[cfg(feature = "async")]
    pub(super) fn wake_all(&mut self) {
        self.woken.extend(self.waiting.drain().map(|(_, waker)| waker));
    }

    #[cfg(feature = "async")]
    pub(super) fn has_woken(&self) -> bool {
        !self.woken.is_empty()
    }

    /// Those that are to be woken.
    #[cfg(feature = "async")]
    pub(super) fn take_woken(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.woken)
    }

    /// Ids count up and wrap, so they are ordered by their distance from the oldest.
    #[inline(always)]
    fn find(&self, call: u32) -> Option<usize> {
        let oldest = self.calls.front()?.call;
        if call == oldest {
            return Some(0);
        }
        self.calls.binary_search_by_key(&call.wrapping_sub(oldest), |c| c.call.wrapping_sub(oldest)).ok()
    }
}
