use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, #[max(memorypipe_tests_macros::first_and_then!((4) (400)))] data: &[u8]);
    }
);

fn main() {}
