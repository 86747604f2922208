//! The data of a channel: the syntax as written, and the model after the checks.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Generics, Item, ItemEnum, Token, TraitItem, Type, TypeParamBound, Visibility};

/// The input of the macro as written, not checked.
pub(super) struct Declaration {
    /// The path of the runtime crate.
    pub(super) krate: TokenStream,
    /// The items, in order.
    pub(super) items: Vec<Declared>,
    /// The parts that could not be parsed, as errors.
    pub(super) broken: Vec<syn::Error>,
    /// Every identifier in it, without `r#`.
    pub(super) words: HashSet<String>,
}

/// An item of the input.
pub(super) enum Declared {
    Trait(Box<Trait>),
    Other(Box<Item>),
}

/// A trait as written.
pub(super) struct Trait {
    pub(super) attrs: Vec<Attribute>,
    pub(super) head: TraitHead,
    /// The braces contain nothing, not even something that could not be parsed.
    pub(super) is_empty: bool,
    pub(super) items: Vec<TraitItem>,
}

/// The part of a trait before its braces, kept for the emitted trait.
pub(super) struct TraitHead {
    pub(super) vis: Visibility,
    pub(super) unsafety: Option<Token![unsafe]>,
    pub(super) auto: Option<Token![auto]>,
    pub(super) name: Ident,
    /// With the `where` clause.
    pub(super) generics: Generics,
    pub(super) supertraits: Punctuated<TypeParamBound, Token![+]>,
}

/// What the macro emits: after `check` with the types that the user wrote, after `lower` with the encoded types.
pub(super) struct Checked {
    pub(super) krate: TokenStream,
    /// Every identifier of the user; generated names avoid them.
    pub(super) words: HashSet<String>,
    /// The emitted trait: as written, without the attributes of this macro.
    pub(super) declared: Trait,
    /// `None` if nothing can be generated because of faults.
    pub(super) channel: Option<Channel>,
}

/// A channel.
pub(super) struct Channel {
    pub(super) vis: Visibility,
    /// The name of the trait.
    pub(super) name: Ident,
    /// Documentation, for the marker type.
    pub(super) docs: Vec<Attribute>,
    /// `#[deprecated]`, repeated on everything that a user names.
    pub(super) deprecated: Vec<Attribute>,
    /// The number of slots of a ring, if declared.
    pub(super) capacity: Option<u32>,
    pub(super) wanted: Wanted,
    pub(super) methods: Vec<Method>,
    pub(super) events: Option<Events>,
}

/// The types that are generated only on request. They depend on a feature of the runtime, which another crate may
/// enable; without the word in the declaration, the feature alone could add a colliding name to the user's module.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted {
    /// `<Name>AsyncClient`.
    pub(super) async_client: bool,
    /// `<Name>Mock`.
    pub(super) mock: bool,
}

/// The events of a channel.
pub(super) struct Events {
    /// The emitted enum: as written, without the attributes of this macro.
    pub(super) item: ItemEnum,
    /// The variants that both ends can express.
    pub(super) events: Vec<Event>,
}

/// A variant of the enum of events.
pub(super) struct Event {
    /// Its description: the name of the variant, its fields as arguments, no answer.
    pub(super) method: Method,
    pub(super) shape: Shape,
    /// A late subscriber gets the last value.
    pub(super) latest: bool,
}

impl Event {
    /// Its bulk data, if it has any.
    pub(super) fn bulk(&self) -> Option<&Bulk> {
        self.method.args.iter().find_map(|arg| arg.bulk.as_ref())
    }
}

/// The syntax of the fields of a variant.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Unit,
    Named,
    Tuple,
}

impl Channel {
    /// Whether a handler can serve several threads at a time.
    pub(super) fn is_shared(&self) -> bool {
        self.methods.iter().all(|method| method.shared)
    }
}

/// A method that both ends can express. It may have faults, already reported.
pub(super) struct Method {
    /// The name as written, which may be raw.
    pub(super) name: Ident,
    /// The name of its variant in the enum of calls.
    pub(super) variant: Ident,
    pub(super) attrs: MethodAttrs,
    /// Whether it takes `&self`.
    pub(super) shared: bool,
    /// The argument with `#[caller]`, which is not sent.
    pub(super) caller: Option<CallerArg>,
    pub(super) args: Vec<Arg>,
    pub(super) answer: Answer,
}

impl Method {
    /// Whether the method exists in every build.
    pub(super) fn is_unconditional(&self) -> bool {
        self.attrs.cfg.is_empty()
    }

    /// The name of the argument with `#[caller]`, if there is one.
    pub(super) fn caller_name(&self) -> Option<&Ident> {
        self.caller.as_ref().map(|caller| &caller.name)
    }

    /// Whether an argument is a stream.
    pub(super) fn has_streams(&self) -> bool {
        self.args.iter().any(|arg| arg.stream.is_some())
    }

    /// Whether an argument is bulk data.
    pub(super) fn has_bulk(&self) -> bool {
        self.args.iter().any(|arg| arg.bulk.is_some())
    }
}

/// The attributes of a method.
#[derive(Default)]
pub(super) struct MethodAttrs {
    /// Those that stay on the method of the trait.
    pub(super) kept: Vec<Attribute>,
    /// Those that are repeated on the method of the client: documentation, `#[deprecated]`, `#[allow]`.
    pub(super) client: Vec<Attribute>,
    /// Documentation only, for the variant.
    pub(super) docs: Vec<Attribute>,
    /// `#[cfg(..)]`, repeated on everything that is generated for the method. The compiler evaluates it in the user's
    /// crate.
    pub(super) cfg: Vec<Attribute>,
    /// The position of `#[oneway]`.
    pub(super) oneway: Option<Span>,
    pub(super) timeout: Option<Timeout>,
    /// The position of `#[idempotent]`.
    pub(super) idempotent: Option<Span>,
    /// The position of `#[into]`.
    pub(super) into: Option<Span>,
    /// `#[was = ".."]`.
    pub(super) was: Vec<Attribute>,
}

/// The argument of a handler that says who calls.
pub(super) struct CallerArg {
    pub(super) name: Ident,
    /// The span of its type's name.
    pub(super) named_at: Span,
}

/// The timeout of a method.
#[derive(Clone, Copy)]
pub(super) struct Timeout {
    pub(super) micros: u64,
    /// The unit in which it is written.
    pub(super) unit: &'static str,
}

/// As it is written: `50 ms`.
impl std::fmt::Display for Timeout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let value = if self.unit == "ms" { self.micros / 1000 } else { self.micros };
        write!(f, "{value} {}", self.unit)
    }
}

/// An argument.
pub(super) struct Arg {
    pub(super) name: Ident,
    /// `#[was = ".."]`.
    pub(super) was: Vec<Attribute>,
    /// The encoded type. After lowering: of bulk data the place of the slice, of a stream the place of its queue.
    pub(super) ty: Typed,
    pub(super) bulk: Option<Bulk>,
    pub(super) stream: Option<Stream>,
}

impl Arg {
    /// The type that the user wrote and that must be a message.
    pub(super) fn message(&self) -> &Typed {
        match (&self.bulk, &self.stream) {
            (Some(bulk), _) => &bulk.element,
            (None, Some(stream)) => &stream.item,
            (None, None) => &self.ty,
        }
    }

    /// The slice, if the argument is a `&[T]`.
    pub(super) fn bulk_in(&self) -> Option<&Bulk> {
        self.bulk.as_ref().filter(|bulk| !bulk.is_out)
    }

    /// The slice, if the argument is a `&mut [T]`.
    pub(super) fn bulk_out(&self) -> Option<&Bulk> {
        self.bulk.as_ref().filter(|bulk| bulk.is_out)
    }
}

/// A stream of many values.
pub(super) struct Stream {
    /// The type as written, with any path.
    pub(super) written: Box<Type>,
    /// The span of the type's name.
    pub(super) named_at: Span,
    pub(super) item: Typed,
    /// Whether the handler writes it: `Tx`.
    pub(super) is_out: bool,
}

impl Stream {
    /// The end that the handler has.
    pub(super) fn end(&self) -> Ident {
        Ident::new(if self.is_out { "Tx" } else { "Rx" }, Span::call_site())
    }

    /// The end that the client has.
    pub(super) fn other_end(&self) -> Ident {
        Ident::new(if self.is_out { "Rx" } else { "Tx" }, Span::call_site())
    }
}

/// A slice in bulk memory.
pub(super) struct Bulk {
    pub(super) element: Typed,
    /// The reply fills it.
    pub(super) is_out: bool,
    /// The maximum number of elements: a constant expression.
    pub(super) max: Expr,
}

/// The type of a value that is sent.
pub(super) struct Typed {
    pub(super) ty: Box<Type>,
    /// No fault was reported, so the compiler checks whether it is a message.
    pub(super) plain: bool,
}

/// What a method returns to the client.
pub(super) enum Answer {
    /// Nothing: `#[oneway]`.
    Nothing,
    /// A value; `()` for a method that returns nothing.
    Value(Typed),
    /// A value or the user's error.
    Fallible(Typed, Typed),
}

impl Answer {
    /// The types in the answer.
    pub(super) fn types(&self) -> impl Iterator<Item = &Typed> {
        let (reply, error) = match self {
            Answer::Nothing => (None, None),
            Answer::Value(reply) => (Some(reply), None),
            Answer::Fallible(reply, error) => (Some(reply), Some(error)),
        };
        reply.into_iter().chain(error)
    }
}
