//! The channel of `calculator_host` and `calculator_client`. Two programs that share a declaration put it into a
//! separate crate; for two examples a module is enough.

use memorypipe::prelude::*;

/// Why there is no quotient.
#[ipc_message]
#[derive(Debug)]
pub(crate) enum MathError {
    DivByZero = 1,
    Overflow = 2,
}

/// One reading of a sensor.
#[ipc_message]
#[derive(Clone, Copy)]
pub(crate) struct Sample {
    /// The time of the reading, in nanoseconds.
    pub(crate) t_ns: u64,
    pub(crate) value: f64,
}

ipc_channel!(
    /// Arithmetic in another process.
    #[channel(capacity = 256)]
    pub(crate) trait Calculator {
        fn add(&mut self, a: i64, b: i64) -> i64;
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Averages up to 16 samples.
        fn mean(&mut self, samples: FixedVec<Sample, 16>) -> f64;
        /// Writes a line into the log of the host. The client does not wait.
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);
        /// How long the host has been running.
        #[timeout(ms = 2000)]
        fn uptime_ns(&mut self) -> u64;
    }
);
