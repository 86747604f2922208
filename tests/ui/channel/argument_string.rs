use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn greet(&mut self, name: String);
        fn add(&mut self, a: i64, b: i64) -> i64;
    }
);

pub struct Host;

impl Calc for Host {
    fn greet(&mut self, _name: String) {}
    fn add(&mut self, a: i64, b: i64) -> i64 {
        a + b
    }
}

fn uses_the_client(calc: &CalcClient) {
    let _done = calc.greet(String::new());
}

fn main() {}
