//! Forked children of a process that holds parts of a connection.

use memorypipe::IpcError;

/// How a child has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By itself.
    Status(i32),
    /// By a signal.
    Signal(i32),
}

/// Runs `child` in a forked child. The process has one thread, or the child makes only system calls.
///
/// # Panics
///
/// If the child panics or is killed.
#[track_caller]
pub fn in_child(child: impl FnOnce()) {
    assert_eq!(end_of_child(child), End::Status(0), "the child panicked or was killed");
}

/// As [`in_child`]: the status is 1 if `child` panics.
///
/// # Panics
///
/// If there is no child.
pub fn end_of_child(child: impl FnOnce()) -> End {
    // SAFETY: see above.
    match unsafe { libc::fork() } {
        0 => {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(child));
            // SAFETY: it has no conditions.
            unsafe { libc::_exit(i32::from(ended.is_err())) }
        }
        pid => {
            let mut status = 0;
            // SAFETY: `status` is ours.
            assert_eq!(unsafe { libc::waitpid(pid, &raw mut status, 0) }, pid);
            if libc::WIFSIGNALED(status) {
                End::Signal(libc::WTERMSIG(status))
            } else {
                End::Status(libc::WEXITSTATUS(status))
            }
        }
    }
}

/// Whether this is the error of a part of the parent's connection.
pub fn is_forked<T>(result: Result<T, IpcError>) -> bool {
    result.is_err_and(|error| matches!(error, IpcError::Forked))
}

/// Whether this process has a connected socket among its first descriptors.
#[must_use]
pub fn has_connected_socket() -> bool {
    (0..256).any(|number| {
        let (mut name, mut len) = ([0_u8; 128], 128);
        // SAFETY: `name` is writable for `len` bytes. For other descriptors the call fails.
        unsafe { libc::getpeername(number, name.as_mut_ptr().cast(), &raw mut len) == 0 }
    })
}
