//! What the two ways into bytes have in common, from values and from JSON: a scalar is written into its place, the fields
//! of a record and the elements of a list are found and counted.

use super::compile::LEN;
use super::encoded::BulkData;
use super::expected::{expected, given};
use super::fault::{Fault, Outcome};
use super::nearest::nearest;
use super::number::{Int, Number, Zero, put};
use super::plan::{Enum, Field, Items, Kind, Outside, Record, Shape};
use super::walk::Scalar;

/// The parts of a block that do not lie in its place.
#[derive(Debug)]
pub(super) struct Target<'t> {
    /// One for each bulk argument.
    pub(super) bulk: &'t mut [BulkData],
    /// The length of the block, if it is that of a shorter version.
    pub(super) end: Option<usize>,
}

impl Target<'_> {
    /// Sets the data of the bulk argument with this number.
    pub(super) fn set_bulk(&mut self, number: usize, data: BulkData) {
        if let Some(place) = self.bulk.get_mut(number) {
            *place = data;
        }
    }
}

/// Writes a scalar into the place of a `shape`, which holds zeros.
pub(super) fn scalar(shape: &Shape, value: Scalar<'_>, to: &mut [u8]) -> Outcome<()> {
    let written = match (&shape.kind, value) {
        (Kind::Unit, Scalar::Unit | Scalar::None) => true,
        (Kind::Bool, Scalar::Bool(value)) => put(to, &[u8::from(value)]),
        (Kind::Char, Scalar::Char(value)) => put(to, &u32::from(value).to_ne_bytes()),
        (Kind::Char, Scalar::Text(text)) => return one_char(shape, text, to),
        (Kind::Int(int), value) => return integer(shape, *int, value, to),
        (Kind::F32, value) => return float(shape, value, |wide| wide as f32, f32::to_ne_bytes, to),
        (Kind::F64, value) => return float(shape, value, |wide| wide, f64::to_ne_bytes, to),
        (Kind::Text { capacity }, Scalar::Text(text)) => return text_of(*capacity, text, to),
        (Kind::Enum(of), Scalar::Text(name)) => return bare(of, name, to),
        (Kind::Enum(of), Scalar::Variant(name)) => return bare(of, name, to),
        (Kind::Enum(of), Scalar::Int(value)) => return tag(shape, of, value, to),
        (Kind::Array(items), Scalar::Bytes(bytes)) if items.are_bytes && bytes.len() == items.len => {
            put(to, bytes)
        }
        (Kind::List(items), Scalar::Bytes(bytes)) if items.are_bytes && bytes.len() <= items.len => {
            return counted(bytes, to);
        }
        _ => false,
    };
    if written { Ok(()) } else { Err(mismatch(shape, value)) }
}

/// What is given is of another kind than the shape.
#[cold]
pub(super) fn mismatch(shape: &Shape, value: Scalar<'_>) -> Box<Fault> {
    refused(shape, &given(value))
}

/// As [`mismatch`], for what is no scalar.
#[cold]
pub(super) fn refused(shape: &Shape, given: &str) -> Box<Fault> {
    Fault::new(format!("{given}, where {} is expected", expected(shape)))
}

fn one_char(shape: &Shape, text: &str, to: &mut [u8]) -> Outcome<()> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(char), None) if put(to, &u32::from(char).to_ne_bytes()) => Ok(()),
        _ => Err(mismatch(shape, Scalar::Text(text))),
    }
}

fn integer(shape: &Shape, int: Int, value: Scalar<'_>, to: &mut [u8]) -> Outcome<()> {
    let number = match value {
        Scalar::Int(value) => Some(Number::Int(value)),
        Scalar::Large(value) => Some(Number::Large(value)),
        // Many programs cannot write 128 bits as a number of JSON.
        Scalar::Text(text) => Number::parse(text),
        Scalar::Unit | Scalar::None if int.zero == Zero::None => return Ok(()),
        _ => None,
    };
    let fits = number.filter(|number| int.zero == Zero::Number || !number.is_zero());
    match fits {
        Some(number) if int.write(number, to) => Ok(()),
        _ => Err(mismatch(shape, value)),
    }
}

fn float<F: Copy, const N: usize>(
    shape: &Shape,
    value: Scalar<'_>,
    narrow: fn(f64) -> F,
    bytes: fn(F) -> [u8; N],
    to: &mut [u8],
) -> Outcome<()> {
    let value = match value {
        // The bits, as a conversion would change those of a NaN.
        Scalar::F32(value) if N == size_of::<f32>() && put(to, &value.to_ne_bytes()) => return Ok(()),
        Scalar::F32(value) => Some(f64::from(value)),
        Scalar::F64(value) => Some(value),
        Scalar::Int(value) => Some(value as f64),
        Scalar::Large(value) => Some(value as f64),
        Scalar::Text(text) if not_a_number(text, to) => return Ok(()),
        Scalar::Text(text) => text.parse().ok().filter(|_: &f64| !text.starts_with("NaN")),
        _ => None,
    }
    .ok_or_else(|| mismatch(shape, value))?;
    put(to, &bytes(narrow(value)));
    Ok(())
}

/// Reads `NaN`, or `NaN:7ff8000000000001` with all its bits; `false` if it is something else.
fn not_a_number(text: &str, to: &mut [u8]) -> bool {
    let Some(bits) = text.strip_prefix("NaN") else { return false };
    let hex = bits.strip_prefix(':').and_then(|hex| u64::from_str_radix(hex, 16).ok());
    match (bits, to.len()) {
        ("", 4) => put(to, &f32::NAN.to_ne_bytes()),
        ("", 8) => put(to, &f64::NAN.to_ne_bytes()),
        (_, 4) => {
            let bits = hex.and_then(|bits| u32::try_from(bits).ok());
            bits.is_some_and(|bits| f32::from_bits(bits).is_nan() && put(to, &bits.to_ne_bytes()))
        }
        _ => hex.is_some_and(|bits| f64::from_bits(bits).is_nan() && put(to, &bits.to_ne_bytes())),
    }
}

fn text_of(capacity: usize, text: &str, to: &mut [u8]) -> Outcome<()> {
    if text.len() > capacity {
        let what = format!("a text of {} bytes, where at most {capacity} fit", text.len());
        return Err(Fault::new(what));
    }
    counted(text.as_bytes(), to)
}

/// Writes bytes behind their number.
fn counted(bytes: &[u8], to: &mut [u8]) -> Outcome<()> {
    let written = set_len(bytes.len(), to)
        && to
            .get_mut(LEN..)
            .and_then(|rest| rest.get_mut(..bytes.len()))
            .is_some_and(|rest| put(rest, bytes));
    if written { Ok(()) } else { Err(no_place()) }
}

/// Writes the length in front of a list.
pub(super) fn set_len(len: usize, to: &mut [u8]) -> bool {
    to.get_mut(..LEN).is_some_and(|place| put(place, &(len as u64).to_ne_bytes()))
}

/// The plan promises a place that is not there.
#[cold]
pub(super) fn no_place() -> Box<Fault> {
    Fault::new("too few bytes")
}

/// Writes a variant without data.
fn bare(of: &Enum, name: &str, to: &mut [u8]) -> Outcome<()> {
    match variant(of, name, to)? {
        None => Ok(()),
        Some(_) => Err(Fault::named(name, "a variant without its data")),
    }
}

/// Writes the tag of the variant with this name, and returns the shape of its data.
pub(super) fn variant<'e>(of: &'e Enum, name: &str, to: &mut [u8]) -> Outcome<Option<&'e Shape>> {
    let Some(case) = of.named(name) else {
        let known: Vec<&str> = of.cases.iter().map(|case| &*case.name).collect();
        return Err(nearest("variant", name, &known));
    };
    if write_tag(of, case.value, to) { Ok(case.data.as_deref()) } else { Err(no_place()) }
}

/// Writes a variant without data by its number.
fn tag(shape: &Shape, of: &Enum, value: i128, to: &mut [u8]) -> Outcome<()> {
    let is_known = match of.case(value) {
        Some(case) => case.data.is_none(),
        None => of.other.is_some(),
    };
    if is_known && write_tag(of, value, to) { Ok(()) } else { Err(mismatch(shape, Scalar::Int(value))) }
}

fn write_tag(of: &Enum, value: i128, to: &mut [u8]) -> bool {
    to.get_mut(..of.tag.width).is_some_and(|tag| of.tag.write(Number::Int(value), tag))
}

/// The room in a bulk argument that the host fills.
pub(super) fn room(max: usize, value: Scalar<'_>) -> Outcome<usize> {
    let len = if let Scalar::Int(len) = value { usize::try_from(len).ok() } else { None };
    len.filter(|len| *len <= max).ok_or_else(|| {
        Fault::new(format!("{}, where the number of elements is expected, at most {max}", given(value)))
    })
}

/// Which fields of a record have been given.
pub(super) struct Fields<'r> {
    pub(super) record: &'r Record,
    given: Given,
    /// The field that follows in most values.
    next: usize,
}

impl<'r> Fields<'r> {
    pub(super) fn new(record: &'r Record) -> Self {
        Self { record, given: Given::none_of(record.fields.len()), next: 0 }
    }

    /// The field with this name, which is now given.
    pub(super) fn named(&mut self, name: &str) -> Outcome<&'r Field> {
        let is_next = self.record.fields.get(self.next).is_some_and(|field| *field.name == *name);
        let index = if is_next { Some(self.next) } else { self.record.find(name) };
        let Some(index) = index else {
            let known: Vec<&str> = self.record.fields.iter().map(|field| &*field.name).collect();
            return Err(nearest(self.record.word, name, &known).within_field(name));
        };
        self.next = index.saturating_add(1);
        self.give(index)
    }

    /// The field that follows in a list of them, and its number.
    pub(super) fn upcoming(&self) -> Option<(usize, &'r Field)> {
        let rest = self.record.fields.iter().enumerate().skip(self.next);
        rest.clone().find(|(_, field)| !matches!(field.shape.kind, Kind::Outside(Outside::Stream)))
    }

    /// The upcoming field, with this number, is now given.
    pub(super) fn take(&mut self, index: usize) -> Outcome<()> {
        self.next = index.saturating_add(1);
        self.give(index).map(|_| ())
    }

    /// More fields were given than there are.
    #[cold]
    pub(super) fn too_many(&self) -> Box<Fault> {
        Fault::new(format!("more elements than there are {}s", self.record.word))
    }

    fn give(&mut self, index: usize) -> Outcome<&'r Field> {
        let field = self.record.fields.get(index).ok_or_else(no_place)?;
        if matches!(field.shape.kind, Kind::Outside(Outside::Stream)) {
            return Err(Fault::named(&field.name, "a stream, whose items are not in the value"));
        }
        if self.given.add(index) { Ok(field) } else { Err(Fault::named(&field.name, "given twice")) }
    }

    /// All have been given, or are absent in a shorter version.
    pub(super) fn finish(self, target: &mut Target<'_>) -> Outcome<()> {
        let Some(first) = self.missing() else { return Ok(()) };
        let (Record { word, fields, .. }, least) = (self.record, self.record.least());
        let first_field = fields.get(first).ok_or_else(no_place)?;
        let rest_is_missing = (first..fields.len()).all(|index| !self.given.has(index));
        match self.record.tail {
            Some(tail) if first >= least && rest_is_missing => {
                let end = first.checked_sub(1).and_then(|last| fields.get(last));
                let end = end.map_or(0, |last| last.offset.saturating_add(last.shape.size));
                target.end = Some(tail.start.saturating_add(end));
                Ok(())
            }
            _ => Err(Fault::named(&first_field.name, format!("the {word} is missing"))
                .with_hint(format!("it is {}", expected(&first_field.shape)))),
        }
    }

    /// The first field that has not been given.
    fn missing(&self) -> Option<usize> {
        if self.given.count == self.record.fields.len() {
            return None;
        }
        let is_optional = |index: usize| {
            let field = self.record.fields.get(index);
            field.is_some_and(|field| {
                matches!(field.shape.kind, Kind::Outside(Outside::Stream | Outside::BulkOut { .. }))
            })
        };
        (0..self.record.fields.len()).find(|index| !self.given.has(*index) && !is_optional(*index))
    }
}

/// A set of field numbers. Most records have so few fields that it takes no memory of its own.
struct Given {
    /// The numbers below 64.
    low: u64,
    /// From 64 on.
    rest: Vec<bool>,
    count: usize,
}

impl Given {
    fn none_of(fields: usize) -> Self {
        Self { low: 0, rest: vec![false; fields.saturating_sub(64)], count: 0 }
    }

    fn bit(index: usize) -> Option<u64> {
        u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index))
    }

    fn has(&self, index: usize) -> bool {
        match Self::bit(index) {
            Some(bit) => self.low & bit != 0,
            None => self.rest.get(index.saturating_sub(64)).copied().unwrap_or(true),
        }
    }

    /// `false` if it is in it.
    fn add(&mut self, index: usize) -> bool {
        if self.has(index) {
            return false;
        }
        match Self::bit(index) {
            Some(bit) => self.low |= bit,
            None => {
                if let Some(given) = self.rest.get_mut(index.saturating_sub(64)) {
                    *given = true;
                }
            }
        }
        self.count = self.count.saturating_add(1);
        true
    }
}

/// The elements of an array or a list, one after the other.
pub(super) struct Elements<'i> {
    items: &'i Items,
    /// How many there are so far.
    pub(super) len: usize,
    /// The number that there must be.
    is_exact: bool,
    start: usize,
}

impl<'i> Elements<'i> {
    /// `None` if the shape has no elements.
    pub(super) fn of(shape: &'i Shape) -> Option<Self> {
        match &shape.kind {
            Kind::Array(items) => Some(Self { items, len: 0, is_exact: true, start: 0 }),
            Kind::List(items) => Some(Self { items, len: 0, is_exact: false, start: LEN }),
            _ => None,
        }
    }

    /// The shape and the place of the next element; `None` if no more fit.
    pub(super) fn place<'t>(&self, to: &'t mut [u8]) -> Option<(&'i Shape, &'t mut [u8])> {
        if self.len >= self.items.len {
            return None;
        }
        let size = self.items.of.size;
        let at = self.start.saturating_add(self.len.saturating_mul(size));
        Some((&self.items.of, to.get_mut(at..at.saturating_add(size))?))
    }

    /// More elements were given than fit.
    pub(super) fn too_many(&self) -> Box<Fault> {
        Fault::new(format!("more than {} elements", self.items.len))
    }

    /// Writes the length, or checks it.
    pub(super) fn finish(self, to: &mut [u8]) -> Outcome<()> {
        if self.is_exact && self.len != self.items.len {
            let what = format!("{} elements, where {} are expected", self.len, self.items.len);
            return Err(Fault::new(what));
        }
        if self.is_exact || set_len(self.len, to) { Ok(()) } else { Err(no_place()) }
    }
}
