//! Limits the time that clients may cost a host.
//!
//! The unit is time: CPU time, or time that the host waits. Each client, process and user with costs has an
//! [`Account`], a token bucket. It starts with an advance, and is refilled by a share of the time that passes: see
//! [`Terms`]. Work beyond that is delayed, never refused.
//!
//! The cost of attaching and detaching clients is measured, on the thread that does the work, and charged to the
//! process of the client and to its user, in the [`CostAccounts`]. So a process delays no other process of its user,
//! and however many processes a user has, they delay no other user. The cost of attaching a client is refunded while it
//! stays attached: clients that stay are admitted as fast as they arrive.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::peer::Peer;
use crate::platform::{self, BackgroundThread, Charge, UserId, run_on};

/// The terms of an account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// The divisor: in the long run, the time that passes divided by this may be used.
    pub(super) share: u32,
    /// The initial balance, and the maximum.
    pub(super) advance: Duration,
}

/// For attaching and detaching the clients of one process: 0.25 % of a CPU.
const OF_PROCESS: Terms = Terms { share: 400, advance: Duration::from_millis(100) };
/// The same for one user: 3 % of a CPU. A process of the host's own user could stop the host with a signal, and gains
/// nothing from more processes; but honest ones may attach and detach often, so together they get a little more.
const OF_USER: Terms = Terms { share: 33, advance: Duration::from_millis(400) };
const OF_OUR_USER: Terms = Terms { share: 25, ..OF_USER };
/// What a debt beyond the advance is limited to: every process gets a turn after this time.
const MOST_WAIT: Duration = Duration::from_secs(200);

/// The cost of waking a thread and finding out why.
const WAKING: Duration = Duration::from_micros(30);

/// Measures the CPU time that this thread uses for a client.
#[derive(Debug, Clone, Copy)]
pub(super) struct CostTimer(Duration);

impl CostTimer {
    pub(super) fn start() -> CostTimer {
        CostTimer(platform::thread_time())
    }

    /// The cost since the start.
    pub(super) fn cost(self) -> Duration {
        platform::thread_time().saturating_sub(self.0).saturating_add(WAKING)
    }
}

/// The debt of an account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Account {
    debt: Duration,
    counted: Instant,
}

impl Account {
    pub(super) fn new(now: Instant) -> Account {
        Account { debt: Duration::ZERO, counted: now }
    }

    /// Reduces the debt by what the elapsed time is worth.
    #[expect(clippy::arithmetic_side_effects, reason = "`share` is a constant above 0 in all `Terms`")]
    fn count(&mut self, terms: Terms, now: Instant) {
        let passed = now.saturating_duration_since(self.counted);
        self.debt = self.debt.saturating_sub(passed / terms.share);
        self.counted = now;
    }

    /// The remaining balance.
    pub(super) fn left(&mut self, terms: Terms, now: Instant) -> Duration {
        self.count(terms, now);
        terms.advance.saturating_sub(self.debt)
    }

    /// Charges a cost, even beyond the balance.
    #[expect(clippy::arithmetic_side_effects, reason = "`share` is a constant above 0 in all `Terms`")]
    pub(super) fn charge(&mut self, terms: Terms, cost: Duration, now: Instant) {
        self.count(terms, now);
        let most = terms.advance.saturating_add(MOST_WAIT / terms.share);
        self.debt = self.debt.saturating_add(cost).min(most);
    }

    /// When the balance will be positive, if it is not now.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`debt` is at least `advance` where nothing is left, and at most what `MOST_WAIT` \
                  earns in addition; an `Instant` counts 64-bit seconds"
    )]
    pub(super) fn free_at(&mut self, terms: Terms, now: Instant) -> Option<Instant> {
        if !self.left(terms, now).is_zero() {
            return None;
        }
        Some(now + (self.debt - terms.advance + Duration::from_nanos(1)) * terms.share)
    }
}

/// The host's own process is not charged for its own clients, because it controls their cost itself.
fn is_ourselves(peer: Peer) -> bool {
    peer.pid == std::process::id()
}

/// The accounts of all processes and users whose clients have recently attached or detached.
#[derive(Debug, Default)]
pub(super) struct CostAccounts(Mutex<Accounts>);

#[derive(Debug, Default)]
struct Accounts {
    /// By user and process.
    processes: AccountMap<(UserId, u32)>,
    users: AccountMap<UserId>,
}

/// The accounts of one kind.
#[derive(Debug)]
struct AccountMap<K> {
    of: HashMap<K, Account>,
    /// The number of accounts at which those without a debt are removed.
    most: usize,
}

impl<K> Default for AccountMap<K> {
    fn default() -> Self {
        AccountMap { of: HashMap::new(), most: 64 }
    }
}

impl<K: Eq + Hash> AccountMap<K> {
    fn charge(&mut self, key: K, terms: Terms, cost: Duration, now: Instant) {
        if self.of.len() >= self.most {
            self.of.retain(|_, account| {
                account.count(terms, now);
                !account.debt.is_zero()
            });
            self.most = self.of.len().saturating_mul(2).max(64);
        }
        self.of.entry(key).or_insert_with(|| Account::new(now)).charge(terms, cost, now);
    }

    fn refund(&mut self, key: &K, cost: Duration) {
        if let Some(account) = self.of.get_mut(key) {
            account.debt = account.debt.saturating_sub(cost);
        }
    }

    fn free_at(&mut self, key: &K, terms: Terms, now: Instant) -> Option<Instant> {
        self.of.get_mut(key)?.free_at(terms, now)
    }
}

impl CostAccounts {
    /// Charges a cost that was permitted, or that follows from a permitted one.
    pub(super) fn charge(&self, peer: Peer, cost: Duration, now: Instant) {
        if is_ourselves(peer) {
            return;
        }
        let mut accounts = self.lock();
        accounts.processes.charge(process(peer), OF_PROCESS, cost, now);
        accounts.users.charge(peer.user, of_user(peer), cost, now);
    }

    /// Charges a cost that the process has caused unasked. It is not charged to the user, or one process could keep its
    /// user without a balance.
    pub(super) fn charge_process(&self, peer: Peer, cost: Duration, now: Instant) {
        if is_ourselves(peer) {
            return;
        }
        self.lock().processes.charge(process(peer), OF_PROCESS, cost, now);
    }

    /// Charges the cost of closing what the peer has sent.
    pub(super) fn charge_to(self: &Arc<Self>, peer: Peer) -> Charge {
        let costs = self.clone();
        Charge(Box::new(move |cost| costs.charge(peer, cost, Instant::now())))
    }

    /// Lets `background` free the resources of the peer, and charges the cost.
    pub(super) fn charge_for_freeing<T: Send + 'static>(
        self: &Arc<Self>,
        peer: Peer,
        background: &Arc<BackgroundThread>,
        what: T,
    ) {
        let costs = self.clone();
        let job = move || {
            let timer = CostTimer::start();
            drop(what);
            costs.charge(peer, timer.cost(), Instant::now());
        };
        run_on(background, Box::new(job));
    }

    /// Refunds a cost.
    pub(super) fn refund(&self, peer: Peer, cost: Duration) {
        let mut accounts = self.lock();
        accounts.processes.refund(&process(peer), cost);
        accounts.users.refund(&peer.user, cost);
    }

    /// When the peer has a balance again, if it has none now.
    pub(super) fn free_at(&self, peer: Peer, now: Instant) -> Option<Instant> {
        if is_ourselves(peer) {
            return None;
        }
        let mut accounts = self.lock();
        let of_process = accounts.processes.free_at(&process(peer), OF_PROCESS, now);
        let of_user = accounts.users.free_at(&peer.user, of_user(peer), now);
        of_process.into_iter().chain(of_user).max()
    }

    /// The debt of the process.
    pub(super) fn debt(&self, peer: Peer) -> Duration {
        self.lock().processes.of.get(&process(peer)).map_or(Duration::ZERO, |account| account.debt)
    }

    /// A thread that panicked with the lock has lost at most one cost.
    fn lock(&self) -> MutexGuard<'_, Accounts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn of_user(peer: Peer) -> Terms {
    if peer.user == UserId::current() { OF_OUR_USER } else { OF_USER }
}

/// Processes of some containers have no number here; all those of a user share one account.
fn process(peer: Peer) -> (UserId, u32) {
    (peer.user, peer.pid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::GroupId;

    const MS: Duration = Duration::from_millis(1);

    /// A peer of another user.
    fn peer(user: u32, pid: u32) -> Peer {
        let user = UserId::from_number(UserId::current().to_number() ^ 0x1000_0000 ^ user);
        Peer { pid, user, group: GroupId::from_number(0) }
    }

    /// How much of `step` each uses up in that many seconds, if it uses all it may.
    fn run_up(costs: &CostAccounts, who: &[Peer], step: Duration, begin: Instant, seconds: u32) -> Duration {
        let (mut sum, mut now) = (Duration::ZERO, begin);
        while now < begin + Duration::from_secs(seconds.into()) {
            for peer in who {
                if costs.free_at(*peer, now).is_none() {
                    costs.charge(*peer, step, now);
                    sum += step;
                }
            }
            now += MS;
        }
        sum
    }

    #[test]
    fn a_process_runs_up_its_advance_and_then_its_share() {
        for step in [MS / 10, MS, 40 * MS] {
            let sum = run_up(&CostAccounts::default(), &[peer(1, 1)], step, Instant::now(), 100);
            let most = 100 * MS + Duration::from_secs(100) / OF_PROCESS.share;
            assert!((most..most + 2 * step).contains(&(sum + step)), "{sum:?} in steps of {step:?}");
        }
    }

    #[test]
    fn the_processes_of_a_user_run_up_the_share_of_the_user() {
        let contention: Vec<_> = (0..20).map(|pid| peer(1, pid)).collect();
        let sum = run_up(&CostAccounts::default(), &contention, MS, Instant::now(), 100);
        let most = 400 * MS + Duration::from_secs(100) / OF_USER.share;
        assert!((most - 2 * MS..most + 2 * MS).contains(&sum), "{sum:?}");
        let ours: Vec<_> = contention.iter().map(|peer| Peer { user: UserId::current(), ..*peer }).collect();
        let sum = run_up(&CostAccounts::default(), &ours, MS, Instant::now(), 100);
        let most = 400 * MS + Duration::from_secs(100) / OF_OUR_USER.share;
        assert!((most - 2 * MS..most + 2 * MS).contains(&sum), "{sum:?}");
    }

    #[test]
    fn another_process_and_another_user_are_not_held_up() {
        let (costs, begin) = (CostAccounts::default(), Instant::now());
        run_up(&costs, &[peer(1, 1)], MS, begin, 10);
        let now = begin + Duration::from_secs(10);
        costs.charge(peer(1, 1), 50 * MS, now);
        assert!(costs.free_at(peer(1, 1), now).is_some());
        assert_eq!(costs.free_at(peer(1, 2), now), None);
        costs.charge(peer(1, 3), 1000 * MS, now);
        assert!(costs.free_at(peer(1, 2), now).is_some(), "the user has nothing left");
        assert_eq!(costs.free_at(peer(2, 1), now), None);
    }

    #[test]
    fn what_is_taken_back_was_never_charged() {
        let (costs, now) = (CostAccounts::default(), Instant::now());
        for _ in 0..1000 {
            assert_eq!(costs.free_at(peer(1, 1), now), None);
            costs.charge(peer(1, 1), 40 * MS, now);
            costs.refund(peer(1, 1), 40 * MS);
        }
    }

    #[test]
    fn what_it_costs_to_free_something_is_charged_to_who_had_it() {
        /// Takes this much CPU time to drop.
        struct Dear(Duration);
        impl Drop for Dear {
            fn drop(&mut self) {
                let begin = platform::thread_time();
                while platform::thread_time() - begin < self.0 {}
            }
        }
        let (costs, background) =
            (Arc::<CostAccounts>::default(), Arc::new(BackgroundThread::new("mp-test-free")));
        let start = Instant::now();
        costs.charge_for_freeing(peer(1, 1), &background, Dear(20 * MS));
        while costs.debt(peer(1, 1)) < 20 * MS {
            assert!(start.elapsed() < Duration::from_secs(20), "it is charged");
            std::thread::yield_now();
        }
        assert_eq!(costs.debt(peer(1, 2)), Duration::ZERO);
    }

    #[test]
    fn there_is_something_left_at_the_moment_that_was_said() {
        let (costs, now) = (CostAccounts::default(), Instant::now());
        costs.charge(peer(1, 1), 150 * MS, now);
        let at = costs.free_at(peer(1, 1), now).unwrap();
        assert!(
            at - now >= 50 * MS * OF_PROCESS.share && at - now < 51 * MS * OF_PROCESS.share,
            "{:?}",
            at - now
        );
        assert!(costs.free_at(peer(1, 1), at - MS).is_some());
        // The counts in between were rounded.
        assert_eq!(costs.free_at(peer(1, 1), at + MS), None);
    }

    #[test]
    fn what_is_not_asked_for_is_no_debt_of_the_user() {
        let (costs, now) = (CostAccounts::default(), Instant::now());
        costs.charge_process(peer(1, 1), 10_000 * MS, now);
        assert!(costs.free_at(peer(1, 1), now).is_some());
        assert_eq!(costs.free_at(peer(1, 2), now), None);
    }

    #[test]
    fn accounts_without_a_debt_are_forgotten() {
        let (costs, begin) = (CostAccounts::default(), Instant::now());
        for pid in 0..100_000 {
            costs.charge(peer(1, pid), MS / 10, begin + MS * pid);
        }
        assert!(costs.lock().processes.of.len() <= 64 + 10);
    }
}
