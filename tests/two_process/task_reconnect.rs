//! A client for tasks that reconnects: it repeats the same calls as one on a thread.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use std::time::{Duration, Instant};

use memorypipe::{AsyncReconnecting, AttachError, CallFailure, Execution, IpcError};
use memorypipe_tests::bulk_channel::GalleryClient;
use memorypipe_tests::channels::{DeskAsyncClient, DeskClient};
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::{place, runtime};
use tokio::task::JoinHandle;

const FLAVOURS: [&str; 2] = ["current", "multi"];
const WITHIN: Duration = Duration::from_secs(10);

async fn desk(place: &Place, within: Duration) -> AsyncReconnecting<DeskClient> {
    let builder = place.builder::<DeskClient>().attach_timeout(Duration::from_secs(5)).reconnect(within);
    builder.attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

async fn add(desk: &AsyncReconnecting<DeskClient>, a: i64, b: i64) -> Result<i64, IpcError> {
    desk.call(|desk| async move { desk.add(a, b).await }).await
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
            let first = desk.client().link.instance();
            for round in 0..5 {
                host.kill();
                host = place.host("host");
                let add = |n| {
                    let desk = desk.clone();
                    tokio::spawn(async move { add(&desk, n, round).await })
                };
                let calls: Vec<_> = (0..16).map(add).collect();
                for (n, call) in (0..).zip(calls) {
                    assert_eq!(call.await.unwrap().unwrap(), n + round);
                }
                let div = desk.call(|desk| async move { desk.div(8, 2).await });
                assert_eq!(div.await.unwrap(), 4, "a method with an error of its own, too");
            }
            assert_eq!(desk.reconnects(), 5, "one task reconnects for all");
            assert_ne!(desk.client().link.instance(), first);
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
            async move { add(&desk, 20, 3).await }
        });
        tokio::time::sleep(Duration::from_millis(50)).await;
        host.kill();
        host = place.host("host");
        assert_eq!(calling.await.unwrap().unwrap(), 23);

        let calling = tokio::spawn({
            let desk = desk.clone();
            async move { desk.call(|desk| async move { desk.nap(600_000).await }).await }
        });
        let (next, result) = killed_in_handler(&place, &mut host, calling).await;
        host = next;
        let error = result.unwrap_err();
        assert!(matches!(error, IpcError::HostGone { execution: Execution::MaybeStarted }), "{error}");
        assert_eq!(add(&desk, 1, 2).await.unwrap(), 3, "the next call attaches");

        let calling = tokio::spawn({
            let desk = desk.clone();
            // The first nap is endless, and the repeated one is shorter.
            let mut naps = [600_000].into_iter().chain(std::iter::repeat(1));
            let mut nap = move || naps.next().unwrap();
            async move {
                desk.call(|desk| {
                    let ms = nap();
                    async move { desk.nap_again(ms).await }
                })
                .await
            }
        });
        let (mut next, result) = killed_in_handler(&place, &mut host, calling).await;
        assert_eq!(result.unwrap(), 1);
        next.says("napping");
        assert_eq!(desk.reconnects(), 3);
    });
}

#[test]
fn what_made_several_calls_is_not_repeated() {
    let place = place!();
    let (host, made) = (RefCell::new(place.host("host")), Cell::new(0));
    runtime("current").block_on(async {
        let desk = desk(&place, WITHIN).await;
        let two_calls = |desk: DeskAsyncClient| {
            let (place, host, made) = (&place, &host, &made);
            async move {
                made.set(made.get() + 1);
                let sum = desk.add(1, 2).await?;
                host.borrow_mut().kill();
                // There is a next one, to which it could be made again.
                host.replace(place.host("host"));
                desk.add(sum, 1).await
            }
        };
        let result = desk.call(two_calls).await;
        assert_eq!(result.unwrap_err().host_gone(), Some(Execution::NotStarted));
        assert_eq!((made.get(), desk.reconnects()), (1, 0));
    });
}

#[test]
fn bulk_data_are_sent_again_too() {
    let place = place!();
    let mut host = place.host("gallery");
    runtime("current").block_on(async {
        let builder = place.builder::<GalleryClient>().reconnect(WITHIN);
        let gallery = builder.attach_async().await.unwrap();
        host.kill();
        host = place.host("gallery");
        let raised = gallery.call(|gallery| async move { gallery.flags(&[true, false, true]).await });
        assert_eq!(raised.await.unwrap(), 2);
        assert_eq!(gallery.reconnects(), 1);
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
                tokio::spawn(async move { add(&desk, n, 1).await })
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
        let error = add(&desk, 1, 2).await.unwrap_err();
        assert!(start.elapsed() >= Duration::from_millis(200));
        assert_eq!(error.host_gone(), Some(Execution::NotStarted));
        assert!(matches!(desk.take_last_error(), Some(AttachError::NotFound { .. })));
        assert!(desk.take_last_error().is_none(), "it is told once");
        let _next = place.host("host");
        assert_eq!(add(&desk, 1, 2).await.unwrap(), 3);
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
                let call = tokio::time::timeout(Duration::from_millis(20), add(&desk, 1, 2));
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
    assert_eq!(other.block_on(add(&desk, 1, 2)).unwrap(), 3);
    drop(other);
    assert_eq!(first.block_on(add(&desk, 2, 2)).unwrap(), 4);
    host.kill();
    let _next = place.host("host");
    assert_eq!(first.block_on(add(&desk, 3, 2)).unwrap(), 5);
    assert_eq!(desk.reconnects(), 2);
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
            async move { add(&desk, 1, 2).await }
        });
        tokio::time::sleep(Duration::from_millis(100)).await;
        let counted = Arc::new(Counted);
        let waker = Waker::from(counted.clone());
        let without_call = Arc::strong_count(&counted);
        let mut call = Box::pin(add(&desk, 3, 4));
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
