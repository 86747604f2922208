//! What the macros say of a type and of a channel, as constants.
//!
//! A description is a tree of `'static` data. It holds what two processes must agree on: names (without
//! crate paths), kinds, sizes, alignments, offsets, enum values. It leaves out what may differ freely:
//! documentation, capacities, timeouts, versions of crates. [`super::id`] folds it into a 128-bit id at
//! compile time, [`mod@super::encode`] turns it into bytes for the peer.

/// A type that can lie in shared memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypeDesc {
    /// The name as written, without a path and without generic arguments.
    pub name: &'static str,
    /// The generic arguments, in order.
    pub args: &'static [TypeArg],
    /// What it is made of.
    pub kind: Kind,
    /// Size in bytes.
    pub size: usize,
    /// Alignment in bytes.
    pub align: usize,
}

/// A generic argument of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeArg {
    /// A type.
    Type(&'static TypeDesc),
    /// The value of a const parameter; `char` as its scalar value, `bool` as 0 or 1.
    Const(i128),
}

/// What a type is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Known by its name alone, such as `u32`, `bool`, `NonZero<u32>`, `Option<NonZero<u32>>`, `()`.
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
        /// Of an extensible message: how many fields it had at least in every version. The others were
        /// appended, and have defaults.
        base: Option<usize>,
    },
    /// An enum without data.
    Enum {
        /// The integer that holds it, such as `u32`.
        repr: &'static str,
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
        /// The reply fills it.
        out: bool,
        /// Most elements.
        max: usize,
        /// The element.
        of: &'static TypeDesc,
    },
    /// A stream, an argument of a method: `Rx<of>`, or `Tx<of>`.
    Stream {
        /// The host writes it.
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
    /// What it was called in earlier versions.
    pub was: &'static [&'static str],
    /// Offset in bytes.
    pub offset: usize,
    /// The type.
    pub ty: &'static TypeDesc,
}

/// A variant of an enum without data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariantDesc {
    /// The name.
    pub name: &'static str,
    /// What it was called in earlier versions.
    pub was: &'static [&'static str],
    /// The value that stands for it in memory.
    pub value: i128,
}

/// A channel: its name and what can be said over it.
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
    /// What it was called in earlier versions.
    pub was: &'static [&'static str],
    /// Whether it is answered.
    pub kind: MethodKind,
    /// The arguments, laid out like the fields of a `repr(C)` struct; gaps are sent as zeros.
    pub args: &'static [FieldDesc],
    /// Size in bytes of all arguments together.
    pub args_size: usize,
    /// What a successful reply carries; `()` for a method that returns nothing.
    pub reply: &'static TypeDesc,
    /// The `E` of a method that returns `Result<T, E>`.
    pub error: Option<&'static TypeDesc>,
}

/// Whether a method is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// The client waits for the reply.
    Call,
    /// Nothing comes back.
    Oneway,
    /// No method: an event, which the host tells its clients. The arguments are what it carries.
    Event,
}
