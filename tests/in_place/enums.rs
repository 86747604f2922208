//! Large messages with open enums, and enums with data, in each form of a call.

#![allow(unreachable_pub)] // the declarations look like a user's
#![expect(clippy::large_enum_variant, clippy::result_large_err, reason = "a message cannot be in a box")]

use std::thread;

use memorypipe::prelude::*;
use memorypipe_tests::runtime;

/// Open; zeros are a value.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Color {
    /// Others.
    #[other]
    Unknown,
    /// Known.
    Red,
}

/// 1 KiB with an open enum.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Painted {
    /// Words.
    pub words: [u64; 127],
    /// Open.
    pub colors: [Color; 8],
}

/// More than 1 KiB, with data.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scan {
    /// No data.
    Empty,
    /// Much of it.
    Full {
        /// Words.
        words: [u64; 127],
        /// Open.
        color: [Color; 8],
    },
    /// Little.
    Short(u8),
}

ipc_channel!(
    /// Enums in large messages.
    #[channel(async)]
    pub trait Studio {
        /// Both ways.
        #[into]
        fn paint(&mut self, painted: Painted) -> Painted;
        /// With data.
        #[into]
        fn scan(&mut self, before: u8, scan: Scan, after: u16) -> Scan;
        /// Or an error with data.
        #[into]
        fn checked(&mut self, painted: Painted) -> Result<Painted, Scan>;
    }
);

const PAINTED: Painted = Painted { words: [5; 127], colors: [Color::Red; 8] };
const OTHER: Painted = Painted { words: [6; 127], colors: [Color::Unknown; 8] };
const SCANS: [Scan; 3] =
    [Scan::Empty, Scan::Full { words: [7; 127], color: [Color::Red; 8] }, Scan::Short(3)];

struct Painter;

impl Studio for Painter {
    fn paint(&mut self, painted: Painted) -> Painted {
        painted
    }

    fn scan(&mut self, before: u8, scan: Scan, after: u16) -> Scan {
        assert_eq!((before, after), (9, 60_000));
        scan
    }

    fn checked(&mut self, painted: Painted) -> Result<Painted, Scan> {
        if painted == PAINTED { Ok(painted) } else { Err(SCANS[1]) }
    }
}

fn check_all(studio: &StudioClient) {
    let mut out = OTHER;
    studio.paint_into(&PAINTED, &mut out).unwrap();
    assert_eq!((out, studio.paint(OTHER).unwrap()), (PAINTED, OTHER));
    let mut seen = SCANS[2];
    for scan in SCANS {
        studio.scan_into(&9, &scan, &60_000, &mut seen).unwrap();
        assert_eq!((seen, studio.scan(9, scan, 60_000).unwrap()), (scan, scan));
    }
    let batch = studio.batch();
    let calls = SCANS.map(|scan| (batch.scan(9, scan, 60_000).unwrap(), scan));
    drop(batch);
    for (call, scan) in calls {
        assert_eq!(call.wait().unwrap(), scan);
    }
    out = OTHER;
    studio.checked_into(&PAINTED, &mut out).unwrap();
    assert_eq!(out, PAINTED);
    match studio.checked_into(&OTHER, &mut out) {
        Err(CallError::App(scan)) => assert_eq!((scan, out), (SCANS[1], PAINTED)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn enums_are_the_same_in_each_form_of_a_call() {
    let name = format!("in-place-enums-{}", std::process::id());
    let mut host = StudioHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || host.serve(&mut Painter).unwrap());
    let studio = StudioClient::attach(&name).unwrap();
    check_all(&studio);
    runtime("current").block_on(async {
        let studio = StudioAsyncClient::try_from(studio).unwrap();
        let (mut painted, mut seen) = (OTHER, SCANS[0]);
        studio.paint_into(&PAINTED, &mut painted).await.unwrap();
        studio.scan_into(&9, &SCANS[1], &60_000, &mut seen).await.unwrap();
        assert_eq!((painted, seen), (PAINTED, SCANS[1]));
    });
    stopper.stop();
    serving.join().unwrap();
}

#[test]
fn a_message_with_an_open_enum_is_written_where_it_is_sent_from() {
    let name = format!("in-place-open-{}", std::process::id());
    let mut host = StudioHost::create(&name).unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || {
        let fill = |place: &mut Painted| {
            assert_eq!(*place, Painted { words: [0; 127], colors: [Color::Unknown; 8] });
            *place = PAINTED;
        };
        while let Some(call) = host.recv().unwrap() {
            match call {
                StudioCall::Paint { reply, .. } => reply.send_with(fill),
                StudioCall::Checked { reply, .. } => reply.ok_with(fill),
                StudioCall::Scan { scan, reply, .. } => reply.send(scan),
            }
        }
    });
    let studio = StudioClient::attach(&name).unwrap();
    for scan in SCANS.into_iter().cycle().take(300) {
        assert_eq!(studio.paint(OTHER).unwrap(), PAINTED);
        assert_eq!(studio.scan(9, scan, 60_000).unwrap(), scan);
        assert_eq!(studio.checked(OTHER).unwrap(), PAINTED);
    }
    stopper.stop();
    serving.join().unwrap();
}
