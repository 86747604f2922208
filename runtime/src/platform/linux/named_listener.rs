//! The files of a name: a lock file and a socket in a directory that other users cannot write.
//!
//! The host locks `NAME.lock` as long as it lives, see [`super::lock`]. Under that lock it binds `NAME.sock`, sets its
//! mode, and then listens: before that no client can connect, so a client finds either no socket, a dead one, or a
//! complete one. The socket is bound at its final absolute path, because the kernel lists that path in
//! `/proc/net/unix`, where programs that clean directories find it. The socket of a dead host is replaced without a
//! clean-up step. A second host fails at the lock and has changed nothing by then; if the lock file was cleaned away,
//! it fails at the socket, which still answers.

use std::fs;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, lchown};
use std::path::Path;

use rustix::net::{Shutdown, SocketAddrUnix};

use super::access::Access;
use super::directory::make_directory;
use super::fork::CloseOnFork;
use super::lock::{FOREIGN, Made, NameLock, lives};
use super::name_files::{lock_path, socket_path};
use super::named_listener_error::{NameHolder, NamedListenerError};
use super::peer::{may_bring_descriptors, peer_process};
use super::socket::{connect, socket};
use super::sweep::sweep;
use super::user::own_uid;
use crate::name;

/// The maximum number of pending connections. The host handles this many in a few hundredths of a second even if none
/// of them attaches, so a flood of them does not delay other clients for longer.
const BACKLOG: i32 = 32;

/// Exclusive ownership of a name, and the socket at which clients connect.
///
/// The order of the fields is that of their drops: the socket is removed while it is open, and the lock is released
/// last.
#[derive(Debug)]
pub(crate) struct NamedListener {
    socket: Made,
    listener: Listener,
    _lock: NameLock,
}

/// A listening socket.
#[derive(Debug)]
struct Listener(Option<CloseOnFork<OwnedFd>>);

impl AsFd for Listener {
    #[expect(clippy::expect_used, reason = "only `drop` takes it, and no code borrows it after that")]
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_ref().expect("it is there until it is dropped").as_fd()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // From now on no process can connect, not even through a child that has it. Unread packets in pending
        // connections are closed with it, which may take long.
        let _ = rustix::net::shutdown(self.as_fd(), Shutdown::Both);
        self.0.take().into_iter().for_each(CloseOnFork::close_at_leisure);
    }
}

impl NamedListener {
    /// Takes `name` in `directory`, and creates the directory if it is missing. Connecting to the socket needs write
    /// permission; members of the group always have it.
    pub(crate) fn take(
        directory: &Path,
        name: &str,
        access: &Access,
    ) -> Result<NamedListener, NamedListenerError> {
        let (mode, group) = (access.socket_mode(), access.group());
        let path = socket_path(directory, name);
        let address =
            SocketAddrUnix::new(&path).map_err(|_| NamedListenerError::TooLong { path: path.clone() })?;
        make_directory(directory, group, mode & 0o006 != 0)?;
        let lock = NameLock::take(&lock_path(directory, name))?;
        remove_dead_socket(&path)?;
        let os = |doing| {
            let path = path.clone();
            move |error| NamedListenerError::Os { doing, path, error }
        };
        let listener = socket().map_err(os("make the socket"))?;
        rustix::net::bind(&*listener, &address).map_err(|e| os("bind the socket")(e.into()))?;
        let made = Made::at(&path).map_err(os("look at the socket"))?;
        let mode = if group.is_some() { mode | 0o060 } else { mode };
        lchown(&path, None, group.map(|group| group.0)).map_err(os("give the group the socket"))?;
        // The sticky bit as for the lock file.
        fs::set_permissions(&path, fs::Permissions::from_mode(mode | 0o1000))
            .map_err(os("set the mode of the socket"))?;
        // Only admitted clients may send descriptors, see `HalfOpen::on_hello`.
        may_bring_descriptors(&listener, false);
        rustix::net::listen(&*listener, BACKLOG).map_err(|e| os("listen at the socket")(e.into()))?;
        sweep(directory);
        Ok(NamedListener { socket: made, listener: Listener(Some(listener)), _lock: lock })
    }

    /// The path of the socket.
    pub(crate) fn path(&self) -> &Path {
        self.socket.path()
    }
}

impl AsFd for NamedListener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.listener.as_fd()
    }
}

/// Whether a path is short enough for a socket.
pub(crate) fn can_be_a_socket(path: &Path) -> bool {
    SocketAddrUnix::new(path).is_ok()
}

/// Removes the socket of a dead host of the name; the caller has its lock.
fn remove_dead_socket(path: &Path) -> Result<(), NamedListenerError> {
    let unusable = |why| Err(NamedListenerError::Unusable { path: path.to_owned(), why });
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(NamedListenerError::Os { doing: "look at the socket", path: path.to_owned(), error });
        }
    };
    if !found.file_type().is_socket() {
        return unusable(
            "it is not a socket, so it is not replaced; remove it, or choose another name or directory",
        );
    }
    if let Some(holder) = holder_of(path) {
        return Err(NamedListenerError::Taken { holder });
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(_) if found.uid() != own_uid() => unusable(FOREIGN),
        other => other.map_err(|error| NamedListenerError::Os {
            doing: "remove the socket of a dead host",
            path: path.to_owned(),
            error,
        }),
    }
}

/// The living host that listens at a socket, although this process has the lock of its name.
fn holder_of(path: &Path) -> Option<NameHolder> {
    match connect(path) {
        // Its lock file was removed, by hand or by a program that cleans up.
        Ok(living) => {
            let pid = peer_process(&living).map_or(0, |process| process.pid);
            Some(match pid {
                0 => NameHolder::Elsewhere,
                pid if lives(pid) => NameHolder::Process(pid),
                pid => NameHolder::ChildOf(pid),
            })
        }
        // Its queue of pending connections is full.
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Some(NameHolder::Unknown),
        Err(_) => None,
    }
}

/// The names of the sockets in `directory`, without those that cannot be a channel's: other users may choose them.
pub(crate) fn names_in(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let file = entry.ok()?.file_name();
            let name = file.to_str()?.strip_suffix(".sock")?;
            name::check(name).is_ok().then(|| name.to_owned())
        })
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

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
        let first = NamedListener::take(&dir, "calc", &Access::default()).unwrap();
        let before = fs::metadata(dir.join("calc.sock")).unwrap().ino();
        match NamedListener::take(&dir, "calc", &Access::default()).unwrap_err() {
            NamedListenerError::Taken { holder } => {
                assert_eq!(holder, NameHolder::Process(std::process::id()));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::metadata(dir.join("calc.sock")).unwrap().ino(), before);
        connect(&dir.join("calc.sock")).unwrap();
        drop(first);
        assert_eq!(connect(&dir.join("calc.sock")).unwrap_err().kind(), io::ErrorKind::NotFound);
        NamedListener::take(&dir, "calc", &Access::default()).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_name_that_many_want_again_and_again_has_one_host_at_a_time_and_leaves_no_file() {
        let dir = directory("many");
        let holders = AtomicU32::new(0);
        let come_and_go = || {
            let mut taken = 0;
            while taken < 300 {
                match NamedListener::take(&dir, "calc", &Access::default()) {
                    Ok(held) => {
                        assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0, "two hosts");
                        connect(&dir.join("calc.sock")).expect("our socket is there");
                        holders.fetch_sub(1, Ordering::SeqCst);
                        drop(held);
                        taken += 1;
                    }
                    Err(NamedListenerError::Taken { .. }) => std::thread::yield_now(),
                    Err(other) => panic!("{other:?}"),
                }
            }
        };
        std::thread::scope(|scope| (0..4).for_each(|_| _ = scope.spawn(come_and_go)));
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 0);
        fs::remove_dir_all(dir).unwrap();
    }

    /// Each new host sweeps the files of dead ones, including the names that other hosts are about to take.
    #[test]
    fn names_that_others_sweep_can_be_taken() {
        let dir = directory("swept");
        fs::create_dir(&dir).unwrap();
        let mut dead = std::process::Command::new("true").spawn().unwrap();
        dead.wait().unwrap();
        let namespace = fs::metadata("/proc/self/ns/pid").unwrap().ino();
        let left = format!("memorypipe-host {} {namespace}\n", dead.id());
        let name = |thread, turn| format!("run-{thread}-{turn}");
        for _ in 0..100 {
            let names = (0..4).flat_map(|thread| (0..8).map(move |turn| name(thread, turn)));
            names.for_each(|name| fs::write(dir.join(format!("{name}.lock")), &left).unwrap());
            let take = |thread| {
                (0..8).for_each(|turn| {
                    _ = NamedListener::take(&dir, &name(thread, turn), &Access::default()).unwrap();
                });
            };
            std::thread::scope(|scope| (0..4).for_each(|thread| _ = scope.spawn(move || take(thread))));
        }
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 0);
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn the_socket_of_a_dead_host_is_replaced() {
        let dir = directory("dead");
        let dead = NamedListener::take(&dir, "calc", &Access::default()).unwrap();
        // The remains of kill -9: the socket file, and no process that listens or holds the lock.
        fs::hard_link(dir.join("calc.sock"), dir.join("kept")).unwrap();
        drop(dead);
        fs::rename(dir.join("kept"), dir.join("calc.sock")).unwrap();
        assert_eq!(connect(&dir.join("calc.sock")).unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        let _host = NamedListener::take(&dir, "calc", &Access::default()).unwrap();
        connect(&dir.join("calc.sock")).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_directory_that_others_control_is_refused() {
        let dir = directory("unsafe");
        fs::create_dir(&dir).unwrap();
        fs::set_permissions(&dir, fs::Permissions::from_mode(0o777)).unwrap();
        assert!(matches!(
            NamedListener::take(&dir, "x", &Access::default()),
            Err(NamedListenerError::Unusable { .. })
        ));
        let link = directory("link");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(&dir, &link).unwrap();
        assert!(matches!(
            NamedListener::take(&link, "x", &Access::default()),
            Err(NamedListenerError::Unusable { .. })
        ));
        fs::remove_file(link).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }
}
