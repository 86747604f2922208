//! A client for tasks that reconnects: it repeats the same calls as one on a thread.

use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use std::time::{Duration, Instant};

use memorypipe::{AsyncReconnectingLink, AttachError, CallFailure, Execution, IpcError, Reconnect};
use memorypipe_tests::bulk_channel::GalleryClient;
use memorypipe_tests::channels::{DeskAsyncClient, DeskChannel, DeskClient};
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::{place, runtime};
use tokio::task::JoinHandle;

const FLAVOURS: [&str; 2] = ["current", "multi"];
const WITHIN: Duration = Duration::from_secs(10);
/// Long enough to kill the host during the call.
const NAP_MS: u64 = 1000;

type Desk = DeskAsyncClient<AsyncReconnectingLink<DeskChannel>>;

async fn desk(place: &Place, within: Duration) -> Desk {
    let builder = place.builder::<DeskClient>().attach_timeout(Duration::from_secs(5));
    let desk = builder.reconnect(Reconnect::within(within)).attach_async().await;
    desk.unwrap_or_else(|error| panic!("{error}"))
}

/// Waits until the host is in a handler that does not end, kills it, and starts the next host.
async fn killed_in_handler<T: Send + 'static>(
    place: &Place,
    host: &mut Process,
    calling: JoinHandle<T>,
) -> (Process, T) {
    let next = tokio::task::block_in_place(|| {
        host.says("napping");
        host.kill();
        place.host("host")
    });
    (next, calling.await.unwrap())
}

#[test]
fn calls_of_many_tasks_go_on_with_the_next_host() {
    for flavour in FLAVOURS {
        let place = place!();
        let mut host = place.host("host");
        runtime(flavour).block_on(async {
            let desk = desk(&place, WITHIN).await;
            let first = desk.link.instance();
            for round in 0..5 {
                host.kill();
                host = place.host("host");
                let add = |n| {
                    let desk = desk.clone();
                    tokio::spawn(async move { desk.add(n, round).await })
                };
                let calls: Vec<_> = (0..16).map(add).collect();
                for (n, call) in (0..).zip(calls) {
                    assert_eq!(call.await.unwrap().unwrap(), n + round);
                }
                assert_eq!(desk.div(8, 2).await.unwrap(), 4, "a method with an error of its own, too");
            }
            assert_eq!(desk.link.reconnects(), 5, "one task reconnects for all");
            assert_ne!(desk.link.instance(), first);
        });
    }
}

#[test]
fn what_the_host_had_not_taken_is_sent_again_and_what_it_had_only_if_it_is_idempotent() {
    let place = place!();
    let mut host = place.host("host");
    runtime("multi").block_on(async {
        let desk = desk(&place, WITHIN).await;
        host.suspend();
        let calling = tokio::spawn({
            let desk = desk.clone();
            async move { desk.add(20, 3).await }
        });
        tokio::time::sleep(Duration::from_millis(50)).await;
        host.kill();
        host = place.host("host");
        assert_eq!(calling.await.unwrap().unwrap(), 23);

        let calling = tokio::spawn({
            let desk = desk.clone();
            async move { desk.nap(600_000).await }
        });
        let (next, result) = killed_in_handler(&place, &mut host, calling).await;
        host = next;
        let error = result.unwrap_err();
        assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error}");
        assert_eq!(desk.add(1, 2).await.unwrap(), 3, "the next call attaches");

        let calling = tokio::spawn({
            let desk = desk.clone();
            async move { desk.nap_again(NAP_MS).await }
        });
        let (mut next, result) = killed_in_handler(&place, &mut host, calling).await;
        assert_eq!(result.unwrap(), NAP_MS);
        next.says("napping");
        assert_eq!(desk.link.reconnects(), 3);
    });
}

#[test]
fn bulk_data_are_sent_again_too() {
    let place = place!();
    let mut host = place.host("gallery");
    runtime("current").block_on(async {
        let builder = place.builder::<GalleryClient>().reconnect(Reconnect::within(WITHIN));
        let gallery = builder.attach_async().await.unwrap();
        host.kill();
        host = place.host("gallery");
        assert_eq!(gallery.flags(&[true, false, true]).await.unwrap(), 2);
        assert_eq!(gallery.link.reconnects(), 1);
    });
}

#[test]
fn a_task_that_gives_up_while_it_attaches_leaves_that_to_the_others() {
    let place = place!();
    let mut host = place.host("host");
    runtime("multi").block_on(async {
        let desk = desk(&place, WITHIN).await;
        host.kill();
        let calls: Vec<_> = (0..4)
            .map(|n| {
                let desk = desk.clone();
                tokio::spawn(async move { desk.add(n, 1).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(100)).await;
        // Each task is cancelled once while it reconnects, except the last.
        for call in &calls[..3] {
            call.abort();
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let _next = place.host("host");
        let last = calls.into_iter().next_back().unwrap();
        assert_eq!(last.await.unwrap().unwrap(), 4);
    });
}

#[test]
fn without_a_next_host_the_call_fails_in_time_and_says_why() {
    let place = place!();
    let mut host = place.host("host");
    runtime("current").block_on(async {
        let desk = desk(&place, Duration::from_millis(200)).await;
        host.kill();
        let start = Instant::now();
        let error = desk.add(1, 2).await.unwrap_err();
        assert!(start.elapsed() >= Duration::from_millis(200));
        assert_eq!(error.host_gone(), Some(Execution::NotStarted));
        assert!(matches!(desk.link.take_last_error(), Some(AttachError::NotFound { .. })));
        assert!(desk.link.take_last_error().is_none(), "it is told once");
        let _next = place.host("host");
        assert_eq!(desk.add(1, 2).await.unwrap(), 3);
    });
}

#[test]
fn calls_that_are_dropped_stop_attaching() {
    let place = place!();
    let mut host = place.host("host");
    for is_there in [false, true] {
        let runtime = runtime("multi");
        runtime.block_on(async {
            let desk = desk(&place, WITHIN).await;
            host.kill();
            if is_there {
                // It accepts connections, and does not answer.
                host = place.host("host");
                host.suspend();
            }
            for _ in 0..8 {
                let call = tokio::time::timeout(Duration::from_millis(20), desk.add(1, 2));
                assert!(call.await.is_err(), "there is no host to answer");
            }
        });
        let start = Instant::now();
        // Waits for the threads that still attach.
        drop(runtime);
        assert!(start.elapsed() < WITHIN / 4, "{:?}", start.elapsed());
        host.kill();
        host = place.host("host");
    }
}

#[test]
fn a_connection_outlives_the_runtime_of_the_task_that_has_made_it() {
    let place = place!();
    let mut host = place.host("host");
    let (first, other) = (runtime("multi"), runtime("multi"));
    let desk = first.block_on(desk(&place, WITHIN));
    host.kill();
    let mut host = place.host("host");
    assert_eq!(other.block_on(desk.add(1, 2)).unwrap(), 3);
    drop(other);
    assert_eq!(first.block_on(desk.add(2, 2)).unwrap(), 4);
    host.kill();
    let _next = place.host("host");
    assert_eq!(first.block_on(desk.add(3, 2)).unwrap(), 5);
    assert_eq!(desk.link.reconnects(), 2);
}

/// A waker whose copies are counted.
struct Counted;

impl Wake for Counted {
    fn wake(self: Arc<Self>) {}
}

#[test]
fn a_call_that_waits_for_another_to_reconnect_leaves_one_waker_and_takes_it_back() {
    let place = place!();
    let mut host = place.host("host");
    runtime("multi").block_on(async {
        let desk = desk(&place, WITHIN).await;
        host.kill();
        let reconnecting = tokio::spawn({
            let desk = desk.clone();
            async move { desk.add(1, 2).await }
        });
        tokio::time::sleep(Duration::from_millis(100)).await;
        let counted = Arc::new(Counted);
        let waker = Waker::from(counted.clone());
        let without_call = Arc::strong_count(&counted);
        let mut call = Box::pin(desk.add(3, 4));
        for _ in 0..20 {
            assert!(call.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        assert_eq!(Arc::strong_count(&counted), without_call + 1, "one for all polls");
        drop(call);
        assert_eq!(Arc::strong_count(&counted), without_call);
        let _next = place.host("host");
        assert_eq!(reconnecting.await.unwrap().unwrap(), 3);
    });
}
