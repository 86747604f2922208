//! The attribute on an event.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, n: u32) -> u32;
    }
    #[events]
    pub enum DeskEvent {
        #[caller]
        Left,
    }
);

fn main() {}
