//! Calls that end without an answer: dropped, late, or with the host; and what happens after the end.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use memorypipe::{Execution, IpcError};
use memorypipe_tests::{place, runtime, wait_until};
use tokio::task::JoinHandle;

use super::{FLAVOURS, SOON, desk, errands, hold, until};

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
