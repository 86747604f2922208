//! Expressions of the runtime that could panic: refused by the compiler, or waived with a reason and listed in
//! `tests/panics.txt`.

use std::fmt::Write;
use std::path::Path;

use super::{code, files_with, root, source, sources};

/// The clippy lints that refuse such expressions.
const LINTS: [&str; 11] = [
    "arithmetic_side_effects",
    "expect_used",
    "get_unwrap",
    "indexing_slicing",
    "panic",
    "string_slice",
    "todo",
    "unimplemented",
    "unreachable",
    "unwrap_in_result",
    "unwrap_used",
];

/// The modules that are waived as a whole. None of them handles bytes from a peer, except the test utilities.
const WAIVED: [&str; 3] =
    ["runtime/src/lib.rs: testing", "runtime/src/message.rs: layout", "runtime/src/schema/mod.rs: encode"];

/// The names that a module with bytes from a peer uses: the peer's memory, its packets, its schema, places in a
/// request.
const READS_A_PEER: [&str; 9] = [
    "PeerSegment",
    "PeerBulk",
    "PeerQueueCounters",
    "PeerWord",
    "ReceivedSlot",
    "Peeked",
    "receive_packet",
    "peer_schema",
    "Corrupt",
];

/// `#[expect(clippy::.., reason = "..")]` of one of [`LINTS`], and its item.
struct Waiver {
    lints: Vec<String>,
    reason: String,
    item: String,
}

/// The end of the attribute or call at the start of `text`: after the bracket that closes its first one.
fn end_of(text: &str) -> usize {
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            '[' | '(' if !in_text => depth += 1,
            ']' | ')' if !in_text => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    panic!("it never ends: {text}")
}

/// Text on one line, with single blanks.
fn joined(text: &str) -> String {
    text.replace("\\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The item of a declaration: `fn next`, `mod ring`, `trait NoBulk`.
fn item(text: &str) -> String {
    let line =
        text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with(['#', '/', ')']));
    let words: Vec<&str> = line
        .unwrap()
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let kind = words.iter().position(|word| ["fn", "mod", "trait", "impl", "struct"].contains(word));
    let kind = kind.unwrap_or_else(|| panic!("what is it? {line:?}"));
    format!("{} {}", words[kind], words[kind + 1])
}

/// The lints of a list that are among [`LINTS`].
fn lints_in(text: &str) -> Vec<String> {
    let names = text.split("clippy::").skip(1);
    let names = names.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap());
    names.filter(|name| LINTS.contains(name)).map(str::to_owned).collect()
}

/// All waivers of a source, and the source without them.
fn waivers(name: &str, text: &str) -> (Vec<Waiver>, String) {
    let (mut found, mut rest, mut left) = (Vec::new(), text, String::new());
    while let Some(start) = rest.find("#[expect(") {
        let (before, from) = rest.split_at(start);
        let (attribute, below) = from.split_at(end_of(from));
        left += before;
        rest = below;
        let lints = lints_in(attribute);
        if lints.is_empty() {
            continue;
        }
        let reason = attribute.split_once("reason = \"").and_then(|(_, reason)| reason.rsplit_once('"'));
        let reason = joined(reason.map_or("", |(reason, _)| reason));
        let item = item(below);
        assert!(reason.len() >= 20, "{name}: `{item}` waives {lints:?} and does not say why");
        found.push(Waiver { lints, reason, item });
    }
    (found, left + rest)
}

/// The part of a source that is not a test.
fn product(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests {").next().unwrap()
}

/// Whether a file contains tests, or code that only tests use.
fn is_for_tests(name: &str) -> bool {
    let parts = ["tests.rs", "/tests/", "/testing/", "/guide/"];
    parts.iter().any(|part| name.contains(part))
}

/// The assertions of a source, each with its function.
fn assertions(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut at, mut function) = (0, "");
    for line in product(text).split_inclusive('\n') {
        if let Some((_, name)) = code(line).split_once("fn ") {
            function = name.split(['(', '<']).next().unwrap();
        }
        let line_here = line.trim_start();
        let macros = ["assert!(", "assert_eq!(", "assert_ne!("];
        if macros.iter().any(|one| line_here.trim_start_matches("debug_").starts_with(one)) {
            let whole = text[at..].trim_start();
            let shown = joined(&whole[..end_of(whole)]).replace("!( ", "!(").replace("\" )", "\")");
            found.push(format!("fn {function}: {shown}"));
        }
        at += line.len();
    }
    found
}

#[test]
fn what_could_panic_is_refused_wherever_a_peer_is_read() {
    // The compiler refuses it in the whole crate, and in each configuration that is not a test.
    let lib = source("runtime/src/lib.rs");
    let (_, refused) = lib.split_once("#![cfg_attr(\n    not(test),\n    deny(").expect("lib.rs refuses it");
    assert_eq!(lints_in(refused.split_once(")\n").unwrap().0), LINTS);
    assert!(source(".ci/run").contains(
        "cargo clippy --workspace --all-targets --features memorypipe-bench/async --quiet -- -D warnings"
    ));

    let mut list = HEAD.to_owned();
    let mut waived = Vec::new();
    for (name, text) in sorted_sources() {
        let (found, left) = waivers(&name, &text);
        // Only a waiver with a reason lowers one of them, and no waiver covers a whole file from within.
        let left = if name.ends_with("/lib.rs") {
            left.replacen(refused.split_once(")\n").unwrap().0, "", 1)
        } else {
            left
        };
        for line in left.lines().map(code) {
            assert!(lints_in(line).is_empty(), "{name} changes the level of a lint without a reason: {line}");
            assert!(
                !line.contains("allow(clippy::all") && !line.contains("clippy::restriction"),
                "{name}: {line}"
            );
        }
        waived.extend(found.iter().filter_map(|w| Some(format!("{name}: {}", w.item.strip_prefix("mod ")?))));
        let asserted = if is_for_tests(&name) { Vec::new() } else { assertions(&text) };
        if !found.is_empty() || !asserted.is_empty() {
            writeln!(list, "\n{}", name.trim_start_matches("runtime/src/")).unwrap();
        }
        for waiver in found {
            writeln!(list, "  {} ({})\n    {}", waiver.item, waiver.lints.join(", "), waiver.reason).unwrap();
        }
        asserted.iter().for_each(|one| writeln!(list, "  {one}").unwrap());
    }
    assert_eq!(waived, WAIVED, "modules that are waived as a whole");
    for module in WAIVED {
        let (file, name) = module.split_once(": ").unwrap();
        let folder =
            [Path::new(file).parent().unwrap().join(name), Path::new(file).with_extension("").join(name)];
        let readers = files_with("runtime/src", |line| READS_A_PEER.iter().any(|word| line.contains(word)));
        assert!(readers.len() > 40, "they are found: {readers:?}");
        let within = |reader: &String| {
            folder.iter().any(|folder| Path::new(reader).with_extension("").starts_with(folder))
        };
        let reader = readers.iter().find(|reader| within(reader) && name != "testing");
        assert_eq!(reader, None, "it reads what a peer writes, and lies in a module that is waived");
    }
    compare_with_the_list(&list);
}

const HEAD: &str = "\
What could panic in the runtime, and why it does not: each waiver of a lint with its reason, and each assertion.
Those of `debug_assert` are compiled where overflow is checked too. Not listed are functions of the standard library
that panic by their contract, such as `copy_from_slice`.
Made from the sources by `BLESS=1 cargo test -p memorypipe-tests --test house`.
";

fn sorted_sources() -> Vec<(String, String)> {
    let mut all = sources("runtime/src");
    all.sort();
    all
}

fn compare_with_the_list(list: &str) {
    let path = root().join("tests/panics.txt");
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&path, list).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let differs =
        list.lines().zip(committed.lines().chain(std::iter::repeat(""))).find(|(now, then)| now != then);
    assert_eq!(differs, None, "the list is older than the sources: BLESS=1, and read the difference");
    assert_eq!(list.len(), committed.len(), "the list has more than the sources");
}
