//! Unix: user and group ids, the mode of a socket, and file descriptors.
//!
//! One `use` imports everything, as with `std::os::unix`:
//!
//! ```no_run
//! # use memorypipe::prelude::*;
//! # ipc_channel!(pub trait Prices { fn last(&mut self) -> u64; });
//! use memorypipe::os::unix::*;
//!
//! let host = PricesHost::builder("prices").socket_dir("/run/prices").allow_uid(1001).create()?;
//! let prices = PricesClient::builder("prices").socket_dir("/run/prices").trust_uid(1000).attach()?;
//! # Ok::<(), memorypipe::Error>(())
//! ```

use self::fd::{AsFd, BorrowedFd};
use crate::client::{ClientBuilder, ClientEnd, Link};
use crate::host::{Host, HostBuilder, HostEnd};
use crate::peer::Peer;
use crate::platform::{GroupId, UserId};

/// Descriptors, as the standard library has them.
pub mod fd {
    pub use std::os::fd::{AsFd, BorrowedFd};
}

/// Who may connect to a host, by user and group ids.
pub trait HostBuilderExt: OneOfOurs + Sized {
    /// As [`HostBuilder::allow_user`], by user id.
    #[must_use = "a builder does nothing until `create`"]
    fn allow_uid(self, uid: u32) -> Self;

    /// Lets members of this group attach: gives them the right to connect (the socket belongs to the group and its mode
    /// includes 060; so does the [`HostBuilder::socket_dir`], with mode 0710, if it is made here), and admits clients
    /// whose effective or supplementary groups have it among them, as the kernel says. Of a client with more than 1,024
    /// supplementary groups the effective one alone counts. This process must be a member too, or be privileged.
    ///
    /// A socket belongs to one group, so the last call counts. Only its owner can reach the default directory, so
    /// choose a directory that the group can reach.
    #[must_use = "a builder does nothing until `create`"]
    fn allow_gid(self, gid: u32) -> Self;

    /// The mode of the socket: connecting needs write permission, as with any file. Default 0600, or 0666 if
    /// [`HostBuilder::allow_user`] names another user. The mode admits no user by itself: the host decides by the user
    /// or group that the kernel reports.
    ///
    /// If others may connect and the host creates the [`HostBuilder::socket_dir`], its mode is 0711, so that they can
    /// reach it.
    #[must_use = "a builder does nothing until `create`"]
    fn socket_mode(self, mode: u32) -> Self;
}

/// Which hosts a client trusts, by user ids.
pub trait ClientBuilderExt: OneOfOurs + Sized {
    /// As [`ClientBuilder::trust_user`], by user id.
    #[must_use = "a builder does nothing until `attach`"]
    fn trust_uid(self, uid: u32) -> Self;
}

/// User ids as numbers.
pub trait UserIdExt: OneOfOurs + Sized {
    /// The user with this id.
    fn from_uid(uid: u32) -> Self;

    /// The user id; `None` if the user is not mapped in this user namespace.
    fn uid(&self) -> Option<u32>;
}

/// The user and group ids of a peer.
pub trait PeerExt: OneOfOurs {
    /// The effective user id; `None` if the user is not mapped in this user namespace.
    fn uid(&self) -> Option<u32>;

    /// The effective group id; `None` in the same case.
    fn gid(&self) -> Option<u32>;
}

/// Other crates cannot name this trait, so they cannot implement the traits above.
mod sealed {
    pub trait OneOfOurs {}
}
use sealed::OneOfOurs;

impl<H> OneOfOurs for HostBuilder<H> {}
impl<K> OneOfOurs for ClientBuilder<K> {}
impl OneOfOurs for UserId {}
impl OneOfOurs for Peer {}

impl<H: HostEnd> HostBuilderExt for HostBuilder<H> {
    fn allow_uid(self, uid: u32) -> Self {
        self.allow_user(UserId::from_number(uid))
    }

    fn allow_gid(mut self, gid: u32) -> Self {
        self.access().allow_group(GroupId::from_number(gid));
        self
    }

    fn socket_mode(mut self, mode: u32) -> Self {
        self.access().set_socket_mode(mode);
        self
    }
}

impl<K: ClientEnd> ClientBuilderExt for ClientBuilder<K> {
    fn trust_uid(self, uid: u32) -> Self {
        self.trust_user(UserId::from_number(uid))
    }
}

impl UserIdExt for UserId {
    fn from_uid(uid: u32) -> UserId {
        UserId::from_number(uid)
    }

    fn uid(&self) -> Option<u32> {
        self.is_known().then(|| self.to_number())
    }
}

impl PeerExt for Peer {
    fn uid(&self) -> Option<u32> {
        self.user.uid()
    }

    fn gid(&self) -> Option<u32> {
        self.group.to_number()
    }
}

/// Readable when there is something to do, after [`Host::arm`].
impl<C> AsFd for Host<C> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.readable().descriptor()
    }
}

/// Readable when there is something to read, after [`Link::arm`].
impl<C> AsFd for Link<C> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.readable().descriptor()
    }
}

/// For the fuzz targets.
#[cfg(feature = "__fuzz")]
impl AsFd for crate::testing::hostile::Socket<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// For the fuzz targets.
#[cfg(feature = "__fuzz")]
impl AsFd for crate::testing::hostile::Connection {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket().0.as_fd()
    }
}
