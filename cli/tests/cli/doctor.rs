//! `memorypipe doctor`.

use std::os::unix::fs::PermissionsExt;

use crate::program::Place;

#[test]
fn the_machine_of_this_test_is_fine_for_hosts_and_clients() {
    let place = Place::new();
    let report = place.run("doctor").ok();
    for part in ["memfd", "seals", "MEMORYPIPE_DIR", "the first host creates it", "attached in"] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(!place.run_dir().exists(), "nothing is created");
    let found = place.run("doctor --json").json();
    assert!(found.as_array().unwrap().iter().all(|line| line["state"] != "fail" && line["fact"].is_string()));
}

#[test]
fn a_directory_that_others_can_write_fails_with_the_command_that_repairs_it() {
    let place = Place::new();
    std::fs::create_dir(place.run_dir()).unwrap();
    std::fs::set_permissions(place.run_dir(), std::fs::Permissions::from_mode(0o777)).unwrap();
    let ran = place.run("doctor");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.out.contains(&format!("help: `chmod go-w {}`", place.run_dir().display())), "{}", ran.out);
    assert!(ran.err.is_empty());
    let broken = place.run("doctor --json").json();
    let broken: Vec<_> = broken.as_array().unwrap().iter().filter(|line| line["state"] == "fail").collect();
    assert_eq!(broken.len(), 1, "{broken:?}");
    assert_eq!((&broken[0]["section"], &broken[0]["subject"]), (&"directory".into(), &"rights".into()));
}
