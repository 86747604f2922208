//! The ring compared with a queue, and with a peer that writes invalid values; on one thread. The models in
//! `tests/models` test several threads.

use std::cell::Cell;
use std::collections::VecDeque;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::ring::park::Unparker;
use crate::ring::{
    Claim, Consumer, Corrupt, Header, OverwriteConsumer, Producer, Receive, Transmit, initial_header,
};
use crate::sync::{AtomicU32, AtomicU64, FIRST_POSITION, Ordering, PeerWord};

/// The number of messages from the first position to the wrap.
const TO_THE_WRAP: u32 = 0u32.wrapping_sub(FIRST_POSITION);

/// The shared words of one ring, and counts of their loads.
struct Words {
    headers: Vec<AtomicU64>,
    head: AtomicU32,
    asked: Cell<u32>,
}

impl Words {
    fn new(capacity: u32) -> Words {
        Words {
            headers: (0..capacity).map(|slot| AtomicU64::new(initial_header(slot, capacity))).collect(),
            head: AtomicU32::new(FIRST_POSITION),
            asked: Cell::new(0),
        }
    }

    fn asked_by<T>(&self, operation: impl FnOnce() -> T) -> (u32, T) {
        self.asked.set(0);
        let result = operation();
        (self.asked.get(), result)
    }

    fn ask(&self) {
        self.asked.set(self.asked.get() + 1);
    }
}

impl Transmit for Words {
    fn header(&self, slot: u32) -> &AtomicU64 {
        self.ask();
        &self.headers[slot as usize]
    }

    fn peer_head(&self) -> PeerWord<'_, AtomicU32> {
        self.ask();
        PeerWord::new(&self.head)
    }
}

impl Receive for Words {
    fn header(&self, slot: u32) -> PeerWord<'_, AtomicU64> {
        self.ask();
        PeerWord::new(&self.headers[slot as usize])
    }

    fn own_head(&self) -> &AtomicU32 {
        &self.head
    }
}

/// Both ends of a ring whose slots hold a number, and a queue that must behave equally.
struct Pair {
    capacity: u32,
    words: Words,
    slots: Vec<u64>,
    producer: Producer,
    consumer: Consumer,
    queue: VecDeque<(u64, Header)>,
    sent: u32,
}

impl Pair {
    /// Both ends after `passed` messages.
    fn new(capacity: u32, passed: u32) -> Pair {
        let mut pair = Pair {
            capacity,
            words: Words::new(capacity),
            slots: vec![0; capacity as usize],
            producer: Producer::new(capacity),
            consumer: Consumer::new(capacity),
            queue: VecDeque::new(),
            sent: 0,
        };
        for _ in 0..passed {
            pair.send(1);
            pair.receive();
        }
        pair
    }

    fn room(&self) -> u32 {
        self.capacity - u32::try_from(self.queue.len()).unwrap()
    }

    fn claim(&self, ahead: u32) -> Option<Claim> {
        let claim = self.producer.claim(&self.words, ahead).unwrap();
        assert_eq!(claim.is_some(), ahead < self.room(), "there is a slot exactly if there is room");
        claim
    }

    /// Sends up to `wanted` messages as one batch.
    fn send(&mut self, wanted: u32) {
        let claims: Vec<Claim> =
            (0..wanted.min(self.capacity)).map_while(|ahead| self.claim(ahead)).collect();
        for claim in &claims {
            assert_eq!(claim.position, FIRST_POSITION.wrapping_add(self.sent));
            let header = Header { method: claim.position as u16, status: claim.position as u8 };
            let payload = u64::from(claim.position) << 7;
            self.slots[claim.slot as usize] = payload;
            self.queue.push_back((payload, header));
            self.sent += 1;
            if claim.position != claims[0].position {
                self.producer.prepare(&self.words, *claim, header);
            }
        }
        let Some(first) = claims.first() else { return };
        let header = Header { method: first.position as u16, status: first.position as u8 };
        self.producer.publish(&self.words, *first, header, claims.len() as u32 - 1);
    }

    /// The slot and the header of the next message.
    fn peek(&self) -> Option<(u32, Header)> {
        let peeked = self.consumer.peek(&self.words).unwrap();
        assert_eq!(peeked, self.consumer.peek(&self.words).unwrap(), "looking changes nothing");
        assert_eq!(peeked.is_some(), !self.queue.is_empty());
        peeked.map(|peeked| (peeked.slot, peeked.header))
    }

    fn receive(&mut self) {
        let Some((slot, header)) = self.peek() else { return };
        let position = FIRST_POSITION.wrapping_add(self.sent).wrapping_sub(self.queue.len() as u32);
        assert_eq!(self.queue.pop_front(), Some((self.slots[slot as usize], header)));
        assert_eq!(self.producer.is_taken(&self.words, position), Some(false));
        self.consumer.release(&self.words);
        assert_eq!(self.producer.is_taken(&self.words, position), Some(true));
    }
}

#[derive(Debug, Clone)]
enum Step {
    Send(u32),
    Claim(u32),
    Peek,
    Receive(u32),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..10u32).prop_map(Step::Send),
        1 => (0..8u32).prop_map(Step::Claim),
        1 => Just(Step::Peek),
        4 => (1..10u32).prop_map(Step::Receive),
    ]
}

fn any_capacity() -> impl Strategy<Value = u32> {
    (0..4u32).prop_map(|power| 1 << power)
}

/// Some of these end shortly before the wrap of positions.
fn any_past() -> impl Strategy<Value = u32> {
    prop_oneof![0..20u32, TO_THE_WRAP - 20..TO_THE_WRAP + 20]
}

/// How far the peer's word is from the correct value: mostly a little.
fn any_distance() -> impl Strategy<Value = u32> {
    prop_oneof![4 => (0..40u32).prop_map(|distance| distance.wrapping_sub(20)), 1 => any::<u32>()]
}

proptest! {
    #[test]
    fn a_ring_is_a_queue(
        capacity in any_capacity(),
        past in any_past(),
        steps in vec(any_step(), 0..100),
    ) {
        let mut pair = Pair::new(capacity, past);
        for step in steps {
            match step {
                Step::Send(messages) => pair.send(messages),
                Step::Claim(ahead) => { pair.claim(ahead % capacity); }
                Step::Peek => { pair.peek(); }
                Step::Receive(messages) => (0..messages).for_each(|_| pair.receive()),
            }
        }
    }

    #[test]
    fn a_cursor_out_of_bounds_is_refused_and_moves_nothing(
        capacity in any_capacity(),
        past in any_past(),
        waiting in 0..8u32,
        heads in vec((any_distance(), 0..8u32), 1..20),
    ) {
        let mut pair = Pair::new(capacity, past);
        pair.send(waiting);
        let tail = pair.producer.tail();
        // The producer accepted this earlier; from now on the peer lies.
        let mut believed = tail.wrapping_sub(pair.queue.len() as u32);
        pair.producer.refresh(&pair.words).unwrap();
        for (offset, ahead) in heads {
            let head = believed.wrapping_add(offset);
            let possible = tail.wrapping_sub(head) <= tail.wrapping_sub(believed);
            pair.words.head.store(head, Ordering::Relaxed);
            let before = format!("{:?}", pair.producer);

            let taken = pair.producer.is_taken(&pair.words, tail.wrapping_sub(1));
            prop_assert_eq!(taken, possible.then_some(head == tail));
            let (asked, refreshed) = pair.words.asked_by(|| pair.producer.refresh(&pair.words));
            prop_assert_eq!(asked, 1);
            if possible {
                prop_assert_eq!(refreshed, Ok(()));
                believed = head;
            } else {
                prop_assert_eq!(refreshed, Err(Corrupt { field: "head", value: u64::from(head) }));
                prop_assert_eq!(&before, &format!("{:?}", pair.producer));
            }

            let ahead = ahead % capacity;
            let (asked, claim) = pair.words.asked_by(|| pair.producer.claim(&pair.words, ahead));
            prop_assert!(asked <= 1);
            let room = capacity - tail.wrapping_sub(believed);
            match claim {
                Ok(claim) => prop_assert_eq!(claim.is_some(), ahead < room),
                // It reads the peer's word only when the ring looks full.
                Err(corrupt) => {
                    prop_assert!(!possible && ahead >= room);
                    prop_assert_eq!(corrupt, Corrupt { field: "head", value: u64::from(head) });
                }
            }
            prop_assert_eq!(pair.producer.tail(), tail);
        }
    }

    #[test]
    fn a_stamp_of_another_message_is_refused_and_moves_nothing(
        capacity in any_capacity(),
        past in any_past(),
        stamps in vec((any_distance(), any::<u32>()), 1..20),
    ) {
        let pair = Pair::new(capacity, past);
        let position = pair.producer.tail();
        let slot = position & (capacity - 1);
        let before = format!("{:?}", pair.consumer);
        for (offset, upper) in stamps {
            let stamp = position.wrapping_add(offset);
            let word = u64::from(stamp) | u64::from(upper) << 32;
            pair.words.headers[slot as usize].store(word, Ordering::Relaxed);
            let (asked, peeked) = pair.words.asked_by(|| pair.consumer.peek(&pair.words));
            prop_assert_eq!(asked, 1);
            let header = Header { method: upper as u16, status: (upper >> 16) as u8 };
            let expected = if stamp == position.wrapping_add(1) {
                Ok(Some((slot, header)))
            } else if stamp == position.wrapping_add(1).wrapping_sub(capacity) {
                Ok(None)
            } else {
                Err(Corrupt { field: "stamp", value: word })
            };
            let peeked = peeked.map(|found| found.map(|peeked| (peeked.slot, peeked.header)));
            prop_assert_eq!(peeked, expected);
            prop_assert_eq!(&before, &format!("{:?}", pair.consumer));
            prop_assert_eq!(pair.words.head.load(Ordering::Relaxed), position);
        }
    }

    /// Both sides keep working with a peer that writes anything into its words at any time.
    #[test]
    fn rubbish_never_moves_an_own_cursor(
        capacity in any_capacity(),
        past in any_past(),
        rubbish in vec((any_distance(), any_distance(), 0..8u32), 1..60),
    ) {
        let Pair { words, producer, consumer, .. } = Pair::new(capacity, past);
        let (mut tail, mut head) = (producer.tail(), producer.tail());
        for (of_head, of_stamp, slot) in rubbish {
            words.head.store(tail.wrapping_add(of_head), Ordering::Relaxed);
            let stamp = u64::from(head.wrapping_add(of_stamp));
            words.headers[(slot % capacity) as usize].store(stamp, Ordering::Relaxed);
            if let Ok(Some(claim)) = producer.claim(&words, 0) {
                prop_assert_eq!(claim, Claim { position: tail, slot: tail & (capacity - 1) });
                producer.publish(&words, claim, Header { method: 0, status: 0 }, 0);
                tail = tail.wrapping_add(1);
            }
            if let Ok(Some(peeked)) = consumer.peek(&words) {
                prop_assert_eq!(peeked.slot, head & (capacity - 1));
                consumer.release(&words);
                head = head.wrapping_add(1);
                prop_assert_eq!(words.head.load(Ordering::Relaxed), head);
            }
            prop_assert_eq!(producer.tail(), tail);
        }
    }
}

#[test]
fn the_cursor_of_the_reader_is_looked_at_once_a_lap() {
    const LAPS: u32 = 10;
    for capacity in [1, 4, 256] {
        let pair = Pair::new(capacity, 0);
        let mut looks = 0;
        for _ in 0..LAPS * capacity {
            let (asked, claim) = pair.words.asked_by(|| pair.producer.claim(&pair.words, 0));
            looks += asked;
            let claim = claim.unwrap().expect("the reader keeps up");
            pair.producer.publish(&pair.words, claim, Header { method: 0, status: 0 }, 0);
            pair.consumer.release(&pair.words);
        }
        assert_eq!(looks, LAPS - 1, "the first lap knows that all slots are free");
    }
}

#[test]
fn a_slot_whose_message_is_being_written_holds_none() {
    let (words, header) = (Words::new(8), Header { method: 3, status: 1 });
    let (producer, consumer) = (Producer::new(8), OverwriteConsumer::new(8));
    let claim = producer.claim_overwrite(&words);
    assert_eq!(consumer.peek(&words), Ok(None));
    producer.publish(&words, claim, header, 0);
    assert_eq!(consumer.peek(&words).map(|found| found.map(|peeked| peeked.header)), Ok(Some(header)));
}

#[test]
fn a_bell_is_rung_once_for_each_sleep_and_again_if_it_could_not_be_rung() {
    let unparker = Unparker::default();
    let rings = |parked| unparker.should_wake(|| parked);
    assert!(!rings(0) && !rings(2), "it is awake");
    assert!(rings(3) && !rings(3));
    assert!(rings(5));
    unparker.reset();
    assert!(rings(5) && !rings(5));
}

#[test]
fn a_message_half_of_all_numbers_ahead_is_one_that_was_passed_by() {
    // In a ring of one slot every stamp belongs to it.
    let words = Words::new(1);
    for (ahead, is_there) in [(0, true), (u32::MAX / 2, true), (u32::MAX / 2 + 1, false)] {
        let stamp = FIRST_POSITION.wrapping_add(ahead).wrapping_add(1);
        words.headers[0].store(stamp.into(), Ordering::Relaxed);
        let found = OverwriteConsumer::new(1).peek(&words);
        assert_eq!(found.map(|peeked| peeked.is_some()), Ok(is_there), "{ahead}");
    }
}
