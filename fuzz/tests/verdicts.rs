//! Bytes in real memory: those of an enum with data, and those that are no value of it.

mod attack;

use attack::{AtAHost, booth, serve_until_alone, through_a_ring_pair};
use memorypipe::prelude::*;
use memorypipe::testing::hostile::FIRST_POSITION;
use memorypipe_fuzz::ends::BoothClient;
use memorypipe_fuzz::forge::Forged;
use memorypipe_fuzz::verdict::{VERDICT_LEN, Verdict, verdict_of};

/// The method of the booth with a verdict.
const JUDGE: u16 = 5;

/// Bytes of each variant, and everything that differs from them in one byte.
fn nearly() -> impl Iterator<Item = [u8; VERDICT_LEN]> {
    let pair = |tag: u8| {
        let mut bytes = [0; VERDICT_LEN];
        (bytes[0], bytes[4], bytes[8]) = (tag, b'x', 1);
        bytes
    };
    let changed = |bytes: [u8; VERDICT_LEN], at: usize, byte: u8| {
        let mut bytes = bytes;
        bytes[at] = byte;
        bytes
    };
    [1, 3, 200, 9].into_iter().flat_map(move |tag| {
        (0..VERDICT_LEN).flat_map(move |at| (0..=255).map(move |byte| changed(pair(tag), at, byte)))
    })
}

#[test]
fn all_256_values_of_every_byte_of_a_verdict_are_told_apart() {
    let is_of = |value: &Verdict, bytes: &_| verdict_of(bytes).as_ref() == Some(value);
    let (values, none) = through_a_ring_pair("Verdict", nearly(), |bytes| verdict_of(bytes).is_some(), is_of);
    println!("verdicts: {values} accepted, {none} refused");
    assert!(values > 15_000 && none > 254, "{values} {none}");
}

#[test]
fn no_handler_is_called_with_bytes_that_are_no_verdict() {
    let mut host = AtAHost::new();
    for bytes in nearly().filter(|bytes| verdict_of(bytes).is_none() || bytes[2] == 7) {
        host.send(JUDGE, &bytes, verdict_of(&bytes).is_some());
    }
    assert!(host.handled > 3 && host.expelled > 254, "{} {}", host.handled, host.expelled);
}

#[test]
fn no_call_returns_bytes_that_are_no_verdict() {
    let mut test_host = booth();
    let some = nearly().step_by(61).chain([[200; VERDICT_LEN], [255; VERDICT_LEN]]);
    for (bytes, status) in some.zip([0, 1].into_iter().cycle()) {
        let client: BoothClient = test_host.attach();
        let reply = Forged { status, ..Forged::right(FIRST_POSITION, JUDGE, &bytes) };
        reply.publish(&test_host.memory().expect("it is attached"), FIRST_POSITION);
        match (client.judge(Verdict::Late), verdict_of(&bytes)) {
            (Ok(verdict), Some(expected)) if status == 0 => assert_eq!(verdict, expected),
            (Err(CallError::App(verdict)), Some(expected)) if status == 1 => assert_eq!(verdict, expected),
            (Err(CallError::Ipc(IpcError::Corrupt { .. })), None) => {
                assert!(matches!(client.nothing(), Err(IpcError::Closed)));
            }
            other => panic!("{other:?} of {bytes:?}"),
        }
        drop(client);
        serve_until_alone(&mut test_host);
    }
}
