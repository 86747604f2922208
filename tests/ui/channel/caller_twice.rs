//! Two callers.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller] from: Caller, #[caller] again: Caller, n: u32) -> u32;
    }
);

fn main() {}
