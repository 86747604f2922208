//! memorypipe: the channel of 128-byte messages in all its uses, comparable with the plain calls of [`super::calls`].

use std::hint::black_box;
use std::time::Duration;

use memorypipe::prelude::*;

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker, Place};

/// How long a client waits for its host.
pub(super) const ATTACH: Duration = Duration::from_secs(5);
/// The default limit would refuse a 65th client.
const MANY: u32 = 128;

/// 128 bytes.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Block {
    words: [u64; 16],
}

pub(super) const BLOCK: Block = Block { words: [7; 16] };

ipc_channel!(
    /// The measured channel.
    #[channel(async)]
    pub trait Service {
        /// Returns its argument.
        fn echo(&mut self, block: Block) -> Block;
        /// Takes its argument.
        #[oneway]
        fn tell(&mut self, block: Block);
        /// The client is done.
        fn bye(&mut self);
    }
);

/// The rows.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        handler(),
        oneway("oneway_128_default", "one way, spinning, default capacity", Wait::Spin),
        oneway("oneway_128_adaptive", "one way, adaptive, default capacity", Wait::Adaptive),
        oneway("oneway_128_block", "one way, each side sleeps at once, default capacity", Wait::Block),
    ];
    rows.extend([1_000, 10_000, 100_000].map(paced));
    rows.push(idle());
    rows.push(idle_clients(64));
    rows.extend([0, 8, 64].map(silent));
    rows.extend([1, 2, 4, 8, 16, 32, 64].map(|count| clients(count, Place::Pinned)));
    rows.extend([1, 64].map(|count| clients(count, Place::Free)));
    rows.push(restart());
    rows
}

pub(super) fn attach(name: &str, wait: Wait) -> Result<ServiceClient, AttachError> {
    ServiceClient::builder(name).wait(wait).attach_timeout(ATTACH).attach()
}

/// Attaches while the host serves one call.
pub(super) fn meet(side: &mut Asker, wait: Wait) -> Outcome<ServiceClient> {
    side.meanwhile(1, |side| {
        let client = attach(side.name(), wait)?;
        client.echo(BLOCK)?;
        Ok(client)
    })
}

#[inline(always)]
pub(super) fn call(client: &ServiceClient) -> Outcome {
    black_box(client.echo(black_box(BLOCK))?);
    Ok(())
}

/// Serves as many requests as there are rounds; `bye` either does not count as a round, or is the only one that does.
pub(super) fn serve(side: &mut Answerer, mut host: ServiceHost, farewells_count: bool) -> Outcome {
    side.serve(|rounds| {
        let mut left = rounds;
        while left > 0 {
            let Some(call) = host.recv()? else { continue };
            let is_farewell = answer(call);
            left -= u64::from(is_farewell == farewells_count);
        }
        Ok(())
    })
}

/// Answers a request; returns whether it was `bye`.
#[inline(always)]
pub(super) fn answer(call: ServiceCall<'_>) -> bool {
    match call {
        ServiceCall::Echo { block, reply } => reply.send(block),
        ServiceCall::Tell { block, .. } => {
            black_box(block);
        }
        ServiceCall::Bye { reply } => {
            reply.send(());
            return true;
        }
    }
    false
}

pub(super) fn host(side: &Answerer, wait: Wait) -> Result<ServiceHost, CreateError> {
    ServiceHost::builder(side.name()).wait(wait).max_clients(MANY).create()
}

/// A row of this project.
pub(super) fn row(
    name: impl Into<String>,
    what: impl Into<String>,
    kind: Kind,
    ask: impl Fn(&mut Asker) -> Outcome + 'static,
    answer: impl Fn(&mut Answerer) -> Outcome + 'static,
) -> Row {
    Row::new(Group::Memorypipe, name, what, (kind, size_of::<Block>()), ask, answer)
}

/// Answers this many calls and stops.
struct Counted {
    left: u64,
    stopper: Stopper,
}

impl Service for Counted {
    fn echo(&mut self, block: Block) -> Block {
        self.left -= 1;
        if self.left == 0 {
            self.stopper.stop();
        }
        block
    }

    fn tell(&mut self, _: Block) {}

    fn bye(&mut self) {}
}

fn handler() -> Row {
    row(
        "call_handler",
        "typed call, spinning, the host as a handler",
        Kind::RoundTrip,
        |side| {
            let name = side.name().to_owned();
            // A handler that has stopped its host cannot continue, so every pass attaches again, before the clock
            // starts.
            side.round_trips_anew(|| {
                let client = attach(&name, Wait::Spin)?;
                Ok(move || call(&client))
            })
        },
        |side| {
            let name = side.name().to_owned();
            side.serve(|rounds| {
                let mut host = ServiceHost::builder(&name).wait(Wait::Spin).create()?;
                let stopper = host.stopper();
                Ok(host.serve(&mut Counted { left: rounds, stopper })?)
            })
        },
    )
}

/// As in [`super::calls`], with as many slots as the hand-written ring.
fn oneway(name: &str, what: &str, wait: Wait) -> Row {
    row(
        name,
        what,
        Kind::Stream { batch: 1 },
        move |side| {
            let client = meet(side, wait)?;
            side.stream(1, |rounds| {
                for _ in 0..rounds {
                    client.tell(black_box(BLOCK))?;
                }
                Ok(())
            })
        },
        move |side| {
            let host = host(side, wait)?;
            serve(side, host, false)
        },
    )
}

fn paced(rate: u32) -> Row {
    row(
        format!("paced_{rate}"),
        format!("typed call, adaptive, {rate} per second"),
        Kind::Paced { rate },
        move |side| {
            let client = meet(side, Wait::Adaptive)?;
            side.paced(rate, || call(&client))
        },
        |side| {
            let host = host(side, Wait::Adaptive)?;
            serve(side, host, false)
        },
    )
    .paced_passes()
}

/// Attached clients in processes of their own, which call a few times and then say nothing.
fn idle_clients(count: u64) -> Row {
    let mut row = row(
        format!("idle_{count}"),
        format!("{count} clients attached, adaptive, not pinned, nothing is said"),
        Kind::Clients(count),
        move |side| {
            let name = side.name().to_owned();
            side.silent_crowd(count, || {
                let client = attach(&name, Wait::Adaptive)?;
                Ok(move |last| if last { Ok(client.bye()?) } else { call(&client) })
            })
        },
        |side| {
            let host = host(side, Wait::Adaptive)?;
            serve(side, host, true)
        },
    )
    .at(Place::Free);
    row.passes = 10;
    row
}

fn idle() -> Row {
    let mut row = row(
        "idle",
        "attached, adaptive, nothing is said",
        Kind::Idle,
        |side| {
            let client = meet(side, Wait::Adaptive)?;
            side.idle(|| call(&client))
        },
        |side| {
            let host = host(side, Wait::Adaptive)?;
            serve(side, host, false)
        },
    );
    row.passes = 10;
    row
}

fn silent(count: usize) -> Row {
    row(
        format!("silent_{count}"),
        format!("typed call, spinning, with {count} silent clients"),
        Kind::RoundTrip,
        move |side| {
            let (client, _silent) = side.meanwhile(1, |side| {
                let attach = || attach(side.name(), Wait::Spin);
                let silent = (0..count).map(|_| attach()).collect::<Result<Vec<_>, _>>()?;
                let client = attach()?;
                client.echo(BLOCK)?;
                Ok((client, silent))
            })?;
            side.round_trips(|| call(&client))
        },
        |side| {
            let host = host(side, Wait::Spin)?;
            serve(side, host, false)
        },
    )
}

fn clients(count: u64, place: Place) -> Row {
    let (suffix, where_) = match place {
        Place::Free => ("_free", "not pinned"),
        _ => ("", "together on one processor, the host on the other"),
    };
    let mut row = row(
        format!("clients_{count}{suffix}"),
        format!("{count} clients at once, adaptive, {where_}"),
        Kind::Clients(count),
        move |side| {
            let name = side.name().to_owned();
            side.crowd(count, || {
                let client = attach(&name, Wait::Adaptive)?;
                Ok(move |last| if last { Ok(client.bye()?) } else { call(&client) })
            })
        },
        |side| {
            let host = host(side, Wait::Adaptive)?;
            serve(side, host, true)
        },
    )
    .at(place);
    // Clients that share a processor get it for some milliseconds at a time: each must get it several times.
    row.passes = u32::try_from(count / 4).unwrap_or(u32::MAX).max(4);
    row
}

/// With all defaults: the mean of each of many processes counts, so no measurement is discarded.
fn restart() -> Row {
    let mut row = row(
        "restart",
        "typed call, all defaults, new processes each time",
        Kind::RoundTrip,
        |side| {
            let client = meet(side, Wait::default())?;
            side.round_trips(|| call(&client))
        },
        |side| {
            let host = ServiceHost::create(side.name())?;
            serve(side, host, false)
        },
    )
    .at(Place::Free);
    row.bracketed = false;
    row.repeats = Some(100);
    row
}
