//! Handshakes in flight, and the order of their turns.
//!
//! The host waits for a packet of a handshake. The packet then waits for its turn: it is read only when its process and
//! its user have a balance for its [cost](super::cost). Among those with a balance, the process with the smallest debt
//! is first. Another thread does the steps that take long, for one handshake of a user at a time. So at most one
//! handshake per user waits there.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Instant;

use super::admission::UserUsage;
use super::cost::CostAccounts;
use super::slab::{Key, Slab};
use crate::attach::host::{ClientInfo, HalfOpen};
use crate::peer::Peer;
use crate::platform::UserId;

/// Handshakes in flight.
#[derive(Debug)]
pub(super) struct Handshakes {
    half_open: Slab<PendingHandshake>,
    /// Those that another thread works on.
    away: Vec<Away>,
    /// The number of packets so far.
    packets: u64,
}

/// A handshake that is not attached yet.
#[derive(Debug)]
struct PendingHandshake {
    half_open: HalfOpen,
    /// The number of the packet that waits for its turn.
    packet: Option<u64>,
}

/// A handshake that another thread works on.
#[derive(Debug)]
struct Away {
    peer: Peer,
    /// The client, with its share, if this step attaches it.
    info: Option<ClientInfo>,
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
        self.half_open.insert(PendingHandshake { half_open, packet: None })
    }

    /// A packet has arrived: it waits for its turn, and the socket is not polled until then.
    #[expect(clippy::arithmetic_side_effects, reason = "2^64 packets never come")]
    pub(super) fn arrived(&mut self, key: Key) -> Option<&HalfOpen> {
        let entrant = self.half_open.get_mut(key)?;
        entrant.packet = Some(self.packets);
        self.packets += 1;
        Some(&entrant.half_open)
    }

    /// Removes and returns the handshake that has its turn.
    pub(super) fn next_turn(&mut self, costs: &CostAccounts, now: Instant) -> Option<HalfOpen> {
        let may = |peer: &Peer| !self.is_user_away(peer.user) && costs.free_at(*peer, now).is_none();
        let (_, _, key) = self
            .waiting()
            .filter(|(_, _, peer)| may(peer))
            .map(|(key, packet, peer)| (costs.debt(peer), packet, key))
            .min_by_key(|(debt, packet, _)| (*debt, *packet))?;
        self.take(key)
    }

    /// Another thread works on it from now on.
    pub(super) fn leaves(&mut self, peer: Peer, info: Option<ClientInfo>) {
        self.away.push(Away { peer, info });
    }

    /// The other thread has finished with it.
    pub(super) fn returns(&mut self, peer: Peer) {
        if let Some(index) = self.away.iter().position(|away| away.peer == peer) {
            self.away.swap_remove(index);
        }
    }

    /// Whether another thread works on a handshake.
    #[cfg(feature = "__fuzz")]
    pub(super) fn is_one_away(&self) -> bool {
        !self.away.is_empty()
    }

    /// The share of the clients that are being attached, of all users or of one.
    pub(super) fn usage(&self, user: Option<UserId>) -> UserUsage {
        let of_user = self.away.iter().filter(|away| user.is_none_or(|user| user == away.peer.user));
        of_user.filter_map(|away| away.info).collect()
    }

    /// When there is something to do even if no event arrives.
    pub(super) fn next_deadline(&self, costs: &CostAccounts, now: Instant) -> Option<Instant> {
        let turns = self
            .waiting()
            .filter(|(_, _, peer)| !self.is_user_away(peer.user))
            .map(|(_, _, peer)| costs.free_at(peer, now).unwrap_or(now));
        self.listened_to().map(|(_, half_open)| half_open.deadline()).chain(turns).min()
    }

    /// Removes the handshake that has lasted longest, of the process with the most of them, of the user with the most
    /// of them. So a user with one handshake does not lose it to a user with many.
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

    /// Removes a handshake after its deadline. The deadline does not apply while its packet waits for its turn.
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

/// The most frequent item.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "at most one for each handshake in flight, which are in memory"
)]
fn most_of<T: Eq + Hash + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts = HashMap::<T, u32>::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
#[path = "handshakes_tests.rs"]
mod tests;
