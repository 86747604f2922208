//! What a client that reconnects tells of its connection, its limits, and whom it leaves alone.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use memorypipe::{AttachError, Connectivity, Execution, IpcError, Reconnect};
use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::{place, runtime, wait_until};

const MS: Duration = Duration::from_millis(1);

/// A change, as it was told.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    Lost,
    Refused(Option<Duration>),
    Attached,
}

type Changes = Arc<Mutex<Vec<Told>>>;

/// Has all changes noted.
fn noting(policy: Reconnect) -> (Reconnect, Changes) {
    let changes = Changes::default();
    let noted = changes.clone();
    let policy = policy.on_change(move |change| {
        let told = match change {
            Connectivity::Lost { .. } => Told::Lost,
            Connectivity::Failed { error: AttachError::TooManyClients { max: 1 }, pause } => {
                Told::Refused(*pause)
            }
            Connectivity::Attached { .. } => Told::Attached,
            other => panic!("{other:?}"),
        };
        noted.lock().unwrap().push(told);
    });
    (policy, changes)
}

fn changes_of(changes: &Changes) -> Vec<Told> {
    changes.lock().unwrap().clone()
}

/// A host that has no room for another client.
fn full(place: &Place) -> (memorypipe_tests::process::Process, DeskClient) {
    let host = place.host("host max_clients=1");
    (host, place.desk())
}

#[test]
fn a_client_that_is_refused_pauses_longer_each_time_and_tells() {
    let place = place!();
    let mut host = place.host("host");
    let policy = Reconnect::within(Duration::from_secs(20)).back_off(10 * MS, 40 * MS);
    let (policy, changes) = noting(policy);
    let desk = place.builder::<DeskClient>().reconnect(policy).attach().unwrap();
    host.kill();
    let (_next, occupant) = full(&place);
    std::thread::scope(|scope| {
        let calling = scope.spawn(move || desk.add(1, 2).unwrap());
        std::thread::sleep(300 * MS);
        drop(occupant);
        assert_eq!(calling.join().unwrap(), 3);
    });
    let changes = changes_of(&changes);
    let [Told::Lost, refused @ .., Told::Attached] = &changes[..] else { panic!("{changes:?}") };
    let pauses: Vec<Duration> = refused
        .iter()
        .map(|told| match told {
            Told::Refused(Some(pause)) => *pause,
            other => panic!("{other:?}"),
        })
        .collect();
    let bounds = [(5, 10), (10, 20), (20, 40), (20, 40)].map(|(least, most)| least * MS..=most * MS);
    assert!(pauses.len() >= 4 && pauses.len() <= 20, "{pauses:?}");
    assert!(bounds.iter().zip(&pauses).all(|(bounds, pause)| bounds.contains(pause)), "{pauses:?}");
}

#[test]
fn after_the_last_attempt_the_call_fails_and_the_next_tries_again() {
    let place = place!();
    for in_task in [false, true] {
        let mut host = place.host("host");
        let (policy, changes) = noting(Reconnect::forever().attempts(2).back_off(MS, MS));
        let builder = place.builder::<DeskClient>().reconnect(policy);
        let runtime = runtime("multi");
        let made = || {
            let builder = builder.clone();
            let blocking = (!in_task).then(|| builder.clone().attach().unwrap());
            let task = in_task.then(|| runtime.block_on(builder.attach_async()).unwrap());
            (blocking, task)
        };
        let (blocking, task) = made();
        let add = || match (&blocking, &task) {
            (Some(desk), _) => (desk.add(1, 2), desk.link.take_last_error()),
            (_, Some(desk)) => (runtime.block_on(desk.add(1, 2)), desk.link.take_last_error()),
            _ => unreachable!(),
        };
        host.kill();
        let (mut next, occupant) = full(&place);
        let (error, why) = add();
        assert!(matches!(error, Err(IpcError::HostGone { execution: Execution::NotStarted })), "{error:?}");
        assert!(matches!(why, Some(AttachError::TooManyClients { .. })), "{why:?}");
        let told = changes_of(&changes);
        assert!(matches!(told[..], [Told::Lost, Told::Refused(Some(_)), Told::Refused(None)]), "{told:?}");
        drop(occupant);
        wait_until("there is room", || add().0.is_ok_and(|sum| sum == 3));
        assert_eq!(changes_of(&changes).last(), Some(&Told::Attached));
        assert_eq!(changes_of(&changes).iter().filter(|told| **told == Told::Lost).count(), 1, "once");
        next.kill();
    }
}

#[test]
fn a_client_that_waits_for_its_next_host_contacts_no_other() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.builder::<DeskClient>().reconnect(Reconnect::within(100 * MS)).attach().unwrap();
    // A living host of a similar name: who contacts it can say so.
    let _other = place.host(&format!("host name={NAME}s"));
    host.kill();
    for _ in 0..3 {
        assert!(desk.add(1, 2).is_err());
        let error = desk.link.take_last_error().unwrap();
        assert!(matches!(&error, AttachError::NotFound { similar, .. } if similar.is_empty()), "{error}");
    }
    let error = place.builder::<DeskClient>().attach_timeout(MS).attach().unwrap_err();
    assert!(matches!(&error, AttachError::NotFound { similar, .. } if similar.len() == 1), "{error}");
}

#[test]
fn a_client_can_be_dropped_while_its_subscription_waits_for_a_host_forever() {
    let place = place!();
    let mut host = place.host("ticker");
    let builder = place.builder::<memorypipe_tests::ticker::TickerClient>();
    let ticker = builder.reconnect(Reconnect::forever()).attach().unwrap();
    let mut events = ticker.events().unwrap();
    host.kill();
    assert!(matches!(events.recv_timeout(50 * MS), Err(IpcError::Timeout { .. })));
    let start = Instant::now();
    drop(ticker);
    drop(events);
    assert!(start.elapsed() < Duration::from_secs(5));
}
