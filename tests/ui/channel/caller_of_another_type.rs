//! A caller that is a number.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller] from: u64) -> u32;
    }
);

fn main() {}
