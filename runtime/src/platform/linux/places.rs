//! The default directory of host and client: with the same environment both compute the same one.
//!
//! | environment | directory |
//! |---|---|
//! | `MEMORYPIPE_DIR` | that directory, unchanged |
//! | `XDG_RUNTIME_DIR`, a directory of this user: a login session | `memorypipe` in it |
//! | `RUNTIME_DIRECTORY`, a directory of this user: a system service with `RuntimeDirectory=` | `memorypipe` in the first of them |
//! | none of them | `memorypipe-<user id>` in `TMPDIR`, or in `/tmp` |
//!
//! Relative paths are ignored, except that of `MEMORYPIPE_DIR`, which is an error. A program that runs with the
//! privileges of another user than the one who started it ignores all of these variables.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

use rustix::process::{getegid, getgid, getuid};

use super::directory::is_ours;
use super::user::own_uid;
use super::user_id::UserId;
use crate::shown;

/// A directory, and why it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) directory: PathBuf,
    pub(crate) choice: Choice,
}

/// Why a directory is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The builder names it.
    Named,
    /// `MEMORYPIPE_DIR` names it.
    Variable,
    /// It is in `XDG_RUNTIME_DIR`.
    Session,
    /// It is in `RUNTIME_DIRECTORY`.
    Service,
    /// It is in the directory for temporary files, because `XDG_RUNTIME_DIR` is unusable, for this reason.
    Temporary(&'static str),
}

/// The variables that are read.
pub(super) const VARIABLE: &str = "MEMORYPIPE_DIR";
pub(super) const SESSION: &str = "XDG_RUNTIME_DIR";
pub(super) const SERVICE: &str = "RUNTIME_DIRECTORY";
const TEMPORARY: &str = "TMPDIR";

/// The directory, if the builder names `directory` or none; or the fault of the environment.
pub(crate) fn place(directory: Option<PathBuf>) -> Result<Place, &'static str> {
    match directory {
        // The path of a socket is listed as it was bound: see `named_listener`.
        Some(named) => {
            let directory = std::path::absolute(&named).unwrap_or(named);
            Ok(Place { directory, choice: Choice::Named })
        }
        None => choose(variable, own_uid(), is_ours),
    }
}

/// A variable of the environment, unless another user may have set it.
pub(super) fn variable(name: &str) -> Option<OsString> {
    let runs_for_itself = getuid().as_raw() == own_uid() && getgid() == getegid();
    env::var_os(name).filter(|value| runs_for_itself && !value.is_empty())
}

/// The directory of a variable, if it is absolute.
fn absolute(value: OsString) -> Option<PathBuf> {
    Some(PathBuf::from(value)).filter(|path| path.is_absolute())
}

fn choose(
    variable: impl Fn(&str) -> Option<OsString>,
    uid: u32,
    is_ours: impl Fn(&Path) -> bool,
) -> Result<Place, &'static str> {
    if let Some(value) = variable(VARIABLE) {
        let directory = absolute(value).ok_or("MEMORYPIPE_DIR is not an absolute path")?;
        return Ok(Place { directory, choice: Choice::Variable });
    }
    let why_not = match variable(SESSION).map(absolute) {
        Some(Some(session)) if is_ours(&session) => {
            return Ok(Place { directory: session.join("memorypipe"), choice: Choice::Session });
        }
        Some(Some(_)) => "XDG_RUNTIME_DIR is no directory of this user",
        Some(None) => "XDG_RUNTIME_DIR is not an absolute path",
        None => "XDG_RUNTIME_DIR is not set",
    };
    if let Some(service) =
        variable(SERVICE).and_then(|paths| first(&paths)).and_then(absolute).filter(|dir| is_ours(dir))
    {
        return Ok(Place { directory: service.join("memorypipe"), choice: Choice::Service });
    }
    let temporary = variable(TEMPORARY).and_then(absolute).unwrap_or_else(|| "/tmp".into());
    let directory = temporary.join(format!("memorypipe-{uid}"));
    Ok(Place { directory, choice: Choice::Temporary(why_not) })
}

/// The end of a sentence that names the directory.
impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Choice::Named => Ok(()),
            Choice::Variable => write!(f, ", which {VARIABLE} names"),
            Choice::Session => write!(f, ", which lies in {SESSION}"),
            Choice::Service => write!(f, ", which lies in {SERVICE}"),
            Choice::Temporary(why) => write!(f, ", where a process looks if {why}"),
        }
    }
}

/// Which processes look in a directory by default, judged by its path.
pub(crate) fn who_looks_in(directory: &Path) -> Option<String> {
    let last = directory.file_name()?.to_str()?;
    if last == "memorypipe" {
        let parent: PathBuf = directory.parent()?.into();
        let variables = if parent.starts_with("/run/user") {
            SESSION.to_owned()
        } else {
            format!("{SESSION}, or of a service {SERVICE},")
        };
        return Some(format!("where processes with {variables} = {} look", shown::path(&parent)));
    }
    let user = user_of_place(directory)?;
    Some(format!("where processes of {user} without {SESSION} look"))
}

/// The user whose processes use this directory by default if the environment does not set one.
fn user_of_place(directory: &Path) -> Option<UserId> {
    let number = directory.file_name()?.to_str()?.strip_prefix("memorypipe-")?;
    number.parse().ok().map(UserId)
}

/// The first of several paths, which are separated by colons.
fn first(paths: &OsStr) -> Option<OsString> {
    let first = paths.as_bytes().split(|byte| *byte == b':').next()?;
    Some(OsString::from_vec(first.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of user 7 with these variables, if the directories under `/ours` belong to user 7.
    fn chosen(variables: &[(&str, &str)]) -> Result<(String, Choice), &'static str> {
        let value = |name: &str| {
            let found = variables.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| OsString::from(value)).filter(|value| !value.is_empty())
        };
        let place = choose(value, 7, |directory| directory.starts_with("/ours"))?;
        Ok((place.directory.to_str().unwrap().to_owned(), place.choice))
    }

    #[test]
    fn the_same_environment_means_the_same_place() {
        let temporary = |directory: &str, why| Ok((directory.to_owned(), Choice::Temporary(why)));
        let unset = "XDG_RUNTIME_DIR is not set";
        assert_eq!(chosen(&[]), temporary("/tmp/memorypipe-7", unset));
        assert_eq!(chosen(&[("TMPDIR", "")]), temporary("/tmp/memorypipe-7", unset));
        assert_eq!(chosen(&[("TMPDIR", "tmp")]), temporary("/tmp/memorypipe-7", unset));
        assert_eq!(chosen(&[("TMPDIR", "/var/tmp")]), temporary("/var/tmp/memorypipe-7", unset));
        assert_eq!(
            chosen(&[("XDG_RUNTIME_DIR", "/theirs")]),
            temporary("/tmp/memorypipe-7", "XDG_RUNTIME_DIR is no directory of this user")
        );
        assert_eq!(
            chosen(&[("XDG_RUNTIME_DIR", "ours")]),
            temporary("/tmp/memorypipe-7", "XDG_RUNTIME_DIR is not an absolute path")
        );
        let session = ("XDG_RUNTIME_DIR", "/ours/7");
        let service = ("RUNTIME_DIRECTORY", "/ours/svc:/ours/other");
        assert_eq!(chosen(&[session]), Ok(("/ours/7/memorypipe".into(), Choice::Session)));
        assert_eq!(chosen(&[service]), Ok(("/ours/svc/memorypipe".into(), Choice::Service)));
        assert_eq!(chosen(&[service, session]), Ok(("/ours/7/memorypipe".into(), Choice::Session)));
        assert_eq!(
            chosen(&[service, session, ("MEMORYPIPE_DIR", "/shared")]),
            Ok(("/shared".into(), Choice::Variable))
        );
        assert!(chosen(&[("MEMORYPIPE_DIR", "shared")]).is_err());
        assert_eq!(chosen(&[("MEMORYPIPE_DIR", "")]), temporary("/tmp/memorypipe-7", unset));
    }

    #[test]
    fn a_path_that_a_builder_names_is_made_absolute() {
        let place = place(Some("here".into())).unwrap();
        assert_eq!(
            (place.directory, place.choice),
            (env::current_dir().unwrap().join("here"), Choice::Named)
        );
    }
}
