use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway(true)]
        fn log(&mut self, line: [u8; 64]);
    }
);

fn main() {}
