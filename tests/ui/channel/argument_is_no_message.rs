use memorypipe::prelude::*;

pub struct Point(u32);

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, p: Point) -> u32;
    }
);

fn uses_the_client(calc: &CalcClient) {
    let _n = calc.put(Point(1));
}

fn main() {}
