//! The channels of these rows: a question that every bystander asks, and what makes a kind of client expensive.

#![allow(clippy::large_enum_variant)] // the largest possible event, next to a small one

use memorypipe::ClientEnd;
use memorypipe::prelude::*;

/// The maximum number of elements of the slice of [`Heavy`]: with room for two of them, 32 MiB on each side.
pub const SLICE: usize = 16 << 20;
/// The size of the event that a late subscriber gets, in bytes.
pub const BOARD: usize = 60 << 10;

ipc_channel!(
    /// Only the question.
    pub trait Plain {
        /// Returns its argument.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
    }
);

ipc_channel!(
    /// Memory for bulk data in both directions.
    pub trait Heavy {
        /// Returns its argument.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
        /// The number of bytes.
        fn put(&mut self, #[max(16_777_216)] bytes: &[u8]) -> u64;
        /// Fills them.
        fn fill(&mut self, #[max(16_777_216)] bytes: &mut [u8]) -> u64;
    }
);

ipc_channel!(
    /// Events, one of them large.
    pub trait News {
        /// Returns its argument.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
    }
    /// The events.
    #[events]
    pub enum NewsEvent {
        /// A late subscriber gets it.
        #[latest]
        Board {
            /// The text.
            text: [u8; 61_440],
        },
        /// One of many.
        Tick(u64),
    }
);

/// Answers every question.
#[derive(Debug)]
pub struct Answers;

impl Plain for Answers {
    fn ask(&mut self, nonce: u64) -> u64 {
        nonce
    }
}

impl Heavy for Answers {
    fn ask(&mut self, nonce: u64) -> u64 {
        nonce
    }
    fn put(&mut self, bytes: Bulk<'_, u8>) -> u64 {
        bytes.len() as u64
    }
    fn fill(&mut self, bytes: &mut [u8]) -> u64 {
        bytes.fill(1);
        bytes.len() as u64
    }
}

impl News for Answers {
    fn ask(&mut self, nonce: u64) -> u64 {
        nonce
    }
}

/// A client of any of them.
pub trait Asks: ClientEnd + Send {
    /// The name of its channel for the role `crowd-host`.
    const CHANNEL: &'static str;

    /// Asks.
    ///
    /// # Errors
    ///
    /// The errors of the call.
    fn question(&self, nonce: u64) -> Result<u64, IpcError>;
}

macro_rules! asks {
    ($($client:ident = $channel:literal)*) => {$(
        impl Asks for $client {
            const CHANNEL: &'static str = $channel;
            fn question(&self, nonce: u64) -> Result<u64, IpcError> {
                self.ask(nonce)
            }
        }
    )*};
}

asks!(PlainClient = "plain" HeavyClient = "heavy" NewsClient = "news");
