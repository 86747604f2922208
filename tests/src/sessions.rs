//! A channel whose handler knows who calls.

use memorypipe::prelude::*;

/// A large message.
#[ipc_message]
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Words.
    pub words: [u64; 1024],
}

ipc_channel!(
    /// Every kind of method, with the caller.
    #[channel(async, mock)]
    pub trait Lounge {
        /// The number of the client.
        fn who(&mut self, #[caller] from: Caller) -> u64;
        /// As `who`, with a large argument.
        fn sheet(&mut self, #[caller] from: Caller, sheet: Sheet) -> Result<u64, u8>;
        /// As `who`, with bulk data.
        fn bulk(&mut self, #[caller] from: Caller, #[max(64)] input: &[u8], #[max(64)] out: &mut [u8])
        -> u64;
        /// Sends the number of the client.
        fn flow(&mut self, #[caller] from: Caller, out: Tx<u64>) -> u64;
        /// Adds to the sum of this client.
        #[oneway]
        fn add(&mut self, #[caller] from: Caller, number: u64);
        /// As `add`, with a large argument.
        #[oneway]
        fn add_sheet(&mut self, #[caller] from: Caller, sheet: Sheet);
        /// As `add`, with bulk data.
        #[oneway]
        fn add_bulk(&mut self, #[caller] from: Caller, #[max(64)] input: &[u8]);
        /// The sum of this client.
        fn sum(&mut self, #[caller] from: Caller) -> u64;
        /// Returns when the client is gone, or after ten seconds.
        fn until_gone(&mut self, #[caller] from: Caller);
        /// Whether a client was seen to be gone by `until_gone`.
        fn has_seen_gone(&mut self) -> bool;
        /// Disconnects the client that calls, after its answer.
        fn leave(&mut self, #[caller] from: Caller) -> u64;
    }
    /// What is told.
    #[events]
    #[derive(Debug, PartialEq)]
    pub enum LoungeEvent {
        /// A number.
        Told {
            /// It.
            number: u64,
        },
    }
);
