//! The facts of a type, as code: they prove to the runtime that an implementation written by a macro is correct.
//!
//! `#[ipc_message]` emits them inside an `unsafe impl`, so that they describe the item as the compiler sees it, for
//! each choice of its generic arguments. A channel emits no facts: its arguments are tuples of the runtime, which
//! contains their proof.
//!
//! - A pattern without `..` names every field, or every variant and that it has no data. An unknown field, a missing
//!   field and a duplicate field do not compile. The pattern borrows the fields, which those of a union do not allow.
//! - For each field a pointer is made by `&raw mut (*start).name`. Its type is the type that was compiled, and its
//!   address gives the offset. The runtime requires that this type is the one written, and a message.
//! - For each variant its value is passed to the runtime, which reads its bytes.
//!
//! This code reaches nothing by a path except the trait and [`witness`]. The runtime trusts its own types because no
//! other code can make them; the head of `message/facts.rs` in the runtime argues this for each. So no crate that
//! `crate = ..` names can leave anything out. Methods are called only on values of those types, by value, and such
//! methods are found before those of any trait in scope.
//!
//! The `unsafe` blocks meet the contracts of the functions they call by their form: the pointers are made inside them.
//! They are in the expansion of a procedural macro, which the lint `unsafe_code` skips.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Member, Type};

/// A field of a struct, as the description has it.
pub(crate) struct Described<'a> {
    pub(crate) member: &'a Member,
    /// The type as written.
    pub(crate) ty: &'a Type,
    /// A `Witness` for the type of the field.
    pub(crate) witness: TokenStream,
}

/// The value of `FACTS` for a struct called `name` with these fields. `this` is `<Self as Trait>`.
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
        // SAFETY: the pointer is derived from `start` in the call itself, and `start` points to room for the whole.
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

/// Proves that the struct has exactly these fields, each once. Errors point at the name of the struct, or at the field.
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

/// The value of `FACTS` for an enum called `name` with these variants, each with whether it is the catch-all. `this` is
/// `<Self as Trait>`.
pub(crate) fn of_variants<'a>(
    this: &TokenStream,
    name: &Ident,
    variants: impl Iterator<Item = (&'a Ident, bool)> + Clone,
) -> TokenStream {
    let (enumeration, value) = (local("this"), local("value"));
    let place = Span::call_site().located_at(name.span());
    let arms = variants.clone().map(|(variant, _)| respanned(quote!(Self::#variant {} => {}), place));
    let mut arms = Group::new(Delimiter::Brace, quote!(#(#arms)*));
    arms.set_span(place);
    let all = respanned(quote!(match #value), place);
    // All casts have the span of the enum's name, so the compiler reports a fault of the casts once (an enum with
    // `Drop` cannot be cast).
    let values = variants.map(|(variant, is_other)| {
        let value = respanned(quote!(Self::#variant), place);
        let number = respanned(quote!(Self::#variant as _), place);
        // SAFETY: the match next to it compiles only for an enum whose variants have no data.
        let fact = quote!(unsafe { #enumeration.variant(#value, #number) });
        if is_other { quote!(#fact.catch_all()) } else { fact }
    });
    quote!({
        let _ = |#value: &Self| #all #arms;
        let #enumeration = #this::THIS;
        &[#(#values),*]
    })
}

/// Proves that `ty`, the type of a field as written, is a message.
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

/// `ty` with the span at which the compiler reports that it is not a message. The text is the same for every constant
/// that is read. The type itself keeps its tokens: with other spans, the compiler would report the same fault twice.
pub(crate) fn checked(private: &TokenStream, ty: &Type) -> TokenStream {
    let (first, last) = ends(&ty.to_token_stream());
    let before = respanned(quote!(<), first);
    let after = respanned(quote!(as #private::Field>::Checked), last);
    quote!(#before #ty #after)
}

/// An identifier of this macro.
pub(crate) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A local variable that is invisible to the user's code, and that no constant of the user shadows.
pub(crate) fn local(name: &str) -> Ident {
    Ident::new(&format!("__mp_{name}"), Span::mixed_site())
}

/// The call `path(args)` as an expression with the span of `place`. The span is set on the path and on the brackets,
/// because a stable compiler cannot join spans.
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

/// The name under which the block of a channel imports the runtime.
pub(crate) const RUNTIME: &str = "__mp_";

/// `tokens` with the span `span`. Local variables and `$crate` keep their meaning.
pub(crate) fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let has_hygiene = |name: &Ident| name.to_string().starts_with(['$', '_']) && name != RUNTIME;
    let at = |mut token: TokenTree| {
        let keeps = matches!(&token, TokenTree::Ident(name) if has_hygiene(name));
        token.set_span(if keeps { token.span().located_at(span) } else { span });
        token
    };
    tokens.into_iter().map(at).collect()
}
