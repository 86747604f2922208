//! [`Fault`]: why a value and a type do not fit, and where.

use core::error::Error;
use core::fmt;

/// Where a fault is in a text: line and column of a character, both from 1 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in bytes.
    pub column: usize,
}

/// A value does not fit a type, bytes are not a value, or a schema has a type that the codec refuses.
///
/// ```
/// use memorypipe::Schema;
/// use memorypipe::dynamic::{Codec, Encoded, Limits, Value};
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Meter {
///         fn record(&mut self, celsius: f64, sensor: u8);
///     }
/// );
///
/// let codec = Codec::new(&Schema::of::<MeterChannel>(), Limits::default());
/// let value = Value::record([("celsius", 20.5.into()), ("senser", 7.into())]);
/// let fault = codec.args(0)?.encode(&value, &mut Encoded::default()).unwrap_err();
/// assert_eq!(fault.path, "senser");
/// assert_eq!(fault.to_string(), "senser: there is no such argument\n  help: did you mean `sensor`?");
/// # Ok::<(), memorypipe::dynamic::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The part of the value, such as `samples[3].t_ns`; empty for the whole.
    pub path: String,
    /// What is wrong.
    pub what: String,
    /// What to do, such as the nearest name.
    pub hint: Option<String>,
    /// The place in the text, if the value was read from one.
    pub at: Option<Position>,
}

/// A result inside this module: of one word, because most of them are fine.
pub(super) type Outcome<T> = Result<T, Box<Fault>>;

impl Fault {
    pub(super) fn new(what: impl Into<String>) -> Box<Fault> {
        Box::new(Fault { path: String::new(), what: what.into(), hint: None, at: None })
    }

    /// A fault of the part with this name, within what the path begins at.
    pub(super) fn named(name: &str, what: impl Into<String>) -> Box<Fault> {
        Fault::new(what).within_field(name)
    }

    pub(super) fn with_hint(mut self: Box<Self>, hint: impl Into<String>) -> Box<Fault> {
        self.hint = Some(hint.into());
        self
    }

    /// The fault as one of the whole that has this field.
    #[cold]
    pub(super) fn within_field(mut self: Box<Self>, name: &str) -> Box<Fault> {
        let point = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{point}{}", self.path);
        self
    }

    /// The fault as one of the list that has this element.
    #[cold]
    pub(super) fn within_item(mut self: Box<Self>, index: usize) -> Box<Fault> {
        let point = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("[{index}]{point}{}", self.path);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}", self.what)?;
        if let Some(Position { line, column }) = self.at {
            write!(f, ", at line {line}, column {column}")?;
        }
        match &self.hint {
            Some(hint) => write!(f, "\n  help: {hint}"),
            None => Ok(()),
        }
    }
}

impl Error for Fault {}
