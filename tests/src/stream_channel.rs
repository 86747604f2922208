//! A channel with streams.

use memorypipe::prelude::*;

use crate::channels::MathError;

/// An item that is longer than a cache line.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drip {
    /// Counts up.
    pub number: u64,
    /// Each is `number`.
    pub fill: [u64; 12],
}

impl Drip {
    /// The one with this number.
    #[must_use]
    pub fn new(number: u64) -> Drip {
        Drip { number, fill: [number; 12] }
    }
}

ipc_channel!(
    /// Streams in both directions.
    #[channel(async, mock)]
    pub trait River {
        /// Sends this many from `from` on, in the handler itself; returns how many the client wanted.
        fn flow(&mut self, from: u64, count: u64, out: Tx<Drip>) -> u64;
        /// Sends from another thread until the client stops reading.
        fn spring(&mut self, from: u64, out: Tx<Drip>);
        /// The sum of the stream, read in the handler itself.
        fn sum(&mut self, input: Rx<u64>) -> u64;
        /// The sum of the stream, read by another thread; an error for more than 64 bits.
        fn sum_apart(&mut self, input: Rx<u64>) -> Result<u64, MathError>;
        /// Returns what arrives, from another thread; returns their number.
        fn echo(&mut self, input: Rx<Drip>, out: Tx<Drip>) -> u64;
        /// Reads this many and then no more; returns their sum.
        fn first(&mut self, count: u64, input: Rx<u64>) -> u64;
        /// Sends this many and panics, on another thread.
        fn fall(&mut self, count: u64, out: Tx<Drip>);
        /// Keeps the stream, and sends nothing.
        fn keep(&mut self, out: Tx<Drip>);
        /// The same, for a client that does not wait long.
        #[timeout(ms = 50)]
        fn keep_briefly(&mut self, out: Tx<Drip>);
        /// Keeps the stream, and reads nothing; its writer does not wait long.
        #[timeout(ms = 50)]
        fn stall(&mut self, input: Rx<u64>);
        /// Reads the stalled stream; returns the number of items, and whether it ended with an abort.
        fn read_stalled(&mut self) -> [u64; 2];
        /// Drops the kept streams; returns their number.
        fn let_go(&mut self) -> u64;
        /// How many streams of `spring` have ended, and how many of `sum_apart` have ended with an error.
        fn ended(&mut self) -> [u64; 2];
        /// Returns it.
        fn now(&mut self, value: u64) -> u64;
    }
);
