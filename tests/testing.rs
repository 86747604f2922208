//! The test utilities: hosts within the process, mocks, and hosts that die at a chosen request.

use std::sync::mpsc::channel;
use std::time::Duration;

use memorypipe::testing::Fault;
use memorypipe::{AttachError, CallError, Execution, IpcError, Rx, Tx, Wait};
use memorypipe_tests::bulk_channel::{GalleryAsyncClient, GalleryMock, Point};
use memorypipe_tests::calls_handler::{Clerk, SENSORS};
use memorypipe_tests::channels::{
    Desk, DeskAsyncClient, DeskClient, DeskHost, DeskMock, MathError, after, before,
};
use memorypipe_tests::runtime;
use memorypipe_tests::stream_channel::{Drip, RiverAsyncClient, RiverMock};

#[test]
fn a_loopback_calls_the_handler() {
    let desk = DeskClient::loopback(Clerk::default());
    for i in 0..10_000 {
        assert_eq!(desk.add(i, 1).unwrap(), i + 1);
    }
    assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
    assert_eq!(desk.link.peer().pid, std::process::id());
}

#[test]
fn a_mock_has_closures_for_bulk_data_too() {
    let gallery = GalleryMock::new()
        .on_sum(|points| i64::try_from(points.len()).unwrap())
        .on_count(|first, numbers| {
            numbers.fill(first);
            7
        })
        .client();
    assert_eq!(gallery.sum(&[Point { x: 1, y: 1 }; 3]).unwrap(), 3);
    let mut numbers = [0; 4];
    assert_eq!(gallery.count(9, &mut numbers).unwrap(), 7);
    assert_eq!(numbers, [9; 4]);
    let (_, view) = gallery.count_view(8, 2).unwrap();
    assert_eq!(view.to_vec().unwrap(), [8, 8]);
}

#[test]
fn loopbacks_do_not_know_of_each_other() {
    let threads: Vec<_> = (0..8_u64)
        .map(|number| {
            std::thread::spawn(move || {
                let host = DeskHost::loopback(Clerk::default());
                let (one, other) = (host.client(), host.client());
                for note in 0..100 {
                    one.note(number, note).unwrap();
                }
                assert_eq!(one.noted(number).unwrap().count, 100);
                assert_eq!(other.noted(number + 1).unwrap().count, 0, "another host has heard it");
            })
        })
        .collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap());
}

#[test]
fn finish_waits_for_what_was_sent_and_returns_the_handler() {
    struct Sum(i64);
    impl Adder for Sum {
        fn add(&mut self, n: i64) {
            std::thread::sleep(Duration::from_micros(200));
            self.0 += n;
        }
    }
    let host = AdderHost::loopback(Sum(0));
    let clients = [host.client(), host.client(), host.client()];
    for client in &clients {
        (0..50).for_each(|n| client.add(n).unwrap());
    }
    drop(clients);
    assert_eq!(host.finish().0, 3 * 1225);
}

memorypipe::ipc_channel!(
    /// One-way calls.
    pub trait Adder {
        /// Adds.
        #[oneway]
        fn add(&mut self, n: i64);
    }
);

#[test]
fn finish_of_a_host_without_clients_ends_at_once() {
    let _: Clerk = DeskHost::loopback(Clerk::default()).finish();
}

#[test]
fn a_client_outlives_the_loopback() {
    let host = DeskHost::loopback(Clerk::default());
    let desk = host.client();
    drop(host);
    assert_eq!(desk.add(20, 22).unwrap(), 42);
}

#[test]
fn settings_of_a_client_are_heard() {
    let host = DeskHost::loopback(Clerk::default());
    let desk = host.client_with(|b| b.timeout(Duration::from_millis(30)).wait(Wait::Block)).unwrap();
    assert!(matches!(desk.nap(3000), Err(IpcError::Timeout { method: "nap", .. })));
}

#[test]
fn a_mock_runs_its_closures() {
    let (calls, called) = channel();
    let desk = DeskMock::new()
        .on_add(move |a, b| {
            calls.send((a, b)).unwrap();
            a * b
        })
        .on_div(|_, _| Err(MathError::Overflow))
        .client();
    assert_eq!(desk.add(6, 7).unwrap(), 42);
    assert_eq!(called.try_recv(), Ok((6, 7)));
    assert!(matches!(desk.div(1, 1), Err(CallError::App(MathError::Overflow))));
}

#[test]
fn a_mock_has_closures_for_streams_and_serves_an_asynchronous_client() {
    for flavour in ["current", "multi"] {
        let mock = RiverMock::new()
            .on_flow(|from, count, mut out: Tx<Drip>| {
                (from..from + count).for_each(|number| out.send(Drip::new(number)).unwrap());
                count
            })
            .on_sum(|input: Rx<u64>| input.map(Result::unwrap).sum())
            .on_now(|value| value + 1);
        runtime(flavour).block_on(async {
            let river = RiverAsyncClient::try_from(mock.client()).unwrap();
            assert_eq!(river.now(41).await.unwrap(), 42);

            let (mut drips, sent) = river.flow(5, 300).await.unwrap();
            for number in 5..305 {
                assert_eq!(drips.recv().await.unwrap(), Some(Drip::new(number)));
            }
            assert_eq!(drips.recv().await.unwrap(), None);
            assert_eq!(sent.await.unwrap(), 300);

            let (mut input, sum) = river.sum().await.unwrap();
            for number in 0..300 {
                input.send(number).await.unwrap();
            }
            drop(input);
            assert_eq!(sum.await.unwrap(), 150 * 299);
        });
    }
}

#[test]
fn a_mock_has_bulk_data_for_an_asynchronous_client_too() {
    let mock = GalleryMock::new().on_sum(|points| points.iter().map(|point| i64::from(point.x)).sum());
    runtime("current").block_on(async {
        let gallery = GalleryAsyncClient::try_from(mock.client()).unwrap();
        assert_eq!(gallery.sum(&[Point { x: 14, y: 0 }; 3]).await.unwrap(), 42);
    });
}

#[test]
fn a_host_that_dies_ends_the_calls_of_an_asynchronous_client() {
    let (mock, executed) = counting();
    let host = DeskHost::loopback(mock);
    let client = host.client_with(|builder| builder.timeout(Duration::from_secs(20))).unwrap();
    runtime("current").block_on(async {
        let desk = DeskAsyncClient::try_from(client).unwrap();
        host.fail_at(Fault::before_reply(2));
        assert_eq!(desk.add(1, 0).await.unwrap(), 1);
        assert!(matches!(
            desk.add(2, 0).await,
            Err(IpcError::HostGone { execution: Execution::MaybeStarted })
        ));
        assert!(matches!(desk.add(3, 0).await, Err(IpcError::HostGone { execution: Execution::NotStarted })));
    });
    assert_eq!(executed.try_iter().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_mock_without_a_closure_says_so_and_fails_the_call() {
    let host = DeskHost::loopback(DeskMock::new().on_add(|a, _| a));
    let desk = host.client();
    assert_eq!(desk.add(1, 2).unwrap(), 1);
    assert!(matches!(desk.nap(1), Err(IpcError::Dropped { method: "nap" })));
    drop(desk);
    let finish = std::panic::AssertUnwindSafe(|| host.finish());
    let panic = std::panic::catch_unwind(finish).expect_err("the panic of the host");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert_eq!(text, "`nap` was called, and the DeskMock has no `.on_nap(..)`");
}

/// Counts the executions of `add` where they are visible after the host's death.
fn counting() -> (DeskMock, std::sync::mpsc::Receiver<i64>) {
    let (executed, seen) = channel();
    let mock = DeskMock::new()
        .on_add(move |a, b| {
            executed.send(a).unwrap();
            a + b
        })
        .on_close(|| true);
    (mock, seen)
}

#[test]
fn a_host_that_dies_before_a_request_has_not_executed_it() {
    let (mock, executed) = counting();
    let host = DeskHost::loopback(mock);
    let desk = host.client();
    host.fail_at(Fault::before_request(3));
    assert_eq!((desk.add(1, 0).unwrap(), desk.add(2, 0).unwrap()), (1, 2));
    assert!(matches!(desk.add(3, 0), Err(IpcError::HostGone { execution: Execution::NotStarted })));
    assert_eq!(executed.try_iter().collect::<Vec<_>>(), [1, 2]);
    assert!(!desk.link.is_alive());
    assert!(matches!(host.client_with(|b| b), Err(AttachError::HostGone)));
}

#[test]
fn a_host_that_dies_before_its_reply_has_executed_the_request() {
    let (mock, executed) = counting();
    let host = DeskHost::loopback(mock);
    let desk = host.client();
    host.fail_at(Fault::before_reply(2).of(DeskClient::ADD));
    assert_eq!(desk.add(1, 0).unwrap(), 1);
    assert!(desk.close().unwrap(), "other methods are not counted");
    assert!(matches!(desk.add(2, 0), Err(IpcError::HostGone { execution: Execution::MaybeStarted })));
    assert_eq!(executed.try_iter().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn supports_knows_what_the_host_has() {
    let host = after::StationHost::loopback(Clerk::default());
    let old: before::StationClient = host.client_of(|b| b).unwrap();
    assert!(old.link.supports(before::StationClient::READING));
    assert_eq!(old.sensors().unwrap(), SENSORS);

    let host = before::StationHost::loopback(Clerk::default());
    let new: after::StationClient = host.client_of(|b| b).unwrap();
    assert!(new.link.supports(after::StationClient::READING));
    assert!(!new.link.supports(after::StationClient::ALTITUDE));
    assert!(matches!(new.altitude(), Err(IpcError::Unsupported { method: "altitude" })));
    assert_eq!(after::StationClient::ALTITUDE.name(), "altitude");
}

#[test]
fn an_exact_client_refuses_a_host_that_is_merely_compatible() {
    let host = after::StationHost::loopback(Clerk::default());
    let refused = host.client_of::<before::StationClient>(memorypipe::ClientBuilder::require_same_schema);
    let Err(AttachError::SchemaMismatch(mismatch)) = refused else { panic!("attached") };
    assert!(mismatch.diff.is_compatible);
    let text = mismatch.to_string();
    for part in [
        "not exactly the client's",
        "- method altitude() -> f64  host only",
        "`.require_same_schema()` is set",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    host.client_of::<after::StationClient>(memorypipe::ClientBuilder::require_same_schema)
        .expect("it is the same");
}

#[test]
fn handlers_may_be_shared_by_reference_too() {
    fn takes_any(_: &mut dyn Desk) {}
    takes_any(&mut DeskMock::new());
}
