//! Displays a [`Schema`] as a readable declaration.

use core::fmt;

use super::model::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg};

/// The column in which the remarks on sizes and offsets start.
const REMARKS: usize = 36;

impl fmt::Display for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.form {
            Form::Methods(methods) => {
                writeln!(f, "trait {} {{", self.name)?;
                for method in methods {
                    write_method(f, method)?;
                }
            }
            Form::Pipe { to_host, to_client } => {
                writeln!(f, "{} {{", self.name)?;
                writeln!(f, "    to host: {to_host},\n    to client: {to_client},")?;
            }
        }
        write!(f, "}}")?;
        declared_types(&self.form).into_iter().try_for_each(|ty| write_type(f, ty))
    }
}

fn write_method(f: &mut fmt::Formatter<'_>, method: &Method) -> fmt::Result {
    if method.kind == MethodKind::Oneway {
        writeln!(f, "    #[oneway]")?;
    }
    let word = if method.kind == MethodKind::Event { "event" } else { "fn" };
    writeln!(f, "    {word} {method};{}", Remark(&method.was))
}

/// Former names, within a remark.
struct Was<'a>(&'a [String]);

impl fmt::Display for Was<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, ", was {}", self.0.join(", ")) }
    }
}

/// Former names, as a separate remark.
struct Remark<'a>(&'a [String]);

impl fmt::Display for Remark<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, " // was {}", self.0.join(", ")) }
    }
}

fn write_type(f: &mut fmt::Formatter<'_>, ty: &Type) -> fmt::Result {
    let Type { size, align, .. } = ty;
    write!(f, "\n\n")?;
    match &ty.kind {
        Kind::Struct { fields, base } => {
            let extensible = if base.is_some() { ", extensible" } else { "" };
            let head = format!("struct {ty} {{");
            writeln!(f, "{head:REMARKS$}// {}, align {align}{extensible}", Bytes(*size))?;
            for (index, Field { name, was, offset, ty }) in fields.iter().enumerate() {
                let added = if base.is_some_and(|base| index as u64 >= base) { ", appended" } else { "" };
                let line = format!("    {name}: {ty},");
                writeln!(f, "{line:REMARKS$}// @{offset}{added}{}", Was(was))?;
            }
        }
        Kind::Enum { repr, other, variants } => {
            let open = if other.is_some() { ", open" } else { "" };
            writeln!(f, "{:REMARKS$}// {}{open}", format!("enum {ty}: {repr} {{"), Bytes(*size))?;
            for variant in variants {
                let mark = if *other == Some(variant.value) { "#[other] " } else { "" };
                write!(f, "    {mark}{}", variant.name)?;
                if variant.fields.is_empty() {
                    writeln!(f, " = {},{}", variant.value, Remark(&variant.was))?;
                    continue;
                }
                writeln!(f, " {{{}", Remark(&variant.was))?;
                for Field { name, was, offset, ty } in &variant.fields {
                    let line = format!("        {name}: {ty},");
                    writeln!(f, "{line:REMARKS$}// @{offset}{}", Was(was))?;
                }
                writeln!(f, "    }} = {},", variant.value)?;
            }
        }
        _ => {}
    }
    write!(f, "}}")
}

/// A count of bytes.
pub(super) struct Bytes(pub(super) u64);

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} byte{}", self.0, if self.0 == 1 { "" } else { "s" })
    }
}

/// Structs and enums, each once, in the order of their first use.
fn declared_types(form: &Form) -> Vec<&Type> {
    let mut found = Declared::default();
    match form {
        Form::Methods(methods) => {
            for method in methods {
                found.add_fields(&method.args);
                found.add(&method.reply);
                method.error.iter().for_each(|error| found.add(error));
            }
        }
        Form::Pipe { to_host, to_client } => {
            found.add(to_host);
            found.add(to_client);
        }
    }
    found.types
}

#[derive(Default)]
struct Declared<'a> {
    types: Vec<&'a Type>,
    seen: std::collections::HashSet<&'a Type>,
}

impl<'a> Declared<'a> {
    fn add(&mut self, ty: &'a Type) {
        let is_declared = matches!(ty.kind, Kind::Struct { .. } | Kind::Enum { .. });
        if is_declared && self.seen.insert(ty) {
            self.types.push(ty);
        }
        match &ty.kind {
            Kind::Struct { fields, .. } => self.add_fields(fields),
            Kind::Array { of, .. }
            | Kind::List { of, .. }
            | Kind::Bulk { of, .. }
            | Kind::Stream { of, .. } => {
                self.add(of);
            }
            Kind::Enum { variants, .. } => {
                variants.iter().for_each(|variant| self.add_fields(&variant.fields));
            }
            Kind::Primitive | Kind::Text { .. } => {}
        }
    }

    fn add_fields(&mut self, fields: &'a [Field]) {
        fields.iter().for_each(|field| self.add(&field.ty));
    }
}

/// The signature: `div(a: i64, b: i64) -> Result<i64, MathError>`.
impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.name)?;
        for (index, arg) in self.args.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}: {}", arg.name, arg.ty)?;
        }
        write!(f, ")")?;
        match &self.error {
            Some(error) => write!(f, " -> Result<{}, {error}>", self.reply),
            None if self.reply.is_unit() => Ok(()),
            None => write!(f, " -> {}", self.reply),
        }
    }
}

impl Type {
    fn is_unit(&self) -> bool {
        matches!(self.kind, Kind::Primitive) && self.name == "()"
    }
}

/// The type as in source: `Pair<u32, 4>`, `[u8; 16]`, `FixedVec<Sample, 64>`.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Array { len, of } => write!(f, "[{of}; {len}]"),
            Kind::List { capacity, of } => write!(f, "{}<{of}, {capacity}>", self.name),
            Kind::Text { capacity } => write!(f, "{}<{capacity}>", self.name),
            Kind::Bulk { out: false, max, of } => write!(f, "#[max({max})] &[{of}]"),
            Kind::Bulk { out: true, max, of } => write!(f, "#[max({max})] &mut [{of}]"),
            Kind::Stream { out: false, of } => write!(f, "Rx<{of}>"),
            Kind::Stream { out: true, of } => write!(f, "Tx<{of}>"),
            Kind::Primitive | Kind::Struct { .. } | Kind::Enum { .. } => {
                write!(f, "{}", self.name)?;
                write_args(f, &self.args)
            }
        }
    }
}

fn write_args(f: &mut fmt::Formatter<'_>, args: &[TypeArg]) -> fmt::Result {
    for (index, arg) in args.iter().enumerate() {
        write!(f, "{}", if index == 0 { "<" } else { ", " })?;
        match arg {
            TypeArg::Type(ty) => write!(f, "{ty}")?,
            TypeArg::Const(value) => write!(f, "{value}")?,
        }
    }
    if args.is_empty() { Ok(()) } else { write!(f, ">") }
}
