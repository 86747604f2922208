//! Errors: what happened, what to do, and the exit code.

use std::fmt;
use std::io;
use std::process::ExitCode;

use memorypipe::dynamic::{Fault, Position};
use memorypipe::{AttachError, Execution, Ground, IpcError};

/// The result of a command.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// The exit codes, as `memorypipe --help` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// The method answered with its own error.
    Method = 1,
    /// A wrong command line, or a value that does not fit.
    Usage = 2,
    /// No such host, or it does not answer.
    NoHost = 3,
    /// Timed out or full: the host had not taken the request.
    NotTaken = 4,
    /// The host had taken the request, and may have executed it.
    Unknown = 5,
    /// Not permitted.
    Permission = 6,
    /// Declarations are incompatible.
    Schema = 7,
    /// Fewer results than were asked for.
    Incomplete = 8,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Why a command has failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// An error, with its text.
    Told(Box<Told>),
    /// Standard output takes no more: its reader has what it wants.
    Closed,
}

/// An error in the style of the crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    exit: Exit,
    code: Option<&'static str>,
    fact: String,
    help: Option<String>,
    /// Whether the error is printed as a result already.
    is_printed: bool,
    ends_connection: bool,
}

impl Told {
    fn new(exit: Exit, code: Option<&'static str>, fact: String, help: Option<String>) -> Told {
        Told { exit, code, fact, help, is_printed: false, ends_connection: false }
    }

    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    /// Whether no further call can succeed.
    pub(crate) fn ends_connection(&self) -> bool {
        self.ends_connection
    }

    /// What happened, without the code.
    pub(crate) fn fact(&self) -> &str {
        &self.fact
    }

    pub(crate) fn code(&self) -> Option<&'static str> {
        self.code
    }

    pub(crate) fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl Failure {
    pub(crate) fn new(exit: Exit, fact: impl fmt::Display) -> Failure {
        Failure::Told(Box::new(Told::new(exit, None, fact.to_string(), None)))
    }

    /// The error of a method, as JSON.
    pub(crate) fn of_method(error: &str, is_printed: bool) -> Failure {
        let told = Told::new(Exit::Method, None, format!("the method answered with its error {error}"), None);
        Failure::Told(Box::new(Told { is_printed, ..told }))
    }

    /// A fault in JSON, with the place under the line.
    pub(crate) fn of_json(fault: Fault, json: &str) -> Failure {
        let Some(Position { line, column }) = fault.at else { return fault.into() };
        let shown = json.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        // A long line is shown around the place.
        let start = column.saturating_sub(60);
        let part: String = shown.chars().skip(start).take(100).collect();
        let caret = " ".repeat(column.saturating_sub(1).saturating_sub(start).min(100));
        let path = if fault.path.is_empty() { String::new() } else { format!("{}: ", fault.path) };
        let fact = format!("{path}{}\n  {part}\n  {caret}^", fault.what);
        Failure::Told(Box::new(Told::new(Exit::Usage, None, fact, fault.hint)))
    }

    pub(crate) fn usage(fact: impl fmt::Display) -> Failure {
        Failure::new(Exit::Usage, fact)
    }

    pub(crate) fn with_help(self, help: impl fmt::Display) -> Failure {
        match self {
            Failure::Told(told) => Failure::Told(Box::new(Told { help: Some(help.to_string()), ..*told })),
            Failure::Closed => Failure::Closed,
        }
    }
}

/// Standard output has failed.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::usage(format_args!("standard output cannot be written: {error}")),
        }
    }
}

impl From<AttachError> for Failure {
    fn from(error: AttachError) -> Failure {
        let exit = match &error {
            AttachError::NameInvalid { .. }
            | AttachError::PathTooLong { .. }
            | AttachError::Options { .. } => Exit::Usage,
            AttachError::NotAdmitted { .. } | AttachError::Unsafe { .. } => Exit::Permission,
            AttachError::Os { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                Exit::Permission
            }
            AttachError::SchemaMismatch(_) => Exit::Schema,
            AttachError::Timeout { .. } => Exit::NotTaken,
            _ => Exit::NoHost,
        };
        let (code, fact) = (Some(error.code()), error.fact().to_string());
        Failure::Told(Box::new(Told::new(exit, code, fact, hint(&error).map(str::to_owned))))
    }
}

impl From<IpcError> for Failure {
    fn from(error: IpcError) -> Failure {
        let exit = match &error {
            IpcError::HostGone { execution: Execution::MaybeStarted }
            | IpcError::Disconnected { execution: Execution::MaybeStarted, .. }
            | IpcError::Timeout { execution: Execution::MaybeStarted, .. }
            | IpcError::Dropped { .. }
            | IpcError::Corrupt { .. } => Exit::Unknown,
            IpcError::Timeout { .. } | IpcError::Full { .. } => Exit::NotTaken,
            _ => Exit::NoHost,
        };
        let help = match &error {
            IpcError::HostGone { execution: Execution::NotStarted } => {
                Some("run it again when the host is back")
            }
            IpcError::HostGone { execution: Execution::MaybeStarted } => Some("check before you repeat it"),
            IpcError::HostGone { .. } => None,
            IpcError::Timeout { execution: Execution::MaybeStarted, .. } => {
                Some("give it more time with `--timeout`; check before you repeat it")
            }
            IpcError::Timeout { .. } => {
                Some("check that the host serves; `memorypipe doctor NAME` looks at it")
            }
            IpcError::Subscribed | IpcError::Closed | IpcError::Full { .. } => None,
            error => error.hint(),
        };
        let ends_connection = matches!(
            error,
            IpcError::HostGone { .. }
                | IpcError::Disconnected { .. }
                | IpcError::Corrupt { .. }
                | IpcError::Closed
                | IpcError::Os { .. }
        );
        let told = Told::new(exit, Some(error.code()), error.fact().to_string(), help.map(str::to_owned));
        Failure::Told(Box::new(Told { ends_connection, ..told }))
    }
}

/// A value does not fit its type, or a name is not known.
impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        let path = if fault.path.is_empty() { String::new() } else { format!("{}: ", fault.path) };
        let fact = format!("{path}{}", fault.what);
        Failure::Told(Box::new(Told::new(Exit::Usage, None, fact, fault.hint)))
    }
}

/// What to do, where the hint of the library names its interface.
fn hint(error: &AttachError) -> Option<&'static str> {
    Some(match error {
        AttachError::NotFound { .. } => {
            "`memorypipe ls` lists the hosts; start this one, or name its directory with `--dir`"
        }
        AttachError::PathTooLong { .. } => "choose a shorter directory, with `--dir` or MEMORYPIPE_DIR",
        AttachError::NotAdmitted { ground: Ground::HostOfAnotherUser, .. } => {
            "trust that user with `--trust-uid`, or run this as the user of the host"
        }
        AttachError::LayoutVersion { .. } => {
            "use the `memorypipe` that belongs to the version of the host, or rebuild the host"
        }
        AttachError::Timeout { .. } => "check that it serves and is neither stopped nor busy in a handler",
        error => return error.hint(),
    })
}

/// `error[MP-ATTACH-NOTFOUND]: what happened`, and in the next line `help: what to do`.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            // A text of several lines begins with its code.
            Some(_) if self.fact.starts_with("error[") => f.write_str(&self.fact)?,
            Some(code) => write!(f, "error[{code}]: {}", self.fact)?,
            None => write!(f, "error: {}", self.fact)?,
        }
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// Prints the error, and returns the exit code.
pub(crate) fn report(failure: Failure) -> ExitCode {
    match failure {
        Failure::Closed => ExitCode::SUCCESS,
        Failure::Told(told) => {
            if !told.is_printed {
                eprintln!("{told}");
            }
            told.exit.into()
        }
    }
}

/// Prints what is wrong with the command line, or the help that it asks for.
pub(crate) fn of_arguments(error: &clap::Error) -> ExitCode {
    // It fails only if the reader has gone.
    let _ = error.print();
    if error.use_stderr() { Exit::Usage.into() } else { ExitCode::SUCCESS }
}
