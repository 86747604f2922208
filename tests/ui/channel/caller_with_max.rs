//! A bound on a caller.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller] #[max(1)] from: Caller) -> u32;
    }
);

fn main() {}
