//! Which user and group ids say who somebody is.
//!
//! The kernel translates ids into the user namespace of the process that asks. A user or group that is not mapped there
//! is reported by the overflow id (`user_namespaces(7)`), 65534 unless the system says otherwise. The same number may
//! belong to somebody: to our own user, in a container that runs as `nobody`. So unless the namespace maps all ids, the
//! overflow id is **ambiguous**: it proves nothing, and counts as [`UNMAPPED`]. Whether an ambiguous id is our own user
//! is asked of the kernel, which compares the users themselves: [`owns`] for files, [`super::peer`] for processes.
//!
//! Nothing is remembered of the namespace: a process may leave it by `unshare` at any time.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::sync::OnceLock;

use rustix::fs::OFlags;

/// The id of a user or group that is not mapped in this user namespace. No user has it: it is `(uid_t) -1`.
pub(super) const UNMAPPED: u32 = u32::MAX;

/// What an id numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Id {
    User,
    Group,
}

impl Id {
    /// Whether `id` says which user or group it is.
    pub(super) fn tells(self, id: u32) -> bool {
        id != UNMAPPED && !self.is_ambiguous(id)
    }

    /// Whether `id` may stand for everybody who is not mapped in this user namespace.
    pub(super) fn is_ambiguous(self, id: u32) -> bool {
        id == self.overflow() && !self.maps_all()
    }

    /// The number that stands for those who have none.
    #[expect(clippy::indexing_slicing, reason = "`Id` has two variants, 0 and 1")]
    fn overflow(self) -> u32 {
        static OVERFLOW: [OnceLock<u32>; 2] = [OnceLock::new(), OnceLock::new()];
        const DEFAULT: u32 = 65_534;
        let path = ["/proc/sys/kernel/overflowuid", "/proc/sys/kernel/overflowgid"][self as usize];
        let read = || fs::read_to_string(path).ok()?.trim().parse().ok();
        *OVERFLOW[self as usize].get_or_init(|| read().unwrap_or(DEFAULT))
    }

    /// Whether all ids there are have a number in this user namespace.
    #[expect(clippy::indexing_slicing, reason = "`Id` has two variants, 0 and 1")]
    fn maps_all(self) -> bool {
        match fs::read_to_string(["/proc/self/uid_map", "/proc/self/gid_map"][self as usize]) {
            Ok(map) => is_whole(&map),
            // A kernel without user namespaces has no such file. Without a `/proc` nothing is known.
            Err(error) => {
                error.kind() == io::ErrorKind::NotFound && fs::exists("/proc/self").unwrap_or(false)
            }
        }
    }
}

/// Whether the ranges of a map have all ids in them. Ranges do not overlap, and the kernel maps none that the parent
/// namespace does not map.
fn is_whole(map: &str) -> bool {
    let len = |range: &str| range.split_whitespace().nth(2)?.parse::<u64>().ok();
    map.lines().filter_map(len).sum::<u64>() >= u64::from(u32::MAX)
}

/// The effective user id of this process.
pub(super) fn own_uid() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// Whether `file` belongs to our user.
pub(super) fn owns(file: &File) -> io::Result<bool> {
    let uid = file.metadata()?.uid();
    Ok(uid == own_uid() && (!Id::User.is_ambiguous(uid) || may_skip_access_time(file)))
}

/// The kernel allows O_NOATIME to the owner of a file, and to a process that is privileged over that owner: then the
/// owner has a number in this user namespace, which is the one that was reported.
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
