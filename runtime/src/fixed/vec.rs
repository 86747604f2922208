//! [`FixedVec`].

use core::iter::{FusedIterator, Take};
use core::mem::{self, MaybeUninit};
use core::{array, ptr};

use super::{CapacityError, Len, fits, split_len};
use crate::message::layout::{Text, list_fault, report};
use crate::message::limits::LEN_BYTES;
use crate::message::{Fact, Message, Proven, all_valid, map_all_unknown};
use crate::schema::desc::{Kind, TypeDesc};

/// A list of at most `N` messages that can lie in shared memory.
///
/// It always takes the size of `N` elements, plus eight bytes for the length. It derefs to a slice, and grows like a
/// [`Vec`], except that growing can fail.
///
/// ```
/// use memorypipe::FixedVec;
///
/// let mut readings = FixedVec::<f64, 8>::try_from([20.5, 21.0])?;
/// readings.push(21.5)?;
///
/// assert_eq!(readings, [20.5, 21.0, 21.5]);
/// assert_eq!(readings.iter().sum::<f64>(), 63.0);
/// # Ok::<(), memorypipe::CapacityError>(())
/// ```
///
/// The alignment of an element is at most 8 bytes, because a larger one would leave a gap behind the length:
///
/// ```compile_fail,E0080
/// let list = memorypipe::FixedVec::<u128, 4>::new();
/// ```
#[repr(C)]
pub struct FixedVec<T, const N: usize> {
    /// At most `N`.
    len: Len,
    /// Values up to `len`. All bytes are initialised; beyond `len` they are zero, or come from a peer.
    items: [MaybeUninit<T>; N],
}

// SAFETY: `Len` is eight bytes with alignment 1. `CHECK`, which every constructor of the type evaluates, and the proof
// of the type refuse an element whose alignment does not divide 8, so there is no gap behind the length; and as the
// size of the element and 8 are multiples of that alignment, there is no gap at the end. The bytes of the items are
// initialised, see the field, and stay so when a value moves: a copy of `MaybeUninit<T>` keeps all bytes of `T` except
// padding, and a `Message` has no padding. Nothing is owned, as no element owns anything. `is_valid` checks the
// invariants: a length of at most `N`, and values up to it; zero is an empty list.
#[diagnostic::do_not_recommend]
unsafe impl<T: Message, const N: usize> Message for FixedVec<T, N> {
    // Its kind identifies it, as with an array; arguments here would describe the element twice.
    const TYPE: &'static TypeDesc = &TypeDesc {
        name: "FixedVec",
        args: &[],
        kind: Kind::List { capacity: N, of: T::TYPE },
        size: size_of::<Self>(),
        align: align_of::<Self>(),
    };
    const ANY_BITS: bool = false;
    const ZERO_IS_VALID: bool = true;
    const FACTS: &'static [Fact<Self>] = &[Fact::whole(Self::FAULT)];
    // The checks of the layout report elements with a larger alignment where the type is written.
    const LAYOUT_CHECK: () = T::LAYOUT_CHECK;
    const OPEN: bool = T::OPEN;

    #[inline]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the length is at most `N`, and `N` items lie in `Self`"
    )]
    fn is_valid(bytes: &[u8]) -> bool {
        let () = Self::CHECK;
        let items = split_len(bytes, N).and_then(|(len, items)| items.get(..len * size_of::<T>()));
        items.is_some_and(all_valid::<T>)
    }

    #[inline]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the length is at most `N`, and `N` items lie in `Self`"
    )]
    fn map_unknown(bytes: &mut [u8]) {
        let Some((len, _)) = split_len(bytes, N) else { return };
        if let Some(items) = bytes.get_mut(LEN_BYTES..LEN_BYTES + len * size_of::<T>()) {
            map_all_unknown::<T>(items);
        }
    }
}

impl<T, const N: usize> FixedVec<T, N> {
    /// An empty list.
    #[must_use]
    pub const fn new() -> Self
    where
        // Here and not at the `impl`, where the compiler would not show the text of the trait.
        T: Message,
    {
        let () = Self::CHECK;
        Self { len: Len::ZERO, items: [const { MaybeUninit::zeroed() }; N] }
    }
}

impl<T: Message, const N: usize> FixedVec<T, N> {
    const CHECK: () = {
        let () = T::LAYOUT_CHECK;
        report(&Self::FOUND);
        assert!(size_of::<Self>() == LEN_BYTES + N * size_of::<T>());
    };

    /// Why it is not a message.
    const FAULT: Option<&'static Text> = match &Self::FOUND {
        Some(text) => Some(text),
        None => Proven::<T>::PLAIN_FAULT,
    };

    const FOUND: Option<Text> = list_fault(Self::TYPE);

    /// Number of elements.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len.get()
    }

    /// Whether the list is empty.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The maximum number of elements, `N`.
    #[must_use]
    pub const fn capacity(&self) -> usize {
        N
    }

    /// Whether the list is as long as the capacity.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.len() == N
    }

    /// The elements.
    #[inline]
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        let items = ptr::from_ref(&self.items[..self.len()]) as *const [T];
        // SAFETY: it comes from a reference with the same lifetime, `MaybeUninit<T>` has the layout of `T`, and the
        // items up to the length are values of `T`, see the field.
        unsafe { &*items }
    }

    /// The elements, for changes in place.
    #[inline]
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        let len = self.len();
        let items = ptr::from_mut(&mut self.items[..len]) as *mut [T];
        // SAFETY: as in `as_slice`, from a unique reference. What is written through the result is again a `T`, and a
        // `Message` has no uninitialised bytes.
        unsafe { &mut *items }
    }

    /// Appends an element.
    ///
    /// # Errors
    ///
    /// If the list is full; it is then unchanged. This holds for all methods that grow the list.
    ///
    /// ```
    /// # use memorypipe::FixedVec;
    /// let mut list = FixedVec::<u8, 1>::new();
    /// assert!(list.push(1).is_ok());
    /// assert!(list.push(2).is_err());
    /// assert_eq!(list, [1]);
    /// ```
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "the length is at most `N`, and `fits` has found that it is below `N`"
    )]
    pub fn push(&mut self, item: T) -> Result<(), CapacityError> {
        let len = self.len();
        let longer = fits(N, len + 1)?;
        self.items[len] = MaybeUninit::new(item);
        self.len = Len::of(longer);
        Ok(())
    }

    /// Inserts an element before the one at `index`.
    ///
    /// # Panics
    ///
    /// If `index` is beyond the end, like [`Vec::insert`].
    #[expect(clippy::indexing_slicing, reason = "`index` is at most the length (asserted)")]
    pub fn insert(&mut self, index: usize, item: T) -> Result<(), CapacityError> {
        assert!(index <= self.len(), "index {index} is beyond the length {}", self.len());
        self.push(item)?;
        self[index..].rotate_right(1);
        Ok(())
    }

    /// Removes and returns the element at `index`.
    ///
    /// # Panics
    ///
    /// If there is no element at `index`, like [`Vec::remove`].
    #[expect(
        clippy::expect_used,
        clippy::indexing_slicing,
        reason = "`index` is below the length (asserted), so the list is not empty"
    )]
    pub fn remove(&mut self, index: usize) -> T {
        assert!(index < self.len(), "index {index} is not below the length {}", self.len());
        self[index..].rotate_left(1);
        self.pop().expect("an element is at `index`")
    }

    /// Removes and returns the last element.
    #[expect(clippy::indexing_slicing, reason = "`last` is below the length, which is at most `N`")]
    pub fn pop(&mut self) -> Option<T> {
        let last = self.len().checked_sub(1)?;
        let item = mem::replace(&mut self.items[last], MaybeUninit::zeroed());
        self.len = Len::of(last);
        // SAFETY: it was below the length, so it is a value of `T`, see the field.
        Some(unsafe { item.assume_init() })
    }

    /// Keeps the first `len` elements; does nothing if there are no more than that.
    pub fn truncate(&mut self, len: usize) {
        let end = self.len();
        if len < end {
            self.len = Len::of(len);
            self.items[len..end].fill_with(MaybeUninit::zeroed);
        }
    }

    /// Removes all elements.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Appends all items of an iterator, or none if they do not fit.
    ///
    /// ```
    /// # use memorypipe::FixedVec;
    /// let mut list = FixedVec::<u32, 4>::new();
    /// list.extend(1..=3)?;
    /// assert!(list.extend(4..).is_err());
    /// assert_eq!(list, [1, 2, 3]);
    /// # Ok::<(), memorypipe::CapacityError>(())
    /// ```
    pub fn extend(&mut self, items: impl IntoIterator<Item = T>) -> Result<(), CapacityError> {
        let len = self.len();
        let items = items.into_iter();
        let at_least = len.saturating_add(items.size_hint().0);
        for item in items {
            if let Err(error) = self.push(item) {
                self.truncate(len);
                return Err(CapacityError { needed: error.needed.max(at_least), ..error });
            }
        }
        Ok(())
    }

    /// Appends clones of all elements of a slice.
    pub fn extend_from_slice(&mut self, items: &[T]) -> Result<(), CapacityError>
    where
        T: Clone,
    {
        fits(N, self.len().saturating_add(items.len()))?;
        self.extend(items.iter().cloned())
    }
}

impl<T: Message + Clone, const N: usize> Clone for FixedVec<T, N> {
    fn clone(&self) -> Self {
        let mut clone = Self::new();
        for (place, item) in clone.items.iter_mut().zip(self.as_slice()) {
            *place = MaybeUninit::new(item.clone());
        }
        clone.len = self.len;
        clone
    }
}

impl<T: Message + Copy, const N: usize> Copy for FixedVec<T, N> {}

impl<T: Message, const N: usize> IntoIterator for FixedVec<T, N> {
    type Item = T;
    type IntoIter = IntoIter<T, N>;

    fn into_iter(self) -> IntoIter<T, N> {
        let len = self.len();
        IntoIter { items: self.items.into_iter().take(len) }
    }
}

/// The elements of a [`FixedVec`] by value.
pub struct IntoIter<T, const N: usize> {
    /// Values of `T`, because only those are yielded.
    items: Take<array::IntoIter<MaybeUninit<T>, N>>,
}

impl<T: Message, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let item = self.items.next()?;
        // SAFETY: each item of the inner iterator is a value of `T`, see the field.
        Some(unsafe { item.assume_init() })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<T: Message, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        let item = self.items.next_back()?;
        // SAFETY: as in `next`.
        Some(unsafe { item.assume_init() })
    }
}

impl<T: Message, const N: usize> ExactSizeIterator for IntoIter<T, N> {}

impl<T: Message, const N: usize> FusedIterator for IntoIter<T, N> {}

#[cfg(test)]
#[path = "vec_tests.rs"]
mod tests;
