//! Messages that are written in their slots. They are counted when they are published.

use super::RingPair;
use crate::message::Message;
use crate::ring::{Claim, Corrupt, Header};

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

    /// The payload of a claimed slot, for writing in place: what the slot held before, if any bits are a `T`, otherwise
    /// zeros. `None` if zeros are not a `T`.
    pub(crate) fn lend<T: Message>(&mut self, claim: Claim) -> Option<&mut T> {
        if !T::ANY_BITS {
            self.segments.own.zero(claim.slot, size_of::<T>());
        }
        self.placed_mut(claim)
    }

    /// Publishes a message that was written in place.
    pub(crate) fn publish_lent<T: Message>(
        &self,
        claim: Claim,
        header: Header,
        call: u32,
    ) -> Result<(), Corrupt> {
        self.check_not_forked()?;
        self.segments.own.write_call(claim.slot, call, size_of::<T>());
        self.count_out(size_of::<T>());
        self.publish(claim, header, 0);
        Ok(())
    }

    /// A free slot that can be published next; `None` if the ring is full or messages of a batch come first.
    pub(crate) fn claim_next(&self) -> Option<Claim> {
        if self.held.get() > 0 {
            return None;
        }
        self.claim(0).ok().flatten()
    }

    /// Writes a message into a claimed slot, for changes in place; it is counted when it is published.
    pub(crate) fn place<T: Message>(&mut self, claim: Claim, message: &T) {
        self.segments.own.write(claim.slot, claim.position, message);
    }
}
