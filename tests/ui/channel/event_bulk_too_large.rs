use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Block(#[max(1 << 30)] &[u8]),
    }
);

fn main() {}
