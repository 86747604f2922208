//! Hosts of a name in other directories than the searched one.
//!
//! The kernel lists the sockets of the network namespace with the paths at which they were bound, including those of
//! other users and of other mount namespaces. Any process can bind a socket with any name, so the results are only
//! shown to people. In another network namespace, such as a container's, only the usual places of this user can be
//! searched.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::name_files::socket_path;
use super::places::{SERVICE, SESSION, VARIABLE, variable};
use super::socket::connect;
use super::user::{UNMAPPED, own_uid};
use super::user_id::UserId;

/// A host of the name, in another directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sighting {
    pub(crate) directory: PathBuf,
    pub(crate) reach: Reach,
}

/// Whether it can be reached from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// A client of this user could attach.
    Open,
    /// Its socket belongs to this other user.
    OtherUser(UserId),
    /// Its path does not lead to it from here: it is in another mount namespace.
    Hidden,
}

/// How many bytes of the list of sockets are read: some ten thousand sockets.
const MOST_BYTES: u64 = 2 << 20;
/// The maximum number of directories that are checked, and that are reported.
const MOST_LOOKED_AT: usize = 32;
const MOST_TOLD: usize = 3;

/// Living hosts of `name` that a client of `directory` does not find, the nearest first.
pub(crate) fn hosts_elsewhere(name: &str, directory: &Path) -> Vec<Sighting> {
    let listed = listening(name);
    let usual: BTreeSet<PathBuf> = usual_places().collect();
    let places: BTreeSet<&PathBuf> = listed.iter().chain(&usual).collect();
    let mut found: Vec<Sighting> = places
        .into_iter()
        .take(MOST_LOOKED_AT)
        .filter_map(|place| {
            let reach = reach(&socket_path(place, name), listed.contains(place))?;
            let is_new = place != directory || reach == Reach::Hidden;
            is_new.then(|| Sighting { directory: place.clone(), reach })
        })
        .collect();
    found.sort_by_key(|sighting| sighting.reach);
    found.truncate(MOST_TOLD);
    found
}

/// Whether a living host is at `path`; if the kernel lists a listening socket there, it may be invisible from here.
fn reach(path: &Path, listens: bool) -> Option<Reach> {
    let owner = fs::symlink_metadata(path).map(|found| found.uid());
    let seen = match owner {
        Ok(uid) if uid != own_uid() => Reach::OtherUser(UserId(uid)),
        _ => Reach::Open,
    };
    match connect(path) {
        Ok(_) => Some(seen),
        Err(error) => match error.kind() {
            io::ErrorKind::WouldBlock => Some(seen),
            // Its owner may be invisible too: it is certainly another user.
            io::ErrorKind::PermissionDenied if listens => {
                Some(if seen == Reach::Open { Reach::OtherUser(UserId(UNMAPPED)) } else { seen })
            }
            _ if listens => Some(Reach::Hidden),
            _ => None,
        },
    }
}

/// The directories with listening sockets of this name, as they were bound.
fn listening(name: &str) -> BTreeSet<PathBuf> {
    let list = list_of_sockets();
    let lines = list.split(|byte| *byte == b'\n');
    lines.filter_map(|line| directory_of(line, name)).take(MOST_LOOKED_AT).collect()
}

/// The kernel's list of the sockets in this network namespace, or nothing.
fn list_of_sockets() -> Vec<u8> {
    let mut list = Vec::new();
    let read = File::open("/proc/net/unix").and_then(|file| file.take(MOST_BYTES).read_to_end(&mut list));
    if read.is_ok() { list } else { Vec::new() }
}

/// The listening sockets in `directory`, by the names of their files.
#[cfg(feature = "dynamic")]
pub(super) fn listening_in(directory: &Path) -> BTreeSet<std::ffi::OsString> {
    let list = list_of_sockets();
    let paths = list.split(|byte| *byte == b'\n').filter_map(listening_path);
    paths
        .filter(|path| path.parent() == Some(directory))
        .filter_map(|path| Some(path.file_name()?.into()))
        .collect()
}

/// The directory of a line of the list, if it is a listening socket of this name.
fn directory_of(line: &[u8], name: &str) -> Option<PathBuf> {
    let path = listening_path(line)
        .filter(|path| path.file_name().is_some_and(|file| file == &*format!("{name}.sock")))?;
    path.parent().map(Path::to_owned)
}

/// The path of a line of the list, if it is a listening socket:
/// `Num: RefCount Protocol Flags Type St Inode Path`, the first six with blanks between and around them.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a pair was found, so the line goes on behind its first byte"
)]
fn listening_path(line: &[u8]) -> Option<&Path> {
    /// `__SO_ACCEPTCON`: it listens.
    const LISTENS: &[u8] = b"00010000";
    /// SOCK_SEQPACKET.
    const KIND: &[u8] = b"0005";
    let path_at = line.windows(2).position(|pair| pair == b" /")? + 1;
    let mut fields = line[..path_at].split(|byte| *byte == b' ').filter(|field| !field.is_empty());
    let (flags, kind) = (fields.nth(3)?, fields.next()?);
    let path = Path::new(std::ffi::OsStr::from_bytes(&line[path_at..]));
    (flags == LISTENS && kind == KIND).then_some(path)
}

/// The default places of hosts with another environment, of this user or of the user who has started this process with
/// `sudo`.
fn usual_places() -> impl Iterator<Item = PathBuf> {
    let sudo = variable("SUDO_UID").and_then(|uid| uid.to_str()?.parse().ok());
    let by_user = [Some(own_uid()), sudo].into_iter().flatten().flat_map(|uid| {
        let temporary = [std::env::temp_dir(), "/tmp".into()];
        let temporary = temporary.map(|dir| dir.join(format!("memorypipe-{uid}")));
        [PathBuf::from(format!("/run/user/{uid}/memorypipe"))].into_iter().chain(temporary)
    });
    let variables = [SESSION, SERVICE].into_iter().filter_map(variable);
    let named = variable(VARIABLE).map(PathBuf::from);
    variables
        .map(|dir| PathBuf::from(dir).join("memorypipe"))
        .chain(named)
        .chain(by_user)
        .filter(|dir| dir.is_absolute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_sockets_is_taken_apart() {
        let line = |flags: &str, kind: &str, path: &str| {
            format!("0000000000000000: 00000002 00000000 {flags} {kind} 01 28233 {path}").into_bytes()
        };
        let found = |line: &[u8]| directory_of(line, "calc").map(|dir| dir.to_str().unwrap().to_owned());
        assert_eq!(found(&line("00010000", "0005", "/run/a b/calc.sock")).as_deref(), Some("/run/a b"));
        for other in [
            line("00000000", "0005", "/run/calc.sock"),
            line("00010000", "0001", "/run/calc.sock"),
            line("00010000", "0005", "/run/calc2.sock"),
            line("00010000", "0005", "@/run/calc.sock"),
            line("00010000", "0005", ""),
            b"Num       RefCount Protocol Flags    Type St Inode Path".to_vec(),
            b"".to_vec(),
            b" /calc.sock".to_vec(),
        ] {
            assert_eq!(found(&other), None, "{}", String::from_utf8_lossy(&other));
        }
    }
}
