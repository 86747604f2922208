use memorypipe::prelude::*;

pub struct Point<'a>(&'a u8);

ipc_channel!(
    pub trait Calc {
        fn put(&mut self, p: Point<'static>);
    }
);

fn main() {}
