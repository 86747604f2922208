//! Descriptors that become readable: eventfds and timers, and what is waited for outside of this crate.

use std::io::{self, IoSliceMut};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd, RawFd};
use std::time::Duration;

use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec};
use rustix::io::{Errno, ReadWriteFlags};
use rustix::time::{Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags};

use super::fork::{CloseOnFork, opened};

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

/// An eventfd that the peer raises.
#[derive(Debug)]
pub(crate) struct PeerEventFd(OwnedFd);

impl PeerEventFd {
    pub(super) fn new(eventfd: OwnedFd) -> PeerEventFd {
        PeerEventFd(eventfd)
    }
}

impl AsFd for PeerEventFd {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// Tells the waking side that its eventfd is polled from now on.
///
/// That side could have made it a blocking eventfd, so this read never blocks. A kernel without such a read (before
/// Linux 5.8) leaves the eventfd raised, and the waking side continues with packets.
pub(crate) fn lower(eventfd: &PeerEventFd) {
    /// The file offset for files without offsets.
    const NOWHERE: u64 = u64::MAX;
    let _ = rustix::io::preadv2(
        eventfd.as_fd(),
        &mut [IoSliceMut::new(&mut [0; 8])],
        NOWHERE,
        ReadWriteFlags::NOWAIT,
    );
}

/// What is waited for outside of this crate until it is readable: by the program's own loop, or by a reactor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Readable<'a>(BorrowedFd<'a>);

/// A handle that we own.
#[derive(Debug)]
pub(crate) struct Handle(OwnedFd);

impl Handle {
    pub(super) fn new(owned: OwnedFd) -> Handle {
        Handle(owned)
    }
}

impl<'a> Readable<'a> {
    pub(super) fn of(descriptor: &'a impl AsFd) -> Readable<'a> {
        Readable(descriptor.as_fd())
    }

    /// The same once more. A forked child keeps it.
    #[cfg(feature = "async")]
    pub(crate) fn to_handle(self) -> io::Result<Handle> {
        self.0.try_clone_to_owned().map(Handle)
    }

    /// For those who know what it is on this system.
    pub(crate) fn descriptor(self) -> BorrowedFd<'a> {
        self.0
    }
}

impl AsFd for Readable<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0
    }
}

impl AsRawFd for Readable<'_> {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}

impl AsFd for Handle {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl AsRawFd for Handle {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}

/// What tasks of tokio wait for until it is readable.
#[cfg(feature = "async")]
pub(crate) use tokio::io::unix::AsyncFd as AsyncReadable;

/// What tokio can wait for, and that closes no descriptor before it is dropped.
#[cfg(feature = "async")]
pub(crate) trait Waitable: AsFd + AsRawFd {}

#[cfg(feature = "async")]
impl Waitable for Readable<'_> {}
#[cfg(feature = "async")]
impl Waitable for Handle {}
