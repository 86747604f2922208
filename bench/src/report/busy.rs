//! Rows on a busy machine: what they take, and by how much waiting by default is slower than spinning.

use super::units::ns;
use super::{Figures, Section};
use crate::measure::Measurement;
use crate::stats;

/// The ways of exchanging messages that both spin and wait by default: part of the rows' names, and for people.
pub const WAYS: [(&str, &str); 4] =
    [("call", "typed call"), ("async", "asynchronous call"), ("pipe", "typed pipe"), ("stream", "streams")];

/// Processor time of a round trip, of both sides, in ns.
pub fn processor_time(measured: &Measurement) -> f64 {
    (measured.cpu[0] + measured.cpu[1]) * measured.mean_ns
}

/// Time of a round trip, in ns.
pub fn time(measured: &Measurement) -> f64 {
    measured.mean_ns
}

/// Adaptive by spinning, in each repeat.
pub fn ratios(figures: &Figures<'_>, way: &str, of: fn(&Measurement) -> f64) -> Vec<f64> {
    let pairs = figures.pairs(&format!("busy_{way}_adaptive"), &format!("busy_{way}_spin"));
    pairs.into_iter().map(|(adaptive, spin)| of(adaptive) / of(spin)).collect()
}

/// The largest of the ratios; `NaN` without any.
pub fn worst(ratios: &[f64]) -> f64 {
    ratios.iter().copied().fold(f64::NAN, f64::max)
}

/// All rows, and after them the ratios.
pub fn busy(figures: &Figures<'_>) -> Section {
    let note = "128 bytes there and back while other programs take both processors for 1 to 50 ms at a time, 60 % of \
                the time; processor time of both sides. Ratios: adaptive by spinning, in each repeat";
    let head = ["", "median", "smallest", "largest", "processor time", "repeats"];
    let mut section = Section::new("Busy machine", note, head);
    for summary in figures.summaries().filter(|summary| summary.row.busy) {
        let means = summary.over(time);
        let largest = summary.kept.iter().map(|m| time(m)).fold(f64::NAN, f64::max);
        let cost = summary.over(processor_time).median;
        let figures = [means.median, means.minimum, largest, cost].map(ns);
        section.add(&summary.row.name, &figures, summary.kept.len());
        section.hints.push(summary.row.what.clone());
    }
    for (way, what) in WAYS {
        for (figure, of) in [("time", time as fn(&Measurement) -> f64), ("processor time", processor_time)] {
            let ratios = ratios(figures, way, of);
            if ratios.is_empty() {
                continue;
            }
            let [median, least] = [stats::median, |all| stats::minimum(all)].map(|of| of(ratios.clone()));
            let told = [median, least, worst(&ratios)].map(|ratio| format!("{ratio:.2} x"));
            let [median, least, most] = told;
            let cells = [median, least, most, String::new()];
            section.add(&format!("{what}, {figure}, adaptive / spinning"), &cells, ratios.len());
            section.hints.push(String::new());
        }
    }
    section
}

impl Section {
    fn add(&mut self, name: &str, figures: &[String; 4], repeats: usize) {
        let cells = std::iter::once(name.to_owned()).chain(figures.iter().cloned());
        self.rows.push(cells.chain([repeats.to_string()]).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows;
    use crate::run::Results;

    fn of(row: &str, mean_ns: f64, cpu: f64) -> Measurement {
        Measurement { row: row.into(), mean_ns, cpu: [cpu, cpu], kept: true, ..Measurement::default() }
    }

    #[test]
    fn each_repeat_is_compared_with_its_own_neighbour() {
        let measurements = vec![
            of("busy_call_spin", 200.0, 1.0),
            of("busy_call_adaptive", 300.0, 1.0),
            of("busy_call_spin", 1_000.0, 1.0),
            of("busy_call_adaptive", 3_000.0, 0.5),
            of("busy_futex", 50_000.0, 0.5),
        ];
        let results = Results { measurements, ..Results::default() };
        let rows = rows::all();
        let figures = Figures::new(&rows, &results);
        assert_eq!(ratios(&figures, "call", time), [1.5, 3.0]);
        assert_eq!(worst(&ratios(&figures, "call", processor_time)), 1.5);
        assert!(worst(&ratios(&figures, "pipe", time)).is_nan());
        let told = busy(&figures).text();
        for cell in ["busy_futex", "typed call, time, adaptive / spinning", "3.00 x", "50.0 µs"] {
            assert!(told.contains(cell), "{cell} is not in {told}");
        }
    }
}
