//! Waiting for several descriptors, with a deadline on the monotonic clock.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, epoll};
use rustix::io::Errno;
use rustix::time::{Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags};

use super::fork::{CloseOnFork, opened};
use super::lack::watch_error;
use super::source::{Readable, Source};

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

/// Waits until a descriptor is readable or hung up, or `timeout` has passed; may end early.
pub(super) fn wait_readable(descriptor: impl AsFd, timeout: Duration) -> io::Result<()> {
    let mut fds = [PollFd::from_borrowed_fd(descriptor.as_fd(), PollFlags::IN | PollFlags::RDHUP)];
    match rustix::event::poll(&mut fds, Some(&timespec(timeout))) {
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn timespec(duration: Duration) -> Timespec {
    Timespec {
        tv_sec: i64::try_from(duration.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(duration.subsec_nanos()),
    }
}

/// An eventfd that can be waited for; any thread that has it can raise it.
#[derive(Debug)]
pub(crate) struct EventFd {
    eventfd: CloseOnFork<OwnedFd>,
}

impl EventFd {
    pub(crate) fn new() -> io::Result<EventFd> {
        let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK;
        Ok(EventFd { eventfd: opened(|| Ok(rustix::event::eventfd(0, flags)?))? })
    }

    /// Raises it until it is lowered.
    pub(crate) fn raise(&self) {
        // It fails only if the counter is at its limit, and then the flag is raised.
        let _ = rustix::io::write(self.eventfd.as_fd(), &1_u64.to_ne_bytes());
    }

    /// Whether it was raised and not lowered since.
    pub(crate) fn is_raised(&self) -> bool {
        let mut one = [PollFd::from_borrowed_fd(self.as_fd(), PollFlags::IN)];
        // If the kernel reports an error, assume that the flag was not lowered.
        rustix::event::poll(&mut one, Some(&timespec(Duration::ZERO))).map_or(true, |ready| ready > 0)
    }

    /// Lowers it. Never blocks.
    pub(crate) fn lower(&self) {
        // It fails only if the flag is not raised.
        let _ = rustix::io::read(self.eventfd.as_fd(), &mut [0_u8; 8]);
    }
}

impl AsFd for EventFd {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.eventfd.as_fd()
    }
}

/// A descriptor that becomes readable after a time.
#[derive(Debug)]
pub(crate) struct Timer {
    timerfd: CloseOnFork<OwnedFd>,
}

impl Timer {
    pub(crate) fn new() -> io::Result<Timer> {
        let flags = TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK;
        let timer = || Ok(rustix::time::timerfd_create(TimerfdClockId::Monotonic, flags)?);
        Ok(Timer { timerfd: opened(timer)? })
    }

    /// Makes it readable after this time, not before; never for `None`.
    pub(crate) fn set(&self, after: Option<Duration>) -> io::Result<()> {
        // A time of zero would disarm it.
        let it_value = timespec(after.map_or(Duration::ZERO, |after| after.max(Duration::from_nanos(1))));
        let once = Itimerspec { it_interval: timespec(Duration::ZERO), it_value };
        rustix::time::timerfd_settime(self.timerfd.as_fd(), TimerfdTimerFlags::empty(), &once)?;
        Ok(())
    }
}

impl AsFd for Timer {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.timerfd.as_fd()
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(now(&poller), []);
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
        assert_eq!(now(&poller), [], "it is unread, and has hung up");
        poller.add(&ours, 3).unwrap();
        assert_eq!(now(&poller), [3]);
    }
}
