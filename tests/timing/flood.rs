//! A process that connects, rings or opens without end costs a host little, and excludes no other client.

use std::os::fd::{AsFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::process::Process;
use memorypipe_tests::raw::{self, Middle};
use memorypipe_tests::{NOBODY, StopOnDrop, assert_root, observe, place, wait_until};
use rustix::event::{EventfdFlags, eventfd};
use rustix::process::{Resource, Rlimit, getrlimit};

/// The sorted times of this many attaches.
fn attaches(place: &Place, count: usize) -> Vec<Duration> {
    let mut took: Vec<_> = (0..count)
        .map(|_| {
            let start = Instant::now();
            let desk: DeskClient = place.desk();
            assert_eq!(desk.add(1, 2).unwrap(), 3);
            start.elapsed()
        })
        .collect();
    took.sort();
    took
}

/// The share of a CPU that `process` uses for a while, in thousandths.
fn load(process: &Process) -> u128 {
    let (before, start) = (observe::cpu_time(process.pid()), Instant::now());
    std::thread::sleep(Duration::from_millis(400));
    let used = observe::cpu_time(process.pid()) - before;
    used.as_nanos() * 1000 / start.elapsed().as_nanos()
}

/// The maximum cost of a flood for the host, in thousandths of a CPU: without limits it is 600 and more. It is 30 to 40
/// on an idle machine; a debug host gets some room.
const MOST_LOAD: u128 = if cfg!(debug_assertions) { 120 } else { 50 };
/// The time limit for detecting the end of a connection. It takes a few milliseconds.
const SOON: Duration = Duration::from_secs(1);
/// The maximum time of an attach during a flood.
const MOST_WAIT: Duration = Duration::from_millis(50);

/// The minimum of several tries: the machine may have other load.
fn least<T: Copy + Ord + std::fmt::Debug>(what: &str, enough: T, mut measure: impl FnMut() -> T) {
    let mut tries = Vec::new();
    for _ in 0..5 {
        let found = measure();
        if found < enough {
            return println!("{what}: {found:?}");
        }
        tries.push(found);
    }
    panic!("{what}: {tries:?}");
}

/// Two processes of another user flood a host, and a client of ours attaches during that.
fn flood_of_another_user(start: impl Fn(&Place) -> Process, host: &str) {
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 {host}"));
    let _keeps_awake = place.desk();
    let mut flooders: Vec<_> = (0..2).map(|_| start(&place)).collect();
    flooders.iter_mut().for_each(|flooder| flooder.says("flooding"));
    least("thousandths of a processor that it costs", MOST_LOAD, || load(&host));
    least("median of the attaches during it", MOST_WAIT, || attaches(&place, 15)[7]);
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn connections_of_one_user_without_end_keep_no_other_user_out() {
    let _alone = crate::alone();
    assert_root();
    let start = |place: &Place| place.start_as_nobody("connects");
    flood_of_another_user(start, &format!("allow_uid={NOBODY}"));
    flood_of_another_user(start, "");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn connections_of_a_user_with_many_groups_cost_no_more_than_others() {
    let _alone = crate::alone();
    assert_root();
    // As many as fit into a program's argument.
    let groups = (10_000..31_000).map(|group: u32| group.to_string()).collect::<Vec<_>>().join(",");
    flood_of_another_user(|place| place.start_as_nobody_of(NOBODY, &groups, "connects"), "group=4242");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn half_open_handshakes_of_one_user_keep_no_other_user_out() {
    let _alone = crate::alone();
    assert_root();
    let start = |place: &Place| place.start_as_nobody("keeps-open count=100");
    flood_of_another_user(start, &format!("allow_uid={NOBODY}"));
}

/// Rings without end during `work`.
fn while_ringing(ring: impl Fn() + Sync, work: impl FnOnce()) {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut rung = 0_u64;
            while !stop.load(Ordering::Relaxed) {
                ring();
                rung += 1;
                // A machine with one processor would do nothing but ring.
                if rung.is_multiple_of(64) {
                    std::thread::sleep(Duration::from_micros(20));
                }
            }
            println!("wake-ups: {rung}");
        });
        let _stop = StopOnDrop(&stop);
        work();
    });
}

/// A new flag, which is sent to `to`.
fn flag(to: &OwnedFd) -> OwnedFd {
    let flag = eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK).unwrap();
    raw::send(to, b"!", Some(flag.as_fd()));
    flag
}

fn raise(flag: &OwnedFd) {
    let _ = rustix::io::write(flag, &1_u64.to_ne_bytes());
}

/// A client of our own user rings without end, in one of the two ways.
fn bells_without_end(by_flag: bool) {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let listener = raw::listen(&place.run().join("middle.sock"));
    let client = place.start("client name=middle attach_timeout=20000");
    let middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    wait_until("attached", || desk.attached().unwrap() == 2);
    let flag = by_flag.then(|| flag(&middle.to_host));
    let ring = || flag.as_ref().map_or_else(|| middle.wake_host(), raise);
    while_ringing(ring, || {
        least("thousandths of a processor that it costs", MOST_LOAD, || load(&host));
        assert_eq!(desk.add(1, 2).unwrap(), 3);
    });
    drop((client, middle, flag));
    wait_until("its leaving is seen", || desk.attached().unwrap() == 1);
}

/// A host rings without end, for a client that waits for a reply that does not arrive.
fn bells_of_a_host_without_end(host: &str, client: &str, order: &str, by_flag: bool) {
    let place = place!();
    let _host = place.host(host);
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start(&format!("{client} name=middle attach_timeout=20000"));
    let middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    assert!(client.line().starts_with("attached"));
    let flag = by_flag.then(|| flag(&middle.to_client));
    let ring = || flag.as_ref().map_or_else(|| middle.wake_client(), raise);
    client.tell(order);
    while_ringing(ring, || {
        least("thousandths of a processor that it costs", MOST_LOAD, || load(&client));
    });
    let gone = Instant::now();
    drop((middle, flag));
    client.line();
    assert!(gone.elapsed() < SOON, "{:?}", gone.elapsed());
}

#[test]
fn bells_without_end_cost_little_and_death_is_seen_all_the_same() {
    let _alone = crate::alone();
    bells_without_end(false);
    bells_without_end(true);
}

/// How often `process` wakes up during an idle second.
fn sleeps_in_a_second(process: &Process) -> u64 {
    let before = observe::sleeps(process.pid());
    std::thread::sleep(Duration::from_secs(1));
    observe::sleeps(process.pid()) - before
}

/// Rings for nothing until its peer ignores it, and longer.
fn raise_for_nothing(flag: &OwnedFd) {
    for _ in 0..60 {
        raise(flag);
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// For an idle side: it polls a few times on its own.
const MOST_SLEEPS: u64 = 20;

#[test]
fn a_client_that_has_rung_for_nothing_lets_the_host_sleep_once_it_is_silent() {
    let _alone = crate::alone();
    let place = place!();
    let host = place.host("host");
    let (middle, _client) = Middle::of_client(&place, "client");
    let flag = flag(&middle.to_host);
    raise_for_nothing(&flag);
    least("wake-ups in a second", MOST_SLEEPS, || sleeps_in_a_second(&host));
    let before = observe::sleeps(host.pid());
    raise(&flag);
    wait_until("it is heard again", || observe::sleeps(host.pid()) > before);
}

#[test]
fn a_host_that_has_rung_for_nothing_lets_a_task_sleep_once_it_is_silent() {
    let _alone = crate::alone();
    let place = place!();
    let _host = place.host("errands");
    let listener = raw::listen(&place.run().join("middle.sock"));
    let mut client = place.start("task runtime=current name=middle attach_timeout=20000");
    let middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    assert!(client.line().starts_with("attached"));
    let flag = flag(&middle.to_client);
    client.tell("now 1");
    raise_for_nothing(&flag);
    least("wake-ups in a second", MOST_SLEEPS, || sleeps_in_a_second(&client));
    let before = observe::sleeps(client.pid());
    raise(&flag);
    wait_until("it is heard again", || observe::sleeps(client.pid()) > before);
}

#[test]
fn bells_of_a_host_without_end_cost_a_waiting_client_little() {
    let _alone = crate::alone();
    for by_flag in [false, true] {
        bells_of_a_host_without_end("host", "client", "add 1 2", by_flag);
        bells_of_a_host_without_end("errands", "task runtime=current", "now 1", by_flag);
    }
}

#[test]
fn a_host_without_descriptors_waits_for_some_and_goes_on() {
    let _alone = crate::alone();
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let limit = |soft: u64| {
        // It has inherited our limit.
        let limit = Rlimit { current: Some(soft), ..getrlimit(Resource::Nofile) };
        let pid = rustix::process::Pid::from_raw(i32::try_from(host.pid()).unwrap());
        rustix::process::prlimit(pid, Resource::Nofile, limit).unwrap();
    };
    let open = u64::try_from(observe::descriptors(host.pid())).unwrap();
    limit(open + 1);
    let _waiting: Vec<_> = (0..8).map(|_| raw::connect(&place.run().join("desk.sock"))).collect();
    least("thousandths of a processor that it costs", MOST_LOAD, || load(&host));
    assert_eq!(desk.add(1, 2).unwrap(), 3, "who is there is served");
    limit(1024);
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}
