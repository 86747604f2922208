//! Channels whose requests are deferred or handled by several threads.

use memorypipe::prelude::*;

use crate::channels::MathError;

ipc_channel!(
    /// A host in loop form that keeps replies.
    #[channel(capacity = 8, async)]
    pub trait Errands {
        /// Returns `value`, answered by another thread after this long.
        fn later(&mut self, ms: u64, value: u64) -> u64;
        /// The quotient, by another thread.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Keeps the reply until `release`, and then returns `value`.
        fn held(&mut self, value: u64) -> u64;
        /// As `held`; its client does not wait long.
        #[timeout(ms = 50)]
        fn held_briefly(&mut self, value: u64) -> u64;
        /// Answers the kept ones from another thread, the last one first. Returns their number.
        fn release(&mut self) -> u64;
        /// Drops the kept ones. Returns their number.
        fn forget(&mut self) -> u64;
        /// The number of kept replies.
        fn kept(&mut self) -> u64;
        /// The number of kept replies whose client no longer waits.
        fn unwanted(&mut self) -> u64;
        /// Returns it at once.
        fn now(&mut self, value: u64) -> u64;
        /// Returns when the client no longer waits: how often it had checked by then.
        #[timeout(ms = 50)]
        fn until_unwanted(&mut self) -> u64;
        /// How often `until_unwanted` had checked.
        fn looked(&mut self) -> u64;
        /// As `release` if `now`, otherwise does nothing. There is no answer.
        #[oneway]
        fn nudge(&mut self, now: bool);
    }
);

ipc_channel!(
    /// A handler that several threads share.
    pub trait Wing {
        /// The sum.
        fn add(&self, a: i64, b: i64) -> i64;
        /// Waits until this many callers are here at the same time; returns their number, or 0 after a timeout.
        fn meet(&self, callers: u32) -> u32;
        /// Identifies the thread that handles this.
        fn thread(&self) -> u64;
        /// Panics in the handler.
        fn fall(&self) -> u64;
    }
);

ipc_channel!(
    /// As [`Wing`], with everything that a channel can have.
    pub trait Hall {
        /// Sends this many numbers; returns how many the client wanted.
        fn flow(&self, count: u64, out: Tx<u64>) -> u64;
        /// The sum of the stream.
        fn sum(&self, input: Rx<u64>) -> u64;
        /// Doubles each number; returns their number.
        fn double(&self, #[max(1000)] from: &[u32], #[max(1000)] to: &mut [u32]) -> u32;
        /// Sends an event to all subscribers.
        fn ring(&self, from: u32, number: u32);
        /// Identifies the thread that handles this.
        fn thread(&self) -> u64;
    }
    /// The events.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum HallEvent {
        /// A client has called `ring`.
        #[latest]
        Rung {
            /// Which client.
            from: u32,
            /// How many times.
            number: u32,
        },
    }
);
