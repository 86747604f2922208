//! All rows with all that was measured.

use super::units::{count, ns};
use super::{Figures, Section, Summary};
use crate::rows::Row;
use crate::run::Results;

/// The rows that there are.
pub fn list(rows: &[Row]) {
    for row in rows {
        println!("{:24} {:10} {:>7} B  {}", row.name, row.group.name(), row.bytes, row.what);
    }
}

const HEAD: [&str; 13] = [
    "", "mean", "(min)", "p50", "p90", "p99", "p99.9", "max", "msg/s", "bytes/s", "cpu %", "peak MiB",
    "syscalls",
];

/// All rows.
pub fn table(figures: &Figures<'_>) -> Section {
    let note =
        "Medians over the repeats; cpu, peak memory and system calls per message: asking/answering side";
    let mut section = Section::new("Rows", note, HEAD);
    for summary in figures.summaries() {
        section.rows.push(cells(&summary).into());
        section.hints.push(summary.row.what.clone());
    }
    section
}

/// Machine, commands, and how much of the runs can be trusted: a line each.
pub fn heading(results: &Results) -> Vec<String> {
    let mut lines: Vec<String> = results.runs.first().map(|run| run.machine.clone()).into_iter().collect();
    for run in &results.runs {
        lines.push(format!(
            "{} on {}: passes of {} ms; a bare line takes {}; {} measurements thrown away and repeated; \
             {:.1} s of {:.0} s stolen",
            run.command,
            run.date,
            run.pass_ms,
            ns(run.line_ns),
            run.thrown_away,
            run.stolen_s,
            run.took_s,
        ));
    }
    if let Some([from, to]) = results.lines {
        lines.push(format!("What counts was measured beside a bare line of {} to {}", ns(from), ns(to)));
    }
    let is_measured = |row: &str| results.measurements.iter().any(|m| m.kept && m.row == row);
    for (row, why) in &results.failures {
        // Where runs are joined, another one may have it.
        if !is_measured(row) {
            lines.push(format!("{row} was not measured: {why}"));
        }
    }
    lines
}

fn cells(summary: &Summary<'_>) -> [String; 13] {
    let mean = summary.mean();
    let quantile = |q| ns(summary.quantile(q).median);
    let directions = f64::from(summary.row.kind.directions());
    [
        summary.row.name.clone(),
        ns(mean.median),
        ns(mean.minimum),
        quantile(0.5),
        quantile(0.9),
        quantile(0.99),
        quantile(0.999),
        ns(summary.longest()),
        count(summary.per_second()),
        count(summary.per_second() * summary.row.bytes as f64 * directions),
        both(|side| format!("{:.0}", summary.cpu(side) * 100.0)),
        both(|side| format!("{:.1}", summary.peak_mib(side))),
        summary.calls().map_or("-".into(), |[a, b]| format!("{a:.2}/{b:.2}")),
    ]
}

/// Something of the asking and of the answering side.
pub fn both(of: impl Fn(usize) -> String) -> String {
    format!("{}/{}", of(0), of(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Measurement;

    #[test]
    fn what_no_run_has_measured_is_named() {
        let failures =
            [("tcp_8".to_owned(), "refused".to_owned()), ("uds_8".to_owned(), "refused".to_owned())];
        let measured = Measurement { row: "uds_8".into(), kept: true, ..Measurement::default() };
        let results =
            Results { failures: failures.into(), measurements: vec![measured], ..Results::default() };
        assert_eq!(heading(&results), ["tcp_8 was not measured: refused"]);
    }
}
