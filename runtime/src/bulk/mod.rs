//! Bulk data: slices that are too large for a slot, or whose length is only known at run time.
//!
//! # Memory
//!
//! Each side's segment has room for bulk data behind its ring, if the channel has bulk data in that direction. A
//! request carries the places of its slices: start and length. The cost of the ring does not depend on them.
//!
//! # Allocation
//!
//! The client allocates, for both directions. It has a [`allocator`] of the room in its own segment, where it writes
//! the data of a request, and of the room in the host's segment, where the host writes the data of a reply. So the two
//! sides share only the bytes themselves. A place is freed when the reply to its request has arrived (late replies
//! included); a place that a reply has filled is freed when its reader is done. For this reason a one-way request with
//! bulk data is acknowledged, by a reply that the user never sees.
//!
//! # Trust
//!
//! The host uses a place only if it lies within the memory and the declared length, and a place to fill only if it
//! overlaps no other: two `&mut` never overlap. A client that gives one place to two requests corrupts only its own
//! data. The client reads at places that it has chosen itself.
//!
//! # If a side dies
//!
//! The room is freed with the connection. There is nothing to repair.

pub(crate) mod allocator;
#[allow(unsafe_code)] // the contract of a message
mod place;
mod view;

pub use place::{In, Out};
pub use view::{Bulk, BulkIter};

/// The memory for bulk data of one connection, and how much of it is in use.
///
/// ```
/// # use memorypipe::prelude::*;
/// # ipc_channel!(pub trait Sum { fn sum(&self, #[max(1000)] xs: &[u32]) -> u32; });
/// # struct Adder;
/// # impl Sum for Adder { fn sum(&self, xs: Bulk<'_, u32>) -> u32 { xs.iter().sum() } }
/// # let mut host = SumHost::create("bulk-memory-doc")?;
/// # std::thread::spawn(move || host.serve(&mut Adder));
/// let client = SumClient::attach("bulk-memory-doc")?;
/// let loan = client.sum_loan(100)?;
/// println!("{}", client.link.bulk_memory()); // to host: 448 of 65536 bytes; to client: none
/// assert_eq!(client.link.bulk_memory().to_host_in_use, 448);
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct BulkMemory {
    /// Bytes for data of requests; 0 if no method takes any.
    pub to_host: u64,
    /// Bytes of it that loans and requests in flight hold.
    pub to_host_in_use: u64,
    /// Bytes for data of replies; 0 if no method fills any.
    pub to_client: u64,
    /// Bytes of it that calls in flight and views hold.
    pub to_client_in_use: u64,
}

impl core::fmt::Display for BulkMemory {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut one = |what: &str, used: u64, all: u64| match all {
            0 => write!(f, "{what}: none"),
            _ => write!(f, "{what}: {used} of {all} bytes"),
        };
        one("to host", self.to_host_in_use, self.to_host)?;
        one("; to client", self.to_client_in_use, self.to_client)
    }
}
