use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get_all(&mut self) -> u32;
        fn get__all(&mut self) -> u32;
    }
);

fn main() {}
