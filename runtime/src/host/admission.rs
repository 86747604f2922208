//! From a waiting connection to a lane: who may attach, how many, and the handshakes under way.

use std::collections::HashSet;
use std::time::Instant;

use super::slab::{Key, Slab};
use crate::attach::Peer;
use crate::attach::host::HalfOpen;
use crate::error::AttachError;

/// Who may attach.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    pub(crate) uids: HashSet<u32>,
    pub(crate) max_clients: u32,
    pub(crate) max_clients_per_uid: u32,
}

/// Handshakes under way.
#[derive(Debug)]
pub(crate) struct Vestibule {
    half_open: Slab<HalfOpen>,
}

impl Policy {
    /// Whether `peer` may attach, with so many clients there (of all users, and of this one).
    pub(crate) fn admit(&self, peer: Peer, all: usize, same_user: usize) -> Result<(), AttachError> {
        if !self.uids.contains(&peer.uid) {
            return Err(AttachError::NotAdmitted {
                why: "the client belongs to another user; admit it with `.allow_uid(..)` if it may attach",
                uid: peer.uid,
            });
        }
        for (limit, there) in [(self.max_clients, all), (self.max_clients_per_uid, same_user)] {
            if there >= limit as usize {
                return Err(AttachError::TooManyClients { max: limit });
            }
        }
        Ok(())
    }
}

impl Vestibule {
    pub(crate) fn new() -> Vestibule {
        Vestibule { half_open: Slab::new() }
    }

    pub(crate) fn len(&self) -> usize {
        self.half_open.len()
    }

    pub(crate) fn next_key(&self) -> Key {
        self.half_open.next_key()
    }

    pub(crate) fn insert(&mut self, half_open: HalfOpen) -> Key {
        self.half_open.insert(half_open)
    }

    pub(crate) fn take(&mut self, key: Key) -> Option<HalfOpen> {
        self.half_open.remove(key)
    }

    /// When the next handshake runs out of time.
    pub(crate) fn next_deadline(&self) -> Option<Instant> {
        self.half_open.iter().map(|(_, half_open)| half_open.deadline()).min()
    }

    /// Takes out the handshake that runs out of time first.
    pub(crate) fn take_oldest(&mut self) -> Option<HalfOpen> {
        let (key, _) = self.half_open.iter().min_by_key(|(_, half_open)| half_open.deadline())?;
        self.take(key)
    }

    /// Takes out a handshake that has run out of time.
    pub(crate) fn take_expired(&mut self, now: Instant) -> Option<HalfOpen> {
        let (key, _) = self.half_open.iter().find(|(_, half_open)| half_open.deadline() <= now)?;
        self.take(key)
    }
}
