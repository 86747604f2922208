//! What errors say to people: what happened, and what to do.
//!
//! The two are apart. The fact names nothing of this crate's interface, so that it can be shown where the interface
//! is another one; the hint names it. `Display` gives both.

use std::fmt;
use std::io;
use std::path::Path;

use super::{AttachError, CallError, CreateError, Error, Execution, IpcError};
use crate::platform::{self, NameHolder};
use crate::shown;

/// What an error says.
trait Told {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
    fn hint(&self) -> Option<&'static str>;
}

/// The fact of an error, to be shown.
struct Fact<'e, E>(&'e E);

impl<E: Told> fmt::Display for Fact<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write_fact(f)
    }
}

impl Told for CreateError {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CreateError::NameTaken { name, holder } => write_name_taken(f, name, *holder),
            CreateError::NameInvalid { name, why } => write_name_invalid(f, name, why),
            CreateError::Unsafe { path, why } => {
                write!(f, "{} cannot be used: {why}", shown::path(path))
            }
            CreateError::PathTooLong { path } => write_path_too_long(f, path),
            CreateError::Options { why } => f.write_str(why),
            CreateError::Os { doing, path, source } => {
                write!(f, "could not {doing} ({}): {source}", shown::path(path))
            }
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            CreateError::NameTaken { holder: NameHolder::ChildOf(_), .. } => {
                Some("end that child, or choose another name")
            }
            CreateError::NameTaken { .. } => Some("stop that one first, or choose another name"),
            CreateError::PathTooLong { .. } => Some(SHORTER),
            CreateError::Os { source, .. } => hint_of(source),
            CreateError::NameInvalid { .. } | CreateError::Unsafe { .. } | CreateError::Options { .. } => {
                None
            }
        }
    }
}

impl Told for AttachError {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AttachError::NotFound { name, directory, similar, elsewhere } => {
                write!(f, "no host of `{name}` is alive in {}{elsewhere}", shown::path(directory))?;
                match &similar[..] {
                    [one, ..] => write!(f, " (did you mean `{one}`?)"),
                    [] => Ok(()),
                }
            }
            AttachError::Unsafe { path, why } => {
                write!(
                    f,
                    "no host is alive in {}, and none that this client trusts can be created there: {why}",
                    shown::path(path)
                )
            }
            AttachError::PathTooLong { path } => write_path_too_long(f, path),
            AttachError::NameInvalid { name, why } => write_name_invalid(f, name, why),
            AttachError::SchemaMismatch(mismatch) => write!(f, "{mismatch}"),
            AttachError::LayoutVersion { theirs, ours } => {
                write!(f, "the other side lays out shared memory by version {theirs}, we by version {ours}")
            }
            AttachError::Options { why } => f.write_str(why),
            AttachError::NotAdmitted { ground, user } if !user.is_known() => f.write_str(ground.fact()),
            AttachError::NotAdmitted { ground, user } => write!(f, "{} ({user})", ground.fact()),
            AttachError::TooManyClients { max } => write!(
                f,
                "the host serves {max} {} already, which is its limit",
                if *max == 1 { "client" } else { "clients" }
            ),
            AttachError::TooMuchMemory { max_bytes } => write!(
                f,
                "with this connection the clients of this user would take more than the {max_bytes} bytes of shared \
                 memory that the host allows them"
            ),
            AttachError::TooLarge { bytes, max } => write!(
                f,
                "the host wants {bytes} bytes of shared memory for this connection, and the client allows {max}"
            ),
            AttachError::HostLacks { what } => {
                write!(f, "the host is alive and cannot take one more client: it lacks {what}")
            }
            AttachError::Timeout { after } => {
                write!(f, "the host is alive but has not answered for {after:?}")
            }
            AttachError::HostGone => f.write_str("the host hung up during the handshake"),
            AttachError::OwnHost => {
                f.write_str("the thread that attaches is the one that serves this host, so nobody can answer")
            }
            AttachError::Corrupt { what } => {
                write!(f, "what answers under this name does not speak our protocol: {what}")
            }
            AttachError::Os { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            AttachError::NotFound { elsewhere, .. } => Some(elsewhere.hint()),
            AttachError::PathTooLong { .. } => Some(SHORTER),
            AttachError::LayoutVersion { .. } => Some("build both with the same version of memorypipe"),
            AttachError::NotAdmitted { ground, .. } => ground.hint(),
            AttachError::TooManyClients { .. } => {
                Some("raise it with `.max_clients(..)` on the host, or try again when one has left")
            }
            AttachError::TooMuchMemory { .. } => {
                Some("raise it with `.max_bytes_per_user(..)` on the host, or try again when one has left")
            }
            AttachError::TooLarge { .. } => Some(
                "raise it with `.max_bytes(..)` on the client, or lower the capacity or the bulk memory on the host",
            ),
            AttachError::HostLacks { what } => Some(what.hint_for_host()),
            AttachError::Timeout { .. } => Some(
                "is it serving (`serve`, `recv`), or stopped, or held up in a handler, or does this very thread hold \
                 it?",
            ),
            AttachError::HostGone => Some("try again"),
            AttachError::OwnHost => Some("attach from another thread, or ask the handler itself"),
            AttachError::Corrupt { .. } => Some("is it another program, or another version of memorypipe?"),
            AttachError::Os { source, .. } => hint_of(source),
            AttachError::NameInvalid { .. }
            | AttachError::SchemaMismatch(_)
            | AttachError::Unsafe { .. }
            | AttachError::Options { .. } => None,
        }
    }
}

fn write_name_taken(f: &mut fmt::Formatter<'_>, name: &str, holder: NameHolder) -> fmt::Result {
    match holder {
        NameHolder::ChildOf(pid) => write!(
            f,
            "the name `{name}` is still held by a child of its host, process {pid}, which is dead: the child was made by \
             the bare system call, and goes on without `exec`"
        ),
        NameHolder::Process(pid) => write!(f, "the name `{name}` is taken by a living host, process {pid}"),
        NameHolder::Elsewhere => {
            write!(f, "the name `{name}` is taken by a living host of another pid namespace (a container?)")
        }
        NameHolder::Unknown => write!(f, "the name `{name}` is taken by a living host"),
    }
}

fn write_path_too_long(f: &mut fmt::Formatter<'_>, path: &Path) -> fmt::Result {
    let (path, len) = (shown::path(path), path.as_os_str().len());
    write!(f, "{path} is {len} bytes long, and the path of a socket at most 107")
}

/// What to do about it.
const SHORTER: &str = "choose a shorter directory, by `.socket_dir(..)` or MEMORYPIPE_DIR, or a shorter name";

fn write_name_invalid(f: &mut fmt::Formatter<'_>, name: &str, why: &str) -> fmt::Result {
    write!(f, "`{}` cannot be the name of a channel: {why}", name.escape_default())
}

/// What to do if it is this process that lacks something.
fn hint_of(source: &io::Error) -> Option<&'static str> {
    platform::lack(source).hint()
}

impl Told for IpcError {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IpcError::HostGone { execution: Execution::NotStarted } => {
                f.write_str("the host is gone, and had not taken this message: nothing was executed")
            }
            IpcError::HostGone { execution: Execution::MaybeStarted } => {
                f.write_str("the host is gone; it had taken the request and may have executed it")
            }
            IpcError::HostGone { execution: Execution::NoRequest } => {
                f.write_str("the host is gone, and nothing more comes from it")
            }
            IpcError::ClientGone => f.write_str("the client is gone"),
            IpcError::Timeout { method, after, execution } => match execution {
                Execution::MaybeStarted => {
                    write!(f, "no reply to `{method}` within {after:?}; the host is at it, or has lost it")
                }
                Execution::NotStarted => {
                    write!(f, "the host did not take `{method}` within {after:?}; it may still do so")
                }
                Execution::NoRequest if method.is_empty() => {
                    write!(f, "the other side did nothing for {after:?}")
                }
                Execution::NoRequest => {
                    write!(f, "the other end of a stream of `{method}` did nothing for {after:?}")
                }
            },
            IpcError::Empty => f.write_str("there is nothing to receive now"),
            IpcError::Full { capacity: 0 } => f.write_str("there is no client to write to"),
            IpcError::Full { capacity } => {
                write!(f, "the ring is full: {capacity} messages wait for the other side")
            }
            IpcError::BulkFull { bytes, memory } => {
                write!(f, "no room for {bytes} bytes of bulk data ({memory})")
            }
            IpcError::TooLong { count, max } => {
                write!(f, "{count} elements are more than the {max} that the declaration allows")
            }
            IpcError::ForeignLoan => f.write_str("a part of this loan was lent by another client"),
            IpcError::Missed { events } => {
                write!(f, "{events} event{} missed", if *events == 1 { " was" } else { "s were" })
            }
            IpcError::Subscribed => f.write_str("this client reads the events already"),
            IpcError::Stopped => f.write_str("the other side has stopped reading this stream"),
            IpcError::TooManyStreams { max } => {
                write!(f, "all {max} streams of this direction are in use")
            }
            IpcError::Dropped { method } => write!(
                f,
                "the other side of `{method}` ended before it was done: it panicked, dropped the reply, or could not \
                 wait for room any longer"
            ),
            IpcError::Unsupported { method } => write!(f, "the host does not have `{method}`"),
            IpcError::Corrupt { field, value } => write!(
                f,
                "the other side wrote what no correct peer writes ({field} = {value:#x}); the connection is closed"
            ),
            IpcError::Closed => f.write_str("the connection was closed by an earlier error"),
            IpcError::OwnHost { method } => write!(
                f,
                "the thread that asks for `{method}` is the one that serves this host, so nobody can answer"
            ),
            IpcError::Forked => {
                f.write_str("this is a forked child, and the connection is still its parent's")
            }
            IpcError::Os { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            IpcError::HostGone { execution: Execution::NotStarted } => Some("attach again and send it again"),
            IpcError::HostGone { execution: Execution::MaybeStarted } => {
                Some("attach again and find out before you repeat it")
            }
            IpcError::HostGone { execution: Execution::NoRequest } => Some("attach again, and begin anew"),
            IpcError::ClientGone => Some("wait for the next one"),
            IpcError::Empty => Some("try again later, or wait (the form without `try_`)"),
            IpcError::Full { capacity: 0 } => Some("wait for one (the form without `try_`)"),
            IpcError::Full { .. } => Some("slow down, wait (the form without `try_`), or raise the capacity"),
            IpcError::BulkFull { .. } => {
                Some("drop loans and views that are done, or raise `.bulk_memory(..)` of the host")
            }
            IpcError::TooLong { .. } => Some("send them by several calls"),
            IpcError::ForeignLoan => Some("send each loan with the parts that it came with"),
            IpcError::Missed { .. } => Some(
                "go on reading, and read faster, raise `.event_capacity(..)` of the host, or let it wait \
                 (`Overflow::Block`)",
            ),
            IpcError::Subscribed => Some("drop that `Events` first, or attach another client"),
            IpcError::TooManyStreams { .. } => Some("drop one, or raise `.streams(..)` of the host"),
            IpcError::Unsupported { .. } => Some("it was built from an older declaration"),
            IpcError::Closed => Some("attach again"),
            IpcError::OwnHost { .. } => {
                Some("ask from another thread and defer the reply (`.defer()`), or ask the handler itself")
            }
            IpcError::Forked => Some("attach again in the child"),
            IpcError::Os { source, .. } => hint_of(source),
            IpcError::Timeout { .. }
            | IpcError::Stopped
            | IpcError::Dropped { .. }
            | IpcError::Corrupt { .. } => None,
        }
    }
}

impl<E: fmt::Debug> Told for CallError<E> {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::App(error) => write!(f, "the handler answered with an error: {error:?}"),
            CallError::Ipc(error) => error.write_fact(f),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            CallError::App(_) => None,
            CallError::Ipc(error) => error.hint(),
        }
    }
}

impl Told for Error {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Create(error) => error.write_fact(f),
            Error::Attach(error) => error.write_fact(f),
            Error::Ipc(error) => error.write_fact(f),
            Error::Capacity(error) => write!(f, "{error}"),
            Error::App(error) => write!(f, "the handler answered with an error: {error}"),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            Error::Create(error) => error.hint(),
            Error::Attach(error) => error.hint(),
            Error::Ipc(error) => error.hint(),
            Error::Capacity(_) | Error::App(_) => None,
        }
    }
}

/// What users see of [`Told`].
macro_rules! told {
    ($([$($generics:tt)*] $error:ty),*) => {$(
        impl<$($generics)*> $error {
            /// What happened, without advice: it names nothing of this crate's interface. `Display` gives this and
            /// the `hint`.
            pub fn fact(&self) -> impl fmt::Display + '_ {
                Fact(self)
            }

            /// What to do about it, in the words of this crate's interface; `None` if the fact says it all. A program
            /// that offers another interface shows the `fact`, and a hint of its own for the `code`.
            #[must_use]
            pub fn hint(&self) -> Option<&'static str> {
                Told::hint(self)
            }
        }

        impl<$($generics)*> fmt::Display for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.write_fact(f)?;
                match self.hint() {
                    Some(hint) => write!(f, "; {hint}"),
                    None => Ok(()),
                }
            }
        }
    )*};
}

told!([] CreateError, [] AttachError, [] IpcError, [E: fmt::Debug] CallError<E>, [] Error);

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
