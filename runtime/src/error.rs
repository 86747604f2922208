//! What can go wrong, and what to do then.
//!
//! One small enum for each stage: [`CreateError`], [`AttachError`], [`IpcError`], and [`CallError`] for
//! methods with an error of their own. [`Error`] holds any of them, so that `?` always works. Each has a
//! stable `code`, says whether trying again may help, and tells in words what happened (`fact`) and what to do
//! next (`hint`).

mod app;
mod execution;
mod reasons;
mod text;
#[cfg(test)]
mod text_tests;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crate::attach::Elsewhere;
use crate::bulk::BulkMemory;
use crate::fixed::CapacityError;
use crate::platform::{NameHolder, UserId};
use crate::schema::SchemaMismatch;

pub use self::app::AppError;
pub use self::execution::Execution;
pub use self::reasons::{Ground, Resource};

/// Why a host could not be created.
#[non_exhaustive]
pub enum CreateError {
    /// Another host has this name and is alive. It was not disturbed.
    NameTaken {
        /// The name.
        name: String,
        /// What has it.
        holder: NameHolder,
    },
    /// The name cannot be the name of a channel.
    NameInvalid {
        /// The name.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The directory for the socket, or a file in it, is not safe to use, or not ours.
    Unsafe {
        /// Where.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The path of the socket is longer than the 107 bytes that a socket may have.
    PathTooLong {
        /// The path.
        path: PathBuf,
    },
    /// The options of the builder, or the environment, contradict each other or a limit.
    Options {
        /// What is wrong with them.
        why: &'static str,
    },
    /// The operating system refused.
    Os {
        /// What was tried.
        doing: &'static str,
        /// On which file.
        path: PathBuf,
        /// Its answer.
        source: io::Error,
    },
}

/// Why a client could not attach.
#[non_exhaustive]
pub enum AttachError {
    /// There is no host of this name (or it is dead).
    NotFound {
        /// The name.
        name: String,
        /// Where it was looked for.
        directory: PathBuf,
        /// Names of sockets there that are spelled much like it.
        similar: Vec<String>,
        /// Why it was looked for there, and where else hosts of this name live.
        elsewhere: Elsewhere,
    },
    /// There is no host of this name, and in this directory none will be created: it is not safe to use.
    Unsafe {
        /// The directory.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The path of the socket is longer than the 107 bytes that a socket may have.
    PathTooLong {
        /// The path.
        path: PathBuf,
    },
    /// The name cannot be the name of a channel.
    NameInvalid {
        /// The name.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The options of the builder, or the environment, contradict each other or a limit.
    Options {
        /// What is wrong with them.
        why: &'static str,
    },
    /// Host and client were built from different declarations; no memory was mapped.
    SchemaMismatch(Box<SchemaMismatch>),
    /// Host and client were built with versions of this crate that lay out memory differently.
    LayoutVersion {
        /// The other side's version.
        theirs: u32,
        /// Ours.
        ours: u32,
    },
    /// The host belongs to a user that we do not trust, or it does not trust us.
    NotAdmitted {
        /// Who refused, and on what ground.
        ground: Ground,
        /// The user that is not trusted; not [known](UserId::is_known) if it is not mapped in the user namespace of the one
        /// who refuses.
        user: UserId,
    },
    /// The host serves as many clients as it takes.
    TooManyClients {
        /// How many that is.
        max: u32,
    },
    /// The connections of this user would take more shared memory than the host allows a user.
    TooMuchMemory {
        /// How many bytes that is.
        max_bytes: u64,
    },
    /// The operating system did not give the host what one more client needs. The host goes on with those it has.
    HostLacks {
        /// What it did not get.
        what: Resource,
    },
    /// The host wants more shared memory for the connection than this client allows. None was allocated.
    TooLarge {
        /// How many bytes it wants, for both sides together.
        bytes: u64,
        /// How many are allowed.
        max: u64,
    },
    /// The host is there but did not answer in time: it may be busy, stopped, or not serving yet.
    Timeout {
        /// How long we waited.
        after: Duration,
    },
    /// The host hung up during the handshake.
    HostGone,
    /// The thread that attaches is the one that serves this host, and so cannot let itself in.
    OwnHost,
    /// The other end does not speak our protocol.
    Corrupt {
        /// What was wrong with what it sent.
        what: &'static str,
    },
    /// The operating system refused.
    Os {
        /// What was tried.
        doing: &'static str,
        /// Its answer.
        source: io::Error,
    },
}

/// Why a message could not be sent or received.
#[non_exhaustive]
pub enum IpcError {
    /// The host is gone. Attach again when it is back.
    HostGone {
        /// Whether it may have executed the request.
        execution: Execution,
    },
    /// The client is gone. The host can wait for the next one.
    ClientGone,
    /// The deadline passed.
    Timeout {
        /// The method that was called, or that the stream belongs to; empty if there is none, as for a pipe, for events,
        /// and for a host that waits for a request.
        method: &'static str,
        /// How long we waited.
        after: Duration,
        /// Whether the host has begun with the request, so far as it is known. A late reply is discarded.
        execution: Execution,
    },
    /// There is nothing to receive now: what the forms with `try_` return in place of waiting.
    Empty,
    /// The ring is full: the other side has not kept up. Nothing was sent. A call gets it too when as many
    /// earlier calls as the ring holds have timed out and none of them is answered yet.
    Full {
        /// How many messages it holds; 0 of a pipe whose host has no client.
        capacity: u32,
    },
    /// There is no room for bulk data: loans, views and requests under way hold the memory. Nothing was sent.
    BulkFull {
        /// How many bytes were asked for.
        bytes: u64,
        /// How much there is, and how much of it is in use.
        memory: BulkMemory,
    },
    /// A slice is longer than its `#[max(N)]`. Nothing was sent.
    TooLong {
        /// How many elements it has.
        count: usize,
        /// How many are allowed.
        max: usize,
    },
    /// A part of this loan was lent by another client. Nothing was sent.
    ForeignLoan,
    /// So many events were lost before the next one: this subscriber has not kept up, and the host's
    /// [`Overflow`](crate::Overflow) is such. The subscription goes on.
    Missed {
        /// How many.
        events: u32,
    },
    /// This client has subscribed to the events already.
    Subscribed,
    /// The other end of this stream does not want any more of it.
    Stopped,
    /// As many streams as a client may have in one direction are in use. Nothing was sent.
    TooManyStreams {
        /// How many that is.
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
    /// The other side wrote what no correct peer writes. The connection is closed.
    Corrupt {
        /// Which field or type it was.
        field: &'static str,
        /// What it held, as far as it is a number.
        value: u64,
    },
    /// The connection was closed by an earlier error of this kind.
    Closed,
    /// The thread that calls is the one that serves this host, and would wait for itself. A call was not sent; the
    /// reply of one that was sent before is given up.
    OwnHost {
        /// The method that was called.
        method: &'static str,
    },
    /// This process is a child that was forked since: the connection, or the host, is still its parent's. Nothing was
    /// changed. The child can attach anew.
    Forked,
    /// The operating system refused.
    Os {
        /// What was tried.
        doing: &'static str,
        /// Its answer.
        source: io::Error,
    },
}

/// Why a call of a method that returns `Result<T, E>` has no `T`. There are these two ways and will be no other, so it can
/// be matched without a rest.
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
    /// A handler answered with an error of its own.
    App(AppError),
}

impl CreateError {
    /// A stable name for this kind of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            CreateError::NameTaken { .. } => "MP-CREATE-TAKEN",
            CreateError::NameInvalid { .. } => "MP-CREATE-NAME",
            CreateError::Unsafe { .. } => "MP-CREATE-UNSAFE",
            CreateError::PathTooLong { .. } => "MP-CREATE-PATH",
            CreateError::Options { .. } => "MP-CREATE-OPTIONS",
            CreateError::Os { .. } => "MP-CREATE-OS",
        }
    }

    /// Whether the same attempt may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self, CreateError::NameTaken { .. })
    }
}

impl AttachError {
    /// A stable name for this kind of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            AttachError::NotFound { .. } => "MP-ATTACH-NOTFOUND",
            AttachError::Unsafe { .. } => "MP-ATTACH-UNSAFE",
            AttachError::PathTooLong { .. } => "MP-ATTACH-PATH",
            AttachError::NameInvalid { .. } => "MP-ATTACH-NAME",
            AttachError::Options { .. } => "MP-ATTACH-OPTIONS",
            AttachError::SchemaMismatch(_) => "MP-ATTACH-SCHEMA",
            AttachError::LayoutVersion { .. } => "MP-ATTACH-LAYOUT",
            AttachError::NotAdmitted { .. } => "MP-ATTACH-ADMISSION",
            AttachError::TooManyClients { .. } => "MP-ATTACH-CLIENTS",
            AttachError::TooMuchMemory { .. } => "MP-ATTACH-MEMORY",
            AttachError::HostLacks { .. } => "MP-ATTACH-HOST-LACKS",
            AttachError::TooLarge { .. } => "MP-ATTACH-TOO-LARGE",
            AttachError::Timeout { .. } => "MP-ATTACH-TIMEOUT",
            AttachError::HostGone => "MP-ATTACH-HOSTGONE",
            AttachError::OwnHost => "MP-ATTACH-OWN-HOST",
            AttachError::Corrupt { .. } => "MP-ATTACH-CORRUPT",
            AttachError::Os { .. } => "MP-ATTACH-OS",
        }
    }

    /// Whether the same attempt may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(
            self,
            AttachError::NotFound { .. }
                | AttachError::TooManyClients { .. }
                | AttachError::TooMuchMemory { .. }
                | AttachError::HostLacks { .. }
                | AttachError::Timeout { .. }
                | AttachError::HostGone
        )
    }
}

impl IpcError {
    /// The other side did nothing for so long, and no method is concerned.
    pub(crate) fn idle(after: Duration) -> IpcError {
        IpcError::Timeout { method: "", after, execution: Execution::NoRequest }
    }

    /// A stable name for this kind of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            IpcError::HostGone { .. } => "MP-IPC-HOSTGONE",
            IpcError::ClientGone => "MP-IPC-CLIENTGONE",
            IpcError::Timeout { .. } => "MP-IPC-TIMEOUT",
            IpcError::Empty => "MP-IPC-EMPTY",
            IpcError::Full { .. } => "MP-IPC-FULL",
            IpcError::BulkFull { .. } => "MP-IPC-BULK-FULL",
            IpcError::TooLong { .. } => "MP-IPC-TOO-LONG",
            IpcError::ForeignLoan => "MP-IPC-FOREIGN-LOAN",
            IpcError::Missed { .. } => "MP-IPC-MISSED",
            IpcError::Subscribed => "MP-IPC-SUBSCRIBED",
            IpcError::Stopped => "MP-IPC-STOPPED",
            IpcError::TooManyStreams { .. } => "MP-IPC-STREAMS",
            IpcError::Dropped { .. } => "MP-IPC-DROPPED",
            IpcError::Unsupported { .. } => "MP-IPC-UNSUPPORTED",
            IpcError::Corrupt { .. } => "MP-IPC-CORRUPT",
            IpcError::Closed => "MP-IPC-CLOSED",
            IpcError::OwnHost { .. } => "MP-IPC-OWN-HOST",
            IpcError::Forked => "MP-IPC-FORKED",
            IpcError::Os { .. } => "MP-IPC-OS",
        }
    }

    /// Whether the same call, on this connection or after attaching again, may succeed and cannot execute a
    /// request twice.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            IpcError::HostGone { execution } => *execution == Execution::NotStarted,
            // A request that was not taken in time is still in the ring and may be executed later.
            IpcError::ClientGone
            | IpcError::Empty
            | IpcError::Full { .. }
            | IpcError::BulkFull { .. }
            | IpcError::Missed { .. }
            | IpcError::TooManyStreams { .. } => true,
            _ => false,
        }
    }
}

impl<E> CallError<E> {
    /// A stable name for this kind of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            CallError::App(_) => "MP-CALL-APP",
            CallError::Ipc(error) => error.code(),
        }
    }

    /// As [`IpcError::is_retryable`]; an answer of the handler is final.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            CallError::App(_) => false,
            CallError::Ipc(error) => error.is_retryable(),
        }
    }

    /// Splits off the handler's answer: `Ok` of its error, or `Err` if the call itself failed.
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

impl Error {
    /// A stable name for this kind of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Error::Create(error) => error.code(),
            Error::Attach(error) => error.code(),
            Error::Ipc(error) => error.code(),
            Error::Capacity(_) => "MP-CAPACITY",
            Error::App(_) => "MP-CALL-APP",
        }
    }

    /// As the method of the same name of the error inside.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Error::Create(error) => error.is_retryable(),
            Error::Attach(error) => error.is_retryable(),
            Error::Ipc(error) => error.is_retryable(),
            Error::Capacity(_) | Error::App(_) => false,
        }
    }
}

impl std::error::Error for CreateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CreateError::Os { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl std::error::Error for AttachError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            AttachError::Os { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl std::error::Error for IpcError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            IpcError::Os { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// The answer of a handler need not be an `Error`, so it is no `source`: it is in [`CallError::App`].
impl<E: fmt::Debug> std::error::Error for CallError<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CallError::App(_) => None,
            CallError::Ipc(error) => error.source(),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Create(error) => error.source(),
            Error::Attach(error) => error.source(),
            Error::Ipc(error) => error.source(),
            Error::Capacity(_) | Error::App(_) => None,
        }
    }
}

impl From<CreateError> for Error {
    fn from(error: CreateError) -> Error {
        Error::Create(error)
    }
}

impl From<AttachError> for Error {
    fn from(error: AttachError) -> Error {
        Error::Attach(error)
    }
}

impl From<IpcError> for Error {
    fn from(error: IpcError) -> Error {
        Error::Ipc(error)
    }
}

impl From<CapacityError> for Error {
    fn from(error: CapacityError) -> Error {
        Error::Capacity(error)
    }
}

impl<E> From<IpcError> for CallError<E> {
    fn from(error: IpcError) -> CallError<E> {
        CallError::Ipc(error)
    }
}

impl<E: fmt::Debug + Send + Sync + 'static> From<CallError<E>> for Error {
    fn from(error: CallError<E>) -> Error {
        match error {
            CallError::App(error) => Error::App(AppError::new(error)),
            CallError::Ipc(error) => Error::Ipc(error),
        }
    }
}
