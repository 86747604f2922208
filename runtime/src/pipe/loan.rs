//! A message under construction in shared memory.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use super::HEADER;
use crate::error::IpcError;
use crate::message::Message;
use crate::ring::Claim;
use crate::ring_pair::RingPair;

/// A slot of the ring, lent for writing in place. [`Loan::commit`] publishes it; dropping it returns it unsent.
///
/// It derefs to the message. Only this side can write the memory, so this is an ordinary `&mut T`; the peer sees
/// nothing of it before `commit`. A forked child does not share the memory: touching it there ends the child with a
/// signal (SIGSEGV).
#[derive(Debug)]
#[must_use = "dropping it gives the slot back unsent"]
pub struct Loan<'p, T> {
    rings: &'p mut RingPair,
    claim: Claim,
    message: PhantomData<T>,
}

impl<'p, T: Message> Loan<'p, T> {
    /// Lends the slot at `claim`, filled with zeros.
    pub(super) fn zeroed(rings: &'p mut RingPair, claim: Claim) -> Loan<'p, T> {
        const {
            assert!(
                T::ZERO_IS_VALID,
                "a loan begins with zero bytes, which are not a value of this message: use `loan_with`"
            );
        }
        rings.place_zeros::<T>(claim);
        Loan { rings, claim, message: PhantomData }
    }

    /// Lends the slot at `claim`, which contains `message`.
    pub(super) fn with(rings: &'p mut RingPair, claim: Claim, message: &T) -> Loan<'p, T> {
        rings.place(claim, message);
        Loan { rings, claim, message: PhantomData }
    }

    /// Publishes the message. Never blocks.
    ///
    /// # Errors
    ///
    /// [`IpcError::Forked`] in a child that was forked since the loan: nothing is sent.
    #[inline]
    pub fn commit(self) -> Result<(), IpcError> {
        self.rings.check_not_forked()?;
        self.rings.count_out(size_of::<T>());
        self.rings.publish(self.claim, HEADER, 0);
        Ok(())
    }
}

impl<T: Message> Deref for Loan<'_, T> {
    type Target = T;

    #[inline(always)]
    #[expect(
        clippy::expect_used,
        reason = "a loan begins with a value in its slot, which lies in our own memory: the peer cannot \
                  write it"
    )]
    fn deref(&self) -> &T {
        self.rings.placed(self.claim).expect("a loan holds a valid message")
    }
}

impl<T: Message> DerefMut for Loan<'_, T> {
    #[inline(always)]
    #[expect(
        clippy::expect_used,
        reason = "a loan begins with a value in its slot, which lies in our own memory: the peer cannot \
                  write it"
    )]
    fn deref_mut(&mut self) -> &mut T {
        self.rings.placed_mut(self.claim).expect("a loan holds a valid message")
    }
}
