//! Threads that constantly change the words of a side while the other side reads and copies them. A word that is read
//! twice could have two values here.
//!
//! | module | victim |
//! |---|---|
//! | [`ring_pair`] | reading messages of one ring pair, many times |
//! | the others | every operation of a host in each of its forms, of blocking and asynchronous clients, of pipes, streams, events, bulk data and statistics, while every word of the other side changes |
//!
//! A round has a correct host and correct clients that use all their operations in turn. A second thread changes the
//! memory of one of the two sides, mostly for a moment, so that both sides keep going. Expected:
//!
//! - no code panics, on either side;
//! - every operation ends, with a result or an error;
//! - an accepted value is valid;
//! - a host continues, and serves an honest client all the time; an honest host and client in the same process are not
//!   affected.

pub mod host;
mod pipe;
pub mod ring_pair;
pub mod shop;
mod tasks;
mod visitor;
pub mod watch;
mod words;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use memorypipe::HostBuilder;
use memorypipe::prelude::*;
use memorypipe::testing::hostile::{self, Settings, TestHost};
use memorypipe::testing::meddling::{self, Gate, Meddling};

use self::host::Form;
use self::shop::{Keeper, ShopClient, ShopHost};
use self::visitor::Visitor;
use self::watch::Watched;

/// Pseudorandom numbers, the same in each run.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// From this seed.
    #[must_use]
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next one.
    pub fn word(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// One below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.word() >> 33) as usize % end
    }
}

/// The participants, and whose memory changes.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    form: Form,
    clients: Clients,
    /// Otherwise by the host.
    by_client: bool,
    seed: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clients {
    Blocking,
    Tasks,
    Pipe,
}

/// The work that was done.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Rounds.
    pub rounds: u32,
    /// The number of operations of the rounds' clients.
    pub steps: u64,
    /// The number of calls of honest clients, all of them answered: of the attacked hosts, and of another one.
    pub honest: [u64; 2],
}

/// The duration of a round.
const ROUND: Duration = Duration::from_millis(300);
/// How long a call of an honest client may take on a machine that is busy with all this.
const TIMEOUT: Duration = Duration::from_secs(30);

/// All kinds of rounds.
fn kinds() -> Vec<(Form, Clients, bool)> {
    let mut kinds = Vec::new();
    for clients in [Clients::Blocking, Clients::Tasks] {
        for form in [Form::Loop, Form::Serve, Form::Threads, Form::Task] {
            kinds.push((form, clients, true));
            // The threads of a host that serve do not create its memory.
            if form != Form::Threads {
                kinds.push((form, clients, false));
            }
        }
    }
    kinds.extend([true, false].map(|by_client| (Form::Loop, Clients::Pipe, by_client)));
    kinds
}

/// Plays rounds of all kinds in turn, for at least `time`, and each kind at least once. The caller must detect panics:
/// see [`watch::panics_and_hangs_are_fatal`].
///
/// # Panics
///
/// If an expectation fails.
pub fn run(time: Duration, seed: u64) -> Tally {
    let (start, mut tally, mut random) = (Instant::now(), Tally::default(), Random::new(seed));
    let stop = Arc::new(AtomicBool::new(false));
    let beside = ShopHost::loopback_with(|emitter| Keeper::new(emitter, None).0);
    let client = beside.client_with(|builder| builder.timeout(TIMEOUT)).expect("an honest host");
    let stopped = stop.clone();
    let honest = std::thread::spawn(move || calls(&client, &stopped));
    while tally.rounds == 0 || start.elapsed() < time {
        for (form, clients, by_client) in kinds() {
            let round = Round { form, clients, by_client, seed: random.word() };
            play(round, &mut tally);
            tally.rounds += 1;
        }
    }
    stop.store(true, Ordering::Relaxed);
    tally.honest[1] = honest.join().expect("an honest client of an honest host");
    tally
}

/// Calls until `stop`, at least once; returns the number of calls.
fn calls(client: &ShopClient, stop: &AtomicBool) -> u64 {
    let (watched, mut calls) = (Watched::new(), 0);
    // At least one call: a busy machine may give this thread no time until the end of the round.
    loop {
        let sum = watched.at("call of an honest client", || client.add(calls, 1)).expect("it is served");
        // A host that defers may give the other answer.
        assert!(sum == calls + 1 || sum == 3, "{sum} is not the answer to {calls}");
        calls += 1;
        if stop.load(Ordering::Relaxed) {
            return calls;
        }
        std::thread::sleep(Duration::from_micros(100));
    }
}

fn play(round: Round, tally: &mut Tally) {
    if round.clients == Clients::Pipe {
        return play_pipe(round, tally);
    }
    let overflow = [Overflow::DropOldest, Overflow::DropNewest, Overflow::Block(Duration::from_millis(2))];
    let overflow = overflow[round.seed as usize % 3];
    let wait = [Wait::Spin, Wait::Adaptive, Wait::Block][round.seed as usize / 3 % 3];
    let settings = |builder: HostBuilder<ShopHost>| builder.on_notice(|_| ()).overflow(overflow).wait(wait);
    let (host, gate) = TestHost::<ShopHost>::new(settings).split();
    let (stopper, gate, ended) = (host.stopper(), &gate, &AtomicBool::new(false));
    let stop = &Arc::new(AtomicBool::new(false));
    let ((memories, arrived), changed) = (channel(), &AtomicU64::new(0));
    std::thread::scope(|scope| {
        let (keeper, jobs) = Keeper::new(host.emitter(), (!round.by_client).then(|| memories.clone()));
        scope.spawn(move || words::meddle(&arrived, changed, stop, &mut Random::new(round.seed ^ 4)));
        scope.spawn(move || shop::work(&jobs));
        scope.spawn(move || host::serve(round, host, keeper, ended));
        let honest = round
            .by_client
            .then(|| scope.spawn(move || calls(&attach(gate, |builder| builder.timeout(TIMEOUT)), stop)));
        let visits = scope.spawn(move || visit(round, gate, &memories, stop));
        wait_for_end(round, changed);
        stop.store(true, Ordering::Relaxed);
        tally.steps += visits.join().expect("a panic ends the process");
        if let Some(honest) = honest {
            tally.honest[0] += honest.join().expect("a panic ends the process");
        }
        ended.store(true, Ordering::Relaxed);
        stopper.stop();
    });
}

/// Waits until the time of a round is over and the memory of at least one connection was changed.
fn wait_for_end(round: Round, changed: &AtomicU64) {
    std::thread::sleep(ROUND);
    let start = Instant::now();
    while changed.load(Ordering::Relaxed) == 0 {
        assert!(start.elapsed() < TIMEOUT, "no memory was changed: {round:?}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn play_pipe(round: Round, tally: &mut Tally) {
    let (host, gate) = TestHost::<pipe::Host>::new(|builder| builder.on_notice(|_| ())).split();
    let stop = &AtomicBool::new(false);
    let ((memories, arrived), changed) = (channel(), &AtomicU64::new(0));
    std::thread::scope(|scope| {
        scope.spawn(move || words::meddle(&arrived, changed, stop, &mut Random::new(round.seed ^ 4)));
        let to_host = memories.clone();
        scope.spawn(move || pipe::host(round, host, &to_host, stop));
        let client = scope.spawn(move || pipe::client(round, &gate, &memories, stop));
        wait_for_end(round, changed);
        stop.store(true, Ordering::Relaxed);
        tally.steps += client.join().expect("a panic ends the process");
    });
}

/// Attaches an honest client; a busy machine may exceed the deadline.
fn attach(gate: &Gate, settings: Settings<ShopClient>) -> ShopClient {
    let start = Instant::now();
    loop {
        match gate.connect().and_then(|connection| hostile::attach_with(connection, settings)) {
            Ok(client) => return client,
            Err(error) => assert!(start.elapsed() < TIMEOUT, "an honest client is not let in: {error}"),
        }
    }
}

/// Attaches repeatedly, and uses all operations of a client.
fn visit(round: Round, gate: &Gate, memories: &Sender<Meddling>, stop: &Arc<AtomicBool>) -> u64 {
    let settings: [Settings<ShopClient>; 3] = [
        |builder| builder.timeout(Duration::from_millis(20)),
        |builder| builder.timeout(Duration::from_millis(5)).wait(Wait::Adaptive),
        |builder| builder.timeout(Duration::from_millis(5)).wait(Wait::Spin),
    ];
    let (watched, mut random, mut steps) = (Watched::new(), Random::new(round.seed ^ 5), 0);
    if round.by_client {
        meddling::keep();
    }
    while !stop.load(Ordering::Relaxed) {
        let settings = settings[random.below(3)];
        let attached = watched.at("attach", || hostile::attach_with(gate.connect()?, settings));
        // A refused attach is tried again.
        let Ok(client) = attached else { continue };
        meddling::taken().into_iter().for_each(|memory| _ = memories.send(memory));
        let most = 20 + random.below(100) as u32;
        if round.clients == Clients::Tasks {
            steps += tasks::visit(client, stop, most, &mut random);
            continue;
        }
        let mut visitor = Visitor::new(client, &watched, !round.by_client);
        for _ in 0..most {
            if stop.load(Ordering::Relaxed) || visitor.step(&mut random).is_err() {
                break;
            }
            steps += 1;
        }
    }
    steps
}
