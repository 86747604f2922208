//! A refusal of the operating system becomes an error, never a signal. Nothing is kept of what was begun, and it works
//! when the limit is raised.

use std::fmt::Debug;
use std::process::Command;

use memorypipe::{AttachError, CreateError, PipeClient, PipeHost, Wait};
use memorypipe_tests::options::Options;
use memorypipe_tests::place::NAME;
use memorypipe_tests::{observe, outcome};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::kills::{kill_after, started};
use crate::ledger::Survivor;
use crate::numbered_messages::{DepotClient, DepotHost, Page};
use crate::roles::alone::played;
use crate::roles::die_with_parent;
use crate::rows::Run;

/// Tests each limit on each side.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let host = Survivor::start(&place.run(), NAME, Wait::Adaptive);
    let mut said =
        vec![played(&place, "limited-client of=descriptors"), played(&place, "limited-client of=files")];
    assert_eq!(host.ledger().faults, [""; 0]);
    drop(host);
    said.push(played(&place, "limited-host"));
    for of in ["files", "memory"] {
        let place = run.place();
        let mut host = started(&place, &format!("limited-large-host of={of}"));
        said.push(format!("{} of a host", played(&place, &format!("refused-client of={of}"))));
        kill_after(&mut host, std::time::Duration::ZERO);
    }
    let place = run.place();
    let mut host = started(&place, "limited-large-host of=nothing");
    said.push(played(&place, "limited-large-client"));
    kill_after(&mut host, std::time::Duration::ZERO);
    said.push(small_file_systems(run));
    format!("errors, no signal: {}", said.join(", "))
}

/// A directory without room for a socket is an error; `/dev/shm` is not used at all.
fn small_file_systems(run: &Run) -> String {
    if !memorypipe_tests::is_root() {
        return "file systems without room: skipped, not root".to_owned();
    }
    let place = run.place();
    let arguments = place.arguments("cramped-host").join(" ");
    let (run, program) = (place.run(), run.program().display().to_string());
    let script = format!(
        "mkdir -p {0} && mount -t tmpfs -o nr_inodes=2,mode=700 none {0} && mount -t tmpfs -o size=4k none /dev/shm \
         && exec {program} {arguments}",
        run.display()
    );
    let output =
        Command::new("unshare").args(["-m", "sh", "-c", &script]).output().expect("unshare is there");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {errors}", output.status);
    String::from_utf8(output.stdout).expect("text").trim_end().to_owned()
}

fn limit(resource: Resource, to: Option<u64>) {
    let maximum = getrlimit(resource).maximum;
    setrlimit(resource, Rlimit { current: to.or(maximum), maximum }).expect("the soft limit is ours");
}

/// Raises a limit step by step until `attempt` succeeds, and returns how often it was refused.
fn refused_until_allowed<T, E: Debug>(
    resource: Resource,
    limits: impl Iterator<Item = u64>,
    attempt: impl Fn() -> Result<T, E>,
    is_right: impl Fn(&E) -> bool,
) -> usize {
    let here = std::process::id();
    for (refused, to) in limits.enumerate() {
        let (descriptors, mappings) = (observe::descriptors(here), observe::mappings(here));
        limit(resource, Some(to));
        let result = attempt();
        limit(resource, None);
        match result {
            Ok(_) => return refused,
            Err(error) => assert!(is_right(&error), "{error:?}"),
        }
        assert_eq!(observe::descriptors(here), descriptors, "descriptors are left");
        // The heap may have grown.
        assert!(observe::mappings(here) <= mappings + 1, "mappings are left");
    }
    panic!("it is never allowed");
}

/// From the three that every process has.
const DESCRIPTORS: std::ops::Range<u64> = 3..40;

/// Role `limited-client of=descriptors|files`.
pub(crate) fn client(options: &Options) {
    let attach = || -> Result<DepotClient, AttachError> { options.client().attach() };
    drop(outcome::value(attach()));
    let is_right = |error: &AttachError| matches!(error, AttachError::Os { .. });
    let refused = match options.get::<String>("of").as_deref() {
        Some("descriptors") => refused_until_allowed(Resource::Nofile, DESCRIPTORS, attach, is_right),
        _ => {
            let limits = (0..12).map(|power| 1024 << power);
            refused_until_allowed(Resource::Fsize, limits, attach, is_right)
        }
    };
    assert!(refused > 0);
    println!("{} of a client x {refused}", options.get::<String>("of").expect("given"));
}

/// Role `limited-host`.
pub(crate) fn host(options: &Options) {
    let create = || -> Result<DepotHost, CreateError> { options.host().create() };
    drop(outcome::value(create()));
    let is_right = |error: &CreateError| matches!(error, CreateError::Os { .. });
    let refused = refused_until_allowed(Resource::Nofile, DESCRIPTORS, create, is_right);
    assert!(refused > 0);
    println!("descriptors of a host x {refused}");
}

/// Role `cramped-host`: its directory has no room for another file.
pub(crate) fn cramped(options: &Options) {
    let result: Result<DepotHost, _> = options.host().create();
    match result {
        Err(CreateError::Os { source, .. }) => {
            assert_eq!(source.kind(), std::io::ErrorKind::StorageFull, "{source}");
        }
        other => panic!("{other:?}"),
    }
    println!("a file system without room");
}

/// Messages in a ring that takes 32 MiB.
const MANY: u32 = 8192;
/// The remaining address space, or the maximum length of a file: less than that.
const LITTLE: u64 = 8 << 20;
/// More than both rings take: the system refuses the memory, not the client's own limit.
const ALLOWED: u64 = 128 << 20;

/// Allows little more than is in use.
fn limit_memory() {
    let status = std::fs::read_to_string("/proc/self/statm").expect("a process");
    let pages: u64 = status.split(' ').next().and_then(|pages| pages.parse().ok()).expect("a number");
    limit(Resource::As, Some(pages * 4096 + LITTLE));
}

/// Role `limited-large-host of=files|memory|nothing`: the limit is raised once two clients have been refused.
pub(crate) fn large_host(options: &Options) {
    die_with_parent();
    let of = options.get::<String>("of").expect("given");
    let mut host: PipeHost<Page, Page> =
        outcome::value(options.host().capacity(MANY).on_notice(|_| ()).create());
    match of.as_str() {
        "files" => limit(Resource::Fsize, Some(LITTLE)),
        "memory" => limit_memory(),
        _ => {}
    }
    loop {
        let _ = host.read_timeout(std::time::Duration::from_millis(100));
    }
}

/// Role `refused-client of=..`: the host lacks a resource to admit it, and lives.
pub(crate) fn refused(options: &Options) {
    for _ in 0..2 {
        let attached: Result<PipeClient<Page, Page>, _> =
            options.client().max_bytes(ALLOWED).attach_timeout(std::time::Duration::from_secs(5)).attach();
        match attached {
            Err(AttachError::HostLacks { what }) => match options.get::<String>("of").as_deref() {
                Some("files") => assert_eq!(what, memorypipe::Resource::FileSize),
                _ => assert_eq!(what, memorypipe::Resource::Memory),
            },
            other => panic!("{other:?}"),
        }
    }
    println!("{}", options.get::<String>("of").expect("given"));
}

/// Role `limited-large-client`: it lacks the memory itself.
pub(crate) fn large_client(options: &Options) {
    let attach = || -> Result<PipeClient<Page, Page>, AttachError> {
        options.client().max_bytes(ALLOWED).attach_timeout(std::time::Duration::from_secs(5)).attach()
    };
    drop(outcome::value(attach()));
    limit_memory();
    let refused = attach();
    limit(Resource::As, None);
    assert!(matches!(refused, Err(AttachError::Os { .. })), "{refused:?}");
    // By then the host has detected the previous departure, or reports that the client is still there.
    memorypipe_tests::wait_until("it is let in", || attach().is_ok());
    println!("memory of a client");
}
