//! Runs [`memorypipe_fuzz::toggler`] for the number of seconds in the argument, with the seed in the second one.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use memorypipe_fuzz::toggler::{run, watch};

fn main() {
    watch::panics_and_hangs_are_fatal();
    let mut args = std::env::args().skip(1).map(|arg| arg.parse().expect("a number"));
    let time = Duration::from_secs(args.next().unwrap_or(60));
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let seed = args.next().unwrap_or_else(now);
    println!("toggler: {time:?}, seed {seed}");
    println!("{:?}", run(time, seed));
}
