//! `memorypipe doctor`: what this machine, user and directory allow.
//!
//! | module | contents |
//! |---|---|
//! | `directory` | where hosts and clients meet, and whether they can |
//! | `host` | one host, and why attaching to it fails |
//! | `kernel` | the system calls that the runtime makes, each tried |
//! | `limits` | limits of this user and of the control group |
//! | `processors` | processors and clocks |
//! | `trial` | a host and a client in this process |
//!
//! What can be tried is tried, and not read from a version: a kernel may lack a call, a filter may refuse it, and an
//! emulated kernel may accept one that does nothing. Nothing is left behind.

mod directory;
mod host;
mod kernel;
mod limits;
mod processors;
mod trial;

use std::fmt::{Display, Write};
use std::process::ExitCode;

use serde_json::json;

use crate::args::{Common, DoctorArgs};
use crate::failure::{Exit, Outcome};
use crate::output::{Colour, Output};

/// How well something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Ok,
    /// It works, but worse than it could.
    Warn,
    /// Hosts or clients do not work.
    Fail,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    subject: &'static str,
    state: State,
    /// What was found, and what it means if it is not fine.
    fact: String,
    /// What to do.
    fix: Option<String>,
}

impl Finding {
    fn ok(subject: &'static str, fact: impl Display) -> Finding {
        Finding { subject, state: State::Ok, fact: fact.to_string(), fix: None }
    }

    fn warn(subject: &'static str, fact: impl Display, fix: impl Display) -> Finding {
        Finding { subject, state: State::Warn, fact: fact.to_string(), fix: Some(fix.to_string()) }
    }

    fn fail(subject: &'static str, fact: impl Display, fix: impl Display) -> Finding {
        Finding { subject, state: State::Fail, fact: fact.to_string(), fix: Some(fix.to_string()) }
    }
}

/// A heading, and what belongs under it.
type Section = (&'static str, Vec<Finding>);

pub(crate) fn run(args: &DoctorArgs, common: &Common, out: &mut Output) -> Outcome<ExitCode> {
    let mut sections = vec![
        ("kernel", kernel::findings()),
        ("user", limits::findings()),
        ("processors", processors::findings()),
        ("directory", directory::findings(common.dir.as_deref())),
        ("trial", trial::findings()),
    ];
    sections.extend(args.name.iter().map(|name| ("host", host::findings(name, common))));
    report(&sections, out)
}

fn report(sections: &[Section], out: &mut Output) -> Outcome<ExitCode> {
    if out.json {
        let lines = sections.iter().flat_map(|(section, findings)| {
            let line = move |finding: &Finding| {
                json!({
                    "section": section, "subject": finding.subject, "state": word(finding.state),
                    "fact": finding.fact, "fix": finding.fix,
                })
            };
            findings.iter().map(line)
        });
        let lines = lines.collect();
        out.document(&lines)?;
    } else {
        let text = text(sections, |word, colour| out.coloured(word, colour));
        out.text(&text)?;
    }
    Ok(if worst(sections) == State::Fail { Exit::NoHost.into() } else { ExitCode::SUCCESS })
}

fn worst(sections: &[Section]) -> State {
    let states = sections.iter().flat_map(|(_, findings)| findings).map(|finding| finding.state);
    states.max().unwrap_or(State::Ok)
}

fn word(state: State) -> &'static str {
    match state {
        State::Ok => "ok",
        State::Warn => "warn",
        State::Fail => "fail",
    }
}

/// The report for people.
fn text(sections: &[Section], coloured: impl Fn(&str, Colour) -> String) -> String {
    let colour = |state| match state {
        State::Ok => Colour::Green,
        State::Warn => Colour::Yellow,
        State::Fail => Colour::Red,
    };
    let mut text = String::new();
    for (heading, findings) in sections {
        let _ = writeln!(text, "{heading}");
        for Finding { subject, state, fact, fix } in findings {
            let shown = coloured(word(*state), colour(*state));
            let pad = " ".repeat(4_usize.saturating_sub(word(*state).len()));
            let _ = writeln!(text, "  {shown}{pad}  {subject:18} {fact}");
            if let Some(fix) = fix {
                let _ = writeln!(text, "        {:18} help: {fix}", "");
            }
        }
    }
    let count = |wanted| {
        sections.iter().flat_map(|(_, findings)| findings).filter(|finding| finding.state == wanted).count()
    };
    let _ = match (count(State::Fail), count(State::Warn)) {
        (0, 0) => writeln!(text, "everything is fine"),
        (0, warnings) => writeln!(text, "hosts and clients work here; {warnings} to improve"),
        (failures, _) => writeln!(text, "hosts or clients do not work here; {failures} to fix"),
    };
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With the text in the guide. `BLESS=1` rewrites it.
    #[test]
    fn each_line_has_its_state_and_what_is_wrong_has_its_fix() {
        let sections = [
            ("kernel", kernel::of_samples()),
            ("user", vec![limits::descriptors(Some(256))]),
            ("processors", vec![processors::count(1), processors::clock("hpet")]),
            ("directory", directory::of_samples()),
            ("trial", trial::of_samples()),
            ("host", host::of_samples()),
        ];
        assert_eq!(worst(&sections), State::Fail);
        let shown = text(&sections, |word, _| word.to_owned());
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/doctor.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &shown).unwrap();
        }
        assert_eq!(shown, std::fs::read_to_string(path).unwrap());
    }

    #[test]
    fn everything_that_is_tried_is_tried_here() {
        let findings = kernel::findings();
        assert!(findings.iter().all(|finding| finding.state == State::Ok), "{findings:?}");
        let trial = trial::findings();
        assert!(trial.iter().all(|finding| finding.state == State::Ok), "{trial:?}");
    }
}
