//! Copies of many bytes.
//!
//! Processors have a special loop for them, `REP MOVSB`, which the C library uses as well. On AMD's Zen 3 and 4 it
//! takes 27 times as long if the target begins up to 15 bytes further into a page than the source (glibc bug 30994;
//! measured: 4 KiB in 1.15 µs instead of 42 ns). Values on a stack often have such addresses: those of 4096 bytes do,
//! next to each other, if one of them is part of a `Result`.

use core::mem::size_of;

/// The widest chunk that every processor of this kind loads with one instruction. A payload that was stored by words
/// would be slower to read back with wider loads.
#[cfg(target_arch = "x86_64")]
pub(crate) type Wide = core::arch::x86_64::__m128i;
#[cfg(not(target_arch = "x86_64"))]
pub(crate) type Wide = u64;

/// From this number of bytes on, the processor's loop is faster than a loop of loads.
#[cfg(target_arch = "x86_64")]
pub(super) const STRING_MIN: usize = 4096;

/// From about this number of bytes on, the C library uses it.
const LIBRARY_MIN: usize = 2048;

/// Whether the processor's loop may be slow for these addresses.
#[inline(always)]
fn is_slow(from: *const u8, to: *mut u8) -> bool {
    (1..16).contains(&((to as usize).wrapping_sub(from as usize) % 4096))
}

/// As [`core::ptr::copy_nonoverlapping`], with bytes.
///
/// # Safety
///
/// `from` is valid for reads of `len` bytes, `to` for as many writes, and they do not overlap.
#[inline(always)]
pub(super) unsafe fn copy(from: *const u8, to: *mut u8, len: usize) {
    if cfg!(target_arch = "x86_64") && len >= LIBRARY_MIN && is_slow(from, to) {
        // SAFETY: by the contract of this function.
        return unsafe { in_pieces(from, to, len) };
    }
    // SAFETY: as above.
    unsafe { core::ptr::copy_nonoverlapping(from, to, len) };
}

/// Copies bytes that the peer may change at the same time: each byte is loaded once.
///
/// # Safety
///
/// `from` is mapped for `len` bytes, `to` valid for as many writes, and they do not overlap.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
pub(super) unsafe fn copy_shared(from: *const u8, to: *mut u8, len: usize) {
    if is_slow(from, to) {
        // SAFETY: by the contract of this function.
        return unsafe { in_pieces(from, to, len) };
    }
    // SAFETY: the instruction loads the `len` bytes from `from` on, which are mapped, and writes as many, which `to` is
    // valid for; the direction flag is clear. The compiler does not see its accesses, so bytes that the peer changes at
    // the same time are not a data race in the sense of the language, as with volatile loads.
    unsafe {
        core::arch::asm!(
            "rep movsb",
            inout("rcx") len => _,
            inout("rsi") from => _,
            inout("rdi") to => _,
            options(nostack, preserves_flags),
        );
    }
}

/// Copies with the widest available loads.
///
/// # Safety
///
/// As for [`copy_shared`].
#[cold]
unsafe fn in_pieces(from: *const u8, to: *mut u8, len: usize) {
    let (head, mut done) = (from.align_offset(align_of::<Wide>()).min(len), 0);
    // SAFETY: `head` is at most `len`, for which the contract holds.
    unsafe { run::<u8>(from, to, head, &mut done) };
    // SAFETY: by the contract of this function.
    unsafe { run::<Wide>(from, to, len, &mut done) };
    // SAFETY: by the contract of this function.
    unsafe { run::<u8>(from, to, len, &mut done) };
}

/// Copies as many whole `C`, an integer or a vector of integers, as there are from `done` on, if the address is aligned
/// for them.
///
/// # Safety
///
/// As for [`copy_shared`].
#[inline(always)]
#[expect(
    clippy::arithmetic_side_effects,
    reason = "`done` is at most `len`, and the range does not wrap around the address space (contract); no \
              alignment is 0"
)]
pub(super) unsafe fn run<C: Copy>(from: *const u8, to: *mut u8, len: usize, done: &mut usize) {
    if (from as usize + *done) % align_of::<C>() != 0 {
        return;
    }
    while len - *done >= size_of::<C>() {
        // SAFETY: within the `len` bytes of the contract.
        let from = unsafe { from.add(*done) }.cast::<C>();
        // SAFETY: mapped bytes, aligned as just checked; any bits are a `C`.
        let chunk = unsafe { from.read_volatile() };
        // SAFETY: within the `len` bytes that `to` is valid for.
        let to = unsafe { to.add(*done) }.cast::<C>();
        // SAFETY: as above, of any alignment.
        unsafe { to.write_unaligned(chunk) };
        *done += size_of::<C>();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_distance_and_length_is_copied_whole() {
        let from: Vec<u8> = (0..3 * 4096_u32).map(|n| (n % 251) as u8).collect();
        let mut to = vec![0; 3 * 4096];
        for len in [0, 1, 15, 16, 100, 4095, 4096, 4097, 5000] {
            for (start, end) in (0..20).flat_map(|start| (0..40).map(move |end| (start, end))) {
                to.fill(0xff);
                let (source, target) = (&from[start..start + len], &mut to[end..end + len]);
                // SAFETY: both are `len` bytes long, and in separate vectors.
                unsafe { copy(source.as_ptr(), target.as_mut_ptr(), len) };
                assert_eq!(source, target);
                target.fill(0xff);
                // SAFETY: as above.
                unsafe { in_pieces(source.as_ptr(), target.as_mut_ptr(), len) };
                assert_eq!(source, target);
                #[cfg(target_arch = "x86_64")]
                {
                    target.fill(0xff);
                    // SAFETY: as above.
                    unsafe { copy_shared(source.as_ptr(), target.as_mut_ptr(), len) };
                    assert_eq!(source, target);
                }
                assert!(to[..end].iter().chain(&to[end + len..]).all(|byte| *byte == 0xff));
            }
        }
    }

    #[test]
    fn places_at_which_the_loop_of_the_processor_is_slow_are_known() {
        let at = |address: usize| core::ptr::without_provenance_mut::<u8>(address);
        for (from, to, expected) in [
            (0x1000, 0x3000, false),
            (0x1000, 0x3001, true),
            (0x1010, 0x301f, true),
            (0x1000, 0x3010, false),
            (0x1008, 0x3000, false),
            (0x3ff8, 0x1000, true),
        ] {
            assert_eq!(is_slow(at(from), at(to)), expected, "{from:x} {to:x}");
        }
    }
}
