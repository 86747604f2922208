//! A declaration as JSON: everything that the runtime compares.
//!
//! `channel`, `id`, `declaration` and `description` are those of a frozen file, so the output can be read again.

use memorypipe::schema::{Field, Form, Kind, Method, MethodKind, Schema, Type, Variant};
use serde_json::{Map, Value, json};

use crate::source::to_hex;

pub(super) fn document(schema: &Schema) -> Value {
    let declaration = schema.to_string();
    let mut document = json!({
        "channel": schema.name(),
        "id": schema.id().to_string(),
        "declaration": declaration.lines().collect::<Vec<_>>(),
        "description": to_hex(schema.encoded()),
    });
    match schema.form() {
        Form::Methods(methods) => document["methods"] = methods.iter().map(method).collect(),
        Form::Pipe { to_host, to_client } => {
            document["to_host"] = ty(to_host);
            document["to_client"] = ty(to_client);
        }
    }
    document
}

fn method(of: &Method) -> Value {
    let kind = match of.kind {
        MethodKind::Call => "call",
        MethodKind::Oneway => "oneway",
        MethodKind::Event => "event",
    };
    let mut method = json!({
        "name": of.name,
        "kind": kind,
        "signature": of.to_string(),
        "args": of.args.iter().map(field).collect::<Value>(),
        "args_size": of.args_size,
        "reply": ty(&of.reply),
    });
    with_names(&mut method, &of.was);
    if let Some(error) = &of.error {
        method["error"] = ty(error);
    }
    method
}

fn with_names(of: &mut Value, was: &[String]) {
    if !was.is_empty() {
        of["was"] = json!(was);
    }
}

fn field(of: &Field) -> Value {
    let mut field = json!({"name": of.name, "offset": of.offset, "type": ty(&of.ty)});
    with_names(&mut field, &of.was);
    field
}

fn variant(of: &Variant) -> Value {
    let mut variant = json!({"name": of.name, "value": number(of.value)});
    with_names(&mut variant, &of.was);
    if !of.fields.is_empty() {
        variant["fields"] = of.fields.iter().map(field).collect();
    }
    variant
}

/// A number; as text, if it exceeds what programs read as a number.
fn number(value: i128) -> Value {
    i64::try_from(value).map_or_else(|_| json!(value.to_string()), |value| json!(value))
}

fn ty(of: &Type) -> Value {
    let mut all = Map::new();
    all.insert("type".into(), json!(of.to_string()));
    all.insert("size".into(), json!(of.size));
    all.insert("align".into(), json!(of.align));
    let mut put = |name: &str, value: Value| _ = all.insert(name.to_owned(), value);
    match &of.kind {
        Kind::Struct { fields, base } => {
            put("kind", json!("struct"));
            put("fields", fields.iter().map(field).collect());
            if let Some(base) = base {
                put("fields_of_every_version", json!(base));
            }
        }
        Kind::Enum { repr, other, variants } => {
            put("kind", json!("enum"));
            put("repr", json!(repr));
            put("variants", variants.iter().map(variant).collect());
            if let Some(other) = other {
                put("other", number(*other));
            }
        }
        Kind::Array { len, of } => {
            put("kind", json!("array"));
            put("len", json!(len));
            put("of", ty(of));
        }
        Kind::List { capacity, of } => {
            put("kind", json!("list"));
            put("capacity", json!(capacity));
            put("of", ty(of));
        }
        Kind::Text { capacity } => {
            put("kind", json!("text"));
            put("capacity", json!(capacity));
        }
        Kind::Bulk { out, max, of } => {
            put("kind", json!("bulk"));
            put("out", json!(out));
            put("max", json!(max));
            put("of", ty(of));
        }
        Kind::Stream { out, of } => {
            put("kind", json!("stream"));
            put("out", json!(out));
            put("of", ty(of));
        }
        _ => put("kind", json!("primitive")),
    }
    Value::Object(all)
}
