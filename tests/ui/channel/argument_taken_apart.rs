use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn set(&mut self, [x, y]: [f32; 2]);
    }
);

fn main() {}
