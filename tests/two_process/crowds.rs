//! Clients that come and go, subscribe, wait and send more than they need: the cost for the others is bounded.

use std::os::fd::AsFd;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use memorypipe::{AttachError, ClientBuilder, IpcError, Notice, Overflow};
use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::place::{NAME, Place};
use memorypipe_tests::raw::{self, HEAD, Header, Middle, RIGHT};
use memorypipe_tests::ticker::{
    PosterClient, PosterEvent, PosterHost, TickerClient, TickerEvent, TickerHost, tick,
};
use memorypipe_tests::{observe, place, wait_until};

#[test]
fn the_memory_of_clients_is_made_and_freed_by_a_thread_that_ends_when_it_is_idle() {
    let place = place!();
    let host = place.host("host");
    let at_work = || wait_until("a thread is at work", || observe::workers(host.pid()) == 1);
    let at_rest = || wait_until("it has ended", || observe::workers(host.pid()) == 0);
    let before = observe::shared_memory(host.pid());
    let desk = place.desk();
    at_work();
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    at_rest();
    assert!(observe::shared_memory(host.pid()) > before);
    drop(desk);
    at_work();
    at_rest();
    assert_eq!(observe::shared_memory(host.pid()), before);
}

/// How many connections `listener` gets, until `is_over`.
fn connections(listener: &std::os::fd::OwnedFd, is_over: impl Fn() -> bool) -> u32 {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let mut count = 0;
    while !is_over() {
        let mut fds = [PollFd::new(listener, PollFlags::IN)];
        let soon = Timespec { tv_sec: 0, tv_nsec: 10_000_000 };
        if poll(&mut fds, Some(&soon)) == Ok(1) {
            drop(raw::accept(listener));
            count += 1;
        }
    }
    count
}

fn waiting_for(place: &Place, name: &str, time: Duration) -> ClientBuilder<DeskClient> {
    ClientBuilder::new(name).socket_dir(place.run()).attach_timeout(time)
}

#[test]
fn a_client_that_waits_connects_to_no_host_of_another_name_before_it_gives_up() {
    let place = place!();
    let other = raw::listen(&place.run().join(format!("{NAME}-eu.sock")));
    let builder = waiting_for(&place, NAME, Duration::from_millis(600));
    let waiting = std::thread::spawn(move || builder.attach());
    assert_eq!(connections(&other, || waiting.is_finished()), 1);
    match waiting.join().unwrap() {
        Err(AttachError::NotFound { similar, .. }) => assert_eq!(similar, [format!("{NAME}-eu")]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_client_that_waits_sleeps_and_attaches_as_soon_as_the_host_is_there() {
    let place = place!();
    let mut client = place.start("client attach_timeout=20000");
    wait_until("it waits", || observe::state(client.pid()) == 'S');
    std::thread::sleep(Duration::from_millis(600));
    let (sleeps, before) = (observe::sleeps(client.pid()), observe::cpu_time(client.pid()));
    std::thread::sleep(Duration::from_secs(2));
    let woken = observe::sleeps(client.pid()) - sleeps;
    assert!(woken <= 10, "woken {woken} times in 2 s");
    let used = observe::cpu_time(client.pid()) - before;
    assert!(used < Duration::from_millis(10), "{used:?} in 2 s");
    let start = Instant::now();
    let _host = place.host("host");
    let line = client.line();
    assert!(line.starts_with("attached"), "{line}");
    // It is not the next poll, at most a second later, that finds it.
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
}

#[test]
fn a_client_finds_a_host_whose_directory_is_made_while_it_waits() {
    let place = place!();
    let mut client = place.start("client attach_timeout=20000");
    std::thread::sleep(Duration::from_millis(300));
    let _host = place.host("host");
    assert!(client.line().starts_with("attached"));
}

#[test]
fn a_host_that_wants_more_memory_than_the_client_allows_is_told_of_and_gets_none() {
    let place = place!();
    let host = place.host("host capacity=65536");
    let error = place.builder::<DeskClient>().max_bytes(1 << 20).attach().unwrap_err();
    match error {
        AttachError::TooLarge { bytes, max } => assert!(bytes > max && max == 1 << 20, "{bytes} {max}"),
        other => panic!("{other}"),
    }
    assert_eq!(observe::shared_memory(host.pid()), 0);
    assert_eq!(place.desk().add(1, 2).unwrap(), 3, "16 MiB are below the default");
}

#[test]
fn a_host_that_hangs_up_when_memory_was_made_is_asked_four_times() {
    let place = place!();
    let _host = place.host("host");
    let listener = raw::listen(&place.run().join("greedy.sock"));
    let builder = waiting_for(&place, "greedy", Duration::from_secs(20));
    let attaching = std::thread::spawn(move || builder.attach().map(drop));
    for attempt in 0..4 {
        let (to_client, to_host) =
            (raw::accept(&listener), raw::connect(&place.run().join(format!("{NAME}.sock"))));
        raw::send(&to_host, &raw::receive(&to_client).0, None);
        raw::send(&to_client, &raw::receive(&to_host).0, None);
        assert!(raw::receive(&to_client).1.is_some(), "memory in attempt {attempt}");
    }
    match attaching.join().unwrap() {
        Err(AttachError::HostGone) => {}
        other => panic!("{other:?}"),
    }
}

/// How many messages the host has received from this client.
fn taken(middle: &Middle) -> u32 {
    let mut head = [0; 4];
    middle.as_host.original().read_exact_at(&mut head, HEAD as u64).unwrap();
    u32::from_le_bytes(head).wrapping_sub(u32::MAX - 999)
}

#[test]
fn subscriptions_without_end_are_rationed_and_others_are_served() {
    const CONTROL: u16 = u16::MAX;
    const SUBSCRIBE: u8 = 2;
    let place = place!();
    let mut host: PosterHost = place.host_builder().capacity(1024).create().unwrap();
    host.emit(PosterEvent::Poster { text: [7; 57_344] });
    let stopper = host.stopper();
    let serving = std::thread::spawn(move || host.serve(&mut memorypipe_tests::ticker::Silent));
    let other: PosterClient = place.builder().attach().unwrap();
    let listener = raw::listen(&place.run().join("middle.sock"));
    let builder = ClientBuilder::<PosterClient>::new("middle").socket_dir(place.run());
    let attaching = std::thread::spawn(move || builder.attach().unwrap());
    let mut middle = Middle::between(&listener, &place.run().join(format!("{NAME}.sock")));
    middle.as_client.set_stride(128);
    let _client = attaching.join().unwrap();
    let start = Instant::now();
    let subscribe = Header { method: CONTROL, status: SUBSCRIBE, len: 0, ..RIGHT };
    (0..1000).for_each(|n| middle.as_client.publish(n, subscribe, &[]));
    middle.wake_host();
    // Each costs 13 us: a millisecond in advance, and 0.1 % of the time.
    let may = |time: Duration| 80 + u32::try_from(time.as_millis()).unwrap() / 10;
    for _ in 0..100 {
        other.ask().unwrap();
        let taken = taken(&middle);
        assert!(taken <= may(start.elapsed()), "{taken} after {:?}", start.elapsed());
    }
    wait_until("those that may be are taken", || taken(&middle) >= 60);
    wait_until("and then more", || taken(&middle) >= 100);
    stopper.stop();
    serving.join().unwrap().unwrap();
}

#[test]
fn a_host_waits_for_a_subscriber_that_reads_seldom_no_longer_than_its_budget() {
    const TIMEOUT: Duration = Duration::from_millis(100);
    let place = place!();
    let told = Arc::new(Mutex::new(Vec::new()));
    let tells = told.clone();
    let mut host: TickerHost = place
        .host_builder()
        .event_capacity(64)
        .overflow(Overflow::Block(TIMEOUT))
        .on_notice(move |notice| {
            if let Notice::TooSlow { .. } = notice {
                tells.lock().unwrap().push(notice.to_string());
            }
        })
        .create()
        .unwrap();
    let read = Arc::new(AtomicU64::new(0));
    let reads = read.clone();
    let builder = place.builder::<TickerClient>();
    let reading = std::thread::spawn(move || {
        let client = builder.attach().unwrap();
        let mut events = client.events().unwrap();
        // One event each time the host has waited for its full timeout.
        loop {
            match events.recv() {
                Ok(_) => _ = reads.fetch_add(1, Ordering::Relaxed),
                Err(IpcError::Missed { .. }) => {}
                Err(_) => return,
            }
            std::thread::sleep(TIMEOUT + Duration::from_millis(5));
        }
    });
    wait_until("it has subscribed", || {
        assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
        host.emit(TickerEvent::Bell) == 1
    });
    let (begin, mut waited, mut number) = (Instant::now(), Duration::ZERO, 0);
    while read.load(Ordering::Relaxed) < 12 {
        let start = Instant::now();
        host.emit(tick(number));
        let took = start.elapsed();
        number += 1;
        // A moment is not a wait.
        if took > Duration::from_millis(1) {
            waited += took;
        }
        assert!(matches!(host.recv_timeout(Duration::from_micros(200)), Err(IpcError::Timeout { .. })));
    }
    let most = 2 * TIMEOUT + begin.elapsed() / 50;
    assert!(waited < most, "{waited:?} in {:?}", begin.elapsed());
    drop(host);
    reading.join().unwrap();
    let told = told.lock().unwrap();
    let who = format!(
        "memorypipe: no longer waits for this slow subscriber to events: process {}",
        std::process::id()
    );
    assert!(told.len() == 1 && told[0].starts_with(&who), "{told:?}");
}

#[test]
fn packets_full_of_descriptors_take_no_places_of_the_host() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    let null = std::fs::File::open("/dev/null").unwrap();
    let many = vec![null.as_fd(); 253];
    let before = observe::descriptors(host.pid());
    for _ in 0..3 {
        let (middle, _client) = Middle::of_client(&place, "client");
        let mut sent = 0;
        let mut most = 0;
        while raw::try_send_many(&middle.to_host, b"!", &many).is_ok() {
            sent += 1;
            most = most.max(observe::descriptors(host.pid()));
        }
        assert!(sent > 0);
        assert!(most < before + 32, "{before} have become {most}");
        assert_eq!(desk.add(1, 2).unwrap(), 3);
        std::fs::remove_file(place.run().join("middle.sock")).unwrap();
    }
    wait_until("they are closed", || observe::descriptors(host.pid()) <= before);
}
