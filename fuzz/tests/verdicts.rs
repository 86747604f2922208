//! Bytes in real memory: those of an enum with data, and those that are no value of it.

use memorypipe::prelude::*;
use memorypipe::testing::hostile::{FIRST_POSITION, TestHost, ring_pair};
use memorypipe_fuzz::ends::{BoothClient, BoothHost, Looker};
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
    let (bare, assailant) = ring_pair(4, VERDICT_LEN, 8);
    let (mut values, mut none) = (0, 0);
    for (bytes, position) in nearly().zip((0..).map(|n| FIRST_POSITION.wrapping_add(n))) {
        Forged::right(position, 0, &bytes).publish(&assailant.memory(), position);
        match bare.receive::<Verdict>() {
            Ok(Some(value)) => {
                assert_eq!(Some(value), verdict_of(&bytes), "{bytes:?}");
                values += 1;
            }
            Err(IpcError::Corrupt { field, .. }) => {
                assert_eq!(verdict_of(&bytes), None, "a value was refused: {bytes:?}");
                assert!(field.ends_with("Verdict"), "{field}");
                none += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    println!("verdicts: {values} accepted, {none} refused");
    assert!(values > 15_000 && none > 254, "{values} {none}");
}

#[test]
fn no_handler_is_called_with_bytes_that_are_no_verdict() {
    let mut test_host = TestHost::<BoothHost>::new(|builder| builder.on_notice(|_| ()));
    let mut looker = Looker::default();
    let (mut attacker, mut position) = (test_host.attack(), FIRST_POSITION);
    let (mut handled, mut expelled) = (0, 0);
    for bytes in nearly().filter(|bytes| verdict_of(bytes).is_none() || bytes[2] == 7) {
        Forged::right(position, JUDGE, &bytes).publish(&attacker.memory(), position);
        position = position.wrapping_add(1);
        let before = looker.looked;
        test_host.look(std::time::Duration::ZERO);
        match test_host.host.try_recv() {
            Ok(Some(call)) => call.dispatch(&mut looker),
            Ok(None) | Err(IpcError::Empty) => {}
            Err(error) => panic!("{error}"),
        }
        if verdict_of(&bytes).is_some() {
            assert_eq!(looker.looked, before + 1, "{bytes:?}");
            attacker.read_all(position);
            handled += 1;
        } else {
            assert_eq!(looker.looked, before, "{bytes:?}");
            test_host.look(std::time::Duration::ZERO);
            assert_eq!(test_host.host.clients(), 0, "it is expelled: {bytes:?}");
            expelled += 1;
            (attacker, position) = (test_host.attack(), FIRST_POSITION);
        }
    }
    assert!(handled > 3 && expelled > 254, "{handled} {expelled}");
}

#[test]
fn no_call_returns_bytes_that_are_no_verdict() {
    let mut test_host = TestHost::<BoothHost>::new(|builder| builder.on_notice(|_| ()));
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
        while test_host.host.clients() > 0 {
            test_host.look(std::time::Duration::from_millis(1));
            match test_host.host.try_recv() {
                Ok(Some(call)) => call.dispatch(&mut Looker::default()),
                Ok(None) | Err(IpcError::Empty) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
}
