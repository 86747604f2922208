//! Calls of a client whose replies will be read later, and those of their replies that have arrived.

#[cfg(feature = "async")]
use std::collections::HashMap;
use std::collections::VecDeque;
#[cfg(feature = "async")]
use std::task::Waker;

use crate::segment::BufferedMessage;

/// The table holds this many calls without allocating.
const RESERVED: usize = 64;

/// Calls, oldest first. They are added in order, and usually removed in order.
#[derive(Debug)]
pub(crate) struct ReplyTable {
    calls: VecDeque<Entry>,
    /// Wakers of tasks that wait for a reply. Separate from the calls, which stay small.
    #[cfg(feature = "async")]
    waiting: HashMap<u32, Waker>,
    /// The wakers among them to wake next.
    #[cfg(feature = "async")]
    woken: Vec<Waker>,
}

#[derive(Debug)]
struct Entry {
    call: u32,
    reply: Option<BufferedMessage>,
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

    /// Adds a call, which is newer than all others.
    pub(super) fn expect(&mut self, call: u32) {
        self.calls.push_back(Entry { call, reply: None });
    }

    /// Whether the reply to `call` is expected and has not arrived.
    pub(in crate::client) fn is_expected(&self, call: u32) -> bool {
        self.entry(call).is_some_and(|entry| entry.reply.is_none())
    }

    /// Whether the reply to `call` is buffered.
    pub(super) fn has_reply(&self, call: u32) -> bool {
        self.entry(call).is_some_and(|entry| entry.reply.is_some())
    }

    /// Keeps the reply to `call`.
    pub(super) fn buffer(&mut self, call: u32, reply: BufferedMessage) {
        if let Some(entry) = self.find(call).and_then(|place| self.calls.get_mut(place)) {
            entry.reply = Some(reply);
            #[cfg(feature = "async")]
            self.woken.extend(self.waiting.remove(&call));
        }
    }

    /// The reply to `call`, if it has arrived.
    pub(in crate::client) fn take(&mut self, call: u32) -> Option<BufferedMessage> {
        let place = self.find(call)?;
        self.calls.get_mut(place)?.reply.take()
    }

    /// Removes `call`: its reply is not wanted any more.
    pub(in crate::client) fn forget(&mut self, call: u32) {
        match self.find(call) {
            // The usual case: nothing has to be moved.
            Some(0) => drop(self.calls.pop_front()),
            Some(place) => drop(self.calls.remove(place)),
            None => {}
        }
    }

    fn entry(&self, call: u32) -> Option<&Entry> {
        self.find(call).and_then(|place| self.calls.get(place))
    }

    /// Ids increase and wrap, so they are ordered by their distance from the oldest.
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
    /// Registers `waker` for the reply to `call`. Returns the waker that it replaces.
    pub(in crate::client) fn wake_for(&mut self, call: u32, waker: &Waker) -> Option<Waker> {
        match self.waiting.get_mut(&call) {
            Some(old) if old.will_wake(waker) => None,
            Some(old) => Some(std::mem::replace(old, waker.clone())),
            None => self.waiting.insert(call, waker.clone()),
        }
    }

    /// Removes and returns the waker for `call`. The caller drops it, because that may run foreign code.
    pub(in crate::client) fn remove_waker(&mut self, call: u32) -> Option<Waker> {
        self.waiting.remove(&call)
    }

    /// Whether any expected reply has not arrived.
    pub(in crate::client) fn is_any_expected(&self) -> bool {
        self.calls.iter().any(|call| call.reply.is_none())
    }

    /// Marks all wakers to be woken.
    pub(in crate::client) fn wake_all(&mut self) {
        self.woken.extend(self.waiting.drain().map(|(_, waker)| waker));
    }

    pub(in crate::client) fn has_woken(&self) -> bool {
        !self.woken.is_empty()
    }

    /// Takes the wakers to wake.
    pub(in crate::client) fn take_woken(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.woken)
    }
}
