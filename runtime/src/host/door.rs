//! Where clients come in: connections that wait, handshakes under way, and what becomes of them.

use std::io;
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use super::admission::{Patience, Policy, Vestibule};
use super::entrance::Entrance;
use super::notice::Notice;
use super::reserve::Reserve;
use super::server::{HALF_OPEN, LISTENER, Server};
use super::slab::Key;
use crate::attach::Peer;
use crate::attach::host::{HalfOpen, Offer, Progress};
use crate::error::{AttachError, Resource};
use crate::platform::{self, ControlSocket, Events};

/// Connections taken in one look.
const ACCEPT_BATCH: usize = 16;
/// Handshakes under way at most; a further one takes the place of the oldest.
const MAX_HALF_OPEN: usize = 32;
/// How long to leave connections waiting when they cannot be taken at all.
const PAUSE: Duration = Duration::from_millis(10);

/// The way in.
#[derive(Debug)]
pub(super) struct Door {
    offer: Offer,
    policy: Policy,
    vestibule: Vestibule,
    patience: Patience,
    /// Connections are left waiting until then.
    paused_until: Option<Instant>,
    /// Scratch space.
    buffer: Vec<u8>,
    entrance: Entrance,
    reserve: Reserve,
    /// It was said that connections cannot be taken, and none was taken since.
    is_stalled: bool,
}

impl Door {
    pub(super) fn new(offer: Offer, policy: Policy, entrance: Entrance) -> Door {
        let (vestibule, patience) = (Vestibule::new(), Patience::new());
        let mut reserve = Reserve::default();
        reserve.refill(&entrance);
        Door {
            offer,
            policy,
            vestibule,
            patience,
            paused_until: None,
            buffer: Vec::new(),
            entrance,
            reserve,
            is_stalled: false,
        }
    }

    pub(super) fn limit_to_one_client(&mut self) {
        self.policy.max_clients = 1;
    }

    /// When something is to be done though nothing happens.
    pub(super) fn next_deadline(&self) -> Option<Instant> {
        [self.vestibule.next_deadline(), self.paused_until].into_iter().flatten().min()
    }

    /// Leaves connections waiting until then.
    fn pause(&mut self, until: Instant, events: &Events) {
        events.remove(&self.entrance);
        self.paused_until = Some(until);
    }

    /// Makes place for a handshake.
    fn make_place(&mut self, events: &Events) {
        if self.vestibule.len() >= MAX_HALF_OPEN {
            if let Some(oldest) = self.vestibule.take_oldest() {
                events.remove(oldest.socket());
            }
        }
    }

    /// Waits for the next packet of a handshake. If that cannot be, the client is told so.
    fn keep(&mut self, mut half_open: HalfOpen, events: &Events) -> Option<Progress> {
        half_open.renew_deadline();
        let token = HALF_OPEN | self.vestibule.next_key().bits();
        match events.add(half_open.socket(), token) {
            Ok(()) => _ = self.vestibule.insert(half_open),
            Err(source) => {
                let lack = AttachError::Os { doing: "watch a client", source };
                return Some(half_open.refuse(&self.offer, lack));
            }
        }
        None
    }

    /// Ends handshakes that have run out of time, and listens again after a pause.
    pub(super) fn expire(&mut self, events: &Events) {
        let now = Instant::now();
        while let Some(half_open) = self.vestibule.take_expired(now) {
            events.remove(half_open.socket());
        }
        if self.paused_until.is_some_and(|until| until <= now) {
            self.paused_until = None;
            if events.add(&self.entrance, LISTENER).is_err() {
                self.paused_until = Some(now + PAUSE);
            }
        }
    }
}

impl Server {
    /// Takes the connections that wait.
    pub(super) fn accept(&mut self) {
        for _ in 0..ACCEPT_BATCH {
            let Some(door) = &mut self.door else { return };
            if let Err(until) = door.patience.spend(Instant::now()) {
                return door.pause(until, &self.events);
            }
            match door.entrance.accept() {
                Ok(Some(socket)) => self.meet(socket),
                Ok(None) => return door.patience.restore(),
                Err(lack) => {
                    door.reserve.spend();
                    match door.entrance.accept() {
                        Ok(Some(socket)) => self.turn_away(socket, lack),
                        // The kernel takes a descriptor before it looks whether a connection waits.
                        Ok(None) => {
                            door.reserve.refill(&door.entrance);
                            return door.patience.restore();
                        }
                        Err(_) => return self.stall(&lack),
                    }
                }
            }
        }
    }

    /// Asks the kernel who has connected.
    fn meet(&mut self, socket: ControlSocket) {
        if let Some(door) = &mut self.door {
            door.is_stalled = false;
        }
        match platform::peer_process(socket.as_fd()) {
            Ok(process) => self.greet(HalfOpen::new(socket, process)),
            Err(lack) if platform::lack(&lack) != Resource::Other => self.turn_away(socket, lack),
            // A client that is gone before we ask who it is needs no answer.
            Err(_) => {}
        }
    }

    /// Tells a client that we lack what we need for it.
    #[cold]
    fn turn_away(&mut self, socket: ControlSocket, lack: io::Error) {
        if let Ok(process) = platform::peer_unwatched(socket.as_fd()) {
            let half_open = self.admit(HalfOpen::new(socket, process));
            if let (Some(half_open), Some(door)) = (half_open, &mut self.door) {
                let peer = half_open.peer();
                let lack = AttachError::Os { doing: "take one more client", source: lack };
                let refused = half_open.refuse(&door.offer, lack);
                self.conclude(peer, refused);
            }
        }
        if let Some(door) = &mut self.door {
            door.reserve.refill(&door.entrance);
        }
    }

    /// Not even the reserve has helped. The listener would stay readable and be asked for ever.
    #[cold]
    fn stall(&mut self, lack: &io::Error) {
        let Some(door) = &mut self.door else { return };
        door.reserve.refill(&door.entrance);
        door.pause(Instant::now() + PAUSE, &self.events);
        if !std::mem::replace(&mut door.is_stalled, true) {
            self.notify(&Notice::Stalled { error: lack });
        }
    }

    /// Lets a handshake begin, if the policy allows.
    fn greet(&mut self, half_open: HalfOpen) {
        if let (Some(half_open), Some(door)) = (self.admit(half_open), &mut self.door) {
            door.make_place(&self.events);
            let peer = half_open.peer();
            if let Some(refused) = door.keep(half_open, &self.events) {
                self.conclude(peer, refused);
            }
        }
    }

    /// Applies the policy. Only attached clients take places: a handshake under way keeps nobody out.
    fn admit(&mut self, half_open: HalfOpen) -> Option<HalfOpen> {
        let (peer, all) = (half_open.peer(), self.clients());
        let share = self.share_of(peer.uid);
        let door = self.door.as_ref()?;
        match door.policy.admit(&half_open, all, share) {
            Ok(()) => Some(half_open),
            Err(error) => {
                let refused = half_open.refuse(&door.offer, error);
                self.conclude(peer, refused);
                None
            }
        }
    }

    /// A packet of a handshake has arrived.
    pub(super) fn on_packet(&mut self, key: Key) {
        let Some(half_open) = self.door.as_mut().and_then(|door| door.vestibule.take(key)) else { return };
        self.events.remove(half_open.socket());
        // Once more: others may have attached since the handshake began.
        let (Some(half_open), Some(door)) = (self.admit(half_open), &mut self.door) else { return };
        let peer = half_open.peer();
        let progress = half_open.advance(&door.offer, &mut door.buffer);
        self.conclude(peer, progress);
    }

    fn conclude(&mut self, peer: Peer, progress: Progress) {
        match (progress, &mut self.door) {
            (Progress::Pending(half_open), Some(door)) => {
                if let Some(refused) = door.keep(half_open, &self.events) {
                    self.conclude(peer, refused);
                }
            }
            (Progress::Refused(error), _) => self.notify(&Notice::Refused { peer, error: &error }),
            (Progress::Done(attached), door) => {
                if let Some(door) = door {
                    door.patience.restore();
                }
                self.notify(&Notice::Attached { peer });
                match self.crew.choose(attached.guest) {
                    Some(post) => post.send(attached),
                    None => self.welcome(attached),
                }
            }
            _ => {}
        }
    }
}
