//! Streams: order, room, both directions, several at a time, and every way in which a stream ends.

use std::time::{Duration, Instant};

use memorypipe::{CallError, Execution, IpcError, Rx};
use memorypipe_tests::channels::MathError;
use memorypipe_tests::stream_channel::{Drip, RiverClient};
use memorypipe_tests::{place, place::Place, wait_until};

fn river(place: &Place) -> RiverClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn numbers(drips: impl Iterator<Item = Result<Drip, IpcError>>) -> Vec<u64> {
    drips
        .map(|drip| {
            let drip = drip.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(drip, Drip::new(drip.number), "a mixture");
            drip.number
        })
        .collect()
}

#[test]
fn a_stream_brings_all_values_in_order_and_ends() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let _host = place.host(&format!("river wait={wait}"));
        let river = river(&place);
        for (from, count) in [(0, 0), (5, 1), (0, 64), (100, 129), (0, 20_000)] {
            let (mut drips, sent) = river.flow(from, count).unwrap();
            assert_eq!(numbers(&mut drips), (from..from + count).collect::<Vec<_>>());
            assert_eq!(sent.wait().unwrap(), count);
            // After the end, it stays at the end.
            assert_eq!(drips.recv().unwrap(), None);
            assert_eq!(drips.try_recv().unwrap(), None);
        }
    }
}

#[test]
fn a_request_that_waited_for_a_stream_was_not_taken_when_the_host_dies() {
    let place = place!();
    let mut host = place.host("river streams=1");
    let river = river(&place);
    let (drips, kept) = river.keep().unwrap();
    kept.wait().unwrap();
    // The host keeps its end, so no queue is free until it releases it.
    drop(drips);
    let opening = std::thread::spawn(move || river.keep().map(drop));
    std::thread::sleep(Duration::from_millis(50));
    assert!(!opening.is_finished());
    host.kill();
    let gone = opening.join().unwrap();
    assert!(matches!(gone, Err(IpcError::HostGone { execution: Execution::NotStarted })), "{gone:?}");
}

#[test]
fn both_sides_count_the_items() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    // Two concurrent streams, one read on another thread, and then one in the other direction.
    let (mut drips, _ended) = river.flow(0, 100).unwrap();
    let (mut others, _also) = river.spring(0).unwrap();
    let reader = std::thread::spawn(move || (0..50).for_each(|_| _ = others.recv().unwrap()));
    assert_eq!(numbers(&mut drips).len(), 100);
    reader.join().unwrap();
    let (mut input, sum) = river.sum().unwrap();
    (1..=30).for_each(|number| input.send(number).unwrap());
    drop(input);
    assert_eq!(sum.wait().unwrap(), 465);
    let (stats, host) = (river.link.stats(), river.link.host_stats());
    assert_eq!((stats.items_in, stats.item_bytes_in), (150, 150 * size_of::<Drip>() as u64));
    assert_eq!((stats.items_out, stats.item_bytes_out), (30, 30 * 8));
    assert_eq!((host.items_in, host.item_bytes_in), (30, 30 * 8));
    // `spring` may have sent more than was read.
    assert!(host.items_out >= 150 && host.item_bytes_out == host.items_out * size_of::<Drip>() as u64);
    assert!(stats.to_string().contains("items     30 sent, 240 bytes; 150 received"), "{stats}");
}

#[test]
fn a_handler_reads_all_that_a_client_sends() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    for count in [0, 1, 1000, 50_000_u64] {
        let (mut input, sum) = river.sum().unwrap();
        (1..=count).for_each(|number| input.send(number).unwrap());
        drop(input);
        assert_eq!(sum.wait().unwrap(), count * (count + 1) / 2);
        let (mut input, sum) = river.sum_apart().unwrap();
        (1..=count).for_each(|number| input.send(number).unwrap());
        drop(input);
        assert_eq!(sum.wait().unwrap(), count * (count + 1) / 2);
    }
    let (mut input, sum) = river.sum_apart().unwrap();
    input.send(u64::MAX).unwrap();
    input.send(1).unwrap();
    drop(input);
    assert!(matches!(sum.wait(), Err(CallError::App(MathError::Overflow))));
}

#[test]
fn both_directions_go_at_once() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut input, out, count) = river.echo().unwrap();
    let reader = std::thread::spawn(move || numbers(out));
    (0..10_000).for_each(|number| input.send(Drip::new(number)).unwrap());
    drop(input);
    assert_eq!(reader.join().unwrap(), (0..10_000).collect::<Vec<_>>());
    assert_eq!(count.wait().unwrap(), 10_000);
}

#[test]
fn streams_and_calls_are_under_way_at_the_same_time() {
    let place = place!();
    let _host = place.host("river streams=8");
    let river = river(&place);
    let streams: Vec<Rx<Drip>> = (0..8).map(|stream| river.spring(stream * 1_000_000).unwrap().0).collect();
    let readers: Vec<_> =
        streams.into_iter().map(|drips| std::thread::spawn(move || numbers(drips.take(2000)))).collect();
    for value in 0..2000 {
        assert_eq!(river.now(value).unwrap(), value);
    }
    for (reader, stream) in readers.into_iter().zip(0..) {
        let from = stream * 1_000_000;
        assert_eq!(reader.join().unwrap(), (from..from + 2000).collect::<Vec<_>>());
    }
    wait_until("all stopped", || river.ended().unwrap()[0] == 8);
}

#[test]
fn a_reader_that_stops_ends_the_writer_and_its_queue_serves_again() {
    let place = place!();
    let _host = place.host("river streams=1");
    let river = river(&place);
    for round in 0..200 {
        let (drips, done) = river.spring(round * 1000).unwrap();
        assert_eq!(
            numbers(drips.take(3)),
            [round * 1000, round * 1000 + 1, round * 1000 + 2],
            "round {round}"
        );
        done.wait().unwrap();
        let (mut input, sum) = river.first(2).unwrap();
        let stopped = (round..).find_map(|number| input.send(number).err()).unwrap();
        assert_eq!(stopped.code(), "MP-IPC-STOPPED");
        assert!(input.is_stopped());
        assert_eq!(sum.wait().unwrap(), round + round + 1);
    }
    wait_until("all stopped", || river.ended().unwrap()[0] == 200);
}

#[test]
fn a_full_queue_holds_its_writer_up_and_loses_nothing() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    // Not read, because the handler reads another one.
    let (mut idle, _done) = river.spring(0).unwrap();
    let (mut input, _sum) = river.sum_apart().unwrap();
    let sent = (0..).take_while(|number| input.try_send(*number).is_ok()).count();
    assert!(sent >= 16, "{sent}");
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(numbers((&mut idle).take(5000)), (0..5000).collect::<Vec<_>>());
}

#[test]
fn a_writer_waits_for_room_no_longer_than_it_was_told() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    // The handler waits for a stream that is never written, so it does not read the second one.
    let (_silent, _sum) = river.sum().unwrap();
    let (mut input, _other) = river.sum().unwrap();
    let full = (0..).find_map(|number| input.try_send(number).err()).unwrap();
    assert_eq!(full.code(), "MP-IPC-FULL");
    let start = Instant::now();
    let late = input.send_timeout(1, Duration::from_millis(50)).unwrap_err();
    assert!(
        matches!(late, IpcError::Timeout { method: "sum", execution: Execution::NoRequest, .. }),
        "{late:?}"
    );
    assert!((50..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[test]
fn a_reader_waits_no_longer_than_it_was_told_and_reads_on() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut drips, _done) = river.keep().unwrap();
    let start = Instant::now();
    let late = drips.recv_timeout(Duration::from_millis(50)).unwrap_err();
    assert!(
        matches!(late, IpcError::Timeout { method: "keep", execution: Execution::NoRequest, .. }),
        "{late:?}"
    );
    assert_eq!(late.to_string(), "a stream of `keep` timed out after 50ms");
    assert!((50..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    assert!(matches!(drips.try_recv(), Err(IpcError::Empty)));
    assert_eq!(river.let_go().unwrap(), 1);
    assert_eq!(drips.recv().unwrap(), None);
}

#[test]
fn a_reader_whose_method_has_a_timeout_ends_the_stream_by_it() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut drips, kept) = river.keep_briefly().unwrap();
    kept.wait().unwrap();
    let start = Instant::now();
    assert!(matches!(drips.recv(), Err(IpcError::Timeout { .. })));
    assert!((50..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    assert_eq!(drips.recv().unwrap(), None, "it is over");
    // Each wait has its own timeout, which can be set or removed.
    let (mut drips, sent) = river.flow(0, 3).unwrap();
    sent.wait().unwrap();
    drips.set_timeout(Some(Duration::from_millis(20)));
    let read: Vec<_> = (&mut drips).map(|drip| drip.unwrap().number).collect();
    assert_eq!(read, [0, 1, 2]);
    let (mut drips, kept) = river.keep_briefly().unwrap();
    kept.wait().unwrap();
    drips.set_timeout(None);
    let reader = std::thread::spawn(move || drips.recv());
    std::thread::sleep(Duration::from_millis(120));
    assert!(!reader.is_finished());
    assert_eq!(river.let_go().unwrap(), 2);
    assert_eq!(reader.join().unwrap().unwrap(), None);
}

#[test]
fn a_writer_whose_method_has_a_timeout_gives_the_stream_up_and_the_reader_is_told() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut input, stalled) = river.stall().unwrap();
    stalled.wait().unwrap();
    let mut sent = 0;
    let late = loop {
        match input.send(sent) {
            Ok(()) => sent += 1,
            Err(late) => break late,
        }
    };
    assert!(matches!(late, IpcError::Timeout { execution: Execution::NoRequest, .. }), "{late:?}");
    assert!(
        matches!(input.send(0), Err(IpcError::Closed)) && matches!(input.try_send(0), Err(IpcError::Closed))
    );
    drop(input);
    assert_eq!(river.read_stalled().unwrap(), [sent, 1], "all that was sent, and that it was not all");
}

#[test]
fn more_streams_than_there_is_room_for_are_refused_and_nothing_is_sent() {
    let place = place!();
    let _host = place.host("river streams=2");
    let river = river(&place);
    let kept = [river.keep().unwrap().0, river.keep().unwrap().0];
    let refused = river.keep().unwrap_err();
    assert!(matches!(refused, IpcError::TooManyStreams { max: 2 }), "{refused:?}");
    assert_eq!(river.let_go().unwrap(), 2);
    // Its end has not been read, but it is over.
    drop(kept);
    let again = [river.keep().unwrap().0, river.keep().unwrap().0];
    assert_eq!(river.let_go().unwrap(), 2);
    drop(again);
}

#[test]
fn a_writer_that_panics_is_told_after_what_it_has_sent() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut drips, _done) = river.fall(3).unwrap();
    assert_eq!(numbers((&mut drips).take(3)), [0, 1, 2]);
    assert!(matches!(drips.recv(), Err(IpcError::Dropped { method: "fall" })));
    assert_eq!(drips.recv().unwrap(), None);
    assert_eq!(river.now(7).unwrap(), 7);
}

#[test]
fn the_death_of_the_host_ends_every_stream() {
    let place = place!();
    let mut host = place.host("river");
    let river = river(&place);
    let (mut drips, _done) = river.keep().unwrap();
    let (mut input, _sum) = river.sum_apart().unwrap();
    let reader = std::thread::spawn(move || {
        let first = drips.recv();
        (first, drips.recv())
    });
    std::thread::sleep(Duration::from_millis(50));
    let killed = Instant::now();
    host.kill();
    let (first, then) = reader.join().unwrap();
    assert!(matches!(first, Err(IpcError::HostGone { execution: Execution::NoRequest })), "{first:?}");
    assert!(matches!(then, Ok(None)));
    // As long as there is room, the writer does not check.
    let gone = (0..).find_map(|number| input.send(number).err()).unwrap();
    assert!(matches!(gone, IpcError::HostGone { .. }), "{gone:?}");
    assert!(killed.elapsed() < Duration::from_secs(2), "{:?}", killed.elapsed());
}

#[test]
fn the_death_of_a_client_ends_its_streams_and_no_others() {
    let place = place!();
    let _host = place.host("river");
    let river = river(&place);
    let (mut own, _done) = river.spring(0).unwrap();
    for round in 1..=5 {
        for stream in ["spring", "sum"] {
            let mut victim = place.client(&format!("river-client stream={stream}"));
            victim.says("three");
            victim.kill();
        }
        wait_until("noticed", || river.ended().unwrap() == [round, round]);
    }
    assert_eq!(numbers((&mut own).take(10_000)).len(), 10_000);
}

#[test]
fn a_waiting_stream_takes_next_to_no_processor_time() {
    let place = place!();
    let host = place.host("river");
    let river = river(&place);
    let (_input, _sum) = river.sum_apart().unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let used = memorypipe_tests::observe::cpu_time_during(Duration::from_secs(1), host.pid());
    assert!(used < Duration::from_millis(5), "{used:?} in a second");
}
