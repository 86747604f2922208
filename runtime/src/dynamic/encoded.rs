//! [`Encoded`]: the bytes of a value.

/// What [`Layout::encode`](super::Layout::encode) makes of a value: a block, and the data that is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Encoded {
    /// The block: [`Layout::size`](super::Layout::size) bytes, or fewer if the last fields of an extensible message are missing.
    pub bytes: Vec<u8>,
    /// For each argument that is bulk data, in the order of the declaration: what was given.
    pub bulk: Vec<BulkData>,
}

/// An argument that is bulk data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BulkData {
    /// `&[T]`: the elements.
    In(Vec<u8>),
    /// `&mut [T]`: the number of elements that the host may fill; the maximum if the value has no such field.
    Out {
        /// See above.
        len: usize,
    },
}
