//! Every link leads somewhere: from the files, in the repository and in the book, and from the chapters in rustdoc, in
//! `memorypipe::guide`.
//!
//! A chapter links with `[hosts][hosts.md]`, and its last lines define `hosts.md` as that file. In the API
//! documentation `runtime/src/guide/links.md` precedes each chapter and defines it as a module. Write a link as
//! `[hosts](hosts.md)`: `BLESS=1 cargo test -p memorypipe-tests --test guide` rewrites it. `.ci/package` checks the
//! links of the finished pages.

use super::{chapters, pages, prose, read, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The targets of the links of a page: `[..](target)` and `[..]: target`.
fn links(text: &str) -> Vec<String> {
    inline(text).into_iter().chain(definitions(text).into_iter().map(|(_, target)| target)).collect()
}

/// `[..](target)`
fn inline(text: &str) -> Vec<String> {
    let prose = prose(text);
    prose.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()).map(str::to_owned).collect()
}

/// `[label]: target`
fn definitions(text: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (label, target) = line.strip_prefix('[')?.split_once(']')?;
        Some((label.to_owned(), target.strip_prefix(": ")?.to_owned()))
    };
    prose(text).lines().filter_map(pair).collect()
}

/// `[..][label]`
fn labels(text: &str) -> BTreeSet<String> {
    prose(text).split("][").skip(1).filter_map(|rest| rest.split(']').next()).map(str::to_owned).collect()
}

/// The correct form of the chapter `text`: each link to a file is `[..][file]`, and the last lines define those files.
fn with_labels(text: &str) -> String {
    let mut in_code = false;
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        match (in_code, definitions(line).is_empty()) {
            (true, _) => lines.push(line.to_owned()),
            (false, true) => lines.push(labelled(line)),
            (false, false) => {} // written again below
        }
    }
    let body = lines.join("\n").trim_end().to_owned() + "\n";
    let named: Vec<String> = labels(&body).iter().map(|label| format!("[{label}]: {label}\n")).collect();
    if named.is_empty() { body } else { format!("{body}\n{}", named.concat()) }
}

/// `line` with `[..](file)` as `[..][file]`; links to another place of the page, or elsewhere, stay.
fn labelled(line: &str) -> String {
    let mut parts = line.split("](");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        written += &match part.split_once(')') {
            Some((file, rest)) if !file.contains("://") && !file.starts_with('#') => {
                format!("][{file}]{rest}")
            }
            _ => format!("]({part}"),
        };
    }
    written
}

/// The definition of `label`, the name of a file or of a place in it, for rustdoc.
fn for_rustdoc(label: &str, modules: &BTreeMap<String, String>) -> String {
    let (file, place) = label.find('#').map_or((label, ""), |at| label.split_at(at));
    match modules.iter().find(|(_, path)| path[..] == format!("docs/{file}")) {
        Some((module, _)) => format!("[{label}]: crate::guide::{module}{place}\n"),
        // Not in the package: the place that says so.
        None if ["near.md", "far.md"].contains(&file) => format!("[{label}]: #where-the-pages-are\n"),
        None => panic!("{label} is in no chapter, so rustdoc cannot link to it"),
    }
}

/// Fails if the text of `file` is not `expected`. With `BLESS` it is written.
#[track_caller]
fn assert_is(file: &str, text: &str) {
    let found = read(file);
    if found != text && std::env::var_os("BLESS").is_some() {
        // Atomically: other tests read it at the same time.
        let unfinished = root().join(format!("{file}.new"));
        fs::write(&unfinished, text).unwrap();
        return fs::rename(unfinished, root().join(file)).unwrap();
    }
    let differs =
        text.lines().find(|line| !found.lines().any(|other| other == *line)).unwrap_or("fewer lines");
    assert!(found == text, "{file} differs, BLESS=1 writes it again; expected: {differs}");
}

/// The anchors of the headings of a page.
fn anchors(text: &str) -> Vec<String> {
    prose(text)
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            let kept = line.trim_start_matches('#').trim().to_lowercase();
            let kept = kept.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// The pages of the API documentation.
fn shown_by_rustdoc() -> Vec<String> {
    chapters().into_iter().chain(["docs/bench/README.md".to_owned()]).collect()
}

/// The modules of `memorypipe::guide`, each with its file.
fn modules() -> BTreeMap<String, String> {
    let source = read("runtime/src/guide.rs");
    let list = source.split("chapters! {").nth(1).unwrap().split('}').next().unwrap();
    list.lines()
        .filter_map(|line| line.trim().strip_suffix("\",")?.split_once(": \""))
        .map(|(module, file)| (module.to_owned(), format!("docs/{file}")))
        .collect()
}

#[test]
fn every_chapter_is_in_the_contents_and_a_module_of_the_api_documentation() {
    let contents = links(&read("docs/SUMMARY.md"));
    let modules = modules();
    let missing: Vec<String> = shown_by_rustdoc()
        .into_iter()
        .filter(|path| {
            let is_index = path == "docs/README.md"; // the module `guide` itself
            let has_module = is_index || modules.values().any(|file| file == path);
            !contents.contains(&path["docs/".len()..].to_owned()) || !has_module
        })
        .collect();
    assert!(missing.is_empty(), "not in docs/SUMMARY.md or not in runtime/src/guide.rs: {missing:?}");
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for (page, text) in pages() {
        for link in links(&text).iter().filter(|link| !link.contains("://")) {
            seen += 1;
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match path {
                "" => root().join(&page),
                path => root().join(&page).parent().unwrap().join(path),
            };
            let leads = target.exists()
                && (anchor.is_empty()
                    || anchors(&fs::read_to_string(&target).unwrap()).iter().any(|a| a == anchor));
            if !leads {
                broken.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(seen > 40, "{seen} links were found");
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_link_of_a_chapter_can_lead_to_a_file_and_to_a_module() {
    let modules = modules();
    let mut named = BTreeSet::new();
    for page in shown_by_rustdoc() {
        let text = with_labels(&read(&page));
        assert_is(&page, &text);
        named.extend(labels(&text));
    }
    let known: String = named.iter().map(|label| for_rustdoc(label, &modules)).collect();
    assert_is("runtime/src/guide/links.md", &known);
}

#[test]
fn a_link_to_a_file_gets_a_label_and_no_other_link_does() {
    assert_eq!(
        with_labels("See [a](b.md#c), [d][e.md], [f](#g) and [h](https://i).\n\n[old.md]: old.md\n"),
        "See [a][b.md#c], [d][e.md], [f](#g) and [h](https://i).\n\n[b.md#c]: b.md#c\n[e.md]: e.md\n"
    );
    assert_eq!(with_labels("```\n[a](b.md)\n```\n"), "```\n[a](b.md)\n```\n");
}
