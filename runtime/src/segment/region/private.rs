//! Private memory into which a payload is copied, and where the copy becomes a value.

use core::mem::MaybeUninit;

use super::super::copy::Wide;
use crate::message::{Payload, Proven, Tail};

/// The unit in which [`PeerSegment`](super::PeerSegment) loads: any bits are valid, and the alignment is at most 16.
pub(super) trait Chunk: Copy {}
impl Chunk for u64 {}

#[cfg(target_arch = "x86_64")]
impl Chunk for Wide {}

// `Private`, whose alignment is 16, holds a whole number of chunks.
static_assertions::const_assert!(matches!(size_of::<Wide>(), 8 | 16) && align_of::<Wide>() <= 16);

/// Private memory for a payload: aligned for chunks, and a whole number of chunks long.
#[repr(C, align(16))]
pub(super) struct Private<P> {
    bytes: MaybeUninit<P>,
}

impl<P: Payload> Private<P> {
    #[inline(always)]
    pub(super) fn new() -> Private<P> {
        Private { bytes: MaybeUninit::uninit() }
    }

    /// Zeroes all bytes in place: moving a value need not copy the bytes between its fields.
    pub(super) fn clear(&mut self) {
        self.chunks().fill_with(MaybeUninit::zeroed);
    }

    /// The bytes after [`Private::clear`].
    pub(super) fn bytes(&mut self) -> &mut [u8] {
        let bytes = self.bytes.as_mut_ptr().cast::<u8>();
        // SAFETY: `size_of::<P>()` bytes of private memory, borrowed with `self`; initialised, since the callers have
        // called `clear` and have not moved it since.
        unsafe { core::slice::from_raw_parts_mut(bytes, size_of::<P>()) }
    }

    #[inline(always)]
    #[expect(clippy::arithmetic_side_effects, reason = "a `Wide` has 8 or 16 bytes (asserted)")]
    pub(super) fn chunks(&mut self) -> &mut [MaybeUninit<Wide>] {
        let start = core::ptr::from_mut(self).cast::<MaybeUninit<Wide>>();
        // SAFETY: all of `self` and nothing else: its size is a multiple of its alignment, which is a multiple of the
        // size of a chunk; aligned; a `MaybeUninit` need not be initialised, and any chunk is a `MaybeUninit<P>`.
        unsafe { core::slice::from_raw_parts_mut(start, size_of::<Self>() / size_of::<Wide>()) }
    }

    /// The value, if the bytes are one. It is copied out after the check in place.
    ///
    /// # Safety
    ///
    /// The first `size_of::<P>()` bytes have been written.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) unsafe fn take_valid(&mut self) -> Option<P> {
        if P::OPEN || const { P::CODED.is_some() } {
            let bytes = self.bytes.as_mut_ptr().cast::<u8>();
            // SAFETY: `size_of::<P>()` bytes, written before by the contract of this function; they are private and
            // borrowed only here, with `self`.
            let bytes = unsafe { core::slice::from_raw_parts_mut(bytes, size_of::<P>()) };
            if let Some(coded) = const { P::CODED } {
                return coded.decode(bytes);
            }
            P::map_unknown(bytes);
        }
        if !P::ANY_BITS {
            let bytes = self.bytes.as_ptr().cast::<u8>();
            // SAFETY: `size_of::<P>()` bytes, written before by the contract of this function; they are private and
            // borrowed only for the check.
            let bytes = unsafe { core::slice::from_raw_parts(bytes, size_of::<P>()) };
            if !P::is_valid(bytes) {
                return None;
            }
        }
        // SAFETY: by the contract of `Payload`, bytes for which `ANY_BITS` or `is_valid` holds are a value once they
        // are in an aligned place, and they are.
        Some(unsafe { self.bytes.assume_init_read() })
    }
}

/// The payload that [`PeerSegment::copy_out`](super::PeerSegment::copy_out) has kept as `words`, if it is a `P`, of
/// which the sender's version fills the first `filled` bytes. The fields behind them get their defaults.
#[expect(
    clippy::indexing_slicing,
    reason = "`len` is at most the size of `P`, and a chunk of at most 8 bytes is part of a word"
)]
pub(crate) fn read_buffered<P: Payload>(words: &[u64], filled: usize) -> Option<P> {
    let () = Proven::<P>::OK;
    let mut copy = Private::<P>::new();
    copy.clear();
    let len = filled.min(size_of::<P>());
    let words = words.get(..len.div_ceil(8))?;
    for (to, from) in copy.bytes()[..len].chunks_mut(8).zip(words) {
        to.copy_from_slice(&from.to_ne_bytes()[..to.len()]);
    }
    P::append(&mut Tail::new(copy.bytes(), filled));
    // SAFETY: `clear` has written all its bytes.
    unsafe { copy.take_valid() }
}
