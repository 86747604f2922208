//! What dead hosts have left.
//!
//! A host that was killed leaves its two files, which the next host of the name takes over. If every run has a name of
//! its own, no next host comes; so each host that is created clears away what dead hosts of our user have left
//! beside it. A host is dead if its lock can be had and the lock file says that a host had it: see [`super::lock`].
//! How much is looked at is bounded, whatever lies there.

use std::fs;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

use super::lock::NameLock;
use super::name_files::{lock_path, socket_path};
use super::socket::is_refused;
use super::user::own_uid;
use crate::name;

/// Entries of the directory that are looked at.
const MOST_ENTRIES: usize = 512;
/// Locks that are tried.
const MOST_LOCKS: usize = 64;

/// Removes what dead hosts of our user have left in `directory`.
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
    // From here on nobody takes the name. Both files go, the lock file last.
    let Some(_lock) = NameLock::take_dead(&path) else { return };
    let socket = socket_path(directory, name);
    let is_socket = fs::symlink_metadata(&socket).is_ok_and(|found| found.file_type().is_socket());
    if is_socket && is_refused(&socket) {
        let _ = fs::remove_file(socket);
    }
}
