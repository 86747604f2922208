//! The measurements, by the names of rows.

use super::Summary;
use crate::measure::Measurement;
use crate::rows::Row;
use crate::run::Results;
use crate::stats;

/// A bare line that takes less does not leave a group of cores with caches of their own.
const NEAR_NS: f64 = 250.0;

/// The results with their rows.
pub struct Figures<'a> {
    rows: &'a [Row],
    results: &'a Results,
}

impl<'a> Figures<'a> {
    /// The figures of these rows.
    pub fn new(rows: &'a [Row], results: &'a Results) -> Figures<'a> {
        Figures { rows, results }
    }

    /// All measured rows, in the order of the table.
    pub fn summaries(&self) -> impl Iterator<Item = Summary<'a>> {
        let measurements = &self.results.measurements;
        self.rows.iter().filter_map(|row| Summary::of(row, measurements))
    }

    /// The row with this name.
    pub fn summary(&self, name: &str) -> Option<Summary<'a>> {
        let row = self.rows.iter().find(|row| row.name == name)?;
        Summary::of(row, &self.results.measurements)
    }

    /// A figure of a row; `NaN` if it was not measured.
    pub fn of(&self, name: &str, of: impl Fn(&Summary<'a>) -> f64) -> f64 {
        self.summary(name).map_or(f64::NAN, |summary| of(&summary))
    }

    /// Time per message, ns.
    pub fn mean(&self, name: &str) -> f64 {
        self.of(name, |summary| summary.mean().median)
    }

    /// Median latency, ns.
    pub fn p50(&self, name: &str) -> f64 {
        self.of(name, |summary| summary.quantile(0.5).median)
    }

    /// Each measurement of a row that counts, with the one of another row that was made next to it.
    pub fn pairs(&self, row: &str, other: &str) -> Vec<(&'a Measurement, &'a Measurement)> {
        let kept = |name: &str| {
            let all = self.results.measurements.iter().enumerate();
            all.filter(|(_, m)| m.kept && m.row == name).collect::<Vec<_>>()
        };
        let others = kept(other);
        let beside = |at: usize| others.iter().min_by_key(|(place, _)| place.abs_diff(at)).map(|(_, m)| *m);
        kept(row).into_iter().filter_map(|(at, measured)| Some((measured, beside(at)?))).collect()
    }

    /// Whether the processors were near each other, as two threads of one core are: by the bare lines.
    pub fn is_near(&self) -> bool {
        let kept = self.results.measurements.iter().filter(|m| m.kept);
        stats::median(kept.flat_map(|m| m.brackets.iter().copied())) < NEAR_NS
    }

    /// The row with the smallest mean among those whose names begin with `beginning` and satisfy `is`.
    pub fn best(&self, beginning: &str, is: impl Fn(&str) -> bool) -> Option<Summary<'a>> {
        let meant = self.summaries().filter(|s| s.row.name.starts_with(beginning) && is(&s.row.name));
        meant.min_by(|a, b| a.mean().median.total_cmp(&b.mean().median))
    }

    /// One bare cache line each way.
    pub fn line(&self) -> Option<Summary<'a>> {
        self.best("line_", |_| true)
    }

    /// The hand-written rings that carry 128 bytes and do no other work.
    pub fn rings(&self) -> Option<Summary<'a>> {
        self.best("rings_", |name| !name.contains("inl2") && !name.ends_with("_work"))
    }

    /// The same with 20 ns of work on each side.
    pub fn rings_that_work(&self) -> Option<Summary<'a>> {
        self.best("rings_", |name| name.ends_with("_work"))
    }

    /// The best one-way ring of 128 bytes.
    pub fn stream(&self) -> Option<Summary<'a>> {
        self.best("stream_", |name| name.split('_').nth(2) == Some("128"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows;

    #[test]
    fn the_best_floor_carries_as_much_and_does_no_work() {
        let of = |row: &str, mean_ns| Measurement {
            row: row.into(),
            mean_ns,
            kept: true,
            ..Measurement::default()
        };
        let measurements = vec![
            of("rings_sep3_p1", 400.0),
            of("rings_inl3_p2", 390.0),
            of("rings_inl2_p2", 300.0),
            of("rings_sep3_p4_work", 380.0),
        ];
        let results = Results { measurements, ..Results::default() };
        let rows = rows::all();
        let figures = Figures::new(&rows, &results);
        let name = |summary: Option<Summary<'_>>| summary.map(|s| s.row.name.clone()).unwrap_or_default();
        assert_eq!(name(figures.rings()), "rings_inl3_p2");
        assert_eq!(name(figures.rings_that_work()), "rings_sep3_p4_work");
        assert!(figures.mean("call_128").is_nan() && figures.line().is_none());
    }
}
