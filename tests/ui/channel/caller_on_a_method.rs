//! The attribute on a method.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        #[caller]
        fn submit(&mut self, n: u32) -> u32;
    }
);

fn main() {}
