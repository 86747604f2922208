//! The plain pipe: two types, two directions, no declaration.
//!
//! [`PipeHost`] and [`PipeClient`] have the same methods. A pipe has one client at a time; a second one is
//! refused with [`AttachError::TooManyClients`](crate::AttachError::TooManyClients), and may come when the
//! first has left. Nothing is answered by itself: what one side writes the other reads, in order.
//!
//! Forms with `try_` fail with [`IpcError::Empty`] if there is no message to read, or with [`IpcError::Full`] if there
//! is no room to write. Forms with `_timeout` fail with [`IpcError::Timeout`].
//!
//! If both sides write and neither reads, both rings fill and both wait for room; the forms with a timeout,
//! or `try_write`, get out of that.

mod client;
mod host;
mod loan;

use std::fmt;
use std::marker::PhantomData;

pub use client::PipeClient;
pub use host::PipeHost;
pub use loan::Loan;

use crate::channel::Channel;
use crate::error::IpcError;
use crate::message::Message;
use crate::message::layout::pipe_within_limits;
use crate::ring::{Corrupt, Header};
use crate::ring_pair::RingPair;
use crate::schema::desc::{ChannelDesc, Form};

/// A plain pipe as a type: the client writes `A` and the host writes `B`.
pub struct PipeChannel<A, B> {
    types: PhantomData<fn(A) -> B>,
}

impl<A: Message, B: Message> Channel for PipeChannel<A, B> {
    const DESC: &'static ChannelDesc = {
        pipe_within_limits(A::TYPE);
        pipe_within_limits(B::TYPE);
        &ChannelDesc { name: "pipe", form: Form::Pipe { to_host: A::TYPE, to_client: B::TYPE } }
    };
    const CAPACITY: Option<u32> = None;
}

impl<A, B> fmt::Debug for PipeChannel<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PipeChannel")
    }
}

/// The result of a batch: `none` is the error if it has moved no message although `wanted` is not 0.
fn some_of(wanted: usize, moved: usize, none: impl FnOnce() -> IpcError) -> Result<usize, IpcError> {
    if moved == 0 && wanted > 0 { Err(none()) } else { Ok(moved) }
}

/// The header of every message of a pipe.
const HEADER: Header = Header { method: 0, status: 0 };

/// Writes as many of `messages` as there is room for and publishes them together. Returns their number.
#[expect(clippy::arithmetic_side_effects, reason = "`prepared` is below the capacity, a `u32`")]
pub(crate) fn write_together<T: Message>(rings: &RingPair, messages: &[T]) -> Result<usize, Corrupt> {
    let Some(first) = rings.claim(0)? else { return Ok(0) };
    let mut prepared = 0;
    let limit = messages.len().min(rings.send_capacity() as usize);
    for (message, ahead) in messages.iter().take(limit).zip(0..) {
        let claim = if ahead == 0 { Some(first) } else { rings.claim(ahead)? };
        let Some(claim) = claim else { break };
        rings.write(claim, claim.position, message);
        if ahead > 0 {
            rings.prepare(claim, HEADER);
            prepared = ahead;
        }
    }
    rings.publish(first, HEADER, prepared);
    Ok(prepared as usize + 1)
}

/// Reads all messages that are there, up to the length of `into`. Returns their number.
#[expect(clippy::arithmetic_side_effects, reason = "`count` is at most the length of `into`")]
pub(crate) fn read_together<T: Message>(rings: &RingPair, into: &mut [T]) -> Result<usize, Corrupt> {
    let mut count = 0;
    for place in into {
        let Some(received) = rings.peek()? else { break };
        match rings.take(received) {
            Some(message) => *place = message,
            None => return Err(received.type_error::<T>()),
        }
        count += 1;
    }
    Ok(count)
}
