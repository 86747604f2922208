//! Attacks of a hostile host on the calls of tasks: all of them end soon with an error that names the fault, and
//! nothing else on the runtime is affected.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::forger::{
    AttackedQueue, Call, Forged, all_end, honest, is_closed, is_served, on_each_runtime, position, soon,
};
use memorypipe::testing::hostile::{FIRST_POSITION, HEAD, PARKED, Queue};
use memorypipe::{AsyncEvents, CallError, IpcError};
use memorypipe_tests::mixed_channel::{FILL, Fruit, OPEN, SWAP, StallEvent};

/// Replies to the first call, which is one of `not`, that no correct host sends.
fn wrong_replies() -> Vec<(&'static str, Forged)> {
    let right = Forged::reply(0);
    vec![
        ("the stamp of the next message", Forged { stamp_off_by: 1, ..right }),
        ("the stamp of a lap to come", Forged { stamp_off_by: 8, ..right }),
        ("any stamp", Forged { stamp_off_by: 0xDEAD_BEEF, ..right }),
        ("another method", Forged { method: SWAP, ..right }),
        ("no method", Forged { method: 999, ..right }),
        ("the method of what is no reply", Forged { method: u16::MAX, ..right }),
        ("no status", Forged { status: 7, ..right }),
        ("an error of a method that has none", Forged { status: 1, ..right }),
        ("nothing", Forged { len: 0, ..right }),
        ("too much", Forged { len: 2, ..right }),
        ("more than there is", Forged { len: u32::MAX, ..right }),
        ("no bool", Forged { payload: 2, ..right }),
    ]
}

/// The same for a call of `swap`.
fn wrong_swaps() -> Vec<(&'static str, Forged)> {
    let right = Forged { method: SWAP, ..Forged::reply(0) };
    vec![
        ("no fruit", Forged { payload: 7, ..right }),
        ("no fruit as an error", Forged { status: 1, payload: 0, ..right }),
        ("an error that is too long", Forged { status: 1, len: 8, ..right }),
        ("no status", Forged { status: 3, ..right }),
    ]
}

fn without_value(result: Result<Fruit, CallError<Fruit>>) -> Result<(), IpcError> {
    match result {
        Err(CallError::Ipc(error)) => Err(error),
        value => panic!("no such fruit: {value:?}"),
    }
}

#[test]
fn a_wrong_reply_that_wakes_the_client_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            // Some wait for room.
            let calls = attacked.calls(12).await;
            attacked.reply(0, reply);
            all_end(what, calls, None).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
        for (what, reply) in wrong_swaps() {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let swap = tokio::spawn(async move { without_value(client.swap(Fruit::Pear, true).await) });
            attacked.until_sent(1).await;
            let mut calls = attacked.calls(3).await;
            calls.push(swap);
            attacked.reply(0, reply);
            all_end(what, calls, None).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_wrong_reply_that_another_caller_comes_upon_ends_all_calls() {
    on_each_runtime(|| async {
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            let calls = attacked.calls(5).await;
            // It does not ring.
            reply.publish(attacked.memory(), 0);
            let told = soon(attacked.client.not(true)).await.expect_err(what);
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
        }
    });
}

#[test]
fn a_wrong_reply_that_its_own_caller_comes_upon_ends_all_calls() {
    on_each_runtime(|| async {
        for (what, reply) in wrong_replies() {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let mut own = pin!(client.not(true));
            assert!(poll_fn(|cx| Poll::Ready(own.as_mut().poll(cx).is_pending())).await);
            let calls = attacked.calls(4).await;
            reply.publish(attacked.memory(), 0);
            let told = soon(own).await.expect_err(what);
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
        }
    });
}

#[test]
fn a_cursor_that_cannot_be_right_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        for head in [position(9), position(1000), FIRST_POSITION.wrapping_sub(1), 0, 1 << 31] {
            let mut attacked = AttackedQueue::new();
            let mut calls = attacked.calls(8).await;
            // A call that waits for room reads the cursor.
            let client = attacked.client.clone();
            calls.push(tokio::spawn(async move { client.note(true).await }));
            tokio::time::sleep(Duration::from_millis(3)).await;
            attacked.memory().poke(HEAD, u64::from(head));
            attacked.test_host.ring();
            all_end(&format!("the cursor {head}"), calls, None).await;
            is_closed(&attacked.client).await;

            // And so do later calls.
            let mut attacked = AttackedQueue::new();
            let calls = attacked.calls(8).await;
            attacked.memory().poke(HEAD, u64::from(head));
            let told = soon(attacked.client.note(true)).await.unwrap_err();
            all_end(&format!("the cursor {head}"), calls, Some(told)).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_reply_before_any_call_spoils_the_next_call() {
    on_each_runtime(|| async {
        for number in [0, 1, 1000] {
            let mut attacked = AttackedQueue::new();
            attacked.reply(0, Forged::reply(number));
            let told = soon(attacked.client.not(true)).await.unwrap_err();
            assert!(matches!(told, IpcError::Corrupt { field: "call of a reply", .. }), "{told:?}");
            is_closed(&attacked.client).await;
        }
    });
}

/// Three calls are in flight, and two of them are answered after `wrong`; the last is not, because there was one reply
/// more than calls.
async fn one_too_many(wrong: Forged, honest: &memorypipe_tests::mixed_channel::StallAsyncClient) {
    let mut attacked = AttackedQueue::new();
    let mut calls = attacked.calls(3).await;
    attacked.reply(0, Forged::reply(0));
    soon(calls.remove(0)).await.unwrap().expect("it is answered");
    attacked.reply(1, wrong);
    // It may be the reply to a cancelled call.
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(calls.iter().all(|call: &Call| !call.is_finished()));
    attacked.reply(2, Forged::reply(1));
    soon(calls.remove(0)).await.unwrap().expect("it is answered");
    attacked.reply(3, Forged::reply(2));
    all_end("one reply too many", calls, None).await;
    is_closed(&attacked.client).await;
    is_served(honest).await;
}

#[test]
fn more_replies_than_calls_are_found_out_by_the_time_the_last_comes() {
    on_each_runtime(|| async {
        let honest = honest();
        one_too_many(Forged::reply(77), &honest).await;
        one_too_many(Forged::reply(0), &honest).await;
        // The method of an unwanted reply does not matter.
        one_too_many(Forged { method: 999, status: 99, ..Forged::reply(0) }, &honest).await;
    });
}

#[test]
fn a_reply_behind_one_too_many_is_not_given_to_its_caller() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let client = attacked.client.clone();
        let mut own = pin!(client.not(true));
        assert!(poll_fn(|cx| Poll::Ready(own.as_mut().poll(cx).is_pending())).await);
        attacked.reply(0, Forged::reply(77));
        // It has been discarded by then.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Forged::reply(0).publish(attacked.memory(), 1);
        let told = soon(own).await.unwrap_err();
        assert!(matches!(told, IpcError::Corrupt { field: "call of a reply", .. }), "{told:?}");
        is_closed(&attacked.client).await;
    });
}

#[test]
fn a_reply_that_comes_twice_spoils_the_next_call() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let mut calls = attacked.calls(1).await;
        Forged::reply(0).publish(attacked.memory(), 1);
        attacked.reply(0, Forged::reply(0));
        let answered = soon(calls.remove(0)).await.unwrap();
        let next = soon(attacked.client.not(true)).await.unwrap_err();
        match answered {
            Ok(()) => assert!(matches!(next, IpcError::Corrupt { .. }), "{next:?}"),
            // The client has checked the next slot before it returned the answer.
            Err(error) => all_end("a reply that comes twice", vec![], Some(error)).await,
        }
        is_closed(&attacked.client).await;
    });
}

#[test]
fn replies_that_have_come_before_are_given_to_their_callers() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let calls = attacked.calls(6).await;
        for number in 0..3 {
            Forged::reply(number).publish(attacked.memory(), number);
        }
        attacked.reply(3, Forged { stamp_off_by: 99, ..Forged::reply(3) });
        let mut errors = Vec::new();
        for (number, call) in calls.into_iter().enumerate() {
            let result = soon(call).await.unwrap();
            assert_eq!(result.is_ok(), number < 3, "{number}: {result:?}");
            errors.extend(result.err());
        }
        assert!(errors.iter().any(|error| matches!(error, IpcError::Corrupt { .. })), "{errors:?}");
    });
}

#[test]
fn rubbish_in_bulk_memory_ends_all_calls() {
    on_each_runtime(|| async {
        let honest = honest();
        let right = Forged { method: FILL, len: 4, payload: 64, ..Forged::reply(0) };
        let long = Forged { len: 8, ..right };
        for (what, reply, flags) in [("no bool", right, 0x02), ("all right", right, 1), ("length", long, 1)] {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let filling = tokio::spawn(async move {
                let mut flags = [false; 64];
                client.fill(&mut flags).await.map(|count| (count, flags))
            });
            attacked.until_sent(1).await;
            let calls = attacked.calls(4).await;
            for word in 0..64 {
                attacked.memory().poke_bulk(word, flags * 0x0101_0101_0101_0101);
            }
            attacked.reply(0, reply);
            let filled = soon(filling).await.unwrap();
            if what == "all right" {
                assert_eq!(filled.unwrap(), (64, [true; 64]));
                assert!(calls.iter().all(|call| !call.is_finished()));
                continue;
            }
            let told = filled.expect_err(what);
            assert!(matches!(told, IpcError::Corrupt { .. }), "{what}: {told:?}");
            all_end(what, calls, Some(told)).await;
            is_closed(&attacked.client).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn a_host_that_rings_without_end_keeps_no_other_task_from_running() {
    on_each_runtime(|| async {
        let honest = honest();
        let mut attacked = AttackedQueue::new();
        let calls = attacked.calls(8).await;
        for _ in 0..200 {
            (0..50).for_each(|_| attacked.test_host.ring());
            is_served(&honest).await;
        }
        assert!(calls.iter().all(|call| !call.is_finished()));
        attacked.reply(0, Forged { status: 9, ..Forged::reply(0) });
        all_end("a wrong reply behind many wake-ups", calls, None).await;
    });
}

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
