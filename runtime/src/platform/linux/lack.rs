//! What an error of the kernel says that this process, or its system, has too little of.

use std::io;

use rustix::io::Errno;

use crate::error::Resource;

/// What there was too little of.
pub(crate) fn lack(error: &io::Error) -> Resource {
    match error.raw_os_error().map(Errno::from_raw_os_error) {
        // TOOMANYREFS: as many as this user may have are on their way through sockets.
        Some(Errno::MFILE | Errno::NFILE | Errno::TOOMANYREFS) => Resource::Descriptors,
        // A memfd that finds no room says NOSPC, as any file does.
        Some(Errno::NOMEM | Errno::NOBUFS | Errno::NOSPC | Errno::DQUOT) => Resource::Memory,
        Some(Errno::FBIG) => Resource::FileSize,
        // The answer to the start of a thread. Other calls that get it try again, and report no error.
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

/// What epoll answers if it may watch no more for this user: it has the same number as a lack of room for a file.
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
