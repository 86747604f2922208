//! Decides which clients may attach, and limits the rate of connections that do not attach.

use std::time::{Duration, Instant};

use crate::attach::host::{ClientInfo, HalfOpen};
use crate::error::{AttachError, Ground};
use crate::platform::{self, Access};

/// Which clients may attach.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    /// Who may attach in addition to this process's user.
    pub(crate) access: Access,
    pub(crate) max_clients: u32,
    pub(crate) max_clients_per_user: u32,
    pub(crate) max_bytes_per_user: u64,
}

/// The number of clients of one user, and their shared memory.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UserUsage {
    clients: usize,
    bytes: u64,
}

impl UserUsage {
    pub(super) fn clients(self) -> usize {
        self.clients
    }

    /// The sum of both.
    pub(super) fn with(self, other: UserUsage) -> UserUsage {
        UserUsage {
            clients: self.clients.saturating_add(other.clients),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }
}

impl FromIterator<ClientInfo> for UserUsage {
    fn from_iter<I: IntoIterator<Item = ClientInfo>>(infos: I) -> UserUsage {
        infos.into_iter().fold(UserUsage::default(), |usage, info| UserUsage {
            clients: usage.clients.saturating_add(1),
            bytes: usage.bytes.saturating_add(info.bytes),
        })
    }
}

/// A token bucket for connections that do not attach: each takes a token, and a client that attaches returns it. So
/// clients that attach are admitted as fast as they arrive, and a flood of other connections costs the host a small
/// part of a CPU.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    credit: u32,
    counted: Instant,
}

impl RateLimiter {
    /// The size of the bucket.
    const FULL: u32 = 64;
    /// The time for one token: 1000 a second.
    const REFILL: Duration = Duration::from_millis(1);
    /// The number of tokens to wait for when the bucket is empty: fewer wake-ups, and a delay too short to matter.
    const PORTION: u32 = 8;

    pub(crate) fn new() -> RateLimiter {
        RateLimiter { credit: RateLimiter::FULL, counted: Instant::now() }
    }

    /// Takes a token. If the bucket is empty, returns the time until which to wait.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`REFILL` is above 0; `earned` is below `FULL` and `credit` at most that; what is earned \
                  has passed, so `counted` does not come after `now`; a credit is taken where there is one"
    )]
    pub(crate) fn spend(&mut self, now: Instant) -> Result<(), Instant> {
        let earned =
            now.saturating_duration_since(self.counted).as_micros() / RateLimiter::REFILL.as_micros();
        if let Ok(earned @ 1..RateLimiter::FULL) = u32::try_from(earned) {
            self.credit = (self.credit + earned).min(RateLimiter::FULL);
            self.counted += RateLimiter::REFILL * earned;
        } else if earned > 0 {
            self.credit = RateLimiter::FULL;
            self.counted = now;
        }
        if self.credit == 0 {
            return Err(now + RateLimiter::REFILL * RateLimiter::PORTION);
        }
        self.credit -= 1;
        Ok(())
    }

    /// Returns the token of a connection that has attached.
    pub(crate) fn restore(&mut self) {
        self.credit = self.credit.saturating_add(1).min(RateLimiter::FULL);
    }
}

impl Policy {
    /// Whether the user of a client may attach at all.
    pub(crate) fn admit(&self, client: &HalfOpen) -> Result<(), AttachError> {
        let peer = client.peer();
        let refused = |ground| Err(AttachError::NotAdmitted { ground, user: peer.user });
        if !peer.user.is_known() {
            return refused(Ground::UnmappedClient);
        }
        // Compared with the current user: a host may have given up privileges since it was created.
        let is_known = client.is_of_our_user() || self.access.admits(peer.user);
        if !is_known && !self.access.group().is_some_and(|group| client.is_member(group)) {
            return refused(Ground::ClientOfAnotherUser);
        }
        if platform::too_many_pending(peer.user) {
            return refused(Ground::UnclosableDescriptors);
        }
        Ok(())
    }

    /// Whether there is a place for a client, given the number of all clients and the share of its user.
    pub(crate) fn has_place(
        &self,
        client: &HalfOpen,
        all: usize,
        usage: UserUsage,
    ) -> Result<(), AttachError> {
        for (limit, there) in [(self.max_clients, all), (self.max_clients_per_user, usage.clients)] {
            if there >= limit as usize {
                return Err(AttachError::TooManyClients { max: limit });
            }
        }
        // Before both sides have agreed on the memory, a connection takes none, and the host has neither mapped nor
        // created any.
        if usage.bytes.saturating_add(client.bytes()) > self.max_bytes_per_user {
            return Err(AttachError::TooMuchMemory { max_bytes: self.max_bytes_per_user });
        }
        Ok(())
    }
}

#[cfg(all(test, feature = "test-util"))] // which connects both ends
#[path = "admission_tests.rs"]
mod policy_tests;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_that_come_to_nothing_are_rationed() {
        let start = Instant::now();
        // Both clocks start together; otherwise each portion would be one token short.
        let mut rate_limiter = RateLimiter { credit: RateLimiter::FULL, counted: start };
        let mut taken = 0;
        let mut until = start;
        for tick in 0..10_000 {
            let now = start + RateLimiter::REFILL / 10 * tick;
            while now >= until {
                match rate_limiter.spend(now) {
                    Ok(()) => taken += 1,
                    Err(later) => until = later,
                }
            }
        }
        // The initial tokens, and one for each refill before the last tick. The last portion may not be used yet.
        let all = RateLimiter::FULL + 999;
        assert!(
            (all - RateLimiter::PORTION..=all).contains(&taken),
            "{taken} in {:?}",
            RateLimiter::REFILL * 1000
        );
    }

    #[test]
    fn after_a_rest_there_are_no_more_credits_than_at_first() {
        let start = Instant::now();
        let mut rate_limiter = RateLimiter::new();
        while rate_limiter.spend(start).is_ok() {}
        let later = start + Duration::from_secs(1 << 40);
        let taken = std::iter::from_fn(|| rate_limiter.spend(later).ok()).count();
        assert_eq!(taken, RateLimiter::FULL as usize);
    }

    #[test]
    fn who_finds_no_credit_is_called_again_when_there_is_a_portion() {
        let start = Instant::now();
        let mut rate_limiter = RateLimiter { credit: 0, counted: start };
        let until = rate_limiter.spend(start).expect_err("there is no credit");
        assert_eq!(until - start, Duration::from_millis(8));
        let taken = std::iter::from_fn(|| rate_limiter.spend(until).ok()).count();
        assert_eq!(taken, RateLimiter::PORTION as usize);
    }

    #[test]
    fn connections_that_attach_are_not() {
        let now = Instant::now();
        let mut rate_limiter = RateLimiter::new();
        for _ in 0..10_000 {
            assert_eq!(rate_limiter.spend(now), Ok(()));
            rate_limiter.restore();
        }
    }
}
