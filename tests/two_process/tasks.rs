//! Clients whose callers are tasks, and hosts that a task serves.

mod ended;
mod runtimes;

use std::future::Future;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use memorypipe::{CallError, Execution, IpcError};
use memorypipe_tests::channels::{DeskAsyncClient, DeskClient, MathError};
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
