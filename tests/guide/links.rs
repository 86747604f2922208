//! Every link leads somewhere: from the files, as they lie in the repository and in the book, and from the chapters as
//! rustdoc shows them, in `memorypipe::guide`.
//!
//! A chapter links by `[hosts][hosts.md]`, and its last lines say that `hosts.md` is that file. In the API documentation
//! `runtime/src/guide/links.md` stands above each chapter and says that it is a module. `.ci/package` follows the links of
//! the finished pages.

use super::{chapters, pages, prose, read, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Where the links of a page lead: `[..](target)` and `[..]: target`.
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

/// The anchors that the headings of a page have.
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

/// What is part of the API documentation.
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
    let mut wrong = Vec::new();
    for page in shown_by_rustdoc() {
        let text = read(&page);
        for link in inline(&text).iter().filter(|link| !link.contains("://") && !link.starts_with('#')) {
            wrong.push(format!("{page}: write `[..][{link}]`, and `[{link}]: {link}` at the end"));
        }
        let defined: BTreeSet<String> = definitions(&text).into_iter().map(|(label, _)| label).collect();
        for label in labels(&text).symmetric_difference(&defined) {
            wrong.push(format!("{page}: `[..][{label}]` and `[{label}]: {label}` need each other"));
        }
        for (label, target) in definitions(&text).iter().filter(|(label, target)| label != target) {
            wrong.push(format!("{page}: `[{label}]` is the name of another file than {target}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rustdoc_knows_the_module_of_every_file_that_a_chapter_links_to() {
    let known = definitions(&read("runtime/src/guide/links.md"));
    let modules = modules();
    let mut wrong = Vec::new();
    for (label, target) in &known {
        let (file, anchor) =
            label.split_once('#').map_or((label.as_str(), ""), |(file, anchor)| (file, anchor));
        let of_the_file = modules.iter().find(|(_, path)| path[..] == format!("docs/{file}"));
        let expected = match of_the_file {
            Some((module, _)) if anchor.is_empty() => format!("crate::guide::{module}"),
            Some((module, _)) => format!("crate::guide::{module}#{anchor}"),
            // Not in the package: the place that says so.
            None => "#where-the-pages-are".to_owned(),
        };
        if *target != expected {
            wrong.push(format!("`[{label}]` leads to {target}, and not to {expected}"));
        }
    }
    let known: BTreeSet<String> = known.into_iter().map(|(label, _)| label).collect();
    let used: BTreeSet<String> = shown_by_rustdoc().iter().flat_map(|page| labels(&read(page))).collect();
    wrong
        .extend(known.symmetric_difference(&used).map(|label| format!("`[{label}]` is used or known alone")));
    assert!(wrong.is_empty(), "runtime/src/guide/links.md: {wrong:#?}");
}
