//! What is known of a channel: first as written, then as checked.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Generics, Item, ItemEnum, Token, TraitItem, Type, TypeParamBound, Visibility};

/// The input of the macro as written. Nothing in it has been judged.
pub(super) struct Declaration {
    /// The path of the runtime crate.
    pub(super) krate: TokenStream,
    /// The items, in order.
    pub(super) items: Vec<Declared>,
    /// What could not be parsed, in words.
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
    /// There is nothing between the braces, not even something that could not be parsed.
    pub(super) is_empty: bool,
    pub(super) items: Vec<TraitItem>,
}

/// What stands before the braces of a trait. It is kept for the trait that is emitted.
pub(super) struct TraitHead {
    pub(super) vis: Visibility,
    pub(super) unsafety: Option<Token![unsafe]>,
    pub(super) auto: Option<Token![auto]>,
    pub(super) name: Ident,
    /// With the `where` clause.
    pub(super) generics: Generics,
    pub(super) supertraits: Punctuated<TypeParamBound, Token![+]>,
}

/// What the macro emits: first as it was checked, with the types that the user wrote, then as `lower` makes it, with those
/// that travel.
pub(super) struct Checked {
    pub(super) krate: TokenStream,
    /// Every identifier that the user wrote, so that what is generated can have others.
    pub(super) words: HashSet<String>,
    /// The trait as it is emitted: as written, without the attributes that are ours.
    pub(super) declared: Trait,
    /// `None` if the faults of the trait leave nothing to generate.
    pub(super) channel: Option<Channel>,
}

/// A channel.
pub(super) struct Channel {
    pub(super) vis: Visibility,
    /// The name of the trait.
    pub(super) name: Ident,
    /// Documentation, for the marker type.
    pub(super) docs: Vec<Attribute>,
    /// `#[deprecated]`, for everything that a user names.
    pub(super) deprecated: Vec<Attribute>,
    /// Slots of a ring, if declared.
    pub(super) capacity: Option<u32>,
    pub(super) wanted: Wanted,
    pub(super) methods: Vec<Method>,
    pub(super) events: Option<Events>,
}

/// Which types are generated because the declaration asks for them. They depend on a feature of the runtime, which may be
/// on because of another crate: without the word in the declaration that would put a name into a module where it may be
/// taken.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted {
    /// `<Name>AsyncClient`.
    pub(super) async_client: bool,
    /// `<Name>Mock`.
    pub(super) mock: bool,
}

/// The events of a channel.
pub(super) struct Events {
    /// As it is emitted: as written, without the attributes that are ours.
    pub(super) item: ItemEnum,
    /// Those of its variants that both ends can express.
    pub(super) events: Vec<Event>,
}

/// A variant of the enum of events.
pub(super) struct Event {
    /// How it is described: by the name of the variant, its fields as arguments, and no answer.
    pub(super) method: Method,
    pub(super) shape: Shape,
    /// A late subscriber gets the last one.
    pub(super) latest: bool,
}

/// How the fields of a variant are written.
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

/// A method that both ends can express. It may have faults that were reported.
pub(super) struct Method {
    /// As written, which may be raw.
    pub(super) name: Ident,
    /// The name of its variant in the enum of calls.
    pub(super) variant: Ident,
    pub(super) attrs: MethodAttrs,
    /// It takes `&self`.
    pub(super) shared: bool,
    pub(super) args: Vec<Arg>,
    pub(super) answer: Answer,
}

impl Method {
    /// Whether every build has it.
    pub(super) fn is_unconditional(&self) -> bool {
        self.attrs.cfg.is_empty()
    }

    /// Whether there are streams among the arguments.
    pub(super) fn has_streams(&self) -> bool {
        self.args.iter().any(|arg| arg.stream.is_some())
    }

    /// Whether there are bulk data among the arguments.
    pub(super) fn has_bulk(&self) -> bool {
        self.args.iter().any(|arg| arg.bulk.is_some())
    }
}

/// What the attributes of a method say.
#[derive(Default)]
pub(super) struct MethodAttrs {
    /// What stays on the method of the trait.
    pub(super) kept: Vec<Attribute>,
    /// What goes to the method of the client too: documentation, `#[deprecated]`, `#[allow]`.
    pub(super) client: Vec<Attribute>,
    /// Documentation alone, for the variant.
    pub(super) docs: Vec<Attribute>,
    /// `#[cfg(..)]`, for everything that is generated for the method. The compiler evaluates it, in the user's crate.
    pub(super) cfg: Vec<Attribute>,
    /// Where `#[oneway]` stands.
    pub(super) oneway: Option<Span>,
    pub(super) timeout_ms: Option<u64>,
    /// Where `#[idempotent]` stands.
    pub(super) idempotent: Option<Span>,
    /// `#[was = ".."]`.
    pub(super) was: Vec<Attribute>,
}

/// An argument.
pub(super) struct Arg {
    pub(super) name: Ident,
    /// `#[was = ".."]`.
    pub(super) was: Vec<Attribute>,
    /// As it travels: of bulk data the place of the slice, of a stream that of its queue, once it is lowered.
    pub(super) ty: Typed,
    pub(super) bulk: Option<Bulk>,
    pub(super) stream: Option<Stream>,
}

impl Arg {
    /// The type that the user has written and that must be a message.
    pub(super) fn message(&self) -> &Typed {
        match (&self.bulk, &self.stream) {
            (Some(bulk), _) => &bulk.element,
            (None, Some(stream)) => &stream.item,
            (None, None) => &self.ty,
        }
    }

    /// It is a `&[T]`.
    pub(super) fn bulk_in(&self) -> Option<&Bulk> {
        self.bulk.as_ref().filter(|bulk| !bulk.is_out)
    }

    /// It is a `&mut [T]`.
    pub(super) fn bulk_out(&self) -> Option<&Bulk> {
        self.bulk.as_ref().filter(|bulk| bulk.is_out)
    }
}

/// A stream of many values.
pub(super) struct Stream {
    /// The type as written, by whatever path.
    pub(super) written: Box<Type>,
    /// Where the name of the type stands in it.
    pub(super) named_at: Span,
    pub(super) item: Typed,
    /// The handler writes it: `Tx`.
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

/// A slice that lies in bulk data.
pub(super) struct Bulk {
    pub(super) element: Typed,
    /// The reply fills it.
    pub(super) is_out: bool,
    /// Most elements: a constant expression.
    pub(super) max: Expr,
}

/// A type that crosses.
pub(super) struct Typed {
    pub(super) ty: Box<Type>,
    /// Nothing was reported of it, so the compiler is asked whether it is a message.
    pub(super) plain: bool,
}

/// What comes back.
pub(super) enum Answer {
    /// Nothing: `#[oneway]`.
    Nothing,
    /// A value; `()` for a method that returns nothing.
    Value(Typed),
    /// A value or an error of the user's.
    Fallible(Typed, Typed),
}

impl Answer {
    /// The types in it.
    pub(super) fn types(&self) -> impl Iterator<Item = &Typed> {
        let (reply, error) = match self {
            Answer::Nothing => (None, None),
            Answer::Value(reply) => (Some(reply), None),
            Answer::Fallible(reply, error) => (Some(reply), Some(error)),
        };
        reply.into_iter().chain(error)
    }
}
