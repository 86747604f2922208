//! After attach neither side allocates: not for calls, one-way requests, their bulk data, streams, events, messages of
//! a pipe, replies or wake-ups, in either direction, whether it polls or sleeps.

#![allow(missing_docs)] // the channel is only for this test

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe_tests::outcome::or_nothing;

/// Allocations of the threads that count theirs.
static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

/// Whether to print their place.
static SHOWS: AtomicBool = AtomicBool::new(false);

thread_local! {
    static COUNTS: Cell<bool> = const { Cell::new(false) };
}

/// The system's allocator, with a count.
struct Counting;

#[global_allocator]
static HEAP: Counting = Counting;

// SAFETY: it is the system's allocator; counting neither allocates nor unwinds.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNTS.try_with(|counts| counts.replace(false)) == Ok(true) {
            ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
            // Allocations of the backtrace are not counted.
            if SHOWS.load(Ordering::Relaxed) {
                eprintln!("{layout:?} {}", std::backtrace::Backtrace::force_capture());
            }
            COUNTS.set(true);
        }
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises; the memory comes from `alloc`, which is the system's.
        unsafe { System.dealloc(place, layout) }
    }
}

/// Runs `work` and counts the allocations of this thread.
fn counted<T>(work: impl FnOnce() -> T) -> T {
    COUNTS.set(true);
    let result = work();
    COUNTS.set(false);
    result
}

ipc_channel!(
    /// One of each.
    pub trait Shop {
        fn add(&mut self, a: u64, b: u64) -> u64;
        fn check(&mut self, n: u64) -> Result<u64, Odd>;
        #[oneway]
        fn tell(&mut self, n: u64);
        fn sum(&mut self, #[max(64)] numbers: &[u64]) -> u64;
        fn fill(&mut self, #[max(64)] numbers: &mut [u64]);
        fn count(&mut self, to: u64, out: Tx<u64>);
        fn total(&mut self, input: Rx<u64>) -> u64;
        fn announce(&mut self, events: u32);
    }
    #[events]
    #[derive(Debug)]
    pub enum ShopEvent {
        Sold { number: u32 },
    }
);

/// The number was odd.
#[ipc_message]
#[derive(Debug, PartialEq)]
pub enum Odd {
    /// It was.
    Odd = 1,
}

/// Rounds of each kind: enough for many wake-ups in each direction, and for flags in both.
const ROUNDS: u64 = 2000;
/// Items of a stream: more than its queue holds.
const ITEMS: u64 = 600;

/// Answers until the client is done.
fn serve(host: &mut ShopHost, done: &AtomicBool) -> Result<(), IpcError> {
    while !done.load(Ordering::Acquire) {
        let call = or_nothing(host.recv_timeout(Duration::from_millis(100)))?;
        let events = call.map_or(Ok(0), answer)?;
        for number in 0..events {
            host.emit(ShopEvent::Sold { number });
        }
    }
    Ok(())
}

/// Answers; returns the number of events to emit then.
fn answer(call: ShopCall<'_>) -> Result<u32, IpcError> {
    match call {
        ShopCall::Add { a, b, reply } => reply.send(a + b),
        ShopCall::Check { n, reply } => reply.send(if n % 2 == 0 { Ok(n) } else { Err(Odd::Odd) }),
        ShopCall::Tell { .. } => {}
        ShopCall::Sum { numbers, reply } => reply.send(numbers.iter().sum()),
        ShopCall::Fill { mut numbers, reply } => {
            numbers.fill(7);
            reply.send(());
        }
        ShopCall::Count { to, mut out, reply } => {
            reply.send(());
            (0..to).try_for_each(|n| out.send(n))?;
        }
        ShopCall::Total { input, reply } => reply.send(input.map_while(Result::ok).sum()),
        ShopCall::Announce { events, reply } => {
            reply.send(());
            return Ok(events);
        }
    }
    Ok(0)
}

/// Subscribing takes one allocation: the buffer for the next event.
fn uncounted<T>(subscribe: impl FnOnce() -> T) -> T {
    COUNTS.set(false);
    let subscribed = subscribe();
    COUNTS.set(true);
    subscribed
}

fn use_all(client: &ShopClient) -> Result<(), memorypipe::Error> {
    let (numbers, mut filled) = ([3; 64], [0; 64]);
    for n in 0..ROUNDS {
        assert_eq!(client.add(n, 1)?, n + 1);
        assert_eq!(client.check(n).is_ok(), n % 2 == 0);
        client.tell(n)?;
        assert_eq!(client.sum(&numbers)?, 192);
        client.fill(&mut filled)?;
    }
    assert_eq!(filled, [7; 64]);
    for _ in 0..20 {
        let (out, done) = client.count(ITEMS)?;
        assert_eq!(out.map_while(Result::ok).count() as u64, ITEMS);
        done.wait()?;
        let (mut input, total) = client.total()?;
        (0..ITEMS).try_for_each(|_| input.send(1))?;
        drop(input);
        assert_eq!(total.wait()?, ITEMS);
        let mut events = uncounted(|| client.events())?;
        client.announce(50)?;
        for _ in 0..50 {
            events.recv()?;
        }
    }
    Ok(())
}

/// Allocations of both sides of a channel, after attach.
fn of_a_channel(wait: Wait) -> u64 {
    let name = format!("allocation-{}", std::process::id());
    let mut host: ShopHost = ShopHost::builder(&name).wait(wait).create().unwrap();
    let (both, done) = (Barrier::new(2), AtomicBool::new(false));
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while host.clients() == 0 {
                or_nothing(host.recv_timeout(Duration::from_millis(1))).unwrap();
            }
            both.wait();
            counted(|| serve(&mut host, &done)).unwrap();
            both.wait();
        });
        let attach = ShopClient::builder(&name).wait(wait).attach_timeout(Duration::from_secs(60));
        let client = attach.attach().unwrap();
        both.wait();
        counted(|| use_all(&client)).unwrap();
        done.store(true, Ordering::Release);
        // It leaves after the count: then another thread frees the memory of the connection.
        both.wait();
    });
    ALLOCATIONS.load(Ordering::Relaxed) - before
}

/// The same of a pipe.
fn of_a_pipe(wait: Wait) -> u64 {
    let name = format!("allocation-pipe-{}", std::process::id());
    let mut host = PipeHost::<u64, u64>::builder(&name).wait(wait).create().unwrap();
    let (both, before) = (Barrier::new(2), ALLOCATIONS.load(Ordering::Relaxed));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while host.peer().is_none() {
                or_nothing(host.read_timeout(Duration::from_millis(1))).unwrap();
            }
            both.wait();
            counted(|| {
                for _ in 0..ROUNDS {
                    let read = host.read().unwrap();
                    host.write(&read).unwrap();
                }
            });
        });
        let attach =
            PipeClient::<u64, u64>::builder(&name).wait(wait).attach_timeout(Duration::from_secs(60));
        let mut client = attach.attach().unwrap();
        both.wait();
        counted(|| {
            for n in 0..ROUNDS {
                client.write(&n).unwrap();
                assert_eq!(client.read().unwrap(), n);
            }
        });
    });
    ALLOCATIONS.load(Ordering::Relaxed) - before
}

#[test]
fn nothing_is_allocated_after_attach() {
    let counts = |work: fn()| {
        let before = ALLOCATIONS.load(Ordering::Relaxed);
        counted(work);
        ALLOCATIONS.load(Ordering::Relaxed) - before
    };
    assert_eq!(counts(|| drop(std::hint::black_box(Box::new(1)))), 1, "what is allocated is counted");
    SHOWS.store(true, Ordering::Relaxed);
    for wait in [Wait::Block, Wait::Adaptive] {
        assert_eq!(of_a_channel(wait), 0, "channel, {wait:?}");
        assert_eq!(of_a_pipe(wait), 0, "pipe, {wait:?}");
    }
}
