//! Other means of communication between two processes; those that need other crates are behind features.

#[cfg(feature = "aeron")]
mod aeron;
#[cfg(feature = "iceoryx2")]
mod iceoryx2;
#[cfg(feature = "ipc-channel")]
mod ipc_channel;
mod memory_pipe;
#[cfg(feature = "shmem-ipc")]
mod shmem_ipc;
#[cfg(feature = "tarpc")]
mod tarpc;
#[cfg(feature = "tonic")]
mod tonic;

use super::{Group, Kind, Row};
use crate::measure::Outcome;
use crate::side::{Answerer, Asker};

/// The rows.
pub fn rows() -> Vec<Row> {
    #[allow(unused_mut)] // without features there is one kind of peer
    let mut rows = memory_pipe::rows();
    #[cfg(feature = "aeron")]
    rows.extend(aeron::rows());
    #[cfg(feature = "iceoryx2")]
    rows.extend(iceoryx2::rows());
    #[cfg(feature = "ipc-channel")]
    rows.extend(ipc_channel::rows());
    #[cfg(feature = "shmem-ipc")]
    rows.extend(shmem_ipc::rows());
    #[cfg(feature = "tarpc")]
    rows.extend(tarpc::rows());
    #[cfg(feature = "tonic")]
    rows.extend(tonic::rows());
    rows
}

/// A row of a peer.
fn row(
    name: impl Into<String>,
    what: impl Into<String>,
    (kind, bytes): (Kind, usize),
    ask: impl Fn(&mut Asker) -> Outcome + 'static,
    answer: impl Fn(&mut Answerer) -> Outcome + 'static,
) -> Row {
    Row::new(Group::Peer, name, what, (kind, bytes), ask, answer)
}
