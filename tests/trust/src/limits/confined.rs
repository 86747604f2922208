//! A control group whose memory is too small: the kernel kills a process that goes beyond it, at an allocation and not at an
//! access, and the other side sees that death as any other.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use memorypipe::{AttachError, PipeClient};
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::place::Place;

use crate::kills::{kill_after, started};
use crate::parcels::Page;
use crate::roles::alone::played;
use crate::rows::Run;

/// Bytes for the process and its memory: the ring alone takes twice as many.
const LITTLE: u64 = 16 << 20;
/// Of the signals that a process may end with, the one that is allowed here.
const KILLED: i32 = 9;

/// Runs a client in such a group.
///
/// # Panics
///
/// If it ends by an access, or the host does not serve on.
#[must_use]
pub fn run(run: &Run) -> String {
    let Some(group) = Group::of(LITTLE) else {
        return "memory of a control group: skipped, none can be made here".to_owned();
    };
    let place = run.place();
    let mut host = started(&place, "limited-large-host of=nothing");
    let status = group.runs(run.program(), &place, "large-client");
    let is_error = status.code().is_some_and(|code| code != 0);
    assert!(status.signal() == Some(KILLED) || is_error, "in a group of {LITTLE} bytes: {status}");
    let outside = played(&place, "large-client");
    kill_after(&mut host, Duration::ZERO);
    format!("memory of a control group: {status}, the host serves on ({outside})")
}

/// Role `large-client`: attaches, once the one before is missed.
pub(crate) fn client(options: &Options) {
    let mut tries = 0..1000;
    let attached: Result<PipeClient<Page, Page>, AttachError> = loop {
        match options.client().max_bytes(u64::MAX).attach_timeout(Duration::from_secs(5)).attach() {
            Err(AttachError::TooManyClients { .. }) if tries.next().is_some() => {
                std::thread::sleep(Duration::from_millis(5));
            }
            other => break other,
        }
    };
    drop(outcome::value(attached));
    println!("attached");
}

/// A control group below our own.
struct Group(PathBuf);

impl Group {
    /// `None` where we may not make one.
    fn of(bytes: u64) -> Option<Group> {
        let ours = std::fs::read_to_string("/proc/self/cgroup").ok()?;
        let below = |controllers: &str| {
            let line = ours.lines().find(|line| line.split(':').nth(1) == Some(controllers))?;
            line.split(':').nth(2)
        };
        let candidates = [
            ("/sys/fs/cgroup/memory", below("memory"), "memory.limit_in_bytes"),
            ("/sys/fs/cgroup", below(""), "memory.max"),
        ];
        candidates.into_iter().find_map(|(mount, path, limit)| {
            let parent = Path::new(mount).join(path?.trim_start_matches('/'));
            let group = Group(parent.join(format!("mp-test-{}", std::process::id())));
            std::fs::create_dir(&group.0).ok()?;
            // Dropped again, and removed, where it has no such limit.
            std::fs::write(group.0.join(limit), bytes.to_string()).ok()?;
            Some(group)
        })
    }

    /// Has a process of the group play `role`.
    fn runs(&self, program: &Path, place: &Place, role: &str) -> ExitStatus {
        let script = "echo $$ > \"$0\" && exec \"$@\"";
        let mut command = Command::new("sh");
        command.args(["-c", script]).arg(self.0.join("cgroup.procs")).arg(program);
        command.args(place.arguments(role)).output().expect("a shell is there").status
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir(&self.0);
    }
}
