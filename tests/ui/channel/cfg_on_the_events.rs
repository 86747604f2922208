use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    #[cfg(unix)]
    pub enum CalcEvent {
        Ready,
    }
);

fn main() {}
