//! A small exchange: enums, fixed-length text, rejects that carry data and grow, and a host in loop form that does other
//! work between requests.
//!
//! ```text
//! cargo run --example order_gateway
//! ```
//!
//! The program starts itself as the host and as three clients: Alice, who sells, Bob, who buys, and Carol, whose program
//! is older than the host and does not know all reasons of rejects. Each line names the process that prints it.

use std::error::Error;
use std::io;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;

/// The short name of a traded good.
type Symbol = FixedStr<8>;
const ACME: Symbol = FixedStr::literal("ACME");
const NO_SUCH_GOOD: Reject = Reject::UnknownSymbol { try_instead: ACME };

/// Which side of a trade.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    /// Buys what is offered.
    Buy = 1,
    /// Offers something.
    Sell = 2,
}

/// An order as a client sends it.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// What to trade.
    pub symbol: Symbol,
    /// The quantity in pieces.
    pub quantity: u32,
    /// Buy or sell.
    pub side: Side,
}

/// The state of an order.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// Its number.
    pub order_id: u32,
    /// Pieces that were traded.
    pub filled: u32,
    /// Pieces that are still on offer.
    pub resting: u32,
}

/// Why an order was refused. The reasons grow with each version.
#[ipc_message]
#[derive(Debug, PartialEq)]
pub enum Reject {
    /// A reason that this version does not know.
    #[other]
    Unknown,
    /// No good of this name is traded here.
    UnknownSymbol {
        /// One that is.
        try_instead: Symbol,
    },
    /// The quantity is zero or too large. Newer than Carol's program.
    Quantity {
        /// The smallest that is accepted.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// This client has no such order.
    UnknownOrder = 9,
}

ipc_channel!(
    /// Orders in, trades out.
    pub trait Gateway {
        /// How many pieces are on offer.
        fn offered(&mut self, symbol: Symbol) -> Result<u32, Reject>;
        /// Enters an order, and trades immediately what it can.
        #[timeout(ms = 2000)]
        fn submit(&mut self, order: Order) -> Result<State, Reject>;
        /// Returns the state of an order.
        fn state(&mut self, order_id: u32) -> Result<State, Reject>;
    }
);

/// The declaration of the version from which Carol's program was built.
mod released {
    use memorypipe::prelude::*;

    use super::{Order, State, Symbol};

    #[ipc_message]
    #[derive(Debug)]
    pub(crate) enum Reject {
        #[other]
        Unknown,
        UnknownSymbol {
            try_instead: Symbol,
        },
        UnknownOrder = 9,
    }

    ipc_channel!(
        pub(crate) trait Gateway {
            fn submit(&mut self, order: Order) -> Result<State, Reject>;
        }
    );
}

/// How long a client waits for the others, and how long an offer stands.
const TIMEOUT: Duration = Duration::from_secs(10);
const LIFETIME: Duration = Duration::from_millis(1500);
const HOUSEKEEPING: Duration = Duration::from_millis(100);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["host", name] => return Ok(host(name)?),
        ["alice", name] => return Ok(alice(&attach(name)?)?),
        ["bob", name] => return Ok(bob(&attach(name)?)?),
        ["carol", name] => return Ok(carol(name)?),
        _ => {}
    }
    let name = format!("orders-{}", std::process::id());
    let mut host = start("host", &name)?;
    for client in &mut [start("alice", &name)?, start("bob", &name)?, start("carol", &name)?] {
        client.wait()?;
    }
    // `wait` closes the host's standard input first, which stops the host.
    host.wait()?;
    Ok(())
}

fn start(role: &str, name: &str) -> io::Result<Child> {
    Command::new(std::env::current_exe()?).args([role, name]).stdin(Stdio::piped()).spawn()
}

fn attach(name: &str) -> Result<GatewayClient, AttachError> {
    GatewayClient::builder(name).attach_timeout(TIMEOUT).timeout(TIMEOUT).attach()
}

/// The host owns the book. It answers requests, and removes expired offers ten times a second.
fn host(name: &str) -> Result<(), memorypipe::Error> {
    let mut host = GatewayHost::create(name)?;
    let on_close = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        on_close.stop();
    });
    let mut book = Book::default();
    let mut due = Instant::now() + HOUSEKEEPING;
    loop {
        match host.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(Some(call)) => book.answer(call),
            Ok(None) => break, // stopped
            Err(IpcError::Timeout { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        if Instant::now() >= due {
            book.expire();
            due = Instant::now() + HOUSEKEEPING;
        }
    }
    println!(" host | stops after {} orders", book.entries.len());
    Ok(())
}

/// All orders. The number of an order is its index.
#[derive(Default)]
struct Book {
    entries: Vec<Entry>,
}

struct Entry {
    state: State,
    /// The process, as the kernel reports it: no client can act for another.
    owner: u32,
    entered: Instant,
}

impl Book {
    /// A method that is added to the channel does not compile until it is handled here.
    fn answer(&mut self, call: GatewayCall<'_>) {
        match call {
            GatewayCall::Offered { symbol, reply } => {
                let offered = self.entries.iter().map(|entry| entry.state.resting).sum();
                reply.send(if symbol == ACME { Ok(offered) } else { Err(NO_SUCH_GOOD) });
            }
            GatewayCall::Submit { order, reply } => {
                let result = self.submit(order, reply.peer().pid);
                println!(" host | {:?} {} {}: {result:?}", order.side, order.quantity, order.symbol);
                reply.send(result);
            }
            GatewayCall::State { order_id, reply } => {
                let owner = reply.peer().pid;
                let entry = self.entries.get(order_id as usize).filter(|entry| entry.owner == owner);
                reply.send(entry.map(|entry| entry.state).ok_or(Reject::UnknownOrder));
            }
        }
    }

    fn submit(&mut self, order: Order, owner: u32) -> Result<State, Reject> {
        if order.symbol != ACME {
            return Err(NO_SUCH_GOOD);
        }
        if !(1..=10_000).contains(&order.quantity) {
            return Err(Reject::Quantity { least: 1, most: 10_000 });
        }
        let order_id = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let mut state = State { order_id, filled: 0, resting: 0 };
        match order.side {
            Side::Sell => state.resting = order.quantity,
            Side::Buy => {
                for Entry { state: offer, .. } in &mut self.entries {
                    let pieces = offer.resting.min(order.quantity - state.filled);
                    offer.resting -= pieces;
                    offer.filled += pieces;
                    state.filled += pieces;
                }
            }
        }
        self.entries.push(Entry { state, owner, entered: Instant::now() });
        Ok(state)
    }

    fn expire(&mut self) {
        for Entry { state, entered, .. } in &mut self.entries {
            if state.resting > 0 && entered.elapsed() >= LIFETIME {
                println!(" host | order {} has expired", state.order_id);
                state.resting = 0;
            }
        }
    }
}

/// Alice offers, sees a part sold, and lets the rest expire.
fn alice(gateway: &GatewayClient) -> Result<(), memorypipe::Error> {
    let offer = gateway.submit(Order { symbol: ACME, quantity: 100, side: Side::Sell })?;
    println!("alice | offers 100 ACME: order {}", offer.order_id);
    let mut seen = offer;
    while seen.resting > 0 {
        sleep(Duration::from_millis(5));
        let state = gateway.state(offer.order_id)?;
        if state.resting != seen.resting {
            println!("alice | sold {}, {} rest", state.filled, state.resting);
        }
        seen = state;
    }
    Ok(())
}

/// Bob makes two mistakes, and then buys what Alice offers.
fn bob(gateway: &GatewayClient) -> Result<(), memorypipe::Error> {
    while gateway.offered(ACME)? == 0 {
        sleep(Duration::from_millis(5));
    }
    for (name, quantity) in [("ACNE", 60), ("ACME", 60_000), ("ACME", 60)] {
        let symbol = name.parse().unwrap_or_default();
        match gateway.submit(Order { symbol, quantity, side: Side::Buy }) {
            Ok(state) => println!("  bob | bought {}", state.filled),
            // A reject is an answer. Any other error is a failure of the call, and ends the program.
            Err(error) => println!("  bob | {quantity} {name}: rejected, {:?}", error.app()?),
        }
    }
    Ok(())
}

/// Carol makes the same mistakes, and her program does not know one of the reasons.
fn carol(name: &str) -> Result<(), memorypipe::Error> {
    let gateway = released::GatewayClient::builder(name).attach_timeout(TIMEOUT).timeout(TIMEOUT).attach()?;
    for (name, quantity) in [("ACNE", 1), ("ACME", 60_000)] {
        let symbol = name.parse().unwrap_or_default();
        match gateway.submit(Order { symbol, quantity, side: Side::Buy }) {
            Ok(state) => println!("carol | bought {}", state.filled),
            Err(error) => match error.app()? {
                released::Reject::Unknown => {
                    println!("carol | {quantity} {name}: rejected, for a newer reason");
                }
                known => println!("carol | {quantity} {name}: rejected, {known:?}"),
            },
        }
    }
    Ok(())
}
