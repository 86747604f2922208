use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway]
        fn log(&mut self, line: [u8; 64]) -> u32;
    }
);

fn main() {}
