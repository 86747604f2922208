//! Either side is killed, at every step; the other side detects it soon and continues.

use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use memorypipe::testing::hostile::{FIRST_POSITION, HEAD, TestHost};
use memorypipe::{Execution, IpcError};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::process::Process;
use memorypipe_tests::{place, wait_until};

/// The time limit for detecting a death. It takes less than a millisecond.
const SOON: Duration = Duration::from_secs(1);

/// Kills `host` while `call` is in flight, and returns how the call ended. `under_way` waits until it is.
fn killed_in(
    host: &mut Process,
    desk: DeskClient,
    call: impl FnOnce(&DeskClient) -> IpcError + Send + 'static,
    under_way: impl FnOnce(&mut Process),
) -> IpcError {
    let (tell, told) = channel();
    std::thread::spawn(move || tell.send((call(&desk), Instant::now())));
    under_way(host);
    let killed = Instant::now();
    host.kill();
    let (error, seen) = told.recv_timeout(Duration::from_secs(15)).expect("the call ends");
    assert!(seen - killed < SOON, "seen after {:?}", seen - killed);
    error
}

#[test]
fn a_call_whose_handler_had_begun_may_have_been_executed() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let mut host = place.host(&format!("host wait={wait}"));
        let desk = place.desk();
        let error =
            killed_in(&mut host, desk, |desk| desk.nap(600_000).unwrap_err(), |host| host.says("napping"));
        assert!(
            matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }),
            "{wait}: {error:?}"
        );
        assert!(!error.is_retryable());
    }
}

#[test]
fn a_call_that_was_never_taken_was_not_executed() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    host.suspend();
    let error = killed_in(
        &mut host,
        desk,
        |desk| desk.nap(1).unwrap_err(),
        |_| {
            std::thread::sleep(Duration::from_millis(100));
        },
    );
    assert!(matches!(error, IpcError::HostGone { execution: Execution::NotStarted }), "{error:?}");
    assert!(error.is_retryable());
}

#[test]
fn a_host_that_damages_its_cursor_may_have_executed_the_call() {
    let damaged = || {
        let mut test_host = TestHost::<DeskHost>::new(|builder| builder.on_notice(|_| ()));
        let desk: DeskClient = test_host.attach_with(|builder| builder.timeout(Duration::from_millis(200)));
        // It claims to have read what was not sent.
        let ahead = u64::from(FIRST_POSITION.wrapping_add(1000));
        test_host.memory().expect("it is attached").poke(HEAD, ahead);
        (test_host, desk)
    };
    let (_host, desk) = damaged();
    let error = desk.add(1, 2).unwrap_err();
    assert!(matches!(error, IpcError::Timeout { execution: Execution::MaybeStarted, .. }), "{error:?}");

    let (host, desk) = damaged();
    drop(host);
    let error = desk.add(1, 2).unwrap_err();
    assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error:?}");
    assert!(!error.is_retryable());
}

#[test]
fn a_sender_that_waits_for_room_sees_the_host_die() {
    let place = place!();
    let mut host = place.host("host capacity=4");
    let desk = place.desk();
    host.suspend();
    let flood = |desk: &DeskClient| (0..).find_map(|n| desk.note(1, n).err()).unwrap();
    let error = killed_in(&mut host, desk, flood, |_| std::thread::sleep(Duration::from_millis(100)));
    assert!(matches!(error, IpcError::HostGone { execution: Execution::NotStarted }), "{error:?}");
}

#[test]
fn a_host_that_is_suspended_is_alive() {
    let place = place!();
    let host = place.host("host");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(150)).attach().unwrap();
    host.suspend();
    assert!(matches!(desk.add(1, 2), Err(IpcError::Timeout { execution: Execution::NotStarted, .. })));
    assert!(desk.link.is_alive());
    host.resume();
    wait_until("answers again", || desk.add(1, 2).is_ok_and(|sum| sum == 3));
}

#[test]
fn a_child_that_holds_the_connection_does_not_hide_the_death_of_a_client() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    let mut client = place.client("client");
    let bred = client.ask("breed");
    let child: i32 = bred.strip_prefix("bred ").unwrap().parse().unwrap();
    assert_eq!(desk.attached().unwrap(), 2);
    client.kill();
    let start = Instant::now();
    wait_until("noticed", || desk.attached().unwrap() == 1);
    let noticed = start.elapsed();
    let child = rustix::process::Pid::from_raw(child).unwrap();
    // The child was alive all the time, with the socket open.
    rustix::process::kill_process(child, rustix::process::Signal::KILL).unwrap();
    assert!(noticed < SOON, "noticed after {noticed:?}");
}

#[test]
fn clients_killed_in_any_state_harm_nobody_else() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    for round in 0..8 {
        let mut busy: Vec<_> = ["", "then=flood", "then=call", "then=nap"]
            .iter()
            .map(|then| {
                let mut visitor = place.start(&format!("visitor {then}"));
                visitor.says("called");
                visitor
            })
            .collect();
        // During an attach, too.
        let coming = place.start("visitor then=call");
        let moment = Duration::from_micros(300 * round);
        std::thread::sleep(moment);
        coming.start_to_kill();
        for visitor in &mut busy {
            visitor.kill();
            assert_eq!(desk.add(1, 2).unwrap(), 3);
        }
        drop(coming);
        wait_until("all have been missed", || desk.attached().unwrap() == 1);
    }
    assert_eq!(host.errors(), "", "death is no misbehaviour");
}

#[test]
fn a_parked_client_that_is_killed_is_missed() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 3");
    let mut clients: Vec<_> = (0..3).map(|_| place.client("client")).collect();
    host.says("clients 3");
    host.tell("take");
    clients[0].tell("add 1 2");
    host.says(&format!("took add {}", clients[0].pid()));
    // It sleeps during its call.
    wait_until("asleep", || memorypipe_tests::observe::state(clients[0].pid()) == 'S');
    clients[0].kill();
    host.tell("answer");
    host.says("done");
    assert_eq!(host.ask("attend 2"), "clients 2");
    clients[1].kill();
    assert_eq!(host.ask("attend 1"), "clients 1");
    clients[2].tell("leave");
    assert_eq!(host.ask("attend 0"), "clients 0");
}

#[test]
fn what_a_client_sent_before_it_was_killed_is_served() {
    let place = place!();
    let mut host = place.host("manual capacity=64");
    host.tell("attend 1");
    let mut client = place.client("client");
    host.says("clients 1");
    assert_eq!(client.ask("notes 5 50"), "noted 50");
    client.kill();
    host.tell("serve 300");
    assert_eq!(host.line(), "served 50");
    assert_eq!(host.ask("clients"), "clients 0");
}

#[test]
fn an_idle_client_learns_of_the_death_when_it_asks() {
    let place = place!();
    let mut host = place.host("host");
    let mut client = place.client("client");
    assert_eq!(client.ask("alive"), "true");
    host.kill();
    assert_eq!(client.ask("alive"), "false");
    assert!(client.ask("add 1 2").starts_with("error MP-IPC-HOSTGONE "));
}
