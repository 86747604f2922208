//! One host, several threads, one handler.

use std::collections::BTreeSet;

use memorypipe::{IpcError, PipeClient, PipeHost};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::errands::WingClient;
use memorypipe_tests::process::Process;
use memorypipe_tests::{place, place::Place, wait_until};

fn wing(place: &Place) -> WingClient {
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
    assert!(!different.contains(&u64::from(host.pid())), "the first thread lets clients in");
    assert_eq!(threads.iter().filter(|thread| **thread == threads[0]).count(), 3, "{threads:?}");
    for (client, thread) in clients.iter().zip(&threads) {
        assert!((0..100).all(|_| client.thread().unwrap() == *thread));
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

/// A death is noticed soon, but not at once.
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

/// What the compiler knows of a type.
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
