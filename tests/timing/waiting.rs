//! Waiting: messages that must not be missed, starved or delayed, whatever else happens.
//!
//! Host and client are threads here, which makes no difference to the runtime.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe::{ClientBuilder, HostBuilder};
use memorypipe_tests::outcome::or_nothing;

ipc_channel!(
    /// A slow channel.
    #[channel(capacity = 64)]
    trait Sloth {
        fn nap(&mut self, ms: u64) -> u64;
    }
);

struct Napping;

impl Sloth for Napping {
    fn nap(&mut self, ms: u64) -> u64 {
        thread::sleep(Duration::from_millis(ms));
        ms
    }
}

/// A separate directory for each test.
struct Place(PathBuf);

impl Place {
    fn new(test: &str) -> Place {
        let place = std::env::temp_dir().join(format!("mp-waiting-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&place);
        Place(place)
    }

    fn host(&self) -> HostBuilder<SlothHost> {
        SlothHost::builder("sloth").socket_dir(&self.0)
    }

    fn client(&self) -> ClientBuilder<SlothClient> {
        SlothClient::builder("sloth").socket_dir(&self.0).attach_timeout(Duration::from_secs(10))
    }

    fn pipe_host(&self) -> PipeHost<u64, u64> {
        PipeHost::builder("pipe").socket_dir(&self.0).create().unwrap()
    }

    fn pipe_client(&self) -> PipeClient<u64, u64> {
        let builder = PipeClient::builder("pipe").socket_dir(&self.0);
        builder.attach_timeout(Duration::from_secs(10)).attach().unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A timeout, or, on a machine that was busy at that moment, the reply.
fn is_late_or(reply: Result<u64, IpcError>, expected: u64) -> bool {
    match reply {
        Ok(value) => value == expected,
        Err(error) => matches!(error, IpcError::Timeout { .. }),
    }
}

#[test]
fn late_replies_do_not_hide_the_one_that_is_waited_for() {
    let _alone = crate::alone();
    for wait in [Wait::Block, Wait::Adaptive, Wait::Spin] {
        let place = Place::new("late");
        let mut host = place.host().wait(wait).create().unwrap();
        let stopper = host.stopper();
        let serving = thread::spawn(move || host.serve(&mut Napping));
        let client = place.client().wait(wait).timeout(Duration::from_millis(3)).attach().unwrap();
        for round in 1..=3 {
            for _ in 0..6 {
                assert!(is_late_or(client.nap(10), 10));
            }
            // By then the host has answered all of them, and sleeps.
            thread::sleep(Duration::from_millis(100));
            let patient = loop {
                match client.nap(round % 2) {
                    Err(IpcError::Timeout { .. }) => thread::sleep(Duration::from_millis(20)),
                    other => break other,
                }
            };
            assert_eq!(patient.unwrap(), round % 2, "{wait:?}");
        }
        stopper.stop();
        serving.join().unwrap().unwrap();
    }
}

#[test]
fn a_call_without_deadline_finds_its_reply_behind_late_ones() {
    let _alone = crate::alone();
    ipc_channel!(
        trait Mixed {
            #[timeout(ms = 2)]
            fn hurried(&mut self) -> u64;
            fn patient(&mut self) -> u64;
        }
    );
    struct Answers;
    impl Mixed for Answers {
        fn hurried(&mut self) -> u64 {
            thread::sleep(Duration::from_millis(6));
            1
        }
        fn patient(&mut self) -> u64 {
            2
        }
    }
    let place = Place::new("behind");
    let mut host = MixedHost::builder("mixed").socket_dir(&place.0).wait(Wait::Block).create().unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || host.serve(&mut Answers));
    let client = MixedClient::builder("mixed").socket_dir(&place.0).wait(Wait::Block).attach().unwrap();
    for _ in 0..12 {
        assert!(is_late_or(client.hurried(), 1));
    }
    thread::sleep(Duration::from_millis(200));
    let (sender, receiver) = std::sync::mpsc::channel();
    thread::spawn(move || sender.send(client.patient().unwrap()));
    assert_eq!(
        receiver.recv_timeout(Duration::from_secs(20)),
        Ok(2),
        "it slept although its reply was there"
    );
    stopper.stop();
    serving.join().unwrap().unwrap();
}

#[test]
fn a_busy_host_lets_newcomers_in_and_stops_when_asked() {
    let _alone = crate::alone();
    let place = Place::new("busy");
    let mut host = place.host().create().unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || host.serve(&mut Napping));
    let busy: Vec<_> = (0..2)
        .map(|_| {
            let client = place.client().attach().unwrap();
            thread::spawn(move || while client.nap(10).is_ok() {})
        })
        .collect();
    thread::sleep(Duration::from_millis(300));
    let start = Instant::now();
    let newcomer = place.client().attach().unwrap();
    assert_eq!(newcomer.nap(0).unwrap(), 0);
    // Three steps of ten milliseconds, not hundreds of them.
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());

    let start = Instant::now();
    stopper.stop();
    serving.join().unwrap().unwrap();
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    busy.into_iter().for_each(|client| client.join().unwrap());
}

/// Pins this thread to one processor.
fn stay_on(processor: usize) {
    let mut set = rustix::thread::CpuSet::new();
    set.set(processor);
    rustix::thread::sched_setaffinity(None, &set).unwrap();
}

/// The first two allowed processors.
fn two_processors() -> Option<[usize; 2]> {
    let ours = rustix::thread::sched_getaffinity(None).unwrap();
    let mut processors = (0..rustix::thread::CpuSet::MAX_CPU).filter(|n| ours.is_set(*n));
    Some([processors.next()?, processors.next()?])
}

/// The percentage of calls during `time` for which the client slept.
fn slept_for(client: &SlothClient, time: Duration) -> u64 {
    let (before, start) = (client.link.stats(), Instant::now());
    while start.elapsed() < time {
        assert_eq!(client.nap(0).unwrap(), 0);
    }
    let now = client.link.stats();
    (now.parks - before.parks) * 100 / (now.calls - before.calls)
}

/// How long a thread of this process was ready to run and did not run, in total.
fn queued(thread: rustix::process::Pid) -> Duration {
    let path = format!("/proc/self/task/{}/schedstat", thread.as_raw_nonzero());
    let said = std::fs::read_to_string(path).unwrap();
    Duration::from_nanos(said.split_whitespace().nth(1).unwrap().parse().unwrap())
}

/// A host on its own thread and processor, until it is dropped.
struct Pinned {
    thread: rustix::process::Pid,
    stopper: Stopper,
    serving: Option<thread::JoinHandle<()>>,
}

impl Pinned {
    fn host(place: &Place, processor: usize) -> Pinned {
        struct Prompt;
        impl Sloth for Prompt {
            fn nap(&mut self, ms: u64) -> u64 {
                ms
            }
        }
        let mut host = place.host().create().unwrap();
        let stopper = host.stopper();
        let (sender, receiver) = std::sync::mpsc::channel();
        let serving = thread::spawn(move || {
            stay_on(processor);
            sender.send(rustix::thread::gettid()).unwrap();
            host.serve(&mut Prompt).unwrap();
        });
        Pinned { thread: receiver.recv().unwrap(), stopper, serving: Some(serving) }
    }
}

impl Drop for Pinned {
    fn drop(&mut self) {
        self.stopper.stop();
        let ended = self.serving.take().unwrap().join();
        assert!(ended.is_ok() || thread::panicking());
    }
}

/// The result of `during`, next to that many threads, which get a flag that is true as long as they should run.
fn crowded<T>(
    count: usize,
    each: impl Fn(&std::sync::atomic::AtomicBool) + Sync,
    during: impl FnOnce() -> T,
) -> T {
    let crowd = std::sync::atomic::AtomicBool::new(true);
    thread::scope(|scope| {
        for _ in 0..count {
            scope.spawn(|| each(&crowd));
        }
        let result = during();
        crowd.store(false, std::sync::atomic::Ordering::Relaxed);
        result
    })
}

/// What a host learns about the processors of a client is what the first thread of the client's process may use.
fn keep_process_on(processors: &[usize]) {
    let mut set = rustix::thread::CpuSet::new();
    processors.iter().for_each(|processor| set.set(*processor));
    rustix::thread::sched_setaffinity(Some(rustix::process::getpid()), &set).unwrap();
}

#[test]
fn clients_that_have_kept_their_host_from_running_poll_again_afterwards() {
    let _alone = crate::alone();
    let Some([ours, the_hosts]) = two_processors() else {
        eprintln!("skipped: this takes two processors");
        return;
    };
    let place = Place::new("crowd");
    let host = Pinned::host(&place, the_hosts);
    let builder = place.client();
    let calls = |crowd: &std::sync::atomic::AtomicBool| {
        stay_on(the_hosts);
        let client = builder.clone().attach().unwrap();
        while crowd.load(std::sync::atomic::Ordering::Relaxed) {
            assert_eq!(client.nap(0).unwrap(), 0);
        }
    };
    stay_on(ours);
    let client = place.client().attach().unwrap();
    // The host asks the scheduler from time to time.
    crowded(4, calls, || slept_for(&client, Duration::from_millis(1000)));
    let (window, mut calm) = (Duration::from_millis(100), 0);
    let is_over = (0..200).any(|_| {
        let before = queued(host.thread);
        let slept = slept_for(&client, window);
        // Other processes may crowd that processor too: then the host sees no difference.
        calm = if (queued(host.thread) - before) * 16 < window { calm + 1 } else { 0 };
        slept <= 10 || calm > 5
    }) && calm <= 5;
    assert!(calm <= 5, "it sleeps even when the crowd is gone");
    if !is_over {
        eprintln!("not seen to end: something else crowds there, too");
    }
}

/// In percent.
const MOSTLY: u64 = 50;

#[test]
fn strangers_that_keep_a_host_from_running_do_not_put_its_client_to_sleep() {
    let _alone = crate::alone();
    let Some([ours, the_hosts]) = two_processors() else {
        eprintln!("skipped: this takes two processors");
        return;
    };
    let place = Place::new("strangers");
    let _host = Pinned::host(&place, the_hosts);
    let works = |crowd: &std::sync::atomic::AtomicBool| {
        stay_on(the_hosts);
        while crowd.load(std::sync::atomic::Ordering::Relaxed) {}
    };
    stay_on(ours);
    let client = place.client().attach().unwrap();
    // Only now: a client that attaches asks in the same way whether its host can run next to it.
    keep_process_on(&[ours]);
    let beside_strangers = crowded(4, works, || {
        slept_for(&client, Duration::from_millis(500));
        slept_for(&client, Duration::from_millis(1000))
    });
    keep_process_on(&[ours, the_hosts]);
    assert!(beside_strangers < MOSTLY, "slept for {beside_strangers} % of the calls");
}

#[test]
fn a_host_that_only_ever_looks_for_a_moment_lets_clients_in_and_sees_them_go() {
    let _alone = crate::alone();
    for timeout in [Duration::ZERO, Duration::from_micros(1)] {
        let place = Place::new("moment");
        let mut host = place.host().create().unwrap();
        let client = place.client();
        let calling = thread::spawn(move || client.attach().unwrap().nap(0));
        let until = Instant::now() + Duration::from_secs(10);
        let mut served = 0;
        while Instant::now() < until && (served == 0 || host.clients() > 0) {
            if let Some(call) = or_nothing(host.recv_timeout(timeout)).unwrap() {
                call.dispatch(&mut Napping);
                served += 1;
            }
        }
        assert_eq!((served, host.clients()), (1, 0), "{timeout:?}");
        calling.join().unwrap().unwrap();
    }
}

#[test]
fn timeouts_beyond_all_clocks_are_as_good_as_none() {
    let _alone = crate::alone();
    let place = Place::new("max");
    let mut host = place.host().create().unwrap();
    let stopper = host.stopper();
    let serving = thread::spawn(move || {
        while let Some(call) = host.recv_timeout(Duration::MAX).unwrap() {
            call.dispatch(&mut Napping);
        }
    });
    let builder = SlothClient::builder("sloth").socket_dir(&place.0);
    let client = builder.attach_timeout(Duration::MAX).timeout(Duration::MAX).attach().unwrap();
    assert_eq!(client.nap(1).unwrap(), 1);
    stopper.stop();
    serving.join().unwrap();

    let (mut host, place) = (place.pipe_host(), &place);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut client = place.pipe_client();
            client.write_timeout(&5, Duration::MAX).unwrap();
            client.read_timeout(Duration::MAX).unwrap()
        });
        assert_eq!(host.read_timeout(Duration::MAX).unwrap(), 5);
        host.write_timeout(&6, Duration::MAX).unwrap();
        assert_eq!(writing.join().unwrap(), 6);
    });
}

#[test]
fn a_pipe_host_that_only_writes_gets_over_a_client_that_left_words_unread() {
    let _alone = crate::alone();
    let place = Place::new("unread");
    let mut host = place.pipe_host();
    let mut client = thread::scope(|scope| {
        let attaching = scope.spawn(|| place.pipe_client());
        host.write(&1).unwrap();
        attaching.join().unwrap()
    });
    client.write(&2).unwrap();
    drop(client);
    thread::sleep(Duration::from_millis(20));

    // It gets the error once; after that it waits for the next client.
    let told =
        (0..1000).find_map(|_| host.try_write(&3).err().filter(|e| !matches!(e, IpcError::Full { .. })));
    assert!(matches!(told, Some(IpcError::ClientGone)), "{told:?}");
    let mut next = thread::scope(|scope| {
        let attaching = scope.spawn(|| place.pipe_client());
        host.write_timeout(&4, Duration::from_secs(10)).unwrap();
        attaching.join().unwrap()
    });
    assert_eq!(next.read().unwrap(), 4);
    next.write(&5).unwrap();
    assert_eq!(host.read().unwrap(), 5, "and nothing of the old one is read by then");
}

#[test]
fn a_writer_on_a_full_ring_wakes_although_the_reader_took_only_a_few() {
    let _alone = crate::alone();
    let place = Place::new("few");
    let mut host = place.pipe_host();
    let filled = thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut client = place.pipe_client();
            let mut count = 0_u64;
            while client.try_write(&count).is_ok() {
                count += 1;
            }
            // One slot will be free, and its reader does not ring.
            client.write_timeout(&count, Duration::from_secs(20)).unwrap();
            (client, count)
        });
        host.write(&0).unwrap(); // waits for the client
        thread::sleep(Duration::from_millis(200));
        assert_eq!(host.read().unwrap(), 0);
        writing.join().unwrap()
    });
    let (_client, count) = filled;
    for expected in 1..=count {
        assert_eq!(host.read().unwrap(), expected);
    }
}
