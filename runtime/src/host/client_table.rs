//! The attached clients: which of them are polled, and in which order.
//!
//! A connection is *active* while it is polled, and *parked* while its client has to send a wake-up. A connection
//! becomes active when its client attaches or sends a wake-up, and is parked when it has been silent for a while. Only
//! active connections have a cost. Active connections take turns: one message each, so a client delays another one by
//! at most one of its requests.

mod conn;

use std::sync::Arc;
use std::time::Instant;

pub use self::conn::ReceivedRequest;
pub(crate) use self::conn::{ClientConn, Disconnect};
use super::ClientStats;
use super::session::Caller;
use super::slab::{Key, Slab};
use super::subscription::Broadcast;
use super::throttled::Throttled;
use crate::attach::host::{Attached, ClientInfo};
use crate::attach::versions::NO_METHOD;
use crate::ring::Corrupt;
use crate::ring_pair::{CONTROL, RingPair};
use crate::schema::desc::Form;
use crate::wait::End;

/// The maximum number of control messages that are read in one poll without using up the client's turn: a client that
/// sends only those must not keep the host here.
const MOST_CONTROL: u32 = 16;

/// Idle polls before a connection is parked, even while others are active.
const SILENT_POLLS: u32 = 2000;

/// The attached clients.
#[derive(Debug)]
pub(crate) struct ClientTable {
    slab: Slab<ClientConn>,
    active: Vec<Key>,
    /// The index in `active` of the connection that has its turn.
    turn: usize,
    /// The connections without a balance.
    resting: Throttled,
}

impl ClientTable {
    pub(crate) fn new() -> ClientTable {
        ClientTable { slab: Slab::new(), active: Vec::new(), turn: 0, resting: Throttled::default() }
    }

    pub(crate) fn len(&self) -> usize {
        self.slab.len()
    }

    pub(crate) fn is_any_active(&self) -> bool {
        !self.active.is_empty()
    }

    /// Tells all clients whether the host is kept from running.
    pub(crate) fn publish_contention(&self, contended: bool) {
        self.slab.iter().for_each(|(_, conn)| conn.rings.publish_contention(contended));
    }

    /// The processes of the clients that have sent something since this was last asked.
    pub(crate) fn take_callers(&mut self) -> impl Iterator<Item = u32> {
        self.slab.iter_mut().filter_map(|(_, conn)| conn.take_progress().then_some(conn.peer().pid))
    }

    /// All clients.
    pub(crate) fn infos(&self) -> impl Iterator<Item = ClientInfo> {
        self.slab.iter().map(|(_, conn)| conn.info)
    }

    /// The statistics of each client.
    pub(crate) fn stats(&self, form: Form) -> impl Iterator<Item = ClientStats> {
        self.slab.iter().map(move |(_, conn)| conn.stats(form))
    }

    pub(crate) fn next_key(&self) -> Key {
        self.slab.next_key()
    }

    /// Adds a client, active.
    pub(crate) fn insert(&mut self, attached: Attached, caller: Caller, broadcast: &Arc<Broadcast>) -> Key {
        let key = self.slab.next_key();
        caller.served_as(key);
        self.slab.insert(ClientConn::new(attached, caller, broadcast));
        self.active.push(key);
        key
    }

    #[inline(always)]
    pub(crate) fn get_mut(&mut self, key: Key) -> Option<&mut ClientConn> {
        self.slab.get_mut(key)
    }

    /// The client with this key.
    pub(crate) fn caller(&self, key: Key) -> Option<&Caller> {
        self.slab.get(key).map(|conn| &conn.caller)
    }

    /// Calls `to` for every client; faulty ones are detached later.
    pub(crate) fn each(&mut self, mut to: impl FnMut(&mut ClientConn)) {
        let mut faulty = Vec::new();
        for (key, conn) in self.slab.iter_mut() {
            to(conn);
            if conn.is_at_fault() {
                faulty.push(key);
            }
        }
        // Active connections are polled, and so detected.
        faulty.into_iter().for_each(|key| self.activate(key));
    }

    /// The only client of a pipe, active.
    pub(crate) fn only(&mut self) -> Option<&mut ClientConn> {
        let (key, _) = self.slab.iter().next()?;
        self.activate(key);
        self.slab.get_mut(key)
    }

    /// The next message of the active connections, which take turns.
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`tries` and `spared` are above 0 where 1 is taken from them; `turn` is below the number \
                  of connections; `tries` gets back what was just taken from it"
    )]
    pub(crate) fn poll(&mut self) -> Option<ReceivedRequest> {
        let (mut tries, mut spared) = (self.active.len(), MOST_CONTROL);
        while tries > 0 {
            tries -= 1;
            let turn = if self.turn < self.active.len() { self.turn } else { 0 };
            self.turn = turn + 1;
            let &key = self.active.get(turn)?;
            let Some(conn) = self.slab.get_mut(key) else { continue };
            match conn.rings.peek() {
                Ok(Some(received)) if conn.fault.is_none() => {
                    conn.waited = conn.silent > 0;
                    conn.silent = 0;
                    match conn.methods.get(usize::from(received.method())) {
                        Some(&method) if method != NO_METHOD => {
                            return Some(ReceivedRequest { client: key, method, received });
                        }
                        _ if received.method() == CONTROL => {
                            let is_taken = conn.control(received.status(), received.call(), received.len());
                            if !is_taken {
                                self.turn = turn;
                                self.rest(key);
                            } else if spared > 0 {
                                // Not a request, so it is still this connection's turn, but not without limit.
                                (self.turn, tries, spared) = (turn, tries + 1, spared - 1);
                            }
                        }
                        _ => {
                            let value = u64::from(received.method());
                            conn.fail(Corrupt { field: "method", value });
                        }
                    }
                }
                Ok(None) => {
                    conn.rings.pause_reading();
                    conn.silent = conn.silent.saturating_add(1);
                }
                Ok(Some(_)) => {}
                Err(corrupt) => conn.fail(corrupt),
            }
        }
        None
    }

    /// Leaves this client's messages unread for a while.
    #[cold]
    fn rest(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        conn.release();
        conn.rings.pause_reading();
        (conn.rests, conn.active) = (true, false);
        self.active.retain(|active| *active != key);
        self.resting.add(key);
    }

    /// When the first connection without a balance is polled again.
    pub(super) fn rest_until(&self) -> Option<Instant> {
        self.resting.until()
    }

    /// Polls those again whose pause is over.
    pub(super) fn end_rests(&mut self) {
        self.resting.take_over().into_iter().for_each(|key| self.activate(key));
    }

    /// From now on the answers to active clients are held.
    pub(crate) fn hold(&mut self) {
        for key in &self.active {
            if let Some(conn) = self.slab.get_mut(*key) {
                conn.holds = true;
            }
        }
    }

    /// Publishes all held answers: those of one client together, with at most one wake-up.
    pub(crate) fn release(&mut self) {
        for key in &self.active {
            if let Some(conn) = self.slab.get_mut(*key) {
                conn.release();
            }
        }
    }

    /// This client has sent a wake-up. Returns whether it sends spurious wake-ups, without end; then it is polled no
    /// more often than before.
    pub(crate) fn on_wakeup(&mut self, key: Key) -> bool {
        let Some(conn) = self.slab.get_mut(key) else { return false };
        // It is polled when its pause is over, however often it sends a wake-up.
        if conn.rests {
            return true;
        }
        let is_noisy = match (conn.rings.progress(), conn.rings.has_message()) {
            (Ok(done), Ok(has_message)) => conn.wake_limit.record(done, has_message),
            (Err(corrupt), _) | (_, Err(corrupt)) => {
                conn.fail(corrupt);
                false
            }
        };
        if !is_noisy {
            self.activate(key);
        }
        is_noisy
    }

    /// This client is polled again, and its earlier rings were consumed.
    pub(super) fn recheck(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        if conn.rests || !conn.rings.is_parked() {
            return;
        }
        let has_done_something =
            || conn.rings.has_message() != Ok(false) || conn.rings.progress() != Ok(conn.wake_limit.done());
        if !conn.rings.arm_for_host(has_done_something) {
            self.activate(key);
        } else if conn.rings.has_failed_kick() {
            self.resting.add(key);
        }
    }

    /// This client may have sent something.
    pub(crate) fn activate(&mut self, key: Key) {
        let Some(conn) = self.slab.get_mut(key) else { return };
        if conn.activate() {
            self.active.push(key);
        }
    }

    /// Makes the parked connections active that are `ready` although there was no ring. Returns whether there are any.
    pub(crate) fn activate_ready(&mut self, ready: &impl Fn(&RingPair) -> bool) -> bool {
        let active_before = self.active.len();
        if active_before == self.len() {
            return false;
        }
        for (key, conn) in self.slab.iter_mut() {
            if !conn.active && !conn.rests && ready(&conn.rings) {
                conn.activate();
                self.active.push(key);
            }
        }
        self.active.len() > active_before
    }

    /// This client is gone.
    pub(crate) fn gone(&mut self, key: Key) {
        self.activate(key);
        if let Some(conn) = self.slab.get_mut(key) {
            conn.gone = true;
        }
    }

    /// Parks the active connections that have been silent for long, or all of them if there is no other work. Returns
    /// whether none of the parked ones is `ready` after all.
    ///
    /// The clients of the others are woken if they sleep for lack of slots that were released since. While requests are
    /// quick, that happens once per quarter of a ring, see [`End::slot_released`]. A quarter of requests that take long
    /// is too many to wait for, and between two of those the host calls this function.
    pub(crate) fn park(&mut self, all: bool, ready: &impl Fn(&RingPair) -> bool) -> bool {
        let mut quiet = true;
        let (slab, resting) = (&mut self.slab, &mut self.resting);
        self.active.retain(|key| {
            let Some(conn) = slab.get_mut(*key) else { return false };
            if conn.gone || conn.fault.is_some() {
                return true;
            }
            if !(all || conn.silent >= SILENT_POLLS) {
                // Its next request may take long.
                conn.rings.pause_reading();
                return true;
            }
            conn.release();
            // A fault here is found again by `poll`.
            if conn.rings.arm_for_host(|| ready(&conn.rings)) {
                conn.active = false;
                if conn.rings.has_failed_kick() {
                    // It is polled and parked again soon, which repeats the wake-up.
                    resting.add(*key);
                }
            } else {
                conn.silent = 0;
                quiet = false;
            }
            conn.active
        });
        quiet
    }

    /// Removes the connections whose client is gone and has no messages left, and the faulty ones.
    pub(crate) fn take_ended(&mut self) -> Option<(ClientConn, Disconnect)> {
        let slab = &mut self.slab;
        let ended = self.active.iter().copied().find(|key| {
            slab.get_mut(*key).is_some_and(|conn| {
                let served = conn.discard || conn.rings.has_message() != Ok(true);
                conn.fault.is_some() || conn.gone && served
            })
        })?;
        let conn = self.slab.remove(ended)?;
        self.active.retain(|key| *key != ended);
        let ending = conn.ending();
        Some((conn, ending))
    }
}
