//! Linux: sealed memfds, a SEQPACKET control socket, credentials and pidfds, epoll.
//!
//! | module | responsibility |
//! |---|---|
//! | [`fork_guard`] | whether this is a child that was forked since |
//! | [`fork`] | what such a child does not get |
//! | [`access`] | who may connect and attach to a host |
//! | [`wakeup`] | waking the other side |
//! | [`received_fd`] | descriptors that a peer has sent, and their closing |
//! | [`doze`] | sleeping on a word of shared memory |
//! | [`mod@lack`] | what an error says that there is too little of |
//! | [`map`] | mappings of shared memory, and their parts |
//! | [`memory`] | makes and seals our memory, checks the peer's |
//! | [`socket`] | the control socket: packets with at most one descriptor |
//! | [`fork_local`] | statics that a forked child initializes again |
//! | [`peer`] | the process at the other end, as the kernel reports it |
//! | [`named_listener`] | the lock and the socket of a name |
//! | [`lock`] | the lock file of a name |
//! | [`names`] | the names in a directory, and their hosts |
//! | [`name_files`] | where the two files of a name lie |
//! | [`named_listener_error`] | why a name could not be had |
//! | [`clock`] | the processor time of a thread |
//! | [`directory`] | whether a directory can be used |
//! | [`source`] | what a poller waits for |
//! | [`readable`] | eventfds, timers, and what is waited for outside of this crate |
//! | [`sweep`] | what dead hosts have left |
//! | [`places`] | where host and client meet if neither names a directory |
//! | [`elsewhere`] | hosts of a name in other directories |
//! | [`user`] | user and group ids, and whether they identify a user |
//! | [`user_id`] | users and groups for the rest of the crate |
//! | [`watch`] | whether a peer is still there |
//! | [`file_watch`] | waiting for a file to appear |
//! | [`words`] | what errors say of this system |
//! | [`background`] | a thread for slow work |
//! | [`poller`] | waiting for several sources |
//! | `local_listener` | connections within the process, for tests |
//!
//! # Files that import each other
//!
//! - `fork_guard`, `fork`: `fork` registers the fork handlers through `fork_guard` before it opens a descriptor that a
//!   child must not have. The handler, in `fork_guard`, calls `fork` to remove it from the child.

mod access;
mod background;
#[allow(unsafe_code)] // a clock, as the C library reads it
mod clock;
mod directory;
mod doze;
mod elsewhere;
mod file_watch;
#[allow(unsafe_code)] // system calls in a child that was forked
mod fork;
#[allow(unsafe_code)] // `pthread_atfork`, which no crate of ours offers
mod fork_guard;
mod fork_local;
mod lack;
#[cfg(feature = "test-util")]
mod local_listener;
mod lock;
#[allow(unsafe_code)] // parts of a mapping move between threads
mod map;
mod memory;
mod name_files;
mod named_listener;
mod named_listener_error;
#[cfg(feature = "dynamic")]
mod names;
#[allow(unsafe_code)] // system calls that rustix does not offer in this form
mod peer;
mod places;
mod poller;
mod readable;
mod received_fd;
mod socket;
mod source;
mod sweep;
mod user;
mod user_id;
mod wakeup;
mod watch;
mod words;

pub(crate) use self::name_files::socket_path;
pub use self::named_listener_error::NameHolder;
pub(crate) use self::named_listener_error::NamedListenerError;
pub use self::user_id::UserId;
pub(crate) use access::{Access, TO_ADMIT, TO_CONNECT, check_users};
pub(crate) use background::{BackgroundThread, run_on};
pub(crate) use clock::{now_us, thread_time};
pub(crate) use directory::directory_fault;
pub(crate) use doze::Doze;
pub(crate) use elsewhere::{Reach, Sighting, hosts_elsewhere};
pub(crate) use file_watch::FileWatch;
pub(crate) use fork::CloseOnFork;
pub(crate) use fork_guard::ForkGuard;
pub(crate) use lack::{lack, out_of_handles};
#[cfg(test)]
pub(crate) use lack::{out_of_memory, out_of_room};
#[cfg(feature = "test-util")]
pub(crate) use local_listener::{LocalConnector, LocalListener};
pub(crate) use map::{OwnMap, Part, PeerMap};
pub(crate) use memory::{Draft, PeerMemory, Sealed};
pub(crate) use named_listener::{NamedListener, can_be_a_socket, names_in};
#[cfg(feature = "dynamic")]
pub(crate) use names::hosts_in;
pub(crate) use peer::{PeerProcess, ProcessWatch, executable, is_in_group, peer_process, peer_unwatched};
pub(crate) use places::{Choice, Place, place, who_looks_in};
pub(crate) use poller::{PollEvent, Poller};
#[cfg(feature = "async")]
pub(crate) use readable::{AsyncReadable, Waitable};
pub(crate) use readable::{EventFd, Handle, PeerEventFd, Readable, Timer, lower};
pub(crate) use received_fd::{Foreign, is_table_in_danger, too_many_pending};
pub(crate) use socket::{Charge, ControlSocket, Packet, accept, connect, connect_within};
pub(crate) use source::Source;
pub(crate) use user_id::GroupId;
pub(crate) use wakeup::{PeerWaker, Readiness, Wakeup, WakeupPoller, read_wakeup};
pub(crate) use watch::{Presence, Watch};
pub(crate) use words::{
    DESCRIPTORS, FILE_SIZE, MEMORY, OTHER_RESOURCE, ResourceWords, THREADS, TO_BE_KNOWN, UNKNOWN_CLIENT,
    UNKNOWN_HOST, UNSEEN_DIRECTORY, UNSEEN_HOST, UNSEEN_PROCESS, WATCHES,
};

/// Whether this thread and the process `peer` can run at the same time: together they may use more than one processor.
/// If that cannot be determined, they can.
pub(crate) fn can_run_beside(peer: u32) -> bool {
    use rustix::thread::{CpuSet, sched_getaffinity};
    let peer = i32::try_from(peer).ok().and_then(rustix::process::Pid::from_raw);
    let Some(theirs) = peer.and_then(|peer| sched_getaffinity(Some(peer)).ok()) else { return true };
    let Ok(ours) = sched_getaffinity(None) else { return true };
    (0..CpuSet::MAX_CPU).filter(|cpu| ours.is_set(*cpu) || theirs.is_set(*cpu)).nth(1).is_some()
}

/// Whether as many of these processes as there are processors for this thread may run on them: then they can keep it
/// from running. A process of which nothing is known may run there.
pub(crate) fn can_fill_processors(processes: impl Iterator<Item = u32>) -> bool {
    use rustix::thread::{CpuSet, sched_getaffinity};
    let Ok(ours) = sched_getaffinity(None) else { return true };
    let shares_one = |process: &u32| {
        let process = i32::try_from(*process).ok().and_then(rustix::process::Pid::from_raw);
        let theirs = process.and_then(|process| sched_getaffinity(Some(process)).ok());
        theirs.is_none_or(|theirs| (0..CpuSet::MAX_CPU).any(|cpu| ours.is_set(cpu) && theirs.is_set(cpu)))
    };
    let processors = usize::try_from(ours.count()).unwrap_or(usize::MAX);
    processes.filter(shares_one).take(processors).count() >= processors
}

/// How long this thread was ready to run and did not run, in total; `None` if the kernel does not report it.
pub(crate) fn run_queue_delay() -> Option<std::time::Duration> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    let path = "/proc/thread-self/schedstat";
    let file = openat(CWD, path, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty()).ok()?;
    // Three numbers: time run, time queued, turns.
    let mut said = [0; 64];
    let len = rustix::io::read(&file, &mut said).ok()?;
    let said = core::str::from_utf8(said.get(..len)?).ok()?;
    said.split_whitespace().nth(1)?.parse().ok().map(std::time::Duration::from_nanos)
}

/// 16 random bytes.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "the kernel fills at most as many bytes as it is given"
)]
pub(crate) fn random_id() -> std::io::Result<[u8; 16]> {
    let mut id = [0; 16];
    let mut filled = 0;
    while filled < id.len() {
        filled += rustix::rand::getrandom(&mut id[filled..], rustix::rand::GetRandomFlags::empty())?;
    }
    Ok(id)
}
