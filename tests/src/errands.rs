//! Channels whose requests are answered later or by several threads.

use memorypipe::prelude::*;

use crate::channels::MathError;

ipc_channel!(
    /// A host in loop form that keeps replies.
    #[channel(capacity = 8, async)]
    pub trait Errands {
        /// Returns `value`, answered by another thread after so long.
        fn later(&mut self, ms: u64, value: u64) -> u64;
        /// The quotient, by another thread.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Is kept until `release`, and then returns `value`.
        fn held(&mut self, value: u64) -> u64;
        /// As `held`; nobody waits for it for long.
        #[timeout(ms = 50)]
        fn held_briefly(&mut self, value: u64) -> u64;
        /// Answers those that are kept from another thread, the last one first. Returns how many there were.
        fn release(&mut self) -> u64;
        /// Drops those that are kept. Returns how many there were.
        fn forget(&mut self) -> u64;
        /// How many are kept.
        fn kept(&mut self) -> u64;
        /// For how many of those that are kept nobody waits.
        fn unwanted(&mut self) -> u64;
        /// Returns it at once.
        fn now(&mut self, value: u64) -> u64;
        /// Returns once nobody waits for it any more: how often it had looked by then.
        #[timeout(ms = 50)]
        fn until_unwanted(&mut self) -> u64;
        /// How often `until_unwanted` had looked.
        fn looked(&mut self) -> u64;
        /// As `release` if `now`, else nothing. Nobody is told.
        #[oneway]
        fn nudge(&mut self, now: bool);
    }
);

ipc_channel!(
    /// A handler that several threads share.
    pub trait Wing {
        /// The sum.
        fn add(&self, a: i64, b: i64) -> i64;
        /// Waits until so many callers are in here at the same time; how many there were, in vain 0.
        fn meet(&self, callers: u32) -> u32;
        /// Which thread it is that handles this.
        fn thread(&self) -> u64;
        /// Panics in the handler.
        fn fall(&self) -> u64;
    }
);

ipc_channel!(
    /// As [`Wing`], with everything that a channel can have.
    pub trait Hall {
        /// So many numbers; returns how many were wanted.
        fn flow(&self, count: u64, out: Tx<u64>) -> u64;
        /// The sum of what is sent.
        fn sum(&self, input: Rx<u64>) -> u64;
        /// Twice each number; returns how many.
        fn double(&self, #[max(1000)] from: &[u32], #[max(1000)] to: &mut [u32]) -> u32;
        /// Has all subscribers hear it.
        fn ring(&self, from: u32, number: u32);
        /// Which thread it is that handles this.
        fn thread(&self) -> u64;
    }
    /// What it tells.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum HallEvent {
        /// Somebody has rung.
        #[latest]
        Rung {
            /// Who.
            from: u32,
            /// For which time.
            number: u32,
        },
    }
);
