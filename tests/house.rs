//! Rules for the sources that no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "house/imports/mod.rs"]
mod imports;
#[path = "house/panics.rs"]
mod panics;

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

/// The module of the file `name`: `runtime/src/host/mod.rs` is `host`.
fn module_path(name: &str) -> String {
    let path = name.strip_prefix("runtime/src/").unwrap().strip_suffix(".rs").unwrap();
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { String::new() } else { path.replace('/', "::") }
}

#[test]
fn unsafe_code_is_where_it_is_said_to_be() {
    let sources = sources("runtime/src");
    let mut allowed = Vec::new();
    for (name, text) in &sources {
        for (module, above) in modules(text) {
            if above.starts_with("#[allow(unsafe_code)]") {
                allowed.push(format!("{}::{module}", module_path(name)).trim_start_matches("::").to_owned());
            }
        }
    }
    allowed.sort();
    let (_, lib) = sources.iter().find(|(name, _)| name == "runtime/src/lib.rs").unwrap();
    let page = lib.split("//! # Unsafe code\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let page = page.split("\n//! # ").next().unwrap();
    let mut listed: Vec<String> = page.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    listed.sort();
    assert_eq!(listed, allowed, "the page lists the modules that allow it");

    let is_unsafe = |line: &str| {
        ["unsafe {", "unsafe impl", "unsafe fn", "unsafe extern"].iter().any(|u| code(line).contains(u))
    };
    let mut used = std::collections::BTreeSet::new();
    for (name, text) in &sources {
        // Two builders have a function that is unsafe to call, and contains no unsafe operation.
        let counts = |line: &&str| is_unsafe(line) && !line.trim_start().starts_with("pub unsafe fn trust_");
        let Some(line) = text.lines().find(counts) else { continue };
        let path = module_path(name);
        let home = allowed.iter().find(|module| path == **module || path.starts_with(&format!("{module}::")));
        // Tests of a module are next to it.
        let home = home.or_else(|| allowed.iter().find(|module| path == format!("{module}_tests")));
        used.insert(home.unwrap_or_else(|| panic!("{name}: {line}")));
    }
    assert_eq!(used.len(), allowed.len(), "each of them has some: {used:?}");
    let macros = fs::read_to_string(root().join("macros/src/lib.rs")).unwrap();
    assert!(macros.contains("#![forbid(unsafe_code)]"));
}

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

/// The name of the function that each line is in, and whether it is public.
fn functions(text: &str) -> impl Iterator<Item = (&str, bool, &str)> {
    let mut current = ("", false);
    text.lines().map(move |line| {
        let line = code(line);
        if let Some((before, after)) = line.split_once("fn ").filter(|(before, _)| {
            before.trim().is_empty() || before.trim_end().ends_with(['b', 's', 'c', ')'])
        }) {
            let name = after.split(['(', '<']).next().unwrap();
            current = (name, before.contains("pub ") || before.contains("#vis"));
        }
        (current.0, current.1, line)
    })
}

/// Wrappers of a deadline that may be absent.
const MAY_BE_NEVER: [(&str, &str); 9] = [
    ("runtime/src/client/tasks/streams_and_events.rs", "later"), // a future, which is dropped
    ("runtime/src/host/mod.rs", "left_to"),
    ("runtime/src/host/mod.rs", "timeout"),
    ("runtime/src/host/mod.rs", "over"),
    // A stopper ends these; `recv_timeout` is the form with a deadline.
    ("runtime/src/host/serve.rs", "serve"),
    ("runtime/src/host/serve.rs", "serve_threads"),
    ("runtime/src/testing/loopback.rs", "serve_next"),
    ("runtime/src/host/server/waiting.rs", "wait_long"),
    ("runtime/src/pipe/host/writing.rs", "with_room_slowly"),
];

#[test]
fn what_may_wait_for_ever_has_a_form_with_a_deadline() {
    let mut seen = Vec::new();
    for folder in ["runtime/src", "macros/src/channel/expand"] {
        for (name, text) in sources(folder) {
            if name.ends_with("tests.rs") {
                continue;
            }
            for (function, is_public, line) in functions(&text) {
                let is_never = ["Deadline::never()", "Deadline::after(None)", "WaitMode::Forever"].iter();
                if is_never.clone().all(|never| !line.contains(never)) {
                    continue;
                }
                if MAY_BE_NEVER.contains(&(name.as_str(), function)) {
                    continue;
                }
                assert!(is_public, "{name}: `{function}` waits without limit, and no caller can set one");
                assert!(
                    text.contains(&format!("fn {function}_timeout")),
                    "{name}: `{function}_timeout` is missing"
                );
                seen.push(function.to_owned());
            }
        }
    }
    assert!(seen.len() > 10, "{seen:?}");
}

#[test]
fn the_guide_lists_the_forms_of_waiting_that_there_are() {
    let chapter = fs::read_to_string(root().join("docs/waiting.md")).unwrap();
    let table = chapter.split("\n## Deadlines\n").nth(1).unwrap();
    let table: String = table.lines().filter(|line| line.starts_with('|')).collect();
    let words = table.split('`').skip(1).step_by(2);
    let listed: std::collections::BTreeSet<&str> =
        words.map(|word| word.split('(').next().unwrap().rsplit(['.', ' ']).next().unwrap()).collect();
    let mut there = std::collections::BTreeSet::new();
    for folder in ["runtime/src", "macros/src/channel/expand"] {
        for (name, text) in sources(folder).iter().filter(|(name, _)| !name.contains("/testing/")) {
            for (function, is_public, _) in functions(text) {
                let is_form = function.ends_with("_timeout") && !function.starts_with("set_");
                if is_public && is_form && !name.contains("/docs.rs") {
                    there.insert(function.to_owned());
                }
            }
        }
    }
    there.remove("with_timeout");
    // The name of a method precedes it, so the template has no name for it.
    there.insert("x_loan_timeout".to_owned());
    let missing: Vec<_> = there.iter().filter(|form| !listed.contains(form.as_str())).collect();
    assert!(missing.is_empty(), "not in docs/waiting.md: {missing:?}");
    let unknown: Vec<_> = listed
        .iter()
        .filter(|word| word.ends_with("_timeout") && !word.starts_with("set_") && !there.contains(**word))
        .collect();
    assert!(unknown.is_empty(), "in docs/waiting.md alone: {unknown:?}");
}

#[test]
fn no_placeholder_reaches_a_user() {
    // If a type is not a message, its name is only for the compiler, which has reported the fault by then.
    let files = files_with("runtime/src", |line| line.contains("\"?\""));
    let expected = ["runtime/src/message/layout.rs", "runtime/src/probe.rs"];
    let files: Vec<_> =
        files.iter().filter(|name| !name.ends_with("tests.rs") && !name.contains("/tests/")).collect();
    assert_eq!(files, expected);
}

/// The text of a source.
fn source(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The parts of a text that begin with this line and end at a line with the same or less indentation.
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

/// The standard library allows only Relaxed loads of memory that is mapped read-only.
#[test]
fn memory_of_a_peer_is_loaded_by_one_function() {
    let sync = source("runtime/src/sync.rs");
    let [peer_word] = &blocks(&sync, "impl<'m, A: Atomic> PeerWord<'m, A> {")[..] else {
        panic!("where is it?")
    };
    assert_eq!(blocks(peer_word, "pub(crate) fn load_relaxed(")[0].trim(), "self.0.load_relaxed()");
    let load_blocks: Vec<String> = blocks(peer_word, "pub(crate) fn load(&self)");
    let load: Vec<&str> = load_blocks[0].lines().map(str::trim).collect();
    assert_eq!(load, ["let value = self.load_relaxed();", "read_fence();", "value"]);
    assert_eq!(peer_word.matches("self.0").count(), 3, "two loads, and the way to the kernel: {peer_word}");
    // The other load is compiled only for the thread sanitizer.
    assert_eq!(load_blocks.len(), 2, "{load_blocks:?}");
    assert_eq!(load_blocks[1].trim(), "self.0.load_acquire()");
    assert!(peer_word.contains("#[cfg(memorypipe_tsan)]\n    pub(crate) fn load(&self)"), "{peer_word}");
    assert_eq!(blocks(&sync, "fn load_relaxed(&self) -> $value {")[0].trim(), "self.load(Ordering::Relaxed)");
    let kernel = files_with("runtime/src", |line| line.contains(".for_the_kernel()"));
    assert_eq!(kernel, ["runtime/src/platform/linux/doze.rs"]);

    // The read-only mappings, and the one function that makes atomics of mapped bytes.
    let mapped = files_with("runtime/src", |line| line.contains("map_raw_read_only("));
    let [map, is_test] = ["map", "memory"].map(|file| format!("runtime/src/platform/linux/{file}.rs"));
    assert_eq!(mapped, [map, is_test]);
    let [bulk, pool, region, traffic] =
        ["bulk", "pool", "region", "traffic"].map(|file| format!("runtime/src/segment/{file}.rs"));
    let parts = files_with("runtime/src", |line| line.contains("map: &PeerMap"));
    assert_eq!(parts, ["runtime/src/attach/memory.rs", &bulk, &pool, &region, &traffic]);
    let words = "runtime/src/segment/region/words.rs";
    assert_eq!(files_with("runtime/src", |line| line.contains("unsafe { word(")), [&pool, words, &traffic]);
    let own = |line: &str| line.contains("AtomicU64::from_ptr(") || line.contains("AtomicU32::from_ptr(");
    let hostile = "runtime/src/segment/region/hostile.rs";
    assert_eq!(files_with("runtime/src", own), [hostile]);
    let hostile = source(hostile);
    let in_own: usize =
        blocks(&hostile, "impl OwnSegment {").iter().map(|own| own.matches("::from_ptr(").count()).sum();
    assert_eq!(hostile.matches("::from_ptr(").count(), in_own, "of our own memory alone");
    let region = source(&region);

    // For a peer's memory, they return `PeerWord`s.
    let mut wrapped = 0;
    for (file, peer) in [(words, "impl PeerSegment {"), (&traffic, "impl PeerQueueCounters {")] {
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

/// Words of one kind of operating system.
const OF_A_SYSTEM: [&str; 16] = [
    "rustix",
    "libc",
    "memmap2",
    "OwnedFd",
    "BorrowedFd",
    "AsFd",
    "AsRawFd",
    "RawFd",
    "os::fd",
    "os::unix",
    "os::linux",
    "/proc",
    "uid",
    "gid",
    "mode",
    "target_os",
];

/// Where a line of code names one of them, as a whole word.
fn of_a_system(line: &str) -> Option<&'static str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    OF_A_SYSTEM.into_iter().find(|word| {
        line.match_indices(word)
            .any(|(at, _)| !line[..at].ends_with(is_part) && !line[at + word.len()..].starts_with(is_part))
    })
}

/// Ports replace `platform`, and add to `os`. What generated code finds in `__private` comes from there.
#[test]
fn only_the_platform_names_what_one_system_has() {
    let mut outside = Vec::new();
    for (name, text) in sources("runtime/src") {
        if ["platform/", "os/"].iter().any(|home| name.starts_with(&format!("runtime/src/{home}"))) {
            continue;
        }
        let lines = text.lines().enumerate().map(|(number, line)| (number + 1, code(line)));
        let named = lines.filter_map(|(number, line)| Some((number, of_a_system(line)?)));
        outside.extend(named.map(|(number, word)| format!("{name}:{number}: {word}")));
    }
    outside.retain(|found| !found.starts_with("runtime/src/private.rs:") || !found.ends_with("os::unix"));
    assert_eq!(outside, [""; 0], "use what `platform` offers, or offer more there");
    assert_eq!(of_a_system("fn readable(&self) -> BorrowedFd<'_> {"), Some("BorrowedFd"));
    assert_eq!(of_a_system("let uid = peer.model;"), Some("uid"));
    assert_eq!(of_a_system("builder.allow_uid(7).modes()"), None);
}

/// Words that say how one system does something. They stand in `platform`, in `os` and in the guide.
const WORDS_OF_A_SYSTEM: [&str; 17] = [
    "XDG_RUNTIME_DIR",
    "RUNTIME_DIRECTORY",
    "PrivateTmp",
    "memfd",
    "F_SEAL",
    "/dev/shm",
    "tmpfs",
    "epoll",
    "futex",
    "pidfd",
    "inotify",
    "RLIMIT",
    "ulimit",
    "SO_PEER",
    "SCM_RIGHTS",
    "pid namespace",
    "user namespace",
];

fn word_of_a_system(line: &str) -> Option<&'static str> {
    WORDS_OF_A_SYSTEM.into_iter().find(|word| line.contains(word))
}

/// Comments, rustdoc and texts of errors: another system then says its own words.
#[test]
fn only_the_platform_says_how_a_system_does_it() {
    let mut outside = Vec::new();
    for (name, text) in sources("runtime/src") {
        let is_at_home =
            ["platform/", "os/"].iter().any(|home| name.starts_with(&format!("runtime/src/{home}")));
        // Tests of this system may name it.
        if is_at_home || name.ends_with("tests.rs") {
            continue;
        }
        let product = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for (number, line) in product.lines().enumerate() {
            outside.extend(word_of_a_system(line).map(|word| format!("{name}:{}: {word}", number + 1)));
        }
    }
    assert_eq!(outside, [""; 0], "say it in words of all systems, or take the text from `platform`");
    assert_eq!(word_of_a_system("/// in `$XDG_RUNTIME_DIR/memorypipe`"), Some("XDG_RUNTIME_DIR"));
    assert_eq!(word_of_a_system("the memory is sealed"), None);
}

#[test]
fn the_runtime_stays_light() {
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    // An optional dependency belongs to a feature that is off by default.
    let is_always_there = |line: &&str| line.contains('=') && !line.contains("optional = true");
    let direct = section.lines().filter(is_always_there).count();
    assert!(direct <= 6, "{direct} direct dependencies: {section}");
    assert!(!manifest.contains("default = ["), "no feature is on by default");
}

/// The name and the version of each package that a command at the root builds, with its tests. Cargo unifies the
/// features of all selected packages: there these are the `default-members`.
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

/// The names of the variants of an enum in a source.
fn variants<'s>(source: &'s str, name: &str) -> Vec<&'s str> {
    let body = source.split(&format!("\npub enum {name}")).nth(1).unwrap().split("\n}").next().unwrap();
    let names = body
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|l| l.starts_with(char::is_uppercase));
    names.map(|line| line.split([' ', '(', ',']).next().unwrap()).collect()
}

/// The rows of the table below a heading: the quoted words of the first cell, and the last cell.
fn rows<'c>(chapter: &'c str, heading: &str) -> Vec<(Vec<&'c str>, &'c str)> {
    let section = chapter.split(&format!("\n## {heading}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
            (cells[0].split('`').skip(1).step_by(2).collect(), cells[cells.len() - 1].trim())
        })
        .collect()
}

#[test]
fn every_error_has_its_row_in_the_chapter_on_errors() {
    let chapter = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    let source = fs::read_to_string(root().join("runtime/src/error.rs")).unwrap();
    for (name, heading) in
        [("CreateError", "Creating"), ("AttachError", "Attaching"), ("IpcError", "What may be repeated")]
    {
        let rows = rows(&chapter, heading);
        let listed =
            rows.iter().flat_map(|(errors, _)| errors).filter(|error| !error.starts_with("CallError"));
        let mut listed: Vec<&str> = listed.map(|error| error.split(' ').next().unwrap()).collect();
        listed.sort_unstable();
        listed.dedup();
        let mut there = variants(&source, name);
        there.sort_unstable();
        assert_eq!(listed, there, "{name}, under `{heading}`");
    }
}

#[test]
fn the_chapter_on_errors_says_which_may_be_repeated() {
    use memorypipe::{BulkMemory, ClientId, Execution, IpcError};
    let (method, after) = ("add", std::time::Duration::ZERO);
    let is_retryable = |error: &str| -> bool {
        let execution = match error {
            _ if error.contains("NotStarted") => Execution::NotStarted,
            _ if error.contains("MaybeStarted") => Execution::MaybeStarted,
            _ => Execution::NoRequest,
        };
        let error = match error.split(' ').next().unwrap() {
            "HostGone" => IpcError::HostGone { execution },
            "Disconnected" => {
                IpcError::Disconnected { client: ClientId::from_number(1), reason: String::new(), execution }
            }
            "ClientGone" => IpcError::ClientGone,
            "Timeout" => IpcError::Timeout { method, after, execution },
            "Empty" => IpcError::Empty,
            "Full" => IpcError::Full { capacity: 1 },
            "BulkFull" => IpcError::BulkFull { bytes: 1, memory: BulkMemory::default() },
            "TooLong" => IpcError::TooLong { count: 2, max: 1 },
            "ForeignLoan" => IpcError::ForeignLoan,
            "Unsupported" => IpcError::Unsupported { method },
            "TooManyStreams" => IpcError::TooManyStreams { max: 1 },
            "Missed" => IpcError::Missed { events: 1 },
            "AllHeld" => IpcError::AllHeld { max: 2 },
            "Overwritten" => IpcError::Overwritten,
            "Restarted" => IpcError::Restarted { instance: some_instance() },
            "Subscribed" => IpcError::Subscribed,
            "Stopped" => IpcError::Stopped,
            "Dropped" => IpcError::Dropped { method },
            "Corrupt" => IpcError::Corrupt { field: "stamp", value: 0 },
            "Closed" => IpcError::Closed,
            "OwnHost" => IpcError::OwnHost { method },
            "Forked" => IpcError::Forked,
            "Os" => IpcError::Os { doing: "wait", source: std::io::ErrorKind::Other.into() },
            "CallError::App" => return memorypipe::CallError::App(0).is_retryable(),
            other => panic!("{other} is new: say here how it is made"),
        };
        error.is_retryable()
    };
    let chapter = fs::read_to_string(root().join("docs/errors.md")).unwrap();
    for (errors, answer) in rows(&chapter, "What may be repeated") {
        let says = answer.starts_with("yes");
        assert!(says || answer.starts_with("no"), "{errors:?}: {answer}");
        errors.iter().for_each(|error| assert_eq!(is_retryable(error), says, "{error}"));
    }
}

/// The run of some host.
fn some_instance() -> memorypipe::InstanceId {
    use memorypipe_tests::ticker::{PosterClient, Silent};
    PosterClient::loopback(Silent).link.instance()
}

/// The methods in `text` that are hidden from the documentation but not from completion: inherent ones, alone or by
/// their block, generated ones, and those of traits that are called with a dot.
fn hidden_methods(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    let hidden = lines.iter().enumerate().filter(|(_, line)| line.trim() == "#[doc(hidden)]");
    let items = hidden.filter_map(|(at, _)| {
        let is_item = |line: &&&str| {
            !line.trim().is_empty() && !["#", "//"].iter().any(|begin| line.trim_start().starts_with(begin))
        };
        let is_item = |line: &&&str| is_item(line) || line.trim_start().starts_with("#vis");
        lines[at + 1..].iter().find(is_item).map(|line| line.trim())
    });
    items
        .filter(|item| {
            let is_method = item.contains("fn ") && !item.starts_with("macro_rules");
            let by_dot =
                ["(self", "(mut self", "(&self", "(&mut self", "(&'"].iter().any(|this| item.contains(this));
            item.starts_with("impl")
                || is_method && (item.starts_with("pub ") || item.starts_with("#vis ") || by_dot)
        })
        .collect()
}

#[test]
fn no_method_is_hidden_from_the_documentation_alone() {
    let seeded = "#[doc(hidden)]\n#[must_use]\n    pub const fn one() {}\n#[doc(hidden)]\nimpl A {\n\
                  #[doc(hidden)]\n// why\n    fn two(&self) {}\n#[doc(hidden)]\n    #vis fn three() {}\n\
                  #[doc(hidden)]\n    fn right(core: &mut Self);\n#[doc(hidden)]\npub struct Right;";
    let found = hidden_methods(seeded);
    assert_eq!(found, ["pub const fn one() {}", "impl A {", "fn two(&self) {}", "#vis fn three() {}"]);
    for folder in ["runtime/src", "macros/src"] {
        for (name, text) in sources(folder) {
            assert_eq!(hidden_methods(&text), [""; 0], "{name}");
        }
    }
}

#[test]
fn the_harness_of_the_fuzz_targets_is_behind_a_feature_of_its_own() {
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).unwrap();
    let features = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
    let features: Vec<&str> =
        features.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect();
    let public: Vec<&&str> = features.iter().filter(|name| !name.starts_with("__")).collect();
    assert!(features.contains(&"__fuzz") && public.len() == features.len() - 1, "{features:?}");
    assert!(manifest.contains("\ntest-util = []\n"), "it turns on no other feature");
    let documented = manifest.split("[package.metadata.docs.rs]").nth(1).unwrap().lines().nth(1).unwrap();
    for name in public {
        assert!(
            documented.starts_with("features = [") && documented.contains(&format!("\"{name}\"")),
            "{documented}"
        );
    }
    assert!(!documented.contains("__fuzz"), "{documented}");
    let testing = source("runtime/src/testing/mod.rs");
    for module in ["hostile", "meddling", "queues"] {
        let hidden = format!("#[cfg(feature = \"__fuzz\")]\n#[doc(hidden)]\npub mod {module};\n");
        assert!(testing.contains(&hidden), "{module}");
    }
    let public = testing.lines().filter(|line| line.starts_with("pub ")).collect::<Vec<_>>();
    let expected = [
        "pub mod hostile;",
        "pub mod meddling;",
        "pub mod queues;",
        "pub use fault::Fault;",
        "pub use loopback::Loopback;",
        "pub use loopback::loopback;",
        "pub use stub::{Stub, Stubbed};",
    ];
    assert_eq!(public, expected);
}
