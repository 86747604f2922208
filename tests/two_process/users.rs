//! Processes of another user, and obstructing files of theirs. Most of these tests need root.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

use memorypipe::os::unix::*;
use memorypipe::{AttachError, CreateError};
use memorypipe_tests::channels::{DeskCall, DeskClient, DeskHost};
use memorypipe_tests::raw;
use memorypipe_tests::{NOBODY, TIMEOUT, assert_root, place};

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_client_does_not_trust_a_host_of_another_user_by_itself() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let _host = place.host(&format!("host mode=666 allow_uid={NOBODY}"));
    let line = place.start_as_nobody("client").line();
    assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
    assert!(line.contains("the host belongs to another user") && line.contains("(user id 0)"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_does_not_admit_a_client_of_another_user_by_itself() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host("host mode=666");
    let line = place.start_as_nobody("client trust_uid=0").line();
    assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
    assert!(line.contains("the host does not admit this user"), "{line}");
    assert!(line.contains(&format!("(user id {NOBODY})")), "{line}");
    memorypipe_tests::wait_until("the host says so too", || host.errors().contains(".allow_user(..)"));
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn users_that_trust_each_other_can_talk() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 allow_uid={NOBODY}"));
    let mut client = place.start_as_nobody("client trust_uid=0");
    client.says(&format!("attached {}", host.pid()));
    assert_eq!(client.ask("calls 3000"), "right 3000");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_handler_is_told_which_user_calls() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let mut host: DeskHost = place.host_builder().socket_mode(0o666).allow_uid(NOBODY).create().unwrap();
    let mut callers = [
        (NOBODY, place.start_as_nobody("client trust_uid=0 attach_timeout=20000")),
        (0, place.start("client attach_timeout=20000")),
    ];
    for (uid, caller) in &mut callers {
        caller.tell("add 3 4");
        match host.recv_timeout(TIMEOUT).unwrap().unwrap() {
            DeskCall::Add { a, b, reply } => {
                let peer = reply.peer();
                assert_eq!((peer.uid(), peer.pid), (Some(*uid), caller.pid()));
                reply.send(a + b);
            }
            other => panic!("{}", other.method()),
        }
        caller.says(&format!("attached {}", std::process::id()));
        caller.says("7");
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_limit_for_one_user_does_not_keep_out_another() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 allow_uid={NOBODY} max_clients_per_user=1"));
    let mut client = place.start_as_nobody("client trust_uid=0");
    client.says(&format!("attached {}", host.pid()));
    assert!(place.start_as_nobody("client trust_uid=0").line().starts_with("error MP-ATTACH-CLIENTS "));
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

/// A group without members by default.
const GROUP: u32 = 4_242;

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn members_of_a_group_are_admitted_by_either_kind_of_membership_and_no_others() {
    assert_root();
    let place = place!();
    let host = place.host(&format!("host group={GROUP}"));
    let modes = [(place.run(), 0o710), (place.run().join("desk.sock"), 0o660)];
    for (path, mode) in modes {
        let found = fs::metadata(path).unwrap();
        assert_eq!((found.mode() & 0o777, found.gid()), (mode, GROUP));
    }
    for (group, supplementary) in [(GROUP, NOBODY), (NOBODY, GROUP)] {
        let mut client = place.start_as_nobody_of(group, supplementary, "client trust_uid=0");
        client.says(&format!("attached {}", host.pid()));
        assert_eq!(client.ask("calls 1000"), "right 1000");
    }
    let line = place.start_as_nobody("client trust_uid=0").line();
    assert!(line.contains("may not open the host's socket"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_user_outside_the_group_that_reaches_the_socket_is_refused() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 group={GROUP}"));
    for stranger in [
        place.start_as_nobody("client trust_uid=0"),
        place.start_as_nobody_of(GROUP + 1, GROUP - 1, "client trust_uid=0"),
    ] {
        let line = { stranger }.line();
        assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
        assert!(line.contains("the host does not admit this user"), "{line}");
    }
    memorypipe_tests::wait_until("the host says so too", || host.errors().contains(".allow_gid(..)"));
    let mut member = place.start_as_nobody_of(NOBODY, GROUP, "client trust_uid=0");
    member.says(&format!("attached {}", host.pid()));
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn who_is_in_more_groups_than_a_host_asks_after_is_admitted_by_its_own_group_alone() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 group={GROUP}"));
    let groups = |count: u32| {
        let others = (10_000..).take(count as usize - 1);
        others.chain([GROUP]).map(|group| group.to_string()).collect::<Vec<_>>().join(",")
    };
    for (own, count) in [(NOBODY, 1024), (GROUP, 1025)] {
        let mut member = place.start_as_nobody_of(own, &groups(count), "client trust_uid=0");
        member.says(&format!("attached {}", host.pid()));
    }
    let line = place.start_as_nobody_of(NOBODY, &groups(1025), "client trust_uid=0").line();
    assert!(line.contains("the host does not admit this user"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_that_may_not_use_a_group_is_told_so() {
    assert_root();
    let place = place!();
    place.open_to_all();
    chown(place.run(), Some(NOBODY), Some(NOBODY)).unwrap();
    let line = place.start_as_nobody(&format!("host group={GROUP}")).line();
    assert!(line.starts_with("error MP-CREATE-OS ") && line.contains("give the group the socket"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn the_memory_of_one_user_is_limited_and_that_of_another_is_there() {
    const LIMIT: u64 = 1 << 20;
    assert_root();
    let place = place!();
    place.open_to_all();
    let host = place.host(&format!("host mode=666 allow_uid={NOBODY} max_bytes_per_user={LIMIT}"));
    let attach = || place.builder::<DeskClient>().attach();
    let mut attached = Vec::new();
    let refusal = loop {
        match attach() {
            Ok(client) => attached.push(client),
            Err(error) => break error,
        }
        assert!(attached.len() < 64, "the limit for clients comes first");
    };
    assert!(matches!(refusal, AttachError::TooMuchMemory { max_bytes: 1_048_576 }), "{refusal}");
    assert!(refusal.to_string().contains("1048576 bytes"), "{refusal}");
    memorypipe_tests::wait_until("the host says so too", || {
        host.errors().contains(".max_bytes_per_user(..)")
    });
    let mapped = memorypipe_tests::observe::shared_memory(host.pid());
    let each = LIMIT / (attached.len() as u64 + 1);
    assert!((LIMIT - each..=LIMIT).contains(&mapped), "{mapped} bytes are mapped");

    let mut other = place.start_as_nobody("client trust_uid=0");
    other.says(&format!("attached {}", host.pid()));
    drop(attached.pop());
    memorypipe_tests::wait_until("there is room for one again", || attach().is_ok());
    assert!(attached.iter().all(|client| client.add(1, 2).unwrap() == 3));
}

#[test]
fn a_connection_that_no_user_may_have_is_refused() {
    let place = place!();
    let _host = place.host("host max_bytes_per_user=5000");
    match place.builder::<DeskClient>().attach() {
        Err(error @ AttachError::TooMuchMemory { max_bytes: 5000 }) => {
            assert_eq!((error.code(), error.is_retryable()), ("MP-ATTACH-MEMORY", true));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn without_the_right_to_open_the_socket_a_client_is_told_so() {
    assert_root();
    let by_mode = place!();
    by_mode.open_to_all();
    let _host = by_mode.host(&format!("host mode=600 allow_uid={NOBODY}"));
    let by_directory = place!();
    fs::create_dir(by_directory.run()).unwrap();
    fs::set_permissions(by_directory.run(), Permissions::from_mode(0o700)).unwrap();
    let _other = by_directory.host(&format!("host mode=666 allow_uid={NOBODY}"));
    for place in [&by_mode, &by_directory] {
        let line = place.start_as_nobody("client trust_uid=0").line();
        assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
        assert!(line.contains("may not open the host's socket"), "{line}");
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_user_that_is_allowed_reaches_the_host_without_more_words_and_no_other_user_does() {
    assert_root();
    let place = place!();
    let host = place.host(&format!("host allow_uid={NOBODY}"));
    for (path, mode) in [(place.run(), 0o711), (place.run().join("desk.sock"), 0o666)] {
        assert_eq!(fs::metadata(path).unwrap().mode() & 0o777, mode);
    }
    let mut client = place.start_as_nobody("client trust_uid=0");
    client.says(&format!("attached {}", host.pid()));
    assert_eq!(client.ask("calls 100"), "right 100");

    // It admits those on its list: here root, who needs no permission to connect, and another user.
    for (allowed, mode) in [(0, 0o600), (SQUATTER, 0o666)] {
        let place = place!();
        let _host = place.host(&format!("host allow_uid={allowed}"));
        let socket = place.run().join("desk.sock");
        assert_eq!(fs::metadata(socket).unwrap().mode() & 0o777, mode, "user {allowed}");
        let line = place.start_as_nobody("client trust_uid=0").line();
        assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
    }
    // An explicit mode is used unchanged.
    let place = place!();
    let _host = place.host(&format!("host mode=660 allow_uid={NOBODY}"));
    let found = fs::metadata(place.run().join("desk.sock")).unwrap();
    assert_eq!(found.mode() & 0o777, 0o660);
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_directory_made_by_another_user_is_not_used() {
    assert_root();
    let place = place!();
    fs::create_dir(place.run()).unwrap();
    chown(place.run(), Some(NOBODY), Some(NOBODY)).unwrap();
    let line = place.start("host").line();
    assert!(
        line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("belongs to another user"),
        "{line}"
    );
    assert!(place.files().is_empty(), "nothing was put there");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_lock_file_of_another_user_is_not_used() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let lock = place.run().join("desk.lock");
    fs::write(&lock, "").unwrap();
    chown(&lock, Some(NOBODY), Some(NOBODY)).unwrap();
    let line = place.start("host").line();
    assert!(
        line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("belongs to another user"),
        "{line}"
    );
    assert_eq!(fs::read(&lock).unwrap(), b"", "nothing was written into it");
}

/// One more user, neither root nor [`NOBODY`].
const SQUATTER: u32 = 65_533;

/// In a directory in which every user may create files and no user may remove those of others.
#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_socket_of_another_user_is_not_replaced() {
    assert_root();
    for (is_alive, code, says) in [
        (true, "MP-CREATE-TAKEN", format!("process {}", std::process::id())),
        (false, "MP-CREATE-UNSAFE", "belongs to another user".to_owned()),
    ] {
        let place = place!();
        place.open_to_all();
        fs::set_permissions(place.run(), Permissions::from_mode(0o1777)).unwrap();
        let path = place.run().join("desk.sock");
        let squatted = raw::listen(&path);
        fs::set_permissions(&path, Permissions::from_mode(0o666)).unwrap();
        chown(&path, Some(SQUATTER), Some(SQUATTER)).unwrap();
        let squatted = is_alive.then_some(squatted);
        let inode = fs::symlink_metadata(&path).unwrap().ino();
        let line = place.start_as_nobody("host").line();
        assert!(line.starts_with(&format!("error {code} ")) && line.contains(&says), "{line}");
        assert_eq!(fs::symlink_metadata(&path).unwrap().ino(), inode, "it is as it was");
        assert_eq!(place.files(), ["desk.sock"], "and nothing else was left");
        drop(squatted);
    }
}

/// A host that root has run once, perhaps with `sudo`, in the directory of another user.
#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_lock_file_that_root_has_left_is_told_as_what_it_is() {
    assert_root();
    let place = place!();
    place.open_to_all();
    place.host("host").kill();
    chown(place.run(), Some(NOBODY), Some(NOBODY)).unwrap();
    let line = place.start_as_nobody("host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("desk.lock"), "{line}");
    assert!(line.contains("a host that ran as that user") && line.contains("remove the file"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_that_gives_up_rights_admits_the_user_that_it_is() {
    assert_root();
    let place = place!();
    place.open_to_all();
    let mut host = place.start(&format!("host mode=666 becomes={SQUATTER}"));
    host.says("ready");
    // The kernel gives a client the user of the host at the time of its creation.
    let mut client = place.start_as(SQUATTER, "client trust_uid=0");
    client.says(&format!("attached {}", host.pid()));
    assert_eq!(client.ask("add 1 2"), "3");
    let line = place.start("client").line();
    assert!(line.starts_with("error MP-ATTACH-ADMISSION ") && line.contains("(user id 0)"), "{line}");
}

#[test]
fn a_directory_that_everybody_can_write_is_not_used() {
    let place = place!();
    fs::create_dir(place.run()).unwrap();
    fs::set_permissions(place.run(), Permissions::from_mode(0o777)).unwrap();
    let line = place.start("host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("others can write"), "{line}");
}

#[test]
fn a_symbolic_link_in_the_place_of_the_directory_is_not_followed() {
    let place = place!();
    let target = place.directory().join("target");
    fs::create_dir(&target).unwrap();
    fs::set_permissions(&target, Permissions::from_mode(0o700)).unwrap();
    symlink(&target, place.run()).unwrap();
    let line = place.start("host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("symbolic link"), "{line}");
    assert_eq!(fs::read_dir(&target).unwrap().count(), 0);
}

#[test]
fn a_symbolic_link_in_the_place_of_the_lock_file_is_not_followed() {
    let place = place!();
    let target = place.directory().join("target");
    fs::write(&target, "precious").unwrap();
    fs::create_dir(place.run()).unwrap();
    fs::set_permissions(place.run(), Permissions::from_mode(0o700)).unwrap();
    symlink(&target, place.run().join("desk.lock")).unwrap();
    assert!(place.host_builder::<DeskHost>().create().is_err_and(|error| match error {
        CreateError::Unsafe { .. } | CreateError::Os { .. } => true,
        other => panic!("{other:?}"),
    }));
    assert!(place.start("host").line().starts_with("error MP-CREATE-"));
    assert_eq!(fs::read(&target).unwrap(), b"precious");
}
