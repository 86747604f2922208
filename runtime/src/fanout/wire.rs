//! A frame, as an event carries it.

use core::marker::PhantomData;

use crate::message::{Fact, Message, Proven};
use crate::schema::desc::{Kind, TypeDesc};

/// Where a frame of at most `MAX` elements is. Nothing in it is trusted before it is checked.
#[doc(hidden)]
#[derive(Debug)]
#[repr(C)]
pub struct SharedPlace<T, const MAX: usize> {
    /// The number of the frame.
    pub(super) frame: u64,
    pub(super) block: u32,
    /// The number of elements.
    pub(super) count: u32,
    of: PhantomData<fn() -> T>,
}

impl<T, const MAX: usize> SharedPlace<T, MAX> {
    pub(super) fn new(frame: u64, block: u32, count: u32) -> Self {
        Self { frame, block, count, of: PhantomData }
    }
}

impl<T, const MAX: usize> Clone for SharedPlace<T, MAX> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, const MAX: usize> Copy for SharedPlace<T, MAX> {}

static_assertions::const_assert!(
    size_of::<SharedPlace<u64, 1>>() == 16 && align_of::<SharedPlace<u64, 1>>() == 8
);

// SAFETY: a `u64`, two `u32` and a type without bytes, `repr(C)`: no padding, nothing owned, any bits are a value.
#[diagnostic::do_not_recommend]
unsafe impl<T: Message, const MAX: usize> Message for SharedPlace<T, MAX> {
    const TYPE: &'static TypeDesc = &TypeDesc {
        name: "in",
        args: &[],
        kind: Kind::Bulk { out: false, max: MAX, of: T::TYPE },
        size: size_of::<Self>(),
        align: align_of::<Self>(),
    };
    const ANY_BITS: bool = true;
    const ZERO_IS_VALID: bool = true;
    const FACTS: &'static [Fact<Self>] = &[Fact::whole(Proven::<T>::PLAIN_FAULT)];
    const LAYOUT_CHECK: () = T::LAYOUT_CHECK;

    #[inline(always)]
    fn is_valid(_: &[u8]) -> bool {
        true
    }
}
