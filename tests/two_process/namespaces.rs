//! User namespaces, in which the kernel reports every unmapped user by the same id.
//!
//! All of these tests need root.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};

use memorypipe_tests::{assert_root, place};

/// A user of the machine, and the host or client of another user.
const STRANGER: u32 = 1234;
/// A user that is `nobody` in a container, and nothing else there.
const CONTAINED: u32 = 165_534;
/// That container: only `nobody` is mapped.
const ONLY_NOBODY: &str = "65534:165534:1";
/// A container of the usual kind.
const MANY: &str = "0:100000:65536";

/// Asserts that a line reports an unmapped user.
fn refused(line: &str) {
    assert!(line.starts_with("error MP-ATTACH-ADMISSION "), "{line}");
    assert!(line.contains("is not mapped in the user namespace"), "{line}");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_client_does_not_take_an_unmapped_host_for_its_own() {
    assert_root();
    for (outside, inside, map) in
        [(CONTAINED, 65_534, ONLY_NOBODY), (CONTAINED, 65_534, MANY), (1000, 0, "none")]
    {
        let place = place!();
        place.open_to_all();
        fs::set_permissions(place.run(), Permissions::from_mode(0o1777)).unwrap();
        let mut host = place.start_as(STRANGER, &format!("host mode=666 allow_uid={outside}"));
        host.says("ready");
        refused(&place.start_in_namespace(outside, inside, map, "client").line());
        // The same user outside the namespace trusts the host by its number.
        let mut client = place.start_as(outside, &format!("client trust_uid={STRANGER}"));
        client.says(&format!("attached {}", host.pid()));
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_host_admits_no_unmapped_client() {
    assert_root();
    for map in [ONLY_NOBODY, MANY] {
        let place = place!();
        place.open_to_all();
        chown(place.run(), Some(CONTAINED), Some(CONTAINED)).unwrap();
        let mut host = place.start_in_namespace(CONTAINED, 65_534, map, "host mode=666");
        host.says("ready");
        refused(&place.start_as(STRANGER, &format!("client trust_uid={CONTAINED}")).line());
        memorypipe_tests::wait_until("the host says so too", || {
            host.errors().contains("a user that is not mapped in this user namespace")
        });
        // The same user outside is mapped inside, and the kernel knows that it is the host's user.
        let mut client = place.start_as(CONTAINED, "client");
        client.says(&format!("attached {}", host.pid()));
        assert_eq!(client.ask("calls 1000"), "right 1000");
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn containers_that_run_as_nobody_go_on_working_between_themselves() {
    assert_root();
    for map in [ONLY_NOBODY, MANY] {
        let place = place!();
        place.open_to_all();
        chown(place.run(), Some(CONTAINED), Some(CONTAINED)).unwrap();
        let mut host = place.start_in_namespace(CONTAINED, 65_534, map, "host");
        host.says("ready");
        // More wake-ups than are sent by packets: a flag is passed, as between processes of one user.
        let mut client = place.start_in_namespace(CONTAINED, 65_534, map, "client");
        client.says(&format!("attached {}", host.pid()));
        assert_eq!(client.ask("calls 3000"), "right 3000");
    }
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn the_overflow_id_names_nobody_where_not_all_ids_are_mapped() {
    assert_root();
    let place = place!();
    place.open_to_all();
    chown(place.run(), Some(100_000), Some(100_000)).unwrap();
    for (role, code) in [
        ("host allow_uid=65534", "MP-CREATE-OPTIONS"),
        ("host group=65534", "MP-CREATE-OPTIONS"),
        ("client trust_uid=65534", "MP-ATTACH-OPTIONS"),
    ] {
        let line = place.start_in_namespace(100_000, 0, MANY, role).line();
        assert!(line.starts_with(&format!("error {code} ")), "{line}");
        assert!(line.contains("that is not mapped in this user namespace"), "{line}");
    }
    assert!(place.files().is_empty(), "nothing was made");
    // Where all users are mapped, it is the number of `nobody`.
    chown(place.run(), Some(0), Some(0)).unwrap();
    let _host = place.host("host allow_uid=65534");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_directory_of_an_unmapped_owner_is_not_used() {
    assert_root();
    let place = place!();
    place.open_to_all();
    chown(place.run(), Some(STRANGER), Some(STRANGER)).unwrap();
    fs::set_permissions(place.run(), Permissions::from_mode(0o1777)).unwrap();
    let line = place.start_in_namespace(CONTAINED, 65_534, ONLY_NOBODY, "host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("is not mapped"), "{line}");
    assert!(place.files().is_empty(), "nothing was put there");
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_lock_file_of_an_unmapped_owner_is_not_used() {
    assert_root();
    let place = place!();
    place.open_to_all();
    // Owned by root, who is mapped in this namespace.
    fs::set_permissions(place.run(), Permissions::from_mode(0o1777)).unwrap();
    let lock = place.run().join("desk.lock");
    fs::write(&lock, "").unwrap();
    fs::set_permissions(&lock, Permissions::from_mode(0o666)).unwrap();
    chown(&lock, Some(STRANGER), Some(STRANGER)).unwrap();
    let map = "0:0:1,65534:165534:1";
    let line = place.start_in_namespace(CONTAINED, 65_534, map, "host").line();
    assert!(line.starts_with("error MP-CREATE-UNSAFE ") && line.contains("another user"), "{line}");
    assert_eq!(fs::read(&lock).unwrap(), b"", "nothing was written into it");
    fs::remove_file(&lock).unwrap();
    place.start_in_namespace(CONTAINED, 65_534, map, "host").says("ready");
}
