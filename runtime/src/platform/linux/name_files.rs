//! The two files of a name.

use std::path::{Path, PathBuf};

/// The socket of the host of `name`.
pub(crate) fn socket_path(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.sock"))
}

/// The lock file: its holder has the name.
pub(super) fn lock_path(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}.lock"))
}
