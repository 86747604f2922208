//! Streams and events in tasks: order, room, both directions, and every way in which one ends or is cancelled.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::time::{Duration, Instant};

use futures_core::Stream;
use memorypipe::prelude::*;
use memorypipe::{AsyncRx, AsyncTx};
use memorypipe_tests::channels::MathError;
use memorypipe_tests::place::Place;
use memorypipe_tests::stream_channel::{Drip, RiverAsyncClient, RiverClient};
use memorypipe_tests::ticker::{TickerAsyncClient, TickerClient, TickerEvent, tick};
use memorypipe_tests::{observe, place, runtime};
use tokio::task::JoinHandle;

const FLAVOURS: [&str; 2] = ["current", "multi"];

/// The time limit for every end: an end checks for it five times a second.
const SOON: Duration = Duration::from_secs(2);

async fn river(place: &Place) -> RiverAsyncClient {
    place.builder::<RiverClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

async fn ticker(place: &Place) -> TickerAsyncClient {
    place.builder::<TickerClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, future).await.expect("it ends")
}

async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

/// All items of a stream.
async fn numbers(mut drips: AsyncRx<Drip>) -> Vec<u64> {
    let mut numbers = Vec::new();
    while let Some(drip) = next(&mut drips).await {
        let drip = drip.unwrap();
        assert_eq!(drip, Drip::new(drip.number), "a mixture");
        numbers.push(drip.number);
    }
    // After the end, it stays at the end.
    assert!(matches!(drips.recv().await, Ok(None)));
    assert!(next(&mut drips).await.is_none());
    numbers
}

/// Waits until the host reports this many ended streams, of either kind.
async fn until_ended(river: &RiverAsyncClient, ended: [u64; 2]) {
    let start = Instant::now();
    while river.ended().await.unwrap() != ended {
        assert!(start.elapsed() < SOON, "not ended: {ended:?}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[test]
fn a_stream_brings_all_values_in_order_and_ends() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("river");
        runtime(flavour).block_on(async {
            let river = river(&place).await;
            for (from, count) in [(0, 0), (5, 1), (100, 129), (0, 20_000)] {
                let (drips, sent) = river.flow(from, count).await.unwrap();
                assert_eq!(numbers(drips).await, (from..from + count).collect::<Vec<_>>());
                assert_eq!(sent.await.unwrap(), count);
            }
        });
    }
}

#[test]
fn a_handler_reads_all_that_a_task_sends() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("river");
        runtime(flavour).block_on(async {
            let river = river(&place).await;
            for count in [0, 1, 1000, 50_000_u64] {
                let (mut input, sum) = river.sum_apart().await.unwrap();
                for number in 1..=count {
                    input.send(number).await.unwrap();
                }
                drop(input);
                assert_eq!(sum.await.unwrap(), count * (count + 1) / 2);
            }
            let (mut input, sum) = river.sum_apart().await.unwrap();
            input.send(u64::MAX).await.unwrap();
            input.send(1).await.unwrap();
            drop(input);
            assert!(matches!(sum.await, Err(CallError::App(MathError::Overflow))));
        });
    }
}

#[test]
fn both_directions_go_on_at_once_beside_calls() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("river");
        runtime(flavour).block_on(async {
            let river = river(&place).await;
            let (mut input, out, echoed) = river.echo().await.unwrap();
            let sending = tokio::spawn(async move {
                for number in 0..5_000 {
                    input.send(Drip::new(number)).await.unwrap();
                }
            });
            let reading = tokio::spawn(numbers(out));
            for value in 0..200 {
                assert_eq!(river.now(value).await.unwrap(), value);
            }
            sending.await.unwrap();
            assert_eq!(reading.await.unwrap(), (0..5_000).collect::<Vec<_>>());
            assert_eq!(echoed.await.unwrap(), 5_000);
        });
    }
}

#[test]
fn a_future_that_is_dropped_loses_no_value() {
    let place = place!();
    let _host = place.host("river");
    runtime("current").block_on(async {
        let river = river(&place).await;
        let (mut input, mut out, echoed) = river.echo().await.unwrap();
        for number in 0..50 {
            let patience = Duration::from_millis(number % 3);
            assert!(tokio::time::timeout(patience, out.recv()).await.is_err(), "nothing was sent");
            input.send(Drip::new(number)).await.unwrap();
            assert_eq!(out.recv().await.unwrap(), Some(Drip::new(number)));
        }
        drop(input);
        assert_eq!(soon(out.recv()).await.unwrap(), None);
        assert_eq!(echoed.await.unwrap(), 50);
    });
}

#[test]
fn a_value_whose_sending_is_dropped_is_not_sent() {
    let place = place!();
    let _host = place.host("river");
    runtime("current").block_on(async {
        let river = river(&place).await;
        // The other direction is not read, so both queues fill up.
        let (mut input, out, echoed) = river.echo().await.unwrap();
        let mut sent = 0;
        while tokio::time::timeout(Duration::from_millis(50), input.send(Drip::new(sent))).await.is_ok() {
            sent += 1;
        }
        assert!(sent > 0);
        drop(input);
        assert_eq!(numbers(out).await, (0..sent).collect::<Vec<_>>());
        assert_eq!(echoed.await.unwrap(), sent);
    });
}

#[test]
fn the_host_is_told_of_ends_that_are_dropped_while_they_wait() {
    let place = place!();
    let _host = place.host("river");
    runtime("current").block_on(async {
        let river = river(&place).await;
        let (mut drips, _taken) = river.spring(0).await.unwrap();
        assert_eq!(drips.recv().await.unwrap(), Some(Drip::new(0)));
        drop(drips);
        until_ended(&river, [1, 0]).await;

        let (mut drips, _taken) = river.keep().await.unwrap();
        let waits = tokio::time::timeout(Duration::from_millis(20), drips.recv()).await;
        assert!(waits.is_err(), "nothing is sent");
        drop(drips);
        let (kept, start) = (river.let_go().await.unwrap(), Instant::now());
        assert_eq!(kept, 1);
        // The place is free again once both sides have released it.
        for _ in 0..8 {
            let (drips, sent) = soon(river.flow(0, 3)).await.unwrap();
            assert_eq!(numbers(drips).await, [0, 1, 2]);
            sent.await.unwrap();
        }
        assert!(start.elapsed() < SOON);
    });
}

#[test]
fn one_stream_too_many_is_refused() {
    let place = place!();
    let _host = place.host("river streams=2");
    runtime("current").block_on(async {
        let river = river(&place).await;
        let first = river.keep().await.unwrap();
        let _second = river.keep().await.unwrap();
        assert!(matches!(river.keep().await.map(|_| ()), Err(IpcError::TooManyStreams { max: 2 })));
        // The client's end is free, the host's not yet: the client waits for it.
        drop(first);
        let mut third = pin!(river.keep());
        assert!(tokio::time::timeout(Duration::from_millis(50), &mut third).await.is_err());
        assert_eq!(river.let_go().await.unwrap(), 2);
        drop(soon(third).await.unwrap());
    });
}

#[test]
fn the_death_of_the_host_ends_everything() {
    for flavour in FLAVOURS {
        let place = place!();
        let mut host = place.host("river");
        runtime(flavour).block_on(async {
            let river = river(&place).await;
            let (mut drips, _taken) = river.keep().await.unwrap();
            let (mut input, mut out, echoed) = river.echo().await.unwrap();
            let reading = tokio::spawn(async move { drips.recv().await });
            input.send(Drip::new(1)).await.unwrap();
            assert_eq!(out.recv().await.unwrap(), Some(Drip::new(1)));
            tokio::time::sleep(Duration::from_millis(20)).await;
            host.kill();
            let ended = soon(reading).await.unwrap();
            assert!(matches!(ended, Err(IpcError::HostGone { .. })), "{ended:?}");
            assert!(matches!(soon(out.recv()).await, Err(IpcError::HostGone { .. })));
            assert!(next(&mut out).await.is_none(), "an error ends it");
            let sent = soon(async {
                loop {
                    if let Err(error) = input.send(Drip::new(2)).await {
                        break error;
                    }
                }
            });
            assert!(matches!(sent.await, IpcError::HostGone { .. }));
            assert!(matches!(
                soon(echoed).await,
                Err(IpcError::HostGone { execution: Execution::MaybeStarted })
            ));
        });
    }
}

#[test]
fn events_arrive_in_order_and_a_gap_is_told() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("ticker events=64");
        runtime(flavour).block_on(async {
            let ticker = ticker(&place).await;
            let mut events = ticker.events().await.unwrap();
            assert!(matches!(ticker.events().await.map(|_| ()), Err(IpcError::Subscribed)));
            ticker.tick(0, 10).await.unwrap();
            for number in 0..10 {
                assert_eq!(soon(events.recv()).await.unwrap(), tick(number));
            }
            // An item that arrives during the wait.
            let reading = tokio::spawn(async move {
                let event = events.recv().await;
                (events, event)
            });
            tokio::time::sleep(Duration::from_millis(20)).await;
            ticker.level(7).await.unwrap();
            let (mut events, event) = soon(reading).await.unwrap();
            assert_eq!(event.unwrap(), TickerEvent::Level(7));

            ticker.tick(0, 1_000).await.unwrap();
            let gap = soon(next(&mut events)).await;
            assert!(matches!(gap, Some(Err(IpcError::Missed { events: 936 }))), "{gap:?}");
            assert_eq!(soon(next(&mut events)).await.unwrap().unwrap(), tick(936));
            drop(events);
            let mut events = ticker.events().await.unwrap();
            assert_eq!(soon(events.recv()).await.unwrap(), TickerEvent::Level(7), "the latest");
        });
    }
}

#[test]
fn the_end_of_the_host_ends_events() {
    let place = place!();
    let mut host = place.host("ticker");
    runtime("current").block_on(async {
        let ticker = ticker(&place).await;
        let mut events = ticker.events().await.unwrap();
        ticker.tick(0, 3).await.unwrap();
        host.kill();
        for number in 0..3 {
            assert_eq!(soon(next(&mut events)).await.unwrap().unwrap(), tick(number));
        }
        let end = soon(next(&mut events)).await;
        assert!(matches!(end, Some(Err(IpcError::HostGone { execution: Execution::NoRequest }))), "{end:?}");
        assert!(soon(next(&mut events)).await.is_none());
    });
}

#[test]
fn ends_that_wait_use_no_processor_time() {
    let place = place!();
    let host = place.host("river");
    let waiting = ["current", "multi"].map(|flavour| place.client(&format!("river-task runtime={flavour}")));
    let all = [host.pid(), waiting[0].pid(), waiting[1].pid()];
    std::thread::sleep(Duration::from_millis(500));
    let before = all.map(observe::cpu_time);
    std::thread::sleep(Duration::from_secs(2));
    for (pid, before) in all.into_iter().zip(before) {
        let used = observe::cpu_time(pid) - before;
        // It wakes up ten times a second to check whether it is still wanted: 0.5 % of 2 s.
        assert!(used < Duration::from_millis(10), "process {pid} used {used:?}");
    }
}

#[test]
fn an_end_that_waits_does_not_hold_up_the_end_of_its_runtime() {
    let place = place!();
    let _host = place.host("river");
    let runtime = runtime("current");
    runtime.block_on(async {
        let river = river(&place).await;
        let (mut drips, _taken) = river.keep().await.unwrap();
        tokio::spawn(async move { drips.recv().await });
        tokio::time::sleep(Duration::from_millis(50)).await;
    });
    let start = Instant::now();
    drop(runtime);
    assert!(start.elapsed() < SOON, "it waits for a thread that waits");
}

ipc_channel!(
    /// A task serves it.
    #[channel(async)]
    pub trait Spring {
        /// This many numbers, sent by another task.
        fn flow(&mut self, count: u64, out: Tx<u64>);
        /// Another task reads them and emits their sum.
        fn sum(&mut self, input: Rx<u64>);
        /// Keeps the end.
        fn keep(&mut self, out: Tx<u64>);
        /// Whether the reader of the kept end has stopped reading.
        fn is_stopped(&mut self) -> bool;
    }
    /// The events.
    #[events]
    #[derive(Debug, PartialEq)]
    pub(crate) enum SpringEvent {
        /// A sum.
        Sum(u64),
    }
);

struct Tasks {
    emitter: Emitter<SpringEvent>,
    kept: Option<Tx<u64>>,
}

impl Spring for Tasks {
    fn flow(&mut self, count: u64, out: Tx<u64>) {
        let mut out = AsyncTx::from(out);
        tokio::spawn(async move {
            for number in 0..count {
                out.send(number).await.unwrap();
            }
        });
    }

    fn sum(&mut self, input: Rx<u64>) {
        let (mut input, emitter) = (AsyncRx::from(input), self.emitter.clone());
        tokio::spawn(async move {
            let mut sum = 0;
            while let Some(number) = input.recv().await.unwrap() {
                sum += number;
            }
            emitter.emit(SpringEvent::Sum(sum));
        });
    }

    fn keep(&mut self, out: Tx<u64>) {
        self.kept = Some(out);
    }

    fn is_stopped(&mut self) -> bool {
        self.kept.as_ref().is_some_and(Tx::is_stopped)
    }
}

/// A host that a task serves, and a client.
async fn spring(place: &Place) -> (JoinHandle<Result<(), IpcError>>, SpringAsyncClient) {
    let mut host = SpringHost::builder("spring").socket_dir(place.run()).create().unwrap();
    let mut tasks = Tasks { emitter: host.emitter(), kept: None };
    let serving = tokio::spawn(async move { host.serve_async(&mut tasks).await });
    let builder = SpringClient::builder("spring").socket_dir(place.run());
    (serving, builder.attach_async().await.unwrap())
}

#[test]
fn the_other_side_is_told_of_an_end_that_is_dropped_while_it_waits() {
    let place = place!();
    runtime("current").block_on(async {
        let (serving, spring) = spring(&place).await;
        let (mut out, taken) = spring.keep().await.unwrap();
        taken.await.unwrap();
        assert!(tokio::time::timeout(Duration::from_millis(50), out.recv()).await.is_err());
        assert!(!spring.is_stopped().await.unwrap());
        drop(out);
        let start = Instant::now();
        while !spring.is_stopped().await.unwrap() {
            assert!(start.elapsed() < SOON, "the host is not told");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        serving.abort();
    });
}

#[test]
fn handlers_of_a_host_in_a_task_use_streams_in_other_tasks() {
    for flavour in FLAVOURS {
        let place = place!();
        runtime(flavour).block_on(async {
            let (serving, spring) = spring(&place).await;
            let mut events = spring.events().await.unwrap();
            let (mut out, taken) = spring.flow(10_000).await.unwrap();
            taken.await.unwrap();
            let (mut input, taken) = spring.sum().await.unwrap();
            taken.await.unwrap();
            for expected in 0..10_000 {
                let number = soon(out.recv()).await.unwrap().unwrap();
                assert_eq!(number, expected);
                input.send(number).await.unwrap();
            }
            assert_eq!(out.recv().await.unwrap(), None);
            drop(input);
            assert_eq!(soon(events.recv()).await.unwrap(), SpringEvent::Sum(9_999 * 10_000 / 2));
            serving.abort();
        });
    }
}

#[test]
fn ends_in_tasks_whose_method_has_a_timeout_end_by_it() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("river");
        runtime(flavour).block_on(async {
            let river = river(&place).await;
            let (mut drips, kept) = river.keep_briefly().await.unwrap();
            kept.await.unwrap();
            let start = Instant::now();
            assert!(matches!(soon(drips.recv()).await, Err(IpcError::Timeout { .. })));
            assert!(start.elapsed() >= Duration::from_millis(50), "{:?}", start.elapsed());
            assert_eq!(soon(drips.recv()).await.unwrap(), None, "it is over");
            assert_eq!(river.let_go().await.unwrap(), 1);

            let (mut input, stalled) = river.stall().await.unwrap();
            stalled.await.unwrap();
            let mut sent = 0;
            let late = loop {
                match soon(input.send(sent)).await {
                    Ok(()) => sent += 1,
                    Err(late) => break late,
                }
            };
            assert!(matches!(late, IpcError::Timeout { .. }), "{late:?}");
            assert!(matches!(soon(input.send(0)).await, Err(IpcError::Closed)));
            drop(input);
            assert_eq!(river.read_stalled().await.unwrap(), [sent, 1]);
        });
    }
}
