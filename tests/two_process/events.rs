//! Events: which subscribers get them, in which order, what happens to unread ones, and how they end.

use std::time::{Duration, Instant};

use memorypipe::{Events, IpcError};
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::ticker::{TickerClient, TickerEvent, TickerHost, tick};
use memorypipe_tests::{place, place::Place, wait_until};

fn ticker(place: &Place) -> TickerClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn next(events: &mut Events<TickerEvent>) -> TickerEvent {
    events.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads until `last`; returns how many were read and how many were missed.
fn read_up_to(events: &mut Events<TickerEvent>, last: u64) -> (u64, u64) {
    let (mut read, mut missed, mut before) = (0, 0, None);
    loop {
        match events.recv() {
            Ok(TickerEvent::Tick { number, fill }) => {
                assert!(fill.iter().all(|each| *each == number), "a mixture: {number} {fill:?}");
                assert!(before.is_none_or(|before| number > before), "{number} after {before:?}");
                before = Some(number);
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
fn every_form_of_event_arrives_in_order() {
    for wait in ["adaptive", "block", "spin"] {
        let place = place!();
        let _host = place.host(&format!("ticker wait={wait}"));
        let ticker = ticker(&place);
        let mut events = ticker.events().unwrap();
        assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
        assert_eq!(ticker.say("good morning".parse().unwrap()).unwrap(), 1);
        assert_eq!(ticker.tick(5, 2).unwrap(), 1);
        assert_eq!(ticker.level(7).unwrap(), 1);
        assert_eq!(next(&mut events), TickerEvent::Bell);
        assert_eq!(
            next(&mut events),
            TickerEvent::Said { text: "good morning".parse().unwrap(), aloud: true }
        );
        assert_eq!([next(&mut events), next(&mut events)], [tick(5), tick(6)]);
        assert_eq!(next(&mut events), TickerEvent::Level(7));
        assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
        let (stats, host) = (ticker.link.stats(), ticker.link.host_stats());
        assert_eq!((stats.items_in, host.items_out, stats.items_out, host.items_in), (5, 5, 0, 0));
        assert_eq!(stats.item_bytes_in, host.item_bytes_out);
        assert!(stats.item_bytes_in > 2 * size_of_val(&[0_u64; 13]) as u64, "{stats}");
    }
}

#[test]
fn only_subscribers_get_events_and_only_while_they_are() {
    let place = place!();
    let _host = place.host("ticker");
    let (ticker, other) = (ticker(&place), ticker(&place));
    assert_eq!(ticker.tick(0, 1).unwrap(), 0);
    let mut events = ticker.events().unwrap();
    assert_eq!(ticker.tick(1, 1).unwrap(), 1);
    let of_other = other.events().unwrap();
    assert_eq!(ticker.tick(2, 1).unwrap(), 2);
    drop(of_other);
    assert_eq!(ticker.tick(3, 1).unwrap(), 1);
    assert_eq!([next(&mut events), next(&mut events), next(&mut events)], [tick(1), tick(2), tick(3)]);
    // A new subscription starts over, without events of the previous one.
    assert_eq!(ticker.tick(4, 10).unwrap(), 1);
    drop(events);
    let mut events = ticker.events().unwrap();
    ticker.tick(20, 1).unwrap();
    assert_eq!(next(&mut events), tick(20));
}

#[test]
fn a_client_subscribes_once_at_a_time() {
    let place = place!();
    let _host = place.host("ticker");
    let ticker = ticker(&place);
    let events = ticker.events().unwrap();
    assert_eq!(ticker.events().unwrap_err().code(), "MP-IPC-SUBSCRIBED");
    drop(events);
    for round in 0..600 {
        let mut events = ticker.events().unwrap();
        ticker.tick(round, 1).unwrap();
        assert_eq!(next(&mut events), tick(round), "round {round}");
    }
}

#[test]
fn a_late_subscriber_gets_the_latest_of_what_is_marked() {
    let place = place!();
    let _host = place.host("ticker");
    let ticker = ticker(&place);
    ticker.level(1).unwrap();
    ticker.tick(0, 3).unwrap();
    ticker.level(2).unwrap();
    let mut events = ticker.events().unwrap();
    assert_eq!(next(&mut events), TickerEvent::Level(2));
    ticker.level(3).unwrap();
    assert_eq!(next(&mut events), TickerEvent::Level(3));
    assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
}

#[test]
fn an_event_goes_to_one_client_alone() {
    let place = place!();
    let _host = place.host("ticker");
    let (ticker, other) = (ticker(&place), ticker(&place));
    let (mut events, mut of_other) = (ticker.events().unwrap(), other.events().unwrap());
    ticker.whisper("psst".parse().unwrap()).unwrap();
    assert_eq!(next(&mut events), TickerEvent::Said { text: "psst".parse().unwrap(), aloud: false });
    other.settle().unwrap();
    assert!(matches!(of_other.try_recv(), Err(IpcError::Empty)));
}

#[test]
fn a_client_that_has_made_no_call_is_named_by_the_statistics() {
    let name = format!("named-by-statistics-{}", std::process::id());
    let mut host = TickerHost::create(&name).unwrap();
    let clients = std::thread::spawn(move || {
        [0; 2].map(|_| {
            let client = TickerClient::attach(&name).unwrap();
            let events = client.events().unwrap();
            (client, events)
        })
    });
    wait_until("both are there", || {
        assert!(matches!(host.try_recv(), Err(IpcError::Empty)), "no client has called");
        clients.is_finished()
    });
    let mut clients = clients.join().unwrap();
    let all = host.stats();
    assert!(all.len() == 2 && all[0].client_id != all[1].client_id);
    assert_eq!(all[0].client_id.to_string(), format!("client {}", all[0].client_id.to_number()));
    wait_until("both have subscribed", || {
        or_nothing(host.try_recv()).unwrap().is_some() || host.emit(TickerEvent::Bell) == 2
    });
    host.emit_to(all[1].client_id, TickerEvent::Level(1));
    host.emit_to(all[0].client_id, TickerEvent::Level(0));
    // It is written into the queue at the host's next `recv`.
    assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
    let mut levels = Vec::new();
    for (_, events) in &mut clients {
        let first = std::iter::repeat_with(|| next(events)).find(|event| *event != TickerEvent::Bell);
        levels.extend(first);
        assert!(matches!(events.try_recv(), Err(IpcError::Empty)), "for one alone");
    }
    levels.sort_by_key(|level| matches!(level, TickerEvent::Level(1)));
    assert_eq!(levels, [TickerEvent::Level(0), TickerEvent::Level(1)]);
}

#[test]
fn the_oldest_make_room_and_the_gap_is_told() {
    let place = place!();
    let _host = place.host("ticker events=64");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    ticker.tick(0, 1000).unwrap();
    match events.recv() {
        Err(IpcError::Missed { events: missed }) => assert_eq!(missed, 1000 - 64),
        other => panic!("{other:?}"),
    }
    assert_eq!(read_up_to(&mut events, 999), (64, 0));
}

#[test]
fn the_newest_are_left_out_and_the_gap_is_told_with_the_next() {
    let place = place!();
    let _host = place.host("ticker events=64 overflow=newest");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    // The last one had no effect.
    assert_eq!(ticker.tick(0, 1000).unwrap(), 0);
    assert_eq!(read_up_to(&mut events, 63), (64, 0));
    assert!(matches!(events.try_recv(), Err(IpcError::Empty)));
    assert_eq!(ticker.tick(1000, 1).unwrap(), 1);
    assert!(matches!(events.recv(), Err(IpcError::Missed { events: 936 })));
    assert_eq!(next(&mut events), tick(1000));
}

#[test]
fn a_host_that_waits_loses_nothing_for_a_reader_and_waits_once_for_one_that_is_stuck() {
    let place = place!();
    let _host = place.host("ticker events=64 overflow=200");
    let (ticker, stuck) = (ticker(&place), ticker(&place));
    let mut events = ticker.events().unwrap();
    let reader = std::thread::spawn(move || read_up_to(&mut events, 99_999));
    ticker.tick(0, 100_000).unwrap();
    assert_eq!(reader.join().unwrap(), (100_000, 0));
    let mut of_stuck = stuck.events().unwrap();
    let start = Instant::now();
    ticker.tick(0, 1000).unwrap();
    let took = start.elapsed();
    assert!((200..2000).contains(&took.as_millis()), "{took:?}");
    // Once it reads, the host waits for it again.
    assert_eq!(read_up_to(&mut of_stuck, 63), (64, 0));
    ticker.tick(5000, 1).unwrap();
    assert!(matches!(of_stuck.recv(), Err(IpcError::Missed { events: 936 })));
    assert_eq!(next(&mut of_stuck), tick(5000));
}

#[test]
fn a_subscriber_that_is_overtaken_sees_whole_events_and_every_gap() {
    for wait in ["adaptive", "spin"] {
        let place = place!();
        let _host = place.host(&format!("ticker events=64 wait={wait}"));
        let ticker = ticker(&place);
        let mut events = ticker.events().unwrap();
        const COUNT: u64 = 300_000;
        ticker.tick_soon(0, COUNT).unwrap();
        let (mut read, mut missed) = (0, 0);
        let deadline = Instant::now() + Duration::from_secs(20);
        while read + missed < COUNT && Instant::now() < deadline {
            match events.recv_timeout(Duration::from_secs(5)) {
                Ok(TickerEvent::Tick { number, fill }) => {
                    assert!(fill.iter().all(|each| *each == number), "a mixture: {number} {fill:?}");
                    assert_eq!(number, read + missed, "a gap that was not told");
                    read += 1;
                }
                Err(IpcError::Missed { events }) => missed += u64::from(events),
                other => panic!("{other:?} after {read} and {missed}"),
            }
        }
        assert_eq!(read + missed, COUNT);
    }
}

#[test]
fn events_are_read_on_another_thread_while_the_client_calls() {
    let place = place!();
    let _host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    let reader = std::thread::spawn(move || {
        let mut sum = 0;
        for event in &mut events {
            match event.unwrap() {
                TickerEvent::Tick { number, .. } => sum += number,
                TickerEvent::Bell => break,
                _ => {}
            }
        }
        sum
    });
    for number in 0..500 {
        ticker.tick(number, 1).unwrap();
    }
    ticker.say("stop".parse().unwrap()).unwrap();
    assert_eq!(reader.join().unwrap(), 499 * 500 / 2);
}

#[test]
fn an_emitter_emits_from_any_thread() {
    let place = place!();
    let _host = place.host("ticker overflow=5000");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    // The host may wait for the reader before it answers.
    let reader = std::thread::spawn(move || read_up_to(&mut events, 4999));
    ticker.tick_elsewhere(5000).unwrap();
    assert_eq!(reader.join().unwrap(), (5000, 0));
}

#[test]
fn a_late_subscriber_never_sees_an_older_event_after_the_latest() {
    let place = place!();
    let _host = place.host("ticker overflow=5000");
    let ticker = ticker(&place);
    const LAST: u32 = 30_000;
    ticker.levels_elsewhere(LAST).unwrap();
    let mut last = 0;
    while last < LAST {
        let mut events = ticker.events().unwrap();
        last = 0;
        for _ in 0..3 {
            match events.recv_timeout(Duration::from_millis(200)) {
                Ok(TickerEvent::Level(level)) => {
                    assert!(level > last, "{level} after {last}");
                    last = level;
                }
                Err(IpcError::Timeout { .. }) => break,
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn a_subscription_is_no_call_and_events_are_no_messages_of_the_lane() {
    let place = place!();
    let _host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    ticker.tick(0, 5).unwrap();
    ticker.settle().unwrap();
    assert_eq!(next(&mut events), tick(0));
    let stats = ticker.link.stats();
    assert_eq!((stats.calls, stats.one_way, stats.messages_in), (2, 0, 2));
}

#[test]
fn the_end_of_the_host_is_told_after_its_last_event() {
    for end in ["stop", "kill"] {
        let place = place!();
        let mut host = place.host("ticker");
        let ticker = ticker(&place);
        let mut events = ticker.events().unwrap();
        ticker.tick(0, 3).unwrap();
        let waiting = std::thread::spawn(move || {
            let read = [next(&mut events), next(&mut events), next(&mut events)];
            (read, events.recv().unwrap_err().code(), events.recv().unwrap_err().code())
        });
        // Most likely it is asleep.
        std::thread::sleep(Duration::from_millis(100));
        let killed = Instant::now();
        match end {
            "kill" => host.kill(),
            _ => host.tell("stop"),
        }
        let (read, first, then) = waiting.join().unwrap();
        assert_eq!(read, [tick(0), tick(1), tick(2)]);
        assert_eq!((first, then), ("MP-IPC-HOSTGONE", "MP-IPC-CLOSED"));
        assert!(killed.elapsed() < Duration::from_secs(2), "{:?}", killed.elapsed());
    }
}

#[test]
fn a_client_that_leaves_ends_its_events() {
    let place = place!();
    let _host = place.host("ticker");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    ticker.tick(0, 1).unwrap();
    drop(ticker);
    assert_eq!(next(&mut events), tick(0));
    assert_eq!(events.recv().unwrap_err().code(), "MP-IPC-HOSTGONE");
}

#[test]
fn subscribers_that_die_do_no_harm() {
    let place = place!();
    let _host = place.host("ticker events=64 overflow=100");
    let ticker = ticker(&place);
    let mut events = ticker.events().unwrap();
    for _ in 0..5 {
        let mut victim = place.client("ticker-client read=3");
        wait_until("subscribed", || ticker.level(1).unwrap() == 2);
        assert!(victim.line().contains("Level"));
        victim.kill();
        wait_until("gone", || ticker.level(2).unwrap() == 1);
    }
    while events.try_recv().is_ok() {}
    ticker.tick(0, 10).unwrap();
    assert_eq!(read_up_to(&mut events, 9).0, 10);
}

#[test]
fn a_host_without_events_says_so() {
    let place = place!();
    let _host = place.host("host");
    // Another channel of the same name as the host's, with events.
    mod newer {
        use memorypipe::prelude::*;
        ipc_channel!(
            pub(crate) trait Desk {
                fn add(&mut self, a: i64, b: i64) -> i64;
            }
            #[events]
            pub(crate) enum DeskEvent {
                Opened,
            }
        );
    }
    let desk: newer::DeskClient = place.builder().attach().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(desk.events().unwrap_err().code(), "MP-IPC-UNSUPPORTED");
}

#[test]
fn waiting_for_events_takes_next_to_no_processor_time() {
    let place = place!();
    let _host = place.host("ticker");
    let waiting = place.client("ticker-client");
    let used = memorypipe_tests::observe::cpu_time_during(Duration::from_secs(1), waiting.pid());
    assert!(used < Duration::from_millis(5), "{used:?} in a second");
}
