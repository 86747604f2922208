//! Tasks that call a host, on one connection and at the same time, and a host that is a task itself.
//!
//! ```text
//! cargo run --release --example async_tokio
//! cargo run --release --example async_tokio -- --calls 1000000
//! ```
//!
//! The program starts itself as the host. It makes slow calls at the same time, gives one up, and then measures what a
//! call takes in a task, beside the blocking call.

use std::error::Error;
use std::time::{Duration, Instant};

use memorypipe::prelude::*;
use memorypipe_examples::args;
use memorypipe_examples::histogram::Histogram;
use memorypipe_examples::host_process::{HostProcess, stop_with_parent};
use memorypipe_examples::next;
use memorypipe_examples::table::duration;
use tokio::task::JoinSet;

/// What travels in the measurement: 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Packet {
    /// Tells one packet from the next.
    pub sequence: u64,
    /// The rest.
    pub payload: [u64; 15],
}

ipc_channel!(
    /// An archive, in which to look something up takes a while.
    pub trait Archive {
        /// The square of `key`, after so long.
        fn look_up(&mut self, key: u64, ms: u64) -> u64;
        /// How many look-ups were given up by their callers.
        fn given_up(&mut self) -> u64;
        /// Sends a packet back.
        fn echo(&mut self, packet: Packet) -> Packet;
    }
);

/// Look-ups at the same time, and how long each of them takes.
const LOOK_UPS: u64 = 100;
const EACH_MS: u64 = 50;
/// The host may need a moment to start.
const START: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let ["host", name] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return host(name);
    }
    let calls = args::only_number("--calls")?.unwrap_or(300_000);
    let name = format!("async-tokio-{}", std::process::id());
    let host = HostProcess::start(&["host", &name])?;

    let blocking = ArchiveClient::builder(&name).attach_timeout(START).attach()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let archive = ArchiveAsyncClient::attach(&name).await?;
        at_the_same_time(&archive).await?;
        give_up(&archive).await
    })?;
    drop(runtime);

    measure(&name, &blocking, calls)?;
    next::print(&[
        ("the blocking client, beside pipes and sockets", "cargo run --release --example quickstart"),
        ("a host in loop form, typed rejects", "cargo run --release --example order_gateway"),
    ]);
    drop(blocking);
    Ok(host.stop()?)
}

/// Many calls under way on one connection.
async fn at_the_same_time(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut under_way = JoinSet::new();
    for key in 0..LOOK_UPS {
        let archive = archive.clone();
        under_way.spawn(async move { (key, archive.look_up(key, EACH_MS).await) });
    }
    while let Some(call) = under_way.join_next().await {
        let (key, square) = call?;
        assert_eq!(square?, key * key, "each caller has its own answer");
    }
    let took = duration(start.elapsed());
    println!("{LOOK_UPS} calls of {EACH_MS} ms each, at the same time: done after {took}");
    Ok(())
}

/// A call whose future is dropped, here because something else was quicker.
async fn give_up(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    tokio::select! {
        _ = archive.look_up(7, 60_000) => println!("that was quick"),
        () = tokio::time::sleep(Duration::from_millis(20)) => {}
    }
    let start = Instant::now();
    let mut noticed = 0;
    while noticed == 0 && start.elapsed() < START {
        tokio::time::sleep(Duration::from_millis(1)).await;
        noticed = archive.given_up().await?;
    }
    println!("A call of a minute was dropped; the host has noticed {noticed}");
    Ok(())
}

/// What a call takes, one after the other, in a task and without.
fn measure(name: &str, blocking: &ArchiveClient, calls: u64) -> Result<(), Box<dyn Error>> {
    let mut packet = Packet { sequence: 0, payload: [7; 15] };
    let mut in_thread = Histogram::default();
    for sequence in 0..calls {
        packet.sequence = sequence;
        let start = Instant::now();
        assert_eq!(blocking.echo(packet)?.sequence, sequence);
        in_thread.record(start.elapsed());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let in_task = runtime.block_on(async {
        let archive = ArchiveAsyncClient::attach(name).await?;
        let mut in_task = Histogram::default();
        for sequence in 0..calls {
            packet.sequence = sequence;
            let start = Instant::now();
            assert_eq!(archive.echo(packet).await?.sequence, sequence);
            in_task.record(start.elapsed());
        }
        Ok::<_, memorypipe::Error>(in_task)
    })?;
    let (thread, task) = (in_thread.percentile(50.0), in_task.percentile(50.0));
    println!(
        "p50 of a blocking call   {:>9}   (p99 {})",
        duration(thread),
        duration(in_thread.percentile(99.0))
    );
    println!("p50 of a call in a task  {:>9}   (p99 {})", duration(task), duration(in_task.percentile(99.0)));
    println!("that is {:.2} times as long", task.as_secs_f64() / thread.as_secs_f64());
    Ok(())
}

/// The second process: a host that is served by a task, beside the tasks that do what takes long.
fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut host = ArchiveHost::create(name).map_err(memorypipe::Error::from)?;
        stop_with_parent(host.stopper());
        let mut under_way: JoinSet<bool> = JoinSet::new();
        let mut given_up = 0;
        while let Some(call) = host.recv_async().await? {
            match call {
                ArchiveCall::LookUp { key, ms, reply } => {
                    under_way.spawn(look_up(key, Duration::from_millis(ms), reply.defer()));
                }
                ArchiveCall::GivenUp { reply } => {
                    while let Some(was_given_up) = under_way.try_join_next() {
                        given_up += u64::from(was_given_up?);
                    }
                    reply.send(given_up);
                }
                ArchiveCall::Echo { packet, reply } => reply.send(packet),
            }
        }
        Ok(())
    })
}

/// Looks something up, for as long as somebody waits for it. Returns whether it was given up.
async fn look_up(key: u64, takes: Duration, reply: Reply<'static, u64>) -> bool {
    let start = Instant::now();
    while start.elapsed() < takes {
        if reply.is_cancelled() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    reply.send(key.wrapping_mul(key));
    false
}
