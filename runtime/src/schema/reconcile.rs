//! Resolves declared renames and appended fields before a comparison.
//!
//! Two versions of a declaration are turned into two schemas that are equal where the versions are compatible: what one
//! of them has renamed gets its new name in both, a message to which one has appended fields becomes the longer one in
//! both, and an open enum gets the variants of both. The remaining differences are real.
//!
//! Either side may be the newer one, and may be a hostile peer: at worst its declaration makes its own schema equal to
//! ours, and a peer could send our schema anyway. The work grows with the size of the schemas and not with its square.

use std::collections::{HashMap, HashSet};

use super::model::{Field, Form, Kind, Method, Schema, Type, TypeArg, Variant};

/// An item with a name and former names.
pub(crate) trait Named {
    /// The name and the former names.
    fn names(&self) -> (&str, &[String]);
    /// Changes the name.
    fn rename(&mut self, name: String);
    /// Removes the former names.
    fn forget(&mut self);
}

macro_rules! named {
    ($($ty:ident)*) => {$(
        impl Named for $ty {
            fn names(&self) -> (&str, &[String]) {
                (&self.name, &self.was)
            }

            fn rename(&mut self, name: String) {
                self.name = name;
            }

            fn forget(&mut self) {
                self.was.clear();
            }
        }
    )*};
}

named!(Method Field Variant);

/// For each item of `client` the index of its partner in `host`: the item with the same name, or else one that either
/// side declares to be a rename. No item has two partners.
#[expect(clippy::indexing_slicing, reason = "each index is that of an element of `host`, from `enumerate`")]
pub(crate) fn pairs<T: Named>(host: &[T], client: &[T]) -> Vec<Option<usize>> {
    let mut by_name: HashMap<&str, usize> =
        host.iter().enumerate().map(|(index, item)| (item.names().0, index)).collect();
    let mut found: Vec<_> = client.iter().map(|item| by_name.remove(item.names().0)).collect();
    let free: Vec<usize> = by_name.values().copied().collect();
    let mut by_former: HashMap<&str, usize> = free
        .into_iter()
        .flat_map(|index| host[index].names().1.iter().map(move |name| (name.as_str(), index)))
        .collect();
    for (item, found) in client.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let (name, was) = item.names();
        // A partner is removed under all of its names.
        let partner =
            was.iter().find_map(|was| by_name.get(was.as_str())).or_else(|| by_former.get(name)).copied();
        if let Some(index) = partner {
            by_name.remove(host[index].names().0);
            for was in host[index].names().1 {
                by_former.remove(was.as_str());
            }
        }
        *found = partner;
    }
    found
}

/// See the head of this file.
pub(super) fn reconcile(host: &Schema, client: &Schema) -> (Schema, Schema) {
    let (mut host, mut client) = (host.clone(), client.clone());
    match (&mut host.form, &mut client.form) {
        (Form::Methods(host), Form::Methods(client)) => align(host, client, methods),
        (
            Form::Pipe { to_host, to_client },
            Form::Pipe { to_host: client_to_host, to_client: client_to_client },
        ) => {
            payload(to_host, client_to_host);
            payload(to_client, client_to_client);
        }
        _ => {}
    }
    (host, client)
}

/// Gives each pair the newer of its two names, and reconciles its contents.
#[expect(clippy::indexing_slicing, reason = "`pairs` returns a place of `host` for each element of `client`")]
fn align<T: Named>(host: &mut [T], client: &mut [T], within: fn(&mut T, &mut T)) {
    for (index, partner) in pairs(host, client).into_iter().enumerate() {
        let Some(partner) = partner else { continue };
        let (host, client) = (&mut host[partner], &mut client[index]);
        let client_is_newer = client.names().1.iter().any(|was| was == host.names().0);
        if client_is_newer {
            host.rename(client.names().0.to_owned());
        } else {
            client.rename(host.names().0.to_owned());
        }
        within(host, client);
    }
    host.iter_mut().chain(client).for_each(Named::forget);
}

fn methods(host: &mut Method, client: &mut Method) {
    align(&mut host.args, &mut client.args, |host, client| types(&mut host.ty, &mut client.ty));
    payload(&mut host.reply, &mut client.reply);
    if let (Some(host), Some(client)) = (&mut host.error, &mut client.error) {
        payload(host, client);
    }
    let count = (host.args.len(), client.args.len());
    if let (Some(last), Some(client_last)) = (host.args.last_mut(), client.args.last_mut()) {
        let same_place =
            count.0 == count.1 && last.offset == client_last.offset && last.name == client_last.name;
        if same_place && lengthen(&mut last.ty, &mut client_last.ty) {
            let size = host.args_size.max(client.args_size);
            (host.args_size, client.args_size) = (size, size);
        }
    }
}

/// Reconciles two messages after which nothing follows, so appended fields move nothing.
fn payload(host: &mut Type, client: &mut Type) {
    types(host, client);
    lengthen(host, client);
}

fn types(host: &mut Type, client: &mut Type) {
    for pair in host.args.iter_mut().zip(&mut client.args) {
        if let (TypeArg::Type(host), TypeArg::Type(client)) = pair {
            types(host, client);
        }
    }
    match (&mut host.kind, &mut client.kind) {
        (Kind::Struct { fields: host, .. }, Kind::Struct { fields: client, .. }) => {
            align(host, client, |host, client| types(&mut host.ty, &mut client.ty));
        }
        (
            Kind::Enum { other: host_other, variants: host, .. },
            Kind::Enum { other: client_other, variants: client, .. },
        ) => {
            align(host, client, |host, client| {
                align(&mut host.fields, &mut client.fields, |host, client| {
                    types(&mut host.ty, &mut client.ty);
                });
            });
            open(host_other, client_other, host, client);
        }
        (Kind::Array { of: host, .. }, Kind::Array { of: client, .. })
        | (Kind::List { of: host, .. }, Kind::List { of: client, .. })
        | (Kind::Bulk { of: host, .. }, Kind::Bulk { of: client, .. })
        | (Kind::Stream { of: host, .. }, Kind::Stream { of: client, .. }) => types(host, client),
        _ => {}
    }
}

/// Gives two open enums with the same catch-all the variants of both: either side maps the numbers that it does not
/// know. One with data and one without stay different, because only one with data is read by the length of its sender's
/// version. If only one of them is open and the variants are the same, the other becomes open: no side sends a number
/// that the other does not know.
fn open(
    host_other: &mut Option<i128>,
    client_other: &mut Option<i128>,
    host: &mut Vec<Variant>,
    client: &mut Vec<Variant>,
) {
    match (*host_other, *client_other) {
        (Some(one), Some(other)) if one == other && has_data(host) == has_data(client) => {
            let (only_host, only_client) = (lacking(host, client), lacking(client, host));
            host.extend(only_client);
            client.extend(only_host);
            host.sort_by_key(|variant| variant.value);
            client.sort_by_key(|variant| variant.value);
        }
        (Some(other), None) | (None, Some(other)) if host == client => {
            (*host_other, *client_other) = (Some(other), Some(other));
        }
        _ => {}
    }
}

fn has_data(variants: &[Variant]) -> bool {
    variants.iter().any(|variant| !variant.fields.is_empty())
}

/// The variants of `one` of which `other` has neither the name nor the value.
fn lacking(one: &[Variant], other: &[Variant]) -> Vec<Variant> {
    let names: HashSet<&str> = other.iter().map(|variant| variant.name.as_str()).collect();
    let values: HashSet<i128> = other.iter().map(|variant| variant.value).collect();
    let is_lacking =
        |variant: &&Variant| !names.contains(variant.name.as_str()) && !values.contains(&variant.value);
    one.iter().filter(is_lacking).cloned().collect()
}

/// If the longer of two versions of an extensible message has appended to the other, turns both into the longer one. Two
/// open enums with data that have the same variants by now get the size of the larger one. Returns whether it has.
fn lengthen(host: &mut Type, client: &mut Type) -> bool {
    if grows(&host.kind) && host.kind == client.kind {
        let is_larger = (host.size, host.align) != (client.size, client.align);
        let (size, align) = (host.size.max(client.size), host.align.max(client.align));
        (host.size, host.align, client.size, client.align) = (size, align, size, align);
        return is_larger;
    }
    let host_is_longer = number_of_fields(host) >= number_of_fields(client);
    let (long, short) = if host_is_longer { (host, client) } else { (client, host) };
    let is_appended =
        (long.name == short.name && long.args == short.args) && appends(&long.kind, &short.kind);
    if is_appended {
        *short = long.clone();
    }
    is_appended
}

/// Whether it is an enum to which larger variants can be added. The places of fields do not depend on other variants.
fn grows(kind: &Kind) -> bool {
    matches!(kind, Kind::Enum { other: Some(_), .. }) && kind.has_data()
}

fn number_of_fields(ty: &Type) -> usize {
    match &ty.kind {
        Kind::Struct { fields, .. } => fields.len(),
        _ => 0,
    }
}

/// Whether both are extensible, and `long` begins with `short` and has defaults for the rest.
fn appends(long: &Kind, short: &Kind) -> bool {
    let (Kind::Struct { fields: long, base: Some(base) }, Kind::Struct { fields: short, base: Some(_) }) =
        (long, short)
    else {
        return false;
    };
    *base <= short.len() as u64 && long.starts_with(short)
}

#[cfg(test)]
#[path = "tests/reconcile.rs"]
mod tests;
