//! Where hosts and clients meet, and whether they can.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use memorypipe::dynamic;
use memorypipe::os::unix::UserIdExt;
use memorypipe::{SocketDir, UserId};

use super::Finding;

/// The longest path of a socket.
const LONGEST: usize = 107;
/// A name that is long enough for most.
const ENOUGH: usize = 16;

pub(super) fn findings(named: Option<&Path>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if named.is_none() {
        let variables = ["MEMORYPIPE_DIR", "XDG_RUNTIME_DIR", "RUNTIME_DIRECTORY"];
        findings.extend(variables.map(|name| variable(name, env::var_os(name).as_deref())));
    }
    match SocketDir::find(named) {
        Ok(place) => {
            findings.extend(of_place(&place));
            findings.extend(hosts(&place.path));
            findings.extend(elsewhere(&place.path));
        }
        Err(error) => {
            findings.push(Finding::fail(
                "path",
                error.fact(),
                "set MEMORYPIPE_DIR to an absolute path, or unset it",
            ));
        }
    }
    findings
}

/// A variable of the environment. Which of them counts is in the line of the path.
fn variable(name: &'static str, value: Option<&OsStr>) -> Finding {
    match value.filter(|value| !value.is_empty()) {
        Some(value) => Finding::ok(name, shown(Path::new(value))),
        None => Finding::ok(name, "not set"),
    }
}

fn of_place(place: &SocketDir) -> Vec<Finding> {
    let path = &place.path;
    let why = if place.why.is_empty() { String::new() } else { format!(", {}", place.why) };
    let found = Finding::ok("path", format_args!("{}{why}", shown(path)));
    let usable = match (place.fault, fs::metadata(path)) {
        (Some(fault), _) => unusable(path, fault),
        (None, Ok(meta)) => {
            Finding::ok("rights", rights(&UserId::from_uid(meta.uid()), meta.permissions().mode()))
        }
        (None, Err(_)) => missing(path),
    };
    vec![found, usable, length(path)]
}

fn rights(owner: &UserId, mode: u32) -> String {
    format!("it belongs to {owner}, mode {:04o}", mode & 0o7777)
}

fn unusable(path: &Path, fault: &str) -> Finding {
    let path = shown(path);
    let fix = if fault.contains("others can write") {
        format!("`chmod go-w {path}`, or `chmod +t {path}` if it is shared on purpose")
    } else if fault.contains("permissions") {
        format!("`chmod u+rwx {path}`")
    } else {
        "name another directory for both sides, by MEMORYPIPE_DIR or `.socket_dir(..)`".to_owned()
    };
    Finding::fail("rights", format_args!("no host can use it: {fault}"), fix)
}

/// A host creates the last part of the path.
fn missing(path: &Path) -> Finding {
    let parent = path.parent().unwrap_or(Path::new("/"));
    let fix = || format!("`mkdir -p {}`, as the user of the hosts", shown(path));
    match fs::metadata(parent) {
        Ok(found) if !found.is_dir() => Finding::fail(
            "rights",
            format_args!("{} is not a directory", shown(parent)),
            "name another directory",
        ),
        Ok(_) if rustix::fs::access(parent, rustix::fs::Access::WRITE_OK).is_err() => Finding::fail(
            "rights",
            format_args!("it is missing, and this user cannot create it in {}", shown(parent)),
            fix(),
        ),
        Ok(_) => Finding::ok("rights", "it is missing; the first host creates it"),
        Err(_) => Finding::fail("rights", format_args!("it is missing, and so is {}", shown(parent)), fix()),
    }
}

fn length(path: &Path) -> Finding {
    let room = LONGEST.saturating_sub(path.as_os_str().len() + "/.sock".len());
    let fix = "name a shorter directory for both sides, by MEMORYPIPE_DIR or `.socket_dir(..)`";
    match room {
        0 => Finding::fail("length", "the path is too long for a socket in it", fix),
        room if room < ENOUGH => Finding::warn(
            "length",
            format_args!("names can have {room} bytes, because the path is long"),
            fix,
        ),
        room => Finding::ok("length", format_args!("names can have {} bytes", room.min(64))),
    }
}

/// The names there.
fn hosts(path: &Path) -> Option<Finding> {
    let names = dynamic::names(Some(path)).ok()?;
    let living = names.iter().filter(|found| found.lives()).count();
    Some(names_of(living, names.len() - living))
}

fn names_of(living: usize, dead: usize) -> Finding {
    let s = if living == 1 { "" } else { "s" };
    match dead {
        0 => Finding::ok("hosts", format_args!("{living} living host{s}")),
        1 => Finding::ok(
            "hosts",
            format_args!(
                "{living} living host{s}; 1 dead one has left its name, which the next host takes over"
            ),
        ),
        dead => Finding::ok(
            "hosts",
            format_args!(
                "{living} living host{s}; {dead} dead ones have left their names, which the next host takes over"
            ),
        ),
    }
}

/// Hosts of this user in the places where its processes look with another environment.
fn elsewhere(path: &Path) -> Vec<Finding> {
    let Some(uid) = UserId::current().uid() else { return Vec::new() };
    let places = [format!("/run/user/{uid}/memorypipe"), format!("/tmp/memorypipe-{uid}")];
    let others = places.iter().map(Path::new).filter(|other| *other != path);
    let living = |other: &&Path| {
        let names = dynamic::names(Some(other)).unwrap_or_default();
        names.iter().filter(|found| found.lives()).count() > 0
    };
    let warn = |other: &Path| {
        Finding::warn(
            "elsewhere",
            format_args!("hosts of this user live in {}, where this process does not look", shown(other)),
            "give both sides the same environment, or one directory by MEMORYPIPE_DIR",
        )
    };
    others.filter(living).map(warn).collect()
}

/// The path without characters that control a terminal.
fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().flat_map(char::escape_debug).collect::<String>().replace("\\'", "'")
}

/// A user without a session whose directory others can write, for the example in the guide.
#[cfg(test)]
pub(super) fn of_samples() -> Vec<Finding> {
    let path = Path::new("/tmp/memorypipe-1000");
    vec![
        variable("MEMORYPIPE_DIR", None),
        variable("XDG_RUNTIME_DIR", None),
        variable("RUNTIME_DIRECTORY", None),
        Finding::ok(
            "path",
            format_args!("{}, where a process looks if XDG_RUNTIME_DIR is not set", shown(path)),
        ),
        unusable(path, "others can write to it (remove that permission, or set the sticky bit)"),
        length(path),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn a_directory_is_judged_as_a_host_judges_it() {
        let base = env::temp_dir().join(format!("mp-doctor-{}", std::process::id()));
        let _ = fs::remove_dir_all(&base);
        let state = |path: &Path| {
            let findings = findings(Some(path));
            (findings[1].state, findings[1].fact.clone())
        };
        assert_eq!(state(&base.join("run")).0, State::Fail, "its parent is missing too");
        fs::create_dir(&base).unwrap();
        assert_eq!(state(&base.join("run")), (State::Ok, "it is missing; the first host creates it".into()));
        fs::set_permissions(&base, fs::Permissions::from_mode(0o700)).unwrap();
        let (private, fact) = state(&base);
        assert!(private == State::Ok && fact.ends_with("mode 0700"), "{fact}");
        fs::set_permissions(&base, fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(state(&base).0, State::Fail);
        fs::write(base.join("file"), "").unwrap();
        assert_eq!(state(&base.join("file")).0, State::Fail);
        assert_eq!(state(&base.join("file/run")).0, State::Fail);
        fs::remove_dir_all(base).unwrap();
    }

    #[test]
    fn a_long_path_leaves_no_room_for_names() {
        let of = |len: usize| length(Path::new(&format!("/{}", "x".repeat(len - 1)))).state;
        assert_eq!((of(40), of(90), of(101), of(120)), (State::Ok, State::Warn, State::Fail, State::Fail));
    }
}
