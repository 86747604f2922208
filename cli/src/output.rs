//! Standard output: buffered, and flushed before a command waits. A closed reader ends the command quietly.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use serde_json::Value;

use crate::failure::Outcome;

/// Standard output.
pub(crate) struct Output {
    to: BufWriter<Stdout>,
    /// Whether the results are JSON.
    pub(crate) json: bool,
    is_terminal: bool,
    is_coloured: bool,
}

/// The colour of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colour {
    Green,
    Yellow,
    Red,
}

impl Output {
    pub(crate) fn new(json: bool) -> Output {
        let wants_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_terminal = io::stdout().is_terminal();
        Output {
            to: BufWriter::new(io::stdout()),
            json,
            is_terminal,
            is_coloured: is_terminal && !wants_none,
        }
    }

    /// One value in one line.
    pub(crate) fn value(&mut self, value: &Value) -> Outcome<()> {
        Ok(writeln!(self.to, "{value}")?)
    }

    /// A value for people too, over several lines.
    pub(crate) fn document(&mut self, value: &Value) -> Outcome<()> {
        Ok(writeln!(self.to, "{value:#}")?)
    }

    /// Text, which ends with the end of its last line.
    pub(crate) fn text(&mut self, text: &str) -> Outcome<()> {
        self.to.write_all(text.as_bytes())?;
        if !text.is_empty() && !text.ends_with('\n') {
            writeln!(self.to)?;
        }
        Ok(())
    }

    /// The word in a colour, if standard output is a terminal.
    pub(crate) fn coloured(&self, word: &str, colour: Colour) -> String {
        let number = match colour {
            Colour::Red => 31,
            Colour::Green => 32,
            Colour::Yellow => 33,
        };
        if self.is_coloured { format!("\u{1b}[{number}m{word}\u{1b}[0m") } else { word.to_owned() }
    }

    pub(crate) fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// Clears a terminal; does nothing to a pipe.
    pub(crate) fn clear(&mut self) -> Outcome<()> {
        if self.is_terminal {
            self.to.write_all(b"\x1b[H\x1b[2J")?;
        }
        Ok(())
    }

    pub(crate) fn flush(&mut self) -> Outcome<()> {
        Ok(self.to.flush()?)
    }
}

/// Lines with columns, each as wide as its longest cell.
pub(crate) fn table(rows: impl Iterator<Item = Vec<String>>) -> String {
    let rows: Vec<_> = rows.collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..rows.iter().map(Vec::len).max().unwrap_or(0)).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: String = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect();
        format!("{}\n", cells.trim_end())
    };
    rows.iter().map(line).collect()
}
