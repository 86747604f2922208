//! A host is killed in the middle of its work, again and again, and the client goes on.
//!
//! ```text
//! cargo run --release --example crash_and_restart
//! ```
//!
//! The program starts itself as the host, kills it with SIGKILL, and starts it again.

use std::error::Error;
use std::io::BufRead;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::host_process::HostProcess;
use memorypipe_examples::next;

ipc_channel!(
    /// A store that keeps nothing over a restart.
    pub trait Store {
        /// Executing it twice does no harm, so the client repeats it by itself when the host dies over it.
        #[idempotent]
        fn square(&mut self, x: u64) -> u64;
        /// Executing it twice would, so the client is told instead.
        fn count(&mut self) -> u64;
    }
);

/// How often the host is killed.
const KILLS: u32 = 5;
/// How long it lives.
const LIFE: Duration = Duration::from_millis(200);
/// How long the client looks for a new host.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {}
        ["host", name] => return host(name),
        _ => return Err("this example takes no arguments".into()),
    }
    let name = format!("store-{}", std::process::id());
    let over = Arc::new(AtomicBool::new(false));
    let killer = {
        let (name, over) = (name.clone(), over.clone());
        std::thread::spawn(move || kill_again_and_again(&name, &over))
    };
    let told = call_until(&name, &over)?;
    let last = killer.join().map_err(|_| "the thread that kills has panicked")??;
    println!("\n{told}");
    drop(last);
    next::print(&[
        ("what is promised when a peer dies, and the test behind each promise", "docs/trust.md"),
        ("the same by hand: kill the host yourself", "cargo run --release --example calculator_host"),
    ]);
    Ok(())
}

/// What became of the calls.
struct Told {
    squares: u64,
    counts: u64,
    unknown: u32,
    hosts: u64,
    longest: Duration,
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{} squares, all right, and no error: repeated where the host had died", self.squares)?;
        writeln!(
            f,
            "{} counts; of {} it is unknown whether a dead host had executed them",
            self.counts, self.unknown
        )?;
        write!(f, "{} hosts; the longest a call took is {} ms", self.hosts, self.longest.as_millis())
    }
}

/// Calls until it is over. One method is repeated by the client, of the other the caller is told what is known.
fn call_until(name: &str, over: &AtomicBool) -> Result<Told, Box<dyn Error>> {
    let store = StoreClient::builder(name).attach_timeout(PATIENCE).reconnect(PATIENCE).attach()?;
    let mut told = Told { squares: 0, counts: 0, unknown: 0, hosts: 1, longest: Duration::ZERO };
    while !over.load(Ordering::Relaxed) {
        let start = Instant::now();
        if store.call(|store| store.square(told.squares))? != told.squares * told.squares {
            return Err("a reply of another call".into());
        }
        told.squares += 1;
        match store.call(StoreClient::count) {
            Ok(_) => told.counts += 1,
            Err(IpcError::HostGone { taken: Some(true) }) => told.unknown += 1,
            Err(error) => return Err(error.into()),
        }
        told.longest = told.longest.max(start.elapsed());
    }
    told.hosts = 1 + store.times();
    Ok(told)
}

/// Gives back the last host, which lives.
fn kill_again_and_again(name: &str, over: &AtomicBool) -> std::io::Result<HostProcess> {
    for kill in 1..=KILLS {
        let host = ready_host(name)?;
        std::thread::sleep(LIFE);
        println!("host {kill} (process {}) is killed", host.pid());
        // A `HostProcess` that is dropped is killed.
        drop(host);
    }
    let host = ready_host(name)?;
    std::thread::sleep(LIFE);
    over.store(true, Ordering::Relaxed);
    Ok(host)
}

/// Starts a host and waits until it has its name.
fn ready_host(name: &str) -> std::io::Result<HostProcess> {
    let (host, _input, output) = HostProcess::start_with_pipes(&["host", name])?;
    std::io::BufReader::new(output).read_line(&mut String::new())?;
    Ok(host)
}

struct Counter {
    count: u64,
}

impl Store for Counter {
    fn square(&mut self, x: u64) -> u64 {
        x * x
    }

    fn count(&mut self) -> u64 {
        self.count += 1;
        // As long as writing it to a disk might take: most hosts die here.
        std::thread::sleep(Duration::from_millis(1));
        self.count
    }
}

fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = StoreHost::builder(name).on_notice(|_| {}).create()?;
    println!("ready");
    Ok(host.serve(&mut Counter { count: 0 })?)
}
