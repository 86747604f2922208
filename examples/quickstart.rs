//! The first thing to run: two processes, one typed channel, and how fast it is on this machine.
//!
//! ```text
//! cargo run --release --example quickstart
//! cargo run --release --example quickstart -- --calls 100000
//! ```
//!
//! The program starts itself a second time as the host. It shows what both sides have agreed on, makes a few
//! typed calls, and then measures round trips of 128-byte messages: through the channel, and between the
//! same two processes through a pair of pipes and through a Unix socket.

use std::error::Error;
use std::io::{stdin, stdout};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener, UnixStream};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe_examples::args;
use memorypipe_examples::host_process::HostProcess;
use memorypipe_examples::indent::indented;
use memorypipe_examples::machine::{Machine, clock_cost};
use memorypipe_examples::next;
use memorypipe_examples::pingpong::{Contestant, Figures, Outcome, echo, measure, over_stream};
use memorypipe_examples::table::{duration, table};

/// What travels in the measurement: 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Packet {
    /// Tells one packet from the next.
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
    /// Arithmetic next door.
    pub trait Calculator {
        /// Adds two numbers.
        fn add(&mut self, a: i64, b: i64) -> i64;
        /// Divides two numbers.
        fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
        /// Sends a packet back.
        fn echo(&mut self, packet: Packet) -> Packet;
        /// Writes a line into the log of the host.
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
        eprintln!("  host's log: {line}");
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let ["host", name] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return host(name);
    }
    let calls = args::only_number("--calls")?.unwrap_or(1_000_000);

    let name = format!("quickstart-{}", std::process::id());
    let listener = UnixListener::bind_addr(&SocketAddr::from_abstract_name(&name)?)?;
    let (host, to_host, from_host) = HostProcess::start_with_pipes(&["host", &name])?;

    let calc = attach(&name)?;
    greet(&calc)?;

    let (socket, _) = listener.accept()?;
    let reading_end = socket.try_clone()?;
    println!("\nRound trips of 128-byte messages, for some seconds");
    println!("{}\n", indented(2, Machine::this()));
    let figures = measure(
        vec![
            Contestant::new("memorypipe", calls, over_channel(&calc)),
            Contestant::new("pipe", calls.div_ceil(20), over_stream(to_host, from_host)),
            Contestant::new("Unix socket", calls.div_ceil(20), over_stream(socket, reading_end)),
        ],
        host.pid(),
    )?;
    print!("{}", table(&figures));
    explain(&figures[0].1);
    Ok(host.stop()?)
}

/// Attaches to the host, which may need a moment to start.
fn attach(name: &str) -> Result<CalculatorClient, memorypipe::Error> {
    Ok(CalculatorClient::builder(name).attach_timeout(Duration::from_secs(5)).attach()?)
}

/// Calls the methods of the host as if it were an object of ours.
fn greet(calc: &CalculatorClient) -> Result<(), Box<dyn Error>> {
    let host = calc.link.peer();
    println!(
        "We are process {}, attached to process {}. Both have declared:\n",
        std::process::id(),
        host.pid
    );
    println!("{}\n", indented(2, calc.link.schema()));

    println!("  div(add(40, 2), 2)  =  {}", calc.div(calc.add(40, 2)?, 2)?);
    match calc.div(1, 0) {
        Err(CallError::App(MathError::DivByZero)) => {
            println!("  div(1, 0)           =  MathError::DivByZero");
        }
        other => println!("  div(1, 0)           =  {other:?}, which is a surprise"),
    }
    calc.log("one way: the client did not wait for this line".parse()?)?;
    // A host takes the requests of a client in order: this reply comes after the line was written.
    calc.add(0, 0)?;
    Ok(())
}

/// One round trip through the channel.
fn over_channel(calc: &CalculatorClient) -> impl FnMut() -> Outcome {
    let mut packet = Packet { sequence: 0, payload: [7; 15] };
    move || {
        packet.sequence += 1;
        let answer = calc.echo(packet)?;
        if answer.sequence == packet.sequence {
            Ok(())
        } else {
            Err("an answer that was not asked for".into())
        }
    }
}

fn explain(channel: &Figures) {
    println!(
        "
  A round trip is one message to the host and one back. Percentiles and max
  are from round trips with a look at the clock after each ({} here,
  included), mean and round trips per second from as many others without. The
  transports took turns. Both ends wait as by default: they poll for a while,
  then sleep. Processor time is that of the process, as a part of the time
  that passed.",
        duration(clock_cost())
    );
    if !channel.ran_side_by_side() {
        println!(
            "
  Client and host did not have a processor each: something else kept this machine
  busy, or it has only one. Then messages wait for a wake-up, as those of a pipe
  do. Try again when the machine is quiet."
        );
    }
    if cfg!(debug_assertions) {
        println!("\n  This is a debug build; figures worth comparing need `--release`.");
    }
    next::print(&[
        (
            "enums, text and typed rejects; one host, two clients",
            "cargo run --release --example order_gateway",
        ),
        ("what happens when the two sides disagree", "cargo run --release --example schema_mismatch"),
        ("a host in one terminal, a client in another", "cargo run --release --example calculator_host"),
        ("two ends and a message type, nothing else", "cargo run --release --example pipe_host"),
    ]);
}

/// The second process: the host, and the other ends of the pipes and of the socket.
fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let socket = UnixStream::connect_addr(&SocketAddr::from_abstract_name(name)?)?;
    let mut host = CalculatorHost::create(name).map_err(memorypipe::Error::from)?;
    let stopper = host.stopper();

    std::thread::spawn(move || echo(&socket, &socket));
    std::thread::spawn(move || {
        // Without buffers, as on the client's side. The pipe ends when the client does, however it does.
        if let (Ok(input), Ok(output)) = (unbuffered(stdin()), unbuffered(stdout())) {
            echo(input, output);
        }
        stopper.stop();
    });
    host.serve(&mut Desk)?;
    Ok(())
}

fn unbuffered(stream: impl std::os::fd::AsFd) -> std::io::Result<std::fs::File> {
    stream.as_fd().try_clone_to_owned().map(std::fs::File::from)
}
