//! A sleep, and what it shows.

use std::time::Duration;

use super::worth::Expected;

/// A sleep that has begun: see [`Spinner::woken`](super::Spinner::woken).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nap {
    pub(super) since_us: u32,
    pub(super) expected: Expected,
    /// The processor time of the thread, if the sleep is one of those for which it is measured.
    pub(super) cpu: Option<Duration>,
}

impl Nap {
    /// At `now_us`: after which time the message came, and how long the wake-up took. A stamp outside of the sleep is
    /// that of an older one, or false.
    #[expect(clippy::arithmetic_side_effects, reason = "`came` was compared with `slept`")]
    pub(super) fn split(self, now_us: u32, stamp_us: Option<u32>) -> (Duration, Option<Duration>) {
        let since = |moment: u32| moment.wrapping_sub(self.since_us);
        let micros = |micros: u32| Duration::from_micros(micros.into());
        let slept = since(now_us);
        match stamp_us.map(since).filter(|came| *came <= slept) {
            Some(came) => (micros(came), Some(micros(slept - came))),
            None => (micros(slept), None),
        }
    }
}
