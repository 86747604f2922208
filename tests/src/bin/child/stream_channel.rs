//! A host with streams, and a client that abandons them in the middle.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use memorypipe::prelude::*;
use memorypipe_tests::channels::MathError;
use memorypipe_tests::stream_channel::{Drip, River, RiverCall, RiverClient, RiverHost};

use crate::options::Options;
use crate::outcome;

#[derive(Default)]
struct Bed {
    kept: Vec<Tx<Drip>>,
    stalled: Option<Rx<u64>>,
    ended: Arc<AtomicU64>,
    failed: Arc<AtomicU64>,
}

/// Serves until the order `stop`; takes `streams=<limit of a client>`.
pub(crate) fn host(options: &Options) {
    let mut builder = options.host::<RiverHost>();
    if let Some(streams) = options.get("streams") {
        builder = builder.streams(streams);
    }
    let mut host = outcome::value(builder.create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    let mut bed = Bed::default();
    while let Some(call) = outcome::value(host.recv()) {
        match call {
            RiverCall::SumApart { input, reply } => {
                let (reply, failed) = (reply.defer(), bed.failed.clone());
                std::thread::spawn(move || match total(input) {
                    Ok(sum) => reply.ok(sum),
                    Err(error) => {
                        failed.fetch_add(u64::from(error == MathError::DivByZero), Ordering::Relaxed);
                        reply.err(error);
                    }
                });
            }
            RiverCall::Echo { input, out, reply } => {
                let reply = reply.defer();
                std::thread::spawn(move || reply.send(echo(input, out)));
            }
            other => other.dispatch(&mut bed),
        }
    }
    println!("()");
}

/// `DivByZero` represents a stream that ended with an error.
fn total(input: Rx<u64>) -> Result<u64, MathError> {
    input
        .map(|item| item.map_err(|_| MathError::DivByZero))
        .try_fold(0_u64, |sum, item| sum.checked_add(item?).ok_or(MathError::Overflow))
}

fn echo(input: Rx<Drip>, mut out: Tx<Drip>) -> u64 {
    input.map_while(Result::ok).take_while(|drip| out.send(*drip).is_ok()).count() as u64
}

impl River for Bed {
    fn flow(&mut self, from: u64, count: u64, mut out: Tx<Drip>) -> u64 {
        (from..from + count).take_while(|number| out.send(Drip::new(*number)).is_ok()).count() as u64
    }

    fn spring(&mut self, from: u64, mut out: Tx<Drip>) {
        let ended = self.ended.clone();
        std::thread::spawn(move || {
            for number in from.. {
                if out.send(Drip::new(number)).is_err() {
                    break;
                }
            }
            ended.fetch_add(1, Ordering::Relaxed);
        });
    }

    fn sum(&mut self, input: Rx<u64>) -> u64 {
        input.map(|item| item.unwrap_or(0)).sum()
    }

    fn sum_apart(&mut self, input: Rx<u64>) -> Result<u64, MathError> {
        total(input)
    }

    fn echo(&mut self, input: Rx<Drip>, out: Tx<Drip>) -> u64 {
        echo(input, out)
    }

    fn first(&mut self, count: u64, input: Rx<u64>) -> u64 {
        input.map_while(Result::ok).take(usize::try_from(count).expect("few")).sum()
    }

    fn fall(&mut self, count: u64, mut out: Tx<Drip>) {
        std::thread::spawn(move || {
            (0..count).for_each(|number| out.send(Drip::new(number)).expect("wanted"));
            panic!("as ordered");
        });
    }

    fn keep(&mut self, out: Tx<Drip>) {
        self.kept.push(out);
    }

    fn keep_briefly(&mut self, out: Tx<Drip>) {
        self.keep(out);
    }

    fn stall(&mut self, input: Rx<u64>) {
        self.stalled = Some(input);
    }

    fn read_stalled(&mut self) -> [u64; 2] {
        let all: Vec<_> = self.stalled.take().into_iter().flatten().collect();
        let items = all.iter().filter(|item| item.is_ok()).count();
        [items as u64, u64::from(matches!(all.last(), Some(Err(IpcError::Dropped { .. }))))]
    }

    fn let_go(&mut self) -> u64 {
        std::mem::take(&mut self.kept).len() as u64
    }

    fn ended(&mut self) -> [u64; 2] {
        [&self.ended, &self.failed].map(|count| count.load(Ordering::Relaxed))
    }

    fn now(&mut self, value: u64) -> u64 {
        value
    }
}

/// Begins the stream that its `role` names, receives or sends three values, and sleeps.
pub(crate) fn client(options: &Options) {
    let river: RiverClient = outcome::value(options.client().attach());
    println!("attached {}", river.link.peer().pid);
    let _kept: (Option<Rx<Drip>>, Option<Tx<u64>>) = match options.get::<String>("stream").as_deref() {
        Some("spring") => {
            let (mut drips, _done) = outcome::value(river.spring(0));
            let numbers: Vec<_> = (&mut drips).take(3).map(|drip| outcome::value(drip).number).collect();
            assert_eq!(numbers, [0, 1, 2]);
            (Some(drips), None)
        }
        _ => {
            let (mut numbers, _sum) = outcome::value(river.sum_apart());
            (0..3).for_each(|number| outcome::value(numbers.send(number)));
            (None, Some(numbers))
        }
    };
    println!("three");
    std::thread::sleep(std::time::Duration::from_secs(3600));
}

/// Waits in a task for a value that never arrives; takes `runtime=<flavour>`.
pub(crate) fn task(options: &Options) {
    options.runtime().expect("a flavour").block_on(async {
        let river = outcome::value(options.client::<RiverClient>().attach_async().await);
        let (mut drips, _taken) = outcome::value(river.keep().await);
        println!("attached {}", river.link.peer().pid);
        outcome::in_background(|_| {});
        outcome::value(drips.recv().await);
    });
}
