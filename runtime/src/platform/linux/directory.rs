//! The directory of a name's files: creating it, and checking whether it is usable.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, lchown};
use std::path::Path;

use rustix::fs::OFlags;

use super::named_listener_error::NamedListenerError;
use super::user::{Id, own_uid, owns};
use super::user_id::{GroupId, UserId};

/// Creates `directory`, mode 0700, if it is missing, and ensures that only this user (and root) can replace files in
/// it. Members of `group` can pass through a new directory, and so can `others` if they may connect.
pub(super) fn make_directory(
    directory: &Path,
    group: Option<GroupId>,
    others: bool,
) -> Result<(), NamedListenerError> {
    let os = |doing| move |error| NamedListenerError::Os { doing, path: directory.to_owned(), error };
    let made = match fs::DirBuilder::new().mode(0o700).create(directory) {
        Ok(()) => true,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
        Err(error) => return Err(os("make the directory")(error)),
    };
    if made {
        // Independent of the umask.
        let mode = match (others, group) {
            (true, _) => 0o711,
            (false, Some(_)) => 0o710,
            (false, None) => 0o700,
        };
        lchown(directory, None, group.map(|group| group.0)).map_err(os("give the group the directory"))?;
        fs::set_permissions(directory, fs::Permissions::from_mode(mode))
            .map_err(os("set the mode of the directory"))?;
    }
    // Without following a link: another user may have created one there before.
    let found = fs::symlink_metadata(directory).map_err(os("look at the directory"))?;
    match fault_of(directory, &found, |_| false) {
        Some(why) => Err(NamedListenerError::Unusable { path: directory.to_owned(), why }),
        None => Ok(()),
    }
}

/// Why no host of this user, or of a user that `is_trusted`, can create a name in `directory`; `None` if one can, or if
/// the directory is missing.
pub(crate) fn directory_fault(directory: &Path, is_trusted: impl Fn(UserId) -> bool) -> Option<&'static str> {
    // A client may be led there by a link: the host has another path to it.
    let found = fs::metadata(directory).ok()?;
    fault_of(directory, &found, is_trusted)
}

fn fault_of(
    directory: &Path,
    found: &fs::Metadata,
    is_trusted: impl Fn(UserId) -> bool,
) -> Option<&'static str> {
    let (sticky, writable_by_others) = (found.mode() & 0o1000 != 0, found.mode() & 0o022 != 0);
    if found.file_type().is_symlink() {
        Some("it is a symbolic link")
    } else if !found.is_dir() {
        Some("it is not a directory")
    } else if found.uid() == own_uid() && Id::User.is_ambiguous(found.uid()) && !is_ours(directory) {
        Some("its owner is not mapped in this user namespace, so it cannot be identified")
    } else if found.uid() != own_uid() && found.uid() != 0 && !is_trusted(UserId(found.uid())) {
        Some("it belongs to another user")
    } else if writable_by_others && !sticky {
        Some("others can write to it (remove that permission, or set the sticky bit)")
    } else if found.uid() == own_uid() && own_uid() != 0 && found.mode() & 0o700 != 0o700 {
        Some("its owner lacks permissions in it (a strict umask?): `chmod u+rwx` it")
    } else {
        None
    }
}

/// Whether `directory` is a directory and belongs to this user.
pub(super) fn is_ours(directory: &Path) -> bool {
    let flags = OFlags::DIRECTORY.bits() as i32;
    File::options().read(true).custom_flags(flags).open(directory).is_ok_and(|it| owns(&it).unwrap_or(false))
}
