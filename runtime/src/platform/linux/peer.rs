//! The process at the other end of a control socket, as the kernel reports it.
//!
//! rustix offers SO_PEERCRED with a process id that is never 0, but across process-id namespaces the kernel returns 0;
//! it offers neither SO_PEERPIDFD nor SO_PEERGROUPS, and no signal 0 to a pidfd. So this module makes four calls of
//! `getsockopt`, one of `setsockopt` for an option that rustix lacks, and one of `pidfd_send_signal`.
//!
//! # Unmapped users
//!
//! A user that is not mapped in this user namespace is [`UNMAPPED`], see [`super::user`], and so matches no user: not
//! this process's own, not an allowed or trusted one, nor a member of a group. If the reported number may also be this
//! process's user, the kernel is asked whether this process may send the peer a signal, without privilege: if so, the
//! peer has the same user. The kernel compares the users themselves, and answers within this process namespace and
//! those below it. It compares the current user of the process that the socket names; before Linux 6.5 that process
//! cannot be identified with certainty.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::path::PathBuf;

use rustix::process::{Pid, PidfdFlags, getuid};
use rustix::thread::{CapabilitySet, capabilities, set_capabilities};

use super::user::{Id, UNMAPPED, own_uid};
use super::user_id::{GroupId, UserId};

/// The process at the other end of a socket, when it connected.
#[derive(Debug)]
pub(crate) struct PeerProcess {
    /// Process id; 0 if it is in an invisible namespace.
    pub(crate) pid: u32,
    /// The effective user, possibly unknown.
    pub(crate) user: UserId,
    /// The effective group, possibly unknown.
    pub(crate) group: GroupId,
    /// `None` if the kernel offers none.
    pub(crate) death: Option<ProcessWatch>,
}

/// A pidfd: becomes readable when the process ends.
#[derive(Debug)]
pub(crate) struct ProcessWatch(OwnedFd);

impl ProcessWatch {
    /// Watches the process `pid`; `None` if there is none, or before Linux 5.3.
    pub(super) fn of(pid: u32) -> Option<ProcessWatch> {
        let pid = Pid::from_raw(i32::try_from(pid).ok()?)?;
        rustix::process::pidfd_open(pid, PidfdFlags::empty()).ok().map(ProcessWatch)
    }
}

impl AsFd for ProcessWatch {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl PeerProcess {
    /// A process of a nonexistent user.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn unknown() -> PeerProcess {
        PeerProcess { pid: 0, user: UserId(UNMAPPED), group: GroupId(UNMAPPED), death: None }
    }

    pub(crate) fn is_of_our_user(&self) -> bool {
        self.user == UserId::current()
    }

    /// Whether it could stop this process with a signal, and so gains nothing by blocking it. A process of another user
    /// cannot, nor one from a namespace in which it may not see this process.
    pub(crate) fn can_signal_us(&self) -> bool {
        self.is_of_our_user() && self.pid != 0
    }
}

/// The path of the executable of a process.
///
/// # Errors
///
/// The kernel does not reveal it, for example for a process of another user.
pub(crate) fn executable(pid: u32) -> io::Result<PathBuf> {
    std::fs::read_link(format!("/proc/{pid}/exe"))
}

/// Asks the kernel for the process at the other end.
pub(crate) fn peer_process(socket: &impl AsFd) -> io::Result<PeerProcess> {
    let socket = socket.as_fd();
    let credentials = credentials(socket)?;
    let pid = u32::try_from(credentials.pid).unwrap_or(0);
    let before = |error: io::Error| {
        // Without the watch, a child of the process could hide its death; that is acceptable.
        if matches!(error.raw_os_error(), Some(libc::EMFILE | libc::ENFILE)) {
            return Err(error);
        }
        // Before Linux 6.5. The process may have ended and its id been reused: then the socket hangs up, and the watch
        // on the wrong process is merely superfluous.
        Ok(ProcessWatch::of(pid))
    };
    let (user, group) = (user_of(&credentials, socket), group_of(credentials.gid));
    let death = peer_pidfd(socket).map(|pidfd| Some(ProcessWatch(pidfd))).or_else(before)?;
    Ok(PeerProcess { pid, user, group, death })
}

/// As [`peer_process`], without a watch on the process: for a refused client, which takes a descriptor only during the
/// query.
pub(crate) fn peer_unwatched(socket: &impl AsFd) -> io::Result<PeerProcess> {
    let socket = socket.as_fd();
    let credentials = credentials(socket)?;
    let pid = u32::try_from(credentials.pid).unwrap_or(0);
    let (user, group) = (user_of(&credentials, socket), group_of(credentials.gid));
    Ok(PeerProcess { pid, user, group, death: None })
}

/// The user of the peer, possibly unknown.
pub(super) fn peer_user(socket: BorrowedFd<'_>) -> io::Result<UserId> {
    Ok(user_of(&credentials(socket)?, socket))
}

fn user_of(credentials: &libc::ucred, socket: BorrowedFd<'_>) -> UserId {
    let is_ours =
        || credentials.uid == own_uid() && peer_pidfd(socket).is_ok_and(|peer| is_of_our_user(peer.as_fd()));
    UserId(if !Id::User.is_ambiguous(credentials.uid) || is_ours() { credentials.uid } else { UNMAPPED })
}

fn group_of(gid: u32) -> GroupId {
    GroupId(if Id::Group.is_ambiguous(gid) { UNMAPPED } else { gid })
}

/// Whether the kernel considers the real or saved user of the process to be this one.
fn is_of_our_user(process: BorrowedFd<'_>) -> bool {
    // With different ids it would match a peer with either.
    let has_one_user = getuid().as_raw() == own_uid();
    has_one_user && WithoutKill::begin().is_ok_and(|_without| may_signal(process))
}

/// While it lives, this thread has no permission to send signals to processes of other users.
struct WithoutKill {
    had: Option<rustix::thread::CapabilitySets>,
}

impl WithoutKill {
    fn begin() -> io::Result<WithoutKill> {
        let had = capabilities(None)?;
        if !had.effective.contains(CapabilitySet::KILL) {
            return Ok(WithoutKill { had: None });
        }
        let mut less = had;
        less.effective.remove(CapabilitySet::KILL);
        set_capabilities(None, less)?;
        Ok(WithoutKill { had: Some(had) })
    }
}

impl Drop for WithoutKill {
    fn drop(&mut self) {
        // The dropped capabilities stay permitted, so they can be restored.
        self.had.into_iter().for_each(|had| _ = set_capabilities(None, had));
    }
}

/// Whether this thread may send a signal to the process.
fn may_signal(process: BorrowedFd<'_>) -> bool {
    let (none, nothing): (libc::c_int, *const libc::siginfo_t) = (0, std::ptr::null());
    // SAFETY: `process` is an open descriptor for the duration of the call, signal 0 sends nothing, and a null pointer
    // means no further information; nothing is written.
    unsafe { libc::syscall(libc::SYS_pidfd_send_signal, process.as_raw_fd(), none, nothing, 0_u32) == 0 }
}

/// From `asm-generic/socket.h`, which a few architectures do not use.
const SO_PASSRIGHTS: libc::c_int = 83;
const KNOWS_PASSRIGHTS: bool =
    cfg!(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64"));

/// Sets whether packets to this socket, and to those accepted from it, may carry descriptors. If not, the kernel
/// refuses them at the sender. Supported since Linux 6.16; on older kernels they always may.
pub(super) fn may_bring_descriptors(socket: impl AsFd, may: bool) {
    if !KNOWS_PASSRIGHTS {
        return;
    }
    let value = libc::c_int::from(may);
    // SAFETY: `socket` is an open descriptor for the duration of the call, which reads `value` and writes nothing. A
    // kernel without the option returns an error.
    unsafe {
        libc::setsockopt(
            socket.as_fd().as_raw_fd(),
            libc::SOL_SOCKET,
            SO_PASSRIGHTS,
            (&raw const value).cast(),
            size_of_val(&value) as libc::socklen_t,
        )
    };
}

/// Whether the kernel refuses descriptors for this socket; `false` for an older kernel.
pub(super) fn brings_no_descriptors(socket: impl AsFd) -> bool {
    let mut value: libc::c_int = 1;
    let mut len = size_of_val(&value) as libc::socklen_t;
    // SAFETY: `socket` is an open descriptor for the duration of the call; `value` is writable for `len` bytes and
    // valid for any bytes, being an integer; `len` is a valid pointer of its type. A kernel without the option returns
    // an error.
    let result = unsafe {
        libc::getsockopt(
            socket.as_fd().as_raw_fd(),
            libc::SOL_SOCKET,
            SO_PASSRIGHTS,
            (&raw mut value).cast(),
            &raw mut len,
        )
    };
    KNOWS_PASSRIGHTS && result == 0 && value == 0
}

fn credentials(socket: BorrowedFd<'_>) -> io::Result<libc::ucred> {
    let mut credentials = libc::ucred { pid: 0, uid: u32::MAX, gid: u32::MAX };
    let mut len = size_of::<libc::ucred>() as libc::socklen_t;
    // SAFETY: `socket` is an open descriptor for the duration of the call; `credentials` is writable for `len` bytes
    // and valid for any bytes, being integers; `len` is a valid pointer of its type.
    let result = unsafe {
        libc::getsockopt(
            socket.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_PEERCRED,
            (&raw mut credentials).cast(),
            &raw mut len,
        )
    };
    if result == 0 { Ok(credentials) } else { Err(io::Error::last_os_error()) }
}

/// The maximum number of supplementary groups that are queried. The kernel takes 2 ms to return the possible maximum,
/// 65,536, and the connecting process chooses the number.
const MOST_GROUPS: usize = 1024;

/// Whether a group is among the supplementary groups of the process at the other end when it connected; `false` for a
/// process with more than [`MOST_GROUPS`], without an answer of the kernel, and for an unmapped group.
#[expect(clippy::arithmetic_side_effects, reason = "a group takes more than 0 bytes")]
pub(crate) fn is_in_group(socket: &impl AsFd, group: GroupId) -> bool {
    /// Since Linux 4.13; `asm-generic/socket.h`.
    const SO_PEERGROUPS: libc::c_int = 59;
    let mut groups: [libc::gid_t; MOST_GROUPS] = [0; MOST_GROUPS];
    let mut len = size_of_val(&groups) as libc::socklen_t;
    // SAFETY: as in `credentials`: `groups` is writable for `len` bytes and valid for any bytes.
    let result = unsafe {
        libc::getsockopt(
            socket.as_fd().as_raw_fd(),
            libc::SOL_SOCKET,
            SO_PEERGROUPS,
            groups.as_mut_ptr().cast(),
            &raw mut len,
        )
    };
    let count = len as usize / size_of::<libc::gid_t>();
    let known = groups.get(..count).filter(|_| result == 0).unwrap_or_default();
    group.names_one() && known.contains(&group.0)
}

/// A pidfd of exactly the process that connected, without the race with reused process ids.
fn peer_pidfd(socket: BorrowedFd<'_>) -> io::Result<OwnedFd> {
    /// Since Linux 6.5; `asm-generic/socket.h`.
    const SO_PEERPIDFD: libc::c_int = 77;
    let mut fd: libc::c_int = -1;
    let mut len = size_of::<libc::c_int>() as libc::socklen_t;
    // SAFETY: as in `credentials`, for an integer.
    let result = unsafe {
        libc::getsockopt(
            socket.as_raw_fd(),
            libc::SOL_SOCKET,
            SO_PEERPIDFD,
            (&raw mut fd).cast(),
            &raw mut len,
        )
    };
    if result != 0 || fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: on success the kernel has created a new descriptor, and this is its only owner.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}
