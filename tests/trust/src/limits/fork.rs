//! A process that is attached, or is a host, forks. In the child, everything of the parent fails with
//! [`IpcError::Forked`](memorypipe::IpcError::Forked) and changes nothing, even when dropped. The parent continues; the
//! child can attach again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use memorypipe::{PipeClient, PipeHost, Wait};
use memorypipe_tests::fork::{End, end_of_child, has_connected_socket, in_child, is_forked};
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

/// Role `fork-client`.
pub(crate) fn client(options: &Options) {
    let attach = || -> DepotClient { outcome::value(options.client().attach()) };
    let mut depot = Some(attach());
    let right = |depot: &DepotClient, nonce| outcome::value(depot.origin(nonce)).nonce == nonce;
    assert!(right(depot.as_ref().expect("there"), 1));
    assert!(has_connected_socket());
    in_child(|| assert!(!has_connected_socket(), "it is the parent's"));
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
    assert_eq!(end_of_child(|| *loan = Small::pack(9, 9)), End::Signal(libc::SIGSEGV));
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
