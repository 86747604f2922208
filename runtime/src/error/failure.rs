//! An error of a call, whichever of the two types it has.

use super::{CallError, Execution, IpcError};

/// An error of a call, which may be that the host is gone: [`IpcError`], or [`CallError`] of a method with an error of
/// its own.
///
/// ```
/// use memorypipe::prelude::*;
/// use memorypipe::CallFailure;
///
/// fn may_be_done<T, E: CallFailure>(result: Result<T, E>) -> bool {
///     match result {
///         Ok(_) => true,
///         Err(error) => error.host_gone() == Some(Execution::MaybeStarted),
///     }
/// }
/// let gone = IpcError::HostGone { execution: Execution::MaybeStarted };
/// assert!(may_be_done::<(), _>(Err(CallError::<u8>::Ipc(gone))));
/// assert!(!may_be_done::<(), _>(Err(IpcError::Closed)));
/// ```
pub trait CallFailure {
    /// What is known of the request, if the host is gone.
    fn host_gone(&self) -> Option<Execution>;
}

impl CallFailure for IpcError {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            IpcError::HostGone { execution } => Some(*execution),
            _ => None,
        }
    }
}

impl<E> CallFailure for CallError<E> {
    fn host_gone(&self) -> Option<Execution> {
        match self {
            CallError::Ipc(error) => error.host_gone(),
            CallError::App(_) => None,
        }
    }
}
