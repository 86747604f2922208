//! Every wait has a form with a deadline: it ends then and not before, and at once if the other side dies.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use memorypipe::{CallError, Execution, IpcError, PipeClient, PipeHost, ipc_channel};
use memorypipe_tests::bulk_channel::GalleryClient;
use memorypipe_tests::calls_handler::Clerk;
use memorypipe_tests::channels::{DeskClient, DeskHost, Tick};
use memorypipe_tests::deferred::ErrandsClient;
use memorypipe_tests::outcome::or_nothing;
use memorypipe_tests::process::Process;
use memorypipe_tests::{TIMEOUT, place, place::Place, wait_until};

const SHORT: Duration = Duration::from_millis(60);
/// A deadline that is not reached.
const LONG: Duration = Duration::from_secs(25);

/// The result of `operation`, which takes as long as it may wait.
fn not_early<T>(what: &str, operation: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = operation();
    assert!(start.elapsed() >= SHORT, "{what} ended after {:?}", start.elapsed());
    assert!(start.elapsed() < TIMEOUT / 2, "{what} ended after {:?}", start.elapsed());
    result
}

/// The result of `operation`, while the process that it waits for is killed.
fn at_death<T>(what: &str, process: &mut Process, operation: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(SHORT);
            process.kill();
        });
        operation()
    });
    assert!(start.elapsed() < LONG / 2, "{what} ended after {:?}", start.elapsed());
    result
}

type Waits<End> = [(&'static str, fn(&mut End, Duration) -> Result<usize, IpcError>); 6];

/// All waits of an end of a pipe: the number of messages. A lent slot is returned.
macro_rules! waits {
    ($end:ty) => {{
        let waits: Waits<$end> = [
            ("read_timeout", |end, time| end.read_timeout(time).map(|_| 1)),
            ("read_batch_timeout", |end, time| end.read_batch_timeout(&mut [Tick::new(0); 3], time)),
            ("write_timeout", |end, time| end.write_timeout(&Tick::new(0), time).map(|()| 1)),
            ("write_batch_timeout", |end, time| end.write_batch_timeout(&[Tick::new(0); 3], time)),
            ("loan_timeout", |end, time| end.loan_timeout(time).map(|_| 1)),
            ("loan_with_timeout", |end, time| end.loan_with_timeout(&Tick::new(0), time).map(|_| 1)),
        ];
        waits
    }};
}

/// The same without waiting.
macro_rules! tries {
    ($end:expr) => {{
        let end = $end;
        assert!(matches!(end.try_read(), Err(IpcError::Empty)));
        assert!(matches!(end.try_read_batch(&mut [Tick::new(0); 3]), Err(IpcError::Empty)));
        assert!(matches!(end.try_write(&Tick::new(0)), Err(IpcError::Full { .. })));
        assert!(matches!(end.try_write_batch(&[Tick::new(0); 3]), Err(IpcError::Full { .. })));
        assert!(matches!(end.try_loan(), Err(IpcError::Full { .. })));
        assert!(matches!(end.try_loan_with(&Tick::new(0)), Err(IpcError::Full { .. })));
    }};
}

/// Whether it timed out with the right error.
fn is_over<T: Debug>(result: &Result<T, IpcError>) -> bool {
    matches!(result, Err(IpcError::Timeout { method: "", after: SHORT, execution: Execution::NoRequest }))
}

/// A pipe whose host has read one message and does nothing more; the ring to it is full.
fn pipe_of_an_idle_host(place: &Place) -> (Process, PipeClient<Tick, Tick>) {
    let mut host = place.host("pipe-host capacity=4");
    host.tell("read");
    let mut pipe = place.pipe();
    pipe.write(&Tick::new(0)).unwrap();
    host.says("0");
    while pipe.try_write(&Tick::new(7)).is_ok() {}
    (host, pipe)
}

/// A host of a pipe in this process; the ring to its idle client is full.
fn pipe_of_an_idle_client(place: &Place) -> (PipeHost<Tick, Tick>, Process) {
    let mut host: PipeHost<Tick, Tick> = place.host_builder().capacity(4).create().unwrap();
    let mut client = place.start("pipe-client attach_timeout=20000");
    host.write(&Tick::new(0)).unwrap();
    client.says(&format!("attached {}", std::process::id()));
    while host.try_write(&Tick::new(7)).is_ok() {}
    (host, client)
}

#[test]
fn every_wait_of_the_client_of_a_pipe_ends_in_time_and_not_before() {
    let place = place!();
    let (mut host, mut pipe) = pipe_of_an_idle_host(&place);
    for (what, wait) in waits!(PipeClient<Tick, Tick>) {
        assert!(is_over(&not_early(what, || wait(&mut pipe, SHORT))), "{what}");
    }
    tries!(&mut pipe);
    // A part of a batch is written, and reported.
    assert_eq!(host.ask("read"), "7");
    let written = not_early("the rest", || pipe.write_batch_timeout(&[Tick::new(8); 3], SHORT));
    assert_eq!(written.unwrap(), 1);
    // With room there is no wait.
    assert_eq!(host.ask("sum 4"), format!("sum {}", 3 * 7 + 8));
    assert_eq!(pipe.write_batch_timeout(&[Tick::new(9); 3], LONG).unwrap(), 3);
    pipe.loan_with_timeout(&Tick::new(10), LONG).unwrap().commit().unwrap();
    assert_eq!(host.ask("sum 4"), format!("sum {}", 3 * 9 + 10));
    pipe.loan_timeout(LONG).unwrap().commit().unwrap();
    pipe.try_loan().unwrap().commit().unwrap();
    pipe.try_loan_with(&Tick::new(11)).unwrap().commit().unwrap();
    assert_eq!(host.ask("sum 3"), "sum 11");
    host.tell("batch 20 2");
    let mut into = [Tick::new(0); 3];
    let read = pipe.read_batch_timeout(&mut into, LONG).unwrap();
    assert_eq!(into[0], Tick::new(20), "{read}");
}

#[test]
fn every_wait_of_the_host_of_a_pipe_ends_in_time_and_not_before() {
    let place = place!();
    let mut alone: PipeHost<Tick, Tick> = place.host_builder().create().unwrap();
    for (what, wait) in waits!(PipeHost<Tick, Tick>) {
        assert!(is_over(&not_early(what, || wait(&mut alone, SHORT))), "{what} without a client");
    }
    tries!(&mut alone);
    drop(alone);

    let (mut host, mut client) = pipe_of_an_idle_client(&place);
    for (what, wait) in waits!(PipeHost<Tick, Tick>) {
        assert!(is_over(&not_early(what, || wait(&mut host, SHORT))), "{what}");
    }
    tries!(&mut host);
    client.tell("sum 2");
    client.says("sum 7");
    let written = not_early("the rest", || host.write_batch_timeout(&[Tick::new(8); 3], SHORT));
    assert_eq!(written.unwrap(), 2);
    client.tell("sum 4");
    client.says(&format!("sum {}", 2 * 7 + 2 * 8));
    host.loan_with_timeout(&Tick::new(10), LONG).unwrap().commit().unwrap();
    host.try_loan_with(&Tick::new(11)).unwrap().commit().unwrap();
    host.loan_timeout(LONG).unwrap().commit().unwrap();
    host.try_loan().unwrap().commit().unwrap();
    client.tell("sum 4");
    client.says("sum 21");
    client.tell("batch 20 2");
    client.says("ok");
    let mut into = [Tick::new(0); 3];
    assert_eq!(host.read_batch_timeout(&mut into, LONG).unwrap(), 2);
    assert_eq!(into[..2], [Tick::new(20), Tick::new(21)]);
}

#[test]
fn the_death_of_the_other_side_ends_every_wait_of_a_pipe() {
    for (what, wait) in waits!(PipeClient<Tick, Tick>) {
        let place = place!();
        let (mut host, mut pipe) = pipe_of_an_idle_host(&place);
        let error = at_death(what, &mut host, || wait(&mut pipe, LONG)).unwrap_err();
        // The messages of a pipe are not requests.
        assert!(matches!(error, IpcError::HostGone { execution: Execution::NoRequest }), "{what}: {error:?}");
    }
    for (what, wait) in waits!(PipeHost<Tick, Tick>) {
        let place = place!();
        let (mut host, mut client) = pipe_of_an_idle_client(&place);
        let error = at_death(what, &mut client, || wait(&mut host, LONG)).unwrap_err();
        assert!(matches!(error, IpcError::ClientGone), "{what}: {error:?}");
    }
}

#[test]
fn a_pending_call_is_given_up_in_time_and_not_before() {
    let place = place!();
    let _host = place.host("errands");
    let errands: ErrandsClient = place.builder().attach().unwrap();
    let late = errands.batch().held(1).unwrap();
    wait_until("it is taken", || errands.kept().unwrap() == 1);
    match not_early("wait_timeout", || late.wait_timeout(SHORT)) {
        Err(IpcError::Timeout { method: "held", after: SHORT, execution: Execution::MaybeStarted }) => {}
        other => panic!("{other:?}"),
    }
    wait_until("the host is told", || errands.unwanted().unwrap() == 1);
    assert_eq!(errands.release().unwrap(), 1);
    assert_eq!(errands.batch().now(5).unwrap().wait_timeout(LONG).unwrap(), 5);
}

#[test]
fn a_pending_call_that_can_fail_has_a_deadline_too_and_ends_with_its_host() {
    let place = place!();
    let mut host = place.host("host");
    let desk: DeskClient = place.desk();
    host.suspend();
    let late = desk.batch().div(6, 3).unwrap();
    match not_early("wait_timeout", || late.wait_timeout(SHORT)) {
        Err(CallError::Ipc(IpcError::Timeout {
            method: "div",
            after: SHORT,
            execution: Execution::NotStarted,
        })) => {}
        other => panic!("{other:?}"),
    }
    host.resume();
    assert_eq!(desk.batch().div(6, 3).unwrap().wait_timeout(LONG).unwrap(), 2);
    host.suspend();
    let pending = desk.batch().div(6, 3).unwrap();
    let gone = at_death("wait_timeout", &mut host, || pending.wait_timeout(LONG));
    assert!(
        matches!(gone, Err(CallError::Ipc(IpcError::HostGone { execution: Execution::NotStarted }))),
        "{gone:?}"
    );
}

#[test]
fn memory_for_bulk_data_is_waited_for_until_a_deadline_and_not_if_it_is_tried() {
    let place = place!();
    let mut host = place.host("gallery bulk=65536");
    let gallery: GalleryClient = place.builder().attach().unwrap();
    host.suspend();
    // 65,536 bytes hold this many.
    for number in 0..8 {
        gallery.show(number, &[number; 8192]).unwrap();
    }
    let full = |error| matches!(error, IpcError::BulkFull { bytes: 8192, .. });
    assert!(full(gallery.show_try_loan(8192).unwrap_err()));
    assert!(full(not_early("show_loan_timeout", || gallery.show_loan_timeout(8192, SHORT)).unwrap_err()));
    host.resume();
    // Long enough for one of them to be handled.
    let mut loan = gallery.show_loan_timeout(8192, LONG).unwrap();
    loan.fill(9);
    loan.commit(9).unwrap();
    assert_eq!(gallery.shown().unwrap(), 9);
    gallery.show_try_loan(8192).unwrap().commit(0).unwrap();
    assert_eq!(gallery.sum_loan_timeout(0, SHORT).unwrap().commit().unwrap(), 0);

    host.suspend();
    while gallery.show_try_loan(8192).is_ok_and(|loan| loan.commit(0).is_ok()) {}
    let gone = at_death("show_loan_timeout", &mut host, || gallery.show_loan_timeout(8192, LONG).map(drop));
    assert!(matches!(gone, Err(IpcError::HostGone { execution: Execution::NotStarted })), "{gone:?}");
}

#[test]
fn a_batch_of_requests_is_waited_for_until_a_deadline_and_not_if_it_is_tried() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    let mut serve = |timeout: Option<Duration>| match timeout {
        Some(timeout) => host.recv_batch_timeout(8, timeout, |call| call.dispatch(&mut Clerk::default())),
        None => host.try_recv_batch(8, |call| call.dispatch(&mut Clerk::default())),
    };
    assert!(is_over(&not_early("recv_batch_timeout", || serve(Some(SHORT)))));
    assert!(matches!(serve(None), Err(IpcError::Empty)));
    let mut client = place.start("client attach_timeout=20000");
    client.tell("add 1 2");
    assert_eq!(serve(Some(LONG)).unwrap(), 1);
    client.says(&format!("attached {}", std::process::id()));
    client.says("3");
    client.tell("add 3 4");
    wait_until("it is there", || or_nothing(serve(None)).unwrap() == 1);
    client.says("7");
    // The death of a client is not a request.
    let none = at_death("recv_batch_timeout", &mut client, || not_early("it", || serve(Some(SHORT * 4))));
    assert!(matches!(none, Err(IpcError::Timeout { .. })), "{none:?}");
}

#[test]
fn a_request_an_empty_queue_a_timeout_and_a_stop_are_different_outcomes() {
    let place = place!();
    let mut host: DeskHost = place.host_builder().create().unwrap();
    let mut clerk = Clerk::default();
    assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
    assert!(is_over(&host.recv_timeout(SHORT).map(drop)));
    let mut client = place.start("client attach_timeout=20000");
    client.tell("add 1 2");
    host.recv_timeout(LONG).unwrap().expect("a request, and no stop").dispatch(&mut clerk);
    client.says(&format!("attached {}", std::process::id()));
    client.says("3");
    assert!(is_over(&host.recv_timeout(SHORT).map(drop)), "its client is there and asks nothing");

    let stopper = host.stopper();
    let stopping = std::thread::spawn(move || {
        std::thread::sleep(SHORT);
        stopper.stop();
    });
    assert!(host.recv_timeout(LONG).unwrap().is_none(), "stopped");
    stopping.join().unwrap();
    assert!(host.try_recv().unwrap().is_none(), "and stays so");
    assert!(host.recv().unwrap().is_none());
    assert!(host.recv_timeout(SHORT).unwrap().is_none());
    for most in [1, 8] {
        assert_eq!(host.recv_batch(most, |_| ()).unwrap(), 0);
        assert_eq!(host.try_recv_batch(most, |_| ()).unwrap(), 0);
        assert_eq!(host.recv_batch_timeout(most, SHORT, |_| ()).unwrap(), 0);
    }
}

ipc_channel!(
    /// A deadline of less than a millisecond.
    #[channel(async)]
    trait Sleeper {
        #[timeout(us = 700)]
        fn nap(&mut self, ms: u64) -> u64;
    }
);

struct Sleeps;

impl Sleeper for Sleeps {
    fn nap(&mut self, ms: u64) -> u64 {
        std::thread::sleep(Duration::from_millis(ms));
        ms
    }
}

#[test]
fn a_deadline_may_be_shorter_than_a_millisecond() {
    let place = place!();
    let mut host: SleeperHost = place.host_builder().create().unwrap();
    let stopper = host.stopper();
    let serving = std::thread::spawn(move || host.serve(&mut Sleeps));
    let limit = Duration::from_micros(700);
    let client: SleeperClient = place.builder().attach().unwrap();
    let start = Instant::now();
    assert!(matches!(client.nap(60), Err(IpcError::Timeout { method: "nap", after, .. }) if after == limit));
    assert!(start.elapsed() >= limit);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = SleeperAsyncClient::try_from(client).unwrap();
        assert!(matches!(client.nap(60).await, Err(IpcError::Timeout { after, .. }) if after == limit));
    });
    stopper.stop();
    serving.join().unwrap().unwrap();
}
