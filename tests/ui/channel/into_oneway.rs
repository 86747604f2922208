use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[oneway]
        #[into]
        fn set(&mut self, values: [u32; 1000]);
    }
);

fn main() {}
