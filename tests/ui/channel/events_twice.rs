use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Tick(u32),
    }
    #[events]
    pub enum CalcNews {
        Tock(u32),
    }
);

fn main() {}
