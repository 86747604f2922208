//! A thousand clients attach and are killed, and nothing remains of them.

use memorypipe::AttachError;
use memorypipe_tests::channels::{DeskClient, ParcelsClient};
use memorypipe_tests::process::Process;
use memorypipe_tests::{observe, place, wait_until};

/// The number of concurrent clients.
const TOGETHER: usize = 8;

/// The resources of a host.
fn held(host: &Process) -> (usize, usize, u64) {
    (observe::descriptors(host.pid()), observe::mappings(host.pid()), observe::resident_kib(host.pid()))
}

/// Files in the file system of shared memory with our name, or that of a channel of this test.
fn named_memory() -> Vec<String> {
    let entries = std::fs::read_dir("/dev/shm").into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| ["memorypipe", "desk"].iter().any(|ours| name.contains(ours))).collect()
}

#[test]
fn after_a_thousand_killed_clients_the_host_holds_what_it_held_before() {
    let place = place!();
    let host = place.host("host");
    let desk = place.desk();
    // Another thread frees the clients' resources, and ends when it has no work.
    let is_at_rest = || wait_until("all is freed", || observe::workers(host.pid()) == 0);
    let round = |round: usize| {
        let what = ["", "then=flood", "then=call", "then=nap"][round % 4];
        let mut visitors: Vec<_> =
            (0..TOGETHER).map(|_| place.start(&format!("visitor attach_timeout=20000 {what}"))).collect();
        for visitor in &mut visitors {
            visitor.says("called");
            visitor.start_to_kill();
        }
        drop(visitors);
        wait_until("all have been missed", || desk.attached().unwrap() == 1);
    };
    // The first rounds may leave room behind that later ones reuse.
    (0..15).for_each(round);
    is_at_rest();
    let (descriptors, mappings, resident) = held(&host);
    let shared = observe::shared_memory(host.pid());
    (0..1000 / TOGETHER).for_each(round);
    is_at_rest();
    let after = held(&host);
    assert_eq!(observe::shared_memory(host.pid()), shared, "bytes of shared memory");
    // The one client that stays may have received a flag, and may have sent one.
    assert!(after.0 <= descriptors + 2, "{descriptors} descriptors have become {}", after.0);
    assert!(after.1 <= mappings + 2, "{} mappings have become {}", mappings, after.1);
    assert!(after.2 < resident + 1024, "{resident} KiB have become {}", after.2);
    assert_eq!(place.files(), ["desk.lock", "desk.sock"]);
    assert_eq!(named_memory(), [""; 0], "memory has no name");
    assert_eq!(desk.add(1, 2).unwrap(), 3);
    assert_eq!(host.errors(), "");
}

#[test]
fn a_client_that_attaches_again_and_again_holds_nothing_of_the_past() {
    let place = place!();
    let _host = place.host("host");
    let here = std::process::id();
    let cycle = || {
        let desk = place.desk();
        assert_eq!(desk.add(1, 2).unwrap(), 3);
    };
    (0..20).for_each(|_| cycle());
    let (descriptors, mappings) = (observe::descriptors(here), observe::mappings(here));
    (0..300).for_each(|_| cycle());
    // The other test of this program runs at the same time and opens some; 300 connections would be 900.
    assert!(observe::descriptors(here) < descriptors + 60, "{}", observe::descriptors(here));
    assert!(observe::mappings(here) < mappings + 150, "{}", observe::mappings(here));
}

#[test]
fn an_attach_that_is_refused_holds_nothing() {
    let place = place!();
    let host = place.host("host max_clients=1");
    let refused = || match place.builder::<DeskClient>().attach() {
        Err(AttachError::TooManyClients { max: 1 }) => {}
        other => panic!("{other:?}"),
    };
    let _desk = place.desk();
    let mismatched = || match place.builder::<ParcelsClient>().attach() {
        Err(AttachError::TooManyClients { .. } | AttachError::SchemaMismatch(_)) => {}
        other => panic!("{other:?}"),
    };
    (0..20).for_each(|_| refused());
    let (descriptors, mappings, resident) = held(&host);
    let here = (observe::descriptors(std::process::id()), observe::mappings(std::process::id()));
    (0..300).for_each(|_| refused());
    (0..300).for_each(|_| mismatched());
    // The last of them may be about to end.
    wait_until("the host has no more descriptors", || held(&host).0 <= descriptors);
    let after = held(&host);
    assert!(after.1 <= mappings + 2, "{} mappings have become {}", mappings, after.1);
    assert!(after.2 < resident + 1024, "{resident} KiB have become {}", after.2);
    // The other tests of this program run at the same time and open some; 600 leaks would be more.
    assert!(observe::descriptors(std::process::id()) < here.0 + 60, "descriptors of the client");
    assert!(observe::mappings(std::process::id()) < here.1 + 150, "mappings of the client");
}
