//! Plots of the figures, as SVG.

mod draw;

use draw::{Axis, Curve, Picture, svg};

use super::units::bytes;
use super::{Figures, Summary};
use crate::measure::Outcome;

/// A picture.
#[derive(Debug)]
pub struct Plot {
    /// The file name, without the ending.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The picture.
    pub svg: String,
}

/// The plots of everything that was measured.
pub fn plots(figures: &Figures<'_>) -> Outcome<Vec<Plot>> {
    let plots = [
        ("latency", "Latency of a round trip of 128 bytes", vec![percentiles(figures)]),
        ("sizes", "Round trip against message size", vec![sizes(figures)]),
        ("batches", "Throughput of 128-byte messages against batch size", vec![batches(figures)]),
        ("clients", "Clients of one host", vec![served(figures), waited(figures)]),
    ];
    plots
        .into_iter()
        .filter(|(_, _, pictures)| pictures.iter().all(Picture::shows_something))
        .map(|(name, title, pictures)| Ok(Plot { name, title, svg: svg(title, &pictures)? }))
        .collect()
}

fn percentiles(figures: &Figures<'_>) -> Picture {
    let named = |name| figures.summary(name);
    let curves = [
        ("two hand-written rings", figures.rings()),
        ("typed call, spinning", named("call_128")),
        ("typed call, adaptive", named("call_adaptive")),
        ("typed call, sleeping", named("call_block")),
        ("MemoryPipe's algorithm", named("memory_pipe")),
        ("iceoryx2", named("iceoryx2_rr_128")),
        ("Unix socket", named("uds_128")),
        ("pipe", named("pipe_128")),
        ("TCP", named("tcp_128")),
    ];
    let curves = curves.into_iter().filter_map(|(name, summary)| {
        Some(Curve { name: name.to_owned(), points: percentile_points(&summary?)?, dots: false })
    });
    Picture {
        x: Axis { title: "percentile", base: 10.0, label: percentile },
        y: Axis { title: "round trip", base: 10.0, label: |y| whole(*y, TIMES) },
        curves: curves.collect(),
    }
}

/// Points of percentiles: `x` is the reciprocal of the share of slower messages, so that each nine takes the same
/// width.
fn percentile_points(summary: &Summary<'_>) -> Option<Vec<(f64, f64)>> {
    const PER_NINE: f64 = 16.0;
    let latencies = summary.latencies()?;
    let seen = latencies.len() as f64;
    let steps = (0..).map(|step| 10_f64.powf(f64::from(step) / PER_NINE)).take_while(|x| *x <= seen);
    Some(steps.map(|x| (x, latencies.value_at_quantile(1.0 - 1.0 / x) as f64)).collect())
}

/// The label of a percentile.
fn percentile(x: &f64) -> String {
    let nines = x.log10();
    if (nines - nines.round()).abs() > 1e-6 {
        return String::new();
    }
    let decimals = (nines.round() as usize).saturating_sub(2);
    format!("{:.decimals$} %", 100.0 - 100.0 / x)
}

fn sizes(figures: &Figures<'_>) -> Picture {
    let of = |name: &str, beginning: &str| {
        let of_rows = figures.summaries().filter_map(|summary| {
            let size: usize = summary.row.name.strip_prefix(beginning)?.parse().ok()?;
            Some((size as f64, summary.mean().median))
        });
        Curve { name: name.to_owned(), points: of_rows.collect(), dots: true }
    };
    Picture {
        x: Axis { title: "bytes each way", base: 2.0, label: |x| bytes(*x) },
        y: Axis { title: "mean", base: 10.0, label: |y| whole(*y, TIMES) },
        curves: vec![
            of("typed call, spinning", "call_"),
            of("iceoryx2", "iceoryx2_rr_"),
            of("Unix socket", "uds_"),
            of("pipe", "pipe_"),
            of("TCP", "tcp_"),
        ],
    }
}

fn batches(figures: &Figures<'_>) -> Picture {
    let of = |name: &str, single: &str, beginning: &str| {
        let rates = [1_u32, 10, 100, 1000].into_iter().filter_map(|batch| {
            let row = if batch == 1 { single.to_owned() } else { format!("{beginning}{batch}") };
            Some((f64::from(batch), figures.summary(&row)?.per_second()))
        });
        Curve { name: name.to_owned(), points: rates.collect(), dots: true }
    };
    let single = figures.stream().map(|summary| summary.row.name.clone()).unwrap_or_default();
    Picture {
        x: Axis { title: "messages per publication", base: 10.0, label: |x| format!("{x:.0}") },
        y: Axis { title: "messages per second", base: 10.0, label: |y| whole(*y, COUNTS) },
        curves: vec![
            of("hand-written ring", &single, "batch_index_"),
            of("typed pipe", "batch_1", "batch_"),
            of("one-way calls", "oneway_128", "oneway_batch_"),
            of("calls, all replies awaited", "call_batch_1", "call_batch_"),
        ],
    }
}

/// A figure of the rows with clients, by the number of clients.
fn against_clients(figures: &Figures<'_>, of: impl Fn(&Summary<'_>) -> f64) -> Vec<Curve> {
    let points = |ending: &str| {
        let of_rows = figures.summaries().filter_map(|summary| {
            let clients = summary.row.name.strip_prefix("clients_")?.strip_suffix(ending)?;
            Some((clients.parse().ok()?, of(&summary)))
        });
        of_rows.collect::<Vec<(f64, f64)>>()
    };
    vec![
        Curve { name: "on one core".into(), points: points(""), dots: true },
        Curve { name: "not pinned".into(), points: points("_free"), dots: true },
    ]
}

fn served(figures: &Figures<'_>) -> Picture {
    Picture {
        x: Axis { title: "clients", base: 2.0, label: |x| format!("{x:.0}") },
        y: Axis { title: "calls per second, all", base: 10.0, label: |y| whole(*y, COUNTS) },
        curves: against_clients(figures, |summary| 1e9 / summary.mean().median),
    }
}

fn waited(figures: &Figures<'_>) -> Picture {
    Picture {
        x: Axis { title: "clients", base: 2.0, label: |x| format!("{x:.0}") },
        y: Axis { title: "p99", base: 10.0, label: |y| whole(*y, TIMES) },
        curves: against_clients(figures, |summary| summary.quantile(0.99).median),
    }
}

const TIMES: [(f64, &str); 4] = [(1.0, "ns"), (1e3, "µs"), (1e6, "ms"), (1e9, "s")];
const COUNTS: [(f64, &str); 4] = [(1.0, ""), (1e3, "k"), (1e6, "M"), (1e9, "G")];

/// Values at the lines of an axis are whole numbers in some unit.
fn whole(value: f64, units: [(f64, &str); 4]) -> String {
    let exact = value.round();
    let (unit, name) = units.into_iter().rfind(|(unit, _)| *unit <= exact).unwrap_or(units[0]);
    format!("{:.0} {name}", exact / unit).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_an_axis_are_whole() {
        let told = [100.0, 1e3, 1e4, 1e6].map(|value| whole(value, TIMES));
        assert_eq!(told, ["100 ns", "1 µs", "10 µs", "1 ms"]);
        assert_eq!([1e5, 1e6, 1e8].map(|value| whole(value, COUNTS)), ["100 k", "1 M", "100 M"]);
    }

    #[test]
    fn percentiles_are_named_at_whole_nines() {
        let told = [1.0, 2.0, 10.0, 100.0, 1_000.0, 10_000.0].map(|x| percentile(&x));
        assert_eq!(told, ["0 %", "", "90 %", "99 %", "99.9 %", "99.99 %"]);
    }
}
