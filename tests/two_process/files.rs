//! The files of a host, and what happens to them when other programs interfere.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use memorypipe::{CreateError, NameHolder};
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::process::Process;
use memorypipe_tests::{NOBODY, assert_root, place, raw};

/// The paths under `folder` of listening sockets, as the kernel lists them.
fn listed(folder: &Path) -> Vec<String> {
    let list = fs::read_to_string("/proc/net/unix").unwrap();
    let folder = folder.to_str().unwrap();
    let lines = list.lines().filter(|line| line.contains(" 00010000 "));
    lines.filter_map(|line| Some(line[line.find(folder)?..].to_owned())).collect()
}

#[test]
fn the_kernel_lists_the_socket_of_a_living_host_where_it_lies() {
    let place = place!();
    let _host = place.host("host");
    assert_eq!(listed(place.directory()), [place.run().join("desk.sock").to_str().unwrap()]);
    for file in ["desk.sock", "desk.lock"] {
        let mode = fs::metadata(place.run().join(file)).unwrap().mode() & 0o7777;
        assert_eq!(mode, 0o1600, "{file} has the sticky bit, and is its owner's");
    }
}

#[test]
fn a_host_in_a_relative_directory_lies_where_it_was_created() {
    let place = place!();
    let mut command = place.command_without_directory("host directory=run");
    let mut host = Process::start(command.current_dir(place.directory()));
    host.says("ready");
    assert_eq!(listed(place.directory()), [place.run().join("desk.sock").to_str().unwrap()]);
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

/// `systemd-tmpfiles` with an age of zero, which removes everything that is not protected.
#[test]
fn a_cleaner_of_directories_leaves_the_files_of_a_living_host() {
    let place = place!();
    let host = place.host("host");
    let unprotected = place.run().join("unprotected");
    fs::write(&unprotected, "").unwrap();
    let rules = place.directory().join("rules.conf");
    fs::write(&rules, format!("d {} - - - 0\n", place.run().display())).unwrap();
    let Ok(cleaned) = Command::new("systemd-tmpfiles").arg("--clean").arg(&rules).status() else {
        return eprintln!("SKIPPED: there is no systemd-tmpfiles here");
    };
    assert!(cleaned.success());
    assert!(!unprotected.exists(), "it cleans");
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
    assert_eq!(place.desk().link.peer().pid, host.pid());
}

#[test]
fn a_host_that_ends_leaves_the_files_of_the_next_one() {
    let place = place!();
    let first: DeskHost = place.host_builder().create().unwrap();
    for file in place.files() {
        fs::remove_file(place.run().join(file)).unwrap();
    }
    let second: DeskHost = place.host_builder().create().unwrap();
    drop(first);
    assert_eq!(place.files(), ["desk.lock", "desk.sock"], "they are those of the second");
    assert_eq!(listed(place.directory()).len(), 1);
    drop(second);
    assert_eq!(place.files(), [""; 0]);
}

#[test]
fn without_its_lock_file_a_living_host_keeps_its_name() {
    let place = place!();
    let host = place.host("host");
    fs::remove_file(place.run().join("desk.lock")).unwrap();
    match place.host_builder::<DeskHost>().create() {
        Err(CreateError::NameTaken { holder, .. }) => assert_eq!(holder, NameHolder::Process(host.pid())),
        other => panic!("{other:?}"),
    }
    assert_eq!(place.files(), ["desk.sock"], "the second one has left nothing");
    assert_eq!(place.desk().link.peer().pid, host.pid());
}

#[test]
fn a_host_that_is_not_created_leaves_no_file() {
    let place = place!();
    place.open_to_all();
    let create = || place.host_builder::<DeskHost>().create().unwrap_err();
    fs::write(place.run().join("desk.sock"), "precious").unwrap();
    let error = create();
    assert!(matches!(error, CreateError::Unsafe { .. }), "{error}");
    assert!(error.to_string().contains("it is not a socket"), "{error}");
    assert_eq!(place.files(), ["desk.sock"]);
    assert_eq!(fs::read(place.run().join("desk.sock")).unwrap(), b"precious");

    let deep = place.run().join("x".repeat(120));
    fs::create_dir(&deep).unwrap();
    let error = DeskHost::builder("desk").socket_dir(&deep).create().unwrap_err();
    assert!(matches!(error, CreateError::PathTooLong { .. }), "{error}");
    assert_eq!(fs::read_dir(&deep).unwrap().count(), 0);
}

#[test]
fn a_lock_file_that_is_no_lock_file_is_not_touched() {
    let place = place!();
    place.open_to_all();
    let lock = place.run().join("desk.lock");
    let other = place.directory().join("other");
    let refused = |why: &str| {
        let error = place.host_builder::<DeskHost>().create().unwrap_err();
        assert!(matches!(error, CreateError::Unsafe { .. }), "{error}");
        assert!(error.to_string().contains(why), "{error}");
    };
    fs::write(&other, "precious").unwrap();
    fs::hard_link(&other, &lock).unwrap();
    refused("a hard link");
    assert_eq!(fs::read(&other).unwrap(), b"precious");
    fs::remove_file(&other).unwrap();
    // As if a host called `Cargo` had `Cargo.lock`.
    refused("no host has written");
    assert_eq!(fs::read(&lock).unwrap(), b"precious");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    assert!(place.host_builder::<DeskHost>().create().is_err());
    assert_eq!(place.files(), ["desk.lock"]);
}

/// A daemon may have any umask; later hosts can use what it has created.
#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_strict_umask_spoils_nothing() {
    assert_root();
    for umask in ["0177", "0777"] {
        let place = place!();
        let program = place.program_for_all();
        chown(place.directory(), Some(NOBODY), Some(NOBODY)).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "sh", "-c"]);
        command.arg(format!(
            "umask {umask}; exec {} {}",
            program.display(),
            place.arguments("host").join(" ")
        ));
        let mut host = Process::start(&mut command);
        host.says("ready");
        assert_eq!(fs::metadata(place.run()).unwrap().mode() & 0o7777, 0o700);
        assert_eq!(fs::metadata(place.run().join("desk.lock")).unwrap().mode() & 0o7777, 0o1600);
        let mut client = place.start_as_nobody("client");
        client.says(&format!("attached {}", host.pid()));
        host.kill();
        place.start_as_nobody("host").says("ready");
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_directory_that_its_owner_may_not_use_is_told_as_what_it_is() {
    assert_root();
    let place = place!();
    place.open_to_all();
    chown(place.run(), Some(NOBODY), Some(NOBODY)).unwrap();
    fs::set_permissions(place.run(), Permissions::from_mode(0o600)).unwrap();
    let line = place.start_as_nobody("host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("chmod u+rwx"), "{line}");
}

#[test]
fn names_of_killed_hosts_are_swept_and_nothing_else() {
    let place = place!();
    let mut killed: Vec<Process> = (0..5).map(|run| place.host(&format!("host name=run-{run}"))).collect();
    let living = place.host("host name=living");
    killed.iter_mut().for_each(Process::kill);
    let dead = place.files();
    assert_eq!(dead.len(), 12, "{dead:?}");
    // Locks and sockets of other, unknown programs.
    let others = [("wayland-0.lock", ""), ("notes.lock", "precious"), ("-odd.lock", "memorypipe-host 1 1\n")];
    for (file, text) in others {
        fs::write(place.run().join(file), text).unwrap();
    }
    let linked = place.run().join("linked.lock");
    fs::copy(place.run().join("run-0.lock"), place.directory().join("other")).unwrap();
    fs::hard_link(place.directory().join("other"), &linked).unwrap();
    drop(raw::listen(&place.run().join("unlocked.sock")));
    let next = place.host("host name=next");
    let expected = [
        "-odd.lock",
        "linked.lock",
        "living.lock",
        "living.sock",
        "next.lock",
        "next.sock",
        "notes.lock",
        "unlocked.sock",
        "wayland-0.lock",
    ];
    assert_eq!(place.files(), expected);
    for host in [&living, &next] {
        let name = if host.pid() == living.pid() { "living" } else { "next" };
        let desk: DeskClient = memorypipe::ClientBuilder::new(name).socket_dir(place.run()).attach().unwrap();
        assert_eq!(desk.link.peer().pid, host.pid());
    }
}

/// Hosts that start together each sweep the leftovers of dead ones, including the name of another.
#[test]
fn a_name_that_is_swept_while_its_next_host_starts_is_not_taken() {
    let place = place!();
    for _ in 0..5 {
        let role = |run: u32| format!("host name=run-{run}");
        let mut killed: Vec<Process> = (0..8).map(|run| place.host(&role(run))).collect();
        killed.iter_mut().for_each(Process::kill);
        let mut next: Vec<Process> = (0..8).map(|run| place.start(&role(run))).collect();
        next.iter_mut().for_each(|host| host.says("ready"));
        assert_eq!(place.files().len(), 16);
        next.iter_mut().for_each(Process::kill);
    }
}

#[test]
fn a_file_name_of_another_never_reaches_the_terminal() {
    let place = place!();
    let _alive = raw::listen(&place.run().join("desk\u{1b}[2J.sock"));
    let _good = raw::listen(&place.run().join("desks.sock"));
    let line = place.start("client").line();
    assert!(line.contains("did you mean `desks`?"), "{line}");
    assert!(!line.contains('\u{1b}'), "{line}");
}
