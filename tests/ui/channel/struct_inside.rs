use memorypipe::prelude::*;

ipc_channel!(
    pub struct Point {
        pub x: u32,
    }
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
);

fn main() {}
