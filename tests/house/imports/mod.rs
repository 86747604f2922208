//! Checks which files of a crate import each other: no cycle leaves its folder, and the head of the folder explains
//! those within it.
//!
//! The check reads paths as they are written. A method call needs no import, so it is not seen.

mod modules;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use super::{root, source};
use modules::{Arrows, Crate};

/// The roots of the checked crates, each with the least number of files and imports that it has.
const ROOTS: [(&str, usize, usize); 2] = [("runtime/src/lib.rs", 100, 300), ("macros/src/lib.rs", 30, 60)];

/// The heading in the head of a folder under which its cycles are explained, each in an item: its files, a colon, the
/// reason.
const HEADING: &str = "//! # Files that import each other\n//!\n";

#[test]
fn no_circle_of_imports_leaves_its_folder() {
    for (lib, files, imports) in ROOTS {
        let arrows = Crate::read(lib).arrows();
        assert!(
            arrows.len() > files && arrows.values().map(BTreeMap::len).sum::<usize>() > imports,
            "they are found"
        );
        let src = Path::new(lib).parent().unwrap();
        let mut found: BTreeSet<(String, BTreeSet<String>)> = BTreeSet::new();
        for circle in circles(&arrows) {
            let folders: BTreeSet<String> = circle.iter().map(|file| folder(src, file)).collect();
            assert_eq!(folders.len(), 1, "{}", shown(&arrows, &circle, src));
            let folder = folders.first().unwrap();
            let names = circle.iter().map(|file| name_within(src, folder, file)).collect();
            found.insert((folder.clone(), names));
        }
        let explained = explained(arrows.keys(), src);
        let missing: Vec<_> = found.difference(&explained).collect();
        assert!(missing.is_empty(), "not explained in the head of the folder: {missing:#?}");
        let past: Vec<_> = explained.difference(&found).collect();
        assert!(past.is_empty(), "explained, and not there: {past:#?}");
    }
}

/// The folder of the crate that a file belongs to: `runtime/src/ring_pair.rs` heads the folder `ring_pair`.
fn folder(src: &Path, file: &str) -> String {
    let path = Path::new(file).strip_prefix(src).unwrap().with_extension("");
    path.components().next().unwrap().as_os_str().to_str().unwrap().to_owned()
}

/// The name of a file in the head of its folder: `host/task`, `mod`; the head of `ring_pair` has the name of the
/// folder.
fn name_within(src: &Path, folder: &str, file: &str) -> String {
    let path = Path::new(file).strip_prefix(src).unwrap().with_extension("");
    match path.strip_prefix(folder) {
        Ok(within) if within != Path::new("") => {
            within.to_str().unwrap().trim_start_matches("linux/").to_owned()
        }
        _ => folder.to_owned(),
    }
}

/// The explained cycles, each with its folder.
fn explained<'f>(
    files: impl Iterator<Item = &'f String>,
    src: &Path,
) -> BTreeSet<(String, BTreeSet<String>)> {
    let mut all = BTreeSet::new();
    for file in files {
        let text = source(file);
        let Some((_, section)) = text.split_once(HEADING) else { continue };
        let lines = section.lines().map_while(|line| line.strip_prefix("//! "));
        let joined: Vec<&str> = lines.collect();
        for item in joined.join(" ").split("- `").skip(1) {
            let (names, why) = item.split_once(": ").expect("files, a colon, why");
            assert!(why.len() > 40, "{file} says why: {why}");
            let names = names.split(", ").map(|name| name.trim_matches('`').to_owned());
            all.insert((folder(src, file), names.collect()));
        }
    }
    all
}

/// The shortest cycle that leaves a folder, arrow by arrow.
fn shown(arrows: &Arrows, circle: &BTreeSet<String>, src: &Path) -> String {
    let leaves = |(from, to): &(&String, &String)| folder(src, from) != folder(src, to);
    let all = circle.iter().flat_map(|from| arrows[from].keys().map(move |to| (from, to)));
    let leaving = all.filter(|(_, to)| circle.contains(*to)).filter(leaves);
    let rounds = leaving.map(|(from, to)| [vec![from.as_str()], way(arrows, to, from)].concat());
    let round = rounds.min_by_key(Vec::len).unwrap();
    let mut text =
        format!("{} files of several folders import each other; the shortest way round:\n", circle.len());
    for step in round.windows(2) {
        let names: Vec<&str> = arrows[step[0]][step[1]].iter().map(String::as_str).collect();
        writeln!(text, "  {} takes {} from {}", step[0], names.join(", "), step[1]).unwrap();
    }
    text
}

/// The shortest way from one file to another, both included.
fn way<'a>(arrows: &'a Arrows, from: &'a str, to: &str) -> Vec<&'a str> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::from([from]);
    loop {
        if let Some(found) = ways.iter().find(|way| way.last() == Some(&to)) {
            return found.clone();
        }
        let mut longer = Vec::new();
        for way in &ways {
            let next = arrows[*way.last().unwrap()].keys().map(String::as_str);
            longer
                .extend(next.filter(|next| seen.insert(next)).map(|next| [way.clone(), vec![next]].concat()));
        }
        assert!(!longer.is_empty(), "no way leads from {from} to {to}");
        ways = longer;
    }
}

/// The files that can be reached from one; itself only through a cycle.
fn reached<'a>(arrows: &'a Arrows, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut left: Vec<&str> = arrows[from].keys().map(String::as_str).collect();
    while let Some(next) = left.pop() {
        if found.insert(next) {
            left.extend(arrows[next].keys().map(String::as_str));
        }
    }
    found
}

/// The cycles, each with all files that reach each other.
fn circles(arrows: &Arrows) -> BTreeSet<BTreeSet<String>> {
    let reaches: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|from| (from.as_str(), reached(arrows, from))).collect();
    let circle_of = |file: &str| -> BTreeSet<String> {
        let mutual = reaches[file].iter().filter(|to| reaches[*to].contains(file));
        mutual.map(|to| (*to).to_owned()).collect()
    };
    reaches.keys().map(|file| circle_of(file)).filter(|circle| !circle.is_empty()).collect()
}

#[test]
fn imports_are_read_as_the_compiler_reads_them() {
    let arrows = Crate::read("runtime/src/lib.rs").arrows();
    let takes = |from: &str, to: &str| {
        let names = &arrows[&format!("runtime/src/{from}.rs")].get(&format!("runtime/src/{to}.rs")).cloned();
        names.clone().unwrap_or_default().into_iter().collect::<Vec<_>>().join(" ")
    };
    // By a name that the head of the folder re-exports, by a glob, by a path within a function.
    assert!(takes("ring_pair", "segment/slot").contains("ReceivedSlot"), "{arrows:#?}");
    assert!(takes("attach/client", "platform/linux/name_files").contains("socket_path"));
    // Only in a test.
    assert_eq!(takes("schema/compare", "schema/tests/samples"), "");
    // Only in a comment.
    assert_eq!(takes("ring/park", "host/mailbox"), "");
    assert!(root().join("runtime/src/ring/park.rs").exists());
}
