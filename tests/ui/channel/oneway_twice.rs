use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway]
        #[oneway]
        fn log(&mut self, line: [u8; 64]);
    }
);

fn main() {}
