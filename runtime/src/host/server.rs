//! The loop of the host: look at the kernel, poll the hot lanes, spin, sleep.
//!
//! While requests keep coming, the kernel is looked at once in [`MOST_REQUESTS`] of them, and if they take long
//! about once in [`PACE`], for new clients, deaths and silent clients that have begun to talk; all else is
//! polling. That is counted in requests, whose usual length is known from the looks before: the clock costs more
//! than many a request. Before it sleeps, the host parks every lane, so that whatever happens next rings.

use std::fmt;
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use super::Until;
use super::admission::{Policy, Vestibule};
use super::lanes::{Farewell, HostLane, Lanes, Ticket};
use super::notice::Notice;
use super::slab::Key;
use super::stop::Stopper;
use crate::attach::Peer;
use crate::attach::host::{HalfOpen, Offer, Progress};
use crate::error::IpcError;
use crate::lane::Lane;
use crate::platform::{self, Event, Events, Rendezvous};
use crate::wait::{Spinner, deadline_after};

/// Time between two looks at the kernel while requests keep coming, as far as it can be foreseen.
const PACE: Duration = Duration::from_millis(1);
/// Requests between two looks at the kernel at most.
const MOST_REQUESTS: u32 = 128;
/// Time between two looks at the kernel of a caller that only ever tries.
const TRY_LOOK: Duration = Duration::from_micros(50);
/// Connections taken in one look.
const ACCEPT_BATCH: usize = 16;
/// Handshakes under way at most; a further one takes the place of the oldest.
const MAX_HALF_OPEN: usize = 32;
/// How long to leave connections waiting when they cannot be taken, for want of descriptors for example.
const PAUSE: Duration = Duration::from_millis(10);

/// What an event is about, in the upper two bits of its token.
const LISTENER: u64 = 0;
const HALF_OPEN: u64 = 1 << 62;
const LANE: u64 = 2 << 62;
const PROCESS: u64 = 3 << 62;
/// The token of the stop flag: no listener has this number.
const STOP: u64 = LISTENER | 1;
const KINDS: u64 = 3 << 62;

/// What hears of notices.
pub(crate) type OnNotice = Box<dyn FnMut(&Notice<'_>) + Send>;

/// A host without its types.
pub(crate) struct Server {
    offer: Offer,
    policy: Policy,
    spinner: Spinner,
    lanes: Lanes,
    vestibule: Vestibule,
    events: Events,
    stopper: Stopper,
    on_notice: OnNotice,
    /// The host of a pipe: see [`Server::limit_to_one_client`].
    one_client: bool,
    departed: Option<IpcError>,
    /// Requests until the next look, and how many there were to be between it and the last one.
    until_look: u32,
    requests: u32,
    last_look: Instant,
    /// Connections are left waiting until then.
    paused_until: Option<Instant>,
    /// Scratch space.
    found: Vec<Event>,
    buffer: Vec<u8>,
    rendezvous: Rendezvous,
}

impl Server {
    pub(crate) fn new(
        offer: Offer,
        policy: Policy,
        spinner: Spinner,
        on_notice: OnNotice,
        rendezvous: Rendezvous,
    ) -> std::io::Result<Server> {
        let (events, stopper) = (Events::new()?, Stopper::new()?);
        events.add(&rendezvous, LISTENER)?;
        events.add(stopper.flag(), STOP)?;
        Ok(Server {
            offer,
            policy,
            spinner,
            lanes: Lanes::new(),
            vestibule: Vestibule::new(),
            events,
            stopper,
            on_notice,
            one_client: false,
            departed: None,
            until_look: 0,
            requests: 1,
            last_look: Instant::now(),
            paused_until: None,
            found: Vec::new(),
            buffer: Vec::new(),
            rendezvous,
        })
    }

    pub(crate) fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    pub(crate) fn clients(&self) -> usize {
        self.lanes.len()
    }

    pub(crate) fn name(&self) -> &str {
        &self.offer.name
    }

    #[inline(always)]
    pub(crate) fn lane(&mut self, ticket: &Ticket) -> Option<&mut HostLane> {
        self.lanes.get_mut(ticket.lane())
    }

    /// From here on one client is served, and its departure ends every wait until it is asked for.
    pub(crate) fn limit_to_one_client(&mut self) {
        self.policy.max_clients = 1;
        self.one_client = true;
    }

    /// Why the only client is gone, if it is; told once.
    pub(crate) fn take_departure(&mut self) -> Option<IpcError> {
        self.departed.take()
    }

    pub(crate) fn lanes(&mut self) -> &mut Lanes {
        &mut self.lanes
    }

    /// The next request; `None` once a stop was requested or the time is over.
    #[inline]
    pub(crate) fn next(&mut self, until: Until) -> Result<Option<Ticket>, IpcError> {
        self.wait(until, Lanes::poll, |lane| lane.has_arrival() != Ok(false))
    }

    /// Waits until `poll` has something; `None` once a stop was requested, the time is over, or the only
    /// client of a pipe is gone. `ready` says of a lane whether `poll` would have something of it.
    #[inline(always)]
    pub(crate) fn wait<T>(
        &mut self,
        until: Until,
        mut poll: impl FnMut(&mut Lanes) -> Option<T>,
        ready: impl Fn(&Lane) -> bool,
    ) -> Result<Option<T>, IpcError> {
        if self.until_look > 0 && !self.stopper.is_requested() {
            if let Some(found) = poll(&mut self.lanes) {
                self.until_look -= 1;
                return Ok(Some(found));
            }
        }
        self.wait_long(until, &mut poll, &ready)
    }

    #[cold]
    fn wait_long<T>(
        &mut self,
        until: Until,
        poll: &mut impl FnMut(&mut Lanes) -> Option<T>,
        ready: &impl Fn(&Lane) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let deadline = match until {
            Until::Forever => None,
            Until::Now => return self.try_once(poll),
            Until::For(timeout) => deadline_after(timeout),
        };
        if self.until_look == 0 {
            self.look(Some(Duration::ZERO))?;
        }
        loop {
            if self.stopper.is_requested() || self.departed.is_some() {
                return Ok(None);
            }
            let lanes = &mut self.lanes;
            let found = if lanes.is_any_hot() { self.spinner.spin(|| poll(lanes)) } else { None };
            if found.is_some() {
                self.until_look = self.until_look.saturating_sub(1);
                return Ok(found);
            }
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return self.try_once(poll);
            }
            if self.spinner.never_sleeps() {
                self.look(Some(Duration::ZERO))?;
            } else if self.lanes.park(true, ready) {
                // A lane that is hot even now is to be parted from.
                let sleeps = !self.lanes.is_any_hot();
                self.look(if sleeps { self.sleep_for(deadline) } else { Some(Duration::ZERO) })?;
            }
        }
    }

    fn try_once<T>(&mut self, poll: &mut impl FnMut(&mut Lanes) -> Option<T>) -> Result<Option<T>, IpcError> {
        if self.until_look == 0 || self.last_look.elapsed() >= TRY_LOOK {
            self.look(Some(Duration::ZERO))?;
        }
        let ends = self.stopper.is_requested() || self.departed.is_some();
        Ok(if ends { None } else { poll(&mut self.lanes) })
    }

    /// How long the host may sleep: until the caller's deadline or the next one of its own.
    fn sleep_for(&self, deadline: Option<Instant>) -> Option<Duration> {
        [deadline, self.vestibule.next_deadline(), self.paused_until]
            .into_iter()
            .flatten()
            .min()
            .map(|until| until.saturating_duration_since(Instant::now()))
    }

    /// Takes care of everything but requests, and waits for it up to `timeout`.
    pub(crate) fn look(&mut self, timeout: Option<Duration>) -> Result<(), IpcError> {
        self.foresee();
        self.lanes.park(false, &|lane| lane.has_arrival() != Ok(false));
        self.part_from_ended();
        let mut found = std::mem::take(&mut self.found);
        let waited = self.events.wait(timeout, &mut found);
        let mut connections = false;
        for event in &found {
            let key = Key::from_bits(event.token & !KINDS);
            match event.token & KINDS {
                HALF_OPEN => self.on_packet(key),
                LANE => self.on_bell(key),
                PROCESS => self.lanes.gone(key),
                // The stop flag needs no handling: whoever looks asks the stopper.
                _ => connections |= event.token == LISTENER,
            }
        }
        self.found = found;
        // First the leaving, then the coming: a client may take the place of one that has just left.
        self.part_from_ended();
        if connections {
            self.accept();
        }
        self.expire();
        self.until_look = self.requests;
        self.last_look = Instant::now();
        waited.map_err(|source| IpcError::Os { doing: "wait for clients", source })
    }

    /// How many requests there may be until the next look, from how long they took since the last.
    fn foresee(&mut self) {
        let served = self.requests - self.until_look;
        if served > 0 {
            let each = (self.last_look.elapsed() / served).as_nanos().max(1);
            let requests = PACE.as_nanos() / each;
            self.requests = u32::try_from(requests).unwrap_or(MOST_REQUESTS).clamp(1, MOST_REQUESTS);
        }
    }

    fn on_bell(&mut self, key: Key) {
        let Some(lane) = self.lanes.get_mut(key) else { return };
        if platform::drain_bell(lane.lane.socket()) {
            self.lanes.rang(key);
        } else {
            self.lanes.gone(key);
        }
    }

    fn part_from_ended(&mut self) {
        while let Some((lane, farewell)) = self.lanes.take_ended() {
            self.events.remove(lane.lane.socket());
            if let Some(pidfd) = lane.lane.pidfd() {
                self.events.remove(pidfd);
            }
            let peer = lane.peer();
            match &farewell {
                Farewell::Left => (self.on_notice)(&Notice::Detached { peer }),
                Farewell::Expelled(error) => (self.on_notice)(&Notice::Expelled { peer, error }),
            }
            if self.one_client && !lane.is_told() {
                self.departed = Some(match farewell {
                    Farewell::Left => IpcError::ClientGone,
                    Farewell::Expelled(error) => error,
                });
            }
        }
    }

    /// Takes the connections that wait.
    fn accept(&mut self) {
        for _ in 0..ACCEPT_BATCH {
            match platform::accept(&self.rendezvous) {
                Ok(Some(socket)) => {
                    // A client that is gone before we ask who it is needs no answer.
                    let Ok(process) = platform::peer_process(socket.as_fd()) else { continue };
                    self.greet(HalfOpen::new(socket, process));
                }
                Ok(None) => return,
                // For want of descriptors, mostly. The listener would stay readable and be asked for ever.
                Err(_) => {
                    self.events.remove(&self.rendezvous);
                    self.paused_until = Some(Instant::now() + PAUSE);
                    return;
                }
            }
        }
    }

    /// Lets a handshake begin, if the policy allows.
    fn greet(&mut self, half_open: HalfOpen) {
        if let Some(half_open) = self.admit(half_open) {
            if self.vestibule.len() >= MAX_HALF_OPEN {
                if let Some(oldest) = self.vestibule.take_oldest() {
                    self.events.remove(oldest.socket());
                }
            }
            self.keep(half_open);
        }
    }

    /// Applies the policy. Only attached clients take places: a handshake under way keeps nobody out.
    fn admit(&mut self, half_open: HalfOpen) -> Option<HalfOpen> {
        let peer = half_open.peer();
        match self.policy.admit(peer, self.lanes.len(), self.lanes.of_user(peer.uid)) {
            Ok(()) => Some(half_open),
            Err(error) => {
                let refused = half_open.refuse(&self.offer, error);
                self.conclude(peer, refused);
                None
            }
        }
    }

    /// Waits for the next packet of a handshake.
    fn keep(&mut self, mut half_open: HalfOpen) {
        half_open.renew_deadline();
        let token = HALF_OPEN | self.vestibule.next_key().bits();
        if self.events.add(half_open.socket(), token).is_ok() {
            self.vestibule.insert(half_open);
        }
    }

    /// A packet of a handshake has arrived.
    fn on_packet(&mut self, key: Key) {
        let Some(half_open) = self.vestibule.take(key) else { return };
        self.events.remove(half_open.socket());
        // Once more: others may have attached since the handshake began.
        let Some(half_open) = self.admit(half_open) else { return };
        let peer = half_open.peer();
        let progress = half_open.advance(&self.offer, &mut self.buffer);
        self.conclude(peer, progress);
    }

    fn conclude(&mut self, peer: Peer, progress: Progress) {
        match progress {
            Progress::Pending(half_open) => self.keep(half_open),
            Progress::HungUp => {}
            Progress::Refused(error) => (self.on_notice)(&Notice::Refused { peer, error: &error }),
            Progress::Done(attached) => {
                let key = self.lanes.next_key().bits();
                let watched = self.events.add(attached.lane.socket(), LANE | key).and_then(|()| {
                    attached.lane.pidfd().map_or(Ok(()), |pidfd| self.events.add(pidfd, PROCESS | key))
                });
                // A client that cannot be watched is not kept; it sees the hang-up.
                if watched.is_ok() {
                    self.spinner.meet(platform::can_run_beside(peer.pid));
                    self.lanes.insert(attached);
                    (self.on_notice)(&Notice::Attached { peer });
                }
            }
        }
    }

    /// Ends handshakes that have run out of time, and listens again after a pause.
    fn expire(&mut self) {
        let now = Instant::now();
        while let Some(half_open) = self.vestibule.take_expired(now) {
            self.events.remove(half_open.socket());
        }
        if self.paused_until.is_some_and(|until| until <= now) {
            self.paused_until = None;
            if self.events.add(&self.rendezvous, LISTENER).is_err() {
                self.paused_until = Some(now + PAUSE);
            }
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("name", &self.offer.name).field("clients", &self.lanes.len()).finish()
    }
}
