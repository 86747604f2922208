//! memorypipe on a busy machine: other programs take both processors for 1 to 50 ms at a time, 60 % of the time in all.
//!
//! Each way of exchanging messages spins once, and once waits as it does by default. Waiting may take no more than a
//! small multiple of the time, and of the processor time, that spinning takes.

use std::hint::black_box;

use memorypipe::prelude::*;

use super::flows::{self, FlowsClient, FlowsHost};
use super::pipes;
use super::service::{self, BLOCK, row};
use super::{Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// The rows.
pub fn rows() -> Vec<Row> {
    let waits = [("spin", Wait::Spin), ("adaptive", Wait::Adaptive)];
    let mut rows: Vec<Row> = waits
        .into_iter()
        .flat_map(|(name, wait)| [call(name, wait), pipe(name, wait), stream(name, wait)])
        .collect();
    #[cfg(feature = "async")]
    rows.extend(waits.map(|(name, wait)| tasks(name, wait)));
    rows
}

fn busy(
    way: &str,
    wait: &str,
    what: &str,
    ask: impl Fn(&mut Asker) -> Outcome + 'static,
    answer: impl Fn(&mut Answerer) -> Outcome + 'static,
) -> Row {
    let (name, what) = (format!("busy_{way}_{wait}"), format!("{what}, {wait}, on a busy machine"));
    row(name, what, Kind::RoundTrip, ask, answer).busy()
}

fn call(name: &str, wait: Wait) -> Row {
    busy(
        "call",
        name,
        "typed call",
        move |side| {
            let client = service::meet(side, wait)?;
            side.busy_round_trips(|| service::call(&client))
        },
        move |side| answer(side, wait),
    )
}

/// Answers one call a round.
fn answer(side: &mut Answerer, wait: Wait) -> Outcome {
    let mut host = service::host(side, wait)?;
    side.serve_each(|| {
        loop {
            if let Some(call) = host.recv()? {
                service::answer(call);
                return Ok(());
            }
        }
    })
}

fn pipe(name: &str, wait: Wait) -> Row {
    busy(
        "pipe",
        name,
        "typed pipe, write and read",
        move |side| {
            let mut client = pipes::meet(side, wait, &[pipes::BLOCK])?;
            client.read()?;
            side.busy_round_trips(|| pipes::there_and_back(&mut client))
        },
        move |side| {
            let mut host = pipes::host(side, wait)?;
            side.serve_each(|| pipes::back(&mut host))
        },
    )
}

fn stream(name: &str, wait: Wait) -> Row {
    busy(
        "stream",
        name,
        "there and back through two streams",
        move |side| {
            let attach =
                |name: &str| FlowsClient::builder(name).wait(wait).attach_timeout(service::ATTACH).attach();
            let (client, mut input, mut out) = side.meanwhile(1, |side| {
                let client = attach(side.name())?;
                let (input, out, taken) = client.mirror()?;
                taken.wait()?;
                Ok((client, input, out))
            })?;
            side.busy_round_trips(|| {
                input.send(black_box(BLOCK))?;
                black_box(out.recv()?);
                Ok(())
            })?;
            drop(client);
            Ok(())
        },
        move |side| {
            let mut host = FlowsHost::builder(side.name()).wait(wait).create()?;
            let mut ends = None;
            side.serve_each(|| match &mut ends {
                None => {
                    ends = Some(flows::mirror_ends(&mut host)?);
                    Ok(())
                }
                Some((input, out)) => Ok(out.send(flows::next(input)?)?),
            })
        },
    )
}

#[cfg(feature = "async")]
fn tasks(name: &str, wait: Wait) -> Row {
    busy(
        "async",
        name,
        "typed call of the asynchronous client, in one task",
        move |side| {
            let runtime = flows::tasks::runtime()?;
            let client = side.meanwhile(1, |side| runtime.block_on(flows::tasks::meet(side.name(), wait)))?;
            side.busy_rounds(|rounds| {
                runtime.block_on(async {
                    for _ in 0..rounds {
                        black_box(client.echo(black_box(BLOCK)).await?);
                    }
                    Ok(())
                })
            })
        },
        move |side| answer(side, wait),
    )
}
