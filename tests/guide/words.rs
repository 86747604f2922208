//! What people read is plain English: these words are refused, each with what to write in its place.
//!
//! The subject of a sentence is the thing in the code, its verb is active, and it says one fact. No list can check that,
//! but each word of this one made a sentence stiff.

use super::{RUST, blocks, chapters, prose, read};

/// A word or a phrase, and what to write.
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

/// The files that must be plain, with the chapters of the guide. Of a Rust source its comments and texts count, not its
/// code: name it here once they are rewritten.
const PLAIN: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "docs/SUMMARY.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "bench/NOTES.md",
    "tests/README.md",
    "tests/guide/links.rs",
];

/// The words of a file that people read, in lower case with single spaces; what a sentence quotes from code is left out.
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

/// What stands behind `//`.
fn comments<'s>(lines: impl Iterator<Item = &'s str>) -> String {
    lines.filter_map(|line| line.split_once("//")).map(|(_, comment)| format!("{comment}\n")).collect()
}

/// What stands between quotation marks.
fn texts(source: &str) -> String {
    let code = source.lines().filter_map(|line| line.split("//").next());
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).map(|text| format!("{text}\n")).collect()
}

/// What is refused in a file, each with the words around it and what to write.
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
fn what_people_read_is_plain_english() {
    let files = chapters().into_iter().chain(PLAIN.iter().map(|file| (*file).to_owned()));
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
