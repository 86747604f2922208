//! Where unsafe code and the standard atomics may stand, and how the memory of a peer is loaded.

use std::fs;

use super::{code, files_with, modules, root, source, sources};

#[test]
fn only_one_file_names_the_standard_atomics() {
    let files = files_with("runtime/src", |line| line.contains("sync::atomic"));
    assert_eq!(files, ["runtime/src/sync.rs"], "the models see only what goes through sync.rs");
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
