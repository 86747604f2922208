//! Who may connect and attach to a host, in addition to its own user.

use std::collections::HashSet;

use super::user_id::{GroupId, UserId};

const AMBIGUOUS_USER: &str = "the overflow user id (65534 by default) stands for every user that is not mapped in \
    this user namespace, so it names none; map that user into the namespace, and name the number it has there (our own \
    user need not be named)";
const AMBIGUOUS_GROUP: &str = "the overflow group id (65534 by default) stands for every group that is not mapped in \
    this user namespace, so it identifies no group; map that group into the namespace and give its number there";

/// The hint if a client was not admitted.
pub(crate) const TO_ADMIT: &str = "admit it with `.allow_user(..)` or `.allow_gid(..)` if it may attach";
/// The hint if a client could not connect.
pub(crate) const TO_CONNECT: &str = "see `.socket_mode(..)` and `.socket_dir(..)` of the host";

/// Who may attach to a host in addition to its own user, and who may open its socket.
#[derive(Debug, Clone, Default)]
pub(crate) struct Access {
    users: HashSet<UserId>,
    group: Option<GroupId>,
    mode: Option<u32>,
}

impl Access {
    pub(crate) fn allow_user(&mut self, user: UserId) {
        self.users.insert(user);
    }

    /// Admits members of this group, and replaces an earlier group.
    pub(crate) fn allow_group(&mut self, group: GroupId) {
        self.group = Some(group);
    }

    /// The permission bits of the socket's mode.
    pub(crate) fn set_socket_mode(&mut self, mode: u32) {
        self.mode = Some(mode & 0o777);
    }

    /// Checks that each named user and group is mapped.
    pub(crate) fn check(&self) -> Result<(), &'static str> {
        check_users(&self.users)?;
        if self.group.is_none_or(GroupId::names_one) { Ok(()) } else { Err(AMBIGUOUS_GROUP) }
    }

    pub(crate) fn admits(&self, user: UserId) -> bool {
        self.users.contains(&user)
    }

    /// Whether users other than the host's own may attach.
    pub(crate) fn admits_others(&self) -> bool {
        self.group.is_some() || self.users.iter().any(|user| *user != UserId::current())
    }

    /// The group whose members may attach too.
    pub(crate) fn group(&self) -> Option<GroupId> {
        self.group
    }

    /// The mode of the socket, without the permissions of the group.
    pub(super) fn socket_mode(&self) -> u32 {
        let may_connect_anyway = |user: &UserId| user.is_privileged() || *user == UserId::current();
        self.mode.unwrap_or(if self.users.iter().all(may_connect_anyway) { 0o600 } else { 0o666 })
    }
}

/// Checks that each of these identifies one user; the error says why not.
pub(crate) fn check_users<'u>(users: impl IntoIterator<Item = &'u UserId>) -> Result<(), &'static str> {
    if users.into_iter().all(|user| user.names_one()) { Ok(()) } else { Err(AMBIGUOUS_USER) }
}
