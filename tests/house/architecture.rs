//! What `ARCHITECTURE.md` says of the sources is so.

use super::{modules, source, sources};

/// A part of ARCHITECTURE.md.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect(heading);
    rest.split("\n## ").next().unwrap()
}

/// The rows of a table, without its two lines of heading.
fn table(section: &str) -> Vec<Vec<&str>> {
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn the_drawing_of_the_modules_has_all_of_them() {
    let page = source("ARCHITECTURE.md");
    let part = section(&page, "Modules of the runtime");
    let drawing = part.split("```").nth(1).unwrap();
    let lib = source("runtime/src/lib.rs");
    let mut there: Vec<&str> = modules(&lib).into_iter().map(|(module, _)| module).collect();
    // For tests, and for rustdoc.
    there.retain(|module| !["ring_tests", "guide"].contains(module));
    let drawn: Vec<&str> = drawing.split_whitespace().collect();
    let missing: Vec<_> = there.iter().filter(|module| !drawn.contains(module)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for line in drawing.lines().filter(|line| line.len() > 22 && line.trim() != "|") {
        for module in line[22..].split_whitespace() {
            assert!(there.contains(&module), "there is no module {module}");
        }
    }
}

#[test]
fn the_invariants_stand_where_they_are_said_to_stand() {
    let page = source("ARCHITECTURE.md");
    let rows = table(section(&page, "Invariants"));
    assert!(rows.len() > 5, "{rows:?}");
    for row in rows {
        let [name, file, _] = row[..] else { panic!("{row:?}") };
        let text = source(file.trim_matches('`'));
        let defines = |line: &str| {
            line.starts_with("//! ")
                && (line.contains(&format!("**{name}**: ")) || line.contains(&format!("| {name} | ")))
        };
        assert!(text.lines().any(defines), "{name} is not in the header of {file}");
    }
}

#[test]
fn the_page_on_unsafe_code_names_the_modules_that_have_it() {
    let (page, lib) = (source("ARCHITECTURE.md"), source("runtime/src/lib.rs"));
    let part = lib.split("//! # Unsafe code\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let sorted = |text: &str| {
        let mut words: Vec<String> = text.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        words.sort();
        words
    };
    let named: String = table(section(&page, "Unsafe code")).iter().map(|row| row[0]).collect();
    assert_eq!(sorted(&named), sorted(part));
}

#[test]
fn the_glossary_has_each_word_once_and_the_code_uses_it() {
    let page = source("ARCHITECTURE.md");
    let rows = table(section(&page, "Words"));
    let listed: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(listed, sorted, "in order, and each once");
    let code: String =
        sources("runtime/src").into_iter().map(|(_, text)| text.to_lowercase().replace("//!", "")).collect();
    let flat: String = code.split_whitespace().map(|word| format!("{word} ")).collect();
    let unused: Vec<_> = listed.iter().filter(|word| !flat.contains(**word)).collect();
    assert!(listed.len() > 20 && unused.is_empty(), "{unused:?}");
}
