//! A field that every one-way call has.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn set(&mut self, caller: u32);
    }
);

fn main() {}
