//! A handler that calls its own host, which no other thread can answer: it gets an error at once. Other calls work.

use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe::{Error, Stopper};
use memorypipe_tests::place::Place;
use memorypipe_tests::{place, wait_until};

ipc_channel!(
    /// A handler that follows orders, and reports the resulting code.
    trait Mirror {
        fn look(&self, what: u32) -> FixedStr<32>;
        fn now(&self, value: u64) -> u64;
        #[oneway]
        fn tell(&self, value: u64);
        fn told(&self) -> u64;
        fn bring(&self, #[max(64)] bytes: &[u8]) -> u64;
    }
    #[events]
    enum MirrorEvent {
        Told { value: u64 },
    }
);

const ATTACH: u32 = 0;
const CALL: u32 = 1;
const WAIT: u32 = 2;
const SUBSCRIBE: u32 = 3;
const BRING: u32 = 4;
const TELL: u32 = 5;
const TELL_TOO_MUCH: u32 = 6;
const ASK_ANOTHER: u32 = 7;

#[derive(Clone)]
struct Glass(Arc<Inside>);

struct Inside {
    place: Place,
    /// A client of its own host, and one of another host in this process.
    own: Mutex<Option<MirrorClient>>,
    other: Mutex<Option<MirrorClient>>,
    told: Mutex<u64>,
}

fn code(result: Result<impl Sized, impl Into<Error>>) -> String {
    result.map_or_else(|error| error.into().code().to_owned(), |_| "ok".to_owned())
}

impl Inside {
    fn look(&self, what: u32) -> String {
        if what == ATTACH {
            return code(self.place.builder::<MirrorClient>().attach());
        }
        let client = if what == ASK_ANOTHER { &self.other } else { &self.own };
        let client = client.lock().unwrap();
        let client = client.as_ref().expect("it was given");
        match what {
            CALL | ASK_ANOTHER => code(client.now(1)),
            WAIT => {
                let pending = client.batch().now(1).unwrap();
                assert!(!pending.is_ready().unwrap());
                code(pending.wait())
            }
            SUBSCRIBE => code(client.events()),
            BRING => code(client.bring(&[1; 64])),
            TELL => code(client.tell(7)),
            TELL_TOO_MUCH => code((0..).try_for_each(|value| client.tell(value))),
            other => panic!("{other}"),
        }
    }
}

impl Mirror for Glass {
    fn look(&self, what: u32) -> FixedStr<32> {
        let start = Instant::now();
        let said = self.0.look(what);
        assert!(start.elapsed() < Duration::from_secs(2), "{said} after {:?}", start.elapsed());
        said.as_str().try_into().unwrap()
    }
    fn now(&self, value: u64) -> u64 {
        value
    }
    fn tell(&self, _: u64) {
        *self.0.told.lock().unwrap() += 1;
    }
    fn told(&self) -> u64 {
        *self.0.told.lock().unwrap()
    }
    fn bring(&self, bytes: Bulk<'_, u8>) -> u64 {
        bytes.len() as u64
    }
}

/// A host that a thread of this process serves.
struct Served {
    glass: Glass,
    stopper: Stopper,
    thread: Option<JoinHandle<Result<(), IpcError>>>,
}

impl Served {
    fn by(
        serve: impl FnOnce(&mut MirrorHost, &mut Glass) -> Result<(), IpcError> + Send + 'static,
    ) -> Served {
        let inside = Inside {
            place: place!(),
            own: Mutex::default(),
            other: Mutex::default(),
            told: Mutex::default(),
        };
        let glass = Glass(Arc::new(inside));
        let mut host: MirrorHost = glass.0.place.host_builder().capacity(8).create().unwrap();
        let (stopper, mut handler) = (host.stopper(), glass.clone());
        let thread = std::thread::spawn(move || serve(&mut host, &mut handler));
        Served { glass, stopper, thread: Some(thread) }
    }

    fn client(&self) -> MirrorClient {
        self.glass.0.place.builder().attach().unwrap()
    }

    /// The resulting codes.
    fn looks(&self, whats: &[u32]) -> Vec<String> {
        *self.glass.0.own.lock().unwrap() = Some(self.client());
        let client = self.client();
        whats.iter().map(|what| client.look(*what).unwrap().as_str().to_owned()).collect()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stopper.stop();
        let served = self.thread.take().map(JoinHandle::join);
        if !std::thread::panicking() {
            served.expect("it is joined once").unwrap().unwrap();
        }
    }
}

const ALL_THAT_WAIT: [u32; 5] = [ATTACH, CALL, WAIT, SUBSCRIBE, BRING];

#[test]
fn a_handler_that_waits_for_its_own_host_is_told_so_at_once() {
    let served = Served::by(MirrorHost::serve);
    let mut expected = vec!["MP-IPC-OWN-HOST"; 5];
    expected[0] = "MP-ATTACH-OWN-HOST";
    assert_eq!(served.looks(&ALL_THAT_WAIT), expected);
    // And again: nothing remained.
    assert_eq!(served.looks(&ALL_THAT_WAIT), expected);
    let client = served.client();
    assert_eq!(client.now(5).unwrap(), 5);
}

#[test]
fn a_handler_that_is_served_by_a_task_is_told_so_too() {
    let served = Served::by(|host, glass| {
        let runtime = memorypipe_tests::runtime("current");
        runtime.block_on(host.serve_async(glass))
    });
    let said = served.looks(&ALL_THAT_WAIT);
    assert!(said.iter().all(|code| code.ends_with("-OWN-HOST")), "{said:?}");
}

#[test]
fn what_need_not_wait_is_done_and_what_another_thread_answers_is_answered() {
    let served = Served::by(MirrorHost::serve);
    let other = Served::by(MirrorHost::serve);
    *served.glass.0.other.lock().unwrap() = Some(other.client());
    assert_eq!(served.looks(&[TELL, ASK_ANOTHER]), ["ok", "ok"]);
    let client = served.client();
    wait_until("handled once the handler has returned", || client.told().unwrap() == 1);
    // Without room in the ring it would wait, and no thread would make room.
    assert_eq!(served.looks(&[TELL_TOO_MUCH]), ["MP-IPC-FULL"]);
    wait_until("as many as the ring holds", || client.told().unwrap() == 1 + 8);
}

#[test]
fn a_handler_of_one_of_several_threads_may_attach_to_the_thread_that_lets_clients_in() {
    let served = Served::by(|host, glass| host.serve_threads(3, &*glass));
    // One thread has this client, another one the client of the handler; the third accepts clients.
    assert_eq!(served.looks(&[ATTACH, CALL]), ["ok", "ok"]);
}

#[test]
fn a_thread_that_has_served_attaches_and_calls_as_any_other() {
    let place = place!();
    let mut host: MirrorHost = place.host_builder().create().unwrap();
    host.stopper().stop();
    let inside = Inside { place, own: Mutex::default(), other: Mutex::default(), told: Mutex::default() };
    let mut glass = Glass(Arc::new(inside));
    host.serve(&mut glass).unwrap();
    drop(host);
    let mut host: MirrorHost = glass.0.place.host_builder().create().unwrap();
    let (stopper, mut handler) = (host.stopper(), glass.clone());
    let serving = std::thread::spawn(move || host.serve(&mut handler));
    let client: MirrorClient = glass.0.place.builder().attach().unwrap();
    assert_eq!(client.now(3).unwrap(), 3);
    stopper.stop();
    serving.join().unwrap().unwrap();
}

#[test]
fn a_child_that_a_handler_has_forked_may_attach_to_its_host() {
    let place = place!();
    let mut host = place.host("forking");
    host.says("the child was answered: true");
}
