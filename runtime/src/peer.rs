//! Who the other side of a connection is.

use std::fmt;

use crate::platform::{self, GroupId, UserId};
use crate::shown;

/// Who the other side of a connection is, as the kernel said when it connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[repr(align(8))] // as long as a reply: see `host/reply.rs`
pub struct Peer {
    /// Process id; 0 if the process lies in a pid namespace that we cannot see. `Display` says so.
    pub pid: u32,
    /// The effective user.
    pub user: UserId,
    /// The effective group.
    pub(crate) group: GroupId,
}

impl Peer {
    pub(crate) fn of(process: &platform::PeerProcess) -> Peer {
        Peer { pid: process.pid, user: process.user, group: process.group }
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
        match self.pid {
            0 => write!(f, "a process of another pid namespace ({})", self.user),
            pid => write!(f, "process {pid} ({})", self.user),
        }
    }
}

/// As [`Peer::executable`], of any process.
pub(crate) fn executable(pid: u32) -> Option<String> {
    platform::executable(pid).map(|path| shown::path(&path))
}
