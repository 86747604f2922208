//! Errors, and what to do about them.
//! One small enum for each stage: [`CreateError`], [`AttachError`], [`IpcError`], and [`CallError`] for methods with
//! their own error type. [`Error`] holds any of them, so that `?` always works. Each has a stable `code`, says whether
//! a retry may help, and gives a text of what happened (`fact`) and what to do about it (`hint`).

mod app;
mod codes;
mod conversions;
mod execution;
mod failure;
mod reasons;
mod text;
#[cfg(test)]
mod text_tests;

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crate::attach::Elsewhere;
use crate::bulk::BulkMemory;
use crate::client_id::ClientId;
use crate::fixed::CapacityError;
use crate::instance::InstanceId;
use crate::peer::Peer;
use crate::platform::{NameHolder, UserId};
use crate::schema::SchemaMismatch;

pub use self::app::AppError;
pub use self::execution::Execution;
pub use self::failure::CallFailure;
pub use self::reasons::{Ground, Resource};

/// Why a host could not be created.
#[non_exhaustive]
pub enum CreateError {
    /// Another host with this name is alive. It was not disturbed.
    NameTaken {
        /// The name.
        name: String,
        /// The process that has it.
        holder: NameHolder,
    },
    /// The name is not a valid channel name.
    NameInvalid {
        /// The name.
        name: String,
        /// The fault.
        why: &'static str,
    },
    /// The directory for the socket, or a file in it, is not safe to use, or belongs to another user.
    Unsafe {
        /// The directory or file.
        path: PathBuf,
        /// The fault.
        why: &'static str,
    },
    /// The path of the socket is longer than the limit of 107 bytes.
    PathTooLong {
        /// The path.
        path: PathBuf,
    },
    /// The options of the builder, or the environment, are inconsistent or exceed a limit.
    Options {
        /// The fault.
        why: &'static str,
    },
    /// The operating system refused.
    Os {
        /// The attempted operation.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
}

/// Why a client could not attach.
#[non_exhaustive]
pub enum AttachError {
    /// There is no host with this name, or it is dead.
    NotFound {
        /// The name.
        name: String,
        /// The searched directory.
        directory: PathBuf,
        /// Names of sockets there with a similar spelling.
        similar: Vec<String>,
        /// Why that directory was searched, and where else hosts of this name live.
        elsewhere: Elsewhere,
    },
    /// There is no host with this name, and this client would trust none in this directory: it is not safe to use.
    Unsafe {
        /// The directory.
        path: PathBuf,
        /// The fault.
        why: &'static str,
    },
    /// The path of the socket is longer than the limit of 107 bytes.
    PathTooLong {
        /// The path.
        path: PathBuf,
    },
    /// The name is not a valid channel name.
    NameInvalid {
        /// The name.
        name: String,
        /// The fault.
        why: &'static str,
    },
    /// The options of the builder, or the environment, are inconsistent or exceed a limit.
    Options {
        /// The fault.
        why: &'static str,
    },
    /// Host and client were built from different declarations; no memory was mapped.
    SchemaMismatch(Box<SchemaMismatch>),
    /// Host and client were built with versions of this crate with different memory layouts.
    LayoutVersion {
        /// The peer's version.
        theirs: u32,
        /// This side's version.
        ours: u32,
    },
    /// The host belongs to a user that this client does not trust, or it does not admit this client's user.
    NotAdmitted {
        /// Which side refused, and why.
        ground: Ground,
        /// The user that is not trusted, as this side identifies it. Not [known](UserId::is_known) if this side refuses
        /// because it cannot identify the user.
        user: UserId,
    },
    /// The host's limit of clients is reached.
    TooManyClients {
        /// The limit.
        max: u32,
    },
    /// The connections of this user would exceed the host's limit of shared memory for a user.
    TooMuchMemory {
        /// The limit in bytes.
        max_bytes: u64,
    },
    /// The host lacks a resource of the operating system for another client. It continues to serve its clients.
    HostLacks {
        /// The resource.
        what: Resource,
    },
    /// The host asks for more shared memory for the connection than this client allows. None was allocated.
    TooLarge {
        /// The requested size in bytes, for both sides together.
        bytes: u64,
        /// The limit.
        max: u64,
    },
    /// The host is alive but did not answer in time: it may be busy, stopped, or not serving yet.
    Timeout {
        /// The timeout.
        after: Duration,
        /// The process that has not answered, as the kernel reported it; `None` if this process could not connect to
        /// it.
        host: Option<Peer>,
    },
    /// The host closed the connection during the handshake.
    HostGone,
    /// The thread that attaches is the one that serves this host, which is a deadlock.
    OwnHost,
    /// The peer violated the protocol of the handshake, or is not a memorypipe host.
    Corrupt {
        /// The violation.
        what: &'static str,
    },
    /// The operating system refused.
    Os {
        /// The attempted operation.
        doing: &'static str,
        /// The error of the operating system.
        source: io::Error,
    },
}

/// Why a message could not be sent or received.
#[non_exhaustive]
pub enum IpcError {
    /// The host is gone, or the connection has ended. Attach again when a host of the name runs.
    HostGone {
        /// Whether the host may have executed the request.
        execution: Execution,
    },
    /// The host has disconnected this client, with [`Host::disconnect`](crate::Host::disconnect) or the like. It may
    /// attach again, as another client.
    Disconnected {
        /// The number by which the host knows this client.
        client: ClientId,
        /// Why, in the words of the host: at most 120 bytes, which may be hostile. `Display` escapes them.
        reason: String,
        /// Whether the host may have executed the request.
        execution: Execution,
    },
    /// The client is gone. The host can wait for the next client.
    ClientGone,
    /// The timeout passed.
    Timeout {
        /// The called method, or the method of the stream; empty for pipes, events, and a host that waits for a
        /// request.
        method: &'static str,
        /// The timeout.
        after: Duration,
        /// Whether the host may have started to execute the request. A late reply is discarded.
        execution: Execution,
    },
    /// There is nothing to receive now. Only forms with `try_` return this.
    Empty,
    /// The ring is full: the peer has not kept up. Nothing was sent. A call also fails with it if as many earlier calls
    /// as the ring holds have timed out and none of them is answered yet.
    Full {
        /// The capacity of the ring in messages; 0 for a pipe whose host has no client.
        capacity: u32,
    },
    /// There is no room for bulk data: loans, views and requests in flight hold the memory. Nothing was sent.
    BulkFull {
        /// The requested size in bytes.
        bytes: u64,
        /// The size of the memory, and how much of it is in use.
        memory: BulkMemory,
    },
    /// A slice is longer than its `#[max(N)]`. Nothing was sent.
    TooLong {
        /// The number of elements.
        count: usize,
        /// The limit.
        max: usize,
    },
    /// A part of this loan belongs to another client. Nothing was sent.
    ForeignLoan,
    /// This many events were lost before the next one, because this subscriber has not kept up; see
    /// [`Overflow`](crate::Overflow). The subscription continues.
    Missed {
        /// The number of lost events.
        events: u32,
    },
    /// The next event has bulk data, and this subscriber holds that of as many events as it may. The event stays in the
    /// queue. The subscription continues.
    AllHeld {
        /// The limit.
        max: u32,
    },
    /// The host has overwritten this bulk data of an event, because the connection has ended: what was read may be a
    /// mixture.
    Overwritten,
    /// The connection to the host was lost, and the events after this one come from the next host, or from the same host
    /// if that has only ended the connection. Those in between are lost. The subscription continues. Only the events of a
    /// client that reconnects return this ([`ReconnectingLink`](crate::ReconnectingLink#events)).
    Restarted {
        /// The run of the host that the next events come from.
        instance: InstanceId,
    },
    /// This client is already subscribed to the events.
    Subscribed,
    /// The other end of this stream has stopped reading.
    Stopped,
    /// The limit of concurrent streams of a client in one direction is reached. Nothing was sent.
    TooManyStreams {
        /// The limit.
        max: u32,
    },
    /// The handler dropped the reply or panicked.
    Dropped {
        /// The method that was called.
        method: &'static str,
    },
    /// The host does not have this method.
    Unsupported {
        /// The method that was called.
        method: &'static str,
    },
    /// The peer violated the protocol. The connection is closed.
    Corrupt {
        /// The field or type with the violation.
        field: &'static str,
        /// Its value, if it is a number.
        value: u64,
    },
    /// The connection was closed by an earlier error.
    Closed,
    /// The thread that makes the call is the one that serves this host, which is a deadlock. The call was not sent; for
    /// the reply of an earlier call, the call is cancelled.
    OwnHost {
        /// The method that was called.
        method: &'static str,
    },
    /// This process is a forked child: the connection, or the host, belongs to its parent. Nothing was changed. The
    /// child can attach again.
    Forked,
    /// The operating system refused.
    Os {
        /// The attempted operation.
        doing: &'static str,
        /// The error of the operating system.
        source: io::Error,
    },
}

/// Why a call of a method that returns `Result<T, E>` has no `T`. The enum is exhaustive: it will get no other variant.
#[derive(Debug)]
pub enum CallError<E> {
    /// The handler answered with an error.
    App(E),
    /// The call itself failed.
    Ipc(IpcError),
}

/// Any error of this crate.
#[non_exhaustive]
pub enum Error {
    /// A host could not be created.
    Create(CreateError),
    /// A client could not attach.
    Attach(AttachError),
    /// A message could not be sent or received.
    Ipc(IpcError),
    /// A text or a list did not fit.
    Capacity(CapacityError),
    /// The handler returned an error.
    App(AppError),
}

impl IpcError {
    /// A timeout without a method: the peer did nothing for that time.
    pub(crate) fn idle(after: Duration) -> IpcError {
        IpcError::Timeout { method: "", after, execution: Execution::NoRequest }
    }
}

impl<E> CallError<E> {
    /// Extracts the handler's error: `Ok` with it, or `Err` if the call itself failed.
    ///
    /// ```
    /// use memorypipe::{CallError, IpcError};
    ///
    /// fn refused(error: CallError<u32>) -> Result<String, IpcError> {
    ///     Ok(format!("the host said {}", error.app()?))
    /// }
    /// assert_eq!(refused(CallError::App(7)).unwrap(), "the host said 7");
    /// assert!(refused(CallError::Ipc(IpcError::Closed)).is_err());
    /// ```
    pub fn app(self) -> Result<E, IpcError> {
        match self {
            CallError::App(error) => Ok(error),
            CallError::Ipc(error) => Err(error),
        }
    }
}
