//! A control group with too little memory: the kernel kills a process that exceeds it, at an allocation and not at an
//! access, and the other side sees that death like any other.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use memorypipe::{AttachError, PipeClient};
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::place::Place;

use crate::kills::{kill_after, started};
use crate::numbered_messages::Page;
use crate::roles::alone::played;
use crate::rows::Run;

/// Bytes for the process and its memory: the ring alone takes twice as much.
const LITTLE: u64 = 16 << 20;
/// The only signal with which a process may end here.
const KILLED: i32 = 9;

/// Runs a client in such a group.
///
/// # Panics
///
/// If an access ends it, or the host does not continue to serve.
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

/// Role `large-client`: attaches when the departure of the previous one has been detected.
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

/// A control group below the current one.
struct Group(PathBuf);

impl Group {
    /// `None` if control groups cannot be created.
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
            // Removed again if it has no such limit.
            std::fs::write(group.0.join(limit), bytes.to_string()).ok()?;
            Some(group)
        })
    }

    /// Runs a process of the group in the role `role`.
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
