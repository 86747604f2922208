//! The repeats of a row, combined.

use hdrhistogram::Histogram;

use crate::measure::{Measurement, empty};
use crate::rows::Row;
use crate::stats;

/// The median and the minimum over the repeats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Over {
    /// Median over the repeats.
    pub median: f64,
    /// The smallest of the repeats.
    pub minimum: f64,
}

/// A row with its measurements.
pub struct Summary<'a> {
    /// The row.
    pub row: &'a Row,
    /// The measurements that count.
    pub kept: Vec<&'a Measurement>,
}

impl<'a> Summary<'a> {
    /// The summary of the measurements that were kept; `None` without any.
    pub fn of(row: &'a Row, measurements: &'a [Measurement]) -> Option<Summary<'a>> {
        let kept: Vec<_> = measurements.iter().filter(|m| m.kept && m.row == row.name).collect();
        if kept.is_empty() { None } else { Some(Summary { row, kept }) }
    }

    /// A figure of each measurement.
    pub fn over(&self, of: impl Fn(&Measurement) -> f64) -> Over {
        Over {
            median: stats::median(self.kept.iter().map(|m| of(m)).filter(|value| !value.is_nan())),
            minimum: stats::minimum(self.kept.iter().map(|m| of(m))),
        }
    }

    /// Time per message, ns.
    pub fn mean(&self) -> Over {
        self.over(|m| m.mean_ns)
    }

    /// A quantile of the latencies of single messages, in ns.
    pub fn quantile(&self, quantile: f64) -> Over {
        self.over(|m| {
            m.latency.as_ref().map_or(f64::NAN, |l| l.histogram().value_at_quantile(quantile) as f64)
        })
    }

    /// The maximum latency over all repeats, in ns.
    pub fn longest(&self) -> f64 {
        let longest = |m: &&Measurement| m.latency.as_ref().map_or(f64::NAN, |l| l.histogram().max() as f64);
        self.kept.iter().map(longest).fold(f64::NAN, f64::max)
    }

    /// Messages per second: the median over the repeats.
    pub fn per_second(&self) -> f64 {
        1e9 / self.mean().median
    }

    /// The share of a CPU that a side used.
    pub fn cpu(&self, side: usize) -> f64 {
        self.over(|m| m.cpu[side]).median
    }

    /// Peak memory of a side, MiB.
    pub fn peak_mib(&self, side: usize) -> f64 {
        self.over(|m| m.peak_kib[side] as f64 / 1024.0).median
    }

    /// What the least served and the most served client got, relative to the mean; for rows with clients.
    pub fn shares(&self) -> Option<[f64; 2]> {
        let served = |m: &Measurement| m.served.iter().map(|&count| count as f64).collect::<Vec<_>>();
        if self.kept.iter().any(|m| m.served.is_empty()) {
            return None;
        }
        let share = |m: &Measurement, of: fn(f64, f64) -> f64| {
            let served = served(m);
            let mean = served.iter().sum::<f64>() / served.len() as f64;
            served.into_iter().fold(f64::NAN, of) / mean
        };
        Some([self.over(|m| share(m, f64::min)).median, self.over(|m| share(m, f64::max)).median])
    }

    /// All latencies of all repeats, if the row has any.
    pub fn latencies(&self) -> Option<Histogram<u64>> {
        let mut all = empty();
        for latency in self.kept.iter().filter_map(|m| m.latency.as_ref()) {
            all.add(latency.histogram()).ok()?;
        }
        if all.is_empty() { None } else { Some(all) }
    }

    /// System calls per message of both sides, if they were counted.
    pub fn calls(&self) -> Option<[f64; 2]> {
        let counted: Vec<[f64; 2]> = self.kept.iter().filter_map(|m| m.calls).collect();
        if counted.is_empty() {
            return None;
        }
        Some([0, 1].map(|side| stats::median(counted.iter().map(|calls| calls[side]))))
    }
}
