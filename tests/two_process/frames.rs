//! Events with bulk data: one write, many readers.

use std::time::{Duration, Instant};

use memorypipe::{Events, IpcError};
use memorypipe_tests::camera::{self, CameraClient, CameraEvent, MAX, Pixels, check};
use memorypipe_tests::{place, place::Place, wait_until};

fn camera(place: &Place) -> CameraClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn next(events: &mut Events<CameraEvent>) -> CameraEvent {
    events.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|error| panic!("{error}"))
}

/// The number and the pixels of the next frame, which was checked.
fn frame(events: &mut Events<CameraEvent>) -> (u64, Pixels) {
    match next(events) {
        CameraEvent::Frame { number, pixels, again } => {
            assert_eq!(number, again);
            check(number, &pixels);
            (number, pixels)
        }
        other => panic!("{other:?}"),
    }
}

/// How many frames were missed before the next event.
fn gap(events: &mut Events<CameraEvent>) -> u32 {
    match events.recv_timeout(Duration::from_secs(20)) {
        Err(IpcError::Missed { events }) => events,
        other => panic!("{other:?}"),
    }
}

/// Reads up to the frame `last`; returns how many were read and how many were missed.
fn read_up_to(events: &mut Events<CameraEvent>, last: u64) -> (u64, u64) {
    let (mut read, mut missed) = (0, 0);
    loop {
        match events.recv_timeout(Duration::from_secs(20)) {
            Ok(CameraEvent::Frame { number, pixels, .. }) => {
                check(number, &pixels);
                read += 1;
                if number == last {
                    return (read, missed);
                }
            }
            Err(IpcError::Missed { events }) => missed += u64::from(events),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_subscriber_reads_the_frame_that_was_written_once() {
    let place = place!();
    let _host = place.host("camera");
    let (one, other) = (camera(&place), camera(&place));
    let (mut of_one, mut of_other) = (one.events().unwrap(), other.events().unwrap());
    for (number, len) in [(1, 0), (2, 1), (3, 1000), (4, MAX)] {
        assert_eq!(one.shoot(number, 1, len as u32).unwrap(), 2);
        let (first, second) = (frame(&mut of_one), frame(&mut of_other));
        assert_eq!((first.0, first.1.len(), second.1.len()), (number, len, len));
        assert_eq!(first.1.to_vec().unwrap(), vec![number; len]);
        let mut copy = vec![0; len];
        second.1.copy_to_slice(&mut copy).unwrap();
        assert_eq!(copy, vec![number; len]);
    }
    assert_eq!(one.bell().unwrap(), 2);
    assert!(matches!(next(&mut of_one), CameraEvent::Bell));
    assert_eq!(one.still(3).unwrap(), 2);
    match next(&mut of_one) {
        CameraEvent::Still(3, pixels) => assert_eq!(pixels.to_vec().unwrap(), [true; 16]),
        other => panic!("{other:?}"),
    }
    one.whisper(9).unwrap();
    assert_eq!(frame(&mut of_one).0, 9);
    assert!(matches!(next(&mut of_other), CameraEvent::Bell));
    assert!(matches!(next(&mut of_other), CameraEvent::Still(..)));
    assert!(matches!(of_other.try_recv(), Err(IpcError::Empty)));
}

#[test]
fn the_oldest_frames_make_room_and_the_gap_is_told() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    camera.shoot(0, 50, 10).unwrap();
    // The blocks of a host with two kinds of frames.
    assert_eq!(gap(&mut events), 50 - 5);
    assert_eq!(read_up_to(&mut events, 49), (5, 0));
}

#[test]
fn a_frame_that_is_held_is_not_overwritten() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    camera.shoot(0, 2, MAX as u32).unwrap();
    let held = [frame(&mut events), frame(&mut events)];
    for round in 0..20 {
        camera.shoot(100 * round + 2, 100, 1000).unwrap();
        held.iter().for_each(|(number, pixels)| check(*number, pixels));
    }
    // The next one stays in the queue.
    for _ in 0..3 {
        assert!(matches!(events.try_recv(), Err(IpcError::AllHeld { max: 2 })));
    }
    let [first, second] = held;
    drop(first);
    assert!(gap(&mut events) > 1900);
    let (newer, pixels) = frame(&mut events);
    check(second.0, &second.1);
    drop((second, pixels));
    assert_eq!(read_up_to(&mut events, 2001), (2001 - newer, 0));
}

#[test]
fn frames_are_held_across_subscriptions_and_events_without_data_come_through() {
    let place = place!();
    let _host = place.host("camera holds=1");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    camera.shoot(0, 1, 5).unwrap();
    let (number, pixels) = frame(&mut events);
    camera.bell().unwrap();
    assert!(matches!(next(&mut events), CameraEvent::Bell));
    drop(events);
    let mut events = camera.events().unwrap();
    camera.shoot(1, 30, 5).unwrap();
    assert!(matches!(events.recv(), Err(IpcError::AllHeld { max: 1 })));
    check(number, &pixels);
    drop(pixels);
    assert!(gap(&mut events) > 0);
    assert_eq!(read_up_to(&mut events, 30).1, 0);
}

#[test]
fn the_newest_frames_are_left_out_if_there_is_no_room_for_them() {
    let place = place!();
    let _host = place.host("camera overflow=newest");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    assert_eq!(camera.shoot(0, 50, 10).unwrap(), 0, "the last one had no effect");
    let held = frame(&mut events);
    assert_eq!((held.0, frame(&mut events).0), (0, 1));
    assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
    // One is held, so there is room for one.
    assert_eq!(camera.shoot(50, 50, 10).unwrap(), 0);
    assert_eq!(gap(&mut events), 48);
    assert_eq!(frame(&mut events).0, 50);
    check(held.0, &held.1);
    assert_eq!(camera.bell().unwrap(), 1, "an event without data needs none");
}

#[test]
fn a_host_that_waits_loses_no_frame_and_waits_once_for_a_subscriber_that_is_stuck() {
    let place = place!();
    let _host = place.host("camera overflow=500");
    let (camera, stuck) = (camera(&place), camera(&place));
    let mut events = camera.events().unwrap();
    let reader = std::thread::spawn(move || read_up_to(&mut events, 1999));
    camera.shoot(0, 2000, 1000).unwrap();
    assert_eq!(reader.join().unwrap(), (2000, 0));
    let mut of_stuck = stuck.events().unwrap();
    let start = Instant::now();
    camera.shoot(0, 50, 10).unwrap();
    let took = start.elapsed();
    assert!((450..5000).contains(&took.as_millis()), "{took:?}");
    assert_eq!([frame(&mut of_stuck).0, frame(&mut of_stuck).0], [0, 1]);
}

#[test]
fn a_host_that_waits_is_woken_by_a_subscriber_that_lets_go() {
    let place = place!();
    let _host = place.host("camera overflow=20000 holds=1");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    let reader = std::thread::spawn(move || {
        for number in 0..20 {
            let (found, pixels) = frame(&mut events);
            assert_eq!(found, number);
            std::thread::sleep(Duration::from_millis(5));
            drop(pixels);
        }
    });
    let start = Instant::now();
    camera.shoot(0, 20, 1000).unwrap();
    reader.join().unwrap();
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[test]
fn a_late_subscriber_gets_the_latest_with_its_data() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    camera.still(1).unwrap();
    camera.shoot(0, 100, 10).unwrap();
    for _ in 0..3 {
        let mut events = camera.events().unwrap();
        match next(&mut events) {
            CameraEvent::Still(1, pixels) => assert_eq!(pixels.to_vec().unwrap(), [true; 16]),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn an_emitter_lends_memory_on_any_thread() {
    let place = place!();
    let _host = place.host("camera overflow=20000");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    let reader = std::thread::spawn(move || read_up_to(&mut events, 999));
    camera.shoot_elsewhere(0, 1000, 100).unwrap();
    assert_eq!(reader.join().unwrap(), (1000, 0));
}

#[test]
fn memory_is_bounded_by_what_subscribers_may_hold_at_a_time() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    let block = (MAX * 8) as u64;
    assert_eq!(camera.memory().unwrap().bytes, 7 * block, "two kinds of events, two for the client");
    for _ in 0..5 {
        let viewers: Vec<CameraClient> = (0..4).map(|_| self::camera(&place)).collect();
        assert_eq!(camera.memory().unwrap().bytes, 15 * block);
        drop(viewers);
        wait_until("they are gone", || {
            camera.shoot(0, 1, 1).unwrap();
            camera.memory().unwrap().in_use == 0
        });
    }
}

#[test]
fn subscribers_that_hold_stop_or_die_cost_the_others_nothing() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    let stopped = place.client("viewer");
    for round in 0..4 {
        let mut holds = place.client("viewer hold=2");
        wait_until("it holds two", || {
            camera.shoot(0, 1, 100).unwrap();
            holds.lines_so_far().iter().any(|line| line == "holds 2")
        });
        if round == 0 {
            stopped.suspend();
        }
        assert!(camera.memory().unwrap().in_use >= 2 * (MAX * 8) as u64);
        camera.shoot(0, 500, 1000).unwrap();
        while let Ok(_) | Err(IpcError::Missed { .. }) = events.try_recv() {}
        camera.shoot(500, 1, 1000).unwrap();
        assert_eq!(frame(&mut events).0, 500);
        holds.kill();
        wait_until("it is gone", || camera.bell().unwrap() == 2);
    }
    stopped.resume();
}

#[test]
fn viewers_in_other_processes_see_whole_frames_and_every_gap() {
    let place = place!();
    let _host = place.host("camera");
    let camera = camera(&place);
    let mut viewers = [0; 3].map(|_| place.client("viewer"));
    for _ in 0..3 {
        camera.shoot_soon(0, 3000, 8192).unwrap();
        camera.bell().unwrap();
        for viewer in &mut viewers {
            let line = viewer.line();
            let numbers: Vec<u64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
            assert_eq!(numbers[0] + numbers[1], 3000, "{line}");
        }
    }
}

#[test]
fn a_frame_stays_readable_after_the_host_has_died() {
    let place = place!();
    let mut host = place.host("camera");
    let camera = camera(&place);
    let mut events = camera.events().unwrap();
    camera.shoot(0, 2, MAX as u32).unwrap();
    let (number, pixels) = frame(&mut events);
    host.kill();
    let (second, others) = frame(&mut events);
    assert!(matches!(events.recv(), Err(IpcError::HostGone { .. })));
    drop((events, camera));
    check(number, &pixels);
    check(second, &others);
}

#[test]
fn a_frame_that_is_read_after_its_client_was_dropped_says_that_it_was_overwritten() {
    let place = place!();
    let _host = place.host("camera");
    let (camera, other) = (camera(&place), camera(&place));
    let mut events = camera.events().unwrap();
    other.shoot(7, 1, 100).unwrap();
    let (number, pixels) = frame(&mut events);
    check(number, &pixels);
    drop((events, camera));
    wait_until("the host has forgotten the client", || {
        other.shoot(0, 50, 100).unwrap();
        other.memory().unwrap().in_use == 0
    });
    // Frames that a subscriber has not read take block after block.
    let _unread = other.events().unwrap();
    other.shoot(0, 50, 100).unwrap();
    assert!(matches!(pixels.read(|pixels| pixels.get(0)), Err(IpcError::Overwritten)));
    assert!(matches!(pixels.to_vec(), Err(IpcError::Overwritten)));
    assert!(matches!(pixels.copy_to_slice(&mut [0; 100]), Err(IpcError::Overwritten)));
}

#[test]
fn misuse_is_told() {
    let place = place!();
    let host = place.host_builder::<camera::CameraHost>().create().unwrap();
    assert!(matches!(
        CameraEvent::frame_loan(&host, MAX + 1),
        Err(IpcError::TooLong { count, max }) if count == MAX + 1 && max == MAX
    ));
    let loans: Vec<_> = (0..5).map(|_| CameraEvent::frame_loan(&host, 1).unwrap()).collect();
    assert_eq!(CameraEvent::frame_loan(&host, 1).unwrap_err().code(), "MP-IPC-BULK-FULL");
    assert_eq!(host.event_memory().to_client_in_use, host.event_memory().to_client);
    drop(loans);
    assert!(CameraEvent::frame_loan(&host, 1).is_ok());
    for holds in [0, 33] {
        let builder = place.host_builder::<camera::CameraHost>().event_holds(holds);
        assert_eq!(builder.create().unwrap_err().code(), "MP-CREATE-OPTIONS");
    }
}

#[test]
#[should_panic(expected = "copy it with `host.share(&data)`")]
fn a_frame_of_another_host_is_not_emitted() {
    let (place, other) = (place!(), place!());
    let host = place.host_builder::<camera::CameraHost>().create().unwrap();
    let mut other = other.host_builder::<camera::CameraHost>().create().unwrap();
    let frame = camera::frame(&host, 1, 1).unwrap();
    other.emit(frame);
}
