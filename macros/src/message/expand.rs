//! The code that `#[ipc_message]` emits for an item without faults. This step cannot fail: what it cannot know is left
//! to checks that the compiler evaluates in the emitted code.
//!
//! The emitted `unsafe impl Message` meets the contract of that trait because its `FACTS` do ([`crate::facts`]): they
//! come from the item as the compiler sees it, not from the tokens seen here, so no attribute below this one can
//! invalidate them. All other parts of the contract follow from them:
//!
//! - `is_valid` passes each field exactly its bytes, so together they cover all. For an enum it accepts only the bits
//!   of its variants. An enum with data is never made of bytes as they are ([`super::data`]).
//! - `ANY_BITS` and `ZERO_IS_VALID` are claimed only if each field claims them; an enum claims the second only if it
//!   has a variant of these bits.
//! - `TYPE` has offsets and types of the fields, and values of the variants, from them.
//!
//! The runtime evaluates the proof that follows from the facts for each type that it uses. The checks outside of the
//! `impl`, and those in `LAYOUT_CHECK` for a generic item, repeat the same rules with the span of the place that breaks
//! them.
//!
//! The only allowed lint is `deprecated`: describing a deprecated field is not using it, and the author of a field with
//! a deprecated type is warned at the field. Two attributes would help and are not emitted. Anything of `diagnostic::`
//! cannot be named in a module without prelude or next to a module `diagnostic`. `allow(unsafe_code)` is an error where
//! unsafe code is forbidden, and the lint skips expansions.
//!
//! Each fault is reported once: `FACTS` checks whether a field is a `Message`. All other constants are built on them,
//! and the compiler does not evaluate a constant that depends on one with an error.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{GenericParam, Generics, Item, Type, parse_quote};

use super::described::{enum_kind, former, without_self};
use super::implementation::Implementation;
use super::model::{Body, DEFAULT_ENUM_REPR, Declared, Field, Message, Variant, is_default, is_other};
use super::paths::Paths;
use super::{data, extensible};
use crate::evolution::is_was;
use crate::facts::{self, Described, call_at, word};

/// The item with its `repr`, and the implementation of `Message`.
pub(super) fn expand(message: &Message) -> TokenStream {
    let krate = message.krate();
    let hidden = match &message.body {
        Body::Struct(declared) => expand_struct(&Paths::new(&krate), declared, message.is_extensible()),
        Body::Enum(declared) if declared.has_data() => data::expand(&Paths::new(&krate), declared),
        Body::Enum(declared) => expand_enum(&Paths::new(&krate), declared),
        Body::Other => TokenStream::new(),
    };
    let item = item(message);
    quote! {
        #item
        #hidden
    }
}

/// The item as written, plus the `repr` that a message has if its author gives none.
fn item(message: &Message) -> Item {
    let mut item = message.item.clone();
    let extensible = message.is_extensible();
    match &mut item {
        Item::Struct(item) => item.fields.iter_mut().for_each(|field| {
            field.attrs.retain(|attr| !(is_was(attr) || extensible && is_default(attr)));
        }),
        Item::Enum(item) => {
            for variant in &mut item.variants {
                variant.attrs.retain(|attr| !(is_was(attr) || is_other(attr)));
                variant.fields.iter_mut().for_each(|field| field.attrs.retain(|attr| !is_was(attr)));
            }
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

fn expand_struct(paths: &Paths, declared: &Declared<Vec<Field>>, extensible: bool) -> TokenStream {
    let fields: Vec<Field> =
        declared.parts.iter().map(|field| without_self(field, &declared.ident)).collect();
    let generics = bounded(&declared.generics, &paths.private);
    let mut checks = struct_checks(paths, &declared.ident, &generics, &fields);
    let appended = if extensible { extensible::functions(paths, &fields) } else { TokenStream::new() };
    if extensible {
        checks.extend(extensible::checks(paths, &fields, &this_type(&declared.ident, &generics)));
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
            #implementation
        };
        #( #[allow(deprecated)] const _: () = #now; )*
    }
}

/// Parts that only some structs have.
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
    let Paths { private, this, .. } = paths;
    let described = fields.iter().zip(paths.facts(fields)).map(|(field, fact)| {
        let (name, was) = (&field.name, former(&field.attrs));
        quote!(#fact.described(#name, #was))
    });
    let facts = paths.facts(fields);
    let (any_bits, zero_is_valid) = (facts.clone(), facts.clone());
    let witnessed: Vec<_> = fields
        .iter()
        .map(|Field { member, ty, .. }| Described { member, ty, witness: facts::witness(private, ty) })
        .collect();
    let layout_check = (!checks.is_empty()).then(|| quote!(const LAYOUT_CHECK: () = { #(#checks;)* };));
    let implementation = Implementation {
        ident,
        generics,
        args: type_args(paths, generics),
        facts: facts::of_fields(this, ident, &witnessed),
        kind: quote!(Struct { fields: &[#(#described),*], base: #base }),
        any_bits: quote!(#( #any_bits.any_bits() )&&*),
        zero_is_valid: quote!(#( #zero_is_valid.zero_is_valid() )&&*),
        extras: quote!(#layout_check #appended),
        is_valid: quote!(#this::ANY_BITS || (#( const { #facts }.is_valid(__mp_bytes) )&&*)),
    };
    implementation.tokens(paths)
}

/// The declared type, as named outside of its `impl`.
fn this_type(ident: &Ident, generics: &Generics) -> TokenStream {
    let (_, type_generics, _) = generics.split_for_impl();
    quote!(#ident #type_generics)
}

/// One expression for each place where a field or the layout can be wrong, with the span of that place.
fn struct_checks(paths: &Paths, ident: &Ident, generics: &Generics, fields: &[Field]) -> Vec<TokenStream> {
    let private = &paths.private;
    let this = this_type(ident, generics);
    let desc = quote!(<#this as #private::Message>::TYPE);
    let call = |place: &TokenStream, check: TokenStream, args: TokenStream| {
        call_at(place, quote!(#private::layout::#check), args)
    };
    let mut checks = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let index = Literal::usize_unsuffixed(index);
        checks.push(facts::of_message(private, &field.ty, "LAYOUT_CHECK"));
        checks.push(call(&field.place(), quote!(no_gap_before), quote!(#desc, #index)));
        checks.push(call(&field.place(), quote!(nothing_extensible_at), quote!(#desc, #index)));
    }
    if let Some(last) = fields.last() {
        checks.push(call(&last.place(), quote!(no_gap_at_end), quote!(#desc)));
    }
    let name = ident.to_token_stream();
    checks.push(call(&name, quote!(within_limits), quote!(#desc)));
    checks.push(call(&name, quote!(owns_nothing::<#this>), quote!(#desc)));
    checks
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
            Some(quote!(#private::TypeArg::Type(<#ident as #private::Message>::TYPE)))
        }
        GenericParam::Const(param) => {
            let value = const_value(&param.ident, &param.ty, primitive);
            Some(quote!(#private::TypeArg::Const(#value)))
        }
        GenericParam::Lifetime(_) => None,
    };
    generics.params.iter().filter_map(arg).collect()
}

/// The value of a const parameter. A `char` can be cast to `u32` but not to `i128`. If the type is not a path, the
/// compiler refuses it as the type of a parameter, so this function must accept it.
fn const_value(ident: &Ident, ty: &Type, primitive: &TokenStream) -> TokenStream {
    match ty {
        Type::Path(path) if path.path.is_ident("char") => {
            quote!(#ident as #primitive::u32 as #primitive::i128)
        }
        Type::Path(_) => quote!(#ident as #primitive::i128),
        _ => quote!(0),
    }
}

fn expand_enum(paths: &Paths, declared: &Declared<Vec<Variant>>) -> TokenStream {
    let Paths { private, this, .. } = paths;
    let ident = &declared.ident;
    let facts = paths.facts(&declared.parts);
    let described = declared.parts.iter().zip(facts.clone()).map(|(variant, fact)| {
        let (name, was) = (variant.ident.unraw().to_string(), former(&variant.attrs));
        quote!(#private::VariantDesc { name: #name, was: #was, value: #fact.number(), fields: &[] })
    });
    let zero_is_valid = facts.clone();
    let variants = declared.parts.iter().map(|variant| (&variant.ident, variant.is_other()));
    let implementation = Implementation {
        ident,
        generics: &declared.generics,
        args: Vec::new(),
        facts: facts::of_variants(this, ident, variants),
        kind: enum_kind(paths, declared, described),
        any_bits: quote!(false),
        zero_is_valid: quote!(#( #zero_is_valid.zero_is_valid() )||*),
        extras: TokenStream::new(),
        is_valid: quote! {
            #this::THIS.bits(__mp_bytes).is_some_and(|__mp_bits| #( const { #facts }.is(__mp_bits) )||*)
        },
    };
    let implementation = implementation.tokens(paths);
    let whole = quote!(<#ident as #private::Message>);
    let check = |check, args| call_at(&ident.to_token_stream(), quote!(#private::layout::#check), args);
    let held = check(quote!(is_its_integer), quote!(#whole::TYPE, #whole::FACTS));
    let owns_nothing = check(quote!(owns_nothing::<#ident>), quote!(#whole::TYPE));
    quote! {
        #[allow(deprecated)]
        const _: () = {
            #implementation

            const _: () = #held;
            const _: () = #owns_nothing;
        };
    }
}
