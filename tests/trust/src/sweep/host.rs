//! A host is killed. A client that waits for it gets its answer, or learns that the host is gone and whether the
//! request may have been executed. Another client, which makes no call, learns it at its next call. A new host of the
//! name serves new clients.

use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use memorypipe::{AttachError, Execution, IpcError, Wait};
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::{observe, wait_until};

use super::{Swept, at_instructions, at_system_calls, victim};
use crate::numbered_messages::{DepotClient, DepotHost, Size, receipt};
use crate::roles::victim::{HostPart, PRIMED};
use crate::rows::{Extent, Run};
use crate::tally::Tally;
use crate::trace::{Point, Reached, Traced};

/// The client that makes the call.
const CALLER: u64 = 1;

/// At every instruction of all parts except the handshake.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let mut swept = Swept::default();
    for part in HostPart::ALL.into_iter().filter(|part| *part != HostPart::Attach) {
        let sizes = match (run.extent, part) {
            (Extent::Full, HostPart::Serve) => &[Size::Line, Size::Page][..],
            _ => &[Size::Line],
        };
        for size in sizes {
            let stage = Stage::new(run, part, *size);
            let one = at_instructions(run, |at| stage.kill_at(at));
            println!("  host {part:?} {}: {}", size.name(), one.figure("instructions"));
            swept.add(one);
        }
    }
    swept.figure("instructions")
}

/// At every system call of creating a host, of admitting a client and of ending.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn handshake(run: &Run) -> String {
    let mut swept = Swept::default();
    for part in [HostPart::Attach, HostPart::Leave] {
        let stage = Stage::new(run, part, Size::Small);
        swept.add(at_system_calls(|at| stage.kill_at(at)));
    }
    let place = run.place();
    swept.add(at_system_calls(|at| killed_in_creation(&place, at)));
    swept.figure("entries and exits")
}

/// The next host of the name, and the one after that, take over its files.
fn killed_in_creation(place: &Place, at: Point) -> (Reached, Duration) {
    let mut host = Traced::start_to_begin(&mut victim(place, "victim-creation"));
    let reached = host.go_to(at);
    host.kill();
    for next in ["the next host", "the one after that"] {
        let created = DepotHost::builder(NAME).socket_dir(place.run()).create();
        drop(created.unwrap_or_else(|error| panic!("killed at {at} of its creation: {next}: {error}")));
    }
    (reached, Duration::ZERO)
}

/// One name, with one host after the other.
struct Stage {
    part: HostPart,
    size: Size,
    place: Place,
    tally: Tally,
}

impl Stage {
    fn new(run: &Run, part: HostPart, size: Size) -> Stage {
        let place = run.place();
        let tally = Tally::open(&place.directory().join("tally"));
        Stage { part, size, place, tally }
    }

    fn command(&self) -> Command {
        let tally = self.place.directory().join("tally");
        let role = format!("victim-host part={:?} tally={} wait=block", self.part, tally.display());
        victim(&self.place, &role)
    }

    /// Returns how far it came, and the detection time of the client that makes the call.
    fn kill_at(&self, at: Point) -> (Reached, Duration) {
        self.tally.clear();
        let cue = Cue::default();
        std::thread::scope(|scope| {
            let caller = scope.spawn(|| self.caller(&cue));
            let bystander = scope.spawn(|| self.bystander(&cue));
            let mut host = Traced::start_to_begin(&mut self.command());
            cue.host.store(host.pid(), Ordering::SeqCst);
            self.wait_until_it_is_asked(&cue);
            let reached = host.go_to(at);
            let killed = Instant::now();
            host.kill();
            cue.is_dead.store(true, Ordering::SeqCst);
            let (end, known) = caller.join().expect("the caller does not panic");
            self.check(&end, reached, at);
            let gone = bystander.join().expect("the bystander does not panic");
            assert!(
                matches!(gone, Err(IpcError::HostGone { execution: Execution::NotStarted })),
                "at {at}: {gone:?}"
            );
            (reached, known.saturating_duration_since(killed))
        })
    }

    /// Waits until the host would find something to do.
    fn wait_until_it_is_asked(&self, cue: &Cue) {
        if matches!(self.part, HostPart::Serve | HostPart::Take | HostPart::Leave) {
            wait_until("the request is there", || {
                let caller = cue.asks.load(Ordering::SeqCst);
                caller != 0 && observe::state_if_there(caller) == Some('S')
            });
        }
    }

    fn attach(&self) -> DepotClient {
        self.place.builder().wait(Wait::Block).attach().unwrap_or_else(|error| panic!("{error}"))
    }

    /// Makes the call, and returns its end and the time of that.
    fn caller(&self, cue: &Cue) -> (End, Instant) {
        if self.part == HostPart::Attach {
            cue.wait_for_begin();
            let builder = DepotClient::builder(NAME).socket_dir(self.place.run());
            let ended =
                builder.attach().map_or_else(End::NotAttached, |client| asked(client.origin(1).map(|_| 0)));
            return (ended, Instant::now());
        }
        let depot = self.attach();
        (0..PRIMED).for_each(|n| assert_eq!(self.size.put(&depot, CALLER, n).ok(), Some(receipt(CALLER, n))));
        let host = cue.wait_for_begin();
        if self.part.sleeps() {
            wait_until("the host sleeps or is dead", || {
                cue.is_dead.load(Ordering::SeqCst) || observe::state_if_there(host) == Some('S')
            });
        }
        if self.part == HostPart::Take {
            self.size.post(&depot, CALLER, PRIMED).expect("there is room");
        }
        cue.asks.store(rustix::thread::gettid().as_raw_nonzero().get().cast_unsigned(), Ordering::SeqCst);
        let number = PRIMED + u64::from(self.part == HostPart::Take);
        (asked(self.size.put(&depot, CALLER, number)), Instant::now())
    }

    /// The result of a client that makes its call only after the host's death.
    fn bystander(&self, cue: &Cue) -> Result<u64, IpcError> {
        let depot = self.attach();
        wait_until("the host is dead", || cue.is_dead.load(Ordering::SeqCst));
        assert!(!depot.link.is_alive());
        depot.origin(1).map(|origin| origin.nonce)
    }

    fn check(&self, end: &End, reached: Reached, at: Point) {
        let begun = self.tally.begun(CALLER);
        let asked = PRIMED + u64::from(self.part == HostPart::Take);
        let right = match (end, self.part) {
            (End::Answered(answer), part) if part.answers() => {
                *answer == receipt(CALLER, PRIMED) && begun == PRIMED + 1
            }
            // The new client's first call may happen or not.
            (End::Answered(_) | End::Gone { taken: false }, HostPart::Attach) => true,
            // A request that was not received was not executed.
            (End::Gone { taken: false }, _) => begun <= asked,
            (End::Gone { taken: true }, part) => part.answers(),
            (End::NotAttached(AttachError::HostGone | AttachError::NotFound { .. }), HostPart::Attach) => {
                true
            }
            _ => false,
        };
        assert!(right, "killed at {at} of {:?}: {end:?}, {begun} were begun", self.part);
        let must_answer = self.part.answers() && reached == Reached::End;
        assert!(!must_answer || matches!(end, End::Answered(_)), "an answer that was given is lost: {end:?}");
    }
}

/// How the call ended.
#[derive(Debug)]
#[allow(dead_code)] // what failed is for the message
enum End {
    Answered(u64),
    Gone { taken: bool },
    Failed(String),
    NotAttached(AttachError),
}

fn asked(result: Result<u64, IpcError>) -> End {
    match result {
        Ok(answer) => End::Answered(answer),
        Err(IpcError::HostGone { execution }) if execution != Execution::NoRequest => {
            End::Gone { taken: execution.may_have_started() }
        }
        Err(error) => End::Failed(error.to_string()),
    }
}

/// The communication of the threads.
#[derive(Debug, Default)]
struct Cue {
    /// The process that is killed, when its part begins.
    host: AtomicU32,
    /// The thread that makes the call, from its start on.
    asks: AtomicU32,
    is_dead: AtomicBool,
}

impl Cue {
    fn wait_for_begin(&self) -> u32 {
        wait_until("the part begins", || self.host.load(Ordering::SeqCst) != 0);
        self.host.load(Ordering::SeqCst)
    }
}
