use memorypipe::prelude::*;

ipc_channel!(
    #[into]
    pub trait Calc {
        fn get(&mut self) -> [u32; 1000];
    }
);

fn main() {}
