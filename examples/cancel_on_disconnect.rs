//! A trading gateway that cancels the orders of a client when its connection ends, however it ends.
//!
//! ```text
//! cargo run --example cancel_on_disconnect
//! ```
//!
//! The program starts itself as the gateway and as two makers. One maker crashes, the other enters more orders than the
//! gateway allows and is disconnected. Orders belong to connections: a maker that comes back starts with none.

use std::collections::BTreeMap;
use std::error::Error;
use std::io;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use memorypipe::ClientId;
use memorypipe::prelude::*;

ipc_channel!(
    /// Orders in.
    pub trait Gateway {
        /// Enters an order. It stands for as long as the connection of its client.
        fn enter(&mut self, #[caller] from: Caller, pieces: u64);
        /// The pieces on offer, of all clients.
        fn depth(&mut self) -> u64;
    }
);

/// The most orders of a client.
const MOST: usize = 3;
const PATIENCE: Duration = Duration::from_secs(10);

/// The orders of each connection.
#[derive(Clone, Default)]
struct Book(Arc<Mutex<BTreeMap<ClientId, Vec<u64>>>>);

impl Book {
    fn orders(&self) -> MutexGuard<'_, BTreeMap<ClientId, Vec<u64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection has ended.
    fn cancel(&self, client: ClientId) {
        if let Some(orders) = self.orders().remove(&client) {
            println!("gateway | {client}: {} orders cancelled", orders.len());
        }
    }
}

impl Gateway for Book {
    fn enter(&mut self, from: Caller, pieces: u64) {
        let mut orders = self.orders();
        let orders = orders.entry(from.id()).or_default();
        orders.push(pieces);
        if orders.len() > MOST {
            from.disconnect(format!("more than {MOST} orders"));
        }
    }

    fn depth(&mut self) -> u64 {
        self.orders().values().flatten().sum()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["gateway", name] => return Ok(gateway(name)?),
        ["crashes", name] => return Ok(crashes(&attach(name)?)?),
        ["insists", name] => return insists(&attach(name)?),
        _ => {}
    }
    let name = format!("gateway-{}", std::process::id());
    let mut gateway = start("gateway", &name)?;
    let watcher = attach(&name)?;
    start("crashes", &name)?.wait()?;
    wait_for_nothing(&watcher)?;
    start("insists", &name)?.wait()?;
    wait_for_nothing(&watcher)?;
    println!("watcher | nothing is on offer");
    // `wait` closes the gateway's standard input first, which stops it.
    gateway.wait()?;
    Ok(())
}

fn start(role: &str, name: &str) -> io::Result<Child> {
    Command::new(std::env::current_exe()?).args([role, name]).stdin(Stdio::piped()).spawn()
}

fn attach(name: &str) -> Result<GatewayClient, AttachError> {
    GatewayClient::builder(name).attach_timeout(PATIENCE).timeout(PATIENCE).attach()
}

fn wait_for_nothing(watcher: &GatewayClient) -> Result<(), IpcError> {
    while watcher.depth()? > 0 {
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok(())
}

fn gateway(name: &str) -> Result<(), memorypipe::Error> {
    let book = Book::default();
    let cancels = book.clone();
    let mut host = GatewayHost::builder(name)
        .on_notice(move |notice| {
            println!("gateway | {notice}");
            // On the thread of the gateway, before it handles another request.
            if let Some(client) = notice.departed() {
                cancels.cancel(client);
            }
        })
        .create()?;
    let stopper = host.stopper();
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        stopper.stop();
    });
    Ok(host.serve(&mut book.clone())?)
}

/// A maker that enters two orders and crashes.
fn crashes(gateway: &GatewayClient) -> Result<(), IpcError> {
    gateway.enter(100)?;
    gateway.enter(50)?;
    println!("  maker | {} pieces on offer; crashes", gateway.depth()?);
    std::process::abort();
}

/// A maker that enters orders until it is disconnected.
fn insists(gateway: &GatewayClient) -> Result<(), Box<dyn Error>> {
    loop {
        match gateway.enter(10) {
            Ok(()) => {}
            Err(IpcError::Disconnected { client, reason, .. }) => {
                println!("  maker | was {client}, and was disconnected: {reason}");
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        }
    }
}
