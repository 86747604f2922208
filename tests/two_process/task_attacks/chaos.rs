//! Everything that a hostile host can write, at random, between calls.

use std::time::Duration;

use memorypipe::testing::hostile::{HEAD, PARKED, Queue};
use memorypipe::{AsyncEvents, IpcError};
use memorypipe_tests::mixed_channel::{OPEN, StallEvent};

use crate::forger::{AttackedQueue, Forged, honest, is_closed, is_served, on_each_runtime, position, soon};

/// A pseudorandom generator.
struct Dice(u64);

impl Dice {
    /// One below `below`.
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// A value, usually close to a correct one.
    fn value(&mut self) -> u64 {
        let near = u64::from(position(0)) + self.roll(20) - 4;
        match self.roll(6) {
            0 => self.roll(4),
            1 => near,
            2 => near | self.roll(16) << 32,
            3 => near | self.roll(4) << 48,
            4 => self.roll(1 << 16) << 32 | self.roll(200),
            _ => self.roll(1 << 31) << 33 | self.roll(1 << 31),
        }
    }
}

/// The indices of the words `wake_seq` and `closed` of a queue.
const WAKE_SEQ: usize = PARKED + 16;

const CLOSED: usize = WAKE_SEQ + 1;

/// A client under attack in a round, and the results so far.
struct Chaos {
    attacked: AttackedQueue,
    events: Option<AsyncEvents<StallEvent>>,
    dice: Dice,
    answered: u32,
    found_out: u32,
    ended_events: u32,
}

impl Chaos {
    async fn new(seed: u64) -> Chaos {
        let (attacked, dice) = (AttackedQueue::new(), Dice(seed));
        let mut chaos = Chaos { attacked, events: None, dice, answered: 0, found_out: 0, ended_events: 0 };
        chaos.subscribe().await;
        chaos
    }

    /// The host knows the subscription before it is made.
    async fn subscribe(&mut self) {
        self.attacked.test_host.with_queue(Queue::Events, |memory| memory.poke(CLOSED, 1 << 32 | 1)).unwrap();
        self.events = Some(soon(self.attacked.client.events()).await.expect("it is known"));
    }

    fn attack(&mut self) {
        for _ in 0..self.dice.roll(3) {
            match self.dice.roll(4) {
                0 => self.poke_anything(),
                1 => self.poke_a_queue(),
                2 => self.forge_an_event(),
                _ => self.forge_a_reply(),
            }
        }
        if self.dice.roll(2) == 0 {
            self.attacked.test_host.ring();
        }
    }

    fn poke_anything(&mut self) {
        let (value, slot) = (self.dice.value(), position(self.dice.roll(8) as u32));
        let (what, word) = (self.dice.roll(8), self.dice.roll(512) as usize);
        let memory = self.attacked.memory();
        match what {
            0 => memory.poke(HEAD, value),
            1 => memory.poke(PARKED, value),
            2 => memory.poke(memory.slot(slot), value),
            3 => memory.poke(word, value),
            _ => memory.poke_bulk(word, value),
        }
    }

    fn poke_a_queue(&mut self) {
        let place = self.dice.roll(2) as u32;
        let queue = [Queue::Events, Queue::Out(place), Queue::In(place)][self.dice.roll(3) as usize];
        let (value, which) = (self.dice.value(), self.dice.roll(6) as usize);
        let at = position(self.dice.roll(4) as u32);
        let call = position(self.attacked.client.link.stats().messages_out as u32);
        self.attacked.test_host.with_queue(queue, |memory| match which {
            0..4 => memory.poke([HEAD, PARKED, WAKE_SEQ, CLOSED][which], value),
            4 => memory.poke(CLOSED, 1 << 32 | u64::from(call)),
            _ => (0..3).for_each(|word| memory.poke(memory.slot(at) + word, value)),
        });
    }

    fn forge_an_event(&mut self) {
        let (number, missed) = (self.dice.roll(3) as u32, self.dice.roll(2) as u32);
        let event = Forged { method: OPEN, status: 1, call: number + missed, ..Forged::reply(0) };
        let event = self.spoilt(event);
        self.attacked.test_host.with_queue(Queue::Events, |memory| event.publish(memory, number));
    }

    fn forge_a_reply(&mut self) {
        let read = self.attacked.client.link.stats().messages_in as u32;
        let asked = self.attacked.client.link.stats().messages_out as u32;
        let call = asked.wrapping_sub(self.dice.roll(3) as u32);
        // `not_briefly` and `fill_briefly`.
        let right = [(7, 1, 1), (9, 4, 8)][self.dice.roll(2) as usize];
        let (method, len, payload) = right;
        let reply = Forged { method, len, payload, ..Forged::reply(call) };
        let reply = self.spoilt(reply);
        reply.publish(self.attacked.memory(), read);
    }

    /// The same with a fault in it, or not.
    fn spoilt(&mut self, right: Forged) -> Forged {
        match self.dice.roll(10) {
            0 => Forged { stamp_off_by: self.dice.roll(9) as u32, ..right },
            1 => Forged { method: self.dice.roll(15) as u16, ..right },
            2 => Forged { status: self.dice.roll(5) as u8, ..right },
            3 => Forged { len: self.dice.value() as u32, ..right },
            4 => Forged { payload: self.dice.value(), ..right },
            _ => right,
        }
    }

    /// A client operation between attacks. Each has its own deadline.
    async fn use_it(&mut self) {
        let client = self.attacked.client.clone();
        let done = match self.dice.roll(8) {
            0 => soon(client.note_briefly(true)).await,
            1 => {
                let mut flags = [false; 16];
                soon(client.fill_briefly(&mut flags)).await.map(drop)
            }
            2 => self.read_a_stream().await,
            3 => self.write_a_stream().await,
            4 => return self.read_an_event().await,
            5 => {
                // Cancelled at any point.
                let patience = Duration::from_micros(self.dice.roll(300));
                let _ = tokio::time::timeout(patience, client.not_briefly(true)).await;
                Ok(())
            }
            _ => {
                let calls = [(); 3].map(|()| {
                    let client = client.clone();
                    tokio::spawn(async move { client.not_briefly(true).await })
                });
                tokio::task::yield_now().await;
                self.attack();
                let mut worst = Ok(());
                for call in calls {
                    let result = soon(call).await.expect("no panic").map(drop);
                    self.note(&result);
                    worst = if is_over(&worst) { worst } else { result };
                }
                worst
            }
        };
        self.note(&done);
        if is_over(&done) {
            is_closed(&client).await;
            self.attacked = AttackedQueue::new();
            self.subscribe().await;
        }
    }

    fn note(&mut self, done: &Result<(), IpcError>) {
        match done {
            Ok(()) => self.answered += 1,
            Err(IpcError::Corrupt { .. }) => self.found_out += 1,
            Err(
                IpcError::Closed
                | IpcError::Timeout { .. }
                | IpcError::Full { .. }
                | IpcError::BulkFull { .. }
                | IpcError::Dropped { .. }
                | IpcError::Stopped
                | IpcError::TooManyStreams { .. },
            ) => {}
            Err(other) => panic!("{other:?}"),
        }
    }

    async fn read_a_stream(&mut self) -> Result<(), IpcError> {
        let client = self.attacked.client.clone();
        let (mut out, sent) = soon(client.flow_briefly()).await?;
        self.attack();
        for _ in 0..3 {
            // Only of the stream.
            let _ = tokio::time::timeout(Duration::from_millis(1), out.recv()).await;
        }
        soon(sent).await.map(drop)
    }

    async fn write_a_stream(&mut self) -> Result<(), IpcError> {
        let client = self.attacked.client.clone();
        let (mut input, sum) = soon(client.sum_briefly()).await?;
        for number in 0..300 {
            if number % 100 == 0 {
                self.attack();
            }
            if !matches!(tokio::time::timeout(Duration::from_millis(1), input.send(number)).await, Ok(Ok(())))
            {
                break;
            }
        }
        soon(sum).await.map(drop)
    }

    async fn read_an_event(&mut self) {
        let Some(events) = &mut self.events else { return };
        match tokio::time::timeout(Duration::from_millis(1), events.recv()).await {
            Err(_) => {}
            Ok(Ok(StallEvent::Open(_) | StallEvent::Fresh { .. }) | Err(IpcError::Missed { .. })) => {}
            Ok(Err(IpcError::Corrupt { .. })) => self.ended_events += 1,
            Ok(Err(IpcError::Closed | IpcError::HostGone { .. })) => self.events = None,
            Ok(Err(other)) => panic!("{other:?}"),
        }
    }
}

fn is_over(done: &Result<(), IpcError>) -> bool {
    matches!(done, Err(IpcError::Corrupt { .. } | IpcError::Closed))
}

#[test]
fn whatever_a_hostile_host_writes_between_calls_nothing_panics_and_nothing_hangs() {
    on_each_runtime(|| async {
        let honest = honest();
        let mut chaos = Chaos::new(7).await;
        for round in 0..2000 {
            chaos.attack();
            chaos.use_it().await;
            if round % 100 == 0 {
                is_served(&honest).await;
            }
        }
        let counts = [chaos.answered, chaos.found_out, chaos.ended_events];
        assert!(counts.iter().all(|count| *count >= 10), "nothing much happened: {counts:?}");
    });
}
