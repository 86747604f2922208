//! A market that tells two subscribers of every trade: one that keeps up, and one that does not and learns what it has
//! missed. A third asks for past trades, as a stream.
//!
//! ```text
//! cargo run --release --example ticker
//! cargo run --release --example ticker -- --trades 5000000
//! ```
//!
//! The program starts itself as the market.

use std::error::Error;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::args;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::next;
use memorypipe_examples::table::thousands;

/// A trade.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trade {
    /// Counts them.
    pub number: u64,
    /// In hundredths.
    pub price: i64,
    /// Pieces.
    pub quantity: u64,
}

ipc_channel!(
    /// A market.
    pub trait Market {
        /// Opens it: from here on it tells of so many trades, and then that it has closed.
        #[oneway]
        fn open(&mut self, trades: u64);
        /// Past trades from `first` on, as many as are wanted.
        fn history(&mut self, first: u64, out: Tx<Trade>);
    }
    /// What it tells.
    #[events]
    #[derive(Debug)]
    pub enum MarketEvent {
        /// Who comes late gets the last one.
        #[latest]
        Session {
            /// Whether trades are made.
            is_open: bool,
        },
        /// A trade was made.
        Traded(Trade),
    }
);

/// Trades that are made without a pause, and the pause.
const BURST: u64 = 100;
const LULL: Duration = Duration::from_micros(50);
/// The market may need a moment to start.
const START: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let ["market", name] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return market(name);
    }
    let trades = args::only_number("--trades")?.unwrap_or(500_000);
    let name = format!("ticker-{}", std::process::id());
    let market = HostProcess::start(&["market", &name])?;
    let attach = || MarketClient::builder(&name).attach_timeout(START).attach();
    let (quick, slow) = (attach()?, attach()?);
    let (quick_events, slow_events) = (quick.events()?, slow.events()?);
    let start = Instant::now();
    quick.open(trades)?;
    let slow = std::thread::spawn(move || follow("slow", slow_events, 1_000, start));
    follow("quick", quick_events, u64::MAX, start)?;
    slow.join().map_err(|_| "the slow subscriber panicked")??;

    let (past, _done) = quick.history(0)?;
    let start = Instant::now();
    let sum = past
        .take(usize::try_from(trades)?)
        .try_fold(0_u64, |sum, trade| Ok::<_, IpcError>(sum + trade?.quantity))?;
    let each = start.elapsed().as_secs_f64() * 1e9 / trades as f64;
    println!(
        "history: {} pieces in {} trades, {each:.0} ns each",
        thousands(sum as f64),
        thousands(trades as f64)
    );
    market.stop()?;
    next::print(&[
        ("what else there is to know of events and streams", "docs/events.md, docs/streams.md"),
        ("many that tell one, instead of one that tells many", "cargo run --release --example log_sink"),
    ]);
    Ok(())
}

/// Reads up to the close; with a pause after every so many trades.
fn follow(
    who: &str,
    mut events: Events<MarketEvent>,
    pause_after: u64,
    start: Instant,
) -> Result<(), IpcError> {
    let (mut seen, mut missed) = (0_u64, 0_u64);
    loop {
        match events.recv() {
            Ok(MarketEvent::Session { is_open: false }) => break,
            Ok(MarketEvent::Session { is_open: true } | MarketEvent::Traded(_)) => seen += 1,
            Err(IpcError::Missed { events }) => missed += u64::from(events),
            Err(error) => return Err(error),
        }
        if seen % pause_after == pause_after - 1 {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
    println!(
        "{who}: saw {} events and was told that it missed {}, within {:.0} ms",
        thousands(seen as f64),
        thousands(missed as f64),
        start.elapsed().as_secs_f64() * 1e3,
    );
    Ok(())
}

fn trade(number: u64) -> Trade {
    Trade { number, price: 10_000 + i64::try_from(number % 97).unwrap_or(0), quantity: 1 + number % 10 }
}

fn market(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = MarketHost::create(name)?;
    stop_with_parent(host.stopper());
    // A call borrows the host, so what is to be emitted is taken out of it first.
    loop {
        let Some(trades) = host.recv()?.map(trades_to_make) else { return Ok(()) };
        if trades > 0 {
            host.emit(MarketEvent::Session { is_open: true });
            for number in 0..trades {
                host.emit(MarketEvent::Traded(trade(number)));
                if number % BURST == BURST - 1 {
                    std::thread::sleep(LULL);
                }
            }
            host.emit(MarketEvent::Session { is_open: false });
        }
    }
}

fn trades_to_make(call: MarketCall<'_>) -> u64 {
    match call {
        MarketCall::Open { trades, .. } => trades,
        MarketCall::History { first, mut out, reply } => {
            // On a thread of its own, which ends when the client wants no more.
            std::thread::spawn(move || (first..).try_for_each(|number| out.send(trade(number))));
            reply.send(());
            0
        }
    }
}
