use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events(capacity = 64)]
    pub enum CalcEvent {
        Tick,
    }
);

fn main() {}
