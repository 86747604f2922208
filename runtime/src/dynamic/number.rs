//! Integers of every width, as bytes.

/// An integer type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Int {
    /// In bytes: 1, 2, 4, 8 or 16.
    pub(super) width: usize,
    pub(super) is_signed: bool,
    pub(super) zero: Zero,
}

/// What a zero is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zero {
    /// A number.
    Number,
    /// Not a value of `NonZero`.
    Refused,
    /// The `None` of `Option<NonZero>`.
    None,
}

/// An integer of any width and sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// In the range of an `i128`.
    Int(i128),
    /// Above it.
    Large(u128),
}

impl Int {
    /// The integer type with this name.
    pub(super) fn of_name(name: &str) -> Option<Int> {
        let (sign, bits) = name.split_at_checked(1)?;
        let width = match bits {
            "8" => 1,
            "16" => 2,
            "32" => 4,
            "64" => 8,
            "128" => 16,
            _ => return None,
        };
        let is_signed = match sign {
            "i" => true,
            "u" => false,
            _ => return None,
        };
        Some(Int { width, is_signed, zero: Zero::Number })
    }

    /// The number in `bytes`, as many as the type has.
    #[inline]
    pub(super) fn read(self, bytes: &[u8]) -> Option<Number> {
        let signed = |value: i128| Some(Number::Int(value));
        match (bytes.len(), self.is_signed) {
            (1, false) => signed(u8::from_ne_bytes(exactly(bytes)?).into()),
            (1, true) => signed(i8::from_ne_bytes(exactly(bytes)?).into()),
            (2, false) => signed(u16::from_ne_bytes(exactly(bytes)?).into()),
            (2, true) => signed(i16::from_ne_bytes(exactly(bytes)?).into()),
            (4, false) => signed(u32::from_ne_bytes(exactly(bytes)?).into()),
            (4, true) => signed(i32::from_ne_bytes(exactly(bytes)?).into()),
            (8, false) => signed(u64::from_ne_bytes(exactly(bytes)?).into()),
            (8, true) => signed(i64::from_ne_bytes(exactly(bytes)?).into()),
            (16, true) => signed(i128::from_ne_bytes(exactly(bytes)?)),
            (16, false) => Some(Number::of(u128::from_ne_bytes(exactly(bytes)?))),
            _ => None,
        }
    }

    /// Writes `number` into `to`, as many bytes as the type has; `false` if it does not fit.
    #[inline]
    pub(super) fn write(self, number: Number, to: &mut [u8]) -> bool {
        if !self.holds(number) {
            return false;
        }
        // Two's complement: the low bytes are the number in each type that holds it.
        let bits = match number {
            Number::Int(value) => value as u128,
            Number::Large(value) => value,
        };
        match to.len() {
            1 => put(to, &(bits as u8).to_ne_bytes()),
            2 => put(to, &(bits as u16).to_ne_bytes()),
            4 => put(to, &(bits as u32).to_ne_bytes()),
            8 => put(to, &(bits as u64).to_ne_bytes()),
            _ => put(to, &bits.to_ne_bytes()),
        }
    }

    /// Whether the type has this number.
    pub(super) fn holds(self, number: Number) -> bool {
        match number {
            Number::Int(value) => value >= self.least() && value.max(0) as u128 <= self.most(),
            Number::Large(value) => value <= self.most(),
        }
    }

    /// The least number.
    pub(super) fn least(self) -> i128 {
        if self.is_signed { i128::MIN.checked_shr(self.unused_bits()).unwrap_or(0) } else { 0 }
    }

    /// The greatest number.
    pub(super) fn most(self) -> u128 {
        let bits = self.unused_bits().saturating_add(u32::from(self.is_signed));
        u128::MAX.checked_shr(bits).unwrap_or(0)
    }

    /// The bits of a `u128` that the type has not.
    fn unused_bits(self) -> u32 {
        128_u32.saturating_sub(u32::try_from(self.width).unwrap_or(16).saturating_mul(8))
    }
}

impl Number {
    fn of(value: u128) -> Number {
        i128::try_from(value).map_or(Number::Large(value), Number::Int)
    }

    pub(super) fn is_zero(self) -> bool {
        self == Number::Int(0)
    }

    /// The decimal number in `text`.
    pub(super) fn parse(text: &str) -> Option<Number> {
        text.parse().map(Number::Int).or_else(|_| text.parse().map(Number::Large)).ok()
    }
}

/// The bytes as an array of that length.
#[inline]
pub(super) fn exactly<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    bytes.try_into().ok()
}

/// Writes bytes over as many others.
#[inline]
pub(super) fn put(to: &mut [u8], bytes: &[u8]) -> bool {
    let fits = to.len() == bytes.len();
    if fits {
        to.copy_from_slice(bytes);
    }
    fits
}
