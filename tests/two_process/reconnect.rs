//! A client that reconnects automatically, and the calls that it repeats.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, CallFailure, Execution, IpcError, Reconnecting};
use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::place;
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;

const WITHIN: Duration = Duration::from_secs(10);

fn desk(place: &Place, within: Duration) -> Reconnecting<DeskClient> {
    place.builder().attach_timeout(Duration::from_secs(5)).reconnect(within).attach().unwrap()
}

/// Kills the host during a handler that does not end, and starts the next one.
fn killed_in_handler(
    place: &Place,
    host: &mut Process,
    desk: &mut Reconnecting<DeskClient>,
    call: impl FnOnce(&mut Reconnecting<DeskClient>) + Send,
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
    assert_eq!(desk.call(|desk| desk.add(1, 2)).unwrap(), 3);
    let first = desk.client().link.instance();
    for round in 0..5 {
        host.kill();
        host = place.host("host");
        assert_eq!(desk.call(|desk| desk.add(round, 2)).unwrap(), round + 2);
        assert_eq!(desk.call(|desk| desk.div(8, 2)).unwrap(), 4, "a method with an error of its own, too");
    }
    assert_eq!(desk.reconnects(), 5);
    assert_ne!(desk.client().link.instance(), first);
}

#[test]
fn what_the_host_had_not_taken_is_sent_again() {
    let place = place!();
    let mut host = place.host("host");
    let mut desk = desk(&place, WITHIN);
    host.suspend();
    std::thread::scope(|scope| {
        let desk = &mut desk;
        let calling = scope.spawn(move || desk.call(|desk| desk.add(20, 3)));
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
        let error = desk.call(|desk| desk.nap(600_000)).unwrap_err();
        assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error}");
    });
    host = next;
    assert_eq!(desk.call(|desk| desk.add(1, 2)).unwrap(), 3, "the next call attaches");
    // The first nap is endless, and the repeated one is shorter.
    let mut naps = [1, 600_000].into_iter().rev().chain(std::iter::repeat(1));
    let mut next = killed_in_handler(&place, &mut host, &mut desk, |desk| {
        let mut nap = || naps.next().unwrap();
        assert_eq!(desk.call(|desk| desk.nap_again(nap())).unwrap(), 1);
    });
    next.says("napping");
    assert_eq!(desk.reconnects(), 2);
}

#[test]
fn what_made_several_calls_is_not_repeated() {
    let place = place!();
    let mut host = place.host("host");
    let desk = desk(&place, WITHIN);
    let mut made = 0;
    let result = desk.call(|desk| {
        made += 1;
        let sum = desk.add(1, 2)?;
        host.kill();
        // There is a next one, to which it could be made again.
        host = place.host("host");
        desk.add(sum, 1)
    });
    assert_eq!(result.unwrap_err().host_gone(), Some(Execution::NotStarted));
    assert_eq!((made, desk.reconnects()), (1, 0));
}

#[test]
fn without_a_next_host_the_call_fails_in_time_and_says_why() {
    let place = place!();
    let mut host = place.host("host");
    let desk = desk(&place, Duration::from_millis(200));
    host.kill();
    let start = Instant::now();
    let error = desk.call(|desk| desk.add(1, 2)).unwrap_err();
    assert!(start.elapsed() >= Duration::from_millis(200));
    assert!(matches!(error, IpcError::HostGone { execution: Execution::NotStarted }), "{error}");
    assert!(matches!(desk.take_last_error(), Some(AttachError::NotFound { .. })));
    assert!(desk.take_last_error().is_none(), "it is told once");
    let _next = place.host("host");
    assert_eq!(desk.call(|desk| desk.add(1, 2)).unwrap(), 3);
}
