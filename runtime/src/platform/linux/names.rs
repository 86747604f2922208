//! The names in a directory, and whether each has a living host. Nothing is changed or removed, and no host is woken.
//!
//! A host holds the lock of its name, which the kernel releases at every death. The lock of another user's host cannot
//! be looked at; of such a host the kernel's list of sockets says whether it listens.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::elsewhere::listening_in;
use super::lock::NameLock;
use super::name_files::{lock_path, socket_path};
use super::named_listener_error::NameHolder;
use super::user_id::UserId;
use crate::name;

/// The maximum number of directory entries that are checked: other users may create some in a shared directory.
const MOST_ENTRIES: usize = 8192;

/// A name, its socket, the user that owns the socket, and the process that has the name, if there is one.
pub(crate) type HostFound = (String, PathBuf, UserId, Option<NameHolder>);

/// The names in `directory`, sorted. A directory that is missing has none.
pub(crate) fn hosts_in(directory: &Path) -> io::Result<Vec<HostFound>> {
    let entries = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names: Vec<String> = entries
        .take(MOST_ENTRIES)
        .filter_map(|entry| {
            let file = entry.ok()?.file_name();
            let name = file.to_str()?.strip_suffix(".sock")?;
            name::check(name).is_ok().then(|| name.to_owned())
        })
        .collect();
    names.sort();
    let mut listed = None;
    let found = names.into_iter().filter_map(|name| {
        let socket = socket_path(directory, &name);
        let owner = UserId::from_number(fs::symlink_metadata(&socket).ok()?.uid());
        let holder = NameLock::holder(&lock_path(directory, &name)).unwrap_or_else(|_| {
            let listed = listed.get_or_insert_with(|| listening_in(directory));
            socket.file_name().filter(|file| listed.contains(*file)).map(|_| NameHolder::Unknown)
        });
        Some((name, socket, owner, holder))
    });
    Ok(found.collect())
}
