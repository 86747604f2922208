//! Limits of this user and of the control group.

use std::fs;
use std::path::PathBuf;

use rustix::process::{Resource, getrlimit};

use super::Finding;

pub(super) fn findings() -> Vec<Finding> {
    let mut findings = vec![
        descriptors(getrlimit(Resource::Nofile).current),
        file_size(getrlimit(Resource::Fsize).current),
        Finding::ok("memlock", "not used: shared memory is not locked"),
    ];
    findings.extend(memory(memory_limit()));
    findings
}

/// Descriptors that a host takes for itself, and for each client.
const OF_HOST: u64 = 16;
const OF_CLIENT: u64 = 3;
/// The default of `max_clients`, and room for the rest of a program.
const USUAL_CLIENTS: u64 = 64;
const OF_PROGRAM: u64 = 128;

pub(super) fn descriptors(limit: Option<u64>) -> Finding {
    let subject = "descriptors";
    let Some(limit) = limit else { return Finding::ok(subject, "no limit") };
    let clients = limit.saturating_sub(OF_HOST) / OF_CLIENT;
    let fact = format!("{limit}: a host has up to {OF_CLIENT} for each client, so about {clients} clients");
    if limit < OF_HOST + OF_PROGRAM + OF_CLIENT * USUAL_CLIENTS {
        return Finding::warn(
            subject,
            fact,
            "raise it: `ulimit -n 65536`, or LimitNOFILE=65536 in the unit of a service",
        );
    }
    Finding::ok(subject, fact)
}

/// What the memory of a client takes at least, and what most take at most.
const SMALL: u64 = 64 << 10;
const LARGE: u64 = 64 << 20;

fn file_size(limit: Option<u64>) -> Finding {
    let (subject, fix) =
        ("file size", "raise it: `ulimit -f unlimited`, or LimitFSIZE=infinity in the unit of a service");
    match limit {
        Some(limit) if limit < SMALL => Finding::fail(
            subject,
            format_args!("{limit} bytes: shared memory counts as a file and exceeds it"),
            fix,
        ),
        Some(limit) if limit < LARGE => Finding::warn(
            subject,
            format_args!("{limit} bytes: large shared memory counts as a file and exceeds it"),
            fix,
        ),
        _ => Finding::ok(subject, "no limit that matters"),
    }
}

/// The lowest limit of the control groups that this process is in.
fn memory_limit() -> Option<u64> {
    let groups = fs::read_to_string("/proc/self/cgroup").ok()?;
    let path = groups.lines().find_map(|line| line.strip_prefix("0::"))?;
    let mut folder = PathBuf::from("/sys/fs/cgroup").join(path.trim_start_matches('/'));
    let mut lowest = None;
    while folder.starts_with("/sys/fs/cgroup") {
        let limit =
            fs::read_to_string(folder.join("memory.max")).ok().and_then(|text| text.trim().parse().ok());
        lowest = limit.into_iter().chain(lowest).min();
        folder.pop();
    }
    lowest
}

fn memory(limit: Option<u64>) -> Option<Finding> {
    let limit = limit?;
    let fact = format!(
        "{} MiB for this control group; shared memory counts for the side that has made it",
        limit >> 20
    );
    Some(if limit < LARGE {
        Finding::warn(
            "memory",
            fact,
            "raise the limit of the container, or MemoryMax= in the unit of a service",
        )
    } else {
        Finding::ok("memory", fact)
    })
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn low_limits_are_noticed() {
        assert_eq!(descriptors(Some(1024)).state, State::Ok);
        assert_eq!(descriptors(Some(256)).state, State::Warn);
        assert_eq!(descriptors(None).state, State::Ok);
        assert_eq!(file_size(Some(1000)).state, State::Fail);
        assert_eq!(file_size(Some(1 << 20)).state, State::Warn);
        assert_eq!(file_size(None).state, State::Ok);
        assert_eq!(memory(None), None);
        assert_eq!(memory(Some(16 << 20)).unwrap().state, State::Warn);
        assert_eq!(memory(Some(1 << 30)).unwrap().state, State::Ok);
    }
}
