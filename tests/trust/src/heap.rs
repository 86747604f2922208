//! A heap that frees nothing while a part is swept.
//!
//! A process's own heap is invisible from outside, and the C library takes many instructions for it that leaving,
//! which frees everything about the other side, could not be swept completely.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

static KEEPS: AtomicBool = AtomicBool::new(false);

/// From now on nothing is freed.
pub fn keep() {
    KEEPS.store(true, Ordering::Relaxed);
}

/// Otherwise the system's allocator.
struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

// SAFETY: it is the system's allocator; memory that is never freed is never allocated again.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        if !KEEPS.load(Ordering::Relaxed) {
            // SAFETY: as the caller promises; the memory comes from `alloc`, which is the system's.
            unsafe { System.dealloc(place, layout) }
        }
    }
}
