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
use super::source::{AsSource, Source};

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

    /// Adds a source: readable, or hung up.
    pub(crate) fn add(&self, source: impl AsSource, token: u64) -> io::Result<()> {
        let flags = epoll::EventFlags::IN | epoll::EventFlags::RDHUP;
        epoll::add(self.epoll.as_fd(), source.source(), epoll::EventData::new_u64(token), flags)
            .map_err(watch_error)
    }

    /// Adds an eventfd, which is reported at each raise, lowered or not.
    pub(crate) fn add_edge(&self, source: impl AsSource, token: u64) -> io::Result<()> {
        let flags = epoll::EventFlags::IN | epoll::EventFlags::ET;
        epoll::add(self.epoll.as_fd(), source.source(), epoll::EventData::new_u64(token), flags)
            .map_err(watch_error)
    }

    /// Removes a source.
    pub(crate) fn remove(&self, source: impl AsSource) {
        // It fails only for a descriptor that is not in the set.
        let _ = epoll::delete(self.epoll.as_fd(), source.source());
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

super::source::sources!(Poller, EventFd, Timer);

impl AsFd for Poller {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.epoll.as_fd()
    }
}

/// Waits until `first` or `second` is readable or hung up, or `timeout` has passed; may end early. Returns whether each
/// of them is.
#[expect(clippy::indexing_slicing, reason = "`used` is 1 or 2, and `fds` has two")]
pub(crate) fn poll_two(
    first: Source<'_>,
    second: Option<Source<'_>>,
    timeout: Option<Duration>,
) -> io::Result<(bool, bool)> {
    let mut fds = [
        PollFd::from_borrowed_fd(first.descriptor(), PollFlags::IN | PollFlags::RDHUP),
        PollFd::from_borrowed_fd(second.unwrap_or(first).descriptor(), PollFlags::IN),
    ];
    let used = if second.is_some() { 2 } else { 1 };
    match rustix::event::poll(&mut fds[..used], timeout.map(timespec).as_ref()) {
        Ok(_) => Ok((!fds[0].revents().is_empty(), used == 2 && !fds[1].revents().is_empty())),
        Err(Errno::INTR) => Ok((false, false)),
        Err(error) => Err(error.into()),
    }
}

/// Whether the socket has hung up or the process is gone, as opposed to being readable.
#[expect(clippy::indexing_slicing, reason = "`used` is 1 or 2, and `fds` has two")]
pub(crate) fn hung_up(socket: Source<'_>, process: Option<Source<'_>>) -> bool {
    let mut fds = [
        PollFd::from_borrowed_fd(socket.descriptor(), PollFlags::RDHUP),
        PollFd::from_borrowed_fd(process.unwrap_or(socket).descriptor(), PollFlags::IN),
    ];
    let used = if process.is_some() { 2 } else { 1 };
    let polled = rustix::event::poll(&mut fds[..used], Some(&timespec(Duration::ZERO)));
    polled.is_ok() && fds[..used].iter().any(|fd| !fd.revents().is_empty())
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
