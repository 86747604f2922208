use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    #[ipc_message]
    pub enum CalcEvent {
        Tick,
    }
);

fn main() {}
