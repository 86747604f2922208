//! What we need of tokio beside its public face: descriptors to wait for, and an error where it has a panic.
//!
//! A runtime can be built without I/O, without time, and code can run on none at all. Tokio says so by a panic and in no
//! other way, save for the last. Here it becomes an error that says what tokio has said. The hook of the program for
//! panics is called all the same; where panics abort, so does this.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::Duration;

use tokio::io::Interest;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::Sleep;

use crate::platform::{Readable, Waitable};

/// The runtime that the caller is on.
pub(crate) fn here() -> io::Result<Handle> {
    Handle::try_current().map_err(io::Error::other)
}

/// A source that tasks of the runtime of the caller wait for until it is readable.
// The constructor is deprecated for types that lie about their descriptor or close it early; sources do neither. What came in its place is unsafe, and newer than the oldest tokio that
// will do.
#[allow(deprecated)]
pub(crate) fn readable<S: Waitable>(source: S) -> io::Result<Readable<S>> {
    here()?;
    caught(|| Readable::with_interest(source, Interest::READABLE))?
}

/// Has a thread of the pool of `runtime` do `work`, which waits.
pub(crate) fn spawn_blocking<T: Send + 'static>(
    runtime: &Handle,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<JoinHandle<T>> {
    // It panics if there is no thread and none can be started.
    caught(|| runtime.spawn_blocking(work))
}

/// A timer of `runtime`.
pub(crate) fn sleep(runtime: &Handle, time: Duration) -> io::Result<Pin<Box<Sleep>>> {
    let _here = runtime.enter();
    caught(|| Box::pin(tokio::time::sleep(time)))
}

/// What `work` gives, or the text of its panic.
fn caught<T>(work: impl FnOnce() -> T) -> io::Result<T> {
    // What `work` has begun is its own, and gone with it.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| io::Error::other(text_of(&*panic)))
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("the runtime refused").to_owned()
}
