//! Hosts in handler form. They say `ready`, take orders, and say how `serve` ended.
//!
//! | order | what it does | what it says |
//! |---|---|---|
//! | `stop` | ends `serve` | how it ended |
//! | `hoard N` | takes all descriptors but N | `hoarded` |
//! | `release` | gives them back | `released` |
//! | `starve` | may open no descriptor any more, not even in the place of another | `starved` |
//! | `small-files` | may make no file, nor shared memory, of more than a page | `limited` |

use memorypipe::{Error, Stopper};
use memorypipe_tests::channels::{DeskHost, ManyHost, ParcelsHost, after, before};
use memorypipe_tests::clerk::Clerk;
use memorypipe_tests::hoard;

use crate::options::Options;
use crate::outcome;

fn announce(stopper: Stopper) {
    println!("ready");
    outcome::in_background(move |order| match order {
        "stop" => stopper.stop(),
        order if lack(order) => {}
        other => panic!("no order `{other}`"),
    });
}

/// Whether the order was about what this process lacks.
pub(crate) fn lack(order: &str) -> bool {
    let limit = |resource, to| {
        let maximum = rustix::process::getrlimit(resource).maximum;
        let limit = rustix::process::Rlimit { current: Some(to), maximum };
        rustix::process::setrlimit(resource, limit).expect("lower is allowed");
    };
    match order.split_once(' ').unwrap_or((order, "")) {
        ("hoard", spare) => {
            hoard::hoard(spare.parse().expect("a number"));
            println!("hoarded");
        }
        ("release", _) => {
            hoard::release();
            println!("released");
        }
        ("starve", _) => {
            limit(rustix::process::Resource::Nofile, 1);
            println!("starved");
        }
        ("small-files", _) => {
            limit(rustix::process::Resource::Fsize, 4096);
            println!("limited");
        }
        _ => return false,
    }
    true
}

fn conclude(served: Result<(), impl Into<Error>>) {
    println!("{}", outcome::line(served));
}

pub(crate) fn desk(options: &Options) {
    let mut clerk = Clerk::default();
    let mut host: DeskHost = outcome::value(options.host().on_notice(clerk.count()).create());
    clerk.stopper = Some(host.stopper());
    announce(host.stopper());
    conclude(match options.runtime() {
        Some(runtime) => runtime.block_on(host.serve_async(&mut clerk)),
        None => host.serve(&mut clerk),
    });
}

pub(crate) fn parcels(options: &Options) {
    let mut host: ParcelsHost = outcome::value(options.host().create());
    announce(host.stopper());
    conclude(host.serve(&mut Clerk::default()));
}

pub(crate) fn many(options: &Options) {
    let mut host: ManyHost = outcome::value(options.host().create());
    announce(host.stopper());
    conclude(host.serve(&mut Clerk::default()));
}

pub(crate) fn before(options: &Options) {
    let mut host: before::StationHost = outcome::value(options.host().create());
    announce(host.stopper());
    conclude(host.serve(&mut Clerk::default()));
}

pub(crate) fn after(options: &Options) {
    let mut host: after::StationHost = outcome::value(options.host().create());
    announce(host.stopper());
    conclude(host.serve(&mut Clerk::default()));
}
