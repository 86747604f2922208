//! Text of several lines inside other text.

use std::fmt::Display;

/// Every line of `text` with `columns` spaces before it, without a line end behind the last.
#[must_use]
pub fn indented(columns: usize, text: impl Display) -> String {
    let lines: Vec<String> = text.to_string().lines().map(|line| format!("{:columns$}{line}", "")).collect();
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn empty_lines_stay_empty() {
        assert_eq!(indented(2, "a\n\nb\n"), "  a\n\n  b");
    }
}
