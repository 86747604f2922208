//! Memory that changes under every operation. A separate binary, because a panic anywhere ends it.
//!
//! `MEMORYPIPE_TOGGLER_SECONDS=3600 cargo test -p memorypipe-fuzz --test toggler` takes longer than its default.

use std::time::Duration;

use memorypipe_fuzz::toggler::{run, watch};

#[test]
fn whatever_changes_under_an_operation_it_ends_and_nothing_panics() {
    watch::panics_and_hangs_are_fatal();
    let seconds = std::env::var("MEMORYPIPE_TOGGLER_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let tally = run(Duration::from_secs(seconds.unwrap_or(0)), 7);
    println!("{tally:?}");
    assert!(tally.steps > 100 && tally.honest.iter().all(|calls| *calls > 10), "{tally:?}");
}
