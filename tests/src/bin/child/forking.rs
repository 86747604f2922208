//! A host whose handler forks a child that attaches to it: in the child the host is another process.

use std::path::PathBuf;
use std::time::Duration;

use memorypipe::prelude::*;

use crate::options::Options;
use crate::outcome;

ipc_channel!(
    trait Parent {
        fn fork(&self) -> i32;
        fn now(&self, value: u64) -> u64;
    }
);

struct Forks(PathBuf);

impl Forks {
    fn attach(&self) -> ParentClient {
        let builder = ParentClient::builder(memorypipe_tests::place::NAME).socket_dir(&self.0);
        outcome::value(builder.timeout(Duration::from_secs(5)).attach())
    }
}

impl Parent for Forks {
    fn fork(&self) -> i32 {
        // SAFETY: the child does not come back from here. It allocates memory, which the C library lets a child do.
        match unsafe { libc::fork() } {
            0 => {
                let right = self.attach().now(4).is_ok_and(|value| value == 4);
                // SAFETY: it has no conditions.
                unsafe { libc::_exit(i32::from(!right)) }
            }
            child => child,
        }
    }

    fn now(&self, value: u64) -> u64 {
        value
    }
}

pub(crate) fn host(options: &Options) {
    let mut host: ParentHost = outcome::value(options.host().create());
    println!("ready");
    let forks = || Forks(options.get("directory").expect("a directory"));
    let (stopper, asks, mut handler) = (host.stopper(), forks(), forks());
    std::thread::spawn(move || {
        let child = outcome::value(asks.attach().fork());
        let mut status = 0;
        // SAFETY: `status` is a place for an integer.
        unsafe { libc::waitpid(child, &raw mut status, 0) };
        println!("the child was answered: {}", status == 0);
        stopper.stop();
    });
    println!("{}", outcome::line(host.serve(&mut handler)));
}
