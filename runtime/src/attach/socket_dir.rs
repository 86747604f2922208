//! Where host and client look for each other, for people and programs that ask.

use std::path::{Path, PathBuf};

use crate::error::AttachError;
use crate::platform;

/// The directory in which a host and a client of this process look for each other, and whether a host can use it.
///
/// ```
/// use memorypipe::SocketDir;
///
/// let default = SocketDir::find(None)?;
/// println!("{}, {}", default.path.display(), default.why);
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SocketDir {
    /// The directory. It need not exist: a host creates the last part of the path.
    pub path: PathBuf,
    /// Why it is this one: the part of a sentence that names the variable of the environment. Empty if the caller has
    /// named the directory.
    pub why: String,
    /// Why no host of this user, nor one that this user's clients trust by default, can be created there; `None` if one
    /// can, or if the directory is missing.
    pub fault: Option<&'static str>,
}

impl SocketDir {
    /// Applies the rule of both builders: `named` as for [`HostBuilder::socket_dir`](crate::HostBuilder::socket_dir), or
    /// the environment. Creates and changes nothing.
    ///
    /// # Errors
    ///
    /// [`AttachError::Options`] if the environment names no usable directory.
    pub fn find(named: Option<&Path>) -> Result<SocketDir, AttachError> {
        let place = platform::place(named.map(Path::to_owned)).map_err(|why| AttachError::Options { why })?;
        let fault = platform::directory_fault(&place.directory, |_| false);
        let why = place.choice.to_string().trim_start_matches(", ").to_owned();
        Ok(SocketDir { path: place.directory, why, fault })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_judged_and_left_as_it_is() {
        let path = std::env::temp_dir().join(format!("mp-socket-dir-{}", std::process::id()));
        let found = |path: &Path| SocketDir::find(Some(path)).unwrap();
        assert_eq!(found(&path), SocketDir { path: path.clone(), why: String::new(), fault: None });
        assert!(!path.exists());
        std::fs::write(&path, "").unwrap();
        assert_eq!(found(&path).fault, Some("it is not a directory"));
        std::fs::remove_file(&path).unwrap();
        assert!(!SocketDir::find(None).unwrap().why.is_empty());
    }
}
