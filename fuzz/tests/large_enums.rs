//! Large messages with enums, which go straight into the place where they are used: numbers that are unknown there
//! become the catch-all, and what is no value appears nowhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe::testing::hostile::{FIRST_POSITION, TestHost};
use memorypipe_fuzz::forge::Forged;

/// An open enum; zeros are a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Color {
    /// Others.
    #[other]
    Unknown = 0,
    /// Known.
    Red = 1,
    /// Known.
    Blue = 255,
}

/// An open enum; zeros are not a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Shade {
    /// Known.
    Dark = 1,
    /// Others.
    #[other]
    Unknown = 2,
}

/// 1 KiB, of which zeros are a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Painted {
    /// Any bits.
    pub words: [u64; 126],
    /// Open.
    pub colors: [Color; 8],
    /// Closed.
    pub flags: [bool; 8],
}

/// 1 KiB, of which zeros are not a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shaded {
    /// Any bits.
    pub words: [u64; 126],
    /// Open.
    pub shades: [Shade; 8],
    /// Closed.
    pub flags: [bool; 8],
}

/// More than 1 KiB, with data.
#[expect(clippy::large_enum_variant, reason = "a message cannot be in a box")]
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Scan {
    /// No data.
    Empty = 1,
    /// Data, behind a gap.
    Full([u64; 126], [Color; 8], [bool; 8]) = 3,
}

ipc_channel!(
    /// Large messages with enums.
    #[channel(capacity = 4)]
    pub trait Studio {
        /// Straight into its place.
        #[into]
        fn paint(&mut self, painted: Painted) -> Painted;
        /// By a copy, where there is a value already.
        #[into]
        fn shade(&mut self, shaded: Shaded) -> Shaded;
        /// Decoded.
        #[into]
        fn scan(&mut self, scan: Scan) -> Result<Scan, Color>;
        /// Arguments that go one by one.
        #[into]
        fn both(&mut self, number: u8, scan: Scan, painted: Painted) -> Scan;
    }
);

const PAINT: u16 = 0;
const SHADE: u16 = 1;
const SCAN: u16 = 2;
const BOTH: u16 = 3;

const PAINTED: Painted = Painted { words: [7; 126], colors: [Color::Red; 8], flags: [true; 8] };
const SHADED: Shaded = Shaded { words: [7; 126], shades: [Shade::Dark; 8], flags: [true; 8] };
const SCANNED: Scan = Scan::Full([7; 126], [Color::Red; 8], [true; 8]);
const ALL: [u8; 6] = [0, 1, 2, 3, 77, 255];

/// The bytes of a painted or shaded one, with this number and this flag.
fn record(number: u8, flag: u8) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..126).flat_map(|_| 7_u64.to_le_bytes()).collect();
    bytes.resize(size_of::<Painted>(), 1);
    bytes[1008 + 3] = number;
    bytes[1016 + 5] = flag;
    bytes
}

/// The bytes of a scan, with this tag and an attacker's bytes in the gap.
fn scan(tag: u8, number: u8, flag: u8) -> Vec<u8> {
    [&[tag, 9, 9, 9, 9, 9, 9, 9], &record(number, flag)[..]].concat()
}

fn color(number: u8) -> Color {
    match number {
        1 => Color::Red,
        255 => Color::Blue,
        _ => Color::Unknown,
    }
}

/// What the bytes of [`record`] are.
fn painted(number: u8, flag: u8) -> Option<Painted> {
    let mut painted = PAINTED;
    painted.colors[3] = color(number);
    painted.flags[5] = flag == 1;
    (flag < 2).then_some(painted)
}

fn shaded(number: u8, flag: u8) -> Option<Shaded> {
    let mut shaded = SHADED;
    shaded.shades[3] = if number == 1 { Shade::Dark } else { Shade::Unknown };
    shaded.flags[5] = flag == 1;
    (flag < 2).then_some(shaded)
}

/// What the bytes of [`scan`] are.
fn scanned(tag: u8, number: u8, flag: u8) -> Option<Scan> {
    match tag {
        1 => Some(Scan::Empty),
        3 => painted(number, flag).map(|painted| Scan::Full(painted.words, painted.colors, painted.flags)),
        _ => None,
    }
}

/// A client that has got this reply to its first call.
fn answered(method: u16, status: u8, payload: &[u8]) -> (TestHost<StudioHost>, StudioClient) {
    let mut host = TestHost::<StudioHost>::new(|builder| builder.on_notice(|_| ()));
    let client = host.attach();
    let reply = Forged { status, ..Forged::right(FIRST_POSITION, method, payload) };
    reply.publish(&host.memory().expect("it is attached"), FIRST_POSITION);
    (host, client)
}

/// Every number with valid flags, and every flag.
fn cases() -> impl Iterator<Item = (u8, u8)> {
    ALL.into_iter().map(|number| (number, 1)).chain(ALL.map(|flag| (77, flag)))
}

#[test]
fn an_unknown_number_in_a_reply_is_the_catch_all_in_the_place() {
    for (number, flag) in cases() {
        let (_host, client) = answered(PAINT, 0, &record(number, flag));
        let before = Painted { words: [9; 126], ..PAINTED };
        let mut out = before;
        let result = client.paint_into(&PAINTED, &mut out);
        assert_eq!(result.is_ok(), flag < 2, "{number} {flag}: {result:?}");
        let zeros = Painted { words: [0; 126], colors: [Color::Unknown; 8], flags: [false; 8] };
        assert_eq!(out, painted(number, flag).unwrap_or(zeros));
        let (_host, client) = answered(PAINT, 0, &record(number, flag));
        assert_eq!(client.paint(PAINTED).ok(), painted(number, flag));
        let (_host, client) = answered(SHADE, 0, &record(number, flag));
        let before = Shaded { words: [9; 126], ..SHADED };
        let mut out = before;
        assert_eq!(client.shade_into(&SHADED, &mut out).is_ok(), flag < 2);
        assert_eq!(out, shaded(number, flag).unwrap_or(before));
        let (_host, client) = answered(SHADE, 0, &record(number, flag));
        assert_eq!(client.shade(SHADED).ok(), shaded(number, flag));
    }
}

#[test]
fn a_reply_with_data_is_decoded_into_the_place_or_leaves_it() {
    for (tag, (number, flag)) in ALL.into_iter().flat_map(|tag| cases().map(move |case| (tag, case))) {
        let (_host, client) = answered(SCAN, 0, &scan(tag, number, flag));
        let before = Scan::Full([9; 126], [Color::Blue; 8], [false; 8]);
        let mut out = before;
        let result = client.scan_into(&SCANNED, &mut out);
        let expected = scanned(tag, number, flag);
        assert_eq!(result.is_ok(), expected.is_some(), "{tag} {number} {flag}: {result:?}");
        assert_eq!(out, expected.unwrap_or(before));
        let (_host, client) = answered(SCAN, 0, &scan(tag, number, flag));
        assert_eq!(client.scan(SCANNED).ok(), expected);
    }
    for number in ALL {
        let (_host, client) = answered(SCAN, 1, &[number]);
        let mut out = SCANNED;
        match client.scan_into(&SCANNED, &mut out) {
            Err(CallError::App(error)) => assert_eq!((error, out), (color(number), SCANNED)),
            other => panic!("{other:?}"),
        }
    }
}

/// Keeps what it has got.
#[derive(Default)]
struct Kept {
    calls: Arc<AtomicUsize>,
    painted: Vec<Painted>,
    shaded: Vec<Shaded>,
    scans: Vec<Scan>,
}

impl Studio for Kept {
    fn paint(&mut self, painted: Painted) -> Painted {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.painted.push(painted);
        painted
    }

    fn shade(&mut self, shaded: Shaded) -> Shaded {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.shaded.push(shaded);
        shaded
    }

    fn scan(&mut self, scan: Scan) -> Result<Scan, Color> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.scans.push(scan);
        Ok(scan)
    }

    fn both(&mut self, number: u8, scan: Scan, painted: Painted) -> Scan {
        assert_eq!(number, 5);
        self.painted.push(painted);
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.scans.push(scan);
        scan
    }
}

/// What a handler gets that is served these payloads, of which `values` are valid, each from a client of its own.
fn served(method: u16, payloads: &[Vec<u8>], values: usize) -> Kept {
    let mut host = TestHost::<StudioHost>::new(|builder| builder.on_notice(|_| ()));
    let attackers: Vec<_> = payloads.iter().map(|_| host.attack()).collect();
    for (attacker, payload) in attackers.iter().zip(payloads) {
        Forged::right(FIRST_POSITION, method, payload).publish(&attacker.memory(), FIRST_POSITION);
    }
    let (stopper, mut kept) = (host.host.stopper(), Kept::default());
    let (calls, start) = (Arc::clone(&kept.calls), Instant::now());
    let stopping = thread::spawn(move || {
        while calls.load(Ordering::Relaxed) < values && start.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(1));
        }
        // If more calls follow, they are found.
        thread::sleep(Duration::from_millis(50));
        stopper.stop();
    });
    host.host.serve(&mut kept).expect("it serves");
    stopping.join().expect("it stops");
    kept
}

#[test]
fn a_handler_is_served_the_catch_all_and_no_invalid_value() {
    let payloads: Vec<_> = cases().map(|(number, flag)| record(number, flag)).collect();
    let expected: Vec<_> = cases().filter_map(|(number, flag)| painted(number, flag)).collect();
    assert_eq!(served(PAINT, &payloads, expected.len()).painted, expected);
    let expected: Vec<_> = cases().filter_map(|(number, flag)| shaded(number, flag)).collect();
    assert_eq!(served(SHADE, &payloads, expected.len()).shaded, expected);
    for tag in [1, 2, 3, 255] {
        let payloads: Vec<_> = cases().map(|(number, flag)| scan(tag, number, flag)).collect();
        let expected: Vec<_> = cases().filter_map(|(number, flag)| scanned(tag, number, flag)).collect();
        assert_eq!(served(SCAN, &payloads, expected.len()).scans, expected);
        let both = |scan: Vec<u8>| [&[5, 8, 8, 8, 8, 8, 8, 8], &scan[..], &record(77, 1)[..]].concat();
        let payloads: Vec<_> = payloads.into_iter().map(both).collect();
        let kept = served(BOTH, &payloads, expected.len());
        assert_eq!(kept.painted, vec![painted(77, 1).expect("a value"); expected.len()]);
        assert_eq!(kept.scans, expected);
    }
}
