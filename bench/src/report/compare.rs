//! The tables for decisions: ratios to the floors and the peers, the metrics that the reference left open, the cost of
//! the software, and how clients share a host.

use super::table::both;
use super::units::{count, ns};
use super::{Figures, Section, Summary};
use crate::rows::Kind;

/// The typed call of 128 bytes, compared with every other round trip of that size.
pub fn ratios(figures: &Figures<'_>) -> Section {
    let note = "Typed call: how many times it takes, or how many times faster it is, by the mean";
    let mut section = Section::new("Round trip of 128 bytes", note, ["", "mean", "p50", "p99", "typed call"]);
    let call = figures.mean("call_128");
    let named = |name: &str| figures.summary(name);
    let beside = [
        ("typed call, spinning", named("call_128")),
        ("one bare cache line each way", figures.line()),
        ("two hand-written rings", figures.rings()),
        ("the same, 20 ns of work before each message", figures.rings_that_work()),
        ("MemoryPipe's ring, re-implemented", named("memory_pipe_ring")),
        ("MemoryPipe's algorithm, re-implemented", named("memory_pipe")),
        ("iceoryx2 request/response, polling", named("iceoryx2_rr_128")),
        ("iceoryx2 publish/subscribe, polling", named("iceoryx2_ps_128")),
        ("Aeron over IPC, polling", named("aeron_128")),
        ("shmem-ipc, polling", named("shmem_ipc")),
        ("ipc-channel, bytes", named("ipc_channel_bytes")),
        ("tarpc over a Unix socket", named("tarpc")),
        ("gRPC: tonic over a Unix socket", named("tonic")),
        ("Unix socket", named("uds_128")),
        ("pipe", named("pipe_128")),
        ("named pipe", named("named_pipe_128")),
        ("TCP over loopback", named("tcp_128")),
        ("typed call, adaptive (the default)", named("call_adaptive")),
        ("typed call, both sides sleep at once", named("call_block")),
        ("futex, both sides sleep at once", named("futex")),
        ("typed call of the asynchronous client, tokio", named("call_async")),
        ("through two streams, spinning", named("stream_echo_128")),
        ("as a one-way message and back as an event, spinning", named("event_echo_128")),
        ("typed call, both sides on one core", named("call_one_core")),
        ("futex, both sides on one core", named("futex_one_core")),
        ("eventfd, both sides on one core", named("eventfd_one_core")),
        ("Unix socket, both sides on one core", named("uds_one_core")),
        ("pipe, both sides on one core", named("pipe_one_core")),
        ("iceoryx2, polling, both sides on one core", named("iceoryx2_one_core")),
    ];
    for (what, summary) in beside {
        let figure = |of: &dyn Fn(&Summary<'_>) -> f64| summary.as_ref().map_or(f64::NAN, of);
        let mean = figure(&|s| s.mean().median);
        let quantile = |q| ns(figure(&|s| s.quantile(q).median));
        section.rows.push(vec![what.to_owned(), ns(mean), quantile(0.5), quantile(0.99), ratio(call, mean)]);
        section.hints.push(summary.map(|s| s.row.name.clone()).unwrap_or_default());
    }
    section
}

/// The ratio of `call` to `other`.
fn ratio(call: f64, other: f64) -> String {
    let times = call / other;
    match times {
        1.0 => "-".to_owned(),
        1.0.. => format!("takes {times:.2} x"),
        0.0..0.01 => format!("{:.0} x faster", 1.0 / times),
        0.01..1.0 => format!("{:.1} x faster", 1.0 / times),
        _ => "not measured".to_owned(),
    }
}

/// The table of the reference's comparison of named pipes with shared memory, 128 bytes, with the metrics that it left
/// open.
pub fn measured(figures: &Figures<'_>) -> Section {
    let note = "128 bytes there and back, all defaults; processor and memory: asking/answering side";
    let head = ["Metric", "named pipe", "shared memory (memorypipe)"];
    let mut section = Section::new("Measured: named pipe and shared memory", note, head);
    let (pipe, call) = (figures.summary("named_pipe_128"), figures.summary("call_adaptive"));
    let mut metric = |what: &str, of: &dyn Fn(&Summary<'_>) -> String| {
        let told = |summary: &Option<Summary<'_>>| summary.as_ref().map_or_else(|| "-".to_owned(), of);
        section.rows.push(vec![what.to_owned(), told(&pipe), told(&call)]);
    };
    metric("round trips per second", &|s| count(s.per_second()));
    for (what, quantile) in [("latency p50", 0.5), ("latency p95", 0.95), ("latency p99", 0.99)] {
        metric(what, &|s| ns(s.quantile(quantile).median));
    }
    metric("processor, %", &|s| both(|side| format!("{:.0}", s.cpu(side) * 100.0)));
    metric("processor time per round trip", &|s| both(|side| ns(s.over(|m| m.cpu[side] * m.mean_ns).median)));
    metric("peak memory, MiB", &|s| both(|side| format!("{:.1}", s.peak_mib(side))));
    metric("system calls per round trip", &|s| {
        s.calls().map_or_else(|| "-".to_owned(), |calls| both(|side| format!("{:.2}", calls[side])))
    });
    section
}

/// How the software's share of a message's time is composed.
pub fn software(figures: &Figures<'_>) -> Section {
    let note = "128 bytes, everything in the caches, by one thread";
    let mut section = Section::new("Software of one message", note, ["", "mean", "smallest"]);
    let parts = [
        ("memcpy", "memcpy_128"),
        ("sent and received over a hand-written ring, unchecked", "local_sep3"),
        ("copied out of shared memory and validated", "copy_checked_128"),
        ("written and read over a typed pipe, all checks", "software_128"),
    ];
    for (what, row) in parts {
        let Some(summary) = figures.summary(row) else { continue };
        let mean = summary.mean();
        section.rows.push(vec![what.to_owned(), ns(mean.median), ns(mean.minimum)]);
        section.hints.push(row.to_owned());
    }
    section
}

/// How many clients share a host.
pub fn clients(figures: &Figures<'_>) -> Section {
    let note = "All calling at once, adaptive, or all silent (`idle`). Served: the least and the most that a client \
                got, by the mean of all. Processor: all clients together/host";
    let head =
        ["", "calls/s, all", "p50", "p99", "least served", "most served", "most / least", "processor, %"];
    let mut section = Section::new("Clients", note, head);
    for summary in figures.summaries().filter(|summary| matches!(summary.row.kind, Kind::Clients(_))) {
        let mut cells = vec![summary.row.name.clone()];
        cells.extend(calls_of_clients(&summary));
        cells.push(both(|side| format!("{:.1}", summary.cpu(side) * 100.0)));
        section.rows.push(cells);
        section.hints.push(summary.row.what.clone());
    }
    section
}

/// Silent clients have no figures of calls.
fn calls_of_clients(summary: &Summary<'_>) -> [String; 6] {
    let Some([least, most]) = summary.shares() else { return [(); 6].map(|()| "-".to_owned()) };
    [
        count(summary.per_second()),
        ns(summary.quantile(0.5).median),
        ns(summary.quantile(0.99).median),
        format!("{least:.2}"),
        format!("{most:.2}"),
        format!("{:.2}", most / least),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_told_from_the_side_of_the_call() {
        assert_eq!(ratio(600.0, 400.0), "takes 1.50 x");
        assert_eq!(ratio(500.0, 5_000.0), "10.0 x faster");
        assert_eq!(ratio(500.0, 7.8e6), "15600 x faster");
        assert_eq!(ratio(500.0, 500.0), "-");
        assert_eq!(ratio(500.0, f64::NAN), "not measured");
    }
}
