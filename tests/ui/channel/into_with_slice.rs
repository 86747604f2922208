use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[into]
        fn get(&mut self, #[max(100)] keys: &[u32]) -> [u32; 1000];
    }
);

fn main() {}
