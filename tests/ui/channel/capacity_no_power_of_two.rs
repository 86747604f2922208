use memorypipe::prelude::*;

ipc_channel!(
    #[channel(capacity = 1000)]
    pub trait Calc {
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

fn uses_the_client(calc: &CalcClient) {
    let _sum = calc.add(40, 2);
}

fn main() {}
