//! Only `platform` and `os` know the operating system.

use super::{code, files_with, sources};

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
fn only_platform_knows_the_operating_system() {
    let files = files_with("runtime/src", |line| line.contains("target_os"));
    assert_eq!(files, ["runtime/src/platform/mod.rs"]);
}
