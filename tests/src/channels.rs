//! The channels of the tests.

use core::num::NonZero;

use memorypipe::prelude::*;

/// The errors of a division.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MathError {
    /// The divisor is zero.
    DivByZero = 1,
    /// The quotient does not fit.
    Overflow = 7,
}

/// The last note that a host has received.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted {
    /// How many notes there were.
    pub count: u64,
    /// How many of them did not follow the previous one.
    pub misplaced: u64,
}

ipc_channel!(
    /// Calls of every kind, with the size of a cache line.
    #[channel(async, mock)]
    pub trait Desk {
        /// The sum.
        fn add(&mut self, a: i64, b: i64) -> i64;
        /// The quotient.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Forgets the notes of a client.
        fn forget(&mut self, client: u64);
        /// Notes a number.
        #[oneway]
        fn note(&mut self, client: u64, number: u64);
        /// The notes of a client.
        fn noted(&mut self, client: u64) -> Noted;
        /// Sleeps in the handler, then returns `ms`.
        fn nap(&mut self, ms: u64) -> u64;
        /// As `nap`, and may be executed twice.
        #[idempotent]
        fn nap_again(&mut self, ms: u64) -> u64;
        /// As `nap`, with its own deadline.
        #[timeout(ms = 80)]
        fn nap_briefly(&mut self, ms: u64) -> u64;
        /// Panics in the handler.
        fn fall(&mut self) -> u64;
        /// How many clients are attached, counted by notices.
        fn attached(&mut self) -> u64;
        /// Requests the stop of the host from a handler.
        fn close(&mut self) -> bool;
    }
);

/// Names of sides.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// One.
    Buy = 1,
    /// The other.
    Sell = 200,
}

/// A message in a message.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Right.
    pub x: f32,
    /// Up.
    pub y: f32,
}

/// One field of every kind.
#[ipc_message]
#[derive(Debug, Clone, PartialEq)]
pub struct Kinds {
    /// A field.
    pub u128: u128,
    /// A field.
    pub i128: i128,
    /// A field.
    pub u64: u64,
    /// A field.
    pub i64: i64,
    /// A field.
    pub f64: f64,
    /// A field.
    pub non_zero: NonZero<u64>,
    /// A field.
    pub option: Option<NonZero<u64>>,
    /// A field.
    pub none: Option<NonZero<i64>>,
    /// A field.
    pub u32: u32,
    /// A field.
    pub i32: i32,
    /// A field.
    pub f32: f32,
    /// A field.
    pub char: char,
    /// A field.
    pub points: [Point; 3],
    /// A field.
    pub u16: u16,
    /// A field.
    pub i16: i16,
    /// A field.
    pub u8: u8,
    /// A field.
    pub i8: i8,
    /// A field.
    pub bool: bool,
    /// A field.
    pub bytes: [[u8; 3]; 3],
    /// A field.
    pub text: FixedStr<20>,
    /// A field.
    pub list: FixedVec<bool, 4>,
    /// A field.
    pub end: [u8; 16],
}

/// 64 KiB.
#[ipc_message]
#[derive(Clone, PartialEq)]
pub struct Bulk {
    /// The words.
    pub words: [u64; 8192],
}

/// The greatest alignment.
#[ipc_message]
#[repr(C, align(64))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The bytes.
    pub bytes: [u8; 64],
}

ipc_channel!(
    /// Messages of every shape, sent there and back.
    #[channel(capacity = 4)]
    pub trait Parcels {
        /// Returns it.
        fn kinds(&mut self, kinds: Kinds) -> Kinds;
        /// Returns it.
        fn side(&mut self, side: Side) -> Side;
        /// Returns it.
        fn list(&mut self, list: FixedVec<u32, 16>) -> FixedVec<u32, 16>;
        /// Returns it with every bit inverted.
        fn bulk(&mut self, bulk: Bulk) -> Bulk;
        /// Returns the line if its neighbours arrived correctly, otherwise the difference.
        fn line(&mut self, before: u8, line: Line, after: u8) -> Result<Line, u8>;
        /// Arguments with gaps between them.
        fn gaps(&mut self, a: u8, b: u64, c: u8, d: u32, e: u128, f: bool) -> u128;
        /// No arguments at all.
        fn nothing(&mut self);
    }
);

ipc_channel!(
    /// Enough methods that a mix-up would be visible.
    pub trait Many {
        /// Its number.
        fn m00(&mut self) -> u64;
        /// Its number.
        fn m01(&mut self) -> u64;
        /// Its number.
        fn m02(&mut self) -> u64;
        /// Its number.
        fn m03(&mut self) -> u64;
        /// Its number.
        fn m04(&mut self) -> u64;
        /// Its number.
        fn m05(&mut self) -> u64;
        /// Its number.
        fn m06(&mut self) -> u64;
        /// Its number.
        fn m07(&mut self) -> u64;
        /// Its number.
        fn m08(&mut self) -> u64;
        /// Its number.
        fn m09(&mut self) -> u64;
        /// Its number.
        fn m10(&mut self) -> u64;
        /// Its number.
        fn m11(&mut self) -> u64;
        /// Its number.
        fn m12(&mut self) -> u64;
        /// Its number.
        fn m13(&mut self) -> u64;
        /// Its number.
        fn m14(&mut self) -> u64;
        /// Its number.
        fn m15(&mut self) -> u64;
    }
);

/// The message of the tests' pipes, in both directions.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// Counts.
    pub number: u64,
    /// Copies of the number, in which a torn message would be visible.
    pub copies: [u64; 15],
}

impl Tick {
    /// The tick of this number.
    #[must_use]
    pub fn new(number: u64) -> Tick {
        Tick { number, copies: [number; 15] }
    }

    /// Whether it is not torn.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.copies == [self.number; 15]
    }
}

/// A declaration, and its later versions.
pub mod before {
    use memorypipe::prelude::*;

    /// A measurement.
    #[ipc_message]
    #[derive(Debug, Clone, Copy)]
    pub struct Reading {
        /// The time.
        pub at: u64,
        /// The value.
        pub celsius: f64,
    }

    ipc_channel!(
        /// The first version.
        pub trait Station {
            /// The reading of a sensor.
            fn reading(&mut self, sensor: u32) -> Reading;
            /// The number of sensors.
            fn sensors(&mut self) -> u32;
        }
    );
}

/// [`before`] with methods added and in another order: compatible.
pub mod after {
    use memorypipe::prelude::*;

    pub use super::before::Reading;

    ipc_channel!(
        /// The second version.
        pub trait Station {
            /// New.
            fn altitude(&mut self) -> f64;
            /// The number of sensors.
            fn sensors(&mut self) -> u32;
            /// New.
            #[oneway]
            fn label(&mut self, sensor: u32, label: FixedStr<16>);
            /// The reading of a sensor.
            fn reading(&mut self, sensor: u32) -> Reading;
        }
    );
}

/// [`before`] with another name and type of a field: incompatible.
pub mod broken {
    use memorypipe::prelude::*;

    /// A measurement.
    #[ipc_message]
    #[derive(Debug, Clone, Copy)]
    pub struct Reading {
        /// The time.
        pub at: u64,
        /// The value.
        pub kelvin: f64,
    }

    ipc_channel!(
        /// The incompatible version.
        pub trait Station {
            /// The reading of a sensor.
            fn reading(&mut self, sensor: u32) -> Reading;
            /// The number of sensors.
            fn sensors(&mut self) -> u32;
        }
    );
}
