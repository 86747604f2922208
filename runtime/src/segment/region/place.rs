//! Places of the caller into which a payload is copied straight from its slot.
//!
//! The bytes are loaded once, into private memory, and checked there, as [`PeerSegment::read`] does; but they stay where
//! they are. For messages that are not small, moving the value costs more than everything else.

use core::mem::MaybeUninit;

use super::PeerSegment;
use crate::message::{Message, Payload, Proven};
use crate::segment::copy;
use crate::segment::copy::Wide;

/// From this size on, in bytes, a payload is copied straight into the place where it is used. Below, it is loaded by
/// registers, and a move costs no memory access.
pub(crate) const IN_PLACE_MIN: usize = 512;

/// Private memory for one `P`.
///
/// # Safety
///
/// [`Place::start`] returns the same address until [`Place::filled`] or [`Place::refused`] is called, which is valid
/// for writes and reads of `size_of::<P>()` bytes that nothing else accesses.
pub unsafe trait Place<P> {
    /// Shows that there is a `P` in the place.
    type Filled;

    /// Whether bytes may be copied into it before they are checked.
    const IS_DIRECT: bool;

    /// Moves `value` into the place.
    fn put(self, value: P) -> Self::Filled;

    /// The address of its bytes.
    fn start(&mut self) -> *mut u8;

    /// # Safety
    ///
    /// The bytes are a valid `P`.
    unsafe fn filled(self) -> Self::Filled;

    /// The bytes were written and are not a `P`.
    fn refused(self);
}

/// A place that holds a valid `P`.
pub struct Filled<'p, P> {
    /// Initialised with a valid value.
    place: &'p mut MaybeUninit<P>,
}

impl<'p, P> Filled<'p, P> {
    /// The value.
    #[inline(always)]
    pub(crate) fn take(self) -> P {
        // SAFETY: the place is initialised, by the invariant of the field; the value is read once, for `self` is
        // consumed and the place counts as uninitialised afterwards.
        unsafe { self.place.assume_init_read() }
    }
}

// SAFETY: the place is private memory for a `P`, borrowed with `self`.
unsafe impl<'p, P> Place<P> for &'p mut MaybeUninit<P> {
    type Filled = Filled<'p, P>;

    const IS_DIRECT: bool = true;

    fn put(self, value: P) -> Filled<'p, P> {
        self.write(value);
        Filled { place: self }
    }

    #[inline(always)]
    fn start(&mut self) -> *mut u8 {
        self.as_mut_ptr().cast()
    }

    #[inline(always)]
    unsafe fn filled(self) -> Filled<'p, P> {
        Filled { place: self }
    }

    #[inline(always)]
    fn refused(self) {}
}

/// A place whose value is replaced. If bytes are refused that were copied into it, it holds zeros.
pub(crate) struct Over<'p, P> {
    /// A valid value, except between `start` and `filled` or `refused`.
    place: &'p mut MaybeUninit<P>,
}

impl<'p, P: Message> Over<'p, P> {
    #[inline(always)]
    pub(crate) fn new(value: &'p mut P) -> Over<'p, P> {
        // SAFETY: a `MaybeUninit<P>` has the layout of a `P`. The value stays one for the caller that has lent it: bytes are
        // written by `PeerSegment::read_into` alone, which ends in `filled` with a valid `P` or in `refused`, and does
        // not panic after the first write. Until then nothing looks at the value, which is borrowed.
        Over { place: unsafe { &mut *core::ptr::from_mut(value).cast::<MaybeUninit<P>>() } }
    }
}

// SAFETY: as for the place without a value.
unsafe impl<P: Message> Place<P> for Over<'_, P> {
    type Filled = ();

    const IS_DIRECT: bool = P::ANY_BITS || P::ZERO_IS_VALID;

    fn put(self, value: P) {
        self.place.write(value);
    }

    #[inline(always)]
    fn start(&mut self) -> *mut u8 {
        self.place.as_mut_ptr().cast()
    }

    #[inline(always)]
    unsafe fn filled(self) {}

    #[cold]
    fn refused(self) {
        // Bytes are refused only if not all are a value; then zeros are one (`IS_DIRECT`).
        *self.place = MaybeUninit::zeroed();
    }
}

impl PeerSegment {
    /// Copies the payload of `slot` into `place`, once, and keeps it there if it is a `P`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn read_into<P: Payload, L: Place<P>>(&self, slot: u32, mut place: L) -> Option<L::Filled> {
        let () = Proven::<P>::OK;
        debug_assert!(L::IS_DIRECT, "bytes would replace a value before they are checked");
        debug_assert!(P::CODED.is_none(), "its bytes are not those of its value");
        let start = place.start();
        // SAFETY: `start` is valid for writes of `size_of::<P>()` bytes, by the contract of `Place`.
        unsafe { self.load_bytes(slot, start, size_of::<P>()) };
        if P::OPEN {
            // SAFETY: `size_of::<P>()` bytes, which `load_bytes` has written; private and borrowed only here.
            P::map_unknown(unsafe { core::slice::from_raw_parts_mut(start, size_of::<P>()) });
        }
        if !P::ANY_BITS {
            // SAFETY: `size_of::<P>()` bytes, which `load_bytes` has written; private and borrowed only for the check.
            let bytes = unsafe { core::slice::from_raw_parts(start, size_of::<P>()) };
            if !P::is_valid(bytes) {
                place.refused();
                return None;
            }
        }
        // SAFETY: by the contract of `Payload`, bytes for which `ANY_BITS` or `is_valid` holds are a value in an aligned
        // place, and `place` is one for a `P`.
        Some(unsafe { place.filled() })
    }

    /// Copies `len` bytes of the payload of `slot` into `to`, in place of what it holds. Returns `false` if a slot is
    /// shorter.
    pub(crate) fn read_bytes(&self, slot: u32, len: usize, to: &mut Vec<u8>) -> bool {
        if len > self.mapped.geometry.room() {
            return false;
        }
        to.clear();
        to.reserve(len);
        // SAFETY: the vector has room for `len` bytes, in private memory.
        unsafe { self.load_bytes(slot, to.as_mut_ptr(), len) };
        // SAFETY: there is room, and `load_bytes` has written all of them.
        unsafe { to.set_len(len) };
        true
    }

    /// Copies `len` bytes of a payload; each is loaded once.
    ///
    /// # Safety
    ///
    /// `to` is valid for writes of `len` bytes of private memory.
    #[inline(always)]
    unsafe fn load_bytes(&self, slot: u32, to: *mut u8, len: usize) {
        let from = self.payload(slot, len);
        // For all calls below: `payload` proves that `len` bytes are mapped and do not trap (LEN, READ), and the caller
        // that `to` is valid and private.
        #[cfg(target_arch = "x86_64")]
        if len >= copy::STRING_MIN {
            // SAFETY: see above.
            return unsafe { copy::copy_shared(from, to, len) };
        }
        let mut done = 0;
        // SAFETY: see above.
        unsafe { copy::run::<Wide>(from, to, len, &mut done) };
        // SAFETY: see above.
        unsafe { copy::run::<u64>(from, to, len, &mut done) };
        // SAFETY: see above.
        unsafe { copy::run::<u8>(from, to, len, &mut done) };
        debug_assert_eq!(done, len, "a payload begins at a multiple of 16");
    }
}
