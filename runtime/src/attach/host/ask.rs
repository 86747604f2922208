//! Questions: a process asks what the host is, and does not attach.

use std::time::Duration;

use super::{HalfOpen, Offer, Progress};
use crate::attach::frames::{self, ABOUT, Ask, EXACT, Head, Kind, OTHERS, Reason, Tell};
use crate::error::AttachError;

const VERSION: &str = env!("CARGO_PKG_VERSION");
static_assertions::const_assert!(VERSION.len() <= 24);

/// The clients of the host at a step of a handshake.
#[derive(Debug)]
pub(crate) struct Census {
    /// The number of attached clients, and the limit.
    pub(crate) clients: usize,
    pub(crate) max_clients: u32,
    /// Why there is no place for another client.
    pub(crate) full: Option<AttachError>,
}

impl HalfOpen {
    /// Answers a question. The connection ends with the answer; a process that does not read it sees the hang-up.
    pub(super) fn on_ask(self, offer: &Offer, frame: &[u8], census: &Census) -> Progress {
        let what = frames::parse::<Ask>(frame, Kind::Ask).map(|(ask, _)| ask.what.get());
        match what {
            Ok(ABOUT) if offer.observe.allows(self.is_of_our_user()) => {
                let _ = self.socket.send(&frames::build(&about(offer, census), &offer.encoded), None);
            }
            Ok(ABOUT) => self.tell(offer, Reason::Unobserved, 0),
            Ok(_) => self.tell(offer, Reason::UnknownQuestion, 0),
            Err(error) => return self.refuse(offer, error),
        }
        Progress::Answered
    }
}

/// What the host is, now.
fn about(offer: &Offer, census: &Census) -> Tell {
    let flag = |is_set, flag| if is_set { flag } else { 0 };
    Tell {
        head: Head::new(Kind::Tell),
        schema_id: offer.schema.id().to_bytes(),
        instance: offer.instance,
        age: nanos(offer.created.elapsed()).into(),
        clients: u32::try_from(census.clients).unwrap_or(u32::MAX).into(),
        max_clients: census.max_clients.into(),
        flags: (flag(offer.exact, EXACT) | flag(offer.admits_others, OTHERS)).into(),
        version: version(),
    }
}

/// 584 years at most.
fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

/// The version of this crate, as TELL has it.
fn version() -> [u8; 24] {
    let mut padded = [0; 24];
    padded.iter_mut().zip(VERSION.bytes()).for_each(|(to, byte)| *to = byte);
    padded
}
