//! Memory that one process can write and two processes can read, enforced by the kernel.
//!
//! A memfd is anonymous: it has no name that could be squatted or left behind, and is freed with its last user.
//! `fallocate` allocates the pages now, so a lack of memory is an error here and never a SIGBUS later. The seals
//! SHRINK, GROW and SEAL fix its size; FUTURE_WRITE refuses every new way to write: mmap, mprotect, pwrite, reopening
//! through /proc, punching holes (see `fcntl(2)`).

use std::io;
use std::ops::Range;
use std::sync::OnceLock;

use memmap2::MmapOptions;
use rustix::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use rustix::fs::{FallocateFlags, MemfdFlags, Mode, OFlags, SealFlags, SeekFrom};
use rustix::io::Errno;
use rustix::process::Resource;

use super::map::{OwnMap, Pages, PeerMap};

const SEALS: SealFlags =
    SealFlags::SEAL.union(SealFlags::SHRINK).union(SealFlags::GROW).union(SealFlags::FUTURE_WRITE);

/// `TMPFS_MAGIC` of `linux/magic.h`. A memfd on huge pages has another magic, and blocks that are not pages.
const TMPFS_MAGIC: u64 = 0x0102_1994;

/// Zeroed memory, fully allocated, that this process can still map for writing.
#[derive(Debug)]
pub(crate) struct Draft {
    memory: OwnedFd,
    len: usize,
}

/// This side's memory, sealed: no process can map it for writing or resize it.
#[derive(Debug)]
pub(crate) struct Sealed(OwnedFd);

/// The peer's memory. It has the agreed length, is fully allocated, and cannot be resized or mapped for writing.
#[derive(Debug)]
pub(crate) struct PeerMemory {
    memory: OwnedFd,
    len: usize,
}

impl Draft {
    pub(crate) fn create(len: usize) -> io::Result<Draft> {
        Ok(Draft { memory: create_memory(len, len)?, len })
    }

    /// Only the first `allocated` bytes are allocated: [`Sealed::allocate`] adds the others when they are needed.
    pub(crate) fn reserve(len: usize, allocated: usize) -> io::Result<Draft> {
        Ok(Draft { memory: create_memory(len, allocated)?, len })
    }

    /// Maps the memory for writing. For `words` see [`OwnMap::new`].
    pub(crate) fn map(&self, words: impl IntoIterator<Item = Range<usize>>) -> io::Result<OwnMap> {
        OwnMap::new(&self.memory, self.len, words, Pages::Now)
    }

    /// The same for memory of which a part is not allocated: no page is touched.
    pub(crate) fn map_sparse(&self, words: impl IntoIterator<Item = Range<usize>>) -> io::Result<OwnMap> {
        OwnMap::new(&self.memory, self.len, words, Pages::OnUse)
    }

    /// See [`seal_memory`].
    pub(crate) fn seal(self) -> io::Result<Sealed> {
        seal_memory(&self.memory)?;
        Ok(Sealed(self.memory))
    }

    /// As [`Draft::seal`], for memory of which a part is not allocated. The owner touches what it allocates, through
    /// its mapping.
    pub(crate) fn seal_sparse(self) -> io::Result<Sealed> {
        add_seals(self.memory.as_fd())?;
        Ok(Sealed(self.memory))
    }
}

impl AsFd for Sealed {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Sealed {
    /// Allocates these bytes, which lie within the memory. No seal forbids that, and the seals forbid to free them
    /// again.
    pub(crate) fn allocate(&self, bytes: Range<usize>) -> io::Result<()> {
        let (start, len) = (bytes.start as u64, bytes.len() as u64);
        Ok(rustix::io::retry_on_intr(|| rustix::fs::fallocate(&self.0, FallocateFlags::empty(), start, len))?)
    }

    /// The same memory as the peer sees it, in this process.
    #[cfg(any(test, feature = "__fuzz"))]
    pub(crate) fn as_peer(&self) -> io::Result<PeerMemory> {
        let memory = self.0.try_clone()?;
        let len = usize::try_from(rustix::fs::fstat(&memory)?.st_size).unwrap_or(0);
        Ok(PeerMemory { memory, len })
    }
}

impl PeerMemory {
    /// Checks memory that a peer has sent: see [`check_memory`].
    pub(super) fn checked_up_to(
        memory: OwnedFd,
        len: usize,
        allocated: usize,
    ) -> Result<PeerMemory, (OwnedFd, MemoryError)> {
        match check_memory(&memory, len, allocated) {
            Ok(()) => Ok(PeerMemory { memory, len }),
            Err(error) => Err((memory, error)),
        }
    }

    /// Whether these bytes are allocated. Once they are, they stay so: the seals that were checked forbid to free them.
    pub(crate) fn is_allocated(&self, bytes: &Range<usize>) -> bool {
        let hole = rustix::fs::seek(&self.memory, SeekFrom::Hole(bytes.start as u64));
        hole.is_ok_and(|hole| hole >= bytes.end as u64)
    }

    /// Maps the memory read-only: see [`PeerMap::new`].
    pub(crate) fn map(&self, at_once: impl IntoIterator<Item = Range<usize>>) -> io::Result<PeerMap> {
        PeerMap::new(&self.memory, self.len, at_once)
    }
}

/// Creates zeroed memory of `len` bytes, of which the first are allocated. This process may still map it for writing.
fn create_memory(len: usize, allocated: usize) -> io::Result<OwnedFd> {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let memory = match rustix::fs::memfd_create("memorypipe", flags | MemfdFlags::NOEXEC_SEAL) {
        // Before Linux 6.3 the flag is unknown.
        Err(Errno::INVAL) => rustix::fs::memfd_create("memorypipe", flags)?,
        other => other?,
    };
    // A memfd has the initial mode 0777: another user who gets hold of it through /proc could reopen it.
    rustix::fs::fchmod(&memory, Mode::RUSR | Mode::WUSR)?;
    // Beyond the limit the kernel would send a fatal signal.
    if rustix::process::getrlimit(Resource::Fsize).current.is_some_and(|most| most < len as u64) {
        return Err(Errno::FBIG.into());
    }
    // On tmpfs a signal interrupts it, and the allocated pages are freed.
    rustix::io::retry_on_intr(|| {
        rustix::fs::fallocate(&memory, FallocateFlags::empty(), 0, allocated as u64)
    })?;
    if allocated < len {
        rustix::fs::ftruncate(&memory, len as u64)?;
    }
    Ok(memory)
}

/// Touches every page of `memory`, and seals it: see [`add_seals`].
fn seal_memory(memory: impl AsFd) -> io::Result<()> {
    touch_holes(memory.as_fd())?;
    add_seals(memory.as_fd())
}

/// From now on no process can map `memory` for writing or change its size; existing mappings stay.
///
/// # Errors
///
/// Those of the kernel; `Unsupported` if the kernel accepts the seals and does not keep them. That is tested once in a
/// process: both sides of a connection have the same kernel, so the result for this side's memory holds for the peer's.
fn add_seals(memory: BorrowedFd<'_>) -> io::Result<()> {
    static KEPT: OnceLock<()> = OnceLock::new();
    rustix::fs::fcntl_add_seals(memory, SEALS)?;
    if KEPT.get().is_none() {
        if let Some(how) = broken_seal(memory)? {
            let why = format!(
                "this kernel accepts the seals of memory and does not keep them (gVisor does so): sealed memory was {how}"
            );
            return Err(io::Error::new(io::ErrorKind::Unsupported, why));
        }
        let _ = KEPT.set(());
    }
    Ok(())
}

/// Tries everything that the seals of `memory` forbid. Returns what was possible. The memory is unusable afterwards.
#[expect(clippy::arithmetic_side_effects, reason = "`len` was compared with 0")]
fn broken_seal(memory: BorrowedFd<'_>) -> io::Result<Option<&'static str>> {
    let is_mapped = |memory: BorrowedFd<'_>| MmapOptions::new().len(1).map_raw(&memory).is_ok();
    let opened_anew = || {
        let path = format!("/proc/self/fd/{}", memory.as_raw_fd());
        rustix::fs::open(path, OFlags::RDWR | OFlags::CLOEXEC, Mode::empty())
    };
    let len = u64::try_from(rustix::fs::fstat(memory)?.st_size).unwrap_or(0);
    Ok(if is_mapped(memory) {
        Some("mapped for writing")
    } else if opened_anew().is_ok_and(|anew| is_mapped(anew.as_fd())) {
        Some("reopened and mapped for writing")
    } else if rustix::io::pwrite(memory, &[0], len.saturating_sub(1)).is_ok() {
        Some("written")
    } else if rustix::fs::ftruncate(memory, len.saturating_add(1)).is_ok() {
        Some("made longer")
    } else if len > 0 && rustix::fs::ftruncate(memory, len - 1).is_ok() {
        Some("made shorter")
    } else {
        None
    })
}

/// The minimum size of a page.
const PAGE: u64 = 4096;

/// Writes a zero into every page that looks like a hole, which can hold only zeros.
///
/// Allocated pages that were never touched look like holes to the peer, which refuses memory with holes. The mappings
/// request all of their pages (MAP_POPULATE), but that is only a hint, which for example an emulator ignores.
fn touch_holes(memory: BorrowedFd<'_>) -> io::Result<()> {
    let len = rustix::fs::seek(memory, SeekFrom::End(0))?;
    let mut at = 0;
    while at < len {
        at = rustix::fs::seek(memory, SeekFrom::Hole(at))?;
        let end = match rustix::fs::seek(memory, SeekFrom::Data(at.min(len))) {
            Ok(data) => data,
            // No data behind it.
            Err(Errno::NXIO) => len,
            Err(error) => return Err(error.into()),
        };
        while at < end {
            rustix::io::retry_on_intr(|| rustix::io::pwrite(memory, &[0], at))?;
            at = at.saturating_add(PAGE);
        }
    }
    Ok(())
}

/// Why the peer's memory is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MemoryError {
    /// It could be written or resized: not a memfd, or not sealed.
    Seals,
    /// It is on another kind of file system.
    FileSystem,
    /// Its length differs from the negotiated one.
    Length {
        /// The negotiated length.
        agreed: u64,
        /// The actual length.
        found: u64,
    },
    /// It is not fully allocated, so reading could fail or be charged to this process.
    Sparse,
}

impl MemoryError {
    pub(crate) fn what(self) -> &'static str {
        match self {
            MemoryError::Seals => "memory without the agreed seals",
            MemoryError::FileSystem => "memory that is not a memfd",
            MemoryError::Length { .. } => "memory of another length than agreed",
            MemoryError::Sparse => "memory that is not fully allocated",
        }
    }
}

/// Verifies that `memory` is `len` bytes long and will stay so, that its first `must` bytes are allocated, and that its
/// owner cannot give another process the right to write it.
fn check_memory(memory: impl AsFd, len: usize, must: usize) -> Result<(), MemoryError> {
    let memory = memory.as_fd();
    let seals = rustix::fs::fcntl_get_seals(memory).map_err(|_| MemoryError::Seals)?;
    if !seals.contains(SEALS) {
        return Err(MemoryError::Seals);
    }
    let system = rustix::fs::fstatfs(memory).map_err(|_| MemoryError::FileSystem)?;
    #[allow(clippy::cast_sign_loss, clippy::unnecessary_cast)] // the type of `f_type` differs by platform
    if system.f_type as u64 != TMPFS_MAGIC {
        return Err(MemoryError::FileSystem);
    }
    let stat = rustix::fs::fstat(memory).map_err(|_| MemoryError::FileSystem)?;
    #[allow(clippy::cast_sign_loss)] // a length is not negative
    let (found, allocated) = (stat.st_size as u64, (stat.st_blocks as u64).saturating_mul(512));
    if found != len as u64 {
        return Err(MemoryError::Length { agreed: len as u64, found });
    }
    // Blocks can be beyond the end, so there may be enough of them and holes nevertheless.
    let first_hole = rustix::fs::seek(memory, SeekFrom::Hole(0)).map_err(|_| MemoryError::Sparse)?;
    if allocated < must as u64 || first_hole < must as u64 {
        return Err(MemoryError::Sparse);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::FileExt;

    use super::*;

    const LEN: usize = 8192;

    #[test]
    fn our_own_memory_passes_the_check() {
        let memory = create_memory(LEN, LEN).unwrap();
        assert_eq!(check_memory(&memory, LEN, LEN), Err(MemoryError::Seals), "not sealed yet");
        seal_memory(&memory).unwrap();
        assert_eq!(check_memory(&memory, LEN, LEN), Ok(()));
        assert_eq!(
            check_memory(&memory, LEN * 2, LEN * 2),
            Err(MemoryError::Length { agreed: 2 * LEN as u64, found: LEN as u64 })
        );
    }

    #[test]
    fn what_was_written_before_memory_is_sealed_stays() {
        const PAGES: usize = 40;
        let memory = std::fs::File::from(create_memory(PAGES * 4096, PAGES * 4096).unwrap());
        // Every third page was touched, the last one was not.
        for page in (0..PAGES - 1).step_by(3) {
            memory.write_at(&[page as u8 + 1; 4096], page as u64 * 4096).unwrap();
        }
        assert_ne!(rustix::fs::seek(&memory, SeekFrom::Hole(0)), Ok(PAGES as u64 * 4096), "there are holes");
        seal_memory(&memory).unwrap();
        assert_eq!(check_memory(&memory, PAGES * 4096, PAGES * 4096), Ok(()));
        for page in 0..PAGES {
            let mut found = [0xff; 4096];
            memory.read_exact_at(&mut found, page as u64 * 4096).unwrap();
            let is_written = page % 3 == 0 && page < PAGES - 1;
            assert_eq!(found, [if is_written { page as u8 + 1 } else { 0 }; 4096], "page {page}");
        }
    }

    #[test]
    fn sealed_memory_can_be_written_by_its_first_mapping_alone() {
        let memory = create_memory(LEN, LEN).unwrap();
        let map = MmapOptions::new().len(LEN).map_raw(&memory).unwrap();
        seal_memory(&memory).unwrap();
        assert!(MmapOptions::new().len(LEN).map_raw(&memory).is_err(), "mapped for writing");
        let file = std::fs::File::from(memory);
        assert!(file.write_at(b"x", 0).is_err(), "written");
        assert!(file.set_len(0).is_err(), "truncated");
        assert!(file.set_len(2 * LEN as u64).is_err(), "grown");
        assert!(MmapOptions::new().len(LEN).map_raw_read_only(&file).is_ok());
        assert_eq!(map.len(), LEN);
    }

    #[test]
    fn each_seal_that_is_not_kept_is_found() {
        let with = |seals: SealFlags| {
            let memory = create_memory(LEN, LEN).unwrap();
            rustix::fs::fcntl_add_seals(&memory, seals).unwrap();
            broken_seal(memory.as_fd()).unwrap()
        };
        assert_eq!(with(SEALS), None);
        assert_eq!(with(SEALS - SealFlags::FUTURE_WRITE), Some("mapped for writing"));
        assert_eq!(with(SEALS - SealFlags::GROW), Some("made longer"));
        assert_eq!(with(SEALS - SealFlags::SHRINK), Some("made shorter"));
    }

    #[test]
    fn other_kinds_of_memory_are_refused() {
        let sparse = rustix::fs::memfd_create("x", MemfdFlags::ALLOW_SEALING | MemfdFlags::CLOEXEC).unwrap();
        rustix::fs::ftruncate(&sparse, LEN as u64).unwrap();
        rustix::fs::fcntl_add_seals(&sparse, SEALS).unwrap();
        assert_eq!(check_memory(&sparse, LEN, LEN), Err(MemoryError::Sparse));

        let beyond = rustix::fs::memfd_create("x", MemfdFlags::ALLOW_SEALING | MemfdFlags::CLOEXEC).unwrap();
        rustix::fs::ftruncate(&beyond, LEN as u64).unwrap();
        rustix::fs::fallocate(&beyond, FallocateFlags::KEEP_SIZE, LEN as u64, LEN as u64).unwrap();
        rustix::fs::fcntl_add_seals(&beyond, SEALS).unwrap();
        assert_eq!(check_memory(&beyond, LEN, LEN), Err(MemoryError::Sparse));

        let shrinkable = create_memory(LEN, LEN).unwrap();
        rustix::fs::fcntl_add_seals(&shrinkable, SealFlags::GROW | SealFlags::FUTURE_WRITE).unwrap();
        assert_eq!(check_memory(&shrinkable, LEN, LEN), Err(MemoryError::Seals));

        let file = std::fs::File::open("/proc/self/exe").unwrap();
        assert_eq!(check_memory(&file, LEN, LEN), Err(MemoryError::Seals));
    }

    /// In `/dev/shm` it is on tmpfs like a memfd, has the negotiated length and is allocated, and accepts no further
    /// seals.
    #[test]
    fn a_file_with_a_name_is_refused() {
        for directory in ["/dev/shm".into(), std::env::temp_dir()] {
            let path = directory.join(format!("mp-memory-{}", std::process::id()));
            let mut options = std::fs::File::options();
            let file = options.read(true).write(true).create_new(true).open(&path).unwrap();
            std::fs::remove_file(&path).unwrap();
            file.write_at(&[1; LEN], 0).unwrap();
            assert_eq!(check_memory(&file, LEN, LEN), Err(MemoryError::Seals), "{}", directory.display());
        }
    }
}
