use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Block {
            #[max(64)]
            left: &[u64],
            #[max(64)]
            right: &[u64],
        },
    }
);

fn main() {}
