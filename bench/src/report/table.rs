//! Tables for the terminal.

use std::fmt::Write;

use super::Summary;
use crate::rows::Row;
use crate::run::{About, Results};

/// The rows that there are.
pub fn list(rows: &[Row]) {
    for row in rows {
        println!("{:22} {:10} {:>7} B  {}", row.name, row.group.name(), row.bytes, row.what);
    }
}

const HEAD: [(&str, usize); 13] = [
    ("", 22),
    ("mean", 10),
    ("(min)", 10),
    ("p50", 10),
    ("p90", 10),
    ("p99", 10),
    ("p99.9", 10),
    ("max", 10),
    ("msg/s", 10),
    ("bytes/s", 9),
    ("cpu %", 9),
    ("peak MiB", 10),
    ("syscalls", 11),
];

/// All rows with all that was measured.
pub fn table(results: &Results) -> String {
    let rows = crate::rows::all();
    let mut text = heading(&results.about);
    line(&mut text, &HEAD.map(|(name, _)| name.to_owned()));
    for summary in rows.iter().filter_map(|row| Summary::of(row, &results.measurements)) {
        line(&mut text, &cells(&summary));
    }
    for (row, why) in &results.failures {
        let _ = writeln!(text, "{row}: failed: {why}");
    }
    text
}

/// Machine, command, and how much of the run can be trusted.
pub fn heading(about: &About) -> String {
    format!(
        "{}\n{}\nPasses of {} ms; a bare line takes {}; {} measurements thrown away and repeated; {:.1} s of {:.0} s stolen\n\
         Medians over repeats; cpu, peak and syscalls per message: asking/answering side\n\n",
        about.machine,
        about.command,
        about.pass_ms,
        ns(about.line_ns),
        about.thrown_away,
        about.stolen_s,
        about.took_s,
    )
}

fn line<const N: usize>(text: &mut String, cells: &[String; N]) {
    for (cell, (_, width)) in cells.iter().zip(HEAD) {
        let pad = " ".repeat(width.saturating_sub(cell.chars().count()));
        let left = width == HEAD[0].1;
        let _ = if left { write!(text, "{cell}{pad}") } else { write!(text, "{pad}{cell}") };
    }
    text.push('\n');
}

fn cells(summary: &Summary<'_>) -> [String; 13] {
    let mean = summary.mean();
    let quantile = |q| ns(summary.quantile(q).median);
    let directions = f64::from(summary.row.kind.directions());
    let cpu = |side: usize| summary.over(|m| m.cpu[side] * 100.0).median;
    let peak = |side: usize| summary.over(|m| m.peak_kib[side] as f64 / 1024.0).median;
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
        format!("{:.0}/{:.0}", cpu(0), cpu(1)),
        format!("{:.1}/{:.1}", peak(0), peak(1)),
        summary.calls().map_or("-".into(), |[a, b]| format!("{a:.2}/{b:.2}")),
    ]
}

/// A duration in the unit in which people would say it.
pub fn ns(ns: f64) -> String {
    match ns {
        f64::NEG_INFINITY..99.5 => format!("{ns:.1} ns"),
        99.5..9_999.5 => format!("{ns:.0} ns"),
        9_999.5..999_500.0 => format!("{:.1} µs", ns / 1e3),
        999_500.0.. => format!("{:.1} ms", ns / 1e6),
        _ => "-".to_owned(),
    }
}

/// A large number in three digits.
pub fn count(count: f64) -> String {
    match count {
        f64::NEG_INFINITY..999.5 => format!("{count:.0}"),
        999.5..999_500.0 => format!("{:.1} k", count / 1e3),
        999_500.0..999.5e6 => format!("{:.2} M", count / 1e6),
        999.5e6.. => format!("{:.2} G", count / 1e9),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_as_people_say_them() {
        let told = [12.34, 456.7, 12_345.0, 1_500_000.0, f64::NAN].map(ns);
        assert_eq!(told, ["12.3 ns", "457 ns", "12.3 µs", "1.5 ms", "-"]);
        let told = [12.0, 45_600.0, 1_234_567.0, 2.5e9, f64::NAN].map(count);
        assert_eq!(told, ["12", "45.6 k", "1.23 M", "2.50 G", "-"]);
    }
}
