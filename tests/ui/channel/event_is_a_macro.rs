use memorypipe::prelude::*;
use memorypipe_tests_macros::first_and_then;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Said(first_and_then!((bool) (u8))),
    }
);

fn main() {}
