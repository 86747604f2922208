//! Mappings of shared memory: this process's own, which a forked child does not share, and the peer's.
//!
//! Memory is mapped once. Its users hold a [`Part`], which keeps the whole mapping alive.

use std::io;
use std::ops::Range;
use std::os::fd::AsFd;
use std::sync::Arc;

use memmap2::{Advice, MmapOptions, MmapRaw};

use super::fork::{Entry, Opening};

/// A writable mapping of this side's memory.
#[derive(Debug, Clone)]
pub(crate) struct OwnMap(Arc<Whole>);

/// A read-only mapping of the peer's memory.
#[derive(Debug, Clone)]
pub(crate) struct PeerMap(Arc<Whole>);

#[derive(Debug)]
struct Whole {
    map: MmapRaw,
    /// The registrations that replace the mapping in a forked child.
    entries: Vec<&'static Entry>,
}

/// When the pages of a mapping are mapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    /// At once, which also allocates them.
    Now,
    OnUse,
}

/// A part of a mapping.
#[derive(Debug)]
pub(crate) struct Part {
    /// `len` bytes from here are within the mapping.
    start: *mut u8,
    len: usize,
    /// Keeps the mapping alive.
    _whole: Arc<Whole>,
}

// SAFETY: an address and a length of a mapping that does not depend on a thread and that this part keeps alive. The
// code that accesses the bytes proves that its accesses are sound.
unsafe impl Send for Part {}
// SAFETY: as above; a part never changes.
unsafe impl Sync for Part {}

impl OwnMap {
    /// Maps all `len` bytes of memory that is not yet sealed.
    ///
    /// The `words`, ordered and without overlaps, are pages that hold only atomics, for which any bits are valid: in a
    /// forked child they are zero. A child cannot access the rest.
    pub(super) fn new(
        memory: impl AsFd,
        len: usize,
        words: impl IntoIterator<Item = Range<usize>>,
        pages: Pages,
    ) -> io::Result<OwnMap> {
        let mut options = MmapOptions::new();
        options.len(len);
        if pages == Pages::Now {
            // Whatever its size: an untouched page looks like a hole, and would have to be touched before the seal.
            options.populate();
        }
        let map = options.map_raw(&memory.as_fd())?;
        let opening = Opening::begin();
        let register = |(at, stretch): (usize, _)| opening.disown_on_fork(at, stretch);
        let entries = stretches(map.as_ptr() as usize, map.len(), words).into_iter().map(register).collect();
        Ok(OwnMap(Arc::new(Whole { map, entries })))
    }

    /// Returns the part of `len` bytes at `at`.
    ///
    /// # Panics
    ///
    /// If they are not within the mapping.
    pub(crate) fn part(&self, at: usize, len: usize) -> Part {
        Part::of(&self.0, at, len)
    }
}

impl PeerMap {
    /// Maps all `len` bytes of memory whose length was checked and cannot change. Pages are mapped on first use. The
    /// pages in `at_once` are mapped now, if the kernel supports it.
    pub(super) fn new(
        memory: impl AsFd,
        len: usize,
        at_once: impl IntoIterator<Item = Range<usize>>,
    ) -> io::Result<PeerMap> {
        let map = MmapOptions::new().len(len).map_raw_read_only(&memory.as_fd())?;
        for part in at_once {
            // Only a hint: before Linux 5.14 the kernel does not support it.
            let _ = map.advise_range(Advice::PopulateRead, part.start, part.len());
        }
        Ok(PeerMap(Arc::new(Whole { map, entries: Vec::new() })))
    }

    /// As [`OwnMap::part`].
    pub(crate) fn part(&self, at: usize, len: usize) -> Part {
        Part::of(&self.0, at, len)
    }
}

impl Part {
    fn of(whole: &Arc<Whole>, at: usize, len: usize) -> Part {
        assert!(at.checked_add(len).is_some_and(|end| end <= whole.map.len()), "a part lies within");
        Part { start: whole.map.as_mut_ptr().wrapping_add(at), len, _whole: Arc::clone(whole) }
    }

    #[inline(always)]
    pub(crate) fn as_ptr(&self) -> *const u8 {
        self.start
    }

    /// Only for a part of an [`OwnMap`]: a write to any other part kills the process.
    #[inline(always)]
    pub(crate) fn as_mut_ptr(&self) -> *mut u8 {
        self.start
    }

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if self.entries.is_empty() {
            return;
        }
        // It is unmapped after this. A fork in between leaves the child an unused mapping.
        let opening = Opening::begin();
        self.entries.drain(..).for_each(|entry| opening.remove(entry));
    }
}

/// The pages to register: each run of words, as whole pages, with the pages behind it.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "a mapping lies below the end of the address space, and a page is more than 0 bytes"
)]
fn stretches(
    start: usize,
    len: usize,
    words: impl IntoIterator<Item = Range<usize>>,
) -> Vec<(usize, (usize, usize))> {
    let page = page_len();
    let end = len.next_multiple_of(page);
    let mut words = words.into_iter().peekable();
    let mut found = Vec::new();
    // The pages in front of the first words, if there are any.
    let first = words.peek().map_or(end, |words| words.start);
    if first > 0 {
        found.push((start, (0, first)));
    }
    while let Some(here) = words.next() {
        let zeros = here.end.next_multiple_of(page);
        let next = words.peek().map_or(end, |words| words.start);
        found.push((start + here.start, (zeros - here.start, next.saturating_sub(zeros))));
    }
    found
}

fn page_len() -> usize {
    // SAFETY: it has no conditions.
    usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(4096)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_a_mapping_is_words_or_the_rest() {
        let page = page_len();
        let all = |words: &[Range<usize>]| stretches(0, 9 * page - 1, words.iter().cloned());
        assert_eq!(all(&[]), [(0, (0, 9 * page))]);
        assert_eq!(all(std::slice::from_ref(&(0..page))), [(0, (page, 8 * page))]);
        assert_eq!(
            all(&[page..page + 8, 3 * page..4 * page, 4 * page..9 * page - 1]),
            [(0, (0, page)), (page, (page, page)), (3 * page, (page, 0)), (4 * page, (5 * page, 0))]
        );
    }
}
