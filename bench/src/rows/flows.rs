//! memorypipe: streams and events.

use std::hint::black_box;
use std::time::Duration;

use memorypipe::prelude::*;

use super::service::{ATTACH, BLOCK, Block, row};
use super::{Kind, Row};
use crate::measure::Outcome;
use crate::side::Asker;

/// The number of subscribers in the row with several.
const SUBSCRIBERS: usize = 8;
/// The maximum wait of an emitter: no event is discarded here.
const PATIENCE: Duration = Duration::from_secs(5);

ipc_channel!(
    /// The measured channel.
    #[channel(async)]
    pub trait Flows {
        /// Reads everything.
        fn pour(&mut self, input: Rx<Block>);
        /// Sends without end.
        fn tap(&mut self, out: Tx<Block>);
        /// Returns everything that arrives.
        fn mirror(&mut self, input: Rx<Block>, out: Tx<Block>);
        /// Emits its argument.
        #[oneway]
        fn strike(&mut self, block: Block);
    }
    /// The measured event.
    #[events]
    pub enum FlowsEvent {
        /// 128 bytes.
        Struck(Block),
    }
);

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![mirror(), strike(), pour(), tap(), emit(1), emit(SUBSCRIBERS)]
}

fn attach(name: &str) -> Result<FlowsClient, AttachError> {
    FlowsClient::builder(name).wait(Wait::Spin).attach_timeout(ATTACH).attach()
}

fn host(name: &str) -> Result<FlowsHost, CreateError> {
    FlowsHost::builder(name).wait(Wait::Spin).overflow(Overflow::Block(PATIENCE)).create()
}

/// There and back, each through a stream.
fn mirror() -> Row {
    row(
        "stream_echo_128",
        "there and back through two streams, spinning",
        Kind::RoundTrip,
        |side| {
            let (client, input, out) = side.meanwhile(1, |side| {
                let client = attach(side.name())?;
                let (input, out, taken) = client.mirror()?;
                taken.wait()?;
                Ok((client, input, out))
            })?;
            let (mut input, mut out, _client) = (input, out, client);
            side.round_trips(|| {
                input.send(black_box(BLOCK))?;
                black_box(out.recv()?);
                Ok(())
            })
        },
        |side| {
            let mut host = host(side.name())?;
            let mut ends = None;
            side.serve(|rounds| match &mut ends {
                None => {
                    ends = Some(mirror_ends(&mut host)?);
                    Ok(())
                }
                Some((input, out)) => repeat(rounds, || Ok(out.send(next(input)?)?)),
            })
        },
    )
}

/// There as a one-way message, back as an event.
fn strike() -> Row {
    row(
        "event_echo_128",
        "there as a one-way message, back as an event, spinning",
        Kind::RoundTrip,
        |side| {
            let (client, mut events) = side.meanwhile(1, |side| {
                let client = attach(side.name())?;
                let mut events = client.events()?;
                client.strike(BLOCK)?;
                events.recv()?;
                Ok((client, events))
            })?;
            side.round_trips(|| {
                client.strike(black_box(BLOCK))?;
                black_box(events.recv()?);
                Ok(())
            })
        },
        |side| {
            let mut host = host(side.name())?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    let Some(FlowsCall::Strike { block, .. }) = host.recv()? else {
                        return Err("no message".into());
                    };
                    host.emit(FlowsEvent::Struck(block));
                }
                Ok(())
            })
        },
    )
}

fn pour() -> Row {
    row(
        "stream_in_128",
        "one way through a stream to the host, spinning",
        Kind::Stream { batch: 1 },
        |side| {
            let (_client, mut input) = side.meanwhile(1, |side| {
                let client = attach(side.name())?;
                let (input, taken) = client.pour()?;
                taken.wait()?;
                Ok((client, input))
            })?;
            side.stream(1, |rounds| (0..rounds).try_for_each(|_| Ok(input.send(black_box(BLOCK))?)))
        },
        |side| {
            let mut host = host(side.name())?;
            let mut end = None;
            side.serve(|rounds| match &mut end {
                None => {
                    end = Some(opened(&mut host, |call| match call {
                        FlowsCall::Pour { input, reply } => Some((input, reply)),
                        _ => None,
                    })?);
                    Ok(())
                }
                Some(input) => repeat(rounds, || next(input)),
            })
        },
    )
}

/// The ends of a call's streams, after its reply.
fn opened<E>(
    host: &mut FlowsHost,
    ends: impl FnOnce(FlowsCall<'_>) -> Option<(E, Reply<'_, ()>)>,
) -> Outcome<E> {
    let (ends, reply) = host.recv()?.and_then(ends).ok_or("no stream")?;
    reply.send(());
    Ok(ends)
}

/// The ends at the host of a call to `mirror`.
pub(super) fn mirror_ends(host: &mut FlowsHost) -> Outcome<(Rx<Block>, Tx<Block>)> {
    opened(host, |call| match call {
        FlowsCall::Mirror { input, out, reply } => Some(((input, out), reply)),
        _ => None,
    })
}

pub(super) fn next(input: &mut Rx<Block>) -> Outcome<Block> {
    Ok(input.recv()?.ok_or("the stream has ended")?)
}

fn repeat<T>(rounds: u64, mut once: impl FnMut() -> Outcome<T>) -> Outcome {
    for _ in 0..rounds {
        black_box(once()?);
    }
    Ok(())
}

/// The asking side is the host here, because it sends.
fn send_out(side: &mut Asker) -> Outcome {
    let mut host = host(side.name())?;
    let mut out = opened(&mut host, |call| match call {
        FlowsCall::Tap { out, reply } => Some((out, reply)),
        _ => None,
    })?;
    side.stream(1, |rounds| (0..rounds).try_for_each(|_| Ok(out.send(black_box(BLOCK))?)))
}

fn tap() -> Row {
    row(
        "stream_out_128",
        "one way through a stream to the client, spinning",
        Kind::Stream { batch: 1 },
        send_out,
        |side| {
            let client = attach(side.name())?;
            let (mut out, taken) = client.tap()?;
            taken.wait()?;
            side.serve(|rounds| repeat(rounds, || next(&mut out)))
        },
    )
}

/// The asking side is the host, which emits to this many subscribers.
fn emit_all(side: &mut Asker, subscribers: usize) -> Outcome {
    let mut host = host(side.name())?;
    // Each subscriber calls `strike` when it has subscribed.
    for _ in 0..subscribers {
        host.recv()?;
    }
    side.stream(1, |rounds| {
        (0..rounds).for_each(|_| _ = host.emit(FlowsEvent::Struck(black_box(BLOCK))));
        Ok(())
    })
}

/// To each of this many subscribers, all in one process and read in turns.
fn emit(subscribers: usize) -> Row {
    let (name, what) = match subscribers {
        1 => ("event_128".to_owned(), "events to one subscriber, spinning, none left out".to_owned()),
        many => (format!("event_128_to_{many}"), format!("the same to {many}, read in turns by one thread")),
    };
    row(
        name,
        what,
        Kind::Stream { batch: 1 },
        move |side| emit_all(side, subscribers),
        move |side| {
            let subscribe = || -> Outcome<_> {
                let client = attach(side.name())?;
                let events = client.events()?;
                client.strike(BLOCK)?;
                Ok((client, events))
            };
            let mut all = (0..subscribers).map(|_| subscribe()).collect::<Outcome<Vec<_>>>()?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    for (_, events) in &mut all {
                        black_box(events.recv()?);
                    }
                }
                Ok(())
            })
        },
    )
}

/// The asynchronous client on a runtime of one thread, which is awake as long as calls are made.
#[cfg(feature = "async")]
pub mod tasks {
    use super::super::service::{self, ServiceAsyncClient, ServiceClient, serve};
    use super::{ATTACH, BLOCK, FlowsAsyncClient, FlowsClient, Kind, Outcome, Row, Wait};
    use super::{black_box, emit_all, row, send_out};

    /// The rows.
    pub fn rows() -> Vec<Row> {
        vec![call(), tap(), events()]
    }

    pub fn runtime() -> Outcome<tokio::runtime::Runtime> {
        Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
    }

    async fn attach(name: &str) -> Outcome<FlowsAsyncClient> {
        Ok(FlowsClient::builder(name).wait(Wait::Spin).attach_timeout(ATTACH).attach_async().await?)
    }

    /// Attaches to the host of `call_async`, and calls once.
    pub async fn meet(name: &str, wait: Wait) -> Outcome<ServiceAsyncClient> {
        let builder = ServiceClient::builder(name).wait(wait).attach_timeout(ATTACH);
        let client = builder.attach_async().await?;
        client.echo(BLOCK).await?;
        Ok(client)
    }

    fn call() -> Row {
        row(
            "call_async",
            "typed call of the asynchronous client, adaptive, in one task",
            Kind::RoundTrip,
            |side| {
                let runtime = runtime()?;
                let client = side.meanwhile(1, |side| runtime.block_on(meet(side.name(), Wait::Adaptive)))?;
                side.round_trips_of_a_task(&runtime, async || {
                    black_box(client.echo(black_box(BLOCK)).await?);
                    Ok(())
                })
            },
            |side| {
                let host = service::host(side, Wait::Adaptive)?;
                serve(side, host, false)
            },
        )
    }

    /// As `stream_out_128`, read by a task.
    fn tap() -> Row {
        row(
            "stream_out_async_128",
            "one way through a stream to the asynchronous client, in one task",
            Kind::Stream { batch: 1 },
            send_out,
            |side| {
                let runtime = runtime()?;
                let (_client, mut out) = runtime.block_on(async {
                    let client = attach(side.name()).await?;
                    let (out, taken) = client.tap().await?;
                    taken.await?;
                    Outcome::Ok((client, out))
                })?;
                side.serve(|rounds| {
                    runtime.block_on(async {
                        for _ in 0..rounds {
                            black_box(out.recv().await?.ok_or("the stream has ended")?);
                        }
                        Ok(())
                    })
                })
            },
        )
    }

    /// As `event_128`, read by a task.
    fn events() -> Row {
        row(
            "event_async_128",
            "events to one subscriber, which is a task, none left out",
            Kind::Stream { batch: 1 },
            |side| emit_all(side, 1),
            |side| {
                let runtime = runtime()?;
                let (_client, mut events) = runtime.block_on(async {
                    let client = attach(side.name()).await?;
                    let events = client.events().await?;
                    client.strike(BLOCK).await?;
                    Outcome::Ok((client, events))
                })?;
                side.serve(|rounds| {
                    runtime.block_on(async {
                        for _ in 0..rounds {
                            black_box(events.recv().await?);
                        }
                        Ok(())
                    })
                })
            },
        )
    }
}
