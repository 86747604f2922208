use memorypipe::prelude::*;

pub struct Plain;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        Block(#[max(64)] &[Plain]),
    }
);

fn main() {}
