use memorypipe::prelude::*;

ipc_channel!(
    pub trait Clock {
        fn now(&mut self) -> u64;
        #[was = "now"]
        fn read(&mut self) -> u64;
    }
);

fn main() {}
