//! Hosts for the tests: this test program, started again.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::{Error, HostBuilder};

use crate::calculator::{Calculator, CalculatorHost, MathError, Sample};
use crate::channels::{MarketCall, MarketEvent, MarketHost, Pair};
use crate::program::Place;

/// The variables that make a host of this program: its kind and its name.
const KIND: &str = "MEMORYPIPE_CLI_TEST_HOST";
const NAME: &str = "MEMORYPIPE_CLI_TEST_NAME";

/// A started host; it is killed on drop.
pub(crate) struct Running(Child);

impl Place {
    /// Starts a host, and waits until it has its name.
    pub(crate) fn host(&self, kind: &str, name: &str) -> Running {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "hosts::a_host_if_it_is_asked_for", "--nocapture"]);
        command.env("MEMORYPIPE_DIR", self.run_dir()).env(KIND, kind).env(NAME, name);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line.ends_with("ready")), "{kind} did not start");
        Running(child)
    }
}

impl Running {
    pub(crate) fn pid(&self) -> u32 {
        self.0.id()
    }

    pub(crate) fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }

    /// Sends a signal, such as `STOP`.
    pub(crate) fn signal(&self, signal: &str) {
        let sent =
            Command::new("kill").args([format!("-{signal}"), self.pid().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Kills it, and returns what it has printed as its log.
    pub(crate) fn log(mut self) -> String {
        self.kill();
        let mut log = String::new();
        self.0.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

#[test]
fn a_host_if_it_is_asked_for() {
    let (Ok(kind), Ok(name)) = (std::env::var(KIND), std::env::var(NAME)) else { return };
    serve(&kind, &name).unwrap_or_else(|error| panic!("{error}"));
}

fn serve(kind: &str, name: &str) -> Result<(), Error> {
    if kind == "market" {
        return serve_market(name);
    }
    let mut host = HostBuilder::<CalculatorHost>::new(name).create()?;
    println!("ready");
    host.serve(&mut Desk { kind: kind.to_owned() })?;
    Ok(())
}

/// Emits a trade every 10 ms, and says at the beginning that the market is open.
fn serve_market(name: &str) -> Result<(), Error> {
    let mut host = HostBuilder::<MarketHost>::new(name).event_capacity(8).create()?;
    println!("ready");
    host.emit(MarketEvent::Session { is_open: true });
    for number in 0.. {
        match host.recv_timeout(Duration::from_millis(10)) {
            Ok(Some(MarketCall::Open { reply })) => reply.send(()),
            Ok(None) => break,
            Err(IpcError::Timeout { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        host.emit(MarketEvent::Traded(Pair(number, 7)));
    }
    Ok(())
}

struct Desk {
    kind: String,
}

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
        eprintln!("log: {line}");
    }

    fn uptime_ns(&mut self) -> u64 {
        match self.kind.as_str() {
            "slow" => std::thread::sleep(Duration::from_secs(2)),
            "dying" => std::process::abort(),
            "panicking" => panic!("on purpose"),
            _ => {}
        }
        5
    }
}
