//! [`Schema`]: the content of `desc` with owned data, as decoded from a peer.

use std::sync::Arc;

use super::desc::{self, ChannelDesc, FieldDesc, MethodDesc, TypeDesc};
use super::encode::encode;
use super::id::SchemaId;
use crate::channel::Channel;

/// The content of a channel: its methods with their arguments and replies, or the messages of a pipe, down to every
/// field, offset and value.
///
/// It is displayed as a declaration:
///
/// ```text
/// trait Calculator {
///     fn mean(xs: FixedVec<Sample, 64>) -> f64;
/// }
///
/// struct Sample {                 // 16 bytes, align 8
///     t_ns: u64,                  // @0
///     value: f64,                 // @8
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// Derived from the other fields.
    pub(super) id: SchemaId,
    pub(super) name: String,
    pub(super) form: Form,
    /// What it was decoded from, or is encoded as.
    pub(super) encoded: Arc<[u8]>,
}

/// Methods, or the two message types of a plain pipe.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(clippy::large_enum_variant, reason = "a schema has one of them, which is seldom moved")]
pub enum Form {
    /// Declared by `ipc_channel!`; no two methods have the same name.
    Methods(Vec<Method>),
    /// A plain pipe.
    Pipe {
        /// What the client writes and the host reads.
        to_host: Type,
        /// What the host writes and the client reads.
        to_client: Type,
    },
}

/// A method of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Method {
    /// The name.
    pub name: String,
    /// The names in earlier versions.
    pub was: Vec<String>,
    /// Whether it has a reply.
    pub kind: MethodKind,
    /// The arguments, laid out like the fields of a struct.
    pub args: Vec<Field>,
    /// Size in bytes of all arguments together.
    pub args_size: u64,
    /// The type of a successful reply; `()` for a method that returns nothing.
    pub reply: Type,
    /// The `E` of a method that returns `Result<T, E>`.
    pub error: Option<Type>,
}

pub use desc::MethodKind;

/// A field of a struct or an argument of a method.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Field {
    /// The name; `0`, `1`, ... in a tuple struct.
    pub name: String,
    /// The names in earlier versions.
    pub was: Vec<String>,
    /// Offset in bytes.
    pub offset: u64,
    /// The type.
    pub ty: Type,
}

/// A type that can lie in shared memory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Type {
    /// The name without a path and without generic arguments.
    pub name: String,
    /// The generic arguments.
    pub args: Vec<TypeArg>,
    /// The kind of the type, with its parts.
    pub kind: Kind,
    /// Size in bytes.
    pub size: u64,
    /// Alignment in bytes.
    pub align: u64,
}

/// A generic argument.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeArg {
    /// A type.
    Type(Type),
    /// The value of a const parameter; `char` as its scalar value, `bool` as 0 or 1.
    Const(i128),
}

/// The kind of a type, with its parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Identified by its name, such as `u32`.
    Primitive,
    /// `[of; len]`.
    Array {
        /// Number of elements.
        len: u64,
        /// The element.
        of: Box<Type>,
    },
    /// A struct.
    Struct {
        /// The fields in the order of their offsets; no two have the same name.
        fields: Vec<Field>,
        /// For an extensible message: the number of fields that every version has. The others were appended, and have
        /// defaults.
        base: Option<u64>,
    },
    /// An enum, with or without data.
    Enum {
        /// The integer that holds it, such as `u32`.
        repr: String,
        /// For an open enum: the value of the variant `#[other]`, to which a receiver maps each number that it does
        /// not know.
        other: Option<i128>,
        /// The variants by ascending value, because their order in the source does not matter; no two have the same
        /// name or value.
        variants: Vec<Variant>,
    },
    /// `FixedStr<capacity>`.
    Text {
        /// Capacity in bytes.
        capacity: u64,
    },
    /// A slice in bulk data, an argument of a method: `#[max(max)] &[of]`, or `&mut [of]`.
    Bulk {
        /// Whether the reply fills it.
        out: bool,
        /// The maximum number of elements.
        max: u64,
        /// The element.
        of: Box<Type>,
    },
    /// A stream, an argument of a method: `Rx<of>`, or `Tx<of>`.
    Stream {
        /// Whether the host writes it.
        out: bool,
        /// The item.
        of: Box<Type>,
    },
    /// `FixedVec<of, capacity>`.
    List {
        /// Capacity in elements.
        capacity: u64,
        /// The element.
        of: Box<Type>,
    },
}

/// A variant of an enum.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Variant {
    /// The name.
    pub name: String,
    /// The names in earlier versions.
    pub was: Vec<String>,
    /// The value that represents it in memory: the tag.
    pub value: i128,
    /// Its data, with the offsets from the start of the enum.
    pub fields: Vec<Field>,
}

impl Schema {
    /// The schema of a channel as compiled into this program.
    ///
    /// ```
    /// use memorypipe::{PipeChannel, Schema};
    ///
    /// type Prices = PipeChannel<u64, f64>;
    /// let schema = Schema::of::<Prices>();
    /// assert_eq!(Schema::decode(&Schema::bytes_of::<Prices>())?, schema);
    /// println!("{}\n{schema}", schema.id());
    /// # Ok::<(), memorypipe::SchemaError>(())
    /// ```
    #[must_use]
    pub fn of<C: Channel>() -> Self {
        Self::from_desc(C::DESC)
    }

    /// Encodes the schema, as it is sent to a peer and as [`Schema::decode`] reads it.
    #[must_use]
    pub fn bytes_of<C: Channel>() -> Vec<u8> {
        encode(C::DESC)
    }

    /// See [`Schema::of`].
    pub(crate) fn from_desc(desc: &ChannelDesc) -> Self {
        let form = match desc.form {
            desc::Form::Methods(methods) => Form::Methods(methods.iter().map(Method::from).collect()),
            desc::Form::Pipe { to_host, to_client } => {
                Form::Pipe { to_host: to_host.into(), to_client: to_client.into() }
            }
        };
        let encoded = encode(desc);
        Self { id: SchemaId::of_bytes(&encoded), name: desc.name.to_owned(), form, encoded: encoded.into() }
    }

    /// The schema as bytes: [`Schema::decode`] makes the same schema of them.
    ///
    /// ```
    /// use memorypipe::{PipeChannel, Schema};
    ///
    /// let schema = Schema::of::<PipeChannel<u64, f64>>();
    /// assert_eq!(Schema::decode(schema.encoded())?, schema);
    /// # Ok::<(), memorypipe::SchemaError>(())
    /// ```
    #[must_use]
    pub fn encoded(&self) -> &[u8] {
        &self.encoded
    }

    /// The id: a hash of everything else.
    #[must_use]
    pub fn id(&self) -> SchemaId {
        self.id
    }

    /// The name of the trait; `pipe` for a plain pipe.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The methods, or the messages of a pipe.
    #[must_use]
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The methods as declared; none for a plain pipe.
    #[must_use]
    pub fn methods(&self) -> &[Method] {
        match &self.form {
            Form::Methods(methods) => methods,
            Form::Pipe { .. } => &[],
        }
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl From<&MethodDesc> for Method {
    fn from(desc: &MethodDesc) -> Self {
        Self {
            name: desc.name.to_owned(),
            was: owned(desc.was),
            kind: desc.kind,
            args: desc.args.iter().map(Field::from).collect(),
            args_size: desc.args_size as u64,
            reply: desc.reply.into(),
            error: desc.error.map(Type::from),
        }
    }
}

impl From<&FieldDesc> for Field {
    fn from(desc: &FieldDesc) -> Self {
        let (name, was) = (desc.name.to_owned(), owned(desc.was));
        Self { name, was, offset: desc.offset as u64, ty: desc.ty.into() }
    }
}

impl From<&TypeDesc> for Type {
    fn from(desc: &TypeDesc) -> Self {
        Self {
            name: desc.name.to_owned(),
            args: desc.args.iter().map(TypeArg::from).collect(),
            kind: Kind::from(&desc.kind),
            size: desc.size as u64,
            align: desc.align as u64,
        }
    }
}

impl From<&desc::TypeArg> for TypeArg {
    fn from(desc: &desc::TypeArg) -> Self {
        match *desc {
            desc::TypeArg::Type(ty) => Self::Type(ty.into()),
            desc::TypeArg::Const(value) => Self::Const(value),
        }
    }
}

impl Kind {
    /// Whether it is an enum with data.
    pub(super) fn has_data(&self) -> bool {
        matches!(self, Self::Enum { variants, .. } if variants.iter().any(|variant| !variant.fields.is_empty()))
    }

    /// For an enum with data: where its longest variant ends.
    pub(super) fn end_of_data(&self) -> Option<u64> {
        let Self::Enum { repr, variants, .. } = self else { return None };
        let ends = variants.iter().filter_map(|variant| variant.fields.last());
        let longest = ends.map(|field| field.offset.saturating_add(field.ty.size)).max()?;
        Some(longest.max(size_of_tag(repr)?))
    }

    pub(super) fn new_enum(repr: String, other: Option<i128>, mut variants: Vec<Variant>) -> Self {
        variants.sort_by_key(|variant| variant.value);
        Self::Enum { repr, other, variants }
    }
}

/// The size of the integer of an enum.
pub(super) fn size_of_tag(repr: &str) -> Option<u64> {
    match repr {
        "u8" | "i8" => Some(1),
        "u16" | "i16" => Some(2),
        "u32" | "i32" => Some(4),
        "u64" | "i64" => Some(8),
        _ => None,
    }
}

impl From<&desc::Kind> for Kind {
    fn from(desc: &desc::Kind) -> Self {
        let boxed = |ty: &TypeDesc| Box::new(Type::from(ty));
        match *desc {
            desc::Kind::Primitive => Self::Primitive,
            desc::Kind::Array { len, of } => Self::Array { len: len as u64, of: boxed(of) },
            desc::Kind::Struct { fields, base } => Self::Struct {
                fields: fields.iter().map(Field::from).collect(),
                base: base.map(|base| base as u64),
            },
            desc::Kind::Enum { repr, other, variants } => Self::new_enum(
                repr.to_owned(),
                other,
                variants
                    .iter()
                    .map(|variant| Variant {
                        name: variant.name.to_owned(),
                        was: owned(variant.was),
                        value: variant.value,
                        fields: variant.fields.iter().map(Field::from).collect(),
                    })
                    .collect(),
            ),
            desc::Kind::Text { capacity } => Self::Text { capacity: capacity as u64 },
            desc::Kind::Bulk { out, max, of } => Self::Bulk { out, max: max as u64, of: boxed(of) },
            desc::Kind::Stream { out, of } => Self::Stream { out, of: boxed(of) },
            desc::Kind::List { capacity, of } => Self::List { capacity: capacity as u64, of: boxed(of) },
        }
    }
}
