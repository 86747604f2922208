//! Elements that are no plain data.
use memorypipe::prelude::*;

ipc_channel!(
    pub trait Log {
        fn write(&mut self, #[max(16)] lines: &[String]) -> u32;
    }
);

fn main() {}
