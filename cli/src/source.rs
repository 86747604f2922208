//! Where a declaration comes from.

use std::fs::File;
use std::io::{IsTerminal, Read};

use memorypipe::Schema;
use serde_json::Value;

use crate::args::Common;
use crate::failure::{Exit, Failure, Outcome};
use crate::hosts;

/// A declaration, and the name by which people know it.
pub(crate) struct Declared {
    /// The host, the file, or `standard input`.
    pub(crate) from: String,
    pub(crate) schema: Schema,
}

/// The most that is read of a file. The largest declaration has 64 KiB, which are 128 Ki digits and some text.
const MOST_BYTES: u64 = 16 << 20;

/// Reads the declaration that an argument names, or asks the host.
pub(crate) fn declared(argument: &str, common: &Common) -> Outcome<Declared> {
    let (from, text) = match argument {
        "-" => ("standard input".to_owned(), read_stdin()?),
        path if path.contains('/') || path.ends_with(".json") => (path.to_owned(), read_file(path)?),
        name => return live(name, common),
    };
    let schema = parse(&text).map_err(|why| {
        let failure = Failure::usage(format_args!("{from} is not a declaration: {why}"));
        failure.with_help("files of `assert_schema_frozen!` and the output of `schema --json` are")
    })?;
    Ok(Declared { from, schema })
}

/// The declaration of a living host.
pub(crate) fn live(name: &str, common: &Common) -> Outcome<Declared> {
    let about = hosts::asking(name, common).ask()?;
    Ok(Declared { from: name.to_owned(), schema: about.schema })
}

fn read_stdin() -> Outcome<String> {
    if std::io::stdin().is_terminal() {
        return Err(Failure::usage("`-` reads standard input, which is a terminal")
            .with_help("pipe a declaration into it, or name a file"));
    }
    limited(std::io::stdin().lock(), "standard input")
}

/// The text of a file.
pub(crate) fn read_file(path: &str) -> Outcome<String> {
    let file = File::open(path).map_err(|error| {
        let exit = match error.kind() {
            std::io::ErrorKind::PermissionDenied => Exit::Permission,
            _ => Exit::Usage,
        };
        Failure::new(exit, format_args!("{path} cannot be read: {error}"))
    })?;
    limited(file, path)
}

fn limited(from: impl Read, name: &str) -> Outcome<String> {
    let mut text = String::new();
    let read = from.take(MOST_BYTES).read_to_string(&mut text);
    read.map_err(|error| Failure::usage(format_args!("{name} cannot be read: {error}")))?;
    Ok(text)
}

/// The declaration in a JSON document: the member `description` has its bytes, in hexadecimal digits.
fn parse(text: &str) -> Result<Schema, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| format!("it is not JSON: {error}"))?;
    let digits = document["description"].as_str().ok_or("it has no `description`")?;
    let encoded = from_hex(digits).ok_or("its `description` is not hexadecimal digits")?;
    let schema = Schema::decode(&encoded).map_err(|error| format!("{} at byte {}", error.what, error.at))?;
    match document["id"].as_str() {
        Some(id) if id != schema.id().to_string() => {
            Err("it was edited: `id` and `description` differ".into())
        }
        _ => Ok(schema),
    }
}

fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    digits.as_bytes().chunks(2).map(byte).collect()
}

/// The bytes in hexadecimal digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
