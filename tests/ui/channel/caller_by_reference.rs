//! A caller by reference.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, #[caller] from: &Caller) -> u32;
    }
);

fn main() {}
