//! A market reports every trade to two subscribers: one keeps up, and the other does not and learns how many it has
//! missed. Past trades are sent as a stream.
//!
//! ```text
//! cargo run --release --example ticker
//! cargo run --release --example ticker -- --trades 5000000
//! ```
//!
//! The program starts itself as the market.

use std::error::Error;
use std::io;
use std::process::{Command, Stdio};
use std::time::Duration;

use memorypipe::prelude::*;

/// A trade.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Trade {
    /// The number of the trade.
    pub number: u64,
    /// Pieces.
    pub quantity: u64,
}

ipc_channel!(
    /// A market.
    pub trait Market {
        /// Opens the market: it reports this many trades, and then closes.
        #[oneway]
        fn open(&mut self, trades: u64);
        /// Past trades from `first` on, until the client stops reading.
        fn history(&mut self, first: u64, out: Tx<Trade>);
    }
    /// The events of the market.
    #[events]
    pub enum MarketEvent {
        /// A late subscriber gets the last one.
        #[latest]
        Session {
            /// Whether the market is open.
            is_open: bool,
        },
        /// A trade was made.
        Traded(Trade),
    }
);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let trades: u64 = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["market", name] => return market(name),
        ["--trades", number] => number.parse()?,
        _ => 500_000,
    };
    let name = format!("ticker-{}", std::process::id());
    let mut market =
        Command::new(std::env::current_exe()?).args(["market", &name]).stdin(Stdio::piped()).spawn()?;
    let attach = || MarketClient::builder(&name).attach_timeout(Duration::from_secs(5)).attach();
    let (quick, slow) = (attach()?, attach()?);
    let (quick_events, slow_events) = (quick.events()?, slow.events()?);
    quick.open(trades)?;
    let slow = std::thread::spawn(move || follow("slow", slow_events, 1_000));
    follow("quick", quick_events, u64::MAX)?;
    slow.join().map_err(|_| "the slow subscriber panicked")??;

    let (past, _reply) = quick.history(0)?;
    let quantities = past.take(usize::try_from(trades)?).map(|trade| trade.map(|trade| trade.quantity));
    println!("history: {} pieces in {trades} trades", quantities.sum::<Result<u64, _>>()?);
    // `wait` closes the market's standard input first, which stops the market.
    market.wait()?;
    Ok(())
}

/// Reads until the close, with a pause after every `pause_after` events.
fn follow(who: &str, mut events: Events<MarketEvent>, pause_after: u64) -> Result<(), IpcError> {
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
    println!("{who}: saw {seen} events and was told that it missed {missed}");
    Ok(())
}

fn trade(number: u64) -> Trade {
    Trade { number, quantity: 1 + number % 10 }
}

fn market(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = MarketHost::create(name)?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    // A call borrows the host, so the number of trades to emit is copied out of it first.
    loop {
        let Some(trades) = host.recv()?.map(trades_to_make) else { return Ok(()) };
        if trades == 0 {
            continue;
        }
        host.emit(MarketEvent::Session { is_open: true });
        for number in 0..trades {
            host.emit(MarketEvent::Traded(trade(number)));
            if number % 100 == 99 {
                std::thread::sleep(Duration::from_micros(50));
            }
        }
        host.emit(MarketEvent::Session { is_open: false });
    }
}

fn trades_to_make(call: MarketCall<'_>) -> u64 {
    match call {
        MarketCall::Open { trades, .. } => trades,
        MarketCall::History { first, mut out, reply } => {
            // On a separate thread, which ends when the client stops reading.
            std::thread::spawn(move || (first..).try_for_each(|number| out.send(trade(number))));
            reply.send(());
            0
        }
    }
}
