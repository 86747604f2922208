//! Random valid bytes of the types of a schema, made without the codec.

use memorypipe::schema::{Field, Kind, Method, Type, Variant};

/// Pseudorandom numbers, the same in each run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; 0 if `end` is.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }
}

/// Bytes of a value. The places of streams and bulk data are zeros, and so is what no value uses.
pub(crate) fn value_of(ty: &Type, random: &mut Random) -> Vec<u8> {
    let mut bytes = vec![0; ty.size as usize];
    write(ty, &mut bytes, random);
    bytes
}

/// Bytes of the arguments of a method.
pub(crate) fn arguments_of(method: &Method, random: &mut Random) -> Vec<u8> {
    let mut bytes = vec![0; method.args_size as usize];
    write_fields(&method.args, &mut bytes, random);
    bytes
}

fn write_fields(fields: &[Field], to: &mut [u8], random: &mut Random) {
    for field in fields {
        let at = field.offset as usize;
        write(&field.ty, &mut to[at..at + field.ty.size as usize], random);
    }
}

fn write(ty: &Type, to: &mut [u8], random: &mut Random) {
    match &ty.kind {
        Kind::Primitive => primitive(&ty.name, to, random),
        Kind::Array { of, .. } => each(of, to, random),
        Kind::List { capacity, of } => {
            let len = random.below(capacity + 1);
            to[..8].copy_from_slice(&len.to_ne_bytes());
            each(of, &mut to[8..8 + (len * of.size) as usize], random);
        }
        Kind::Text { capacity } => text(*capacity as usize, to, random),
        Kind::Struct { fields, .. } => write_fields(fields, to, random),
        Kind::Enum { repr, variants, .. } => {
            let Variant { value, fields, .. } = &variants[random.below(variants.len() as u64) as usize];
            let width = match &repr[1..] {
                "8" => 1,
                "16" => 2,
                "32" => 4,
                _ => 8,
            };
            to[..width].copy_from_slice(&value.to_le_bytes()[..width]);
            write_fields(fields, to, random);
        }
        _ => {}
    }
}

fn each(of: &Type, to: &mut [u8], random: &mut Random) {
    to.chunks_exact_mut((of.size as usize).max(1)).for_each(|item| write(of, item, random));
}

fn primitive(name: &str, to: &mut [u8], random: &mut Random) {
    match name {
        "bool" => to[0] = (random.next() & 1) as u8,
        "char" => to.copy_from_slice(&u32::from(any_char(random)).to_ne_bytes()),
        _ => {
            let style = random.below(6);
            for byte in to.iter_mut() {
                *byte = match style {
                    0 => 0,
                    1 => 0xFF,
                    2 => 0x7F,
                    _ => random.next() as u8,
                };
            }
            if style == 3 {
                // Small numbers, and floating-point numbers that are whole.
                let small = f64::from(random.next() as i16);
                match name {
                    "f64" => to.copy_from_slice(&small.to_ne_bytes()),
                    "f32" => to.copy_from_slice(&(small as f32).to_ne_bytes()),
                    _ => to.iter_mut().skip(1).for_each(|byte| *byte = 0),
                }
            }
            if name.starts_with("NonZero") && to.iter().all(|byte| *byte == 0) {
                to[0] = 1;
            }
        }
    }
}

fn any_char(random: &mut Random) -> char {
    let all = [0, 0x22, 0x41, 0x5C, 0xE9, 0x2028, 0xD7FF, 0xE000, 0x1_F980, 0x10_FFFF];
    let value =
        if random.below(2) == 0 { all[random.below(10) as usize] } else { random.below(0x11_0000) as u32 };
    char::from_u32(value).unwrap_or('x')
}

fn text(capacity: usize, to: &mut [u8], random: &mut Random) {
    let mut text = String::new();
    for _ in 0..random.below(capacity as u64 + 1) {
        let char = any_char(random);
        if text.len() + char.len_utf8() <= capacity {
            text.push(char);
        }
    }
    to[..8].copy_from_slice(&(text.len() as u64).to_ne_bytes());
    to[8..8 + text.len()].copy_from_slice(text.as_bytes());
}
