//! Bulk data: slices that are too large for a slot, or of a length that is known only at run time.
//!
//! # Where they lie
//!
//! Each side's segment has room for bulk data behind its ring, if the channel has any in that direction. A request
//! carries places in it: where a slice begins and how long it is. What the ring costs does not depend on them.
//!
//! # Who decides where
//!
//! The client, for both directions: it has a [`ledger`] of the room in its own segment, where it writes what a request
//! brings, and of the room in the host's, where the host writes what a reply brings. So nothing is shared but the
//! bytes themselves. A place is given back when the reply to its request has come (late replies included), and for a
//! place that a reply has filled, when its reader is done. A one-way request with bulk data is acknowledged for that
//! reason, by a reply that nobody waits for.
//!
//! # What is believed
//!
//! The host believes no place before it lies within the memory and the declared length, and, for what it is to fill, apart
//! from the others: two `&mut` never overlap. A client that names one place for two requests spoils its
//! own data. The client reads at places that it has chosen itself.
//!
//! # If a side dies
//!
//! The room dies with the connection. There is nothing to repair.

pub(crate) mod ledger;
#[allow(unsafe_code)] // the contract of a message
mod place;
mod view;

pub use place::{In, Out};
pub use view::{Bulk, BulkIter};

/// Memory for bulk data of one connection, and what of it is in use.
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
    /// Bytes for what requests bring; 0 if no method takes any.
    pub to_host: u64,
    /// Bytes of it that loans and requests under way hold.
    pub to_host_in_use: u64,
    /// Bytes for what replies bring; 0 if no method fills any.
    pub to_client: u64,
    /// Bytes of it that calls under way and views hold.
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
