//! What a program does with an error: its code, for logs and counters, and whether a retry may help.

use super::{AttachError, CallError, CreateError, Error, Execution, IpcError};

impl CreateError {
    /// A stable code for this kind of error, such as `MP-CREATE-TAKEN`.
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

    /// Whether a retry may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self, CreateError::NameTaken { .. })
    }
}

impl AttachError {
    /// A stable code for this kind of error, such as `MP-ATTACH-NOTFOUND`.
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

    /// Whether a retry may succeed later.
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
    /// A stable code for this kind of error, such as `MP-IPC-TIMEOUT`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            IpcError::HostGone { .. } => "MP-IPC-HOSTGONE",
            IpcError::Disconnected { .. } => "MP-IPC-DISCONNECTED",
            IpcError::ClientGone => "MP-IPC-CLIENTGONE",
            IpcError::Timeout { .. } => "MP-IPC-TIMEOUT",
            IpcError::Empty => "MP-IPC-EMPTY",
            IpcError::Full { .. } => "MP-IPC-FULL",
            IpcError::BulkFull { .. } => "MP-IPC-BULK-FULL",
            IpcError::TooLong { .. } => "MP-IPC-TOO-LONG",
            IpcError::ForeignLoan => "MP-IPC-FOREIGN-LOAN",
            IpcError::Missed { .. } => "MP-IPC-MISSED",
            IpcError::AllHeld { .. } => "MP-IPC-ALL-HELD",
            IpcError::Overwritten => "MP-IPC-OVERWRITTEN",
            IpcError::Restarted { .. } => "MP-IPC-RESTARTED",
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

    /// Whether a retry, on this connection or after attaching again, may succeed and cannot execute a request twice.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            IpcError::HostGone { execution } => *execution == Execution::NotStarted,
            // A request that was not received in time is still in the ring and may be executed later.
            IpcError::ClientGone
            | IpcError::Empty
            | IpcError::Full { .. }
            | IpcError::BulkFull { .. }
            | IpcError::Missed { .. }
            | IpcError::AllHeld { .. }
            | IpcError::Restarted { .. }
            | IpcError::TooManyStreams { .. } => true,
            _ => false,
        }
    }
}

impl<E> CallError<E> {
    /// A stable code for this kind of error, such as `MP-CALL-APP`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            CallError::App(_) => "MP-CALL-APP",
            CallError::Ipc(error) => error.code(),
        }
    }

    /// As [`IpcError::is_retryable`]; an error of the handler is final.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            CallError::App(_) => false,
            CallError::Ipc(error) => error.is_retryable(),
        }
    }
}

impl Error {
    /// A stable code for this kind of error, such as `MP-IPC-TIMEOUT`.
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

    /// As the method of the same name of the inner error.
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
