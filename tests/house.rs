//! Rules for the sources that no compiler checks. This file reads the sources; each module checks one kind of rule.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "house/architecture.rs"]
mod architecture;
#[path = "house/errors.rs"]
mod errors;
#[path = "house/imports/mod.rs"]
mod imports;
#[path = "house/interface.rs"]
mod interface;
#[path = "house/pages.rs"]
mod pages;
#[path = "house/panics.rs"]
mod panics;
#[path = "house/platform.rs"]
mod platform;
#[path = "house/unsafe_code.rs"]
mod unsafe_code;
#[path = "house/waiting.rs"]
mod waiting;

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

/// The text of a source.
fn source(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
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

/// The modules that a source file declares, each with the attribute above it, if there is one.
fn modules(text: &str) -> Vec<(&str, &str)> {
    let mut above = "";
    let mut found = Vec::new();
    for line in text.lines() {
        let declared = ["mod ", "pub mod ", "pub(crate) mod ", "pub(super) mod "]
            .iter()
            .find_map(|start| line.strip_prefix(start));
        if let Some(name) = declared.and_then(|rest| rest.split_once(';')) {
            found.push((name.0, above));
        }
        above = line;
    }
    found
}
