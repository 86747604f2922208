//! What has been counted on both sides of the connection of a client.

use std::fmt;

use super::ClientId;
use crate::peer::Peer;
use crate::stats::Stats;

/// What both sides have counted of the connection of one client.
///
/// ```
/// use memorypipe::prelude::*;
///
/// let mut host = PipeHost::<u64, u64>::create("client-stats-doc")?;
/// # let client = std::thread::spawn(|| -> Result<(), memorypipe::Error> {
/// let mut client = PipeClient::<u64, u64>::attach("client-stats-doc")?;
/// client.write(&1)?;
/// #     client.read()?;
/// #     Ok(())
/// # });
/// host.read()?;
/// let stats = host.stats().expect("a client is attached");
/// println!("{}:\n{}", stats.peer.pid, stats.host);
/// assert_eq!(stats.host.messages_in, 1);
/// assert_eq!(stats.client.bytes_out, 8);
/// # host.write(&2)?;
/// # client.join().unwrap()?;
/// # Ok::<(), memorypipe::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientStats {
    /// Who it is.
    pub peer: Peer,
    /// What names it, to emit events to it alone.
    pub client_id: ClientId,
    /// What this side has counted.
    pub host: Stats,
    /// What the client says that it has counted: its business, and not to be relied on.
    pub client: Stats,
}

impl fmt::Display for ClientStats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.peer, self.host)
    }
}
