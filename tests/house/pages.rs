//! What pages and tables say of the sources is so.

use std::fs;
use std::path::Path;

use super::{modules, root, source, sources};

#[test]
fn the_tables_of_modules_list_those_that_there_are() {
    let mut tables = 0;
    for folder in ["runtime/src", "macros/src", "tests/src", "tests/trust/src"] {
        for (name, text) in sources(folder) {
            let Some((_, table)) = text.split_once("//! | module |") else { continue };
            tables += 1;
            let rows = table.lines().skip(2).map_while(|line| line.strip_prefix("//! | "));
            let cells = rows.map(|row| row.split('|').next().unwrap());
            let mut listed: Vec<String> = cells
                .flat_map(|cell| cell.split(", "))
                .map(|word| word.trim().trim_matches(['[', ']', '`']).trim_start_matches("mod@").to_owned())
                .collect();
            listed.sort();
            let mut there: Vec<String> = modules(&text)
                .into_iter()
                .filter(|(module, above)| !module.ends_with("tests") && *above != "#[cfg(test)]")
                .map(|(module, _)| module.to_owned())
                .collect();
            there.sort();
            assert_eq!(listed, there, "{name}");
        }
    }
    assert!(tables > 7, "{tables} tables were found");
}

#[test]
fn every_test_that_the_chapter_on_trust_names_is_there() {
    let chapter = fs::read_to_string(root().join("docs/trust.md")).unwrap();
    let mut tests = String::new();
    for folder in ["runtime/src", "tests", "macros/src", "fuzz"] {
        for (name, text) in sources(folder) {
            // A file under `ui` is itself a test.
            tests += &format!("{text}\nfn {}(", Path::new(&name).file_stem().unwrap().to_str().unwrap());
        }
    }
    let named: Vec<&str> = chapter
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.len() > 12 && word.contains('_'))
        .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))
        .collect();
    assert!(named.len() > 40, "the names stand between backticks");
    let missing: Vec<_> = named.iter().filter(|name| !tests.contains(&format!("fn {name}("))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// `.ci/mutants` checks the rows too, but takes days.
#[test]
fn every_function_with_a_mutant_that_no_test_can_catch_is_there() {
    let list = fs::read_to_string(root().join("tests/mutants.md")).unwrap();
    let rows: Vec<&str> = list.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 10, "a row names its file and its mutation");
    let missing = rows.iter().filter(|row| {
        let mut words = row.split('`').skip(1).step_by(2);
        let (file, mutation) = (words.next().unwrap(), words.next().unwrap());
        // `replace .. in Type::function`, or `replace Type::function -> Type with ..`.
        let function = match mutation.split_once(" -> ") {
            Some((replaced, _)) => replaced.trim_start_matches("replace "),
            None => mutation.rsplit(' ').next().unwrap(),
        };
        let name = function.rsplit("::").next().unwrap();
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        !["(", "<"].iter().any(|then| text.contains(&format!("fn {name}{then}")))
    });
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The pages for contributors.
const FOR_DEVELOPERS: [&str; 3] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "tests/README.md"];

/// The words of a page between single backticks.
fn words(page: &str) -> Vec<String> {
    let mut in_code = false;
    let prose = page.lines().filter(|line| {
        let fence = line.starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    });
    prose.flat_map(|line| line.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// `file.rs:function`, or a file, or a test; whether it exists, if it is one of these.
fn is_there(word: &str, tests: &str) -> Option<bool> {
    if let Some((file, function)) = word.split_once(".rs:") {
        let text = fs::read_to_string(root().join(format!("{file}.rs"))).unwrap_or_default();
        return Some(["(", "<"].iter().any(|then| text.contains(&format!("fn {function}{then}"))));
    }
    let is_name = word.chars().all(|c| c.is_ascii_alphanumeric() || "_-./".contains(c));
    let folders = ["runtime", "macros", "tests", "examples", "fuzz", "bench", "docs", ".ci", "src", "ui"];
    let (first, _) = word.split_once('/').unwrap_or((word, ""));
    if is_name && (folders.contains(&first) && word.contains('/') || word.ends_with(".md")) {
        return Some(root().join(word).exists() || root().join("tests").join(word).exists());
    }
    let is_test = word.matches('_').count() > 2 && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    is_test.then(|| tests.contains(&format!("fn {word}(")))
}

#[test]
fn what_developers_are_told_of_is_there() {
    let tests: String = ["runtime/src", "tests", "macros/src"]
        .iter()
        .flat_map(|folder| sources(folder))
        .map(|(_, text)| text)
        .collect();
    let (mut seen, mut missing) = (0, Vec::new());
    for page in FOR_DEVELOPERS {
        for word in words(&source(page)) {
            let Some(there) = is_there(&word, &tests) else { continue };
            seen += 1;
            if !there {
                missing.push(format!("{page}: {word}"));
            }
        }
    }
    assert!(seen > 80, "{seen} were found");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_public_check_runs_every_step() {
    let (run, workflow) = (source(".ci/run"), source(".github/workflows/ci.yml"));
    let all = run.split("|| steps=(").nth(1).unwrap().split(')').next().unwrap();
    let steps =
        workflow.split("steps:\n").nth(1).unwrap().lines().map_while(|line| line.trim().strip_prefix("- "));
    let mut there: Vec<&str> = steps.flat_map(str::split_whitespace).collect();
    let mut all: Vec<&str> = all.split_whitespace().collect();
    all.sort_unstable();
    there.sort_unstable();
    assert_eq!(there, all);
}
