//! Attributes that hold in some builds: `cfg_attr`. A `cfg` is not judged: it goes to everything that is generated for what
//! it stands at, and the compiler evaluates it in the crate of the user.

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::attributes::{path_name, stays, unknown_name};
use crate::error::Errors;

/// What this macro reads, before any condition is known.
const OURS: [&str; 8] = ["channel", "events", "idempotent", "latest", "max", "oneway", "timeout", "was"];

/// How far a `cfg_attr` goes, beside the place where it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Goes {
    Nowhere,
    /// To what a user calls.
    Along,
    /// There, and wherever documentation goes.
    WithDocs,
}

/// How far `attr` goes; `None` if something in it cannot depend on a condition, which is reported.
pub(super) fn goes(attr: &Attribute, place: &str, known: &[&str], errors: &mut Errors) -> Option<Goes> {
    let mut goes = Goes::Nowhere;
    for inner in applied(attr, errors)? {
        let name = path_name(inner.path());
        goes = goes.max(match name.as_str() {
            "doc" if matches!(inner, Meta::NameValue(_)) => Goes::WithDocs,
            "deprecated" | "allow" => Goes::Along,
            name if stays(name) => Goes::Nowhere,
            _ => {
                unknown_name(inner.path(), &name, place, known, errors);
                return None;
            }
        });
    }
    Some(goes)
}

/// What a `cfg_attr` applies, without what cannot depend on a condition; that is reported, and nothing is returned.
pub(super) fn applied(attr: &Attribute, errors: &mut Errors) -> Option<Vec<Meta>> {
    let Ok(inner) = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
        // The compiler says what is wrong with it.
        return Some(Vec::new());
    };
    let inner: Vec<Meta> = inner.into_iter().skip(1).collect();
    for inner in &inner {
        let name = path_name(inner.path());
        let fault = match name.as_str() {
            "cfg" | "cfg_attr" => format!(
                "`{name}` stands within `cfg_attr`, and the conditions of the two are not seen together\n\
                 help: write them as one, such as `#[cfg(all(unix, feature = \"extra\"))]`"
            ),
            name if OURS.contains(&name) => format!(
                "`#[{name}]` is read by `ipc_channel!`, before any condition is known\n\
                 help: write it without `cfg_attr`, or put `#[cfg(..)]` on the whole method or event"
            ),
            _ => continue,
        };
        errors.at(inner, fault);
        return None;
    }
    Some(inner)
}

/// Whether `attr` stays as it is: no `cfg_attr`, or one in which everything may depend on a condition.
pub(super) fn is_plain(attr: &Attribute, errors: &mut Errors) -> bool {
    !attr.path().is_ident("cfg_attr") || applied(attr, errors).is_some()
}
