//! A channel with a method of every kind, and a handler that passes its streams to other threads.

use std::sync::mpsc::{Receiver, Sender, SyncSender, TrySendError, sync_channel};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::testing::meddling::{self, Meddling};

use super::watch::Watched;
use crate::value::{Picky, Side, is_what_it_says};

ipc_channel!(
    /// One of each.
    #[channel(capacity = 4, async)]
    pub trait Shop {
        /// The sum, modulo 2^64.
        fn add(&self, a: u64, b: u64) -> u64;
        /// Returns its argument.
        fn echo(&self, picky: Picky) -> Picky;
        /// Can fail.
        fn side(&self, side: Side, fails: bool) -> Result<Side, Side>;
        /// A method without a reply.
        #[oneway]
        fn note(&self, number: u64, picky: Picky);
        /// The sum, modulo 2^64.
        fn sum(&self, #[max(64)] numbers: &[u64]) -> u64;
        /// How many of them are valid.
        fn letters(&self, #[max(64)] letters: &[char]) -> u32;
        /// Fills both.
        fn fill(&self, #[max(64)] numbers: &mut [u64], #[max(64)] flags: &mut [bool]) -> u32;
        /// The numbers below `to`.
        fn count(&self, to: u32, out: Tx<Picky>);
        /// Reads them.
        fn total(&self, input: Rx<Picky>) -> u64;
        /// Emits this many events.
        #[oneway]
        fn announce(&self, events: u32);
    }
    /// The events.
    #[events]
    #[derive(Debug, Clone)]
    pub enum ShopEvent {
        /// Few valid values.
        Side(Side),
        /// The last one stays.
        #[latest]
        Level {
            /// Any bits.
            number: u64,
        },
        /// Many fields.
        Picky(Picky),
    }
);

/// The events of one call of `announce`.
pub fn events(count: u32) -> impl Iterator<Item = ShopEvent> {
    (0..count.min(32)).map(|n| match n % 3 {
        0 => ShopEvent::Side(Side::Sell),
        1 => ShopEvent::Level { number: n.into() },
        _ => ShopEvent::Picky(Picky::example()),
    })
}

/// Panics if it is invalid.
pub fn is_an_event(event: &ShopEvent) {
    match event {
        ShopEvent::Side(side) => assert!([1, 200, 255].contains(&(*side as u8))),
        ShopEvent::Level { .. } => {}
        ShopEvent::Picky(picky) => is_what_it_says(picky),
    }
}

/// Work that a handler passes to other threads.
pub enum Job {
    /// Writes this many values.
    Write(Tx<Picky>, u32),
    /// Reads everything.
    Read(Rx<Picky>),
}

/// The handler.
#[derive(Debug)]
pub struct Keeper {
    jobs: SyncSender<Job>,
    emitter: Emitter<ShopEvent>,
    /// The destination for memory to change.
    memories: Option<Sender<Meddling>>,
}

impl Keeper {
    /// A handler for the host of this emitter, and the jobs that it passes on. The memory that its thread creates goes
    /// to `memories`.
    #[must_use]
    pub fn new(emitter: Emitter<ShopEvent>, memories: Option<Sender<Meddling>>) -> (Keeper, Receiver<Job>) {
        let (jobs, receiver) = sync_channel(4);
        (Keeper { jobs, emitter, memories }, receiver)
    }

    /// Passes on the memory that this thread has created.
    pub fn pass_on(&self) {
        if let Some(memories) = &self.memories {
            meddling::taken().into_iter().for_each(|memory| _ = memories.send(memory));
        }
    }

    fn leave(&self, job: Job) {
        // A job for which there is no time is dropped, and ends.
        if let Err(TrySendError::Full(job) | TrySendError::Disconnected(job)) = self.jobs.try_send(job) {
            drop(job);
        }
    }
}

impl Shop for Keeper {
    fn add(&self, a: u64, b: u64) -> u64 {
        self.pass_on();
        a.wrapping_add(b)
    }

    fn echo(&self, picky: Picky) -> Picky {
        is_what_it_says(&picky);
        picky
    }

    fn side(&self, side: Side, fails: bool) -> Result<Side, Side> {
        assert!([1, 200, 255].contains(&(side as u8)));
        if fails { Err(side) } else { Ok(side) }
    }

    fn note(&self, _: u64, picky: Picky) {
        is_what_it_says(&picky);
    }

    fn sum(&self, numbers: Bulk<'_, u64>) -> u64 {
        numbers.iter().fold(0, u64::wrapping_add)
    }

    fn letters(&self, letters: Bulk<'_, char>) -> u32 {
        // Checks the number itself, because the compiler takes the validity of a `char` for granted.
        let is_one = |letter: &char| char::from_u32(std::hint::black_box(u32::from(*letter))).is_some();
        let found: Vec<char> = letters.try_iter().flatten().collect();
        assert!(found.iter().all(is_one));
        if let Ok(all) = letters.to_vec() {
            assert!(all.iter().all(is_one));
        }
        found.len() as u32
    }

    fn fill(&self, numbers: &mut [u64], flags: &mut [bool]) -> u32 {
        numbers.fill(7);
        flags.fill(true);
        (numbers.len() + flags.len()) as u32
    }

    fn count(&self, to: u32, out: Tx<Picky>) {
        self.pass_on();
        self.leave(Job::Write(out, to));
    }

    fn total(&self, input: Rx<Picky>) -> u64 {
        self.leave(Job::Read(input));
        0
    }

    fn announce(&self, count: u32) {
        self.pass_on();
        events(count).for_each(|event| self.emitter.emit(event));
    }
}

/// The maximum wait of an operation on a stream.
pub const STREAM_WAIT: Duration = Duration::from_millis(4);

/// Does the jobs, until there are no more.
pub fn work(jobs: &Receiver<Job>) {
    let watched = Watched::new();
    while let Ok(job) = jobs.recv() {
        match job {
            Job::Write(mut out, count) => {
                out.set_timeout(Some(STREAM_WAIT));
                write(&watched, &mut out, count);
            }
            Job::Read(mut input) => {
                input.set_timeout(Some(STREAM_WAIT));
                read(&watched, &mut input, u32::MAX);
            }
        }
    }
}

/// Writes up to `count` values, in all forms.
pub fn write(watched: &Watched, out: &mut Tx<Picky>, count: u32) {
    for n in 0..count {
        let item = Picky::example();
        let sent = match n % 4 {
            0 => watched.at("Tx::try_send", || out.try_send(item)),
            1 => watched.at("Tx::send_timeout", || out.send_timeout(item, STREAM_WAIT)),
            _ => watched.at("Tx::send", || out.send(item)),
        };
        match sent {
            Ok(()) | Err(IpcError::Full { .. }) => {}
            // This does not end the stream.
            Err(IpcError::Timeout { .. }) if n % 4 == 1 => {}
            Err(_) => return,
        }
        let _ = watched.at("Tx::is_stopped", || out.is_stopped());
    }
}

/// Reads up to `most` values, in all forms; a peer that forges ever more of them is abandoned at some point.
pub fn read(watched: &Watched, input: &mut Rx<Picky>, most: u32) {
    for n in 0..most.min(1000) {
        let found = match n % 4 {
            0 => watched.at("Rx::try_recv", || input.try_recv()),
            1 => watched.at("Rx::recv_timeout", || input.recv_timeout(STREAM_WAIT)),
            _ => watched.at("Rx::recv", || input.recv()),
        };
        match found {
            Ok(Some(picky)) => is_what_it_says(&picky),
            Ok(None) => return,
            Err(IpcError::Empty | IpcError::Timeout { .. }) if n % 4 < 2 => {}
            Err(_) => return,
        }
    }
}
