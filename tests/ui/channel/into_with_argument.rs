use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[into(3)]
        fn get(&mut self) -> [u32; 1000];
    }
);

fn main() {}
