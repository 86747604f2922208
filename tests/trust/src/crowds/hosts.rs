//! The hosts of these rows, each in a separate process, so that its CPU time can be measured.

use std::time::{Duration, Instant};

use memorypipe::Overflow;
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;

use super::channels::{Answers, BOARD, HeavyHost, NewsEvent, NewsHost, PlainHost};
use super::runs_on;
use crate::roles::die_with_parent;

/// The time between two events.
const TICK: Duration = Duration::from_millis(2);

/// Role `crowd-host channel=plain|heavy|news [cpu=N] [block=MS]`.
pub(crate) fn host(options: &Options) {
    die_with_parent();
    runs_on(options.get("cpu"));
    match options.get::<String>("channel").as_deref() {
        Some("plain") => {
            let mut host: PlainHost = outcome::value(options.host().create());
            println!("ready");
            outcome::value(host.serve(&mut Answers));
        }
        Some("heavy") => {
            let mut host: HeavyHost = outcome::value(options.host().create());
            println!("ready");
            outcome::value(host.serve(&mut Answers));
        }
        _ => news(options),
    }
}

/// Emits an event from time to time while it serves.
fn news(options: &Options) {
    let mut builder = options.host();
    if let Some(ms) = options.get("block") {
        builder = builder.overflow(Overflow::Block(Duration::from_millis(ms)));
    }
    let mut host: NewsHost = outcome::value(builder.create());
    host.emit(NewsEvent::Board { text: [7; BOARD] });
    println!("ready");
    let (mut next, mut number) = (Instant::now(), 0);
    loop {
        let left = next.saturating_duration_since(Instant::now());
        if let Some(call) = outcome::value(outcome::or_nothing(host.recv_timeout(left))) {
            call.dispatch(&mut Answers);
        }
        if Instant::now() >= next {
            number += 1;
            host.emit(NewsEvent::Tick(number));
            next = Instant::now() + TICK;
        }
    }
}
