//! Decodes the bytes of a peer, possibly hostile, into a [`Schema`].
//!
//! A decoded schema is within the limits of `encode`. Its names are printable, so they cannot send an escape code to a
//! terminal. Methods, fields and variants have different names. Sizes, alignments, offsets and lengths are consistent.
//! For all inputs, decoding ends after one pass, does not panic, and allocates at most a fixed multiple of the input's
//! length.
//!
//! Decoding does not check whether this version knows a primitive: an unknown one equals none of ours.

mod enums;

use core::error::Error;
use core::fmt;
use std::collections::HashSet;

use super::encode::{MAX_BYTES, MAX_DEPTH, MAX_NAME, MAX_NODES, VERSION, tag};
use super::id::SchemaId;
use super::model::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg};
use crate::message::limits::{MAX_ALIGN, MAX_BULK, MAX_SIZE};

/// The description that a peer sent cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaError {
    /// What is wrong.
    pub what: &'static str,
    /// At which byte of the description.
    pub at: usize,
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, at } = self;
        write!(
            f,
            "the peer's description of the channel is damaged: {what} at byte {at}; if both sides are current builds, \
             report this"
        )
    }
}

impl Error for SchemaError {}

type Result<T> = core::result::Result<T, SchemaError>;

/// The size of the place of bulk data: as a request has it, and as an event has it.
const OF_A_METHOD: u64 = size_of::<crate::bulk::In<u8, 1>>() as u64;
const OF_AN_EVENT: u64 = size_of::<crate::fanout::SharedPlace<u8, 1>>() as u64;

impl Schema {
    /// Decodes the output of [`Schema::bytes_of`], or whatever a hostile peer sent instead.
    ///
    /// # Errors
    ///
    /// If the bytes are not a schema, exceed the limits of the format, or are inconsistent.
    pub fn decode(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader { bytes, at: 0, nodes: 0, depth: 0 };
        if bytes.len() > MAX_BYTES {
            return reader.fail("more than 64 KiB");
        }
        reader.expect(VERSION, "another version of the format")?;
        reader.expect(tag::CHANNEL, "not a channel")?;
        let name = reader.full_name()?;
        let form = reader.form()?;
        if reader.at != bytes.len() {
            return reader.fail("bytes after the end");
        }
        Ok(Self { id: SchemaId::of_bytes(bytes), name, form, encoded: bytes.into() })
    }
}

/// Whether a name can be shown unescaped, and can come from Rust source.
fn is_printable(name: &str) -> bool {
    // `str::escape_debug` keeps combining characters, which names in some scripts need, except at the start, where no
    // name has one. It escapes control characters, and all characters that change the direction of writing or have no
    // width, and also quotes and backslashes, which no name has. Without spaces a name cannot look like a sentence.
    !name.contains(' ') && name.escape_debug().eq(name.chars())
}

struct Reader<'a> {
    bytes: &'a [u8],
    /// At most `bytes.len()`.
    at: usize,
    nodes: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn fail<T>(&self, what: &'static str) -> Result<T> {
        Err(SchemaError { what, at: self.at })
    }

    /// `Err` at the position before the `len` bytes that were just read.
    fn fail_before<T>(&self, len: usize, what: &'static str) -> Result<T> {
        Err(SchemaError { what, at: self.at.saturating_sub(len) })
    }

    #[expect(clippy::arithmetic_side_effects, reason = "`len` bytes were found from `at` on")]
    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..).and_then(|rest| rest.get(..len));
        let Some(taken) = taken else { return self.fail("an early end") };
        self.at += len;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn byte(&mut self) -> Result<u8> {
        self.array().map(|[byte]| byte)
    }

    fn expect(&mut self, expected: u8, what: &'static str) -> Result<()> {
        if self.byte()? == expected { Ok(()) } else { self.fail_before(1, what) }
    }

    /// A size, offset, length or capacity: at most the size of the largest message.
    fn size(&mut self) -> Result<u64> {
        let size = u64::from_le_bytes(self.array()?);
        if size <= MAX_SIZE as u64 { Ok(size) } else { self.fail_before(8, "a size above 64 KiB") }
    }

    fn align(&mut self) -> Result<u64> {
        let align = u64::from_le_bytes(self.array()?);
        let sane = align.is_power_of_two() && align <= MAX_ALIGN as u64;
        if sane { Ok(align) } else { self.fail_before(8, "an alignment that is no power of two up to 64") }
    }

    fn value(&mut self) -> Result<i128> {
        self.array().map(i128::from_le_bytes)
    }

    fn name(&mut self) -> Result<String> {
        let len = usize::from(self.byte()?);
        const { assert!(MAX_NAME == u8::MAX as usize) };
        let Ok(name) = core::str::from_utf8(self.take(len)?) else {
            return self.fail_before(len, "a name that is not UTF-8");
        };
        if is_printable(name) { Ok(name.to_owned()) } else { self.fail_before(len, "an unprintable name") }
    }

    /// A name and its former names, all different.
    #[expect(clippy::arithmetic_side_effects, reason = "a byte was found at `at`")]
    fn named(&mut self) -> Result<(String, Vec<String>)> {
        let mut was = Vec::new();
        if self.bytes.get(self.at) == Some(&tag::WAS) {
            self.at += 1;
            was = self.list(Self::full_name)?;
            if was.is_empty() {
                return self.fail("an empty name");
            }
        }
        Ok((self.full_name()?, was))
    }

    /// A name that is not empty.
    fn full_name(&mut self) -> Result<String> {
        let name = self.name()?;
        // No name in Rust consists of signs only, except that of the unit type.
        let is_spelled = name == "()" || name.contains(|c: char| c.is_alphanumeric() || c == '_');
        match (name.is_empty(), is_spelled) {
            (true, _) => self.fail_before(1, "an empty name"),
            (_, false) => self.fail_before(name.len(), "a name without a letter"),
            _ => Ok(name),
        }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "the first count above `MAX_NODES` ends the decoding")]
    fn count_node(&mut self) -> Result<()> {
        self.nodes += 1;
        if self.nodes <= MAX_NODES { Ok(()) } else { self.fail("more than 4096 parts") }
    }

    /// A count and that many items. Memory grows as items arrive, not by the announced count.
    fn list<T>(&mut self, item: fn(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let count = u16::from_le_bytes(self.array()?);
        let mut items = Vec::new();
        for _ in 0..count {
            self.count_node()?;
            items.push(item(self)?);
        }
        Ok(items)
    }

    fn form(&mut self) -> Result<Form> {
        match self.byte()? {
            tag::METHODS => {
                let methods = self.list(Self::method)?;
                let names =
                    methods.iter().flat_map(|method| core::iter::once(&method.name).chain(&method.was));
                self.check_different(names, "two methods of one name")?;
                Ok(Form::Methods(methods))
            }
            tag::PIPE => Ok(Form::Pipe { to_host: self.ty()?, to_client: self.ty()? }),
            _ => self.fail_before(1, "an unknown form of channel"),
        }
    }

    fn method(&mut self) -> Result<Method> {
        let (name, was) = self.named()?;
        let kind = match self.byte()? {
            tag::CALL => MethodKind::Call,
            tag::ONEWAY => MethodKind::Oneway,
            tag::EVENT => MethodKind::Event,
            _ => return self.fail_before(1, "an unknown kind of method"),
        };
        let args = self.list(Self::field)?;
        let args_size = self.size()?;
        self.check_fields(&args, args_size)?;
        self.check_bulk(kind, &args)?;
        let reply = self.ty()?;
        let error = match self.byte()? {
            tag::NO_ERROR => None,
            tag::ERROR => Some(self.ty()?),
            _ => return self.fail_before(1, "an unknown mark of an error type"),
        };
        Ok(Method { name, was, kind, args, args_size, reply, error })
    }

    /// An event says where its data are in another way than a method, and the reply fills none of them.
    fn check_bulk(&self, kind: MethodKind, args: &[Field]) -> Result<()> {
        let is_event = kind == MethodKind::Event;
        let is_right = |field: &Field| match field.ty.kind {
            Kind::Bulk { out, .. } if is_event => !out && field.ty.size == OF_AN_EVENT,
            Kind::Bulk { .. } => field.ty.size == OF_A_METHOD,
            _ => true,
        };
        if args.iter().all(is_right) { Ok(()) } else { self.fail("bulk data of another kind of method") }
    }

    fn field(&mut self) -> Result<Field> {
        let (name, was) = self.named()?;
        Ok(Field { name, was, offset: self.size()?, ty: self.ty()? })
    }

    fn arg(&mut self) -> Result<TypeArg> {
        match self.byte()? {
            tag::ARG_TYPE => self.ty().map(TypeArg::Type),
            tag::ARG_CONST => self.value().map(TypeArg::Const),
            _ => self.fail_before(1, "an unknown kind of generic argument"),
        }
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`depth` is below `MAX_DEPTH`, and 1 is taken from it that was added before; `align` reads \
                  powers of two alone, so none is 0"
    )]
    fn ty(&mut self) -> Result<Type> {
        self.count_node()?;
        if self.depth == MAX_DEPTH {
            return self.fail("types more than 16 deep");
        }
        self.depth += 1;
        let tag = self.byte()?;
        let name = self.name()?;
        let args = self.list(Self::arg)?;
        let (size, align) = (self.size()?, self.align()?);
        let kind = self.kind(tag, size)?;
        self.depth -= 1;
        let has_name = matches!(kind, Kind::Array { .. }) || !name.is_empty();
        if !has_name {
            return self.fail("a type without a name");
        }
        if size % align != 0 || inner(&kind).is_some_and(|of| of.align != align) {
            return self.fail("a size that does not fit the alignment");
        }
        if kind.end_of_data().is_some_and(|end| end.next_multiple_of(align) != size) {
            return self.fail("a size that is not that of the largest variant");
        }
        Ok(Type { name, args, kind, size, align })
    }

    fn kind(&mut self, tag: u8, size: u64) -> Result<Kind> {
        match tag {
            tag::PRIMITIVE => Ok(Kind::Primitive),
            tag::ARRAY => {
                let (len, of) = self.elements(0, size)?;
                Ok(Kind::Array { len, of })
            }
            tag::STRUCT | tag::EXTENSIBLE => {
                let base = if tag == tag::EXTENSIBLE { Some(self.size()?) } else { None };
                let fields = self.list(Self::field)?;
                self.check_fields(&fields, size)?;
                if base.is_some_and(|base| base > fields.len() as u64) {
                    return self.fail("more fields in every version than there are");
                }
                Ok(Kind::Struct { fields, base })
            }
            tag::ENUM | tag::OPEN_ENUM | tag::DATA_ENUM | tag::OPEN_DATA_ENUM => self.enumeration(tag, size),
            tag::TEXT => {
                let capacity = self.size()?;
                self.check_elements(8, capacity, 1, size)?;
                Ok(Kind::Text { capacity })
            }
            tag::LIST => {
                let (capacity, of) = self.elements(8, size)?;
                Ok(Kind::List { capacity, of })
            }
            tag::BULK_IN | tag::BULK_OUT => self.bulk(tag == tag::BULK_OUT, size),
            tag::STREAM_IN | tag::STREAM_OUT => self.stream(tag == tag::STREAM_OUT, size),
            _ => self.fail("an unknown kind of type"),
        }
    }

    fn bulk(&mut self, out: bool, size: u64) -> Result<Kind> {
        let max = u64::from_le_bytes(self.array()?);
        let of = Box::new(self.ty()?);
        let fits = max.checked_mul(of.size).is_some_and(|bytes| bytes <= MAX_BULK as u64);
        if !fits || max > MAX_BULK as u64 || ![OF_A_METHOD, OF_AN_EVENT].contains(&size) {
            return self.fail("bulk data above 64 MiB");
        }
        Ok(Kind::Bulk { out, max, of })
    }

    fn stream(&mut self, out: bool, size: u64) -> Result<Kind> {
        let of = Box::new(self.ty()?);
        if size != size_of::<u32>() as u64 {
            return self.fail("a stream that is no number");
        }
        Ok(Kind::Stream { out, of })
    }

    /// The number of elements, and their type.
    fn elements(&mut self, before: u64, size: u64) -> Result<(u64, Box<Type>)> {
        let len = self.size()?;
        let of = self.ty()?;
        self.check_elements(before, len, of.size, size)?;
        Ok((len, Box::new(of)))
    }

    fn check_elements(&self, before: u64, len: u64, each: u64, size: u64) -> Result<()> {
        let sum = len.checked_mul(each).and_then(|all| all.checked_add(before));
        if sum == Some(size) { Ok(()) } else { self.fail("a size that is not that of the elements") }
    }

    /// Checks that the fields follow each other, lie within the size of the whole, and have different names.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "`align` reads powers of two alone, so none is 0; `size` reads offsets and sizes of at \
                  most 64 KiB"
    )]
    fn check_fields(&self, fields: &[Field], size: u64) -> Result<()> {
        let mut end = 0;
        for field in fields {
            if field.offset < end || field.offset % field.ty.align != 0 {
                return self.fail("fields that overlap or are not aligned");
            }
            end = field.offset + field.ty.size;
        }
        if end > size {
            return self.fail("fields beyond the size of the whole");
        }
        let names = fields.iter().flat_map(|field| core::iter::once(&field.name).chain(&field.was));
        self.check_different(names, "two fields of one name")
    }

    fn check_different<T: Eq + core::hash::Hash>(
        &self,
        items: impl IntoIterator<Item = T>,
        what: &'static str,
    ) -> Result<()> {
        let mut seen = HashSet::new();
        if items.into_iter().all(|item| seen.insert(item)) { Ok(()) } else { self.fail(what) }
    }
}

/// The element that determines the alignment.
fn inner(kind: &Kind) -> Option<&Type> {
    match kind {
        Kind::Array { of, .. } | Kind::List { of, .. } => Some(of),
        _ => None,
    }
}

#[cfg(test)]
#[path = "tests/decode.rs"]
mod tests;
