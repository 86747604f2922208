//! The result of one measurement: a line of the JSON file.

use hdrhistogram::Histogram;
use serde::{Deserialize, Serialize};

/// The outcome of anything that can fail.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Latencies of single messages, ns: each value and how often it was seen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Latency(Vec<(u64, u64)>);

impl Latency {
    /// From single values.
    pub fn from_values(values: &[u32]) -> Latency {
        let mut histogram = empty();
        for &value in values {
            histogram.saturating_record(u64::from(value));
        }
        Latency::from_histogram(&histogram)
    }

    /// From a histogram.
    pub fn from_histogram(histogram: &Histogram<u64>) -> Latency {
        let recorded = histogram.iter_recorded();
        Latency(recorded.map(|bin| (bin.value_iterated_to(), bin.count_at_value())).collect())
    }

    /// Both together.
    fn joined(&self, other: &Latency) -> Latency {
        let mut all = self.histogram();
        for &(value, count) in &other.0 {
            all.saturating_record_n(value, count);
        }
        Latency::from_histogram(&all)
    }

    /// As a histogram.
    pub fn histogram(&self) -> Histogram<u64> {
        let mut histogram = empty();
        for &(value, count) in &self.0 {
            histogram.saturating_record_n(value, count);
        }
        histogram
    }
}

/// Three significant digits, up to a minute.
pub fn empty() -> Histogram<u64> {
    Histogram::new_with_max(60_000_000_000, 3).expect("the bounds are right")
}

/// One measurement of one row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// The row.
    pub row: String,
    /// The number of the repeat.
    pub repeat: u32,
    /// The bare cache line before and after, in ns per round trip; empty if the row has one process.
    pub brackets: Vec<f64>,
    /// Whether the brackets accepted it.
    pub kept: bool,
    /// Messages of the untimed pass; a round trip counts as one.
    pub messages: u64,
    /// The duration of the untimed pass divided by the number of messages, in ns.
    pub mean_ns: f64,
    /// The latencies of the timed pass, if there is one.
    pub latency: Option<Latency>,
    /// The share of a CPU that the asking and the answering side used in the untimed pass.
    pub cpu: [f64; 2],
    /// Peak memory of both, KiB, before the timed pass.
    pub peak_kib: [u64; 2],
    /// System calls per message of both, if they can be counted.
    pub calls: Option<[f64; 2]>,
    /// Messages of each client, if there are several.
    pub served: Vec<u64>,
    /// Time that the hypervisor stole during the measurement, in ms.
    pub stolen_ms: f64,
}

impl Measurement {
    /// Adds what another client measured at the same time.
    pub fn join(&mut self, other: Measurement) {
        self.served.extend(other.served);
        self.messages += other.messages;
        self.mean_ns = 1.0 / (1.0 / self.mean_ns + 1.0 / other.mean_ns);
        self.cpu[0] += other.cpu[0];
        self.peak_kib[0] = self.peak_kib[0].max(other.peak_kib[0]);
        if let (Some(own), Some(other)) = (&mut self.latency, &other.latency) {
            *own = own.joined(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latencies_survive_the_file() {
        let latency = Latency::from_values(&[100, 100, 250, 1_000_000]);
        let text = serde_json::to_string(&latency).unwrap();
        let back: Latency = serde_json::from_str(&text).unwrap();
        assert_eq!(back, latency);
        let histogram = back.histogram();
        assert_eq!(histogram.len(), 4);
        assert_eq!(histogram.value_at_quantile(0.5), 100);
        assert!(histogram.max().abs_diff(1_000_000) < 1_000);
    }

    #[test]
    fn clients_add_up() {
        let of = |messages, mean_ns, latency: &[u32]| Measurement {
            messages,
            mean_ns,
            served: vec![messages],
            latency: Some(Latency::from_values(latency)),
            ..Measurement::default()
        };
        let mut one = of(100, 10.0, &[5]);
        one.join(of(300, 10.0, &[7, 9]));
        assert_eq!((one.messages, one.served.as_slice()), (400, &[100, 300][..]));
        assert!((one.mean_ns - 5.0).abs() < 1e-9, "twice as many in the same time");
        assert_eq!(one.latency.unwrap().histogram().len(), 3);
    }

    #[test]
    fn a_measurement_survives_the_file() {
        let measured = Measurement { row: "line".into(), mean_ns: 400.0, ..Measurement::default() };
        let text = serde_json::to_string(&measured).unwrap();
        assert_eq!(serde_json::from_str::<Measurement>(&text).unwrap(), measured);
    }
}
