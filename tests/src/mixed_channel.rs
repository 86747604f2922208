//! A channel with a little of everything that the other side can forge, and its handler.

use memorypipe::prelude::*;

/// A type with few valid values.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Fruit {
    /// The first.
    Apple = 1,
    /// Far from it.
    Pear = 200,
}

ipc_channel!(
    /// A stall at a market.
    #[channel(capacity = 8, async)]
    pub trait Stall {
        /// The negation.
        fn not(&mut self, flag: bool) -> bool;
        /// The other one, or an error.
        fn swap(&mut self, fruit: Fruit, fails: bool) -> Result<Fruit, Fruit>;
        /// A method without a reply.
        #[oneway]
        fn note(&mut self, flag: bool);
        /// Sets all; returns their number.
        fn fill(&mut self, #[max(64)] flags: &mut [bool]) -> u32;
        /// The number of set flags.
        fn count(&mut self, #[max(64)] flags: &[bool]) -> u32;
        /// Three of each.
        fn flow(&mut self, out: Tx<bool>) -> u32;
        /// The sum.
        fn sum(&mut self, input: Rx<u64>) -> u64;
        /// As `not`; its client does not wait long.
        #[timeout(ms = 2)]
        fn not_briefly(&mut self, flag: bool) -> bool;
        /// As `note`.
        #[oneway]
        #[timeout(ms = 2)]
        fn note_briefly(&mut self, flag: bool);
        /// As `fill`.
        #[timeout(ms = 2)]
        fn fill_briefly(&mut self, #[max(64)] flags: &mut [bool]) -> u32;
        /// As `flow`.
        #[timeout(ms = 2)]
        fn flow_briefly(&mut self, out: Tx<bool>) -> u32;
        /// As `sum`.
        #[timeout(ms = 2)]
        fn sum_briefly(&mut self, input: Rx<u64>) -> u64;
    }
    /// The events.
    #[events]
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum StallEvent {
        /// Whether it is open.
        Open(bool),
        /// A fruit is on sale.
        Fresh {
            /// The fruit.
            fruit: Fruit,
        },
    }
);

/// The place of the method in the declaration.
pub const NOT: u16 = 0;
/// See [`NOT`].
pub const SWAP: u16 = 1;
/// See [`NOT`].
pub const NOTE: u16 = 2;
/// See [`NOT`].
pub const FILL: u16 = 3;
/// See [`NOT`].
pub const COUNT: u16 = 4;
/// See [`NOT`].
pub const FLOW: u16 = 5;
/// The first event, behind all methods.
pub const OPEN: u16 = 12;

/// The handler.
#[derive(Debug, Default)]
pub struct Seller;

impl Stall for Seller {
    fn not(&mut self, flag: bool) -> bool {
        !flag
    }

    fn swap(&mut self, fruit: Fruit, fails: bool) -> Result<Fruit, Fruit> {
        match (fruit, fails) {
            (fruit, true) => Err(fruit),
            (Fruit::Apple, _) => Ok(Fruit::Pear),
            (Fruit::Pear, _) => Ok(Fruit::Apple),
        }
    }

    fn note(&mut self, _: bool) {}

    fn fill(&mut self, flags: &mut [bool]) -> u32 {
        flags.fill(true);
        u32::try_from(flags.len()).expect("bounded")
    }

    fn count(&mut self, flags: Bulk<'_, bool>) -> u32 {
        u32::try_from(flags.try_iter().filter(|flag| matches!(flag, Ok(true))).count()).expect("bounded")
    }

    fn flow(&mut self, mut out: Tx<bool>) -> u32 {
        [true, false, true].into_iter().filter(|flag| out.try_send(*flag).is_ok()).count() as u32
    }

    fn sum(&mut self, input: Rx<u64>) -> u64 {
        input.map_while(Result::ok).fold(0, u64::wrapping_add)
    }

    fn not_briefly(&mut self, flag: bool) -> bool {
        self.not(flag)
    }

    fn note_briefly(&mut self, _: bool) {}

    fn fill_briefly(&mut self, flags: &mut [bool]) -> u32 {
        self.fill(flags)
    }

    fn flow_briefly(&mut self, out: Tx<bool>) -> u32 {
        self.flow(out)
    }

    fn sum_briefly(&mut self, input: Rx<u64>) -> u64 {
        self.sum(input)
    }
}
