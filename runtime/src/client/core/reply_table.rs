//! The calls of a client whose replies will be asked for later, and those of the replies that have come already.

#[cfg(feature = "async")]
use std::collections::HashMap;
use std::collections::VecDeque;
#[cfg(feature = "async")]
use std::task::Waker;

use crate::segment::Kept;

/// The table holds this many calls without an allocation.
const RESERVED: usize = 64;

/// Calls, oldest first. They come and mostly go in order.
#[derive(Debug)]
pub(crate) struct ReplyTable {
    calls: VecDeque<Entry>,
    /// The tasks that wait for a reply; apart from the calls, which stay small.
    #[cfg(feature = "async")]
    waiting: HashMap<u32, Waker>,
    /// Those of them that are to be woken.
    #[cfg(feature = "async")]
    woken: Vec<Waker>,
}

#[derive(Debug)]
struct Entry {
    call: u32,
    reply: Option<Kept>,
}

impl ReplyTable {
    pub(super) fn new() -> ReplyTable {
        ReplyTable {
            calls: VecDeque::with_capacity(RESERVED),
            #[cfg(feature = "async")]
            waiting: HashMap::new(),
            #[cfg(feature = "async")]
            woken: Vec::new(),
        }
    }

    /// Enters a call, which is newer than all others.
    pub(super) fn expect(&mut self, call: u32) {
        self.calls.push_back(Entry { call, reply: None });
    }

    /// Whether the reply to `call` will be asked for, and has not come.
    pub(in crate::client) fn is_expected(&self, call: u32) -> bool {
        self.entry(call).is_some_and(|entry| entry.reply.is_none())
    }

    /// Whether the reply to `call` has come and is here.
    pub(super) fn has_reply(&self, call: u32) -> bool {
        self.entry(call).is_some_and(|entry| entry.reply.is_some())
    }

    /// Keeps the reply to `call`.
    pub(super) fn buffer(&mut self, call: u32, reply: Kept) {
        if let Some(entry) = self.find(call).and_then(|place| self.calls.get_mut(place)) {
            entry.reply = Some(reply);
            #[cfg(feature = "async")]
            self.woken.extend(self.waiting.remove(&call));
        }
    }

    /// The reply to `call` if it has come.
    pub(in crate::client) fn take(&mut self, call: u32) -> Option<Kept> {
        let place = self.find(call)?;
        self.calls.get_mut(place)?.reply.take()
    }

    /// The reply to `call` is not asked for any more.
    pub(in crate::client) fn forget(&mut self, call: u32) {
        match self.find(call) {
            // As a rule: nothing has to be moved.
            Some(0) => drop(self.calls.pop_front()),
            Some(place) => drop(self.calls.remove(place)),
            None => {}
        }
    }

    fn entry(&self, call: u32) -> Option<&Entry> {
        self.find(call).and_then(|place| self.calls.get(place))
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

/// For callers that are tasks.
#[cfg(feature = "async")]
impl ReplyTable {
    /// Has `waker` woken when the reply to `call` is buffered. Returns the one that it replaces.
    pub(in crate::client) fn wake_for(&mut self, call: u32, waker: &Waker) -> Option<Waker> {
        match self.waiting.get_mut(&call) {
            Some(old) if old.will_wake(waker) => None,
            Some(old) => Some(std::mem::replace(old, waker.clone())),
            None => self.waiting.insert(call, waker.clone()),
        }
    }

    /// No task waits for the reply to `call` any more. Returns its waker: to drop that may run code of others.
    pub(in crate::client) fn remove_waker(&mut self, call: u32) -> Option<Waker> {
        self.waiting.remove(&call)
    }

    /// Whether a reply is expected that has not come.
    pub(in crate::client) fn is_any_expected(&self) -> bool {
        self.calls.iter().any(|call| call.reply.is_none())
    }

    /// Has all tasks woken.
    pub(in crate::client) fn wake_all(&mut self) {
        self.woken.extend(self.waiting.drain().map(|(_, waker)| waker));
    }

    pub(in crate::client) fn has_woken(&self) -> bool {
        !self.woken.is_empty()
    }

    /// The tasks that are to be woken.
    pub(in crate::client) fn take_woken(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.woken)
    }
}
