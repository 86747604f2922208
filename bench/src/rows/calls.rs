//! memorypipe: typed calls and one-way calls of many sizes.

use memorypipe::Wait;

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place};

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

            pub const BLOCK: Block = Block { words: [7; $bytes / 8] };

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
                let client = side.meanwhile(1, |side| {
                    let builder = SinkClient::builder(side.name()).wait(Wait::Spin);
                    let client = builder.attach_timeout(ATTACH).attach()?;
                    client.tell(BLOCK)?;
                    Ok(client)
                })?;
                let block = BLOCK;
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
                let client = side.meanwhile(1, |side| {
                    let client =
                        EchoClient::builder(side.name()).wait(wait).attach_timeout(ATTACH).attach()?;
                    client.echo(BLOCK)?;
                    Ok(client)
                })?;
                let block = BLOCK;
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

/// A channel with the message of `$block`, a large one: the forms of a call that move it as rarely as possible.
macro_rules! large {
    ($size:ident, $block:ident) => {
        mod $size {
            use std::hint::black_box;

            use memorypipe::prelude::*;

            use super::super::service::ATTACH;
            pub use super::$block::bytes;
            use super::$block::{BLOCK, Block};
            use crate::measure::Outcome;
            use crate::side::{Answerer, Asker};

            ipc_channel!(
                /// Returns its argument.
                pub trait Copier {
                    #[into]
                    fn copy(&mut self, block: Block) -> Block;
                }
            );

            /// Answers this many calls and stops.
            struct Counted {
                left: u64,
                stopper: Stopper,
            }

            impl Copier for Counted {
                fn copy(&mut self, block: Block) -> Block {
                    self.left -= 1;
                    if self.left == 0 {
                        self.stopper.stop();
                    }
                    block
                }
            }

            fn attach(name: &str) -> Outcome<CopierClient> {
                Ok(CopierClient::builder(name).wait(Wait::Spin).attach_timeout(ATTACH).attach()?)
            }

            pub fn ask_by_value(side: &mut Asker) -> Outcome {
                let (name, block) = (side.name().to_owned(), BLOCK);
                side.round_trips_anew(|| {
                    let client = attach(&name)?;
                    Ok(move || {
                        let reply = client.copy(*black_box(&block))?;
                        black_box(&reply);
                        Ok(())
                    })
                })
            }

            pub fn ask_into(side: &mut Asker) -> Outcome {
                let (name, block) = (side.name().to_owned(), BLOCK);
                side.round_trips_anew(|| {
                    let (client, mut reply) = (attach(&name)?, block);
                    Ok(move || {
                        client.copy_into(black_box(&block), &mut reply)?;
                        black_box(&reply);
                        Ok(())
                    })
                })
            }

            pub fn serve(side: &mut Answerer) -> Outcome {
                let name = side.name().to_owned();
                side.serve(|rounds| {
                    let mut host = CopierHost::builder(&name).wait(Wait::Spin).create()?;
                    let stopper = host.stopper();
                    Ok(host.serve(&mut Counted { left: rounds, stopper })?)
                })
            }

            pub fn answer_in_place(side: &mut Answerer) -> Outcome {
                let name = side.name().to_owned();
                side.serve(|rounds| {
                    let mut host = CopierHost::builder(&name).wait(Wait::Spin).create()?;
                    let mut left = rounds;
                    while left > 0 {
                        if let Some(CopierCall::Copy { block, reply }) = host.recv()? {
                            reply.send_with(|place| *place = block);
                            left -= 1;
                        }
                    }
                    Ok(())
                })
            }
        }
    };
}

large!(large_1k, of_1k);
large!(large_4k, of_4k);
large!(large_16k, of_16k);
large!(large_64k, of_64k);

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
    macro_rules! large {
        ($($size:ident)*) => { $(
            for (name, what, ask, answer) in [
                ("call_serve", "typed call by value, spinning, the host as a handler",
                    $size::ask_by_value as fn(&mut Asker) -> Outcome,
                    $size::serve as fn(&mut Answerer) -> Outcome),
                ("call_into", "typed call with `#[into]`, spinning, the host as a handler",
                    $size::ask_into, $size::serve),
                ("call_into_with", "typed call with `#[into]`, spinning, the host by `recv` and `send_with`",
                    $size::ask_into, $size::answer_in_place),
            ] {
                let kind = (Kind::RoundTrip, $size::bytes());
                let name = format!("{name}_{}", $size::bytes());
                rows.push(Row::new(Group::Memorypipe, name, what, kind, ask, answer));
            }
        )* };
    }
    large!(large_1k large_4k large_16k large_64k);
    rows.push(row!(of_128, "call_adaptive", "typed call, adaptive (the default)", Wait::Adaptive));
    rows.push(row!(of_128, "call_block", "typed call, each side sleeps at once", Wait::Block));
    rows.push(row!(of_128, "call_free", "typed call, adaptive, not pinned", Wait::Adaptive).at(Place::Free));
    rows.push(
        row!(of_128, "call_one_core", "typed call, adaptive, both sides on one processor", Wait::Adaptive)
            .at(Place::OneCore),
    );
    rows
}
