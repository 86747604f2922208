//! Formats figures for people.

/// A duration.
pub fn ns(ns: f64) -> String {
    match ns {
        f64::NEG_INFINITY..99.5 => format!("{ns:.1} ns"),
        99.5..9_999.5 => format!("{ns:.0} ns"),
        9_999.5..999_500.0 => format!("{:.1} µs", ns / 1e3),
        999_500.0.. => format!("{:.1} ms", ns / 1e6),
        _ => "-".to_owned(),
    }
}

/// A large number with three digits.
pub fn count(count: f64) -> String {
    match count {
        f64::NEG_INFINITY..999.5 => format!("{count:.0}"),
        999.5..999_500.0 => format!("{:.1} k", count / 1e3),
        999_500.0..999.5e6 => format!("{:.2} M", count / 1e6),
        999.5e6.. => format!("{:.2} G", count / 1e9),
        _ => "-".to_owned(),
    }
}

/// A size of messages.
pub fn bytes(bytes: f64) -> String {
    match bytes {
        1_048_576.0.. => format!("{:.0} MiB", bytes / 1_048_576.0),
        1_024.0.. => format!("{:.0} KiB", bytes / 1_024.0),
        _ => format!("{bytes:.0} B"),
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
        assert_eq!([8.0, 4096.0, 1_048_576.0].map(bytes), ["8 B", "4 KiB", "1 MiB"]);
    }
}
