//! Elements that are no messages.
use memorypipe::prelude::*;

pub struct Line {
    pub number: u32,
}

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(16)] data: &[Line], #[max(16)] back: &mut [Line]) -> u32;
    }
);

fn main() {}
