//! The current operation of every thread, and a check that none takes too long.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The time limit of an operation. Each waits for far less, but busy machines need some of it.
const LIMIT: Duration = Duration::from_secs(40);
const LOOK: Duration = Duration::from_millis(200);

/// The current operation of a thread or a task, and its start.
#[derive(Debug, Default)]
struct Slot(Mutex<Option<(&'static str, Instant)>>);

static SLOTS: Mutex<Vec<Arc<Slot>>> = Mutex::new(Vec::new());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Records the operations of a thread or a task.
#[derive(Debug)]
pub struct Watched(Arc<Slot>);

impl Watched {
    /// Adds another one.
    #[must_use]
    pub fn new() -> Watched {
        let slot = Arc::new(Slot::default());
        lock(&SLOTS).push(slot.clone());
        Watched(slot)
    }

    /// An operation, which must end.
    pub fn at<T>(&self, what: &'static str, operation: impl FnOnce() -> T) -> T {
        *lock(&self.0.0) = Some((what, Instant::now()));
        let result = operation();
        *lock(&self.0.0) = None;
        result
    }

    /// As [`Watched::at`], for a task.
    pub async fn awaits<T>(&self, what: &'static str, operation: impl Future<Output = T>) -> T {
        *lock(&self.0.0) = Some((what, Instant::now()));
        let result = operation.await;
        *lock(&self.0.0) = None;
        result
    }
}

impl Default for Watched {
    fn default() -> Watched {
        Watched::new()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        lock(&SLOTS).retain(|slot| !Arc::ptr_eq(slot, &self.0));
    }
}

/// From now on, a panic of any thread or task, and an operation that does not end, end the process with a nonzero code.
pub fn panics_and_hangs_are_fatal() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        std::process::exit(101);
    }));
    std::thread::spawn(|| {
        loop {
            std::thread::sleep(LOOK);
            let slots = lock(&SLOTS).clone();
            for (what, since) in slots.iter().filter_map(|slot| *lock(&slot.0)) {
                if since.elapsed() > LIMIT {
                    eprintln!("{what} has not ended within {LIMIT:?}");
                    std::process::exit(102);
                }
            }
        }
    });
}
