use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[cfg_attr(unix, oneway)]
        fn put(&mut self, value: u32);
    }
);

fn main() {}
