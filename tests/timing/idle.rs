//! The cost of waiting: none while idle, and no system call per message while both sides are awake.

use std::process::Command;
use std::time::Duration;

use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::{observe, place};

#[test]
fn ends_that_have_nothing_to_do_use_no_processor_time() {
    let _alone = crate::alone();
    let place = place!();
    // A host that serves, and a client between two calls.
    let host = place.host("host");
    let mut client = place.client("client");
    assert_eq!(client.ask("calls 1000"), "right 1000");
    // A host and a client that both wait for a message, after some round trips.
    let pipes = place!();
    let mut pipe_host = pipes.host("pipe-host");
    pipe_host.tell("echo");
    let mut pipe_client = pipes.client("pipe-client");
    for number in 0..100 {
        pipe_client.tell(&format!("write {number}"));
        pipe_client.says("ok");
        assert_eq!(pipe_client.ask("read"), number.to_string());
    }
    pipe_client.tell("read");
    // A client during an unanswered call, and the host that owes the answer.
    let calls = place!();
    let mut holder = calls.host("manual");
    holder.tell("attend 1");
    let mut caller = calls.client("client");
    holder.says("clients 1");
    holder.tell("take");
    caller.tell("add 1 2");
    holder.says(&format!("took add {}", caller.pid()));

    let all = [&host, &client, &pipe_host, &pipe_client, &caller];
    let used = || all.map(|process| (observe::cpu_time(process.pid()), observe::sleeps(process.pid())));
    // The spinning after the last message is over.
    std::thread::sleep(Duration::from_millis(200));
    let before = used();
    std::thread::sleep(Duration::from_secs(2));
    for (process, (before, after)) in all.iter().zip(before.iter().zip(used())) {
        let (time, sleeps) = (after.0 - before.0, after.1 - before.1);
        // 0.1 % of 2 s.
        assert!(time < Duration::from_millis(2), "process {} used {time:?}", process.pid());
        assert!(sleeps <= 2, "process {} woke up {sleeps} times", process.pid());
    }
    // They were asleep, not dead.
    assert_eq!(client.ask("calls 10"), "right 10");
    pipe_client.says_after_killing(&mut pipe_host);
    holder.tell("answer");
    holder.says("done");
    caller.says("3");
}

/// The end of a wait by the death of the peer.
trait SaysAfterKilling {
    fn says_after_killing(&mut self, other: &mut Process);
}

impl SaysAfterKilling for Process {
    fn says_after_killing(&mut self, other: &mut Process) {
        other.kill();
        let line = self.line();
        assert!(line.starts_with("error MP-IPC-HOSTGONE "), "{line}");
    }
}

/// The number of counted calls.
const CALLS: u64 = 200_000;

/// The number of tries: a busy machine keeps one side from being awake.
const TRIES: u32 = 12;

#[test]
fn a_call_takes_no_system_call_while_both_sides_are_awake() {
    let _alone = crate::alone();
    let traced = Command::new("strace").arg("-V").output().is_ok_and(|output| output.status.success());
    if !traced {
        eprintln!("SKIPPED: no strace to count system calls with; going to sleep is counted instead");
    }
    let mut fewest = u64::MAX;
    for _ in 0..TRIES {
        fewest = fewest.min(if traced { system_calls() } else { sleeps() });
        if fewest < CALLS / 10 {
            return;
        }
    }
    panic!("at best {fewest} system calls of one side for {CALLS} calls");
}

/// The larger number of system calls of the two sides.
fn system_calls() -> u64 {
    let place = place!();
    let start = |role: &str| {
        let log = place.directory().join(format!("{role}.strace"));
        let mut command = Command::new("strace");
        command.args(["-f", "-c", "-o"]).arg(log).arg(env!("CARGO_BIN_EXE_child"));
        Process::start(command.args(place.arguments(&format!("{role} wait=spin"))))
    };
    let (mut host, mut client) = call(start);
    client.tell("leave");
    client.ended();
    host.tell("stop");
    host.ended();
    counted(&place, "client").max(counted(&place, "host"))
}

/// The larger number of sleeps of the two sides.
fn sleeps() -> u64 {
    let place = place!();
    let (host, client) = call(|role| place.start(&format!("{role} wait=spin")));
    observe::sleeps(host.pid()).max(observe::sleeps(client.pid()))
}

/// Lets a client make all its calls.
fn call(start: impl Fn(&str) -> Process) -> (Process, Process) {
    let mut host = start("host");
    host.says("ready");
    let mut client = start("client");
    assert!(client.line().starts_with("attached "));
    assert_eq!(client.ask(&format!("calls {CALLS}")), format!("right {CALLS}"));
    (host, client)
}

/// The total of a summary by strace.
fn counted(place: &Place, role: &str) -> u64 {
    let path = place.directory().join(format!("{role}.strace"));
    let summary = std::fs::read_to_string(path).expect("strace has written it");
    let total = summary.lines().find(|line| line.trim_end().ends_with(" total")).expect("a total");
    total.split_whitespace().nth(3).and_then(|calls| calls.parse().ok()).expect("a number of calls")
}
