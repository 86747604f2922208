//! A caller that would be sent.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, from: Caller, n: u32) -> u32;
    }
);

fn main() {}
