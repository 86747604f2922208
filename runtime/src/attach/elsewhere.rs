//! The explanation for a client that finds no host: why it looked in its directory, and where hosts of the name live.

use std::fmt;
use std::path::Path;
use std::time::Duration;

#[cfg(test)]
use crate::platform::UserId;
use crate::platform::{self, Choice, Reach, Sighting};
use crate::shown;

/// Why a client looked in its directory, how long it waited, and where else hosts of the name live: part of
/// [`AttachError::NotFound`](crate::AttachError::NotFound).
///
/// A hint for people. Any process can bind a socket that looks like a host's; attaching asks the kernel for the host's
/// user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    choice: Choice,
    /// How long the client has waited for a host, if it was told to wait. Boxed, as errors are returned by value.
    waited: Option<Box<Duration>>,
    found: Box<[Sighting]>,
}

impl Elsewhere {
    /// Searches for hosts of `name` outside of `directory`, which was used because of `choice`. The client has
    /// `waited` for a host.
    pub(crate) fn look(name: &str, directory: &Path, choice: Choice, waited: Option<Duration>) -> Elsewhere {
        let found = platform::hosts_elsewhere(name, directory).into();
        Elsewhere { choice, waited: waited.map(Box::new), found }
    }

    /// How long the client has waited, if it has an `attach_timeout`.
    pub(crate) fn waited(&self) -> Option<Duration> {
        self.waited.as_deref().copied()
    }

    /// The directories in which hosts of the name live.
    pub fn directories(&self) -> impl Iterator<Item = &Path> {
        self.found.iter().map(|sighting| sighting.directory.as_path())
    }

    /// The hint.
    pub(crate) fn hint(&self) -> &'static str {
        let is_of_another = |sighting: &Sighting| matches!(sighting.reach, Reach::OtherUser(_));
        let [nowhere, of_another, in_another] = if self.waited.is_some() { START } else { START_OR_WAIT };
        if self.found.is_empty() {
            nowhere
        } else if self.found.iter().any(is_of_another) {
            of_another
        } else {
            in_another
        }
    }

    /// One of each kind, of a client that waits or does not.
    #[cfg(test)]
    pub(crate) fn samples() -> impl Iterator<Item = Elsewhere> {
        let choices = [
            Choice::Named,
            Choice::Variable,
            Choice::Session,
            Choice::Service,
            Choice::Temporary("it is so"),
        ];
        let reaches = [
            Reach::Open,
            Reach::OtherUser(UserId::from_number(7)),
            Reach::OtherUser(UserId::from_number(u32::MAX)),
            Reach::Hidden,
        ];
        let directories = ["/run/user/7/memorypipe", "/run/x/memorypipe", "/tmp/memorypipe-7", "/x"];
        let one_each = reaches.into_iter().zip(directories).map(|(reach, directory)| {
            let found = [Sighting { directory: directory.into(), reach }].into();
            Elsewhere { choice: Choice::Named, waited: None, found }
        });
        let all = choices.into_iter().map(Elsewhere::unknown).chain(one_each);
        all.flat_map(|one| [Elsewhere { waited: Some(Duration::from_secs(1).into()), ..one.clone() }, one])
    }

    /// As [`Elsewhere::look`], before the search.
    pub(crate) fn unknown(choice: Choice) -> Elsewhere {
        Elsewhere { choice, waited: None, found: Box::default() }
    }
}

/// What to do if hosts of the name live nowhere, in a directory of another user, or in another directory.
const START_OR_WAIT: [&str; 3] = [
    "start the host, or let the builder wait for it with `.attach_timeout(..)`",
    "give both sides one directory, by MEMORYPIPE_DIR in the environment of both or by `.socket_dir(..)`, and trust the \
     other user with `.trust_user(..)`; or start the host, or let the builder wait for it with `.attach_timeout(..)`",
    "give both sides one directory, by MEMORYPIPE_DIR in the environment of both or by `.socket_dir(..)`; or start the \
     host, or let the builder wait for it with `.attach_timeout(..)`",
];

/// The same for a client that has waited.
const START: [&str; 3] = [
    "start the host",
    "give both sides one directory, by MEMORYPIPE_DIR in the environment of both or by `.socket_dir(..)`, and trust the \
     other user with `.trust_user(..)`; or start the host",
    "give both sides one directory, by MEMORYPIPE_DIR in the environment of both or by `.socket_dir(..)`; or start the \
     host",
];

/// The end of a sentence that names the directory.
impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.choice)?;
        for Sighting { directory, reach } in &self.found {
            write!(f, "; a host of this name is alive in {}", shown::path(directory))?;
            if let Some(looks) = platform::who_looks_in(directory) {
                write!(f, ", {looks}")?;
            }
            match reach {
                Reach::Open => {}
                Reach::OtherUser(user) if !user.is_known() => f.write_str(" (of another user)")?,
                Reach::OtherUser(user) => write!(f, " (of another user, {user})")?,
                Reach::Hidden => write!(f, " {}", platform::UNSEEN_DIRECTORY)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AttachError;

    fn told(choice: Choice, found: &[(&str, Reach)]) -> String {
        let sighting =
            |(directory, reach): &(&str, Reach)| Sighting { directory: directory.into(), reach: *reach };
        Elsewhere { found: found.iter().map(sighting).collect(), ..Elsewhere::unknown(choice) }.to_string()
    }

    #[test]
    fn it_is_told_why_the_two_sides_look_in_different_places() {
        let unset = Choice::Temporary("XDG_RUNTIME_DIR is not set");
        assert_eq!(told(unset, &[]), ", where a process looks if XDG_RUNTIME_DIR is not set");
        assert_eq!(
            told(unset, &[("/run/user/7/memorypipe", Reach::Open)]),
            ", where a process looks if XDG_RUNTIME_DIR is not set; a host of this name is alive in \
             /run/user/7/memorypipe, where processes with XDG_RUNTIME_DIR = /run/user/7 look"
        );
        let other = told(Choice::Session, &[("/tmp/memorypipe-8", Reach::OtherUser(UserId::from_number(8)))]);
        assert!(other.contains("where processes of user id 8 without XDG_RUNTIME_DIR look"), "{other}");
        assert!(other.contains("(of another user, user id 8)"), "{other}");
        let hidden = told(Choice::Variable, &[("/tmp/x\u{1b}[2J", Reach::Hidden)]);
        assert!(hidden.contains("PrivateTmp=yes") && hidden.contains("/tmp/x\\u{1b}[2J"), "{hidden}");
    }

    /// With the text in the guide. `BLESS=1` rewrites it.
    #[test]
    fn a_client_under_sudo_is_told_of_the_host_in_the_session() {
        let found = Box::new([Sighting {
            directory: "/run/user/1000/memorypipe".into(),
            reach: Reach::OtherUser(UserId::from_number(1000)),
        }]);
        let error = AttachError::NotFound {
            name: "prices".into(),
            directory: "/tmp/memorypipe-0".into(),
            similar: Vec::new(),
            elsewhere: Elsewhere {
                found,
                ..Elsewhere::unknown(Choice::Temporary("XDG_RUNTIME_DIR is not set"))
            },
        };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/attach/expected/host_elsewhere.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{error}\n")).unwrap();
        }
        assert_eq!(format!("{error}\n"), std::fs::read_to_string(path).unwrap());
    }
}
