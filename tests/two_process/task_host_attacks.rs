//! Hosts that a task serves: attacks of a hostile client on the others, and what the end of the host means for all.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::forger::{Forged, is_served, on_each_runtime, position, soon, until};
use memorypipe::testing::hostile::{Attacker, HEAD, TestHost};
use memorypipe::{Execution, IpcError, Notice};
use memorypipe_tests::deferred::{ErrandsAsyncClient, ErrandsClient};
use memorypipe_tests::mixed_channel::{
    COUNT, FILL, FLOW, NOT, NOTE, SWAP, Seller, StallAsyncClient, StallChannel, StallClient, StallHost,
};
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, runtime};
use rustix::net::SendFlags;
use tokio::task::JoinHandle;

/// An operation of a client that no correct client does.
type Attack = fn(&Attacker<StallChannel>);

/// The number of messages that are not requests.
const CONTROL: u16 = u16::MAX;

fn request(method: u16, len: u32, payload: u64) -> Forged {
    Forged { method, len, payload, ..Forged::reply(0) }
}

/// Sends only this, and wakes the peer.
fn send(attacker: &Attacker<StallChannel>, request: Forged) {
    request.publish(attacker.memory(), 0);
    ring(attacker, b"!");
}

fn ring(attacker: &Attacker<StallChannel>, bytes: &[u8]) {
    let _ = rustix::net::send(attacker.socket(), bytes, SendFlags::DONTWAIT | SendFlags::NOSIGNAL);
}

/// As many requests as there is room for replies, none of which is read; the next one is one too many.
fn reads_no_reply(attacker: &Attacker<StallChannel>) {
    for number in 0..8 {
        ask(attacker, number);
    }
    ring(attacker, b"!");
}

/// Claims to have read what was not sent.
fn spoils_its_cursor(attacker: &Attacker<StallChannel>) {
    attacker.memory().poke(HEAD, u64::from(position(1000)));
    ring(attacker, b"!");
}

/// The `number`-th request, correct.
fn ask(attacker: &Attacker<StallChannel>, number: u32) {
    Forged { call: position(number), ..request(NOT, 1, 1) }.publish(attacker.memory(), number);
}

/// Each attack, and whether the host reports the reason of the expulsion.
const ATTACKS: [(&str, Attack, bool); 18] = [
    ("a stamp", |a| send(a, Forged { stamp_off_by: 3, ..request(NOT, 1, 1) }), true),
    ("no method", |a| send(a, request(999, 1, 1)), true),
    ("an event", |a| send(a, request(12, 1, 1)), true),
    ("nothing", |a| send(a, request(NOT, 0, 1)), true),
    ("a length", |a| send(a, request(NOT, u32::MAX, 1)), true),
    ("no bool", |a| send(a, request(NOT, 1, 2)), true),
    ("no fruit", |a| send(a, request(SWAP, 2, 7)), true),
    ("no bool, and no answer", |a| send(a, request(NOTE, 1, 0xFF)), true),
    ("no control", |a| send(a, Forged { status: 77, ..request(CONTROL, 0, 0) }), true),
    ("a control with a length", |a| send(a, Forged { status: 1, ..request(CONTROL, 8, 0) }), true),
    ("bulk data outside", |a| send(a, request(COUNT, 8, 64 << 32 | 0xFFFF_FFC0)), true),
    ("bulk data that begin anywhere", |a| send(a, request(COUNT, 8, 4 << 32 | 3)), true),
    ("too much bulk data", |a| send(a, request(COUNT, 8, 65 << 32)), true),
    ("room for bulk data outside", |a| send(a, request(FILL, 8, 64 << 32 | 0x7FFF_FFC0)), true),
    ("a stream that there is not", |a| send(a, request(FLOW, 4, 4)), true),
    ("no room for replies", reads_no_reply, true),
    ("a cursor", spoils_its_cursor, true),
    ("a packet that is not a wake-up", |a| ring(a, b"something else"), false),
];

/// The host's reports, one line for each notice of a departure.
type Said = Arc<Mutex<Vec<String>>>;

fn note(said: &Said, notice: &Notice<'_>) {
    let line = match notice {
        Notice::Expelled { error: IpcError::Corrupt { field, .. }, .. } => {
            format!("expelled for its {field}")
        }
        Notice::Detached { .. } => "left".to_owned(),
        Notice::Attached { .. } => return,
        other => format!("{other:?}"),
    };
    said.lock().unwrap().push(line);
}

fn test_host(said: &Said) -> TestHost<StallHost> {
    let said = said.clone();
    TestHost::new(|builder| builder.on_notice(move |notice| note(&said, notice)))
}

/// How a task serves.
#[derive(Clone, Copy)]
enum Form {
    Serve,
    Receive,
}

fn serve(mut host: StallHost, form: Form) -> JoinHandle<Result<(), IpcError>> {
    tokio::spawn(async move {
        match form {
            Form::Serve => host.serve_async(&mut Seller).await,
            Form::Receive => {
                while let Some(call) = host.recv_async().await? {
                    call.dispatch(&mut Seller);
                }
                Ok(())
            }
        }
    })
}

#[test]
fn a_hostile_client_is_expelled_alone() {
    on_each_runtime(|| async {
        for (form, (what, attack, is_told)) in
            [Form::Serve, Form::Receive].into_iter().flat_map(|form| ATTACKS.map(|attack| (form, attack)))
        {
            let said = Said::default();
            let mut test_host = test_host(&said);
            let honest =
                StallAsyncClient::try_from(test_host.attach_with::<StallClient>(|builder| builder)).unwrap();
            let attacker = test_host.attack();
            let stopper = test_host.host.stopper();
            let TestHost { host, .. } = test_host;
            let serving = serve(host, form);
            // One more that makes calls all the time.
            let busy = honest.clone();
            let busy = tokio::spawn(async move {
                for _ in 0..300 {
                    assert!(!busy.not(true).await.unwrap());
                }
            });
            is_served(&honest).await;
            attack(&attacker);
            // Detected at the ninth request at the latest.
            if what == "no room for replies" {
                is_served(&honest).await;
                ask(&attacker, 8);
                ring(&attacker, b"!");
            }
            until(what, || !said.lock().unwrap().is_empty()).await;
            soon(busy).await.unwrap();
            is_served(&honest).await;
            let said = said.lock().unwrap().clone();
            assert!(
                matches!(&said[..], [one] if one.starts_with("expelled for its ") == is_told),
                "{what}: {said:?}"
            );
            assert!(!serving.is_finished(), "{what}");
            stopper.stop();
            soon(serving).await.unwrap().unwrap();
        }
    });
}

#[test]
fn a_client_that_rings_and_asks_without_end_keeps_nobody_from_being_served() {
    on_each_runtime(|| async {
        let said = Said::default();
        let mut test_host = test_host(&said);
        let honest =
            StallAsyncClient::try_from(test_host.attach_with::<StallClient>(|builder| builder)).unwrap();
        let attacker = test_host.attack();
        let stopper = test_host.host.stopper();
        let TestHost { host, .. } = test_host;
        let serving = serve(host, Form::Serve);
        for round in 0..200 {
            for _ in 0..50 {
                ring(&attacker, b"!");
            }
            // As many as there is room for, however late they are read.
            if round % 25 == 0 {
                request(NOTE, 1, 1).publish(attacker.memory(), round / 25);
            }
            is_served(&honest).await;
        }
        assert!(said.lock().unwrap().is_empty(), "{:?}", said.lock().unwrap());
        stopper.stop();
        soon(serving).await.unwrap().unwrap();
    });
}

/// The time limit for detecting the death of a host.
const AT_ONCE: Duration = Duration::from_secs(1);

async fn errands(place: &Place) -> ErrandsAsyncClient {
    place.builder::<ErrandsClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

/// Calls until the host is gone; returns the number of answers, and the time of detection.
fn calls_to_the_end(errands: &ErrandsClient) -> (u64, Instant) {
    for value in 0.. {
        match errands.now(value) {
            Ok(answer) => assert_eq!(answer, value),
            Err(IpcError::HostGone { .. }) => return (value, Instant::now()),
            Err(other) => panic!("{other:?}"),
        }
    }
    unreachable!("the host is killed")
}

async fn calls_of_a_task_to_the_end(errands: ErrandsAsyncClient) -> (u64, Instant) {
    for value in 0.. {
        match errands.now(value).await {
            Ok(answer) => assert_eq!(answer, value),
            Err(IpcError::HostGone { .. }) => return (value, Instant::now()),
            Err(other) => panic!("{other:?}"),
        }
    }
    unreachable!("the host is killed")
}

#[test]
fn a_host_that_is_served_by_a_task_and_killed_ends_the_calls_of_all_clients() {
    for served in ["current", "multi"] {
        for flavour in ["current", "multi"] {
            let place = place!();
            let mut host = place.host(&format!("errands runtime={served}"));
            let blocking: [ErrandsClient; 2] = [(); 2].map(|()| place.builder().attach().unwrap());
            let [busy, idle] = blocking;
            let busy = std::thread::spawn(move || calls_to_the_end(&busy));
            let waiting: ErrandsClient = place.builder().attach().unwrap();
            let waiting = std::thread::spawn(move || (waiting.held(1), Instant::now()));
            runtime(flavour).block_on(async {
                let (one, other) = (errands(&place).await, errands(&place).await);
                let held = [1, 2, 3].map(|value| {
                    let one = one.clone();
                    tokio::spawn(async move { (one.held(value).await, Instant::now()) })
                });
                let crowd = [(); 4].map(|()| tokio::spawn(calls_of_a_task_to_the_end(other.clone())));
                tokio::time::sleep(Duration::from_millis(100)).await;
                let killed = Instant::now();
                host.kill();
                for call in held {
                    let (result, seen) = soon(call).await.unwrap();
                    assert!(
                        matches!(result, Err(IpcError::HostGone { execution: Execution::MaybeStarted })),
                        "{result:?}"
                    );
                    assert!(seen - killed < AT_ONCE, "after {:?}", seen - killed);
                }
                for call in crowd {
                    let (answered, seen) = soon(call).await.unwrap();
                    assert!(answered > 0);
                    assert!(seen - killed < AT_ONCE, "after {:?}", seen - killed);
                }
                let (answered, seen) = busy.join().unwrap();
                assert!(answered > 0);
                assert!(seen - killed < AT_ONCE, "after {:?}", seen - killed);
                let (result, seen) = waiting.join().unwrap();
                assert!(
                    matches!(result, Err(IpcError::HostGone { execution: Execution::MaybeStarted })),
                    "{result:?}"
                );
                assert!(seen - killed < AT_ONCE, "after {:?}", seen - killed);
                assert!(matches!(idle.now(1), Err(IpcError::HostGone { .. })));

                let mut next = place.host(&format!("errands runtime={served}"));
                let (task, thread) =
                    (errands(&place).await, place.builder::<ErrandsClient>().attach().unwrap());
                assert_eq!(task.now(7).await.unwrap(), 7);
                assert_eq!(thread.now(8).unwrap(), 8);
                assert!(matches!(one.now(1).await, Err(IpcError::HostGone { .. })));
                next.tell("stop");
                next.says("()");
            });
        }
    }
}
