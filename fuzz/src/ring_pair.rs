//! A script against a real pair of segments: between any two operations of the victim, the attacker writes any word.
//!
//! Every operation is compared with a `Reference`: the words at that moment determine the result, value or error, and
//! nothing else does. So an impossible cursor or stamp is always detected, a possible one is never refused, the
//! victim's cursors move only by its own operations, and an accepted value is valid, byte by byte.

use std::cell::RefCell;

use memorypipe::IpcError;
use memorypipe::testing::hostile::{BareEnd, FIRST_POSITION, HEAD, HostilePeer, Memory, PARKED, ring_pair};

use crate::forge::Forged;
use crate::script::Script;
use crate::value::{LEN, Picky, is_picky};

/// The number of slots of each ring: few, so that scripts wrap around.
const CAPACITY: u32 = 4;
/// The maximum number of steps in a script.
const STEPS: usize = 400;

/// The rules, applied only to the words. Positions count from the first one.
#[derive(Debug, Default)]
pub(crate) struct Reference {
    pub(crate) received: u32,
    pub(crate) sent: u32,
    /// The attacker's cursor, as last accepted.
    head_seen: u32,
}

/// The result of an operation, or the name of the field that is wrong.
pub(crate) type Outcome<T> = Result<T, &'static str>;

impl Reference {
    /// The message `ahead` of the next: its slot, if it is there.
    pub(crate) fn peek(&self, memory: &Memory<'_>, ahead: u32) -> Outcome<Option<u32>> {
        let position = FIRST_POSITION.wrapping_add(self.received + ahead);
        let stamp = memory.see(memory.slot(position)) & u64::from(u32::MAX);
        let fresh = position.wrapping_add(1);
        if stamp == u64::from(fresh) {
            Ok(Some(position))
        } else if stamp == u64::from(fresh.wrapping_sub(CAPACITY)) {
            Ok(None)
        } else {
            Err("stamp")
        }
    }

    /// The bytes of the next message.
    fn receive(&mut self, memory: &Memory<'_>) -> Outcome<Option<[u8; LEN]>> {
        let Some(position) = self.peek(memory, 0)? else { return Ok(None) };
        let bytes = Reference::payload(memory, position).ok_or("length")?;
        // It has been received, whether or not it is a value.
        self.received += 1;
        if is_picky(&bytes) { Ok(Some(bytes)) } else { Err("Picky") }
    }

    /// The payload in the slot of a position, if its length is that of a value.
    pub(crate) fn payload(memory: &Memory<'_>, position: u32) -> Option<[u8; LEN]> {
        let mut bytes = [0; LEN];
        for (word, at) in bytes.chunks_exact_mut(8).zip(memory.payload(position)..) {
            word.copy_from_slice(&memory.see(at).to_le_bytes());
        }
        (memory.see(memory.slot(position) + 1) >> 32 == LEN as u64).then_some(bytes)
    }

    /// Accepts the attacker's cursor if it is possible.
    fn refresh(&mut self, memory: &Memory<'_>) -> Outcome<()> {
        let told = memory.see(HEAD) & u64::from(u32::MAX);
        let head = (self.head_seen..=self.sent)
            .find(|head| u64::from(FIRST_POSITION.wrapping_add(*head)) == told)
            .ok_or("head")?;
        self.head_seen = head;
        Ok(())
    }

    /// Whether there is a slot for the message `ahead` of the next.
    pub(crate) fn claim(&mut self, memory: &Memory<'_>, ahead: u32) -> Outcome<bool> {
        let has_room = |this: &Self| this.sent + ahead - this.head_seen < CAPACITY;
        if !has_room(self) {
            self.refresh(memory)?;
        }
        Ok(has_room(self))
    }

    fn send_batch(&mut self, memory: &Memory<'_>, messages: u32) -> Outcome<usize> {
        let mut claimed = 0;
        for ahead in 0..messages.min(CAPACITY) {
            if !self.claim(memory, ahead)? {
                break;
            }
            claimed += 1;
        }
        self.sent += claimed;
        Ok(claimed as usize)
    }
}

struct Story<'b> {
    bare: &'b mut BareEnd,
    assailant: &'b HostilePeer,
    reference: Reference,
    /// The number of messages that the attacker has published by the rules.
    published: u32,
}

/// Runs a script.
///
/// # Panics
///
/// If the victim misbehaves.
pub fn attempt(data: &[u8]) {
    thread_local! {
        static RING_PAIR: RefCell<(BareEnd, HostilePeer)> = RefCell::new(ring_pair(CAPACITY, LEN, 8));
    }
    RING_PAIR.with_borrow_mut(|(bare, assailant)| {
        bare.renew(assailant);
        Story { bare, assailant, reference: Reference::default(), published: 0 }.run(Script::new(data));
    });
}

impl Story<'_> {
    fn run(&mut self, mut script: Script<'_>) {
        for _ in 0..STEPS {
            let Some(op) = script.next_op() else { return };
            match op % 20 {
                0 => self.poke_anything(&mut script),
                1 | 2 => self.move_the_cursor(&mut script),
                3..=6 => self.publish(&mut script),
                7 => self.spoil_a_stamp(&mut script),
                8..=10 => self.receive(),
                11 => self.receive_batch(&mut script),
                12 => self.skip(),
                13 | 14 => self.send(),
                15 => self.send_batch(&mut script),
                16 => self.lend(&mut script),
                17 => self.look(&mut script),
                18 => self.bell(&mut script),
                _ => self.wait(),
            }
            let Reference { received, sent, .. } = self.reference;
            assert_eq!(self.assailant.head(), FIRST_POSITION.wrapping_add(received), "our cursor");
            assert_eq!(self.bare.tail(), FIRST_POSITION.wrapping_add(sent), "our next position");
        }
    }

    fn poke_anything(&self, script: &mut Script<'_>) {
        let memory = self.assailant.memory();
        memory.poke(usize::from(script.short()) % memory.words(), script.long());
    }

    /// The attacker claims how far it has read: near the truth, or anywhere.
    fn move_the_cursor(&self, script: &mut Script<'_>) {
        let far = script.byte();
        let near = FIRST_POSITION.wrapping_add(self.reference.sent);
        let head = if far < 64 {
            near.wrapping_sub(u32::from(far % 8)).wrapping_add(u32::from(far / 32))
        } else {
            script.word()
        };
        self.assailant.memory().poke(HEAD, u64::from(head) | u64::from(script.byte()) << 40);
    }

    /// The attacker publishes the next message, with one word changed.
    fn publish(&mut self, script: &mut Script<'_>) {
        let memory = self.assailant.memory();
        let position = FIRST_POSITION.wrapping_add(self.published);
        let mut bytes = Picky::example().bytes();
        bytes[usize::from(script.byte()) % LEN] = script.byte();
        let mut message = Forged::right(position, 0, &bytes);
        let changed = script.byte();
        if changed & 1 != 0 {
            message.len = script.word();
        }
        if changed & 2 != 0 {
            message.call ^= script.word();
        }
        if changed & 4 != 0 {
            (message.method, message.status) = (script.short(), script.byte());
        }
        message.publish(&memory, position);
        self.published += 1;
    }

    fn spoil_a_stamp(&self, script: &mut Script<'_>) {
        let memory = self.assailant.memory();
        let near = FIRST_POSITION.wrapping_add(self.reference.received + u32::from(script.byte() % 8));
        let stamp = near.wrapping_add(u32::from(script.byte())).wrapping_sub(128);
        memory.poke(memory.slot(near), u64::from(stamp) | u64::from(script.short()) << 32);
    }

    fn receive(&mut self) {
        let expected = self.reference.receive(&self.assailant.memory());
        let found = self.bare.receive::<Picky>().map(|found| found.map(|value| value.bytes()));
        same(found, expected);
    }

    fn receive_batch(&mut self, script: &mut Script<'_>) {
        let mut into = vec![Picky::example(); usize::from(script.byte() % 6)];
        let mut expected = Ok(Vec::new());
        while let Ok(values) = &mut expected {
            if values.len() == into.len() {
                break;
            }
            match self.reference.receive(&self.assailant.memory()) {
                Ok(Some(bytes)) => values.push(bytes),
                Ok(None) => break,
                Err(field) => expected = Err(field),
            }
        }
        let found = self.bare.receive_batch(&mut into);
        same(found.map(|count| into[..count].iter().map(Picky::bytes).collect()), expected);
    }

    fn skip(&mut self) {
        let expected = self.reference.peek(&self.assailant.memory(), 0).map(|next| next.is_some());
        self.reference.received += u32::from(expected == Ok(true));
        same(self.bare.skip(), expected);
    }

    fn send(&mut self) {
        let expected = self.reference.claim(&self.assailant.memory(), 0);
        self.reference.sent += u32::from(expected == Ok(true));
        same(self.bare.send(&Picky::example()), expected);
    }

    fn send_batch(&mut self, script: &mut Script<'_>) {
        let messages = vec![Picky::example(); 1 + usize::from(script.byte() % 8)];
        let expected = self.reference.send_batch(&self.assailant.memory(), messages.len() as u32);
        same(self.bare.send_batch(&messages), expected);
    }

    fn lend(&mut self, script: &mut Script<'_>) {
        let commit = script.byte() & 1 == 1;
        let expected = self.reference.claim(&self.assailant.memory(), 0);
        self.reference.sent += u32::from(commit && expected == Ok(true));
        same(self.bare.lend(&Picky::example(), commit), expected);
    }

    fn look(&mut self, script: &mut Script<'_>) {
        let ahead = u32::from(script.byte()) % CAPACITY;
        let memory = self.assailant.memory();
        same(self.bare.peek_ahead(ahead), self.reference.peek(&memory, ahead).map(|there| there.is_some()));
        let nth = script.word() % (self.reference.sent + 1);
        // An impossible cursor gives no information.
        let taken = self.reference.refresh(&memory).is_ok() && nth < self.reference.head_seen;
        assert_eq!(self.bare.is_taken(FIRST_POSITION.wrapping_add(nth)), taken);
    }

    fn bell(&self, script: &mut Script<'_>) {
        self.assailant.memory().poke(PARKED, script.long());
        let bytes = script.bytes(12);
        let _ = rustix::net::send(self.assailant.socket(), bytes, rustix::net::SendFlags::DONTWAIT);
    }

    fn wait(&self) {
        let expected = self.reference.peek(&self.assailant.memory(), 0);
        match (self.bare.wait(), expected) {
            // An empty packet on the socket counts as the end.
            (Ok(_), Ok(_)) => {}
            (found, expected) => same(found.map(drop), expected.map(drop)),
        }
    }
}

/// Panics if the result is not the expected one.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(found: Result<T, IpcError>, expected: Outcome<T>) {
    match (found, expected) {
        (Ok(found), Ok(expected)) => assert_eq!(found, expected),
        (Err(IpcError::Corrupt { field, .. }), Err(expected)) => {
            assert!(field.ends_with(expected), "{field} was found where {expected} is wrong");
        }
        (found, expected) => panic!("{found:?} was found in the place of {expected:?}"),
    }
}
