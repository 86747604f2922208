//! A client that attaches again, on a thread or in a task: both make the same calls.

use memorypipe::{AsyncReconnectingLink, AttachError, ClientBuilder, IpcError, Reconnect, ReconnectingLink};
use tokio::runtime::Runtime;

use super::reconnects::WITHIN;
use crate::numbered_messages::{DepotAsyncClient, DepotChannel, DepotClient, Origin, Size};

/// See the module.
pub(super) enum Depot {
    /// On a thread.
    Thread(Box<DepotClient<ReconnectingLink<DepotChannel>>>),
    /// In a task of a runtime that has one thread, which is driven by the caller.
    Task(Runtime, DepotAsyncClient<AsyncReconnectingLink<DepotChannel>>),
}

impl Depot {
    /// Attaches.
    pub(super) fn new(builder: ClientBuilder<DepotClient>, in_task: bool) -> Result<Depot, AttachError> {
        let builder = builder.reconnect(Reconnect::within(WITHIN));
        if !in_task {
            return builder.attach().map(|depot| Depot::Thread(Box::new(depot)));
        }
        let runtime = memorypipe_tests::runtime("current");
        let depot = runtime.block_on(builder.attach_async())?;
        Ok(Depot::Task(runtime, depot))
    }

    /// An idempotent call.
    pub(super) fn origin(&self, nonce: u64) -> Result<Origin, IpcError> {
        match self {
            Depot::Thread(depot) => depot.origin(nonce),
            Depot::Task(runtime, depot) => runtime.block_on(depot.origin(nonce)),
        }
    }

    /// A call that is not idempotent.
    pub(super) fn put(&self, size: Size, client: u64, number: u64) -> Result<u64, IpcError> {
        match self {
            Depot::Thread(depot) => size.put(depot, client, number),
            Depot::Task(runtime, depot) => runtime.block_on(size.put_in_task(depot, client, number)),
        }
    }

    /// How often it has attached again.
    pub(super) fn reconnects(&self) -> u64 {
        match self {
            Depot::Thread(depot) => depot.link.reconnects(),
            Depot::Task(_, depot) => depot.link.reconnects(),
        }
    }

    /// Why it could not.
    pub(super) fn take_last_error(&self) -> Option<AttachError> {
        match self {
            Depot::Thread(depot) => depot.link.take_last_error(),
            Depot::Task(_, depot) => depot.link.take_last_error(),
        }
    }
}
