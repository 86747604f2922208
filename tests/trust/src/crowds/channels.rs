//! The channels of these rows: a question that every bystander asks, beside what makes a kind of client costly.

#![allow(clippy::large_enum_variant)] // the largest event there can be, beside a small one

use memorypipe::ClientEnd;
use memorypipe::prelude::*;

/// Most elements of the slice of [`Heavy`]: with room for two of them, 32 MiB of each side.
pub const SLICE: usize = 16 << 20;
/// Bytes of the event that a late subscriber gets.
pub const BOARD: usize = 60 << 10;

ipc_channel!(
    /// Nothing but the question.
    pub trait Plain {
        /// Returns it.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
    }
);

ipc_channel!(
    /// Memory for bulk data both ways.
    pub trait Heavy {
        /// Returns it.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
        /// How many there are.
        fn put(&mut self, #[max(16_777_216)] bytes: &[u8]) -> u64;
        /// Fills them.
        fn fill(&mut self, #[max(16_777_216)] bytes: &mut [u8]) -> u64;
    }
);

ipc_channel!(
    /// Events, one of them large.
    pub trait News {
        /// Returns it.
        #[idempotent]
        fn ask(&mut self, nonce: u64) -> u64;
    }
    /// What it tells.
    #[events]
    pub enum NewsEvent {
        /// What a late subscriber gets.
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
    /// What the role `crowd-host` calls its channel.
    const CHANNEL: &'static str;

    /// Asks.
    ///
    /// # Errors
    ///
    /// Those of the call.
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
