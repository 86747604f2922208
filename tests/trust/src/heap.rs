//! A heap that takes nothing back while a part is swept.
//!
//! Nobody outside sees what a process does to its own heap, and the C library takes so many instructions for it that
//! leaving, which gives back all that was known of the other side, could not be swept whole.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

static KEEPS: AtomicBool = AtomicBool::new(false);

/// From here on nothing is given back.
pub fn keep() {
    KEEPS.store(true, Ordering::Relaxed);
}

/// That of the system otherwise.
struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

// SAFETY: it is that of the system; what is never given back is never lent again.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        if !KEEPS.load(Ordering::Relaxed) {
            // SAFETY: as the caller promises; it comes from `alloc`, which is that of the system.
            unsafe { System.dealloc(place, layout) }
        }
    }
}
