//! Where host and client look for each other, and the client's error if they look in different places.

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use memorypipe::{AttachError, ClientBuilder};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::{assert_root, place};

/// Starts a process of `role` without a directory, with these variables.
fn start(place: &Place, role: &str, variables: &[(&str, &OsStr)]) -> Process {
    let mut command = place.command_without_directory(role);
    Process::start(command.envs(variables.iter().copied()).current_dir("/"))
}

/// A unique name: without any variable, all tests share one directory.
fn name() -> String {
    format!("places-{}", std::process::id())
}

/// A directory of our user in a place.
fn made(place: &Place, name: &str) -> std::path::PathBuf {
    let path = place.directory().join(name);
    fs::create_dir(&path).unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o700)).unwrap();
    path
}

#[test]
fn both_sides_heed_the_variable_that_names_the_directory() {
    let place = place!();
    let run = place.run();
    let variables = [("MEMORYPIPE_DIR", run.as_os_str()), ("XDG_RUNTIME_DIR", place.directory().as_os_str())];
    let mut host = start(&place, "host", &variables);
    host.says("ready");
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
    start(&place, "client", &variables).says(&format!("attached {}", host.pid()));
    let relative = [("MEMORYPIPE_DIR", OsStr::new("run"))];
    for (role, code) in [("host", "MP-CREATE-OPTIONS"), ("client", "MP-ATTACH-OPTIONS")] {
        let line = start(&place, role, &relative).line();
        assert!(line.starts_with(&format!("error {code} ")), "{line}");
        assert!(line.contains("MEMORYPIPE_DIR is not an absolute path"), "{line}");
    }
}

#[test]
fn a_service_lies_in_its_runtime_directory() {
    let place = place!();
    let (first, second) = (made(&place, "first"), made(&place, "second"));
    let both = format!("{}:{}", first.display(), second.display());
    let mut host = start(&place, "host", &[("RUNTIME_DIRECTORY", OsStr::new(&both))]);
    host.says("ready");
    assert!(first.join("memorypipe").join("desk.sock").exists());
    start(&place, "client", &[("XDG_RUNTIME_DIR", first.as_os_str())])
        .says(&format!("attached {}", host.pid()));
}

#[test]
fn an_empty_variable_is_none() {
    let place = place!();
    let name = name() + "-empty";
    let empty = ["TMPDIR", "XDG_RUNTIME_DIR", "RUNTIME_DIRECTORY", "MEMORYPIPE_DIR"];
    let empty = empty.map(|variable| (variable, OsStr::new("")));
    let mut command = place.command_without_directory(&format!("host name={name}"));
    let mut host = Process::start(command.envs(empty).current_dir(place.directory()));
    host.says("ready");
    assert_eq!(fs::read_dir(place.directory()).unwrap().count(), 0, "nothing lies in the current folder");
    let mut client = start(&place, &format!("client name={name}"), &empty);
    client.says(&format!("attached {}", host.pid()));
    host.ask("stop");
}

#[test]
fn a_client_is_told_where_the_host_lives_and_why_it_did_not_look_there() {
    let place = place!();
    let session = made(&place, "session");
    let name = name() + "-told";
    let mut host = start(&place, &format!("host name={name}"), &[("XDG_RUNTIME_DIR", session.as_os_str())]);
    host.says("ready");
    let line = start(&place, &format!("client name={name}"), &[]).line();
    assert!(line.starts_with("error MP-ATTACH-NOTFOUND "), "{line}");
    let lives = format!("a host of this name is alive in {}", session.join("memorypipe").display());
    for part in ["if XDG_RUNTIME_DIR is not set", &lives, "MEMORYPIPE_DIR", ".socket_dir(..)"] {
        assert!(line.contains(part), "`{part}` is missing in: {line}");
    }
    // In the other direction.
    let service =
        start(&place, &format!("client name={name}"), &[("RUNTIME_DIRECTORY", session.as_os_str())]);
    let mut service = service;
    service.says(&format!("attached {}", host.pid()));
    match ClientBuilder::<DeskClient>::new(&name).socket_dir(place.run()).attach() {
        Err(AttachError::NotFound { elsewhere, .. }) => {
            assert_eq!(elsewhere.directories().collect::<Vec<&Path>>(), [session.join("memorypipe")]);
        }
        other => panic!("{other:?}"),
    }
}

/// As in a service with `PrivateTmp=yes`, or in a container: another folder at the same path.
#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_of_another_mount_namespace_is_told_as_what_it_is() {
    assert_root();
    let place = place!();
    place.open_to_all();
    // An error names at most three hosts, the nearest first, and other tests have hosts with the usual name.
    let name = name() + "-hidden";
    let (run, peer) = (place.run(), place.program_for_all());
    let script = format!(
        "mount -t tmpfs none {} && exec {} {}",
        run.display(),
        peer.display(),
        place.arguments(&format!("host name={name}")).join(" ")
    );
    let mut host = Process::start(Command::new("unshare").args(["--mount", "sh", "-c", &script]));
    host.says("ready");
    let line = place.start(&format!("client name={name}")).line();
    assert!(line.contains("of another mount namespace") && line.contains("PrivateTmp=yes"), "{line}");
}

#[test]
fn a_client_is_told_of_a_directory_in_which_no_host_can_be() {
    let place = place!();
    place.open_to_all();
    fs::set_permissions(place.run(), Permissions::from_mode(0o777)).unwrap();
    let code = |error: AttachError, says: &str| {
        assert!(error.to_string().contains(says), "{error}");
        error.code()
    };
    let attach =
        || place.builder::<DeskClient>().attach_timeout(std::time::Duration::ZERO).attach().unwrap_err();
    assert_eq!(code(attach(), "others can write to it"), "MP-ATTACH-UNSAFE");
    fs::remove_dir(place.run()).unwrap();
    fs::write(place.run(), "").unwrap();
    assert!(matches!(attach(), AttachError::Unsafe { .. } | AttachError::Os { .. }));
    let long = place.directory().join("x".repeat(100));
    let error = DeskClient::builder("desk").socket_dir(&long).attach().unwrap_err();
    assert_eq!(code(error, "the limit for the path of a socket is 107"), "MP-ATTACH-PATH");
    let error = DeskHost::builder("desk").socket_dir(&long).create().unwrap_err();
    assert_eq!(error.code(), "MP-CREATE-PATH");
}
