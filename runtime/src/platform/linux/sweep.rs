//! Removes the files of dead hosts.
//!
//! A killed host leaves its two files, which the next host of the name takes over. If every run has a new name, there
//! is no next host; so each new host removes the files of dead hosts of this user in its directory. A host is dead if
//! its lock is free and the lock file contains a host's record: see [`super::lock`]. The amount of work is bounded,
//! whatever the directory contains.

use std::fs;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

use super::lock::NameLock;
use super::name_files::{lock_path, socket_path};
use super::socket::is_refused;
use super::user::own_uid;
use crate::name;

/// The maximum number of directory entries that are checked.
const MOST_ENTRIES: usize = 512;
/// The maximum number of locks that are tried.
const MOST_LOCKS: usize = 64;

/// Removes the files of dead hosts of this user in `directory`.
pub(super) fn sweep(directory: &Path) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    let names = entries.take(MOST_ENTRIES).filter_map(|entry| {
        let file = entry.ok()?.file_name();
        let name = file.to_str()?.strip_suffix(".lock")?.to_owned();
        name::check(&name).is_ok().then_some(name)
    });
    for name in names.take(MOST_LOCKS) {
        remove_dead(directory, &name);
    }
}

fn remove_dead(directory: &Path, name: &str) {
    let path = lock_path(directory, name);
    if !fs::symlink_metadata(&path).is_ok_and(|found| found.is_file() && found.uid() == own_uid()) {
        return;
    }
    // From now on no other process can take the name. Both files are removed, the lock file last.
    let Some(_lock) = NameLock::take_dead(&path) else { return };
    let socket = socket_path(directory, name);
    let is_socket = fs::symlink_metadata(&socket).is_ok_and(|found| found.file_type().is_socket());
    if is_socket && is_refused(&socket) {
        let _ = fs::remove_file(socket);
    }
}
