//! The plan of a block of bytes: a tree of shapes, made once from the types of a schema by `compile`.
//!
//! All faces follow it: the check, values and JSON. A shape is not deeper than the types of a schema, so the recursion
//! along it is bounded; and a value of it has at most [`MAX_PARTS`] parts, so the work is.

use std::sync::Arc;

use super::number::Int;

/// The most parts of a value, however few bytes it has: scalars, lists and structs together.
pub(super) const MAX_PARTS: u64 = 1 << 20;
/// The most parts that may lie in a place without bytes.
pub(super) const MAX_EMPTY: u64 = 64;

/// A type, as the codec needs it.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    /// In bytes; for a slice that of an element.
    pub(super) size: usize,
    /// All bits are a value: there is nothing to check.
    pub(super) any_bits: bool,
    /// The most parts of a value.
    pub(super) parts: u64,
    /// What each value takes, without the elements of lists and the data of variants.
    pub(super) cost: Cost,
    /// How deep the types lie within each other; 1 for a number.
    pub(super) height: usize,
}

#[derive(Debug)]
pub(super) enum Kind {
    Unit,
    Bool,
    Char,
    Int(Int),
    F32,
    F64,
    /// `FixedStr`.
    Text {
        capacity: usize,
    },
    Array(Items),
    /// `FixedVec`: the length is in front.
    List(Items),
    /// Bulk data: as many elements as there are bytes for.
    Slice(Items),
    Record(Record),
    Enum(Enum),
    /// An argument whose data lies elsewhere.
    Outside(Outside),
}

/// The elements of an array, a list or a slice.
#[derive(Debug)]
pub(super) struct Items {
    /// Their number, or the most of them.
    pub(super) len: usize,
    pub(super) of: Arc<Shape>,
    /// Whether they are `u8`, and so shown together.
    pub(super) are_bytes: bool,
}

/// An argument whose data lies elsewhere. The runtime writes its place.
#[derive(Debug)]
pub(super) enum Outside {
    /// `&[T]`: the shape is a slice.
    BulkIn(Arc<Shape>),
    /// `&mut [T]`: room for at most that many elements.
    BulkOut {
        max: usize,
    },
    Stream,
}

/// A struct, the data of a variant, or arguments.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) form: Form,
    /// What a field is called: `field` or `argument`.
    pub(super) word: &'static str,
    pub(super) fields: Vec<Field>,
    /// The fields in the order of their names.
    pub(super) by_name: Vec<usize>,
    /// For an extensible message at the end of a block: a shorter version of it may lack fields.
    pub(super) tail: Option<Tail>,
}

/// How a struct is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// With the names of its fields.
    Named,
    /// As a list of its fields.
    Tuple,
    /// As its only field.
    Newtype,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Tail {
    /// Where the message begins in the block.
    pub(super) start: usize,
    /// The number of fields that every version has.
    pub(super) least: usize,
}

#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: Arc<str>,
    pub(super) offset: usize,
    pub(super) shape: Arc<Shape>,
    /// For a bulk argument: its number among those of the method.
    pub(super) bulk: usize,
}

#[derive(Debug)]
pub(super) struct Enum {
    /// The tag.
    pub(super) tag: Int,
    /// The value of the catch-all.
    pub(super) other: Option<i128>,
    /// By ascending value.
    pub(super) cases: Vec<Case>,
    /// The variants in the order of their names.
    pub(super) by_name: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Case {
    pub(super) name: Arc<str>,
    pub(super) value: i128,
    /// A record, with the offsets from the start of the enum.
    pub(super) data: Option<Arc<Shape>>,
}

/// What a value takes at least, where it is shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    /// Parts.
    pub(super) elements: u64,
    /// Bytes of memory as a `Value`.
    pub(super) memory: u64,
    /// Bytes of text as JSON.
    pub(super) text: u64,
}

impl Cost {
    pub(super) fn plus(self, other: Cost) -> Cost {
        Cost {
            elements: self.elements.saturating_add(other.elements),
            memory: self.memory.saturating_add(other.memory),
            text: self.text.saturating_add(other.text),
        }
    }

    pub(super) fn times(self, count: usize) -> Cost {
        let count = count as u64;
        Cost {
            elements: self.elements.saturating_mul(count),
            memory: self.memory.saturating_mul(count),
            text: self.text.saturating_mul(count),
        }
    }
}

impl Record {
    /// The field with this name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let name_of = |index: &usize| self.fields.get(*index).map_or("", |field| &*field.name);
        let at = self.by_name.binary_search_by(|index| name_of(index).cmp(name)).ok()?;
        self.by_name.get(at).copied()
    }

    /// The field as which it is shown.
    pub(super) fn only(&self) -> Option<&Field> {
        self.fields.first().filter(|_| self.form == Form::Newtype)
    }

    /// The number of fields that a value must have.
    pub(super) fn least(&self) -> usize {
        self.tail.map_or(self.fields.len(), |tail| tail.least)
    }
}

impl Field {
    /// Its part of the bytes of the record. What is at the end of a shorter version has fewer bytes.
    pub(super) fn part<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        let rest = bytes.get(self.offset..)?;
        match rest.get(..self.shape.size) {
            Some(part) => Some(part),
            None if self.shape.is_tail() => Some(rest),
            None => None,
        }
    }

    /// As [`Field::part`].
    pub(super) fn part_mut<'b>(&self, bytes: &'b mut [u8]) -> Option<&'b mut [u8]> {
        bytes.get_mut(self.offset..)?.get_mut(..self.shape.size)
    }

    /// Whether its data is in the bytes of the record.
    pub(super) fn is_inside(&self) -> bool {
        !matches!(self.shape.kind, Kind::Outside(_))
    }
}

impl Enum {
    /// The variant with this value.
    #[inline]
    pub(super) fn case(&self, value: i128) -> Option<&Case> {
        // Most enums count on from their first value.
        let first = self.cases.first()?.value;
        let near = usize::try_from(value.checked_sub(first)?).ok().and_then(|at| self.cases.get(at));
        if let Some(case) = near.filter(|case| case.value == value) {
            return Some(case);
        }
        let at = self.cases.binary_search_by_key(&value, |case| case.value).ok()?;
        self.cases.get(at)
    }

    /// The variant with this name.
    pub(super) fn named(&self, name: &str) -> Option<&Case> {
        let name_of = |index: &usize| self.cases.get(*index).map_or("", |case| &*case.name);
        let at = self.by_name.binary_search_by(|index| name_of(index).cmp(name)).ok()?;
        self.by_name.get(at).and_then(|index| self.cases.get(*index))
    }
}

impl Shape {
    /// Whether a shorter version of it may be in a block.
    pub(super) fn is_tail(&self) -> bool {
        matches!(&self.kind, Kind::Record(Record { tail: Some(_), .. }))
    }
}
