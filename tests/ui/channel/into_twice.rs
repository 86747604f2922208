use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[into]
        #[into]
        fn get(&mut self) -> [u32; 1000];
    }
);

fn main() {}
