use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        #[allow(non_snake_case)]
        fn Tick(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Tick,
    }
);

fn main() {}
