use memorypipe::prelude::*;

#[ipc_message]
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub enum Side {
    Buy = 1,
    Sell = 2,
    #[other]
    Unknown = 9,
}

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Pair(pub u32, pub u32);

#[ipc_message]
#[derive(Debug, Clone, Copy)]
#[repr(C, align(16))]
pub struct Wide {
    pub r#type: u64,
    #[was = "first"]
    pub both: Pair,
}

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub enum Reject {
    Closed,
    TooLarge { limit: u64 },
    Pairs(Pair, Pair),
}

#[ipc_message(extensible)]
#[derive(Debug, Clone, Copy)]
pub struct Report {
    pub at: u64,
    #[default]
    pub quality: f64,
}

ipc_channel!(
    pub trait Everything {
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
    pub enum EverythingEvent {
        Traded(Pair),
        #[was = "Opened"]
        Session {
            is_open: bool,
        },
        Closed,
    }
);
