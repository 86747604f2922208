//! Hosts whose handler is shared by several threads, and a client that follows orders.

use std::sync::{Condvar, Mutex};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe_tests::deferred::{Hall, HallEvent, HallHost, Wing, WingClient, WingHost};

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
        let mut here = self.callers.lock().expect("no thread panics with it");
        *here += 1;
        self.more.notify_all();
        let patience = Duration::from_secs(10);
        let (here, late) =
            self.more.wait_timeout_while(here, patience, |here| *here < callers).expect("as above");
        if late.timed_out() { 0 } else { *here }
    }

    fn thread(&self) -> u64 {
        this_thread()
    }

    fn fall(&self) -> u64 {
        panic!("the handler falls")
    }
}

fn this_thread() -> u64 {
    u64::from(rustix::thread::gettid().as_raw_nonzero().get().cast_unsigned())
}

pub(crate) fn host(options: &Options) {
    let mut host: WingHost = outcome::value(options.host().create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    let threads = options.get("threads").expect("threads=N");
    println!("{}", outcome::line(host.serve_threads(threads, &Shared::default())));
}

struct Bell(Emitter<HallEvent>);

impl Hall for Bell {
    fn flow(&self, count: u64, mut out: Tx<u64>) -> u64 {
        (0..count).take_while(|number| out.send(*number).is_ok()).count() as u64
    }

    fn sum(&self, input: Rx<u64>) -> u64 {
        input.map_while(Result::ok).sum()
    }

    fn double(&self, from: Bulk<'_, u32>, to: &mut [u32]) -> u32 {
        to.iter_mut().zip(&from).for_each(|(to, from)| *to = 2 * from);
        u32::try_from(from.len()).expect("bounded")
    }

    fn ring(&self, from: u32, number: u32) {
        self.0.emit(HallEvent::Rung { from, number });
    }

    fn thread(&self) -> u64 {
        this_thread()
    }
}

pub(crate) fn hall(options: &Options) {
    let mut host: HallHost = outcome::value(options.host().create());
    let (stopper, bell) = (host.stopper(), Bell(host.emitter()));
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    let threads = options.get("threads").expect("threads=N");
    println!("{}", outcome::line(host.serve_threads(threads, &bell)));
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
