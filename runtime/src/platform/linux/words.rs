//! What errors say of this system: the rest of the crate takes these words, and has none of its own.

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

/// What errors say of a resource.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResourceWords {
    pub(crate) name: &'static str,
    /// What this process can do if it lacks the resource.
    pub(crate) hint: Option<&'static str>,
    /// What to do if a host lacks it.
    pub(crate) hint_for_host: &'static str,
}

pub(crate) const MEMORY: ResourceWords = ResourceWords {
    name: "memory",
    hint: Some("free some memory, or raise the limit of this process (RLIMIT_AS, its control group)"),
    hint_for_host: "give the host more memory, or try again when another client has left",
};
pub(crate) const DESCRIPTORS: ResourceWords = ResourceWords {
    name: "file descriptors",
    hint: Some("close some descriptors, or raise the limit of this process (RLIMIT_NOFILE, `ulimit -n`)"),
    hint_for_host: "raise the limit of the host (RLIMIT_NOFILE, `ulimit -n`), or try again when another client has left",
};
pub(crate) const FILE_SIZE: ResourceWords = ResourceWords {
    name: "permission for a file of this size (RLIMIT_FSIZE)",
    hint: Some(
        "shared memory counts as a file: raise the limit of this process (RLIMIT_FSIZE, `ulimit -f`), or use less shared \
         memory",
    ),
    hint_for_host: "raise the limit of the host (RLIMIT_FSIZE, `ulimit -f`)",
};
pub(crate) const WATCHES: ResourceWords = ResourceWords {
    name: "epoll watches",
    hint: Some("raise fs.epoll.max_user_watches of the system"),
    hint_for_host: "raise fs.epoll.max_user_watches of its system",
};
pub(crate) const THREADS: ResourceWords = ResourceWords {
    name: "threads",
    hint: Some("end some threads, or raise the limit (RLIMIT_NPROC, its control group)"),
    hint_for_host: "raise the limit of the host (RLIMIT_NPROC, its control group)",
};
pub(crate) const OTHER_RESOURCE: ResourceWords = ResourceWords {
    name: "a resource that the system refused",
    hint: None,
    hint_for_host: "see the host's log",
};
