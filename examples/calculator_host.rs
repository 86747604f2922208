//! A host with a handler: implement the trait, create the host, serve.
//!
//! ```text
//! cargo run --example calculator_host            in one terminal
//! cargo run --example calculator_client          in another, as often as you like
//! ```

mod calculator;

use std::time::Instant;

use calculator::{Calculator, CalculatorHost, MathError, Sample};
use memorypipe::prelude::*;

struct Desk {
    started: Instant,
}

// Arguments come from another process. A panic here would end the host for all its clients, so this code cannot panic:
// it does not even use `a + b`, which panics on overflow in debug builds.
impl Calculator for Desk {
    fn add(&mut self, a: i64, b: i64) -> i64 {
        a.wrapping_add(b)
    }

    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError> {
        if b == 0 { Err(MathError::DivByZero) } else { a.checked_div(b).ok_or(MathError::Overflow) }
    }

    fn mean(&mut self, samples: FixedVec<Sample, 16>) -> f64 {
        samples.iter().map(|sample| sample.value).sum::<f64>() / samples.len() as f64
    }

    fn log(&mut self, line: FixedStr<120>) {
        println!("log: {line}");
    }

    fn uptime_ns(&mut self) -> u64 {
        u64::try_from(self.started.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }
}

fn main() -> Result<(), memorypipe::Error> {
    let mut host = CalculatorHost::builder("calc").on_notice(|notice| println!("{notice}")).create()?;
    println!("Process {} hosts `calc`. Start a client in another terminal:", std::process::id());
    println!("  cargo run --example calculator_client");
    host.serve(&mut Desk { started: Instant::now() })?;
    Ok(())
}
