//! Large replies of a hostile host, which go straight into a place of the caller: only valid values appear there.

#![allow(clippy::result_large_err)] // errors are large replies too

use std::num::NonZero;
use std::thread;

use memorypipe::prelude::*;
use memorypipe::testing::hostile::{FIRST_POSITION, TestHost};
use memorypipe_fuzz::forge::Forged;

/// 8 KiB, of which the last bytes can be invalid; zeros are a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Any bits.
    pub words: [u64; 1000],
    /// 0 or 1.
    pub flags: [bool; 192],
}

/// 1 KiB; zeros are not a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stamps {
    /// Not 0.
    pub at: [NonZero<u64>; 128],
}

ipc_channel!(
    /// Large replies.
    #[channel(capacity = 4)]
    pub trait Archive {
        /// Zeros are a value.
        #[into]
        fn page(&mut self) -> Page;
        /// They are not.
        #[into]
        fn stamps(&mut self) -> Stamps;
        /// Or an error.
        #[into]
        fn found(&mut self) -> Result<Page, Page>;
    }
);

const PAGE: u16 = 0;
const STAMPS: u16 = 1;
const FOUND: u16 = 2;
/// Where the flags of a page begin.
const FLAGS: usize = 8000;

fn page(word: u64, flag: bool) -> Page {
    Page { words: [word; 1000], flags: [flag; 192] }
}

/// The bytes of a page whose flag at this place has any value.
fn bytes(word: u64, at: usize, flag: u8) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..1000).flat_map(|_| word.to_le_bytes()).collect();
    bytes.resize(size_of::<Page>(), 1);
    bytes[FLAGS + at] = flag;
    bytes
}

/// A client that has got this reply to its first call.
fn answered(method: u16, status: u8, payload: &[u8]) -> (TestHost<ArchiveHost>, ArchiveClient) {
    let mut host = TestHost::<ArchiveHost>::new(|builder| builder.on_notice(|_| ()));
    let client = host.attach();
    let reply = Forged { status, ..Forged::right(FIRST_POSITION, method, payload) };
    reply.publish(&host.memory().expect("it is attached"), FIRST_POSITION);
    (host, client)
}

#[test]
fn a_reply_is_put_into_the_place_exactly_if_it_is_a_value() {
    let flags = [0, 1, 2, 3, 127, 128, 254, 255];
    for (at, flag) in [0, 1, 100, 191].into_iter().flat_map(|at| flags.map(|flag| (at, flag))) {
        for (method, status) in [(PAGE, 0), (FOUND, 0), (FOUND, 1)] {
            let (_host, client) = answered(method, status, &bytes(7, at, flag));
            let mut out = page(9, true);
            let result = match method {
                PAGE => client.page_into(&mut out).map_err(CallError::Ipc),
                _ => client.found_into(&mut out),
            };
            match result {
                Ok(()) => {
                    assert!(
                        flag < 2 && status == 0 && out.words == [7; 1000] && out.flags[at] == (flag == 1)
                    );
                }
                Err(CallError::App(error)) => {
                    assert!(flag < 2 && status == 1 && error.words == [7; 1000] && out == page(9, true));
                }
                Err(CallError::Ipc(IpcError::Corrupt { .. })) => {
                    assert!(flag > 1 && out == if status == 0 { page(0, false) } else { page(9, true) });
                }
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn by_value_the_same_replies_are_values() {
    for flag in 0..=255 {
        let (_host, client) = answered(PAGE, 0, &bytes(7, 50, flag));
        match client.page() {
            Ok(page) => assert!(flag < 2 && page.flags[50] == (flag == 1) && page.words == [7; 1000]),
            Err(IpcError::Corrupt { .. }) => assert!(flag > 1),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn a_place_keeps_its_value_if_zeros_are_not_valid() {
    let stamp = |number| Stamps { at: [NonZero::new(number).expect("not 0"); 128] };
    for (number, is_value) in [(7_u64, true), (0, false)] {
        let mut payload: Vec<u8> = (0..128).flat_map(|_| 7_u64.to_le_bytes()).collect();
        payload[512..520].copy_from_slice(&number.to_le_bytes());
        let (_host, client) = answered(STAMPS, 0, &payload);
        let mut out = stamp(9);
        assert_eq!(client.stamps_into(&mut out).is_ok(), is_value);
        assert!(out == stamp(if is_value { 7 } else { 9 }));
    }
}

#[test]
fn a_reply_of_another_length_changes_nothing() {
    for len in [0, 1, 8184, 8191, 8193, u32::MAX] {
        let (mut host, client) = answered(PAGE, 0, &bytes(7, 0, 1));
        let payload = bytes(7, 0, 1);
        let reply = Forged { len, ..Forged::right(FIRST_POSITION, PAGE, &payload) };
        reply.publish(&host.memory().expect("it is attached"), FIRST_POSITION);
        let mut out = page(9, true);
        assert!(matches!(client.page_into(&mut out), Err(IpcError::Corrupt { field: "length", .. })));
        assert!(out == page(9, true));
    }
}

#[test]
fn what_a_host_writes_while_its_reply_is_read_changes_nothing_afterwards() {
    let (mut taken, mut refused) = (0, 0);
    for round in 0..400 {
        let (mut host, client) = answered(PAGE, 0, &bytes(7, 0, 1));
        let memory = host.memory().expect("it is attached");
        let calling = thread::spawn(move || {
            let mut out = page(9, true);
            let result = client.page_into(&mut out);
            let after: Vec<u8> = out.flags.iter().map(|flag| u8::from(*flag)).collect();
            for _ in 0..100 {
                thread::yield_now();
                assert!(out.flags.iter().zip(&after).all(|(flag, before)| u8::from(*flag) == *before));
            }
            assert!(after.iter().all(|flag| *flag < 2));
            result
        });
        let mut flags = 0x0101_0101_0101_0101_u64;
        while !calling.is_finished() {
            // Valid and invalid in turn, in a word in the middle of the flags.
            flags ^= 0x0300_0000_0000 << (8 * (round % 2));
            memory.poke(memory.payload(FIRST_POSITION) + FLAGS / 8 + 12, flags);
        }
        match calling.join().expect("it holds values only") {
            Ok(()) => taken += 1,
            Err(IpcError::Corrupt { .. }) => refused += 1,
            Err(error) => panic!("{error}"),
        }
    }
    println!("{taken} replies taken, {refused} refused");
    assert!(taken > 0 && refused > 0, "{taken} {refused}");
}
