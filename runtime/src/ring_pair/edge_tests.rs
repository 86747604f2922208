//! A ring pair at its edges: when it wakes its peer, what a batch publishes, what is counted.

use std::time::Duration;

use super::*;
use crate::platform::{self, UserId};
use crate::segment::{Geometry, two_views};
use crate::stats::CountedBy;
use crate::testing::hostile::ring_pair;
use crate::testing::knocks::{other_user, sockets};
use crate::wait::{Deadline, Spinner, Wait, Waited};

const CAPACITY: u32 = 16;
const HEADER: Header = Header { method: 0, status: 0 };

/// How often a ring pair has sent a wake-up.
fn wakeups(rings: &RingPair) -> u64 {
    rings.stats(CountedBy::Host).wakes
}

/// Says that this side sleeps; each number stands for one sleep.
fn sleeps(rings: &RingPair, number: u32) {
    rings.segments().own.parked().store(number, crate::sync::Ordering::Relaxed);
}

fn send(rings: &RingPair, payload: u64) -> bool {
    rings.try_send(HEADER, rings.next_position(), &payload, AfterSend::SendMore).expect("an honest peer")
}

fn hold(rings: &RingPair, payload: u64) -> bool {
    rings.try_hold(HEADER, rings.next_position(), &payload).expect("an honest peer")
}

fn receive(rings: &RingPair) -> Option<u64> {
    let first_slot = rings.peek().expect("an honest peer")?;
    rings.take(first_slot)
}

#[test]
fn a_sender_that_sleeps_for_want_of_room_is_woken_once_more_than_a_quarter_is_free() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    while send(writer, 7) {}
    sleeps(writer, 1);
    let rung: Vec<_> = (0..6)
        .map(|_| {
            receive(reader).expect("a message");
            wakeups(reader)
        })
        .collect();
    assert_eq!(rung, [0, 0, 0, 0, 1, 1]);
}

#[test]
fn a_reader_rings_before_it_stops_reading_if_it_has_read_and_not_otherwise() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    while send(writer, 7) {}
    sleeps(writer, 1);
    reader.pause_reading();
    assert_eq!(wakeups(reader), 0, "nothing was read");
    receive(reader).expect("a message");
    reader.pause_reading();
    assert_eq!(wakeups(reader), 1);
    sleeps(writer, 3);
    reader.pause_reading();
    assert_eq!(wakeups(reader), 1, "nothing was read since");
}

#[test]
fn a_peer_that_is_awake_is_not_rung_for() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    for (sleep, rung) in [(0, 0), (1, 1), (1, 1), (2, 1), (3, 2)] {
        sleeps(reader, sleep);
        assert!(send(writer, 7));
        assert_eq!(wakeups(writer), rung, "{sleep}");
    }
}

#[test]
fn what_is_held_back_is_published_at_once_and_in_order_by_what_is_sent_next() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    sleeps(reader, 1);
    for payload in 0..3 {
        assert!(hold(writer, payload));
        assert_eq!(reader.has_message(), Ok(false));
    }
    assert_eq!(wakeups(writer), 0);
    assert!(send(writer, 3));
    assert_eq!(wakeups(writer), 1, "one wake-up for all");
    assert_eq!(reader.has_message(), Ok(true));
    let all: Vec<_> = std::iter::from_fn(|| receive(reader)).collect();
    assert_eq!(all, [0, 1, 2, 3]);
    assert_eq!(writer.flush(), Ok(()));
    assert_eq!(reader.has_message(), Ok(false), "there was nothing left");
}

#[test]
fn a_ring_full_of_what_is_held_back_takes_no_more_until_it_was_read() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
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
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    for payload in 0..5 {
        assert!(send(writer, payload));
    }
    receive(reader).expect("a message");
    writer.count_latency(700);
    let sent = writer.stats(CountedBy::Client);
    assert_eq!((sent.messages_out, sent.bytes_out, sent.depth, sent.depth_high_water), (5, 40, 4, 4));
    assert_eq!(sent.latency.max(), Duration::from_nanos(700));
    let received = reader.stats(CountedBy::Host);
    assert_eq!((received.messages_in, received.bytes_in, received.depth), (1, 8, 0));
    let one = crate::sync::FIRST_POSITION.wrapping_add(1);
    assert_eq!(reader.progress(), Ok((one, crate::sync::FIRST_POSITION)));
    assert_eq!(writer.progress(), Ok((crate::sync::FIRST_POSITION, one)));
}

#[test]
fn the_peer_of_a_lane_that_hangs_up_hears_it() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let (reader, writer) = (reader.rings(), writer.rings());
    let listens = || reader.wait_for_wakeup(Some(Duration::ZERO));
    assert!(matches!(listens(), Ok(true)));
    writer.hang_up();
    assert!(matches!(listens(), Ok(false)));
}

/// How often a ring pair looks that waits this long, with `count` spurious wake-ups in its socket.
fn looks(count: u32, timeout: Duration) -> u32 {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    let waker = PeerWaker::new(false);
    (0..count).for_each(|_| assert!(waker.wake(writer.rings().socket())));
    let mut looks = 0;
    let waited = reader.rings().wait(&Spinner::new(Wait::Block), &Deadline::after(Some(timeout)), || {
        looks += 1;
        Ok(None::<()>)
    });
    assert_eq!(waited.unwrap(), Waited::TimedOut);
    looks
}

#[test]
fn a_few_bells_for_nothing_hold_nothing_up_and_many_are_heard_seldom() {
    // Three looks for each wake-up, without a pause between them.
    let few = looks(16, Duration::from_millis(30));
    assert!(few > 40, "{few}");
    // From there on a pause of two milliseconds after each.
    let many = looks(250, Duration::from_millis(60));
    assert!((few..150).contains(&many), "{many}");
}

#[test]
fn nothing_is_polled_for_while_the_host_says_that_it_is_kept_from_running() {
    let (client, host) = ring_pair(CAPACITY, 8, 8);
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    for (cpu_contended, expected) in [(false, 2..u32::MAX), (true, 1..2), (false, 2..u32::MAX)] {
        host.rings().publish_contention(cpu_contended);
        client.rings().read_contention(&spinner);
        let mut looks = 0;
        let found = spinner.spin(|| {
            looks += 1;
            None::<()>
        });
        assert_eq!(found, None);
        assert!(expected.contains(&looks), "{looks} where it says {cpu_contended}");
    }
}

#[test]
fn a_flag_of_another_user_ends_the_connection() {
    let (reader, writer) = ring_pair(CAPACITY, 8, 8);
    // It hands an eventfd over once it has sent a wake-up often enough.
    let waker = PeerWaker::new(true);
    let wakeup = (0..1000).all(|_| {
        assert!(waker.wake(writer.rings().socket()));
        reader.rings().read_wakeup(|_| Ok(()))
    });
    assert!(!wakeup);
    assert!(reader.rings().eventfd().is_none());
}

/// A ring pair whose peer is a process of this user, and the socket of that peer.
fn rings_to(user: UserId) -> (RingPair, ControlSocket) {
    let geometry = Geometry::new(CAPACITY, 8, 8).expect("within the limits");
    let [(own, _), (_, peer)] = [(); 2].map(|()| two_views(geometry).expect("memory"));
    let (socket, its_socket) = sockets();
    let process = PeerProcess { user, ..platform::peer_process(&socket).expect("it is this process") };
    (RingPair::new(Segments { own, peer }, WireSizes::new(), Queues::none(), socket, process), its_socket)
}

#[test]
fn a_ring_pair_watches_the_process_of_its_peer() {
    let (rings, _its_socket) = rings_to(UserId::current());
    assert!(rings.death().is_some());
}

#[cfg(feature = "async")]
#[test]
fn a_peer_that_is_not_listened_to_is_not_heard_by_its_eventfd_either() {
    let (rings, its_socket) = rings_to(UserId::current());
    let waker = PeerWaker::new(true);
    let wakes = || {
        assert!(waker.wake(&its_socket));
        let heard = rings.poll_wakeup(Some(Duration::ZERO)).expect("it can be listened to");
        assert!(heard.woken.is_alive);
        (heard.woken.by_peer, heard.may_have_more)
    };
    // Until the first wake-up that is no packet.
    let packets = (0..100).map(|_| wakes()).take_while(|heard| *heard == (true, true)).count();
    assert!((10..90).contains(&packets), "{packets}");
    assert_eq!(wakes(), (true, false));
    rings.throttle();
    assert_eq!(wakes(), (false, false));
    rings.resume().expect("it can be listened to");
    assert_eq!(wakes(), (true, false));
}

#[test]
fn a_peer_of_our_user_may_send_one_eventfd_that_is_lost_and_another_user_none() {
    for (user, expected) in [(UserId::current(), [true, false]), (other_user(), [false, false])] {
        let (rings, _its_socket) = rings_to(user);
        assert_eq!([(); 2].map(|()| rings.may_lose_eventfd()), expected);
    }
}
