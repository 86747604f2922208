//! memorypipe: several calls of one client in flight, in batches and one after another.

use std::collections::VecDeque;
use std::hint::black_box;

use memorypipe::prelude::*;

use super::service::{
    BLOCK, ServiceCall, ServiceClient, ServiceHost, answer, attach, host, meet, row, serve,
};
use super::{Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// Large enough for the longest batch.
const AS_RINGS: u32 = 1024;

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = [1, 10, 100, 1000].map(calls).into();
    rows.extend([10, 100, 1000].map(tells));
    rows.extend([2, 4, 16, 64].map(pipelined));
    rows
}

/// Attaches while the host serves one round: a batch.
fn meet_with_batch(side: &mut Asker, batch: u64) -> Outcome<ServiceClient> {
    side.meanwhile(1, |side| {
        let client = attach(side.name(), Wait::Spin)?;
        for _ in 0..batch {
            client.echo(BLOCK)?;
        }
        Ok(client)
    })
}

/// A round is `batch` requests, received together if they are there together.
fn serve_batches(side: &mut Answerer, batch: u64) -> Outcome {
    let mut host = ServiceHost::builder(side.name()).wait(Wait::Spin).capacity(AS_RINGS).create()?;
    side.serve(|rounds| {
        let mut left = rounds * batch;
        while left > 0 {
            let most = usize::try_from(left.min(batch))?;
            left -= host.recv_batch(most, |call: ServiceCall<'_>| {
                answer(call);
            })? as u64;
        }
        Ok(())
    })
}

fn calls(batch: u64) -> Row {
    row(
        format!("call_batch_{batch}"),
        format!("typed calls, {batch} per publication, all replies awaited; `batch`, `recv_batch`"),
        Kind::Calls { batch },
        move |side| {
            let client = meet_with_batch(side, batch)?;
            let mut pending = Vec::with_capacity(usize::try_from(batch)?);
            side.stream(batch, |rounds| {
                for _ in 0..rounds {
                    let together = client.batch();
                    for _ in 0..batch {
                        pending.push(together.echo(black_box(BLOCK))?);
                    }
                    drop(together);
                    for reply in pending.drain(..) {
                        black_box(reply.wait()?);
                    }
                }
                Ok(())
            })
        },
        move |side| serve_batches(side, batch),
    )
}

fn tells(batch: u64) -> Row {
    row(
        format!("oneway_batch_{batch}"),
        format!("typed one-way calls, {batch} per publication, 1024 slots; `batch`, `recv_batch`"),
        Kind::Stream { batch },
        move |side| {
            let client = meet_with_batch(side, batch)?;
            side.stream(batch, |rounds| {
                for _ in 0..rounds {
                    let together = client.batch();
                    for _ in 0..batch {
                        together.tell(black_box(BLOCK))?;
                    }
                }
                Ok(())
            })
        },
        move |side| serve_batches(side, batch),
    )
}

/// Each call is published at once, but its reply is awaited only when `depth` calls are in flight.
fn pipelined(depth: usize) -> Row {
    row(
        format!("call_pipelined_{depth}"),
        format!("typed calls, each published at once, {depth} in flight"),
        Kind::Calls { batch: 1 },
        move |side| {
            let client = meet(side, Wait::Spin)?;
            side.stream(1, |rounds| {
                let mut under_way = VecDeque::with_capacity(depth);
                for _ in 0..rounds {
                    if under_way.len() == depth {
                        let oldest = under_way.pop_front().map(memorypipe::Pending::wait).transpose()?;
                        black_box(oldest);
                    }
                    under_way.push_back(client.batch().echo(black_box(BLOCK))?);
                }
                for reply in under_way {
                    black_box(reply.wait()?);
                }
                Ok(())
            })
        },
        |side| {
            let host = host(side, Wait::Spin)?;
            serve(side, host, false)
        },
    )
}
