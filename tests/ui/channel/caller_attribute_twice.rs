//! The attribute twice.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller] #[caller] from: Caller) -> u32;
    }
);

fn main() {}
