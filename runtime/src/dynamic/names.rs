//! The names in a directory.

use std::path::{Path, PathBuf};

use crate::error::AttachError;
use crate::platform::{self, NameHolder, UserId};

/// A name in a directory: see [`names`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// The name, to which clients attach.
    pub name: String,
    /// The socket of the name.
    pub socket: PathBuf,
    /// The user that owns the socket.
    pub user: UserId,
    /// The process that has the name; `None` if its host is dead and has left its files. Of a host of another user it is
    /// only known that there is one.
    pub holder: Option<NameHolder>,
}

impl Found {
    /// Whether a living host has the name.
    #[must_use]
    pub fn lives(&self) -> bool {
        self.holder.is_some()
    }
}

/// The names in `directory`, sorted: those with a living host, and those that a dead host has left. `None` is the
/// default directory, see [`HostBuilder::socket_dir`](crate::HostBuilder::socket_dir).
///
/// Changes and removes nothing, and no host is woken. A directory that is missing has no names. At most 8,192 files are
/// looked at.
///
/// ```
/// # use memorypipe::prelude::*;
/// let _host = PipeHost::<u64, u64>::create("names-doc")?;
/// let names = memorypipe::dynamic::names(None)?;
/// assert!(names.iter().any(|found| found.name == "names-doc" && found.lives()));
/// # Ok::<(), memorypipe::Error>(())
/// ```
///
/// # Errors
///
/// [`AttachError::Options`] if the environment names no usable directory, [`AttachError::Os`] if it cannot be read.
pub fn names(directory: Option<&Path>) -> Result<Vec<Found>, AttachError> {
    let place = platform::place(directory.map(Path::to_owned)).map_err(|why| AttachError::Options { why })?;
    let found = platform::hosts_in(&place.directory)
        .map_err(|source| AttachError::Os { doing: "read the directory of the names", source })?;
    Ok(found.into_iter().map(|(name, socket, user, holder)| Found { name, socket, user, holder }).collect())
}
