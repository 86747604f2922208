//! Queues in one process, with an honest and with a hostile other end.

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::error::IpcError;
use crate::ring::{Corrupt, Header};
use crate::segment::{Geometry, ReceivedSlot, SLOTS_OFFSET, WireSize, WireSizes};
use crate::testing::hostile::Connection;
use crate::wait::Waited;
use crate::wait::{Deadline, Spinner, Wait};

const CAPACITY: u32 = 8;
const HEADER: Header = Header { method: 3, status: 1 };
/// The word `closed`.
const CLOSED: usize = crate::segment::CLOSED_OFFSET / 8;

/// The writer's end and the reader's end. The sockets keep the connection open.
fn ends() -> (QueueEnd, QueueEnd, [Connection; 2]) {
    crate::testing::queues::ends(Geometry::new(CAPACITY, 16, 8).unwrap())
}

fn at_once() -> Deadline {
    Deadline::after(Some(Duration::ZERO))
}

/// The payload of an event.
fn taken<P: crate::message::Payload>(reader: &LossyReader, received: ReceivedSlot) -> Result<P, Corrupt> {
    reader.take(received).ok_or_else(|| received.type_error::<P>())
}

/// The number and the payload of the next event.
fn next(reader: &LossyReader) -> LossyRead<(u32, [u64; 2])> {
    reader
        .next(|received, _| Ok(Taken::Here((received.call(), taken(reader, received)?))))
        .expect("an honest writer")
}

#[test]
fn a_reader_that_was_overtaken_goes_on_with_the_oldest() {
    for count in [1, 7, 8, 9, 100, 2000] {
        let (writer, reader, _open) = ends();
        let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
        for number in 0..count {
            writer.put_overwriting(HEADER, number, &[u64::from(number); 2]);
        }
        for number in count.saturating_sub(CAPACITY)..count {
            let found = next(&reader);
            assert!(
                matches!(found, LossyRead::Here((n, [a, b])) if n == number && a == b && a == u64::from(n)),
                "{found:?} of {count}, not {number}"
            );
        }
        assert!(matches!(next(&reader), LossyRead::Nothing));
    }
}

#[test]
fn a_queue_that_was_renewed_is_as_it_was_made() {
    let (writer, reader, _open) = ends();
    let (mut writer, mut reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
    assert_eq!((writer.capacity(), reader.capacity()), (CAPACITY, CAPACITY));
    for first in [0, 100] {
        for number in first..first + 3 {
            writer.put_overwriting(HEADER, number, &[0_u64; 2]);
        }
        assert!(matches!(next(&reader), LossyRead::Here((number, _)) if number == first), "{first}");
        writer.renew();
        reader.renew();
        assert!(matches!(next(&reader), LossyRead::Nothing), "what was there is gone");
    }
}

#[test]
fn what_is_drained_is_not_found() {
    let (writer, reader, _open) = ends();
    let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
    for number in 0..CAPACITY {
        writer.put_overwriting(HEADER, number, &[0_u64; 2]);
    }
    reader.drain().expect("an honest writer");
    assert!(matches!(next(&reader), LossyRead::Nothing));
}

#[test]
fn what_was_written_over_while_it_was_read_is_not_found() {
    let (writer, reader, _open) = ends();
    let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
    writer.put_overwriting(HEADER, 0, &[0_u64; 2]);
    let found = reader.next(|received, _| {
        for number in 1..=CAPACITY {
            writer.put_overwriting(HEADER, number, &[1_u64; 2]);
        }
        Ok(Taken::Here(received.call()))
    });
    assert!(matches!(found, Ok(LossyRead::Passed)), "{found:?}");
}

/// The result of reading a `P` from an event of the method 3 whose length was forged; the writer has declared
/// `declared` bytes for events of that method.
fn forged<P: crate::message::Payload>(declared: u32, len: u64) -> Result<LossyRead<P>, Corrupt> {
    let (writer, reader, _open) = ends();
    let wire_size = WireSize { len: declared, filled: declared };
    let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, vec![[wire_size; 2]; 4]));
    writer.put_overwriting(Header { method: 3, status: 0 }, 0, &[7_u64; 2]);
    let slot = crate::sync::FIRST_POSITION & (CAPACITY - 1);
    writer.end.segments.own.poke((SLOTS_OFFSET + slot as usize * 128 + 8) / 8, len << 32);
    reader.next(|received, _| Ok(Taken::Here(taken(&reader, received)?)))
}

#[test]
fn an_event_is_as_long_as_its_writer_has_declared_and_no_longer_than_a_slot() {
    assert!(matches!(forged::<[u64; 2]>(16, 16), Ok(LossyRead::Here([7, 7]))));
    // Not declared, but short enough for the slot.
    assert!(forged::<[u64; 2]>(0, 16).is_err());
    // Longer than a slot, whether that was declared or not.
    assert!(forged::<[u64; 50]>(0, 400).is_err());
    assert!(forged::<[u64; 50]>(400, 400).is_err());
}

#[test]
fn a_writer_that_rings_without_end_keeps_a_waiting_reader_asleep() {
    let (writer, reader, _open) = ends();
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = stop.clone();
    let ringing = std::thread::spawn(move || {
        while !stopped.load(Ordering::Relaxed) {
            // Nothing new, but one ring each time the reader has announced a sleep.
            writer.set_closed(0);
        }
    });
    let mut looks = 0_u32;
    let waited = reader.wait(&Deadline::after(Some(Duration::from_millis(300))), || {
        looks += 1;
        Ok(None::<()>)
    });
    stop.store(true, Ordering::Relaxed);
    ringing.join().unwrap();
    assert_eq!(waited.unwrap(), Waited::TimedOut);
    // A few polls for each of the first rings, then for each pause that fits in; without the limit there are some
    // 100,000.
    assert!((17..1000).contains(&looks), "{looks}");
}

#[test]
fn who_does_not_wait_looks_twice_and_no_more() {
    let (writer, mut reader, open) = ends();
    let spinner = Spinner::new(Wait::Spin);
    spinner.peer_attached(true);
    reader.wait_like(&spinner);
    let mut looks = 0_u32;
    let mut look = || {
        looks += 1;
        Ok(None::<()>)
    };
    assert_eq!(reader.wait(&at_once(), &mut look).unwrap(), Waited::TimedOut);
    drop((writer, open));
    assert_eq!(reader.wait(&at_once(), &mut look).unwrap(), Waited::PeerGone);
    assert_eq!(looks, 4);
}

#[test]
fn a_reader_that_is_overtaken_again_and_again_goes_on_in_the_middle() {
    let (writer, reader, _open) = ends();
    let (writer, reader) = (QueueWriter::new(writer), LossyReader::new(reader, WireSizes::new()));
    let put = |numbers: std::ops::Range<u32>| {
        numbers.for_each(|number| writer.put_overwriting(HEADER, number, &[u64::from(number); 2]));
    };
    put(0..20);
    assert!(matches!(next(&reader), LossyRead::Here((12, _))));
    put(20..40);
    assert!(matches!(next(&reader), LossyRead::Here((36, _))));
}

#[test]
fn a_full_queue_takes_no_more_until_one_was_read() {
    let (writer, reader, _open) = ends();
    let (writer, reader) = (QueueWriter::new(writer), QueueReader::new(reader));
    assert_eq!((0..20).take_while(|n| writer.try_put(HEADER, 7, n) == Ok(true)).count(), CAPACITY as usize);
    let waited = writer.wait_for_room(&at_once(), |_| false).unwrap();
    assert_eq!(waited, Waited::TimedOut);
    let received = reader.peek().unwrap().unwrap();
    assert_eq!((received.call(), reader.take::<i32>(received).unwrap()), (7, 0));
    let found = writer.wait_for_room(&at_once(), |_| false).unwrap();
    let Waited::Ready(Room::Free(claim)) = found else { panic!("{found:?}") };
    writer.put_at(claim, HEADER, 7, &8);
    assert_eq!(writer.wait_for_room(&at_once(), |_| true).unwrap(), Waited::Ready(Room::Unwanted));
}

/// A reader that alternately claims to have released the stream and not to have, and reads nothing, while a stream is
/// written.
#[test]
fn a_reader_that_toggles_whether_it_is_done_stops_the_stream_and_no_more() {
    const CALL: u32 = 5;
    let (writer, reader, _open) = ends();
    let writers = pool::Pool::new(vec![QueueWriter::new(writer)]);
    let home = Arc::new(StreamEnds { writers, ..StreamEnds::default() });
    let spinner = Spinner::new(Wait::Adaptive);
    spinner.peer_attached(true);
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = stop.clone();
    let toggling = std::thread::spawn(move || {
        while !stopped.load(Ordering::Relaxed) {
            // Only for a moment, so that most polls are the first to see it, and the next ones do not.
            for (how, pauses) in [(1 << 32, 2), (0, 20)] {
                reader.segments.own.poke(CLOSED, closed_word(how, CALL));
                (0..pauses).for_each(|_| std::hint::spin_loop());
            }
        }
    });
    let start = std::time::Instant::now();
    let mut tx = crate::stream::Tx::<u32>::take(&home, 0, CALL, "m", &spinner).unwrap();
    let mut ends = [0_u32; 2];
    while start.elapsed() < Duration::from_secs(1) {
        match tx.send_timeout(1, Duration::from_millis(20)) {
            Ok(()) => {}
            Err(IpcError::Stopped) => ends[0] += 1,
            Err(IpcError::Timeout { .. }) => ends[1] += 1,
            Err(error) => panic!("{error}"),
        }
    }
    stop.store(true, Ordering::Relaxed);
    toggling.join().unwrap();
    assert!(ends[0] > 10, "it was seen to be done: {ends:?}");
}

#[test]
fn the_end_of_the_connection_is_seen_by_both_ends_after_what_is_there() {
    let (writer, reader, open) = ends();
    let (writer, reader) = (QueueWriter::new(writer), QueueReader::new(reader));
    assert_eq!(writer.try_put(HEADER, 1, &5_u32), Ok(true));
    // Each end has a copy of its own socket: to close one of these shuts both down.
    drop(open);
    let look = || reader.peek();
    assert!(matches!(reader.end.wait(&Deadline::never(), look), Ok(Waited::Ready(_))));
    reader.skip();
    assert!(matches!(reader.end.wait(&Deadline::never(), look), Ok(Waited::PeerGone)));
    assert!(matches!(reader.end.gone(), IpcError::HostGone { .. }));
    assert!(matches!(writer.end.gone(), IpcError::ClientGone));
}

/// A word of a segment, and a value that a hostile owner writes there: usually close to the correct one.
fn poke(words: usize) -> impl Strategy<Value = (usize, u64)> {
    let word = prop_oneof![Just(16), Just(32), Just(48), Just(49), 512..words];
    let near = (u32::MAX - 1020..=u32::MAX, 0..8_u64).prop_map(|(stamp, high)| u64::from(stamp) | high << 53);
    (word, prop_oneof![any::<u64>(), near])
}

proptest! {
    #[test]
    fn whatever_a_hostile_writer_does_a_reader_neither_panics_nor_stays(
        pokes in proptest::collection::vec(poke(640), 1..60),
    ) {
        let (writer, reader, _open) = ends();
        let reader = QueueReader::new(reader);
        for (word, value) in pokes {
            writer.segments.own.poke(word, value);
            for _ in 0..3 {
                match reader.end.wait(&at_once(), || reader.peek()) {
                    Ok(Waited::Ready(received)) => drop(reader.take::<bool>(received)),
                    Ok(_) => {}
                    Err(error) => prop_assert!(matches!(error, IpcError::Corrupt { .. }), "{error}"),
                }
            }
            let _ = ended(reader.end.peer_closed(), 7);
        }
    }

    #[test]
    fn whatever_a_hostile_writer_does_a_reader_of_events_neither_panics_nor_stays(
        pokes in proptest::collection::vec(poke(640), 1..60),
    ) {
        let (writer, reader, _open) = ends();
        let reader = LossyReader::new(reader, WireSizes::new());
        for (word, value) in pokes {
            writer.segments.own.poke(word, value);
            let _ = reader.drain();
            let _ = reader.next(|received, _| Ok(Taken::Here(taken::<bool>(&reader, received)?)));
        }
    }

    #[test]
    fn whatever_a_hostile_reader_does_a_writer_neither_panics_nor_stays(
        pokes in proptest::collection::vec(poke(528), 1..60),
    ) {
        let (writer, reader, _open) = ends();
        let writer = QueueWriter::new(writer);
        for (word, value) in pokes {
            reader.segments.own.poke(word, value);
            let _ = writer.try_put(HEADER, 1, &[1_u64; 2]);
            let _ = writer.wait_for_room(&at_once(), |end| ended(end.peer_closed(), 1).is_some());
            writer.end.set_closed(closed_word(0, 1));
        }
    }
}
