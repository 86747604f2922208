//! Handshakes under way, and whose turn it is.
//!
//! A handshake is listened to until a packet has come. The packet then waits for its turn: it is read only when its
//! process and its user may run up a [cost](super::cost). Of those that may, the process that owes least is first. What
//! takes long is done by another thread, for one handshake of a user at a time: so the handshakes that wait there are no
//! more than the users.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Instant;

use super::admission::Share;
use super::cost::Ledger;
use super::slab::{Key, Slab};
use crate::attach::host::{Guest, HalfOpen};
use crate::peer::Peer;
use crate::platform::UserId;

/// Handshakes under way.
#[derive(Debug)]
pub(super) struct Handshakes {
    half_open: Slab<Entrant>,
    /// Those that another thread is at.
    away: Vec<Away>,
    /// Packets that have come so far.
    packets: u64,
}

/// One that is not attached yet.
#[derive(Debug)]
struct Entrant {
    half_open: HalfOpen,
    /// Which packet of all it is that waits for its turn.
    packet: Option<u64>,
}

/// One that another thread is at.
#[derive(Debug)]
struct Away {
    peer: Peer,
    /// What it will take when it is attached, if that is what is being done.
    guest: Option<Guest>,
}

impl Handshakes {
    pub(super) fn new() -> Handshakes {
        Handshakes { half_open: Slab::new(), away: Vec::new(), packets: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.half_open.len().saturating_add(self.away.len())
    }

    pub(super) fn next_key(&self) -> Key {
        self.half_open.next_key()
    }

    pub(super) fn insert(&mut self, half_open: HalfOpen) -> Key {
        self.half_open.insert(Entrant { half_open, packet: None })
    }

    /// A packet has come: from here on it waits for its turn, and is not to be listened to.
    #[expect(clippy::arithmetic_side_effects, reason = "2^64 packets never come")]
    pub(super) fn arrived(&mut self, key: Key) -> Option<&HalfOpen> {
        let entrant = self.half_open.get_mut(key)?;
        entrant.packet = Some(self.packets);
        self.packets += 1;
        Some(&entrant.half_open)
    }

    /// Takes out the one whose turn it is.
    pub(super) fn next_turn(&mut self, ledger: &Ledger, now: Instant) -> Option<HalfOpen> {
        let may = |peer: &Peer| !self.is_user_away(peer.user) && ledger.free_at(*peer, now).is_none();
        let (_, _, key) = self
            .waiting()
            .filter(|(_, _, peer)| may(peer))
            .map(|(key, packet, peer)| (ledger.debt(peer), packet, key))
            .min_by_key(|(debt, packet, _)| (*debt, *packet))?;
        self.take(key)
    }

    /// Another thread is at it from here on.
    pub(super) fn leaves(&mut self, peer: Peer, guest: Option<Guest>) {
        self.away.push(Away { peer, guest });
    }

    /// The other thread is done with it.
    pub(super) fn returns(&mut self, peer: Peer) {
        if let Some(index) = self.away.iter().position(|away| away.peer == peer) {
            self.away.swap_remove(index);
        }
    }

    /// Whether another thread is at one.
    #[cfg(feature = "__fuzz")]
    pub(super) fn is_one_away(&self) -> bool {
        !self.away.is_empty()
    }

    /// What those will take, of all users or of one, that are being attached.
    pub(super) fn share(&self, user: Option<UserId>) -> Share {
        let of_user = self.away.iter().filter(|away| user.is_none_or(|user| user == away.peer.user));
        of_user.filter_map(|away| away.guest).collect()
    }

    /// When something is to be done though nothing happens.
    pub(super) fn next_deadline(&self, ledger: &Ledger, now: Instant) -> Option<Instant> {
        let turns = self
            .waiting()
            .filter(|(_, _, peer)| !self.is_user_away(peer.user))
            .map(|(_, _, peer)| ledger.free_at(peer, now).unwrap_or(now));
        self.listened_to().map(|(_, half_open)| half_open.deadline()).chain(turns).min()
    }

    /// Takes out one to make place: of the user with the most of them, of its process with the most, the one that has been
    /// here for longest. A user with one handshake does not lose it to a user with many.
    pub(super) fn take_oldest(&mut self) -> Option<HalfOpen> {
        let all: Vec<(Key, Peer, Instant)> = self
            .half_open
            .iter()
            .map(|(key, entrant)| (key, entrant.half_open.peer(), entrant.half_open.deadline()))
            .collect();
        let user = most_of(all.iter().map(|(_, peer, _)| peer.user))?;
        let of_user = || all.iter().filter(|(_, peer, _)| peer.user == user);
        let process = most_of(of_user().map(|(_, peer, _)| peer.pid))?;
        let of_process = of_user().filter(|(_, peer, _)| peer.pid == process);
        let (key, ..) = of_process.min_by_key(|(.., deadline)| *deadline)?;
        self.take(*key)
    }

    /// Takes out a handshake that has run out of time. One whose packet waits for its turn has not.
    pub(super) fn take_expired(&mut self, now: Instant) -> Option<HalfOpen> {
        let (key, _) = self.listened_to().find(|(_, half_open)| half_open.deadline() <= now)?;
        self.take(key)
    }

    fn take(&mut self, key: Key) -> Option<HalfOpen> {
        self.half_open.remove(key).map(|entrant| entrant.half_open)
    }

    fn is_user_away(&self, user: UserId) -> bool {
        self.away.iter().any(|away| away.peer.user == user)
    }

    fn waiting(&self) -> impl Iterator<Item = (Key, u64, Peer)> {
        self.half_open
            .iter()
            .filter_map(|(key, entrant)| entrant.packet.map(|packet| (key, packet, entrant.half_open.peer())))
    }

    fn listened_to(&self) -> impl Iterator<Item = (Key, &HalfOpen)> {
        let listened_to = self.half_open.iter().filter(|(_, entrant)| entrant.packet.is_none());
        listened_to.map(|(key, entrant)| (key, &entrant.half_open))
    }
}

/// What occurs most often.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "at most one for each handshake under way, which lie in memory"
)]
fn most_of<T: Eq + Hash + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts = HashMap::<T, u32>::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
#[path = "handshakes_tests.rs"]
mod tests;
