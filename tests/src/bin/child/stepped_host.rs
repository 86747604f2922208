//! A host in loop form that acts only on orders.
//!
//! | order | action | output |
//! |---|---|---|
//! | `attend N` | serves until N clients are attached | `clients N` |
//! | `clients` | | `clients N` |
//! | `serve MS` | serves for this long | `served N` requests |
//! | `take` | waits for a request and holds it until the next order, `answer` or `drop` | `took METHOD PID`, `done` |
//! | `try` | handles a request if there is one | `took METHOD PID` or `none` |
//! | `wait MS` | as `try`, and waits for this long | as `try` |
//! | `stats` | | the statistics of the first client, host's side |
//! | `leave` | drops the host | `left` |

use std::time::{Duration, Instant};

use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskCall, DeskHost};

use crate::options::Options;
use crate::outcome;

pub(crate) fn run(options: &Options) {
    let mut clerk = Clerk::default();
    let mut host: DeskHost = outcome::value(options.host().on_notice(clerk.count()).create());
    println!("ready");
    let mut orders = outcome::orders();
    while let Some(order) = orders.next() {
        let (verb, number) = order.split_once(' ').unwrap_or((&order, "0"));
        let number: u64 = number.parse().expect("a number");
        match verb {
            "attend" => attend(&mut host, &mut clerk, number),
            "clients" => println!("clients {}", host.clients()),
            "serve" => serve(&mut host, &mut clerk, Duration::from_millis(number)),
            "take" => {
                let call = outcome::value(host.recv()).expect("no stopper exists");
                println!("took {} {}", call.method(), call.peer().pid);
                match orders.next().as_deref() {
                    Some("answer") => call.dispatch(&mut clerk),
                    _ => drop(call),
                }
                println!("done");
            }
            "try" => one(outcome::value(outcome::or_nothing(host.try_recv())), &mut clerk),
            "wait" => one(
                outcome::value(outcome::or_nothing(host.recv_timeout(Duration::from_millis(number)))),
                &mut clerk,
            ),
            "stats" => println!("{:?}", host.stats().first().expect("a client").host),
            "leave" => {
                drop(host);
                println!("left");
                return;
            }
            other => panic!("no order `{other}`"),
        }
    }
}

fn attend(host: &mut DeskHost, clerk: &mut Clerk, clients: u64) {
    while host.clients() as u64 != clients {
        if let Some(call) = outcome::value(outcome::or_nothing(host.recv_timeout(Duration::from_millis(5)))) {
            call.dispatch(clerk);
        }
    }
    println!("clients {clients}");
}

fn serve(host: &mut DeskHost, clerk: &mut Clerk, time: Duration) {
    let end = Instant::now() + time;
    let mut served = 0_u32;
    while let Some(left) = end.checked_duration_since(Instant::now()) {
        match outcome::value(outcome::or_nothing(host.recv_timeout(left))) {
            // The exhaustive match, which is the purpose of the loop form; the handler does the rest.
            Some(DeskCall::Add { a, b, reply }) => reply.send(a + b),
            Some(DeskCall::Div { a, b, reply }) if b != 0 => reply.ok(a / b),
            Some(other) => other.dispatch(clerk),
            None => continue,
        }
        served += 1;
    }
    println!("served {served}");
}

fn one(call: Option<DeskCall<'_>>, clerk: &mut Clerk) {
    match call {
        Some(call) => {
            println!("took {} {}", call.method(), call.peer().pid);
            call.dispatch(clerk);
        }
        None => println!("none"),
    }
}
