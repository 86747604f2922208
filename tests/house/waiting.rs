//! What may wait without limit has a form with a deadline, and the guide lists these forms.

use std::fs;

use super::{code, root, sources};

/// The name of the function that each line is in, and whether it is public.
fn functions(text: &str) -> impl Iterator<Item = (&str, bool, &str)> {
    let mut current = ("", false);
    text.lines().map(move |line| {
        let line = code(line);
        if let Some((before, after)) = line.split_once("fn ").filter(|(before, _)| {
            before.trim().is_empty() || before.trim_end().ends_with(['b', 's', 'c', ')'])
        }) {
            let name = after.split(['(', '<']).next().unwrap();
            current = (name, before.contains("pub ") || before.contains("#vis"));
        }
        (current.0, current.1, line)
    })
}

/// Wrappers of a deadline that may be absent.
const MAY_BE_NEVER: [(&str, &str); 9] = [
    ("runtime/src/client/tasks/streams_and_events.rs", "later"), // a future, which is dropped
    ("runtime/src/host/mod.rs", "left_to"),
    ("runtime/src/host/mod.rs", "timeout"),
    ("runtime/src/host/mod.rs", "over"),
    // A stopper ends these; `recv_timeout` is the form with a deadline.
    ("runtime/src/host/serve.rs", "serve"),
    ("runtime/src/host/serve.rs", "serve_threads"),
    ("runtime/src/testing/loopback.rs", "serve_next"),
    ("runtime/src/host/server/waiting.rs", "wait_long"),
    ("runtime/src/pipe/host/writing.rs", "with_room_slowly"),
];

#[test]
fn what_may_wait_for_ever_has_a_form_with_a_deadline() {
    let mut seen = Vec::new();
    for folder in ["runtime/src", "macros/src/channel/expand"] {
        for (name, text) in sources(folder) {
            if name.ends_with("tests.rs") {
                continue;
            }
            for (function, is_public, line) in functions(&text) {
                let is_never = ["Deadline::never()", "Deadline::after(None)", "WaitMode::Forever"].iter();
                if is_never.clone().all(|never| !line.contains(never)) {
                    continue;
                }
                if MAY_BE_NEVER.contains(&(name.as_str(), function)) {
                    continue;
                }
                assert!(is_public, "{name}: `{function}` waits without limit, and no caller can set one");
                assert!(
                    text.contains(&format!("fn {function}_timeout")),
                    "{name}: `{function}_timeout` is missing"
                );
                seen.push(function.to_owned());
            }
        }
    }
    assert!(seen.len() > 10, "{seen:?}");
}

#[test]
fn the_guide_lists_the_forms_of_waiting_that_there_are() {
    let chapter = fs::read_to_string(root().join("docs/waiting.md")).unwrap();
    let table = chapter.split("\n## Deadlines\n").nth(1).unwrap();
    let table: String = table.lines().filter(|line| line.starts_with('|')).collect();
    let words = table.split('`').skip(1).step_by(2);
    let listed: std::collections::BTreeSet<&str> =
        words.map(|word| word.split('(').next().unwrap().rsplit(['.', ' ']).next().unwrap()).collect();
    let mut there = std::collections::BTreeSet::new();
    for folder in ["runtime/src", "macros/src/channel/expand"] {
        for (name, text) in sources(folder).iter().filter(|(name, _)| !name.contains("/testing/")) {
            for (function, is_public, _) in functions(text) {
                let is_form = function.ends_with("_timeout") && !function.starts_with("set_");
                if is_public && is_form && !name.contains("/docs.rs") {
                    there.insert(function.to_owned());
                }
            }
        }
    }
    there.remove("with_timeout");
    // The name of a method precedes it, so the template has no name for it.
    there.insert("x_loan_timeout".to_owned());
    let missing: Vec<_> = there.iter().filter(|form| !listed.contains(form.as_str())).collect();
    assert!(missing.is_empty(), "not in docs/waiting.md: {missing:?}");
    let unknown: Vec<_> = listed
        .iter()
        .filter(|word| word.ends_with("_timeout") && !word.starts_with("set_") && !there.contains(**word))
        .collect();
    assert!(unknown.is_empty(), "in docs/waiting.md alone: {unknown:?}");
}
