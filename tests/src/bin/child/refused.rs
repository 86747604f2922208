//! A kernel that has no memory for a wake-up: one of two ends, which are threads of this process, cannot wake the other
//! one, which sleeps.

use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskClient, DeskHost};
use memorypipe_tests::{TIMEOUT, wait_until};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::options::Options;
use crate::outcome::{or_nothing, value};
use crate::seccomp::{Answer, Emulation, emulate, end, equals, load_argument, load_number};

/// Role `refused-wakeups`: the kernel refuses the next `count` wake-ups of the end that `who` names. Prints how many it
/// has refused when the other end has woken up.
pub(crate) fn run(options: &Options) {
    let count = options.get("count").expect("how many");
    let who: String = options.get("who").expect("which end");
    let refused = match who.as_str() {
        "client-waits" => client(options, count, client_waits),
        "client-arms" => client(options, count, client_arms),
        "host-waits" => host(options, count, host_waits),
        "host-tries" => host(options, count, host_tries),
        "host-arms" => host(options, count, host_arms),
        other => panic!("no end `{other}`"),
    };
    println!("{}", refused.map_or("skipped: no seccomp".to_owned(), |refused| format!("refused {refused}")));
}

/// The number of wake-ups of this thread that were refused; the rest are sent.
struct Refusals {
    refused: Arc<AtomicU32>,
    _emulation: Emulation,
}

/// From now on the kernel refuses this many wake-ups of this thread.
fn refuse(count: u32) -> Option<Refusals> {
    let sendto = u32::try_from(libc::SYS_sendto).expect("a small number");
    let program = [
        load_number(),
        equals(sendto, 0, 2),
        // A wake-up is one byte; the packets of a handshake are longer.
        load_argument(2),
        equals(1, 1, 0),
        end(libc::SECCOMP_RET_ALLOW),
        end(libc::SECCOMP_RET_USER_NOTIF),
    ];
    let refused = Arc::new(AtomicU32::new(0));
    let counted = refused.clone();
    let answer = move || {
        let is_next = |refused| (refused < count).then_some(refused + 1);
        let refuses = counted.fetch_update(Ordering::Relaxed, Ordering::Relaxed, is_next).is_ok();
        if refuses { Answer::Error(libc::ENOBUFS) } else { Answer::Execute }
    };
    Some(Refusals { refused, _emulation: emulate(&program, answer)? })
}

impl Refusals {
    fn count(&self) -> u32 {
        self.refused.load(Ordering::Relaxed)
    }
}

/// A client whose wake-ups are refused, at a host that sleeps.
fn client(options: &Options, count: u32, calls: fn(&DeskClient)) -> Option<u32> {
    let mut host: DeskHost = value(options.host().create());
    let stopper = host.stopper();
    let serving = thread::spawn(move || host.serve(&mut Clerk::default()));
    let desk: DeskClient = value(options.client().attach());
    // The first wake-ups of a side are packets, and its host has gone to sleep.
    assert_eq!(value(desk.add(1, 1)), 2);
    thread::sleep(Duration::from_millis(50));
    let refusals = refuse(count)?;
    calls(&desk);
    stopper.stop();
    serving.join().expect("no panic").expect("serves");
    Some(refusals.count())
}

fn client_waits(desk: &DeskClient) {
    assert_eq!(value(desk.add(1, 2)), 3);
}

fn client_arms(desk: &DeskClient) {
    let batch = desk.batch();
    let pending = value(batch.add(1, 2));
    drop(batch);
    while !value(pending.is_ready()) {
        if value(desk.link.arm()) {
            assert!(is_readable(desk.link.as_fd(), TIMEOUT), "a wake-up is lost");
        }
    }
    assert_eq!(value(pending.wait()), 3);
}

/// A host whose wake-ups are refused, and a client that sleeps until its reply is there.
fn host(options: &Options, count: u32, serve: fn(&mut DeskHost, &JoinHandle<i64>)) -> Option<u32> {
    let mut host: DeskHost = value(options.host().create());
    let builder = options.client();
    let calling = thread::spawn(move || {
        let desk: DeskClient = value(builder.attach());
        value(desk.add(1, 2))
    });
    let call = value(host.recv()).expect("no stopper exists");
    // The client goes to sleep now.
    thread::sleep(Duration::from_millis(50));
    let refusals = refuse(count)?;
    call.dispatch(&mut Clerk::default());
    serve(&mut host, &calling);
    assert_eq!(calling.join().expect("no panic"), 3);
    Some(refusals.count())
}

fn host_waits(host: &mut DeskHost, calling: &JoinHandle<i64>) {
    // The departure of the client does not end the wait.
    let served = host.recv_timeout(Duration::from_millis(500));
    assert!(calling.is_finished(), "{served:?}");
}

fn host_tries(host: &mut DeskHost, calling: &JoinHandle<i64>) {
    wait_until("the reply has arrived", || {
        value(or_nothing(host.try_recv().map(|_| None::<()>)));
        calling.is_finished()
    });
}

fn host_arms(host: &mut DeskHost, calling: &JoinHandle<i64>) {
    while !calling.is_finished() {
        if value(host.arm()) {
            // The client may have its reply already, and is about to end.
            wait_until("a wake-up", || calling.is_finished() || is_readable(host.as_fd(), Duration::ZERO));
        }
        value(or_nothing(host.try_recv().map(|_| None::<()>)));
    }
}

/// Whether the descriptor becomes readable within `timeout`.
fn is_readable(descriptor: BorrowedFd<'_>, timeout: Duration) -> bool {
    let timeout = Timespec::try_from(timeout).expect("not long");
    let mut descriptors = [PollFd::from_borrowed_fd(descriptor, PollFlags::IN)];
    poll(&mut descriptors, Some(&timeout)).expect("it can be polled") == 1
}
