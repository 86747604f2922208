//! Removes from a forked child the descriptors and writable mappings of its parent's connections and hosts.
//!
//! A child that continues without `exec` would hold the lock of a name, its listener and the sockets of its connections
//! after the parent's death, so the name would stay taken and no peer would see a hang-up. And it would share the
//! parent's writable memory: its writes would reach the parent's peers, and change values that the parent borrows. So
//! all of these are registered here, and in the child [`disown`] replaces them before any other code runs:
//!
//! - a descriptor by an unconnected socket with the same number, so that its owner can still use and close that number
//!   without touching the parent's;
//! - a mapping by private memory at the same address: its words by zeros, the rest by inaccessible pages. No borrowed
//!   value there ever changes: touching it ends the child with a signal.
//!
//! # In the child
//!
//! The C library calls [`disown`] in the child of its `fork`. It makes only system calls that are allowed there, takes
//! no lock and allocates nothing. The table is a list of blocks that only grows. An entry is complete before its `kind`
//! is stored, and keeps its values for as long as it is registered.
//!
//! # The lock
//!
//! A fork between the opening of a descriptor and its registration, or between its removal and its closing, would leave
//! it to the child. So both happen under a lock, which a fork takes first. The lock is held for single system calls.
//! They do not wait, except that opening a lock file may wait for a slow file system. A fork waits for the lock only
//! for a limited time. A signal handler may fork on a thread that holds the lock: that fork neither takes nor releases
//! it.

use std::cell::Cell;
use std::io;
use std::ops::Deref;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::ptr;
use std::time::{Duration, Instant};

use super::fork_guard::ForkGuard;
use crate::sync::{AtomicPtr, AtomicU32, AtomicUsize, Ordering};

/// The kind of an entry.
const NOTHING: u32 = 0;
const DESCRIPTOR: u32 = 1;
const MAPPING: u32 = 2;
/// In a child: it was replaced. Whatever has that number later is left alone if the child forks.
const DISOWNED: u32 = 3;

/// One descriptor or mapping.
#[derive(Debug)]
pub(super) struct Entry {
    /// One of the kinds above; stored last, with Release.
    kind: AtomicU32,
    /// The number of the descriptor, or the start of the mapping, which is a page.
    at: AtomicUsize,
    /// Bytes of the mapping that become zeros, and bytes behind them that become inaccessible: whole pages.
    zeros: AtomicUsize,
    rest: AtomicUsize,
    /// The next free entry. Used under the lock.
    next_free: AtomicPtr<Entry>,
}

const ENTRIES: usize = 64;

/// Entries, and the next block.
struct Block {
    entries: [Entry; ENTRIES],
    next: AtomicPtr<Block>,
}

/// The head of the list of blocks. Blocks are never freed.
static BLOCKS: AtomicPtr<Block> = AtomicPtr::new(ptr::null_mut());
/// The head of the list of free entries. Used under the lock.
static FREE: AtomicPtr<Entry> = AtomicPtr::new(ptr::null_mut());
/// Not zero while a thread holds the lock.
static LOCK: AtomicU32 = AtomicU32::new(0);

/// The reason why a thread holds the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    /// For an [`Opening`], which releases it.
    ForOpening,
    /// For a fork, which releases it in the parent and in the child.
    ForFork,
}

thread_local! {
    static HELD: Cell<Held> = const { Cell::new(Held::No) };
}

/// How long a fork waits for the lock: much longer than it is ever held.
const OPENING_TIMEOUT: Duration = Duration::from_millis(500);

/// The number of tries before each further try is followed by a short sleep.
const MOST_TRIES: u32 = 64;
const SHORT: Duration = Duration::from_micros(100);

fn try_lock(purpose: Held) -> bool {
    // Acquire: pairs with the Release of `unlock`.
    let taken = LOCK.compare_exchange(0, 1, Ordering::Acquire, Ordering::Relaxed).is_ok();
    if taken {
        HELD.set(purpose);
    }
    taken
}

fn unlock() {
    HELD.set(Held::No);
    LOCK.store(0, Ordering::Release);
}

/// Before a fork.
pub(super) fn prepare() {
    let start = Instant::now();
    while HELD.get() == Held::No && !try_lock(Held::ForFork) && start.elapsed() < OPENING_TIMEOUT {
        std::thread::yield_now();
    }
}

/// After a fork, in the parent.
pub(super) fn resume() {
    if HELD.get() == Held::ForFork {
        unlock();
    }
}

/// Allows opening descriptors, which are registered before any fork.
pub(super) struct Opening;

impl Opening {
    pub(super) fn begin() -> Opening {
        // From now on forks are detected.
        ForkGuard::here();
        let mut tries = 0;
        while !try_lock(Held::ForOpening) {
            // Longer than usual: a large process forks, or a file is on a slow file system.
            if tries > MOST_TRIES {
                std::thread::sleep(SHORT);
            }
            tries = tries.saturating_add(1);
            std::thread::yield_now();
        }
        Opening
    }

    /// Registers a descriptor that was opened under the lock.
    pub(super) fn close_on_fork<T: AsFd>(&self, owned: T) -> CloseOnFork<T> {
        let number = usize::try_from(owned.as_fd().as_raw_fd()).unwrap_or_default();
        let entry = self.register(DESCRIPTOR, number, (0, 0));
        CloseOnFork { owned: Some(owned), entry }
    }

    /// Registers whole pages of a private mapping that starts at `at`: a forked child gets `zeros` bytes of zeros, and
    /// cannot access the `rest` bytes behind them.
    pub(super) fn disown_on_fork(&self, at: usize, (zeros, rest): (usize, usize)) -> &'static Entry {
        self.register(MAPPING, at, (zeros, rest))
    }

    fn register(&self, kind: u32, at: usize, (zeros, rest): (usize, usize)) -> &'static Entry {
        let entry = take_free();
        entry.at.store(at, Ordering::Relaxed);
        entry.zeros.store(zeros, Ordering::Relaxed);
        entry.rest.store(rest, Ordering::Relaxed);
        entry.kind.store(kind, Ordering::Release);
        entry
    }

    pub(super) fn remove(&self, entry: &'static Entry) {
        entry.kind.store(NOTHING, Ordering::Relaxed);
        entry.next_free.store(FREE.load(Ordering::Relaxed), Ordering::Relaxed);
        FREE.store(ptr::from_ref(entry).cast_mut(), Ordering::Relaxed);
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        unlock();
    }
}

impl Entry {
    const fn new() -> Entry {
        Entry {
            kind: AtomicU32::new(NOTHING),
            at: AtomicUsize::new(0),
            zeros: AtomicUsize::new(0),
            rest: AtomicUsize::new(0),
            next_free: AtomicPtr::new(ptr::null_mut()),
        }
    }
}

/// A free entry, in a new block if necessary. Called under the lock.
fn take_free() -> &'static Entry {
    let free = FREE.load(Ordering::Relaxed);
    // SAFETY: null, or an entry of a block: blocks are never freed.
    if let Some(entry) = unsafe { free.as_ref() } {
        FREE.store(entry.next_free.load(Ordering::Relaxed), Ordering::Relaxed);
        return entry;
    }
    let next = AtomicPtr::new(BLOCKS.load(Ordering::Relaxed));
    let block: &'static Block =
        Box::leak(Box::new(Block { entries: [const { Entry::new() }; ENTRIES], next }));
    let [first, others @ ..] = &block.entries;
    for entry in others {
        entry.next_free.store(FREE.load(Ordering::Relaxed), Ordering::Relaxed);
        FREE.store(ptr::from_ref(entry).cast_mut(), Ordering::Relaxed);
    }
    // Release: the block is complete.
    BLOCKS.store(ptr::from_ref(block).cast_mut(), Ordering::Release);
    first
}

/// A descriptor that is closed in a forked child.
#[derive(Debug)]
pub(crate) struct CloseOnFork<T> {
    /// Only `drop` takes it.
    owned: Option<T>,
    entry: &'static Entry,
}

impl<T> Deref for CloseOnFork<T> {
    type Target = T;

    #[inline(always)]
    #[expect(clippy::unreachable, reason = "only `drop` takes it, and no code borrows it after that")]
    fn deref(&self) -> &T {
        let Some(owned) = &self.owned else { unreachable!("taken by `drop` alone") };
        owned
    }
}

impl<T: AsFd> AsFd for CloseOnFork<T> {
    #[inline(always)]
    fn as_fd(&self) -> BorrowedFd<'_> {
        (**self).as_fd()
    }
}

impl<T> CloseOnFork<T> {
    /// Closes it without the lock, for descriptors whose closing may take long. A child that is forked during that
    /// keeps it, so it must be unusable by then.
    pub(super) fn close_at_leisure(mut self) {
        let owned = self.owned.take();
        drop(self);
        drop(owned);
    }
}

impl<T> Drop for CloseOnFork<T> {
    fn drop(&mut self) {
        let opening = Opening::begin();
        opening.remove(self.entry);
        drop(self.owned.take());
    }
}

/// Replaces everything that is registered: after a fork, in the child, which has one thread.
pub(super) fn disown() {
    if HELD.get() == Held::No {
        // Another thread of the parent may have changed the list during the fork, and does not exist here.
        FREE.store(ptr::null_mut(), Ordering::Relaxed);
    }
    let mut inert = None;
    // Acquire: registered entries are complete.
    let mut block = BLOCKS.load(Ordering::Acquire);
    // SAFETY: null, or a block: blocks are never freed.
    while let Some(here) = unsafe { block.as_ref() } {
        for entry in &here.entries {
            match entry.kind.load(Ordering::Acquire) {
                DESCRIPTOR => inert = Some(replace_descriptor(entry, inert)),
                MAPPING => replace_mapping(entry),
                _ => continue,
            }
            entry.kind.store(DISOWNED, Ordering::Relaxed);
        }
        block = here.next.load(Ordering::Relaxed);
    }
    if let Some(Inert { number, is_spare: true }) = inert {
        // SAFETY: it was opened by `replace_descriptor`, and differs from the registered numbers.
        unsafe { libc::close(number) };
    }
    // An `Opening` that the fork interrupted on this thread continues here too, and releases the lock itself.
    if HELD.get() != Held::ForOpening {
        unlock();
    }
}

/// An unconnected socket.
#[derive(Clone, Copy)]
struct Inert {
    number: libc::c_int,
    /// Whether its number differs from all registered ones.
    is_spare: bool,
}

/// Replaces a registered descriptor by an inert one. Returns the one for the next entry.
fn replace_descriptor(entry: &Entry, inert: Option<Inert>) -> Inert {
    let number = entry.at.load(Ordering::Relaxed) as libc::c_int;
    let inert = inert.unwrap_or_else(|| {
        let spare = open_inert();
        if spare >= 0 {
            return Inert { number: spare, is_spare: true };
        }
        // No number is free; the number of the first entry becomes free now.
        // SAFETY: a registered descriptor of the parent, which belongs to this crate.
        unsafe { libc::close(number) };
        let inert = open_inert();
        Inert { number: inert, is_spare: inert != number && inert >= 0 }
    });
    if inert.number == number {
        return inert;
    }
    // SAFETY: it closes a descriptor that belongs to this crate, and reuses its number in the same step.
    if unsafe { libc::dup3(inert.number, number, libc::O_CLOEXEC) } < 0 {
        // There is no socket. A closed number is better than the parent's descriptor.
        // SAFETY: as above.
        unsafe { libc::close(number) };
    }
    inert
}

fn open_inert() -> libc::c_int {
    let kind = libc::SOCK_SEQPACKET | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
    // SAFETY: it has no conditions.
    unsafe { libc::socket(libc::AF_UNIX, kind, 0) }
}

/// Replaces a registered mapping by private memory.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a mapping was registered, which lies below the end of the address space"
)]
fn replace_mapping(entry: &Entry) {
    let at = entry.at.load(Ordering::Relaxed);
    let (zeros, rest) = (entry.zeros.load(Ordering::Relaxed), entry.rest.load(Ordering::Relaxed));
    put_private(at, zeros, libc::PROT_READ | libc::PROT_WRITE);
    put_private(at + zeros, rest, libc::PROT_NONE);
}

fn put_private(at: usize, len: usize, rights: libc::c_int) {
    if len == 0 {
        return;
    }
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED | libc::MAP_NORESERVE;
    let at = ptr::without_provenance_mut(at);
    // SAFETY: whole pages of a registered mapping, so it exists and belongs to an `OwnMap`. From here on it is accessed
    // through that map only, as atomics, for which zeros are valid, or not at all.
    let put = unsafe { libc::mmap(at, len, rights, flags, -1, 0) };
    if put == libc::MAP_FAILED {
        // SAFETY: as above. Removing the permissions of a whole mapping takes no memory.
        unsafe { libc::mprotect(at, len, libc::PROT_NONE) };
    }
}

/// Opens a descriptor that a forked child does not get.
pub(super) fn opened<T: AsFd>(open: impl FnOnce() -> io::Result<T>) -> io::Result<CloseOnFork<T>> {
    let opening = Opening::begin();
    Ok(opening.close_on_fork(open()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether another thread gets the lock.
    fn another_gets_it() -> bool {
        std::thread::spawn(|| try_lock(Held::ForOpening).then(unlock).is_some()).join().unwrap()
    }

    #[test]
    fn a_fork_by_a_handler_that_interrupts_an_opening_leaves_it_the_lock() {
        let opening = Opening::begin();
        prepare();
        resume();
        assert!(!another_gets_it());
        drop(opening);
        // Other tests hold it for moments.
        while !another_gets_it() {}
    }

    #[test]
    fn a_fork_keeps_others_from_opening_until_it_is_done() {
        while HELD.get() == Held::No {
            prepare();
        }
        assert!(!another_gets_it());
        resume();
        while !another_gets_it() {}
    }
}
