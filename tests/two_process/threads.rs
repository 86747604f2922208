//! One host, several threads, one handler.

use std::collections::BTreeSet;
use std::time::Duration;

use memorypipe::{Events, Execution, IpcError, PipeClient, PipeHost};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::deferred::{HallClient, HallEvent, WingClient};
use memorypipe_tests::process::Process;
use memorypipe_tests::raw::{Header, Middle, RIGHT, hangs_up};
use memorypipe_tests::{TIMEOUT, place, place::Place, wait_until};

fn wing(place: &Place) -> WingClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn hall(place: &Place) -> HallClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn handlers_of_different_clients_run_at_the_same_time() {
    let place = place!();
    let _host = place.host("wing threads=3");
    let mut clients: Vec<Process> = (0..3).map(|_| place.client("wing-client")).collect();
    // Each waits in its handler until the two others are in theirs.
    clients.iter_mut().for_each(|client| client.tell("meet 3"));
    clients.iter_mut().for_each(|client| client.says("3"));
}

#[test]
fn one_thread_cannot_let_two_handlers_meet() {
    let place = place!();
    let _host = place.host("wing threads=1");
    let mut clients: Vec<Process> = (0..2).map(|_| place.client("wing-client timeout=1000")).collect();
    clients[0].tell("meet 2");
    clients[1].tell("meet 2");
    assert!(clients.iter_mut().any(|client| client.line().starts_with("error MP-IPC-TIMEOUT")));
}

#[test]
fn clients_are_spread_over_the_threads_and_each_stays_with_its_own() {
    let place = place!();
    let host = place.host("wing threads=2");
    let clients: Vec<WingClient> = (0..6).map(|_| wing(&place)).collect();
    let threads: Vec<u64> = clients.iter().map(|client| client.thread().unwrap()).collect();
    let different: BTreeSet<u64> = threads.iter().copied().collect();
    assert_eq!(different.len(), 2, "{threads:?}");
    assert_ne!(threads[0], u64::from(host.pid()), "on a tie the accepting thread comes last");
    assert_eq!(threads.iter().filter(|thread| **thread == threads[0]).count(), 3, "{threads:?}");
    for (client, thread) in clients.iter().zip(&threads) {
        assert!((0..100).all(|_| client.thread().unwrap() == *thread));
    }
}

/// Number of serving threads of this process, with the first one.
fn serving(pid: u32) -> usize {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let names = tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok());
    1 + names.filter(|name| name.trim_end() == "memorypipe").count()
}

#[test]
fn as_many_threads_serve_as_were_asked_for_the_calling_one_among_them() {
    for asked in [0, 1, 2, 4] {
        let place = place!();
        let host = place.host(&format!("wing threads={asked}"));
        let clients: Vec<WingClient> = (0..8).map(|_| wing(&place)).collect();
        let threads: BTreeSet<u64> = clients.iter().map(|client| client.thread().unwrap()).collect();
        assert_eq!(threads.len(), asked.max(1), "{threads:?}");
        assert!(threads.contains(&u64::from(host.pid())), "{threads:?}");
        assert_eq!(serving(host.pid()), asked.max(1));
    }
}

#[test]
fn many_clients_of_several_threads_get_their_own_answers() {
    let place = place!();
    let _host = place.host("wing threads=3");
    let mut clients: Vec<Process> = (0..6).map(|_| place.client("wing-client")).collect();
    clients.iter_mut().for_each(|client| client.tell("calls 20000"));
    clients.iter_mut().for_each(|client| client.says("right true"));
}

/// A death is detected soon, but not at once.
fn once_there_is_a_place(place: &Place) -> Process {
    let mut attached = None;
    wait_until("a place", || {
        let mut client = place.start("wing-client");
        attached = client.line().starts_with("attached ").then_some(client);
        attached.is_some()
    });
    attached.expect("waited for")
}

#[test]
fn places_of_clients_that_were_killed_are_free_again() {
    let place = place!();
    let _host = place.host("wing threads=2 max_clients=2");
    for _ in 0..5 {
        let mut clients = [(); 2].map(|()| once_there_is_a_place(&place));
        assert_eq!(clients[0].ask("calls 10"), "right true");
        assert!(place.start("wing-client").line().contains("MP-ATTACH-CLIENTS"), "there are two places");
        clients.iter_mut().for_each(Process::kill);
    }
}

#[test]
fn a_stop_ends_all_threads() {
    let place = place!();
    let mut host = place.host("wing threads=3");
    let clients: Vec<WingClient> = (0..3).map(|_| wing(&place)).collect();
    host.tell("stop");
    host.says("()");
    for client in clients {
        assert!(matches!(client.add(1, 2), Err(IpcError::HostGone { .. })));
    }
}

#[test]
fn a_panic_in_a_handler_ends_the_host_with_it() {
    let place = place!();
    let mut host = place.host("wing threads=2");
    let (first, second) = (wing(&place), wing(&place));
    assert!(matches!(first.fall(), Err(IpcError::Dropped { .. } | IpcError::HostGone { .. })));
    assert!(!host.ended().success());
    assert!(host.errors().contains("the handler falls"));
    wait_until("gone", || !second.link.is_alive());
}

/// All operations concurrently with the other clients, starting with another one than its neighbours.
fn all_of_it(hall: &HallClient, from: u32) {
    for number in 0..RINGS {
        match (from + number) % 4 {
            0 => {
                let (numbers, sent) = hall.flow(2000).unwrap();
                assert!(numbers.map(Result::unwrap).eq(0..2000));
                assert_eq!(sent.wait().unwrap(), 2000);
            }
            1 => {
                let (mut input, sum) = hall.sum().unwrap();
                (0..2000).for_each(|number| input.send(number).unwrap());
                drop(input);
                assert_eq!(sum.wait().unwrap(), 1999 * 1000);
            }
            2 => {
                let mut doubled = [0; 3];
                assert_eq!(hall.double(&[number, 8, from], &mut doubled).unwrap(), 3);
                assert_eq!(doubled, [2 * number, 16, 2 * from]);
            }
            _ => assert_ne!(hall.thread().unwrap(), 0),
        }
        hall.ring(from, number).unwrap();
    }
}

/// How often each client of [`all_of_it`] emits. All of them together are fewer than a queue of events holds.
const RINGS: u32 = 40;

fn heard(events: &mut Events<HallEvent>) -> HallEvent {
    events.recv_timeout(TIMEOUT).unwrap()
}

/// Reads all events of this many clients; those of each client are in order and complete.
fn all_rings(events: &mut Events<HallEvent>, clients: u32) {
    let mut next = vec![0; clients as usize];
    for _ in 0..clients * RINGS {
        let HallEvent::Rung { from, number } = heard(events);
        assert_eq!(number, next[from as usize], "of {from}");
        next[from as usize] += 1;
    }
}

#[test]
fn clients_of_several_threads_have_events_streams_and_bulk_data() {
    const CLIENTS: u32 = 6;
    let place = place!();
    let _host = place.host("hall threads=3");
    let mut halls: Vec<HallClient> = (0..CLIENTS).map(|_| hall(&place)).collect();
    let threads: BTreeSet<u64> = halls.iter().map(|hall| hall.thread().unwrap()).collect();
    assert_eq!(threads.len(), 3);
    let mut subscribed: Vec<_> = halls.iter().map(|hall| hall.events().unwrap()).collect();
    std::thread::scope(|scope| {
        for (hall, from) in halls.iter_mut().zip(0..) {
            scope.spawn(move || all_of_it(hall, from));
        }
        for events in &mut subscribed {
            scope.spawn(|| all_rings(events, CLIENTS));
        }
    });
    // A late subscriber gets the last one, from any thread.
    hall(&place).ring(77, 77).unwrap();
    for _ in 0..3 {
        let late = hall(&place);
        assert_eq!(heard(&mut late.events().unwrap()), HallEvent::Rung { from: 77, number: 77 });
    }
}

#[test]
fn rubbish_at_a_host_of_several_threads_expels_the_one_that_writes_it_alone() {
    for (what, header) in [
        ("stamp = ", Header { stamp_off_by: 1, ..RIGHT }),
        ("method = 0x4d2", Header { method: 1234, ..RIGHT }),
        ("length = 0xffffffff", Header { len: u32::MAX, ..RIGHT }),
    ] {
        let place = place!();
        let host = place.host("wing threads=2 max_clients=5");
        let mut honest: Vec<WingClient> = (0..2).map(|_| wing(&place)).collect();
        let (middle, _client) = Middle::of_client(&place, "wing-client");
        honest.extend((0..2).map(|_| wing(&place)));
        let threads: BTreeSet<u64> = honest.iter().map(|client| client.thread().unwrap()).collect();
        assert_eq!(threads.len(), 2, "one of them serves the hostile one");

        middle.as_client.publish(0, header, &[1, 2]);
        middle.wake_host();
        assert!(hangs_up(&middle.to_host, Duration::from_secs(10)), "{what}");
        wait_until(what, || host.errors().contains(what));
        assert_eq!(host.errors().matches("memorypipe: expelled process").count(), 1, "{}", host.errors());
        for client in &honest {
            assert_eq!(client.add(1, 2).unwrap(), 3);
        }
        wait_until("its place is free", || place.builder::<WingClient>().attach().is_ok());
    }
}

#[test]
fn a_host_of_several_threads_that_is_killed_leaves_nothing_that_hinders_the_next() {
    let place = place!();
    let mut host = place.host("wing threads=2");
    let idle = wing(&place);
    let mut clients: Vec<Process> = (0..4).map(|_| place.client("wing-client")).collect();
    // Two are in their handlers, one on each thread, and two wait until those are done.
    clients.iter_mut().for_each(|client| client.tell("meet 5"));
    std::thread::sleep(Duration::from_millis(100));
    host.kill();
    let said: Vec<String> = clients.iter_mut().map(Process::line).collect();
    assert!(said.iter().all(|line| line.starts_with("error MP-IPC-HOSTGONE ")), "{said:?}");
    assert!(matches!(idle.add(1, 2), Err(IpcError::HostGone { execution: Execution::NotStarted })));

    let _next = place.host("wing threads=2");
    assert_eq!(wing(&place).add(1, 2).unwrap(), 3);
}

#[test]
fn streams_and_events_end_when_a_host_of_several_threads_is_killed() {
    let place = place!();
    let mut host = place.host("hall threads=3");
    let halls: Vec<HallClient> = (0..3).map(|_| hall(&place)).collect();
    let mut events: Vec<_> = halls.iter().map(|hall| hall.events().unwrap()).collect();
    let (mut flows, sent): (Vec<_>, Vec<_>) = halls.iter().map(|hall| hall.flow(u64::MAX).unwrap()).unzip();
    // All handlers are at work.
    flows.iter_mut().for_each(|numbers| assert_eq!(numbers.recv().unwrap(), Some(0)));
    host.kill();
    for numbers in &mut flows {
        // Items sent before are read first.
        let end = std::iter::repeat_with(|| numbers.recv_timeout(TIMEOUT))
            .find(|item| !matches!(item, Ok(Some(_))));
        assert!(matches!(end, Some(Err(IpcError::HostGone { .. }))), "{end:?}");
    }
    for sent in sent {
        assert!(matches!(sent.wait(), Err(IpcError::HostGone { execution: Execution::MaybeStarted })));
    }
    for events in &mut events {
        assert!(matches!(events.recv_timeout(TIMEOUT), Err(IpcError::HostGone { .. })));
    }

    let _next = place.host("hall threads=3");
    assert_ne!(hall(&place).thread().unwrap(), 0);
}

/// Compile-time facts about a type.
struct Is<T>(core::marker::PhantomData<T>);

trait IsNot {
    const SHARED: bool = false;
}

impl<T> IsNot for Is<T> {}

impl<T: Sync> Is<T> {
    const SHARED: bool = true;
}

#[test]
fn ends_can_be_sent_to_another_thread_and_not_shared() {
    fn sent<T: Send>() {}
    sent::<DeskClient>();
    sent::<DeskHost>();
    sent::<PipeClient<u64, u64>>();
    sent::<PipeHost<u64, u64>>();
    const {
        assert!(Is::<u64>::SHARED);
        assert!(!Is::<DeskClient>::SHARED && !Is::<DeskHost>::SHARED);
        assert!(!Is::<PipeClient<u64, u64>>::SHARED && !Is::<PipeHost<u64, u64>>::SHARED);
    }
}
