//! A side that lacks a resource: the error names the side and the resource, and existing connections continue.

use std::time::{Duration, Instant};

use memorypipe::{AttachError, Resource};
use memorypipe_tests::channels::DeskClient;
use memorypipe_tests::place::Place;
use memorypipe_tests::{TIMEOUT, place, wait_until};

fn attach(place: &Place) -> Result<DeskClient, AttachError> {
    let start = Instant::now();
    let attached = place.builder::<DeskClient>().attach();
    assert!(start.elapsed() < TIMEOUT / 6, "it is told at once, not after {:?}", start.elapsed());
    attached
}

#[test]
fn a_host_without_descriptors_says_so_and_serves_on() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    assert_eq!(host.ask("hoard 0"), "hoarded");
    for _ in 0..3 {
        match attach(&place) {
            Err(error @ AttachError::HostLacks { what: Resource::Descriptors }) => {
                assert_eq!((error.code(), error.is_retryable()), ("MP-ATTACH-HOST-LACKS", true));
                let text = error.to_string();
                assert!(text.contains("the host is alive") && text.contains("file descriptors"), "{text}");
            }
            other => panic!("{other:?}"),
        }
    }
    wait_until("the host says so too", || host.errors().contains("could not take one more client: "));
    assert!(host.errors().contains("RLIMIT_NOFILE"), "{}", host.errors());
    assert_eq!(desk.add(1, 2).unwrap(), 3, "who was there is served");
    assert_eq!(host.ask("release"), "released");
    assert_eq!(place.desk().add(1, 2).unwrap(), 3);
}

#[test]
fn whatever_step_of_attaching_a_host_has_no_descriptor_for_it_is_told_as_such() {
    for role in ["host", "ticker"] {
        let place = place!();
        let mut host = place.host(role);
        let (mut refused, mut spare) = (0, 0);
        loop {
            assert_eq!(host.ask(&format!("hoard {spare}")), "hoarded");
            let attached = attach_to(&place, role);
            assert_eq!(host.ask("release"), "released");
            match attached {
                Ok(()) => break,
                Err(AttachError::HostLacks { what: Resource::Descriptors }) => refused += 1,
                Err(other) => panic!("{role} with {spare} to spare: {other:?}"),
            }
            spare += 1;
        }
        // The connection, the watch on its process, the memory of the client.
        assert!(refused >= 3, "{role} was refused with {refused} numbers of descriptors");
    }
}

fn attach_to(place: &Place, role: &str) -> Result<(), AttachError> {
    match role {
        "host" => attach(place).map(drop),
        _ => place.builder::<memorypipe_tests::ticker::TickerClient>().attach().map(drop),
    }
}

#[test]
fn a_host_that_cannot_even_refuse_says_so_once() {
    let place = place!();
    let mut host = place.host("host");
    assert_eq!(host.ask("starve"), "starved");
    let builder = place.builder::<DeskClient>().attach_timeout(Duration::from_millis(500));
    let error = builder.attach().map(drop).unwrap_err();
    assert!(matches!(error, AttachError::Timeout { .. }), "{error:?}");
    let said = || host.errors().matches("cannot accept pending connections").count();
    wait_until("the host says so", || said() > 0);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(said(), 1, "{}", host.errors());
}

#[test]
fn a_host_whose_files_may_not_be_as_large_says_so() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    assert_eq!(host.ask("small-files"), "limited");
    let error = attach(&place).unwrap_err();
    assert!(matches!(error, AttachError::HostLacks { what: Resource::FileSize }), "{error:?}");
    assert!(error.to_string().contains("RLIMIT_FSIZE"), "{error}");
    wait_until("the host says so too", || host.errors().contains("could not allocate shared memory"));
    assert_eq!(desk.add(1, 2).unwrap(), 3);
}

#[test]
fn a_client_without_descriptors_is_told_that_it_is_the_one() {
    let place = place!();
    let _host = place.host("host");
    let mut refused = 0;
    for spare in 0.. {
        let line = place.start(&format!("client spare={spare}")).line();
        if line.starts_with("attached ") {
            break;
        }
        assert!(line.starts_with("error MP-ATTACH-OS ") && line.contains("RLIMIT_NOFILE"), "{spare}: {line}");
        refused += 1;
    }
    assert!(refused >= 4, "{refused} times");
    let line = place.start("client file_size=4096").line();
    assert!(line.starts_with("error MP-ATTACH-OS ") && line.contains("RLIMIT_FSIZE"), "{line}");
}

/// Sides that wake each other often pass a descriptor for that.
#[test]
fn a_side_without_room_for_the_flag_of_the_other_is_rung_all_the_same() {
    for lacking in ["host", "client"] {
        let place = place!();
        let mut host = place.host("host wait=block");
        let mut client = place.client("client wait=block");
        match lacking {
            "host" => assert_eq!(host.ask("hoard 0"), "hoarded"),
            _ => assert_eq!(client.ask("starve"), "starved"),
        }
        for number in 0..60 {
            // Both sleep in between.
            std::thread::sleep(Duration::from_millis(2));
            let sum = client.ask(&format!("add {number} 1"));
            assert_eq!(sum, (number + 1).to_string(), "the {lacking} lacks room");
        }
        assert_eq!(client.ask("alive"), "true");
    }
}

/// What the kernel refuses for want of memory, a side repeats a few milliseconds later, however it waits.
#[test]
fn a_wakeup_that_the_kernel_refuses_is_repeated_until_it_is_sent() {
    for who in ["client-waits", "client-arms", "host-waits", "host-tries", "host-arms"] {
        for count in [1, 2, 5] {
            let place = place!();
            let line = place.start(&format!("refused-wakeups wait=block who={who} count={count}")).line();
            if line.starts_with("skipped") {
                return eprintln!("SKIPPED: {line}");
            }
            assert_eq!(line, format!("refused {count}"), "{who}");
        }
    }
}
