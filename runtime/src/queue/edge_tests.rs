//! The ends of a queue at their edges: when a wake-up is sent, how an end waits, what is left of a stream.

use std::time::Duration;

use super::closed::FINISHED;
use super::*;
use crate::ring::{Corrupt, Header};
use crate::segment::{Geometry, WireSizes};
use crate::testing::hostile::Connection;
use crate::wait::{Deadline, Spinner, Wait, Waited};

const CAPACITY: u32 = 8;
const HEADER: Header = Header { method: 3, status: 1 };

fn ends() -> (QueueWriter, QueueReader, [Connection; 2]) {
    let (writer, reader, open) = crate::testing::queues::ends(Geometry::new(CAPACITY, 16, 8).unwrap());
    (QueueWriter::new(writer), QueueReader::new(reader), open)
}

fn at_once() -> Deadline {
    Deadline::after(Some(Duration::ZERO))
}

fn fill(writer: &QueueWriter) {
    while writer.try_put(HEADER, 1, &[0_u64; 2]).expect("an honest reader") {}
}

fn take(reader: &QueueReader) {
    let first_slot = reader.peek().expect("an honest writer").expect("a message");
    reader.take::<[u64; 2]>(first_slot).expect("it is one");
}

/// Says that the writer sleeps.
fn sleeps(writer: &QueueWriter) {
    writer.end.segments.own.parked().store(1, Ordering::Relaxed);
}

/// How often the reader has sent a wake-up.
fn wake_limit(writer: &QueueWriter) -> u32 {
    writer.end.segments.peer.wake_seq().load()
}

#[test]
fn a_writer_that_sleeps_for_want_of_room_is_woken_once_more_than_a_quarter_is_free() {
    let (writer, reader, _open) = ends();
    fill(&writer);
    sleeps(&writer);
    let rung = (0..4).map(|_| {
        take(&reader);
        wake_limit(&writer)
    });
    assert_eq!(rung.collect::<Vec<_>>(), [0, 0, 1, 1]);
}

#[test]
fn a_reader_that_waits_rings_if_it_has_read_since_and_not_otherwise() {
    let (writer, reader, _open) = ends();
    let wait = || assert_eq!(reader.end.wait(&at_once(), || Ok(None::<()>)).unwrap(), Waited::TimedOut);
    fill(&writer);
    sleeps(&writer);
    wait();
    assert_eq!(wake_limit(&writer), 0, "nothing was read");
    take(&reader);
    assert_eq!(wake_limit(&writer), 0);
    wait();
    assert_eq!(wake_limit(&writer), 1);
}

#[test]
fn an_end_that_waits_like_a_spinning_one_does_not_sleep() {
    let (_writer, mut reader, _open) = ends();
    let looks = |reader: &QueueReader| {
        let mut looks = 0_u32;
        let waited = reader.end.wait(&Deadline::after(Some(Duration::from_millis(200))), || {
            looks += 1;
            Ok(None::<()>)
        });
        assert_eq!(waited.unwrap(), Waited::TimedOut);
        looks
    };
    // A few for each sleep.
    let sleeping = looks(&reader);
    assert!(sleeping < 100, "{sleeping}");
    let spinner = Spinner::new(Wait::Spin);
    spinner.peer_attached(true);
    reader.end.wait_like(&spinner);
    let spinning = looks(&reader);
    assert!(spinning > 2000, "{spinning}");
}

#[test]
fn an_end_that_polls_finds_what_comes_soon() {
    let (_writer, mut reader, _open) = ends();
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    reader.end.wait_like(&spinner);
    let mut looks = 0;
    let found = reader.end.spin_briefly(|| {
        looks += 1;
        Ok::<_, Corrupt>((looks == 3).then_some(looks))
    });
    assert_eq!(found, Some(3));
}

#[test]
fn a_reader_that_was_renewed_begins_at_the_first_message() {
    let (mut writer, mut reader, _open) = ends();
    for _ in 0..3 {
        fill(&writer);
        take(&reader);
        writer.renew();
        reader.renew();
        assert!(matches!(reader.peek(), Ok(None)), "what was there is gone");
        fill(&writer);
        (0..CAPACITY).for_each(|_| take(&reader));
        assert!(matches!(reader.peek(), Ok(None)), "all was read");
        writer.renew();
        reader.renew();
    }
}

#[test]
fn a_writer_knows_how_far_the_reader_had_come_when_the_queue_was_full() {
    let (writer, reader, _open) = ends();
    fill(&writer);
    let before = writer.read_up_to();
    take(&reader);
    take(&reader);
    assert_eq!(writer.read_up_to(), before, "it was not looked at since");
    fill(&writer);
    assert_eq!(writer.read_up_to(), before.wrapping_add(2));
}

#[test]
#[cfg(feature = "async")]
fn there_is_room_until_the_queue_is_full_and_again_once_one_was_read() {
    let (writer, reader, _open) = ends();
    assert_eq!(writer.has_room(), Ok(true));
    fill(&writer);
    assert_eq!(writer.has_room(), Ok(false));
    take(&reader);
    assert_eq!(writer.has_room(), Ok(true));
}

#[test]
fn a_stream_that_is_given_up_is_over_for_the_other_end_too() {
    let seen = |how| ended(closed_word(how, 7), 7);
    assert_eq!(seen(QueueReader::how_it_is_given_up()), Some(FINISHED));
    assert_eq!(seen(QueueWriter::how_it_is_given_up()), Some(ABORTED));
}

#[test]
fn the_word_of_one_stream_says_nothing_of_another_one() {
    assert_eq!(ended(closed_word(FINISHED, 7), 7), Some(FINISHED));
    assert_eq!(ended(closed_word(ABORTED, 7), 7), Some(ABORTED));
    assert_eq!(ended(closed_word(FINISHED, 7), 8), None);
    assert_eq!(ended(closed_word(0, 7), 7), None, "it goes on");
}

#[test]
fn an_event_as_long_as_a_slot_is_taken() {
    let geometry = Geometry::new(CAPACITY, 112, 8).unwrap();
    assert_eq!(geometry.room(), 112);
    let (writer, reader, _open) = crate::testing::queues::ends(geometry);
    let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
    writer.put_overwriting(HEADER, 1, &[7_u64; 14]);
    let found = reader
        .next(|first_slot, _| Ok(reader.take::<[u64; 14]>(first_slot).map_or(Taken::Unwanted, Taken::Here)));
    assert!(matches!(found, Ok(LossyRead::Here([7, ..]))), "{found:?}");
}

#[test]
fn the_first_bells_for_nothing_cost_no_pause() {
    const LOOKS: u32 = 20;
    let (writer, reader, _open) = ends();
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = stop.clone();
    let ringing = std::thread::spawn(move || {
        while !stopped.load(Ordering::Relaxed) {
            writer.end.set_closed(0);
        }
    });
    let time = || {
        let (start, mut looks) = (std::time::Instant::now(), 0);
        let waited = reader.end.wait(&Deadline::after(Some(Duration::from_secs(20))), || {
            looks += 1;
            Ok((looks == LOOKS).then_some(()))
        });
        assert_eq!(waited.unwrap(), Waited::Ready(()));
        start.elapsed()
    };
    // With a pause for each wake-up it would never take less.
    let least = (0..100).map(|_| time()).min();
    stop.store(true, Ordering::Relaxed);
    ringing.join().unwrap();
    assert!(least < Some(Duration::from_millis(8)), "{least:?}");
}
