//! Random schemas for the tests, and variants with a single change.

use proptest::prelude::*;

use super::desc::MethodKind;
use super::encode::encode;
use super::model::{self, Schema};
use super::samples::{ADD, EMPTY, U32, U64, describe};
use crate::{FixedStr, Message};

/// Any schema that a channel could have, of moderate size.
pub(crate) fn any_schema() -> impl Strategy<Value = Schema> {
    let methods = proptest::collection::vec(any_method(), 0..5).prop_map(|mut methods| {
        different(&mut methods, |method| &mut method.name);
        model::Form::Methods(methods)
    });
    let pipe =
        (any_type(), any_type()).prop_map(|(to_host, to_client)| model::Form::Pipe { to_host, to_client });
    ("[A-Zé][a-z]{0,5}", prop_oneof![4 => methods.boxed(), 1 => pipe.boxed()])
        .prop_map(|(name, form)| seal(Schema { name, form, ..Schema::from_desc(&EMPTY) }))
}

/// Gives a schema the id that belongs to it.
fn seal(schema: Schema) -> Schema {
    let encoded = encode(describe(&schema));
    Schema { id: super::id::SchemaId::of_bytes(&encoded), encoded: encoded.into(), ..schema }
}

/// Numbers names, so that they are all different.
fn different<T>(items: &mut [T], name: impl Fn(&mut T) -> &mut String) {
    for (index, item) in items.iter_mut().enumerate() {
        name(item).push_str(&index.to_string());
    }
}

fn any_method() -> impl Strategy<Value = model::Method> {
    let kind = prop_oneof![Just(MethodKind::Call), Just(MethodKind::Oneway), Just(MethodKind::Event)];
    let error = proptest::option::of(any_type());
    ("[a-z]{1,3}", kind, any_members(), any_type(), error).prop_map(
        |(name, kind, mut members, reply, error)| {
            if kind == MethodKind::Event {
                members.iter_mut().for_each(|(_, ty)| becomes_that_of_an_event(ty));
            }
            let (args, args_size, _) = fields_of(members);
            model::Method { name, was: Vec::new(), kind, args, args_size, reply, error }
        },
    )
}

/// The place of the bulk data of an event is larger than that of a method.
fn becomes_that_of_an_event(ty: &mut model::Type) {
    type Place = crate::fanout::SharedPlace<u8, 1>;
    if let model::Kind::Bulk { out, .. } = &mut ty.kind {
        *out = false;
        (ty.size, ty.align) = (size_of::<Place>() as u64, align_of::<Place>() as u64);
    }
}

/// Consecutive fields, with their size and alignment.
fn fields_of(members: Vec<(String, model::Type)>) -> (Vec<model::Field>, u64, u64) {
    let (mut end, mut align) = (0_u64, 1);
    let place = |(name, ty): (String, model::Type)| {
        let offset = end.next_multiple_of(ty.align);
        end = offset + ty.size;
        align = align.max(ty.align);
        model::Field { name, was: Vec::new(), offset, ty }
    };
    let mut fields: Vec<_> = members.into_iter().map(place).collect();
    different(&mut fields, |field| &mut field.name);
    (fields, end.next_multiple_of(align), align)
}

fn any_members() -> impl Strategy<Value = Vec<(String, model::Type)>> {
    proptest::collection::vec(("[a-z]{1,3}", any_type()), 0..4)
}

fn any_type() -> impl Strategy<Value = model::Type> {
    let leaf = prop_oneof![
        proptest::sample::select(vec![
            u8::TYPE,
            u64::TYPE,
            f64::TYPE,
            <()>::TYPE,
            bool::TYPE,
            FixedStr::<24>::TYPE
        ])
        .prop_map(model::Type::from),
        (proptest::collection::btree_map(any::<i32>(), "[A-Z][a-z]", 1..4), any::<bool>())
            .prop_map(|(variants, is_open)| any_enum(variants, is_open)),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        let members = proptest::collection::vec(("[a-z]{1,2}", inner.clone()), 1..3);
        prop_oneof![
            (0..5_u64, inner.clone()).prop_map(|(len, of)| repeated("", 0, len, of)),
            (0..5_u64, inner.clone()).prop_map(|(len, of)| repeated("FixedVec", 8, len, of)),
            (1..5_u64, any::<bool>(), inner.clone()).prop_map(|(max, out, of)| any_bulk(max, out, of)),
            (any::<bool>(), inner.clone()).prop_map(|(out, of)| any_stream(out, of)),
            (
                proptest::collection::vec(
                    proptest::collection::vec(("[a-z]{1,2}", inner.clone()), 0..3),
                    1..3
                ),
                any::<bool>()
            )
                .prop_map(|(cases, is_open)| any_data_enum(cases, is_open)),
            ("[A-Z]", members, proptest::option::of(inner), any::<i16>())
                .prop_map(|(name, members, arg, value)| any_struct(name, members, arg, value)),
        ]
    })
}

fn any_enum(variants: std::collections::BTreeMap<i32, String>, is_open: bool) -> model::Type {
    let variant = |(value, name)| model::Variant {
        name,
        was: Vec::new(),
        value: i128::from(value),
        fields: Vec::new(),
    };
    let mut variants: Vec<_> = variants.into_iter().map(variant).collect();
    different(&mut variants, |variant| &mut variant.name);
    let other = variants.first().map(|variant| variant.value).filter(|_| is_open);
    let kind = model::Kind::Enum { repr: "i32".to_owned(), other, variants };
    model::Type { name: "E".to_owned(), args: Vec::new(), kind, size: 4, align: 4 }
}

/// An enum with data: each variant as the fields of a struct whose first one is the tag.
fn any_data_enum(cases: Vec<Vec<(String, model::Type)>>, is_open: bool) -> model::Type {
    let (mut size, mut align) = (4, 4);
    let mut case = |(value, members): (i128, Vec<(String, model::Type)>)| {
        let tag = [("tag".to_owned(), U32.into())];
        let (mut fields, end, aligned) = fields_of(tag.into_iter().chain(members).collect());
        (size, align) = (end.max(size), aligned.max(align));
        drop(fields.remove(0));
        model::Variant { name: "V".to_owned(), was: Vec::new(), value, fields }
    };
    let always = (0, vec![("always".to_owned(), U64.into())]);
    let mut variants: Vec<_> = [always].into_iter().chain((1..).zip(cases)).map(&mut case).collect();
    different(&mut variants, |variant| &mut variant.name);
    let size = size.next_multiple_of(align);
    let kind = model::Kind::Enum { repr: "u32".to_owned(), other: Some(0).filter(|_| is_open), variants };
    model::Type { name: "D".to_owned(), args: Vec::new(), kind, size, align }
}

fn repeated(name: &str, before: u64, len: u64, of: model::Type) -> model::Type {
    let (size, align) = (before + len * of.size, of.align);
    let of = Box::new(of);
    let kind = match before {
        0 => model::Kind::Array { len, of },
        _ => model::Kind::List { capacity: len, of },
    };
    model::Type { name: name.to_owned(), args: Vec::new(), kind, size, align }
}

fn any_bulk(max: u64, out: bool, of: model::Type) -> model::Type {
    let kind = model::Kind::Bulk { out, max, of: Box::new(of) };
    model::Type { name: "in".to_owned(), args: Vec::new(), kind, size: 8, align: 4 }
}

fn any_stream(out: bool, of: model::Type) -> model::Type {
    let kind = model::Kind::Stream { out, of: Box::new(of) };
    model::Type { name: "stream".to_owned(), args: Vec::new(), kind, size: 4, align: 4 }
}

fn any_struct(
    name: String,
    members: Vec<(String, model::Type)>,
    arg: Option<model::Type>,
    value: i16,
) -> model::Type {
    let (fields, size, align) = fields_of(members);
    let args =
        arg.into_iter().flat_map(|ty| [model::TypeArg::Type(ty), model::TypeArg::Const(i128::from(value))]);
    model::Type { name, args: args.collect(), kind: model::Kind::Struct { fields, base: None }, size, align }
}

/// The schema with one change, selected by `pick`; this lists everything that matters.
pub(super) fn changed(schema: &Schema, pick: usize) -> Schema {
    let mut count = Changer { left: usize::MAX, met: 0 };
    count.schema(&mut schema.clone());
    let mut changed = schema.clone();
    Changer { left: pick % count.met, met: 0 }.schema(&mut changed);
    Schema::from_desc(describe(&changed))
}

/// Visits everything that can be changed, and changes the item at which `left` reaches zero.
struct Changer {
    left: usize,
    met: usize,
}

impl Changer {
    fn at<T: ?Sized>(&mut self, thing: &mut T, change: impl FnOnce(&mut T)) {
        if self.met == self.left {
            change(thing);
        }
        self.met += 1;
    }

    fn name(&mut self, name: &mut String) {
        self.at(name, |name| name.push('x'));
    }

    fn number(&mut self, number: &mut u64) {
        self.at(number, |number| *number += 1);
    }

    /// Swaps each pair of neighbours; no two items are equal, because their names differ.
    fn order<T>(&mut self, items: &mut [T]) {
        for index in 1..items.len() {
            self.at(items, |items| items.swap(index - 1, index));
        }
    }

    fn schema(&mut self, schema: &mut Schema) {
        self.name(&mut schema.name);
        match &mut schema.form {
            model::Form::Methods(methods) => {
                self.at(methods, |methods| {
                    drop(methods.pop());
                    methods.push(model::Method::from(&ADD));
                });
                self.order(methods);
                methods.iter_mut().for_each(|method| self.method(method));
            }
            model::Form::Pipe { to_host, to_client } => {
                self.ty(to_host);
                self.ty(to_client);
            }
        }
    }

    fn method(&mut self, method: &mut model::Method) {
        self.name(&mut method.name);
        self.at(&mut method.kind, |kind| {
            *kind = if *kind == MethodKind::Call { MethodKind::Oneway } else { MethodKind::Call };
        });
        self.fields(&mut method.args);
        self.number(&mut method.args_size);
        self.ty(&mut method.reply);
        self.at(&mut method.error, |error| *error = if error.is_none() { Some(U32.into()) } else { None });
        method.error.iter_mut().for_each(|error| self.ty(error));
    }

    fn fields(&mut self, fields: &mut Vec<model::Field>) {
        self.order(fields);
        self.at(fields, |fields| {
            fields.push(model::Field { name: "new".to_owned(), was: Vec::new(), offset: 0, ty: U64.into() });
        });
        for field in fields {
            self.name(&mut field.name);
            self.number(&mut field.offset);
            self.ty(&mut field.ty);
        }
    }

    fn ty(&mut self, ty: &mut model::Type) {
        self.name(&mut ty.name);
        // The size of an enum with data follows from its variants.
        if !ty.kind.has_data() {
            self.number(&mut ty.size);
            self.at(&mut ty.align, |align| *align *= 2);
        }
        self.at(&mut ty.kind, |kind| {
            *kind = match kind {
                model::Kind::Primitive => model::Kind::Text { capacity: 1 },
                _ => model::Kind::Primitive,
            };
        });
        self.at(&mut ty.args, |args| args.push(model::TypeArg::Const(0)));
        for arg in &mut ty.args {
            match arg {
                model::TypeArg::Type(ty) => self.ty(ty),
                model::TypeArg::Const(value) => self.at(value, |value| *value -= 1),
            }
        }
        match &mut ty.kind {
            model::Kind::Primitive => {}
            model::Kind::Text { capacity } => self.number(capacity),
            model::Kind::Bulk { out, max, of } => {
                self.at(out, |out| *out = !*out);
                self.number(max);
                self.ty(of);
            }
            model::Kind::Stream { out, of } => {
                self.at(out, |out| *out = !*out);
                self.ty(of);
            }
            model::Kind::Array { len: number, of } | model::Kind::List { capacity: number, of } => {
                self.number(number);
                self.ty(of);
            }
            model::Kind::Struct { fields, .. } => self.fields(fields),
            model::Kind::Enum { repr, other, variants } => {
                self.name(repr);
                let values: Vec<_> = variants.iter().map(|variant| variant.value).collect();
                if let (Some(_), [first, .., last]) = (&other, &values[..]) {
                    self.at(other, |other| {
                        *other = Some(if *other == Some(*first) { *last } else { *first });
                    });
                }
                self.order(variants);
                for variant in variants {
                    self.name(&mut variant.name);
                    let value = variant.value;
                    self.at(&mut variant.value, |value| *value += 1);
                    if *other == Some(value) {
                        *other = Some(variant.value);
                    }
                    for field in &mut variant.fields {
                        self.name(&mut field.name);
                        self.number(&mut field.offset);
                        self.ty(&mut field.ty);
                    }
                }
            }
        }
    }
}
