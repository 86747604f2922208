//! The statistics of both sides of a client's connection.

use std::fmt;

use crate::client_id::ClientId;
use crate::peer::Peer;
use crate::stats::Stats;

/// The statistics of both sides of one client's connection.
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
    /// The client.
    pub peer: Peer,
    /// The number of the client.
    pub client_id: ClientId,
    /// The statistics of the host.
    pub host: Stats,
    /// The statistics that the client claims; they may have any values.
    pub client: Stats,
}

impl fmt::Display for ClientStats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}\n{}", self.client_id, self.peer, self.host)
    }
}
