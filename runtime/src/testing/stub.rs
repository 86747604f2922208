//! The parts of a generated mock.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The closure for one method of a mock, if it is set.
pub struct Stub<F: ?Sized>(Mutex<Option<Box<F>>>);

/// A closure that is about to be called.
pub struct Stubbed<'a, F: ?Sized>(MutexGuard<'a, Option<Box<F>>>);

impl<F: ?Sized> Stub<F> {
    /// A stub without a closure.
    #[must_use]
    pub const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Sets the closure and drops an earlier one.
    pub fn set(&mut self, closure: Box<F>) {
        *self.0.get_mut().unwrap_or_else(PoisonError::into_inner) = Some(closure);
    }

    /// The closure.
    ///
    /// # Panics
    ///
    /// Without a closure, with a text that names `method` of `mock`.
    #[must_use]
    pub fn get(&self, mock: &str, method: &str) -> Stubbed<'_, F> {
        let guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(guard.is_some(), "`{method}` was called, and the {mock} has no `.on_{method}(..)`");
        Stubbed(guard)
    }
}

impl<F: ?Sized> Default for Stub<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F: ?Sized> fmt::Debug for Stub<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stub")
    }
}

impl<F: ?Sized> Deref for Stubbed<'_, F> {
    type Target = F;

    fn deref(&self) -> &F {
        self.0.as_ref().expect("`get` has found it")
    }
}

impl<F: ?Sized> DerefMut for Stubbed<'_, F> {
    fn deref_mut(&mut self) -> &mut F {
        self.0.as_mut().expect("`get` has found it")
    }
}

impl<F: ?Sized> fmt::Debug for Stubbed<'_, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stubbed")
    }
}
