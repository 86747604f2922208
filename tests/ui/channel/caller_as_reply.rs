//! A caller that would be returned.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, n: u32) -> Caller;
    }
);

fn main() {}
