//! A host in each of its forms.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use memorypipe::prelude::*;
use memorypipe::testing::meddling;

use super::shop::{Keeper, ShopCall, ShopHost, events};
use super::watch::Watched;
use super::{Random, Round};

/// How a host is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A loop that receives requests one by one and in batches, and defers some of the replies.
    Loop,
    /// `serve`.
    Serve,
    /// `serve_threads`.
    Threads,
    /// A task.
    Task,
}

/// Serves until the host is stopped.
pub fn serve(round: Round, mut host: ShopHost, mut keeper: Keeper, stop: &AtomicBool) {
    if !round.by_client {
        meddling::keep();
    }
    let ended = match round.form {
        Form::Loop => looped(round, &mut host, &keeper, stop),
        Form::Serve => host.serve(&mut keeper),
        Form::Threads => host.serve_threads(2, &keeper),
        Form::Task => task(host, &keeper),
    };
    ended.expect("a host goes on whatever a client does");
}

fn looped(round: Round, host: &mut ShopHost, keeper: &Keeper, stop: &AtomicBool) -> Result<(), IpcError> {
    let (watched, mut random) = (Watched::new(), Random::new(round.seed ^ 1));
    let mut later: Vec<Reply<'static, u64>> = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        keeper.pass_on();
        match random.below(8) {
            // It waits for a request: during that time no client may wait for this thread.
            0 if later.is_empty() => {
                watched.at("recv_batch", || host.recv_batch(4, |call| call.dispatch(keeper)))?;
            }
            1 => {
                let all = watched.at("host.stats", || host.stats());
                for stats in all.iter().flat_map(|both| [&both.host, &both.client]) {
                    assert!(stats.depth <= stats.capacity, "{stats:?}");
                }
                // Its own counters, if no thread changes them.
                for stats in all.iter().map(|both| &both.host).filter(|_| round.by_client) {
                    assert!(stats.depth_high_water <= stats.capacity, "{stats:?}");
                }
            }
            2 => events(3).for_each(|event| _ = watched.at("host.emit", || host.emit(event))),
            3 => later.drain(..).for_each(|reply| {
                let _ = reply.is_cancelled();
                reply.send(3);
            }),
            4 => match watched.at("try_recv", || host.try_recv()) {
                Ok(Some(call)) => call.dispatch(keeper),
                Ok(None) | Err(IpcError::Empty) => {}
                Err(error) => return Err(error),
            },
            _ => match watched.at("recv_timeout", || host.recv_timeout(Duration::from_millis(2))) {
                Ok(Some(ShopCall::Add { reply, .. })) if random.below(8) == 0 => {
                    let _ = reply.is_cancelled();
                    later.push(reply.defer());
                }
                Ok(Some(call)) => call.dispatch(keeper),
                Ok(None) | Err(IpcError::Timeout { .. }) => {}
                Err(error) => return Err(error),
            },
        }
    }
    Ok(())
}

fn task(mut host: ShopHost, keeper: &Keeper) -> Result<(), IpcError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async move {
        while let Some(call) = host.recv_async().await? {
            call.dispatch(keeper);
        }
        Ok(())
    })
}
