//! Figures of many measurements.

use std::time::Duration;

/// Times, to be sorted when they are asked for.
#[derive(Debug, Default, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds those of another.
    pub fn append(&mut self, mut other: Times) {
        self.0.append(&mut other.0);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The time that so many of a thousand do not exceed; 0 if there is none.
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
