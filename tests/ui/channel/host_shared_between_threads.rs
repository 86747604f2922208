use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> u32;
    }
);

static HOST: Option<CalcHost> = None;

fn main() {}
