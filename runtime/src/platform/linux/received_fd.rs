//! Descriptors from a peer.
//!
//! Closing a descriptor can take as long as its creator wants: a TCP socket may linger, and a file may be on a file
//! system that is a program of the peer. So a [separate thread](super::background), started for the first such
//! descriptor, closes the descriptors of a peer, unless they are known to be memfds or to belong to no file system. No
//! correct peer gives that thread any work. A forked child has its own thread.
//!
//! A descriptor whose closing never ends delays those behind it, and each waiting one keeps its place in this process's
//! table. So the unclosed descriptors of each user are counted, and a user with [too many](too_many_pending) is
//! refused. Since Linux 6.16 a refused client can send no descriptors, so nothing of it waits here. On older kernels
//! its sockets may wait here, and while there are [too many](is_table_in_danger) of them no connection is accepted:
//! attached clients are served, and the table does not fill.

use std::collections::BTreeMap;
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::fs::{AtFlags, StatxFlags};

use super::background::{BackgroundThread, run_on};
use super::fork_local::ForkLocal;
use super::memory::{MemoryError, PeerMemory};
use super::user_id::UserId;

/// The number of descriptors of one user that may wait to be closed while closing one, of any user, takes this long.
const MOST_PENDING: u32 = 16;
const SLOW: Duration = Duration::from_millis(100);
/// Independent of the progress, the waiting descriptors of one user, or of all refused clients, take at most this part
/// of the table, and all together at most twice that.
const PART: u32 = 8;
/// The size of a table without a limit, which is the usual size.
const USUAL_TABLE: u32 = 1024;

/// The work of the closing thread.
#[derive(Debug, Default)]
struct CloseQueue {
    /// For each user, the number of descriptors that wait to be closed or are being closed.
    of: BTreeMap<UserId, u32>,
    /// How many of them came from refused clients.
    strangers: u32,
    /// When it started to close the current one.
    since: Option<Instant>,
}

static CLOSE_QUEUE: ForkLocal<CloseQueue> =
    ForkLocal::new(CloseQueue { of: BTreeMap::new(), strangers: 0, since: None });

/// Calls `to` with it, unless a thread of the parent process held the lock at the fork.
fn close_queue<T: Default>(to: impl FnOnce(&mut CloseQueue) -> T) -> T {
    CLOSE_QUEUE.lock().map(|mut close_queue| to(&mut close_queue)).unwrap_or_default()
}

impl CloseQueue {
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "one for each descriptor that waits to be closed, of which there are fewer than 2^32"
    )]
    fn add(&mut self, from: Sender) {
        *self.of.entry(from.user).or_default() += 1;
        self.strangers += u32::from(!from.was_let_in);
    }

    #[expect(clippy::arithmetic_side_effects, reason = "a count is taken out of the map where it becomes 0")]
    fn remove(&mut self, from: Sender) {
        self.strangers = self.strangers.saturating_sub(u32::from(!from.was_let_in));
        if let Some(count) = self.of.get_mut(&from.user) {
            *count -= 1;
            if *count == 0 {
                self.of.remove(&from.user);
            }
        }
    }

    /// For a `table` of this size. A user with no waiting descriptor never is, whatever others do.
    fn too_many_pending(&self, user: UserId, table: u32, now: Instant) -> bool {
        let Some(count) = self.of.get(&user) else { return false };
        let is_slow = self.since.is_some_and(|since| now.saturating_duration_since(since) >= SLOW);
        let all = self.of.values().fold(0_u32, |all, count| all.saturating_add(*count));
        is_slow && *count >= MOST_PENDING || *count >= table / PART || all >= table / (PART / 2)
    }
}

/// The limit of descriptors of this process.
fn table() -> u32 {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    limit.and_then(|limit| u32::try_from(limit).ok()).unwrap_or(USUAL_TABLE)
}

/// Whether too many descriptors of this user wait to be closed, because closing makes no progress.
pub(crate) fn too_many_pending(user: UserId) -> bool {
    // Usually the table is empty, and the clock is not read.
    close_queue(|close_queue| {
        !close_queue.of.is_empty() && close_queue.too_many_pending(user, table(), Instant::now())
    })
}

/// Whether no connection may be accepted because too many sockets of refused clients wait to be closed. Since Linux
/// 6.16 no such socket waits.
pub(crate) fn is_table_in_danger() -> bool {
    close_queue(|close_queue| close_queue.strangers > 0 && close_queue.strangers >= table() / PART)
}

/// The user that is responsible for a descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sender {
    pub(super) user: UserId,
    /// It was asked for descriptors.
    pub(super) was_let_in: bool,
}

/// An unchecked descriptor, and the user that has sent it.
#[derive(Debug)]
pub(crate) struct Foreign(Option<OwnedFd>, UserId);

impl Foreign {
    pub(super) fn new(fd: OwnedFd, user: UserId) -> Foreign {
        Foreign(Some(fd), user)
    }

    /// Checks that the descriptor is memory, and returns the memory.
    pub(crate) fn into_memory(self, len: usize) -> Result<PeerMemory, MemoryError> {
        self.into_memory_up_to(len, len)
    }

    /// As [`Foreign::into_memory`], if only the first `allocated` bytes must be allocated.
    pub(crate) fn into_memory_up_to(
        mut self,
        len: usize,
        allocated: usize,
    ) -> Result<PeerMemory, MemoryError> {
        let Some(fd) = self.0.take() else { return Err(MemoryError::FileSystem) };
        PeerMemory::checked_up_to(fd, len, allocated).map_err(|(fd, error)| {
            self.0 = Some(fd);
            error
        })
    }
}

/// The bits of a mode for the kind of a file: S_IFMT.
const FILE_TYPE: u16 = 0o170_000;

impl Foreign {
    /// The descriptor, if it belongs to no file system, like an eventfd: waiting for it and closing it take no time. No
    /// file system is asked.
    pub(crate) fn into_eventfd(mut self) -> Option<OwnedFd> {
        let fd = self.0.take()?;
        let flags = AtFlags::EMPTY_PATH | AtFlags::STATX_DONT_SYNC;
        let found = rustix::fs::statx(&fd, "", flags, StatxFlags::TYPE);
        if found.is_ok_and(|found| found.stx_mode & FILE_TYPE == 0) {
            return Some(fd);
        }
        self.0 = Some(fd);
        None
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        if let Some(fd) = self.0.take() {
            aside(fd, Sender { user: self.1, was_let_in: true }, close_one);
        }
    }
}

/// Lets the closing thread apply `close` to a descriptor.
pub(super) fn aside<F: Send + 'static>(fd: F, from: Sender, close: impl FnOnce(F) + Send + 'static) {
    static CLOSER: BackgroundThread = BackgroundThread::new("memorypipe-close");
    close_queue(|close_queue| close_queue.add(from));
    let job = move || {
        close(fd);
        close_queue(|close_queue| close_queue.remove(from));
    };
    run_on(&&CLOSER, Box::new(job));
}

/// The work of that thread.
fn close_one(fd: OwnedFd) {
    // A lingering socket would delay all later ones. This fails for everything that is not a socket.
    let _ = rustix::net::sockopt::set_socket_linger(fd.as_fd(), None);
    is_closing(|| drop(fd));
}

/// Closes descriptors with `close`, and records the time of that.
pub(super) fn is_closing<T>(close: impl FnOnce() -> T) -> T {
    close_queue(|close_queue| close_queue.since = Some(Instant::now()));
    let closed = close();
    close_queue(|close_queue| close_queue.since = None);
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: u32 = 1024;

    fn from(user: u32) -> Sender {
        Sender { user: UserId(user), was_let_in: true }
    }

    #[test]
    fn a_user_whose_descriptors_are_not_closed_is_known() {
        let start = Instant::now();
        let mut close_queue = CloseQueue::default();
        (0..MOST_PENDING).for_each(|_| close_queue.add(from(7)));
        close_queue.add(from(8));
        assert!(!close_queue.too_many_pending(UserId(7), TABLE, start + SLOW), "it goes on");
        close_queue.since = Some(start);
        assert!(!close_queue.too_many_pending(UserId(7), TABLE, start + SLOW / 2), "a moment is allowed");
        assert!(close_queue.too_many_pending(UserId(7), TABLE, start + SLOW));
        assert!(!close_queue.too_many_pending(UserId(8), TABLE, start + SLOW), "another is not meant");
        close_queue.remove(from(7));
        assert!(!close_queue.too_many_pending(UserId(7), TABLE, start + SLOW));
        close_queue.remove(from(8));
        (1..MOST_PENDING).for_each(|_| close_queue.remove(from(7)));
        assert!(close_queue.of.is_empty(), "nothing is kept of those who have none");
    }

    #[test]
    fn what_waits_to_be_closed_takes_a_part_of_the_table_though_each_goes_on() {
        let now = Instant::now();
        let mut close_queue = CloseQueue::default();
        for user in [7, 8] {
            (1..TABLE / PART).for_each(|_| close_queue.add(from(user)));
            assert!(!close_queue.too_many_pending(UserId(user), TABLE, now));
        }
        close_queue.add(from(7));
        assert!(close_queue.too_many_pending(UserId(7), TABLE, now), "for one user");
        assert!(!close_queue.too_many_pending(UserId(8), TABLE, now));
        close_queue.add(from(9));
        assert!(close_queue.too_many_pending(UserId(9), TABLE, now), "for all");
        assert!(!close_queue.too_many_pending(UserId(10), TABLE, now), "another is not meant");
    }

    #[test]
    fn the_sockets_of_those_who_were_not_let_in_are_counted_by_themselves() {
        let mut close_queue = CloseQueue::default();
        let stranger = Sender { user: UserId(7), was_let_in: false };
        (0..2).for_each(|_| close_queue.add(from(7)));
        close_queue.add(stranger);
        assert_eq!(close_queue.strangers, 1);
        close_queue.remove(from(7));
        assert_eq!(close_queue.strangers, 1);
        close_queue.remove(stranger);
        assert_eq!(close_queue.strangers, 0);
    }

    #[test]
    fn what_was_closed_is_not_counted() {
        /// A user that no other test of this process uses.
        const USER: UserId = UserId(0x0fff_fff0);
        for _ in 0..2 * MOST_PENDING {
            let one = OwnedFd::from(std::fs::File::open("/dev/null").unwrap());
            drop(Foreign::new(one, USER));
        }
        let start = Instant::now();
        while close_queue(|close_queue| close_queue.of.contains_key(&USER)) {
            assert!(start.elapsed() < Duration::from_secs(20), "they are closed");
            std::thread::yield_now();
        }
    }
}
