//! [`RawError`].

use std::fmt;

use crate::error::IpcError;
use crate::schema::{Method, MethodKind, Schema, Type};

/// Why bytes could not be sent or received.
#[derive(Debug)]
#[non_exhaustive]
pub enum RawError {
    /// The schema has no method or event at this place. Nothing was sent.
    NoMethod {
        /// The place.
        method: u16,
    },
    /// The method is of a kind for another operation: only calls are called, only one-way methods are sent, and only
    /// events are emitted. Nothing was sent.
    OtherKind {
        /// The place of the method.
        method: u16,
        /// Its kind.
        kind: MethodKind,
    },
    /// The method has an argument that is a stream or bulk data, which does not travel in the message. Nothing was sent.
    HasFlow {
        /// The place of the method.
        method: u16,
    },
    /// The method has no error, so it cannot fail. Nothing was sent.
    NoError {
        /// The place of the method.
        method: u16,
    },
    /// There are more or fewer bytes than the type has. Nothing was sent.
    Length {
        /// The length of the type in bytes.
        expected: u64,
        /// The number of bytes.
        found: usize,
    },
    /// The bytes are not a value of the type. Nothing was sent.
    Invalid {
        /// The place of the method.
        method: u16,
    },
    /// The message could not be sent or received.
    Ipc(IpcError),
}

impl RawError {
    /// A stable code for this kind of error, such as `MP-RAW-LENGTH`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            RawError::NoMethod { .. } => "MP-RAW-METHOD",
            RawError::OtherKind { .. } => "MP-RAW-KIND",
            RawError::HasFlow { .. } => "MP-RAW-FLOW",
            RawError::NoError { .. } => "MP-RAW-ERROR",
            RawError::Length { .. } => "MP-RAW-LENGTH",
            RawError::Invalid { .. } => "MP-RAW-INVALID",
            RawError::Ipc(error) => error.code(),
        }
    }
}

impl From<IpcError> for RawError {
    #[cold]
    fn from(error: IpcError) -> RawError {
        RawError::Ipc(error)
    }
}

impl fmt::Display for RawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RawError::NoMethod { method } => write!(f, "the schema has no method {method}"),
            RawError::OtherKind { method, kind } => {
                let (kind, what) = match kind {
                    MethodKind::Call => ("a call", "call it"),
                    MethodKind::Oneway => ("a one-way method", "send it"),
                    MethodKind::Event => ("an event", "only a host emits it"),
                };
                write!(f, "method {method} is {kind}: {what}")
            }
            RawError::HasFlow { method } => {
                write!(f, "method {method} has a stream or bulk data: use a typed end")
            }
            RawError::NoError { method } => write!(f, "method {method} has no error"),
            RawError::Length { expected, found } => {
                write!(f, "{found} bytes, where the type has {expected}")
            }
            RawError::Invalid { method } => {
                write!(f, "the bytes are not a value of the type, which method {method} of the schema has")
            }
            RawError::Ipc(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for RawError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            RawError::Ipc(error) => Some(error),
            _ => None,
        }
    }
}

/// The place of the method with this name.
pub(super) fn place_of(schema: &Schema, name: &str) -> Option<u16> {
    let place = schema.methods().iter().position(|method| method.name == name)?;
    u16::try_from(place).ok()
}

/// The method at this place, if it is of this kind, and these bytes are its arguments.
pub(super) fn checked<'s>(
    schema: &'s Schema,
    place: u16,
    kind: MethodKind,
    args: &[u8],
) -> Result<&'s Method, RawError> {
    let method = schema.methods().get(usize::from(place)).ok_or(RawError::NoMethod { method: place })?;
    if method.kind != kind {
        return Err(RawError::OtherKind { method: place, kind: method.kind });
    }
    if method.has_flow() {
        return Err(RawError::HasFlow { method: place });
    }
    if args.len() as u64 != method.args_size {
        return Err(RawError::Length { expected: method.args_size, found: args.len() });
    }
    if method.takes(args) { Ok(method) } else { Err(RawError::Invalid { method: place }) }
}

/// Whether these bytes are a value of a type of the method at this place.
pub(super) fn checked_value(ty: &Type, place: u16, bytes: &[u8]) -> Result<(), RawError> {
    if bytes.len() as u64 != ty.size {
        return Err(RawError::Length { expected: ty.size, found: bytes.len() });
    }
    if ty.takes(bytes) { Ok(()) } else { Err(RawError::Invalid { method: place }) }
}
