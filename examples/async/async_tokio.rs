//! Tasks that make concurrent calls on one connection, and a host that is itself a task.
//!
//! ```text
//! cargo run --release -p memorypipe-examples-async
//! ```
//!
//! The program starts itself as the host. It makes slow calls concurrently, drops one, fetches pages, reads a stream
//! and an event, and then compares a call in a task with the blocking call.

use std::error::Error;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use memorypipe::AsyncTx;
use memorypipe::prelude::*;
use tokio::task::JoinSet;

ipc_channel!(
    /// An archive with slow look-ups.
    #[channel(async)]
    pub trait Archive {
        /// The square of `key`, after `ms` milliseconds.
        fn look_up(&mut self, key: u64, ms: u64) -> u64;
        /// How many look-ups the callers have dropped.
        fn dropped(&mut self) -> u64;
        /// The page `number`; all its bytes are that number.
        fn page(&mut self, number: u8, #[max(PAGE)] bytes: &mut [u8]);
        /// `count` keys in order.
        fn keys(&mut self, count: u64, out: Tx<u64>);
        /// Marks a key, and reports that to all subscribers.
        fn mark(&mut self, key: u64);
        /// Sends 128 bytes back.
        fn echo(&mut self, packet: [u64; 16]) -> [u64; 16];
    }
    /// The events of the archive.
    #[events]
    pub enum ArchiveEvent {
        /// A key was marked.
        Marked {
            /// The key.
            key: u64,
        },
    }
);

/// The size of a page in bytes.
const PAGE: usize = 1 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rounds: usize = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["host", name] => return host(name),
        ["--rounds", number] => number.parse()?,
        _ => 25,
    };
    let name = format!("async-tokio-{}", std::process::id());
    let mut host =
        Command::new(std::env::current_exe()?).args(["host", &name]).stdin(Stdio::piped()).spawn()?;
    let blocking = ArchiveClient::builder(&name).attach_timeout(Duration::from_secs(5)).attach()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let archive = ArchiveAsyncClient::attach(&name).await?;
        at_the_same_time(&archive).await?;
        drop_a_call(&archive).await?;
        pages(&archive).await?;
        stream_and_event(&archive).await?;
        measure(&archive, &blocking, rounds).await
    })?;
    // `wait` closes the host's standard input first, which stops the host.
    host.wait()?;
    Ok(())
}

/// Many calls in flight on one connection.
async fn at_the_same_time(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut under_way = JoinSet::new();
    for key in 0..100 {
        let archive = archive.clone();
        under_way.spawn(async move { (key, archive.look_up(key, 50).await) });
    }
    while let Some(call) = under_way.join_next().await {
        let (key, square) = call?;
        assert_eq!(square?, key * key, "each caller has its own answer");
    }
    println!("100 calls of 50 ms each, at the same time: done after {:.0?}", start.elapsed());
    Ok(())
}

/// Dropping the future of a call cancels it; here another future was faster.
async fn drop_a_call(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    tokio::select! {
        _ = archive.look_up(7, 60_000) => println!("that was quick"),
        () = tokio::time::sleep(Duration::from_millis(20)) => {}
    }
    while archive.dropped().await? == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    println!("a call of a minute was dropped, and the host has noticed");
    Ok(())
}

/// Bulk data: the memory is smaller than all pages together, so the tasks take turns.
async fn pages(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut under_way = JoinSet::new();
    for number in 0..16 {
        let archive = archive.clone();
        under_way.spawn(async move {
            let mut page = vec![0xFF; PAGE];
            archive.page(number, &mut page).await.map(|()| page.iter().all(|byte| *byte == number))
        });
    }
    while let Some(page) = under_way.join_next().await {
        assert!(page??, "each task has its own page");
    }
    println!("16 pages of 1 MiB, at the same time: done after {:.0?}", start.elapsed());
    Ok(())
}

/// Reads a stream during the call, and an event that arrives independently.
async fn stream_and_event(archive: &ArchiveAsyncClient) -> Result<(), Box<dyn Error>> {
    let (mut keys, reply) = archive.keys(100_000).await?;
    let mut expected = 0;
    while let Some(key) = keys.recv().await? {
        assert_eq!(key, expected, "in order, none lost");
        expected += 1;
    }
    reply.await?;
    println!("{expected} keys came through a stream");

    let mut events = archive.events().await?;
    archive.mark(7).await?;
    let ArchiveEvent::Marked { key } = events.recv().await?;
    println!("an event says that key {key} was marked");
    Ok(())
}

/// Compares a call in a task with a blocking call, in turns of 20 ms, because the speed of the processors changes
/// within seconds.
async fn measure(
    archive: &ArchiveAsyncClient,
    blocking: &ArchiveClient,
    rounds: usize,
) -> Result<(), Box<dyn Error>> {
    let (mut in_thread, mut in_task) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let end = Instant::now() + Duration::from_millis(20);
        while Instant::now() < end {
            let start = Instant::now();
            blocking.echo([7; 16])?;
            in_thread.push(start.elapsed());
        }
        let end = Instant::now() + Duration::from_millis(20);
        while Instant::now() < end {
            let start = Instant::now();
            archive.echo([7; 16]).await?;
            in_task.push(start.elapsed());
        }
    }
    for (what, mut times) in [("blocking call", in_thread), ("call in a task", in_task)] {
        times.sort_unstable();
        let [p50, p99] = [50, 99].map(|percent| times[(times.len() - 1) * percent / 100]);
        println!("{what:14}  p50 {p50:.0?}, p99 {p99:.0?}");
    }
    Ok(())
}

/// The second process: one task serves, other tasks do the slow work.
fn host(name: &str) -> Result<(), Box<dyn Error>> {
    let mut host = ArchiveHost::create(name)?;
    let (stopper, emitter) = (host.stopper(), host.emitter());
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        stopper.stop();
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut look_ups: JoinSet<bool> = JoinSet::new();
        let mut dropped = 0;
        while let Some(call) = host.recv_async().await? {
            match call {
                ArchiveCall::LookUp { key, ms, reply } => {
                    look_ups.spawn(look_up(key, Duration::from_millis(ms), reply.defer()));
                }
                ArchiveCall::Dropped { reply } => {
                    while let Some(was_dropped) = look_ups.try_join_next() {
                        dropped += u64::from(was_dropped?);
                    }
                    reply.send(dropped);
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

/// Looks something up during a call. Returns whether the caller has dropped the call.
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

/// Sends keys while the other end reads them.
async fn send_keys(count: u64, mut out: AsyncTx<u64>) {
    for key in 0..count {
        if out.send(key).await.is_err() {
            break;
        }
    }
}
