//! What errors say to people: what happened, and what to do.

use std::fmt;

use super::{AttachError, CallError, CreateError, Error, IpcError};

impl fmt::Display for CreateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CreateError::NameTaken { name, owner_pid } => {
                write!(f, "the name `{name}` is taken by a living host")?;
                if let Some(pid) = owner_pid {
                    write!(f, ", process {pid}")?;
                }
                f.write_str("; stop that one first, or choose another name")
            }
            CreateError::NameInvalid { name, why } => write_name_invalid(f, name, why),
            CreateError::Unsafe { path, why } => {
                write!(f, "{} is not safe to use: {why}", path.display())
            }
            CreateError::Options { why } => f.write_str(why),
            CreateError::Os { doing, path, source } => {
                write!(f, "could not {doing} ({}): {source}", path.display())
            }
        }
    }
}

impl fmt::Display for AttachError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AttachError::NotFound { name, directory, similar } => {
                write!(f, "no host of `{name}` is alive in {}; ", directory.display())?;
                if let [one, ..] = &similar[..] {
                    write!(f, "did you mean `{one}`? ")?;
                }
                f.write_str("start the host, or let the builder wait for it with `.attach_timeout(..)`")
            }
            AttachError::NameInvalid { name, why } => write_name_invalid(f, name, why),
            AttachError::SchemaMismatch(mismatch) => mismatch.fmt(f),
            AttachError::LayoutVersion { theirs, ours } => write!(
                f,
                "the other side lays out shared memory by version {theirs}, we by version {ours}; build both \
                 with the same version of memorypipe"
            ),
            AttachError::NotAdmitted { why, uid } => write!(f, "{why} (user id {uid})"),
            AttachError::TooManyClients { max } => write!(
                f,
                "the host serves {max} {} already, which is its limit; raise it with `.max_clients(..)` on \
                 the host, or try again when one has left",
                if *max == 1 { "client" } else { "clients" }
            ),
            AttachError::TooMuchMemory { max_kib } => write!(
                f,
                "with this connection the clients of this user would take more than the {max_kib} KiB of shared \
                 memory that the host allows them; raise it with `.max_bytes_per_uid(..)` on the host, or try \
                 again when one has left"
            ),
            AttachError::TooLarge { bytes, max } => write!(
                f,
                "the host wants {} KiB of shared memory for this connection, and the client allows {} KiB; raise it \
                 with `.max_bytes(..)` on the client, or lower the capacity or the bulk memory on the host",
                bytes.div_ceil(1024),
                max / 1024
            ),
            AttachError::Timeout { after } => write!(
                f,
                "the host is alive but has not answered for {after:?}; is it serving (`serve`, `recv`), or \
                 stopped, or held up in a handler?"
            ),
            AttachError::HostGone => f.write_str("the host hung up during the handshake; try again"),
            AttachError::Corrupt { what } => write!(
                f,
                "what answers under this name does not speak our protocol: {what}; is it another program, \
                 or another version of memorypipe?"
            ),
            AttachError::Os { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }
}

fn write_name_invalid(f: &mut fmt::Formatter<'_>, name: &str, why: &str) -> fmt::Result {
    write!(f, "`{}` cannot be the name of a channel: {why}", name.escape_default())
}

impl fmt::Display for IpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IpcError::HostGone { taken: false } => {
                f.write_str("the host is gone, and the request was not executed; attach again and repeat it")
            }
            IpcError::HostGone { taken: true } => f.write_str(
                "the host is gone, and may have executed the request; attach again and find out before \
                 you repeat it",
            ),
            IpcError::ClientGone => f.write_str("the client is gone; wait for the next one"),
            IpcError::Timeout { method, after, taken } => {
                if method.is_empty() {
                    write!(f, "nothing came within {after:?}")
                } else if *taken {
                    write!(f, "no reply to `{method}` within {after:?}; the host is at it, or has lost it")
                } else {
                    write!(f, "the host did not take `{method}` within {after:?}; it may still do so")
                }
            }
            IpcError::Full { capacity } => write!(
                f,
                "the ring is full: {capacity} messages wait for the other side; slow down, wait (the form \
                 without `try_`), or raise the capacity"
            ),
            IpcError::BulkFull { bytes, memory } => write!(
                f,
                "no room for {bytes} bytes of bulk data ({memory}); drop loans and views that are done, or raise \
                 `.bulk_memory(..)` of the host"
            ),
            IpcError::TooLong { count, max } => write!(
                f,
                "{count} elements are more than the {max} that the declaration allows; send them by several calls"
            ),
            IpcError::ForeignLoan => f.write_str(
                "a part of this loan was lent by another client; send each loan with the parts that it came with",
            ),
            IpcError::Missed { events } => write!(
                f,
                "{events} event{} missed; go on reading, and read faster, raise `.event_capacity(..)` of the host, or \
                 let it wait (`Overflow::Block`)",
                if *events == 1 { " was" } else { "s were" }
            ),
            IpcError::Subscribed => f.write_str(
                "this client reads the events already; drop that `Events` first, or attach another client",
            ),
            IpcError::Stopped => f.write_str("the other side has stopped reading this stream"),
            IpcError::TooManyStreams { max } => write!(
                f,
                "all {max} streams of this direction are in use; drop one, or raise `.streams(..)` of the host"
            ),
            IpcError::Dropped { method } => {
                write!(
                    f,
                    "the other side of `{method}` ended before it was done: it panicked, dropped the reply, or could \
                     not wait for room any longer"
                )
            }
            IpcError::Unsupported { method } => {
                write!(f, "the host does not have `{method}`; it was built from an older declaration")
            }
            IpcError::Corrupt { field, value } => write!(
                f,
                "the other side wrote what no correct peer writes ({field} = {value:#x}); the connection is \
                 closed"
            ),
            IpcError::Closed => f.write_str("the connection was closed by an earlier error; attach again"),
            IpcError::Forked => f.write_str(
                "this is a forked child, and the connection is still its parent's; attach again in the child",
            ),
            IpcError::Os { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }
}

impl<E: fmt::Debug> fmt::Display for CallError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::App(error) => write!(f, "the handler answered with an error: {error:?}"),
            CallError::Ipc(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Create(error) => error.fmt(f),
            Error::Attach(error) => error.fmt(f),
            Error::Ipc(error) => error.fmt(f),
            Error::Capacity(error) => error.fmt(f),
            Error::App(text) => write!(f, "the handler answered with an error: {text}"),
        }
    }
}

/// `Debug` says what `Display` says, and the code: it is what a `main` that returns the error prints.
macro_rules! debug_as_display {
    ($($error:ty)*) => {$(
        impl fmt::Debug for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{self} [{}]", self.code())
            }
        }
    )*};
}

debug_as_display!(CreateError AttachError IpcError Error);
