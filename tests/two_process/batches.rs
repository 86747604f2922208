//! Calls that are published together, several calls in flight, and requests that are handled together.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use memorypipe::{CallError, ClientEnd, Execution, Host, IpcError, Service};
use memorypipe_tests::channels::{DeskCall, DeskClient, DeskHost, MathError};
use memorypipe_tests::deferred::{ErrandsCall, ErrandsClient, ErrandsHost};
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::{place, place::Place, wait_until};

fn errands(place: &Place) -> ErrandsClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

/// A host and a client of it in this process.
fn both<C: Service, K: ClientEnd<Channel = C> + Send + 'static>(place: &Place) -> (Host<C>, K) {
    let mut host: Host<C> = place.host_builder().create().unwrap();
    let builder = place.builder();
    let attaching = std::thread::spawn(move || builder.attach().unwrap());
    while !attaching.is_finished() {
        // There is no request yet.
        assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
    }
    (host, attaching.join().unwrap())
}

/// The values of all calls of `now` that have arrived; they are answered.
fn arrived(host: &mut ErrandsHost) -> Vec<u64> {
    let mut values = Vec::new();
    while let Some(call) = or_nothing(host.try_recv()).unwrap() {
        match call {
            ErrandsCall::Now { value, reply } => {
                values.push(value);
                reply.send(value);
            }
            other => panic!("{}", other.method()),
        }
    }
    values
}

#[test]
fn replies_of_a_batch_longer_than_the_ring_come_in_order() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let _host = place.host(&format!("errands wait={wait}"));
        let errands = errands(&place);
        for length in [1, 2, 7, 8, 9, 100] {
            let batch = errands.batch();
            let pending: Vec<_> = (0..length).map(|value| batch.now(value).unwrap()).collect();
            drop(batch);
            for (value, pending) in (0..).zip(pending) {
                assert_eq!(pending.wait().unwrap(), value);
            }
        }
    }
}

#[test]
fn a_plain_call_behind_a_batch_that_fills_the_ring_is_answered() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let batch = errands.batch();
    // As many as the ring holds: none of them is published yet.
    let pending: Vec<_> = (0..8).map(|value| batch.now(value).unwrap()).collect();
    assert_eq!(errands.now(8).unwrap(), 8);
    for (value, pending) in (0..).zip(pending) {
        assert_eq!(pending.wait().unwrap(), value);
    }
}

#[test]
fn each_call_of_a_batch_has_its_own_outcome() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    let batch = desk.batch();
    let divisors = [3, 0, -1, 0, 2];
    let quotients = divisors.map(|divisor| batch.div(12, divisor).unwrap());
    let fallen = batch.fall().unwrap();
    drop(batch);
    let outcomes = quotients.map(|pending| match pending.wait() {
        Ok(quotient) => Some(quotient),
        Err(CallError::App(MathError::DivByZero)) => None,
        Err(other) => panic!("{other}"),
    });
    assert_eq!(outcomes, [Some(4), None, Some(-12), None, Some(6)]);
    assert!(matches!(fallen.wait(), Err(IpcError::Dropped { method: "fall" } | IpcError::HostGone { .. })));
}

#[test]
fn requests_without_a_reply_are_batched_too() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    let batch = desk.batch();
    for number in 0..5000 {
        batch.note(1, number).unwrap();
    }
    let noted = batch.noted(1).unwrap().wait().unwrap();
    assert_eq!((noted.count, noted.misplaced), (5000, 0));
}

#[test]
fn whoever_tries_to_receive_gets_what_is_there_even_of_a_client_that_was_silent() {
    let place = place!();
    let (mut host, client): (ErrandsHost, ErrandsClient) = both(&place);
    for value in 0..200 {
        // The client has to send wake-ups from now on; the host sees it only when it asks the kernel.
        assert!(matches!(host.recv_timeout(Duration::from_micros(200)), Err(IpcError::Timeout { .. })));
        let batch = client.batch();
        let pending = batch.now(value).unwrap();
        drop(batch);
        assert_eq!(arrived(&mut host), [value]);
        assert_eq!(pending.wait().unwrap(), value);
    }
}

#[test]
fn nothing_is_seen_of_a_batch_before_it_is_published_and_then_all() {
    let place = place!();
    let (mut host, client): (ErrandsHost, ErrandsClient) = both(&place);
    let batch = client.batch();
    let first: Vec<_> = (0..3).map(|value| batch.now(value).unwrap()).collect();
    assert!(arrived(&mut host).is_empty());
    client.link.flush().unwrap();
    assert_eq!(arrived(&mut host), [0, 1, 2]);

    let second: Vec<_> = (3..6).map(|value| batch.now(value).unwrap()).collect();
    assert!(arrived(&mut host).is_empty());
    drop(batch);
    assert_eq!(arrived(&mut host), [3, 4, 5]);
    for (value, pending) in (0..).zip(first.into_iter().chain(second)) {
        assert_eq!(pending.wait().unwrap(), value);
    }
}

#[test]
fn whatever_the_client_sends_next_publishes_the_batch_before_it() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let batch = errands.batch();
    let held = [batch.held(10).unwrap(), batch.held(11).unwrap()];
    assert_eq!(errands.kept().unwrap(), 2);
    assert_eq!(errands.release().unwrap(), 2);
    // Answered in reverse order.
    assert_eq!(held.map(|pending| pending.wait().unwrap()), [10, 11]);
}

#[test]
fn replies_are_asked_for_in_any_order_between_other_calls() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    for round in 0..50 {
        let batch = errands.batch();
        let mut pending: Vec<_> = (0..20).map(|value| (value, Some(batch.now(value).unwrap()))).collect();
        drop(batch);
        for step in 0..20 {
            let (value, pending) = &mut pending[(step * 7 + round) % 20];
            assert_eq!(pending.take().unwrap().wait().unwrap(), *value);
            assert_eq!(errands.now(99).unwrap(), 99);
        }
    }
}

#[test]
fn several_calls_are_under_way_at_once() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let before = std::time::Instant::now();
    let naps = [(); 6].map(|()| errands.batch().later(200, 7).unwrap());
    assert_eq!(naps.map(|pending| pending.wait().unwrap()), [7; 6]);
    assert!(before.elapsed().as_millis() < 6 * 200, "they were one after another");
}

#[test]
fn a_reply_that_nobody_asks_for_is_thrown_away() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    for value in 0..1000 {
        let batch = errands.batch();
        let wanted = batch.now(value).unwrap();
        for unwanted in [1, 2, 3] {
            drop(batch.now(unwanted).unwrap());
        }
        assert_eq!(wanted.wait().unwrap(), value);
    }
}

#[test]
fn the_timeout_of_a_pending_call_begins_when_it_is_asked_for() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let late = errands.batch().held_briefly(1).unwrap();
    std::thread::sleep(Duration::from_millis(80));
    assert!(matches!(late.wait(), Err(IpcError::Timeout { execution: Execution::MaybeStarted, .. })));
    wait_until("the host is told", || errands.unwanted().unwrap() == 1);
    assert_eq!(errands.release().unwrap(), 1);
    let in_time = errands.batch().now(5).unwrap();
    assert_eq!(in_time.wait().unwrap(), 5);
}

#[test]
fn a_host_that_dies_ends_the_calls_that_it_has_not_answered() {
    let place = place!();
    let mut host = place.host("errands");
    let errands = errands(&place);
    let batch = errands.batch();
    let (answered, held) = (batch.now(1).unwrap(), batch.held(2).unwrap());
    drop(batch);
    wait_until("kept", || errands.kept().unwrap() == 1);
    host.kill();
    assert_eq!(answered.wait().unwrap(), 1);
    assert!(matches!(held.wait(), Err(IpcError::HostGone { execution: Execution::MaybeStarted })));
    assert!(errands.batch().now(1).unwrap().wait().is_err());
}

#[test]
fn a_host_answers_a_batch_at_once() {
    let place = place!();
    let (mut host, client): (ErrandsHost, ErrandsClient) = both(&place);
    let batch = client.batch();
    let pending = [1, 2, 3].map(|value| batch.now(value).unwrap());
    drop(batch);
    let asking = std::thread::spawn(move || {
        // Each is handled; two of the three are there in the first batch.
        let mut handled = Vec::new();
        for most in [2, 8] {
            let count = host.recv_batch(most, |call| match call {
                ErrandsCall::Now { value, reply } => reply.send(value * 2),
                other => panic!("{}", other.method()),
            });
            handled.push(count.unwrap());
        }
        handled
    });
    assert_eq!(asking.join().unwrap(), [2, 1]);
    assert_eq!(pending.map(|pending| pending.wait().unwrap()), [2, 4, 6]);
}

#[test]
fn answers_are_held_back_until_the_batch_is_handled_and_survive_a_panic() {
    let place = place!();
    let (mut host, client): (DeskHost, DeskClient) = both(&place);
    let batch = client.batch();
    let pending = [1, 2].map(|a| batch.add(20, a).unwrap());
    let doomed = batch.add(1, 1).unwrap();
    drop(batch);
    let mut count = 0;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        host.recv_batch(8, |call| match call {
            DeskCall::Add { a, b, reply } if a + b > 20 => {
                count += 1;
                reply.send(a + b);
            }
            other => panic!("at {}", other.method()),
        })
    }));
    assert!(outcome.is_err());
    assert_eq!(count, 2);
    assert_eq!(pending.map(|pending| pending.wait().unwrap()), [21, 22]);
    assert!(matches!(doomed.wait(), Err(IpcError::Dropped { method: "add" })));
}

#[test]
fn a_stopped_host_handles_no_batch() {
    let place = place!();
    let mut host: ErrandsHost = place.host_builder().create().unwrap();
    host.stopper().stop();
    assert_eq!(host.recv_batch(8, |_| panic!("no client has called")).unwrap(), 0);
    assert_eq!(host.recv_batch(0, |_| panic!("no client has called")).unwrap(), 0);
}
