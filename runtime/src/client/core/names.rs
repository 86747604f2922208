//! Names of methods that are only known at run time, for errors, which have names for the whole run of the program.

use std::collections::HashSet;
use std::sync::Mutex;

use crate::sync::lock;

/// How many bytes of names are kept. A host chooses the names: it cannot make this process grow without end.
const MOST_BYTES: usize = 1 << 20;

static NAMES: Mutex<Option<Names>> = Mutex::new(None);

#[derive(Default)]
struct Names {
    known: HashSet<&'static str>,
    bytes: usize,
}

/// The name, for the whole run of the program. Once there are too many, none is kept.
pub(super) fn interned(name: &str) -> &'static str {
    let mut names = lock(&NAMES);
    let Names { known, bytes } = names.get_or_insert_default();
    if let Some(known) = known.get(name) {
        return known;
    }
    let more = bytes.saturating_add(name.len());
    if more > MOST_BYTES {
        return "a method without a name here";
    }
    *bytes = more;
    let name: &'static str = Box::leak(name.into());
    known.insert(name);
    name
}
