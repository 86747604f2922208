//! Waiting for several descriptors, with a deadline on the monotonic clock.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::event::epoll;
use rustix::io::Errno;

use super::fork::{CloseOnFork, opened};
use super::lack::watch_error;
use super::readable::{Readable, timespec};
use super::source::Source;

/// A set of descriptors to wait for.
#[derive(Debug)]
pub(crate) struct Poller {
    epoll: CloseOnFork<OwnedFd>,
}

/// An event of a descriptor in the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PollEvent {
    /// The token with which it was added.
    pub(crate) token: u64,
    /// The other end is gone, or the process of a pidfd.
    pub(crate) hung_up: bool,
}

/// The maximum number of events of one wait. The rest comes with the next one.
const BATCH: usize = 32;

impl Poller {
    pub(crate) fn new() -> io::Result<Poller> {
        Ok(Poller { epoll: opened(|| Ok(epoll::create(epoll::CreateFlags::CLOEXEC)?))? })
    }

    /// Adds a source, which is reported with `token` as [`Source`] says. Any number of sources may be added.
    pub(crate) fn add<'s>(&self, source: impl Into<Source<'s>>, token: u64) -> io::Result<()> {
        let source = source.into();
        let how = if source.is_edge_triggered() { epoll::EventFlags::ET } else { epoll::EventFlags::RDHUP };
        let data = epoll::EventData::new_u64(token);
        epoll::add(self.epoll.as_fd(), source.descriptor(), data, epoll::EventFlags::IN | how)
            .map_err(watch_error)
    }

    /// Removes a source. No later wait reports it, although a peer may have the same descriptor.
    pub(crate) fn remove<'s>(&self, source: impl Into<Source<'s>>) {
        // It fails only for a descriptor that is not in the set.
        let _ = epoll::delete(self.epoll.as_fd(), source.into().descriptor());
    }

    /// Readable when there is an event.
    pub(crate) fn readable(&self) -> Readable<'_> {
        Readable::of(self)
    }

    /// Waits until there is an event or `timeout` has passed; `None` has no limit. May end early.
    pub(crate) fn wait(&self, timeout: Option<Duration>, found: &mut Vec<PollEvent>) -> io::Result<()> {
        found.clear();
        let mut buffer = [MaybeUninit::<epoll::Event>::uninit(); BATCH];
        let events = match epoll::wait(self.epoll.as_fd(), &mut buffer, timeout.map(timespec).as_ref()) {
            Ok((events, _)) => events,
            Err(Errno::INTR) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let gone = epoll::EventFlags::HUP | epoll::EventFlags::RDHUP | epoll::EventFlags::ERR;
        for event in events {
            let (flags, data) = (event.flags, event.data);
            found.push(PollEvent { token: data.u64(), hung_up: flags.intersects(gone) });
        }
        Ok(())
    }
}

impl AsFd for Poller {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.epoll.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use super::super::readable::EventFd;
    use super::super::socket::{WAKEUP, pair};
    use super::*;

    /// The tokens of the events that there are now.
    fn now(poller: &Poller) -> Vec<u64> {
        let mut found = Vec::new();
        poller.wait(Some(Duration::ZERO), &mut found).unwrap();
        found.iter().map(|event| event.token).collect()
    }

    #[test]
    fn what_lasts_is_reported_until_it_is_over_and_nothing_of_a_source_that_was_removed() {
        let (poller, flag) = (Poller::new().unwrap(), EventFd::new().unwrap());
        let (ours, theirs) = pair().unwrap();
        poller.add(&flag, 1).unwrap();
        poller.add(&ours, 2).unwrap();
        assert_eq!(now(&poller), [0; 0]);
        flag.raise();
        theirs.send(&WAKEUP, None).unwrap();
        for _ in 0..2 {
            let mut both = now(&poller);
            both.sort_unstable();
            assert_eq!(both, [1, 2]);
        }
        flag.lower();
        assert_eq!(now(&poller), [2]);
        poller.remove(&ours);
        drop(theirs);
        assert_eq!(now(&poller), [0; 0], "it is unread, and has hung up");
        poller.add(&ours, 3).unwrap();
        assert_eq!(now(&poller), [3]);
    }
}
