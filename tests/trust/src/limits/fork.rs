//! A process that is attached, or is a host, forks. In the child, everything of the parent fails with
//! [`IpcError::Forked`] and changes nothing, even when dropped. The parent continues; the child can attach again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use memorypipe::{IpcError, PipeClient, PipeHost, Wait};
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;
use memorypipe_tests::place::NAME;

use crate::ledger::{Keeper, Survivor};
use crate::machine::client_of;
use crate::numbered_messages::{DepotClient, DepotHost, Parcel, Small};
use crate::roles::alone::played;
use crate::rows::Run;

/// Forks in every state.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let place = run.place();
    let host = Survivor::start(&place.run(), NAME, Wait::Adaptive);
    let said = played(&place, "fork-client");
    assert_eq!(host.ledger().faults, [""; 0]);
    drop(host);
    let as_host = played(&place, "fork-host");
    let as_pipe = played(&place, "fork-pipe");
    format!("{said}, {as_host}, {as_pipe}: an error in the child, and nothing changed for the parent")
}

/// Runs `child` in a forked child, which must not panic. It may run destructors.
fn in_child(child: impl FnOnce()) {
    assert_eq!(status_of_child(child), 0, "the child panicked, or ended by a signal");
}

/// The status of a forked child that runs `child`.
fn status_of_child(child: impl FnOnce()) -> i32 {
    // SAFETY: this process has one thread, so the child may do anything.
    match unsafe { libc::fork() } {
        0 => {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(child));
            // SAFETY: it has no conditions.
            unsafe { libc::_exit(i32::from(ended.is_err())) }
        }
        pid => {
            let mut status = 0;
            // SAFETY: `status` is ours.
            assert_eq!(unsafe { libc::waitpid(pid, &raw mut status, 0) }, pid);
            status
        }
    }
}

/// Whether this process has a connected socket among its first descriptors.
fn has_connection() -> bool {
    (0..64).any(|number| {
        let (mut name, mut len) = ([0_u8; 128], 128);
        // SAFETY: `name` is writable for `len` bytes. For other descriptors the call fails.
        unsafe { libc::getpeername(number, name.as_mut_ptr().cast(), &raw mut len) == 0 }
    })
}

fn is_forked<T>(result: Result<T, IpcError>) -> bool {
    result.is_err_and(|error| matches!(error, IpcError::Forked))
}

/// Role `fork-client`.
pub(crate) fn client(options: &Options) {
    let attach = || -> DepotClient { outcome::value(options.client().attach()) };
    let mut depot = Some(attach());
    let right = |depot: &DepotClient, nonce| outcome::value(depot.origin(nonce)).nonce == nonce;
    assert!(right(depot.as_ref().expect("there"), 1));
    assert!(has_connection());
    in_child(|| assert!(!has_connection(), "it is the parent's"));
    // With a call in flight, too.
    in_child(|| {
        let inherited = depot.take().expect("there");
        assert!(is_forked(inherited.origin(2)));
        assert!(is_forked(inherited.post_small(Small::pack(1, 0))));
        assert!(is_forked(inherited.origin(2)), "it stays so");
        assert!(!inherited.link.is_alive());
        drop(inherited);
        assert!(right(&attach(), 3), "it can attach again");
    });
    let depot = depot.as_ref().expect("the parent's");
    (0..50).for_each(|nonce| assert!(right(depot, nonce)));
    // And a child of the child, and a second one.
    in_child(|| in_child(|| assert!(is_forked(depot.origin(4)))));
    assert!(right(depot, 5));
    println!("client");
}

/// Role `fork-host`: a host whose clients are threads that start after the forks.
pub(crate) fn host(options: &Options) {
    let mut host: Option<DepotHost> = Some(outcome::value(options.host().create()));
    in_child(|| {
        let mut inherited = host.take().expect("there");
        assert!(is_forked(inherited.try_recv().map(|_| ())));
        assert!(is_forked(inherited.recv().map(|_| ())));
        drop(inherited);
    });
    let mut host = host.expect("the parent's");
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        // The name, the socket and the lock are still there.
        let caller = scope.spawn(|| {
            let depot: DepotClient = outcome::value(options.client().attach());
            let answer = outcome::value(depot.origin(6));
            is_over.store(true, Ordering::Relaxed);
            answer.nonce
        });
        let mut keeper = Keeper::new(Arc::default(), 0, None);
        while !is_over.load(Ordering::Relaxed) {
            if let Some(call) =
                outcome::value(outcome::or_nothing(host.recv_timeout(Duration::from_millis(1))))
            {
                call.dispatch(&mut keeper);
            }
        }
        assert_eq!(caller.join().expect("answered"), 6);
    });
    let second: Result<DepotHost, _> = options.host().create();
    assert!(second.is_err(), "the lock is still held");
    println!("host");
}

/// Role `fork-pipe`: both ends in one process.
pub(crate) fn pipe(options: &Options) {
    let mut host: PipeHost<Small, Small> = outcome::value(options.host().create());
    let mut client: PipeClient<Small, Small> =
        client_of(&mut host, || options.client().attach().unwrap_or_else(|error| panic!("{error}")));
    outcome::value(client.write(&Small::pack(1, 0)));
    let mut loan = outcome::value(client.loan());
    *loan = Small::pack(1, 1);
    let touched = status_of_child(|| *loan = Small::pack(9, 9));
    assert!(libc::WIFSIGNALED(touched) && libc::WTERMSIG(touched) == libc::SIGSEGV, "{touched}");
    assert_eq!(*loan, Small::pack(1, 1), "the child has not changed it");
    drop(loan);
    in_child(|| {
        assert!(is_forked(client.write(&Small::pack(1, 1))));
        assert!(is_forked(client.try_read().map(|_| ())));
        assert!(is_forked(client.loan().map(|_| ())));
        assert!(is_forked(host.read().map(|_| ())));
        assert!(is_forked(host.write(&Small::pack(1, 1))));
        assert!(is_forked(host.loan().map(|_| ())));
    });
    assert_eq!(outcome::value(host.read()), Small::pack(1, 0));
    outcome::value(host.write(&Small::pack(2, 0)));
    assert_eq!(outcome::value(client.read()), Small::pack(2, 0));
    println!("pipe");
}
