//! Medians and minima over repeats, and the table.

/// One measurement, in nanoseconds per round trip.
#[derive(Clone, Copy)]
pub struct Measured {
    /// Total time by number of round trips.
    pub mean: f64,
    /// Median of single round trips, the time of the clock taken off.
    pub p50: f64,
    /// 99th percentile of the same.
    pub p99: f64,
}

/// One line of the table.
pub struct Row {
    name: &'static str,
    measured: Vec<Measured>,
}

impl Row {
    pub fn new(name: &'static str) -> Row {
        Row { name, measured: Vec::new() }
    }

    pub fn add(&mut self, measured: Measured) {
        self.measured.push(measured);
    }

    fn median(&self, of: impl Fn(&Measured) -> f64) -> f64 {
        let mut values: Vec<f64> = self.measured.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    }

    fn min(&self, of: impl Fn(&Measured) -> f64) -> f64 {
        self.measured.iter().map(of).fold(f64::NAN, f64::min)
    }
}

/// Whether the brackets say that the two processors were the same pair of cores all the time.
pub fn agree(brackets: &[f64]) -> bool {
    let low = brackets.iter().copied().fold(f64::INFINITY, f64::min);
    let high = brackets.iter().copied().fold(0.0, f64::max);
    low > 80.0 && high < low * 1.5
}

/// From single round trips, sorted here, with the cost of the clock taken off.
pub fn percentiles(mean: f64, single: &mut [u32], clock: f64) -> Measured {
    single.sort_unstable();
    let at = |share: f64| f64::from(single[((single.len() - 1) as f64 * share) as usize]) - clock;
    Measured { mean, p50: at(0.5), p99: at(0.99) }
}

/// What two readings of the clock with nothing between them give.
pub fn clock_cost() -> f64 {
    let mut single: Vec<u32> = (0..10_001)
        .map(|_| {
            let start = std::time::Instant::now();
            start.elapsed().as_nanos() as u32
        })
        .collect();
    single.sort_unstable();
    f64::from(single[5000])
}

pub fn print(rows: &[Row], thrown_away: u32) {
    println!(
        "128-byte round trip between two processes, ns; median (minimum) of {} repeats; {thrown_away} thrown away",
        rows[0].measured.len()
    );
    println!("{:24} {:>15} {:>15} {:>8} {:>10} {:>10}", "", "mean", "p50", "p99", "mean ratio", "p50 ratio");
    let floor = &rows[1];
    for row in rows {
        println!(
            "{:24} {:>6.0} ({:>6.0}) {:>6.0} ({:>6.0}) {:>8} {:>10.2} {:>10.2}",
            row.name,
            row.median(|m| m.mean),
            row.min(|m| m.mean),
            row.median(|m| m.p50),
            row.min(|m| m.p50),
            match row.median(|m| m.p99) {
                p99 if p99.is_nan() => "-".to_owned(),
                p99 => format!("{p99:.0}"),
            },
            row.median(|m| m.mean) / floor.median(|m| m.mean),
            row.median(|m| m.p50) / floor.median(|m| m.p50),
        );
    }
}
