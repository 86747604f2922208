//! Hosts in handler form. They say `ready`, take the order `stop`, and say how `serve` ended.

use memorypipe::{Error, Stopper};
use memorypipe_tests::channels::{DeskHost, ManyHost, ParcelsHost, after, before};
use memorypipe_tests::clerk::Clerk;

use crate::options::Options;
use crate::outcome;

fn announce(stopper: Stopper) {
    println!("ready");
    outcome::in_background(move |order| match order {
        "stop" => stopper.stop(),
        other => panic!("no order `{other}`"),
    });
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
