//! The attribute on the trait.
use memorypipe::prelude::*;

ipc_channel!(
    #[caller]
    pub trait Desk {
        fn submit(&mut self, n: u32) -> u32;
    }
);

fn main() {}
