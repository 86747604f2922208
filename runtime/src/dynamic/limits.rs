//! [`Limits`].

/// What a [`Codec`](super::Codec) makes of a value at most.
///
/// ```
/// use memorypipe::dynamic::Limits;
///
/// let limits = Limits { bytes: 1 << 20, ..Limits::default() };
/// assert_eq!(limits.elements, 1 << 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of memory that a [`Value`](super::Value) takes, or bytes of JSON. 16 MiB by default.
    pub bytes: usize,
    /// Scalars, lists and records of a value, or of its JSON. 1,048,576 by default.
    pub elements: usize,
    /// Types within each other; an array of integers has depth two. 16 by default, which is also the most that a schema
    /// can have.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 16 << 20, elements: 1 << 20, depth: 16 }
    }
}
