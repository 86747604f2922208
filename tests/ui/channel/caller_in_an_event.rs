//! A caller in an event.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Desk {
        fn submit(&mut self, n: u32) -> u32;
    }
    #[events]
    pub enum DeskEvent {
        Left {
            #[caller]
            from: Caller,
        },
    }
);

fn main() {}
