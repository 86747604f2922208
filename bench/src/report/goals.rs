//! The goals, and whether they are reached.

use super::{Figures, Section, Summary, busy};

/// The reference's claim for a message of its own design, in ns.
const REFERENCE_NS: f64 = 1_300.0;

/// A bound on a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

use Bound::{AtLeast, AtMost};

struct Goal {
    what: &'static str,
    measured: f64,
    bound: Bound,
}

impl Goal {
    fn verdict(&self) -> &'static str {
        let met = match self.bound {
            _ if self.measured.is_nan() => return "not measured",
            AtMost(most) => self.measured <= most,
            AtLeast(least) => self.measured >= least,
        };
        if met { "yes" } else { "NO" }
    }

    fn cells(&self) -> Vec<String> {
        let bound = match self.bound {
            AtMost(most) => format!("<= {most}"),
            AtLeast(least) => format!(">= {least}"),
        };
        let measured = if self.measured.is_nan() { "-".to_owned() } else { format!("{:.2}", self.measured) };
        vec![self.what.to_owned(), bound, measured, self.verdict().to_owned()]
    }
}

fn goal(what: &'static str, measured: f64, bound: Bound) -> Goal {
    Goal { what, measured, bound }
}

/// All goals whose rows were measured.
pub fn goals(figures: &Figures<'_>) -> Section {
    let goals: Vec<Goal> = [
        calls(figures),
        peers(figures),
        throughput(figures),
        one_way(figures),
        values(figures),
        waiting(figures),
        on_a_busy_machine(figures),
        clients(figures),
        safety(figures),
    ]
    .into_iter()
    .flatten()
    .collect();
    let told = |verdict| goals.iter().filter(|goal| goal.verdict() == verdict).count();
    let place = if figures.is_near() { "near" } else { "far" };
    let note = format!(
        "{} reached, {} missed, {} not measured; where near and far processors have goals of their own, those of {place} ones",
        told("yes"),
        told("NO"),
        told("not measured"),
    );
    let mut section = Section::new("Goals", &note, ["", "goal", "measured", "reached"]);
    section.rows = goals.iter().map(Goal::cells).collect();
    section
}

fn mean(summary: &Option<Summary<'_>>) -> f64 {
    summary.as_ref().map_or(f64::NAN, |summary| summary.mean().median)
}

fn p50(summary: &Option<Summary<'_>>) -> f64 {
    summary.as_ref().map_or(f64::NAN, |summary| summary.quantile(0.5).median)
}

fn calls(figures: &Figures<'_>) -> Vec<Goal> {
    let (call, call_p50) = (figures.mean("call_128"), figures.p50("call_128"));
    let (line, rings, working) = (figures.line(), figures.rings(), figures.rings_that_work());
    vec![
        goal(
            "typed call / two hand-written rings, mean",
            call / mean(&rings),
            AtMost(if figures.is_near() { 1.25 } else { 1.0 }),
        ),
        goal("the same, p50", call_p50 / p50(&rings), AtMost(1.15)),
        goal("typed call / the same rings with 20 ns of work, mean", call / mean(&working), AtMost(1.15)),
        goal("typed call / bare cache line, mean", call / mean(&line), AtMost(1.6)),
        goal("the same, p50", call_p50 / p50(&line), AtMost(1.6)),
    ]
}

fn peers(figures: &Figures<'_>) -> Vec<Goal> {
    let times = |peer| figures.mean(peer) / figures.mean("call_128");
    let restarts = figures.of("restart", |s| s.kept.iter().map(|m| m.mean_ns).fold(f64::NAN, f64::max));
    vec![
        goal("iceoryx2 request/response / typed call", times("iceoryx2_rr_128"), AtLeast(6.0)),
        goal("iceoryx2 publish/subscribe / typed call", times("iceoryx2_ps_128"), AtLeast(4.0)),
        goal("MemoryPipe's ring / typed call", times("memory_pipe_ring"), AtLeast(1.4)),
        goal("slowest mean of all restarts, all defaults, µs", restarts / 1e3, AtMost(1.0)),
        goal("Unix socket / typed call", times("uds_128"), AtLeast(35.0)),
        goal("pipe / typed call", times("pipe_128"), AtLeast(30.0)),
        goal("named pipe / typed call", times("named_pipe_128"), AtLeast(30.0)),
        goal("TCP / typed call", times("tcp_128"), AtLeast(60.0)),
    ]
}

fn throughput(figures: &Figures<'_>) -> Vec<Goal> {
    let one_way = figures.mean("oneway_128");
    let share = |floor, of| figures.mean(floor) / figures.mean(of) * 100.0;
    vec![
        goal(
            "one way, messages/s, % of the hand-written ring's",
            mean(&figures.stream()) / one_way * 100.0,
            AtLeast(85.0),
        ),
        goal("iceoryx2 one way / one way", figures.mean("iceoryx2_oneway_128") / one_way, AtLeast(25.0)),
        goal(
            "batch of 100 on a pipe, % of 1.3 µs",
            figures.mean("batch_100") / REFERENCE_NS * 100.0,
            AtMost(3.0),
        ),
        goal(
            "64 KiB by loan, one way, % of the same by hand",
            share("handover_oneway_65536", "bulk_oneway_loan_65536"),
            AtLeast(85.0),
        ),
        goal(
            "64 KiB by loan, call, % of the same by hand",
            share("handover_copy_65536", "bulk_loan_65536"),
            AtLeast(85.0),
        ),
    ]
}

/// Single messages and batches in one direction, by both builds.
fn one_way(figures: &Figures<'_>) -> Vec<Goal> {
    let (single, batch) = if figures.is_near() { (13.0, 8.0) } else { (45.0, 30.0) };
    let of = |what, row, most| goal(what, figures.mean(row), AtMost(most));
    vec![
        of("one-way call, ns", "oneway_128", single),
        of("the same built with LTO", "oneway_128_lto", single),
        of("one message on a pipe, ns", "batch_1", single),
        of("the same built with LTO, pipe", "batch_1_lto", single),
        of("batch of 100 one-way calls, ns per message", "oneway_batch_100", batch),
        of("the same built with LTO, batch of calls", "oneway_batch_100_lto", batch),
        of("batch of 100 on a pipe, ns per message", "batch_100", batch),
        of("the same built with LTO, batch on a pipe", "batch_100_lto", batch),
    ]
}

/// Long messages by value.
fn values(figures: &Figures<'_>) -> Vec<Goal> {
    let ratio = |size| figures.mean(&format!("call_{size}")) / figures.mean(&format!("ring_value_{size}"));
    vec![
        goal("4 KiB by value / by hand, one copy in and one out", ratio(4096), AtMost(1.4)),
        goal("16 KiB by value / by hand", ratio(16384), AtMost(1.4)),
        goal("64 KiB by value / by hand", ratio(65536), AtMost(1.25)),
    ]
}

/// On a busy machine, adaptive by spinning: in the worst of all repeats.
fn on_a_busy_machine(figures: &Figures<'_>) -> Vec<Goal> {
    let worst = |way, of| busy::worst(&busy::ratios(figures, way, of));
    let time = |what, way| goal(what, worst(way, busy::time), AtMost(2.0));
    let cost = |what, way| goal(what, worst(way, busy::processor_time), AtMost(2.0));
    vec![
        time("busy, typed call, adaptive / spinning, worst repeat", "call"),
        cost("the same, processor time, typed call", "call"),
        time("busy, asynchronous call, adaptive / spinning, worst repeat", "async"),
        cost("the same, processor time, asynchronous call", "async"),
        time("busy, typed pipe, adaptive / spinning, worst repeat", "pipe"),
        cost("the same, processor time, typed pipe", "pipe"),
        time("busy, streams, adaptive / spinning, worst repeat", "stream"),
        cost("the same, processor time, streams", "stream"),
    ]
}

fn waiting(figures: &Figures<'_>) -> Vec<Goal> {
    let mean = |name| figures.mean(name);
    let cpu = |name, side| figures.of(name, |summary| summary.cpu(side)) * 100.0;
    let p99 = |row| figures.of(row, |summary| summary.quantile(0.99).median);
    vec![
        goal("sleeping call / futex ping-pong", mean("call_block") / mean("futex"), AtMost(1.15)),
        goal(
            "call of the asynchronous client / adaptive call, p50",
            figures.p50("call_async") / figures.p50("call_adaptive"),
            AtMost(2.0),
        ),
        goal("on one core / futex there", mean("call_one_core") / mean("futex_one_core"), AtMost(1.5)),
        goal("10,000/s, processor of the client, %", cpu("paced_10000", 0), AtMost(15.0)),
        goal("10,000/s, processor of the host, %", cpu("paced_10000", 1), AtMost(15.0)),
        goal("10,000/s, p99, µs", p99("paced_10000") / 1e3, AtMost(60.0)),
        goal("1,000/s, processor of the host, %", cpu("paced_1000", 1), AtMost(2.5)),
        goal("1,000/s, p99 / Unix socket's", p99("paced_1000") / p99("paced_uds_1000"), AtMost(1.0)),
        goal("idle, processor of the client, %", cpu("idle", 0), AtMost(0.1)),
        goal("idle, processor of the host, %", cpu("idle", 1), AtMost(0.1)),
    ]
}

fn clients(figures: &Figures<'_>) -> Vec<Goal> {
    let throughput = |one, many| figures.mean(one) / figures.mean(many) * 100.0;
    let shares = |row, side: usize| figures.of(row, |summary| summary.shares().map_or(f64::NAN, |s| s[side]));
    let all = |row| figures.of(row, |summary| summary.cpu(0) + summary.cpu(1));
    let silent = figures.p50("silent_64") / figures.p50("silent_0");
    vec![
        goal(
            "64 clients on one core, throughput, % of one's",
            throughput("clients_1", "clients_64"),
            AtLeast(70.0),
        ),
        goal("the same, most served / mean", shares("clients_64", 1), AtMost(2.0)),
        goal("the same, least served / mean", shares("clients_64", 0), AtLeast(0.5)),
        goal(
            "64 clients, not pinned, throughput, % of one's",
            throughput("clients_1_free", "clients_64_free"),
            AtLeast(70.0),
        ),
        goal(
            "the same, throughput / iceoryx2's",
            figures.mean("iceoryx2_clients_64_free") / figures.mean("clients_64_free"),
            AtLeast(1.0),
        ),
        goal(
            "64 idle clients and their host, processor time / iceoryx2's",
            all("idle_64") / all("iceoryx2_idle_64"),
            AtMost(0.1),
        ),
        goal("not pinned, most served / mean", shares("clients_64_free", 1), AtMost(2.0)),
        goal("not pinned, least served / mean", shares("clients_64_free", 0), AtLeast(0.5)),
        goal("with 64 silent clients / without, p50", silent, AtMost(1.05)),
    ]
}

fn safety(figures: &Figures<'_>) -> Vec<Goal> {
    let safe = figures.mean("copy_checked_128");
    let both_ways = 2.0 * safe / figures.mean("call_128") * 100.0;
    vec![
        goal("128 B copied out and validated, ns", safe, AtMost(15.0)),
        goal("the same there and back, % of the round trip", both_ways, AtMost(4.0)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Measurement;
    use crate::rows;
    use crate::run::Results;

    #[test]
    fn a_goal_is_reached_missed_or_not_measured() {
        assert_eq!(goal("", 1.1, AtMost(1.15)).verdict(), "yes");
        assert_eq!(goal("", 1.2, AtMost(1.15)).verdict(), "NO");
        assert_eq!(goal("", 34.0, AtLeast(35.0)).verdict(), "NO");
        assert_eq!(goal("", f64::NAN, AtLeast(35.0)).verdict(), "not measured");
    }

    #[test]
    fn near_and_far_processors_have_goals_of_their_own() {
        let of = |line: f64| Measurement {
            row: "oneway_128".into(),
            mean_ns: 20.0,
            brackets: vec![line, line],
            kept: true,
            ..Measurement::default()
        };
        let rows = rows::all();
        for (line, bound, verdict) in [(80.0, "<= 13", "NO"), (520.0, "<= 45", "yes")] {
            let results = Results { measurements: vec![of(line)], ..Results::default() };
            let section = goals(&Figures::new(&rows, &results));
            let row = section.rows.iter().find(|row| row[0] == "one-way call, ns").unwrap();
            assert_eq!((row[1].as_str(), row[3].as_str()), (bound, verdict), "{line}");
        }
    }

    #[test]
    fn goals_are_judged_by_the_rows_they_name() {
        let of = |row: &str, mean_ns| Measurement {
            row: row.into(),
            mean_ns,
            kept: true,
            ..Measurement::default()
        };
        let clients = Measurement { served: vec![100, 400, 100, 200], ..of("clients_64", 20.0) };
        let measurements = vec![
            of("batch_100", 26.0),
            of("clients_1", 10.0),
            clients,
            of("call_128", 500.0),
            of("uds_128", 20_000.0),
        ];
        let results = Results { measurements, ..Results::default() };
        let rows = rows::all();
        let section = goals(&Figures::new(&rows, &results));
        let told = |what: &str| {
            let row = section.rows.iter().find(|row| row[0] == what).unwrap();
            format!("{} {}", row[2], row[3])
        };
        assert_eq!(told("batch of 100 on a pipe, % of 1.3 µs"), "2.00 yes");
        assert_eq!(told("Unix socket / typed call"), "40.00 yes");
        assert_eq!(told("64 clients on one core, throughput, % of one's"), "50.00 NO");
        assert_eq!(told("the same, most served / mean"), "2.00 yes");
        assert_eq!(told("the same, least served / mean"), "0.50 yes");
        assert_eq!(told("TCP / typed call"), "- not measured");
    }
}
