//! Processes that connect and do not attach.

use std::path::PathBuf;
use std::time::Duration;

use memorypipe_tests::raw;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::options::Options;

fn socket(options: &Options) -> PathBuf {
    let directory: String = options.get("directory").expect("a directory");
    PathBuf::from(directory).join("desk.sock")
}

/// Connects and disconnects, as fast as it can.
pub(crate) fn connects(options: &Options) {
    let socket = socket(options);
    println!("flooding");
    loop {
        drop(raw::connect(&socket));
    }
}

/// Keeps this many silent connections open; for each that is closed it opens another.
pub(crate) fn keeps_open(options: &Options) {
    let (socket, count) = (socket(options), options.get("count").unwrap_or(100));
    let mut open: Vec<_> = (0..count).map(|_| raw::connect(&socket)).collect();
    println!("flooding");
    loop {
        let mut fds: Vec<_> = open.iter().map(|fd| PollFd::new(fd, PollFlags::RDHUP)).collect();
        let soon = Timespec { tv_sec: 0, tv_nsec: Duration::from_millis(50).subsec_nanos().into() };
        poll(&mut fds, Some(&soon)).expect("descriptors");
        let ended: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
        for (fd, _) in open.iter_mut().zip(ended).filter(|(_, ended)| *ended) {
            *fd = raw::connect(&socket);
        }
    }
}
