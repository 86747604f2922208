//! What people decide by: ratios to the floors and the peers, goals, and the column that the reference left open.

use std::fmt::Write;

use super::Summary;
use super::table::{count, ns};
use crate::rows::{self, Row};
use crate::run::Results;

/// Ratios, goals and the filled-in column, as far as their rows were measured.
pub fn compare(results: &Results) -> String {
    let rows = rows::all();
    let figures = Figures { rows: &rows, results };
    let mut text = String::new();
    ratios(&mut text, &figures);
    goals(&mut text, &figures);
    measured(&mut text, &figures);
    text
}

struct Figures<'a> {
    rows: &'a [Row],
    results: &'a Results,
}

impl Figures<'_> {
    fn summary(&self, name: &str) -> Option<Summary<'_>> {
        let row = self.rows.iter().find(|row| row.name == name)?;
        Summary::of(row, &self.results.measurements)
    }

    fn mean(&self, name: &str) -> f64 {
        self.summary(name).map_or(f64::NAN, |summary| summary.mean().median)
    }

    /// The best of the rows whose names begin so and satisfy `is`.
    fn best(&self, beginning: &str, is: impl Fn(&str) -> bool) -> f64 {
        let meant = self.rows.iter().filter(|row| row.name.starts_with(beginning) && is(&row.name));
        meant.map(|row| self.mean(&row.name)).fold(f64::NAN, f64::min)
    }

    fn rings(&self) -> f64 {
        self.best("rings_", |name| !name.contains("inl2") && !name.ends_with("_work"))
    }

    fn rings_that_work(&self) -> f64 {
        self.best("rings_", |name| name.ends_with("_work"))
    }
}

/// The typed call of 128 bytes beside everything that makes a round trip of as many.
fn ratios(text: &mut String, figures: &Figures<'_>) {
    let call = figures.mean("call_128");
    let _ =
        writeln!(text, "\nRound trip of 128 bytes, mean; how many times a typed call takes, or is faster\n");
    let beside = [
        ("one bare cache line each way", figures.best("line_", |_| true)),
        ("two hand-written rings", figures.rings()),
        ("the same, 20 ns of work before each message", figures.rings_that_work()),
        ("MemoryPipe's ring, re-implemented", figures.mean("memory_pipe_ring")),
        ("MemoryPipe's algorithm, re-implemented", figures.mean("memory_pipe")),
        ("iceoryx2 request/response", figures.mean("iceoryx2_rr_128")),
        ("iceoryx2 publish/subscribe", figures.mean("iceoryx2_ps_128")),
        ("shmem-ipc, polling", figures.mean("shmem_ipc")),
        ("ipc-channel, bytes", figures.mean("ipc_channel_bytes")),
        ("tarpc, Unix socket", figures.mean("tarpc")),
        ("Unix socket", figures.mean("uds_128")),
        ("pipe", figures.mean("pipe_128")),
        ("TCP", figures.mean("tcp_128")),
    ];
    let _ = writeln!(text, "{:48}{:>10}", "typed call, spinning", ns(call));
    for (what, mean) in beside {
        let _ = writeln!(text, "{what:48}{:>10}{:>20}", ns(mean), ratio(call, mean));
    }
}

/// How `call` stands to `other`.
fn ratio(call: f64, other: f64) -> String {
    let times = call / other;
    match times {
        1.0.. => format!("call takes {times:.2} x"),
        0.0..1.0 => format!("{:.1} x faster", 1.0 / times),
        _ => "not measured".to_owned(),
    }
}

/// What is to be reached: a figure and the bound on it.
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

fn verdict(reached: f64, bound: &Bound) -> &'static str {
    let met = match bound {
        _ if reached.is_nan() => return "not measured",
        Bound::AtMost(most) => reached <= *most,
        Bound::AtLeast(least) => reached >= *least,
    };
    if met { "yes" } else { "no" }
}

fn goals(text: &mut String, figures: &Figures<'_>) {
    use Bound::{AtLeast, AtMost};
    let mean = |name| figures.mean(name);
    let call = mean("call_128");
    let one_way = mean("oneway_128");
    let cpu = |name, side: usize| figures.summary(name).map_or(f64::NAN, |s| s.over(|m| m.cpu[side]).median);
    let p99 = figures.summary("paced_10000").map_or(f64::NAN, |s| s.quantile(0.99).median);
    let p50 = |name| figures.summary(name).map_or(f64::NAN, |s| s.quantile(0.5).median);
    let slowest = figures
        .summary("restart")
        .map_or(f64::NAN, |s| s.kept.iter().map(|m| m.mean_ns).fold(f64::NAN, f64::max));
    let goals = [
        ("typed call / two hand-written rings", call / figures.rings(), AtMost(1.15)),
        ("typed call / the same with 20 ns of work", call / figures.rings_that_work(), AtMost(1.15)),
        ("typed call / bare cache line", call / figures.best("line_", |_| true), AtMost(1.6)),
        ("iceoryx2 request/response / typed call", mean("iceoryx2_rr_128") / call, AtLeast(6.0)),
        ("iceoryx2 publish/subscribe / typed call", mean("iceoryx2_ps_128") / call, AtLeast(4.5)),
        ("MemoryPipe's ring / typed call", mean("memory_pipe_ring") / call, AtLeast(1.4)),
        ("slowest mean of all restarts, µs", slowest / 1e3, AtMost(1.0)),
        ("Unix socket / typed call", mean("uds_128") / call, AtLeast(35.0)),
        ("pipe / typed call", mean("pipe_128") / call, AtLeast(30.0)),
        ("TCP / typed call", mean("tcp_128") / call, AtLeast(60.0)),
        (
            "one way, messages/s of the hand-written ring's, %",
            best_stream(figures) / one_way * 100.0,
            AtLeast(85.0),
        ),
        ("iceoryx2 one way / one way", mean("iceoryx2_oneway_128") / one_way, AtLeast(25.0)),
        ("batch of 100, ns per message", mean("batch_100"), AtMost(40.0)),
        ("sleeping call / futex ping-pong", mean("call_block") / mean("futex"), AtMost(1.15)),
        ("on one core / futex there", mean("call_one_core") / mean("futex_one_core"), AtMost(1.5)),
        ("10k/s, processor of the client, %", cpu("paced_10000", 0) * 100.0, AtMost(15.0)),
        ("10k/s, processor of the host, %", cpu("paced_10000", 1) * 100.0, AtMost(15.0)),
        ("10k/s, p99, µs", p99 / 1e3, AtMost(60.0)),
        ("idle, processor of the host, %", cpu("idle", 1) * 100.0, AtMost(0.1)),
        ("64 clients, throughput of one's, %", mean("clients_1") / mean("clients_64") * 100.0, AtLeast(70.0)),
        ("beside 64 silent clients / none, p50", p50("silent_64") / p50("silent_0"), AtMost(1.05)),
        ("copy and validation, ns", mean("software_128") - mean("local_sep3"), AtMost(15.0)),
    ];
    let _ = writeln!(text, "\n{:52}{:>12}{:>12}  reached", "Goal", "bound", "measured");
    for (what, reached, bound) in goals {
        let told = match bound {
            AtMost(most) => format!("<= {most}"),
            AtLeast(least) => format!(">= {least}"),
        };
        let _ = writeln!(text, "{what:52}{told:>12}{reached:>12.2}  {}", verdict(reached, &bound));
    }
}

/// The best one-way ring of 128 bytes, ns per message.
fn best_stream(figures: &Figures<'_>) -> f64 {
    figures.best("stream_", |name| name.ends_with("_128"))
}

/// The table of the comparison of named pipes with shared memory, 128 bytes, with what it left to be measured.
fn measured(text: &mut String, figures: &Figures<'_>) {
    let _ = writeln!(text, "\n{:24}{:>14}{:>16}", "Metric (128 bytes)", "named pipe", "shared memory");
    let (pipe, call) = (figures.summary("pipe_128"), figures.summary("call_adaptive"));
    let mut metric = |what: &str, of: &dyn Fn(&Summary<'_>) -> String| {
        let told = |summary: &Option<Summary<'_>>| summary.as_ref().map_or_else(|| "-".to_owned(), of);
        let _ = writeln!(text, "{what:24}{:>14}{:>16}", told(&pipe), told(&call));
    };
    metric("round trips per second", &|s| count(s.per_second()));
    for (what, quantile) in [("latency p50", 0.5), ("latency p95", 0.95), ("latency p99", 0.99)] {
        metric(what, &|s| ns(s.quantile(quantile).median));
    }
    metric("processor, each side", &|s| format!("{:.0} %", s.over(|m| m.cpu[0] * 100.0).median));
    metric("peak memory, a process", &|s| {
        format!("{:.1} MiB", s.over(|m| m.peak_kib[0] as f64 / 1024.0).median)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Measurement;

    #[test]
    fn ratios_are_told_from_the_side_of_the_call() {
        assert_eq!(ratio(600.0, 400.0), "call takes 1.50 x");
        assert_eq!(ratio(500.0, 5_000.0), "10.0 x faster");
        assert_eq!(ratio(500.0, f64::NAN), "not measured");
    }

    #[test]
    fn a_goal_is_reached_missed_or_not_measured() {
        assert_eq!(verdict(1.1, &Bound::AtMost(1.15)), "yes");
        assert_eq!(verdict(1.2, &Bound::AtMost(1.15)), "no");
        assert_eq!(verdict(34.0, &Bound::AtLeast(35.0)), "no");
        assert_eq!(verdict(f64::NAN, &Bound::AtLeast(35.0)), "not measured");
    }

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
        let figures = Figures { rows: &rows, results: &results };
        assert_eq!((figures.rings(), figures.rings_that_work()), (390.0, 380.0));
        assert!(figures.mean("call_128").is_nan());
    }
}
