//! A declaration as Rust source, from which an equal one is compiled.
//!
//! What is not in a declaration cannot be written: documentation, timeouts, `#[latest]`, the name of the enum of events,
//! defaults of appended fields, and which parts of a generic type are its parameters.

use std::collections::HashSet;
use std::fmt::Write;

use memorypipe::schema::{Field, Form, Kind, Method, MethodKind, Schema, Type, TypeArg, Variant};

use crate::failure::{Failure, Outcome};

/// The source of the declaration.
pub(super) fn source(schema: &Schema) -> Outcome<String> {
    let mut types = Types::default();
    let mut channel = String::new();
    match schema.form() {
        Form::Methods(methods) => {
            for method in methods {
                types.of_method(method)?;
            }
            write_channel(&mut channel, schema.name(), methods);
        }
        Form::Pipe { to_host, to_client } => {
            types.add(to_host)?;
            types.add(to_client)?;
            let _ = writeln!(channel, "pub type Host = PipeHost<{to_host}, {to_client}>;");
            let _ = writeln!(channel, "pub type Client = PipeClient<{to_host}, {to_client}>;");
        }
    }
    Ok(format!("use memorypipe::prelude::*;\n\n{}{channel}", types.source))
}

fn write_channel(to: &mut String, name: &str, methods: &[Method]) {
    let _ = writeln!(to, "ipc_channel!(\n    pub trait {name} {{");
    for method in methods.iter().filter(|method| method.kind != MethodKind::Event) {
        write_was(to, "        ", &method.was);
        if method.kind == MethodKind::Oneway {
            to.push_str("        #[oneway]\n");
        }
        let args: String = method.args.iter().map(argument).collect();
        let _ = writeln!(to, "        fn {}(&mut self{args}){};", spelled(&method.name), returns(method));
    }
    to.push_str("    }\n");
    let mut events = methods.iter().filter(|method| method.kind == MethodKind::Event).peekable();
    if events.peek().is_some() {
        let _ = writeln!(to, "    #[events]\n    pub enum {name}Event {{");
        events.for_each(|event| write_variant(to, "        ", &event.name, &event.was, &event.args, None));
        to.push_str("    }\n");
    }
    to.push_str(");\n");
}

fn argument(arg: &Field) -> String {
    let was: String = arg.was.iter().map(|was| format!("#[was = \"{was}\"] ")).collect();
    let name = spelled(&arg.name);
    match &arg.ty.kind {
        Kind::Bulk { out, max, of } => {
            let borrowed = if *out { "&mut " } else { "&" };
            format!(", {was}#[max({max})] {name}: {borrowed}[{of}]")
        }
        _ => format!(", {was}{name}: {}", arg.ty),
    }
}

fn returns(method: &Method) -> String {
    let is_unit = method.reply.name == "()";
    match &method.error {
        Some(error) => format!(" -> Result<{}, {error}>", method.reply),
        None if is_unit => String::new(),
        None => format!(" -> {}", method.reply),
    }
}

fn write_was(to: &mut String, indent: &str, was: &[String]) {
    for was in was {
        let _ = writeln!(to, "{indent}#[was = \"{was}\"]");
    }
}

/// A variant of an enum, with its value if it has one.
fn write_variant(
    to: &mut String,
    indent: &str,
    name: &str,
    was: &[String],
    fields: &[Field],
    value: Option<i128>,
) {
    write_was(to, indent, was);
    let _ = write!(to, "{indent}{name}");
    if is_tuple(fields) {
        let types: Vec<_> = fields.iter().map(|field| field.ty.to_string()).collect();
        let _ = write!(to, "({})", types.join(", "));
    } else if !fields.is_empty() && (!was.is_empty() || fields.iter().any(|field| !field.was.is_empty())) {
        // As rustfmt has it.
        to.push_str(" {\n");
        write_fields(to, &format!("{indent}    "), "", fields, None);
        let _ = write!(to, "{indent}}}");
    } else if !fields.is_empty() {
        let fields: Vec<_> =
            fields.iter().map(|field| format!("{}: {}", spelled(&field.name), field.ty)).collect();
        let _ = write!(to, " {{ {} }}", fields.join(", "));
    }
    value.iter().for_each(|value| _ = write!(to, " = {value}"));
    to.push_str(",\n");
}

fn write_fields(to: &mut String, indent: &str, vis: &str, fields: &[Field], base: Option<u64>) {
    for (index, field) in fields.iter().enumerate() {
        write_was(to, indent, &field.was);
        if base.is_some_and(|base| index as u64 >= base) {
            let _ = writeln!(to, "{indent}#[default]");
        }
        let _ = writeln!(to, "{indent}{vis}{}: {},", spelled(&field.name), field.ty);
    }
}

/// Whether the fields have no names.
fn is_tuple(fields: &[Field]) -> bool {
    let number = |name: &str| name.strip_prefix('_').unwrap_or(name).parse::<usize>().ok();
    !fields.is_empty() && fields.iter().enumerate().all(|(index, field)| number(&field.name) == Some(index))
}

/// The name in source: a keyword is written `r#type`.
fn spelled(name: &str) -> String {
    const KEYWORDS: &str = " abstract as async await become box break const continue do dyn else enum extern false final fn \
        for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type \
        typeof unsafe unsized use virtual where while yield ";
    if KEYWORDS.contains(&format!(" {name} ")) { format!("r#{name}") } else { name.to_owned() }
}

/// The structs and enums, each once, before those that use them.
#[derive(Default)]
struct Types {
    names: HashSet<String>,
    source: String,
}

impl Types {
    fn of_method(&mut self, method: &Method) -> Outcome<()> {
        self.of_fields(&method.args)?;
        self.add(&method.reply)?;
        method.error.iter().try_for_each(|error| self.add(error))
    }

    fn of_fields(&mut self, fields: &[Field]) -> Outcome<()> {
        fields.iter().try_for_each(|field| self.add(&field.ty))
    }

    fn add(&mut self, ty: &Type) -> Outcome<()> {
        match &ty.kind {
            Kind::Array { of, .. }
            | Kind::List { of, .. }
            | Kind::Bulk { of, .. }
            | Kind::Stream { of, .. } => self.add(of),
            Kind::Struct { fields, base } => {
                self.of_fields(fields)?;
                if self.is_new(ty)? {
                    self.write_struct(ty, fields, *base);
                }
                Ok(())
            }
            Kind::Enum { repr, other, variants } => {
                variants.iter().try_for_each(|variant| self.of_fields(&variant.fields))?;
                if self.is_new(ty)? {
                    self.write_enum(ty, repr, *other, variants);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Whether the type was not written yet.
    fn is_new(&mut self, ty: &Type) -> Outcome<bool> {
        if ty.args.iter().any(|arg| matches!(arg, TypeArg::Type(_) | TypeArg::Const(_))) {
            let fact = format!(
                "`{ty}` is generic, and a declaration does not say which of its parts are parameters"
            );
            return Err(
                Failure::usage(fact).with_help("`schema` without `--rust` shows the type as it is used")
            );
        }
        Ok(self.names.insert(ty.name.clone()))
    }

    fn write_struct(&mut self, ty: &Type, fields: &[Field], base: Option<u64>) {
        let natural = fields.iter().map(|field| field.ty.align).max().unwrap_or(1);
        self.begin(base.is_some());
        if ty.align > natural {
            let _ = writeln!(self.source, "#[repr(C, align({}))]", ty.align);
        }
        if is_tuple(fields) {
            let types: Vec<_> = fields.iter().map(|field| format!("pub {}", field.ty)).collect();
            let _ = writeln!(self.source, "pub struct {}({});\n", ty.name, types.join(", "));
            return;
        }
        let _ = writeln!(self.source, "pub struct {} {{", ty.name);
        write_fields(&mut self.source, "    ", "pub ", fields, base);
        self.source.push_str("}\n\n");
    }

    fn write_enum(&mut self, ty: &Type, repr: &str, other: Option<i128>, variants: &[Variant]) {
        self.begin(false);
        if repr != "u32" {
            let _ = writeln!(self.source, "#[repr({repr})]");
        }
        let _ = writeln!(self.source, "pub enum {} {{", ty.name);
        let in_order = (0..).zip(variants).all(|(index, variant)| variant.value == index);
        for Variant { name, was, value, fields, .. } in variants {
            if other == Some(*value) {
                self.source.push_str("    #[other]\n");
            }
            write_variant(&mut self.source, "    ", name, was, fields, (!in_order).then_some(*value));
        }
        self.source.push_str("}\n\n");
    }

    fn begin(&mut self, extensible: bool) {
        let of = if extensible { "(extensible)" } else { "" };
        let _ = writeln!(self.source, "#[ipc_message{of}]\n#[derive(Debug, Clone, Copy)]");
    }
}
