//! [`FixedVec`] through the traits of the standard library: it converts, compares, hashes and prints like the slice in
//! it.

use core::borrow::{Borrow, BorrowMut};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::{Deref, DerefMut};
use core::slice;

use super::{CapacityError, FixedVec};
use crate::message::Message;

impl<T: Message, const N: usize> Default for FixedVec<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Message + Clone, const N: usize> TryFrom<&[T]> for FixedVec<T, N> {
    type Error = CapacityError;

    fn try_from(items: &[T]) -> Result<Self, CapacityError> {
        let mut list = Self::new();
        list.extend_from_slice(items)?;
        Ok(list)
    }
}

impl<T: Message, const N: usize, const M: usize> TryFrom<[T; M]> for FixedVec<T, N> {
    type Error = CapacityError;

    fn try_from(items: [T; M]) -> Result<Self, CapacityError> {
        let mut list = Self::new();
        list.extend(items)?;
        Ok(list)
    }
}

impl<T: Message, const N: usize> Deref for FixedVec<T, N> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T: Message, const N: usize> DerefMut for FixedVec<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T: Message, const N: usize> AsRef<[T]> for FixedVec<T, N> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T: Message, const N: usize> AsMut<[T]> for FixedVec<T, N> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T: Message, const N: usize> Borrow<[T]> for FixedVec<T, N> {
    fn borrow(&self) -> &[T] {
        self
    }
}

impl<T: Message, const N: usize> BorrowMut<[T]> for FixedVec<T, N> {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T: Message + fmt::Debug, const N: usize> fmt::Debug for FixedVec<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_slice(), f)
    }
}

impl<T: Message + PartialEq, const N: usize, const M: usize> PartialEq<FixedVec<T, M>> for FixedVec<T, N> {
    fn eq(&self, other: &FixedVec<T, M>) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Message + Eq, const N: usize> Eq for FixedVec<T, N> {}

impl<T: Message + PartialOrd, const N: usize> PartialOrd for FixedVec<T, N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.as_slice().partial_cmp(other)
    }
}

impl<T: Message + Ord, const N: usize> Ord for FixedVec<T, N> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_slice().cmp(other)
    }
}

impl<T: Message + Hash, const N: usize> Hash for FixedVec<T, N> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // As a slice hashes, which `Borrow<[T]>` requires.
        self.as_slice().hash(state);
    }
}

macro_rules! equal_to {
    ($($other:ty $(, $len:ident)?;)*) => {$(
        impl<T: Message + PartialEq, const N: usize $(, const $len: usize)?> PartialEq<$other> for FixedVec<T, N> {
            fn eq(&self, other: &$other) -> bool {
                self.as_slice() == &other[..]
            }
        }

        impl<T: Message + PartialEq, const N: usize $(, const $len: usize)?> PartialEq<FixedVec<T, N>> for $other {
            fn eq(&self, other: &FixedVec<T, N>) -> bool {
                &self[..] == other.as_slice()
            }
        }
    )*};
}

equal_to! {
    [T];
    &[T];
    [T; M], M;
    &[T; M], M;
    Vec<T>;
}

impl<'a, T: Message, const N: usize> IntoIterator for &'a FixedVec<T, N> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T: Message, const N: usize> IntoIterator for &'a mut FixedVec<T, N> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
