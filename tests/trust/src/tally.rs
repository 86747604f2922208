//! A record of what a host has started to execute, in a file that outlives it.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use memmap2::{MmapOptions, MmapRaw};

/// The number of clients with separate counts.
const CLIENTS: u64 = 64;
/// After the counts: the generation of the host, and the start of its listening.
const GENERATION: u64 = CLIENTS;
const SINCE: u64 = CLIENTS + 1;
const WORDS: u64 = CLIENTS + 2;

/// The monotonic clock, which all processes share, in nanoseconds.
#[must_use]
pub fn now_ns() -> u64 {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    now.tv_sec.cast_unsigned() * 1_000_000_000 + now.tv_nsec.cast_unsigned()
}

/// One count for each client. Both processes map the file.
#[derive(Debug)]
pub struct Tally {
    map: MmapRaw,
}

impl Tally {
    /// Opens the file at `path`, or creates it with counts of 0.
    ///
    /// # Panics
    ///
    /// If that cannot be done.
    #[must_use]
    pub fn open(path: &Path) -> Tally {
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(path).expect("a file");
        file.set_len(WORDS * 8).expect("room");
        Tally { map: MmapOptions::new().map_raw(&file).expect("a mapping") }
    }

    fn count(&self, client: u64) -> &AtomicU64 {
        self.word(client % CLIENTS)
    }

    fn word(&self, index: u64) -> &AtomicU64 {
        assert!(index < WORDS);
        let index = usize::try_from(index).expect("small");
        // SAFETY: within the mapping, which has `WORDS` words.
        let word = unsafe { self.map.as_mut_ptr().cast::<u64>().add(index) };
        // SAFETY: the word is aligned, as mappings are page-aligned; it is mapped for as long as `self` lives, and
        // every process with the file accesses it only atomically.
        unsafe { AtomicU64::from_ptr(word) }
    }

    /// A request of this client is executed from now on.
    pub fn begin(&self, client: u64) {
        self.count(client).fetch_add(1, Ordering::SeqCst);
    }

    /// The number of started requests of this client.
    #[must_use]
    pub fn begun(&self, client: u64) -> u64 {
        self.count(client).load(Ordering::SeqCst)
    }

    /// The count for this client continues from `count`.
    pub fn set(&self, client: u64, count: u64) {
        self.count(client).store(count, Ordering::SeqCst);
    }

    /// The host of this generation listens from now on.
    pub fn listens(&self, generation: u64) {
        self.word(SINCE).store(now_ns(), Ordering::SeqCst);
        self.word(GENERATION).store(generation, Ordering::SeqCst);
    }

    /// When the host of this generation started to listen, if it is the last one.
    #[must_use]
    pub fn listens_since(&self, generation: u64) -> Option<u64> {
        let is_it = || self.word(GENERATION).load(Ordering::SeqCst) == generation;
        let since = self.word(SINCE).load(Ordering::SeqCst);
        // The next one writes the time before the generation.
        (is_it() && self.word(SINCE).load(Ordering::SeqCst) == since).then_some(since)
    }

    /// Resets all counts.
    pub fn clear(&self) {
        (0..WORDS).for_each(|index| self.word(index).store(0, Ordering::SeqCst));
    }
}
