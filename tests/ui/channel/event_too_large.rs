use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Seen { picture: [u8; 100_000] },
    }
);

fn main() {}
