//! Rules of the sources that no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All Rust sources under `folder`, with their text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 5, "the sources of {folder} are here");
    found
}

fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

fn files_with(folder: &str, word: impl Fn(&str) -> bool) -> Vec<String> {
    let mut files: Vec<String> = sources(folder)
        .into_iter()
        .filter(|(_, text)| text.lines().any(|line| word(code(line))))
        .map(|(name, _)| name)
        .collect();
    files.sort();
    files
}

#[test]
fn only_one_file_names_the_standard_atomics() {
    let files = files_with("runtime/src", |line| line.contains("sync::atomic"));
    assert_eq!(files, ["runtime/src/sync.rs"], "the models see only what goes through sync.rs");
}

#[test]
fn unsafe_code_is_where_it_is_said_to_be() {
    let unsafe_here = |line: &str| line.contains("unsafe {") || line.contains("unsafe impl");
    assert_eq!(
        files_with("runtime/src", unsafe_here),
        [
            "runtime/src/bulk/place.rs",
            "runtime/src/client/bulk.rs",
            "runtime/src/fixed/mod.rs",
            "runtime/src/fixed/str.rs",
            "runtime/src/fixed/vec.rs",
            "runtime/src/fixed/vec_tests.rs",
            "runtime/src/host/bulk.rs",
            "runtime/src/message.rs",
            "runtime/src/platform/linux/birth.rs",
            "runtime/src/platform/linux/peer.rs",
            "runtime/src/segment/bulk.rs",
            "runtime/src/segment/bulk_tests.rs",
            "runtime/src/segment/copy.rs",
            "runtime/src/segment/region.rs",
            "runtime/src/segment/region/private.rs",
            "runtime/src/segment/tallies.rs",
            "runtime/src/sharing.rs",
            "runtime/src/stream/place.rs",
        ]
    );
    let (_, lib) = sources("macros/src").into_iter().find(|(name, _)| name == "macros/src/lib.rs").unwrap();
    assert!(lib.contains("#![forbid(unsafe_code)]"));
}

#[test]
fn the_runtime_stays_light() {
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    // What is optional belongs to a feature that is off unless it is asked for.
    let is_always_there = |line: &&str| line.contains('=') && !line.contains("optional = true");
    let direct = section.lines().filter(is_always_there).count();
    assert!(direct <= 6, "{direct} direct dependencies: {section}");
    assert!(!manifest.contains("default = ["), "no feature is on by default");
}

#[test]
fn only_platform_knows_the_operating_system() {
    let files = files_with("runtime/src", |line| line.contains("target_os"));
    assert_eq!(files, ["runtime/src/platform/mod.rs"]);
}

#[test]
fn every_test_that_the_chapter_on_trust_names_is_there() {
    let chapter = fs::read_to_string(root().join("docs/trust.md")).unwrap();
    let mut tests = String::new();
    for folder in ["runtime/src", "tests", "macros/src", "fuzz"] {
        for (name, text) in sources(folder) {
            // A file under `ui` is a test by itself.
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
