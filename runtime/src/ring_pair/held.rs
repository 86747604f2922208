//! Messages that are written and not yet published, so that one publication and one wake-up serve all of them.

use super::RingPair;
use crate::message::encode::Encode;
use crate::ring::{Corrupt, Header};

impl RingPair {
    #[cold]
    pub(super) fn send_behind<P>(
        &self,
        header: Header,
        call: u32,
        payload: &impl Encode<P>,
    ) -> Result<bool, Corrupt> {
        let sent = self.try_hold::<P>(header, call, payload);
        self.flush()?;
        sent
    }

    /// Writes a message without publishing it; returns `false` if the ring is full. The next send, or
    /// [`RingPair::flush`], publishes it.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is below the capacity, a `u32`")]
    pub(crate) fn try_hold<P>(
        &self,
        header: Header,
        call: u32,
        payload: &impl Encode<P>,
    ) -> Result<bool, Corrupt> {
        let held = self.held.get();
        // A ring full of held messages has no place that far ahead.
        if held == self.send_capacity() {
            return Ok(false);
        }
        let Some(claim) = self.claim(held)? else { return Ok(false) };
        self.write::<P>(claim, call, payload);
        if held == 0 {
            self.first_held.set(header);
        } else {
            self.prepare(claim, header);
        }
        self.held.set(held + 1);
        Ok(true)
    }

    /// Publishes all held messages, and wakes the peer once if it sleeps.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`held` is above 0, as was compared")]
    pub(crate) fn flush(&self) -> Result<(), Corrupt> {
        let held = self.held.get();
        if held > 0 {
            // The first place has been claimed since the first message was held.
            if let Some(claim) = self.claim(0)? {
                self.held.set(0);
                self.publish(claim, self.first_held.get(), held - 1);
            }
        }
        Ok(())
    }
}
