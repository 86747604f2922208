//! A client that attaches again, on a thread or in a task: both make the same calls.

use memorypipe::{AsyncReconnecting, AttachError, ClientBuilder, InstanceId, IpcError, Reconnecting};
use tokio::runtime::Runtime;

use super::reconnects::WITHIN;
use crate::numbered_messages::{DepotClient, Origin, Size};

/// See the module.
pub(super) enum Depot {
    /// On a thread.
    Thread(Box<Reconnecting<DepotClient>>),
    /// In a task of a runtime that has one thread, which is driven by the caller.
    Task(Runtime, AsyncReconnecting<DepotClient>),
}

/// The id of a client and the number of its parcel.
type Parcel = (u64, u64);

impl Depot {
    /// Attaches.
    pub(super) fn new(builder: ClientBuilder<DepotClient>, in_task: bool) -> Result<Depot, AttachError> {
        let builder = builder.reconnect(WITHIN);
        if !in_task {
            return builder.attach().map(|depot| Depot::Thread(Box::new(depot)));
        }
        let runtime = memorypipe_tests::runtime("current");
        let depot = runtime.block_on(builder.attach_async())?;
        Ok(Depot::Task(runtime, depot))
    }

    /// An idempotent call. `failed` gets the error of each attempt that fails.
    pub(super) fn origin(&self, nonce: u64, failed: &dyn Fn(&IpcError)) -> Result<Origin, IpcError> {
        match self {
            Depot::Thread(depot) => depot.call(|depot| depot.origin(nonce).inspect_err(failed)),
            Depot::Task(runtime, depot) => runtime
                .block_on(depot.call(|depot| async move { depot.origin(nonce).await.inspect_err(failed) })),
        }
    }

    /// A call that is not idempotent. `sends` returns the parcel for a run of the host, and `ended` gets the result of
    /// each attempt.
    pub(super) fn put(
        &self,
        size: Size,
        sends: &dyn Fn(InstanceId) -> Parcel,
        ended: &dyn Fn(Parcel, &Result<u64, IpcError>),
    ) -> Result<u64, IpcError> {
        match self {
            Depot::Thread(depot) => depot.call(|depot| {
                let parcel = sends(depot.link.instance());
                let answer = size.put(depot, parcel.0, parcel.1);
                ended(parcel, &answer);
                answer
            }),
            Depot::Task(runtime, depot) => runtime.block_on(depot.call(|depot| async move {
                let parcel = sends(depot.link.instance());
                let answer = size.put_in_task(&depot, parcel.0, parcel.1).await;
                ended(parcel, &answer);
                answer
            })),
        }
    }

    /// How often it has attached again.
    pub(super) fn reconnects(&self) -> u64 {
        match self {
            Depot::Thread(depot) => depot.reconnects(),
            Depot::Task(_, depot) => depot.reconnects(),
        }
    }

    /// Why it could not.
    pub(super) fn take_last_error(&self) -> Option<AttachError> {
        match self {
            Depot::Thread(depot) => depot.take_last_error(),
            Depot::Task(_, depot) => depot.take_last_error(),
        }
    }
}
