//! What a user gets: dependencies, features, and what completion shows.

use std::fs;

use super::{files_with, root, source, sources};

#[test]
fn no_placeholder_reaches_a_user() {
    // If a type is not a message, its name is only for the compiler, which has reported the fault by then.
    let files = files_with("runtime/src", |line| line.contains("\"?\""));
    let expected = ["runtime/src/message/layout.rs", "runtime/src/probe.rs"];
    let files: Vec<_> =
        files.iter().filter(|name| !name.ends_with("tests.rs") && !name.contains("/tests/")).collect();
    assert_eq!(files, expected);
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
