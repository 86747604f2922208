//! Hosts and clients that wait for a descriptor, with the `poll` of the test.

use std::os::fd::{AsFd, BorrowedFd};
use std::time::{Duration, Instant};

use memorypipe::{IpcError, PipeClient};
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskClient, DeskHost, Tick};
use memorypipe_tests::deferred::ErrandsClient;
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::{TIMEOUT, observe, place};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// Waits until it is readable; a lost wake-up fails the test.
fn wait_for(descriptor: BorrowedFd<'_>) {
    let timeout = Timespec { tv_sec: i64::try_from(TIMEOUT.as_secs()).unwrap(), tv_nsec: 0 };
    let mut descriptors = [PollFd::from_borrowed_fd(descriptor, PollFlags::IN)];
    assert_eq!(poll(&mut descriptors, Some(&timeout)).unwrap(), 1, "a wake-up is lost");
}

/// Serves with `calls_handler` until this many calls are served.
fn serve(host: &mut DeskHost, clerk: &mut Clerk, calls: u64) {
    let mut served = 0;
    while served < calls {
        if let Some(call) = or_nothing(host.try_recv()).unwrap() {
            call.dispatch(clerk);
            served += 1;
            continue;
        }
        if host.arm().unwrap() {
            wait_for(host.as_fd());
        }
    }
}

#[test]
fn a_host_that_waits_for_its_descriptor_misses_nothing() {
    for wait in ["adaptive", "block"] {
        let place = place!();
        let mut clerk = Clerk::default();
        let mut host: DeskHost = place.host_builder().on_notice(clerk.count()).create().unwrap();
        let mut client = place.start(&format!("client wait={wait} attach_timeout=10000"));
        client.tell("calls 2000");
        serve(&mut host, &mut clerk, 2000);
        assert!(client.line().starts_with("attached "));
        client.says("right 2000");
        // One that comes later, when all was silent, and the death of the other client.
        let mut other = place.start("client attach_timeout=10000");
        other.tell("calls 10");
        serve(&mut host, &mut clerk, 10);
        client.kill();
        let start = Instant::now();
        while host.clients() > 1 {
            assert!(start.elapsed() < TIMEOUT);
            assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
            // Its departure may already have been detected.
            if host.clients() > 1 && host.arm().unwrap() {
                wait_for(host.as_fd());
            }
        }
    }
}

#[test]
fn a_host_that_waits_for_its_descriptor_hears_its_stopper_and_deferred_replies() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
    while !host.arm().unwrap() {}
    let stopper = host.stopper();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(20));
        stopper.stop();
    });
    wait_for(host.as_fd());
    assert!(host.recv().unwrap().is_none());
}

#[test]
fn a_handshake_that_takes_too_long_ends_although_nobody_rings() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    let _silent = memorypipe_tests::raw::connect(&place.run().join("desk.sock"));
    let start = Instant::now();
    // It is admitted, then nothing happens until the deadline.
    while start.elapsed() < Duration::from_millis(900) {
        assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
        if host.arm().unwrap() {
            wait_for(host.as_fd());
        }
    }
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_client_that_waits_for_its_descriptor_misses_no_reply() {
    for host in ["host", "host wait=block", "host wait=spin"] {
        let place = place!();
        let _host = place.host(host);
        let desk: DeskClient = place.desk();
        for n in 0..5000 {
            let sum = desk.batch().add(n, 1).unwrap();
            while !sum.is_ready().unwrap() {
                if desk.link.arm().unwrap() {
                    wait_for(desk.as_fd());
                }
            }
            assert_eq!(sum.wait().unwrap(), n + 1);
            // A call that waits itself, with the link armed or not.
            if n % 3 == 0 {
                let _ = desk.link.arm().unwrap();
            }
            if n % 2 == 0 {
                assert_eq!(desk.add(n, 2).unwrap(), n + 2);
            }
        }
    }
}

#[test]
fn a_reply_that_is_there_before_its_client_arms_is_not_waited_for() {
    let place = place!();
    let _host = place.host("host");
    let desk = place.desk();
    for n in 0..20 {
        let sum = desk.batch().add(n, 1).unwrap();
        // The host answers, and does not ring for a client that is awake.
        std::thread::sleep(Duration::from_millis(5));
        if desk.link.arm().unwrap() {
            // It was slower.
            wait_for(desk.link.as_fd());
        }
        assert_eq!(sum.wait().unwrap(), n + 1);
    }
}

#[test]
fn a_client_that_waits_for_its_descriptor_sees_the_host_die() {
    let place = place!();
    let mut host = place.host("errands");
    let errands: ErrandsClient = place.builder().attach().unwrap();
    let held = errands.batch().held(1).unwrap();
    errands.link.flush().unwrap();
    while !errands.link.arm().unwrap() {}
    host.start_to_kill();
    let error = loop {
        match errands.link.arm() {
            Ok(true) => wait_for(errands.as_fd()),
            Ok(false) => {}
            Err(error) => break error,
        }
    };
    assert!(matches!(error, IpcError::HostGone { .. }), "{error:?}");
    assert!(matches!(held.wait(), Err(IpcError::HostGone { .. })));
    host.ended();
}

#[test]
fn a_pipe_can_be_waited_for_and_an_armed_client_is_not_woken_for_nothing() {
    let place = place!();
    let mut host = place.host("pipe-host");
    host.tell("echo");
    let mut pipe: PipeClient<Tick, Tick> = place.pipe();
    for number in 0..1000 {
        pipe.write(&Tick::new(number)).unwrap();
        let answer = loop {
            if let Some(answer) = or_nothing(pipe.try_read().map(Some)).unwrap() {
                break answer;
            }
            if pipe.link.arm().unwrap() {
                wait_for(pipe.link.as_fd());
            }
        };
        assert_eq!(answer.number, number);
    }
    assert!(pipe.link.arm().unwrap());
    let mut descriptors = [PollFd::from_borrowed_fd(pipe.link.as_fd(), PollFlags::IN)];
    let timeout = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };
    assert_eq!(poll(&mut descriptors, Some(&timeout)).unwrap(), 0, "nothing has happened");
    assert_eq!(observe::state(host.pid()), 'S');
}
