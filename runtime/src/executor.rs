//! What we need of tokio beside its public face: descriptors to wait for.

use std::io;
use std::os::fd::{AsFd, AsRawFd};

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// A descriptor that tasks of this runtime wait for until it is readable.
///
/// # Panics
///
/// If the caller is not on a runtime of tokio with I/O.
// The constructor is deprecated for types that lie about their descriptor or close it early; those that have `AsFd` by
// the rules of the standard library do neither. What came in its place is unsafe, and newer than the oldest tokio that
// will do.
#[allow(deprecated)]
pub(crate) fn readable<F: AsFd + AsRawFd>(descriptor: F) -> io::Result<AsyncFd<F>> {
    AsyncFd::with_interest(descriptor, Interest::READABLE)
}
