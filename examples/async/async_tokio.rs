//! Tasks that call a host, on one connection and at the same time, and a host that is a task itself.
//!
//! ```text
//! cargo run --release -p memorypipe-examples-async
//! cargo run --release -p memorypipe-examples-async -- --rounds 100
//! ```
//!
//! The program starts itself as the host. It makes slow calls at the same time, gives one up, fetches pages, reads a
//! stream and an event, and then measures what a call takes in a task, beside the blocking call.

use std::error::Error;
use std::time::{Duration, Instant};

use memorypipe::AsyncTx;
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
    #[channel(async)]
    pub trait Archive {
        /// The square of `key`, after so long.
        fn look_up(&mut self, key: u64, ms: u64) -> u64;
        /// How many look-ups were given up by their callers.
        fn given_up(&mut self) -> u64;
        /// The page `number`, whose bytes all are that number.
        fn page(&mut self, number: u8, #[max(PAGE)] bytes: &mut [u8]);
        /// So many keys, one after the other.
        fn keys(&mut self, count: u64, out: Tx<u64>);
        /// Marks a key, of which all are told that subscribe.
        fn mark(&mut self, key: u64);
        /// Sends a packet back.
        fn echo(&mut self, packet: Packet) -> Packet;
    }
    /// What the archive tells without being asked.
    #[events]
    pub enum ArchiveEvent {
        /// A key was marked.
        Marked {
            /// Which one.
            key: u64,
        },
    }
);

/// Bytes of a page.
const PAGE: usize = 1 << 20;
const PAGES: u8 = 16;
const KEYS: u64 = 100_000;

/// Look-ups at the same time, and how long each of them takes.
const LOOK_UPS: u64 = 100;
const EACH_MS: u64 = 50;
/// How long one client calls before it is the other's turn.
const TURN: Duration = Duration::from_millis(20);
/// The host may need a moment to start.
const START: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let ["host", name] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return host(name);
    }
    let rounds = args::only_number("--rounds")?.unwrap_or(25);
    let name = format!("async-tokio-{}", std::process::id());
    let host = HostProcess::start(&["host", &name])?;

    let blocking = ArchiveClient::builder(&name).attach_timeout(START).attach()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let archive = ArchiveAsyncClient::attach(&name).await?;
        at_the_same_time(&archive).await?;
        give_up(&archive).await?;
        pages(&archive).await?;
        stream_and_event(&archive).await
    })?;
    drop(runtime);

    measure(&name, &blocking, rounds)?;
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

/// Bulk data: tasks wait in turn for the memory, which is smaller than all pages together.
async fn pages(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut under_way = JoinSet::new();
    for number in 0..PAGES {
        let archive = archive.clone();
        under_way.spawn(async move {
            let mut page = vec![0xFF; PAGE];
            archive.page(number, &mut page).await.map(|()| page.iter().all(|byte| *byte == number))
        });
    }
    while let Some(page) = under_way.join_next().await {
        assert!(page??, "each task has its own page");
    }
    println!("{PAGES} pages of 1 MiB, at the same time: done after {}", duration(start.elapsed()));
    Ok(())
}

/// A stream is read while the call goes on; an event comes by itself.
async fn stream_and_event(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let (mut keys, reply) = archive.keys(KEYS).await?;
    let mut expected = 0;
    while let Some(key) = keys.recv().await? {
        assert_eq!(key, expected, "in order, none lost");
        expected += 1;
    }
    reply.await?;
    println!("{expected} keys through a stream: done after {}", duration(start.elapsed()));

    let mut events = archive.events().await?;
    archive.mark(7).await?;
    let ArchiveEvent::Marked { key } = events.recv().await?;
    println!("An event says that key {key} was marked");
    Ok(())
}

/// What a call takes in a task and without, in turns: processors change their pace by the second.
fn measure(name: &str, blocking: &ArchiveClient, rounds: u64) -> Result<(), Box<dyn Error>> {
    let mut packet = Packet { sequence: 0, payload: [7; 15] };
    let (mut in_thread, mut in_task, mut ratios) = (Histogram::default(), Histogram::default(), Vec::new());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let archive = ArchiveAsyncClient::attach(name).await?;
        for _ in 0..rounds {
            let mut thread = Histogram::default();
            let end = Instant::now() + TURN;
            while Instant::now() < end {
                packet.sequence += 1;
                let start = Instant::now();
                assert_eq!(blocking.echo(packet)?.sequence, packet.sequence);
                thread.record(start.elapsed());
            }
            let mut task = Histogram::default();
            let end = Instant::now() + TURN;
            while Instant::now() < end {
                packet.sequence += 1;
                let start = Instant::now();
                assert_eq!(archive.echo(packet).await?.sequence, packet.sequence);
                task.record(start.elapsed());
            }
            ratios.push(task.percentile(50.0).as_secs_f64() / thread.percentile(50.0).as_secs_f64());
            in_thread.merge(&thread);
            in_task.merge(&task);
        }
        Ok::<_, memorypipe::Error>(())
    })?;
    for (what, calls) in [("blocking call  ", in_thread), ("call in a task ", in_task)] {
        let [p50, p99] = [50.0, 99.0].map(|percent| duration(calls.percentile(percent)));
        println!("p50 of a {what}  {p50:>9}   (p99 {p99}, {} calls)", calls.total());
    }
    ratios.sort_by(f64::total_cmp);
    println!(
        "a call in a task takes {:.2} times as long: the median of {rounds} rounds, from {:.2} to {:.2}",
        ratios[ratios.len() / 2],
        ratios[0],
        ratios[ratios.len() - 1]
    );
    Ok(())
}

/// The second process: a host that is served by a task, beside the tasks that do what takes long.
fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut host = ArchiveHost::create(name).map_err(memorypipe::Error::from)?;
        stop_with_parent(host.stopper());
        let emitter = host.emitter();
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
                ArchiveCall::Page { number, mut bytes, reply } => {
                    bytes.fill(number);
                    reply.send(());
                }
                ArchiveCall::Keys { count, out, reply } => {
                    tokio::spawn(send_keys(count, out.into()));
                    reply.send(());
                }
                ArchiveCall::Mark { key, reply } => {
                    emitter.emit(ArchiveEvent::Marked { key });
                    reply.send(());
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

/// Sends keys as long as somebody reads them.
async fn send_keys(count: u64, mut out: AsyncTx<u64>) {
    for key in 0..count {
        if out.send(key).await.is_err() {
            break;
        }
    }
}
