//! The memory that the two processes of a measurement share: words of control, and room for the floors.
//!
//! The process that runs the measurements creates it, and the two sides inherit its descriptor. Both write all of it;
//! that is acceptable only for a benchmark.

use std::fs::File;
use std::os::fd::{FromRawFd, RawFd};
use std::sync::atomic::{AtomicU64, Ordering};

use memmap2::MmapRaw;

/// The size of the memory in bytes.
pub const LEN: usize = 8 << 20;
/// The offsets of the lines of the bare ping-pong, 128 bytes apart: adjacent-line prefetch does not join them.
pub const LINES: [usize; 2] = [4096, 4096 + 128];
/// The offsets of the hand-written rings; the odd distance keeps their slots out of the same cache sets.
pub const RINGS: [usize; 2] = [64 << 10, (4 << 20) + (12 << 10)];
/// The maximum size of a ring in bytes.
pub const RING_LEN: usize = 3 << 20;

/// A control word. Each has a separate cache line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Word {
    /// The number of the last order given.
    Order,
    /// Its kind.
    Kind,
    /// Its number of rounds.
    Rounds,
    /// The number of the last order taken.
    Taken,
    /// The number of the last order carried out.
    Done,
    /// A port of TCP, or 0.
    Port,
    /// CPU time of the answering side for the last order, in ns.
    AnswerCpu,
    /// Its system calls during the last order that counted them, or [`UNKNOWN`].
    AnswerCalls,
    /// Its peak memory so far, in KiB.
    AnswerPeak,
    /// Clients that have started.
    Started,
    /// Clients that have attached.
    Attached,
    /// 1: clients may attach; more: when they start, in ns of the monotonic clock.
    Go,
    /// The answering process.
    AnswerPid,
    /// 1 while the machine shall be busy.
    Busy,
    /// Bursts of other work that have begun.
    Bursts,
}

/// Replaces an unknown count.
pub const UNKNOWN: u64 = u64::MAX;

/// The memory, mapped.
pub struct Shared {
    map: MmapRaw,
}

impl Shared {
    /// Makes the memory; the descriptor is inherited by programs that are started.
    pub fn create() -> std::io::Result<File> {
        let file = File::from(rustix::fs::memfd_create("bench", rustix::fs::MemfdFlags::empty())?);
        file.set_len(LEN as u64)?;
        Ok(file)
    }

    /// Maps the memory that was inherited as `descriptor`.
    pub fn inherit(descriptor: RawFd) -> std::io::Result<Shared> {
        // SAFETY: the parent process passed the descriptor, and no other code here uses it.
        let file = unsafe { File::from_raw_fd(descriptor) };
        Ok(Shared { map: MmapRaw::map_raw(&file)? })
    }

    /// A word of control.
    #[inline]
    pub fn word(&self, word: Word) -> &AtomicU64 {
        self.at(word as usize * 64)
    }

    /// Reads a word of control.
    pub fn get(&self, word: Word) -> u64 {
        self.word(word).load(Ordering::Acquire)
    }

    /// Writes a word of control.
    pub fn set(&self, word: Word, value: u64) {
        self.word(word).store(value, Ordering::Release);
    }

    /// Adds to a word of control and returns the sum.
    pub fn add(&self, word: Word, value: u64) -> u64 {
        self.word(word).fetch_add(value, Ordering::AcqRel) + value
    }

    /// The word at `offset`.
    #[inline]
    pub fn at(&self, offset: usize) -> &AtomicU64 {
        assert!(offset + 8 <= LEN && offset % 8 == 0);
        let word = self.base().wrapping_add(offset).cast();
        // SAFETY: in bounds and aligned (asserted, mappings are page-aligned); all users of this word use it only as an
        // atomic.
        unsafe { AtomicU64::from_ptr(word) }
    }

    /// The start of the memory.
    pub fn base(&self) -> *mut u8 {
        self.map.as_mut_ptr()
    }

    /// Waits until `word` has `value`, and yields to other threads on this processor.
    pub fn wait_for(&self, word: Word, value: u64) {
        self.wait_until(word, |found| found == value);
    }

    /// Waits until `word` satisfies `is`, and yields to other threads on this processor.
    pub fn wait_until(&self, word: Word, is: impl Fn(u64) -> bool) {
        let mut polls = 0_u32;
        while !is(self.get(word)) {
            polls += 1;
            if polls % 1024 == 0 {
                std::thread::yield_now();
            }
            std::hint::spin_loop();
        }
    }

    /// Waits until `word` satisfies `is`, sleeping in between, while other processes are busy.
    pub fn sleep_until(&self, word: Word, is: impl Fn(u64) -> bool) {
        while !is(self.get(word)) {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}
