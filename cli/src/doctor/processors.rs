//! Processors and clocks: what decides how quick a call is.

use std::fs;

use super::Finding;

pub(super) fn findings() -> Vec<Finding> {
    let mut findings = vec![count(std::thread::available_parallelism().map_or(1, std::num::NonZero::get))];
    let clock = "/sys/devices/system/clocksource/clocksource0/current_clocksource";
    findings.extend(fs::read_to_string(clock).ok().map(|name| self::clock(name.trim())));
    let governor = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor";
    findings.extend(fs::read_to_string(governor).ok().map(|name| self::governor(name.trim())));
    findings
}

pub(super) fn count(count: usize) -> Finding {
    match count {
        0 | 1 => Finding::warn(
            "count",
            "1: host and client take turns on it, so no side polls and each call takes two switches",
            "give the processes more processors: `taskset`, CPUQuota= or the limit of the container",
        ),
        count => Finding::ok("count", format_args!("{count}: host and client can run at the same time")),
    }
}

pub(super) fn clock(name: &str) -> Finding {
    match name {
        "hpet" | "acpi_pm" | "jiffies" => Finding::warn(
            "clock",
            format_args!("{name}: reading the time is a system call of a microsecond"),
            "use the counter of the processor, on x86 with the kernel option `clocksource=tsc`, if it is stable there",
        ),
        name => Finding::ok("clock", name),
    }
}

fn governor(name: &str) -> Finding {
    match name {
        "powersave" => Finding::warn(
            "frequency",
            "powersave: a processor that has slept begins slowly",
            "`cpupower frequency-set -g performance`, if latency matters more than power",
        ),
        name => Finding::ok("frequency", name),
    }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn slow_machines_are_noticed() {
        assert_eq!((count(1).state, count(2).state), (State::Warn, State::Ok));
        assert_eq!((clock("hpet").state, clock("tsc").state), (State::Warn, State::Ok));
        assert_eq!((governor("powersave").state, governor("schedutil").state), (State::Warn, State::Ok));
    }
}
