//! The chapter on errors has every error, and says which may be repeated.

use std::fs;

use super::root;

/// The names of the variants of an enum in a source.
fn variants<'s>(source: &'s str, name: &str) -> Vec<&'s str> {
    let body = source.split(&format!("\npub enum {name}")).nth(1).unwrap().split("\n}").next().unwrap();
    let names = body
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|l| l.starts_with(char::is_uppercase));
    names.map(|line| line.split([' ', '(', ',']).next().unwrap()).collect()
}

/// The rows of the table below a heading: the quoted words of the first cell, and the last cell.
fn rows<'c>(chapter: &'c str, heading: &str) -> Vec<(Vec<&'c str>, &'c str)> {
    let section = chapter.split(&format!("\n## {heading}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
            (cells[0].split('`').skip(1).step_by(2).collect(), cells[cells.len() - 1].trim())
        })
        .collect()
}

#[test]
fn every_error_has_its_row_in_the_chapter_on_errors() {
    let chapter = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    let source = fs::read_to_string(root().join("runtime/src/error.rs")).unwrap();
    for (name, heading) in
        [("CreateError", "Creating"), ("AttachError", "Attaching"), ("IpcError", "What may be repeated")]
    {
        let rows = rows(&chapter, heading);
        let listed =
            rows.iter().flat_map(|(errors, _)| errors).filter(|error| !error.starts_with("CallError"));
        let mut listed: Vec<&str> = listed.map(|error| error.split(' ').next().unwrap()).collect();
        listed.sort_unstable();
        listed.dedup();
        let mut there = variants(&source, name);
        there.sort_unstable();
        assert_eq!(listed, there, "{name}, under `{heading}`");
    }
}

#[test]
fn the_chapter_on_errors_says_which_may_be_repeated() {
    use memorypipe::{BulkMemory, ClientId, Execution, IpcError};
    let (method, after) = ("add", std::time::Duration::ZERO);
    let is_retryable = |error: &str| -> bool {
        let execution = match error {
            _ if error.contains("NotStarted") => Execution::NotStarted,
            _ if error.contains("MaybeStarted") => Execution::MaybeStarted,
            _ => Execution::NoRequest,
        };
        let error = match error.split(' ').next().unwrap() {
            "HostGone" => IpcError::HostGone { execution },
            "Disconnected" => {
                IpcError::Disconnected { client: ClientId::from_number(1), reason: String::new(), execution }
            }
            "ClientGone" => IpcError::ClientGone,
            "Timeout" => IpcError::Timeout { method, after, execution },
            "Empty" => IpcError::Empty,
            "Full" => IpcError::Full { capacity: 1 },
            "BulkFull" => IpcError::BulkFull { bytes: 1, memory: BulkMemory::default() },
            "TooLong" => IpcError::TooLong { count: 2, max: 1 },
            "ForeignLoan" => IpcError::ForeignLoan,
            "Unsupported" => IpcError::Unsupported { method },
            "TooManyStreams" => IpcError::TooManyStreams { max: 1 },
            "Missed" => IpcError::Missed { events: 1 },
            "AllHeld" => IpcError::AllHeld { max: 2 },
            "Overwritten" => IpcError::Overwritten,
            "Restarted" => IpcError::Restarted { instance: some_instance() },
            "Subscribed" => IpcError::Subscribed,
            "Stopped" => IpcError::Stopped,
            "Dropped" => IpcError::Dropped { method },
            "Corrupt" => IpcError::Corrupt { field: "stamp", value: 0 },
            "Closed" => IpcError::Closed,
            "OwnHost" => IpcError::OwnHost { method },
            "Forked" => IpcError::Forked,
            "Os" => IpcError::Os { doing: "wait", source: std::io::ErrorKind::Other.into() },
            "CallError::App" => return memorypipe::CallError::App(0).is_retryable(),
            other => panic!("{other} is new: say here how it is made"),
        };
        error.is_retryable()
    };
    let chapter = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    for (errors, answer) in rows(&chapter, "What may be repeated") {
        let says = answer.starts_with("yes");
        assert!(says || answer.starts_with("no"), "{errors:?}: {answer}");
        errors.iter().for_each(|error| assert_eq!(is_retryable(error), says, "{error}"));
    }
}

/// The run of some host.
fn some_instance() -> memorypipe::InstanceId {
    use memorypipe_tests::ticker::{PosterClient, Silent};
    PosterClient::loopback(Silent).link.instance()
}
