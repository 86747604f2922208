use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&mut self) -> u32;
    }
    #[events]
    pub enum CalcEvent {
        DepthMap(#[max(64)] &[u64]),
        Depth_Map(#[max(64)] &[u64]),
    }
);

fn main() {}
