//! Channels of the tests.

use memorypipe::prelude::*;

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair(pub(crate) u32, pub(crate) u32);

#[ipc_message]
#[derive(Debug, Clone, Copy)]
#[repr(C, align(16))]
pub(crate) struct Wide {
    pub(crate) r#type: u64,
    #[was = "first"]
    pub(crate) both: Pair,
}

#[ipc_message]
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub(crate) enum Side {
    Buy = 1,
    Sell = 2,
    #[other]
    Unknown = 9,
}

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reject {
    Closed,
    TooLarge { limit: u64 },
    Pairs(Pair, Pair),
}

#[ipc_message(extensible)]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Report {
    pub(crate) at: u64,
    #[default]
    pub(crate) quality: f64,
}

ipc_channel!(
    /// Everything that a declaration can have.
    pub(crate) trait Everything {
        fn order(&mut self, side: Side, wide: Wide, tags: FixedVec<[u8; 2], 3>) -> Result<u64, Reject>;
        #[was = "status"]
        fn report(&mut self, #[was = "since"] from: u64) -> Report;
        #[oneway]
        fn note(&mut self, text: FixedStr<24>);
        fn reset(&mut self);
        fn sum(&mut self, #[max(100)] numbers: &[u32], #[max(10)] out: &mut [u64]) -> u64;
        fn scan(&mut self, from: u64, out: Tx<Pair>);
        fn upload(&mut self, input: Rx<u64>) -> u64;
    }
    #[events]
    pub(crate) enum EverythingEvent {
        Traded(Pair),
        #[was = "Opened"]
        Session {
            is_open: bool,
        },
        Closed,
    }
);

ipc_channel!(
    /// Events and no more.
    pub(crate) trait Market {
        fn open(&mut self);
    }
    #[events]
    pub(crate) enum MarketEvent {
        #[latest]
        Session {
            is_open: bool,
        },
        Traded(Pair),
        Closed,
    }
);

/// The calculator with a method more.
pub(crate) mod grown {
    use super::*;

    #[ipc_message]
    #[derive(Debug)]
    pub(crate) enum MathError {
        DivByZero = 1,
        Overflow = 2,
    }

    ipc_channel!(
        pub(crate) trait Calculator {
            fn add(&mut self, a: i64, b: i64) -> i64;
            fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
            fn neg(&mut self, a: i64) -> i64;
        }
    );
}

/// The calculator with an argument of another type.
pub(crate) mod broken {
    use super::*;

    ipc_channel!(
        pub(crate) trait Calculator {
            fn add(&mut self, a: i64, b: u32) -> i64;
        }
    );
}
