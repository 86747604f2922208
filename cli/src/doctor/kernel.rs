//! The system calls that the runtime makes.

use std::fs;
use std::io;

use rustix::event::EventfdFlags;
use rustix::fs::{FallocateFlags, MemfdFlags, SealFlags};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType};
use rustix::process::PidfdFlags;
use rustix::thread::futex;

use super::Finding;

pub(super) fn findings() -> Vec<Finding> {
    let release = rustix::system::uname().release().to_string_lossy().into_owned();
    let mut findings = vec![version(&release)];
    findings.extend(CALLS.iter().map(|call| call.tried((call.attempt)())));
    findings.push(filter(&fs::read_to_string("/proc/self/status").unwrap_or_default()));
    findings
}

/// The kernel from which a process at the other end can be watched without a race.
const WATCHES: (u32, u32) = (6, 5);

fn version(release: &str) -> Finding {
    let mut numbers = release.split(['.', '-']).map_while(|part| part.parse::<u32>().ok());
    let found = numbers.next().zip(numbers.next());
    match found {
        Some(found) if found < (5, 1) => Finding::fail(
            "version",
            format_args!("Linux {release} cannot seal shared memory against its other users"),
            "use Linux 5.1 or later",
        ),
        Some(found) if found < WATCHES => Finding::warn(
            "version",
            format_args!("Linux {release}: the death of a process with a living child may be noticed late"),
            "use Linux 6.5 or later",
        ),
        _ => Finding::ok("version", format_args!("Linux {release}")),
    }
}

/// A system call, or several that belong together.
struct Call {
    subject: &'static str,
    /// What it is good for.
    purpose: &'static str,
    /// What does not work without it.
    lack: &'static str,
    /// Whether hosts and clients work without it.
    is_needed: bool,
    fix: &'static str,
    attempt: fn() -> io::Result<()>,
}

impl Call {
    fn tried(&self, outcome: io::Result<()>) -> Finding {
        match (outcome, self.is_needed) {
            (Ok(()), _) => Finding::ok(self.subject, self.purpose),
            (Err(error), true) => {
                Finding::fail(self.subject, format_args!("{}: {error}", self.lack), self.fix)
            }
            (Err(error), false) => {
                Finding::warn(self.subject, format_args!("{}: {error}", self.lack), self.fix)
            }
        }
    }
}

const ALLOW: &str = "allow the call in the filter of the container or service (seccomp, SystemCallFilter=)";

const CALLS: &[Call] = &[
    Call {
        subject: "memfd",
        purpose: "shared memory without a name can be made and filled",
        lack: "no shared memory can be made",
        is_needed: true,
        fix: "allow memfd_create and fallocate in the filter of the container or service, and check its limit of memory",
        attempt: memory,
    },
    Call {
        subject: "seals",
        purpose: "the kernel keeps other processes from writing and resizing it",
        lack: "shared memory cannot be sealed, so no peer accepts it",
        is_needed: true,
        fix: "use Linux 5.1 or later, and no emulated kernel (gVisor, WSL1)",
        attempt: seals,
    },
    Call {
        subject: "sockets",
        purpose: "Unix sockets with packets",
        lack: "no client can connect",
        is_needed: true,
        fix: ALLOW,
        attempt: sockets,
    },
    Call {
        subject: "epoll",
        purpose: "a host waits for many clients",
        lack: "no host can wait for its clients",
        is_needed: true,
        fix: ALLOW,
        attempt: || {
            rustix::event::epoll::create(rustix::event::epoll::CreateFlags::CLOEXEC)
                .map(drop)
                .map_err(Into::into)
        },
    },
    Call {
        subject: "pidfd",
        purpose: "the death of a peer is noticed at once",
        lack: "the death of a peer that has living children may go unnoticed",
        is_needed: false,
        fix: "use Linux 5.3 or later, and allow pidfd_open in the filter of the container or service",
        attempt: || {
            rustix::process::pidfd_open(rustix::process::getpid(), PidfdFlags::empty())
                .map(drop)
                .map_err(Into::into)
        },
    },
    Call {
        subject: "futex",
        purpose: "streams and events sleep and wake",
        lack: "streams and events notice each other late",
        is_needed: false,
        fix: ALLOW,
        attempt: sleeping,
    },
    Call {
        subject: "eventfd",
        purpose: "frequent wake-ups are cheap",
        lack: "wake-ups go through the socket and take longer",
        is_needed: false,
        fix: ALLOW,
        attempt: || rustix::event::eventfd(0, EventfdFlags::CLOEXEC).map(drop).map_err(Into::into),
    },
];

fn sealable() -> io::Result<rustix::fd::OwnedFd> {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    match rustix::fs::memfd_create("memorypipe-doctor", flags | MemfdFlags::NOEXEC_SEAL) {
        // Before Linux 6.3 the flag is unknown.
        Err(Errno::INVAL) => Ok(rustix::fs::memfd_create("memorypipe-doctor", flags)?),
        other => Ok(other?),
    }
}

fn memory() -> io::Result<()> {
    Ok(rustix::fs::fallocate(sealable()?, FallocateFlags::empty(), 0, 1 << 20)?)
}

/// Seals memory and tries to write it.
fn seals() -> io::Result<()> {
    let memory = sealable()?;
    rustix::fs::ftruncate(&memory, 4096)?;
    let seals = SealFlags::SEAL | SealFlags::SHRINK | SealFlags::GROW | SealFlags::FUTURE_WRITE;
    rustix::fs::fcntl_add_seals(&memory, seals)?;
    let is_written = rustix::io::pwrite(&memory, &[1], 0).is_ok();
    let is_resized =
        rustix::fs::ftruncate(&memory, 8192).is_ok() || rustix::fs::ftruncate(&memory, 1).is_ok();
    if is_written || is_resized {
        return Err(io::Error::other("the kernel accepts seals and does not keep them"));
    }
    Ok(())
}

fn sockets() -> io::Result<()> {
    let made =
        rustix::net::socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None);
    Ok(made.map(drop)?)
}

/// Sleeps on a word that has changed, which ends at once.
fn sleeping() -> io::Result<()> {
    let word = std::sync::atomic::AtomicU32::new(1);
    match futex::wait(&word, futex::Flags::empty(), 0, None) {
        Ok(()) | Err(Errno::AGAIN) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Whether system calls of this process are filtered, from its status.
fn filter(status: &str) -> Finding {
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.and_then(|value| value.trim().parse::<u32>().ok())
    };
    match (of("Seccomp"), of("Seccomp_filters")) {
        (Some(0), _) => Finding::ok("seccomp", "no filter"),
        (Some(_), Some(filters)) => {
            let s = if filters == 1 { "" } else { "s" };
            Finding::ok(
                "seccomp",
                format_args!(
                    "{filters} filter{s}; the calls above were tried under {}",
                    if filters == 1 { "it" } else { "them" }
                ),
            )
        }
        (Some(_), None) => Finding::ok("seccomp", "a filter; the calls above were tried under it"),
        (None, _) => Finding::ok("seccomp", "the kernel does not say; the calls above were tried"),
    }
}

/// A machine with faults, for the example in the guide.
#[cfg(test)]
pub(super) fn of_samples() -> Vec<Finding> {
    let refused = || Err(Errno::PERM.into());
    let mut findings = vec![version("6.1.0-18-amd64")];
    let outcome = |call: &Call| if call.subject == "pidfd" { refused() } else { Ok(()) };
    findings.extend(CALLS.iter().map(|call| call.tried(outcome(call))));
    findings.push(filter("Seccomp:\t2\nSeccomp_filters:\t1\n"));
    findings
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn old_kernels_are_told_what_they_lack() {
        for (release, state) in [
            ("6.18.0", State::Ok),
            ("6.5-rc1", State::Ok),
            ("6.4.9", State::Warn),
            ("5.1.0", State::Warn),
            ("5.0.21", State::Fail),
            ("4.4.0-19041-Microsoft", State::Fail),
            ("odd", State::Ok),
        ] {
            assert_eq!(version(release).state, state, "{release}");
        }
    }

    #[test]
    fn what_cannot_be_done_without_fails() {
        for call in CALLS {
            let refused = call.tried(Err(Errno::NOSYS.into()));
            assert_eq!(refused.state == State::Fail, call.is_needed, "{}", call.subject);
            assert!(refused.fix.is_some());
        }
        assert_eq!(filter("").fact, "the kernel does not say; the calls above were tried");
        assert_eq!(filter("Seccomp:\t0\n").fact, "no filter");
    }
}
