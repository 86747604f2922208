//! Messages that are written in their slots. They are counted when they are published.

use super::RingPair;
use crate::message::Message;
use crate::ring::Claim;

impl RingPair {
    /// Fills the payload of a claimed slot with zeros.
    pub(crate) fn place_zeros<T: Message>(&mut self, claim: Claim) {
        self.segments.own.write_call(claim.slot, claim.position, size_of::<T>());
        self.segments.own.zero(claim.slot, size_of::<T>());
    }

    /// The payload of a claimed slot in place, if the bytes in it are a `T`.
    #[inline(always)]
    pub(crate) fn placed<T: Message>(&self, claim: Claim) -> Option<&T> {
        self.segments.own.placed(claim.slot)
    }

    /// As [`RingPair::placed`], mutable.
    #[inline(always)]
    pub(crate) fn placed_mut<T: Message>(&mut self, claim: Claim) -> Option<&mut T> {
        self.segments.own.placed_mut(claim.slot)
    }

    /// Writes a message into a claimed slot, for changes in place; it is counted when it is published.
    pub(crate) fn place<T: Message>(&mut self, claim: Claim, message: &T) {
        self.segments.own.write(claim.slot, claim.position, message);
    }
}
