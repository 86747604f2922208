//! Why a name could not be taken, and who holds it.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a name could not be taken.
#[derive(Debug)]
pub(crate) enum NamedListenerError {
    /// Another host has it.
    Taken {
        /// The holder, as far as known.
        holder: NameHolder,
    },
    /// The directory, or a file in it, cannot be used.
    Unusable {
        /// The directory or file.
        path: PathBuf,
        /// The reason.
        why: &'static str,
    },
    /// The path is longer than a socket address may be.
    TooLong {
        /// The path.
        path: PathBuf,
    },
    /// The operating system refused.
    Os {
        /// The attempted operation.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// The error of the operating system.
        error: io::Error,
    },
}

/// The holder of a name that a host cannot take: see [`CreateError::NameTaken`](crate::CreateError::NameTaken).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameHolder {
    /// The living process with this id.
    Process(u32),
    /// A child of the dead process with this id: it was made by the bare system call, has inherited the name, and has
    /// not called `exec`.
    ChildOf(u32),
    /// A process of another process namespace.
    Elsewhere,
    /// Unknown.
    Unknown,
}

/// `process 17`, `child process of 17`, `process of another namespace` or `unknown process`.
impl fmt::Display for NameHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NameHolder::Process(pid) => write!(f, "process {pid}"),
            NameHolder::ChildOf(pid) => write!(f, "child process of {pid}"),
            NameHolder::Elsewhere => f.write_str("process of another namespace"),
            NameHolder::Unknown => f.write_str("unknown process"),
        }
    }
}
