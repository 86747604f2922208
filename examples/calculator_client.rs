//! A client: typed calls, typed errors, and what it is told when the host dies.
//!
//! ```text
//! cargo run --release --example calculator_host            in one terminal
//! cargo run --release --example calculator_client          in another
//! ```
//!
//! An argument is taken as the name of the channel, if `calc` does not suit.

use std::error::Error;
use std::thread::sleep;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::args::channel_name;
use memorypipe_examples::calculator::{CalculatorClient, MathError, Sample};
use memorypipe_examples::next;

/// How long the client watches the host, and how long it waits for it to come back.
const PATIENCE: Duration = Duration::from_secs(20);

fn main() -> Result<(), Box<dyn Error>> {
    let name = channel_name("calc");
    let calc = attach(&name)?;
    let host = calc.link.peer();
    println!("Attached to {host}, {}", host.executable().unwrap_or_default());

    call(&calc)?;
    if let Some(error) = watch(&calc) {
        explain(&error);
        come_back(&name)?;
    }
    next::print(&[
        ("a host in loop form, with several clients", "cargo run --release --example order_gateway"),
        ("the declaration changed on one side only", "cargo run --release --example schema_mismatch"),
    ]);
    Ok(())
}

/// `memorypipe::Error` as the error of `main` prints what to do, also from within a `Box`.
fn attach(name: &str) -> Result<CalculatorClient, memorypipe::Error> {
    Ok(CalculatorClient::attach(name)?)
}

/// Each method once.
fn call(calc: &CalculatorClient) -> Result<(), Box<dyn Error>> {
    println!("div(add(40, 2), 2) = {}", calc.div(calc.add(40, 2)?, 2)?);

    for (a, b) in [(1, 0), (i64::MIN, -1)] {
        // The handler's own error and a failure of the call are two things.
        match calc.div(a, b) {
            Ok(quotient) => println!("div({a}, {b}) = {quotient}"),
            Err(CallError::App(MathError::DivByZero)) => println!("div({a}, {b}): nothing divides by zero"),
            Err(CallError::App(MathError::Overflow)) => println!("div({a}, {b}): too large for an i64"),
            Err(CallError::Ipc(error)) => return Err(error.into()),
        }
    }

    let samples = [(1, 20.5), (2, 21.0), (3, 21.5)].map(|(t_ns, value)| Sample { t_ns, value });
    println!("mean of three samples = {}", calc.mean(samples.try_into()?)?);

    // Text of up to 120 bytes; the error of `parse` is that it is longer.
    calc.log("hello from the client".parse()?)?;
    Ok(())
}

/// Calls twice a second until the host is gone; `None` if it outlives our patience.
fn watch(calc: &CalculatorClient) -> Option<IpcError> {
    let host = calc.link.peer().pid;
    println!(
        "\nCalling twice a second for {} s. To see what a client is told when its host dies:",
        PATIENCE.as_secs()
    );
    println!("  kill -9 {host}");
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match calc.uptime_ns() {
            Ok(ns) => println!("the host is up for {:.1} s", Duration::from_nanos(ns).as_secs_f64()),
            Err(error) => return Some(error),
        }
        sleep(Duration::from_millis(500));
    }
    None
}

fn explain(error: &IpcError) {
    println!("\n{}: {error}", error.code());
    println!("  safe to repeat without asking: {}", if error.is_retryable() { "yes" } else { "no" });
}

/// Waits for the host to be started again, and calls it.
fn come_back(name: &str) -> Result<(), memorypipe::Error> {
    println!("\nStart the host again within {} s and the client goes on.", PATIENCE.as_secs());
    let calc = CalculatorClient::builder(name).attach_timeout(PATIENCE).attach()?;
    println!("Attached again, to process {}: add(1, 2) = {}", calc.link.peer().pid, calc.add(1, 2)?);
    Ok(())
}
