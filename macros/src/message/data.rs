//! The code for an enum with data. Its values do not travel as their bytes in memory, some of which no variant uses: the
//! emitted functions write the tag and the fields of a variant one by one, and make a variant from a tag and fields.
//! They are safe code, so the contract of `Message` asks nothing of the layout.
//!
//! `FACTS` has for each variant a fact for its tag, and then one for each field.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

use super::described::{enum_kind, former, without_self};
use super::implementation::Implementation;
use super::model::{DEFAULT_ENUM_REPR, Declared, Field, Variant};
use super::paths::Paths;
use crate::facts::{call_at, checked, local, of_message, witness, word};

/// The implementation of `Message`, and the checks that need types.
pub(super) fn expand(paths: &Paths, declared: &Declared<Vec<Variant>>) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let ident = &declared.ident;
    let repr = declared.integer().unwrap_or(DEFAULT_ENUM_REPR);
    let cases = cases(declared);
    let (encode, decode) = (encode(paths, &cases), decode(paths, &cases));
    let is_open = declared.is_open();
    // Unsafe code assumes nothing of a type with `CODED`.
    let implementation = Implementation {
        ident,
        generics: &declared.generics,
        args: Vec::new(),
        facts: facts(paths, &cases, repr),
        kind: enum_kind(paths, declared, cases.iter().map(|case| case.described(paths))),
        any_bits: quote!(false),
        zero_is_valid: quote!(false),
        extras: quote! {
            const EXTENSIBLE: #primitive::bool = #is_open;
            const CODED: #private::Option<#private::Coded<Self>> = #private::Coded::new(#encode, #decode);
        },
        is_valid: quote!(false),
    };
    let (implementation, checks) = (implementation.tokens(paths), checks(paths, ident, &cases));
    quote! {
        #[allow(deprecated)]
        const _: () = {
            #implementation

            #(const _: () = #checks;)*
        };
    }
}

/// A variant, and where it is in `FACTS`.
struct Case<'a> {
    variant: &'a Variant,
    fields: Vec<Field>,
    /// The index of its tag; those of its fields follow.
    fact: usize,
}

fn cases(declared: &Declared<Vec<Variant>>) -> Vec<Case<'_>> {
    let mut next = 0;
    let mut cases = Vec::new();
    for variant in &declared.parts {
        let fields: Vec<_> = variant.data.iter().map(|field| without_self(field, &declared.ident)).collect();
        let fact = next;
        next += 1 + fields.len();
        cases.push(Case { variant, fields, fact });
    }
    cases
}

impl Case<'_> {
    /// Each field with its fact.
    fn facts<'a>(&'a self, paths: &'a Paths) -> impl Iterator<Item = (&'a Field, TokenStream)> {
        self.fields.iter().zip(self.fact + 1..).map(move |(field, fact)| (field, paths.fact(fact)))
    }

    fn described(&self, paths: &Paths) -> TokenStream {
        let (private, tag) = (&paths.private, paths.fact(self.fact));
        let (name, was) = (self.variant.ident.unraw().to_string(), former(&self.variant.attrs));
        let fields = self.facts(paths).map(|(field, fact)| {
            let (name, was) = (&field.name, former(&field.attrs));
            quote!(#fact.described(#name, #was))
        });
        quote!(#private::VariantDesc { name: #name, was: #was, value: #tag.number(), fields: &[#(#fields),*] })
    }

    /// The variant with `inner` for each field, as a pattern or as an expression.
    fn with(&self, inner: impl Iterator<Item = TokenStream>) -> TokenStream {
        let (variant, members) = (&self.variant.ident, self.fields.iter().map(|field| &field.member));
        quote!(Self::#variant { #(#members: #inner),* })
    }
}

/// The value of `FACTS`. The number of a variant without one is that of the variant before it, plus one.
fn facts(paths: &Paths, cases: &[Case<'_>], repr: &str) -> TokenStream {
    let Paths { private, primitive, this } = paths;
    let (value, integer) = (local("this"), word(repr));
    let fact = |fact: usize| local(&format!("fact{fact}"));
    let mut before: Option<Ident> = None;
    let (mut steps, mut all) = (TokenStream::new(), Vec::new());
    for case in cases {
        let number = local(&format!("number{}", case.fact));
        let given = match (&case.variant.value, &before) {
            (Some(given), _) => given.to_token_stream(),
            (None, Some(before)) => quote!(#before + 1),
            (None, None) => quote!(0),
        };
        let tag = fact(case.fact);
        let catch_all = if case.variant.is_other() { quote!(.catch_all()) } else { TokenStream::new() };
        steps.extend(quote! {
            let #number: #primitive::#integer = #given;
            let #tag = #value.case::<#primitive::#integer>(#number as #primitive::i128)#catch_all;
        });
        all.push(tag);
        for (index, field) in (case.fact + 1..).zip(&case.fields) {
            let (part, last, witness) = (fact(index), fact(index - 1), witness(private, &field.ty));
            steps.extend(quote!(let #part = #value.part(#last, #witness);));
            all.push(part);
        }
        before = Some(number);
    }
    quote!({
        let #value = #this::THIS;
        #steps
        &[#(#all),*]
    })
}

/// The function that writes a value into zeros. The pattern names every variant and every field.
fn encode(paths: &Paths, cases: &[Case<'_>]) -> TokenStream {
    let (value, to) = (local("value"), local("to"));
    let arms = cases.iter().map(|case| {
        let names: Vec<_> = (0..case.fields.len()).map(|index| local(&index.to_string())).collect();
        let pattern = case.with(names.iter().map(ToTokens::to_token_stream));
        let tag = paths.fact(case.fact);
        let fields = case.facts(paths).zip(&names).map(|((field, fact), name)| {
            let ty = checked(&paths.private, &field.ty);
            quote!(const { #fact }.put::<#ty>(#name, #to);)
        });
        quote! {
            #pattern => {
                const { #tag }.put_tag(#to);
                #(#fields)*
            }
        }
    });
    quote!(|#value, #to| match #value { #(#arms)* })
}

/// The function that makes a value from bytes.
fn decode(paths: &Paths, cases: &[Case<'_>]) -> TokenStream {
    let (private, bytes) = (&paths.private, local("bytes"));
    let option = quote!(#private::Option);
    let arms = cases.iter().filter(|case| !case.variant.is_other()).map(|case| {
        let tag = paths.fact(case.fact);
        let value = case.with(case.facts(paths).map(|(field, fact)| {
            let ty = checked(private, &field.ty);
            quote!(const { #fact }.take::<#ty>(#bytes)?)
        }));
        quote! {
            if const { #tag }.has_tag(#bytes) {
                return #option::Some(#value);
            }
        }
    });
    let last = match cases.iter().find(|case| case.variant.is_other()) {
        Some(case) => {
            let value = case.with(core::iter::empty());
            quote!(#option::Some(#value))
        }
        None => quote!(#option::None),
    };
    quote!(|#bytes| {
        #(#arms)*
        #last
    })
}

/// One expression for each place where a field or the layout can be wrong, with the span of that place.
fn checks(paths: &Paths, ident: &Ident, cases: &[Case<'_>]) -> Vec<TokenStream> {
    let private = &paths.private;
    let whole = quote!(<#ident as #private::Message>);
    let call = |place: &TokenStream, check: TokenStream, args: TokenStream| {
        call_at(place, quote!(#private::layout::#check), args)
    };
    let mut checks = Vec::new();
    for (nth, case) in cases.iter().enumerate() {
        for (index, field) in case.fields.iter().enumerate() {
            let (nth, index) = (Literal::usize_unsuffixed(nth), Literal::usize_unsuffixed(index));
            checks.push(of_message(private, &field.ty, "LAYOUT_CHECK"));
            let args = quote!(#whole::TYPE, #nth, #index);
            checks.push(call(&field.place(), quote!(no_gap_within), args));
        }
    }
    let name = ident.to_token_stream();
    checks.push(call(&name, quote!(is_its_union), quote!(#whole::TYPE, #whole::FACTS)));
    checks.push(call(&name, quote!(within_limits), quote!(#whole::TYPE)));
    checks.push(call(&name, quote!(owns_nothing::<#ident>), quote!(#whole::TYPE)));
    checks
}
