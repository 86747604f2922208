//! JSON to bytes and back, along the plan: no tree is made in between.

mod bytes;
mod read;
mod reader;
mod write;

use core::error::Error;
use core::fmt;
use std::io;

use self::write::Json;
use super::budget::Budget;
use super::check::Check;
use super::encoded::Encoded;
use super::fault::{Fault, Outcome};
use super::layout::Layout;
use super::walk::walk;

/// [`Layout::write_json`] has failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// The bytes are not a value, or the JSON would be larger than the limits. Nothing was written, unless the JSON is
    /// larger than what it must at least be.
    Fault(Fault),
    /// The destination has failed.
    Io(io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Fault(fault) => fault.fmt(f),
            WriteError::Io(error) => write!(f, "the JSON cannot be written: {error}"),
        }
    }
}

impl Error for WriteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            WriteError::Fault(_) => None,
            WriteError::Io(error) => Some(error),
        }
    }
}

impl From<Fault> for WriteError {
    fn from(fault: Fault) -> Self {
        WriteError::Fault(fault)
    }
}

impl Layout<'_> {
    /// Reads a value as JSON, and writes it as bytes over what is in `to`, whose memory is used again. Needs the feature
    /// `json`.
    ///
    /// | type | JSON |
    /// |---|---|
    /// | arguments, structs | an object, or an array of the fields in their order |
    /// | a struct or a variant without names | an array; with one field, that field alone |
    /// | an enum | the name of the variant, or its number; with data `{"TooLarge": {"limit": 5}}` |
    /// | integers | a number, or a text of one |
    /// | `f32`, `f64` | a number, or `"NaN"`, `"inf"`, `"-inf"` |
    /// | `FixedStr`, `char` | a text |
    /// | `[u8; N]`, `FixedVec<u8, N>`, `&[u8]` | an array, `{"$hex": ".."}` or `{"$base64": ".."}` |
    /// | `()`, an absent `Option<NonZero>` | `null` |
    /// | `&mut [T]`, which the host fills | the number of elements, at most the maximum; without it the maximum |
    ///
    /// # Errors
    ///
    /// What is wrong, the part of the value, and the place in the text.
    ///
    /// ```
    /// use memorypipe::Schema;
    /// use memorypipe::dynamic::{Codec, Encoded, Limits, Position};
    /// use memorypipe::prelude::*;
    ///
    /// ipc_channel!(
    ///     pub trait Calculator {
    ///         fn div(&mut self, a: i64, b: i64) -> i64;
    ///     }
    /// );
    ///
    /// let codec = Codec::new(&Schema::of::<CalculatorChannel>(), Limits::default());
    /// let (div, mut encoded) = (codec.args(0)?, Encoded::default());
    /// div.read_json(r#"{"a": 84, "b": 2}"#, &mut encoded)?;
    /// div.read_json("[84, 2]", &mut encoded)?;
    ///
    /// let fault = div.read_json(r#"{"a": 84, "b": "two"}"#, &mut encoded).unwrap_err();
    /// assert_eq!((fault.path.as_str(), fault.at), ("b", Some(Position { line: 1, column: 20 })));
    /// # Ok::<(), memorypipe::dynamic::Fault>(())
    /// ```
    pub fn read_json(&self, json: &str, to: &mut Encoded) -> Result<(), Fault> {
        read::read(self, json, to).map_err(|fault| *fault)
    }

    /// Writes the value in the bytes as JSON, in one line, as [`Layout::read_json`] reads it. Needs the feature `json`.
    ///
    /// Integers of 128 bits are texts, because few programs read them as numbers. More than 32 bytes are `{"$hex": ".."}`.
    /// A NaN is `"NaN"`; one with other bits than those of `f32::NAN` or `f64::NAN` has them behind a colon, in
    /// hexadecimal digits.
    ///
    /// # Errors
    ///
    /// If the bytes are not a value, the JSON would be larger than the limits, or `to` fails.
    pub fn write_json(&self, bytes: &[u8], to: &mut dyn io::Write) -> Result<(), WriteError> {
        let mut json = Json::new(Budget::new(self.limits), to);
        let outcome = self.shown(bytes, &mut json);
        match json.finish(outcome) {
            (Ok(()), _) => Ok(()),
            (Err(_), Some(error)) => Err(WriteError::Io(error)),
            (Err(fault), None) => Err(WriteError::Fault(*fault)),
        }
    }

    /// The JSON of the value in the bytes, see [`Layout::write_json`].
    ///
    /// # Errors
    ///
    /// If the bytes are not a value, or the JSON would be larger than the limits.
    ///
    /// ```
    /// use memorypipe::dynamic::{Codec, Limits};
    /// use memorypipe::{PipeChannel, Schema};
    ///
    /// let codec = Codec::new(&Schema::of::<PipeChannel<u8, [f32; 2]>>(), Limits::default());
    /// let bytes = [0.1_f32, f32::INFINITY].map(f32::to_ne_bytes).concat();
    /// assert_eq!(codec.to_client()?.json(&bytes)?, r#"[0.1,"inf"]"#);
    /// # Ok::<(), memorypipe::dynamic::Fault>(())
    /// ```
    pub fn json(&self, bytes: &[u8]) -> Result<String, Fault> {
        let mut text = Vec::new();
        match self.write_json(bytes, &mut text) {
            Ok(()) => {}
            Err(WriteError::Fault(fault)) => return Err(fault),
            Err(WriteError::Io(error)) => return Err(*Fault::new(error.to_string())),
        }
        Ok(String::from_utf8(text).unwrap_or_default())
    }

    fn shown(&self, bytes: &[u8], json: &mut Json<'_>) -> Outcome<()> {
        self.length(bytes)?;
        json.charge_all(self.least(bytes))?;
        // Before any of it is written.
        walk(self.shape, bytes, &mut Check)?;
        walk(self.shape, bytes, json)
    }
}
