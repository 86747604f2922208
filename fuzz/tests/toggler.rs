//! Memory that changes under every operation. A separate binary, because a panic anywhere ends it.
//!
//! `MEMORYPIPE_TOGGLER_SECONDS=3600 cargo test -p memorypipe-fuzz --test toggler` takes longer than its default;
//! `MEMORYPIPE_TOGGLER_SEED` takes another way.

use std::time::Duration;

use memorypipe_fuzz::toggler::{run, watch};

#[test]
fn whatever_changes_under_an_operation_it_ends_and_nothing_panics() {
    watch::panics_and_hangs_are_fatal();
    let number = |name| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let seconds = number("MEMORYPIPE_TOGGLER_SECONDS").unwrap_or(0);
    let seed = number("MEMORYPIPE_TOGGLER_SEED").unwrap_or(7);
    let tally = run(Duration::from_secs(seconds), seed);
    println!("seed {seed}: {tally:?}");
    assert!(tally.steps > 100 && tally.honest.iter().all(|calls| *calls > 10), "{tally:?}");
}
