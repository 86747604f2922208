//! Clients whose callers are tasks, and hosts that a task serves.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use memorypipe::{AttachError, CallError, Execution, IpcError};
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskAsyncClient, DeskClient, DeskHost, MathError};
use memorypipe_tests::deferred::{ErrandsAsyncClient, ErrandsClient};
use memorypipe_tests::place::Place;
use memorypipe_tests::{observe, place, runtime, wait_until};
use tokio::task::JoinHandle;

const FLAVOURS: [&str; 2] = ["current", "multi"];

/// The time limit for detecting a death. It takes less than a millisecond.
const SOON: Duration = Duration::from_secs(1);

async fn desk(place: &Place) -> DeskAsyncClient {
    place.builder::<DeskClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

async fn errands(place: &Place) -> ErrandsAsyncClient {
    place.builder::<ErrandsClient>().attach_async().await.unwrap_or_else(|error| panic!("{error}"))
}

/// Calls of `held`, each in a separate task.
fn hold(
    errands: &ErrandsAsyncClient,
    values: std::ops::Range<u64>,
) -> Vec<JoinHandle<Result<u64, IpcError>>> {
    let held = |value| {
        let errands = errands.clone();
        tokio::spawn(async move { errands.held(value).await })
    };
    values.map(held).collect()
}

/// Waits until a number that the host reports is `count`.
async fn until<F: Future<Output = Result<u64, IpcError>>>(count: u64, ask: impl Fn() -> F) {
    let start = Instant::now();
    while ask().await.unwrap() != count {
        assert!(start.elapsed() < memorypipe_tests::TIMEOUT, "never {count}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[test]
fn a_thousand_calls_under_way_get_each_its_own_answer() {
    for flavour in FLAVOURS {
        for wait in ["adaptive", "block", "spin"] {
            let place = place!();
            let _host = place.host(&format!("host wait={wait} capacity=64"));
            runtime(flavour).block_on(async {
                let desk = desk(&place).await;
                let add = |n: i64| {
                    let desk = desk.clone();
                    tokio::spawn(async move { (desk.add(n, 1000).await, desk.div(n, n % 2).await) })
                };
                let calls: Vec<_> = (0..1000).map(add).collect();
                for (n, call) in (0..).zip(calls) {
                    let (sum, quotient) = call.await.unwrap();
                    assert_eq!(sum.unwrap(), n + 1000);
                    match quotient {
                        Ok(quotient) => assert_eq!((quotient, n % 2), (n, 1)),
                        Err(error) => assert!(matches!(error, CallError::App(MathError::DivByZero))),
                    }
                }
            });
        }
    }
}

#[test]
fn the_calls_of_all_clones_are_counted_together() {
    let place = place!();
    let _host = place.host("errands");
    runtime("multi").block_on(async {
        let errands = errands(&place).await;
        let calls = |errands: ErrandsAsyncClient| async move {
            for value in 0..100 {
                assert_eq!(errands.now(value).await.unwrap(), value);
            }
        };
        let callers = [0; 3].map(|_| tokio::spawn(calls(errands.clone())));
        for caller in callers {
            caller.await.unwrap();
        }
        let (own, host) = (errands.link.stats(), errands.link.host_stats());
        assert_eq!((own.calls, own.errors, own.failures), (300, 0, 0));
        assert_eq!((own.messages_out, host.messages_out), (300, 300));
    });
}

#[test]
fn one_call_in_61_has_its_time_taken_also_beside_others() {
    let place = place!();
    let _host = place.host("host");
    runtime("current").block_on(async {
        let desk = desk(&place).await;
        for calls in [1_u64, 60, 61, 500] {
            for n in 0..calls {
                assert_eq!(desk.add(n.cast_signed(), 1).await.unwrap(), n.cast_signed() + 1);
            }
            let stats = desk.link.stats();
            assert_eq!(stats.latency.count(), stats.calls.div_ceil(61));
        }
        // The next one is timed only after the current one has ended, so these are fewer than one in 61.
        let before = desk.link.stats().latency.count();
        let naps: Vec<_> = (0..200)
            .map(|_| {
                let desk = desk.clone();
                tokio::spawn(async move { desk.nap(1).await })
            })
            .collect();
        for nap in naps {
            nap.await.unwrap().unwrap();
        }
        let latency = desk.link.stats().latency;
        assert!((before + 1..=before + 200 / 61 + 1).contains(&latency.count()), "{latency:?}");
        assert!(latency.max() >= Duration::from_millis(1), "{latency:?}");
    });
}

#[test]
fn a_call_that_is_given_up_has_its_time_not_taken_and_the_next_has() {
    let place = place!();
    let _host = place.host("host");
    runtime("current").block_on(async {
        let desk = desk(&place).await;
        assert!(matches!(desk.nap_briefly(150).await, Err(IpcError::Timeout { .. })));
        assert_eq!(desk.link.stats().latency.count(), 0, "it was the first");
        for _ in 0..61 {
            desk.add(1, 2).await.unwrap();
        }
        assert_eq!(desk.link.stats().latency.count(), 1);
    });
}

#[test]
fn replies_that_come_in_another_order_find_their_callers() {
    let place = place!();
    let _host = place.host("errands");
    runtime("current").block_on(async {
        let errands = errands(&place).await;
        for _ in 0..100 {
            let held = hold(&errands, 10..16);
            until(6, || errands.kept()).await;
            assert_eq!(errands.release().await.unwrap(), 6);
            for (value, call) in (10..).zip(held) {
                assert_eq!(call.await.unwrap().unwrap(), value);
            }
        }
    });
}

#[test]
fn a_call_that_is_dropped_is_told_to_the_host_and_its_place_is_free_again() {
    for flavour in FLAVOURS {
        let place = place!();
        let _host = place.host("errands");
        runtime(flavour).block_on(async {
            let errands = errands(&place).await;
            // More rounds than there are slots.
            for round in 0..30 {
                let held = hold(&errands, 0..4);
                until(4, || errands.kept()).await;
                assert_eq!(errands.unwanted().await.unwrap(), 0, "in round {round}");
                held.iter().for_each(JoinHandle::abort);
                until(4, || errands.unwanted()).await;
                // The late replies are ignored.
                assert_eq!(errands.release().await.unwrap(), 4);
                for value in 0..20 {
                    assert_eq!(errands.now(value).await.unwrap(), value);
                }
            }
        });
    }
}

#[test]
fn calls_that_are_dropped_before_the_host_has_taken_them_are_told_too() {
    let place = place!();
    let host = place.host("errands");
    runtime("current").block_on(async {
        let errands = errands(&place).await;
        host.suspend();
        // The ring has eight slots, half of which are not used for cancellations.
        let held = hold(&errands, 0..6);
        tokio::time::sleep(Duration::from_millis(50)).await;
        held.iter().for_each(JoinHandle::abort);
        for call in held {
            assert!(call.await.unwrap_err().is_cancelled());
        }
        host.resume();
        until(6, || errands.unwanted()).await;
        errands.forget().await.unwrap();
        assert_eq!(errands.now(1).await.unwrap(), 1);
    });
}

#[test]
fn a_request_that_is_not_answered_does_not_wait_for_room_for_a_reply() {
    let place = place!();
    let host = place.host("errands");
    runtime("multi").block_on(async {
        let errands = errands(&place).await;
        // As many as there is room for replies; and one more, which waits for room.
        let held = hold(&errands, 0..8);
        tokio::time::sleep(Duration::from_millis(50)).await;
        let waiting = hold(&errands, 8..9);
        tokio::time::sleep(Duration::from_millis(5)).await;
        host.suspend();
        // The ring has eight slots: the last call waits for room.
        for nudge in 1..=9 {
            let errands = errands.clone();
            tokio::spawn(async move { errands.nudge(nudge == 9).await });
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        host.resume();
        // The host answers when it has the last one.
        for (value, call) in (0..8).zip(held) {
            let answer = tokio::time::timeout(memorypipe_tests::TIMEOUT, call).await;
            assert_eq!(answer.expect("it was sent").unwrap().unwrap(), value);
        }
        until(1, || errands.kept()).await;
        errands.release().await.unwrap();
        for call in waiting {
            assert_eq!(call.await.unwrap().unwrap(), 8);
        }
    });
}

#[test]
fn the_death_of_the_host_ends_every_call() {
    for flavour in FLAVOURS {
        let place = place!();
        let mut host = place.host("errands");
        runtime(flavour).block_on(async {
            let errands = errands(&place).await;
            let mut held = hold(&errands, 0..7);
            until(7, || errands.kept()).await;
            // All slots are taken: these wait for room.
            held.extend(hold(&errands, 7..100));
            tokio::time::sleep(Duration::from_millis(20)).await;
            host.kill();
            let killed = Instant::now();
            let mut taken_count = 0;
            for call in held {
                match call.await.unwrap() {
                    Err(IpcError::HostGone { execution }) if execution != Execution::NoRequest => {
                        taken_count += u64::from(execution.may_have_started());
                    }
                    other => panic!("{other:?}"),
                }
            }
            assert!(killed.elapsed() < SOON, "after {:?}", killed.elapsed());
            assert!((7..=8).contains(&taken_count), "{taken_count} were taken");
            let failures = errands.link.stats().failures;
            assert!((taken_count..=8).contains(&failures), "{failures} were in flight");
            assert!(matches!(
                errands.now(1).await,
                Err(IpcError::HostGone { execution: Execution::NotStarted })
            ));
            assert!(!errands.link.is_alive());
        });
    }
}

#[test]
fn a_deadline_ends_a_call_and_is_told() {
    let place = place!();
    let host = place.host("errands");
    runtime("current").block_on(async {
        let errands = errands(&place).await;
        for round in 1..=3 {
            let start = Instant::now();
            let error = errands.held_briefly(round).await.unwrap_err();
            assert!(
                matches!(error, IpcError::Timeout { execution: Execution::MaybeStarted, .. }),
                "{error:?}"
            );
            assert!(start.elapsed() >= Duration::from_millis(50), "after {:?}", start.elapsed());
            until(round, || errands.unwanted()).await;
        }
        assert_eq!(errands.release().await.unwrap(), 3);
        // A host that does not read at all.
        host.suspend();
        let error = errands.held_briefly(9).await.unwrap_err();
        assert!(matches!(error, IpcError::Timeout { execution: Execution::NotStarted, .. }), "{error:?}");
        let held = hold(&errands, 0..8);
        tokio::time::sleep(Duration::from_millis(20)).await;
        let error = errands.held_briefly(9).await.unwrap_err();
        assert!(matches!(error, IpcError::Full { capacity: 8 }), "{error:?}");
        host.resume();
        held.iter().for_each(JoinHandle::abort);
        assert_eq!(errands.now(1).await.unwrap(), 1);
    });
}

/// The next pseudorandom number.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

/// Calls with random pauses, so that either side falls asleep at every point; a lost wake-up is a timeout.
async fn calls_with_pauses(desk: DeskAsyncClient, seed: u64, count: i64) {
    let mut state = seed;
    for n in 0..count {
        match next(&mut state) % 64 {
            // Longer than the spin time.
            0 => tokio::time::sleep(Duration::from_millis(1)).await,
            1..8 => {
                let start = Instant::now();
                let pause = Duration::from_micros(next(&mut state) % 150);
                while start.elapsed() < pause {
                    tokio::task::yield_now().await;
                }
            }
            _ => {}
        }
        assert_eq!(desk.add(n, 1).await.unwrap(), n + 1);
    }
}

#[test]
fn no_wake_up_is_lost() {
    for flavour in FLAVOURS {
        for host in ["host", "host wait=block", "host runtime=current", "host runtime=multi"] {
            let place = place!();
            let _host = place.host(host);
            runtime(flavour).block_on(async {
                let desk = desk(&place).await;
                let callers = (1..=5).map(|seed| tokio::spawn(calls_with_pauses(desk.clone(), seed, 2500)));
                for caller in callers.collect::<Vec<_>>() {
                    caller.await.unwrap();
                }
            });
        }
    }
}

#[test]
fn one_way_calls_arrive_in_order_and_wait_for_room() {
    let place = place!();
    let _host = place.host("host capacity=4");
    runtime("current").block_on(async {
        let desk = desk(&place).await;
        for number in 0..10_000 {
            desk.note(1, number).await.unwrap();
        }
        let noted = desk.noted(1).await.unwrap();
        assert_eq!((noted.count, noted.misplaced), (10_000, 0));
    });
}

#[test]
fn a_caller_that_is_never_polled_again_keeps_nobody_waiting() {
    let place = place!();
    let _host = place.host("errands");
    runtime("current").block_on(async {
        let errands = errands(&place).await;
        let mut cx = Context::from_waker(Waker::noop());
        let mut stalled: Vec<_> = (0..5).map(|_| Box::pin(errands.later(5, 1))).collect();
        for _ in 0..3 {
            stalled.iter_mut().for_each(|call| assert!(call.as_mut().poll(&mut cx).is_pending()));
        }
        // They have their slots, and the rest is enough for others, however those wait.
        for value in 0..100 {
            assert_eq!(errands.later(value % 3, value).await.unwrap(), value);
        }
        for call in stalled {
            assert_eq!(call.await.unwrap(), 1);
        }
    });
}

#[test]
fn a_future_sends_nothing_before_it_is_polled() {
    let place = place!();
    let _host = place.host("errands");
    runtime("current").block_on(async {
        let errands = errands(&place).await;
        drop(errands.held(1));
        assert_eq!(errands.kept().await.unwrap(), 0);
    });
}

#[test]
fn hosts_that_are_served_by_a_task_serve_clients_of_both_kinds() {
    for flavour in FLAVOURS {
        for wait in ["adaptive", "block", "spin"] {
            let place = place!();
            let mut host = place.host(&format!("errands runtime={flavour} wait={wait}"));
            let blocking: ErrandsClient = place.builder().attach().unwrap();
            let mut task = place.client("task runtime=multi");
            for value in 0..200 {
                assert_eq!(blocking.now(value).unwrap(), value);
                assert_eq!(blocking.later(0, value).unwrap(), value);
            }
            assert_eq!(task.ask("now 1000"), "right 1000");
            assert_eq!(task.ask("crowd 1000"), "right 1000");
            assert!(matches!(
                blocking.held_briefly(1),
                Err(IpcError::Timeout { execution: Execution::MaybeStarted, .. })
            ));
            wait_until("unwanted", || blocking.unwanted().unwrap() == 1);
            task.tell("held 1");
            wait_until("kept", || blocking.kept().unwrap() == 2);
            // A host that waits on its descriptor detects a killed client.
            task.kill();
            wait_until("unwanted", || blocking.unwanted().unwrap() == 2);
            host.tell("stop");
            host.says("()");
            assert_eq!(host.errors(), "", "no client was expelled");
        }
    }
}

#[test]
fn ends_that_wait_in_a_task_use_no_processor_time() {
    let place = place!();
    let host = place.host("errands runtime=multi");
    let mut between = place.client("task runtime=multi");
    let mut waiting = place.client("task runtime=multi");
    assert_eq!(between.ask("crowd 1000"), "right 1000");
    waiting.tell("held 1");
    let all = [host.pid(), between.pid(), waiting.pid()];
    std::thread::sleep(Duration::from_millis(300));
    let before = all.map(observe::cpu_time);
    std::thread::sleep(Duration::from_secs(2));
    for (pid, before) in all.into_iter().zip(before) {
        let used = observe::cpu_time(pid) - before;
        // 0.1 % of 2 s.
        assert!(used < Duration::from_millis(2), "process {pid} used {used:?}");
    }
    // They were asleep, not dead.
    assert_eq!(between.ask("now 10"), "right 10");
}

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

#[test]
fn the_connection_is_closed_with_the_last_client() {
    let place = place!();
    let _host = place.host("host");
    let watcher = place.desk();
    runtime("current").block_on(async {
        let (one, other) = (desk(&place).await, desk(&place).await);
        let clone = one.clone();
        assert_eq!(watcher.attached().unwrap(), 3);
        drop((one, other));
        wait_until("one has left", || watcher.attached().unwrap() == 2);
        assert_eq!(clone.add(1, 2).await.unwrap(), 3);
        drop(clone);
    });
    wait_until("both have left", || watcher.attached().unwrap() == 1);
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

/// Whether a poll of a future panics.
fn panics<F: Future>(future: std::pin::Pin<&mut F>) -> bool {
    let poll = || future.poll(&mut Context::from_waker(Waker::noop())).is_ready();
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(poll)).is_err()
}

#[test]
fn a_task_call_that_has_ended_is_not_sent_again() {
    let place = place!();
    let mut host = place.host("host");
    runtime("current").block_on(async {
        let desk = desk(&place).await;
        let mut note = pin!(desk.note(1, 0));
        note.as_mut().await.unwrap();
        assert!(panics(note), "it was ready");
        assert_eq!(desk.noted(1).await.unwrap().count, 1);
        host.kill();
        let mut add = pin!(desk.add(1, 2));
        add.as_mut().await.unwrap_err();
        assert!(panics(add), "it was ready");
    });
}
