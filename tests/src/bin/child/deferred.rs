//! A host in loop form that keeps replies, and a client that follows orders.

use std::time::Duration;

use memorypipe::Reply;
use memorypipe_tests::channels::MathError;
use memorypipe_tests::deferred::{ErrandsCall, ErrandsClient, ErrandsHost};

use crate::options::Options;
use crate::outcome;

/// Serves until the order `stop`.
pub(crate) fn host(options: &Options) {
    let mut host: ErrandsHost = outcome::value(options.host().create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    let mut desk = Desk::default();
    match options.runtime() {
        Some(runtime) => runtime.block_on(async {
            while let Some(call) = outcome::value(host.recv_async().await) {
                desk.answer(call);
            }
        }),
        None => {
            while let Some(call) = outcome::value(host.recv()) {
                desk.answer(call);
            }
        }
    }
    println!("()");
}

#[derive(Default)]
struct Desk {
    kept: Vec<(u64, Reply<'static, u64>)>,
    looked: u64,
}

impl Desk {
    /// Answers the kept ones from another thread, the last one first.
    fn release(&mut self) {
        let kept = std::mem::take(&mut self.kept);
        std::thread::spawn(move || {
            kept.into_iter().rev().for_each(|(value, reply)| reply.send(value));
        });
    }

    fn answer(&mut self, call: ErrandsCall<'_>) {
        match call {
            ErrandsCall::Later { ms, value, reply } => {
                let reply = reply.defer();
                std::thread::spawn(move || {
                    std::thread::sleep(Duration::from_millis(ms));
                    reply.send(value);
                });
            }
            ErrandsCall::Div { a, b, reply } => {
                let reply = reply.defer();
                std::thread::spawn(move || reply.send(a.checked_div(b).ok_or(MathError::DivByZero)));
            }
            ErrandsCall::Held { value, reply } | ErrandsCall::HeldBriefly { value, reply } => {
                self.kept.push((value, reply.defer()));
            }
            ErrandsCall::Release { reply } => {
                reply.send(self.kept.len() as u64);
                self.release();
            }
            ErrandsCall::Nudge { now: true, .. } => self.release(),
            ErrandsCall::Nudge { now: false, .. } => {}
            ErrandsCall::Forget { reply } => {
                reply.send(self.kept.len() as u64);
                self.kept.clear();
            }
            ErrandsCall::Kept { reply } => reply.send(self.kept.len() as u64),
            ErrandsCall::Unwanted { reply } => {
                reply.send(self.kept.iter().filter(|(_, reply)| reply.is_cancelled()).count() as u64);
            }
            ErrandsCall::Now { value, reply } => reply.send(value),
            ErrandsCall::UntilUnwanted { reply } => {
                self.looked = 0;
                while !reply.is_cancelled() {
                    self.looked += 1;
                    std::thread::sleep(Duration::from_millis(1));
                }
                reply.send(self.looked);
            }
            ErrandsCall::Looked { reply } => reply.send(self.looked),
        }
    }
}

pub(crate) fn client(options: &Options) {
    let errands: ErrandsClient = outcome::value(options.client().attach());
    println!("attached {}", errands.link.peer().pid);
    for order in outcome::orders() {
        let (verb, number) = order.split_once(' ').unwrap_or((&order, "0"));
        let number: u64 = number.parse().expect("a number");
        println!(
            "{}",
            outcome::line(match verb {
                "held" => errands.held(number),
                "later" => errands.later(number, number),
                "now" => errands.now(number),
                other => panic!("no order `{other}`"),
            })
        );
    }
}
