//! Slow or stopped hosts, and interrupted waits.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe::IpcError;
use memorypipe_tests::place::Place;
use memorypipe_tests::{observe, wait_until};
use rustix::process::{Pid, Signal, kill_process};

use crate::figures::Times;
use crate::kills::{kill_after, started};
use crate::numbered_messages::{CAPACITY, DepotClient, DepotHost, Parcel, Small, receipt};
use crate::roles::die_with_parent;
use crate::rows::{Extent, Run};
use crate::tally::Tally;
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::outcome::or_nothing;

/// Sends it this signal.
pub(crate) fn signal(child: &Child, signal: Signal) {
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw).expect("a process id");
    kill_process(pid, signal).expect("our child");
}

/// Stops it, and waits until it has stopped.
pub(crate) fn stop(child: &Child) {
    signal(child, Signal::STOP);
    wait_until("it is stopped", || observe::state_if_there(child.id()) == Some('T'));
}

/// The host is stopped; each call ends soon after its deadline although a thousand signals a second interrupt it.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn deadlines(run: &Run) -> String {
    let place = run.place();
    let mut host =
        started(&place, &format!("load-host generation=1 tally={}/tally", place.directory().display()));
    let depot: DepotClient = place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(depot.origin(1).expect("it is alive").nonce, 1);
    let calls = run.pick(30, 500);
    let role = place.arguments(&format!("punctual-client calls={calls}"));
    let mut command = Command::new(run.program());
    command.args(role).stdin(Stdio::null()).stdout(Stdio::piped());
    let child = command.spawn().expect("it starts");
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw).expect("a process id");
    // It stops itself to report that it is attached and handles the signal.
    wait_until("it is attached", || observe::state_if_there(child.id()) == Some('T'));
    stop(&host);
    let is_over = AtomicBool::new(false);
    let said = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                let _ = kill_process(pid, Signal::USR1);
                std::thread::sleep(Duration::from_micros(900));
            }
        });
        signal(&child, Signal::CONT);
        let output = child.wait_with_output().expect("our child");
        is_over.store(true, Ordering::Relaxed);
        assert!(output.status.success(), "{}", output.status);
        String::from_utf8(output.stdout).expect("text")
    });
    let number =
        |index| -> u64 { said.split_whitespace().nth(index).and_then(|n| n.parse().ok()).expect("a number") };
    let (signals, p99) = (number(0), Duration::from_nanos(number(1)));
    assert!(depot.link.is_alive(), "a stopped host is alive");
    signal(&host, Signal::CONT);
    assert_eq!(depot.origin(2).expect("it goes on").nonce, 2);
    kill_after(&mut host, Duration::ZERO);
    assert!(signals > calls * 5, "{signals} signals");
    if run.extent == Extent::Full {
        assert!(p99 < Duration::from_millis(2), "p99 {p99:?} late");
    }
    format!("late by p99 {p99:.1?} in {calls} calls of 20 ms with {signals} signals; never early")
}

static SIGNALS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

extern "C" fn count(_: libc::c_int) {
    SIGNALS.fetch_add(1, Ordering::Relaxed);
}

/// Role `punctual-client calls=N`: reports the number of signals, and by how much calls ended late.
pub(crate) fn punctual(options: &Options) {
    const DEADLINE: Duration = Duration::from_millis(20);
    die_with_parent();
    let calls: u64 = options.get("calls").expect("a number");
    let depot: DepotClient = outcome::value(options.client().timeout(DEADLINE).attach());
    assert_eq!(outcome::value(depot.origin(1)).nonce, 1);
    // SAFETY: a `sigaction` of zeros is valid, without flags: system calls are interrupted.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = count as *const () as usize;
    // SAFETY: the handler makes only an atomic addition; `action` lives.
    assert_eq!(unsafe { libc::sigaction(libc::SIGUSR1, &raw const action, std::ptr::null_mut()) }, 0);
    // SAFETY: it takes no pointers.
    unsafe { libc::raise(libc::SIGSTOP) };
    let mut late = Times::default();
    for _ in 0..calls {
        let start = Instant::now();
        let error = depot.origin(2).expect_err("the host is stopped");
        let took = start.elapsed();
        // Calls without replies finally leave no room, but that is reported at the deadline, too.
        assert!(matches!(error, IpcError::Timeout { .. } | IpcError::Full { .. }), "{error}");
        assert!(took >= DEADLINE, "{took:?} is early");
        late.push(took.saturating_sub(DEADLINE));
    }
    println!("{} {}", SIGNALS.load(Ordering::Relaxed), late.p99().as_nanos());
}

/// A slow host: messages wait in the ring, a sender waits or gets an error for the full ring, and nothing is lost.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn pressure(run: &Run) -> String {
    const CLIENT: u64 = 3;
    let place = run.place();
    let path = place.directory().join("tally");
    let mut host = started(&place, &format!("load-host generation=1 tally={}", path.display()));
    let tally = Tally::open(&path);
    let depot: DepotClient =
        place.builder().timeout(Duration::from_millis(5)).attach().unwrap_or_else(|error| panic!("{error}"));
    let (mut sent, mut full) = (0_u64, 0_u64);
    for _ in 0..run.pick(10, 300) {
        stop(&host);
        // More than fit.
        for _ in 0..CAPACITY + 3 {
            match depot.post_small(Small::pack(CLIENT, sent)) {
                Ok(()) => sent += 1,
                Err(IpcError::Full { capacity }) => {
                    assert_eq!(capacity, CAPACITY);
                    full += 1;
                }
                Err(error) => panic!("{error}"),
            }
        }
        signal(&host, Signal::CONT);
        wait_until("all have been taken in", || tally.begun(CLIENT) == sent);
    }
    // The receipt of one that does not follow its predecessor differs.
    let patient: DepotClient = place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(patient.put_small(Small::pack(CLIENT, sent)).ok(), Some(receipt(CLIENT, sent)));
    kill_after(&mut host, Duration::ZERO);
    assert!(full > 0);
    let left = left_behind(&run.place());
    format!("{} messages, none lost; {full} refused because the ring was full", sent + left)
}

/// Messages of a client that is killed while the host does not poll: the host sees their wake-up and the death at the
/// same time. Returns their number.
fn left_behind(place: &Place) -> u64 {
    let mut host: DepotHost = place.host_builder().create().unwrap_or_else(|error| panic!("{error}"));
    let mut takes_one =
        || or_nothing(host.recv_timeout(Duration::from_millis(100))).expect("the host is in order").is_some();
    let mut client = place.start("leaving-client");
    while client.lines_so_far().is_empty() {
        assert!(!takes_one());
    }
    // Its ring pair is parked now.
    assert!(!takes_one());
    assert_eq!(client.ask("leave"), "left");
    client.kill();
    let mut left = 0;
    while takes_one() {
        left += 1;
    }
    assert_eq!(left, u64::from(CAPACITY), "what was left behind is served");
    left
}

/// Role `leaving-client`: fills its ring on an order, and waits to be killed.
pub(crate) fn leaving(options: &Options) {
    die_with_parent();
    let depot: DepotClient = outcome::value(options.client().attach());
    println!("attached");
    for _ in outcome::orders() {
        for number in 0..u64::from(CAPACITY) {
            outcome::value(depot.post_small(Small::pack(0, number)));
        }
        println!("left");
    }
}
