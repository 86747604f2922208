use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        async fn get(&mut self) -> u32;
    }
);

fn main() {}
