//! Invalid bytes in real memory: none of them becomes a value, at a host, at a client, in a ring pair.

mod attack;

use attack::{AtAHost, booth, serve_until_alone, through_a_ring_pair};
use memorypipe::prelude::*;
use memorypipe::testing::hostile::FIRST_POSITION;
use memorypipe_fuzz::ends::BoothClient;
use memorypipe_fuzz::forge::Forged;
use memorypipe_fuzz::value::{LEN, Picky, Side, is_picky};

/// Methods of the booth.
const ECHO: u16 = 0;
const SIDE: u16 = 1;

fn through(all: impl Iterator<Item = [u8; LEN]>) -> (u64, u64) {
    through_a_ring_pair("Picky", all, is_picky, |value: &Picky, bytes| value.bytes() == *bytes)
}

fn with(changes: &[(usize, &[u8])]) -> [u8; LEN] {
    let mut bytes = Picky::example().bytes();
    for (at, change) in changes {
        bytes[*at..*at + change.len()].copy_from_slice(change);
    }
    bytes
}

#[test]
fn all_256_values_of_every_byte_are_told_apart() {
    let all = (0..LEN).flat_map(|at| (0..=255).map(move |byte| with(&[(at, &[byte])])));
    let (values, none) = through(all);
    println!("bytes: {values} values accepted, {none} refused");
    assert_eq!(values + none, 256 * LEN as u64);
    // 16 lengths of text and 9 of the list, and some do not match what follows; 8 bytes of anything.
    assert!(values > 8 * 256 && none > 24 * 255, "{values} {none}");
}

#[test]
fn every_char_and_no_other_number_is_one() {
    let numbers = (0..0x11_1000_u32).chain((0..32).flat_map(|bit| [1 << bit, u32::MAX << bit]));
    let expected = numbers.clone().filter(|number| char::from_u32(*number).is_some()).count() as u64;
    let (values, _) = through(numbers.map(|number| with(&[(48, &number.to_le_bytes())])));
    assert_eq!(values, expected);
}

#[test]
fn zero_is_the_only_number_that_is_not_non_zero() {
    let numbers = (0..70_000_u32).chain((16..32).map(|bit| 1 << bit)).chain([u32::MAX]);
    let (_, none) = through(numbers.map(|number| with(&[(52, &number.to_le_bytes())])));
    assert_eq!(none, 1);
}

#[test]
fn lengths_beyond_the_capacity_are_refused() {
    let lengths = || (0..600_u64).chain((0..64).flat_map(|bit| [1 << bit, u64::MAX << bit, u64::MAX >> bit]));
    for (at, capacity) in [(0, 16), (24, 8)] {
        let fits = lengths().filter(|len| *len <= capacity).count() as u64;
        // Text and items that are valid for every length.
        let blank = |len: u64| with(&[(8, &[b'x'; 16]), (32, &[1; 8]), (at, &len.to_le_bytes())]);
        let (values, _) = through(lengths().map(blank));
        assert_eq!(values, fits);
    }
}

#[test]
fn text_that_is_no_utf_8_is_refused() {
    let wrong: &[&[u8]] = &[
        b"\x80",             // goes on where nothing began
        b"\xC0\x80",         // zero, too long
        b"\xC1\xBF",         // a letter, too long
        b"\xE0\x80\x80",     // the same
        b"\xF0\x80\x80\x80", // the same
        b"\xED\xA0\x80",     // a surrogate
        b"\xED\xBF\xBF",     // the last one
        b"\xF4\x90\x80\x80", // above the last
        b"\xF5\x80\x80\x80", // the same
        b"\xFF",             // never
        b"\xC3",             // ends early
        b"\xE2\x82",         // the same
        b"\xF0\x9F\x98",     // the same
    ];
    let text = |text: &[u8]| with(&[(0, &(text.len() as u64).to_le_bytes()), (8, text)]);
    assert_eq!(through(wrong.iter().map(|wrong| text(wrong))), (0, wrong.len() as u64));
    let right = ["", "a", "é", "€", "😀", "\u{FFFF}", "\u{10FFFF}", "\0", "0123456789abcdef"];
    assert_eq!(through(right.iter().map(|right| text(right.as_bytes()))), (right.len() as u64, 0));
    // Bytes beyond the length can have any value.
    assert_eq!(through([with(&[(0, &1_u64.to_le_bytes()), (8, b"x\xFF\xFF")])].into_iter()), (1, 0));
}

/// The bytes of a [`Picky`] that have invalid values, except those of the text.
fn niches() -> impl Iterator<Item = usize> {
    (0..8).chain(24..32).chain(32..35).chain(48..64)
}

#[test]
fn no_handler_is_called_with_bytes_that_are_no_value() {
    // A host lets a process that it has expelled wait, so several hosts take their share.
    const HOSTS: usize = 6;
    let (mut handled, mut expelled) = (0, 0);
    std::thread::scope(|scope| {
        let share = |first| move || at_a_host(niches().skip(first).step_by(HOSTS));
        let hosts: Vec<_> = (0..HOSTS).map(|first| scope.spawn(share(first))).collect();
        for host in hosts {
            let (more_handled, more_expelled) = host.join().expect("no host is at fault");
            handled += more_handled;
            expelled += more_expelled;
        }
    });
    println!("at a host: {handled} values handled, {expelled} clients expelled");
    assert!(handled > 1000 && expelled > 4000, "{handled} {expelled}");
}

/// Sends all values of these bytes to a host. Returns how many were handled, and how many of its clients were expelled.
fn at_a_host(niches: impl Iterator<Item = usize>) -> (u32, u32) {
    let mut host = AtAHost::new();
    for at in niches {
        for byte in 0..=255 {
            let bytes = with(&[(at, &[byte])]);
            host.send(ECHO, &bytes, is_picky(&bytes));
        }
    }
    (host.handled, host.expelled)
}

#[test]
fn no_call_returns_bytes_that_are_no_value() {
    let mut test_host = booth();
    let mut returned = 0;
    for status in [0, 1] {
        for byte in 0..=255_u8 {
            let client: BoothClient = test_host.attach();
            let payload = [byte, 0, 0, 0, 0, 0, 0, 0];
            let reply = Forged { status, len: 1, ..Forged::right(FIRST_POSITION, SIDE, &payload) };
            reply.publish(&test_host.memory().expect("it is attached"), FIRST_POSITION);
            let side = match client.side(Side::Buy, false) {
                Ok(side) if status == 0 => Some(side as u8),
                Err(CallError::App(side)) if status == 1 => Some(side as u8),
                Err(CallError::Ipc(IpcError::Corrupt { .. })) => None,
                other => panic!("{other:?}"),
            };
            assert_eq!(side, [1, 200, 255].contains(&byte).then_some(byte));
            returned += u32::from(side.is_some());
            if side.is_none() {
                assert!(matches!(client.nothing(), Err(IpcError::Closed)));
            }
            drop(client);
            serve_until_alone(&mut test_host);
        }
    }
    assert_eq!(returned, 6);
}

/// The method of the booth without arguments and result.
const NOTHING: u16 = 3;

#[test]
fn a_call_that_is_answered_twice_in_the_place_of_another_is_found_out() {
    let mut test_host = booth();
    let client: BoothClient = test_host.attach();
    let batch = client.batch();
    let [first, second, third] = [(); 3].map(|()| batch.nothing().unwrap());
    drop(batch);
    let memory = test_host.memory().expect("it is attached");
    let calls = [1, 1, 0, 2].map(|nth| FIRST_POSITION.wrapping_add(nth));
    for (call, position) in calls.into_iter().zip((0..).map(|n| FIRST_POSITION.wrapping_add(n))) {
        Forged { call, ..Forged::right(position, NOTHING, &[]) }.publish(&memory, position);
    }
    first.wait().unwrap();
    second.wait().unwrap();
    assert!(matches!(third.wait(), Err(IpcError::Corrupt { field: "call of a reply", .. })));
    assert!(matches!(client.nothing(), Err(IpcError::Closed)));
}
