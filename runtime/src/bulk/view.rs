//! Reading bulk data in place.

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use crate::error::IpcError;
use crate::message::Message;
use crate::ring::Corrupt;
use crate::segment::bulk::PeerBulk;

/// A slice in memory that the peer writes, read in place.
///
/// A handler gets it for an argument that is declared `&[T]`; on the client, a [`View`](crate::View) derefs to it.
/// Every access loads the element once, into private memory, and returns that copy. A hostile peer that keeps writing
/// can make two accesses differ, and can do nothing else.
///
/// | result | method | cost |
/// |---|---|---|
/// | elements, if any bits are a `T` | [`get`](Bulk::get), [`iter`](Bulk::iter) | one load each |
/// | elements of any type, validated | [`try_get`](Bulk::try_get), [`try_iter`](Bulk::try_iter) | one load and one check each |
/// | a copy | [`copy_to_slice`](Bulk::copy_to_slice), [`to_vec`](Bulk::to_vec) | one copy |
/// | a `&[T]`, from a peer declared trusted | [`as_slice`](Bulk::as_slice) | nothing |
///
/// ```
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Meter {
///         fn mean(&mut self, #[max(4096)] samples: &[f64]) -> f64;
///     }
/// );
///
/// struct Plain;
/// impl Meter for Plain {
///     fn mean(&mut self, samples: Bulk<'_, f64>) -> f64 {
///         samples.iter().sum::<f64>() / samples.len() as f64
///     }
/// }
///
/// let mut host = MeterHost::create("bulk-doc")?;
/// std::thread::spawn(move || host.serve(&mut Plain));
///
/// let meter = MeterClient::attach("bulk-doc")?;
/// assert_eq!(meter.mean(&[1.0, 2.0, 6.0])?, 3.0);
/// # Ok::<(), memorypipe::Error>(())
/// ```
pub struct Bulk<'a, T> {
    /// Keeps the mapping alive; `None` if there are no elements.
    memory: Option<Arc<PeerBulk>>,
    /// Checked: `count` elements from here lie within the memory.
    at: u32,
    count: u32,
    borrowed: PhantomData<&'a [T]>,
}

const BAD_VALUE: Corrupt = Corrupt { field: "value in bulk data", value: 0 };

impl<T> Bulk<'_, T> {
    /// `count` elements at `at`, which have been checked to lie within `memory`.
    pub(crate) fn new(memory: Option<&Arc<PeerBulk>>, at: u32, count: u32) -> Self {
        let memory = if count == 0 { None } else { memory.cloned() };
        let count = if memory.is_some() { count } else { 0 };
        Bulk { memory, at, count, borrowed: PhantomData }
    }

    /// The number of elements.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether there are no elements.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl<T: Message> Bulk<'_, T> {
    #[inline(always)]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the slice lies within the memory, as was found when it was made, and `index` is below its \
                  length"
    )]
    fn read(&self, index: usize) -> Option<Result<T, IpcError>> {
        let memory = self.memory.as_ref().filter(|_| index < self.len())?;
        let value = memory.read(self.at as usize + index * size_of::<T>());
        if value.is_none() {
            memory.spoil();
        }
        Some(value.ok_or_else(|| BAD_VALUE.into()))
    }

    /// The element at `index`; `None` beyond the end. Compiles for a `T` that any bits are a value of, such as integers
    /// and structs of them; for others use [`Bulk::try_get`].
    #[inline]
    #[must_use]
    pub fn get(&self, index: usize) -> Option<T> {
        const { assert!(T::ANY_BITS, "not all bits are a value of this element: use `try_get` or `try_iter`") };
        self.read(index).and_then(Result::ok)
    }

    /// The element at `index`; `None` beyond the end.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] if the bytes are not a `T`. A host closes the connection of a client that sent such bytes
    /// when the request is answered.
    #[inline]
    pub fn try_get(&self, index: usize) -> Option<Result<T, IpcError>> {
        self.read(index)
    }

    /// All elements; for the same types as [`Bulk::get`].
    #[inline]
    pub fn iter(&self) -> BulkIter<'_, T> {
        const { assert!(T::ANY_BITS, "not all bits are a value of this element: use `try_iter`") };
        BulkIter { bulk: self, next: 0 }
    }

    /// All elements, each validated as by [`Bulk::try_get`].
    pub fn try_iter(&self) -> impl ExactSizeIterator<Item = Result<T, IpcError>> + '_ {
        (0..self.len()).map(|index| self.read(index).unwrap_or(Err(BAD_VALUE.into())))
    }

    /// Copies all elements.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] as of [`Bulk::try_get`].
    ///
    /// # Panics
    ///
    /// If the length of `to` differs, like the method of slices with this name.
    pub fn copy_to_slice(&self, to: &mut [T]) -> Result<(), IpcError> {
        assert_eq!(to.len(), self.len(), "both are of the same length");
        let Some(memory) = &self.memory else { return Ok(()) };
        if memory.copy_to(self.at as usize, to) {
            return Ok(());
        }
        memory.spoil();
        Err(BAD_VALUE.into())
    }

    /// A copy of all elements.
    ///
    /// # Errors
    ///
    /// [`IpcError::Corrupt`] as of [`Bulk::try_get`].
    pub fn to_vec(&self) -> Result<Vec<T>, IpcError> {
        self.try_iter().collect()
    }

    /// All elements in place, if the peer was declared trusted
    /// ([`HostBuilder::trust_clients`](crate::HostBuilder::trust_clients),
    /// [`ClientBuilder::trust_host`](crate::ClientBuilder::trust_host)) and each is a value; otherwise `None`.
    #[must_use]
    pub fn as_slice(&self) -> Option<&[T]> {
        match &self.memory {
            None => Some(&[]),
            Some(memory) => memory.borrowed(self.at as usize, self.len()),
        }
    }
}

impl<'b, T: Message> IntoIterator for &'b Bulk<'_, T> {
    type Item = T;
    type IntoIter = BulkIter<'b, T>;

    fn into_iter(self) -> BulkIter<'b, T> {
        self.iter()
    }
}

impl<T> fmt::Debug for Bulk<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk").field("len", &self.len()).finish_non_exhaustive()
    }
}

/// The elements of a [`Bulk`], each loaded when the iterator reaches it.
#[derive(Debug)]
pub struct BulkIter<'b, T> {
    bulk: &'b Bulk<'b, T>,
    next: usize,
}

impl<T: Message> Iterator for BulkIter<'_, T> {
    type Item = T;

    #[inline]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "an element was found at `next`, so that is below the length"
    )]
    fn next(&mut self) -> Option<T> {
        let element = self.bulk.get(self.next)?;
        self.next += 1;
        Some(element)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.bulk.len().saturating_sub(self.next);
        (left, Some(left))
    }
}

impl<T: Message> ExactSizeIterator for BulkIter<'_, T> {}
