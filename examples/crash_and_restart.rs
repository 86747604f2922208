//! A host is killed in the middle of its work several times, and the client and its events continue.
//!
//! ```text
//! cargo run --example crash_and_restart
//! ```
//!
//! The program starts itself as the host, kills it with SIGKILL, and starts it again.

use std::error::Error;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::Duration;

use memorypipe::Connectivity;
use memorypipe::prelude::*;

ipc_channel!(
    /// A store that loses everything at a restart.
    pub trait Store {
        /// Executing it twice does no harm, so the client repeats it when the host dies during the call.
        #[idempotent]
        fn square(&mut self, x: u64) -> u64;
        /// Executing it twice would do harm, so the client gets an error.
        fn count(&mut self) -> u64;
    }
    /// What happens in the store.
    #[events]
    pub enum StoreEvent {
        /// It has counted.
        Counted {
            /// Up to this number.
            count: u64,
        },
    }
);

struct Counter {
    count: u64,
    events: Emitter<StoreEvent>,
}

impl Store for Counter {
    fn square(&mut self, x: u64) -> u64 {
        x.wrapping_mul(x)
    }

    fn count(&mut self) -> u64 {
        self.count += 1;
        // As long as a write to a disk might take: most hosts die here.
        sleep(Duration::from_millis(1));
        self.events.emit(StoreEvent::Counted { count: self.count });
        self.count
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    if let [_, role, name] = &std::env::args().collect::<Vec<_>>()[..] {
        assert_eq!(role, "host");
        return host(name);
    }
    let name = format!("store-{}", std::process::id());
    let killer = kill_again_and_again(name.clone());

    let patience = Duration::from_secs(10);
    let policy = Reconnect::within(patience).on_change(|change| match change {
        Connectivity::Lost { instance } => println!("the client has lost {instance}"),
        Connectivity::Attached { instance } => println!("the client is attached to {instance}"),
        _ => {}
    });
    let store = StoreClient::builder(&name).attach_timeout(patience).reconnect(policy).attach()?;
    let events = store.events()?;
    let watching = spawn(move || watch(events));
    let (mut squares, mut counts, mut unknown) = (0, 0, 0);
    while !killer.is_finished() {
        if store.square(squares)? != squares * squares {
            return Err("a reply of another call".into());
        }
        squares += 1;
        match store.count() {
            Ok(_) => counts += 1,
            Err(IpcError::HostGone { execution: Execution::MaybeStarted }) => unknown += 1,
            Err(error) => return Err(error.into()),
        }
    }
    println!("{squares} squares, all right, and no error: repeated where the host had died");
    println!("{counts} counts; of {unknown} it is unknown whether a dead host had executed them");
    println!("{} hosts", 1 + store.link.reconnects());
    drop(store);
    let (heard, gaps) = watching.join().map_err(|_| "the thread that reads events has panicked")??;
    println!("{heard} events, with {gaps} markers where a host had died");
    let mut last = killer.join().map_err(|_| "the thread that kills has panicked")??;
    last.kill()?;
    last.wait()?;
    Ok(())
}

/// Reads the events of one host after the other, until the client ends. Returns how many there were, and how often one
/// host came after another.
fn watch(mut events: Events<StoreEvent>) -> Result<(u64, u64), IpcError> {
    let (mut heard, mut gaps, mut next) = (0, 0, None);
    loop {
        match events.recv() {
            Ok(StoreEvent::Counted { count }) => {
                // Without a marker, none is missing.
                assert!(next.is_none_or(|next| next == count), "{count} in the place of {next:?}");
                next = Some(count + 1);
                heard += 1;
            }
            // The next host counts from 1, and some of its events may be lost.
            Err(IpcError::Restarted { .. }) => {
                next = None;
                gaps += 1;
            }
            Err(IpcError::Missed { .. }) => next = None,
            Err(IpcError::HostGone { .. }) => return Ok((heard, gaps)),
            Err(error) => return Err(error),
        }
    }
}

/// Five hosts die, each after a while. The sixth is returned alive.
fn kill_again_and_again(name: String) -> JoinHandle<io::Result<Child>> {
    spawn(move || {
        for number in 1..=5 {
            let mut host = ready_host(&name)?;
            sleep(Duration::from_millis(200));
            println!("host {number} (process {}) is killed", host.id());
            host.kill()?;
            host.wait()?;
        }
        let last = ready_host(&name)?;
        sleep(Duration::from_millis(200));
        Ok(last)
    })
}

/// Starts a host and waits until it has its name.
fn ready_host(name: &str) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    let mut host = command.args(["host", name]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(output) = &mut host.stdout {
        BufReader::new(output).read_line(&mut String::new())?;
    }
    Ok(host)
}

fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = StoreHost::builder(name).on_notice(|_| {}).create()?;
    let stopper = host.stopper();
    // Ends with the parent, for whatever reason the parent ends.
    spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    println!("ready");
    let events = host.emitter();
    Ok(host.serve(&mut Counter { count: 0, events })?)
}
