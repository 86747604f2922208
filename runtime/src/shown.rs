//! Displaying text from outside the process: paths and names of files.
//!
//! Errors, notices and statistics end up on terminals and in logs. A file name may hold anything but `/` and a zero
//! byte, escape sequences of terminals included, and other users choose such names. All of them go through this module.
//! Exceptions are names that [`crate::name::check`] accepts, and names in a declaration, which decoding checks.

use std::path::Path;

/// The longest text that is shown whole, in bytes.
const MAX_TEXT: usize = 256;

/// The text with everything but visible characters and spaces escaped, cut at [`MAX_TEXT`] bytes.
pub(crate) fn text(text: &str) -> String {
    match text.char_indices().nth(MAX_TEXT) {
        None => escaped(text),
        Some((end, _)) => escaped(text.get(..end).unwrap_or_default()) + "…",
    }
}

/// A path, escaped as in [`text`] but not cut: the system limits its length.
pub(crate) fn path(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            // These are visible as they are, and a path is easier to read without backslashes.
            '\'' | '"' | '\\' => escaped.push(c),
            _ => escaped.extend(c.escape_debug()),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_moves_the_cursor_of_a_terminal() {
        assert_eq!(text("/tmp/\u{1b}[2J\u{202e}\n\r\u{7}x"), "/tmp/\\u{1b}[2J\\u{202e}\\n\\r\\u{7}x");
        assert_eq!(path(Path::new("/a\u{9b}b/it's \"c\"\\d")), "/a\\u{9b}b/it's \"c\"\\d");
        assert_eq!(text(&"x".repeat(MAX_TEXT)), "x".repeat(MAX_TEXT));
        assert_eq!(text(&"x".repeat(MAX_TEXT + 1)), "x".repeat(MAX_TEXT) + "…");
    }
}
