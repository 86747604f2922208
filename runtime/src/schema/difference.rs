//! Finds the differences between two schemas.
//!
//! A method is reported only for a difference in its own signature. A type that has the same name on both sides and
//! other contents is reported once, with the methods that use it. Whenever [`super::compare()`] refuses, there is at
//! least one entry.
//!
//! The schemas may come from a hostile peer, within the limits of [`super::decode`]. All lookups use hashing, so the
//! work grows with the size of the schemas and not with its square.

use std::collections::HashMap;

use super::diff::{Change, Detail, DetailChange, MemberDiff, MethodDiff, Place, SchemaDiff, TypeDiff};
use super::members::diff_members;
use super::model::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg, Variant};

/// All differences between two incompatible schemas.
pub(super) fn difference(host: &Schema, client: &Schema) -> SchemaDiff {
    let mut diff = SchemaDiff {
        name: change(host.name.clone(), client.name.clone()),
        is_pipe: change(is_pipe(&host.form), is_pipe(&client.form)),
        is_compatible: false,
        methods: Vec::new(),
        messages: Vec::new(),
        types: Vec::new(),
        host_only: Vec::new(),
        client_only: Vec::new(),
        matching: 0,
    };
    if !diff.name.is_same() {
        return diff;
    }
    match (&host.form, &client.form) {
        (Form::Methods(host), Form::Methods(client)) => diff_methods(&mut diff, host, client),
        (
            Form::Pipe { to_host, to_client },
            Form::Pipe { to_host: client_to_host, to_client: client_to_client },
        ) => {
            let mut types = Types::default();
            for (what, host, client) in
                [(Detail::ToHost, to_host, client_to_host), (Detail::ToClient, to_client, client_to_client)]
            {
                types.user = what.name();
                diff.messages.extend(types.detail(what, host, client));
            }
            diff.types = types.found;
        }
        _ => {}
    }
    diff
}

fn change<T>(host: T, client: T) -> Change<T> {
    Change { host, client }
}

pub(super) fn by_name(methods: &[Method]) -> HashMap<&str, &Method> {
    methods.iter().map(|method| (method.name.as_str(), method)).collect()
}

fn is_pipe(form: &Form) -> bool {
    matches!(form, Form::Pipe { .. })
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "one for each method of a schema, of which there are at most `MAX_NODES`"
)]
fn diff_methods(diff: &mut SchemaDiff, host: &[Method], client: &[Method]) {
    let (host_has, client_has) = (by_name(host), by_name(client));
    let mut types = Types::default();
    let mut removed = HashMap::new();
    for method in host {
        match client_has.get(method.name.as_str()) {
            None => {
                diff.host_only.push(titled(method));
                removed.insert(nameless(method), &method.name);
            }
            Some(other) if method == *other => diff.matching += 1,
            Some(other) => diff.methods.extend(diff_method(&mut types, method, other)),
        }
    }
    for method in client.iter().filter(|method| !host_has.contains_key(method.name.as_str())) {
        let renamed_from = removed.get(&nameless(method)).map(|name| (*name).clone());
        diff.client_only.push((titled(method), renamed_from));
    }
    diff.types = types.found;
}

fn word(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Call | MethodKind::Oneway => "method",
        MethodKind::Event => "event",
    }
}

fn titled(method: &Method) -> String {
    format!("{} {method}", word(method.kind))
}

/// The properties of a method without its name.
fn nameless(method: &Method) -> (MethodKind, &[Field], &Type, &Option<Type>) {
    (method.kind, &method.args, &method.reply, &method.error)
}

/// The differences in the signatures of two methods with one name, apart from the contents of types.
fn diff_method<'a>(types: &mut Types<'a>, host: &'a Method, client: &'a Method) -> Option<MethodDiff> {
    types.user = &host.name;
    let found_before = types.noted;
    let mut details = Vec::new();
    if host.kind != client.kind {
        details.push(plain_detail(Detail::Kind, &kind_name(host.kind), &kind_name(client.kind)));
    }
    details.extend(types.detail(Detail::Reply, &host.reply, &client.reply));
    details.extend(types.error(host.error.as_ref(), client.error.as_ref()));
    let (mut args, mut reordered) = types.fields(&host.args, &client.args);
    if !reordered && moved_by_contents(&args, host, client) {
        args.clear();
        reordered = false;
    }
    let is_explained = !details.is_empty() || !args.is_empty() || reordered || types.noted > found_before;
    if !is_explained {
        details.push(plain_detail(Detail::ArgsSize, &host.args_size, &client.args_size));
    }
    let signature = change(host.to_string(), client.to_string());
    let diff =
        MethodDiff { word: word(host.kind), name: host.name.clone(), signature, args, reordered, details };
    let says_something = !diff.details.is_empty() || !diff.args.is_empty() || diff.reordered;
    says_something.then_some(diff)
}

/// Whether arguments differ only in their offsets, because the contents of an earlier one grew or shrank.
fn moved_by_contents(args: &[MemberDiff], host: &Method, client: &Method) -> bool {
    let keeps_type = |arg: &MemberDiff| match arg {
        MemberDiff::Same { .. } => true,
        MemberDiff::Changed { place, .. } => place.host.same_type(&place.client),
        MemberDiff::HostOnly { .. } | MemberDiff::ClientOnly { .. } => false,
    };
    args.iter().all(keeps_type)
        && host.args.iter().zip(&client.args).any(|(host, client)| host.ty.size != client.ty.size)
}

fn kind_name(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Call => "call",
        MethodKind::Oneway => "oneway",
        MethodKind::Event => "event",
    }
}

fn plain_detail(what: Detail, host: &impl ToString, client: &impl ToString) -> DetailChange {
    DetailChange { what, change: change(host.to_string(), client.to_string()), same_layout: false }
}

/// The types that differ, collected during the comparison.
#[derive(Default)]
struct Types<'a> {
    found: Vec<TypeDiff>,
    /// The index of a pair in `found`, or `None` if the difference is further inside.
    seen: HashMap<(&'a Type, &'a Type), Option<usize>>,
    /// How often a difference was found.
    noted: usize,
    /// The current method, or direction of a pipe.
    user: &'a str,
}

impl<'a> Types<'a> {
    /// Compares a reply, an error or a message. If the types have different names, that is the difference; otherwise it
    /// is in their contents.
    fn detail(&mut self, what: Detail, host: &'a Type, client: &'a Type) -> Option<DetailChange> {
        self.meet(host, client);
        let detail = plain_detail(what, host, client);
        let same_layout = host.kind == client.kind
            && (host.size, host.align) == (client.size, client.align)
            && has_members(host);
        (!detail.change.is_same()).then_some(DetailChange { same_layout, ..detail })
    }

    fn error(&mut self, host: Option<&'a Type>, client: Option<&'a Type>) -> Option<DetailChange> {
        if let (Some(host), Some(client)) = (host, client) {
            return self.detail(Detail::Error, host, client);
        }
        let name = |ty: Option<&Type>| ty.map_or("none".to_owned(), Type::to_string);
        let detail = plain_detail(Detail::Error, &name(host), &name(client));
        (host.is_some() || client.is_some()).then_some(detail)
    }

    /// The members of two lists of fields, and whether they differ only in their order. Empty if only contents of types
    /// differ.
    fn fields(&mut self, host: &'a [Field], client: &'a [Field]) -> (Vec<MemberDiff>, bool) {
        let on_client: HashMap<_, _> = client.iter().map(|field| (field.name.as_str(), &field.ty)).collect();
        for field in host {
            if let Some(ty) = on_client.get(field.name.as_str()) {
                self.meet(&field.ty, ty);
            }
        }
        let place = |field: &'a Field| {
            let place = Place::Field { ty: field.ty.to_string(), offset: field.offset };
            (field.name.as_str(), place)
        };
        diff_members(host.iter().map(place).collect(), client.iter().map(place).collect())
    }

    /// Records where two types with one name differ.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "one for each pair of types of two schemas, which lie in memory"
    )]
    fn meet(&mut self, host: &'a Type, client: &'a Type) {
        if host == client || host.to_string() != client.to_string() {
            return;
        }
        let noted_before = self.noted;
        let (members, reordered) = self.look_inside(host, client);
        if let Some(known) = self.seen.get(&(host, client)) {
            if let Some(index) = *known {
                self.use_again(index);
            }
            return;
        }
        let mut details = Vec::new();
        let other = change(name_of_other(host), name_of_other(client));
        if let (Kind::Enum { repr: host, .. }, Kind::Enum { repr: client, .. }) = (&host.kind, &client.kind) {
            let shown = |other: &Option<String>| other.clone().unwrap_or("none".to_owned());
            details.push(plain_detail(Detail::Repr, host, client));
            details.push(plain_detail(Detail::Other, &shown(&other.host), &shown(&other.client)));
        }
        details.push(plain_detail(Detail::Align, &host.align, &client.align));
        details.retain(|detail| !detail.change.is_same());
        let differs_itself = !members.is_empty() || reordered || !details.is_empty();
        if !differs_itself && self.noted > noted_before {
            self.seen.insert((host, client), None);
            return;
        }
        self.seen.insert((host, client), Some(self.found.len()));
        self.noted += 1;
        self.found.push(TypeDiff {
            title: change(title(host), title(client)),
            size: change(host.size, client.size),
            used_by: vec![self.user.to_owned()],
            members,
            reordered,
            other,
            details,
        });
    }

    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "`meet` notes where in `found` it puts a type, and none is taken out; one for each place \
                  where a type is used"
    )]
    fn use_again(&mut self, index: usize) {
        self.noted += 1;
        let used_by = &mut self.found[index].used_by;
        // Users come in order, so a repetition can only be at the end.
        if used_by.last().is_none_or(|last| last != self.user) {
            used_by.push(self.user.to_owned());
        }
    }

    fn look_inside(&mut self, host: &'a Type, client: &'a Type) -> (Vec<MemberDiff>, bool) {
        for pair in host.args.iter().zip(&client.args) {
            if let (TypeArg::Type(host), TypeArg::Type(client)) = pair {
                self.meet(host, client);
            }
        }
        match (&host.kind, &client.kind) {
            (Kind::Struct { fields: host, .. }, Kind::Struct { fields: client, .. }) => {
                self.fields(host, client)
            }
            (Kind::Enum { variants: host, .. }, Kind::Enum { variants: client, .. }) => {
                let on_client: HashMap<_, _> =
                    client.iter().map(|variant| (&variant.name, variant)).collect();
                for variant in host {
                    if let Some(other) = on_client.get(&variant.name) {
                        self.fields(&variant.fields, &other.fields);
                    }
                }
                let place = |variant: &'a Variant| (variant.name.as_str(), place_of(variant));
                diff_members(host.iter().map(place).collect(), client.iter().map(place).collect())
            }
            (Kind::Array { of: host, .. }, Kind::Array { of: client, .. })
            | (Kind::List { of: host, .. }, Kind::List { of: client, .. })
            | (Kind::Bulk { of: host, .. }, Kind::Bulk { of: client, .. })
            | (Kind::Stream { of: host, .. }, Kind::Stream { of: client, .. }) => {
                self.meet(host, client);
                (Vec::new(), false)
            }
            _ => (Vec::new(), false),
        }
    }
}

/// The name of the catch-all of an open enum.
fn name_of_other(ty: &Type) -> Option<String> {
    let Kind::Enum { other: Some(value), variants, .. } = &ty.kind else { return None };
    variants.iter().find(|variant| variant.value == *value).map(|variant| variant.name.clone())
}

/// The value of a variant, and its data.
fn place_of(variant: &Variant) -> Place {
    let Variant { value, fields, .. } = variant;
    if fields.is_empty() {
        return Place::Value(*value);
    }
    let fields: Vec<_> =
        fields.iter().map(|field| format!("{}: {} @{}", field.name, field.ty, field.offset)).collect();
    Place::Data { value: *value, fields: fields.join(", ") }
}

fn has_members(ty: &Type) -> bool {
    matches!(ty.kind, Kind::Struct { .. } | Kind::Enum { .. })
}

fn title(ty: &Type) -> String {
    let word = match ty.kind {
        Kind::Struct { .. } => "struct",
        Kind::Enum { .. } => "enum",
        _ => "type",
    };
    format!("{word} {ty}")
}

#[cfg(test)]
#[path = "tests/difference.rs"]
mod tests;
