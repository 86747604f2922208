//! A conditional caller.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[cfg_attr(unix, caller)] from: Caller) -> u32;
    }
);

fn main() {}
