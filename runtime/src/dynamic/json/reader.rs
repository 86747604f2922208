//! What is common to all parts of a value that is read: where faults are kept, and the end of a text.
//!
//! A fault is kept aside, because an error of the parser has room for a text alone. Each part that an error passes on its
//! way out adds its name to the path. The parser knows the line and the column.

use serde::de::Error;

use crate::dynamic::fault::{Fault, Outcome, Position};
use crate::dynamic::put::Target;

pub(super) type Parser<'j> = serde_json::Deserializer<serde_json::de::StrRead<'j>>;

/// Runs the parser, and makes a fault of its error.
pub(super) fn parse<'j>(
    json: &'j str,
    target: &mut Target<'_>,
    read: impl FnOnce(&mut Parser<'j>, &mut Reader<'_, '_>) -> Result<(), serde_json::Error>,
) -> Outcome<()> {
    let mut parser = serde_json::Deserializer::from_str(json);
    let mut reader = Reader { target, fault: None };
    let outcome = read(&mut parser, &mut reader).and_then(|()| parser.end());
    let Err(error) = outcome else { return Ok(()) };
    let mut fault = reader.fault.unwrap_or_else(|| Fault::new(""));
    if fault.what.is_empty() {
        let text = error.to_string();
        fault.what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what).to_owned();
    }
    fault.at = Some(Position { line: error.line(), column: error.column() });
    Err(fault)
}

/// What is common to all parts of one value.
pub(super) struct Reader<'r, 't> {
    pub(super) target: &'r mut Target<'t>,
    fault: Option<Box<Fault>>,
}

impl Reader<'_, '_> {
    /// Keeps a fault aside.
    pub(super) fn or_fail<T, E: Error>(&mut self, outcome: Outcome<T>) -> Result<T, E> {
        outcome.map_err(|fault| {
            self.fault = Some(fault);
            E::custom("")
        })
    }

    /// Adds a name to the path of what has failed.
    pub(super) fn within<T, E>(
        &mut self,
        outcome: Result<T, E>,
        part: impl FnOnce(Box<Fault>) -> Box<Fault>,
    ) -> Result<T, E> {
        if outcome.is_err() {
            let fault = self.fault.take().unwrap_or_else(|| Fault::new(""));
            self.fault = Some(part(fault));
        }
        outcome
    }
}
