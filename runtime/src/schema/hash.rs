//! The hash function of ids.

/// The state of FNV-1a in its 128-bit form.
#[derive(Clone, Copy)]
pub(super) struct Hash(u128);

impl Hash {
    pub(super) const START: Self = Self(0x6C62_272E_07BB_0142_62B8_2175_6295_C58D);
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;

    pub(super) const fn with(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u128).wrapping_mul(Self::PRIME))
    }

    pub(super) const fn finish(self) -> u128 {
        self.0
    }
}
