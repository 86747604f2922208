//! Who the other side of a connection is.

use std::fmt;

use crate::{platform, shown};

/// Who the other side of a connection is, as the kernel said when it connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[repr(align(8))] // as long as a reply: see `host/reply.rs`
pub struct Peer {
    /// Process id; 0 if the process lies in a pid namespace that we cannot see. `Display` says so.
    pub pid: u32,
    /// Effective user id; `u32::MAX`, which no user has, if that user is not mapped in our user namespace.
    pub uid: u32,
    /// Effective group id; `u32::MAX` in the same case.
    pub gid: u32,
}

impl Peer {
    pub(crate) fn of(process: &platform::PeerProcess) -> Peer {
        Peer { pid: process.pid, uid: process.uid, gid: process.gid }
    }

    /// The path of the executable as it can be shown; `None` if the kernel does not tell, as of a process of another user.
    #[must_use]
    pub fn executable(&self) -> Option<String> {
        executable(self.pid)
    }
}

/// As people are told: `process 4121 (user id 1000)`.
impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let user = shown::User(self.uid);
        match self.pid {
            0 => write!(f, "a process of another pid namespace ({user})"),
            pid => write!(f, "process {pid} ({user})"),
        }
    }
}

/// As [`Peer::executable`], of any process.
pub(crate) fn executable(pid: u32) -> Option<String> {
    let path = std::fs::read_link(format!("/proc/{pid}/exe")).ok()?;
    Some(shown::path(&path))
}
