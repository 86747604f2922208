//! The two files that a name stands for.

use std::path::{Path, PathBuf};

/// Where clients find the host of `name`.
pub(crate) fn socket_path(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.sock"))
}

/// Who has the lock of this file has the name.
pub(super) fn lock_path(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.lock"))
}
