//! Compiles the types of a schema into shapes, or says why not.
//!
//! A schema may come from a hostile peer. Its decoder has checked that sizes and offsets are consistent. Here is checked
//! what it leaves open: that each primitive is known and has its size, that tags are integers and variants fit them,
//! that bulk data and streams are arguments, and that no value has many parts in few bytes. One refused type makes the
//! blocks that contain it unusable, and no others.

use std::collections::HashMap;
use std::sync::Arc;

use super::fault::{Fault, Outcome};
use super::limits::Limits;
use super::number::{Int, Number, Zero};
use super::plan::{
    Case, Cost, Enum, Field, Form, Items, Kind, MAX_EMPTY, MAX_PARTS, Outside, Record, Shape, Tail,
};
use crate::message::limits::LEN_BYTES;
use crate::schema::{self, Method, MethodKind, Type, Variant};

/// The plan of a block, or why it has no plan.
pub(super) type Planned = Outcome<Arc<Shape>>;

/// What a value of any type takes in memory.
const VALUE: u64 = size_of::<super::value::Value>() as u64;
/// What a field takes in memory, in addition to its value.
const NAME: u64 = size_of::<Arc<str>>() as u64;

/// Compiles types, each once.
pub(super) struct Compiler<'s> {
    limits: Limits,
    done: HashMap<&'s Type, Planned>,
}

impl<'s> Compiler<'s> {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, done: HashMap::new() }
    }

    /// A type inside a block.
    pub(super) fn ty(&mut self, ty: &'s Type) -> Planned {
        if let Some(planned) = self.done.get(ty) {
            return planned.clone();
        }
        let planned = self.kind(ty).and_then(|kind| self.shape(kind, bytes(ty.size)));
        self.done.insert(ty, planned.clone());
        planned
    }

    /// A type that is a block, or the last argument: of an extensible message, a shorter version may come.
    pub(super) fn last(&mut self, ty: &'s Type, start: usize) -> Planned {
        let schema::Kind::Struct { fields, base: Some(base) } = &ty.kind else { return self.ty(ty) };
        let mut record = self.record(fields, form_of(fields))?;
        if bytes(*base) < record.fields.len() {
            record.tail = Some(Tail { start, least: bytes(*base) });
            if record.form == Form::Newtype {
                record.form = Form::Named;
            }
        }
        self.shape(Kind::Record(record), bytes(ty.size))
    }

    /// The arguments of a method.
    pub(super) fn arguments(&mut self, method: &'s Method) -> Planned {
        let last = method.args.len().saturating_sub(1);
        let (mut fields, mut bulk) = (Vec::new(), 0_usize);
        for (index, arg) in method.args.iter().enumerate() {
            let shape = match &arg.ty.kind {
                schema::Kind::Bulk { out, max, of } => self.bulk(*out, *max, of),
                schema::Kind::Stream { .. } => self.shape(Kind::Outside(Outside::Stream), bytes(arg.ty.size)),
                _ if index == last => self.last(&arg.ty, bytes(arg.offset)),
                _ => self.ty(&arg.ty),
            };
            fields.push(Field { bulk, ..self.field(arg, shape)? });
            bulk = bulk.saturating_add(usize::from(matches!(arg.ty.kind, schema::Kind::Bulk { .. })));
        }
        let is_event = method.kind == MethodKind::Event;
        let form = if is_event { form_of(&method.args) } else { Form::Named };
        let word = if is_event { "field" } else { "argument" };
        let by_name = sorted(fields.iter().map(|field| &*field.name));
        let record = Record { form, word, fields, by_name, tail: None };
        self.shape(Kind::Record(record), bytes(method.args_size))
    }

    /// The elements of a bulk argument, as many as there are bytes for.
    pub(super) fn slice(&mut self, max: u64, of: &'s Type) -> Planned {
        let of = self.ty(of)?;
        if of.size == 0 {
            return Err(Fault::new("bulk data whose elements have no bytes"));
        }
        let size = of.size;
        self.shape(Kind::Slice(items(bytes(max), of)), size)
    }

    fn bulk(&mut self, out: bool, max: u64, of: &'s Type) -> Planned {
        let slice = self.slice(max, of)?;
        let outside = if out { Outside::BulkOut { max: bytes(max) } } else { Outside::BulkIn(slice) };
        self.shape(Kind::Outside(outside), size_of::<u64>())
    }

    fn kind(&mut self, ty: &'s Type) -> Outcome<Kind> {
        match &ty.kind {
            schema::Kind::Primitive => primitive(ty),
            schema::Kind::Text { capacity } => Ok(Kind::Text { capacity: bytes(*capacity) }),
            schema::Kind::Array { len, of } => Ok(Kind::Array(items(bytes(*len), self.element(of)?))),
            schema::Kind::List { capacity, of } => Ok(Kind::List(items(bytes(*capacity), self.element(of)?))),
            schema::Kind::Struct { fields, .. } => self.record(fields, form_of(fields)).map(Kind::Record),
            schema::Kind::Enum { repr, other, variants } => self.enumeration(ty, repr, *other, variants),
            schema::Kind::Bulk { .. } => Err(Fault::new("bulk data that is not an argument")),
            schema::Kind::Stream { .. } => Err(Fault::new("a stream that is not an argument")),
        }
    }

    fn element(&mut self, of: &'s Type) -> Planned {
        self.ty(of).map_err(|fault| fault.within_item(0))
    }

    fn record(&mut self, fields: &'s [schema::Field], form: Form) -> Outcome<Record> {
        let mut compiled = Vec::with_capacity(fields.len());
        for field in fields {
            let shape = self.ty(&field.ty);
            compiled.push(self.field(field, shape)?);
        }
        let by_name = sorted(compiled.iter().map(|field| &*field.name));
        Ok(Record { form, word: "field", fields: compiled, by_name, tail: None })
    }

    fn field(&self, field: &schema::Field, shape: Planned) -> Outcome<Field> {
        let shape = shape.map_err(|fault| fault.within_field(&field.name))?;
        Ok(Field { name: Arc::from(&*field.name), offset: bytes(field.offset), shape, bulk: 0 })
    }

    fn enumeration(
        &mut self,
        ty: &'s Type,
        repr: &str,
        other: Option<i128>,
        variants: &'s [Variant],
    ) -> Outcome<Kind> {
        let tag = Int::of_name(repr).filter(|tag| tag.width <= 8);
        let Some(tag) = tag else { return Err(Fault::new(format!("an enum whose tag is a `{repr}`"))) };
        let has_data = variants.iter().any(|variant| !variant.fields.is_empty());
        if !has_data && ty.size != tag.width as u64 {
            return Err(Fault::new(format!("an enum of {} bytes whose tag is a `{repr}`", ty.size)));
        }
        let mut cases = Vec::with_capacity(variants.len());
        for variant in variants {
            cases.push(self.case(tag, variant, bytes(ty.size))?);
        }
        let other_has_data = cases.iter().any(|case| other == Some(case.value) && case.data.is_some());
        if other_has_data {
            return Err(Fault::new("an open enum whose catch-all has data"));
        }
        let by_name = sorted(cases.iter().map(|case| &*case.name));
        Ok(Kind::Enum(Enum { tag, other, cases, by_name }))
    }

    fn case(&mut self, tag: Int, variant: &'s Variant, size: usize) -> Outcome<Case> {
        let Variant { name, value, fields, .. } = variant;
        if !tag.holds(Number::Int(*value)) {
            return Err(Fault::named(name, format!("the value {value} does not fit the tag")));
        }
        let data = if fields.is_empty() {
            None
        } else {
            let record = self.record(fields, form_of(fields)).map_err(|fault| fault.within_field(name))?;
            Some(self.shape(Kind::Record(record), size)?)
        };
        Ok(Case { name: Arc::from(&**name), value: *value, data })
    }

    fn shape(&self, kind: Kind, size: usize) -> Planned {
        let (parts, height) = (parts(&kind), height(&kind));
        if height > self.limits.depth {
            return Err(Fault::new(format!("types more than {} deep", self.limits.depth)));
        }
        if parts > MAX_PARTS {
            return Err(Fault::new(format!("a value of more than {MAX_PARTS} parts")));
        }
        let parts_within = if size == 0 { parts.saturating_sub(1) } else { empty_parts(&kind) };
        if parts_within > MAX_EMPTY {
            return Err(Fault::new(format!("more than {MAX_EMPTY} parts without bytes")));
        }
        Ok(Arc::new(Shape { any_bits: any_bits(&kind), cost: cost(&kind), kind, size, parts, height }))
    }
}

/// A size or a count of a schema: its decoder refuses those that no message has.
fn bytes(size: u64) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}

fn items(len: usize, of: Arc<Shape>) -> Items {
    let are_bytes = matches!(of.kind, Kind::Int(Int { width: 1, is_signed: false, zero: Zero::Number }));
    Items { len, of, are_bytes }
}

fn primitive(ty: &Type) -> Outcome<Kind> {
    let unknown = || Fault::new(format!("a type `{}` of {} bytes, which is not known", ty.name, ty.size));
    let within = |start: &str, end: &str| ty.name.strip_prefix(start)?.strip_suffix(end);
    let int = |name: &str, zero: Zero| Int::of_name(name).map(|int| Kind::Int(Int { zero, ..int }));
    let kind = match &*ty.name {
        "()" => Some(Kind::Unit),
        "bool" => Some(Kind::Bool),
        "char" => Some(Kind::Char),
        "f32" => Some(Kind::F32),
        "f64" => Some(Kind::F64),
        name => match (within("Option<NonZero<", ">>"), within("NonZero<", ">")) {
            (Some(name), _) => int(name, Zero::None),
            (_, Some(name)) => int(name, Zero::Refused),
            _ => int(name, Zero::Number),
        },
    };
    let size = match &kind {
        Some(Kind::Bool) => 1,
        Some(Kind::Char | Kind::F32) => 4,
        Some(Kind::F64) => 8,
        Some(Kind::Int(int)) => int.width,
        _ => 0,
    };
    kind.filter(|_| ty.size == size as u64 && ty.args.is_empty()).ok_or_else(unknown)
}

/// How a struct with these fields, a variant or an event is shown.
fn form_of(fields: &[schema::Field]) -> Form {
    let is_numbered = |(index, field): (usize, &schema::Field)| {
        let number = field.name.strip_prefix('_').unwrap_or(&field.name);
        number.parse() == Ok(index)
    };
    match fields {
        [] => Form::Named,
        _ if !fields.iter().enumerate().all(is_numbered) => Form::Named,
        [_] => Form::Newtype,
        _ => Form::Tuple,
    }
}

/// The numbers of the names, in the order of the names.
fn sorted<'n>(names: impl Iterator<Item = &'n str>) -> Vec<usize> {
    let mut named: Vec<(&str, usize)> = names.zip(0..).collect();
    named.sort_unstable();
    named.into_iter().map(|(_, index)| index).collect()
}

fn any_bits(kind: &Kind) -> bool {
    match kind {
        Kind::Unit | Kind::F32 | Kind::F64 | Kind::Outside(_) => true,
        Kind::Int(int) => int.zero != Zero::Refused,
        Kind::Array(items) => items.of.any_bits,
        Kind::Record(record) => record.fields.iter().all(|field| field.shape.any_bits),
        // Of these, the length is looked at.
        Kind::Text { .. } | Kind::List(_) | Kind::Slice(_) => false,
        Kind::Bool | Kind::Char | Kind::Enum(_) => false,
    }
}

fn parts(kind: &Kind) -> u64 {
    let inner = match kind {
        Kind::Array(items) | Kind::List(items) if items.are_bytes => 0,
        Kind::Array(items) | Kind::List(items) => items.of.parts.saturating_mul(items.len as u64),
        Kind::Record(record) => {
            record.fields.iter().fold(0, |sum: u64, field| sum.saturating_add(field.shape.parts))
        }
        Kind::Enum(of) => {
            of.cases.iter().filter_map(|case| case.data.as_ref()).map(|data| data.parts).max().unwrap_or(0)
        }
        _ => 0,
    };
    inner.saturating_add(1)
}

/// The most parts in elements without bytes.
fn empty_parts(kind: &Kind) -> u64 {
    match kind {
        Kind::Array(items) | Kind::List(items) if items.of.size == 0 => {
            items.of.parts.saturating_mul(items.len as u64)
        }
        _ => 0,
    }
}

fn height(kind: &Kind) -> usize {
    let inner = match kind {
        Kind::Array(items) | Kind::List(items) | Kind::Slice(items) => items.of.height,
        Kind::Record(record) => record.fields.iter().map(|field| field.shape.height).max().unwrap_or(0),
        Kind::Enum(of) => {
            of.cases.iter().filter_map(|case| case.data.as_ref()).map(|data| data.height).max().unwrap_or(0)
        }
        _ => 0,
    };
    inner.saturating_add(1)
}

fn cost(kind: &Kind) -> Cost {
    let own = |text| Cost { elements: 1, memory: VALUE, text };
    match kind {
        Kind::Unit => own(4),
        Kind::Array(items) if items.are_bytes => {
            own(2).plus(Cost { text: items.len as u64, ..Cost::default() })
        }
        // A comma, or the second bracket.
        Kind::Array(items) => own(1).plus(items.each().times(items.len)),
        Kind::Text { .. } | Kind::List(_) | Kind::Slice(_) => own(2),
        Kind::Record(record) => {
            record.fields.iter().filter(|field| field.is_inside()).fold(own(1), |sum, field| {
                // Quotes, a colon, and a comma or the second bracket.
                let named = if record.form == Form::Named { field.name.len().saturating_add(4) } else { 0 };
                let name = Cost { elements: 0, memory: NAME, text: named as u64 };
                sum.plus(name).plus(field.shape.cost)
            })
        }
        Kind::Outside(_) => Cost::default(),
        _ => own(1),
    }
}

impl Items {
    /// The cost of an element and the comma behind it.
    pub(super) fn each(&self) -> Cost {
        self.of.cost.plus(Cost { text: 1, ..Cost::default() })
    }
}

/// The length of a list in front of it.
pub(super) const LEN: usize = LEN_BYTES;
