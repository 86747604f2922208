//! Queries of the system: processors, CPU time, memory, system calls.

use std::fs;
use std::io::Read;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::time::Duration;

use rustix::thread::CpuSet;
use rustix::time::{ClockId, clock_gettime};

/// The processors that this process may use.
pub fn processors() -> Vec<usize> {
    let set = rustix::thread::sched_getaffinity(None).unwrap_or_else(|_| CpuSet::new());
    (0..CpuSet::MAX_CPU).filter(|&processor| set.is_set(processor)).collect()
}

/// Two processors, of two cores if the system reports the cores; the same one twice if there is only one.
pub fn two_processors() -> [usize; 2] {
    let all = processors();
    let first = all.first().copied().unwrap_or(0);
    let other = all.iter().copied().find(|&p| core_of(p) != core_of(first));
    [first, other.or(all.get(1).copied()).unwrap_or(first)]
}

fn core_of(processor: usize) -> (String, String) {
    let read = |what: &str| {
        fs::read_to_string(format!("/sys/devices/system/cpu/cpu{processor}/topology/{what}"))
            .unwrap_or_default()
    };
    (read("physical_package_id"), read("core_id"))
}

/// Restricts the calling thread, and the threads that it will start, to these processors.
pub fn pin(processors: &[usize]) -> std::io::Result<()> {
    let mut set = CpuSet::new();
    for &processor in processors {
        set.set(processor);
    }
    Ok(rustix::thread::sched_setaffinity(None, &set)?)
}

/// CPU time of all threads of this process, in nanoseconds.
pub fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// CPU time of all threads of another process.
pub fn cpu_time_of(process: u64) -> std::io::Result<Duration> {
    // The number 0 would mean this process.
    let process = libc::pid_t::try_from(process).ok().filter(|&process| process > 0);
    let process = process.ok_or(std::io::ErrorKind::NotFound)?;
    let mut clock = 0;
    // SAFETY: the clock is written to a variable of its type.
    let error = unsafe { libc::clock_getcpuclockid(process, &raw mut clock) };
    if error != 0 {
        return Err(std::io::Error::from_raw_os_error(error));
    }
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the time is written to a variable of its type; an unknown clock is an error.
    if unsafe { libc::clock_gettime(clock, &raw mut time) } != 0 {
        return Err(std::io::Error::last_os_error());
    }
    Ok(Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0)))
}

/// Peak resident memory of this process, in KiB.
pub fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).unwrap_or(0)
}

/// Time that the hypervisor stole on all processors since boot.
pub fn stolen() -> Duration {
    let stat = fs::read_to_string("/proc/stat").unwrap_or_default();
    let first = stat.lines().next().unwrap_or_default();
    let ticks: u64 = first.split_whitespace().nth(8).and_then(|ticks| ticks.parse().ok()).unwrap_or(0);
    // USER_HZ is 100 on every Linux that user programs see.
    Duration::from_millis(ticks * 10)
}

/// The properties of the machine that matter for timings.
pub fn machine() -> String {
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let field = |name: &str| {
        let line = cpuinfo.lines().find(|line| line.starts_with(name))?;
        line.split_once(':').map(|(_, value)| value.trim().to_owned())
    };
    let cpu = field("model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let guest = field("flags").is_some_and(|flags| flags.split(' ').any(|flag| flag == "hypervisor"));
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!(
        "{cpu}, {} processors{}, Linux {}",
        processors().len(),
        if guest { ", virtual machine" } else { "" },
        kernel.trim(),
    )
}

/// Ends this process after this many seconds, whatever it is waiting for.
pub fn end_after(seconds: u32) {
    // SAFETY: `alarm` has no preconditions.
    unsafe { libc::alarm(seconds) };
}

/// The part of `struct perf_event_attr` in its first version.
#[repr(C)]
#[derive(Default)]
struct EventAttributes {
    kind: u32,
    size: u32,
    config: u64,
    sample_period: u64,
    sample_type: u64,
    read_format: u64,
    flags: u64,
    wakeup_events: u32,
    breakpoint: u32,
    config1: u64,
}

const PERF_TYPE_TRACEPOINT: u32 = 2;

/// Counts the system calls of all current threads of the process.
///
/// Counting makes every system call slower, so it has a separate pass. It needs permission to use tracepoints.
pub struct CallCounter {
    counters: Vec<fs::File>,
    before: Vec<u64>,
}

impl CallCounter {
    /// Starts counting; `None` without permission.
    pub fn start() -> Option<CallCounter> {
        let id = ["/sys/kernel/tracing", "/sys/kernel/debug/tracing"]
            .iter()
            .find_map(|root| fs::read_to_string(format!("{root}/events/raw_syscalls/sys_enter/id")).ok())?;
        let id = id.trim().parse().ok()?;
        let threads = fs::read_dir("/proc/self/task").ok()?;
        let threads: Vec<i32> =
            threads.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
        let counters = threads.into_iter().map(|thread| open(id, thread)).collect::<Option<Vec<_>>>()?;
        let mut counter = CallCounter { counters, before: Vec::new() };
        counter.before = counter.values()?;
        Some(counter)
    }

    /// System calls since the start, without those of the counting itself.
    pub fn calls(&mut self) -> Option<u64> {
        let before = std::mem::take(&mut self.before);
        // The reads: when the first counter is read again, each of the others has been read once, and the first one
        // twice.
        let own = self.own();
        let values = self.values()?;
        let counted: u64 = values.iter().zip(&before).map(|(now, then)| now.saturating_sub(*then)).sum();
        Some(counted.saturating_sub(own))
    }

    /// Reads between the first and the second value of the counter of the calling thread.
    fn own(&self) -> u64 {
        self.counters.len() as u64
    }

    fn values(&mut self) -> Option<Vec<u64>> {
        let read = |counter: &mut fs::File| {
            let mut value = [0; 8];
            counter.read_exact(&mut value).ok().map(|()| u64::from_ne_bytes(value))
        };
        self.counters.iter_mut().map(read).collect()
    }
}

fn open(tracepoint: u64, thread: i32) -> Option<fs::File> {
    let attributes = EventAttributes {
        kind: PERF_TYPE_TRACEPOINT,
        size: u32::try_from(size_of::<EventAttributes>()).ok()?,
        config: tracepoint,
        ..EventAttributes::default()
    };
    let (any_processor, no_group, no_flags) = (-1, -1, 0);
    // SAFETY: the attributes are alive during the call and as large as they say; the rest are numbers.
    let descriptor = unsafe {
        libc::syscall(
            libc::SYS_perf_event_open,
            &raw const attributes,
            thread,
            any_processor,
            no_group,
            no_flags,
        )
    };
    let descriptor = i32::try_from(descriptor).ok().filter(|&descriptor| descriptor >= 0)?;
    // SAFETY: the kernel has just given us this descriptor.
    let owned = unsafe { OwnedFd::from_raw_fd(descriptor) };
    debug_assert!(owned.as_raw_fd() >= 0);
    Some(fs::File::from(owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_calls_are_counted_exactly_where_they_can_be() {
        let Some(mut counter) = CallCounter::start() else { return };
        for _ in 0..10 {
            // A call that no library answers itself.
            let _ = rustix::process::getppid();
        }
        let ten = counter.calls();
        // Other tests may start threads, which are not counted.
        assert!(ten.is_some_and(|calls| calls >= 10), "{ten:?}");
        let none = CallCounter::start().and_then(|mut counter| counter.calls());
        assert!(none.is_some());
    }

    #[test]
    fn processor_time_grows() {
        let before = cpu_time();
        let mut spins = 0_u64;
        while cpu_time() == before {
            spins += 1;
        }
        assert!(spins < u64::MAX);
        assert!(peak_kib() > 0);
    }

    #[test]
    fn processor_time_of_another_process_is_its_own() {
        let own = cpu_time_of(u64::from(std::process::id())).unwrap();
        assert!(own <= cpu_time());
        assert!(cpu_time_of(u64::from(u32::MAX)).is_err() && cpu_time_of(0).is_err());
    }

    #[test]
    fn there_are_processors() {
        let [first, second] = two_processors();
        assert!(processors().contains(&first) && processors().contains(&second));
    }
}
