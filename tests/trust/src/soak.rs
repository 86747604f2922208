//! One process writes to another as fast as both can, and every word of every message is checked.

use std::time::{Duration, Instant};

use memorypipe::{IpcError, PipeClient, PipeHost};
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::place::NAME;

use crate::kills::{kill_after, started};
use crate::numbered_messages::{Parcel, Small};
use crate::rows::{Extent, Run};

/// Messages in a ring, and in a batch.
const CAPACITY: u32 = 1024;
const BATCH: u64 = 64;
const CLIENT: u64 = 1;
/// Messages in a minute.
const BAR: u64 = 200_000_000;

/// Reads for the time in the bar.
///
/// # Panics
///
/// If a message is torn, lost, duplicated or out of order.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let mut host: PipeHost<Small, Small> =
        PipeHost::builder(NAME).socket_dir(place.run()).capacity(CAPACITY).create().expect("a free name");
    let mut child = started(&place, "soak-client");
    let time = run.pick(Duration::from_secs(3), Duration::from_secs(60));
    let (mut number, mut into) = (0, vec![Small::pack(CLIENT, 0); CAPACITY as usize]);
    let mut read = |host: &mut PipeHost<Small, Small>| {
        let count = host.read_batch(&mut into).expect("the client is alive");
        for parcel in &into[..count] {
            assert_eq!(parcel.unpack(), Some((CLIENT, number)), "{parcel:?}");
            number += 1;
        }
    };
    read(&mut host);
    let start = Instant::now();
    while start.elapsed() < time {
        (0..64).for_each(|_| read(&mut host));
    }
    let seconds = start.elapsed().as_secs_f64();
    kill_after(&mut child, Duration::ZERO);
    // Its remaining messages are still there, whole.
    let end = loop {
        match host.read() {
            Ok(parcel) => assert_eq!(parcel.unpack(), Some((CLIENT, number))),
            Err(error) => break error,
        }
        number += 1;
    };
    assert!(matches!(end, IpcError::ClientGone), "{end}");
    assert!(run.extent == Extent::Slice || number >= BAR, "{number} messages in {seconds:.0} s");
    #[allow(clippy::cast_precision_loss)] // a rate
    let rate = number as f64 / seconds / 1e6;
    format!("0 torn, lost, doubled or out of order of {number}, {rate:.2} million per second")
}

/// Role `soak-client`.
pub(crate) fn client(options: &Options) {
    crate::roles::die_with_parent();
    let mut client: PipeClient<Small, Small> = outcome::value(options.client().attach());
    let mut batch: Vec<Small> = Vec::new();
    for first in (0..).step_by(BATCH as usize) {
        batch.clear();
        batch.extend((first..first + BATCH).map(|number| Small::pack(CLIENT, number)));
        outcome::value(client.write_batch(&batch));
    }
}
