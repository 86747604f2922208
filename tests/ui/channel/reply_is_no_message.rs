use memorypipe::prelude::*;

pub struct Point(u32);

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> Point;
    }
);

fn uses_the_client(calc: &CalcClient) {
    let _x = calc.get().unwrap().0;
}

fn main() {}
