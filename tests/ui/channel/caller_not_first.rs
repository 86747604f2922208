//! A caller behind another argument.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, n: u32, #[caller] from: Caller) -> u32;
    }
);

fn main() {}
