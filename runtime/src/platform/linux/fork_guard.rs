//! Whether this process is the one that created something, or a forked child.
//!
//! A fork gives the child the parent's mappings and descriptors. If both used a connection, each ring would have two
//! producers, and a destructor in the child would close the parent's connection. So connections and hosts remember
//! their process, and are unusable elsewhere; their memory and descriptors are removed from the child, see
//! [`super::fork`]. The C library reports forks: its `fork` calls [`in_child`] in the child. A child made by the bare
//! system call is not detected, and keeps everything.

use std::sync::Once;

use super::fork;
use crate::sync::{AtomicU32, Ordering};

/// The number of forks between this process and its first ancestor that used this crate.
static FORKS: AtomicU32 = AtomicU32::new(0);

/// The process that created something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ForkGuard(u32);

unsafe extern "C" {
    fn pthread_atfork(
        prepare: Option<unsafe extern "C" fn()>,
        parent: Option<unsafe extern "C" fn()>,
        child: Option<unsafe extern "C" fn()>,
    ) -> libc::c_int;
}

unsafe extern "C" fn before() {
    fork::prepare();
}

unsafe extern "C" fn in_parent() {
    fork::resume();
}

unsafe extern "C" fn in_child() {
    // Relaxed: the child has one thread.
    FORKS.fetch_add(1, Ordering::Relaxed);
    fork::disown();
}

impl ForkGuard {
    /// The current process.
    pub(crate) fn here() -> ForkGuard {
        static COUNTED: Once = Once::new();
        COUNTED.call_once(|| {
            // SAFETY: the functions have the types that POSIX requires and live as long as the program. In the child
            // they make an atomic addition and the system calls of `fork::disown`, which are allowed in a child of a
            // process with threads. Without memory for the registration, forks are not detected.
            unsafe { pthread_atfork(Some(before), Some(in_parent), Some(in_child)) };
        });
        ForkGuard(FORKS.load(Ordering::Relaxed))
    }

    /// A number that no ancestor or descendant of this process shares, and that is not 0.
    pub(super) fn number(self) -> u32 {
        self.0.wrapping_add(1).max(1)
    }

    /// Whether this is another process.
    #[inline(always)]
    pub(crate) fn in_forked_child(self) -> bool {
        // Relaxed: the only store was made by the thread from which this one descends.
        self.0 != FORKS.load(Ordering::Relaxed)
    }
}
