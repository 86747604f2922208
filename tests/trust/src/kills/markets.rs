//! A host that emits events without end is killed, and started again, while two other processes use it in tasks of
//! tokio: each subscribes to its events and makes calls that are not idempotent, with one client, and has no loop that
//! reconnects. No event is lost without a marker in its place, and no call is executed twice.

use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::{AsyncEvents, AsyncReconnectingLink};
use memorypipe_tests::options::Options;
use memorypipe_tests::{outcome, wait_until};

use super::{kill_after, started};
use crate::random::Random;
use crate::roles::die_with_parent;
use crate::rows::Run;
use crate::tally::Tally;

const CLIENTS: u64 = 2;
/// The counts of the tally from here on: the run from which each client had its last event.
const REACHED: u64 = 8;
/// The generation of the last host, which ends the clients.
const LAST: u64 = u64::MAX;
/// The maximum time from the start of a host to its death.
const LIFE: Duration = Duration::from_millis(12);
/// Every this many kills, the host lives until both clients have had an event of it.
const WAITS: u64 = 4;
/// A handler takes this long, so that hosts die in one.
const DWELL: Duration = Duration::from_micros(50);
/// The time between two events.
const PERIOD: Duration = Duration::from_micros(100);

ipc_channel!(
    /// A market.
    #[channel(async)]
    pub trait Market {
        /// Executes an order.
        fn order(&mut self, client: u64, number: u64) -> u64;
    }
    /// What happens there.
    #[events]
    pub enum MarketEvent {
        /// A trade.
        Traded {
            /// The run of the host.
            generation: u64,
            /// Counts up from 0.
            number: u64,
        },
    }
);

/// Kills the number of hosts in the bar.
///
/// # Panics
///
/// If a promise does not hold.
#[must_use]
pub fn run(run: &Run) -> String {
    let kills = run.pick(50, 1_000);
    let place = run.place();
    let tally_path = place.directory().join("tally");
    let (tally, mut random) = (Tally::open(&tally_path), Random::new(31));
    let start = |generation: u64| {
        started(&place, &format!("market-host generation={generation} tally={}", tally_path.display()))
    };
    let found = |client: u64| place.directory().join(format!("found-{client}"));
    let mut first = start(0);
    let mut clients: Vec<Child> = (0..CLIENTS)
        .map(|client| {
            let paths = format!("tally={} found={}", tally_path.display(), found(client).display());
            started(&place, &format!("market-client client={client} {paths}"))
        })
        .collect();
    wait_until("both are attached", || (0..CLIENTS).all(|client| tally.begun(client) > 0));
    kill_after(&mut first, Duration::ZERO);
    for generation in 1..=kills {
        let mut host = start(generation);
        if generation % WAITS == 0 {
            wait_until("both have events", || {
                (0..CLIENTS).all(|client| tally.begun(REACHED + client) == generation)
            });
        }
        kill_after(&mut host, random.time(LIFE));
        let ended: Vec<_> =
            clients.iter_mut().filter_map(|client| client.try_wait().expect("ours")).collect();
        assert!(ended.is_empty(), "a client has found a violation: {ended:?}");
    }
    let mut last = start(LAST);
    for client in &mut clients {
        assert!(client.wait().expect("ours").success(), "a client has found a violation");
    }
    kill_after(&mut last, Duration::ZERO);
    let all = (0..CLIENTS).map(|client| Seen::read(&found(client))).reduce(Seen::and).unwrap_or_default();
    let Seen { answered, taken, executed, events, markers } = all;
    assert!(markers >= kills / WAITS * CLIENTS, "{markers} markers in {kills} kills");
    format!(
        "0 violations in {kills}, {events} events in order, {markers} markers of a restart; {answered} orders answered and \
         executed once, {taken} taken by a host that died, {executed} of them executed, none twice"
    )
}

/// What a client has seen.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    answered: u64,
    taken: u64,
    executed: u64,
    events: u64,
    markers: u64,
}

impl Seen {
    fn and(self, other: Seen) -> Seen {
        Seen {
            answered: self.answered + other.answered,
            taken: self.taken + other.taken,
            executed: self.executed + other.executed,
            events: self.events + other.events,
            markers: self.markers + other.markers,
        }
    }

    fn write(&self, path: &Path) {
        let all = [self.answered, self.taken, self.executed, self.events, self.markers];
        let text = all.map(|count| count.to_string()).join(" ");
        std::fs::write(path, text).expect("a file");
    }

    fn read(path: &Path) -> Seen {
        let text = std::fs::read_to_string(path).expect("a file");
        let all: Vec<u64> = text.split(' ').map(|count| count.parse().expect("a number")).collect();
        let [answered, taken, executed, events, markers] = all[..] else { panic!("{text}") };
        Seen { answered, taken, executed, events, markers }
    }
}

fn tally(options: &Options) -> Tally {
    Tally::open(&options.get::<PathBuf>("tally").expect("a path"))
}

struct Floor(Tally);

impl Market for Floor {
    fn order(&mut self, client: u64, number: u64) -> u64 {
        self.0.begin(client);
        let begin = std::time::Instant::now();
        while begin.elapsed() < DWELL {
            std::hint::spin_loop();
        }
        number
    }
}

/// Role `market-host generation=N tally=PATH`: serves, and emits events without end.
pub(crate) fn host(options: &Options) {
    die_with_parent();
    let (tally, generation) = (tally(options), options.get("generation").expect("a number"));
    let mut host: MarketHost = outcome::value(options.host().on_notice(|_| {}).create());
    let emitter = host.emitter();
    std::thread::spawn(move || {
        for number in 0.. {
            emitter.emit(MarketEvent::Traded { generation, number });
            std::thread::sleep(PERIOD);
        }
    });
    outcome::value(host.serve(&mut Floor(tally)));
}

/// Role `market-client client=N tally=PATH found=PATH`: two tasks with one client.
pub(crate) fn client(options: &Options) {
    die_with_parent();
    let (tally, client) = (tally(options), options.get("client").expect("a number"));
    let runtime = memorypipe_tests::runtime("multi");
    let seen = runtime.block_on(async {
        let builder = options.client::<MarketClient>().attach_timeout(Duration::from_secs(20));
        let policy = Reconnect::within(Duration::from_secs(20));
        let market = outcome::value(builder.reconnect(policy).attach_async().await);
        let events = outcome::value(market.events().await);
        let reached = self::tally(options);
        let watching = tokio::spawn(watch(events, reached, REACHED + client));
        let mut seen = trade(&market, &tally, client, || watching.is_finished()).await;
        (seen.events, seen.markers) = watching.await.expect("no violation");
        seen
    });
    seen.write(&options.get::<PathBuf>("found").expect("a path"));
}

/// Reads events until those of the last host: each is the next one, or there is a marker before it. Returns how many
/// events and how many markers of a restart there were.
async fn watch(mut events: AsyncEvents<MarketEvent>, reached: Tally, place: u64) -> (u64, u64) {
    let (mut count, mut markers, mut expected) = (0, 0, None);
    loop {
        match events.recv().await {
            Ok(MarketEvent::Traded { generation, number }) => {
                assert!(
                    expected.is_none_or(|next| next == (generation, number)),
                    "{number} for {expected:?}"
                );
                expected = Some((generation, number + 1));
                reached.set(place, generation);
                count += 1;
                if generation == LAST {
                    return (count, markers);
                }
            }
            Err(IpcError::Missed { events }) => {
                expected = expected.map(|(generation, next)| (generation, next + u64::from(events)));
            }
            Err(IpcError::Restarted { .. }) => {
                expected = None;
                markers += 1;
            }
            Err(error) => panic!("{error}"),
        }
    }
}

/// Makes calls until `is_over`.
async fn trade(
    market: &MarketAsyncClient<AsyncReconnectingLink<MarketChannel>>,
    tally: &Tally,
    client: u64,
    is_over: impl Fn() -> bool,
) -> Seen {
    let mut seen = Seen::default();
    for number in 0.. {
        if is_over() {
            break;
        }
        let before = tally.begun(client);
        let answer = market.order(client, number).await;
        let executed = tally.begun(client) - before;
        match answer {
            Ok(answer) => {
                assert_eq!((answer, executed), (number, 1), "answered, and executed once");
                seen.answered += 1;
            }
            Err(IpcError::HostGone { execution: Execution::MaybeStarted }) => {
                assert!(executed <= 1, "executed {executed} times");
                seen.taken += 1;
                seen.executed += executed;
            }
            Err(error) => panic!("{error}: {:?}", market.link.take_last_error()),
        }
    }
    seen
}
