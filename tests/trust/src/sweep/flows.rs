//! The same for bulk data, streams and events. A client is killed, and the host and all other clients continue. A host
//! is killed, and its client gets what was sent, whole and in order, followed by an error.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use memorypipe::{Execution, IpcError, Rx, Stopper, Wait};
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::wait_until;

use super::{Swept, at_instructions, victim};
use crate::ledger::{Ledger, locked, noting};
use crate::numbered_messages::{Parcel, Small};
use crate::queue_channel::{self, Ends, SLICE, Sight, Warden, WeirClient, WeirEvent, WeirHost, look};
use crate::roles::flows::{Flow, POURED};
use crate::rows::Run;
use crate::trace::{Point, Reached, Traced};

/// The client that stays all the time, and the one that survives its host.
const STAYS: u64 = 1_000_000;

/// Clients, at every instruction.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn clients(run: &Run) -> String {
    of_all_parts("client", |part| {
        let stage = Stage::new(run, part);
        let mut number = 0;
        at_instructions(run, |at| {
            number += 1;
            stage.kill_client_at(at, number)
        })
    })
}

/// Hosts, at every instruction.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn hosts(run: &Run) -> String {
    of_all_parts("host", |part| {
        let place = run.place();
        at_instructions(run, |at| kill_host_at(&place, part, at))
    })
}

fn of_all_parts(side: &str, sweep: impl Fn(Flow) -> Swept) -> String {
    let mut swept = Swept::default();
    for part in Flow::ALL {
        let one = sweep(part);
        println!("  {side} {part:?}: {}", one.figure("instructions"));
        swept.add(one);
    }
    swept.figure("instructions")
}

fn attach(place: &Place) -> WeirClient {
    place.builder().wait(Wait::Block).attach().unwrap_or_else(|error| panic!("{error}"))
}

/// A host and a client that survive.
struct Stage {
    part: Flow,
    place: Place,
    /// Departures, and violations that no client may cause.
    ledger: Arc<Mutex<Ledger>>,
    sight: Sight,
    bystander: WeirClient,
    stopper: Stopper,
    thread: Option<JoinHandle<()>>,
}

impl Stage {
    fn new(run: &Run, part: Flow) -> Stage {
        let place = run.place();
        let ledger = Arc::<Mutex<Ledger>>::default();
        let builder = WeirHost::builder(NAME).socket_dir(place.run()).wait(Wait::Block);
        let mut host = builder.on_notice(noting(ledger.clone())).create().expect("a host");
        let mut warden = Warden::new(host.emitter(), Ends::Used);
        let (sight, stopper) = (warden.sight.clone(), host.stopper());
        let thread = std::thread::spawn(move || host.serve(&mut warden).expect("the kernel lets us wait"));
        let bystander = attach(&place);
        Stage { part, place, ledger, sight, bystander, stopper, thread: Some(thread) }
    }

    fn kill_client_at(&self, at: Point, number: u64) -> (Reached, Duration) {
        let role = format!("flow-client part={:?} client={number} wait=block", self.part);
        let mut client = Traced::start_to_begin(&mut victim(&self.place, &role));
        let reached = client.go_to(at);
        let killed = Instant::now();
        client.kill();
        if self.part == Flow::Pour {
            let poured = self.ended(number);
            let least = if reached == Reached::End { POURED } else { 0 };
            assert!((least..=POURED).contains(&poured), "killed at {at}: {poured} parcels came");
        }
        let mut departed = None;
        wait_until("the death is noticed", || {
            departed = locked(&self.ledger).departed.remove(&client.pid());
            departed.is_some()
        });
        let noticed = departed.map_or(Duration::MAX, |departed| departed.saturating_duration_since(killed));
        self.serves(&self.bystander, STAYS);
        self.serves(&attach(&self.place), STAYS + 1);
        assert_eq!(locked(&self.ledger).faults, [""; 0], "killed at {at} of {:?}", self.part);
        assert_eq!(look(&self.sight).faults, [""; 0], "killed at {at} of {:?}", self.part);
        (reached, noticed)
    }

    /// Waits until the stream of `client` has ended, and returns the number of parcels.
    fn ended(&self, client: u64) -> u64 {
        wait_until("the stream ends", || {
            look(&self.sight).poured.get(&client).is_some_and(|poured| poured.ended)
        });
        look(&self.sight).poured.remove(&client).map_or(0, |poured| poured.count)
    }

    /// Uses every kind of flow once.
    fn serves(&self, weir: &WeirClient, client: u64) {
        let mut loan = weir.fill_loan(SLICE).expect("there is memory");
        loan.copy_from_slice(&queue_channel::slice(client));
        assert_eq!(loan.commit(client).expect("an answer"), SLICE as u64);
        assert!(drawn(weir, client).expect("an answer"));
        let (mut input, taken) = weir.pour(client).expect("a stream");
        taken.wait().expect("an answer");
        (0..POURED).for_each(|number| input.send(Small::pack(client, number)).expect("it is read"));
        drop(input);
        assert_eq!(self.ended(client), POURED);
        let (out, taken) = weir.tap(client, POURED).expect("a stream");
        taken.wait().expect("an answer");
        assert!(matches!(tapped(out, client), (POURED, None)));
        let mut events = weir.events().expect("no other end has them");
        weir.strike(client).expect("an answer");
        // Events of the killed client may come first.
        let struck = WeirEvent::Struck(Small::pack(client, 0));
        wait_until("the event comes", || events.recv().expect("none is missed") == struck);
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.stopper.stop();
        if let Some(thread) = self.thread.take() {
            // Its output has been printed.
            let _ = thread.join();
        }
    }
}

/// Whether a viewed slice is correct.
fn drawn(weir: &WeirClient, client: u64) -> Result<bool, IpcError> {
    let view = weir.draw_view(client, SLICE)?;
    Ok(view.iter().eq(queue_channel::slice(client)))
}

/// The number of parcels from a stream, all whole and in order, and the error that follows them.
fn tapped(mut out: Rx<Small>, client: u64) -> (u64, Option<IpcError>) {
    let mut count = 0;
    loop {
        match out.recv() {
            Ok(Some(parcel)) => assert_eq!(parcel.unpack(), Some((client, count))),
            Ok(None) => return (count, None),
            Err(error) => return (count, Some(error)),
        }
        count += 1;
    }
}

/// Returns how far the host came, and the detection time of its client.
fn kill_host_at(place: &Place, part: Flow, at: Point) -> (Reached, Duration) {
    let begun = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let client = scope.spawn(|| {
            let ended = use_once(&attach_soon(place), part, &begun);
            (ended, Instant::now())
        });
        let role = format!("flow-host part={part:?} wait=block");
        let mut host = Traced::start_to_begin(&mut victim(place, &role));
        begun.store(true, Ordering::SeqCst);
        let reached = host.go_to(at);
        let killed = Instant::now();
        host.kill();
        let (ended, known) = client.join().expect("the client does not panic");
        let right = match (ended, reached) {
            (Ended::Complete, _) => true,
            // A sender into a stream learns of its end from an error in any case.
            (Ended::HostGone, Reached::End) => part == Flow::Pour,
            (Ended::HostGone, _) => true,
        };
        assert!(right, "the host was killed at {at} of {part:?}: {ended:?}, {reached:?}");
        (reached, known.saturating_duration_since(killed))
    })
}

fn attach_soon(place: &Place) -> WeirClient {
    let builder = place.builder().wait(Wait::Block).attach_timeout(Duration::from_secs(10));
    builder.attach().unwrap_or_else(|error| panic!("{error}"))
}

/// How it ended for a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// It has received everything.
    Complete,
    /// The host died before.
    HostGone,
}

fn use_once(weir: &WeirClient, part: Flow, begun: &AtomicBool) -> Ended {
    // The host begins its part at the call of `strike`.
    let strike = || {
        weir.strike(STAYS).expect("the host is alive");
        wait_until("the part begins", || begun.load(Ordering::SeqCst));
    };
    let ended = match part {
        Flow::Fill => {
            strike();
            weir.fill(STAYS, &queue_channel::slice(STAYS)).map(|whole| assert_eq!(whole, SLICE as u64))
        }
        Flow::Draw => {
            strike();
            drawn(weir, STAYS).map(|is_right| assert!(is_right))
        }
        Flow::Pour => {
            let (mut input, taken) = weir.pour(STAYS).expect("a stream");
            taken.wait().expect("the host is alive");
            strike();
            (0..).try_for_each(|number| match input.send(Small::pack(STAYS, number)) {
                Err(IpcError::Stopped) => Err(IpcError::HostGone { execution: Execution::NotStarted }),
                other => other,
            })
        }
        Flow::Tap => {
            let (out, taken) = weir.tap(STAYS, POURED).expect("a stream");
            taken.wait().expect("the host is alive");
            strike();
            match tapped(out, STAYS) {
                (POURED, None) => Ok(()),
                (_, Some(error)) => Err(error),
                (count, None) => panic!("a stream ends after {count} parcels as if these were all"),
            }
        }
        Flow::Strike => {
            let mut events = weir.events().expect("no other end has them");
            strike();
            // A handler's event enters the queue later than one that the host itself emits at once.
            let [by_handler, by_host] = [Small::pack(STAYS, 0), Small::pack(0, 1)].map(WeirEvent::Struck);
            loop {
                match events.recv() {
                    Ok(event) if event == by_host => break Ok(()),
                    Ok(event) => assert_eq!(event, by_handler),
                    Err(error) => break Err(error),
                }
            }
        }
    };
    match ended {
        Ok(()) => Ended::Complete,
        Err(IpcError::HostGone { .. }) => Ended::HostGone,
        Err(error) => panic!("{error}"),
    }
}
