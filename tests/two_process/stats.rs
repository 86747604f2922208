//! The statistics of both sides: exact, readable from either side, and harmless if the peer lies.

use std::time::{Duration, Instant};

use memorypipe::testing::hostile::{Attacker, TestHost};
use memorypipe::{CallError, Execution, IpcError, Stats};
use memorypipe_tests::bulk_channel::{GalleryClient, Point};
use memorypipe_tests::channels::{DeskChannel, DeskClient, DeskHost, MathError};
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, wait_until};

/// The first counter in a segment, in words, and their number.
const COUNTERS: std::ops::Range<usize> = 64..64 + 96;

fn desk(place: &Place) -> DeskClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

/// Depths change on their own.
fn without_depth(stats: &Stats) -> String {
    let mut stats = stats.clone();
    (stats.depth, stats.depth_high_water) = (0, 0);
    format!("{stats:?}")
}

#[test]
fn calls_errors_and_one_way_messages_are_counted_exactly() {
    let place = place!();
    let _host = place.host("host");
    let desk = desk(&place);
    assert_eq!(desk.link.stats().messages_out, 0);
    for number in 0..1000 {
        desk.add(number, 1).unwrap();
    }
    for _ in 0..7 {
        assert!(matches!(desk.div(1, 0), Err(CallError::App(MathError::DivByZero))));
    }
    for number in 0..50 {
        desk.note(1, number).unwrap();
    }
    let batch = desk.batch();
    let pending: Vec<_> = (0..5).map(|number| batch.div(number, 0).unwrap()).collect();
    batch.note(1, 50).unwrap();
    assert_eq!(desk.link.stats().calls, 1012, "those that are held back are among them");
    drop(batch);
    assert!(pending.into_iter().all(|pending| matches!(pending.wait(), Err(CallError::App(_)))));
    // The answer arrives after everything that was sent before.
    desk.noted(1).unwrap();

    let stats = desk.link.stats();
    assert_eq!((stats.calls, stats.errors, stats.failures, stats.timeouts), (1013, 12, 0, 0));
    assert_eq!((stats.one_way, stats.messages_out, stats.messages_in), (51, 1064, 1013));
    // Two words each, but `noted` has one.
    assert_eq!(stats.bytes_out, 16 * 1063 + 8);
    // A sum each, an error each, and the notes.
    assert_eq!(stats.bytes_in, 8 * 1000 + 12 * size_of::<MathError>() as u64 + 16);
    assert_eq!((stats.depth, stats.capacity), (0, desk.link.stats().capacity));
    assert!(stats.bulk.is_some_and(|bulk| bulk.to_host == 0));

    let host = desk.link.host_stats();
    assert_eq!((host.calls, host.errors, host.failures, host.one_way), (1013, 12, 0, 0));
    assert_eq!((host.messages_in, host.messages_out), (1064, 1013));
    assert_eq!((host.bytes_in, host.bytes_out), (stats.bytes_out, stats.bytes_in));
}

#[test]
fn one_call_in_61_has_its_time_taken() {
    let place = place!();
    let _host = place.host("host");
    let desk = desk(&place);
    for calls in [1_u64, 60, 61, 500] {
        (0..calls).for_each(|_| assert_eq!(desk.add(1, 2).unwrap(), 3));
        let stats = desk.link.stats();
        assert_eq!(stats.latency.count(), stats.calls.div_ceil(61));
        assert_eq!(stats.latency.buckets().map(|(_, count)| count).sum::<u64>(), stats.latency.count());
    }
    let latency = desk.link.stats().latency;
    assert!(latency.max() > Duration::ZERO && latency.mean() <= latency.max());
    // The calls of a batch are not waited for at once.
    let pending: Vec<_> = (0..200).map(|_| desk.batch().add(1, 2).unwrap()).collect();
    pending.into_iter().for_each(|pending| assert_eq!(pending.wait().unwrap(), 3));
    assert_eq!(desk.link.stats().latency, latency);
}

#[test]
fn a_slow_call_is_found_in_the_class_of_its_time() {
    let place = place!();
    let _host = place.host("host");
    let desk = desk(&place);
    desk.nap(20).unwrap();
    let latency = desk.link.stats().latency;
    assert_eq!(latency.count(), 1);
    assert!(latency.max() >= Duration::from_millis(20), "{latency:?}");
    assert!(latency.percentile(0.5) == latency.max() && latency.mean() == latency.max());
}

#[test]
fn a_call_that_nobody_waited_for_is_a_timeout_and_a_failure() {
    let place = place!();
    let _host = place.host("host");
    let desk = desk(&place);
    assert!(matches!(
        desk.nap_briefly(150),
        Err(IpcError::Timeout { execution: Execution::MaybeStarted, .. })
    ));
    desk.add(1, 2).unwrap();
    let stats = desk.link.stats();
    assert_eq!((stats.calls, stats.failures, stats.timeouts, stats.one_way), (2, 1, 1, 0));
    // A message announced the cancellation. The cancelled call was not timed, the next one was.
    assert_eq!((stats.messages_out, stats.latency.count()), (3, 1));
}

/// The next request gets the id of the call, a one-way message too.
#[test]
fn a_call_that_could_not_be_sent_has_no_time_taken() {
    for another_gets_its_id in [false, true] {
        let place = place!();
        let host = place.host("host");
        let desk: DeskClient = place.builder().timeout(Duration::from_millis(100)).attach().unwrap();
        host.suspend();
        while desk.note(1, 0).is_ok() {}
        assert!(matches!(desk.add(1, 2), Err(IpcError::Full { .. })));
        host.resume();
        wait_until("there is room", || desk.link.stats().depth == 0);
        if another_gets_its_id {
            desk.note(1, 0).unwrap();
        }
        let start = Instant::now();
        desk.add(1, 2).unwrap();
        let (took, latency) = (start.elapsed(), desk.link.stats().latency);
        assert_eq!(latency.count(), 1, "{another_gets_its_id}");
        assert!(latency.max() <= took, "{latency:?} in {took:?}");
    }
}

#[test]
fn an_answer_that_is_never_given_is_a_failure_on_both_sides() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk = desk(&place);
    host.says("clients 1");
    host.tell("take");
    host.tell("drop");
    assert!(matches!(desk.add(1, 2), Err(IpcError::Dropped { .. })));
    let (stats, host) = (desk.link.stats(), desk.link.host_stats());
    assert_eq!((stats.calls, stats.failures, stats.errors, stats.bytes_in), (1, 1, 0, 0));
    assert_eq!((host.calls, host.failures, host.errors, host.bytes_out), (1, 1, 0, 0));
}

#[test]
fn sleeping_and_waking_are_counted() {
    let place = place!();
    let _host = place.host("host");
    let desk = desk(&place);
    desk.add(1, 2).unwrap();
    let mut before = desk.link.stats();
    for round in 0..3 {
        let slept = desk.link.host_stats().parks;
        wait_until("the host sleeps", || desk.link.host_stats().parks > slept.min(round));
        std::thread::sleep(Duration::from_millis(20));
        // It is woken, and sleeps itself during the call.
        desk.nap(20).unwrap();
        let after = desk.link.stats();
        assert!(after.wakes > before.wakes, "{round}: {after}");
        assert!(after.parks > before.parks, "{round}: {after}");
        before = after;
    }
    let host = desk.link.host_stats();
    assert!(host.wakes >= 3 && host.parks >= 3, "{host}");
}

#[test]
fn the_depth_is_what_the_host_has_not_taken() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk: DeskClient = place.builder().timeout(Duration::from_millis(20)).attach().unwrap();
    host.says("clients 1");
    for number in 0..5 {
        desk.note(1, number).unwrap();
    }
    let stats = desk.link.stats();
    assert_eq!((stats.depth, stats.depth_high_water, stats.waits_for_room), (5, 5, 0));
    for number in 5..u64::from(stats.capacity) {
        desk.note(1, number).unwrap();
    }
    let full = desk.note(1, 0);
    assert!(matches!(full, Err(IpcError::Full { .. })), "{full:?}");
    let stats = desk.link.stats();
    assert_eq!((stats.depth, stats.depth_high_water), (stats.capacity, stats.capacity));
    assert_eq!(stats.waits_for_room, 1);
}

#[test]
fn either_side_reads_what_the_other_one_says_of_itself() {
    let place = place!();
    let mut host = place.host("manual");
    host.tell("attend 1");
    let desk = desk(&place);
    host.says("clients 1");
    host.tell("serve 300");
    for number in 0..300 {
        desk.add(number, 1).unwrap();
        desk.note(1, number.unsigned_abs()).unwrap();
        let _ = desk.div(number, 0);
    }
    assert!(host.line().starts_with("served "));
    let said = host.ask("stats");
    let read = desk.link.host_stats();
    assert!(said.contains("calls: 600, errors: 300,"), "{said}");
    assert_eq!((read.calls, read.errors, read.messages_in, read.messages_out), (600, 300, 900, 600));
    for (name, value) in [
        ("bytes_in", read.bytes_in),
        ("bytes_out", read.bytes_out),
        ("wakes", read.wakes),
        ("parks", read.parks),
    ] {
        assert!(said.contains(&format!("{name}: {value},")), "{name} {value}: {said}");
    }
}

#[test]
fn bulk_data_are_counted_by_the_bytes_that_are_used() {
    let place = place!();
    let _host = place.host("gallery");
    let gallery: GalleryClient = place.builder().attach().unwrap();
    gallery.sum(&[Point { x: 1, y: 1 }; 5]).unwrap();
    let mut numbers = [0; 7];
    gallery.count(1, &mut numbers).unwrap();
    let stats = gallery.link.stats();
    let (sent, asked) = (5 * size_of::<Point>() as u64, size_of_val(&numbers) as u64);
    assert_eq!((stats.bulk_bytes_out, stats.bulk_bytes_in), (sent, asked));
    let host = gallery.link.host_stats();
    assert_eq!((host.bulk_bytes_in, host.bulk_bytes_out), (sent, asked));
    assert_eq!((stats.calls, host.calls), (2, 2));

    // Two rooms, each twice as large as the largest method needs; the loan holds a part of one.
    let _loan = gallery.sum_loan(4).unwrap();
    let bulk = gallery.link.bulk_memory();
    assert_eq!((bulk.to_host, bulk.to_client, bulk.to_client_in_use), (65536, 131_072, 0));
    let used = bulk.to_host_in_use;
    assert!(used >= 4 * size_of::<Point>() as u64, "{used}");
    let text = gallery.link.stats().to_string();
    let line = format!("\nbulk      to host: {used} of 65536 bytes; to client: 0 of 131072 bytes");
    assert!(text.ends_with(&line), "{text}");
}

#[test]
fn rubbish_in_the_counters_of_the_other_side_does_no_harm() {
    let mut test_host = TestHost::<DeskHost>::new(|host| host);
    let attacker: Attacker<DeskChannel> = test_host.attack();
    for rubbish in [u64::MAX, u64::MAX / 2, 1 << 32, 0xdead_beef_dead_beef, 0] {
        COUNTERS.for_each(|word| attacker.memory().poke(word, rubbish));
        let all = test_host.host.stats();
        let [stats] = &all[..] else { panic!("one client") };
        assert_eq!(stats.client.bytes_out, rubbish);
        assert!(stats.client.depth <= stats.client.capacity && stats.client.calls <= rubbish);
        assert!(!stats.client.to_string().is_empty());
        // The host's own counters are its own.
        assert_eq!((stats.host.messages_in, stats.host.bytes_in), (0, 0));
    }
    let client: DeskClient = test_host.attach();
    COUNTERS.for_each(|word| test_host.memory().expect("a client").poke(word, u64::MAX));
    assert!(!client.link.host_stats().to_string().is_empty());
    assert_eq!(without_depth(&client.link.stats()), without_depth(&client.link.stats()));
    assert_eq!(client.link.stats().messages_out, 0);
}
