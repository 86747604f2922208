//! A script against the ends of queues, of streams and of events: between any two operations of the victim, the
//! attacker writes any word that it owns.
//!
//! Reading and writing a stream is compared with a reference: only the words determine the result. An event may be
//! skipped, because its writer may overwrite it at any time; an accepted event is valid, and is in a slot as it was
//! read.

use std::cell::RefCell;

use memorypipe::IpcError;
use memorypipe::testing::hostile::{FIRST_POSITION, HEAD, Memory, PARKED};
use memorypipe::testing::queues::{AttackedQueue, Attacker, Seen, queues};

use crate::forge::Forged;
use crate::ring_pair::{Reference, same};
use crate::script::Script;
use crate::value::{LEN, Picky, is_picky};

/// The number of slots of each queue: few, so that scripts wrap around.
const CAPACITY: u32 = 4;
/// The maximum number of steps in a script.
const STEPS: usize = 400;
/// The indices of the words `wake_seq` and `closed`.
const WAKE_SEQ: usize = PARKED + 16;
const CLOSED: usize = WAKE_SEQ + 1;

struct Story<'b> {
    attacked: &'b mut AttackedQueue,
    attacker: &'b Attacker,
    reference: Reference,
    /// The number of messages that the attacker has published by the rules, in the stream and as events.
    published: [u32; 2],
}

/// Runs a script.
///
/// # Panics
///
/// If the victim misbehaves.
pub fn attempt(data: &[u8]) {
    thread_local! {
        static QUEUES: RefCell<(AttackedQueue, Attacker)> = RefCell::new(queues(CAPACITY, LEN, 8));
    }
    QUEUES.with_borrow_mut(|(attacked, attacker)| {
        attacked.renew(attacker);
        Story { attacked, attacker, reference: Reference::default(), published: [0; 2] }
            .run(Script::new(data));
    });
}

impl Story<'_> {
    fn run(&mut self, mut script: Script<'_>) {
        for _ in 0..STEPS {
            let Some(op) = script.next_op() else { return };
            match op % 16 {
                0 => self.poke_anything(&mut script),
                1 => self.move_the_cursor(&mut script),
                2..=4 => self.publish(&mut script),
                5 => self.spoil_a_stamp(&mut script),
                6 => self.say_over(&mut script),
                7..=9 => self.receive(),
                10 | 11 => self.event(),
                12 => self.drain(),
                13 | 14 => self.send(),
                _ => self.wait(),
            }
            let received = FIRST_POSITION.wrapping_add(self.reference.received);
            assert_eq!(self.attacker.head(), received, "our cursor");
        }
    }

    fn memories(&self) -> [Memory<'_>; 3] {
        [self.attacker.stream(), self.attacker.events(), self.attacker.sink()]
    }

    fn poke_anything(&self, script: &mut Script<'_>) {
        let memory = self.memories()[usize::from(script.byte() % 3)];
        memory.poke(usize::from(script.short()) % memory.words(), script.long());
    }

    /// The attacker claims how far it has read: near the truth, or anywhere.
    fn move_the_cursor(&self, script: &mut Script<'_>) {
        let far = script.byte();
        let near = FIRST_POSITION.wrapping_add(self.reference.sent);
        let near = near.wrapping_sub(u32::from(far % 8)).wrapping_add(u32::from(far / 32));
        let head = if far < 64 { near } else { script.word() };
        self.attacker.sink().poke(HEAD, u64::from(head));
    }

    /// The attacker publishes the next message of the stream or the next event, partly changed.
    fn publish(&mut self, script: &mut Script<'_>) {
        let changed = script.byte();
        let which = usize::from(changed & 1);
        let memory = self.memories()[which];
        let position = FIRST_POSITION.wrapping_add(self.published[which]);
        let mut bytes = Picky::example().bytes();
        bytes[usize::from(script.byte()) % LEN] = script.byte();
        let mut message = Forged::right(position, 0, &bytes);
        if changed & 2 != 0 {
            message.len = script.word();
        }
        if changed & 4 != 0 {
            (message.method, message.status) = (script.short(), script.byte());
        }
        message.publish(&memory, position);
        self.published[which] += 1;
    }

    fn spoil_a_stamp(&self, script: &mut Script<'_>) {
        let which = usize::from(script.byte() % 2);
        let memory = self.memories()[which];
        let near = FIRST_POSITION.wrapping_add(self.published[which] + u32::from(script.byte() % 8));
        let stamp = near.wrapping_add(u32::from(script.byte())).wrapping_sub(128);
        // The upper bits include the mark of a slot that is being written.
        memory.poke(memory.slot(near), u64::from(stamp) | u64::from(script.word()) << 32);
    }

    fn say_over(&self, script: &mut Script<'_>) {
        let [call, how] = [script.byte() % 4, script.byte() % 4].map(u64::from);
        for memory in self.memories() {
            memory.poke(CLOSED, call | how << 32);
        }
        self.attacker.sink().poke(PARKED, script.long());
        self.attacker.stream().poke(WAKE_SEQ, script.long());
        assert_eq!(self.attacked.ended(call as u32), [how != 0; 2]);
        assert_eq!(self.attacked.ended(call as u32 + 1), [false; 2]);
    }

    fn receive(&mut self) {
        let memory = self.attacker.stream();
        let expected = self.reference.peek(&memory, 0).and_then(|there| {
            let Some(position) = there else { return Ok(None) };
            // Whatever it is, it has been received.
            self.reference.received += 1;
            match Reference::payload(&memory, position) {
                Some(bytes) if is_picky(&bytes) => Ok(Some(bytes)),
                Some(_) => Err("Picky"),
                None => Err("length"),
            }
        });
        same(self.attacked.receive::<Picky>().map(|found| found.map(|value| value.bytes())), expected);
    }

    fn event(&self) {
        let memory = self.attacker.events();
        match self.attacked.event::<Picky>() {
            Ok(Seen::Event(event)) => {
                let bytes = event.bytes();
                assert!(is_picky(&bytes), "no value");
                let stands = |slot| Reference::payload(&memory, slot) == Some(bytes);
                assert!((0..CAPACITY).any(stands), "a mixture");
            }
            Ok(_) | Err(IpcError::Corrupt { .. }) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn drain(&self) {
        if let Err(error) = self.attacked.drain() {
            assert!(matches!(error, IpcError::Corrupt { .. }), "{error}");
        }
    }

    fn send(&mut self) {
        let expected = self.reference.claim(&self.attacker.sink(), 0);
        self.reference.sent += u32::from(expected == Ok(true));
        same(self.attacked.send(&Picky::example()), expected);
    }

    fn wait(&mut self) {
        let expected = self.reference.peek(&self.attacker.stream(), 0).map(|there| there.is_some());
        same(self.attacked.wait(), expected);
        same(self.attacked.await_room(), self.reference.claim(&self.attacker.sink(), 0));
    }
}
