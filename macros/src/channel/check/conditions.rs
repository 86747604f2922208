//! Attributes that apply in some builds: `cfg_attr`. A `cfg` is not checked: it is repeated on everything that is
//! generated for its item, and the compiler evaluates it in the user's crate.

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use super::attribute_names::{path_name, stays, unknown_name};
use crate::error::Errors;

/// The attributes that this macro reads before any condition is known.
const OURS: [&str; 10] =
    ["caller", "channel", "events", "idempotent", "into", "latest", "max", "oneway", "timeout", "was"];

/// Where a `cfg_attr` is repeated, in addition to its own place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Goes {
    Nowhere,
    /// On what a user calls.
    Along,
    /// There, and wherever documentation is repeated.
    WithDocs,
}

/// Where `attr` is repeated; `None` if it contains an attribute that cannot be conditional, which is reported.
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

/// The attributes inside a `cfg_attr`; `None` if one of them cannot be conditional, which is reported.
pub(super) fn applied(attr: &Attribute, errors: &mut Errors) -> Option<Vec<Meta>> {
    let Ok(inner) = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
        // The compiler reports the fault.
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

/// Whether `attr` stays as it is: not a `cfg_attr`, or one whose attributes may all be conditional.
pub(super) fn is_plain(attr: &Attribute, errors: &mut Errors) -> bool {
    !attr.path().is_ident("cfg_attr") || applied(attr, errors).is_some()
}
