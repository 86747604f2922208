use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> [memorypipe_tests_macros::first_and_then!((bool) (u8)); 4];
    }
);

fn main() {}
