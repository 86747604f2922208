//! A channel with bulk data in every place, and its handler.

use std::time::Duration;

use memorypipe::prelude::*;

use crate::channels::MathError;

/// An element with fields.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Upwards.
    pub y: i32,
}

ipc_channel!(
    /// Pictures of any size.
    #[channel(capacity = 16, async, mock)]
    pub trait Gallery {
        /// The sum of all coordinates.
        fn sum(&mut self, #[max(4096)] points: &[Point]) -> i64;
        /// Fills with numbers that count up from `first`; returns how many.
        fn count(&mut self, first: u32, #[max(16384)] numbers: &mut [u32]) -> u32;
        /// Both ways, next to plain arguments: `to[i] = from[i] * factor + bias`. Refuses a factor of 0.
        fn scale(
            &mut self,
            factor: i64,
            #[max(1000)] from: &[i64],
            #[max(1000)] to: &mut [i64],
            bias: i64,
        ) -> Result<u32, MathError>;
        /// Two slices from one.
        fn split(&mut self, #[max(100)] from: &[u8], #[max(100)] even: &mut [u8], #[max(100)] odd: &mut [u8]);
        /// One way: each picture holds its number in every byte, which is checked.
        #[oneway]
        fn show(&mut self, number: u8, #[max(8192)] bytes: &[u8]);
        /// How many pictures were correct.
        fn shown(&mut self) -> u64;
        /// How many are `true`.
        fn flags(&mut self, #[max(64)] flags: &[bool]) -> u32;
        /// Does not touch its output slice.
        fn untouched(&mut self, #[max(64)] flags: &mut [bool]);
        /// Fills after this long; its client does not wait.
        #[timeout(ms = 50)]
        fn late(&mut self, ms: u64, #[max(16384)] numbers: &mut [u32]);
        /// Whether the host may borrow this.
        fn borrows(&mut self, #[max(64)] bytes: &[u8]) -> bool;
        /// Never returns.
        fn stuck(&mut self, #[max(64)] from: &[u8], #[max(64)] to: &mut [u8]);
    }
);

/// The value with which a `late` call fills.
pub const LATE: u32 = 0xDEAD_BEEF;

/// The handler.
#[derive(Debug, Default)]
pub struct Curator {
    shown: u64,
}

impl Gallery for Curator {
    fn sum(&mut self, points: Bulk<'_, Point>) -> i64 {
        points.iter().map(|point| i64::from(point.x) + i64::from(point.y)).sum()
    }

    fn count(&mut self, first: u32, numbers: &mut [u32]) -> u32 {
        numbers.iter_mut().zip(first..).for_each(|(to, number)| *to = number);
        u32::try_from(numbers.len()).expect("bounded")
    }

    fn scale(
        &mut self,
        factor: i64,
        from: Bulk<'_, i64>,
        to: &mut [i64],
        bias: i64,
    ) -> Result<u32, MathError> {
        if factor == 0 {
            return Err(MathError::DivByZero);
        }
        to.iter_mut().zip(&from).for_each(|(to, from)| *to = from * factor + bias);
        Ok(u32::try_from(from.len()).expect("bounded"))
    }

    fn split(&mut self, from: Bulk<'_, u8>, even: &mut [u8], odd: &mut [u8]) {
        for (place, byte) in from.iter().enumerate() {
            let to = if place % 2 == 0 { even.get_mut(place / 2) } else { odd.get_mut(place / 2) };
            to.into_iter().for_each(|to| *to = byte);
        }
    }

    fn show(&mut self, number: u8, bytes: Bulk<'_, u8>) {
        let mut copy = vec![0; bytes.len()];
        bytes.copy_to_slice(&mut copy).expect("any byte will do");
        self.shown += u64::from(copy.iter().all(|byte| *byte == number));
    }

    fn shown(&mut self) -> u64 {
        self.shown
    }

    fn flags(&mut self, flags: Bulk<'_, bool>) -> u32 {
        u32::try_from(flags.try_iter().filter(|flag| matches!(flag, Ok(true))).count()).expect("bounded")
    }

    fn untouched(&mut self, _: &mut [bool]) {}

    fn late(&mut self, ms: u64, numbers: &mut [u32]) {
        std::thread::sleep(Duration::from_millis(ms));
        numbers.fill(LATE);
    }

    fn borrows(&mut self, bytes: Bulk<'_, u8>) -> bool {
        bytes.as_slice().is_some()
    }

    fn stuck(&mut self, from: Bulk<'_, u8>, _: &mut [u8]) {
        println!("stuck with {}", from.len());
        loop {
            std::thread::sleep(Duration::from_secs(1));
        }
    }
}
