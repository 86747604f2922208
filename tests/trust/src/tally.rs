//! What a host has begun to execute, in a file that outlives it.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use memmap2::{MmapOptions, MmapRaw};

/// How many clients have a count of their own.
const CLIENTS: u64 = 64;

/// One count for each client. Both processes map the file.
#[derive(Debug)]
pub struct Tally {
    map: MmapRaw,
}

impl Tally {
    /// Opens the file at `path`, or makes it with counts of 0.
    ///
    /// # Panics
    ///
    /// If that cannot be done.
    #[must_use]
    pub fn open(path: &Path) -> Tally {
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).open(path).expect("a file");
        file.set_len(CLIENTS * 8).expect("room");
        Tally { map: MmapOptions::new().map_raw(&file).expect("a mapping") }
    }

    fn count(&self, client: u64) -> &AtomicU64 {
        let index = usize::try_from(client % CLIENTS).expect("small");
        // SAFETY: within the mapping, which has `CLIENTS` words.
        let word = unsafe { self.map.as_mut_ptr().cast::<u64>().add(index) };
        // SAFETY: the word is aligned, as mappings are page-aligned; it is mapped for as long as `self` lives, and
        // is accessed atomically alone, by every process that has the file.
        unsafe { AtomicU64::from_ptr(word) }
    }

    /// A request of this client is executed from here on.
    pub fn begin(&self, client: u64) {
        self.count(client).fetch_add(1, Ordering::SeqCst);
    }

    /// How many requests of this client were begun.
    #[must_use]
    pub fn begun(&self, client: u64) -> u64 {
        self.count(client).load(Ordering::SeqCst)
    }

    /// Begins anew.
    pub fn clear(&self) {
        (0..CLIENTS).for_each(|client| self.count(client).store(0, Ordering::SeqCst));
    }
}
