//! Attacks of a hostile host on the streams and events of tasks, and on a client that knows more events than the host:
//! what is forged ends with an error that names the fault, and nothing else ends.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::time::Duration;

use crate::forger::{AttackedQueue, Forged, honest, is_served, on_each_runtime, position, soon};
use futures_core::Stream;
use memorypipe::AsyncEvents;
use memorypipe::prelude::*;
use memorypipe::testing::hostile::{HEAD, PARKED, Queue, TestHost};
use memorypipe_tests::mixed_channel::{Fruit, OPEN, Seller, StallEvent};
use memorypipe_tests::outcome::or_nothing;

/// The index of the word `over` of a queue.
const CLOSED: usize = PARKED + 17;

async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    soon(poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx))).await
}

/// Lets the host serve correctly during `work` of `client`.
async fn while_served<T: Send + 'static>(
    attacked: &mut AttackedQueue,
    client: impl Future<Output = T> + Send + 'static,
) -> T {
    let client = tokio::spawn(client);
    while !client.is_finished() {
        if let Some(call) = or_nothing(attacked.test_host.host.try_recv()).expect("the kernel waits") {
            call.dispatch(&mut Seller);
        }
        tokio::task::yield_now().await;
    }
    client.await.expect("no panic")
}

/// A client that has subscribed, with a host that is correct so far.
async fn subscribed() -> (AttackedQueue, AsyncEvents<StallEvent>) {
    let mut attacked = AttackedQueue::new();
    let client = attacked.client.clone();
    let events = while_served(&mut attacked, async move { client.events().await }).await;
    (attacked, events.expect("the host knows of it"))
}

/// The `number`-th event of the first subscription.
fn open(number: u32) -> Forged {
    Forged { method: OPEN, status: 1, call: number, ..Forged::reply(0) }
}

fn publish(attacked: &mut AttackedQueue, queue: Queue, number: u32, message: Forged) {
    let published = attacked.test_host.with_queue(queue, |memory| message.publish(memory, number));
    published.expect("the queue is there");
}

/// Calls are still answered.
async fn goes_on(attacked: &mut AttackedQueue) {
    let client = attacked.client.clone();
    while_served(attacked, async move { is_served(&client).await }).await;
}

#[test]
fn rubbish_among_the_events_ends_the_events_alone() {
    on_each_runtime(|| async {
        let honest = honest();
        let wrong = [
            ("a stamp", Forged { stamp_off_by: 3, ..open(1) }),
            ("no event", Forged { method: OPEN + 2, ..open(1) }),
            ("a method", Forged { method: 0, ..open(1) }),
            ("no length", Forged { len: 0, ..open(1) }),
            ("a length", Forged { len: 1 << 20, ..open(1) }),
            ("no bool", Forged { payload: 2, ..open(1) }),
            ("no fruit", Forged { method: OPEN + 1, payload: 99, ..open(1) }),
            ("a number that was there", open(0)),
        ];
        for (what, wrong) in wrong {
            let (mut attacked, mut events) = subscribed().await;
            publish(&mut attacked, Queue::Events, 0, open(0));
            assert_eq!(next(&mut events).await.unwrap().unwrap(), StallEvent::Open(true), "{what}");
            // A thread of the pool waits for it.
            let waits = tokio::time::timeout(Duration::from_millis(5), events.recv()).await;
            assert!(waits.is_err(), "{what}: {waits:?}");
            publish(&mut attacked, Queue::Events, 1, wrong);
            let end = next(&mut events).await;
            assert!(matches!(end, Some(Err(IpcError::Corrupt { .. }))), "{what}: {end:?}");
            assert!(next(&mut events).await.is_none(), "{what}");
            assert!(matches!(soon(events.recv()).await, Err(IpcError::Closed)), "{what}");
            goes_on(&mut attacked).await;
            is_served(&honest).await;
        }
    });
}

#[test]
fn events_that_a_host_says_to_have_skipped_are_a_gap() {
    on_each_runtime(|| async {
        let (mut attacked, mut events) = subscribed().await;
        publish(&mut attacked, Queue::Events, 0, open(1_000_000));
        let gap = next(&mut events).await;
        assert!(matches!(gap, Some(Err(IpcError::Missed { events: 1_000_000 }))), "{gap:?}");
        assert!(matches!(next(&mut events).await, Some(Ok(StallEvent::Open(true)))));
        // From another subscription, for no reader; and one for ours that jumps ahead by laps.
        publish(&mut attacked, Queue::Events, 1, Forged { status: 9, ..open(1_000_001) });
        let fresh = Forged { method: OPEN + 1, payload: 200, ..open(1_000_001) };
        publish(&mut attacked, Queue::Events, 2, fresh);
        let event = next(&mut events).await;
        assert!(matches!(event, Some(Ok(StallEvent::Fresh { fruit: Fruit::Pear }))), "{event:?}");
        goes_on(&mut attacked).await;
    });
}

#[test]
fn a_subscription_ends_with_the_connection() {
    on_each_runtime(|| async {
        let (mut attacked, mut events) = subscribed().await;
        let waits = tokio::time::timeout(Duration::from_millis(5), events.recv()).await;
        assert!(waits.is_err(), "{waits:?}");
        let calls = attacked.calls(3).await;
        // The subscription was the first message.
        attacked.reply(0, Forged { status: 9, ..Forged::reply(1) });
        crate::forger::all_end("no status", calls, None).await;
        let end = next(&mut events).await;
        assert!(matches!(end, Some(Err(IpcError::HostGone { .. }))), "{end:?}");
    });
}

#[test]
fn rubbish_in_a_stream_ends_the_stream_alone() {
    on_each_runtime(|| async {
        let honest = honest();
        // The item `true` of the first call.
        let right = Forged { method: 0, ..Forged::reply(0) };
        let wrong = [
            ("a stamp", Forged { stamp_off_by: 3, ..right }),
            ("no length", Forged { len: 0, ..right }),
            ("a length", Forged { len: u32::MAX, ..right }),
            ("no bool", Forged { payload: 0xFF, ..right }),
        ];
        for (what, wrong) in wrong {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let (mut out, _sent) = soon(client.flow()).await.unwrap();
            // The remains of another stream are ignored.
            publish(&mut attacked, Queue::Out(0), 0, Forged { call: position(5), ..right });
            publish(&mut attacked, Queue::Out(0), 1, right);
            assert_eq!(soon(out.recv()).await.unwrap(), Some(true), "{what}");
            let waits = tokio::time::timeout(Duration::from_millis(5), out.recv()).await;
            assert!(waits.is_err(), "{what}: {waits:?}");
            publish(&mut attacked, Queue::Out(0), 2, wrong);
            let end = next(&mut out).await;
            assert!(matches!(end, Some(Err(IpcError::Corrupt { .. }))), "{what}: {end:?}");
            assert!(next(&mut out).await.is_none(), "{what}");
            assert!(matches!(soon(out.recv()).await, Ok(None)), "{what}");
            drop(out);
            is_served(&honest).await;
        }
    });
}

#[test]
fn rubbish_that_says_how_a_stream_ended_is_no_end_of_it() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let client = attacked.client.clone();
        let (mut out, _sent) = soon(client.flow()).await.unwrap();
        // Not an end; an end of another call.
        for over in [u64::from(position(0)), 1 << 32, 1 << 32 | u64::from(position(1))] {
            attacked.test_host.with_queue(Queue::Out(0), |memory| memory.poke(CLOSED, over)).unwrap();
            let waits = tokio::time::timeout(Duration::from_millis(30), out.recv()).await;
            assert!(waits.is_err(), "{waits:?}");
        }
        // An invalid kind of end.
        let over = 0x7777_7777 << 32 | u64::from(position(0));
        attacked.test_host.with_queue(Queue::Out(0), |memory| memory.poke(CLOSED, over)).unwrap();
        assert!(matches!(soon(out.recv()).await, Ok(None)));
    });
}

#[test]
fn a_cursor_that_cannot_be_right_ends_the_sending_of_a_stream() {
    on_each_runtime(|| async {
        let honest = honest();
        for head in [position(100_000), position(0).wrapping_sub(1), 0] {
            let mut attacked = AttackedQueue::new();
            let client = attacked.client.clone();
            let (mut input, _sum) = soon(client.sum()).await.unwrap();
            let patience = Duration::from_millis(20);
            while tokio::time::timeout(patience, input.send(7)).await.is_ok_and(|sent| sent.is_ok()) {}
            attacked.test_host.with_queue(Queue::In(0), |memory| memory.poke(HEAD, u64::from(head))).unwrap();
            let ended = soon(input.send(8)).await;
            assert!(matches!(ended, Err(IpcError::Corrupt { .. })), "{head}: {ended:?}");
            assert!(soon(input.send(9)).await.is_err());
            drop(input);
            is_served(&honest).await;
        }
    });
}

/// A channel that the host knows only in part.
mod old {
    use memorypipe::prelude::*;

    ipc_channel!(
        /// Old.
        pub(crate) trait Tower {
            /// Returns its argument.
            fn now(&mut self, value: u32) -> u32;
        }
        /// One event.
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum TowerEvent {
            /// Short.
            Rang(bool),
        }
    );
}

/// The same with no event at all.
mod mute {
    use memorypipe::prelude::*;

    ipc_channel!(
        /// Older.
        pub(crate) trait Tower {
            /// Returns its argument.
            fn now(&mut self, value: u32) -> u32;
        }
    );
}

/// The same with two more.
#[allow(clippy::large_enum_variant)] // the large one is what the test is about
mod new {
    use memorypipe::prelude::*;

    ipc_channel!(
        /// New.
        #[channel(async)]
        pub(crate) trait Tower {
            /// Returns its argument.
            fn now(&mut self, value: u32) -> u32;
        }
        /// Three events.
        #[events]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum TowerEvent {
            /// Short.
            Rang(bool),
            /// Longer than any slot of a host without it.
            Chimed([u64; 100]),
            /// Not longer than a slot.
            Struck(u32),
        }
    );
}

/// The numbers of the events of [`new`].
const RANG: u16 = 1;
const CHIMED: u16 = 2;
const STRUCK: u16 = 3;

/// What a host with only the first event can write in place of the others.
fn chimes() -> [(&'static str, Forged); 6] {
    let chime = Forged { method: CHIMED, status: 1, call: 1, ..Forged::reply(0) };
    [
        ("as long as the client knows it", Forged { len: 800, ..chime }),
        ("nothing", Forged { len: 0, ..chime }),
        ("a slot", Forged { len: 112, ..chime }),
        ("more than memory", Forged { len: u32::MAX, ..chime }),
        ("one that would fit", Forged { method: STRUCK, len: 4, ..chime }),
        ("the known event as long as the other", Forged { method: RANG, len: 800, ..chime }),
    ]
}

fn tower() -> TestHost<old::TowerHost> {
    TestHost::new(|builder| builder.on_notice(|_| ()))
}

fn write(test_host: &mut TestHost<old::TowerHost>, number: u32, event: Forged) {
    test_host.with_queue(Queue::Events, |memory| event.publish(memory, number)).expect("there are events");
}

/// Claims to know the first subscription before it is made.
fn know(test_host: &mut TestHost<old::TowerHost>) {
    test_host.with_queue(Queue::Events, |memory| memory.poke(CLOSED, 1 << 32 | 1)).expect("there are events");
}

fn rang() -> Forged {
    Forged { method: RANG, status: 1, call: 0, ..Forged::reply(0) }
}

#[test]
fn an_event_that_the_host_does_not_declare_is_none() {
    for (what, chime) in chimes() {
        let mut test_host = tower();
        let tower: new::TowerClient = test_host.attach_with(|builder| builder);
        know(&mut test_host);
        let mut events = tower.events().unwrap();
        write(&mut test_host, 0, rang());
        assert_eq!(events.recv().unwrap(), new::TowerEvent::Rang(true), "{what}");
        write(&mut test_host, 1, chime);
        let error = events.recv_timeout(crate::forger::SOON).unwrap_err();
        assert!(matches!(error, IpcError::Corrupt { .. }), "{what}: {error:?}");
        assert!(matches!(events.recv(), Err(IpcError::Closed)), "{what}");
        assert!(tower.link.is_alive(), "{what}");
    }
}

#[test]
fn an_event_that_the_host_does_not_declare_is_none_for_a_task_either() {
    on_each_runtime(|| async {
        for (what, chime) in chimes() {
            let mut test_host = tower();
            let tower: new::TowerClient = test_host.attach_with(|builder| builder);
            let tower = new::TowerAsyncClient::try_from(tower).unwrap();
            know(&mut test_host);
            let mut events = soon(tower.events()).await.unwrap();
            write(&mut test_host, 0, rang());
            assert_eq!(soon(events.recv()).await.unwrap(), new::TowerEvent::Rang(true), "{what}");
            let waits = tokio::time::timeout(Duration::from_millis(5), events.recv()).await;
            assert!(waits.is_err(), "{what}: {waits:?}");
            write(&mut test_host, 1, chime);
            let error = soon(events.recv()).await.unwrap_err();
            assert!(matches!(error, IpcError::Corrupt { .. }), "{what}: {error:?}");
            assert!(matches!(soon(events.recv()).await, Err(IpcError::Closed)), "{what}");
            assert!(tower.link.is_alive(), "{what}");
        }
    });
}

#[test]
fn a_host_without_events_has_no_place_for_any() {
    let attach = |test_host: &mut TestHost<mute::TowerHost>| {
        test_host.attach_with::<new::TowerClient>(|builder| builder)
    };
    let mut test_host = TestHost::<mute::TowerHost>::new(|builder| builder.on_notice(|_| ()));
    let tower = attach(&mut test_host);
    assert!(test_host.with_queue(Queue::Events, |_| ()).is_none());
    // All of its fields.
    let memory = test_host.memory().unwrap();
    (0..memory.words()).filter(|word| *word != HEAD).for_each(|word| memory.poke(word, u64::MAX));
    assert!(matches!(tower.events().map(drop), Err(IpcError::Unsupported { method: "events" })));
    on_each_runtime(move || async move {
        let mut test_host = TestHost::<mute::TowerHost>::new(|builder| builder.on_notice(|_| ()));
        let tower = new::TowerAsyncClient::try_from(attach(&mut test_host)).unwrap();
        let refused = soon(tower.events()).await.map(drop);
        assert!(matches!(refused, Err(IpcError::Unsupported { method: "events" })), "{refused:?}");
        let memory = test_host.memory().unwrap();
        (0..memory.words()).for_each(|word| memory.poke(word, u64::MAX));
        let error = soon(tower.now(1)).await.unwrap_err();
        assert!(matches!(error, IpcError::Corrupt { .. }), "{error:?}");
    });
}

#[test]
fn a_stream_that_waits_for_its_place_ends_with_the_host() {
    on_each_runtime(|| async {
        let AttackedQueue { test_host, client } = AttackedQueue::new();
        // The host does not expel any of them.
        for _ in 0..4 {
            drop(soon(client.flow()).await.unwrap());
        }
        let waiting = client.clone();
        let waiting = tokio::spawn(async move { waiting.flow().await.map(drop) });
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(!waiting.is_finished());
        drop(test_host);
        let ended = soon(waiting).await.unwrap();
        assert!(matches!(ended, Err(IpcError::HostGone { .. })), "{ended:?}");
    });
}

#[test]
fn a_subscription_that_waits_for_room_ends_with_the_host() {
    on_each_runtime(|| async {
        let attacked = AttackedQueue::new();
        let calls = attacked.calls(8).await;
        let AttackedQueue { test_host, client } = attacked;
        let waiting = client.clone();
        let waiting = tokio::spawn(async move { waiting.events().await.map(drop) });
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(!waiting.is_finished());
        drop(test_host);
        for call in calls {
            assert!(matches!(soon(call).await.unwrap(), Err(IpcError::HostGone { .. })));
        }
        let ended = soon(waiting).await.unwrap();
        assert!(matches!(ended, Err(IpcError::HostGone { .. })), "{ended:?}");
    });
}

#[test]
fn a_subscription_that_is_given_up_can_be_made_again() {
    on_each_runtime(|| async {
        let mut attacked = AttackedQueue::new();
        let client = attacked.client.clone();
        let waits = tokio::time::timeout(Duration::from_millis(20), client.events()).await;
        assert!(waits.is_err(), "the host knows of nothing: {waits:?}");
        let start = std::time::Instant::now();
        loop {
            match tokio::time::timeout(Duration::from_millis(20), client.events()).await {
                Ok(Err(IpcError::Subscribed)) => {
                    assert!(start.elapsed() < crate::forger::SOON, "still subscribed");
                }
                Err(_) => break,
                other => panic!("{other:?}"),
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        goes_on(&mut attacked).await;
    });
}
