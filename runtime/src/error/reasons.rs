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
    /// The host does not say what it is to this user: see [`Observe`](crate::Observe).
    Unobserved,
    /// The kernel does not finish closing descriptors that this user has sent.
    UnclosableDescriptors,
    /// The client cannot identify the user of the host. On Linux a user is unknown where it is not mapped, in a container
    /// for example.
    UnmappedHost,
    /// The host cannot identify the user of the client, for such a reason.
    UnmappedClient,
}

impl Ground {
    pub(super) fn fact(self) -> &'static str {
        match self {
            Ground::HostOfAnotherUser => "the host belongs to another user",
            Ground::ClientOfAnotherUser => "the client belongs to another user",
            Ground::RefusedByHost => "the host does not admit this user",
            Ground::SocketClosedToUser => "this user may not open the host's socket",
            Ground::Unobserved => "the host does not answer questions of this user",
            Ground::UnclosableDescriptors => {
                "the kernel does not finish closing descriptors that this user has sent"
            }
            Ground::UnmappedHost => platform::UNKNOWN_HOST,
            Ground::UnmappedClient => platform::UNKNOWN_CLIENT,
        }
    }

    pub(super) fn hint(self) -> Option<&'static str> {
        match self {
            Ground::HostOfAnotherUser => Some("name that user with `.trust_user(..)` if it may be the host"),
            Ground::ClientOfAnotherUser => Some(platform::TO_ADMIT),
            Ground::RefusedByHost => Some("see `.allow_user(..)` of the host, and what it has printed"),
            Ground::SocketClosedToUser => Some(platform::TO_CONNECT),
            Ground::Unobserved => Some("see `.observe(..)` of the host"),
            Ground::UnclosableDescriptors => None,
            Ground::UnmappedHost | Ground::UnmappedClient => Some(platform::TO_BE_KNOWN),
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
    /// Sockets and processes that the system watches for this user.
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
        self.words().hint
    }

    /// What to do if a host lacks the resource.
    pub(super) fn hint_for_host(self) -> &'static str {
        self.words().hint_for_host
    }

    fn words(self) -> platform::ResourceWords {
        match self {
            Resource::Memory => platform::MEMORY,
            Resource::Descriptors => platform::DESCRIPTORS,
            Resource::FileSize => platform::FILE_SIZE,
            Resource::Watches => platform::WATCHES,
            Resource::Threads => platform::THREADS,
            Resource::Other => platform::OTHER_RESOURCE,
        }
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().name)
    }
}
