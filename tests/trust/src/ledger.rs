//! The handler of every host here, a host in this process that survives its clients, and its record of them.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use memorypipe::{Notice, Stopper, Wait};
use memorypipe_tests::{observe, wait_until};

use crate::numbered_messages::{Depot, DepotHost, Large, Line, Origin, Page, Parcel, Small, receipt};
use crate::tally::Tally;

/// A host's record of its clients.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The number of parcels of each client. They were whole and in order; otherwise there is a fault.
    pub counts: HashMap<u64, u64>,
    /// Violations that no client may cause, whenever it is killed.
    pub faults: Vec<String>,
    /// The number of attached clients.
    pub attached: u64,
    /// When the departure of each process was detected.
    pub departed: HashMap<u32, Instant>,
    /// The host is waiting for a process to sleep.
    pub holding: bool,
}

/// The handler. It checks every word of every parcel.
#[derive(Debug)]
pub struct Keeper {
    ledger: Arc<Mutex<Ledger>>,
    generation: u64,
    tally: Option<Tally>,
    /// A client may have sent its first parcels to an earlier run.
    goes_on: bool,
    hold_for: Option<u32>,
    dwell: Option<Duration>,
}

/// Locks the record.
pub fn locked(ledger: &Mutex<Ledger>) -> MutexGuard<'_, Ledger> {
    ledger.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Keeper {
    /// A handler that writes into `ledger`.
    #[must_use]
    pub fn new(ledger: Arc<Mutex<Ledger>>, generation: u64, tally: Option<Tally>) -> Keeper {
        Keeper { ledger, generation, tally, goes_on: false, hold_for: None, dwell: None }
    }

    /// The same, with this time for each parcel and each question.
    #[must_use]
    pub fn dwelling(self, dwell: Option<Duration>) -> Keeper {
        Keeper { dwell, ..self }
    }

    /// The same, for clients that may have sent their first parcels to an earlier run: their numbers increase.
    #[must_use]
    pub fn going_on(self) -> Keeper {
        Keeper { goes_on: true, ..self }
    }

    /// Busy, not asleep: a sleep takes longer than requested.
    fn dwell(&self) {
        let Some(dwell) = self.dwell else { return };
        let begin = Instant::now();
        while begin.elapsed() < dwell {
            std::hint::spin_loop();
        }
    }

    /// The number of parcels that it has received from all clients.
    #[must_use]
    pub fn taken_in(&self) -> u64 {
        locked(&self.ledger).counts.values().sum()
    }

    fn hold(&self, pid: u32) {
        locked(&self.ledger).holding = true;
        wait_until("the process sleeps or is gone", || {
            matches!(observe::state_if_there(pid), None | Some('S' | 'Z' | 'X'))
        });
        locked(&self.ledger).holding = false;
    }

    fn take_in(&mut self, parcel: &impl Parcel) -> u64 {
        let whole = parcel.unpack();
        if let (Some((client, _)), Some(tally)) = (whole, &self.tally) {
            tally.begin(client);
        }
        if let Some(pid) = self.hold_for.take() {
            self.hold(pid);
        }
        self.dwell();
        let mut ledger = locked(&self.ledger);
        let Some((client, number)) = whole else {
            ledger.faults.push("a torn parcel was delivered".to_owned());
            return 0;
        };
        let expected = ledger.counts.entry(client).or_default();
        if *expected == number || self.goes_on && *expected < number {
            *expected = number + 1;
        } else {
            let fault = format!("client {client}: parcel {number} was delivered instead of {expected}");
            ledger.faults.push(fault);
            // The client detects it, too.
            return 0;
        }
        receipt(client, number)
    }
}

impl Depot for Keeper {
    fn put_small(&mut self, parcel: Small) -> u64 {
        self.take_in(&parcel)
    }
    fn put_line(&mut self, parcel: Line) -> u64 {
        self.take_in(&parcel)
    }
    fn put_large(&mut self, parcel: Large) -> u64 {
        self.take_in(&parcel)
    }
    fn put_page(&mut self, parcel: Page) -> u64 {
        self.take_in(&parcel)
    }
    fn post_small(&mut self, parcel: Small) {
        self.take_in(&parcel);
    }
    fn post_line(&mut self, parcel: Line) {
        self.take_in(&parcel);
    }
    fn post_large(&mut self, parcel: Large) {
        self.take_in(&parcel);
    }
    fn post_page(&mut self, parcel: Page) {
        self.take_in(&parcel);
    }
    fn origin(&mut self, nonce: u64) -> Origin {
        self.dwell();
        Origin { generation: self.generation, nonce }
    }
    fn hold_for(&mut self, pid: u32) {
        self.hold_for = Some(pid);
    }
}

/// Writes departures into `ledger`, and everything that no client may cause.
pub fn noting(ledger: Arc<Mutex<Ledger>>) -> impl FnMut(&Notice<'_>) + Send {
    move |notice| match notice {
        Notice::Attached { .. } => locked(&ledger).attached += 1,
        Notice::Detached { peer, .. } => {
            let mut ledger = locked(&ledger);
            ledger.attached -= 1;
            ledger.departed.insert(peer.pid, Instant::now());
        }
        other => locked(&ledger).faults.push(other.to_string()),
    }
}

/// A host on a thread of this process.
#[derive(Debug)]
pub struct Survivor {
    ledger: Arc<Mutex<Ledger>>,
    stopper: Stopper,
    thread: Option<JoinHandle<()>>,
}

impl Survivor {
    /// Starts one.
    ///
    /// # Panics
    ///
    /// If it cannot be created.
    #[must_use]
    pub fn start(directory: &Path, name: &str, wait: Wait) -> Survivor {
        let ledger = Arc::<Mutex<Ledger>>::default();
        let mut host = DepotHost::builder(name)
            .socket_dir(directory)
            .wait(wait)
            .on_notice(noting(ledger.clone()))
            .create()
            .unwrap_or_else(|error| panic!("{error}"));
        let stopper = host.stopper();
        let mut keeper = Keeper::new(ledger.clone(), 0, None);
        let thread = std::thread::spawn(move || host.serve(&mut keeper).expect("the kernel lets us wait"));
        Survivor { ledger, stopper, thread: Some(thread) }
    }

    /// Its record.
    pub fn ledger(&self) -> MutexGuard<'_, Ledger> {
        locked(&self.ledger)
    }

    /// Waits until it has detected the departure of this process, and returns the moment.
    ///
    /// # Panics
    ///
    /// If it does not.
    #[must_use]
    pub fn missed(&self, pid: u32) -> Instant {
        let mut departed = None;
        wait_until("a death is noticed", || {
            departed = self.ledger().departed.remove(&pid);
            departed.is_some()
        });
        departed.expect("found")
    }
}

impl Drop for Survivor {
    fn drop(&mut self) {
        self.stopper.stop();
        if let Some(thread) = self.thread.take() {
            // Its output has been printed.
            let _ = thread.join();
        }
    }
}
