//! The texts of errors: a fact (what happened) and a hint (what to do).
//!
//! A fact names no item of this crate's interface, so a program with another interface can show it as it is. A hint
//! names the items to use. `Display` gives both.

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

/// Displays the fact of an error.
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
            CreateError::NameTaken { .. } => Some("stop that host first, or choose another name"),
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
                if let Some(after) = elsewhere.waited() {
                    write!(f, "after {after:?}, ")?;
                }
                write!(f, "no host of `{name}` is alive in {}{elsewhere}", shown::path(directory))?;
                match &similar[..] {
                    [one, ..] => write!(f, " (did you mean `{one}`?)"),
                    [] => Ok(()),
                }
            }
            AttachError::Unsafe { path, why } => {
                write!(
                    f,
                    "no host is alive in {}, and this client would not trust a host created there: {why}",
                    shown::path(path)
                )
            }
            AttachError::PathTooLong { path } => write_path_too_long(f, path),
            AttachError::NameInvalid { name, why } => write_name_invalid(f, name, why),
            AttachError::SchemaMismatch(mismatch) => write!(f, "{mismatch}"),
            AttachError::LayoutVersion { theirs, ours } => {
                write!(
                    f,
                    "the peer uses version {theirs} of the memory layout, this process uses version {ours}"
                )
            }
            AttachError::Options { why } => f.write_str(why),
            AttachError::NotAdmitted { ground, user } if !user.is_known() => f.write_str(ground.fact()),
            AttachError::NotAdmitted { ground, user } => write!(f, "{} ({user})", ground.fact()),
            AttachError::TooManyClients { max } => write!(
                f,
                "the host already serves {max} {}, its limit",
                if *max == 1 { "client" } else { "clients" }
            ),
            AttachError::TooMuchMemory { max_bytes } => write!(
                f,
                "with this connection the clients of this user would take more than the {max_bytes} bytes of shared \
                 memory that the host allows each user"
            ),
            AttachError::TooLarge { bytes, max } => write!(
                f,
                "the host wants {bytes} bytes of shared memory for this connection, and the client allows {max}"
            ),
            AttachError::HostLacks { what } => {
                write!(f, "the host is alive and cannot admit another client: it lacks {what}")
            }
            AttachError::Timeout { after, host: None } => {
                write!(f, "the host is alive but did not answer within {after:?}")
            }
            AttachError::Timeout { after, host: Some(host) } => {
                write!(f, "the host, {host}, is alive but did not answer within {after:?}")
            }
            AttachError::HostGone => f.write_str("the host closed the connection during the handshake"),
            AttachError::OwnHost => {
                f.write_str("deadlock: the thread that attaches is the one that serves this host")
            }
            AttachError::Corrupt { what } => {
                write!(f, "protocol violation by the peer during the handshake: {what}")
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
                Some("raise `.max_clients(..)` on the host, or try again when a client has left")
            }
            AttachError::TooMuchMemory { .. } => Some(
                "raise `.max_bytes_per_user(..)` on the host, or try again when a client of this user has left",
            ),
            AttachError::TooLarge { .. } => Some(
                "raise `.max_bytes(..)` on the client, or lower the capacity or the bulk memory on the host",
            ),
            AttachError::HostLacks { what } => Some(what.hint_for_host()),
            AttachError::Timeout { .. } => Some(
                "check that it calls `serve` or `recv`, is not blocked in a handler or stopped, and does not belong to this \
                 thread",
            ),
            AttachError::HostGone => Some("try again"),
            AttachError::OwnHost => Some("attach from another thread, or call the handler directly"),
            AttachError::Corrupt { .. } => Some(
                "check that the process that listens on this name is a memorypipe host, of the same version",
            ),
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
            "the host of the name `{name}` is dead, but its child process {pid} still holds the name: the child was made by \
             the bare system call and has not called `exec`"
        ),
        NameHolder::Process(pid) => write!(f, "the name `{name}` is taken by a living host, process {pid}"),
        NameHolder::Elsewhere => {
            write!(f, "the name `{name}` is taken by a living host {}", platform::UNSEEN_HOST)
        }
        NameHolder::Unknown => write!(f, "the name `{name}` is taken by a living host"),
    }
}

fn write_path_too_long(f: &mut fmt::Formatter<'_>, path: &Path) -> fmt::Result {
    let (path, len) = (shown::path(path), path.as_os_str().len());
    write!(f, "{path} is {len} bytes long; the limit for the path of a socket is 107")
}

/// What to do about it.
const SHORTER: &str = "choose a shorter directory, by `.socket_dir(..)` or MEMORYPIPE_DIR, or a shorter name";

fn write_name_invalid(f: &mut fmt::Formatter<'_>, name: &str, why: &str) -> fmt::Result {
    write!(f, "`{}` is not a valid channel name: {why}", name.escape_default())
}

/// The hint for a resource that this process lacks.
fn hint_of(source: &io::Error) -> Option<&'static str> {
    platform::lack(source).hint()
}

impl Told for IpcError {
    fn write_fact(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IpcError::HostGone { execution: Execution::NotStarted } => {
                f.write_str("the host is gone; it had not received this message, so nothing was executed")
            }
            IpcError::HostGone { execution: Execution::MaybeStarted } => {
                f.write_str("the host is gone; it had received the request and may have executed it")
            }
            IpcError::HostGone { execution: Execution::NoRequest } => {
                f.write_str("the connection to the host has ended")
            }
            IpcError::Disconnected { client, reason, execution } => {
                write!(f, "the host has disconnected {client}: {}", shown::text(reason))?;
                f.write_str(match execution {
                    Execution::NotStarted => "; it had not received this message, so nothing was executed",
                    Execution::MaybeStarted => "; it had received the request and may have executed it",
                    Execution::NoRequest => "",
                })
            }
            IpcError::ClientGone => f.write_str("the client is gone"),
            IpcError::Timeout { method, after, execution } => match execution {
                Execution::MaybeStarted => {
                    write!(
                        f,
                        "`{method}` timed out after {after:?}: the host has received the request and has not replied"
                    )
                }
                Execution::NotStarted => {
                    write!(
                        f,
                        "`{method}` timed out after {after:?}: the host has not received the request and may still \
                         execute it"
                    )
                }
                Execution::NoRequest if method.is_empty() => {
                    write!(f, "timed out after {after:?}: the peer did nothing")
                }
                Execution::NoRequest => write!(f, "a stream of `{method}` timed out after {after:?}"),
            },
            IpcError::Empty => f.write_str("there is nothing to receive now"),
            IpcError::Full { capacity: 0 } => f.write_str("there is no client to write to"),
            IpcError::Full { capacity } => {
                write!(f, "the ring is full: the peer has not read its {capacity} messages")
            }
            IpcError::BulkFull { bytes, memory } => {
                write!(f, "the bulk memory has no room for {bytes} bytes ({memory})")
            }
            IpcError::TooLong { count, max } => {
                write!(f, "the slice has {count} elements, and the declaration allows {max}")
            }
            IpcError::ForeignLoan => f.write_str("this loan contains a part that another client lent"),
            IpcError::Missed { events } => {
                write!(f, "{events} event{} missed", if *events == 1 { " was" } else { "s were" })
            }
            IpcError::AllHeld { max } => {
                let s = if *max == 1 { "" } else { "s" };
                write!(f, "this subscriber holds the bulk data of {max} event{s}, which is the most")
            }
            IpcError::Overwritten => {
                f.write_str("the host has overwritten this bulk data, because the connection has ended")
            }
            IpcError::Restarted { instance } => {
                write!(f, "events were missed: the connection was lost and made again, to the run {instance}")
            }
            IpcError::Subscribed => f.write_str("this client is already subscribed to the events"),
            IpcError::Stopped => f.write_str("the peer has stopped reading this stream"),
            IpcError::TooManyStreams { max } => {
                write!(f, "all {max} streams of this direction are in use")
            }
            IpcError::Dropped { method } => write!(
                f,
                "`{method}` ended without a result: the handler panicked or dropped its reply, or a stream timed out"
            ),
            IpcError::Unsupported { method } => write!(f, "the host does not have the method `{method}`"),
            IpcError::Corrupt { field, value } => {
                write!(f, "protocol violation by the peer ({field} = {value:#x}); the connection is closed")
            }
            IpcError::Closed => f.write_str("the connection was closed by an earlier error"),
            IpcError::OwnHost { method } => {
                write!(f, "deadlock: the thread that calls `{method}` is the one that serves this host")
            }
            IpcError::Forked => {
                f.write_str("this process is a forked child, and the connection belongs to its parent")
            }
            IpcError::Os { doing, source } => write!(f, "could not {doing}: {source}"),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            IpcError::HostGone { execution: Execution::NotStarted } => Some("attach again and send it again"),
            IpcError::HostGone { execution: Execution::MaybeStarted } => {
                Some("attach again and check before you repeat the request")
            }
            IpcError::HostGone { execution: Execution::NoRequest } => Some("attach again and start over"),
            IpcError::Disconnected { .. } => Some("do what it asks for, then attach again"),
            IpcError::ClientGone => Some("wait for the next client"),
            IpcError::Empty => Some("try again later, or wait (the form without `try_`)"),
            IpcError::Full { capacity: 0 } => Some("wait for a client (the form without `try_`)"),
            IpcError::Full { .. } => Some("slow down, wait (the form without `try_`), or raise the capacity"),
            IpcError::BulkFull { .. } => Some(
                "drop loans and views that are no longer needed, or raise `.bulk_memory(..)` of the host",
            ),
            IpcError::TooLong { .. } => Some("split it over several calls"),
            IpcError::ForeignLoan => Some("send each loan through the client that lent it"),
            IpcError::Missed { .. } => Some(
                "the subscription continues; read faster, raise `.event_capacity(..)` of the host, or let it wait \
                 (`Overflow::Block`)",
            ),
            IpcError::AllHeld { .. } => {
                Some("drop bulk data of earlier events, or raise `.event_holds(..)` of the host")
            }
            IpcError::Overwritten => {
                Some("discard what was read; keep the client for as long as you read bulk data of its events")
            }
            IpcError::Restarted { .. } => {
                Some("the subscription continues; ask the host for what you have to know of its state")
            }
            IpcError::Subscribed => Some("drop that `Events` first, or attach another client"),
            IpcError::TooManyStreams { .. } => Some("drop a stream, or raise `.streams(..)` of the host"),
            IpcError::Unsupported { .. } => Some("rebuild the host: its declaration is older"),
            IpcError::Closed => Some("attach again"),
            IpcError::OwnHost { .. } => Some(
                "call from another thread and defer the reply (`.defer()`), or call the handler directly",
            ),
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

/// The public methods of an error: [`Told`] and `Display`.
macro_rules! told {
    ($([$($generics:tt)*] $error:ty),*) => {$(
        impl<$($generics)*> $error {
            /// What happened, without advice. It names no item of this crate's interface. `Display` gives the fact
            /// and the `hint`.
            pub fn fact(&self) -> impl fmt::Display + '_ {
                Fact(self)
            }

            /// What to do about it, in terms of this crate's interface; `None` if there is no advice beyond the fact. A
            /// program with another interface shows the `fact`, and its own hint for the `code`.
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

/// `Debug` gives the text of `Display` and the code, because a `main` that returns the error prints `Debug`.
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
