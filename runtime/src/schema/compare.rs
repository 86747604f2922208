//! Decides whether two schemas are compatible: the one function that attach, tests and tools use.

use super::diff::SchemaDiff;
use super::difference::{by_name, difference};
use super::model::{Form, Method, Schema};
use super::reconcile::reconcile;

/// How the schemas of a host and of a client relate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Comparison {
    /// They are equal, including the order of everything.
    Identical,
    /// Host and client can communicate. What both have is equal, or was changed in a way that both can handle; each may
    /// have methods that the other lacks. Both lists are empty if nothing was added.
    Compatible {
        /// Names of the methods that only the host has.
        host_only: Vec<String>,
        /// Names of the methods that only the client has, and must not call.
        client_only: Vec<String>,
    },
    /// They are incompatible, for these reasons.
    Breaking(SchemaDiff),
}

/// Compares the schemas of a host and a client of one channel.
///
/// Two channels are compatible if they have the same name, and each method that both have is the same in kind,
/// arguments, reply and error, down to every offset and every value of an enum. The order of methods does not matter,
/// nor does the order of variants as long as their values stay. A method that one side lacks does no harm. But at least
/// one method must be common, or it is another channel with the same name; a side without methods is compatible with
/// every other.
///
/// Two pipes are compatible if their messages are the same.
///
/// Two kinds of differences are allowed: what one side declares to have renamed (`#[was = ".."]`), and an extensible
/// message to which one side has appended fields, if nothing follows it: as a reply, an error, the last argument, or in
/// a pipe.
///
/// ```
/// use memorypipe::schema::{Comparison, Schema, compare};
/// use memorypipe::PipeChannel;
///
/// let (host, client) = (Schema::of::<PipeChannel<u8, f64>>(), Schema::of::<PipeChannel<u8, f32>>());
/// match compare(&host, &client) {
///     Comparison::Identical | Comparison::Compatible { .. } => unreachable!(),
///     Comparison::Breaking(diff) => assert_eq!(diff.to_string(), "    ~ message to client: f64  ->  f32\n"),
/// }
/// ```
pub fn compare(host: &Schema, client: &Schema) -> Comparison {
    if host == client {
        return Comparison::Identical;
    }
    let (host, client) = reconcile(host, client);
    if !are_one_channel(&host, &client) {
        return Comparison::Breaking(difference(&host, &client));
    }
    Comparison::Compatible {
        host_only: lacking(host.methods(), client.methods()),
        client_only: lacking(client.methods(), host.methods()),
    }
}

impl SchemaDiff {
    /// All differences between two schemas, compatible or not.
    ///
    /// ```
    /// use memorypipe::PipeChannel;
    /// use memorypipe::schema::{Schema, SchemaDiff};
    ///
    /// let (one, other) = (Schema::of::<PipeChannel<u8, f64>>(), Schema::of::<PipeChannel<u8, f32>>());
    /// assert!(!SchemaDiff::between(&one, &other).is_compatible);
    /// ```
    #[must_use]
    pub fn between(host: &Schema, client: &Schema) -> SchemaDiff {
        match compare(host, client) {
            Comparison::Breaking(diff) => diff,
            _ => SchemaDiff { is_compatible: true, ..difference(host, client) },
        }
    }
}

/// Whether [`compare`] would accept them. This does not look for all differences, which takes much longer.
pub(crate) fn agree(host: &Schema, client: &Schema) -> bool {
    if host == client {
        return true;
    }
    let (host, client) = reconcile(host, client);
    are_one_channel(&host, &client)
}

fn are_one_channel(host: &Schema, client: &Schema) -> bool {
    host.name == client.name && understand(&host.form, &client.form)
}

fn understand(host: &Form, client: &Form) -> bool {
    match (host, client) {
        (Form::Methods(host), Form::Methods(client)) => methods_agree(host, client),
        _ => host == client,
    }
}

fn methods_agree(host: &[Method], client: &[Method]) -> bool {
    let client_has = by_name(client);
    let mut common = host.iter().filter_map(|method| Some((method, *client_has.get(method.name.as_str())?)));
    match common.next() {
        None => host.is_empty() || client.is_empty(),
        Some((host, client)) => host == client && common.all(|(host, client)| host == client),
    }
}

/// The names of the methods in `one` that `other` lacks.
fn lacking(one: &[Method], other: &[Method]) -> Vec<String> {
    let other_has = by_name(other);
    let names = one.iter().map(|method| &method.name);
    names.filter(|name| !other_has.contains_key(name.as_str())).cloned().collect()
}

#[cfg(test)]
#[path = "tests/compare.rs"]
mod tests;
