use memorypipe::prelude::*;

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub enum MathError {
    DivByZero = 1,
    Overflow = 2,
}

#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    pub t_ns: u64,
    pub value: f64,
}

ipc_channel!(
    pub trait Calculator {
        fn add(&mut self, a: i64, b: i64) -> i64;
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        fn mean(&mut self, samples: FixedVec<Sample, 16>) -> f64;
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);
        fn uptime_ns(&mut self) -> u64;
    }
);
