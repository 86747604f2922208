use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Result<Vec<f32>, u8>;
    }
);

fn main() {}
