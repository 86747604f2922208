//! Causes inside errors: the ground on which a peer was refused, and the resource that a process lacks.

use std::fmt;

use crate::platform;

/// Why one side does not trust the other: see [`AttachError::NotAdmitted`](crate::AttachError::NotAdmitted).
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The host belongs to another user, which this client does not trust.
    HostOfAnotherUser,
    /// The client belongs to another user, which the host does not admit. A host reports this ground in a notice.
    ClientOfAnotherUser,
    /// The same refusal as the client sees it.
    RefusedByHost,
    /// The user of the client has no right to open the socket of the host.
    SocketClosedToUser,
    /// The kernel does not finish closing descriptors that this user has sent.
    UnclosableDescriptors,
    /// The user of the host is not mapped in the user namespace of the client, so the client cannot identify it.
    UnmappedHost,
    /// The user of the client is not mapped in the user namespace of the host, so the host cannot identify it.
    UnmappedClient,
}

impl Ground {
    pub(super) fn fact(self) -> &'static str {
        match self {
            Ground::HostOfAnotherUser => "the host belongs to another user",
            Ground::ClientOfAnotherUser => "the client belongs to another user",
            Ground::RefusedByHost => "the host does not admit this user",
            Ground::SocketClosedToUser => "this user may not open the host's socket",
            Ground::UnclosableDescriptors => {
                "the kernel does not finish closing descriptors that this user has sent"
            }
            Ground::UnmappedHost => {
                "the user of the host is not mapped in the user namespace of this client, which cannot identify it"
            }
            Ground::UnmappedClient => {
                "the user of the client is not mapped in the user namespace of the host, which cannot identify it"
            }
        }
    }

    pub(super) fn hint(self) -> Option<&'static str> {
        match self {
            Ground::HostOfAnotherUser => Some("name that user with `.trust_user(..)` if it may be the host"),
            Ground::ClientOfAnotherUser => Some(platform::TO_ADMIT),
            Ground::RefusedByHost => Some("see `.allow_user(..)` of the host, and what it has printed"),
            Ground::SocketClosedToUser => Some(platform::TO_CONNECT),
            Ground::UnclosableDescriptors => None,
            Ground::UnmappedHost | Ground::UnmappedClient => Some(
                "map that user there, or run both in one user namespace; if both run as the user with the overflow id, one \
                 pid namespace for both is enough",
            ),
        }
    }
}

/// A limited resource of the operating system.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Memory, or address space for it.
    Memory,
    /// File descriptors: of the process, or of the whole system.
    Descriptors,
    /// The size limit for files of this process, which counts for shared memory too.
    FileSize,
    /// epoll watches of this user.
    Watches,
    /// Threads.
    Threads,
    /// Something else; the process that lacks it has the details.
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

    /// The number that is sent to a client. The numbers are part of the handshake.
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

    /// The resource of a number that a host has sent; a number that only a newer host knows is `Other`.
    pub(crate) fn from_number(number: u32) -> Resource {
        Resource::ALL.into_iter().find(|what| what.to_number() == number).unwrap_or(Resource::Other)
    }

    /// What this process can do if it lacks the resource.
    pub(super) fn hint(self) -> Option<&'static str> {
        match self {
            Resource::Memory => {
                Some("free some memory, or raise the limit of this process (RLIMIT_AS, its control group)")
            }
            Resource::Descriptors => Some(
                "close some descriptors, or raise the limit of this process (RLIMIT_NOFILE, `ulimit -n`)",
            ),
            Resource::FileSize => Some(
                "shared memory counts as a file: raise the limit of this process (RLIMIT_FSIZE, `ulimit -f`), or \
                 use less shared memory",
            ),
            Resource::Watches => Some("raise fs.epoll.max_user_watches of the system"),
            Resource::Threads => {
                Some("end some threads, or raise the limit (RLIMIT_NPROC, its control group)")
            }
            Resource::Other => None,
        }
    }

    /// What to do if a host lacks the resource.
    pub(super) fn hint_for_host(self) -> &'static str {
        match self {
            Resource::Memory => "give the host more memory, or try again when another client has left",
            Resource::Descriptors => {
                "raise the limit of the host (RLIMIT_NOFILE, `ulimit -n`), or try again when another client has left"
            }
            Resource::FileSize => "raise the limit of the host (RLIMIT_FSIZE, `ulimit -f`)",
            Resource::Watches => "raise fs.epoll.max_user_watches of its system",
            Resource::Threads => "raise the limit of the host (RLIMIT_NPROC, its control group)",
            Resource::Other => "see the host's log",
        }
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Resource::Memory => "memory",
            Resource::Descriptors => "file descriptors",
            Resource::FileSize => "permission for a file of this size (RLIMIT_FSIZE)",
            Resource::Watches => "epoll watches",
            Resource::Threads => "threads",
            Resource::Other => "a resource that the system refused",
        })
    }
}
