//! The facts of a type, as code: what the runtime believes of an implementation that a macro writes.
//!
//! `#[ipc_message]` emits them inside an `unsafe impl`, so that they are about the item as the compiler sees it, for each
//! of its generic arguments. (A channel emits none: arguments are tuples of the runtime, which has the proof of them.)
//!
//! - A pattern without `..` names every field, or every variant and that it has no data. A field that is unknown here,
//!   one that is gone and one that is there twice do not compile. The pattern borrows the fields, which those of a union
//!   do not allow.
//! - For each field a pointer is made by `&raw mut (*start).name`. Its type is the type that was compiled, and its
//!   address tells the offset. The runtime demands that this very type is the one written, and a message.
//! - For each variant its value is handed over, whose bytes the runtime looks at.
//!
//! Nothing here is reached by a path but the trait and [`witness`]. The types of the runtime are believed because they
//! cannot be made elsewhere; the head of `message/facts.rs` in the runtime says so of each. So no crate that `crate = ..`
//! names can leave anything out. There are no method calls but on values of those types, by value, which are found
//! before those of any trait in scope.
//!
//! The `unsafe` blocks keep the contracts of the functions they call by their form: the pointers are made in them. They
//! stand in the expansion of a procedural macro, which the lint `unsafe_code` does not look into.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Member, Type};

/// A field of a struct, as it is described.
pub(crate) struct Described<'a> {
    pub(crate) member: &'a Member,
    /// The type as written.
    pub(crate) ty: &'a Type,
    /// A `Witness` of the type of the field.
    pub(crate) witness: TokenStream,
}

/// The facts of a struct called `name` with these fields, as the value of `FACTS`. `this` is `<Self as Trait>`.
pub(crate) fn of_fields(this: &TokenStream, name: &Ident, fields: &[Described<'_>]) -> TokenStream {
    let all = all_fields(name, fields);
    if fields.is_empty() {
        return quote!({ #all &[] });
    }
    let (value, room, start) = (local("this"), local("room"), local("start"));
    let facts = fields.iter().map(|Described { member, ty, witness }| {
        let place = ty.to_token_stream();
        let fact =
            call_at(&place, quote!(#value.field), quote!(#start, &raw mut (*#start).#member, #witness));
        // SAFETY: the pointer is made of `start` in the call itself, and `start` points to room for the whole.
        quote!(unsafe { #fact })
    });
    quote!({
        #all
        let #value = #this::THIS;
        let mut #room = #value.room();
        let #start = #value.start(&raw mut #room);
        &[#(#facts),*]
    })
}

/// That there are these fields and no others, each once: shown at the name of the struct, or at the field.
fn all_fields(name: &Ident, fields: &[Described<'_>]) -> TokenStream {
    let bound = fields.iter().enumerate().map(|(index, Described { member, ty, .. })| {
        let place = match member {
            Member::Named(name) => name.span(),
            Member::Unnamed(_) => ends(&ty.to_token_stream()).0,
        };
        let bound = local(&index.to_string());
        respanned(quote!(#member: #bound), place)
    });
    let mut braces = Group::new(Delimiter::Brace, quote!(#(#bound),*));
    braces.set_span(name.span());
    let whole = respanned(quote!(Self), name.span());
    quote!(let _ = |#whole #braces: &Self| {};)
}

/// The facts of an enum called `name` with these variants, as the value of `FACTS`. `this` is `<Self as Trait>`.
pub(crate) fn of_variants<'a>(
    this: &TokenStream,
    name: &Ident,
    variants: impl Iterator<Item = &'a Ident> + Clone,
) -> TokenStream {
    let (enumeration, value) = (local("this"), local("value"));
    let place = Span::call_site().located_at(name.span());
    let arms = variants.clone().map(|variant| respanned(quote!(Self::#variant {} => {}), place));
    let mut arms = Group::new(Delimiter::Brace, quote!(#(#arms)*));
    arms.set_span(place);
    let all = respanned(quote!(match #value), place);
    // The place is the name of the enum in all of them, so that what the compiler has to say of the casts (an enum with
    // `Drop` cannot be cast) it says once.
    let values = variants.map(|variant| {
        let value = respanned(quote!(Self::#variant), place);
        let number = respanned(quote!(Self::#variant as _), place);
        // SAFETY: the match beside it compiles only for an enum whose variants have no data.
        quote!(unsafe { #enumeration.variant(#value, #number) })
    });
    quote!({
        let _ = |#value: &Self| #all #arms;
        let #enumeration = #this::THIS;
        &[#(#values),*]
    })
}

/// Shows that `ty`, the type of a field as written, is a message.
pub(crate) fn witness(private: &TokenStream, ty: &Type) -> TokenStream {
    of_message(private, ty, "WITNESS")
}

/// A constant of `ty`, the type of a field as written.
pub(crate) fn of_message(private: &TokenStream, ty: &Type, constant: &str) -> TokenStream {
    let (first, last) = ends(&ty.to_token_stream());
    let (checked, constant) = (checked(private, ty), word(constant));
    let before = respanned(quote!(<), first);
    let after = respanned(quote!(as #private::Message>::#constant), last);
    quote!(#before #checked #after)
}

/// `ty`, which the compiler is asked about at this place: it has one text for what is no message, whichever of its
/// constants is wanted. The type itself stays as written: moved, it would be another place for the compiler, and what
/// is wrong with it would be said twice.
pub(crate) fn checked(private: &TokenStream, ty: &Type) -> TokenStream {
    let (first, last) = ends(&ty.to_token_stream());
    let before = respanned(quote!(<), first);
    let after = respanned(quote!(as #private::Field>::Checked), last);
    quote!(#before #ty #after)
}

/// A name of ours.
pub(crate) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A local variable that no code of the user's sees, and that no constant of the user's is called.
fn local(name: &str) -> Ident {
    Ident::new(&format!("__mp_{name}"), Span::mixed_site())
}

/// The call `path(args)` as an expression whose span is that of `place`. The span is set on the path and on
/// the brackets, since spans cannot be joined on a stable compiler.
pub(crate) fn call_at(place: &TokenStream, path: TokenStream, args: TokenStream) -> TokenStream {
    let (first, last) = ends(place);
    let mut brackets = Group::new(Delimiter::Parenthesis, args);
    brackets.set_span(last);
    let mut call = respanned(path, first);
    call.extend([TokenTree::Group(brackets)]);
    call
}

/// The spans of the first and of the last token.
fn ends(tokens: &TokenStream) -> (Span, Span) {
    let mut spans = tokens.clone().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}

/// What the runtime is imported as in the block of a channel.
pub(crate) const RUNTIME: &str = "__mp_";

/// `tokens`, shown at `span`. Local variables and `$crate` mean what they meant.
pub(crate) fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let has_hygiene = |name: &Ident| name.to_string().starts_with(['$', '_']) && name != RUNTIME;
    let at = |mut token: TokenTree| {
        let keeps = matches!(&token, TokenTree::Ident(name) if has_hygiene(name));
        token.set_span(if keeps { token.span().located_at(span) } else { span });
        token
    };
    tokens.into_iter().map(at).collect()
}
