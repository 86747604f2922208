//! Who the other side of a connection is.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::platform::{self, GroupId, UserId};

/// Who the other side of a connection is, as the kernel said when it connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[repr(align(8))] // as long as a reply: see `host/reply.rs`
pub struct Peer {
    /// Process id; 0 if the process has no id that is valid here, as in a container it may not. `Display` says so.
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

    /// The id of the process; `None` if it has none that is valid here, because it is in another namespace of process
    /// ids, such as a container's. `Display` says so too.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        (self.pid != 0).then_some(self.pid)
    }

    /// Asks the kernel for the path of the process's current executable. The path of a deleted file ends in
    /// ` (deleted)`. It may hold any bytes except zero: do not print it unescaped if the process may be hostile.
    ///
    /// # Errors
    ///
    /// The process is gone, belongs to another user, or has no process id here.
    pub fn read_executable(&self) -> io::Result<PathBuf> {
        read_executable(self.pid)
    }
}

/// As people read it: `process 4121 (user id 1000)`.
impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            0 => write!(f, "{} ({})", platform::UNSEEN_PROCESS, self.user),
            pid => write!(f, "process {pid} ({})", self.user),
        }
    }
}

/// As [`Peer::read_executable`], of any process.
pub(crate) fn read_executable(pid: u32) -> io::Result<PathBuf> {
    platform::executable(pid)
}
