//! A process that takes all descriptors that it may have.

use std::fs::File;
use std::sync::{Mutex, PoisonError};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// So many descriptors may a process have that hoards them.
const MOST: u64 = 96;

static HOARD: Mutex<Vec<File>> = Mutex::new(Vec::new());

/// Takes all descriptors but `spare`.
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

/// Gives them back.
pub fn release() {
    HOARD.lock().unwrap_or_else(PoisonError::into_inner).clear();
}
