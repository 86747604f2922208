//! Tables of comparisons: messages by value, the two builds, messages at a fixed rate.

use super::table::both;
use super::units::{bytes, ns};
use super::{Figures, Section};
use crate::rows::builds;

/// Long messages by value, compared with the same by hand.
pub fn values(figures: &Figures<'_>) -> Section {
    let note = "There and back, mean, and as a multiple of the time by hand: two rings, each side copies a message once in \
                and once out. By value with a loop of `recv` and with `serve`; with `#[into]` and `serve`; with \
                `#[into]`, `recv` and `send_with`. iceoryx2: request/response";
    let head = ["", "by hand", "host by `recv`", "by `serve`", "`#[into]`", "`send_with`", "iceoryx2"];
    let mut section = Section::new("Messages by value", note, head);
    for size in [1024, 4096, 16384, 65536] {
        let mean = |row: &str| figures.mean(&format!("{row}_{size}"));
        let hand = mean("ring_value");
        if hand.is_nan() {
            continue;
        }
        let forms = ["call", "call_serve", "call_into", "call_into_with"].map(mean);
        let mut cells = vec![bytes(f64::from(size)), ns(hand)];
        cells.extend(forms.map(|form| format!("{}, {}", ns(form), times(form / hand))));
        cells.push(ns(mean("iceoryx2_rr")));
        section.rows.push(cells);
        section.hints.push(format!("ring_value_{size}, call_{size}, call_serve_{size}, call_into_{size}"));
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
            of("call_into_4096", 500.0),
            of("oneway_128", 14.0),
            of("oneway_128_lto", 35.0),
            of("paced_uds_1000", 1e6),
        ];
        let results = Results { measurements, ..Results::default() };
        let rows = rows::all();
        let figures = Figures::new(&rows, &results);
        assert_eq!(
            values(&figures).rows,
            [["4 KiB", "400 ns", "800 ns, 2.00 x", "-, -", "500 ns, 1.25 x", "-, -", "-"]]
        );
        assert_eq!(two_builds(&figures).rows, [["oneway_128", "14.0 ns", "35.0 ns", "2.50 x"]]);
        assert_eq!(paced(&figures).rows, [["paced_uds_1000", "-", "-", "2.0/1.0"]]);
    }
}
