//! What the measurements say.

mod compare;
mod row;
mod table;

use std::fs;
use std::io::{BufWriter, Write};

pub use compare::compare;
pub use row::Summary;
pub use table::{list, table};

use crate::measure::Outcome;
use crate::options;
use crate::run::Results;

/// Writes the files that were asked for.
pub fn write_files(results: &Results, how: &options::Run) -> Outcome {
    if let Some(path) = &how.json {
        let mut file = BufWriter::new(fs::File::create(path)?);
        writeln!(file, "{}", serde_json::to_string(&results.about)?)?;
        for measured in &results.measurements {
            writeln!(file, "{}", serde_json::to_string(measured)?)?;
        }
        file.flush()?;
    }
    Ok(())
}
