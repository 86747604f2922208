//! Pages, comments and texts are plain English: these words are refused, each with its replacement.
//!
//! The subject of a sentence is the thing in the code, its verb is active, and it says one fact. No list can check
//! that, but each word of this one made a sentence stiff.

use std::path::Path;

use super::{RUST, blocks, chapters, prose, read, root};

/// A word or a phrase, and its replacement.
type Refused = (&'static str, &'static str);

const WORDS: &[Refused] = &[
    // Actors: name the client, host, process, thread, reader or writer.
    ("whoever", "the client, host, process or thread that .."),
    ("whomever", "the client, host, process or thread that .."),
    ("nobody", "`no client`, `no thread`; as an object `no one`"),
    ("somebody", "`another process`, `another user`"),
    ("anybody", "`any process`, `any user`"),
    ("everybody", "`every client`, `every process`"),
    // Stiff adverbs and prepositions.
    ("beside", "`next to`, `in addition to`, `compared with`"),
    ("meanwhile", "`during the wait`, `at the same time`"),
    ("anew", "again"),
    ("afresh", "again"),
    ("likewise", "`the same`, `also`"),
    ("amid", "`during`, `among`"),
    ("lately", "recently"),
    ("afar", "far"),
    ("hence", "so"),
    ("thus", "so"),
    ("for ever", "`forever`, `without limit`"),
    ("in vain", "`without a result`, `failed`"),
    ("so long as", "as long as"),
    ("as it happens", "say when which of them happens"),
    ("of its own accord", "`by itself`, `automatically`"),
    ("of itself", "by itself"),
    ("so many", "`that many`, or the number"),
    // Verbs.
    ("is to be", "`must be`, `will be`, or an active verb"),
    ("are to be", "`must be`, `will be`, or an active verb"),
    ("is none", "`there is no ..`, `is not valid`"),
    ("are none", "`there are no ..`, `are not valid`"),
    ("told apart", "distinguished"),
    ("told of", "`gets`, `learns of`, `sees`"),
    ("thrown away", "discarded"),
    ("come to nothing", "fail"),
    ("comes to nothing", "fails"),
    ("takes no heed", "ignores"),
    ("heeds", "`uses`, `follows`"),
    ("spoils", "`corrupts`, `closes`"),
    // The field has a term.
    ("bell", "wake-up"),
    ("bells", "wake-ups"),
    ("under way", "in flight"),
    ("stopwatch", "latency sampler"),
];

/// The files that must be plain, in addition to the chapters of the guide and the sources.
const PLAIN: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "docs/SUMMARY.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "bench/NOTES.md",
    "tests/README.md",
    "runtime/src/ipc_channel.md",
    "runtime/src/ipc_message.md",
];

/// The folders whose Rust sources must be plain: their comments and texts, not their code.
const SOURCES: &[&str] = &["bench", "cli", "examples", "fuzz", "macros", "runtime/src", "tests"];

/// The beginnings of paths that are exempt: this list, and code that another test generates.
const EXEMPT: &[&str] = &["tests/guide/words.rs", "macros/tests/", "tests/ui/", "tests/macros/"];

/// The Rust sources in [`SOURCES`], as paths from the root.
fn sources() -> Vec<String> {
    fn collect(folder: &Path, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                collect(&entry, into);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                into.push(entry.strip_prefix(root()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut found = Vec::new();
    SOURCES.iter().for_each(|folder| collect(&root().join(folder), &mut found));
    found.retain(|file| !EXEMPT.iter().any(|exempt| file.starts_with(exempt)));
    found
}

/// The prose of a file, in lower case with single spaces, without the code that a sentence quotes.
fn plain(file: &str, text: &str) -> String {
    let readable = if file.ends_with(".rs") {
        comments(text.lines()) + &texts(text)
    } else {
        let examples = blocks(text).into_iter().filter(|block| RUST.contains(&block.language));
        prose(text) + &comments(examples.flat_map(|block| block.lines))
    };
    let outside: String = readable.split('`').step_by(2).collect::<Vec<_>>().join(" code ");
    let letters = |c: char| if c.is_alphanumeric() || c == '\'' { c.to_ascii_lowercase() } else { ' ' };
    let spaced: String = outside.chars().map(letters).collect();
    spaced.split_whitespace().map(|word| format!(" {word}")).collect::<String>() + " "
}

/// The text after `//`, without quotations, whose lines begin with `>`.
fn comments<'s>(lines: impl Iterator<Item = &'s str>) -> String {
    let comments = lines.filter_map(|line| line.split_once("//")).map(|(_, comment)| comment);
    let ours = comments.filter(|comment| !comment.trim_start_matches(['/', '!', ' ']).starts_with('>'));
    ours.map(|comment| format!("{comment}\n")).collect()
}

/// The text between quotation marks, without the names of `format!` arguments.
fn texts(source: &str) -> String {
    let code = source.lines().filter_map(|line| line.split("//").next());
    let texts = code.flat_map(|line| line.split('"').skip(1).step_by(2));
    texts.map(|text| format!("{}\n", text.split(['{', '}']).step_by(2).collect::<String>())).collect()
}

/// The refused words of a file, each with the words around it and its replacement.
fn refused(file: &str, text: &str) -> Vec<String> {
    let plain = plain(file, text);
    let mut found = Vec::new();
    for (word, instead) in WORDS {
        for (at, _) in plain.match_indices(&format!(" {word} ")) {
            let before: Vec<&str> = plain[..at].rsplit(' ').take(5).collect();
            let before: Vec<&str> = before.into_iter().rev().collect();
            let after: Vec<&str> = plain[at..].split_whitespace().take(7).collect();
            found.push(format!(
                "{file}: \".. {} {} ..\": for \"{word}\" write {instead}",
                before.join(" "),
                after.join(" ")
            ));
        }
    }
    found
}

#[test]
fn pages_comments_and_texts_are_plain_english() {
    let files = chapters().into_iter().chain(PLAIN.iter().map(|file| (*file).to_owned())).chain(sources());
    let found: Vec<String> = files.flat_map(|file| refused(&file, &read(&file))).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_refused_word_is_found_in_prose_comments_and_texts_and_not_in_code() {
    let page = "It waits\nin  Vain.\n```rust\nlet anew = 1; // afresh\n```\nSee `nobody`, anewer.\n";
    let in_page = refused("a.md", page);
    assert_eq!(in_page.len(), 2, "{in_page:?}");
    assert!(in_page.iter().any(|found| found.ends_with(": for \"afresh\" write again")), "{in_page:?}");

    let source = "/// Tried anew.\nfn anew() { fail(\"so many bytes\") } // whoever\n";
    let in_source = refused("a.rs", source);
    assert_eq!(in_source.len(), 3, "{in_source:?}");
}
