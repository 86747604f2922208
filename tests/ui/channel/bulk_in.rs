use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn mean(&mut self, #[max(4096)] xs: &[f64]) -> f64;
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

fn uses_the_client(calc: &CalcClient) {
    let _sum = calc.add(40, 2);
}

fn main() {}
