//! The loop of the host: check the kernel, poll the hot lanes, spin, sleep.
//! While requests keep coming, the kernel is checked once in [`MOST_REQUESTS`] of them, and if they take long about
//! once in [`PACE`], for new clients, deaths and silent clients that have sent something; the rest is polling. The
//! interval is counted in requests, whose usual duration is known from earlier checks, because the clock costs more
//! than many requests. Before it sleeps, the host parks every lane, so that every later event rings.
//!
//! This is not the loop of [`crate::wait::wait_loop`], which waits for one peer. Here, the death of a client does not
//! end the wait, it is work; a command ends the polling but not the wait; silent clients are parked one by one while
//! others are polled; and each client has its own check for spurious wake-ups. Both loops prepare a lane for a sleep in
//! the same way: [`End::prepare_to_wait`](crate::wait::End::prepare_to_wait).

mod arming;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::ClientStats;
use super::Until;
use super::admission::{Policy, Share};
use super::cost::{Ledger, Stopwatch};
use super::crew::{Crew, Post};
use super::door::Door;
use super::entrance::Entrance;
use super::lanes::{Farewell, HostLane, Lanes, Ticket};
use super::letter::{Letter, Mailbox};
use super::muted::Muted;
use super::notice::Listener;
use super::own::Own;
use super::slab::Key;
use super::stop::Stopper;
use super::subscription::Broadcast;
use crate::attach::host::{Attached, Guest, Offer};
use crate::error::IpcError;
use crate::event::Overflow;
use crate::lane::Lane;
use crate::notice::Notice;
use crate::peer::Peer;
use crate::platform::{self, Birth, Event, Events, Timer, UserId, Worker};
use crate::ring::park::Parked;
use crate::schema::desc::Form;
use crate::trace;
use crate::wait::{Crowd, Spinner, deadline_after};

/// The target time between two checks of the kernel while requests keep coming.
const PACE: Duration = Duration::from_millis(1);
/// The maximum number of requests between two checks of the kernel.
const MOST_REQUESTS: u32 = 128;
/// The time between two checks of the kernel for a caller that only polls.
const TRY_LOOK: Duration = Duration::from_micros(50);

/// The source of an event, in the upper three bits of its token.
pub(super) const LISTENER: u64 = 0;
pub(super) const HALF_OPEN: u64 = 1 << 61;
/// The control socket of a lane.
const LANE: u64 = 2 << 61;
/// The flag that its client raises.
const FLAG: u64 = 3 << 61;
const PROCESS: u64 = 4 << 61;
/// The token of the mailbox: no listener has this number.
const MAILBOX: u64 = LISTENER | 1;
/// The token of the timer: no listener has this number either.
const TIMER: u64 = LISTENER | 2;
const KINDS: u64 = 7 << 61;

/// The untyped part of a host, or one of several threads of a host.
pub(crate) struct Server {
    name: String,
    /// The acceptor; an additional thread, which gets its clients from the acceptor thread, has none.
    pub(super) door: Option<Door>,
    /// The additional threads.
    pub(super) crew: Crew,
    pub(super) own: Arc<Own>,
    pub(super) spinner: Spinner,
    lanes: Lanes,
    pub(super) events: Events,
    pub(super) mailbox: Arc<Mailbox>,
    broadcast: Arc<Broadcast>,
    parked: Parked,
    /// The timer of a host that is waited for elsewhere.
    timer: Option<Timer>,
    muted: Muted,
    pub(super) notices: Notices,
    /// The cost of attaching and detaching clients.
    pub(super) ledger: Arc<Ledger>,
    /// Does work that would delay the attached clients.
    pub(super) worker: Arc<Worker>,
    /// The host of a pipe: see [`Server::limit_to_one_client`].
    one_client: bool,
    departed: Option<IpcError>,
    /// The number of requests until the next check, and the number between the last two.
    until_look: u32,
    requests: u32,
    last_look: Instant,
    crowd: Crowd,
    birth: Birth,
    /// Scratch space.
    found: Vec<Event>,
}

/// The receiver of notices.
pub(super) enum Notices {
    /// The user.
    Own(Listener),
    /// The acceptor thread.
    Passed(Post),
}

impl Server {
    pub(crate) fn new(
        offer: Offer,
        policy: Policy,
        spinner: Spinner,
        listener: Listener,
        entrance: Entrance,
        overflow: Overflow,
    ) -> std::io::Result<Server> {
        let (name, broadcast) = (offer.name.clone(), Arc::new(Broadcast::new(overflow)));
        let own = Own::new(offer.instance, entrance.path().map(Path::to_owned));
        let (ledger, worker) = (Arc::default(), Arc::new(Worker::new("memorypipe-attach")));
        let notices = Notices::Own(listener);
        let mut server = Server::without_door(name, own, spinner, notices, broadcast, (ledger, worker))?;
        server.events.add(&entrance, LISTENER)?;
        server.door = Some(Door::new(offer, policy, entrance));
        Ok(server)
    }

    /// An additional thread of this host, which gets its clients from the acceptor thread.
    pub(super) fn another(&self, post: Post) -> std::io::Result<Server> {
        let (name, broadcast) = (self.name.clone(), Arc::new(self.broadcast.another()));
        // Clients do not find it.
        let own = Own::new([0; 16], None);
        let shared = (self.ledger.clone(), self.worker.clone());
        Server::without_door(name, own, self.spinner.another(), Notices::Passed(post), broadcast, shared)
    }

    fn without_door(
        name: String,
        own: Arc<Own>,
        spinner: Spinner,
        notices: Notices,
        broadcast: Arc<Broadcast>,
        (ledger, worker): (Arc<Ledger>, Arc<Worker>),
    ) -> std::io::Result<Server> {
        let (events, mailbox) = (Events::new()?, Arc::new(Mailbox::new()?));
        events.add(&*mailbox, MAILBOX)?;
        Ok(Server {
            name,
            door: None,
            crew: Crew::default(),
            own,
            spinner,
            lanes: Lanes::new(),
            events,
            mailbox,
            broadcast,
            parked: Parked::default(),
            timer: None,
            muted: Muted::default(),
            notices,
            ledger,
            worker,
            one_client: false,
            departed: None,
            until_look: 0,
            requests: 1,
            last_look: Instant::now(),
            crowd: Crowd::default(),
            birth: Birth::here(),
            found: Vec::new(),
        })
    }

    pub(crate) fn stopper(&self) -> Stopper {
        Stopper::new(self.mailbox.clone())
    }

    pub(crate) fn clients(&self) -> usize {
        self.lanes.len().saturating_add(self.crew.clients())
    }

    /// Number of clients that this thread serves.
    pub(super) fn own_clients(&self) -> usize {
        self.lanes.len()
    }

    pub(crate) fn stats(&self, form: Form) -> Vec<ClientStats> {
        self.lanes.stats(form).collect()
    }

    /// The resources of the clients of this user.
    pub(super) fn share_of(&self, user: UserId) -> Share {
        self.lanes.guests().chain(self.crew.guests()).filter(|guest| guest.peer.user == user).collect()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    #[inline(always)]
    pub(crate) fn lane(&mut self, ticket: &Ticket) -> Option<&mut HostLane> {
        self.lanes.get_mut(ticket.lane())
    }

    /// From now on one client is served, and its departure ends every wait until it is queried.
    pub(crate) fn limit_to_one_client(&mut self) {
        if let Some(door) = &mut self.door {
            door.limit_to_one_client();
        }
        self.one_client = true;
    }

    /// Why the only client is gone, if it is; reported once.
    pub(crate) fn take_departure(&mut self) -> Option<IpcError> {
        self.departed.take()
    }

    pub(super) fn broadcast(&self) -> &Arc<Broadcast> {
        &self.broadcast
    }

    pub(crate) fn lanes(&mut self) -> &mut Lanes {
        &mut self.lanes
    }

    /// The next request, if it arrives within the minimum spin time and no check is due.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`until_look` is not 0, as was compared, and one request is found; `polls` is below `most`"
    )]
    pub(crate) fn next_soon(&mut self, until: Until) -> Option<Ticket> {
        if self.birth.is_elsewhere() || self.until_look == 0 {
            return None;
        }
        let most = match until {
            Until::Now | Until::Polled => 1,
            _ if !self.lanes.is_any_hot() => 1,
            _ => self.spinner.untimed_polls(),
        };
        let mut polls = 0;
        while !self.mailbox.has_news() {
            if let Some(found) = self.lanes.poll() {
                self.spinner.found_after(polls);
                self.until_look -= 1;
                return Some(found);
            }
            polls += 1;
            if polls == most {
                break;
            }
            self.spinner.pause();
        }
        None
    }

    /// The next request; `None` after a stop or the deadline.
    #[cold]
    pub(crate) fn next(&mut self, until: Until) -> Result<Option<Ticket>, IpcError> {
        self.wait(until, Lanes::poll, |lane| lane.has_arrival() != Ok(false))
    }

    /// Waits until `poll` has a result; `None` after a stop, after the deadline, or if the only client of a pipe is
    /// gone. `ready` says whether `poll` would have a result for a lane.
    #[inline(always)]
    pub(crate) fn wait<T>(
        &mut self,
        until: Until,
        mut poll: impl FnMut(&mut Lanes) -> Option<T>,
        ready: impl Fn(&Lane) -> bool,
    ) -> Result<Option<T>, IpcError> {
        // A child would affect its parent, with which it also shares the epoll.
        if self.birth.is_elsewhere() {
            return Err(IpcError::Forked);
        }
        // A result of the fast path never passes through the memory in which the slow path returns its result: reading
        // it back from there would wait until the line of the header has arrived, and delay the fetch of the payload.
        let found = match self.hot(&mut poll) {
            Some(found) => found,
            None => match self.wait_long(until, &mut poll, &ready)? {
                Some(found) => found,
                None => return Ok(None),
            },
        };
        Ok(Some(found))
    }

    /// The immediate result of `poll`, unless a check is due.
    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "`until_look` is not 0, as was compared")]
    fn hot<T>(&mut self, poll: &mut impl FnMut(&mut Lanes) -> Option<T>) -> Option<T> {
        if self.until_look == 0 || self.mailbox.has_news() {
            return None;
        }
        let found = poll(&mut self.lanes)?;
        self.until_look -= 1;
        Some(found)
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
            Until::Now => return self.try_once(poll, ready),
            Until::Polled => return self.try_polled(poll),
            Until::For(timeout) => deadline_after(timeout),
        };
        if self.until_look == 0 {
            self.look(Some(Duration::ZERO))?;
        }
        loop {
            self.read_mail();
            if self.is_ended() {
                return Ok(None);
            }
            let is_any_hot = self.lanes.is_any_hot();
            let (lanes, mailbox) = (&mut self.lanes, &self.mailbox);
            // A command ends the polling, but not the wait.
            let poll_both = || if mailbox.has_news() { Some(None) } else { poll(lanes).map(Some) };
            match if is_any_hot { self.spinner.spin(poll_both) } else { None } {
                Some(Some(found)) => {
                    self.until_look = self.until_look.saturating_sub(1);
                    return Ok(Some(found));
                }
                Some(None) => continue,
                None => {}
            }
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return self.try_once(poll, ready);
            }
            if self.spinner.never_sleeps() {
                self.look(Some(Duration::ZERO))?;
            } else if self.lanes.park(true, ready) {
                // A lane that is still hot must be detached.
                let sleeps = !self.lanes.is_any_hot() && self.mailbox.park(&self.parked);
                self.look(if sleeps { self.sleep_for(deadline) } else { Some(Duration::ZERO) })?;
            }
        }
    }

    fn try_once<T>(
        &mut self,
        poll: &mut impl FnMut(&mut Lanes) -> Option<T>,
        ready: &impl Fn(&Lane) -> bool,
    ) -> Result<Option<T>, IpcError> {
        let found = self.try_polled(poll)?;
        // A ring between two checks is not seen, but no message is missed.
        if found.is_none() && !self.is_ended() && self.lanes.rouse(ready) {
            return Ok(poll(&mut self.lanes));
        }
        Ok(found)
    }

    fn try_polled<T>(
        &mut self,
        poll: &mut impl FnMut(&mut Lanes) -> Option<T>,
    ) -> Result<Option<T>, IpcError> {
        if self.until_look == 0 || self.last_look.elapsed() >= TRY_LOOK {
            self.look(Some(Duration::ZERO))?;
        }
        self.read_mail();
        Ok(if self.is_ended() { None } else { poll(&mut self.lanes) })
    }

    /// Whether a stop was requested, or the only client of a pipe is gone.
    fn is_ended(&self) -> bool {
        self.mailbox.is_stopped() || self.departed.is_some()
    }

    /// How long the host may sleep: until the caller's deadline or its own next one.
    fn sleep_for(&self, deadline: Option<Instant>) -> Option<Duration> {
        let own = self.door.as_ref().and_then(|door| door.next_deadline(&self.ledger));
        deadline
            .into_iter()
            .chain(own)
            .chain(self.muted.until())
            .chain(self.lanes.rest_until())
            .min()
            .map(|until| until.saturating_duration_since(Instant::now()))
    }

    /// Handles everything except requests, and waits up to `timeout` for it.
    pub(crate) fn look(&mut self, timeout: Option<Duration>) -> Result<(), IpcError> {
        self.foresee();
        self.lanes.park(false, &|lane| lane.has_arrival() != Ok(false));
        self.part_from_ended();
        let mut found = std::mem::take(&mut self.found);
        let waited = self.events.wait(timeout, &mut found);
        self.mailbox.unpark(&self.parked);
        let mut connections = false;
        for event in &found {
            let key = Key::from_bits(event.token & !KINDS);
            match event.token & KINDS {
                HALF_OPEN => self.on_packet(key),
                LANE => self.on_packet_of_lane(key),
                FLAG => self.on_bell(key),
                PROCESS => self.lanes.gone(key),
                _ if event.token == MAILBOX => self.mailbox.heard(),
                _ if event.token == TIMER => self.is_time(),
                _ => connections = true,
            }
        }
        self.found = found;
        // Departures before arrivals: a client may take the place of one that has just left.
        self.part_from_ended();
        if connections {
            self.accept();
        }
        self.take_turns();
        if let Some(door) = &mut self.door {
            door.expire(&self.events);
        }
        self.listen_again();
        self.lanes.end_rests();
        self.until_look = self.requests;
        self.last_look = Instant::now();
        if self.crowd.look(self.last_look) {
            let crowded = self.crowd.is_one();
            self.spinner.heed(crowded);
            self.lanes.tell_crowd(crowded);
        }
        waited.map_err(|source| IpcError::Os { doing: "wait for clients", source })
    }

    /// The number of requests until the next check, by their duration since the last one.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`served` was compared with 0, and `each` is at least 1"
    )]
    fn foresee(&mut self) {
        let served = self.requests.saturating_sub(self.until_look);
        if served > 0 {
            let each = (self.last_look.elapsed() / served).as_nanos().max(1);
            let requests = PACE.as_nanos() / each;
            self.requests = u32::try_from(requests).unwrap_or(MOST_REQUESTS).clamp(1, MOST_REQUESTS);
        }
    }

    fn on_packet_of_lane(&mut self, key: Key) {
        let Some(lane) = self.lanes.get_mut(key) else { return };
        if lane.lane.hear(|flag| self.events.add_edge(flag, FLAG | key.bits())) {
            self.on_bell(key);
        } else {
            self.lanes.gone(key);
        }
    }

    fn on_bell(&mut self, key: Key) {
        if self.lanes.rang_by_itself(key) {
            self.mute(key);
        }
    }

    /// Ignores the wake-ups of a client that rings for nothing, for a while.
    #[cold]
    fn mute(&mut self, key: Key) {
        let Some(lane) = self.lanes.get_mut(key) else { return };
        self.events.remove(lane.lane.socket());
        if let Some(flag) = lane.lane.flag() {
            self.events.remove(flag);
        }
        self.muted.add(key);
    }

    /// Listens again to muted clients whose time is over.
    ///
    /// Why no wake-up is lost, and none is reported twice:
    ///
    /// 1. The flag is lowered, which consumes the wake-ups so far. A raised flag would be reported again at once, and
    ///    the client would keep this thread awake although it does nothing any more.
    /// 2. The flag is registered. A flag that was raised since step 1 is reported, and so is each later raise.
    /// 3. The lane is [prepared for the sleep](crate::wait::End::prepare_to_wait) once more: messages published before
    ///    are found now, also if step 1 consumed their wake-up, and later messages cause a new wake-up. A lane that is
    ///    not parked is polled.
    fn listen_again(&mut self) {
        for key in self.muted.take_over() {
            let Some(lane) = self.lanes.get_mut(key) else { continue };
            let (socket, flag) = (lane.lane.socket(), lane.lane.flag());
            flag.into_iter().for_each(platform::lower);
            let listens = self
                .events
                .add(socket, LANE | key.bits())
                .and_then(|()| flag.map_or(Ok(()), |flag| self.events.add_edge(flag, FLAG | key.bits())));
            match listens {
                Ok(()) => self.lanes.look_again(key),
                Err(_) => self.lanes.gone(key),
            }
        }
    }

    fn part_from_ended(&mut self) {
        while let Some((lane, farewell)) = self.lanes.take_ended() {
            let watch = Stopwatch::start();
            self.events.remove(lane.lane.socket());
            if let Some(pidfd) = lane.lane.pidfd() {
                self.events.remove(pidfd);
            }
            // The client has the same descriptor, so closing it would not be enough.
            if let Some(flag) = lane.lane.flag() {
                self.events.remove(flag);
            }
            let (guest, told) = (lane.guest(), lane.is_told());
            // The client is removed before its departure is reported.
            self.part_from(lane, watch);
            if let Some(farewell) = self.say_farewell(guest, farewell) {
                if self.one_client && !told {
                    self.departed = Some(match farewell {
                        Farewell::Left => IpcError::ClientGone,
                        Farewell::Expelled(error) => error,
                    });
                }
            }
        }
    }

    /// Hangs up, and lets another thread free the memory of the connection. The cost of that, and of the attach, is
    /// charged.
    fn part_from(&mut self, mut lane: HostLane, watch: Stopwatch) {
        let guest = lane.guest();
        lane.hang_up();
        self.ledger.charge_for_freeing(guest.peer, &self.worker, lane);
        self.ledger.charge(guest.peer, guest.cost.saturating_add(watch.cost()), Instant::now());
    }

    /// Notifies the user, or lets the acceptor thread notify.
    fn say_farewell(&mut self, guest: Guest, farewell: Farewell) -> Option<Farewell> {
        match &self.notices {
            Notices::Passed(post) => {
                post.parted(guest, farewell);
                None
            }
            Notices::Own(_) => {
                let Guest { peer, .. } = guest;
                self.notify(&match &farewell {
                    Farewell::Left => Notice::Detached { peer },
                    Farewell::Expelled(error) => Notice::Expelled { peer, error },
                });
                Some(farewell)
            }
        }
    }

    pub(super) fn notify(&mut self, notice: &Notice<'_>) {
        trace::notice(&self.name, notice);
        if let Notices::Own(listener) = &mut self.notices {
            listener.tell(notice);
        }
    }

    /// Whether another thread works on a handshake.
    #[cfg(feature = "__fuzz")]
    pub(crate) fn is_handshake_away(&self) -> bool {
        self.door.as_ref().is_some_and(Door::is_handshake_away)
    }

    /// Executes the commands of other threads.
    pub(crate) fn read_mail(&mut self) {
        for letter in self.mailbox.take() {
            match letter {
                Letter::Answer(key, answer) => self.answer_late(key, answer),
                Letter::Emit(emission) => _ = self.emit(&emission),
                Letter::Handshake(returned) => self.on_returned(*returned),
                Letter::Client(attached) => self.welcome(*attached),
                Letter::Slow(peer) => self.is_slow(peer),
                Letter::Parted(thread, guest, farewell) => {
                    self.crew.parted(thread, guest);
                    self.say_farewell(guest, farewell);
                }
            }
        }
    }

    fn answer_late(&mut self, key: Key, answer: Box<dyn FnOnce(&mut HostLane) + Send>) {
        let Some(lane) = self.lanes.get_mut(key) else { return };
        answer(lane);
        let slow = lane.subscription.take_slowness().then(|| lane.peer());
        if lane.is_at_fault() {
            // Hot lanes are polled, and so detected and detached.
            self.lanes.rang(key);
        }
        slow.into_iter().for_each(|peer| self.is_slow(peer));
    }

    /// Notifies the user of a slow subscriber, or lets the acceptor thread notify.
    pub(super) fn is_slow(&mut self, peer: Peer) {
        match &self.notices {
            Notices::Passed(post) => post.slow(peer),
            Notices::Own(_) => self.notify(&Notice::TooSlow { peer }),
        }
    }

    /// Serves a newly attached client from now on.
    pub(super) fn welcome(&mut self, attached: Attached) {
        let (guest, key) = (attached.guest, self.lanes.next_key().bits());
        let watched = self.events.add(attached.lane.socket(), LANE | key).and_then(|()| {
            attached.lane.pidfd().map_or(Ok(()), |pidfd| self.events.add(pidfd, PROCESS | key))
        });
        // A client that cannot be polled is not kept; it sees the hang-up.
        if let Err(source) = watched {
            self.ledger.charge_for_freeing(guest.peer, &self.worker, attached);
            // It has left again, so the cost of its attach is charged.
            self.ledger.charge(guest.peer, guest.cost, Instant::now());
            let lack = IpcError::Os { doing: "watch a client that has attached", source };
            self.say_farewell(guest, Farewell::Expelled(lack));
            return;
        }
        self.spinner.meet(platform::can_run_beside(guest.peer.pid));
        attached.lane.tell_crowd(self.crowd.is_one());
        self.lanes.insert(attached, &self.mailbox, &self.broadcast);
    }
}

impl Notices {
    /// Whether the receiver of notices wants the reason of a refusal.
    pub(super) fn want_reasons(&mut self) -> bool {
        match self {
            // The collector of traces limits them.
            Notices::Own(listener) => listener.wants_reasons() || cfg!(feature = "tracing"),
            Notices::Passed(_) => true,
        }
    }
}

impl Drop for Server {
    /// Earlier answers are sent, later ones are not.
    fn drop(&mut self) {
        if !self.birth.is_elsewhere() {
            self.read_mail();
            self.mailbox.close();
            if self.door.is_some() {
                self.worker.close();
            }
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("name", &self.name).field("clients", &self.lanes.len()).finish()
    }
}
