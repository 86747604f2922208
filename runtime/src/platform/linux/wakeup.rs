//! Waking the peer.
//!
//! A wake-up is a packet on the control socket. A side that has sent many wake-ups sends the other one an eventfd, in a
//! packet that is a wake-up too, and from then on sends wake-ups by raising the eventfd. That costs a third of a
//! packet, and the eventfd need not be lowered: the listener waits edge-triggered, and every raise is an edge, whether
//! or not the eventfd is already raised (`epoll(7)`). So a wake-up takes one system call on either side, as with a bare
//! futex; but the wait also sees the peer die.
//!
//! No wake-up is lost in the switch from packets to the eventfd. The eventfd is sent raised, and the listener lowers it
//! when it polls it; until then the waking side continues with packets. A listener without a free descriptor does not
//! get the eventfd, and is always woken by packets.
//!
//! # Only between processes of the same user
//!
//! The two sides share the open file description of the eventfd, and either could clear its O_NONBLOCK and fill its
//! counter: the other side's next wake-up would block. Processes of the same user can stop each other with a signal
//! anyway. A peer of another user is always woken by packets, for which `MSG_DONTWAIT` prevents blocking call by call,
//! and no eventfd from it is accepted.

use std::cell::{Cell, OnceCell};
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::AsFd;
use std::time::Duration;

use rustix::event::epoll;
use rustix::io::Errno;

use super::peer::ProcessWatch;
use super::poller::Poller;
use super::readable::{EventFd, PeerEventFd, Readable, timespec};
use super::received_fd::Foreign;
use super::socket::{self, ControlSocket, receive_packet, send_packet};

/// The number of wake-ups by packet before an eventfd is sent.
const PACKETS_BEFORE_EVENTFD: u32 = 16;
/// The number of wake-ups by packet after that, before the eventfd is given up.
const OFFER_LIMIT: u32 = 64;

/// Wakes the peer.
#[derive(Debug)]
pub(crate) struct PeerWaker {
    by: Cell<By>,
    eventfd: OnceCell<EventFd>,
}

/// How it sends a wake-up.
#[derive(Debug, Clone, Copy)]
enum By {
    /// By packets; after this many wake-ups one of them carries the eventfd.
    Packets(u32),
    /// By packets, for this many more wake-ups: the peer has not lowered the eventfd that was sent.
    Offered(u32),
    /// By the eventfd.
    EventFd,
    /// Only by packets.
    PacketsAlone,
}

impl PeerWaker {
    pub(crate) fn new(for_our_own_user: bool) -> PeerWaker {
        let by = if for_our_own_user { By::Packets(PACKETS_BEFORE_EVENTFD) } else { By::PacketsAlone };
        PeerWaker { by: Cell::new(by), eventfd: OnceCell::new() }
    }

    /// Wakes the peer. Never blocks. Returns `false` if the kernel had no memory for it; a dead peer is not an error,
    /// because it needs no wake-up.
    #[cold]
    #[expect(clippy::arithmetic_side_effects, reason = "the patterns above leave no 0 there")]
    pub(crate) fn wake(&self, socket: impl AsFd) -> bool {
        let by = match (self.by.get(), self.eventfd.get()) {
            (By::EventFd, Some(eventfd)) => {
                eventfd.raise();
                return true;
            }
            (By::Packets(0), _) => return self.offer_eventfd(socket),
            (By::Packets(left), _) => By::Packets(left - 1),
            (By::Offered(_), Some(eventfd)) if !eventfd.is_raised() => {
                self.by.set(By::EventFd);
                eventfd.raise();
                return true;
            }
            (By::Offered(left @ 1..), Some(_)) => By::Offered(left - 1),
            _ => By::PacketsAlone,
        };
        self.by.set(by);
        socket::send_wakeup(socket)
    }

    /// Wakes the peer with a packet that carries the eventfd.
    fn offer_eventfd(&self, socket: impl AsFd) -> bool {
        let Ok(eventfd) = EventFd::new() else {
            self.by.set(By::PacketsAlone);
            return socket::send_wakeup(socket);
        };
        eventfd.raise();
        match send_packet(&socket, &socket::WAKEUP, Some(eventfd.as_fd())) {
            Ok(()) => {
                self.by.set(By::Offered(OFFER_LIMIT));
                self.eventfd.set(eventfd).is_ok()
            }
            // The socket is full of wake-ups, and the next one tries again.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => true,
            // The peer accepts no descriptors from this side, or the limit of descriptors in flight is reached.
            Err(_) => {
                self.by.set(By::PacketsAlone);
                socket::send_wakeup(&socket)
            }
        }
    }
}

/// The content of the socket.
#[derive(Debug)]
pub(crate) enum Wakeup {
    /// A wake-up, or nothing.
    Packet,
    /// A wake-up, and the eventfd that is raised for the next wake-ups once it is [lowered](super::readable::lower).
    EventFd(PeerEventFd),
    /// A wake-up, and a descriptor for which this process had no room.
    Lost,
    /// The peer has closed the connection, or sent a packet that is not a wake-up.
    HungUp,
}

/// Receives one packet from the socket. One is enough: if there are more, the next wait ends at once, which is allowed.
pub(crate) fn read_wakeup(socket: impl AsFd) -> Wakeup {
    match receive_packet(socket, &mut [0; 8]) {
        Ok(packet) if packet.len == 0 || packet.truncated => Wakeup::HungUp,
        Ok(packet) if packet.lost => Wakeup::Lost,
        Ok(packet) => match packet.brought.map(Foreign::into_eventfd) {
            None => Wakeup::Packet,
            Some(Some(eventfd)) => Wakeup::EventFd(PeerEventFd::new(eventfd)),
            Some(None) => Wakeup::HungUp,
        },
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Wakeup::Packet,
        Err(_) => Wakeup::HungUp,
    }
}

/// Waits for one peer: on its socket, on its process, and on the eventfd that it may raise.
#[derive(Debug)]
pub(crate) struct WakeupPoller {
    poller: Poller,
}

/// Tokens of an [`WakeupPoller`].
const SOCKET: u64 = 0;
const PROCESS: u64 = 1;
const EVENTFD: u64 = 2;

/// The result of a wait.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Readiness {
    /// There is a packet in the socket.
    pub(crate) packet: bool,
    /// The eventfd was raised.
    pub(crate) eventfd: bool,
    /// The process is dead.
    pub(crate) death: bool,
}

impl WakeupPoller {
    pub(crate) fn new(socket: &ControlSocket, process: Option<&ProcessWatch>) -> io::Result<WakeupPoller> {
        let poller = Poller::new()?;
        poller.add(socket, SOCKET)?;
        process.map_or(Ok(()), |process| poller.add(process, PROCESS))?;
        Ok(WakeupPoller { poller })
    }

    /// Polls the eventfd too.
    pub(crate) fn add_eventfd(&self, eventfd: &PeerEventFd) -> io::Result<()> {
        self.poller.add(eventfd, EVENTFD)
    }

    /// Polls only the process.
    #[cfg(feature = "async")]
    pub(crate) fn throttle(&self, socket: &ControlSocket, eventfd: Option<&PeerEventFd>) {
        self.poller.remove(socket);
        eventfd.into_iter().for_each(|eventfd| self.poller.remove(eventfd));
    }

    /// Polls all of it again. The eventfd is lowered first, because one that stays raised is reported each time it is
    /// added again. So the caller checks once more for the work behind the wake-ups so far, as it does when it
    /// [arms](crate::ring_pair::RingPair::arm) the ring pair. A later raise is reported.
    #[cfg(feature = "async")]
    pub(crate) fn resume(&self, socket: &ControlSocket, eventfd: Option<&PeerEventFd>) -> io::Result<()> {
        eventfd.into_iter().for_each(super::readable::lower);
        self.poller.add(socket, SOCKET)?;
        eventfd.map_or(Ok(()), |eventfd| self.add_eventfd(eventfd))
    }

    /// Readable when there is something to receive.
    pub(crate) fn readable(&self) -> Readable<'_> {
        self.poller.readable()
    }

    /// Waits for a wake-up, for at most `timeout`; may end early.
    pub(crate) fn wait(&self, timeout: Option<Duration>) -> io::Result<Readiness> {
        let mut buffer = [MaybeUninit::<epoll::Event>::uninit(); 3];
        let found = match epoll::wait(&self.poller, &mut buffer, timeout.map(timespec).as_ref()) {
            Ok((found, _)) => found,
            Err(Errno::INTR) => return Ok(Readiness::default()),
            Err(error) => return Err(error.into()),
        };
        let is_among = |token| found.iter().any(|event| { event.data }.u64() == token);
        Ok(Readiness { packet: is_among(SOCKET), eventfd: is_among(EVENTFD), death: is_among(PROCESS) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::readable::lower;
    use super::super::socket::pair;
    use super::*;

    /// Whether the poller reports the eventfd.
    fn hears(wakeup_poller: &WakeupPoller) -> bool {
        let mut found = Vec::new();
        wakeup_poller.poller.wait(Some(Duration::ZERO), &mut found).unwrap();
        found.iter().any(|event| event.token == EVENTFD)
    }

    #[test]
    fn after_many_packets_a_flag_is_raised_and_every_time_is_heard() {
        let (inside, outside) = pair().unwrap();
        let waker = PeerWaker::new(true);
        for _ in 0..PACKETS_BEFORE_EVENTFD {
            assert!(waker.wake(&inside));
            assert!(matches!(read_wakeup(&outside), Wakeup::Packet));
        }
        assert!(waker.wake(&inside));
        let Wakeup::EventFd(eventfd) = read_wakeup(&outside) else { panic!("no flag") };
        let wakeup_poller = WakeupPoller::new(&outside, None).unwrap();
        wakeup_poller.add_eventfd(&eventfd).unwrap();
        lower(&eventfd);
        assert!(!hears(&wakeup_poller), "the ring that carried the flag was a packet");
        for _ in 0..1000 {
            assert!(waker.wake(&inside));
            assert!(hears(&wakeup_poller));
            assert!(!hears(&wakeup_poller), "an edge is heard once");
        }
    }

    #[test]
    fn a_flag_that_is_raised_before_it_is_known_is_heard() {
        let (inside, outside) = pair().unwrap();
        let waker = PeerWaker::new(true);
        for _ in 0..PACKETS_BEFORE_EVENTFD + 2 {
            assert!(waker.wake(&inside));
        }
        let eventfd = (0..=PACKETS_BEFORE_EVENTFD).find_map(|_| match read_wakeup(&outside) {
            Wakeup::EventFd(eventfd) => Some(eventfd),
            _ => None,
        });
        let wakeup_poller = WakeupPoller::new(&outside, None).unwrap();
        wakeup_poller.add_eventfd(&eventfd.unwrap()).unwrap();
        assert!(hears(&wakeup_poller));
    }

    #[test]
    fn a_listener_that_did_not_get_the_flag_is_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        let waker = PeerWaker::new(true);
        for ring in 0..PACKETS_BEFORE_EVENTFD + 2 * OFFER_LIMIT {
            assert!(waker.wake(&inside));
            match read_wakeup(&outside) {
                Wakeup::Packet => {}
                Wakeup::EventFd(eventfd) if ring == PACKETS_BEFORE_EVENTFD => drop(eventfd),
                other => panic!("{other:?} at {ring}"),
            }
        }
    }

    #[test]
    fn bells_before_the_flag_is_listened_to_are_packets_and_those_after_are_not() {
        let (inside, outside) = pair().unwrap();
        let waker = PeerWaker::new(true);
        let mut eventfd = None;
        for ring in 0..PACKETS_BEFORE_EVENTFD + 4 {
            assert!(waker.wake(&inside));
            match read_wakeup(&outside) {
                Wakeup::EventFd(handed_over) => eventfd = Some(handed_over),
                heard => assert!(matches!(heard, Wakeup::Packet), "{heard:?} at {ring}"),
            }
        }
        lower(&eventfd.expect("it was handed over"));
        assert!(waker.wake(&inside));
        assert!(receive_packet(&outside, &mut [0; 8]).is_err(), "no packet");
    }

    #[test]
    fn another_user_is_only_ever_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        let waker = PeerWaker::new(false);
        for _ in 0..10 * PACKETS_BEFORE_EVENTFD {
            assert!(waker.wake(&inside));
            assert!(matches!(read_wakeup(&outside), Wakeup::Packet));
        }
    }

    #[test]
    fn who_takes_no_descriptors_is_rung_by_packets() {
        let (inside, outside) = pair().unwrap();
        super::super::peer::may_bring_descriptors(&outside, false);
        let waker = PeerWaker::new(true);
        for _ in 0..3 * PACKETS_BEFORE_EVENTFD {
            assert!(waker.wake(&inside));
            // If the kernel cannot refuse descriptors, there is an eventfd.
            assert!(matches!(read_wakeup(&outside), Wakeup::Packet | Wakeup::EventFd(_)));
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
            send_packet(&inside, &socket::WAKEUP, Some(other)).unwrap();
            assert!(matches!(read_wakeup(&outside), Wakeup::HungUp));
        }
    }
}
