//! What was measured on, and how much processor time was used.

use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

/// The machine as far as it matters for timings.
#[derive(Debug)]
pub struct Machine {
    cpu: String,
    is_virtual: bool,
    processors: usize,
    kernel: String,
    load: String,
}

impl Machine {
    /// This machine, now.
    #[must_use]
    pub fn this() -> Machine {
        let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let field = |name: &str| {
            let line = cpuinfo.lines().find(|line| line.starts_with(name))?;
            line.split_once(':').map(|(_, value)| value.trim().to_owned())
        };
        Machine {
            cpu: field("model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            is_virtual: field("flags").is_some_and(|flags| flags.split(' ').any(|f| f == "hypervisor")),
            processors: std::thread::available_parallelism().map_or(1, usize::from),
            kernel: first_word("/proc/sys/kernel/osrelease"),
            load: first_word("/proc/loadavg"),
        }
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Machine { cpu, is_virtual, processors, kernel, load } = self;
        let kind = if *is_virtual { ", virtual machine" } else { "" };
        let s = if *processors == 1 { "" } else { "s" };
        write!(f, "{cpu}, {processors} processor{s}{kind}\nLinux {kernel}, load {load} before the run")
    }
}

fn first_word(path: &str) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().next().unwrap_or("?").to_owned()
}

/// Processor time that a process has used, in user mode and in the kernel; zero if it is gone.
#[must_use]
pub fn cpu_time(pid: u32) -> Duration {
    // The unit of /proc is USER_HZ, which is 100 on every Linux that user programs see.
    const TICK: Duration = Duration::from_millis(10);
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The second field is the name in parentheses, which may itself hold spaces and parentheses.
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u32>().ok());
    TICK * ticks.sum()
}

/// What reading the clock costs.
#[must_use]
pub fn clock_cost() -> Duration {
    const READS: u32 = 10_000;
    let start = Instant::now();
    for _ in 0..READS {
        std::hint::black_box(Instant::now());
    }
    start.elapsed() / READS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_busy_process_grows() {
        let before = cpu_time(std::process::id());
        let start = Instant::now();
        // An hour is for machines that are busy with everything else.
        while cpu_time(std::process::id()) < before + Duration::from_millis(30) {
            assert!(start.elapsed() < Duration::from_secs(3600));
        }
    }

    #[test]
    fn a_process_that_is_not_there_used_nothing() {
        assert_eq!(cpu_time(u32::MAX), Duration::ZERO);
    }

    #[test]
    fn the_machine_is_told() {
        let text = Machine::this().to_string();
        assert!(text.contains(" processor") && text.contains("\nLinux ") && !text.contains('?'), "{text}");
    }
}
