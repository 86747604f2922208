//! How what comes from outside is shown: paths and names of files.
//!
//! Errors, notices and statistics end up on terminals and in logs. A file name may hold anything but `/` and a zero byte,
//! escape sequences of terminals included, and other users choose such names. So all of it goes through here, save
//! names that [`crate::name::check`] accepts and those in a declaration, which are checked when it is decoded.

use std::path::Path;

/// Longest text that is shown whole.
const MAX_TEXT: usize = 256;

/// Text with everything but visible characters and spaces escaped, and cut to a sane length.
pub(crate) fn text(text: &str) -> String {
    match text.char_indices().nth(MAX_TEXT) {
        None => escaped(text),
        Some((end, _)) => escaped(text.get(..end).unwrap_or_default()) + "…",
    }
}

/// A path as [`text`], whole: the system bounds it.
pub(crate) fn path(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            // Visible as they are; a path is easier to read without the backslashes.
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
