//! Tables of comparisons: messages by value, the two builds, messages at a fixed rate.

use super::table::both;
use super::units::{bytes, ns};
use super::{Figures, Section};
use crate::rows::builds;

/// Long messages by value, compared with the same by hand.
pub fn values(figures: &Figures<'_>) -> Section {
    let note = "There and back, mean. By hand: two rings, each side copies a message once in and once out";
    let head = ["", "typed call", "by hand", "typed call / by hand", "iceoryx2 request/response"];
    let mut section = Section::new("Messages by value", note, head);
    for size in [1024, 4096, 16384, 65536] {
        let [call, hand, iceoryx2] =
            ["call", "ring_value", "iceoryx2_rr"].map(|row| figures.mean(&format!("{row}_{size}")));
        if hand.is_nan() {
            continue;
        }
        let ratio = times(call / hand);
        section.rows.push(vec![bytes(f64::from(size)), ns(call), ns(hand), ratio, ns(iceoryx2)]);
        section.hints.push(format!("call_{size}, ring_value_{size}"));
    }
    section
}

/// The rows that were measured with two builds.
pub fn two_builds(figures: &Figures<'_>) -> Section {
    let note = "Mean of a message by the default release profile, and by the profile `lto`: thin link-time \
                optimisation, one code generation unit";
    let mut section = Section::new("Two builds", note, ["", "default", "lto", "lto / default"]);
    for row in builds::BOTH {
        let other = figures.mean(&format!("{row}{}", builds::SUFFIX));
        if other.is_nan() {
            continue;
        }
        let own = figures.mean(row);
        section.rows.push(vec![row.to_owned(), ns(own), ns(other), times(other / own)]);
        section.hints.push(String::new());
    }
    section
}

/// Round trips at a fixed rate.
pub fn paced(figures: &Figures<'_>) -> Section {
    let note = "128 bytes there and back at a fixed rate; processor: client/host";
    let head = ["", "p50", "p99", "processor, %"];
    let mut section = Section::new("Messages at a fixed rate", note, head);
    for row in ["paced", "paced_futex", "paced_uds"] {
        for rate in [1_000, 10_000, 100_000] {
            let Some(summary) = figures.summary(&format!("{row}_{rate}")) else { continue };
            let quantile = |q| ns(summary.quantile(q).median);
            let processor = both(|side| format!("{:.1}", summary.cpu(side) * 100.0));
            section.rows.push(vec![summary.row.name.clone(), quantile(0.5), quantile(0.99), processor]);
            section.hints.push(summary.row.what.clone());
        }
    }
    section
}

fn times(ratio: f64) -> String {
    if ratio.is_nan() { "-".to_owned() } else { format!("{ratio:.2} x") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Measurement;
    use crate::rows;
    use crate::run::Results;

    #[test]
    fn what_was_measured_side_by_side_is_told_side_by_side() {
        let of = |row: &str, mean_ns| Measurement {
            row: row.into(),
            mean_ns,
            cpu: [0.02, 0.01],
            kept: true,
            ..Measurement::default()
        };
        let measurements = vec![
            of("call_4096", 800.0),
            of("ring_value_4096", 400.0),
            of("oneway_128", 14.0),
            of("oneway_128_lto", 35.0),
            of("paced_uds_1000", 1e6),
        ];
        let results = Results { measurements, ..Results::default() };
        let rows = rows::all();
        let figures = Figures::new(&rows, &results);
        assert_eq!(values(&figures).rows, [["4 KiB", "800 ns", "400 ns", "2.00 x", "-"]]);
        assert_eq!(two_builds(&figures).rows, [["oneway_128", "14.0 ns", "35.0 ns", "2.50 x"]]);
        assert_eq!(paced(&figures).rows, [["paced_uds_1000", "-", "-", "2.0/1.0"]]);
    }
}
