use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, data: Vec<u8>) -> u32;
    }
);

fn uses_the_client(calc: &CalcClient) {
    let _done = calc.put(Vec::new());
}

fn main() {}
