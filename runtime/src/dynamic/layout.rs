//! [`Layout`]: one block of bytes.

use core::fmt;

use super::budget::Budget;
use super::check::Check;
use super::decode::Decode;
use super::encode::{encode, encode_slice};
use super::encoded::{BulkData, Encoded};
use super::fault::{Fault, Outcome};
use super::limits::Limits;
use super::plan::{Cost, Kind, Outside, Record, Shape};
use super::put::Target;
use super::value::Value;
use super::walk::walk;

/// One block of bytes that travels, such as the arguments of a method: how to check, make and show it.
///
/// The bytes have the layout of the type in memory, as in a slot. An argument that is a stream or bulk data has its bytes
/// elsewhere: [`Codec::flow`](super::Codec::flow) has their layout. In the block, such an argument is a place, which the
/// runtime writes: zeros when it was encoded, and not looked at here.
#[derive(Clone, Copy)]
pub struct Layout<'c> {
    pub(super) shape: &'c Shape,
    pub(super) limits: Limits,
}

impl<'c> Layout<'c> {
    pub(super) fn new(shape: &'c Shape, limits: Limits) -> Self {
        Self { shape, limits }
    }

    /// The length of the block in bytes; for bulk data that of an element.
    #[must_use]
    pub fn size(&self) -> usize {
        self.shape.size
    }

    /// Checks that bytes are a value: exactly those that a typed host or client takes.
    ///
    /// It takes a few nanoseconds for each part that has invalid bytes, and none for the others.
    ///
    /// # Errors
    ///
    /// What is wrong, and where.
    ///
    /// ```
    /// use memorypipe::dynamic::{Codec, Limits};
    /// use memorypipe::{PipeChannel, Schema};
    ///
    /// let codec = Codec::new(&Schema::of::<PipeChannel<[bool; 3], u8>>(), Limits::default());
    /// codec.to_host()?.check(&[0, 1, 1])?;
    /// let fault = codec.to_host()?.check(&[0, 1, 2]).unwrap_err();
    /// assert_eq!(fault.to_string(), "[2]: a `bool` that is neither 0 nor 1");
    /// # Ok::<(), memorypipe::dynamic::Fault>(())
    /// ```
    pub fn check(&self, bytes: &[u8]) -> Result<(), Fault> {
        self.length(bytes).and_then(|()| walk(self.shape, bytes, &mut Check)).map_err(|fault| *fault)
    }

    /// Makes a value of the bytes.
    ///
    /// # Errors
    ///
    /// If the bytes are not a value, or the value would be larger than the limits.
    pub fn decode(&self, bytes: &[u8]) -> Result<Value, Fault> {
        self.make(bytes).map_err(|fault| *fault)
    }

    fn make(&self, bytes: &[u8]) -> Outcome<Value> {
        self.length(bytes)?;
        let cost = self.least(bytes);
        let mut budget = Budget::new(self.limits);
        // Texts and bytes are copied: no more of them than there are bytes.
        budget.take(cost.elements, cost.memory.saturating_add(bytes.len() as u64))?;
        walk(self.shape, bytes, &mut Decode::new(budget))
    }

    /// What a value in these bytes costs at least. It is known before any of them is looked at.
    pub(super) fn least(&self, bytes: &[u8]) -> Cost {
        match &self.shape.kind {
            Kind::Slice(items) if !items.are_bytes => {
                let len = bytes.len().checked_div(items.of.size).unwrap_or(0);
                self.shape.cost.plus(items.each().times(len))
            }
            _ => self.shape.cost,
        }
    }

    /// Writes a value as bytes, over what is in `to`, whose memory is used again.
    ///
    /// A record may have its fields in any order. Arguments and structs can also be a list of their fields. Integers can be
    /// texts, and variants of an enum their numbers.
    ///
    /// # Errors
    ///
    /// If the value does not fit. Then `to` has no particular content.
    pub fn encode(&self, value: &Value, to: &mut Encoded) -> Result<(), Fault> {
        let write = |bytes: &mut [u8], target: &mut Target<'_>| encode(self.shape, value, bytes, target);
        let outcome = match &self.shape.kind {
            Kind::Slice(items) => encode_slice(self.shape, items, value).map(|bytes| {
                to.bulk.clear();
                to.bytes = bytes;
            }),
            _ => self.fill(to, write),
        };
        outcome.map_err(|fault| *fault)
    }

    /// Gives `write` the zeros of the block.
    pub(super) fn fill(
        &self,
        to: &mut Encoded,
        write: impl FnOnce(&mut [u8], &mut Target<'_>) -> Outcome<()>,
    ) -> Outcome<()> {
        let Encoded { bytes, bulk } = to;
        bytes.clear();
        bytes.resize(self.shape.size, 0);
        bulk.clear();
        bulk.extend(self.bulk());
        let mut target = Target { bulk, end: None };
        write(bytes, &mut target)?;
        if let Some(end) = target.end {
            bytes.truncate(end);
        }
        Ok(())
    }

    /// The bulk arguments, with what is sent if none is given.
    fn bulk(&self) -> impl Iterator<Item = BulkData> + use<'c> {
        let fields = match &self.shape.kind {
            Kind::Record(record) => record.fields.as_slice(),
            _ => &[],
        };
        fields.iter().filter_map(|field| match &field.shape.kind {
            Kind::Outside(Outside::BulkIn(_)) => Some(BulkData::In(Vec::new())),
            Kind::Outside(Outside::BulkOut { max }) => Some(BulkData::Out { len: *max }),
            _ => None,
        })
    }

    /// Checks that there are as many bytes as the block has in some version.
    pub(super) fn length(&self, bytes: &[u8]) -> Outcome<()> {
        let len = bytes.len();
        if len == self.shape.size || matches!(self.shape.kind, Kind::Slice(_)) || self.is_end(len) {
            return Ok(());
        }
        Err(Fault::new(format!("{len} bytes, where the type has {}", self.shape.size)))
    }

    /// Whether a shorter version of an extensible message at the end of the block may end there.
    fn is_end(&self, len: usize) -> bool {
        let Kind::Record(record) = &self.shape.kind else { return false };
        let last = record.fields.last().map(|field| &field.shape.kind);
        let last = if let Some(Kind::Record(last)) = last { last } else { record };
        let tail = |record: &Record| {
            let tail = record.tail?;
            let lacking = record.fields.iter().enumerate().skip(tail.least);
            // Before each of the fields that a version may lack ends the one before it.
            let mut ends = lacking.map(|(index, _)| {
                let before = index.checked_sub(1).and_then(|before| record.fields.get(before));
                before.map_or(0, |before| before.offset.saturating_add(before.shape.size))
            });
            Some(ends.any(|end| tail.start.saturating_add(end) == len))
        };
        tail(record).or_else(|| tail(last)).unwrap_or(false)
    }
}

impl fmt::Debug for Layout<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layout").field("size", &self.size()).finish_non_exhaustive()
    }
}
