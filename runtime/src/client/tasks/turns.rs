//! Whose turn it is: callers that wait for room for a request, and for memory for bulk data.

use std::task::Waker;

use super::super::core::{ClientCore, Expects};
use super::wait_queue::WaitQueue;
use crate::channel::Channel;
use crate::error::IpcError;

/// The callers, each by a number that it keeps while it waits.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// Callers that wait for room for a request and for its reply. Woken ones are removed: they try once more.
    requests: WaitQueue,
    /// Callers with a one-way message, which needs room for itself alone.
    oneways: WaitQueue,
    /// Callers that wait for bulk memory: none is overtaken, so a large request gets its turn among small ones.
    memory: WaitQueue,
    /// The number of the next waiting caller.
    next_number: u64,
    /// Of the blocks, when the first that waits for memory last looked.
    returns: u64,
}

impl Turns {
    /// Has as many of those that wait for room `woken` as there is room for.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "one for each of those in the queue, which are futures in memory"
    )]
    pub(super) fn grant<C: Channel>(
        &mut self,
        core: &ClientCore<C>,
        woken: &mut Vec<Waker>,
    ) -> Result<(), IpcError> {
        let mut replies = 0;
        for ahead in 0.. {
            let Some(is_answered) = self.next_to_send(core, replies) else { break };
            if !core.checked(core.has_room(ahead))? {
                break;
            }
            replies += u32::from(is_answered);
            woken.extend(self.queue_for(is_answered).pop());
        }
        Ok(())
    }

    /// Whether the oldest caller that could send has its request answered, if there is room for that reply and for
    /// `replies` more: a caller that waits for room for a reply does not delay a caller that expects no reply.
    pub(super) fn next_to_send<C: Channel>(&self, core: &ClientCore<C>, replies: u32) -> Option<bool> {
        let request = self.requests.first().filter(|_| core.has_room_for_reply(replies));
        match (request, self.oneways.first()) {
            (Some((request, _)), Some((oneway, _))) if oneway < request => Some(false),
            (Some(_), _) => Some(true),
            (None, oneway) => oneway.map(|_| false),
        }
    }

    fn queue_for(&mut self, is_answered: bool) -> &mut WaitQueue {
        if is_answered { &mut self.requests } else { &mut self.oneways }
    }

    /// The caller `number` waits for room; a new one gets its number. One that was woken has its place again if another
    /// one was quicker. Returns the waker that is replaced.
    pub(super) fn wait_for_room(
        &mut self,
        number: &mut Option<u64>,
        expects: Expects,
        waker: &Waker,
    ) -> Option<Waker> {
        let number = self.number(number);
        self.queue_for(expects.is_answered()).join(number, waker)
    }

    /// The caller `number` waits for memory; otherwise as [`Turns::wait_for_room`].
    pub(super) fn wait_for_memory(&mut self, number: &mut Option<u64>, waker: &Waker) -> Option<Waker> {
        let number = self.number(number);
        self.memory.join(number, waker)
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "2^64 requests never wait in line, and 1 was added to what 1 is taken from"
    )]
    fn number(&mut self, number: &mut Option<u64>) -> u64 {
        *number.get_or_insert_with(|| {
            self.next_number += 1;
            self.next_number - 1
        })
    }

    /// The caller `number` does not wait for room any more.
    pub(super) fn leave_room(&mut self, number: u64) -> Option<Waker> {
        self.requests.leave(number).or_else(|| self.oneways.leave(number))
    }

    /// The caller `number` does not wait for memory any more: it is the turn of the next, who is `woken`.
    pub(super) fn leave_memory(&mut self, number: u64, woken: &mut Vec<Waker>) -> Option<Waker> {
        let left = self.memory.leave(number)?;
        self.wake_next_for_memory(woken);
        Some(left)
    }

    /// Whether the caller with this number, or without one, is the next to get memory.
    pub(super) fn is_next_for_memory(&self, number: Option<u64>) -> bool {
        self.memory.first().is_none_or(|(first, _)| number.is_some_and(|number| number <= *first))
    }

    fn wake_next_for_memory(&self, woken: &mut Vec<Waker>) {
        woken.extend(self.memory.first().map(|(_, waker)| waker.clone()));
    }

    /// Has the first that waits for memory `woken` if some has come back.
    pub(super) fn grant_memory<C>(&mut self, core: &ClientCore<C>, woken: &mut Vec<Waker>) {
        if core.blocks.returns() != self.returns {
            self.has_looked_at_memory(core);
            self.wake_next_for_memory(woken);
        }
    }

    /// What has come back so far is known to the first in the queue.
    pub(super) fn has_looked_at_memory<C>(&mut self, core: &ClientCore<C>) {
        self.returns = core.blocks.returns();
    }

    pub(super) fn is_empty(&self) -> bool {
        [&self.requests, &self.oneways, &self.memory].into_iter().all(WaitQueue::is_empty)
    }

    /// All of them, who do not wait any more.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Waker> {
        let all = [&mut self.requests, &mut self.oneways, &mut self.memory];
        all.into_iter().flat_map(WaitQueue::drain)
    }
}
