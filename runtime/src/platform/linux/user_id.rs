//! Users and groups for the rest of the crate.

use std::fmt;

use super::user::{Id, UNMAPPED, own_uid};

/// A user of this machine, as the operating system identifies it.
///
/// [`os::unix::UserIdExt`](crate::os::unix::UserIdExt) converts it from and to a number.
///
/// ```
/// use memorypipe::UserId;
///
/// println!("this process runs as {}", UserId::current()); // "user id 1000"
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(pub(super) u32);

/// A group of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct GroupId(pub(super) u32);

impl UserId {
    /// The effective user of this process.
    #[must_use]
    pub fn current() -> UserId {
        UserId(own_uid())
    }

    /// Whether the user is known. The user of a peer is unknown if it is not mapped in this user namespace; an unknown
    /// user is neither allowed nor trusted.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.0 != UNMAPPED
    }

    /// Converts a number that may come from a peer.
    pub(crate) const fn from_number(number: u32) -> UserId {
        UserId(number)
    }

    pub(crate) fn to_number(self) -> u32 {
        self.0
    }

    /// Whether this identifies one user, and not all users that are not mapped in this user namespace.
    pub(super) fn names_one(self) -> bool {
        Id::User.tells(self.0)
    }

    /// Whether the user may access the files and sockets of all users.
    pub(super) fn is_privileged(self) -> bool {
        self.0 == 0
    }
}

impl GroupId {
    pub(crate) const fn from_number(number: u32) -> GroupId {
        GroupId(number)
    }

    /// `None` for a group that is not mapped in this user namespace.
    pub(crate) fn to_number(self) -> Option<u32> {
        (self.0 != UNMAPPED).then_some(self.0)
    }

    pub(super) fn names_one(self) -> bool {
        Id::Group.tells(self.0)
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            UNMAPPED => f.write_str("a user that is not mapped in this user namespace"),
            number => write!(f, "user id {number}"),
        }
    }
}

impl fmt::Debug for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            UNMAPPED => f.write_str("UserId(unknown)"),
            number => write!(f, "UserId({number})"),
        }
    }
}
