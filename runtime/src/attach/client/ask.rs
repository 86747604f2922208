//! Asking a host what it is, without attaching.

use std::time::{Duration, Instant};

use super::Request;
use crate::attach::frames::{self, ABOUT, Ask, EXACT, Head, Kind, OTHERS, Tell};
use crate::attach::schemas::peer_schema;
use crate::error::AttachError;
use crate::peer::Peer;
use crate::schema::Schema;

/// The answer of a host. Only `peer` is from the kernel.
#[derive(Debug)]
#[cfg_attr(
    not(feature = "dynamic"),
    expect(dead_code, reason = "a client without a declaration needs the schema alone")
)]
pub(crate) struct Told {
    pub(crate) peer: Peer,
    pub(crate) instance: [u8; 16],
    /// How long ago the host was created.
    pub(crate) age: Duration,
    pub(crate) clients: u32,
    pub(crate) max_clients: u32,
    pub(crate) is_exact: bool,
    pub(crate) admits_others: bool,
    /// The version of its crate.
    pub(crate) version: String,
    pub(crate) schema: Schema,
}

impl Request {
    /// Asks the host what it is. Blocks until it has answered, or until the timeout has passed. The host must be there.
    #[cfg(feature = "dynamic")]
    pub(crate) fn ask(&self) -> Result<Told, AttachError> {
        let start = Instant::now();
        let answer_by = super::end_of(start, self.timeout.unwrap_or(super::ANSWER));
        self.told(start, answer_by).map_err(|error| self.explained(error))
    }

    pub(super) fn told(&self, start: Instant, answer_by: Instant) -> Result<Told, AttachError> {
        let connected = self.connected(start, answer_by)?;
        let peer = Peer::of(&connected.process);
        let asking = self.handshake(connected, start, answer_by);
        let ask = Ask { head: Head::new(Kind::Ask), what: ABOUT.into() };
        asking.send(&frames::build(&ask, &[]), None)?;
        let mut buffer = vec![0; frames::MAX_FRAME];
        let (frame, _) = asking.answer(&mut buffer, None)?;
        told(peer, frame)
    }
}

/// The content of a TELL frame.
fn told(peer: Peer, frame: &[u8]) -> Result<Told, AttachError> {
    let (tell, encoded) = frames::parse::<Tell>(frame, Kind::Tell)?;
    let version =
        printable(&tell.version).ok_or(AttachError::Corrupt { what: "a version that is no text" })?;
    let flags = tell.flags.get();
    Ok(Told {
        peer,
        instance: tell.instance,
        age: Duration::from_nanos(tell.age.get()),
        clients: tell.clients.get(),
        max_clients: tell.max_clients.get(),
        is_exact: flags & EXACT != 0,
        admits_others: flags & OTHERS != 0,
        version,
        schema: peer_schema(encoded, tell.schema_id)?,
    })
}

/// Printable ASCII, and zeros behind it.
fn printable(padded: &[u8]) -> Option<String> {
    let len = padded.iter().position(|byte| *byte == 0).unwrap_or(padded.len());
    let (text, rest) = padded.split_at_checked(len)?;
    let is_text = text.iter().all(u8::is_ascii_graphic) && rest.iter().all(|byte| *byte == 0);
    is_text.then(|| text.iter().copied().map(char::from).collect())
}
