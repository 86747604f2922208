//! Who calls: the number of a client in notices, calls and handlers, and clients that the host disconnects.

use std::collections::HashMap;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe::{ClientId, HostBuilder, Notice, Sessions};
use memorypipe_tests::place::Place;
use memorypipe_tests::process::Process;
use memorypipe_tests::sessions::{Lounge, LoungeCall, LoungeClient, LoungeEvent, LoungeHost, Sheet};
use memorypipe_tests::{TIMEOUT, assert_root, place, wait_until};

#[derive(Default)]
struct Keeper {
    sums: HashMap<ClientId, u64>,
    has_seen_gone: bool,
}

impl Keeper {
    fn add_to(&mut self, from: &Caller, number: u64) {
        *self.sums.entry(from.id()).or_default() += number;
    }
}

impl Lounge for Keeper {
    fn who(&mut self, from: Caller) -> u64 {
        assert!(!from.is_gone());
        from.id().to_number()
    }

    fn sheet(&mut self, from: Caller, sheet: Sheet) -> Result<u64, u8> {
        if sheet.words[1023] == 7 { Ok(from.id().to_number()) } else { Err(1) }
    }

    fn bulk(&mut self, from: Caller, input: Bulk<'_, u8>, out: &mut [u8]) -> u64 {
        out.iter_mut().zip(&input).for_each(|(to, from)| *to = from);
        from.id().to_number()
    }

    fn flow(&mut self, from: Caller, mut out: Tx<u64>) -> u64 {
        out.send(from.id().to_number()).unwrap();
        from.id().to_number()
    }

    fn add(&mut self, from: Caller, number: u64) {
        self.add_to(&from, number);
    }

    fn add_sheet(&mut self, from: Caller, sheet: Sheet) {
        self.add_to(&from, sheet.words[0]);
    }

    fn add_bulk(&mut self, from: Caller, input: Bulk<'_, u8>) {
        self.add_to(&from, input.len() as u64);
    }

    fn sum(&mut self, from: Caller) -> u64 {
        self.sums.get(&from.id()).copied().unwrap_or(0)
    }

    fn until_gone(&mut self, from: Caller) {
        println!("it has begun");
        let start = Instant::now();
        while !from.is_gone() && start.elapsed() < TIMEOUT {
            std::thread::sleep(Duration::from_millis(1));
        }
        self.has_seen_gone = from.is_gone();
    }

    fn has_seen_gone(&mut self) -> bool {
        self.has_seen_gone
    }

    fn leave(&mut self, from: Caller) -> u64 {
        from.disconnect("it wanted to");
        from.id().to_number()
    }
}

/// What a host has reported of a client: its number and process, and the error if it was expelled.
#[derive(Debug, Clone, PartialEq)]
enum Seen {
    Attached(u64, u32),
    Left(u64),
    Expelled(u64, String),
}

fn reports(builder: HostBuilder<LoungeHost>) -> (HostBuilder<LoungeHost>, Receiver<Seen>) {
    let (sender, seen) = channel();
    let builder = builder.on_notice(move |notice| {
        let seen = match notice {
            Notice::Attached { client, peer } => Seen::Attached(client.to_number(), peer.pid),
            Notice::Detached { client, .. } => Seen::Left(client.to_number()),
            Notice::Expelled { client, error, .. } => Seen::Expelled(client.to_number(), error.to_string()),
            other => panic!("{other}"),
        };
        let departs = !matches!(seen, Seen::Attached(..));
        assert_eq!(notice.departed().is_some(), departs);
        let _ = sender.send(seen);
    });
    (builder, seen)
}

/// A host in this process, on a thread of its own.
struct Served {
    sessions: Sessions,
    seen: Receiver<Seen>,
    emitter: Emitter<LoungeEvent>,
    stopper: Stopper,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    fn at(place: &Place, serve: impl FnOnce(LoungeHost) + Send + 'static) -> Served {
        let (builder, seen) = reports(place.host_builder());
        let host: LoungeHost = builder.create().unwrap();
        let (sessions, emitter, stopper) = (host.sessions(), host.emitter(), host.stopper());
        Served { sessions, seen, emitter, stopper, thread: Some(std::thread::spawn(move || serve(host))) }
    }

    fn keeper(place: &Place) -> Served {
        Served::at(place, |mut host| host.serve(&mut Keeper::default()).unwrap())
    }

    fn next(&self) -> Seen {
        self.seen.recv_timeout(TIMEOUT).expect("a notice")
    }

    fn attached(&self) -> (u64, u32) {
        match self.next() {
            Seen::Attached(client, pid) => (client, pid),
            other => panic!("{other:?}"),
        }
    }

    /// Disconnects the only client.
    fn disconnect_all(&self, reason: &str) {
        for caller in self.sessions.all() {
            assert!(self.sessions.disconnect(caller.id(), reason));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stopper.stop();
        let result = self.thread.take().map(JoinHandle::join);
        if !std::thread::panicking() {
            result.unwrap().unwrap();
        }
    }
}

fn lounge(place: &Place) -> LoungeClient {
    place.builder().attach().unwrap_or_else(|error| panic!("{error}"))
}

fn words(first: u64) -> Sheet {
    let mut sheet = Sheet { words: [7; 1024] };
    sheet.words[0] = first;
    sheet
}

fn disconnected<T: std::fmt::Debug>(
    result: Result<T, impl Into<memorypipe::Error>>,
) -> (u64, String, Execution) {
    match result.map_err(Into::into) {
        Err(memorypipe::Error::Ipc(IpcError::Disconnected { client, reason, execution })) => {
            (client.to_number(), reason, execution)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_handler_learns_from_every_kind_of_method_who_calls() {
    let place = place!();
    let served = Served::keeper(&place);
    let mut other = place.start("lounge-client");
    other.says("attached");
    let (others, pid) = served.attached();
    assert_eq!(pid, other.pid());
    assert_eq!(other.ask("who"), others.to_string());

    let lounge = lounge(&place);
    let (client, pid) = served.attached();
    assert!(client > others && pid == std::process::id());
    assert_eq!(lounge.who().unwrap(), client);
    assert_eq!(lounge.sheet(words(1)).unwrap(), client);
    let mut out = [0; 3];
    assert_eq!((lounge.bulk(&[1, 2, 3], &mut out).unwrap(), out), (client, [1, 2, 3]));
    let (mut numbers, reply) = lounge.flow().unwrap();
    assert_eq!(numbers.recv().unwrap(), Some(client));
    assert_eq!(reply.wait().unwrap(), client);
    let batch = lounge.batch();
    let pending = batch.who().unwrap();
    batch.add(1000).unwrap();
    drop(batch);
    assert_eq!(pending.wait().unwrap(), client);

    // State of each client.
    lounge.add(1).unwrap();
    lounge.add_sheet(words(20)).unwrap();
    lounge.add_bulk(&[0; 3]).unwrap();
    other.ask("add 5");
    assert_eq!((lounge.sum().unwrap(), other.ask("sum")), (1024, "5".to_owned()));
    assert_eq!(
        served.sessions.all().iter().map(|caller| caller.id().to_number()).collect::<Vec<_>>(),
        [others, client]
    );
    drop(lounge);
    assert_eq!(served.next(), Seen::Left(client));
    other.kill();
    assert_eq!(served.next(), Seen::Left(others));
    assert!(served.sessions.all().is_empty());
}

#[test]
fn a_loop_learns_from_every_call_who_calls_also_from_a_deferred_one() {
    let place = place!();
    let served = Served::at(&place, |mut host| {
        let mut added = None;
        while let Some(call) = host.recv().unwrap() {
            let (client, peer) = (call.client(), call.peer());
            assert_eq!((call.caller().id(), call.caller().peer()), (client, peer));
            match call {
                LoungeCall::Who { reply } => {
                    assert_eq!(reply.client(), client);
                    let reply = reply.defer();
                    std::thread::spawn(move || {
                        let number = reply.caller().id().to_number();
                        reply.send(number);
                    });
                }
                LoungeCall::Add { caller, number } => {
                    assert_eq!((caller.id(), caller.peer().pid, number), (client, std::process::id(), 9));
                    added = Some(caller.clone());
                }
                LoungeCall::AddBulk { caller, .. } => assert_eq!(caller.id(), client),
                LoungeCall::Sum { reply } => {
                    reply.send(added.as_ref().map_or(0, |caller| caller.id().to_number()));
                }
                other => other.dispatch(&mut Keeper::default()),
            }
        }
    });
    let lounge = lounge(&place);
    let (client, _) = served.attached();
    lounge.add(9).unwrap();
    lounge.add_bulk(&[1]).unwrap();
    assert_eq!((lounge.who().unwrap(), lounge.sum().unwrap()), (client, client));
}

#[test]
fn a_handler_at_work_learns_that_its_client_was_killed() {
    let place = place!();
    let served = Served::keeper(&place);
    let mut other = place.start("lounge-client");
    other.says("attached");
    other.ask("who");
    other.tell("until-gone");
    std::thread::sleep(Duration::from_millis(20));
    other.kill();
    let lounge = lounge(&place);
    assert!(lounge.has_seen_gone().unwrap());
    drop(served);
}

#[test]
fn a_client_that_is_disconnected_learns_who_it_is_and_why_and_comes_back_as_another() {
    let place = place!();
    let served = Served::keeper(&place);
    let mut other = place.start("lounge-client");
    other.says("attached");
    let (client, _) = served.attached();
    other.ask("add 5");
    assert_eq!(other.ask("sum"), "5");
    let caller = served.sessions.all().remove(0);
    assert!(!caller.is_gone());
    assert!(served.sessions.disconnect(caller.id(), "too many \u{1b}[31morders"));
    match served.next() {
        Seen::Expelled(number, error) => {
            assert_eq!(number, client);
            assert!(
                error.starts_with(&format!(
                    "the host has disconnected client {client}: too many \\u{{1b}}[31m"
                )),
                "{error}"
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(caller.is_gone() && !served.sessions.disconnect(caller.id(), "again"));
    let line = other.ask("sum");
    assert!(line.starts_with("error MP-IPC-DISCONNECTED") && line.contains("too many"), "{line}");
    other.ask("again");
    let (again, _) = served.attached();
    assert!(again > client);
    assert_eq!((other.ask("who"), other.ask("sum")), (again.to_string(), "0".to_owned()));
}

#[test]
fn calls_in_flight_events_and_streams_end_with_the_reason() {
    let place = place!();
    // Answers nothing.
    let served = Served::at(&place, |mut host| {
        let (mut kept, mut streams) = (Vec::new(), Vec::new());
        while let Some(call) = host.recv().unwrap() {
            match call {
                LoungeCall::Who { reply } => kept.push(reply.defer()),
                LoungeCall::Flow { reply, out } => {
                    kept.push(reply.defer());
                    streams.push(out);
                }
                other => other.dispatch(&mut Keeper::default()),
            }
        }
    });
    let lounge = lounge(&place);
    let (client, _) = served.attached();
    let mut events = lounge.events().unwrap();
    served.emitter.emit_to(served.sessions.all()[0].id(), LoungeEvent::Told { number: 4 });
    assert_eq!(events.recv().unwrap(), LoungeEvent::Told { number: 4 });
    let pending = lounge.batch().who().unwrap();
    let (mut numbers, reply) = lounge.flow().unwrap();
    lounge.has_seen_gone().unwrap();
    served.disconnect_all(&"long ".repeat(50));
    let reason = "long ".repeat(24);
    assert_eq!(disconnected(pending.wait()), (client, reason.clone(), Execution::MaybeStarted));
    assert_eq!(disconnected(reply.wait()).0, client);
    assert_eq!(disconnected(events.recv()), (client, reason.clone(), Execution::NoRequest));
    assert_eq!(disconnected(numbers.recv()), (client, reason.clone(), Execution::NoRequest));
    assert_eq!(disconnected(lounge.who()), (client, reason, Execution::NotStarted));
    assert!(!lounge.link.is_alive());
}

#[test]
fn a_handler_disconnects_its_caller_after_the_answer() {
    let place = place!();
    let served = Served::keeper(&place);
    let lounge = lounge(&place);
    let (client, _) = served.attached();
    assert_eq!(lounge.leave().unwrap(), client);
    assert!(matches!(served.next(), Seen::Expelled(number, _) if number == client));
    assert_eq!(disconnected(lounge.who()).1, "it wanted to");
}

#[test]
fn after_a_disconnect_on_the_thread_of_the_host_no_request_of_the_client_is_handed_out() {
    let place = place!();
    let (builder, _seen) = reports(place.host_builder());
    let mut host: LoungeHost = builder.create().unwrap();
    let attaching = std::thread::spawn({
        let builder = place.builder::<LoungeClient>();
        move || {
            let lounge = builder.attach().unwrap();
            for number in 0..10 {
                lounge.add(number).unwrap();
            }
            lounge
        }
    });
    wait_until("it has called", || {
        assert!(host.clients() == 0 || host.stats()[0].host.messages_in == 0);
        if host.clients() == 0 {
            assert!(matches!(host.try_recv(), Err(IpcError::Empty) | Ok(Some(_))));
        }
        attaching.is_finished() || host.clients() == 1
    });
    let lounge = attaching.join().unwrap();
    let client = host.sessions().all()[0].id();
    assert!(host.disconnect(client, "no more"));
    assert!(matches!(host.try_recv(), Err(IpcError::Empty)), "its requests are in the ring");
    wait_until("it is detached", || {
        assert!(matches!(host.try_recv(), Err(IpcError::Empty)));
        host.clients() == 0
    });
    assert!(!host.disconnect(client, "no more"));
    assert_eq!(disconnected(lounge.who()), (client.to_number(), "no more".to_owned(), Execution::NotStarted));
}

#[test]
#[cfg_attr(not(root), ignore = "needs root")]
fn a_client_in_another_pid_namespace_has_a_number_and_is_told_where_its_host_is() {
    assert_root();
    let place = place!();
    let served = Served::keeper(&place);
    let mut unshare = Command::new("unshare");
    unshare.args(["--pid", "--fork", "--kill-child"]).arg(place.program_for_all());
    let mut inside = Process::start(unshare.args(place.arguments("lounge-client")));
    inside.says("attached");
    let (client, pid) = served.attached();
    assert_ne!(pid, 0, "a process below is seen from above");
    assert_eq!(inside.ask("who"), client.to_string());
    // The host is not seen from below.
    let line = inside.ask("host");
    assert!(line.starts_with("a process of another pid namespace (") && line.ends_with(" None"), "{line}");
    let mut outside = place.start("lounge-client");
    outside.says("attached");
    served.attached();
    let line = outside.ask("host");
    assert!(line.ends_with(&format!("Some({})", std::process::id())), "{line}");
    // Its death is noticed from above.
    inside.kill();
    assert_eq!(served.next(), Seen::Left(client));
}

#[test]
fn asynchronous_calls_end_with_the_reason_too() {
    let place = place!();
    let served = Served::at(&place, |mut host| {
        let mut kept = Vec::new();
        while let Some(call) = host.recv().unwrap() {
            match call {
                LoungeCall::Who { reply } => kept.push(reply.defer()),
                other => other.dispatch(&mut Keeper::default()),
            }
        }
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let lounge = place.builder::<LoungeClient>().attach_async().await.unwrap();
        let (client, _) = served.attached();
        assert!(!lounge.has_seen_gone().await.unwrap());
        let asked = lounge.clone();
        let asking = tokio::spawn(async move { asked.who().await });
        lounge.add(1).await.unwrap();
        lounge.sum().await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
        served.disconnect_all("closing time");
        let expected = |execution| (client, "closing time".to_owned(), execution);
        assert_eq!(disconnected(asking.await.unwrap()), expected(Execution::MaybeStarted));
        assert_eq!(disconnected(lounge.sum().await), expected(Execution::NotStarted));
    });
}

#[test]
fn a_mock_is_told_a_caller_too() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let heard = asked.clone();
    let lounge = memorypipe_tests::sessions::LoungeMock::new()
        .on_who(move |from| {
            heard.lock().unwrap().push(from.id());
            3
        })
        .client();
    assert_eq!((lounge.who().unwrap(), lounge.who().unwrap()), (3, 3));
    let asked = asked.lock().unwrap();
    assert!(asked.len() == 2 && asked[0] == asked[1]);
}

ipc_channel!(
    trait Counter {
        fn who(&self, #[caller] from: Caller) -> u64;
        #[oneway]
        fn leave(&self, #[caller] from: Caller);
    }
);

struct Counts;

impl Counter for Counts {
    fn who(&self, from: Caller) -> u64 {
        from.id().to_number()
    }

    fn leave(&self, from: Caller) {
        from.disconnect("as it asked");
    }
}

#[test]
fn clients_of_all_threads_have_numbers_of_their_own_and_are_disconnected_alone() {
    let place = place!();
    let (sender, departed) = channel();
    let builder = place.host_builder::<CounterHost>().on_notice(move |notice| {
        let _ = notice.departed().map(|client| sender.send(client.to_number()));
    });
    let mut host = builder.create().unwrap();
    let (stopper, sessions) = (host.stopper(), host.sessions());
    let serving = std::thread::spawn(move || host.serve_threads(3, &Counts));
    let clients: Vec<CounterClient> = (0..6).map(|_| place.builder().attach().unwrap()).collect();
    let numbers: Vec<u64> = clients.iter().map(|client| client.who().unwrap()).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    let all = |sessions: &Sessions| -> Vec<u64> {
        sessions.all().iter().map(|caller| caller.id().to_number()).collect()
    };
    assert_eq!(all(&sessions), numbers);
    for (client, number) in clients.iter().zip(&numbers).step_by(2) {
        assert!(sessions.disconnect(ClientId::from_number(*number), "every second one"));
        assert_eq!(departed.recv_timeout(TIMEOUT).unwrap(), *number);
        let told = (*number, "every second one".to_owned(), Execution::NotStarted);
        assert_eq!(disconnected(client.who()), told);
    }
    for (client, number) in clients.iter().zip(&numbers).skip(1).step_by(2) {
        assert_eq!(client.who().unwrap(), *number);
        client.leave().unwrap();
        assert_eq!(departed.recv_timeout(TIMEOUT).unwrap(), *number);
    }
    assert!(all(&sessions).is_empty());
    stopper.stop();
    serving.join().unwrap().unwrap();
}

#[test]
fn who_is_told_of_a_new_client_can_disconnect_it() {
    let place = place!();
    let sessions = Arc::new(OnceLock::<Sessions>::new());
    let told = sessions.clone();
    let builder = place.host_builder::<CounterHost>().on_notice(move |notice| {
        if let Notice::Attached { client, .. } = notice {
            assert!(told.get().unwrap().disconnect(*client, "closed today"), "it is attached");
        }
    });
    let mut host = builder.create().unwrap();
    let stopper = host.stopper();
    sessions.set(host.sessions()).unwrap();
    let serving = std::thread::spawn(move || host.serve_threads(3, &Counts));
    for _ in 0..20 {
        let client: CounterClient = place.builder().attach().unwrap();
        assert_eq!(disconnected(client.who()).1, "closed today");
    }
    stopper.stop();
    serving.join().unwrap().unwrap();
}
