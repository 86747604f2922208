//! What an error rests on: who does not trust whom, and what a side lacks.

use std::fmt;

/// Why one side does not trust the other: see [`AttachError::NotAdmitted`](crate::AttachError::NotAdmitted).
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The host belongs to another user, whom this client was not told to trust.
    HostOfAnotherUser,
    /// The client belongs to another user, whom the host was not told to admit. The host says so in a notice.
    ClientOfAnotherUser,
    /// The same, as the host tells the client.
    RefusedByHost,
    /// The user of the client has no right to open the socket of the host.
    SocketClosedToUser,
    /// Descriptors that this user has sent take for ever to close.
    UnclosableDescriptors,
    /// The user of the host is not mapped in the user namespace of the client, and so may be anybody.
    UnmappedHost,
    /// The user of the client is not mapped in the user namespace of the host, and so may be anybody.
    UnmappedClient,
}

impl Ground {
    pub(super) fn fact(self) -> &'static str {
        match self {
            Ground::HostOfAnotherUser => "the host belongs to another user",
            Ground::ClientOfAnotherUser => "the client belongs to another user",
            Ground::RefusedByHost => "the host does not admit this user",
            Ground::SocketClosedToUser => "this user may not open the host's socket",
            Ground::UnclosableDescriptors => "descriptors that this user has sent cannot be closed",
            Ground::UnmappedHost => {
                "the user of the host is not mapped in the user namespace of this client, which cannot tell it from others"
            }
            Ground::UnmappedClient => {
                "the user of the client is not mapped in the user namespace of the host, which cannot tell it from others"
            }
        }
    }

    pub(super) fn hint(self) -> Option<&'static str> {
        match self {
            Ground::HostOfAnotherUser => Some("name that user with `.trust_uid(..)` if it may be the host"),
            Ground::ClientOfAnotherUser => {
                Some("admit it with `.allow_uid(..)` or `.allow_gid(..)` if it may attach")
            }
            Ground::RefusedByHost => Some("see `.allow_uid(..)` of the host, and what it has printed"),
            Ground::SocketClosedToUser => Some("see `.socket_mode(..)` and `.socket_dir(..)` of the host"),
            Ground::UnclosableDescriptors => None,
            Ground::UnmappedHost | Ground::UnmappedClient => Some(
                "map that user there, or run both in one user namespace; if both are the user with the overflow id, one \
                 pid namespace for both will do",
            ),
        }
    }
}

/// What the operating system gives in limited numbers.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Memory, or address space for it.
    Memory,
    /// File descriptors: of the process, or of the whole system.
    Descriptors,
    /// The size that a file of this process may have, and so shared memory.
    FileSize,
    /// Descriptors that the kernel watches for this user.
    Watches,
    /// Threads.
    Threads,
    /// Something else; the side that lacks it knows what.
    Other,
}

impl Resource {
    const ALL: [Resource; 6] = [
        Resource::Memory,
        Resource::Descriptors,
        Resource::FileSize,
        Resource::Watches,
        Resource::Threads,
        Resource::Other,
    ];

    /// As it is sent to a client. The numbers are part of the handshake.
    pub(crate) fn to_number(self) -> u32 {
        match self {
            Resource::Other => 0,
            Resource::Memory => 1,
            Resource::Descriptors => 2,
            Resource::FileSize => 3,
            Resource::Watches => 4,
            Resource::Threads => 5,
        }
    }

    /// What a host has sent; a number of a newer host is something else.
    pub(crate) fn from_number(number: u32) -> Resource {
        Resource::ALL.into_iter().find(|what| what.to_number() == number).unwrap_or(Resource::Other)
    }

    /// What this process can do about its own lack.
    pub(super) fn hint(self) -> Option<&'static str> {
        match self {
            Resource::Memory => {
                Some("free some memory, or raise the limit of this process (RLIMIT_AS, its control group)")
            }
            Resource::Descriptors => {
                Some("close some, or raise the limit of this process (RLIMIT_NOFILE, `ulimit -n`)")
            }
            Resource::FileSize => Some(
                "shared memory counts as a file: raise the limit of this process (RLIMIT_FSIZE, `ulimit -f`), or \
                 declare less of it",
            ),
            Resource::Watches => Some("raise fs.epoll.max_user_watches of the system"),
            Resource::Threads => {
                Some("end some threads, or raise the limit (RLIMIT_NPROC, its control group)")
            }
            Resource::Other => None,
        }
    }

    /// The same about that of a host.
    pub(super) fn hint_for_host(self) -> &'static str {
        match self {
            Resource::Memory => "give the host more memory, or try again when one of its clients has left",
            Resource::Descriptors => {
                "raise the limit of the host (RLIMIT_NOFILE, `ulimit -n`), or try again when one of its clients has left"
            }
            Resource::FileSize => "raise the limit of the host (RLIMIT_FSIZE, `ulimit -f`)",
            Resource::Watches => "raise fs.epoll.max_user_watches of its system",
            Resource::Threads => "raise the limit of the host (RLIMIT_NPROC, its control group)",
            Resource::Other => "see what the host has printed",
        }
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Resource::Memory => "memory",
            Resource::Descriptors => "file descriptors",
            Resource::FileSize => "the right to files of this size",
            Resource::Watches => "descriptors that the kernel watches for it",
            Resource::Threads => "threads",
            Resource::Other => "something that the system did not give it",
        })
    }
}
