//! A small exchange: enums, fixed text, typed rejects, and a host in loop form that does other work too.
//!
//! ```text
//! cargo run --release --example order_gateway
//! ```
//!
//! The program starts itself as the host and as two clients, Alice and Bob, who trade with each other. Each
//! line is printed by the process that it names.

use std::collections::HashMap;
use std::error::Error;
use std::thread::sleep;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::book::Book;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::next;
use memorypipe_examples::orders::{
    NewOrder, OrderGatewayCall, OrderGatewayClient, OrderGatewayHost, OrderKind, OrderState, Quote, Reject,
    Side, Symbol,
};

/// What rests in the book longer than this expires.
const LIFETIME: Duration = Duration::from_millis(1500);
/// How often the host looks for such orders.
const HOUSEKEEPING: Duration = Duration::from_millis(100);
/// How long a client waits for the others.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a client that waits for something asks for it.
const POLL: Duration = Duration::from_millis(5);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => session(),
        ["host", name] => Ok(host(name)?),
        ["alice", name] => Ok(alice(name)?),
        ["bob", name] => Ok(bob(name)?),
        _ => Err("this example takes no arguments".into()),
    }
}

/// Starts the host and both clients, and waits for the clients to finish.
fn session() -> Result<(), Box<dyn Error>> {
    let name = format!("orders-{}", std::process::id());
    let host = HostProcess::start(&["host", &name])?;
    let mut clients = [HostProcess::start(&["alice", &name])?, HostProcess::start(&["bob", &name])?];
    for client in &mut clients {
        client.wait()?;
    }
    host.stop()?;
    next::print(&[
        ("what happens when the two sides disagree", "cargo run --release --example schema_mismatch"),
        ("how long such a call takes", "cargo run --release --example quickstart"),
    ]);
    Ok(())
}

/// The host, as the thread that owns the book: it answers requests, and between them it keeps house.
fn host(name: &str) -> Result<(), memorypipe::Error> {
    let mut host = OrderGatewayHost::create(name)?;
    let stopper = host.stopper();
    stop_with_parent(stopper.clone());

    let mut exchange = Exchange::new();
    let mut due = Instant::now() + HOUSEKEEPING;
    while !stopper.is_requested() {
        // To the next housekeeping and no longer, however many requests come before it.
        let left = due.saturating_duration_since(Instant::now());
        if let Some(call) = host.recv_timeout(left)? {
            exchange.answer(call);
        }
        if Instant::now() >= due {
            exchange.keep_house();
            due = Instant::now() + HOUSEKEEPING;
        }
    }
    say("host", format!("stopping after {} orders", exchange.book.orders()));
    Ok(())
}

struct Exchange {
    book: Book,
    names: HashMap<u32, FixedStr<24>>,
}

impl Exchange {
    fn new() -> Exchange {
        let symbols = vec![symbol("ACME"), symbol("GLOBEX")];
        Exchange { book: Book::new(symbols, LIFETIME), names: HashMap::new() }
    }

    /// A method that is added to the channel does not compile until it is answered here.
    fn answer(&mut self, call: OrderGatewayCall<'_>) {
        match call {
            OrderGatewayCall::Quote { symbol, reply } => reply.send(self.book.quote(symbol)),
            OrderGatewayCall::Submit { order, reply } => {
                // Whose order it is, the kernel says: no client can speak for another process.
                let owner = reply.peer().pid;
                let result = self.book.submit(order, owner, Instant::now());
                self.report(owner, &order, &result);
                reply.send(result);
            }
            OrderGatewayCall::Cancel { order_id, reply } => {
                let owner = reply.peer().pid;
                reply.send(self.book.cancel(order_id, owner));
            }
            OrderGatewayCall::State { order_id, reply } => {
                let owner = reply.peer().pid;
                reply.send(self.book.state(order_id, owner));
            }
            OrderGatewayCall::Introduce { name, peer } => {
                say("host", format!("process {} is {name}", peer.pid));
                self.names.insert(peer.pid, name);
            }
        }
    }

    fn report(&self, owner: u32, order: &NewOrder, result: &Result<OrderState, Reject>) {
        let name = self.names.get(&owner).map_or("?", FixedStr::as_str);
        let NewOrder { side, quantity, symbol, .. } = order;
        let outcome = match result {
            Ok(state) => format!("order {}, {} filled", state.order_id, state.filled),
            Err(reject) => format!("rejected, {:?}", reject.reason),
        };
        say("host", format!("{name}: {side:?} {quantity} {symbol}: {outcome}"));
    }

    fn keep_house(&mut self) {
        for order_id in self.book.expire(Instant::now()) {
            say("host", format!("order {order_id} has expired"));
        }
    }
}

/// Alice sells, and sees her order being filled and the rest of it expire.
fn alice(name: &str) -> Result<(), memorypipe::Error> {
    let gateway = attach(name, "Alice")?;
    let order = gateway.submit(limit(Side::Sell, 100, "ACME", 10_050))?;
    say("alice", format!("offers 100 ACME at {}: order {}", money(10_050), order.order_id));

    let Some(sold) = until(|| Ok(Some(gateway.state(order.order_id)?).filter(|state| state.filled > 0)))?
    else {
        say("alice", "nobody wants them");
        return Ok(());
    };
    say("alice", format!("sold {} for {}, {} rest", sold.filled, money(sold.value_cents), sold.resting));

    if until(|| Ok(Some(gateway.state(order.order_id)?).filter(|state| state.resting == 0)))?.is_some() {
        say("alice", "the rest has expired");
    }
    Ok(())
}

/// Bob gets a few things wrong, and then buys what Alice offers.
fn bob(name: &str) -> Result<(), memorypipe::Error> {
    let gateway = attach(name, "Bob")?;
    let Some(quote) = until(|| Ok(Some(gateway.quote(symbol("ACME"))?).filter(|q| q.ask_quantity > 0)))?
    else {
        say("bob", "nobody sells");
        return Ok(());
    };
    let Quote { ask_cents, ask_quantity, .. } = quote;
    say("bob", format!("sees {ask_quantity} ACME at {}", money(ask_cents)));

    for wrong in [limit(Side::Buy, 60, "ACNE", ask_cents), limit(Side::Buy, 60_000, "ACME", ask_cents)] {
        match gateway.submit(wrong) {
            Ok(state) => say("bob", format!("order {} was accepted, which is a surprise", state.order_id)),
            // A reject is an answer. What remains is a failure of the call, and ends the session.
            Err(error) => {
                say("bob", format!("{} {} at once? {}", wrong.quantity, wrong.symbol, error.app()?));
            }
        }
    }

    let order = NewOrder { kind: OrderKind::Market, ..limit(Side::Buy, 60, "ACME", 0) };
    let bought = gateway.submit(order)?;
    say("bob", format!("bought {} for {}", bought.filled, money(bought.value_cents)));
    Ok(())
}

/// Host and clients are started together, so the host may not be there yet.
fn attach(name: &str, who: &str) -> Result<OrderGatewayClient, memorypipe::Error> {
    let gateway = OrderGatewayClient::builder(name)
        .attach_timeout(PATIENCE)
        .timeout(Duration::from_secs(5)) // for all methods that declare none
        .attach()?;
    gateway.introduce(who.parse().unwrap_or_default())?;
    Ok(gateway)
}

fn limit(side: Side, quantity: u64, name: &str, price_cents: u64) -> NewOrder {
    NewOrder { symbol: symbol(name), price_cents, quantity, side, kind: OrderKind::Limit }
}

/// A symbol; text that is too long for one becomes the empty symbol, which no exchange trades.
fn symbol(name: &str) -> Symbol {
    name.parse().unwrap_or_default()
}

/// Asks again and again until there is an answer; `None` if there was none for too long.
fn until<T>(
    mut ask: impl FnMut() -> Result<Option<T>, memorypipe::Error>,
) -> Result<Option<T>, memorypipe::Error> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(answer) = ask()? {
            return Ok(Some(answer));
        }
        sleep(POLL);
    }
    Ok(None)
}

fn money(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn say(who: &str, line: impl std::fmt::Display) {
    println!("{who:>5} | {line}");
}
