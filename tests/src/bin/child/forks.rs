//! Processes that fork while they hold a part of a connection. Each prints `right` if everything is correct.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use memorypipe::{Events, IpcError, PipeClient, PipeHost, Rx, Tx};
use memorypipe_tests::bulk_channel::{GalleryCall, GalleryClient, GalleryHost};
use memorypipe_tests::channels::{DeskClient, DeskHost, Tick};
use memorypipe_tests::fork::{End, end_of_child, has_connected_socket, in_child, is_forked};
use memorypipe_tests::stream_channel::{Drip, RiverClient};
use memorypipe_tests::ticker::{TickerClient, TickerEvent, tick};

use crate::options::Options;
use crate::outcome;

/// A timeout for what is there at once, or never.
const SHORT: Duration = Duration::from_millis(5);
/// A timeout for what must come.
const LONG: Duration = Duration::from_secs(10);

/// Role `forked-loan`: a child commits its parent's loan, and writes to it.
pub(crate) fn loan(options: &Options) {
    let mut host: PipeHost<Tick, Tick> = outcome::value(options.host().create());
    let builder = options.client();
    let attaching = std::thread::spawn(move || outcome::value(builder.attach()));
    let mut client: PipeClient<Tick, Tick> = loop {
        assert!(matches!(host.try_read(), Err(IpcError::Empty)));
        if attaching.is_finished() {
            break attaching.join().expect("attached");
        }
    };
    let mut loan = Some(outcome::value(client.loan_with(&Tick::new(7))));
    in_child(|| {
        let inherited = loan.take().expect("there");
        assert!(is_forked(inherited.commit()));
    });
    let mut loan = loan.expect("the parent's");
    assert_eq!(*loan, Tick::new(7));
    assert_eq!(end_of_child(|| loan.number = 8), End::Signal(libc::SIGSEGV));
    assert_eq!(*loan, Tick::new(7), "the child has not changed it");
    assert!(matches!(host.try_read(), Err(IpcError::Empty)), "the child has sent nothing");
    outcome::value(loan.commit());
    assert_eq!(outcome::value(host.read()), Tick::new(7));
    // A child can query a connection, which changes nothing.
    in_child(|| {
        assert_eq!(client.link.stats().messages_out, 0);
        assert!(!client.link.is_alive());
    });
    assert_eq!(client.link.stats().messages_out, 1);
    println!("right");
}

/// Role `forked-lent`: a child sends its parent's loan, and writes to it.
pub(crate) fn lent(options: &Options) {
    let gallery: GalleryClient = outcome::value(options.client().attach());
    let mut lent = outcome::value(gallery.sum_loan(3));
    for point in lent.iter_mut() {
        (point.x, point.y) = (1, 2);
    }
    let mut lent = Some(lent);
    in_child(|| {
        let inherited = lent.take().expect("there");
        assert!(is_forked(inherited.commit()));
        assert!(is_forked(gallery.sum_loan(3)));
        assert_eq!(gallery.link.bulk_memory().to_host_in_use, 0, "given back in the child");
    });
    let mut lent = lent.expect("the parent's");
    assert_eq!(end_of_child(|| lent[0].x = 1000), End::Signal(libc::SIGSEGV));
    assert_eq!(outcome::value(lent.commit()), 9, "the child has not changed it");
    println!("right");
}

/// Role `forked-bulk-out`: a child answers the request of its parent's client, and writes to the output slice.
pub(crate) fn bulk_out(options: &Options) {
    let mut host: GalleryHost = outcome::value(options.host().create());
    let builder = options.client();
    let asking = std::thread::spawn(move || {
        let gallery: GalleryClient = outcome::value(builder.attach());
        let mut numbers = [0; 4];
        let count = outcome::value(gallery.count(1, &mut numbers));
        (count, numbers)
    });
    match outcome::value(host.recv()).expect("no stopper exists") {
        GalleryCall::Count { mut numbers, reply, .. } => {
            numbers.copy_from_slice(&[1, 2, 3, 4]);
            assert_eq!(end_of_child(|| numbers[0] = 1000), End::Signal(libc::SIGSEGV));
            let mut reply = Some(reply);
            in_child(|| reply.take().expect("there").send(77));
            assert_eq!(numbers[..], [1, 2, 3, 4], "the child has not changed it");
            reply.expect("the parent's").send(4);
        }
        other => panic!("{}", other.method()),
    }
    in_child(|| assert!(is_forked(host.recv().map(|_| ()))));
    while !asking.is_finished() {
        let _ = outcome::value(outcome::or_nothing(host.recv_timeout(SHORT)));
    }
    assert_eq!(asking.join().expect("answered"), (4, [1, 2, 3, 4]));
    println!("right");
}

/// Role `forked-streams`: a child reads a stream of its parent, writes to another, and drops both.
pub(crate) fn streams(options: &Options) {
    let river: RiverClient = outcome::value(options.client().attach());
    let (drips, _done) = outcome::value(river.spring(0));
    let (numbers, sum) = outcome::value(river.sum_apart());
    let mut streams: Option<(Rx<Drip>, Tx<u64>)> = Some((drips, numbers));
    let (drips, numbers) = streams.as_mut().expect("there");
    assert_eq!(outcome::value(drips.recv()), Some(Drip::new(0)));
    outcome::value(numbers.send(1));
    in_child(|| {
        let (mut drips, mut numbers) = streams.take().expect("there");
        assert!(is_forked(drips.try_recv()));
        assert!(is_forked(drips.recv_timeout(SHORT)));
        assert!(is_forked(drips.recv()));
        assert!(is_forked(numbers.try_send(1000)));
        assert!(is_forked(numbers.send_timeout(1000, SHORT)));
        assert!(is_forked(numbers.send(1000)));
    });
    let (mut drips, mut numbers) = streams.expect("the parent's");
    // More than the queue holds: the child has not told the host that it wants no more.
    for number in 1..1000 {
        assert_eq!(outcome::value(drips.recv()), Some(Drip::new(number)), "the child has taken none");
    }
    outcome::value(numbers.send(2));
    drop(numbers);
    assert_eq!(outcome::value(sum.wait()), 3, "the child has sent nothing and ended nothing");
    println!("right");
}

/// Role `forked-events`: a child takes an event of its parent, and drops the subscription.
pub(crate) fn events(options: &Options) {
    let ticker: TickerClient = outcome::value(options.client().attach());
    let mut events: Option<Events<TickerEvent>> = Some(outcome::value(ticker.events()));
    assert_eq!(outcome::value(ticker.tick(0, 3)), 1);
    in_child(|| {
        let mut events = events.take().expect("there");
        assert!(is_forked(events.try_recv()));
        assert!(is_forked(events.recv_timeout(SHORT)));
        assert!(is_forked(events.recv()));
    });
    let mut events = events.expect("the parent's");
    assert_eq!(outcome::value(ticker.tick(3, 3)), 1, "the child has not ended the subscription");
    for number in 0..6 {
        assert_eq!(outcome::value(events.recv_timeout(LONG)), tick(number), "the child has taken none");
    }
    println!("right");
}

/// Role `forked-numbers`: the numbers of descriptors in children, also if no number is free there, or if the child has
/// closed all and has reused the numbers when it forks itself.
pub(crate) fn numbers(options: &Options) {
    let desk: DeskClient = outcome::value(options.client().attach());
    assert!(has_connected_socket());
    in_child(|| assert!(!has_connected_socket()));
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    let none = rustix::process::Rlimit { current: Some(0), ..limit };
    rustix::process::setrlimit(rustix::process::Resource::Nofile, none).expect("lower is allowed");
    in_child(|| assert!(!has_connected_socket()));
    rustix::process::setrlimit(rustix::process::Resource::Nofile, limit).expect("as it was");
    in_child(|| {
        // Like a program that becomes a daemon.
        // SAFETY: their owners are not used any more.
        unsafe { libc::close_range(3, libc::c_uint::MAX, 0) };
        let files: Vec<File> = (0..8).map(|_| File::open("/dev/zero").expect("opens")).collect();
        in_child(|| {
            for mut file in &files {
                assert!(file.as_raw_fd() < 16);
                file.read_exact(&mut [0; 8]).expect("it is still the file");
            }
        });
        std::mem::forget(files);
    });
    assert_eq!(outcome::value(desk.add(1, 2)), 3);
    println!("right");
}

/// Role `forks-during-attaches`: while another thread attaches and leaves, and creates and drops hosts, children are
/// forked; none of them has a connection or the lock of a name.
pub(crate) fn amid_attaches(options: &Options) {
    let is_over = AtomicBool::new(false);
    let forks: u32 = options.get("forks").expect("how many");
    std::thread::scope(|scope| {
        let coming_and_going = || {
            while !is_over.load(Ordering::Relaxed) {
                let desk: DeskClient = outcome::value(options.client().attach());
                assert_eq!(outcome::value(desk.add(1, 2)), 3);
            }
        };
        let creating = || {
            let mut created = 0;
            while !is_over.load(Ordering::Relaxed) {
                // A child that held the lock would keep the name taken.
                let directory: String = options.get("directory").expect("given");
                drop(outcome::value(DeskHost::builder("made-and-dropped").socket_dir(directory).create()));
                created += 1;
            }
            created
        };
        (0..2).for_each(|_| _ = scope.spawn(coming_and_going));
        let created = scope.spawn(creating);
        // They live for a moment, without `exec`.
        let mut children = Vec::new();
        for _ in 0..forks {
            // SAFETY: the child makes only system calls.
            match unsafe { libc::fork() } {
                0 => {
                    let status = i32::from(has_connected_socket());
                    // SAFETY: it has no conditions.
                    unsafe { libc::usleep(20_000) };
                    // SAFETY: it has no conditions.
                    unsafe { libc::_exit(status) }
                }
                pid => children.push(pid),
            }
        }
        let with_socket = children.iter().filter(|pid| {
            let mut status = 0;
            // SAFETY: `status` is ours.
            assert_eq!(unsafe { libc::waitpid(**pid, &raw mut status, 0) }, **pid);
            status != 0
        });
        let with_socket = with_socket.count();
        is_over.store(true, Ordering::Relaxed);
        println!("of {forks} children {with_socket} have a connection");
        println!("created {}", created.join().expect("no panic"));
        std::io::stdout().flush().expect("written");
    });
}
