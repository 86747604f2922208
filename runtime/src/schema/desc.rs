//! The descriptions of types and channels that the macros emit as constants.
//!
//! A description is a tree of `'static` data. It contains everything that two processes must agree on: names (without
//! crate paths), kinds, sizes, alignments, offsets, enum values. It omits what may differ: documentation, capacities,
//! timeouts, crate versions. [`super::id`] hashes it into a 128-bit id at compile time, and [`mod@super::encode`]
//! encodes it for the peer.

/// A type that can lie in shared memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypeDesc {
    /// The name as written, without a path and without generic arguments.
    pub name: &'static str,
    /// The generic arguments, in order.
    pub args: &'static [TypeArg],
    /// The kind of the type, with its parts.
    pub kind: Kind,
    /// Size in bytes.
    pub size: usize,
    /// Alignment in bytes.
    pub align: usize,
}

impl TypeDesc {
    /// Whether it is an enum with data.
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "`at` is below the number of variants"
    )]
    pub(crate) const fn has_data(&self) -> bool {
        let Kind::Enum { variants, .. } = self.kind else { return false };
        let mut at = 0;
        while at < variants.len() {
            if !variants[at].fields.is_empty() {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// A generic argument of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeArg {
    /// A type.
    Type(&'static TypeDesc),
    /// The value of a const parameter; `char` as its scalar value, `bool` as 0 or 1.
    Const(i128),
}

/// The kind of a type, with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Identified by its name, such as `u32`, `bool`, `NonZero<u32>`, `Option<NonZero<u32>>`, `()`.
    Primitive,
    /// `[of; len]`.
    Array {
        /// Number of elements.
        len: usize,
        /// The element.
        of: &'static TypeDesc,
    },
    /// A struct, `repr(C)`, without padding.
    Struct {
        /// The fields in the order of their offsets.
        fields: &'static [FieldDesc],
        /// For an extensible message: the number of fields that every version has. The others were appended, and have
        /// defaults.
        base: Option<usize>,
    },
    /// An enum, with or without data.
    Enum {
        /// The integer that holds it, such as `u32`.
        repr: &'static str,
        /// For an open enum: the value of the variant to which unknown numbers are mapped.
        other: Option<i128>,
        /// The variants as declared.
        variants: &'static [VariantDesc],
    },
    /// `FixedStr<capacity>`.
    Text {
        /// Capacity in bytes.
        capacity: usize,
    },
    /// The place of a slice in bulk data, an argument of a method: `#[max(max)] &[of]`, or `&mut [of]`.
    Bulk {
        /// Whether the reply fills it.
        out: bool,
        /// The maximum number of elements.
        max: usize,
        /// The element.
        of: &'static TypeDesc,
    },
    /// A stream, an argument of a method: `Rx<of>`, or `Tx<of>`.
    Stream {
        /// Whether the host writes it.
        out: bool,
        /// The item.
        of: &'static TypeDesc,
    },
    /// `FixedVec<of, capacity>`.
    List {
        /// Capacity in elements.
        capacity: usize,
        /// The element.
        of: &'static TypeDesc,
    },
}

/// A field of a struct or an argument of a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDesc {
    /// The name; `0`, `1`, ... for a tuple struct.
    pub name: &'static str,
    /// The names in earlier versions.
    pub was: &'static [&'static str],
    /// Offset in bytes.
    pub offset: usize,
    /// The type.
    pub ty: &'static TypeDesc,
}

/// A variant of an enum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariantDesc {
    /// The name.
    pub name: &'static str,
    /// The names in earlier versions.
    pub was: &'static [&'static str],
    /// The value that represents it in memory: the tag.
    pub value: i128,
    /// Its data, behind the tag. The bytes that no field has are sent as zeros.
    pub fields: &'static [FieldDesc],
}

/// A channel: its name, and its methods or messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelDesc {
    /// The name of the trait; `pipe` for a plain pipe.
    pub name: &'static str,
    /// Methods, or the two message types of a pipe.
    pub form: Form,
}

/// The two forms of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Declared by `ipc_channel!`.
    Methods(&'static [MethodDesc]),
    /// A plain pipe.
    Pipe {
        /// What the client writes and the host reads.
        to_host: &'static TypeDesc,
        /// What the host writes and the client reads.
        to_client: &'static TypeDesc,
    },
}

/// A method of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodDesc {
    /// The name.
    pub name: &'static str,
    /// The names in earlier versions.
    pub was: &'static [&'static str],
    /// Whether it has a reply.
    pub kind: MethodKind,
    /// The arguments, laid out like the fields of a `repr(C)` struct; gaps are sent as zeros.
    pub args: &'static [FieldDesc],
    /// Size in bytes of all arguments together.
    pub args_size: usize,
    /// The type of a successful reply; `()` for a method that returns nothing.
    pub reply: &'static TypeDesc,
    /// The `E` of a method that returns `Result<T, E>`.
    pub error: Option<&'static TypeDesc>,
}

/// Whether a method has a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// The client waits for the reply.
    Call,
    /// There is no reply.
    Oneway,
    /// Not a method but an event, which the host emits. The arguments are its fields.
    Event,
}
