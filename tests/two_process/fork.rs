//! Forked children that continue without `exec`.

use std::time::{Duration, Instant};

use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::process::Process;
use memorypipe_tests::{observe, place, wait_until};

/// The id of the child that a process has forked.
fn bred(mut process: Process, order: &str) -> (Process, u32) {
    process.tell(order);
    // A handler may print something, too.
    let child = std::iter::repeat_with(|| process.line())
        .find_map(|line| line.strip_prefix("bred ").and_then(|pid| pid.parse().ok()))
        .expect("it goes on until it is there");
    (process, child)
}

/// Asserts that the child is alive.
fn lives(child: u32) {
    assert!(observe::state_if_there(child).is_some_and(|state| state != 'Z'), "the child has ended");
}

/// A second is much longer than either takes.
const SOON: Duration = Duration::from_secs(1);

#[test]
fn the_name_of_a_killed_host_whose_child_lives_is_free_at_once() {
    let place = place!();
    let (mut host, child) = bred(place.host("host"), "breed");
    let desk = place.desk();
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    host.kill();
    let killed = Instant::now();
    assert_eq!(desk.add(1, 2).unwrap_err().code(), "MP-IPC-HOSTGONE");
    // The kernel closes what a dead process had one by one: the connection may come before the socket, and that before the
    // lock.
    let attach = || place.builder::<DeskClient>().attach_timeout(Duration::ZERO).attach();
    wait_until("the host is missed", || attach().unwrap_err().code() == "MP-ATTACH-NOTFOUND");
    wait_until("the name is free", || place.host_builder::<DeskHost>().create().is_ok());
    assert!(killed.elapsed() < SOON, "{:?}", killed.elapsed());
    lives(child);
}

/// The process keeps its id, and the child would keep the sockets.
#[test]
fn a_host_that_forks_and_executes_another_program_is_missed_at_once() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let mut client = place.client("client");
    client.tell("nap 20000");
    std::thread::sleep(Duration::from_millis(100));
    let told = Instant::now();
    let (host, child) = bred(host, "exec");
    assert!(client.line().starts_with("error MP-IPC-HOSTGONE "));
    assert_eq!(desk.add(1, 2).unwrap_err().code(), "MP-IPC-HOSTGONE");
    // The program that is executed closes the sockets before it gives up the lock.
    wait_until("the name is free", || place.host_builder::<DeskHost>().create().is_ok());
    assert!(told.elapsed() < SOON, "{:?}", told.elapsed());
    lives(child);
    lives(host.pid());
}

#[test]
fn a_child_can_neither_send_nor_change_a_loan_of_its_parent() {
    place!().start("forked-loan").says("right");
}

#[test]
fn a_child_can_neither_send_nor_change_lent_bulk_data_of_its_parent() {
    let place = place!();
    let _host = place.host("gallery");
    place.start("forked-lent").says("right");
}

#[test]
fn a_child_can_neither_answer_nor_change_bulk_data_for_its_parent() {
    place!().start("forked-bulk-out").says("right");
}

#[test]
fn a_child_can_neither_use_nor_end_the_streams_of_its_parent() {
    let place = place!();
    let _host = place.host("river");
    place.start("forked-streams").says("right");
}

#[test]
fn a_child_can_neither_take_nor_end_the_events_of_its_parent() {
    let place = place!();
    let _host = place.host("ticker");
    place.start("forked-events").says("right");
}

#[test]
fn a_child_has_no_connection_and_its_numbers_are_its_own() {
    let place = place!();
    let _host = place.host("host");
    place.start("forked-numbers").says("right");
}

#[test]
fn a_child_that_is_forked_amid_attaches_has_no_connection_and_no_name() {
    let place = place!();
    let _host = place.host("host");
    let mut forking = place.start("forks-during-attaches forks=1000");
    forking.says("of 1000 children 0 have a connection");
    let line = forking.line();
    let created: u32 = line.strip_prefix("created ").and_then(|count| count.parse().ok()).expect("a number");
    assert!(created > 0, "nothing was created");
}

/// Made by the bare system call, which the C library does not notice.
#[test]
fn a_child_that_holds_the_name_of_a_dead_host_is_told_as_what_it_is() {
    let place = place!();
    let (mut host, child) = bred(place.host("host"), "clone");
    host.kill();
    lives(child);
    let text = place.host_builder::<DeskHost>().create().unwrap_err().to_string();
    assert!(text.contains(&format!("its child process {} still holds the name", host.pid())), "{text}");
    memorypipe_tests::process::kill(child);
    wait_until("the name is free", || place.host_builder::<DeskHost>().create().is_ok());
}
