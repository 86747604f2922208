//! The hosts that this thread serves. A handler that calls its own host gets an error at once, because no other thread
//! can answer it before it returns.
//!
//! A thread serves a host from the beginning to the end of `serve`: the host is borrowed for that time, so no other
//! thread can serve it. A host that is served by a loop of `recv` calls is not recorded here, because it can move to
//! another thread between two of them.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::platform::ForkGuard;
use crate::sync::{AtomicBool, Ordering};

/// Identifies a host.
#[derive(Debug)]
pub(crate) struct HostIdentity {
    instance: [u8; 16],
    /// The path of its socket; `None` if it has no name.
    path: Option<PathBuf>,
    /// Other threads answer some of its clients.
    has_workers: AtomicBool,
    fork_guard: ForkGuard,
}

thread_local! {
    /// The number of hosts in `SERVED`; every call checks whether it is 0.
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static SERVED: RefCell<Vec<Arc<HostIdentity>>> = const { RefCell::new(Vec::new()) };
}

/// While it lives, this thread serves the host.
#[derive(Debug)]
pub(crate) struct Serving {
    own: Arc<HostIdentity>,
    /// Not `Send`.
    thread: PhantomData<*const ()>,
}

impl HostIdentity {
    pub(super) fn new(instance: [u8; 16], path: Option<PathBuf>) -> Arc<HostIdentity> {
        Arc::new(HostIdentity {
            instance,
            path,
            has_workers: AtomicBool::new(false),
            fork_guard: ForkGuard::here(),
        })
    }

    /// The path of its socket; `None` if it has no name.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Sets whether other threads answer some of the clients.
    pub(super) fn set_workers(&self, has_workers: bool) {
        // Relaxed: those threads begin after that, and end before.
        self.has_workers.store(has_workers, Ordering::Relaxed);
    }

    /// From now on this thread serves it.
    #[must_use]
    #[expect(clippy::arithmetic_side_effects, reason = "it counts what `SERVED` holds, which lies in memory")]
    pub(crate) fn serve_here(self: &Arc<HostIdentity>) -> Serving {
        SERVED.with_borrow_mut(|served| served.push(self.clone()));
        COUNT.set(COUNT.get() + 1);
        Serving { own: self.clone(), thread: PhantomData }
    }
}

impl Drop for Serving {
    #[expect(clippy::arithmetic_side_effects, reason = "each `Serving` has added 1 when it was made")]
    fn drop(&mut self) {
        let _ = SERVED.try_with(|served| {
            let mut served = served.borrow_mut();
            let last = served.iter().rposition(|own| Arc::ptr_eq(own, &self.own));
            last.map(|last| served.remove(last))
        });
        let _ = COUNT.try_with(|count| count.set(count.get() - 1));
    }
}

/// Whether this thread accepts clients at `path`.
pub(crate) fn lets_in_here(path: &Path) -> bool {
    serves_here(|own| own.path.as_deref() == Some(path))
}

/// Whether this thread answers all clients of the host `instance`.
#[cold]
pub(crate) fn answers_here(instance: &[u8; 16]) -> bool {
    serves_here(|own| own.instance == *instance && !own.has_workers.load(Ordering::Relaxed))
}

/// Whether this thread serves any host.
#[inline(always)]
pub(crate) fn serves_any_here() -> bool {
    COUNT.get() > 0
}

fn serves_here(is_meant: impl Fn(&HostIdentity) -> bool) -> bool {
    // In a forked child, the host is in another process.
    SERVED.with_borrow(|served| served.iter().any(|own| is_meant(own) && !own.fork_guard.in_forked_child()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_served_here_for_as_long_as_it_is_said_and_nowhere_else() {
        let path = PathBuf::from("/run/x/desk.sock");
        let own = HostIdentity::new([7; 16], Some(path.clone()));
        assert!(!lets_in_here(&path) && !answers_here(&[7; 16]));
        let here = own.serve_here();
        assert!(lets_in_here(&path) && answers_here(&[7; 16]));
        assert!(!lets_in_here(Path::new("/run/y/desk.sock")) && !answers_here(&[8; 16]));
        std::thread::scope(|scope| {
            scope.spawn(|| assert!(!lets_in_here(&path) && !answers_here(&[7; 16])));
        });
        own.set_workers(true);
        assert!(lets_in_here(&path) && !answers_here(&[7; 16]), "another thread may answer");
        drop(here);
        assert!(!lets_in_here(&path));
    }
}
