//! How an end waits: the sources of the runtime, and the parts that they need, without a clock.

#[path = "../../../runtime/src/wait/doorbell.rs"]
mod doorbell;
#[path = "../../../runtime/src/wait/outcome.rs"]
mod outcome;
#[path = "../../../runtime/src/wait/spurious.rs"]
mod spurious;
#[path = "../../../runtime/src/wait/wait_loop.rs"]
pub(crate) mod wait_loop;

pub(crate) use self::doorbell::{Armed, Doorbell, End};
pub(crate) use self::outcome::Waited;
pub(crate) use self::spurious::{BACKOFF, SpuriousWakeLimit};

/// Polls once.
pub(crate) struct Spinner;

/// A sleep, of which nothing is learned.
pub(crate) struct Nap;

impl Spinner {
    pub(crate) fn spin<T>(&self, _: impl FnOnce() -> bool, mut poll: impl FnMut() -> Option<T>) -> Option<T> {
        poll()
    }

    pub(crate) fn falls_asleep(&self, _has_woken_peer: bool) -> Nap {
        Nap
    }

    pub(crate) fn woken(&self, _: Nap, _stamp_us: Option<u32>) {}

    pub(crate) fn slept_in_vain(&self, _: Nap) {}

    pub(crate) fn never_sleeps(&self) -> bool {
        false
    }
}

impl<T> Waited<T> {
    /// What was waited for, from a peer that lives.
    pub(crate) fn ready(self) -> T {
        match self {
            Waited::Ready(found) => found,
            Waited::TimedOut => panic!("model: a wait without a deadline is at its end"),
            Waited::PeerGone => panic!("model: a living peer is reported dead"),
        }
    }
}
