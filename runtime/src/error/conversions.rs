//! The sources of errors, and their conversions into each other.

use std::fmt;

use super::{AppError, AttachError, CallError, CreateError, Error, IpcError};
use crate::fixed::CapacityError;

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

/// The error of a handler need not implement `Error`, so it is not the `source`; see [`CallError::App`].
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
