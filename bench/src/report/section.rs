//! A table with a title, for the terminal and for Markdown; [`super::html`] converts it to HTML.

use std::fmt::Write;

/// A table. The first column names the subject of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// How to read it; may be empty.
    pub note: String,
    /// Names of the columns.
    pub head: Vec<String>,
    /// Cells, as many in each row as there are columns.
    pub rows: Vec<Vec<String>>,
    /// A longer description of each row, or none. Shown where there is room.
    pub hints: Vec<String>,
}

impl Section {
    /// A table without rows.
    pub fn new<const N: usize>(title: &str, note: &str, head: [&str; N]) -> Section {
        let head = head.map(str::to_owned).into();
        Section { title: title.to_owned(), note: note.to_owned(), head, ..Section::default() }
    }

    /// For the terminal.
    pub fn text(&self) -> String {
        let widths: Vec<usize> = (0..self.head.len()).map(|column| self.width(column)).collect();
        let mut text = format!("\n{}\n", self.title);
        if !self.note.is_empty() {
            let _ = writeln!(text, "{}", self.note);
        }
        text.push('\n');
        for row in std::iter::once(&self.head).chain(&self.rows) {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let pad = " ".repeat(width - cell.chars().count());
                line += &if column == 0 { format!("{cell}{pad}") } else { format!("  {pad}{cell}") };
            }
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    /// For Markdown.
    pub fn markdown(&self) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut text = format!("\n## {}\n\n", self.title);
        if !self.note.is_empty() {
            let _ = writeln!(text, "{}\n", self.note);
        }
        text += &line(&self.head);
        text += &format!("|---|{}\n", "---:|".repeat(self.head.len() - 1));
        for row in &self.rows {
            text += &line(row);
        }
        text
    }

    fn width(&self, column: usize) -> usize {
        let cells = std::iter::once(&self.head).chain(&self.rows).map(|row| row[column].chars().count());
        cells.max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> Section {
        let mut section = Section::new("Title", "", ["", "mean"]);
        section.rows.push(vec!["a|b".into(), "12 µs".into()]);
        section
    }

    #[test]
    fn columns_are_as_wide_as_what_is_in_them() {
        assert_eq!(section().text(), "\nTitle\n\n      mean\na|b  12 µs\n");
    }

    #[test]
    fn markdown_keeps_its_columns() {
        assert!(section().markdown().ends_with("|  | mean |\n|---|---:|\n| a\\|b | 12 µs |\n"));
    }
}
