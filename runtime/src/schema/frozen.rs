//! [`assert_schema_frozen!`](crate::assert_schema_frozen): released declarations stay compatible.
//!
//! A file contains one version of a declaration, as JSON: the declaration for people, and the encoded bytes for this
//! crate. A file is never overwritten. The next version goes into a new file in the same folder, and a declaration must
//! be compatible with all of them.

use std::ffi::OsStr;
use std::fmt::{self, Write};
use std::fs;
use std::path::{Path, PathBuf};

use super::compare::{Comparison, compare};
use super::diff::SchemaDiff;
use super::encode::encode;
use super::model::Schema;
use crate::channel::Channel;

/// The environment variable that permits writing a file.
const BLESS: &str = "MEMORYPIPE_BLESS";

/// Why a declaration does not match the frozen files.
#[derive(Debug)]
pub(crate) enum Thawed {
    /// There is no frozen version yet.
    Missing { name: String, file: PathBuf },
    /// Programs of a released version would be refused.
    Breaking { name: String, file: PathBuf, diff: Box<SchemaDiff> },
    /// The declaration is compatible with all released versions and equals none of them.
    Changed { name: String, file: PathBuf, next: PathBuf, diff: Box<SchemaDiff> },
    /// The file was edited.
    Spoilt { file: PathBuf },
    /// The system refused.
    Io { file: PathBuf, source: std::io::Error },
}

impl fmt::Display for Thawed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Thawed::Missing { name, file } => write!(
                f,
                "no version of `{name}` is frozen: there is no {}\n  \
                 help: `{BLESS}=1 cargo test` writes it; commit it with the release",
                file.display()
            ),
            Thawed::Breaking { name, file, diff } => write!(
                f,
                "programs built from {} would refuse `{name}`\n  \
                 host: the frozen version, client: the current declaration\n{diff}  \
                 help: revert the change; or declare it, with `#[was = \"..\"]`, an `extensible` message, or an enum that \
                 was released with a catch-all, `#[other]`; or rename the channel. If that version is no longer in use, \
                 delete its file",
                file.display()
            ),
            Thawed::Changed { name, file, next, diff } => write!(
                f,
                "`{name}` differs from the version in {}, and is compatible with it\n  \
                 host: the frozen version, client: the current declaration\n{diff}  \
                 help: if the change is intended, `{BLESS}=1 cargo test` freezes it as {}",
                file.display(),
                next.display()
            ),
            Thawed::Spoilt { file } => {
                write!(f, "{} was edited\n  help: restore it; a frozen version never changes", file.display())
            }
            Thawed::Io { file, source } => write!(f, "{}: {source}", file.display()),
        }
    }
}

/// The implementation of [`assert_schema_frozen!`](crate::assert_schema_frozen).
///
/// # Panics
///
/// If the declaration of `C` is not the newest frozen version in `file` and the files next to it, or is incompatible
/// with one of them.
#[track_caller]
#[expect(clippy::panic, reason = "a test of a user calls it, which fails by a panic")]
pub fn assert_frozen<C: Channel>(file: &Path) {
    let bless = std::env::var_os(BLESS).is_some_and(|value| value == "1");
    if let Err(thawed) = check::<C>(file, bless) {
        panic!("{thawed}");
    }
}

/// Compares the declaration of `C` with the frozen versions. With `bless`, and if it is compatible, freezes it too.
pub(crate) fn check<C: Channel>(first: &Path, bless: bool) -> Result<(), Thawed> {
    let (now, text) = (Schema::of::<C>(), document(&Schema::of::<C>(), &encode(C::DESC)));
    let name = now.name.clone();
    let mut newest = None;
    for number in numbers(first) {
        let file = version(first, number);
        let frozen = read(&file)?;
        if let Comparison::Breaking(diff) = compare(&frozen, &now) {
            return Err(Thawed::Breaking { name, file, diff: Box::new(diff) });
        }
        newest = Some((number, file, frozen));
    }
    let next = match newest {
        Some((_, _, frozen)) if frozen == now => return Ok(()),
        Some((number, ..)) => version(first, number.saturating_add(1)),
        None => first.to_owned(),
    };
    if bless {
        return write(&next, &text).map_err(|source| Thawed::Io { file: next, source });
    }
    Err(match newest {
        Some((_, file, frozen)) => {
            Thawed::Changed { name, diff: Box::new(SchemaDiff::between(&frozen, &now)), file, next }
        }
        None => Thawed::Missing { name, file: next },
    })
}

/// The file of a version: the first in `calculator.json`, the second in `calculator.2.json`.
fn version(first: &Path, number: u32) -> PathBuf {
    match (number, first.extension()) {
        (1, _) => first.to_owned(),
        (_, Some(extension)) => first.with_extension(format!("{number}.{}", extension.to_string_lossy())),
        (_, None) => first.with_extension(number.to_string()),
    }
}

/// The numbers of the existing versions, in order. A version in the middle may have been deleted.
fn numbers(first: &Path) -> Vec<u32> {
    let Some(Ok(folder)) = first.parent().map(fs::read_dir) else { return Vec::new() };
    let number = |name: &OsStr| {
        if Some(name) == first.file_name() {
            return Some(1);
        }
        let rest = name.to_str()?.strip_prefix(first.file_stem()?.to_str()?)?.strip_prefix('.')?;
        let number = rest.split('.').next()?.parse().ok()?;
        (version(first, number).file_name() == Some(name)).then_some(number)
    };
    let mut found: Vec<u32> = folder.flatten().filter_map(|entry| number(&entry.file_name())).collect();
    found.sort_unstable();
    found
}

fn write(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}

/// The schema in a file.
fn read(file: &Path) -> Result<Schema, Thawed> {
    let text = fs::read_to_string(file).map_err(|source| Thawed::Io { file: file.to_owned(), source })?;
    let spoilt = || Thawed::Spoilt { file: file.to_owned() };
    let bytes = description(&text).ok_or_else(spoilt)?;
    let schema = Schema::decode(&bytes).map_err(|_| spoilt())?;
    // The rest of the file follows from the bytes. Version control may have changed the line ends.
    if document(&schema, &bytes) == text.replace("\r\n", "\n") { Ok(schema) } else { Err(spoilt()) }
}

/// The bytes in the document.
fn description(text: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once("\"description\": \"")?;
    let (digits, _) = rest.split_once('"')?;
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    digits.as_bytes().chunks(2).map(byte).collect()
}

/// The JSON of a schema and its bytes.
fn document(schema: &Schema, bytes: &[u8]) -> String {
    let mut text = String::from("{\n");
    let _ = writeln!(text, "  \"channel\": {},", quoted(&schema.name));
    let _ = writeln!(text, "  \"id\": \"{}\",", schema.id);
    text.push_str("  \"declaration\": [\n");
    let declaration = schema.to_string();
    let lines: Vec<_> = declaration.lines().map(|line| format!("    {}", quoted(line))).collect();
    text.push_str(&lines.join(",\n"));
    text.push_str("\n  ],\n  \"description\": \"");
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text.push_str("\"\n}\n");
    text
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            char if char.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(char));
            }
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
#[path = "tests/frozen.rs"]
mod tests;
