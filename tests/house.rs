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
            "runtime/src/segment/region/words.rs",
            "runtime/src/segment/tallies.rs",
            "runtime/src/stream/place.rs",
        ]
    );
    let (_, lib) = sources("macros/src").into_iter().find(|(name, _)| name == "macros/src/lib.rs").unwrap();
    assert!(lib.contains("#![forbid(unsafe_code)]"));
}

/// The text of a source.
fn source(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The parts of a text that begin with this line and end where a line is indented no further.
fn blocks(text: &str, begins: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with(begins) {
            let indent = line.len() - line.trim_start().len();
            let ends = |line: &&str| line.trim().is_empty() || line.len() - line.trim_start().len() > indent;
            blocks.push(lines.clone().take_while(ends).collect::<Vec<_>>().join("\n"));
        }
    }
    blocks
}

/// The standard library allows Relaxed loads alone of memory that is mapped read-only.
#[test]
fn memory_of_a_peer_is_loaded_by_one_function() {
    let sync = source("runtime/src/sync.rs");
    let [peer_word] = &blocks(&sync, "impl<'m, A: Atomic> PeerWord<'m, A> {")[..] else {
        panic!("where is it?")
    };
    assert_eq!(blocks(peer_word, "pub(crate) fn load_relaxed(")[0].trim(), "self.0.load_relaxed()");
    let load: Vec<String> = blocks(peer_word, "pub(crate) fn load(&self)");
    let load: Vec<&str> = load[0].lines().map(str::trim).collect();
    assert_eq!(load, ["let value = self.load_relaxed();", "read_fence();", "value"]);
    assert_eq!(peer_word.matches("self.0").count(), 2, "the load, and the way to the kernel: {peer_word}");
    assert_eq!(blocks(&sync, "fn load_relaxed(&self) -> $value {")[0].trim(), "self.load(Ordering::Relaxed)");
    let kernel = files_with("runtime/src", |line| line.contains(".for_the_kernel()"));
    assert_eq!(kernel, ["runtime/src/platform/linux/futex.rs"]);

    // What is mapped read-only, and the one function that makes atomics of mapped bytes.
    let mapped = files_with("runtime/src", |line| line.contains("map_raw_read_only("));
    let is_test = "runtime/src/platform/linux/memory.rs";
    let [bulk, region, tallies] =
        ["bulk", "region", "tallies"].map(|file| format!("runtime/src/segment/{file}.rs"));
    assert_eq!(mapped, [is_test, &bulk, &region, &tallies]);
    let words = "runtime/src/segment/region/words.rs";
    assert_eq!(files_with("runtime/src", |line| line.contains("unsafe { word(")), [words, &tallies]);
    let own = |line: &str| line.contains("AtomicU64::from_ptr(") || line.contains("AtomicU32::from_ptr(");
    assert_eq!(files_with("runtime/src", own), [region.as_str()]);
    let region = source(&region);
    let in_own: usize =
        blocks(&region, "impl OwnSegment {").iter().map(|own| own.matches("::from_ptr(").count()).sum();
    assert_eq!(region.matches("::from_ptr(").count(), in_own, "of our own memory alone");

    // Of a peer's memory they leave it as `PeerWord`s.
    let mut wrapped = 0;
    for (file, peer) in [(words, "impl PeerSegment {"), (&tallies, "impl PeerTallies {")] {
        for block in blocks(&source(file), peer) {
            for line in block.lines().filter(|line| line.contains("self.mapped.") || line.contains(".words("))
            {
                assert!(
                    line.contains("PeerWord::new(") || line.ends_with("self.mapped.geometry"),
                    "{file}: {line}"
                );
                wrapped += 1;
            }
        }
    }
    assert!(wrapped >= 5, "the words are found: {wrapped}");
    assert!(!region.contains("Deref for PeerSegment"), "its atomics are nobody's");
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

/// The name and the version of each package that a command at the root builds, with its tests. Cargo joins the features of
/// all packages that a command is about: there it is about the `default-members`.
fn built_at_the_root() -> Vec<String> {
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal,build,dev", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let text = String::from_utf8(tree.stdout).unwrap();
    let mut packages: Vec<String> =
        text.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    packages.sort();
    packages.dedup();
    packages
}

#[test]
fn the_quickstart_is_built_without_what_other_packages_ask_for() {
    let packages = built_at_the_root();
    let of = |name: &str| packages.iter().filter(|package| package.starts_with(name)).count();
    assert_eq!((of("memorypipe-examples "), of("syn ")), (1, 1), "{packages:#?}");
    assert_eq!((of("tokio"), of("tracing")), (0, 0), "{packages:#?}");
    assert!(packages.len() <= 15, "{packages:#?}");
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
