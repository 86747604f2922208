//! The first example to run: two processes, typed calls, and their speed on this machine.
//!
//! ```text
//! cargo run --release --example quickstart
//! cargo run --release --example quickstart -- --calls 1000000
//! ```
//!
//! The program starts itself a second time as the host, with one end of a Unix socket as its standard input. It
//! measures round trips of 128 bytes through the channel and through that socket.

use std::error::Error;
use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;

/// The message of the measurement: 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Packet {
    /// Distinguishes packets.
    pub sequence: u64,
    /// The rest.
    pub payload: [u64; 15],
}

/// Why there is no quotient.
#[ipc_message]
#[derive(Debug)]
pub enum MathError {
    /// The divisor is zero.
    DivByZero = 1,
    /// The quotient does not fit into an `i64`.
    Overflow = 2,
}

ipc_channel!(
    /// Arithmetic in another process.
    pub trait Calculator {
        /// Adds two numbers.
        fn add(&mut self, a: i64, b: i64) -> i64;
        /// Divides two numbers.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Sends a packet back.
        fn echo(&mut self, packet: Packet) -> Packet;
        /// Writes a line into the log of the host. The client does not wait.
        #[oneway]
        fn log(&mut self, line: FixedStr<120>);
    }
);

/// The host's side of the channel: an ordinary implementation of the trait.
struct Desk;

impl Calculator for Desk {
    fn add(&mut self, a: i64, b: i64) -> i64 {
        a.wrapping_add(b)
    }

    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError> {
        if b == 0 { Err(MathError::DivByZero) } else { a.checked_div(b).ok_or(MathError::Overflow) }
    }

    fn echo(&mut self, packet: Packet) -> Packet {
        packet
    }

    fn log(&mut self, line: FixedStr<120>) {
        eprintln!("host's log: {line}");
    }
}

const USAGE: &str = "the only argument is `--calls NUMBER`";

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let calls: usize = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["host", name] => return host(name),
        ["--calls", number] => number.parse().ok().filter(|calls| *calls > 0).ok_or(USAGE)?,
        [] => 200_000,
        _ => return Err(USAGE.into()),
    };

    let name = format!("quickstart-{}", std::process::id());
    let (socket, host_socket) = UnixStream::pair()?;
    let mut host = Command::new(std::env::current_exe()?)
        .args(["host", &name])
        .stdin(Stdio::from(OwnedFd::from(host_socket)))
        .spawn()?;
    // The host may need a moment to start.
    let calc = CalculatorClient::builder(&name).attach_timeout(Duration::from_secs(5)).attach()?;
    call(&calc)?;

    println!(
        "\nRound trips of 128 bytes, not pinned, adaptive waiting (README's figures: pinned, spinning):\n"
    );
    let channel = measure(calls, over_channel(&calc))?;
    let stream = measure(calls.div_ceil(20), over_socket(&socket))?;
    println!("{:24}{:>16}{:>16}\n{}", "", "memorypipe", "Unix socket", "-".repeat(56));
    for ((what, channel), (_, stream)) in channel.iter().zip(&stream) {
        println!("{what:24}{:>16}{:>16}", shown(*channel), shown(*stream));
    }
    if channel[0].1 > Duration::from_micros(5) {
        println!("\nClient and host did not have a processor each. Try again when the machine is quiet.");
    }
    if cfg!(debug_assertions) {
        println!("\nThis is a debug build; figures worth comparing need `--release`.");
    }
    // The host ends when its standard input is closed.
    drop(socket);
    if host.wait()?.success() { Ok(()) } else { Err("the host did not end well".into()) }
}

/// Calls the methods of the host as if it were an object of this process.
fn call(calc: &CalculatorClient) -> Result<(), Box<dyn Error>> {
    println!("Process {} is attached to process {}.\n", std::process::id(), calc.link.peer().pid);
    println!("{}\n", calc.link.schema());
    println!("div(add(40, 2), 2) = {}", calc.div(calc.add(40, 2)?, 2)?);
    println!("div(1, 0) = {:?}", calc.div(1, 0));
    calc.log(FixedStr::literal("the client did not wait for this line"))?;
    // A host handles the requests of a client in order: this reply arrives after the line was written.
    calc.add(0, 0)?;
    Ok(())
}

/// One round trip through the channel.
fn over_channel(calc: &CalculatorClient) -> impl FnMut() -> Result<(), Box<dyn Error>> {
    let mut packet = Packet { sequence: 0, payload: [7; 15] };
    move || {
        packet.sequence += 1;
        let is_ours = calc.echo(packet)?.sequence == packet.sequence;
        if is_ours { Ok(()) } else { Err("another packet came back".into()) }
    }
}

/// One round trip through the socket.
fn over_socket(mut socket: &UnixStream) -> impl FnMut() -> Result<(), Box<dyn Error>> {
    move || {
        let returned = socket.write_all(&[7; 128]).and_then(|()| socket.read_exact(&mut [0; 128]));
        // A socket says no more than `Broken pipe`.
        Ok(returned
            .map_err(|error| format!("the host process has ended ({error}): start the example again"))?)
    }
}

/// The mean of `count` consecutive round trips, and percentiles of as many that are timed one by one.
fn measure(
    count: usize,
    mut round_trip: impl FnMut() -> Result<(), Box<dyn Error>>,
) -> Result<[(&'static str, Duration); 6], Box<dyn Error>> {
    (0..count / 10).try_for_each(|_| round_trip())?;
    let start = Instant::now();
    (0..count).try_for_each(|_| round_trip())?;
    let mean = start.elapsed().div_f64(count as f64);

    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let start = Instant::now();
        round_trip()?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let per_mille = |share: usize| times[(count - 1) * share / 1000];
    Ok([
        ("p50", per_mille(500)),
        ("p90", per_mille(900)),
        ("p99", per_mille(990)),
        ("p99.9", per_mille(999)),
        ("max", per_mille(1000)),
        ("mean, not timed singly", mean),
    ])
}

fn shown(time: Duration) -> String {
    if time < Duration::from_micros(10) {
        format!("{} ns", time.as_nanos())
    } else {
        format!("{:.1} µs", time.as_secs_f64() * 1e6)
    }
}

/// The second process. It returns everything that comes through the socket, and ends when the other end is closed.
fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let mut socket = UnixStream::from(std::io::stdin().as_fd().try_clone_to_owned()?);
    let mut host = CalculatorHost::create(name)?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let mut message = [0; 128];
        while socket.read_exact(&mut message).and_then(|()| socket.write_all(&message)).is_ok() {}
        stopper.stop();
    });
    Ok(host.serve(&mut Desk)?)
}
