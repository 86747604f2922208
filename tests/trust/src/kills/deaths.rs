//! The detection time of a death: clients that sleep in a call are killed, half of them with a child that holds the
//! connection and lives on.

use std::time::Duration;

use memorypipe::Wait;
use memorypipe_tests::options::Options;
use memorypipe_tests::place::NAME;
use memorypipe_tests::{observe, outcome, wait_until};

use super::{kill_after, started};
use crate::figures::Times;
use crate::ledger::Survivor;
use crate::numbered_messages::DepotClient;
use crate::roles::die_with_parent;
use crate::rows::{Extent, Run};

/// The bar, for a process of a few MiB.
const BAR: Duration = Duration::from_millis(1);
/// An upper limit for `soon`.
const SOON: Duration = Duration::from_secs(1);

/// Kills the number of processes in the bar.
///
/// # Panics
///
/// If a death is detected too late.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let host = Survivor::start(&place.run(), NAME, Wait::Block);
    let mut missed = [Times::default(), Times::default()];
    for n in 0..run.pick(40, 1000_u64) {
        let breeds = n % 2;
        let mut client = started(&place, &format!("asleep-client breeds={breeds}"));
        wait_until("it has called", || host.ledger().counts.remove(&u64::from(client.id())).is_some());
        wait_until("it sleeps", || observe::state_if_there(client.id()) == Some('S'));
        let killed = kill_after(&mut client, Duration::from_micros(n * 7 % 1000));
        missed[breeds as usize].push(host.missed(client.id()).saturating_duration_since(killed));
    }
    assert_eq!(host.ledger().faults, [""; 0]);
    let [alone, held] = missed;
    for times in [&alone, &held] {
        assert!(
            times.of_thousand(1000) < SOON,
            "the last one was missed after {:?}",
            times.of_thousand(1000)
        );
        assert!(run.extent == Extent::Slice || times.p99() <= BAR, "p99 {:?}", times.p99());
    }
    let figure = |times: &Times| format!("p50 {:.0?}, p99 {:.0?}", times.of_thousand(500), times.p99());
    format!(
        "{} of {}; {} of {} whose child holds the socket",
        figure(&alone),
        alone.len(),
        figure(&held),
        held.len()
    )
}

/// Role `asleep-client breeds=0|1`: makes one call, forks on request, and sleeps until it is killed.
pub(crate) fn client(options: &Options) {
    die_with_parent();
    let depot: DepotClient = outcome::value(options.client().attach());
    if options.get::<u64>("breeds") == Some(1) {
        breed();
    }
    let me = u64::from(std::process::id());
    outcome::value(crate::numbered_messages::Size::Small.put(&depot, me, 0));
    loop {
        std::thread::park();
    }
}

/// Forks a child that inherits the connection and outlives this process a little.
fn breed() {
    // SAFETY: the child calls nothing but `sleep` and `_exit`, which may be called after a fork.
    if unsafe { libc::fork() } == 0 {
        // SAFETY: it has no conditions.
        unsafe { libc::sleep(2) };
        // SAFETY: it has no conditions.
        unsafe { libc::_exit(0) }
    }
}
