//! A lane at its edges: when its bell is rung, what a batch publishes, what is counted.

use std::time::Duration;

use super::*;
use crate::platform::{self, UserId};
use crate::segment::{Geometry, two_views};
use crate::stats::Side;
use crate::testing::hostile::lanes;
use crate::testing::knocks::{other_user, sockets};
use crate::wait::{Deadline, Spinner, Wait, Waited};

const CAPACITY: u32 = 16;
const HEADER: Header = Header { method: 0, status: 0 };

/// How often a lane has rung.
fn bells(lane: &Lane) -> u64 {
    lane.stats(Side::Host).wakes
}

/// Says that this side sleeps; each number stands for one sleep.
fn sleeps(lane: &Lane, number: u32) {
    lane.segments().own.parked().store(number, crate::sync::Ordering::Relaxed);
}

fn send(lane: &Lane, payload: u64) -> bool {
    lane.try_send(HEADER, lane.next_position(), &payload, Then::Sends).expect("an honest peer")
}

fn hold(lane: &Lane, payload: u64) -> bool {
    lane.try_hold(HEADER, lane.next_position(), &payload).expect("an honest peer")
}

fn receive(lane: &Lane) -> Option<u64> {
    let arrival = lane.peek().expect("an honest peer")?;
    lane.take(arrival)
}

#[test]
fn a_sender_that_sleeps_for_want_of_room_is_woken_once_more_than_a_quarter_is_free() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    while send(writer, 7) {}
    sleeps(writer, 1);
    let rung: Vec<_> = (0..6)
        .map(|_| {
            receive(reader).expect("a message");
            bells(reader)
        })
        .collect();
    assert_eq!(rung, [0, 0, 0, 0, 1, 1]);
}

#[test]
fn a_reader_rings_before_it_stops_reading_if_it_has_read_and_not_otherwise() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    while send(writer, 7) {}
    sleeps(writer, 1);
    reader.settle();
    assert_eq!(bells(reader), 0, "nothing was read");
    receive(reader).expect("a message");
    reader.settle();
    assert_eq!(bells(reader), 1);
    sleeps(writer, 3);
    reader.settle();
    assert_eq!(bells(reader), 1, "nothing was read since");
}

#[test]
fn a_peer_that_is_awake_is_not_rung_for() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    for (sleep, rung) in [(0, 0), (1, 1), (1, 1), (2, 1), (3, 2)] {
        sleeps(reader, sleep);
        assert!(send(writer, 7));
        assert_eq!(bells(writer), rung, "{sleep}");
    }
}

#[test]
fn what_is_held_back_is_published_at_once_and_in_order_by_what_is_sent_next() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    sleeps(reader, 1);
    for payload in 0..3 {
        assert!(hold(writer, payload));
        assert_eq!(reader.has_arrival(), Ok(false));
    }
    assert_eq!(bells(writer), 0);
    assert!(send(writer, 3));
    assert_eq!(bells(writer), 1, "one bell for all");
    assert_eq!(reader.has_arrival(), Ok(true));
    let all: Vec<_> = std::iter::from_fn(|| receive(reader)).collect();
    assert_eq!(all, [0, 1, 2, 3]);
    assert_eq!(writer.flush(), Ok(()));
    assert_eq!(reader.has_arrival(), Ok(false), "there was nothing left");
}

#[test]
fn a_ring_full_of_what_is_held_back_takes_no_more_until_it_was_read() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    for payload in 0..u64::from(CAPACITY) {
        assert!(hold(writer, payload));
    }
    assert!(!hold(writer, 99));
    assert_eq!(writer.flush(), Ok(()));
    let all: Vec<_> = std::iter::from_fn(|| receive(reader)).collect();
    assert_eq!(all, (0..u64::from(CAPACITY)).collect::<Vec<_>>());
    assert!(send(writer, 99));
    assert_eq!(receive(reader), Some(99));
}

#[test]
fn messages_depth_and_latency_are_counted() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    for payload in 0..5 {
        assert!(send(writer, payload));
    }
    receive(reader).expect("a message");
    writer.count_latency(700);
    let sent = writer.stats(Side::Client);
    assert_eq!((sent.messages_out, sent.bytes_out, sent.depth, sent.depth_high_water), (5, 40, 4, 4));
    assert_eq!(sent.latency.max(), Duration::from_nanos(700));
    let received = reader.stats(Side::Host);
    assert_eq!((received.messages_in, received.bytes_in, received.depth), (1, 8, 0));
    let one = crate::sync::FIRST_POSITION.wrapping_add(1);
    assert_eq!(reader.progress(), Ok((one, crate::sync::FIRST_POSITION)));
    assert_eq!(writer.progress(), Ok((crate::sync::FIRST_POSITION, one)));
}

#[test]
fn the_peer_of_a_lane_that_hangs_up_hears_it() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let (reader, writer) = (reader.lane(), writer.lane());
    let listens = || reader.listen(Some(Duration::ZERO));
    assert!(matches!(listens(), Ok(true)));
    writer.hang_up();
    assert!(matches!(listens(), Ok(false)));
}

/// How often a lane looks that waits this long, with so many bells in its socket that have nothing behind them.
fn looks(bells: u32, timeout: Duration) -> u32 {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    let ringer = Ringer::new(false);
    (0..bells).for_each(|_| assert!(ringer.ring(writer.lane().socket())));
    let mut looks = 0;
    let waited = reader.lane().wait(&Spinner::new(Wait::Block), &Deadline::after(Some(timeout)), || {
        looks += 1;
        Ok(None::<()>)
    });
    assert_eq!(waited.unwrap(), Waited::TimedOut);
    looks
}

#[test]
fn a_few_bells_for_nothing_hold_nothing_up_and_many_are_heard_seldom() {
    // Three looks for each bell, without a pause between them.
    let few = looks(16, Duration::from_millis(30));
    assert!(few > 40, "{few}");
    // From there on a pause of two milliseconds after each.
    let many = looks(250, Duration::from_millis(60));
    assert!((few..150).contains(&many), "{many}");
}

#[test]
fn nothing_is_polled_for_while_the_host_says_that_it_is_kept_from_running() {
    let (client, host) = lanes(CAPACITY, 8, 8);
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.meet(true);
    for (crowded, expected) in [(false, 2..u32::MAX), (true, 1..2), (false, 2..u32::MAX)] {
        host.lane().tell_crowd(crowded);
        client.lane().heed_crowd(&spinner);
        let mut looks = 0;
        let found = spinner.spin(|| {
            looks += 1;
            None::<()>
        });
        assert_eq!(found, None);
        assert!(expected.contains(&looks), "{looks} where it says {crowded}");
    }
}

#[test]
fn a_flag_of_another_user_ends_the_connection() {
    let (reader, writer) = lanes(CAPACITY, 8, 8);
    // It hands a flag over once it has rung often enough.
    let ringer = Ringer::new(true);
    let heard = (0..1000).all(|_| {
        assert!(ringer.ring(writer.lane().socket()));
        reader.lane().hear(|_| Ok(()))
    });
    assert!(!heard);
    assert!(reader.lane().flag().is_none());
}

/// A lane whose peer is a process of this user, and the socket of that peer.
fn lane_to(user: UserId) -> (Lane, ControlSocket) {
    let geometry = Geometry::new(CAPACITY, 8, 8).expect("within the limits");
    let [(own, _), (_, peer)] = [(); 2].map(|()| two_views(geometry).expect("memory"));
    let (socket, its_socket) = sockets();
    let process = PeerProcess { user, ..platform::peer_process(&socket).expect("it is this process") };
    (Lane::new(Segments { own, peer }, Extents::new(), Queues::none(), socket, process), its_socket)
}

#[test]
fn a_lane_watches_the_process_of_its_peer() {
    let (lane, _its_socket) = lane_to(UserId::current());
    assert!(lane.pidfd().is_some());
}

#[cfg(feature = "async")]
#[test]
fn a_peer_that_is_not_listened_to_is_not_heard_by_its_flag_either() {
    let (lane, its_socket) = lane_to(UserId::current());
    let ringer = Ringer::new(true);
    let rings = || {
        assert!(ringer.ring(&its_socket));
        let heard = lane.listen_once(Some(Duration::ZERO)).expect("it can be listened to");
        assert!(heard.woken.is_alive);
        (heard.woken.by_peer, heard.may_have_more)
    };
    // Until the first bell that is no packet.
    let bells = (0..100).map(|_| rings()).take_while(|heard| *heard == (true, true)).count();
    assert!((10..90).contains(&bells), "{bells}");
    assert_eq!(rings(), (true, false));
    lane.mute();
    assert_eq!(rings(), (false, false));
    lane.unmute().expect("it can be listened to");
    assert_eq!(rings(), (true, false));
}

#[test]
fn a_peer_of_our_user_may_send_one_flag_that_is_lost_and_another_user_none() {
    for (user, expected) in [(UserId::current(), [true, false]), (other_user(), [false, false])] {
        let (lane, _its_socket) = lane_to(user);
        assert_eq!([(); 2].map(|()| lane.may_lose_flag()), expected);
    }
}
