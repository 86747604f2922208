//! Several tasks that share an asynchronous client, and use all of its operations.

use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use memorypipe::prelude::*;
use tokio::runtime::Runtime;

use super::Random;
use super::shop::{ShopAsyncClient, ShopClient, is_an_event};
use super::visitor::Over;
use super::watch::Watched;
use crate::value::{Picky, Side, is_what_it_says};

/// How long a task waits for a value of a stream or an event.
const WAIT: Duration = Duration::from_millis(10);
/// The number of tasks of one client: more than its rings have slots.
const TASKS: u64 = 6;

/// The runtime of all clients.
fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
    })
}

/// Uses the client until `stop`, or until it is unusable; at most this many operations.
pub(super) fn visit(client: ShopClient, stop: &Arc<AtomicBool>, most: u32, random: &mut Random) -> u64 {
    runtime().block_on(async {
        // Watching its descriptor fails only if there are no descriptors left.
        let client = ShopAsyncClient::try_from(client).expect("a runtime");
        let tasks: Vec<_> = (0..TASKS)
            .map(|_| {
                let (client, stop, mut random) = (client.clone(), stop.clone(), Random::new(random.word()));
                tokio::spawn(async move {
                    let (watched, mut steps) = (Watched::new(), 0);
                    while steps < u64::from(most) && !stop.load(Ordering::Relaxed) {
                        if step(&client, &watched, &mut random).await.is_err() {
                            break;
                        }
                        steps += 1;
                    }
                    steps
                })
            })
            .collect();
        let mut steps = 0;
        for task in tasks {
            steps += task.await.expect("a panic ends the process");
        }
        steps
    })
}

/// The result, if it is there in time; otherwise the future is dropped.
async fn in_time<T>(
    watched: &Watched,
    what: &'static str,
    operation: impl Future<Output = Result<T, IpcError>>,
) -> Result<Option<T>, Over> {
    match watched.awaits(what, tokio::time::timeout(2 * WAIT, operation)).await {
        Ok(Ok(value)) => Ok(Some(value)),
        Ok(Err(IpcError::Corrupt { .. } | IpcError::Closed | IpcError::HostGone { .. })) => Err(Over),
        Ok(Err(_)) | Err(_) => Ok(None),
    }
}

async fn step(client: &ShopAsyncClient, watched: &Watched, random: &mut Random) -> Result<(), Over> {
    match random.below(9) {
        0 => {
            if let Some(picky) = in_time(watched, "async call", client.echo(Picky::example())).await? {
                is_what_it_says(&picky);
            }
        }
        1 => {
            let side = async {
                match client.side(Side::Buy, true).await {
                    Ok(side) | Err(CallError::App(side)) => Ok(side),
                    Err(CallError::Ipc(error)) => Err(error),
                }
            };
            if let Some(side) = in_time(watched, "async fallible call", side).await? {
                assert!([1, 200, 255].contains(&(side as u8)));
            }
        }
        2 => _ = in_time(watched, "async one-way", client.note(1, Picky::example())).await?,
        3 => _ = in_time(watched, "async bulk in", client.sum(&[1; 40])).await?,
        4 => {
            let (mut numbers, mut flags) = ([0; 64], [false; 64]);
            in_time(watched, "async bulk out", client.fill(&mut numbers, &mut flags)).await?;
            assert!(flags.iter().all(|flag| u8::from(*flag) < 2));
        }
        5 => count(client, watched, random).await?,
        6 => total(client, watched, random).await?,
        7 => events(client, watched).await?,
        _ => {
            let _ = in_time(watched, "async call", client.add(1, 2)).await?;
            let stats = client.link.stats();
            assert!(stats.depth <= stats.capacity, "{stats:?}");
            let _ = (client.link.host_stats(), client.link.is_alive());
        }
    }
    Ok(())
}

async fn count(client: &ShopAsyncClient, watched: &Watched, random: &mut Random) -> Result<(), Over> {
    let Some((mut out, done)) = in_time(watched, "async stream", client.count(500)).await? else {
        return Ok(());
    };
    for _ in 0..random.below(100) {
        match in_time(watched, "AsyncRx::recv", out.recv()).await {
            Ok(Some(Some(picky))) => is_what_it_says(&picky),
            Ok(Some(None)) | Err(Over) => break,
            Ok(None) => {}
        }
    }
    drop(out);
    in_time(watched, "reply of an async stream", done).await.map(|_| ())
}

async fn total(client: &ShopAsyncClient, watched: &Watched, random: &mut Random) -> Result<(), Over> {
    let Some((mut input, total)) = in_time(watched, "async stream", client.total()).await? else {
        return Ok(());
    };
    for _ in 0..random.below(400) {
        if in_time(watched, "AsyncTx::send", input.send(Picky::example())).await.is_err() {
            break;
        }
    }
    drop(input);
    in_time(watched, "reply of an async stream", total).await.map(|_| ())
}

async fn events(client: &ShopAsyncClient, watched: &Watched) -> Result<(), Over> {
    let Some(mut events) = in_time(watched, "async events", client.events()).await? else { return Ok(()) };
    in_time(watched, "async one-way", client.announce(12)).await?;
    for _ in 0..20 {
        match in_time(watched, "AsyncEvents::recv", events.recv()).await {
            Ok(Some(event)) => is_an_event(&event),
            Ok(None) => {}
            Err(Over) => break,
        }
    }
    Ok(())
}
