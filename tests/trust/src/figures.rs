//! Statistics of many measurements.

use std::time::Duration;

/// Durations, sorted on demand.
#[derive(Debug, Default, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds a duration.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds the durations of another one.
    pub fn append(&mut self, mut other: Times) {
        self.0.append(&mut other.0);
    }

    /// The number of durations.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no durations.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The duration that `per_mille` of a thousand do not exceed; 0 without any.
    #[must_use]
    pub fn of_thousand(&self, share: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let index = (sorted.len() * share).div_ceil(1000).saturating_sub(1);
        sorted.get(index).copied().unwrap_or_default()
    }

    /// p99.
    #[must_use]
    pub fn p99(&self) -> Duration {
        self.of_thousand(990)
    }
}
