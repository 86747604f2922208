//! Waking the peer.
//!
//! A doorbell ring is a packet on the control socket. A side that has rung often sends the other one a flag (an
//! eventfd), in a packet that is a ring too, and from then on rings by raising the flag. That costs a third of a
//! packet, and the flag need not be lowered: the listener waits edge-triggered, and every raise is an edge, whether or
//! not the flag is already raised (`epoll(7)`). So a wake-up takes one system call on either side, as with a bare
//! futex; but the wait also sees the peer die.
//!
//! No ring is lost in the switch from packets to the flag. The flag is sent raised, and the listener lowers it when it
//! polls it; until then the ringing side continues with packets. A listener without a free descriptor does not get the
//! flag, and is always woken by packets.
//!
//! # Only between processes of the same user
//!
//! The two sides share the open file description of the flag, and either could clear its O_NONBLOCK and fill its
//! counter: the other side's next ring would block. Processes of the same user can stop each other with a signal
//! anyway. A peer of another user is always woken by packets, for which `MSG_DONTWAIT` prevents blocking call by call,
//! and no flag from it is accepted.

use std::cell::{Cell, OnceCell};
use std::io::{self, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use rustix::event::epoll;
use rustix::io::{Errno, ReadWriteFlags};

use super::events::{Events, Flag, timespec};
use super::foreign::Foreign;
use super::socket::{self, receive_packet, send_packet};
use super::source::{Handle, Source};

/// The number of rings by packet before a flag is sent.
const OFTEN: u32 = 16;
/// The number of rings by packet after that, before the flag is given up.
const PATIENCE: u32 = 64;

/// Rings the peer's doorbell.
#[derive(Debug)]
pub(crate) struct Ringer {
    by: Cell<By>,
    flag: OnceCell<Flag>,
}

/// How it rings.
#[derive(Debug, Clone, Copy)]
enum By {
    /// By packets; after this many rings one of them carries the flag.
    Packets(u32),
    /// By packets, for this many more rings: the peer has not lowered the flag that was sent.
    Offered(u32),
    /// By the flag.
    Flag,
    /// Only by packets.
    PacketsAlone,
}

impl Ringer {
    pub(crate) fn new(for_our_own_user: bool) -> Ringer {
        let by = if for_our_own_user { By::Packets(OFTEN) } else { By::PacketsAlone };
        Ringer { by: Cell::new(by), flag: OnceCell::new() }
    }

    /// Wakes the peer. Never blocks. Returns `false` if the kernel had no memory for it; a dead peer is not an error,
    /// because it needs no ring.
    #[cold]
    #[expect(clippy::arithmetic_side_effects, reason = "the patterns above leave no 0 there")]
    pub(crate) fn ring(&self, socket: impl AsFd) -> bool {
        let by = match (self.by.get(), self.flag.get()) {
            (By::Flag, Some(flag)) => {
                flag.raise();
                return true;
            }
            (By::Packets(0), _) => return self.hand_over(socket),
            (By::Packets(left), _) => By::Packets(left - 1),
            (By::Offered(_), Some(flag)) if !flag.is_raised() => {
                self.by.set(By::Flag);
                flag.raise();
                return true;
            }
            (By::Offered(left @ 1..), Some(_)) => By::Offered(left - 1),
            _ => By::PacketsAlone,
        };
        self.by.set(by);
        socket::bell(socket)
    }

    /// Rings with a packet that carries the flag.
    fn hand_over(&self, socket: impl AsFd) -> bool {
        let Ok(flag) = Flag::new() else {
            self.by.set(By::PacketsAlone);
            return socket::bell(socket);
        };
        flag.raise();
        match send_packet(&socket, &socket::BELL, Some(flag.as_fd())) {
            Ok(()) => {
                self.by.set(By::Offered(PATIENCE));
                self.flag.set(flag).is_ok()
            }
            // The socket is full of rings, and the next one tries again.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => true,
            // The peer accepts no descriptors from this side, or the limit of descriptors in flight is reached.
            Err(_) => {
                self.by.set(By::PacketsAlone);
                socket::bell(&socket)
            }
        }
    }
}

/// The content of the socket.
#[derive(Debug)]
pub(crate) enum Heard {
    /// A ring, or nothing.
    Bell,
    /// A ring, and the flag that is raised for the next rings once it is [lowered](lower).
    Flag(Handle),
    /// A ring, and a descriptor for which this process had no room.
    Lost,
    /// The peer has closed the connection, or sent a packet that is not a ring.
    HungUp,
}

/// Receives one packet from the socket. One is enough: if there are more, the next wait ends at once, which is allowed.
pub(crate) fn hear(socket: impl AsFd) -> Heard {
    match receive_packet(socket, &mut [0; 8]) {
        Ok(packet) if packet.len == 0 || packet.truncated => Heard::HungUp,
        Ok(packet) if packet.lost => Heard::Lost,
        Ok(packet) => match packet.brought.map(Foreign::into_flag) {
            None => Heard::Bell,
            Some(Some(flag)) => Heard::Flag(Handle::new(flag)),
            Some(None) => Heard::HungUp,
        },
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Heard::Bell,
        Err(_) => Heard::HungUp,
    }
}

/// Tells the ringing side that its flag is polled from now on.
///
/// That side could have made it a blocking flag, so this read never blocks. A kernel without such a read (before Linux
/// 5.8) leaves the flag raised, and the ringing side continues with packets.
pub(crate) fn lower(flag: Source<'_>) {
    /// The file offset for files without offsets.
    const NOWHERE: u64 = u64::MAX;
    let _ = rustix::io::preadv2(
        flag.descriptor(),
        &mut [IoSliceMut::new(&mut [0; 8])],
        NOWHERE,
        ReadWriteFlags::NOWAIT,
    );
}

/// Waits for one peer: on its socket, on its process, and on the flag that it may raise.
#[derive(Debug)]
pub(crate) struct Ear {
    events: Events,
}

/// Tokens of an [`Ear`].
const SOCKET: u64 = 0;
const PROCESS: u64 = 1;
const FLAG: u64 = 2;

/// The result of a wait.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sounds {
    /// There is a packet in the socket.
    pub(crate) packet: bool,
    /// The flag was raised.
    pub(crate) flag: bool,
    /// The process is dead.
    pub(crate) death: bool,
}

impl Ear {
    pub(crate) fn new(socket: Source<'_>, process: Option<Source<'_>>) -> io::Result<Ear> {
        let events = Events::new()?;
        events.add(socket, SOCKET)?;
        process.map_or(Ok(()), |process| events.add(process, PROCESS))?;
        Ok(Ear { events })
    }

    /// Polls the flag too.
    pub(crate) fn listen_to(&self, flag: Source<'_>) -> io::Result<()> {
        self.events.add_edge(flag, FLAG)
    }

    /// Polls only the process.
    #[cfg(feature = "async")]
    pub(crate) fn mute(&self, socket: Source<'_>, flag: Option<Source<'_>>) {
        self.events.remove(socket);
        flag.into_iter().for_each(|flag| self.events.remove(flag));
    }

    /// Polls all of it again. The flag is lowered first, because one that stays raised is reported each time it is
    /// added again. So the caller checks once more for the work behind the rings so far, as it does when it
    /// [arms](crate::lane::Lane::arm) the lane. A later raise is reported.
    #[cfg(feature = "async")]
    pub(crate) fn unmute(&self, socket: Source<'_>, flag: Option<Source<'_>>) -> io::Result<()> {
        flag.into_iter().for_each(lower);
        self.events.add(socket, SOCKET)?;
        flag.map_or(Ok(()), |flag| self.listen_to(flag))
    }

    /// Waits for a ring, for at most `timeout`; may end early.
    pub(crate) fn wait(&self, timeout: Option<Duration>) -> io::Result<Sounds> {
        let mut buffer = [MaybeUninit::<epoll::Event>::uninit(); 3];
        let found = match epoll::wait(&self.events, &mut buffer, timeout.map(timespec).as_ref()) {
            Ok((found, _)) => found,
            Err(Errno::INTR) => return Ok(Sounds::default()),
            Err(error) => return Err(error.into()),
        };
        let is_among = |token| found.iter().any(|event| { event.data }.u64() == token);
        Ok(Sounds { packet: is_among(SOCKET), flag: is_among(FLAG), death: is_among(PROCESS) })
    }
}

super::source::sources!(Ear);

/// Readable when there is something to receive.
impl AsFd for Ear {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.events.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use super::super::socket::pair;
    use super::super::source::AsSource;
    use super::*;

    /// Whether the ear reports the flag.
    fn hears(ear: &Ear) -> bool {
        let mut found = Vec::new();
        ear.events.wait(Some(Duration::ZERO), &mut found).unwrap();
        found.iter().any(|event| event.token == FLAG)
    }

    #[test]
    fn after_many_packets_a_flag_is_raised_and_every_time_is_heard() {
        let (inside, outside) = pair().unwrap();
        let ringer = Ringer::new(true);
        for _ in 0..OFTEN {
            assert!(ringer.ring(&inside));
            assert!(matches!(hear(&outside), Heard::Bell));
        }
        assert!(ringer.ring(&inside));
        let Heard::Flag(flag) = hear(&outside) else { panic!("no flag") };
        let ear = Ear::new(outside.source(), None).unwrap();
        ear.listen_to(flag.source()).unwrap();
        lower(flag.source());
        assert!(!hears(&ear), "the ring that carried the flag was a packet");
        for _ in 0..1000 {
            assert!(ringer.ring(&inside));
            assert!(hears(&ear));
            assert!(!hears(&ear), "an edge is heard once");
        }
    }

    #[test]
    fn a_flag_that_is_raised_before_it_is_known_is_heard() {
        let (inside, outside) = pair().unwrap();
        let ringer = Ringer::new(true);
        for _ in 0..OFTEN + 2 {
            assert!(ringer.ring(&inside));
        }
        let flag = (0..=OFTEN).find_map(|_| match hear(&outside) {
            Heard::Flag(flag) => Some(flag),
            _ => None,
        });
        let ear = Ear::new(outside.source(), None).unwrap();
        ear.listen_to(flag.unwrap().source()).unwrap();
        assert!(hears(&ear));
    }

    #[test]
    fn a_listener_that_did_not_get_the_flag_is_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        let ringer = Ringer::new(true);
        for ring in 0..OFTEN + 2 * PATIENCE {
            assert!(ringer.ring(&inside));
            match hear(&outside) {
                Heard::Bell => {}
                Heard::Flag(flag) if ring == OFTEN => drop(flag),
                other => panic!("{other:?} at {ring}"),
            }
        }
    }

    #[test]
    fn bells_before_the_flag_is_listened_to_are_packets_and_those_after_are_not() {
        let (inside, outside) = pair().unwrap();
        let ringer = Ringer::new(true);
        let mut flag = None;
        for ring in 0..OFTEN + 4 {
            assert!(ringer.ring(&inside));
            match hear(&outside) {
                Heard::Flag(handed_over) => flag = Some(handed_over),
                heard => assert!(matches!(heard, Heard::Bell), "{heard:?} at {ring}"),
            }
        }
        lower(flag.expect("it was handed over").source());
        assert!(ringer.ring(&inside));
        assert!(receive_packet(&outside, &mut [0; 8]).is_err(), "no packet");
    }

    #[test]
    fn another_user_is_only_ever_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        let ringer = Ringer::new(false);
        for _ in 0..10 * OFTEN {
            assert!(ringer.ring(&inside));
            assert!(matches!(hear(&outside), Heard::Bell));
        }
    }

    #[test]
    fn who_takes_no_descriptors_is_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        super::super::peer::may_bring_descriptors(&outside, false);
        let ringer = Ringer::new(true);
        for _ in 0..3 * OFTEN {
            assert!(ringer.ring(&inside));
            // If the kernel cannot refuse descriptors, there is a flag.
            assert!(matches!(hear(&outside), Heard::Bell | Heard::Flag(_)));
        }
    }

    #[test]
    fn what_is_no_flag_is_no_bell() {
        let (inside, outside) = pair().unwrap();
        let file = std::fs::File::open("/proc/self/exe").unwrap();
        let (read, _write) = rustix::net::socketpair(
            rustix::net::AddressFamily::UNIX,
            rustix::net::SocketType::STREAM,
            rustix::net::SocketFlags::CLOEXEC,
            None,
        )
        .unwrap();
        for other in [file.as_fd(), read.as_fd(), inside.as_fd()] {
            send_packet(&inside, &socket::BELL, Some(other)).unwrap();
            assert!(matches!(hear(&outside), Heard::HungUp));
        }
    }
}
