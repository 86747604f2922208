//! The table of all rows with all figures.

use super::units::{count, ns};
use super::{Figures, Section, Summary};
use crate::rows::Row;
use crate::run::{About, Results};

/// Lists the rows.
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

/// The machine, the commands, and how reliable the runs are: one line each.
pub fn heading(results: &Results) -> Vec<String> {
    let mut lines: Vec<String> = results.runs.first().map(|run| run.machine.clone()).into_iter().collect();
    lines.extend(results.runs.chunk_by(|one, next| one.command == next.command).map(of_one_command));
    if let Some([from, to]) = results.lines {
        lines.push(format!("Only measurements with a bare line of {} to {}", ns(from), ns(to)));
    }
    let is_measured = |row: &str| results.measurements.iter().any(|m| m.kept && m.row == row);
    for (row, why) in &results.failures {
        let line = format!("{row} was not measured: {why}");
        // In joined runs, another run may have measured the row, or failed in the same way.
        if !is_measured(row) && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Consecutive runs of the same command.
fn of_one_command(runs: &[About]) -> String {
    let first = &runs[0];
    let times =
        if runs.len() == 1 { String::new() } else { format!(" and later, {} times in all", runs.len()) };
    format!(
        "{} on {}{times}: passes of {} ms; a bare line takes {}; {} measurements discarded and repeated; \
         {:.1} s of {:.0} s stolen",
        first.command,
        first.date,
        first.pass_ms,
        ns(first.line_ns),
        runs.iter().map(|run| run.thrown_away).sum::<u32>(),
        runs.iter().map(|run| run.stolen_s).sum::<f64>(),
        runs.iter().map(|run| run.took_s).sum::<f64>(),
    )
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

/// A figure of the asking and of the answering side.
pub fn both(of: impl Fn(usize) -> String) -> String {
    format!("{}/{}", of(0), of(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Measurement;

    #[test]
    fn what_no_run_has_measured_is_named() {
        let failures = ["tcp_8", "uds_8", "tcp_8"].map(|row| (row.to_owned(), "refused".to_owned()));
        let measured = Measurement { row: "uds_8".into(), kept: true, ..Measurement::default() };
        let results =
            Results { failures: failures.into(), measurements: vec![measured], ..Results::default() };
        assert_eq!(heading(&results), ["tcp_8 was not measured: refused"]);
    }

    #[test]
    fn runs_of_the_same_command_share_a_line() {
        let run = |command: &str| About { command: command.into(), took_s: 2.0, ..About::default() };
        let results = Results { runs: ["a", "b", "b"].map(run).into(), ..Results::default() };
        let [_, a, b] = &heading(&results)[..] else { panic!("the machine and two lines") };
        assert!(a.starts_with("a on :") && a.ends_with("of 2 s stolen"), "{a}");
        assert!(b.starts_with("b on  and later, 2 times in all:") && b.ends_with("of 4 s stolen"), "{b}");
    }
}
