//! Both ends of a connection in one process, on the same mappings, for sanitizers: the thread sanitizer tracks
//! addresses, and treats two mappings of the same memory as two memories.
//!
//! One side sends, in batches, in place and one by one, and sleeps while the ring is full. The other side checks what
//! arrives, and sleeps while it is empty. Then both do the same in the other direction, as calls and replies.

use std::time::Duration;

use memorypipe::testing::hostile::{BareEnd, ring_pairs_on_one_mapping};

/// A message in which tearing is visible.
type Numbers = [u64; 16];

/// The time limit of every operation.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Sends this many messages in one direction, and makes this many calls.
///
/// # Panics
///
/// If a message is lost, duplicated, torn, or out of order.
pub fn run(messages: u64) {
    for capacity in [1, 4, 64] {
        let [sender, receiver] = ring_pairs_on_one_mapping(capacity, size_of::<Numbers>(), 8);
        std::thread::scope(|scope| {
            // Each side moves to its thread.
            scope.spawn(move || {
                let mut sender = sender;
                send(&mut sender, messages);
                ask(&sender, messages / 4);
            });
            scope.spawn(move || {
                let receiver = receiver;
                receive(&receiver, messages);
                answer(&receiver, messages / 4);
            });
        });
    }
}

fn send(side: &mut BareEnd, messages: u64) {
    let mut next = 0;
    while next < messages {
        let sent = match next % 3 {
            0 => u64::from(side.send(&[next; 16]).expect("a correct peer")),
            1 => u64::from(side.lend(&[next; 16], true).expect("a correct peer")),
            _ => {
                let batch: Vec<Numbers> = (next..messages.min(next + 7)).map(|n| [n; 16]).collect();
                side.send_batch(&batch).expect("a correct peer") as u64
            }
        };
        next += sent;
        if sent == 0 {
            assert!(side.await_room(TIMEOUT).expect("a correct peer"), "the receiver reads");
        }
    }
}

fn receive(side: &BareEnd, messages: u64) {
    let mut next = 0;
    while next < messages {
        let first: Numbers = message(side);
        assert_eq!(first, [next; 16]);
        next += 1;
        // The message after the last one is a call.
        let mut more = vec![[0; 16]; usize::try_from(messages - next).map_or(5, |left| left.min(5))];
        let count = side.receive_batch(&mut more).expect("a correct peer");
        for numbers in &more[..count] {
            assert_eq!(*numbers, [next; 16]);
            next += 1;
        }
    }
    side.pause_reading();
}

fn message(side: &BareEnd) -> Numbers {
    side.await_message(TIMEOUT).expect("a correct peer").expect("in time")
}

fn ask(side: &BareEnd, calls: u64) {
    for call in 0..calls {
        // Some one-way messages may still be unread.
        while !side.send(&[call; 16]).expect("a correct peer") {
            assert!(side.await_room(TIMEOUT).expect("a correct peer"), "the receiver reads");
        }
        assert_eq!(message(side), [!call; 16]);
    }
}

fn answer(side: &BareEnd, calls: u64) {
    for call in 0..calls {
        assert_eq!(message(side), [call; 16]);
        // The ring of replies is empty: the last reply has been read.
        assert!(side.send(&[!call; 16]).expect("a correct peer"), "there is room for one");
    }
}
