use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[into]
        fn get(&mut self) -> [u32; 1000];
        fn get_into(&mut self) -> u32;
    }
);

fn main() {}
