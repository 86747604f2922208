use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn a(self, x: usize);
        #[timeout(sec = 1)]
        fn b(&mut self, _: u8) -> &u8;
        fn c(&mut self, a: u8) -> u8;
    }
);

fn main() {}
