//! Replies that are deferred and sent later, by other threads and in any order.

use std::time::Duration;

use memorypipe::{CallError, Execution, IpcError};
use memorypipe_tests::channels::MathError;
use memorypipe_tests::deferred::{ErrandsClient, ErrandsHost};
use memorypipe_tests::process::Process;
use memorypipe_tests::raw::{self, Header, Middle};
use memorypipe_tests::{place, place::Place, wait_until};

fn errands(place: &Place) -> ErrandsClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

/// Waits until the host keeps this many replies.
fn wait_for_kept(client: &ErrandsClient, count: u64) {
    wait_until("kept", || client.kept().unwrap() == count);
}

#[test]
fn a_reply_is_given_by_another_thread_while_the_host_serves_on() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let _host = place.host(&format!("errands wait={wait}"));
        let mut slow = place.client("errand");
        let errands = errands(&place);
        slow.tell("later 300");
        // This does not delay the host: it answers other calls at once and from threads.
        for value in 0..200 {
            assert_eq!(errands.now(value).unwrap(), value);
            assert_eq!(errands.later(0, value).unwrap(), value);
        }
        assert_eq!(errands.div(6, 3).unwrap(), 2);
        assert!(matches!(errands.div(6, 0), Err(CallError::App(MathError::DivByZero))));
        slow.says("300");
    }
}

#[test]
fn replies_are_given_in_another_order_than_they_were_asked_for() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let mut others: Vec<Process> = (0..5).map(|_| place.client("errand")).collect();
    for (other, value) in others.iter_mut().zip(10..) {
        other.tell(&format!("held {value}"));
        wait_for_kept(&errands, value - 9);
    }
    assert_eq!(errands.release().unwrap(), 5);
    for (other, value) in others.iter_mut().zip(10..) {
        other.says(&value.to_string());
        // Its connection still works.
        assert_eq!(other.ask("now 77"), "77");
    }
}

#[test]
fn a_reply_that_is_dropped_later_is_told() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    let mut other = place.client("errand");
    other.tell("held 1");
    wait_for_kept(&errands, 1);
    assert_eq!(errands.forget().unwrap(), 1);
    assert!(other.line().starts_with("error MP-IPC-DROPPED"));
    assert_eq!(other.ask("now 2"), "2");
}

#[test]
fn a_caller_that_gives_up_is_noticed_and_a_late_reply_harms_nobody() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    for round in 1..=3 {
        assert!(matches!(
            errands.held_briefly(round),
            Err(IpcError::Timeout { execution: Execution::MaybeStarted, .. })
        ));
        wait_until("unwanted", || errands.unwanted().unwrap() == round);
    }
    // The late replies of this connection, out of order, are between those with a waiting client.
    assert_eq!(errands.release().unwrap(), 3);
    for value in 0..2000 {
        assert_eq!(errands.now(value).unwrap(), value);
    }
}

#[test]
fn a_handler_at_work_learns_that_its_caller_has_given_up() {
    let place = place!();
    let _host = place.host("errands");
    let errands = errands(&place);
    assert!(matches!(
        errands.until_unwanted(),
        Err(IpcError::Timeout { execution: Execution::MaybeStarted, .. })
    ));
    assert!(errands.looked().unwrap() > 0, "it was wanted for a while");
    assert_eq!(errands.now(1).unwrap(), 1);
}

#[test]
fn a_reply_to_a_client_that_was_killed_does_not_reach_the_one_in_its_place() {
    let place = place!();
    let mut host = place.host("errands max_clients=2");
    let errands = errands(&place);
    let mut dead = place.client("errand");
    dead.tell("held 666");
    wait_for_kept(&errands, 1);
    assert_eq!(errands.unwanted().unwrap(), 0);
    dead.kill();
    wait_until("the death is noticed", || errands.unwanted().unwrap() == 1);
    // There are two places, so it gets that of the dead client, and its first call has the same id.
    let mut heir = place.client("errand attach_timeout=10000");
    heir.tell("held 1");
    wait_for_kept(&errands, 2);
    assert_eq!(errands.release().unwrap(), 2);
    heir.says("1");
    assert_eq!(heir.ask("now 2"), "2");
    host.tell("stop");
    host.says("()");
    assert_eq!(host.errors(), "", "no client was expelled");
}

#[test]
fn a_host_that_is_killed_with_replies_in_hand_ends_the_calls() {
    let place = place!();
    let mut host = place.host("errands");
    let errands = errands(&place);
    let mut other = place.client("errand");
    other.tell("held 1");
    wait_for_kept(&errands, 1);
    host.kill();
    assert!(other.line().starts_with("error MP-IPC-HOSTGONE"));
}

#[test]
fn what_was_answered_before_the_host_ended_arrives_and_what_comes_later_has_no_effect() {
    let place = place!();
    let mut host: ErrandsHost = place.host_builder().create().unwrap();
    let mut clients =
        [place.start("errand attach_timeout=10000"), place.start("errand attach_timeout=10000")];
    let mut replies = Vec::new();
    for client in &mut clients {
        client.tell("held 5");
    }
    while replies.len() < 2 {
        match host.recv().unwrap() {
            Some(memorypipe_tests::deferred::ErrandsCall::Held { reply, .. }) => replies.push(reply.defer()),
            other => panic!("{other:?}"),
        }
    }
    let (late, early) = (replies.pop().unwrap(), replies.pop().unwrap());
    let answered = early.peer().pid;
    early.send(55);
    assert!(!late.is_cancelled());
    drop(host);
    assert!(late.is_cancelled());
    late.send(66);
    for client in &mut clients {
        assert!(client.line().starts_with("attached "));
        let line = client.line();
        if client.pid() == answered {
            assert_eq!(line, "55");
        } else {
            assert!(line.starts_with("error MP-IPC-HOSTGONE"), "{line}");
        }
    }
}

/// Lets a client send what `write` writes; returns the host's report of its expulsion.
fn expelled_for(write: impl Fn(&Middle)) -> String {
    let place = place!();
    let host = place.host("errands");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start("errand name=middle");
    let middle = Middle::between(&listener, &place.run().join("desk.sock"));
    assert!(client.line().starts_with("attached "));
    write(&middle);
    middle.wake_host();
    wait_until("expelled", || host.errors().contains("expelled"));
    // Other clients are still served.
    assert_eq!(errands(&place).now(3).unwrap(), 3);
    host.errors()
}

/// Index of `held`.
const HELD: u16 = 2;
const CONTROL: u16 = u16::MAX;

fn header(method: u16, status: u8, len: u32) -> Header {
    Header { stamp_off_by: 0, method, status, call_off_by: 0, len }
}

#[test]
fn a_client_cannot_make_the_host_keep_more_replies_than_there_is_room_for() {
    let errors = expelled_for(|middle| {
        // The ring is never full: the test writes behind the host.
        for nth in 0..9 {
            middle.as_client.publish(nth, header(HELD, 0, 8), &[u64::from(nth)]);
            middle.wake_host();
            std::thread::sleep(Duration::from_millis(30));
        }
    });
    assert!(errors.contains("unread replies"), "{errors}");
}

#[test]
fn two_requests_of_one_id_under_way_are_one_too_many() {
    let errors = expelled_for(|middle| {
        middle.as_client.publish(0, header(HELD, 0, 8), &[1]);
        let again = Header { call_off_by: u32::MAX, ..header(HELD, 0, 8) };
        middle.as_client.publish(1, again, &[2]);
    });
    assert!(errors.contains("call of a request"), "{errors}");
}

#[test]
fn a_client_that_tells_what_nobody_understands_is_expelled() {
    let unknown = expelled_for(|middle| middle.as_client.publish(0, header(CONTROL, 9, 0), &[]));
    assert!(unknown.contains("control = 0x9"), "{unknown}");
    let long = expelled_for(|middle| middle.as_client.publish(0, header(CONTROL, 1, 8), &[0]));
    assert!(long.contains("length = 0x8"), "{long}");
}

#[test]
fn to_give_up_what_was_never_asked_for_has_no_effect() {
    let place = place!();
    let host = place.host("errands");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start("errand name=middle");
    let middle = Middle::between(&listener, &place.run().join("desk.sock"));
    assert!(client.line().starts_with("attached "));
    for nth in 0..8 {
        let cancel = Header { call_off_by: 1000 * nth, ..header(CONTROL, 1, 0) };
        middle.as_client.publish(nth, cancel, &[]);
    }
    middle.wake_host();
    assert_eq!(errands(&place).now(3).unwrap(), 3);
    assert_eq!(host.errors(), "");
}
