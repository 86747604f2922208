//! Second mappings of the memory that one side of a connection writes, for a test that changes it during operations.

use std::cell::RefCell;
use std::fmt;
use std::sync::{Arc, Mutex};

use super::queues::OwnParts;
use crate::segment::OwnSegment;
use crate::sync::lock;

/// All the memory that one side of a connection writes, mapped a second time.
pub(crate) struct Second {
    pub(crate) segment: OwnSegment,
    pub(crate) parts: OwnParts,
}

impl fmt::Debug for Second {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Second").field("segment", &self.segment).finish_non_exhaustive()
    }
}

/// The destination of second mappings of memory that a thread creates, or lets another thread create.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Option<Arc<Mutex<Vec<Second>>>>);

thread_local! {
    /// `None`: nothing is kept.
    static KEPT: RefCell<Kept> = const { RefCell::new(Kept(None)) };
}

/// From now on this thread keeps a second mapping of all memory that it creates, or that is created for a host on this
/// thread.
pub(crate) fn keep() {
    KEPT.with_borrow_mut(|kept| _ = kept.0.get_or_insert_default());
}

/// The mappings that were kept since the last call.
pub(crate) fn taken() -> Vec<Second> {
    kept().0.map(|kept| std::mem::take(&mut *lock(&kept))).unwrap_or_default()
}

/// The destination of this thread, for a thread that works for it.
pub(crate) fn kept() -> Kept {
    KEPT.with_borrow(Kept::clone)
}

impl Kept {
    /// Memory that this thread creates is kept there too, as long as the result lives.
    pub(crate) fn here(&self) -> Here {
        Here(KEPT.replace(self.clone()))
    }
}

/// See [`Kept::here`].
pub(crate) struct Here(Kept);

impl Drop for Here {
    fn drop(&mut self) {
        KEPT.set(std::mem::take(&mut self.0));
    }
}

/// Memory was created, and is not sealed yet: `map` maps it once more.
pub(crate) fn made(map: impl FnOnce() -> std::io::Result<(OwnSegment, OwnParts)>) -> std::io::Result<()> {
    if let Some(kept) = kept().0 {
        let (segment, parts) = map()?;
        lock(&kept).push(Second { segment, parts });
    }
    Ok(())
}
