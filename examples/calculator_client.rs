//! A client: typed calls, typed errors, and the error that it gets when the host dies.
//!
//! ```text
//! cargo run --example calculator_host            in one terminal
//! cargo run --example calculator_client          in another
//! ```

mod calculator;

use std::error::Error;
use std::time::Duration;

use calculator::{CalculatorClient, MathError, Sample};
use memorypipe::prelude::*;

/// How long the client watches the host, and how long it waits for the next one.
const TIMEOUT: Duration = Duration::from_secs(20);

fn main() -> Result<(), Box<dyn Error>> {
    let calc = CalculatorClient::attach("calc").map_err(memorypipe::Error::from)?;
    let host = calc.link.peer();
    match host.read_executable() {
        Ok(path) => println!("attached to {host}, {}", path.display()),
        Err(_) => println!("attached to {host}"),
    }
    call_each_method(&calc)?;

    println!(
        "calling twice a second for 20 s; kill the host to see what a client is told: kill -9 {}",
        host.pid
    );
    for _ in 0..40 {
        match calc.uptime_ns() {
            Ok(ns) => println!("the host is up for {:.1} s", Duration::from_nanos(ns).as_secs_f64()),
            Err(error) => {
                println!("{}: {error}", error.code());
                println!("start the host again within 20 s");
                let calc = CalculatorClient::builder("calc").attach_timeout(TIMEOUT).attach()?;
                println!("attached again: add(1, 2) = {}", calc.add(1, 2)?);
                break;
            }
        }
        std::thread::sleep(TIMEOUT / 40);
    }
    Ok(())
}

fn call_each_method(calc: &CalculatorClient) -> Result<(), Box<dyn Error>> {
    println!("div(add(40, 2), 2) = {}", calc.div(calc.add(40, 2)?, 2)?);
    for (a, b) in [(1, 0), (i64::MIN, -1)] {
        // An error of the handler and a failure of the call are different things.
        match calc.div(a, b) {
            Ok(quotient) => println!("div({a}, {b}) = {quotient}"),
            Err(CallError::App(MathError::DivByZero)) => println!("div({a}, {b}): nothing divides by zero"),
            Err(CallError::App(MathError::Overflow)) => println!("div({a}, {b}): too large for an i64"),
            Err(CallError::Ipc(error)) => return Err(error.into()),
        }
    }
    let samples = [(1, 20.5), (2, 21.0), (3, 21.5)].map(|(t_ns, value)| Sample { t_ns, value });
    println!("mean of three samples = {}", calc.mean(samples.try_into()?)?);
    calc.log(FixedStr::literal("hello from the client"))?;
    Ok(())
}
