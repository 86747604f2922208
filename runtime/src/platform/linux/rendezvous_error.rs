//! Why a name could not be had, and who has it.

use std::io;
use std::path::PathBuf;

/// Why a name could not be had.
#[derive(Debug)]
pub(crate) enum RendezvousError {
    /// Another host has it.
    Taken {
        /// What has it, as far as known.
        holder: NameHolder,
    },
    /// The directory, or a file in it, cannot be used.
    Unusable {
        /// Which one.
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

/// What holds a name that a host cannot have: see [`CreateError::NameTaken`](crate::CreateError::NameTaken).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameHolder {
    /// The living process of this number.
    Process(u32),
    /// A child of the process of this number, which is dead: it was made by the bare system call, has inherited the name,
    /// and goes on without `exec`.
    ChildOf(u32),
    /// A process of another process namespace.
    Elsewhere,
    /// Something that does not say what it is.
    Unknown,
}
