//! The names in directories, and what each host is.
//!
//! Asking takes no place of a client and leaves no line in the log of the host.

use std::path::{Path, PathBuf};
use std::time::Duration;

use memorypipe::dynamic::{self, About, Asking, Found};
use memorypipe::os::unix::UserIdExt;
use memorypipe::raw::RawClient;
use memorypipe::{AttachError, ClientBuilder, NameHolder, SocketDir, UserId};

use crate::args::Common;
use crate::failure::Outcome;

/// A question to a host, with the options of the command line.
pub(crate) fn asking(name: &str, common: &Common) -> Asking {
    let mut asking = Asking::new(name);
    if let Some(directory) = &common.dir {
        asking = asking.socket_dir(directory);
    }
    let users = common.trust_uid.iter().map(|uid| UserId::from_uid(*uid));
    users.fold(asking, Asking::trust_user)
}

/// A client of the host, with the declaration of the host, which may take this long to say it.
pub(crate) fn attached(name: &str, common: &Common, timeout: Duration) -> Outcome<RawClient> {
    let about = asking(name, common).timeout(timeout).ask()?;
    let mut builder = RawClient::builder(name).declared(&about.schema);
    if let Some(directory) = &common.dir {
        builder = builder.socket_dir(directory);
    }
    let users = common.trust_uid.iter().map(|uid| UserId::from_uid(*uid));
    Ok(users.fold(builder, ClientBuilder::trust_user).attach()?)
}

/// A name, and what its host has answered.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) directory: PathBuf,
    pub(crate) user: UserId,
    /// The process, if it is known.
    pub(crate) pid: Option<u32>,
    pub(crate) answer: Answer,
}

/// The answer of a host.
#[derive(Debug)]
pub(crate) enum Answer {
    About(Box<About>),
    /// Its host is dead.
    Dead,
    /// It has not answered, or refuses to.
    None(AttachError),
}

impl Answer {
    /// A word for the state.
    pub(crate) fn state(&self) -> &'static str {
        match self {
            Answer::About(_) => "serving",
            Answer::Dead => "dead",
            Answer::None(AttachError::Timeout { .. }) => "silent",
            Answer::None(AttachError::NotAdmitted { .. }) => "closed",
            Answer::None(AttachError::LayoutVersion { .. }) => "other version",
            // It has ended since the directory was read.
            Answer::None(AttachError::NotFound { .. } | AttachError::HostGone) => "dead",
            Answer::None(_) => "faulty",
        }
    }
}

/// The most questions at the same time.
const AT_ONCE: usize = 32;

/// The names in `directory`, each with the answer of its host.
pub(crate) fn list(
    directory: &Path,
    common: &Common,
    trust_owners: bool,
    timeout: Duration,
) -> Outcome<Vec<Listed>> {
    let names = dynamic::names(Some(directory))?;
    let ask = |found: Found| {
        let mut asking = asking(&found.name, common).socket_dir(directory).timeout(timeout);
        if trust_owners && found.user.is_known() {
            asking = asking.trust_user(found.user);
        }
        listed(found, directory, asking)
    };
    let mut all = Vec::new();
    let mut names = names.into_iter().peekable();
    while names.peek().is_some() {
        let some: Vec<Found> = names.by_ref().take(AT_ONCE).collect();
        std::thread::scope(|scope| {
            let asked: Vec<_> = some.into_iter().map(|found| scope.spawn(|| ask(found))).collect();
            all.extend(asked.into_iter().filter_map(|thread| thread.join().ok()));
        });
    }
    Ok(all)
}

fn listed(found: Found, directory: &Path, asking: Asking) -> Listed {
    let answer = match &found.holder {
        None => Answer::Dead,
        Some(_) => match asking.ask() {
            Ok(about) => Answer::About(Box::new(about)),
            Err(error) => Answer::None(error),
        },
    };
    let pid = match (&answer, found.holder) {
        (Answer::About(about), _) => Some(about.peer.pid).filter(|pid| *pid != 0),
        (_, Some(NameHolder::Process(pid))) => Some(pid),
        _ => None,
    };
    Listed { name: found.name, directory: directory.to_owned(), user: found.user, pid, answer }
}

/// The executable of a process, without characters that control a terminal.
pub(crate) fn program(pid: Option<u32>) -> Option<String> {
    let path = std::fs::read_link(format!("/proc/{}/exe", pid?)).ok()?;
    Some(path.to_string_lossy().chars().flat_map(char::escape_debug).collect())
}

/// The directory of this process, and with `all_users` the default directories of all users.
pub(crate) fn directories(common: &Common, all_users: bool) -> Outcome<Vec<PathBuf>> {
    let mut directories = vec![SocketDir::find(common.dir.as_deref())?.path];
    if all_users {
        directories.extend(defaults());
    }
    directories.sort();
    directories.dedup();
    Ok(directories)
}

/// The default directories of all users, as far as this user sees them.
fn defaults() -> Vec<PathBuf> {
    let within = |directory: &Path| {
        let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let sessions = within(Path::new("/run/user")).into_iter().map(|session| session.join("memorypipe"));
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.strip_prefix("memorypipe-").is_some_and(|uid| uid.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let temporary = [std::env::temp_dir(), PathBuf::from("/tmp")];
    let temporary = temporary.iter().flat_map(|directory| within(directory)).filter(is_ours);
    sessions.chain(temporary).filter(|directory| directory.is_dir()).collect()
}
