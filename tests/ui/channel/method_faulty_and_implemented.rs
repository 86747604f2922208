use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn stop(self);
        fn put(&mut self, mut x: u32, _: u8);
    }
);

pub struct Host;

impl Calc for Host {
    fn stop(self) {}
    fn put(&mut self, mut x: u32, _: u8) {
        x += 1;
        drop(x);
    }
}

fn main() {}
