//! The lock file of a name: the process that holds the lock is the one host of the name.
//!
//! The kernel releases the lock at every death. A host that ends normally removes the file while it holds the lock;
//! another process that opened it earlier locks a file that has no path any more, detects that, and starts over. The
//! file contains the process that holds the lock. That is used only for texts, and to recognize this crate's files: a
//! file with other content is not touched.
//!
//! A host that finds the lock taken while the file names no living process tries again for a moment: the holder may be
//! about to write, or be another host that [removes](super::sweep) the files of a dead one.

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags};
use rustix::fs::{FlockOperation, OFlags};
use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, pidfd_open, test_kill_process};

use super::fork::{CloseOnFork, opened};
use super::fork_guard::ForkGuard;
use super::named_listener_error::{NameHolder, NamedListenerError};
use super::user::{own_uid, owns};

/// A file that was created here. Dropping this removes it, if it is still at its path.
#[derive(Debug)]
pub(super) struct Made {
    /// Empty for a file that is kept.
    path: PathBuf,
    id: FileId,
    fork_guard: ForkGuard,
}

/// Device and inode: unique as long as the file is open.
type FileId = (u64, u64);

fn id_of(metadata: &fs::Metadata) -> FileId {
    (metadata.dev(), metadata.ino())
}

impl Made {
    /// The file at `path`, which stays open as long as this lives.
    pub(super) fn at(path: &Path) -> io::Result<Made> {
        let id = id_of(&fs::symlink_metadata(path)?);
        Ok(Made { path: path.to_owned(), id, fork_guard: ForkGuard::here() })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps the file.
    fn keep(mut self) {
        self.path.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // A forked child does not own the name. And if this file was cleaned away, another host's file may be there.
        let is_there = || fs::symlink_metadata(&self.path).is_ok_and(|there| id_of(&there) == self.id);
        if !self.fork_guard.in_forked_child() && is_there() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The lock of a name. Dropping it removes the file, then releases the lock.
#[derive(Debug)]
pub(super) struct NameLock {
    _made: Made,
    file: CloseOnFork<File>,
}

/// How long to wait for the lock of a process that is not alive.
const MOMENT: Duration = Duration::from_millis(100);
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(1);

/// The state of the file at the path of a lock file.
enum Found {
    /// Now locked by this process.
    Free(NameLock),
    Held(NameHolder),
    /// The path now belongs to another file.
    Moved,
}

impl NameLock {
    /// Takes the lock of the file at `path`, which is created if it is missing, and writes the holder into it.
    pub(super) fn take(path: &Path) -> Result<NameLock, NamedListenerError> {
        let start = Instant::now();
        loop {
            let (file, is_new) = open(path)?;
            let found = look(path, file).inspect_err(|_| {
                if is_new {
                    let _ = fs::remove_file(path);
                }
            });
            match found? {
                Found::Free(mut lock) => {
                    lock.note().map_err(|error| os("write the lock file", path, error))?;
                    return Ok(lock);
                }
                Found::Moved => {}
                Found::Held(NameHolder::ChildOf(_) | NameHolder::Unknown) if start.elapsed() < MOMENT => {
                    std::thread::sleep(PAUSE);
                }
                Found::Held(holder) => return Err(NamedListenerError::Taken { holder }),
            }
        }
    }

    /// Takes the lock of the file at `path` if a dead host has left it.
    pub(super) fn take_dead(path: &Path) -> Option<NameLock> {
        let file = opened(|| options().open(path)).ok()?;
        match look(path, file).ok()? {
            // An empty file may belong to another program.
            Found::Free(lock) if Record::read(&lock.file).is_some() => Some(lock),
            Found::Free(lock) => {
                lock.leave();
                None
            }
            Found::Held(_) | Found::Moved => None,
        }
    }

    /// Who holds the lock of the file at `path`; `None` if no process does. Changes nothing. A lock file that cannot be opened
    /// belongs to another user: then an error.
    #[cfg(feature = "dynamic")]
    pub(super) fn holder(path: &Path) -> io::Result<Option<NameHolder>> {
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32;
        let file = match opened(|| File::options().read(true).custom_flags(flags).open(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        // Shared, and released at once: a host that wants the name at this moment tries again.
        match rustix::fs::flock(&*file, FlockOperation::NonBlockingLockShared) {
            Ok(()) => Ok(None),
            Err(Errno::AGAIN) => Ok(Some(Record::read(&file).map_or(NameHolder::Unknown, Record::holder))),
            Err(error) => Err(error.into()),
        }
    }

    /// Releases the lock and keeps the file.
    fn leave(self) {
        self._made.keep();
    }

    /// Writes this process as the holder, with a mode independent of the umask. The sticky bit tells programs that
    /// clean directories not to remove the file, according to the XDG base directories.
    fn note(&mut self) -> io::Result<()> {
        self.file.set_permissions(fs::Permissions::from_mode(0o1600))?;
        self.file.set_len(0)?;
        // In one write: a killed host leaves an empty file or a whole record, and both are taken over.
        self.file.write_all_at(format!("{}\n", Record::of_this_process()).as_bytes(), 0)
    }
}

fn os(doing: &'static str, path: &Path, error: io::Error) -> NamedListenerError {
    NamedListenerError::Os { doing, path: path.to_owned(), error }
}

fn options() -> fs::OpenOptions {
    let mut options = File::options();
    options
        .read(true)
        .write(true)
        .mode(0o600)
        .custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32);
    options
}

/// Opens the file, or creates it: then with `true`.
fn open(path: &Path) -> Result<(CloseOnFork<File>, bool), NamedListenerError> {
    loop {
        let error = match opened(|| options().open(path)) {
            Ok(file) => return Ok((file, false)),
            Err(error) => error,
        };
        if error.kind() == io::ErrorKind::NotFound {
            match opened(|| options().create_new(true).open(path)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                made => return made.map(|file| (file, true)).map_err(|e| os("make the lock file", path, e)),
            }
        }
        let is_foreign = fs::symlink_metadata(path).is_ok_and(|it| it.uid() != own_uid());
        return Err(if error.kind() == io::ErrorKind::PermissionDenied && is_foreign {
            NamedListenerError::Unusable { path: path.to_owned(), why: FOREIGN }
        } else {
            os("open the lock file", path, error)
        });
    }
}

pub(super) const FOREIGN: &str = "it belongs to another user: a host that ran as that user (by `sudo`?) has left it, or still \
    runs; end that host, remove the file, or choose another name";

/// Locks the file that was opened at `path`, if it is a lock file of this crate.
fn look(path: &Path, file: CloseOnFork<File>) -> Result<Found, NamedListenerError> {
    let unusable = |why| Err(NamedListenerError::Unusable { path: path.to_owned(), why });
    let look = |error| os("look at the lock file", path, error);
    let found = file.metadata().map_err(look)?;
    if !found.is_file() {
        return unusable("it is not a plain file");
    }
    if !owns(&file).map_err(look)? {
        return unusable(FOREIGN);
    }
    match rustix::fs::flock(&*file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => {}
        Err(Errno::AGAIN) => {
            return Ok(Found::Held(Record::read(&file).map_or(NameHolder::Unknown, Record::holder)));
        }
        Err(error) => return Err(os("lock the lock file", path, error.into())),
    }
    // From now on no other process with this library changes it. Checked again, because it may have been removed
    // before.
    let found = file.metadata().map_err(look)?;
    let made = match Made::at(path) {
        Ok(made) if made.id == id_of(&found) => made,
        Ok(other) => {
            other.keep();
            return Ok(Found::Moved);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Moved),
        Err(error) => return Err(look(error)),
    };
    let lock = NameLock { _made: made, file };
    let why = if found.nlink() != 1 {
        "it has another name too (a hard link), so it is not overwritten; remove it"
    } else if found.len() != 0 && Record::read(&lock.file).is_none() {
        "it holds something that no host has written, so it is not overwritten; remove it, or choose another name or \
         directory"
    } else {
        return Ok(Found::Free(lock));
    };
    lock.leave();
    unusable(why)
}

/// The content of a lock file: the process that holds the lock, with its id in its own namespace, and that process
/// namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Record {
    pid: u32,
    namespace: u64,
}

impl std::fmt::Display for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{TITLE} {} {}", self.pid, self.namespace)
    }
}

/// The first word of a record.
const TITLE: &str = "memorypipe-host";
/// Longer than any record.
const MOST_BYTES: u64 = 64;

impl Record {
    fn of_this_process() -> Record {
        let namespace = fs::metadata("/proc/self/ns/pid").map_or(0, |namespace| namespace.ino());
        Record { pid: std::process::id(), namespace }
    }

    /// `None` if the file holds anything else.
    fn read(mut file: &File) -> Option<Record> {
        let mut text = String::new();
        file.rewind().ok()?;
        file.take(MOST_BYTES).read_to_string(&mut text).ok()?;
        Record::parse(&text)
    }

    fn parse(text: &str) -> Option<Record> {
        let mut words = text.strip_suffix('\n')?.split(' ');
        let record = match (words.next(), words.next(), words.next(), words.next()) {
            (Some(TITLE), Some(pid), Some(namespace), None) => {
                Record { pid: pid.parse().ok()?, namespace: namespace.parse().ok()? }
            }
            _ => return None,
        };
        (format!("{record}\n") == text).then_some(record)
    }

    /// The holder of a lock with this record in the file.
    fn holder(self) -> NameHolder {
        if self.namespace != Record::of_this_process().namespace {
            NameHolder::Elsewhere
        } else if lives(self.pid) {
            NameHolder::Process(self.pid)
        } else {
            NameHolder::ChildOf(self.pid)
        }
    }
}

/// Whether the process `pid` of this namespace is alive. A zombie is not.
pub(super) fn lives(pid: u32) -> bool {
    let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return false };
    match pidfd_open(pid, PidfdFlags::empty()) {
        Ok(process) => {
            let mut ended = [PollFd::new(&process, PollFlags::IN)];
            !rustix::event::poll(&mut ended, Some(&super::readable::timespec(Duration::ZERO)))
                .is_ok_and(|ready| ready > 0)
        }
        Err(Errno::SRCH) => false,
        // Before Linux 5.3, or without a free descriptor.
        Err(_) => test_kill_process(pid) != Err(Errno::SRCH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written_and_nothing_else_is_one() {
        let record = Record { pid: 42, namespace: 4_026_531_836 };
        assert_eq!(Record::parse(&format!("{record}\n")), Some(record));
        for other in
            ["", "\n", "42\n", "memorypipe-host 42\n", "memorypipe-host 42 1", "memorypipe-host  42 1\n"]
        {
            assert_eq!(Record::parse(other), None, "{other:?}");
        }
        assert_eq!(Record::parse("memorypipe-host +42 1\n"), None);
        assert_eq!(Record::parse("memorypipe-host 42 1 \n"), None);
    }

    #[test]
    fn a_process_that_nobody_has_waited_for_does_not_live() {
        assert!(lives(std::process::id()) && !lives(0) && !lives(u32::MAX));
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let start = Instant::now();
        while lives(child.id()) {
            assert!(start.elapsed() < Duration::from_secs(20), "it ends");
            std::thread::sleep(PAUSE);
        }
        child.wait().unwrap();
        assert!(!lives(child.id()));
    }
}
