//! What `#[ipc_message]` emits for an item without fault. It cannot fail: what it cannot know is left to
//! checks that the compiler makes when it evaluates what is emitted.
//!
//! The emitted `unsafe impl Message` keeps the contract of that trait for these reasons, each of which is
//! checked on the item as the compiler sees it, not on the tokens seen here, so that no attribute below
//! ours can undo it:
//!
//! - Every byte is initialised: each field's type is a `Message` (`field_check`), the first field starts at
//!   byte 0, each field starts where the one before ends (`no_gap_before`), and the last one ends where the
//!   struct ends (`no_gap_at_end`). An enum without data is its integer.
//! - It owns nothing: no field does, being a `Message`, and the item has no `Drop` (`owns_nothing`).
//! - `is_valid` asks each field for exactly its bytes, so together they cover all. For an enum it accepts the
//!   values of its variants alone.
//! - `ANY_BITS` and `ZERO_IS_VALID` are claimed only if each field claims them; an enum claims the second
//!   only if it has a variant of value 0.
//!
//! For a generic item the same checks stand in `LAYOUT_CHECK`, which the runtime evaluates for each type it
//! is used with.
//!
//! The only lint that is allowed is `deprecated`: to describe a deprecated field is not to use it, and the
//! author of a field with a deprecated type is told at the field. Two attributes are not emitted although
//! they would help: anything of `diagnostic::`, because that name cannot be written in a module without
//! prelude or beside a module `diagnostic`; and `allow(unsafe_code)`, because it is an error where unsafe code
//! is forbidden, and the lint does not look into expansions.
//!
//! One fault is reported once: that a field is a `Message` is asked in `field_check` alone, and everything
//! else asks `Probe`, which has an answer for every type.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, GenericParam, Generics, Item, Type, parse_quote};

use super::extensible;
use super::model::{Body, DEFAULT_ENUM_REPR, Declared, Field, Message, Variant, is_default};
use crate::evolution::{former_names, is_was};

/// The item with its `repr`, and the implementation of `Message`.
pub(super) fn expand(message: &Message) -> TokenStream {
    let krate = message.krate();
    let hidden = match &message.body {
        Body::Struct(declared) => expand_struct(&Paths::new(&krate), declared, message.is_extensible()),
        Body::Enum(declared) => expand_enum(&Paths::new(&krate), declared),
        Body::Other => TokenStream::new(),
    };
    let item = item(message);
    quote! {
        #item
        #hidden
    }
}

/// The item as written, with the `repr` that a message has if its author names none.
fn item(message: &Message) -> Item {
    let mut item = message.item.clone();
    let extensible = message.is_extensible();
    match &mut item {
        Item::Struct(item) => item.fields.iter_mut().for_each(|field| {
            field.attrs.retain(|attr| !(is_was(attr) || extensible && is_default(attr)));
        }),
        Item::Enum(item) => {
            item.variants.iter_mut().for_each(|variant| variant.attrs.retain(|attr| !is_was(attr)));
        }
        _ => {}
    }
    match (&mut item, &message.body) {
        (Item::Struct(item), Body::Struct(declared)) if !declared.has_repr("C") => {
            item.attrs.push(parse_quote!(#[repr(C)]));
        }
        (Item::Enum(item), Body::Enum(declared)) if declared.integer().is_none() => {
            let integer = word(DEFAULT_ENUM_REPR);
            item.attrs.push(parse_quote!(#[repr(#integer)]));
        }
        _ => {}
    }
    item
}

/// The paths that emitted code starts with.
pub(super) struct Paths {
    /// The hidden module of the runtime.
    pub(super) private: TokenStream,
    /// `core`, however the user's crate names it.
    pub(super) core: TokenStream,
    pub(super) primitive: TokenStream,
}

impl Paths {
    fn new(krate: &TokenStream) -> Self {
        let private = quote!(#krate::__private);
        let core = quote!(#private::core);
        Self { primitive: quote!(#core::primitive), private, core }
    }
}

fn expand_struct(paths: &Paths, declared: &Declared<Vec<Field>>, extensible: bool) -> TokenStream {
    let private = &paths.private;
    let fields: Vec<Field> =
        declared.parts.iter().map(|field| without_self(field, &declared.ident)).collect();
    let generics = bounded(&declared.generics, private);
    let mut checks = struct_checks(paths, &declared.ident, &generics, &fields);
    let appended = if extensible { extensible::functions(paths, &fields) } else { TokenStream::new() };
    if extensible {
        checks.extend(extensible::checks(paths, &fields));
    }
    let base = extensible::base(paths, &fields, extensible);
    let (now, later) = if generics.params.is_empty() { (checks, Vec::new()) } else { (Vec::new(), checks) };
    let implementation = implement_struct(
        paths,
        &declared.ident,
        &generics,
        &fields,
        &Extras { checks: &later, appended, base },
    );
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use #private::NoMessage as _;

            #implementation
        };
        #( #[allow(deprecated)] const _: () = #now; )*
    }
}

/// What not every struct has.
struct Extras<'a> {
    /// Checks that need the generic arguments.
    checks: &'a [TokenStream],
    /// Functions of an extensible message.
    appended: TokenStream,
    base: TokenStream,
}

fn implement_struct(
    paths: &Paths,
    ident: &Ident,
    generics: &Generics,
    fields: &[Field],
    extras: &Extras<'_>,
) -> TokenStream {
    let Extras { checks, appended, base } = extras;
    let Paths { private, core, primitive } = paths;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let name = ident.unraw().to_string();
    let args = type_args(paths, generics);
    let names = fields.iter().map(|field| &field.name);
    let was = fields.iter().map(|field| former(&field.attrs));
    let members: Vec<_> = fields.iter().map(|field| &field.member).collect();
    let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
    let layout_check = if checks.is_empty() {
        TokenStream::new()
    } else {
        quote!(const LAYOUT_CHECK: () = { #(#checks;)* };)
    };
    quote! {
        // SAFETY: argued at the head of this file.
        #[automatically_derived]
        unsafe impl #impl_generics #private::Message for #ident #type_generics #where_clause {
            const TYPE: &'static #private::TypeDesc = &#private::TypeDesc {
                name: #name,
                args: &[#(#args),*],
                kind: #private::Kind::Struct {
                    fields: &[#(
                        #private::FieldDesc {
                            name: #names,
                            was: #was,
                            offset: #core::mem::offset_of!(Self, #members),
                            ty: #private::Probe::<#types>::TYPE,
                        },
                    )*],
                    base: #base,
                },
                size: #core::mem::size_of::<Self>(),
                align: #core::mem::align_of::<Self>(),
            };
            const ANY_BITS: #primitive::bool = #( #private::Probe::<#types>::ANY_BITS )&&*;
            const ZERO_IS_VALID: #primitive::bool = #( #private::Probe::<#types>::ZERO_IS_VALID )&&*;
            #layout_check
            #appended

            #[inline]
            fn is_valid(__mp_bytes: &[#primitive::u8]) -> #primitive::bool {
                <Self as #private::Message>::ANY_BITS || (#(
                    #private::layout::field_is_valid(
                        __mp_bytes,
                        #core::mem::offset_of!(Self, #members),
                        #core::mem::size_of::<#types>(),
                        #private::Probe::<#types>::IS_VALID,
                    )
                )&&*)
            }
        }
    }
}

/// One expression for each place where a field or the layout can be wrong, with the span of that place.
fn struct_checks(paths: &Paths, ident: &Ident, generics: &Generics, fields: &[Field]) -> Vec<TokenStream> {
    let Paths { private, core, .. } = paths;
    let (_, type_generics, _) = generics.split_for_impl();
    let this = quote!(#ident #type_generics);
    let desc = quote!(<#this as #private::Message>::TYPE);
    let call = |place: &TokenStream, check: &str, args: TokenStream| {
        let check = word(check);
        call_at(place, quote!(#private::layout::#check), args)
    };
    let mut checks = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        checks.push(field_check(private, &field.ty));
        checks.push(call(&field.place(), "no_gap_before", quote!(#desc, #index)));
        checks.push(call(&field.place(), "nothing_extensible_at", quote!(#desc, #index)));
    }
    if let Some(last) = fields.last() {
        checks.push(call(&last.place(), "no_gap_at_end", quote!(#desc)));
    }
    let types = fields.iter().map(|field| &field.ty);
    let name = ident.to_token_stream();
    checks.push(call(&name, "within_limits", quote!(#desc)));
    let fields_need_drop = quote!(#( #core::mem::needs_drop::<#types>() )||*);
    checks.push(call(
        &name,
        "owns_nothing",
        quote!(#desc, #core::mem::needs_drop::<#this>(), #fields_need_drop),
    ));
    checks
}

/// The only place that asks whether the type of a field is a message; it also evaluates what a generic one
/// has to check for these arguments.
fn field_check(private: &TokenStream, ty: &Type) -> TokenStream {
    let (first, last) = ends(&ty.to_token_stream());
    let before = respanned(quote!(< <), first);
    let after =
        respanned(quote!(as #private::layout::Field>::Checked as #private::Message>::LAYOUT_CHECK), last);
    quote!(#before #ty #after)
}

/// A name of ours.
pub(super) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The call `path(args)` as an expression whose span is that of `place`. The span is set on the path and on
/// the brackets, since spans cannot be joined on a stable compiler.
pub(super) fn call_at(place: &TokenStream, path: TokenStream, args: TokenStream) -> TokenStream {
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

fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let at = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.into_iter().map(at).collect()
}

/// `generics` with the bound `Message` on every type parameter.
fn bounded(generics: &Generics, private: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    for param in generics.type_params_mut() {
        param.bounds.push(parse_quote!(#private::Message));
    }
    generics
}

/// The generic arguments as the description holds them.
fn type_args(paths: &Paths, generics: &Generics) -> Vec<TokenStream> {
    let Paths { private, primitive, .. } = paths;
    let arg = |param: &GenericParam| match param {
        GenericParam::Type(param) => {
            let ident = &param.ident;
            Some(quote!(#private::TypeArg::Type(#private::Probe::<#ident>::TYPE)))
        }
        GenericParam::Const(param) => {
            let value = const_value(&param.ident, &param.ty, primitive);
            Some(quote!(#private::TypeArg::Const(#value)))
        }
        GenericParam::Lifetime(_) => None,
    };
    generics.params.iter().filter_map(arg).collect()
}

/// The value of a const parameter. A `char` can be cast to `u32` but not to `i128`. What is no path the
/// compiler refuses as the type of a parameter, so nothing may fail here on its account.
fn const_value(ident: &Ident, ty: &Type, primitive: &TokenStream) -> TokenStream {
    match ty {
        Type::Path(path) if path.path.is_ident("char") => {
            quote!(#ident as #primitive::u32 as #primitive::i128)
        }
        Type::Path(_) => quote!(#ident as #primitive::i128),
        _ => quote!(0),
    }
}

/// The field with `Self` in its type written out, because the checks stand outside any `impl`.
fn without_self(field: &Field, ident: &Ident) -> Field {
    let ty = syn::parse2(name_self(field.ty.to_token_stream(), ident)).unwrap_or_else(|_| field.ty.clone());
    Field { member: field.member.clone(), name: field.name.clone(), ty, attrs: field.attrs.clone() }
}

fn name_self(tokens: TokenStream, name: &Ident) -> TokenStream {
    let named = |token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            TokenTree::Ident(Ident::new(&name.to_string(), ident.span()))
        }
        TokenTree::Group(group) => {
            let mut named = Group::new(group.delimiter(), name_self(group.stream(), name));
            named.set_span(group.span());
            TokenTree::Group(named)
        }
        other => other,
    };
    tokens.into_iter().map(named).collect()
}

fn expand_enum(paths: &Paths, declared: &Declared<Vec<Variant>>) -> TokenStream {
    let Paths { private, core, primitive } = paths;
    let ident = &declared.ident;
    let name = ident.unraw().to_string();
    let repr = declared.integer().unwrap_or(DEFAULT_ENUM_REPR);
    let integer = word(repr);
    let names = declared.parts.iter().map(|variant| variant.ident.unraw().to_string());
    let was = declared.parts.iter().map(|variant| former(&variant.attrs));
    let values: Vec<_> = declared.parts.iter().map(|variant| value_of(variant, ident, primitive)).collect();
    let desc = quote!(<#ident as #private::Message>::TYPE);
    let owns_nothing = call_at(
        &ident.to_token_stream(),
        quote!(#private::layout::owns_nothing),
        quote!(#desc, #core::mem::needs_drop::<#ident>(), false),
    );
    quote! {
        #[allow(deprecated)]
        const _: () = {
            // SAFETY: argued at the head of this file.
            #[automatically_derived]
            unsafe impl #private::Message for #ident {
                const TYPE: &'static #private::TypeDesc = &#private::TypeDesc {
                    name: #name,
                    args: &[],
                    kind: #private::Kind::Enum {
                        repr: #repr,
                        variants: &[#( #private::VariantDesc { name: #names, was: #was, value: #values }, )*],
                    },
                    size: #core::mem::size_of::<Self>(),
                    align: #core::mem::align_of::<Self>(),
                };
                const ANY_BITS: #primitive::bool = false;
                const ZERO_IS_VALID: #primitive::bool = #private::layout::has_value(#desc, 0);

                #[inline]
                fn is_valid(__mp_bytes: &[#primitive::u8]) -> #primitive::bool {
                    #private::layout::exactly(__mp_bytes).is_some_and(|__mp_bytes| {
                        let __mp_value = #primitive::#integer::from_ne_bytes(__mp_bytes) as #primitive::i128;
                        #( __mp_value == #values )||*
                    })
                }
            }

            const _: () = #owns_nothing;
        };
    }
}

/// Former names, as the description holds them.
fn former(attrs: &[Attribute]) -> TokenStream {
    let names = former_names(attrs);
    quote!(&[#(#names),*])
}

/// The value of a variant. The place is the name of the enum in all of them, so that what the compiler has
/// to say of the casts (an enum with `Drop` cannot be cast) it says once.
fn value_of(variant: &Variant, ident: &Ident, primitive: &TokenStream) -> TokenStream {
    let place = Span::call_site().located_at(ident.span());
    let variant = &variant.ident;
    respanned(quote!(Self::#variant as #primitive::i128), place)
}
