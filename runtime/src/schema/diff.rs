//! The differences between two schemas, as data. [`super::difference`] finds them, [`super::render`] displays them.

/// A property on the host and in the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// On the host.
    pub host: T,
    /// In the client.
    pub client: T,
}

impl<T: PartialEq> Change<T> {
    /// Whether both sides have the same value.
    pub fn is_same(&self) -> bool {
        self.host == self.client
    }
}

/// The differences between two schemas; mostly, why they are incompatible.
///
/// It is displayed as in [`SchemaMismatch`](super::SchemaMismatch), without the lines on the two processes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaDiff {
    /// The names of the channels. If they differ, nothing else was compared.
    pub name: Change<String>,
    /// Whether each is a plain pipe. If only one is, nothing else was compared.
    pub is_pipe: Change<bool>,
    /// Whether the schemas are compatible nevertheless.
    pub is_compatible: bool,
    /// Methods and events of both sides whose signatures differ, not only the contents of a type.
    pub methods: Vec<MethodDiff>,
    /// For a pipe: the messages whose types differ.
    pub messages: Vec<DetailChange>,
    /// Types with the same name and different contents, each once.
    pub types: Vec<TypeDiff>,
    /// Methods and events that only the host has: `method` or `event`, then the signature. They matter only if nothing
    /// is common.
    pub host_only: Vec<String>,
    /// Those that only the client has, each with the name of an otherwise equal one that only the host has.
    pub client_only: Vec<(String, Option<String>)>,
    /// The number of methods and events that are equal.
    pub matching: usize,
}

/// A method, or an event, that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MethodDiff {
    /// `method` or `event`.
    pub word: &'static str,
    /// The name.
    pub name: String,
    /// The signature as in source.
    pub signature: Change<String>,
    /// The arguments, including equal ones. Empty if all are equal.
    pub args: Vec<MemberDiff>,
    /// The arguments are equal except for their order.
    pub reordered: bool,
    /// Everything else that differs.
    pub details: Vec<DetailChange>,
}

/// A type that has the same name on both sides and differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TypeDiff {
    /// `struct`, `enum` or `type`, and the name.
    pub title: Change<String>,
    /// Size in bytes.
    pub size: Change<u64>,
    /// Methods in which the type occurs; for a pipe, its directions.
    pub used_by: Vec<String>,
    /// Fields or variants, including equal ones. Empty if all are equal.
    pub members: Vec<MemberDiff>,
    /// The fields are equal except for their order.
    pub reordered: bool,
    /// For two enums: the names of their catch-alls, `#[other]`.
    pub other: Change<Option<String>>,
    /// Everything else that differs.
    pub details: Vec<DetailChange>,
}

/// A field, an argument, or a variant of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemberDiff {
    /// On both sides, and equal.
    Same {
        /// The name.
        name: String,
        /// Its offset and type, or its value.
        place: Place,
    },
    /// On both sides, with another offset or another type.
    Changed {
        /// The name.
        name: String,
        /// Its offset and type, or its value.
        place: Change<Place>,
    },
    /// Only on the host.
    HostOnly {
        /// The name.
        name: String,
        /// Its offset and type, or its value.
        place: Place,
    },
    /// Only in the client.
    ClientOnly {
        /// The name.
        name: String,
        /// Its offset and type, or its value.
        place: Place,
        /// A member that only the host has, with the same offset and type.
        renamed_from: Option<String>,
    },
}

/// The offset and type of a member, or its value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A field or an argument.
    Field {
        /// The type as in source.
        ty: String,
        /// Offset in bytes.
        offset: u64,
    },
    /// A variant without data.
    Value(i128),
    /// A variant with data.
    Data {
        /// Its value.
        value: i128,
        /// The fields, each with its type and offset.
        fields: String,
    },
}

/// One property that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DetailChange {
    /// The property.
    pub what: Detail,
    /// Its values.
    pub change: Change<String>,
    /// The two types differ only in their names.
    pub same_layout: bool,
}

/// Properties that can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Whether a method has a reply.
    Kind,
    /// The size of all arguments of a method.
    ArgsSize,
    /// The type that a method returns.
    Reply,
    /// The error type of a method.
    Error,
    /// The type that a client writes into a pipe.
    ToHost,
    /// The type that a host writes into a pipe.
    ToClient,
    /// The integer that holds an enum.
    Repr,
    /// The variant of an enum to which unknown numbers are mapped.
    Other,
    /// The alignment of a type.
    Align,
}

impl Detail {
    /// The displayed text.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::ArgsSize => "size of the arguments",
            Self::Reply => "reply",
            Self::Error => "error",
            Self::ToHost => "message to host",
            Self::ToClient => "message to client",
            Self::Repr => "integer",
            Self::Other => "catch-all",
            Self::Align => "alignment",
        }
    }
}
