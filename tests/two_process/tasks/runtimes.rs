//! The runtime of a task: one that ends, one that lacks something, or none.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use memorypipe::{AttachError, IpcError};
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskAsyncClient, DeskClient, DeskHost};
use memorypipe_tests::{place, runtime};

use super::{SOON, desk, errands, until};

#[test]
fn calls_end_when_the_runtime_ends_that_watched_their_connection() {
    let place = place!();
    let _host = place.host("errands");
    let first = runtime("multi");
    let errands = first.block_on(errands(&place));
    runtime("current").block_on(async {
        // From another runtime, while the first one drives the connection.
        assert_eq!(errands.later(20, 7).await.unwrap(), 7);
        let mut held = pin!(errands.held(1));
        let waits = std::future::poll_fn(|cx| Poll::Ready(held.as_mut().poll(cx).is_pending()));
        assert!(waits.await);
        until(1, || errands.kept()).await;
        first.shutdown_background();
        let ended = tokio::time::timeout(SOON, held).await.expect("it ends");
        assert!(matches!(ended, Err(IpcError::Os { .. })), "{ended:?}");
        assert!(matches!(errands.now(1).await, Err(IpcError::Os { .. })));
    });
}

#[test]
fn without_a_runtime_a_client_is_refused() {
    let place = place!();
    let _host = place.host("host");
    let refused = DeskAsyncClient::try_from(place.desk());
    assert!(matches!(refused, Err(AttachError::Os { .. })), "{refused:?}");
}

/// Polls without a runtime.
fn polled<F: Future>(future: F) -> F::Output {
    let (mut future, mut context) = (pin!(future), Context::from_waker(Waker::noop()));
    let start = Instant::now();
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => assert!(start.elapsed() < memorypipe_tests::TIMEOUT, "it never ends"),
        }
        std::thread::yield_now();
    }
}

/// A runtime that lacks I/O, time, or both.
fn lacking(io: bool, time: bool) -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    if io {
        builder.enable_io();
    }
    if time {
        builder.enable_time();
    }
    builder.build().unwrap()
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    use memorypipe::{AsyncEvents, AsyncRx, AsyncTx};
    use memorypipe_tests::stream_channel::RiverClient;
    use memorypipe_tests::ticker::TickerClient;
    let place = place!();
    let _host = place.host("host");
    let attached = polled(place.builder::<DeskClient>().attach_async());
    assert!(matches!(attached, Err(AttachError::Os { .. })), "{attached:?}");
    let attached = DeskAsyncClient::try_from(place.desk());
    assert!(matches!(attached, Err(AttachError::Os { .. })), "{attached:?}");

    let rivers = place!();
    let _river = rivers.host("river");
    let river: RiverClient = rivers.builder().attach().unwrap();
    let (out, kept) = river.keep().unwrap();
    kept.wait().unwrap();
    let mut out = AsyncRx::from(out);
    for _ in 0..2 {
        let received = polled(out.recv());
        assert!(matches!(received, Err(IpcError::Os { .. })), "{received:?}");
    }
    let (input, stalled) = river.stall().unwrap();
    stalled.wait().unwrap();
    let mut input = AsyncTx::from(input);
    let full = (0..).find_map(|number| polled(input.send(number)).err());
    assert!(matches!(full, Some(IpcError::Os { .. })), "{full:?}");
    // It is unchanged: on a runtime it waits.
    assert_eq!(river.let_go().unwrap(), 1);
    assert_eq!(runtime("current").block_on(out.recv()).unwrap(), None);

    let tickers = place!();
    let _ticker = tickers.host("ticker");
    let ticker: TickerClient = tickers.builder().attach().unwrap();
    let mut events = AsyncEvents::from(ticker.events().unwrap());
    let event = polled(events.recv());
    assert!(matches!(event, Err(IpcError::Os { .. })), "{event:?}");

    let mut own: DeskHost = place!().host_builder().create().unwrap();
    let received = polled(own.recv_async()).map(drop);
    assert!(matches!(received, Err(IpcError::Os { .. })), "{received:?}");
    let served = polled(own.serve_async(&mut Clerk::default()));
    assert!(matches!(served, Err(IpcError::Os { .. })), "{served:?}");
}

#[test]
fn a_client_that_is_awaited_elsewhere_goes_on_and_one_whose_runtime_lacks_something_is_told_so() {
    let place = place!();
    let _host = place.host("host");
    // Its driver's runtime may differ from the caller's, or the caller may have none.
    let runtime = runtime("multi");
    let desk = runtime.block_on(desk(&place));
    assert_eq!(polled(desk.add(1, 2)).unwrap(), 3);

    let without_io = lacking(false, true).block_on(place.builder::<DeskClient>().attach_async());
    match without_io {
        Err(error @ AttachError::Os { .. }) => assert!(error.to_string().contains("enable_io"), "{error}"),
        other => panic!("{other:?}"),
    }
    let mut host: DeskHost = place!().host_builder().create().unwrap();
    let received = lacking(false, true).block_on(host.recv_async()).map(drop);
    assert!(matches!(received, Err(IpcError::Os { .. })), "{received:?}");

    lacking(true, false).block_on(async {
        let desk = place.builder::<DeskClient>().attach_async().await.unwrap();
        let late = desk.nap_briefly(1).await;
        let Err(error @ IpcError::Os { .. }) = late else { panic!("{late:?}") };
        assert!(error.to_string().contains("enable_time"), "{error}");
        assert_eq!(desk.attached().await.unwrap_err().code(), "MP-IPC-OS", "the client has a deadline");
    });
    lacking(true, false).block_on(async {
        let builder = memorypipe::ClientBuilder::<DeskClient>::new("desk").socket_dir(place.run());
        let desk = builder.attach_async().await.unwrap();
        assert_eq!(desk.add(1, 2).await.unwrap(), 3, "without a deadline no timer is needed");
    });
}
