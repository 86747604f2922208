//! The parts of tokio that this crate needs in addition to its plain API: waiting for descriptors, and an error instead
//! of a panic.
//!
//! A tokio runtime can be built without I/O or without time, and code can run outside of any runtime. tokio reports the
//! first two only with a panic. This module turns the panic into an error with tokio's text. The panic hook of the
//! program runs all the same; where panics abort, so does this.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::Duration;

use tokio::io::Interest;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::Sleep;

use crate::platform::{AsyncReadable, Waitable};

/// The runtime of the caller.
pub(crate) fn here() -> io::Result<Handle> {
    Handle::try_current().map_err(io::Error::other)
}

/// A source that tasks of the runtime of the caller wait for until it is readable.
// The constructor is deprecated for types that lie about their descriptor or close it early; sources do neither. What
// came in its place is unsafe, and newer than the oldest tokio that will do.
#[allow(deprecated)]
pub(crate) fn readable<S: Waitable>(source: S) -> io::Result<AsyncReadable<S>> {
    here()?;
    caught(|| AsyncReadable::with_interest(source, Interest::READABLE))?
}

/// Runs `work`, which blocks, on a thread of the pool of `runtime`.
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

/// The result of `work`, or the text of its panic.
fn caught<T>(work: impl FnOnce() -> T) -> io::Result<T> {
    // Only `work` owns what it has begun, and the panic drops that.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| io::Error::other(text_of(&*panic)))
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("the runtime refused").to_owned()
}
