//! The sink that writes JSON.

use std::io;
use std::sync::Arc;

use serde_json::ser::{CompactFormatter, Formatter};

use super::bytes::hex;
use crate::dynamic::budget::Budget;
use crate::dynamic::fault::{Fault, Outcome};
use crate::dynamic::plan::Cost;
use crate::dynamic::walk::{Scalar, Sink};

/// More bytes are written in hexadecimal digits.
const MOST_LISTED: usize = 32;
/// How much is collected before it is written.
const BUFFER: usize = 8 << 10;

/// See the module.
pub(super) struct Json<'w> {
    text: Vec<u8>,
    to: &'w mut dyn io::Write,
    /// For what must at least be written, before it is.
    least: Budget,
    /// For what is written.
    written: Budget,
    failed: Option<io::Error>,
}

impl<'w> Json<'w> {
    pub(super) fn new(budget: Budget, to: &'w mut dyn io::Write) -> Self {
        Self { text: Vec::new(), to, least: budget, written: budget, failed: None }
    }

    /// Writes the rest, unless the walk has failed; the error of the destination, if that is why.
    pub(super) fn finish(mut self, outcome: Outcome<()>) -> (Outcome<()>, Option<io::Error>) {
        let outcome = outcome.and_then(|()| self.flush());
        (outcome, self.failed)
    }

    pub(super) fn charge_all(&mut self, cost: Cost) -> Outcome<()> {
        self.least.take(cost.elements, cost.text)
    }

    #[cold]
    fn flush(&mut self) -> Outcome<()> {
        self.written.take(0, self.text.len() as u64)?;
        let outcome = self.to.write_all(&self.text);
        self.text.clear();
        outcome.map_err(|error| self.fail(error))
    }

    /// The fault stands for an error of the destination, which is kept.
    #[cold]
    fn fail(&mut self, error: io::Error) -> Box<Fault> {
        let fault = Fault::new(error.to_string());
        self.failed = Some(error);
        fault
    }

    /// Writes the text when there is enough of it.
    #[inline]
    fn full(&mut self) -> Outcome<()> {
        if self.text.len() < BUFFER { Ok(()) } else { self.flush() }
    }

    #[inline]
    fn push(&mut self, text: &[u8]) {
        self.text.extend_from_slice(text);
    }

    fn quoted(
        &mut self,
        write: impl FnOnce(&mut CompactFormatter, &mut Vec<u8>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.push(b"\"");
        write(&mut CompactFormatter, &mut self.text)?;
        self.push(b"\"");
        Ok(())
    }

    fn number(&mut self, value: i128) -> io::Result<()> {
        match (u64::try_from(value), i64::try_from(value)) {
            (Ok(value), _) => CompactFormatter.write_u64(&mut self.text, value),
            (_, Ok(value)) => CompactFormatter.write_i64(&mut self.text, value),
            _ => self.quoted(|json, text| json.write_i128(text, value)),
        }
    }

    fn single(&mut self, value: f32) -> io::Result<()> {
        match float(value.into(), value.to_bits() == f32::NAN.to_bits(), value.to_bits().into()) {
            None => CompactFormatter.write_f32(&mut self.text, value),
            Some(word) => self.word(&word),
        }
    }

    fn double(&mut self, value: f64) -> io::Result<()> {
        match float(value, value.to_bits() == f64::NAN.to_bits(), value.to_bits()) {
            None => CompactFormatter.write_f64(&mut self.text, value),
            Some(word) => self.word(&word),
        }
    }

    /// A text without characters that JSON escapes.
    fn word(&mut self, word: &str) -> io::Result<()> {
        self.push(b"\"");
        self.push(word.as_bytes());
        self.push(b"\"");
        Ok(())
    }

    fn bytes(&mut self, bytes: &[u8]) -> Outcome<()> {
        if bytes.len() > MOST_LISTED {
            self.push(b"{\"$hex\":\"");
            for part in bytes.chunks(BUFFER) {
                hex(part, &mut self.text);
                self.full()?;
            }
            self.push(b"\"}");
            return Ok(());
        }
        let mut list = self.list(bytes.len())?;
        for byte in bytes {
            self.before_item(&mut list)?;
            let written = CompactFormatter.write_u8(&mut self.text, *byte);
            written.map_err(|error| self.fail(error))?;
        }
        self.end_list(list)
    }
}

/// The word for a number that JSON has not.
fn float(value: f64, is_usual: bool, bits: u64) -> Option<String> {
    if value.is_finite() {
        None
    } else if value.is_nan() {
        Some(if is_usual { "NaN".to_owned() } else { format!("NaN:{bits:x}") })
    } else {
        Some(if value > 0.0 { "inf" } else { "-inf" }.to_owned())
    }
}

impl Sink for Json<'_> {
    type Out = ();
    /// Whether an element was written.
    type List = bool;
    type Record = bool;

    fn charge(&mut self, cost: Cost) -> Outcome<()> {
        self.charge_all(cost)
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Outcome<()> {
        let written = match scalar {
            Scalar::Unit | Scalar::None => CompactFormatter.write_null(&mut self.text),
            Scalar::Bool(value) => CompactFormatter.write_bool(&mut self.text, value),
            Scalar::Int(value) => self.number(value),
            Scalar::Large(value) => self.quoted(|json, text| json.write_u128(text, value)),
            Scalar::F32(value) => self.single(value),
            Scalar::F64(value) => self.double(value),
            Scalar::Char(value) => {
                let mut bytes = [0; 4];
                let text: &str = value.encode_utf8(&mut bytes);
                serde_json::to_writer(&mut self.text, text).map_err(Into::into)
            }
            Scalar::Text(text) => serde_json::to_writer(&mut self.text, text).map_err(Into::into),
            Scalar::Bytes(bytes) => return self.bytes(bytes),
            Scalar::Variant(name) => self.word(name),
        };
        written.map_err(|error| self.fail(error))?;
        self.full()
    }

    fn list(&mut self, _: usize) -> Outcome<bool> {
        self.push(b"[");
        Ok(false)
    }

    fn before_item(&mut self, has_item: &mut bool) -> Outcome<()> {
        if core::mem::replace(has_item, true) {
            self.push(b",");
        }
        Ok(())
    }

    fn item(&mut self, _: &mut bool, (): ()) {}

    fn end_list(&mut self, _: bool) -> Outcome<()> {
        self.push(b"]");
        self.full()
    }

    fn record(&mut self, _: usize) -> Outcome<bool> {
        self.push(b"{");
        Ok(false)
    }

    // No name in a schema has a character that JSON escapes.
    fn before_field(&mut self, has_field: &mut bool, name: &str) -> Outcome<()> {
        self.push(if core::mem::replace(has_field, true) { b",\"" } else { b"\"" });
        self.push(name.as_bytes());
        self.push(b"\":");
        Ok(())
    }

    fn field(&mut self, _: &mut bool, _: &Arc<str>, (): ()) {}

    fn end_record(&mut self, _: bool) -> Outcome<()> {
        self.push(b"}");
        self.full()
    }

    fn before_data(&mut self, name: &str) -> Outcome<()> {
        self.push(b"{\"");
        self.push(name.as_bytes());
        self.push(b"\":");
        Ok(())
    }

    fn variant(&mut self, _: &Arc<str>, (): ()) -> Outcome<()> {
        self.push(b"}");
        self.full()
    }
}
