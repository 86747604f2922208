//! Attacks of a hostile host on the calls of tasks: all of them end soon with an error that names the fault, and
//! nothing else on the runtime is affected.

mod chaos;

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::forger::{
    AttackedQueue, Call, Forged, all_end, honest, is_closed, is_served, on_each_runtime, position, soon,
};
use memorypipe::testing::hostile::{FIRST_POSITION, HEAD};
use memorypipe::{CallError, IpcError};
use memorypipe_tests::mixed_channel::{FILL, Fruit, SWAP};

/// Replies to the first call, which is one of `not`, that no correct host sends.
fn wrong_replies() -> Vec<(&'static str, Forged)> {
    let right = Forged::reply(0);
    vec![
        ("the stamp of the next message", Forged { stamp_off_by: 1, ..right }),
        ("the stamp of a lap to come", Forged { stamp_off_by: 8, ..right }),
        ("any stamp", Forged { stamp_off_by: 0xDEAD_BEEF, ..right }),
        ("another method", Forged { method: SWAP, ..right }),
        ("no method", Forged { method: 999, ..right }),
        ("the method of what is no reply", Forged { method: u16::MAX, ..right }),
        ("no status", Forged { status: 7, ..right }),
        ("an error of a method that has none", Forged { status: 1, ..right }),
        ("nothing", Forged { len: 0, ..right }),
        ("too much", Forged { len: 2, ..right }),
        ("more than there is", Forged { len: u32::MAX, ..right }),
        ("no bool", Forged { payload: 2, ..right }),
    ]
}

/// The same for a call of `swap`.
fn wrong_swaps() -> Vec<(&'static str, Forged)> {
    let right = Forged { method: SWAP, ..Forged::reply(0) };
    vec![
        ("no fruit", Forged { payload: 7, ..right }),
        ("no fruit as an error", Forged { status: 1, payload: 0, ..right }),
        ("an error that is too long", Forged { status: 1, len: 8, ..right }),
        ("no status", Forged { status: 3, ..right }),
    ]
}

fn without_value(result: Result<Fruit, CallError<Fruit>>) -> Result<(), IpcError> {
    match result {
        Err(CallError::Ipc(error)) => Err(error),
        value => panic!("no such fruit: {value:?}"),
    }
}

#[test]
fn a_wrong_reply_that_wakes_the_client_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            // Some wait for room.
            let calls = attacked.calls(12).await;
            attacked.reply(0, reply);
            all_end(what, calls, None).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
        for (what, reply) in wrong_swaps() {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let swap = tokio::spawn(async move { without_value(client.swap(Fruit::Pear, true).await) });
            attacked.until_sent(1).await;
            let mut calls = attacked.calls(3).await;
            calls.push(swap);
            attacked.reply(0, reply);
            all_end(what, calls, None).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_wrong_reply_that_another_caller_comes_upon_ends_all_calls() {
    on_each_runtime(|| async {
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            let calls = attacked.calls(5).await;
            // It does not ring.
            reply.publish(attacked.memory(), 0);
            let told = soon(attacked.client.not(true)).await.expect_err(what);
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
        }
    });
}

#[test]
fn a_wrong_reply_that_its_own_caller_comes_upon_ends_all_calls() {
    on_each_runtime(|| async {
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let mut own = pin!(client.not(true));
            assert!(poll_fn(|cx| Poll::Ready(own.as_mut().poll(cx).is_pending())).await);
            let calls = attacked.calls(4).await;
            reply.publish(attacked.memory(), 0);
            let told = soon(own).await.expect_err(what);
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
        }
    });
}

#[test]
fn a_cursor_that_cannot_be_right_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        for head in [position(9), position(1000), FIRST_POSITION.wrapping_sub(1), 0, 1 << 31] {
            let mut attacked = AttackedQueue::new();
            let mut calls = attacked.calls(8).await;
            // A call that waits for room reads the cursor.
            let client = attacked.client.clone();
            calls.push(tokio::spawn(async move { client.note(true).await }));
            tokio::time::sleep(Duration::from_millis(3)).await;
            attacked.memory().poke(HEAD, u64::from(head));
            attacked.test_host.ring();
            all_end(&format!("the cursor {head}"), calls, None).await;
            is_closed(&attacked.client).await;

            // And so do later calls.
            let mut attacked = AttackedQueue::new();
            let calls = attacked.calls(8).await;
            attacked.memory().poke(HEAD, u64::from(head));
            let told = soon(attacked.client.note(true)).await.unwrap_err();
            all_end(&format!("the cursor {head}"), calls, Some(told)).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_reply_before_any_call_spoils_the_next_call() {
    on_each_runtime(|| async {
        for number in [0, 1, 1000] {
            let mut attacked = AttackedQueue::new();
            attacked.reply(0, Forged::reply(number));
            let told = soon(attacked.client.not(true)).await.unwrap_err();
            assert!(matches!(told, IpcError::Corrupt { field: "call of a reply", .. }), "{told:?}");
            is_closed(&attacked.client).await;
        }
    });
}

/// Three calls are in flight, and two of them are answered after `wrong`; the last is not, because there was one reply
/// more than calls.
async fn one_too_many(wrong: Forged, honest: &memorypipe_tests::mixed_channel::StallAsyncClient) {
    let mut attacked = AttackedQueue::new();
    let mut calls = attacked.calls(3).await;
    attacked.reply(0, Forged::reply(0));
    soon(calls.remove(0)).await.unwrap().expect("it is answered");
    attacked.reply(1, wrong);
    // It may be the reply to a cancelled call.
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(calls.iter().all(|call: &Call| !call.is_finished()));
    attacked.reply(2, Forged::reply(1));
    soon(calls.remove(0)).await.unwrap().expect("it is answered");
    attacked.reply(3, Forged::reply(2));
    all_end("one reply too many", calls, None).await;
    is_closed(&attacked.client).await;
    is_served(honest).await;
}

#[test]
fn more_replies_than_calls_are_found_out_by_the_time_the_last_comes() {
    on_each_runtime(|| async {
        let honest = honest();
        one_too_many(Forged::reply(77), &honest).await;
        one_too_many(Forged::reply(0), &honest).await;
        // The method of an unwanted reply does not matter.
        one_too_many(Forged { method: 999, status: 99, ..Forged::reply(0) }, &honest).await;
    });
}

#[test]
fn a_reply_behind_one_too_many_is_not_given_to_its_caller() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let client = attacked.client.clone();
        let mut own = pin!(client.not(true));
        assert!(poll_fn(|cx| Poll::Ready(own.as_mut().poll(cx).is_pending())).await);
        attacked.reply(0, Forged::reply(77));
        // It has been discarded by then.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Forged::reply(0).publish(attacked.memory(), 1);
        let told = soon(own).await.unwrap_err();
        assert!(matches!(told, IpcError::Corrupt { field: "call of a reply", .. }), "{told:?}");
        is_closed(&attacked.client).await;
    });
}

#[test]
fn a_reply_that_comes_twice_spoils_the_next_call() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let mut calls = attacked.calls(1).await;
        Forged::reply(0).publish(attacked.memory(), 1);
        attacked.reply(0, Forged::reply(0));
        let answered = soon(calls.remove(0)).await.unwrap();
        let next = soon(attacked.client.not(true)).await.unwrap_err();
        match answered {
            Ok(()) => assert!(matches!(next, IpcError::Corrupt { .. }), "{next:?}"),
            // The client has checked the next slot before it returned the answer.
            Err(error) => all_end("a reply that comes twice", vec![], Some(error)).await,
        }
        is_closed(&attacked.client).await;
    });
}

#[test]
fn replies_that_have_come_before_are_given_to_their_callers() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let calls = attacked.calls(6).await;
        for number in 0..3 {
            Forged::reply(number).publish(attacked.memory(), number);
        }
        attacked.reply(3, Forged { stamp_off_by: 99, ..Forged::reply(3) });
        let mut errors = Vec::new();
        for (number, call) in calls.into_iter().enumerate() {
            let result = soon(call).await.unwrap();
            assert_eq!(result.is_ok(), number < 3, "{number}: {result:?}");
            errors.extend(result.err());
        }
        assert!(errors.iter().any(|error| matches!(error, IpcError::Corrupt { .. })), "{errors:?}");
    });
}

#[test]
fn rubbish_in_bulk_memory_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        let right = Forged { method: FILL, len: 4, payload: 64, ..Forged::reply(0) };
        let long = Forged { len: 8, ..right };
        for (what, reply, flags) in [("no bool", right, 0x02), ("all right", right, 1), ("length", long, 1)] {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let filling = tokio::spawn(async move {
                let mut flags = [false; 64];
                client.fill(&mut flags).await.map(|count| (count, flags))
            });
            attacked.until_sent(1).await;
            let calls = attacked.calls(4).await;
            for word in 0..64 {
                attacked.memory().poke_bulk(word, flags * 0x0101_0101_0101_0101);
            }
            attacked.reply(0, reply);
            let filled = soon(filling).await.unwrap();
            if what == "all right" {
                assert_eq!(filled.unwrap(), (64, [true; 64]));
                assert!(calls.iter().all(|call| !call.is_finished()));
                continue;
            }
            let told = filled.expect_err(what);
            assert!(matches!(told, IpcError::Corrupt { .. }), "{what}: {told:?}");
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_host_that_rings_without_end_keeps_no_other_task_from_running() {
    on_each_runtime(|| async {
        let honest = honest();
        let mut attacked = AttackedQueue::new();
        let calls = attacked.calls(8).await;
        for _ in 0..200 {
            (0..50).for_each(|_| attacked.test_host.ring());
            is_served(&honest).await;
        }
        assert!(calls.iter().all(|call| !call.is_finished()));
        attacked.reply(0, Forged { status: 9, ..Forged::reply(0) });
        all_end("a wrong reply behind many wake-ups", calls, None).await;
    });
}
