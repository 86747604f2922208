//! Every error, produced in the way a user would encounter it.
//!
//! | error | met in |
//! |---|---|
//! | `CreateError::NameTaken` | `attach::a_second_host_of_a_name_is_refused_and_disturbs_nobody`, here |
//! | `CreateError::NameInvalid`, `Options`, `Os` | here |
//! | `CreateError::Unsafe` | `users::a_directory_that_everybody_can_write_is_not_used` and others, here |
//! | `AttachError::NotFound` | `attach::without_a_host_the_error_names_the_place_and_similar_names` |
//! | `AttachError::NameInvalid`, `LayoutVersion`, `HostGone`, `Corrupt`, `Os` | here |
//! | `AttachError::SchemaMismatch` | `schema::a_field_that_differs_is_refused_and_shown_on_both_sides` |
//! | `AttachError::NotAdmitted` | `users::a_client_does_not_trust_a_host_of_another_user_by_itself` and others |
//! | `AttachError::TooManyClients` | `limits::one_client_too_many_is_refused_until_another_leaves` |
//! | `AttachError::TooMuchMemory` | `users::the_memory_of_one_user_is_limited_and_that_of_another_is_there` |
//! | `AttachError::HostLacks` | `lacks` |
//! | `AttachError::OwnHost`, `IpcError::OwnHost` | `own` |
//! | `AttachError::Timeout` | `attach::a_host_that_does_not_serve_is_waited_for_until_the_attach_timeout` |
//! | `IpcError::HostGone` | `death` |
//! | `IpcError::Disconnected` | `sessions` |
//! | `IpcError::ClientGone` | `pipes::a_client_that_leaves_is_told_once_after_all_it_wrote` |
//! | `IpcError::Timeout` | `calls::a_timeout_says_whether_the_request_was_taken` |
//! | `IpcError::Full` | `calls::a_full_ring_says_so_and_is_delivered_in_order_later` |
//! | `IpcError::Dropped` | `calls::a_reply_that_the_handler_drops_is_told_at_once` |
//! | `IpcError::Unsupported` | `schema::a_method_that_the_host_lacks_is_unsupported_and_nothing_is_sent` |
//! | `IpcError::Corrupt`, `Closed` | `limits::a_host_that_answers_with_rubbish_is_found_out_and_not_believed_again` |
//! | `IpcError::Os` | here |
//! | `CallError::App`, `Ipc` | `calls::every_kind_of_method_gets_its_kind_of_answer`, here |

use std::fs;
use std::os::fd::OwnedFd;

use memorypipe::{AttachError, CallError, CreateError, Error, Execution, IpcError, NameHolder};
use memorypipe_tests::channels::{DeskClient, DeskHost, MathError};
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, raw};

/// Asserts the text of an error, and that `Error` has the same.
fn tells(error: impl Into<Error>, code: &str, is_retryable: bool, parts: &[&str]) {
    let error = error.into();
    let text = error.to_string();
    assert_eq!((error.code(), error.is_retryable()), (code, is_retryable), "{text}");
    assert!(format!("{error:?}").ends_with(&format!("[{code}]")), "{error:?}");
    for part in parts {
        assert!(text.contains(part), "`{part}` is missing in: {text}");
    }
}

#[test]
fn a_host_that_cannot_be_created_says_why() {
    let place = place!();
    let error = DeskHost::builder("a b").create().unwrap_err();
    assert!(matches!(error, CreateError::NameInvalid { .. }));
    tells(error, "MP-CREATE-NAME", false, &["`a b`", "not a valid channel name", "only ASCII letters"]);

    let error = place.host_builder::<DeskHost>().capacity(3).create().unwrap_err();
    assert!(matches!(error, CreateError::Options { .. }));
    tells(error, "MP-CREATE-OPTIONS", false, &["capacity", "power of two"]);

    let huge = place.host_builder::<memorypipe::PipeHost<[u8; 65_536], u8>>().capacity(65_536);
    let error = huge.create().unwrap_err();
    assert!(matches!(error, CreateError::Options { .. }));
    tells(error, "MP-CREATE-OPTIONS", false, &["256 MiB", "lower the capacity"]);

    let deep = place.directory().join("missing").join("too");
    let error = DeskHost::builder("desk").socket_dir(&deep).create().unwrap_err();
    assert!(matches!(error, CreateError::Os { .. }));
    tells(error, "MP-CREATE-OS", false, &["could not make the directory", "missing"]);

    let long = place.directory().join("x".repeat(100));
    let error = DeskHost::builder("desk").socket_dir(&long).create().unwrap_err();
    assert!(matches!(error, CreateError::PathTooLong { .. }));
    tells(error, "MP-CREATE-PATH", false, &["the limit for the path of a socket is 107", "MEMORYPIPE_DIR"]);
    assert!(!long.exists(), "nothing was made");

    fs::write(place.run(), "").unwrap();
    let error = place.host_builder::<DeskHost>().create().unwrap_err();
    assert!(matches!(error, CreateError::Unsafe { .. }));
    tells(error, "MP-CREATE-UNSAFE", false, &["cannot be used", "not a directory"]);

    fs::remove_file(place.run()).unwrap();
    let host = place.host("host");
    let error = place.host_builder::<DeskHost>().create().unwrap_err();
    let pid = format!("process {}", host.pid());
    assert!(
        matches!(&error, CreateError::NameTaken { holder: NameHolder::Process(p), .. } if *p == host.pid())
    );
    tells(error, "MP-CREATE-TAKEN", true, &["`desk` is taken", &pid, "choose another name"]);
}

/// Attaches a client of another process to a host that `answers` its first packet arbitrarily.
fn refused_by(answers: impl FnOnce(&OwnedFd, &[u8]) + Send + 'static) -> String {
    let place = place!();
    let listener = raw::listen(&place.run().join("desk.sock"));
    let mut client = place.start("client");
    let connection = raw::accept(&listener);
    let (hello, _) = raw::receive(&connection);
    answers(&connection, &hello);
    drop((connection, listener));
    client.line()
}

/// Asserts that a line of a client reports an error.
fn says(line: &str, code: &str, parts: &[&str]) {
    assert!(line.starts_with(&format!("error {code} ")), "{line}");
    for part in parts {
        assert!(line.contains(part), "`{part}` is missing in: {line}");
    }
}

#[test]
fn a_host_of_another_layout_version_is_recognized() {
    let line = refused_by(|connection, hello| {
        // The version follows the eight bytes of the magic, in every version.
        let mut head = hello[..16].to_vec();
        head[8..12].copy_from_slice(&77_u32.to_le_bytes());
        raw::send(connection, &head, None);
    });
    says(&line, "MP-ATTACH-LAYOUT", &["version 77", "the same version of memorypipe"]);
}

#[test]
fn a_client_of_another_layout_version_is_refused_by_the_host() {
    let place = place!();
    let host = place.host("host");
    let listener = raw::listen(&place.run().join("listener.sock"));
    let _client = place.start("client name=listener");
    let (mut hello, _) = raw::receive(&raw::accept(&listener));
    hello[8..12].copy_from_slice(&77_u32.to_le_bytes());
    let connection = raw::connect(&place.run().join("desk.sock"));
    raw::send(&connection, &hello, None);
    let (refusal, _) = raw::receive(&connection);
    // The client gets our version in a frame whose head it can read.
    assert_eq!((&refusal[..8], refusal[12]), (&hello[..8], 3));
    memorypipe_tests::wait_until("said why", || host.errors().contains("version 77"));
}

#[test]
fn a_peer_with_another_protocol_is_recognized() {
    let line = refused_by(|connection, _| raw::send(connection, b"HTTP/1.1 400 Bad Request", None));
    says(&line, "MP-ATTACH-CORRUPT", &["not of memorypipe", "memorypipe host"]);
    let line = refused_by(|connection, _| raw::send(connection, b"x", None));
    says(&line, "MP-ATTACH-CORRUPT", &["shorter than its head"]);
    // Its own packet back: a frame, but out of order.
    let line = refused_by(|connection, hello| raw::send(connection, hello, None));
    says(&line, "MP-ATTACH-CORRUPT", &["out of order"]);
}

#[test]
fn a_host_that_hangs_up_during_the_handshake_is_reported() {
    let line = refused_by(|_, _| {});
    says(&line, "MP-ATTACH-HOSTGONE", &["closed the connection during the handshake", "try again"]);
}

#[test]
fn what_a_host_has_said_is_told_though_it_has_hung_up_without_reading_all() {
    let place = place!();
    let listener = raw::listen(&place.run().join("desk.sock"));
    let mut client = place.start("client");
    let connection = raw::accept(&listener);
    // The packet stays where it is, so that the kernel first says that the connection was reset.
    let looked = rustix::net::recv(&connection, &mut [0_u8], rustix::net::RecvFlags::PEEK);
    looked.expect("the client has sent its packet");
    client.suspend();
    raw::send(&connection, b"x", None);
    drop((connection, listener));
    client.resume();
    says(&client.line(), "MP-ATTACH-CORRUPT", &["shorter than its head"]);
}

fn attach(place: &Place) -> AttachError {
    let builder = memorypipe::ClientBuilder::<DeskClient>::new("desk").socket_dir(place.run());
    builder.attach().map(drop).unwrap_err()
}

#[test]
fn a_client_that_cannot_even_try_says_why() {
    let error = DeskClient::attach("tcp://elsewhere").unwrap_err();
    assert!(matches!(error, AttachError::NameInvalid { .. }));
    tells(error, "MP-ATTACH-NAME", false, &["not a valid channel name", "other transports"]);

    let place = place!();
    tells(attach(&place), "MP-ATTACH-NOTFOUND", true, &["no host of `desk`", ".attach_timeout(..)"]);

    // A file where a directory should be.
    fs::write(place.run(), "").unwrap();
    let error = attach(&place);
    assert!(matches!(error, AttachError::Os { .. }), "{error:?}");
    tells(error, "MP-ATTACH-OS", false, &["could not connect to the host"]);
}

#[test]
fn a_kernel_that_refuses_to_wait_closes_the_connection() {
    let place = place!();
    let host = place.host("host");
    let mut client = place.client("client");
    assert_eq!(client.ask("add 1 2"), "3");
    assert_eq!(client.ask("deafen"), "deaf");
    host.suspend();
    says(&client.ask("add 1 2"), "MP-IPC-OS", &["could not wait for the other side"]);
    host.resume();
    says(&client.ask("add 1 2"), "MP-IPC-CLOSED", &["attach again"]);
    assert_eq!(client.ask("alive"), "false");
}

#[test]
fn a_client_that_may_open_no_descriptor_any_more_goes_on() {
    let place = place!();
    let host = place.host("host");
    let mut client = place.client("client");
    assert_eq!(client.ask("starve"), "starved");
    host.suspend();
    client.tell("add 1 2");
    // It sleeps by now, with only what it has had since it attached.
    std::thread::sleep(std::time::Duration::from_millis(100));
    host.resume();
    client.says("3");
    assert_eq!(client.ask("alive"), "true");
}

#[test]
fn the_errors_of_a_call_can_be_distinguished_and_converted() {
    let place = place!();
    let mut host = place.host("host");
    let desk = place.desk();
    let error = desk.div(1, 0).unwrap_err();
    assert_eq!((error.code(), error.is_retryable()), ("MP-CALL-APP", false));
    assert_eq!(error.app().unwrap(), MathError::DivByZero);
    tells(desk.div(1, 0).unwrap_err(), "MP-CALL-APP", false, &["answered with an error: DivByZero"]);

    host.suspend();
    let short: DeskClient = {
        host.resume();
        place.builder().timeout(std::time::Duration::from_millis(50)).attach().unwrap()
    };
    host.suspend();
    let error = short.div(1, 1).unwrap_err();
    assert!(matches!(error, CallError::Ipc(IpcError::Timeout { .. })));
    tells(
        error,
        "MP-IPC-TIMEOUT",
        false,
        &["`div` timed out after 50ms: the host has not received the request"],
    );
    host.kill();
    let error = desk.div(1, 1).unwrap_err();
    assert!(matches!(error, CallError::Ipc(IpcError::HostGone { execution: Execution::NotStarted })));
    tells(error, "MP-IPC-HOSTGONE", true, &["the host is gone", "nothing was executed", "attach again"]);
}
