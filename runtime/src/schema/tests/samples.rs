//! Handwritten descriptions for the tests, and the description of which a schema is the model.

use super::desc::{
    ChannelDesc, FieldDesc, Form, Kind, MethodDesc, MethodKind, TypeArg, TypeDesc, VariantDesc,
};
use super::model;
use super::model::Schema;
use crate::{FixedStr, FixedVec, Message};

pub(super) const I64: &TypeDesc = i64::TYPE;
pub(super) const F64: &TypeDesc = f64::TYPE;
pub(super) const U64: &TypeDesc = u64::TYPE;
pub(super) const U32: &TypeDesc = u32::TYPE;

pub(super) const fn field(name: &'static str, offset: usize, ty: &'static TypeDesc) -> FieldDesc {
    FieldDesc { name, was: &[], offset, ty }
}

pub(super) const fn strukt(name: &'static str, size: usize, fields: &'static [FieldDesc]) -> TypeDesc {
    TypeDesc { name, args: &[], kind: Kind::Struct { fields, base: None }, size, align: 8 }
}

pub(super) const fn enumeration(name: &'static str, variants: &'static [VariantDesc]) -> TypeDesc {
    TypeDesc { name, args: &[], kind: Kind::Enum { repr: "u32", other: None, variants }, size: 4, align: 4 }
}

pub(super) const fn case(name: &'static str, value: i128, fields: &'static [FieldDesc]) -> VariantDesc {
    VariantDesc { fields, ..variant(name, value) }
}

/// An enum whose first variant is its catch-all.
pub(super) const fn open(name: &'static str, variants: &'static [VariantDesc]) -> TypeDesc {
    let kind = Kind::Enum { repr: "u32", other: Some(variants[0].value), variants };
    TypeDesc { kind, ..enumeration(name, variants) }
}

pub(super) const fn variant(name: &'static str, value: i128) -> VariantDesc {
    VariantDesc { name, was: &[], value, fields: &[] }
}

pub(super) const fn list_of(of: &'static TypeDesc) -> TypeDesc {
    TypeDesc {
        name: "FixedVec",
        args: &[],
        kind: Kind::List { capacity: 4, of },
        size: 8 + 4 * of.size,
        align: of.align,
    }
}

pub(super) const fn call(
    name: &'static str,
    args: &'static [FieldDesc],
    args_size: usize,
    reply: &'static TypeDesc,
) -> MethodDesc {
    MethodDesc { name, was: &[], kind: MethodKind::Call, args, args_size, reply, error: None }
}

pub(super) static SAMPLE: TypeDesc = strukt("Sample", 16, &[field("t_ns", 0, U64), field("value", 8, F64)]);
pub(super) static MATH_ERROR: TypeDesc =
    enumeration("MathError", &[variant("DivByZero", 1), variant("Overflow", 2)]);
static SAMPLES: TypeDesc = list_of(&SAMPLE);

pub(super) static ADD: MethodDesc = call("add", &[field("a", 0, I64), field("b", 8, I64)], 16, I64);
pub(super) static DIV: MethodDesc = MethodDesc {
    name: "div",
    error: Some(&MATH_ERROR),
    ..call("", &[field("a", 0, I64), field("b", 8, I64)], 16, I64)
};
pub(super) static MEAN: MethodDesc = call("mean", &[field("xs", 0, &SAMPLES)], 72, F64);
pub(super) static LAST: MethodDesc = call("last", &[], 0, &SAMPLE);
pub(super) static LOG: MethodDesc = MethodDesc {
    kind: MethodKind::Oneway,
    ..call("log", &[field("line", 0, FixedStr::<120>::TYPE)], 128, <()>::TYPE)
};

pub(super) static CALCULATOR: ChannelDesc =
    ChannelDesc { name: "Calculator", form: Form::Methods(&[ADD, DIV, MEAN, LAST, LOG]) };

static ORDER: TypeDesc = TypeDesc {
    args: &[TypeArg::Type(U32), TypeArg::Const(-3)],
    ..strukt(
        "Order",
        64,
        &[
            field("id", 0, U64),
            field("symbol", 8, <[u8; 8]>::TYPE),
            field("legs", 16, FixedVec::<[u16; 2], 6>::TYPE),
            field("note", 48, FixedStr::<8>::TYPE),
        ],
    )
};
pub(super) static PIPE: ChannelDesc =
    ChannelDesc { name: "pipe", form: Form::Pipe { to_host: &ORDER, to_client: &MATH_ERROR } };

pub(super) static EMPTY: ChannelDesc = ChannelDesc { name: "Empty", form: Form::Methods(&[]) };

/// A schema with these methods.
pub(super) fn calculator(methods: &[MethodDesc]) -> Schema {
    Schema::from_desc(&ChannelDesc { name: "Calculator", form: Form::Methods(leak(methods.to_vec())) })
}

pub(super) fn pipe(to_host: &'static TypeDesc, to_client: &'static TypeDesc) -> Schema {
    Schema::from_desc(&ChannelDesc { name: "pipe", form: Form::Pipe { to_host, to_client } })
}

/// As the macros would emit it. Tests may leak memory.
pub(super) fn leak<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}

/// The description of which `schema` is the model.
pub(super) fn describe(schema: &Schema) -> &'static ChannelDesc {
    let form = match &schema.form {
        model::Form::Methods(methods) => Form::Methods(leak(methods.iter().map(describe_method).collect())),
        model::Form::Pipe { to_host, to_client } => {
            Form::Pipe { to_host: describe_type(to_host), to_client: describe_type(to_client) }
        }
    };
    Box::leak(Box::new(ChannelDesc { name: describe_name(&schema.name), form }))
}

fn describe_name(name: &str) -> &'static str {
    name.to_owned().leak()
}

fn describe_names(names: &[String]) -> &'static [&'static str] {
    leak(names.iter().map(|name| describe_name(name)).collect())
}

fn describe_method(method: &model::Method) -> MethodDesc {
    MethodDesc {
        name: describe_name(&method.name),
        was: describe_names(&method.was),
        kind: method.kind,
        args: describe_fields(&method.args),
        args_size: method.args_size as usize,
        reply: describe_type(&method.reply),
        error: method.error.as_ref().map(describe_type),
    }
}

fn describe_fields(fields: &[model::Field]) -> &'static [FieldDesc] {
    let describe = |field: &model::Field| FieldDesc {
        name: describe_name(&field.name),
        was: describe_names(&field.was),
        offset: field.offset as usize,
        ty: describe_type(&field.ty),
    };
    leak(fields.iter().map(describe).collect())
}

fn describe_type(ty: &model::Type) -> &'static TypeDesc {
    let args = ty.args.iter().map(|arg| match arg {
        model::TypeArg::Type(ty) => TypeArg::Type(describe_type(ty)),
        model::TypeArg::Const(value) => TypeArg::Const(*value),
    });
    let kind = match &ty.kind {
        model::Kind::Primitive => Kind::Primitive,
        model::Kind::Array { len, of } => Kind::Array { len: *len as usize, of: describe_type(of) },
        model::Kind::Struct { fields, base } => {
            Kind::Struct { fields: describe_fields(fields), base: base.map(|base| base as usize) }
        }
        model::Kind::Enum { repr, other, variants } => {
            let variants = variants.iter().map(|v| VariantDesc {
                name: describe_name(&v.name),
                was: describe_names(&v.was),
                value: v.value,
                fields: describe_fields(&v.fields),
            });
            Kind::Enum { repr: describe_name(repr), other: *other, variants: leak(variants.collect()) }
        }
        model::Kind::Text { capacity } => Kind::Text { capacity: *capacity as usize },
        model::Kind::Bulk { out, max, of } => {
            Kind::Bulk { out: *out, max: *max as usize, of: describe_type(of) }
        }
        model::Kind::Stream { out, of } => Kind::Stream { out: *out, of: describe_type(of) },
        model::Kind::List { capacity, of } => {
            Kind::List { capacity: *capacity as usize, of: describe_type(of) }
        }
    };
    Box::leak(Box::new(TypeDesc {
        name: describe_name(&ty.name),
        args: leak(args.collect()),
        kind,
        size: ty.size as usize,
        align: ty.align as usize,
    }))
}
