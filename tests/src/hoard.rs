//! Uses up all descriptors of a process.

use std::fs::File;
use std::sync::{Mutex, PoisonError};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// The limit of descriptors of such a process.
const MOST: u64 = 96;

static HOARD: Mutex<Vec<File>> = Mutex::new(Vec::new());

/// Uses up all descriptors except `spare`.
///
/// # Panics
///
/// If the limit cannot be lowered.
pub fn hoard(spare: usize) {
    let maximum = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: Some(MOST), maximum }).expect("lower is allowed");
    let mut all: Vec<File> = std::iter::from_fn(|| File::open("/dev/null").ok()).collect();
    assert!(all.len() >= spare, "there are too few");
    all.truncate(all.len() - spare);
    HOARD.lock().unwrap_or_else(PoisonError::into_inner).extend(all);
}

/// Closes them.
pub fn release() {
    HOARD.lock().unwrap_or_else(PoisonError::into_inner).clear();
}
