//! The name of the crate `memorypipe` in the crate that is being compiled.
//!
//! An attribute macro has no `$crate`. A dependency that was renamed in `Cargo.toml` is known only by its new name,
//! which is among the compiler's arguments: `--extern pipes=/../libmemorypipe-0123.rmeta`. A program that expands
//! macros and is not a compiler, such as an editor, has no such argument, and neither has a crate that gets
//! `memorypipe` through another crate. Both use the name `memorypipe`, unless `crate = ..` gives another.

use std::path::Path;
use std::sync::OnceLock;

use proc_macro2::{Ident, Span};

/// The original name of the library.
const OWN: &str = "memorypipe";

/// The name as an identifier of the extern prelude.
pub(crate) fn ident() -> Ident {
    Ident::new(name(), Span::call_site())
}

/// The name.
pub(crate) fn name() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| renamed(&arguments()).unwrap_or_else(|| OWN.to_owned()))
}

/// The arguments of this process; if they are in a file, because there are too many for a command line, those of the
/// file.
fn arguments() -> Vec<String> {
    let mut arguments = Vec::new();
    for argument in std::env::args_os() {
        let argument = argument.to_string_lossy().into_owned();
        match argument.strip_prefix('@').map(std::fs::read_to_string) {
            Some(Ok(file)) => arguments.extend(file.lines().map(str::to_owned)),
            _ => arguments.push(argument),
        }
    }
    arguments
}

/// The only name of the library, if it differs from the original name.
fn renamed(arguments: &[String]) -> Option<String> {
    let following = arguments.windows(2).filter(|pair| pair[0] == "--extern").map(|pair| pair[1].as_str());
    let joined = arguments.iter().filter_map(|argument| argument.strip_prefix("--extern="));
    let mut names = following.chain(joined).filter_map(named_here);
    let first = names.next()?;
    names.all(|name| name == first).then(|| first.to_owned()).filter(|name| name != OWN)
}

/// The name that `--extern` gives this library; `None` for another library.
fn named_here(external: &str) -> Option<&str> {
    let (name, path) = external.split_once('=')?;
    let file = Path::new(path).file_stem()?.to_str()?.strip_prefix("lib")?;
    // The name is followed by the hash with which Cargo distinguishes versions.
    let is_ours = file.strip_prefix(OWN).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    // The name may be preceded by options, as in `priv:pipes`.
    is_ours.then(|| name.rsplit(':').next().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::renamed;

    fn found(arguments: &str) -> Option<String> {
        renamed(&arguments.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_name_of_a_renamed_library_is_found_in_the_arguments_of_the_compiler() {
        let path = "/target/debug/deps/libmemorypipe-01ab.rmeta";
        for arguments in [
            format!("rustc --extern libc=/deps/liblibc-1.rmeta --extern pipes={path} -C debuginfo=0"),
            format!("rustc --extern=pipes={path}"),
            format!("rustc --extern priv,noprelude:pipes={path}"),
            "rustc --extern pipes=libmemorypipe.rlib".to_owned(),
            format!("rustc --extern pipes={path} --extern pipes=/other/libmemorypipe-01ab.rlib"),
        ] {
            assert_eq!(found(&arguments).as_deref(), Some("pipes"), "{arguments}");
        }
    }

    #[test]
    fn no_other_name_is_taken_for_it() {
        let path = "/target/debug/deps/libmemorypipe-01ab.rmeta";
        for arguments in [
            "rustc src/lib.rs".to_owned(),
            format!("rustc --extern memorypipe={path}"),
            format!("rustc --extern memorypipe={path} --extern old={path}"),
            format!("rustc --extern old={path} --extern new={path}"),
            "rustc --extern macros=/deps/libmemorypipe_macros-1.so --extern pipes".to_owned(),
            "rustc --extern bench=/deps/libmemorypipe_bench-1.rmeta --extern".to_owned(),
        ] {
            assert_eq!(found(&arguments), None, "{arguments}");
        }
    }
}
