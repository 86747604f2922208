//! What the kernel reports about a process.

use std::fs;
use std::time::Duration;

fn read(pid: u32, file: &str) -> String {
    fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_else(|e| panic!("{file} of {pid}: {e}"))
}

/// The fields of `/proc/PID/stat` behind the name of the program.
fn stat(pid: u32) -> Vec<String> {
    let stat = read(pid, "stat");
    let (_, fields) = stat.rsplit_once(") ").expect("a name in parentheses");
    fields.split_whitespace().map(str::to_owned).collect()
}

/// Its state: `R` runs, `S` sleeps, `T` is suspended.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn state(pid: u32) -> char {
    stat(pid)[0].chars().next().expect("a letter")
}

/// As [`state`], for a process or thread that may be gone; `Z` is a zombie.
#[must_use]
pub fn state_if_there(pid: u32) -> Option<char> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(") ").and_then(|(_, fields)| fields.chars().next())
}

/// Its CPU time, of all its threads. The kernel measures it far more precisely than the hundredths of a second in
/// `/proc/PID/stat`.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn cpu_time(pid: u32) -> Duration {
    let mut clock = 0;
    let process = libc::pid_t::try_from(pid).expect("a process id");
    // SAFETY: `clock` is ours.
    let error = unsafe { libc::clock_getcpuclockid(process, &raw mut clock) };
    assert_eq!(error, 0, "process {pid} is gone");
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is ours.
    assert_eq!(unsafe { libc::clock_gettime(clock, &raw mut time) }, 0, "process {pid} is gone");
    let nanos = u32::try_from(time.tv_nsec).expect("less than a second");
    Duration::new(u64::try_from(time.tv_sec).expect("not negative"), nanos)
}

/// The CPU time that it uses during `time`.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn cpu_time_during(time: Duration, pid: u32) -> Duration {
    let before = cpu_time(pid);
    std::thread::sleep(time);
    cpu_time(pid) - before
}

/// How often its first thread has gone to sleep.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn sleeps(pid: u32) -> u64 {
    status(pid, "voluntary_ctxt_switches:")
}

/// Its resident memory in KiB.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn resident_kib(pid: u32) -> u64 {
    status(pid, "VmRSS:")
}

fn status(pid: u32, field: &str) -> u64 {
    let status = read(pid, "status");
    let line = status.lines().find_map(|line| line.strip_prefix(field)).expect("the field is there");
    line.split_whitespace().next().and_then(|number| number.parse().ok()).expect("a number")
}

/// The number of its mappings.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn mappings(pid: u32) -> usize {
    read(pid, "maps").lines().count()
}

/// The size of its anonymous memory that it shares with other processes, in bytes.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn shared_memory(pid: u32) -> u64 {
    let bound = |hex: &str| u64::from_str_radix(hex, 16).expect("an address");
    let maps = read(pid, "maps");
    let shared = maps.lines().filter(|line| line.contains(" /memfd:"));
    let len = |line: &str| {
        let (range, _) = line.split_once(' ').expect("fields");
        let (from, to) = range.split_once('-').expect("a range");
        bound(to) - bound(from)
    };
    shared.map(len).sum()
}

/// The number of its threads that create and free the memory of clients.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn workers(pid: u32) -> usize {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).expect("a process").flatten();
    // The kernel keeps 15 bytes of a name. A thread may end while its name is read.
    let names = threads.filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok());
    names.filter(|name| name.trim_end() == "memorypipe-atta").count()
}

/// The number of its open descriptors.
///
/// # Panics
///
/// If there is no such process.
#[must_use]
pub fn descriptors(pid: u32) -> usize {
    fs::read_dir(format!("/proc/{pid}/fd")).expect("a process of ours").count()
}
