//! Calls: every kind, in order, by many clients, with full rings and with deadlines.

use std::time::{Duration, Instant};

use memorypipe::{CallError, Execution, IpcError};
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskCall, DeskClient, DeskHost, MathError, Noted};
use memorypipe_tests::process::Process;
use memorypipe_tests::{TIMEOUT, place, wait_until};

/// Messages from the start of a connection to the wrap of its positions.
const WRAP: u64 = 1000;

fn code<T>(result: Result<T, IpcError>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "ok")
}

#[test]
fn every_kind_of_method_gets_its_kind_of_answer() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    assert_eq!(desk.add(i64::MAX, 1).unwrap(), i64::MIN);
    assert_eq!(desk.div(-7, 2).unwrap(), -3);
    assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
    assert!(matches!(desk.div(i64::MIN, -1), Err(CallError::App(MathError::Overflow))));
    desk.note(1, 0).unwrap();
    assert_eq!(desk.noted(1).unwrap(), Noted { count: 1, misplaced: 0 });
    desk.forget(1).unwrap();
    assert_eq!(desk.noted(1).unwrap(), Noted { count: 0, misplaced: 0 });
}

#[test]
fn oneway_messages_arrive_in_order_and_none_is_lost() {
    for wait in ["adaptive", "block"] {
        let place = place!();
        let _host = place.host(&format!("host capacity=8 wait={wait}"));
        let desk = place.desk();
        let count = 50_000;
        for number in 0..count {
            desk.note(1, number).unwrap();
        }
        // One-way requests sent before a call are handled before it.
        assert_eq!(desk.noted(1).unwrap(), Noted { count, misplaced: 0 }, "{wait}");
    }
}

#[test]
fn oneway_messages_of_several_clients_stay_in_order_each() {
    let place = place!();
    let _host = place.host("host capacity=4");
    let mut clients: Vec<_> = (0..6).map(|_| place.client("client")).collect();
    for (client, id) in clients.iter_mut().zip(0..) {
        client.tell(&format!("notes {id} 20000"));
    }
    for client in &mut clients {
        client.says("noted 20000");
    }
    let mut counts = Vec::new();
    // Notes of another client may still be in the ring; notes of one client are not lost.
    wait_until("all notes", || {
        let desk = place.desk();
        counts = (0..6).map(|id| desk.noted(id).unwrap()).collect();
        counts.iter().all(|noted| noted.count == 20_000)
    });
    assert!(counts.iter().all(|noted| noted.misplaced == 0), "{counts:?}");
}

#[test]
fn thousands_of_calls_cross_the_wrap_of_the_positions_in_rings_of_any_length() {
    for capacity in [2, 64, 65_536] {
        for wait in ["adaptive", "block"] {
            let place = place!();
            let _host = place.host(&format!("host capacity={capacity} wait={wait}"));
            let desk = place.desk();
            for n in 0..3 * WRAP.cast_signed() {
                assert_eq!(desk.add(n, 1).unwrap(), n + 1, "capacity {capacity}, {wait}, call {n}");
            }
        }
    }
}

#[test]
fn a_ring_of_65536_is_filled_to_the_last_slot_and_drained_in_order() {
    let place = place!();
    let mut host = place.host("manual capacity=65536");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(50)).attach().unwrap();
    host.says("clients 1");
    for number in 0..65_536 {
        desk.note(1, number).unwrap();
    }
    assert!(matches!(desk.note(1, 65_536), Err(IpcError::Full { capacity: 65_536 })));
    host.tell("serve 60000");
    wait_until("drained", || desk.noted(1).is_ok_and(|noted| noted == Noted { count: 65_536, misplaced: 0 }));
}

#[test]
fn a_full_ring_says_so_and_is_delivered_in_order_later() {
    let place = place!();
    let mut host = place.host("manual capacity=8");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(60)).attach().unwrap();
    host.says("clients 1");
    for number in 0..8 {
        desk.note(1, number).unwrap();
    }
    for _ in 0..3 {
        let start = Instant::now();
        assert!(matches!(desk.note(1, 99), Err(IpcError::Full { capacity: 8 })));
        assert!(start.elapsed() >= Duration::from_millis(60), "gave up after {:?}", start.elapsed());
    }
    // There is no room for the request of a call either.
    assert!(matches!(desk.noted(1), Err(IpcError::Full { capacity: 8 })));
    assert_eq!(host.ask("serve 100"), "served 8");
    host.tell("serve 2000");
    assert_eq!(desk.noted(1).unwrap(), Noted { count: 8, misplaced: 0 }, "nothing of what was refused came");
}

#[test]
fn a_sender_that_waits_for_room_goes_on_when_there_is_some() {
    for wait in ["adaptive", "block"] {
        let place = place!();
        let mut host = place.host(&format!("manual capacity=2 wait={wait}"));
        host.tell("attend 1");
        let mut client = place.client(&format!("client wait={wait}"));
        host.says("clients 1");
        client.tell("notes 1 500");
        std::thread::sleep(Duration::from_millis(50));
        assert!(client.lines_so_far().is_empty(), "there is no room for all");
        // One at a time, with the client asleep in between.
        for _ in 0..20 {
            let took = host.ask("wait 20000");
            assert_eq!(took, format!("took note {}", client.pid()));
        }
        host.tell("serve 3000");
        client.says("noted 500");
    }
}

#[test]
fn a_timeout_says_whether_the_request_was_taken() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(100)).attach().unwrap();
    host.says("clients 1");
    match desk.add(1, 2) {
        Err(IpcError::Timeout { method: "add", after, execution: Execution::NotStarted }) => {
            assert_eq!(after, Duration::from_millis(100));
        }
        other => panic!("{other:?}"),
    }
    host.says_took("add");
    host.tell("answer");
    host.says("done");

    host.tell("take");
    match desk.div(1, 1) {
        Err(CallError::Ipc(IpcError::Timeout {
            method: "div", execution: Execution::MaybeStarted, ..
        })) => {}
        other => panic!("{other:?}"),
    }
    host.says(&format!("took div {}", std::process::id()));
    host.tell("answer");
    host.says("done");
}

/// Orders the host to receive a request that is already waiting.
trait SaysTook {
    fn says_took(&mut self, method: &str);
}

impl SaysTook for Process {
    fn says_took(&mut self, method: &str) {
        self.tell("take");
        self.says(&format!("took {method} {}", std::process::id()));
    }
}

#[test]
fn the_deadline_of_a_method_goes_before_that_of_the_client() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    assert_eq!(desk.nap_briefly(1).unwrap(), 1);
    let start = Instant::now();
    match desk.nap_briefly(600) {
        Err(IpcError::Timeout { method: "nap_briefly", after, execution: Execution::MaybeStarted }) => {
            assert_eq!(after, Duration::from_millis(80));
        }
        other => panic!("{other:?}"),
    }
    assert!(start.elapsed() >= Duration::from_millis(80));
    // The client's default timeout is 20 s.
    assert_eq!(desk.nap(700).unwrap(), 700);
}

#[test]
fn a_late_reply_is_discarded_and_the_next_call_gets_its_own() {
    let place = place!();
    let _host = place.host("host capacity=4");
    let desk: DeskClient = place.builder().timeout(Duration::from_secs(20)).attach().unwrap();
    for round in 0..5 {
        assert_eq!(code(desk.nap_briefly(120 + round)), "MP-IPC-TIMEOUT");
        assert_eq!(desk.add(40, 2).unwrap(), 42, "round {round}");
        assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
    }
}

#[test]
fn more_timeouts_than_the_ring_has_slots_leave_the_connection_in_order() {
    let place = place!();
    let mut host = place.host("manual capacity=4");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(20)).attach().unwrap();
    host.says("clients 1");
    let codes: Vec<_> = (0..10).map(|n| code(desk.add(n, 0))).collect();
    assert_eq!(codes[..4], ["MP-IPC-TIMEOUT"; 4], "there was room");
    assert_eq!(codes[4..], ["MP-IPC-FULL"; 6], "there was none");

    // Received but not answered: there must be room for every reply that can still come.
    for round in 0..3 {
        host.tell("serve 300");
        wait_until("answers again", || desk.add(1, round).is_ok());
        for n in 0..20 {
            assert!(matches!(desk.add(n, round), Ok(sum) if sum == n + round), "round {round}");
        }
        assert!(host.line().starts_with("served "));
        let late = (0..6).filter(|n| code(desk.add(*n, -1)) == "MP-IPC-TIMEOUT").count();
        assert_eq!(late, 4, "round {round}");
    }
    assert_eq!(host.ask("clients"), "clients 1", "no client was expelled");
}

#[test]
fn a_call_that_timed_out_before_it_was_taken_is_cancelled_once_it_is() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(20)).attach().unwrap();
    host.says("clients 1");
    assert_eq!(code(desk.add(1, 1)), "MP-IPC-TIMEOUT");
    assert_eq!(desk.link.stats().messages_out, 1, "until then the ring is for requests");
    host.tell("take");
    assert!(host.line().starts_with("took add "));
    assert_eq!(code(desk.add(2, 2)), "MP-IPC-TIMEOUT");
    assert_eq!(desk.link.stats().messages_out, 3, "the host is told with the next request");
    assert_eq!(host.ask("drop"), "done");
    assert_eq!(host.ask("clients"), "clients 1");
}

#[test]
fn replies_that_come_late_one_by_one_are_each_discarded() {
    let place = place!();
    let mut host = place.host("manual capacity=2");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(40)).attach().unwrap();
    host.says("clients 1");
    for round in 0..40 {
        assert_eq!(code(desk.add(round, 7)), "MP-IPC-TIMEOUT");
        // Answered after the timeout, so the reply is in the ring when the next call is made.
        assert_eq!(host.ask("try"), format!("took add {}", std::process::id()));
    }
    assert_eq!(host.ask("clients"), "clients 1");
    host.tell("serve 500");
    assert_eq!(desk.add(1, 1).unwrap(), 2);
}

#[test]
fn a_reply_that_the_handler_drops_is_told_at_once() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk = place.desk();
    host.says("clients 1");
    for order in ["take", "take"] {
        host.tell(order);
        host.tell("drop");
    }
    assert!(matches!(desk.add(1, 2), Err(IpcError::Dropped { method: "add" })));
    assert!(matches!(desk.div(1, 2), Err(CallError::Ipc(IpcError::Dropped { method: "div" }))));
    for method in ["add", "div"] {
        host.says(&format!("took {method} {}", std::process::id()));
        host.says("done");
    }
    host.tell("serve 500");
    assert_eq!(desk.add(1, 2).unwrap(), 3);
}

#[test]
fn a_handler_that_panics_answers_with_dropped_and_takes_its_host_along() {
    let place = place!();
    let mut host = place.host("host");
    let (desk, other) = (place.desk(), place.desk());
    assert!(matches!(desk.fall(), Err(IpcError::Dropped { method: "fall" })));
    assert_eq!(host.ended().code(), Some(101));
    assert!(host.errors().contains("the clerk falls"), "{}", host.errors());
    // Unwinding has dropped the host, so its files are gone.
    assert_eq!(place.files(), [""; 0]);
    assert!(matches!(other.add(1, 2), Err(IpcError::HostGone { .. })));
}

#[test]
fn a_host_that_catches_the_panic_goes_on() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    let mut clerk = Clerk::default();
    let mut client = place.start("client attach_timeout=20000");
    client.tell("add 1 1");
    client.tell("add 2 2");
    let call = host.recv_timeout(TIMEOUT).unwrap().unwrap();
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _call = call;
        panic!("caught");
    }));
    assert!(caught.is_err());
    host.recv_timeout(TIMEOUT).unwrap().unwrap().dispatch(&mut clerk);
    client.says(&format!("attached {}", std::process::id()));
    assert!(client.line().starts_with("error MP-IPC-DROPPED "));
    client.says("4");
}

#[test]
fn the_loop_form_tries_waits_and_hands_the_rest_to_a_handler() {
    let place = place!();
    let mut host = place.host("manual");
    assert_eq!(host.ask("try"), "none");
    host.tell("attend 1");
    let mut client = place.client("client");
    host.says("clients 1");
    let start = Instant::now();
    assert_eq!(host.ask("wait 60"), "none");
    assert!(start.elapsed() >= Duration::from_millis(60));
    client.tell("add 1 2");
    // `Reply::peer` is the caller.
    assert_eq!(host.ask("wait 20000"), format!("took add {}", client.pid()));
    client.says("3");
    client.tell("attached");
    wait_until("tried", || host.ask("try") != "none");
    client.says("1");
    host.tell("leave");
    host.says("left");
    assert!(host.ended().success());
}

#[test]
fn the_call_of_each_client_names_its_process() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    let mut clients: Vec<_> = (0..4).map(|_| place.start("client attach_timeout=20000")).collect();
    clients.iter_mut().for_each(|client| client.tell("add 3 4"));
    let mut callers = Vec::new();
    while callers.len() < 4 {
        match host.recv_timeout(TIMEOUT).unwrap().unwrap() {
            DeskCall::Add { a, b, reply } => {
                callers.push(reply.peer().pid);
                assert_eq!(reply.peer().user, memorypipe::UserId::current());
                reply.send(a * b);
            }
            other => panic!("{}", other.method()),
        }
    }
    let mut pids: Vec<_> = clients.iter().map(Process::pid).collect();
    callers.sort_unstable();
    pids.sort_unstable();
    assert_eq!(callers, pids);
    for client in &mut clients {
        client.says(&format!("attached {}", std::process::id()));
        client.says("12");
    }
}

#[test]
fn thirty_two_clients_at_once_each_get_their_own_answers_and_a_fair_share() {
    let place = place!();
    let _host = place.host("host");
    let mut clients: Vec<_> = (0..32).map(|_| place.client("client wait=block")).collect();
    assert_eq!(place.desk().attached().unwrap(), 33);
    for client in &mut clients {
        client.tell("hammer 2000");
    }
    let right = |line: String| line.strip_prefix("right ").and_then(|n| n.parse::<u64>().ok());
    let served: Vec<u64> = clients
        .iter_mut()
        .map(|client| right(client.line()).unwrap_or_else(|| panic!("{}", client.errors())))
        .collect();
    let (least, most) = (served.iter().min().unwrap(), served.iter().max().unwrap());
    assert!(*least > 0 && most / least < 20, "{served:?}");
}

#[test]
fn a_client_that_floods_does_not_keep_another_one_waiting() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    let mut floods: Vec<_> = (0..2).map(|_| place.client("client")).collect();
    for flood in &mut floods {
        flood.tell("flood");
        flood.says("flooding");
    }
    let start = Instant::now();
    for n in 0..200 {
        assert_eq!(desk.add(n, n).unwrap(), 2 * n);
    }
    // Nor a new client.
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
    assert!(start.elapsed() < TIMEOUT / 2, "200 calls took {:?}", start.elapsed());
}

#[test]
fn ends_that_wait_differently_understand_each_other() {
    for host_waits in ["spin", "adaptive", "block"] {
        for client_waits in ["spin", "adaptive", "block"] {
            let place = place!();
            let _host = place.host(&format!("host wait={host_waits}"));
            let mut client = place.client(&format!("client wait={client_waits}"));
            assert_eq!(client.ask("calls 3000"), "right 3000", "{host_waits} {client_waits}");
        }
    }
}
