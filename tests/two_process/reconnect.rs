//! A client that reconnects automatically, and the calls that it repeats.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, Execution, IpcError, Reconnect, ReconnectingLink};
use memorypipe_tests::channels::{DeskChannel, DeskClient};
use memorypipe_tests::place;
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;

const WITHIN: Duration = Duration::from_secs(10);
/// Long enough to kill the host during the call.
const NAP_MS: u64 = 1000;

type Desk = DeskClient<ReconnectingLink<DeskChannel>>;

fn desk(place: &Place, within: Duration) -> Desk {
    let builder = place.builder::<DeskClient>().attach_timeout(Duration::from_secs(5));
    builder.reconnect(Reconnect::within(within)).attach().unwrap()
}

/// Kills the host during a handler that does not end, and starts the next one.
fn killed_in_handler(
    place: &Place,
    host: &mut Process,
    desk: &mut Desk,
    call: impl FnOnce(&mut Desk) + Send,
) -> Process {
    std::thread::scope(|scope| {
        let calling = scope.spawn(|| call(desk));
        host.says("napping");
        host.kill();
        let next = place.host("host");
        calling.join().unwrap();
        next
    })
}

#[test]
fn a_call_to_a_host_that_was_restarted_is_made_to_the_new_one() {
    let place = place!();
    let mut host = place.host("host");
    let desk = desk(&place, WITHIN);
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    let first = desk.link.instance();
    for round in 0..5 {
        host.kill();
        host = place.host("host");
        assert_eq!(desk.add(round, 2).unwrap(), round + 2);
        assert_eq!(desk.div(8, 2).unwrap(), 4, "a method with an error of its own, too");
    }
    assert_eq!(desk.link.reconnects(), 5);
    assert_ne!(desk.link.instance(), first);
}

#[test]
fn what_the_host_had_not_taken_is_sent_again() {
    let place = place!();
    let mut host = place.host("host");
    let mut desk = desk(&place, WITHIN);
    host.suspend();
    std::thread::scope(|scope| {
        let desk = &mut desk;
        let calling = scope.spawn(move || desk.add(20, 3));
        std::thread::sleep(Duration::from_millis(50));
        host.kill();
        let _next = place.host("host");
        assert_eq!(calling.join().unwrap().unwrap(), 23);
    });
}

#[test]
fn what_the_host_had_taken_is_repeated_only_if_it_is_idempotent() {
    let place = place!();
    let mut host = place.host("host");
    let mut desk = desk(&place, WITHIN);
    let next = killed_in_handler(&place, &mut host, &mut desk, |desk| {
        let error = desk.nap(600_000).unwrap_err();
        assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error}");
    });
    host = next;
    assert_eq!(desk.add(1, 2).unwrap(), 3, "the next call attaches");
    let mut next = killed_in_handler(&place, &mut host, &mut desk, |desk| {
        assert_eq!(desk.nap_again(NAP_MS).unwrap(), NAP_MS);
    });
    next.says("napping");
    assert_eq!(desk.link.reconnects(), 2);
}

#[test]
fn without_a_next_host_the_call_fails_in_time_and_says_why() {
    let place = place!();
    let mut host = place.host("host");
    let desk = desk(&place, Duration::from_millis(200));
    host.kill();
    let start = Instant::now();
    let error = desk.add(1, 2).unwrap_err();
    assert!(start.elapsed() >= Duration::from_millis(200));
    assert!(matches!(error, IpcError::HostGone { execution: Execution::NotStarted }), "{error}");
    assert!(matches!(desk.link.take_last_error(), Some(AttachError::NotFound { .. })));
    assert!(desk.link.take_last_error().is_none(), "it is told once");
    let _next = place.host("host");
    assert_eq!(desk.add(1, 2).unwrap(), 3);
}
