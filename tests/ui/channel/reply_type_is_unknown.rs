use memorypipe::prelude::*;

#[ipc_message]
pub struct Point {
    pub x: u32,
}

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Pont;
    }
);

fn main() {}
