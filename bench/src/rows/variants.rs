//! memorypipe: the call of 128 bytes in more expensive forms: served by several threads, deferred, with an extensible
//! message.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};

use memorypipe::prelude::*;

use super::service::{ATTACH, BLOCK, Block, row};
use super::{Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// 128 bytes, to which fields may be appended.
#[ipc_message(extensible)]
#[derive(Clone, Copy)]
pub struct Grown {
    words: [u64; 16],
}

ipc_channel!(
    /// The measured channel.
    pub trait Variants {
        /// Returns its argument.
        fn echo(&self, block: Block) -> Block;
        /// The same with an extensible message.
        fn grown(&self, block: Grown) -> Grown;
    }
);

/// Answers this many calls and stops.
struct Counted {
    left: AtomicU64,
    stopper: Stopper,
}

impl Counted {
    fn one(&self) {
        if self.left.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.stopper.stop();
        }
    }
}

impl Variants for Counted {
    fn echo(&self, block: Block) -> Block {
        self.one();
        block
    }

    fn grown(&self, block: Grown) -> Grown {
        self.one();
        block
    }
}

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![threads(), deferred(), extensible()]
}

fn attach(name: &str) -> Result<VariantsClient, AttachError> {
    VariantsClient::builder(name).wait(Wait::Spin).attach_timeout(ATTACH).attach()
}

#[inline(always)]
fn echo(client: &VariantsClient) -> Outcome {
    black_box(client.echo(black_box(BLOCK))?);
    Ok(())
}

fn threads() -> Row {
    row(
        "call_threads",
        "typed call, adaptive, the host as a handler that three threads serve",
        Kind::RoundTrip,
        |side| {
            let name = side.name().to_owned();
            // As with the handler of one thread: a stopped host does not continue.
            side.round_trips_anew(|| {
                let client = VariantsClient::builder(&name).attach_timeout(ATTACH).attach()?;
                Ok(move || echo(&client))
            })
        },
        |side| {
            let name = side.name().to_owned();
            side.serve(|rounds| {
                let mut host = VariantsHost::create(&name)?;
                let (left, stopper) = (AtomicU64::new(rounds), host.stopper());
                Ok(host.serve_threads(3, &Counted { left, stopper })?)
            })
        },
    )
}

fn deferred() -> Row {
    row(
        "call_deferred",
        "typed call, spinning, the reply taken out of the call and given right after",
        Kind::RoundTrip,
        |side| {
            let client = meet(side)?;
            side.round_trips(|| echo(&client))
        },
        serve,
    )
}

fn extensible() -> Row {
    row(
        "call_extensible_128",
        "typed call, spinning, of a message that may grow",
        Kind::RoundTrip,
        |side| {
            let client = meet(side)?;
            let block = Grown { words: [7; 16] };
            side.round_trips(|| {
                black_box(client.grown(black_box(block))?);
                Ok(())
            })
        },
        serve,
    )
}

/// Attaches while the host serves one call.
fn meet(side: &mut Asker) -> Outcome<VariantsClient> {
    side.meanwhile(1, |side| {
        let client = attach(side.name())?;
        echo(&client)?;
        Ok(client)
    })
}

fn serve(side: &mut Answerer) -> Outcome {
    let mut host = VariantsHost::builder(side.name()).wait(Wait::Spin).create()?;
    side.serve(|rounds| {
        let mut left = rounds;
        while left > 0 {
            match host.recv()? {
                Some(VariantsCall::Echo { block, reply }) => reply.defer().send(block),
                Some(VariantsCall::Grown { block, reply }) => reply.send(block),
                None => continue,
            }
            left -= 1;
        }
        // The last deferred reply is sent at the host's next `recv`; there can be no request.
        match host.try_recv() {
            Ok(_) | Err(IpcError::Empty) => Ok(()),
            Err(error) => Err(error.into()),
        }
    })
}
