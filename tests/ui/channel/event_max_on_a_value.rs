use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Block {
            #[max(64)]
            data: u64,
        },
    }
);

fn main() {}
