//! Figures as a table that fits into 80 columns.

use std::fmt::Write;
use std::time::Duration;

use crate::pingpong::Figures;

/// A row: what it is called, and how its value is read off.
type Row = (&'static str, fn(&Figures, &Figures) -> String);

const ROWS: [Row; 11] = [
    ("round trips", |f, _| thousands(f.calls() as f64)),
    ("p50", |f, _| duration(f.percentile(50.0))),
    ("p90", |f, _| duration(f.percentile(90.0))),
    ("p99", |f, _| duration(f.percentile(99.0))),
    ("p99.9", |f, _| duration(f.percentile(99.9))),
    ("max", |f, _| duration(f.max())),
    ("mean", |f, _| nanoseconds(f.mean_ns())),
    ("round trips per second", |f, _| thousands(f.calls_per_second())),
    ("processor: client", |f, _| percent(f.cpu_shares().0)),
    ("processor: host", |f, _| percent(f.cpu_shares().1)),
    ("times as long (mean)", |f, first| format!("{:.1} x", f.mean_ns() / first.mean_ns())),
];

/// The table, one column for each transport; the first is the one that the others are compared with.
#[must_use]
pub fn table(columns: &[(&str, Figures)]) -> String {
    let Some((_, first)) = columns.first() else { return String::new() };
    let mut text = format!("  {:24}", "");
    let rule = format!("  {}", "-".repeat(24 + 16 * columns.len()));
    for (name, _) in columns {
        let _ = write!(text, "{name:>16}");
    }
    let _ = writeln!(text, "\n{rule}");
    for (name, value) in ROWS {
        let _ = write!(text, "  {name:24}");
        for (_, figures) in columns {
            let _ = write!(text, "{:>16}", value(figures, first));
        }
        text.push('\n');
    }
    text
}

/// A duration in the unit in which people would say it.
#[must_use]
pub fn duration(duration: Duration) -> String {
    nanoseconds(duration.as_secs_f64() * 1e9)
}

fn nanoseconds(ns: f64) -> String {
    match ns {
        ..999.5 => format!("{ns:.0} ns"),
        ..99_950.0 => format!("{:.2} µs", ns / 1e3),
        ..999_500.0 => format!("{:.0} µs", ns / 1e3),
        _ => format!("{:.2} ms", ns / 1e6),
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A count with commas between the thousands.
#[must_use]
pub fn thousands(count: f64) -> String {
    let digits = format!("{count:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_fitting_units() {
        let told = |ns| duration(Duration::from_nanos(ns));
        assert_eq!([told(0), told(390), told(999)], ["0 ns", "390 ns", "999 ns"]);
        assert_eq!([told(1_000), told(12_345), told(99_949)], ["1.00 µs", "12.35 µs", "99.95 µs"]);
        assert_eq!([told(123_456), told(1_000_000), told(21_500_000)], ["123 µs", "1.00 ms", "21.50 ms"]);
    }

    #[test]
    fn counts_have_commas() {
        let told = [0.0, 999.0, 1_000.4, 56_789.0, 2_500_000.0].map(thousands);
        assert_eq!(told, ["0", "999", "1,000", "56,789", "2,500,000"]);
    }

    #[test]
    fn the_table_is_aligned() {
        let text = table(&[("one", Figures::default()), ("another", Figures::default())]);
        let widths: Vec<_> = text.lines().map(|line| line.chars().count()).collect();
        assert_eq!(widths, [58; 13]);
        assert_eq!(table(&[]), "");
    }
}
