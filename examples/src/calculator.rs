//! The channel of `calculator_host` and `calculator_client`.

use memorypipe::prelude::*;

/// Why there is no quotient.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MathError {
    /// The divisor is zero.
    DivByZero = 1,
    /// The quotient does not fit into an `i64`.
    Overflow = 2,
}

/// One reading of a sensor.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// When it was taken, in nanoseconds.
    pub t_ns: u64,
    /// What it said.
    pub value: f64,
}

ipc_channel!(
    /// Arithmetic next door.
    #[channel(capacity = 256)]
    pub trait Calculator {
        /// Adds two numbers, around the end of the range if need be.
        fn add(&mut self, a: i64, b: i64) -> i64;

        /// Divides `a` by `b`.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;

        /// Averages up to 16 samples.
        fn mean(&mut self, samples: FixedVec<Sample, 16>) -> f64;

        /// Writes a line into the log of the host.
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);

        /// How long the host has been running.
        #[timeout(ms = 2000)]
        fn uptime_ns(&mut self) -> u64;
    }
);
