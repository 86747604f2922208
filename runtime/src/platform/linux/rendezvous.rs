//! What a name stands for: a lock file and a socket in a directory that nobody else can write.
//!
//! `NAME.lock` is locked by the host as long as it lives; the kernel releases it on death, whatever the
//! death. Who holds it is the one host of the name. A host that ends in order removes it while it holds it; whoever has
//! opened it before that locks a file that is at no path any more, sees that, and begins again. `NAME.sock` is bound under another name, given its mode
//! and then renamed into place, so that a client finds either no socket, a dead one, or a finished one, and
//! the socket of a dead host is replaced without a clean-up step. A second host fails at the lock and has
//! touched nothing by then.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown, fchown};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, OFlags};
use rustix::net::SocketAddrUnix;

use super::birth::Birth;
use super::own_uid;
use super::peer::may_bring_descriptors;
use super::socket::socket;

/// Connections that may wait to be taken. As many as the host takes in a few hundredths of a second even if they
/// come to nothing, so that a flood of them does not hold up others for longer.
const BACKLOG: i32 = 32;

/// The sole right to a name, and the socket that clients find there.
#[derive(Debug)]
pub(crate) struct Rendezvous {
    listener: OwnedFd,
    path: PathBuf,
    lock_path: PathBuf,
    birth: Birth,
    /// Held to the end: declared last, so that the lock outlives the removal of both files.
    _lock: File,
}

/// Why a name could not be had.
#[derive(Debug)]
pub(crate) enum RendezvousError {
    /// Another host has it.
    Taken {
        /// The process that says so in the lock file.
        pid: Option<u32>,
    },
    /// The directory is not safe to use.
    Unsafe {
        /// The directory.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The path is longer than a socket address may be.
    TooLong {
        /// The path.
        path: PathBuf,
    },
    /// The operating system refused.
    Os {
        /// What was tried.
        doing: &'static str,
        /// On which file.
        path: PathBuf,
        /// Its answer.
        error: io::Error,
    },
}

impl Rendezvous {
    /// Takes `name` in `directory`, which is made if it is missing. `mode` is that of the socket: who may
    /// connect to it needs the right to write, which members of `group` have in any case.
    pub(crate) fn take(
        directory: &Path,
        name: &str,
        mode: u32,
        group: Option<u32>,
    ) -> Result<Rendezvous, RendezvousError> {
        make_directory(directory, group, mode & 0o006 != 0)?;
        let lock_path = directory.join(format!("{name}.lock"));
        let lock = lock(&lock_path)?;
        let path = socket_path(directory, name);
        // Only the holder of the lock uses this name, so what is there is left from a death in between.
        let unfinished = directory.join(format!("{name}.sock.new"));
        let os = |doing, error| RendezvousError::Os { doing, path: path.clone(), error };
        let _ = fs::remove_file(&unfinished);
        let address = SocketAddrUnix::new(&unfinished)
            .map_err(|_| RendezvousError::TooLong { path: unfinished.clone() })?;
        let listener = socket().map_err(|e| os("make the socket", e))?;
        rustix::net::bind(&listener, &address).map_err(|e| os("bind the socket", e.into()))?;
        let mode = if group.is_some() { mode | 0o060 } else { mode };
        if group.is_some() {
            chown(&unfinished, None, group).map_err(|e| os("give the group the socket", e))?;
        }
        fs::set_permissions(&unfinished, fs::Permissions::from_mode(mode))
            .map_err(|e| os("set the mode of the socket", e))?;
        // Only those that the host lets in may send any, see `HalfOpen::on_hello`.
        may_bring_descriptors(&listener, false);
        rustix::net::listen(&listener, BACKLOG).map_err(|e| os("listen at the socket", e.into()))?;
        fs::rename(&unfinished, &path).map_err(|e| os("name the socket", e))?;
        Ok(Rendezvous { listener, path, lock_path, birth: Birth::here(), _lock: lock })
    }

    /// Where the socket lies.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl AsFd for Rendezvous {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.listener.as_fd()
    }
}

impl Drop for Rendezvous {
    fn drop(&mut self) {
        // A child that was forked has no right to the name.
        if self.birth.is_elsewhere() {
            return;
        }
        // The lock is still ours, so both files are. The lock file last: from then on the name is another host's.
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(&self.lock_path);
    }
}

/// Where clients find the host of `name`.
pub(crate) fn socket_path(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.sock"))
}

/// `$XDG_RUNTIME_DIR/memorypipe`, or a directory of this user under the one for temporary files.
pub(crate) fn default_directory() -> PathBuf {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    match runtime.filter(|dir| dir.is_absolute() && is_ours(dir)) {
        Some(dir) => dir.join("memorypipe"),
        None => std::env::temp_dir().join(format!("memorypipe-{}", own_uid())),
    }
}

fn is_ours(directory: &Path) -> bool {
    fs::metadata(directory).is_ok_and(|m| m.is_dir() && m.uid() == own_uid())
}

/// The names of the sockets in `directory`.
pub(crate) fn names_in(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let file = entry.ok()?.file_name();
            Some(file.to_str()?.strip_suffix(".sock")?.to_owned())
        })
        .collect();
    names.sort();
    names
}

/// Makes `directory`, mode 0700, if there is none, and establishes that nobody but us (and root) can put
/// files of theirs in the place of ours. Members of `group` can pass through one that is made here, and `others` if
/// they may connect.
fn make_directory(directory: &Path, group: Option<u32>, others: bool) -> Result<(), RendezvousError> {
    let os = |doing| move |error| RendezvousError::Os { doing, path: directory.to_owned(), error };
    let made = match fs::DirBuilder::new().mode(0o700).create(directory) {
        Ok(()) => true,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
        Err(error) => return Err(os("make the directory")(error)),
    };
    let bad = |why| Err(RendezvousError::Unsafe { path: directory.to_owned(), why });
    // Not following a link: somebody else may have put one there before us.
    let found = fs::symlink_metadata(directory).map_err(os("look at the directory"))?;
    let (sticky, writable_by_others) = (found.mode() & 0o1000 != 0, found.mode() & 0o022 != 0);
    if found.file_type().is_symlink() {
        bad("it is a symbolic link")
    } else if !found.is_dir() {
        bad("it is not a directory")
    } else if found.uid() != own_uid() && found.uid() != 0 {
        bad("it belongs to another user")
    } else if writable_by_others && !sticky {
        bad("others can write in it (remove that right, or set the sticky bit)")
    } else if made && (others || group.is_some()) {
        let mode = if others { 0o711 } else { 0o710 };
        open_to(directory, group, mode).map_err(os("let others pass through the directory"))
    } else {
        Ok(())
    }
}

fn open_to(directory: &Path, group: Option<u32>, mode: u32) -> io::Result<()> {
    let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW;
    let opened = File::options().read(true).custom_flags(flags.bits() as i32).open(directory)?;
    fchown(&opened, None, group)?;
    opened.set_permissions(fs::Permissions::from_mode(mode))
}

/// Locks the file at `path` for this process and writes the process id into it.
fn lock(path: &Path) -> Result<File, RendezvousError> {
    let os = |doing| move |error| RendezvousError::Os { doing, path: path.to_owned(), error };
    loop {
        let mut file = try_lock(path)?;
        // A host that has ended meanwhile has removed the file that we had opened, and another may lie there.
        if is_at(&file, path).map_err(os("look at the lock file"))? {
            file.set_len(0).map_err(os("write the lock file"))?;
            file.rewind().map_err(os("write the lock file"))?;
            writeln!(file, "{}", std::process::id()).map_err(os("write the lock file"))?;
            return Ok(file);
        }
    }
}

/// Whether `file` is the one at `path`.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let ours = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Locks whatever file is opened at `path`.
fn try_lock(path: &Path) -> Result<File, RendezvousError> {
    let os = |doing| move |error| RendezvousError::Os { doing, path: path.to_owned(), error };
    let nofollow = OFlags::NOFOLLOW.bits() as i32;
    let file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(nofollow)
        .open(path)
        .map_err(os("open the lock file"))?;
    let found = file.metadata().map_err(os("look at the lock file"))?;
    if !found.is_file() || found.uid() != own_uid() {
        let why = "the lock file in it is not a plain file of ours";
        return Err(RendezvousError::Unsafe { path: path.to_owned(), why });
    }
    match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(file),
        Err(rustix::io::Errno::AGAIN) => {
            let mut text = String::new();
            let _ = (&file).take(16).read_to_string(&mut text);
            Err(RendezvousError::Taken { pid: text.trim().parse().ok() })
        }
        Err(error) => Err(os("lock the lock file")(error.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::linux::connect;
    use crate::sync::{AtomicU32, Ordering};

    fn directory(test: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("mp-rendezvous-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        dir
    }

    #[test]
    fn a_name_has_one_host_and_the_second_touches_nothing() {
        let dir = directory("one");
        let first = Rendezvous::take(&dir, "calc", 0o600, None).unwrap();
        let before = fs::metadata(dir.join("calc.sock")).unwrap().ino();
        match Rendezvous::take(&dir, "calc", 0o600, None).unwrap_err() {
            RendezvousError::Taken { pid } => assert_eq!(pid, Some(std::process::id())),
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::metadata(dir.join("calc.sock")).unwrap().ino(), before);
        connect(&dir.join("calc.sock")).unwrap();
        drop(first);
        assert_eq!(connect(&dir.join("calc.sock")).unwrap_err().kind(), io::ErrorKind::NotFound);
        Rendezvous::take(&dir, "calc", 0o600, None).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_name_that_many_want_again_and_again_has_one_host_at_a_time_and_leaves_no_file() {
        let dir = directory("many");
        let holders = AtomicU32::new(0);
        let come_and_go = || {
            let mut taken = 0;
            while taken < 300 {
                match Rendezvous::take(&dir, "calc", 0o600, None) {
                    Ok(held) => {
                        assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0, "two hosts");
                        connect(&dir.join("calc.sock")).expect("our socket is there");
                        holders.fetch_sub(1, Ordering::SeqCst);
                        drop(held);
                        taken += 1;
                    }
                    Err(RendezvousError::Taken { .. }) => std::thread::yield_now(),
                    Err(other) => panic!("{other:?}"),
                }
            }
        };
        std::thread::scope(|scope| (0..4).for_each(|_| _ = scope.spawn(come_and_go)));
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 0);
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn the_socket_of_a_dead_host_is_replaced() {
        let dir = directory("dead");
        let dead = Rendezvous::take(&dir, "calc", 0o600, None).unwrap();
        // What kill -9 leaves: the socket file, and nobody who listens or holds the lock.
        fs::hard_link(dir.join("calc.sock"), dir.join("kept")).unwrap();
        drop(dead);
        fs::rename(dir.join("kept"), dir.join("calc.sock")).unwrap();
        assert_eq!(connect(&dir.join("calc.sock")).unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        let _host = Rendezvous::take(&dir, "calc", 0o600, None).unwrap();
        connect(&dir.join("calc.sock")).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_directory_that_others_control_is_refused() {
        let dir = directory("unsafe");
        fs::create_dir(&dir).unwrap();
        fs::set_permissions(&dir, fs::Permissions::from_mode(0o777)).unwrap();
        assert!(matches!(Rendezvous::take(&dir, "x", 0o600, None), Err(RendezvousError::Unsafe { .. })));
        let link = directory("link");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(&dir, &link).unwrap();
        assert!(matches!(Rendezvous::take(&link, "x", 0o600, None), Err(RendezvousError::Unsafe { .. })));
        fs::remove_file(link).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }
}
