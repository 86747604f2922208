//! The calls of a client whose replies will be asked for later, and those of the replies that have come already.

use std::collections::VecDeque;

use crate::lane::Kept;

/// Calls, oldest first. They come and mostly go in order.
#[derive(Debug, Default)]
pub(crate) struct Awaited {
    calls: VecDeque<Call>,
}

#[derive(Debug)]
struct Call {
    call: u32,
    reply: Option<Kept>,
}

impl Awaited {
    /// Notes a call, which is newer than all that are noted.
    pub(super) fn expect(&mut self, call: u32) {
        self.calls.push_back(Call { call, reply: None });
    }

    /// Whether somebody will ask for the reply to `call`, and it has not come.
    pub(super) fn is_expected(&self, call: u32) -> bool {
        self.find(call).is_some_and(|place| self.calls[place].reply.is_none())
    }

    /// Keeps the reply to `call`.
    pub(super) fn keep(&mut self, call: u32, reply: Kept) {
        if let Some(place) = self.find(call) {
            self.calls[place].reply = Some(reply);
        }
    }

    /// The reply to `call` if it has come.
    pub(super) fn take(&mut self, call: u32) -> Option<Kept> {
        let place = self.find(call)?;
        self.calls[place].reply.take()
    }

    /// Nobody asks for the reply to `call` any more.
    pub(super) fn forget(&mut self, call: u32) {
        if let Some(place) = self.find(call) {
            self.calls.remove(place);
        }
    }

    /// Ids count up and wrap, so they are ordered by their distance from the oldest.
    fn find(&self, call: u32) -> Option<usize> {
        let oldest = self.calls.front()?.call;
        if call == oldest {
            return Some(0);
        }
        self.calls.binary_search_by_key(&call.wrapping_sub(oldest), |c| c.call.wrapping_sub(oldest)).ok()
    }
}
