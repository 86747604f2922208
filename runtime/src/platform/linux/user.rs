//! User and group ids, and whether they identify a user.
//!
//! The kernel translates ids into the user namespace of the asking process. A user or group that is not mapped there is
//! reported as the overflow id (`user_namespaces(7)`), 65534 by default. A real user may have the same number, even
//! this process's own, in a container that runs as `nobody`. So unless the namespace maps all ids, the overflow id is
//! **ambiguous**: it proves nothing, and counts as [`UNMAPPED`]. Whether an ambiguous id is this process's user is
//! asked of the kernel, which compares the users themselves: [`owns`] for files, [`super::peer`] for processes.
//!
//! Nothing about the namespace is cached: a process may leave it with `unshare` at any time.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::sync::OnceLock;

use rustix::fs::OFlags;

/// The id of a user or group that is not mapped in this user namespace. No user has it: it is `(uid_t) -1`.
pub(super) const UNMAPPED: u32 = u32::MAX;

/// The kind of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Id {
    User,
    Group,
}

impl Id {
    /// Whether `id` identifies a user or group.
    pub(super) fn tells(self, id: u32) -> bool {
        id != UNMAPPED && !self.is_ambiguous(id)
    }

    /// Whether `id` may represent any user that is not mapped in this user namespace.
    pub(super) fn is_ambiguous(self, id: u32) -> bool {
        id == self.overflow() && !self.maps_all()
    }

    /// The overflow id.
    #[expect(clippy::indexing_slicing, reason = "`Id` has two variants, 0 and 1")]
    fn overflow(self) -> u32 {
        static OVERFLOW: [OnceLock<u32>; 2] = [OnceLock::new(), OnceLock::new()];
        const DEFAULT: u32 = 65_534;
        let path = ["/proc/sys/kernel/overflowuid", "/proc/sys/kernel/overflowgid"][self as usize];
        let read = || fs::read_to_string(path).ok()?.trim().parse().ok();
        *OVERFLOW[self as usize].get_or_init(|| read().unwrap_or(DEFAULT))
    }

    /// Whether all ids are mapped in this user namespace.
    #[expect(clippy::indexing_slicing, reason = "`Id` has two variants, 0 and 1")]
    fn maps_all(self) -> bool {
        match fs::read_to_string(["/proc/self/uid_map", "/proc/self/gid_map"][self as usize]) {
            Ok(map) => is_whole(&map),
            // A kernel without user namespaces has no such file. Without `/proc`, nothing is known.
            Err(error) => {
                error.kind() == io::ErrorKind::NotFound && fs::exists("/proc/self").unwrap_or(false)
            }
        }
    }
}

/// Whether the ranges of a map cover all ids. Ranges do not overlap, and the kernel maps none that the parent namespace
/// does not map.
fn is_whole(map: &str) -> bool {
    let len = |range: &str| range.split_whitespace().nth(2)?.parse::<u64>().ok();
    map.lines().filter_map(len).sum::<u64>() >= u64::from(u32::MAX)
}

/// The effective user id of this process.
pub(super) fn own_uid() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// Whether `file` belongs to this user.
pub(super) fn owns(file: &File) -> io::Result<bool> {
    let uid = file.metadata()?.uid();
    Ok(uid == own_uid() && (!Id::User.is_ambiguous(uid) || may_skip_access_time(file)))
}

/// The kernel allows O_NOATIME to the owner of a file, and to a process that is privileged over that owner. Then the
/// owner is mapped in this user namespace, with the reported number.
fn may_skip_access_time(file: &File) -> bool {
    let Ok(flags) = rustix::fs::fcntl_getfl(file) else { return false };
    let may = rustix::fs::fcntl_setfl(file, flags | OFlags::NOATIME).is_ok();
    may && rustix::fs::fcntl_setfl(file, flags).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_whole_if_it_has_all_ids() {
        assert!(is_whole("         0          0 4294967295\n"));
        assert!(is_whole("0 0 65534\n65534 65534 4294901761\n"), "in two ranges");
        for partial in
            ["", "0 100000 65536\n", "65534 165534 1\n", "0 0 65534\n65535 65535 4294901760\n", "rubbish"]
        {
            assert!(!is_whole(partial), "{partial}");
        }
    }

    #[test]
    fn the_owner_alone_may_skip_the_access_time() {
        let path = std::env::temp_dir().join(format!("mp-user-{}", std::process::id()));
        let file = File::create(&path).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(may_skip_access_time(&file));
        assert!(owns(&file).unwrap());
        if !rustix::process::geteuid().is_root() {
            assert!(!may_skip_access_time(&File::open("/proc/1/status").unwrap()));
        }
    }
}
