//! Host and client built from declarations that differ.

use memorypipe::{AttachError, IpcError};
use memorypipe_tests::calls_handler::SENSORS;
use memorypipe_tests::channels::{DeskClient, after, before, broken};
use memorypipe_tests::{place, wait_until};

#[test]
fn a_field_that_differs_is_refused_and_shown_on_both_sides() {
    let place = place!();
    let host = place.host("before");
    let Err(AttachError::SchemaMismatch(mismatch)) = place.builder::<broken::StationClient>().attach() else {
        panic!("attached with another declaration");
    };
    let (here, there) = (std::process::id(), host.pid());
    assert_eq!((mismatch.host.pid, mismatch.client.pid), (there, here));
    assert_ne!(mismatch.host.id, mismatch.client.id);
    wait_until("the host says so too", || host.errors().contains("help:"));
    for text in [mismatch.to_string(), host.errors()] {
        for part in [
            "MP-ATTACH-SCHEMA",
            "another version of `Station`",
            "struct Reading",
            "celsius",
            "kelvin",
            &format!("host:   pid {there} "),
            &format!("client: pid {here} "),
            "1 other method matches",
        ] {
            assert!(text.contains(part), "`{part}` is missing in:\n{text}");
        }
    }
    assert!(host.errors().starts_with(&format!("memorypipe: refused process {here}")), "{}", host.errors());
    // The host serves other clients.
    let client: before::StationClient = place.builder().attach().unwrap();
    assert_eq!(client.sensors().unwrap(), SENSORS);
}

#[test]
fn another_channel_of_the_same_name_is_refused() {
    let place = place!();
    let _host = place.host("before");
    match place.builder::<DeskClient>().attach() {
        Err(AttachError::SchemaMismatch(mismatch)) => {
            let text = mismatch.to_string();
            assert!(text.contains("`desk` is a `Station`, but the client expects a `Desk`"), "{text}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn methods_added_and_moved_on_the_host_do_not_matter() {
    let place = place!();
    let _host = place.host("after");
    let client: before::StationClient = place.builder().attach().unwrap();
    for sensor in 0..2000 {
        let reading = client.reading(sensor).unwrap();
        assert_eq!((reading.at, reading.celsius), (u64::from(sensor), 20.0 + f64::from(sensor)));
        assert_eq!(client.sensors().unwrap(), SENSORS);
    }
    let schema = client.link.schema().to_string();
    assert!(schema.contains("fn altitude() -> f64;"), "the host's own declaration is shown:\n{schema}");
}

#[test]
fn a_method_that_the_host_lacks_is_unsupported_and_nothing_is_sent() {
    let place = place!();
    let _host = place.host("before");
    let client: after::StationClient = place.builder().attach().unwrap();
    for _ in 0..100 {
        assert!(matches!(client.altitude(), Err(IpcError::Unsupported { method: "altitude" })));
        let label = "north".parse().unwrap();
        assert!(matches!(client.label(1, label), Err(IpcError::Unsupported { method: "label" })));
        assert_eq!(client.sensors().unwrap(), SENSORS);
        assert_eq!(client.reading(4).unwrap().at, 4);
    }
    assert!(client.link.is_alive());
}
