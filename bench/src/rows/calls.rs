//! memorypipe: typed calls and one-way calls of many sizes.

use memorypipe::Wait;

use super::{Group, Kind, Row};
use crate::side::Place;

/// A channel with one message size: its declaration, and the two halves of a row of calls.
macro_rules! channel {
    ($size:ident, $bytes:literal) => {
        mod $size {
            use memorypipe::prelude::*;

            use super::super::service::ATTACH;
            use super::super::streams::slots;
            use crate::measure::Outcome;
            use crate::side::{Answerer, Asker};

            #[ipc_message]
            #[derive(Clone, Copy)]
            pub struct Block {
                pub words: [u64; $bytes / 8],
            }

            ipc_channel!(
                /// Returns its argument.
                pub trait Echo {
                    fn echo(&mut self, block: Block) -> Block;
                }
            );

            ipc_channel!(
                /// Takes its argument.
                pub trait Sink {
                    #[oneway]
                    fn tell(&mut self, block: Block);
                }
            );

            pub fn tell(side: &mut Asker) -> Outcome {
                let block = Block { words: [7; $bytes / 8] };
                let client = side.meanwhile(1, |side| {
                    let builder = SinkClient::builder(side.name()).wait(Wait::Spin);
                    let client = builder.attach_timeout(ATTACH).attach()?;
                    client.tell(block)?;
                    Ok(client)
                })?;
                side.stream(1, |rounds| {
                    for _ in 0..rounds {
                        client.tell(std::hint::black_box(block))?;
                    }
                    Ok(())
                })
            }

            pub fn hear(side: &mut Answerer) -> Outcome {
                let builder = SinkHost::builder(side.name()).wait(Wait::Spin);
                let mut host = builder.capacity(slots::<$bytes>()).create()?;
                side.serve(|rounds| {
                    let mut left = rounds;
                    while left > 0 {
                        if let Some(SinkCall::Tell { block, .. }) = host.recv()? {
                            std::hint::black_box(block);
                            left -= 1;
                        }
                    }
                    Ok(())
                })
            }

            pub fn ask(side: &mut Asker, wait: Wait) -> Outcome {
                let block = Block { words: [7; $bytes / 8] };
                let client = side.meanwhile(1, |side| {
                    let client =
                        EchoClient::builder(side.name()).wait(wait).attach_timeout(ATTACH).attach()?;
                    client.echo(block)?;
                    Ok(client)
                })?;
                side.round_trips(|| {
                    std::hint::black_box(client.echo(std::hint::black_box(block))?);
                    Ok(())
                })
            }

            pub fn answer(side: &mut Answerer, wait: Wait) -> Outcome {
                let mut host = EchoHost::builder(side.name()).wait(wait).create()?;
                side.serve(|rounds| {
                    let mut left = rounds;
                    while left > 0 {
                        if let Some(EchoCall::Echo { block, reply }) = host.recv()? {
                            reply.send(block);
                            left -= 1;
                        }
                    }
                    Ok(())
                })
            }

            pub const fn bytes() -> usize {
                size_of::<Block>()
            }
        }
    };
}

channel!(of_8, 8);
channel!(of_64, 64);
channel!(of_128, 128);
channel!(of_1k, 1024);
channel!(of_4k, 4096);
channel!(of_16k, 16384);
channel!(of_64k, 65536);

/// The rows.
pub fn rows() -> Vec<Row> {
    macro_rules! row {
        ($size:ident, $name:expr, $what:expr, $wait:expr) => {
            Row::new(
                Group::Memorypipe,
                $name,
                $what,
                (Kind::RoundTrip, $size::bytes()),
                move |side| $size::ask(side, $wait),
                move |side| $size::answer(side, $wait),
            )
        };
    }
    macro_rules! sizes {
        ($($size:ident)*) => { vec![$(
            row!($size, format!("call_{}", $size::bytes()), "typed call, spinning", Wait::Spin),
        )*] };
    }
    let mut rows = sizes!(of_8 of_64 of_128 of_1k of_4k of_16k of_64k);
    macro_rules! one_way {
        ($($size:ident)*) => { $(
            rows.push(Row::new(
                Group::Memorypipe,
                format!("oneway_{}", $size::bytes()),
                "one way, spinning, as many slots as the hand-written ring",
                (Kind::Stream { batch: 1 }, $size::bytes()),
                $size::tell,
                $size::hear,
            ));
        )* };
    }
    one_way!(of_8 of_64 of_128 of_1k of_4k of_16k of_64k);
    rows.push(row!(of_128, "call_adaptive", "typed call, adaptive (the default)", Wait::Adaptive));
    rows.push(row!(of_128, "call_block", "typed call, each side sleeps at once", Wait::Block));
    rows.push(row!(of_128, "call_free", "typed call, adaptive, not pinned", Wait::Adaptive).at(Place::Free));
    rows.push(
        row!(of_128, "call_one_core", "typed call, adaptive, both sides on one processor", Wait::Adaptive)
            .at(Place::OneCore),
    );
    rows
}
