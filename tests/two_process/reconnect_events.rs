//! The events and streams of a client that reconnects: what a restart of the host does to them.

use std::future::poll_fn;
use std::pin::Pin;
use std::thread::sleep;
use std::time::{Duration, Instant};

use futures_core::Stream;
use memorypipe::{
    AsyncReconnectingLink, Events, Execution, InstanceId, IpcError, Reconnect, ReconnectBuilder,
    ReconnectingLink,
};
use memorypipe_tests::place::Place;
use memorypipe_tests::stream_channel::{Drip, RiverClient};
use memorypipe_tests::ticker::{TickerAsyncClient, TickerChannel, TickerClient, TickerEvent, tick};
use memorypipe_tests::{place, runtime, wait_until};

const FLAVOURS: [&str; 2] = ["current", "multi"];
const WITHIN: Duration = Duration::from_secs(10);
const SOON: Duration = Duration::from_secs(20);

type Ticker = TickerClient<ReconnectingLink<TickerChannel>>;
type AsyncTicker = TickerAsyncClient<AsyncReconnectingLink<TickerChannel>>;

fn builder(place: &Place) -> ReconnectBuilder<TickerClient> {
    place.builder().reconnect(Reconnect::within(WITHIN))
}

fn ticker(place: &Place) -> Ticker {
    builder(place).attach().unwrap_or_else(|error| panic!("{error}"))
}

fn next(events: &mut Events<TickerEvent>) -> TickerEvent {
    events.recv_timeout(SOON).unwrap_or_else(|error| panic!("{error}"))
}

/// The run of the host that the next events come from.
fn marker(events: &mut Events<TickerEvent>) -> InstanceId {
    match events.recv_timeout(SOON) {
        Err(IpcError::Restarted { instance }) => instance,
        other => panic!("{other:?}"),
    }
}

#[test]
fn events_go_on_with_the_next_host_behind_a_marker() {
    let place = place!();
    let mut host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    for round in 0..3 {
        let last = ticker.link.instance();
        assert_eq!(ticker.tick(round, 2).unwrap(), 1);
        host.kill();
        host = place.host("ticker");
        assert_eq!(
            [next(&mut events), next(&mut events)],
            [tick(round), tick(round + 1)],
            "what it had emitted"
        );
        // The client makes no call during that time.
        let instance = marker(&mut events);
        assert_ne!(instance, last);
        // The subscription is one of the connection that has the calls.
        ticker.whisper("to you".parse().unwrap()).unwrap();
        assert_eq!(ticker.link.instance(), instance);
        assert_eq!(next(&mut events), TickerEvent::Said { text: "to you".parse().unwrap(), aloud: false });
    }
    assert_eq!(ticker.link.reconnects(), 3, "one connection after the other, and not two");
}

#[test]
fn what_a_call_attaches_to_has_the_subscription_at_once() {
    let place = place!();
    let mut host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    let mut instance = ticker.link.instance();
    // Its reader does not read. Only the newest subscription is kept.
    for round in 0..3 {
        host.kill();
        host = place.host("ticker");
        assert_eq!(ticker.tick(round, 1).unwrap(), 1, "it has a queue already");
        assert_ne!(std::mem::replace(&mut instance, ticker.link.instance()), ticker.link.instance());
    }
    assert_eq!(marker(&mut events), instance);
    assert_eq!(next(&mut events), tick(2));
    assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
}

#[test]
fn a_reader_that_does_not_wait_comes_to_the_marker_too() {
    let place = place!();
    let mut host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    host.kill();
    for _ in 0..100 {
        let start = Instant::now();
        assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
        assert!(start.elapsed() < Duration::from_secs(1));
        sleep(Duration::from_millis(1));
    }
    let _next = place.host("ticker");
    let mut found = events.try_recv();
    wait_until("it is there", || {
        if matches!(found, Err(IpcError::Empty)) {
            found = events.try_recv();
        }
        !matches!(found, Err(IpcError::Empty))
    });
    assert!(matches!(found, Err(IpcError::Restarted { .. })), "{found:?}");
}

#[test]
fn events_end_when_no_next_host_comes_in_time_and_with_their_client() {
    let place = place!();
    let mut host = place.host("ticker");
    let short = Reconnect::within(Duration::from_millis(200));
    let ticker = place.builder::<TickerClient>().reconnect(short).attach().unwrap();
    let mut events = ticker.events().unwrap();
    host.kill();
    let start = Instant::now();
    let end = events.recv();
    assert!(matches!(end, Err(IpcError::HostGone { execution: Execution::NoRequest })), "{end:?}");
    assert!(start.elapsed() >= Duration::from_millis(200));
    assert!(events.next().is_none());

    let mut host = place.host("ticker");
    drop(events);
    let mut events = ticker.events().unwrap();
    drop(ticker);
    assert!(matches!(events.recv(), Err(IpcError::HostGone { .. })));

    let ticker = self::ticker(&place);
    let mut events = ticker.events().unwrap();
    host.kill();
    let start = Instant::now();
    assert!(matches!(events.recv_timeout(Duration::from_millis(50)), Err(IpcError::Timeout { .. })));
    drop(ticker);
    assert!(matches!(events.recv(), Err(IpcError::HostGone { .. })), "and does not wait for the next host");
    assert!(start.elapsed() < WITHIN / 2);
}

#[test]
fn a_client_has_one_subscription_also_while_that_waits_for_the_next_host() {
    let place = place!();
    let mut host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    assert!(matches!(ticker.events(), Err(IpcError::Subscribed)));
    host.kill();
    assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
    assert!(matches!(ticker.events(), Err(IpcError::Subscribed)));
    drop(events);
    host = place.host("ticker");
    let mut events = ticker.events().unwrap();
    ticker.tick(7, 1).unwrap();
    assert_eq!(next(&mut events), tick(7), "without a marker: nothing was lost");
    host.kill();
}

async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, future).await.expect("it ends")
}

#[test]
fn events_in_tasks_go_on_with_the_next_host_behind_a_marker() {
    for flavour in FLAVOURS {
        let place = place!();
        let mut host = place.host("ticker");
        runtime(flavour).block_on(async {
            let ticker: AsyncTicker = builder(&place).attach_async().await.unwrap();
            let mut events = ticker.events().await.unwrap();
            assert!(matches!(ticker.events().await.map(drop), Err(IpcError::Subscribed)));
            for round in 0..3 {
                let last = ticker.link.instance();
                ticker.tick(round, 1).await.unwrap();
                host.kill();
                host = place.host("ticker");
                let mut next =
                    async || soon(poll_fn(|cx| Pin::new(&mut events).poll_next(cx))).await.unwrap();
                assert_eq!(next().await.unwrap(), tick(round));
                let Err(IpcError::Restarted { instance }) = next().await else { panic!("there is a gap") };
                assert_ne!(instance, last);
                ticker.whisper("to you".parse().unwrap()).await.unwrap();
                assert_eq!(ticker.link.instance(), instance);
                assert!(matches!(next().await, Ok(TickerEvent::Said { aloud: false, .. })));
            }
            assert_eq!(ticker.link.reconnects(), 3);
            host.kill();
            let waiting = tokio::spawn(async move { events.recv().await });
            tokio::time::sleep(Duration::from_millis(50)).await;
            drop(ticker);
            let start = Instant::now();
            assert!(matches!(soon(waiting).await.unwrap(), Err(IpcError::HostGone { .. })));
            assert!(start.elapsed() < WITHIN / 2, "it does not wait for the next host");
        });
    }
}

#[test]
fn a_stream_ends_with_its_host_and_the_next_begins_on_the_next() {
    let place = place!();
    let mut host = place.host("river");
    let river = place.builder::<RiverClient>().reconnect(Reconnect::within(WITHIN)).attach().unwrap();
    for from in 0..3 {
        // The host of the last round is dead.
        let (mut drips, spring) = river.spring(from).unwrap();
        assert_eq!(drips.recv().unwrap(), Some(Drip::new(from)));
        host.kill();
        host = place.host("river");
        let end = loop {
            match drips.recv() {
                Ok(Some(_)) => {}
                Ok(None) => panic!("it has not ended"),
                Err(error) => break error,
            }
        };
        assert!(matches!(end, IpcError::HostGone { execution: Execution::NoRequest }), "{end}");
        // A pending reply does not keep the client from reconnecting.
        assert_eq!(river.now(from).unwrap(), from);
        drop(spring);
    }
    assert_eq!(river.link.reconnects(), 3);
}

#[test]
fn a_stream_in_a_task_ends_with_its_host_and_the_next_begins_on_the_next() {
    let place = place!();
    let mut host = place.host("river");
    runtime("multi").block_on(async {
        let builder = place.builder::<RiverClient>().reconnect(Reconnect::within(WITHIN));
        let river = builder.attach_async().await.unwrap();
        for from in 0..3 {
            let (mut drips, spring) = river.spring(from).await.unwrap();
            assert_eq!(soon(drips.recv()).await.unwrap(), Some(Drip::new(from)));
            host.kill();
            host = place.host("river");
            let end = loop {
                if let Err(error) = soon(drips.recv()).await {
                    break error;
                }
            };
            assert!(matches!(end, IpcError::HostGone { execution: Execution::NoRequest }), "{end}");
            assert_eq!(river.now(from).await.unwrap(), from);
            drop(spring);
        }
        assert_eq!(river.link.reconnects(), 3);
    });
}
