//! The writing end of a ring.

use core::cell::Cell;

use super::{BUSY, Corrupt, Header, Transmit, mask, stamp};
use crate::sync::{FIRST_POSITION, Ordering, write_fence};

/// The cursor of the producer and its last view of the consumer's cursor, in private memory.
///
/// Neither `Sync` nor `Clone`, because there is one producer.
#[derive(Debug)]
pub(crate) struct Producer {
    /// A power of two.
    capacity: u32,
    /// The next position to publish. `tail - head_seen <= capacity`, wrapping.
    tail: Cell<u32>,
    /// A position that the consumer has reached; its current one may be later, never earlier.
    head_seen: Cell<u32>,
    /// The maximum number of unread messages that was seen; it is sampled once a lap.
    most_unread: Cell<u32>,
}

/// A free slot, and the position it will have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Claim {
    /// Counts messages.
    pub(crate) position: u32,
    /// Index of the slot, below the capacity.
    pub(crate) slot: u32,
}

impl Producer {
    /// `capacity` is a power of two.
    pub(crate) fn new(capacity: u32) -> Producer {
        debug_assert!(capacity.is_power_of_two());
        Producer {
            capacity,
            tail: Cell::new(FIRST_POSITION),
            head_seen: Cell::new(FIRST_POSITION),
            most_unread: Cell::new(0),
        }
    }

    /// The position of the next published message.
    #[inline(always)]
    pub(crate) fn tail(&self) -> u32 {
        self.tail.get()
    }

    /// A position that the consumer has reached.
    pub(crate) fn head_seen(&self) -> u32 {
        self.head_seen.get()
    }

    /// The maximum number of unread messages that was seen.
    pub(crate) fn most_unread(&self) -> u32 {
        self.most_unread.get()
    }

    /// The `ahead`-th free slot from here (0 is the next), or `None` if the ring is too full for it.
    ///
    /// # Errors
    ///
    /// The peer's cursor is ahead of the last message, or behind by more than the length of the ring.
    #[inline(always)]
    pub(crate) fn claim(&self, memory: &impl Transmit, ahead: u32) -> Result<Option<Claim>, Corrupt> {
        debug_assert!(ahead < self.capacity);
        let position = self.tail.get().wrapping_add(ahead);
        if position.wrapping_sub(self.head_seen.get()) >= self.capacity {
            self.refresh(memory)?;
            if position.wrapping_sub(self.head_seen.get()) >= self.capacity {
                return Ok(None);
            }
        }
        Ok(Some(Claim { position, slot: position & mask(self.capacity) }))
    }

    /// Reads the consumer's cursor, and accepts it only within its possible range.
    #[cold]
    pub(crate) fn refresh(&self, memory: &impl Transmit) -> Result<(), Corrupt> {
        // RELEASE, read side
        let head = memory.peer_head().load();
        let used = self.tail.get().wrapping_sub(head);
        let used_before = self.tail.get().wrapping_sub(self.head_seen.get());
        if used > used_before {
            return Err(Corrupt { field: "head", value: u64::from(head) });
        }
        self.head_seen.set(head);
        self.most_unread.set(used.max(self.most_unread.get()));
        Ok(())
    }

    /// Whether the consumer has read the message at `position` and released its slot; `None` if its cursor is invalid,
    /// which gives no information.
    pub(crate) fn is_taken(&self, memory: &impl Transmit, position: u32) -> Option<bool> {
        self.refresh(memory).ok()?;
        let unread = self.tail.get().wrapping_sub(self.head_seen.get());
        Some(unread < self.tail.get().wrapping_sub(position))
    }

    /// Marks the message at `claim` as part of a batch whose first message is not yet published.
    #[inline(always)]
    pub(crate) fn prepare(&self, memory: &impl Transmit, claim: Claim, header: Header) {
        debug_assert_ne!(claim.position, self.tail.get(), "the first of a batch is published, not prepared");
        // Relaxed: the consumer reads this header only after it has seen the first one, by PUBLISH.
        memory.header(claim.slot).store(header.pack(claim.position), Ordering::Relaxed);
    }

    /// The next slot, even if the consumer has not read its message. Only for a consumer that expects this,
    /// [`OverwriteConsumer`](super::OverwriteConsumer).
    pub(crate) fn claim_overwrite(&self, memory: &impl Transmit) -> Claim {
        let position = self.tail.get();
        let slot = position & mask(self.capacity);
        // OVERWRITE, write side. Relaxed: the fence orders it before the writes to the slot.
        memory.header(slot).store(u64::from(stamp(position)) | BUSY, Ordering::Relaxed);
        write_fence();
        Claim { position, slot }
    }

    /// Publishes the message at `claim`, which is the next one, and the `prepared` messages behind it.
    #[inline(always)]
    pub(crate) fn publish(&self, memory: &impl Transmit, claim: Claim, header: Header, prepared: u32) {
        debug_assert_eq!(claim.position, self.tail.get());
        debug_assert!(prepared < self.capacity);
        self.tail.set(claim.position.wrapping_add(prepared).wrapping_add(1));
        // PUBLISH, write side
        memory.header(claim.slot).store(header.pack(claim.position), Ordering::Release);
    }
}
