//! Plain pipes between two processes.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, Execution, IpcError, PipeClient, PipeHost};
use memorypipe_tests::channels::Tick;
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::{TIMEOUT, observe, place, wait_until};

#[test]
fn what_is_written_comes_back_from_the_other_side() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let mut host = place.host(&format!("pipe-host wait={wait}"));
        host.tell("echo");
        let mut pipe = place.pipe();
        for number in 0..5000 {
            pipe.write(&Tick::new(number)).unwrap();
            assert_eq!(pipe.read().unwrap(), Tick::new(number), "{wait}");
        }
        drop(pipe);
        assert!(host.line().starts_with("error MP-IPC-CLIENTGONE "));
    }
}

#[test]
fn many_messages_are_under_way_in_order() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=16");
    host.tell("echo");
    let mut pipe = place.pipe();
    let (mut written, mut read) = (0, 0);
    while read < 40_000 {
        while pipe.try_write(&Tick::new(written)).is_ok() {
            written += 1;
        }
        while let Some(tick) = or_nothing(pipe.try_read().map(Some)).unwrap() {
            assert_eq!(tick, Tick::new(read));
            read += 1;
        }
    }
}

#[test]
fn a_host_may_write_before_there_is_a_client() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("write 7");
    std::thread::sleep(Duration::from_millis(50));
    assert!(host.lines_so_far().is_empty(), "written without a client");
    let mut pipe = place.pipe();
    assert_eq!(pipe.read().unwrap().number, 7);
    host.says("ok");
}

#[test]
fn batches_arrive_whole_both_ways_and_may_be_longer_than_the_ring() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=16");
    let mut pipe = place.pipe_attended(&mut host);
    let ticks: Vec<Tick> = (0..1000).map(Tick::new).collect();
    host.tell("sum 1000");
    pipe.write_batch(&ticks).unwrap();
    host.says(&format!("sum {}", 999 * 1000 / 2));

    host.tell("batch 5 3000");
    let (mut expected, mut into) = (5, [Tick::new(0); 10]);
    while expected < 3005 {
        let read = pipe.read_batch(&mut into).unwrap();
        assert!((1..=10).contains(&read));
        for tick in &into[..read] {
            assert_eq!(*tick, Tick::new(expected));
            expected += 1;
        }
    }
    host.says("ok");
    assert_eq!(pipe.read_batch(&mut []).unwrap(), 0);
}

#[test]
fn a_batch_that_does_not_fit_is_written_in_part() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=16");
    let mut pipe = place.pipe_attended(&mut host);
    let ticks: Vec<Tick> = (0..40).map(Tick::new).collect();
    assert_eq!(pipe.try_write_batch(&ticks[..10]).unwrap(), 10);
    assert_eq!(pipe.try_write_batch(&ticks[10..]).unwrap(), 6);
    assert!(matches!(pipe.try_write_batch(&ticks[16..]), Err(IpcError::Full { capacity: 16 })));
    assert_eq!(host.ask("sum 16"), format!("sum {}", 15 * 16 / 2));
    assert_eq!(pipe.try_write_batch(&[]).unwrap(), 0);
}

#[test]
fn a_loan_is_sent_by_commit_and_by_nothing_else() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=2");
    let mut pipe = place.pipe_attended(&mut host);
    for round in 0..20 {
        let mut given_back = pipe.loan().unwrap();
        given_back.number = 666;
        drop(given_back);

        let mut loan = pipe.loan().unwrap();
        assert_eq!(*loan, Tick::new(0), "a loan begins with zeros");
        loan.number = round;
        loan.copies = [round; 15];
        loan.commit().unwrap();
        assert_eq!(host.ask("read"), round.to_string());

        let mut loan = pipe.loan_with(&Tick::new(round + 1)).unwrap();
        assert_eq!(*loan, Tick::new(round + 1));
        *loan = Tick::new(round + 2);
        loan.commit().unwrap();
        assert_eq!(host.ask("read"), (round + 2).to_string());
        assert_eq!(host.ask("read 1"), "none");
    }
}

#[test]
fn a_host_lends_slots_too() {
    let place = place!();
    let mut host: PipeHost<Tick, Tick> = place.host_builder().create().unwrap();
    assert!(host.peer().is_none());
    let mut client = place.start("pipe-client attach_timeout=20000");
    drop(host.loan().unwrap());
    let mut loan = host.loan_with(&Tick::new(3)).unwrap();
    *loan = Tick::new(4);
    loan.commit().unwrap();
    client.says(&format!("attached {}", std::process::id()));
    assert_eq!(host.peer().unwrap().pid, client.pid());
    assert_eq!(client.ask("read"), "4");
    assert_eq!(client.ask("read 1"), "none");
}

#[test]
fn a_full_ring_is_told_or_waited_for() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=4");
    let mut pipe = place.pipe_attended(&mut host);
    for number in 0..4 {
        pipe.try_write(&Tick::new(number)).unwrap();
    }
    assert!(matches!(pipe.try_write(&Tick::new(4)), Err(IpcError::Full { capacity: 4 })));
    let start = Instant::now();
    let refused = pipe.write_timeout(&Tick::new(4), Duration::from_millis(60));
    assert!(matches!(refused, Err(IpcError::Timeout { method: "", .. })), "{refused:?}");
    assert!(start.elapsed() >= Duration::from_millis(60));

    assert_eq!(host.ask("read"), "0");
    pipe.write_timeout(&Tick::new(4), Duration::from_secs(10)).unwrap();
    for number in 1..5 {
        assert_eq!(host.ask("read"), number.to_string());
    }
    assert_eq!(host.ask("read 10"), "none");
}

#[test]
fn a_host_with_a_full_ring_or_nobody_there_is_told_so() {
    let place = place!();
    let mut host = place.host("pipe-host capacity=2");
    assert!(host.ask("try 1").starts_with("error MP-IPC-FULL "), "there is no client");
    let mut pipe = place.pipe_attended(&mut host);
    assert_eq!(host.ask("try 1"), "ok");
    assert_eq!(host.ask("try 2"), "ok");
    assert!(host.ask("try 3").starts_with("error MP-IPC-FULL "));
    assert_eq!(pipe.read().unwrap().number, 1);
    assert_eq!(host.ask("try 3"), "ok");
    assert_eq!(pipe.read().unwrap().number, 2);
    assert_eq!(pipe.read().unwrap().number, 3);
    assert!(matches!(pipe.try_read(), Err(IpcError::Empty)));
    let start = Instant::now();
    assert!(matches!(pipe.read_timeout(Duration::from_millis(50)), Err(IpcError::Timeout { .. })));
    assert!(start.elapsed() >= Duration::from_millis(50));
}

/// Attaching to a pipe whose host waits for an order.
trait Attended {
    fn pipe_attended(&self, host: &mut Process) -> PipeClient<Tick, Tick>;
}

impl Attended for Place {
    fn pipe_attended(&self, host: &mut Process) -> PipeClient<Tick, Tick> {
        host.tell("read");
        let mut pipe = self.pipe();
        pipe.write(&Tick::new(0)).unwrap();
        host.says("0");
        pipe
    }
}

#[test]
fn a_second_client_is_refused_and_the_first_undisturbed() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("echo");
    let mut pipe = place.pipe();
    let mut second = place.start("pipe-client");
    let line = second.line();
    assert!(line.starts_with("error MP-ATTACH-CLIENTS ") && line.contains("serves 1 client,"), "{line}");
    match place.builder::<PipeClient<Tick, Tick>>().attach() {
        Err(AttachError::TooManyClients { max: 1 }) => {}
        other => panic!("{other:?}"),
    }
    for number in 0..100 {
        pipe.write(&Tick::new(number)).unwrap();
        assert_eq!(pipe.read().unwrap().number, number);
    }
}

#[test]
fn a_client_that_leaves_is_told_once_after_all_it_wrote() {
    let place = place!();
    let mut host = place.host("pipe-host");
    for round in 0..3 {
        host.tell("read");
        let mut client = place.client("pipe-client attach_timeout=20000");
        assert_eq!(client.ask("batch 10 3"), "ok");
        // Left or killed: the host sees the same.
        if round == 1 {
            client.kill();
        } else {
            assert_eq!(client.ask("leave"), "left");
            client.ended();
        }
        host.says("10");
        assert_eq!(host.ask("read"), "11");
        assert_eq!(host.ask("read"), "12");
        assert!(host.ask("read").starts_with("error MP-IPC-CLIENTGONE "), "round {round}");
        // Reported once; from now on it waits for the next client.
        assert_eq!(host.ask("read 30"), "none", "round {round}");
    }
}

#[test]
fn what_a_host_wrote_before_it_was_killed_can_be_read() {
    let place = place!();
    let mut host = place.host("pipe-host");
    let mut pipe = place.pipe_attended(&mut host);
    assert_eq!(host.ask("batch 1 5"), "ok");
    host.kill();
    for number in 1..=5 {
        assert_eq!(pipe.read().unwrap(), Tick::new(number));
    }
    let start = Instant::now();
    assert!(matches!(pipe.read(), Err(IpcError::HostGone { execution: Execution::NoRequest })));
    assert!(start.elapsed() < TIMEOUT / 2);
    assert!(matches!(pipe.read_timeout(Duration::from_millis(1)), Err(IpcError::HostGone { .. })));
}

#[test]
fn a_message_and_a_death_seen_at_once_are_told_in_order() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("read");
    let mut client = place.client("pipe-client wait=block");
    assert_eq!(client.ask("write 1"), "ok");
    host.says("1");
    client.tell("read");
    wait_until("asleep", || observe::state(client.pid()) == 'S');
    client.suspend();
    assert_eq!(host.ask("write 2"), "ok");
    host.kill();
    client.resume();
    client.says("2");
    assert!(client.ask("read").starts_with("error MP-IPC-HOSTGONE "));
}

#[test]
fn a_message_with_other_types_is_refused_at_attach() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("read");
    match place.builder::<PipeClient<u64, Tick>>().attach() {
        Err(AttachError::SchemaMismatch(mismatch)) => {
            let text = mismatch.to_string();
            assert!(text.contains("other messages") && text.contains("Tick"), "{text}");
        }
        other => panic!("{other:?}"),
    }
}
