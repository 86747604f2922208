//! Maps an error of the kernel to the resource that this process or its system lacks.

use std::io;

use rustix::io::Errno;

use crate::error::Resource;

/// The lacking resource.
pub(crate) fn lack(error: &io::Error) -> Resource {
    match error.raw_os_error().map(Errno::from_raw_os_error) {
        // TOOMANYREFS: this user's limit of descriptors in flight through sockets.
        Some(Errno::MFILE | Errno::NFILE | Errno::TOOMANYREFS) => Resource::Descriptors,
        // A memfd without room returns NOSPC, like any file.
        Some(Errno::NOMEM | Errno::NOBUFS | Errno::NOSPC | Errno::DQUOT) => Resource::Memory,
        Some(Errno::FBIG) => Resource::FileSize,
        // The result of starting a thread. Other calls that return it are tried again, and report no error.
        Some(Errno::AGAIN) => Resource::Threads,
        Some(_) => Resource::Other,
        None if error.kind() == io::ErrorKind::QuotaExceeded => Resource::Watches,
        None => Resource::Other,
    }
}

/// The error of a process that may open no more descriptors.
pub(crate) fn out_of_handles() -> io::Error {
    Errno::MFILE.into()
}

/// The error of a process that gets no more memory.
#[cfg(test)]
pub(crate) fn out_of_memory() -> io::Error {
    Errno::NOMEM.into()
}

/// The error of a file system, or of a watch, that has no more room.
#[cfg(test)]
pub(crate) fn out_of_room() -> io::Error {
    Errno::NOSPC.into()
}

/// The error of epoll at this user's limit of watches: its number is that of a full file system.
pub(super) fn watch_error(error: Errno) -> io::Error {
    match error {
        Errno::NOSPC => io::Error::new(
            io::ErrorKind::QuotaExceeded,
            "the kernel watches as many descriptors for this user as it may (fs.epoll.max_user_watches)",
        ),
        error => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_for_a_file_and_room_for_a_watch_are_two_things() {
        assert_eq!(lack(&Errno::NOSPC.into()), Resource::Memory);
        assert_eq!(lack(&watch_error(Errno::NOSPC)), Resource::Watches);
        assert_eq!(lack(&watch_error(Errno::NOMEM)), Resource::Memory);
        assert_eq!(lack(&Errno::MFILE.into()), Resource::Descriptors);
        assert_eq!(lack(&Errno::PERM.into()), Resource::Other);
    }
}
