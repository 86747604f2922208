//! An attribute with an argument.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller(id)] from: Caller) -> u32;
    }
);

fn main() {}
