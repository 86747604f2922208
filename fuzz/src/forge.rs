//! A forged message: every field of it can be wrong.

use memorypipe::testing::hostile::Memory;

/// The content of a slot.
#[derive(Debug, Clone, Copy)]
pub struct Forged<'p> {
    /// The position that it claims; the correct stamp is one more.
    pub stamp: u32,
    /// Index of the method.
    pub method: u16,
    /// 0 in a request, and in a reply that is a value.
    pub status: u8,
    /// The id of the request, or of the request that a reply answers.
    pub call: u32,
    /// The claimed length.
    pub len: u32,
    /// The payload, a whole number of words.
    pub payload: &'p [u8],
}

impl<'p> Forged<'p> {
    /// A correct message, except perhaps for its payload.
    ///
    /// # Panics
    ///
    /// If the payload is longer than the maximum.
    #[must_use]
    pub fn right(position: u32, method: u16, payload: &'p [u8]) -> Forged<'p> {
        let len = u32::try_from(payload.len()).expect("short");
        Forged { stamp: position.wrapping_add(1), method, status: 0, call: position, len, payload }
    }

    /// Writes it into the slot for `position`, the header last.
    ///
    /// # Panics
    ///
    /// If the payload does not fit.
    pub fn publish(&self, memory: &Memory<'_>, position: u32) {
        for (bytes, at) in self.payload.chunks(8).zip(memory.payload(position)..) {
            let mut word = [0; 8];
            word[..bytes.len()].copy_from_slice(bytes);
            memory.poke(at, u64::from_le_bytes(word));
        }
        memory.poke(memory.slot(position) + 1, u64::from(self.call) | u64::from(self.len) << 32);
        let header = u64::from(self.stamp) | u64::from(self.method) << 32 | u64::from(self.status) << 48;
        memory.poke(memory.slot(position), header);
    }
}
