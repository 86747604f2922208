//! The names of attributes.

use syn::Path;

use crate::error::{Errors, suggest};

const LINTS: [&str; 5] = ["allow", "deny", "expect", "forbid", "warn"];
const TOOLS: [&str; 3] = ["clippy", "diagnostic", "rustfmt"];

pub(super) fn path_name(path: &Path) -> String {
    let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.join("::")
}

/// Whether an attribute stays where it is and has no meaning for this macro.
pub(super) fn stays(name: &str) -> bool {
    let tool = name.split_once("::").map(|(tool, _)| tool);
    name == "doc" || LINTS.contains(&name) || tool.is_some_and(|tool| TOOLS.contains(&tool))
}

pub(super) fn unknown_name(path: &Path, name: &str, place: &str, known: &[&str], errors: &mut Errors) {
    errors.at(
        path,
        format!(
            "`#[{name}]` is not an attribute of {place}\nhelp: {}, and lint levels",
            suggest(name, known)
        ),
    );
}
