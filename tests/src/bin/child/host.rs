//! Hosts in handler form. They print `ready`, follow orders, and print how `serve` ended.
//!
//! | order | action | output |
//! |---|---|---|
//! | `stop` | ends `serve` | how it ended |
//! | `hoard N` | uses up all descriptors except N | `hoarded` |
//! | `release` | closes them | `released` |
//! | `starve` | gives up the right to open descriptors, even in place of another | `starved` |
//! | `small-files` | gives up the right to make files, and shared memory, of more than a page | `limited` |
//! | `breed` | forks a child that does nothing, for a while | `bred PID` |
//! | `clone` | the same with the bare system call | `bred PID` |
//! | `exec` | as `breed`, and then replaces the program by one that sleeps | `bred PID` |

use std::os::unix::process::CommandExt;

use memorypipe::{Error, Stopper};
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskHost, ManyHost, ParcelsHost, after, before};
use memorypipe_tests::hoard;

use crate::client::breed;
use crate::options::Options;
use crate::outcome;

fn announce(stopper: Stopper) {
    println!("ready");
    outcome::in_background(move |order| match order {
        "stop" => stopper.stop(),
        "breed" => breed(),
        "clone" => breed_unnoticed(),
        // The program of this process is replaced; its number stays.
        "exec" => {
            breed();
            panic!("{}", std::process::Command::new("sleep").arg("20").exec());
        }
        order if lack(order) => {}
        other => panic!("no order `{other}`"),
    });
}

/// Whether the order was about missing resources.
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

/// As `breed`, with the bare system call: the C library does not notice it.
fn breed_unnoticed() {
    let flags = u64::try_from(libc::SIGCHLD).expect("a small number");
    // SAFETY: with these flags it is a fork; the child calls nothing but `sleep` and `_exit`.
    match unsafe { libc::syscall(libc::SYS_clone, flags, 0, 0, 0, 0) } {
        0 => {
            // SAFETY: it has no conditions.
            unsafe { libc::sleep(20) };
            // SAFETY: it has no conditions.
            unsafe { libc::_exit(0) }
        }
        child => println!("bred {child}"),
    }
}

/// Gives up the privileges of root permanently.
fn become_user(uid: u32) {
    let (user, group) = (rustix::process::Uid::from_raw(uid), rustix::process::Gid::from_raw(uid));
    rustix::thread::set_thread_groups(&[]).expect("root may");
    rustix::thread::set_thread_res_gid(group, group, group).expect("root may");
    // This process still has one thread.
    rustix::thread::set_thread_res_uid(user, user, user).expect("root may");
}

fn conclude(served: Result<(), impl Into<Error>>) {
    println!("{}", outcome::line(served));
}

pub(crate) fn desk(options: &Options) {
    let mut clerk = Clerk::default();
    let mut host: DeskHost = outcome::value(options.host().on_notice(clerk.count()).create());
    if let Some(uid) = options.get("becomes") {
        become_user(uid);
    }
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
