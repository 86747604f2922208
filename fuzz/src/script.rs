//! Bytes as a script: each step takes as many as it needs, and the script ends with the bytes.

/// The remaining bytes.
#[derive(Debug, Clone, Copy)]
pub struct Script<'d>(&'d [u8]);

impl<'d> Script<'d> {
    /// The script of these bytes.
    #[must_use]
    pub fn new(data: &'d [u8]) -> Script<'d> {
        Script(data)
    }

    /// The next byte, if there is one.
    pub fn next_op(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next byte, or 0.
    pub fn byte(&mut self) -> u8 {
        self.next_op().unwrap_or(0)
    }

    /// The next two bytes, as far as there are any.
    pub fn short(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    /// The next four bytes, as far as there are any.
    pub fn word(&mut self) -> u32 {
        u32::from(self.short()) | u32::from(self.short()) << 16
    }

    /// The next eight bytes, as far as there are any.
    pub fn long(&mut self) -> u64 {
        u64::from(self.word()) | u64::from(self.word()) << 32
    }

    /// Up to `len` bytes.
    pub fn bytes(&mut self, len: usize) -> &'d [u8] {
        let (taken, rest) = self.0.split_at(len.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// Pseudorandom bytes, the same in each run.
    #[must_use]
    pub fn random(seed: u64) -> Vec<u8> {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 56
        };
        let len = next() as usize * (1 + next() as usize % 3);
        #[allow(clippy::cast_possible_truncation)] // below 256 by the shift
        (0..len).map(|_| next() as u8).collect()
    }
}
