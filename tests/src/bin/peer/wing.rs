//! A host whose handler is shared by several threads, and a client of it that does what it is ordered.

use std::sync::{Condvar, Mutex};
use std::time::Duration;

use memorypipe_tests::errands::{Wing, WingClient, WingHost};

use crate::options::Options;
use crate::outcome;

#[derive(Default)]
struct Shared {
    callers: Mutex<u32>,
    more: Condvar,
}

impl Wing for Shared {
    fn add(&self, a: i64, b: i64) -> i64 {
        a.wrapping_add(b)
    }

    fn meet(&self, callers: u32) -> u32 {
        let mut here = self.callers.lock().expect("nobody panics with it");
        *here += 1;
        self.more.notify_all();
        let patience = Duration::from_secs(10);
        let (here, late) =
            self.more.wait_timeout_while(here, patience, |here| *here < callers).expect("as above");
        if late.timed_out() { 0 } else { *here }
    }

    fn thread(&self) -> u64 {
        u64::from(rustix::thread::gettid().as_raw_nonzero().get().cast_unsigned())
    }

    fn fall(&self) -> u64 {
        panic!("the handler falls")
    }
}

pub(crate) fn host(options: &Options) {
    let mut host: WingHost = outcome::value(options.host().create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    let threads = options.get("threads").expect("threads=N");
    println!("{}", outcome::line(host.serve_threads(threads, &Shared::default())));
}

pub(crate) fn client(options: &Options) {
    let wing: WingClient = outcome::value(options.client().attach());
    println!("attached {}", wing.link.peer().pid);
    for order in outcome::orders() {
        let (verb, number) = order.split_once(' ').unwrap_or((&order, "0"));
        let number: u32 = number.parse().expect("a number");
        println!(
            "{}",
            match verb {
                "meet" => outcome::line(wing.meet(number)),
                "calls" => {
                    let right =
                        (0..number).all(|n| outcome::value(wing.add(i64::from(n), 1)) == i64::from(n) + 1);
                    format!("right {right}")
                }
                "thread" => outcome::line(wing.thread()),
                "fall" => outcome::line(wing.fall()),
                other => panic!("no order `{other}`"),
            }
        );
    }
}
