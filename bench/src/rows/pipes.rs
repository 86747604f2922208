//! memorypipe: the plain typed pipe, batches, loans.

use std::hint::black_box;
use std::time::Duration;

use memorypipe::prelude::*;

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// The capacity of the hand-written rings in messages; the rows that are compared with them have the same.
const AS_RINGS: u32 = 1024;

/// 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Block {
    words: [u64; 16],
}

/// 64 KiB.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Page {
    words: [u64; 8192],
}

/// 128 bytes, of which two cannot have every value.
#[ipc_message]
#[derive(Clone, Copy)]
pub(super) struct Checked {
    number: u64,
    kind: CheckedKind,
    flag: bool,
    zeros: [u8; 6],
    words: [u64; 14],
}

/// Two of 256 values.
#[ipc_message]
#[derive(Clone, Copy)]
#[repr(u8)]
pub(super) enum CheckedKind {
    Low = 0,
    High = 1,
}

pub(super) const CHECKED: Checked =
    Checked { number: 7, kind: CheckedKind::High, flag: true, zeros: [0; 6], words: [7; 14] };

/// A message of the rows of 128 bytes.
pub(super) const BLOCK: Block = Block { words: [7; 16] };

type Host<T> = PipeHost<T, T>;
type Client<T> = PipeClient<T, T>;

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![round_trip()];
    rows.extend([1, 10, 100, 1000].map(batch));
    rows.push(loan("loan_65536", "64 KiB lent as zeros, written in place, read by value", |client, page| {
        let mut loan = client.loan()?;
        loan.words.copy_from_slice(&page.words);
        Ok(loan.commit()?)
    }));
    rows.push(loan("loan_with_65536", "64 KiB lent with a value in it, read by value", |client, page| {
        Ok(client.loan_with(page)?.commit()?)
    }));
    rows.push(loan("pipe_write_65536", "64 KiB written and read by value", |client, page| {
        Ok(client.write(page)?)
    }));
    rows.push(software());
    rows
}

/// Attaches while the other side has one round of messages to read.
pub(super) fn meet<T: Message>(side: &mut Asker, wait: Wait, messages: &[T]) -> Outcome<Client<T>> {
    side.meanwhile(1, |side| {
        let builder = Client::<T>::builder(side.name()).wait(wait);
        let mut client = builder.attach_timeout(Duration::from_secs(5)).attach()?;
        client.write_batch(messages)?;
        Ok(client)
    })
}

fn row(
    name: impl Into<String>,
    what: impl Into<String>,
    (kind, bytes): (Kind, usize),
    ask: impl Fn(&mut Asker) -> Outcome + 'static,
    answer: impl Fn(&mut Answerer) -> Outcome + 'static,
) -> Row {
    Row::new(Group::Memorypipe, name, what, (kind, bytes), ask, answer)
}

/// The other end of a pipe.
pub(super) fn host(side: &Answerer, wait: Wait) -> Outcome<Host<Block>> {
    Ok(Host::<Block>::builder(side.name()).wait(wait).create()?)
}

#[inline(always)]
pub(super) fn there_and_back(client: &mut Client<Block>) -> Outcome {
    client.write(black_box(&BLOCK))?;
    black_box(client.read()?);
    Ok(())
}

#[inline(always)]
pub(super) fn back(host: &mut Host<Block>) -> Outcome {
    let block = host.read()?;
    Ok(host.write(&block)?)
}

fn round_trip() -> Row {
    row(
        "typed_pipe_128",
        "typed pipe, write and read, spinning",
        (Kind::RoundTrip, size_of::<Block>()),
        |side| {
            let mut client = meet(side, Wait::Spin, &[BLOCK])?;
            client.read()?;
            side.round_trips(|| there_and_back(&mut client))
        },
        |side| {
            let mut host = host(side, Wait::Spin)?;
            side.serve(|rounds| (0..rounds).try_for_each(|_| back(&mut host)))
        },
    )
}

fn batch(batch: u64) -> Row {
    row(
        format!("batch_{batch}"),
        format!("typed pipe, one way, {batch} messages per publication, 1024 slots"),
        (Kind::Stream { batch }, size_of::<Block>()),
        move |side| {
            let blocks = vec![BLOCK; usize::try_from(batch)?];
            let mut client = meet(side, Wait::Spin, &blocks)?;
            side.stream(batch, |rounds| {
                for _ in 0..rounds {
                    client.write_batch(black_box(&blocks))?;
                }
                Ok(())
            })
        },
        move |side| {
            let mut host =
                Host::<Block>::builder(side.name()).wait(Wait::Spin).capacity(AS_RINGS).create()?;
            let mut blocks = vec![BLOCK; usize::try_from(batch)?];
            side.serve(|rounds| {
                let mut left = rounds * batch;
                while left > 0 {
                    let most = blocks.len().min(usize::try_from(left)?);
                    left -= host.read_batch(&mut blocks[..most])? as u64;
                    black_box(&blocks);
                }
                Ok(())
            })
        },
    )
}

fn loan(name: &str, what: &str, send: impl Fn(&mut Client<Page>, &Page) -> Outcome + Copy + 'static) -> Row {
    row(
        name,
        what,
        (Kind::Stream { batch: 1 }, size_of::<Page>()),
        move |side| {
            let page = Box::new(Page { words: [7; 8192] });
            let mut client = meet(side, Wait::Spin, std::slice::from_ref(&*page))?;
            side.stream(1, |rounds| {
                for _ in 0..rounds {
                    send(&mut client, black_box(&page))?;
                }
                Ok(())
            })
        },
        |side| {
            let mut host = Host::<Page>::builder(side.name()).wait(Wait::Spin).create()?;
            side.serve(|rounds| {
                for _ in 0..rounds {
                    black_box(&host.read()?);
                }
                Ok(())
            })
        },
    )
}

/// Both ends on one thread: all of the software's cost of a message, without a transfer between two cores.
fn software() -> Row {
    row(
        "software_128",
        "a message with an enum and a bool written and read by one thread",
        (Kind::Local, size_of::<Checked>()),
        |side| {
            let mut host = Host::<Checked>::builder(side.name()).create()?;
            let name = side.name().to_owned();
            let client = std::thread::spawn(move || -> Result<_, memorypipe::Error> {
                let mut client = Client::<Checked>::attach(name)?;
                client.write(&CHECKED)?;
                Ok(client)
            });
            host.read()?;
            let mut client = client.join().map_err(|_| "the client panicked")??;
            side.alone(|| {
                client.write(black_box(&CHECKED))?;
                black_box(host.read()?);
                Ok(())
            })
        },
        |side| side.serve(|_| Ok(())),
    )
}
