//! Where two schemas differ, as data. [`super::difference`] finds it, [`super::render`] shows it.

/// What something is on the host, and in the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// On the host.
    pub host: T,
    /// In the client.
    pub client: T,
}

impl<T: PartialEq> Change<T> {
    /// Whether it is the same on both sides.
    pub fn is_same(&self) -> bool {
        self.host == self.client
    }
}

/// Where two schemas differ; mostly, why they do not understand each other.
///
/// It prints as in [`SchemaMismatch`](super::SchemaMismatch), without the lines on the two processes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaDiff {
    /// The names of the channels. If they differ, nothing else was looked at.
    pub name: Change<String>,
    /// Whether each is a plain pipe. If one is and the other is not, nothing else was looked at.
    pub is_pipe: Change<bool>,
    /// The schemas understand each other nevertheless.
    pub is_compatible: bool,
    /// Methods and events that both sides have and that differ by themselves, not just in the contents of a type.
    pub methods: Vec<MethodDiff>,
    /// For a pipe: messages that are not of the same type.
    pub messages: Vec<DetailChange>,
    /// Types of one name and different contents, each once.
    pub types: Vec<TypeDiff>,
    /// Methods and events that only the host has: `method`, or `event`, and the signature. They are an obstacle
    /// only if nothing is common.
    pub host_only: Vec<String>,
    /// Those that only the client has, and the name of one that only the host has and that is the same otherwise.
    pub client_only: Vec<(String, Option<String>)>,
    /// How many methods and events are the same on both sides.
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
    /// The arguments, those that are the same included. Empty if all are the same.
    pub args: Vec<MemberDiff>,
    /// The arguments are the same, in another order.
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
    /// Fields or variants, those that are the same included. Empty if all are the same.
    pub members: Vec<MemberDiff>,
    /// The fields are the same, in another order.
    pub reordered: bool,
    /// Everything else that differs.
    pub details: Vec<DetailChange>,
}

/// A field, an argument, or a variant of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemberDiff {
    /// On both sides and the same.
    Same {
        /// The name.
        name: String,
        /// Where and what it is.
        place: Place,
    },
    /// On both sides, but elsewhere or of another type.
    Changed {
        /// The name.
        name: String,
        /// Where and what it is.
        place: Change<Place>,
    },
    /// Only on the host.
    HostOnly {
        /// The name.
        name: String,
        /// Where and what it is.
        place: Place,
    },
    /// Only in the client.
    ClientOnly {
        /// The name.
        name: String,
        /// Where and what it is.
        place: Place,
        /// One that is only on the host, at the same place and of the same type.
        renamed_from: Option<String>,
    },
}

/// Where and what a member is.
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
    /// A variant.
    Value(i128),
}

/// One property that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DetailChange {
    /// Which.
    pub what: Detail,
    /// What it is.
    pub change: Change<String>,
    /// Two types that differ in nothing but the name.
    pub same_layout: bool,
}

/// Properties that can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Whether a method is answered.
    Kind,
    /// The size of all arguments of a method.
    ArgsSize,
    /// What a method returns.
    Reply,
    /// With what a method fails.
    Error,
    /// What a client writes into a pipe.
    ToHost,
    /// What a host writes into a pipe.
    ToClient,
    /// The integer that holds an enum.
    Repr,
    /// The alignment of a type.
    Align,
}

impl Detail {
    /// As it is shown.
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
            Self::Align => "alignment",
        }
    }
}
