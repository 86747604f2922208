//! The file of JSON lines: the circumstances of a run, and each measurement. Files of several runs can be joined.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::measure::{Measurement, Outcome};
use crate::run::{About, Results};

#[derive(Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase")]
enum Line {
    Run(About),
    Measured(Measurement),
    Failed { row: String, why: String },
}

/// Writes all measurements.
pub fn write(results: &Results, path: &Path) -> Outcome {
    let runs = results.runs.iter().cloned().map(Line::Run);
    let measured = results.measurements.iter().cloned().map(Line::Measured);
    let failed = results.failures.iter().cloned().map(|(row, why)| Line::Failed { row, why });
    let mut file = BufWriter::new(fs::File::create(path)?);
    for line in runs.chain(measured).chain(failed) {
        writeln!(file, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(file.flush()?)
}

/// Reads the files of runs on one machine.
pub fn read(paths: &[PathBuf]) -> Outcome<Results> {
    let mut results = Results::default();
    for path in paths {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        add(&mut results, &text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if results.measurements.is_empty() {
        return Err("nothing was measured in these files".into());
    }
    Ok(results)
}

/// Adds the lines of one file.
pub fn add(results: &mut Results, text: &str) -> Outcome {
    for (number, line) in text.lines().enumerate() {
        let line = serde_json::from_str(line).map_err(|error| format!("line {}: {error}", number + 1))?;
        match line {
            Line::Run(run) => {
                if let Some(other) = results.runs.iter().find(|other| other.machine != run.machine) {
                    return Err(format!(
                        "measured on another machine, which cannot be compared: {}, not {}",
                        run.machine, other.machine
                    )
                    .into());
                }
                results.runs.push(run);
            }
            Line::Measured(measured) => results.measurements.push(measured),
            Line::Failed { row, why } => results.failures.push((row, why)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_on(machine: &str) -> Results {
        let measured =
            Measurement { row: "line_p1".into(), mean_ns: 400.0, kept: true, ..Measurement::default() };
        Results {
            runs: vec![About { machine: machine.into(), ..About::default() }],
            measurements: vec![measured],
            failures: vec![("tcp_8".into(), "no network".into())],
            lines: None,
        }
    }

    #[test]
    fn runs_are_joined_as_they_were_written() {
        let directory = tempfile::tempdir().unwrap();
        let [a, b] = ["a.jsonl", "b.jsonl"].map(|name| directory.path().join(name));
        write(&run_on("here"), &a).unwrap();
        write(&run_on("here"), &b).unwrap();
        let joined = read(&[a, b]).unwrap();
        assert_eq!(joined.runs.len(), 2);
        assert_eq!(joined.measurements, [run_on("here").measurements, run_on("here").measurements].concat());
        assert_eq!(joined.failures.len(), 2);
    }

    #[test]
    fn runs_of_two_machines_are_not_joined() {
        let directory = tempfile::tempdir().unwrap();
        let [a, b] = ["a.jsonl", "b.jsonl"].map(|name| directory.path().join(name));
        write(&run_on("here"), &a).unwrap();
        write(&run_on("there"), &b).unwrap();
        let error = read(&[a, b]).unwrap_err().to_string();
        assert!(error.contains("b.jsonl: measured on another machine"), "{error}");
    }

    #[test]
    fn a_line_that_is_none_is_named() {
        let error = add(&mut Results::default(), "\n{}").unwrap_err().to_string();
        assert!(error.starts_with("line 1: "), "{error}");
    }
}
