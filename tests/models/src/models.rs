//! The models. Each is run once for every interleaving that loom finds.
//!
//! No thread is joined: an execution is over when every thread has ended, and loom reports a deadlock if some never
//! end.

use std::rc::Rc;

use loom::thread;

use crate::fanout;
use crate::memory::BellRope;
use crate::overwrite;
use crate::ring_pair::RingPair;
use crate::wait::Waited;

pub(crate) struct Model {
    /// The fact it shows.
    pub(crate) name: &'static str,
    /// How often a thread may be preempted; `None` for any number.
    pub(crate) preemptions: Option<usize>,
    pub(crate) run: fn(),
}

const fn model(name: &'static str, preemptions: Option<usize>, run: fn()) -> Model {
    Model { name, preemptions, run }
}

pub(crate) const ONE_BY_ONE: Model = model("messages arrive whole, once and in order", None, one_by_one);
pub(crate) const BATCHES: Model = model("batches arrive whole, once and in order", None, batches);
pub(crate) const BATCH_WAKES: Model = model("one wake-up is enough for a batch", None, batch_wakes);
pub(crate) const FULL: Model = model("a full ring holds the writer back", None, full);
pub(crate) const READER: Model = model("a reader that sleeps is woken, every time", None, reader);
pub(crate) const WORD: Model = model("so is one that sleeps on a word", Some(4), reader_on_a_word);
pub(crate) const FAILED_KICK: Model =
    model("a wake-up that fails is made up for by the next", None, failed_kick);
pub(crate) const FAILED_KICK_OF_CALL: Model =
    model("one that fails is repeated before a wait", Some(3), failed_kick_of_call);
pub(crate) const IN_VAIN: Model =
    model("a wait that timed out does not disturb a later one", Some(4), in_vain);
pub(crate) const ARMED: Model = model("a reader with an armed ring pair is woken", Some(4), || armed(false));
pub(crate) const ARMED_IN_VAIN: Model =
    model("one that waits by itself after all is woken too", Some(4), || armed(true));
pub(crate) const BOTH: Model = model("reader and writer sleep by turns", Some(3), both);
pub(crate) const SETTLED: Model = model("a writer is woken by a reader that stops reading", None, settled);
pub(crate) const DRAINED: Model = model("a writer is woken by a reader that goes on", Some(4), drained);
pub(crate) const CALLS: Model = model("calls and replies, both ends asleep", Some(3), calls);
pub(crate) const DEATH_EARLY: Model =
    model("death before PUBLISH ends the wait, with nothing", None, || writer_dies(Died::BeforePublish));
pub(crate) const DEATH_BETWEEN: Model =
    model("death between PUBLISH and wake-up: the message is found", None, || writer_dies(Died::BeforeBell));
pub(crate) const DEATH_LATE: Model =
    model("death after the wake-up: the message is found", None, || writer_dies(Died::AfterBell));
pub(crate) const DEATH_OF_READER: Model =
    model("death between RELEASE and wake-up: the room is found", None, reader_dies);

pub(crate) const OVERTAKEN: Model =
    model("a reader that is overtaken takes whole messages, in order", Some(3), || overtaken(1, 2));
pub(crate) const LAPPED: Model =
    model("it goes on with the oldest that is left", Some(2), || overtaken(2, 4));

pub(crate) const HELD: Model = model("a frame that is held is not overwritten", None, fanout::held);
pub(crate) const NOT_COUNTED: Model =
    model("a reader that is not counted takes no mixture of frames", None, fanout::not_counted);

pub(crate) const ALL: [Model; 23] = [
    HELD,
    NOT_COUNTED,
    ONE_BY_ONE,
    BATCHES,
    BATCH_WAKES,
    FULL,
    READER,
    WORD,
    FAILED_KICK,
    FAILED_KICK_OF_CALL,
    IN_VAIN,
    ARMED,
    ARMED_IN_VAIN,
    BOTH,
    SETTLED,
    DRAINED,
    CALLS,
    DEATH_EARLY,
    DEATH_BETWEEN,
    DEATH_LATE,
    DEATH_OF_READER,
    OVERTAKEN,
    LAPPED,
];

/// The payload of the `n`-th message.
fn payload(n: u64) -> u64 {
    100 + n
}

fn expect(found: u64, n: u64) {
    assert_eq!(found, payload(n), "model: the payload of message {n}");
}

/// Polls without sleeping; loom runs the other threads in between.
fn poll<T>(mut poll: impl FnMut() -> Option<T>) -> T {
    loop {
        if let Some(found) = poll() {
            return found;
        }
        thread::yield_now();
    }
}

/// A reader that only polls, for `messages` messages.
fn read_polling(rings: &RingPair, messages: u64) {
    for n in 0..messages {
        let slot = poll(|| rings.peek());
        expect(rings.take_silently(slot), n);
    }
    assert_eq!(rings.peek(), None, "model: there is no further message");
}

fn write_polling(rings: &RingPair, messages: u64) {
    for n in 0..messages {
        let claim = poll(|| rings.claim(0));
        rings.write_and_publish(claim, payload(n));
    }
}

fn one_by_one() {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || write_polling(&writer, 4));
    read_polling(&reader, 4);
}

/// A reader that arms the ring pair and waits elsewhere, or changes its mind.
fn armed(changes_its_mind: bool) {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || send(&writer, 2));
    for n in 0..2 {
        let is_there = || reader.peek().is_some();
        while !is_there() {
            if reader.arm(is_there) {
                if changes_its_mind {
                    break;
                }
                reader.wait_elsewhere();
            }
        }
        expect(reader.receive(), n);
    }
}

fn full() {
    let (writer, reader) = RingPair::pair((1, 1));
    thread::spawn(move || write_polling(&writer, 3));
    read_polling(&reader, 3);
}

/// A writer that does not wait, and a reader that reads as often as there are messages.
fn overtaken(capacity: u32, messages: u64) {
    let (writer, reader) = overwrite::pair(capacity);
    thread::spawn(move || (0..messages).for_each(|n| writer.put_overwriting(payload(n))));
    let mut last = 0;
    for _ in 0..messages {
        if let Some([one, other]) = reader.next() {
            assert_eq!(one, other, "model: a mixture of two messages");
            assert!(
                one > last && (payload(0)..payload(messages)).contains(&one),
                "model: {one} after {last}"
            );
            last = one;
        }
    }
}

/// Two batches of two, in a ring that holds one.
fn batches() {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || {
        for batch in 0..2 {
            let second = poll(|| writer.claim(1));
            let first = writer.claim(0).expect("model: room for the second is room for the first");
            writer.send_two([first, second], [payload(2 * batch), payload(2 * batch + 1)]);
        }
    });
    read_polling(&reader, 4);
}

fn batch_wakes() {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || {
        let claims = [0, 1].map(|ahead| writer.claim(ahead).expect("model: there is room"));
        writer.send_two(claims, [payload(0), payload(1)]);
    });
    for n in 0..2 {
        expect(reader.receive(), n);
    }
}

fn reader() {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || send(&writer, 2));
    for n in 0..2 {
        expect(reader.receive(), n);
    }
}

fn reader_on_a_word() {
    let (writer, reader) = RingPair::pair_on_words((2, 1));
    thread::spawn(move || send(&writer, 2));
    for n in 0..2 {
        expect(reader.receive(), n);
    }
}

/// The kernel has no room for the wake-up of the first message.
fn failed_kick() {
    let (writer, reader) = RingPair::pair((2, 1));
    writer.fail_next_kicks(1);
    thread::spawn(move || send(&writer, 2));
    expect(reader.receive(), 0);
    expect(poll(|| reader.peek().map(|slot| reader.take(slot))), 1);
}

/// The kernel has no room for the wake-ups of a request, and its sender publishes nothing else.
fn failed_kick_of_call() {
    let (client, host) = RingPair::pair((1, 1));
    client.fail_next_kicks(3);
    thread::spawn(move || {
        expect(host.receive(), 0);
        host.send(payload(0));
    });
    client.send(payload(0));
    expect(client.receive(), 0);
}

/// As many messages as there is room for.
fn send(writer: &RingPair, messages: u64) {
    for n in 0..messages {
        assert!(writer.try_send(payload(n)), "model: there is room");
    }
}

/// A ring that the first wait did not consume ends a later wait.
fn in_vain() {
    let (writer, reader) = RingPair::pair((2, 1));
    thread::spawn(move || {
        for n in 0..2 {
            assert!(writer.try_send(payload(n)), "model: there is room");
        }
    });
    let first = match reader.wait_in_vain(|| reader.peek()) {
        Waited::TimedOut => reader.wait(|| reader.peek()),
        waited => waited,
    };
    expect(reader.take(first.ready()), 0);
    expect(reader.receive(), 1);
}

fn both() {
    let (writer, reader) = RingPair::pair((1, 1));
    thread::spawn(move || (0..3).for_each(|n| writer.send(payload(n))));
    for n in 0..3 {
        expect(reader.receive(), n);
    }
}

/// Both ends of a connection whose first end has filled its ring of four.
fn full_ring_of_four() -> (RingPair, RingPair) {
    let (writer, reader) = RingPair::pair((4, 1));
    for n in 0..4 {
        assert!(writer.try_send(payload(n)), "model: there is room");
    }
    (writer, reader)
}

/// The reader reads one of four, which alone wakes no writer, and continues only when the writer is done.
fn settled() {
    let (writer, reader) = full_ring_of_four();
    let done = Rc::<BellRope>::default();
    let tell = Rc::clone(&done);
    thread::spawn(move || {
        writer.send(payload(4));
        tell.ring();
    });
    expect(reader.receive(), 0);
    reader.pause_reading();
    done.listen();
    for n in 1..5 {
        expect(reader.receive(), n);
    }
}

fn drained() {
    let (writer, reader) = full_ring_of_four();
    thread::spawn(move || writer.send(payload(4)));
    for n in 0..5 {
        expect(reader.receive(), n);
    }
}

fn calls() {
    let (client, host) = RingPair::pair((1, 1));
    thread::spawn(move || {
        for _ in 0..2 {
            let request = host.receive();
            host.send(request + 1000);
        }
    });
    for n in 0..2 {
        client.send(payload(n));
        assert_eq!(client.receive(), payload(n) + 1000, "model: the reply is to this request");
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Died {
    BeforePublish,
    BeforeBell,
    AfterBell,
}

fn writer_dies(died: Died) {
    let (writer, reader) = RingPair::pair((1, 1));
    thread::spawn(move || {
        let claim = writer.claim(0).expect("model: there is room");
        writer.write(claim, payload(0));
        match died {
            Died::BeforePublish => {}
            Died::BeforeBell => writer.publish_silently(claim, 0),
            Died::AfterBell => writer.publish(claim, 0),
        }
        writer.die();
    });
    if died != Died::BeforePublish {
        let left = reader.wait(|| reader.peek());
        let Waited::Ready(slot) = left else { panic!("model: a message of the dead is not found") };
        expect(reader.take(slot), 0);
    }
    assert_eq!(reader.wait(|| reader.peek()), Waited::PeerGone, "model: the death is reported");
}

fn reader_dies() {
    let (writer, reader) = RingPair::pair((1, 1));
    assert!(writer.try_send(payload(0)), "model: there is room");
    thread::spawn(move || {
        let slot = reader.peek().expect("model: the message is there");
        expect(reader.take_silently(slot), 0);
        reader.die();
    });
    assert!(matches!(writer.wait(|| writer.claim(0)), Waited::Ready(_)), "model: the room is not found");
}
