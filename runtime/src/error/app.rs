//! The error of a handler, of any type, within [`Error`](super::Error).

use std::any::Any;
use std::fmt;

/// The error that a handler returned, of the type that its method declares. Formatted with its `Debug`.
///
/// ```
/// use memorypipe::prelude::*;
///
/// #[ipc_message]
/// #[derive(Debug, PartialEq)]
/// #[repr(u8)]
/// enum MathError {
///     DivByZero = 1,
/// }
///
/// let error = memorypipe::Error::from(CallError::App(MathError::DivByZero));
/// let memorypipe::Error::App(app) = &error else { panic!("{error}") };
/// assert_eq!(app.to_string(), "DivByZero");
/// assert_eq!(app.downcast_ref(), Some(&MathError::DivByZero));
/// ```
pub struct AppError {
    error: Box<dyn Any + Send + Sync>,
    /// Formats the error; made where its type was known.
    show: fn(&(dyn Any + Send + Sync), &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl AppError {
    pub(super) fn new<E: fmt::Debug + Send + Sync + 'static>(error: E) -> AppError {
        AppError {
            error: Box::new(error),
            show: |error, f| error.downcast_ref::<E>().map_or(Ok(()), |error| error.fmt(f)),
        }
    }

    /// Returns a reference to the error if it has this type.
    #[must_use]
    pub fn downcast_ref<E: 'static>(&self) -> Option<&E> {
        self.error.downcast_ref()
    }

    /// Returns the error if it has this type.
    ///
    /// # Errors
    ///
    /// Returns `self` if the error has another type.
    pub fn downcast<E: 'static>(self) -> Result<E, AppError> {
        let AppError { error, show } = self;
        error.downcast().map(|error| *error).map_err(|error| AppError { error, show })
    }
}

impl fmt::Debug for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.show)(&*self.error, f)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.show)(&*self.error, f)
    }
}

impl std::error::Error for AppError {}

#[cfg(test)]
mod tests {
    use crate::error::{CallError, Error};

    #[test]
    fn the_error_of_the_handler_comes_back_as_it_was() {
        let app = |error| match error {
            Error::App(app) => app,
            other => panic!("{other}"),
        };
        let error = Error::from(CallError::App([7_u32, 8]));
        assert_eq!(error.to_string(), "the handler answered with an error: [7, 8]");
        let error = app(error);
        assert_eq!(error.downcast_ref::<[u32; 2]>(), Some(&[7, 8]));
        assert!(error.downcast_ref::<u32>().is_none());
        let error = error.downcast::<u32>().expect_err("another type");
        assert_eq!(error.downcast::<[u32; 2]>().ok(), Some([7, 8]));
    }
}
