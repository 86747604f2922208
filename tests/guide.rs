//! Checks of the guide in `docs/`. Its contents are complete, every link leads somewhere (see `guide/links.rs`), and
//! what it shows of other files (compiler errors too) is in those files. The tests that it names exist, and it shows
//! nothing that no test checks. It is plain English (see `guide/words.rs`). The same for the README, see
//! `guide/readme.rs`.
//!
//! The doc tests of the runtime compile and run its code, see `runtime/src/guide.rs`.

#[path = "guide/links.rs"]
mod links;
#[path = "guide/readme.rs"]
mod readme;
#[path = "guide/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The chapters, as paths from the root.
fn chapters() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".md") && name != "SUMMARY.md")
        .map(|name| format!("docs/{name}"))
        .collect();
    names.sort();
    assert!(names.len() > 3, "the chapters are here");
    names
}

/// The pages for people, with their text.
fn pages() -> Vec<(String, String)> {
    let others = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "runtime/README.md",
        "macros/README.md",
        "docs/SUMMARY.md",
    ];
    let reports = ["docs/bench/README.md", "docs/bench/near.md", "docs/bench/far.md"];
    others
        .into_iter()
        .chain(reports)
        .map(str::to_owned)
        .chain(chapters())
        .map(|page| (read(&page), page))
        .map(swap)
        .collect()
}

fn swap<A, B>((a, b): (A, B)) -> (B, A) {
    (b, a)
}

/// A block of code.
struct Block<'p> {
    language: &'p str,
    /// The line above it.
    above: &'p str,
    lines: Vec<&'p str>,
}

/// The languages that rustdoc compiles, including none.
const RUST: [&str; 5] = ["", "rust", "rust,no_run", "no_run", "compile_fail"];

/// The version of all crates of the workspace.
const OUR_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The blocks of code of a page.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut above = "";
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            let lines = lines.by_ref().take_while(|line| line.trim_start() != "```").collect();
            blocks.push(Block { language, above, lines });
        }
        above = line;
    }
    blocks
}

/// A page without the lines of its blocks of code.
fn prose(text: &str) -> String {
    let mut in_code = false;
    text.lines()
        .filter(|line| {
            let fence = line.trim_start().starts_with("```");
            in_code ^= fence;
            !in_code && !fence
        })
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The words between single backticks.
fn words(text: &str) -> Vec<String> {
    prose(text).split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_code_of_every_page_is_tested() {
    let tested = read("runtime/src/guide.rs") + &read("tests/src/lib.rs");
    for (page, text) in pages() {
        let has_code = blocks(&text).iter().any(|block| RUST.contains(&block.language));
        let as_included = match page.split_once('/') {
            Some(("docs", chapter)) => format!(": \"{chapter}\""),
            Some(("runtime", file)) => format!("include_str!(\"../{file}\")"),
            _ => format!("include_str!(\"../../{page}\")"),
        };
        assert!(!has_code || tested.contains(&as_included), "no doc test includes {page}");
    }
}

#[test]
fn nothing_is_shown_that_no_test_looks_at() {
    let mut unchecked = Vec::new();
    for (page, text) in pages() {
        for block in blocks(&text) {
            let is_checked = match block.language {
                // A copy of another file, or a drawing.
                "text" => {
                    let drawings = ["docs/inside.md", "ARCHITECTURE.md"];
                    block.above.starts_with("<!-- as in ") || drawings.contains(&page.as_str())
                }
                // Checked by the test below.
                "toml" => true,
                // Cannot be run here: commands, and the code of other languages.
                "sh" | "csharp" => true,
                language => RUST.contains(&language),
            };
            if !is_checked {
                unchecked.push(format!("{page}: ```{}\n{}", block.language, block.lines.join("\n")));
            }
        }
    }
    assert!(unchecked.is_empty(), "{}", unchecked.join("\n"));
}

#[test]
fn the_manifests_that_are_shown_have_our_version_and_features_that_there_are() {
    let ours = read("runtime/Cargo.toml");
    let features = ours.split("[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let mut seen = 0;
    for (page, text) in pages() {
        for line in blocks(&text).iter().filter(|block| block.language == "toml").flat_map(|b| &b.lines) {
            let Some(asked) = line.strip_prefix("memorypipe = ") else {
                assert!(["[dependencies]", "[dev-dependencies]"].contains(line), "{page}: {line}");
                continue;
            };
            let mut words = asked.split('"').skip(1).step_by(2);
            let version = words.next().unwrap_or_default();
            assert!(format!("{OUR_VERSION}.").starts_with(&format!("{version}.")), "{page}: {line}");
            for feature in words {
                assert!(features.contains(&format!("\n{feature} = [")), "{page}: {line}");
            }
            seen += 1;
        }
    }
    assert!(
        ours.contains("\nversion.workspace = true\n"),
        "it has the version of the workspace, as this crate has"
    );
    assert!(seen > 2, "{seen} manifests were found");
}

/// The words of `text`, independent of indentation and line breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().map(|word| format!("{word} ")).collect()
}

#[test]
fn what_is_shown_of_other_files_stands_in_them() {
    let mut seen = 0;
    for (page, text) in pages() {
        for part in text.split("<!-- as in ").skip(1) {
            let (source, rest) =
                part.split_once(" -->\n```text\n").unwrap_or_else(|| panic!("{page}: {part}"));
            let shown = rest.split("\n```").next().unwrap();
            assert!(
                flat(&read(source)).contains(&flat(shown)),
                "{page} shows what is not in {source}:\n{shown}"
            );
            seen += 1;
        }
    }
    assert!(seen > 5, "{seen} excerpts were found");
}

/// Whether a word of a chapter is the name of a function with at least this number of underscores.
fn is_function(word: &str, underscores: usize) -> bool {
    word.matches('_').count() >= underscores
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[test]
fn tests_are_named_at_the_end_of_a_chapter_and_not_inside_its_sentences() {
    let mut seen = 0;
    // The table of that chapter names the test next to the promise.
    for chapter in chapters().into_iter().filter(|chapter| chapter != "docs/trust.md") {
        let text = read(&chapter);
        let mut parts = text.split("\n## Tested by\n");
        // A test name is a sentence; the names of the API have at most three underscores.
        let above = words(parts.next().unwrap());
        let misplaced: Vec<String> = above.into_iter().filter(|word| is_function(word, 4)).collect();
        assert!(misplaced.is_empty(), "{chapter} names tests above its list `Tested by`: {misplaced:?}");
        let Some(list) = parts.next() else { continue };
        assert!(!list.contains("\n## "), "{chapter}: `Tested by` is the last heading");
        seen += 1;
    }
    assert!(seen > 15, "{seen} chapters have such a list");
}

#[test]
fn the_files_and_tests_that_the_guide_names_are_there() {
    let mut sources = String::new();
    let mut folders: Vec<PathBuf> = ["runtime/src", "cli", "tests", "macros/src", "fuzz", "examples"]
        .iter()
        .map(|f| root().join(f))
        .collect();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(e) if e == "rs" => sources += &fs::read_to_string(&path).unwrap(),
                _ => {}
            }
        }
    }
    let mut missing = Vec::new();
    let guide = chapters().into_iter().filter(|chapter| chapter != "docs/trust.md");
    for (chapter, word) in guide.flat_map(|c| words(&read(&c)).into_iter().map(move |w| (c.clone(), w))) {
        let is_path = ["tests/", "examples/", "runtime/", "docs/", "bench/", "fuzz/"]
            .iter()
            .any(|f| word.starts_with(f))
            && !word.contains([' ', '*']);
        let there = match (is_path, is_function(&word, 3)) {
            (true, _) => root().join(&word).exists(),
            (_, true) => sources.contains(&format!("fn {word}(")),
            _ => true,
        };
        if !there {
            missing.push(format!("{chapter}: {word}"));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
