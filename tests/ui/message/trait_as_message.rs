use memorypipe::prelude::*;

#[ipc_message]
pub trait Calculator {
    fn add(&mut self, a: i64, b: i64) -> i64;
}

fn main() {}
