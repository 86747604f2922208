//! What errors say of this system: the rest of the crate takes these words, and has none of its own.

use crate::error::Resource;

/// The fact if a client cannot identify the user of a host.
pub(crate) const UNKNOWN_HOST: &str =
    "the user of the host is not mapped in the user namespace of this client, which cannot identify it";
/// The fact if a host cannot identify the user of a client.
pub(crate) const UNKNOWN_CLIENT: &str =
    "the user of the client is not mapped in the user namespace of the host, which cannot identify it";
/// The hint for both.
pub(crate) const TO_BE_KNOWN: &str = "map that user there, or run both in one user namespace; if both run as the user \
    with the overflow id, one pid namespace for both is enough";
/// A process without a process id here.
pub(crate) const UNSEEN_PROCESS: &str = "a process of another pid namespace";
/// Where the host lives that holds a name, if its process has no process id here.
pub(crate) const UNSEEN_HOST: &str = "of another pid namespace (a container?)";
/// Where a host lives whose socket cannot be seen.
pub(crate) const UNSEEN_DIRECTORY: &str = "of another mount namespace (a container, or a service with PrivateTmp=yes), which cannot be seen from here";

/// The name of a resource.
pub(crate) fn name_of(what: Resource) -> &'static str {
    match what {
        Resource::Memory => "memory",
        Resource::Descriptors => "file descriptors",
        Resource::FileSize => "permission for a file of this size (RLIMIT_FSIZE)",
        Resource::Watches => "epoll watches",
        Resource::Threads => "threads",
        Resource::Other => "a resource that the system refused",
    }
}

/// What this process can do if it lacks the resource.
pub(crate) fn hint_for_us(what: Resource) -> Option<&'static str> {
    Some(match what {
        Resource::Memory => {
            "free some memory, or raise the limit of this process (RLIMIT_AS, its control group)"
        }
        Resource::Descriptors => {
            "close some descriptors, or raise the limit of this process (RLIMIT_NOFILE, `ulimit -n`)"
        }
        Resource::FileSize => {
            "shared memory counts as a file: raise the limit of this process (RLIMIT_FSIZE, `ulimit -f`), or use less \
             shared memory"
        }
        Resource::Watches => "raise fs.epoll.max_user_watches of the system",
        Resource::Threads => "end some threads, or raise the limit (RLIMIT_NPROC, its control group)",
        Resource::Other => return None,
    })
}

/// What to do if a host lacks the resource.
pub(crate) fn hint_for_host(what: Resource) -> &'static str {
    match what {
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
