//! The rules for arguments and return types that differ from those of every message.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, PathSegment, ReturnType, Type, parse_quote};

use super::attributes::Max;
use crate::channel::model::{Answer, Bulk, Typed};
use crate::error::Errors;

/// Whether `ty` is `&[T]` or `&mut [T]`.
pub(super) fn is_bulk(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if matches!(*reference.elem, Type::Slice(_)))
}

/// The slice of an argument of the type `ty`, a `&[T]` or `&mut [T]`; `None` as for [`crossing`].
pub(super) fn bulk(ty: &Type, max: Max, written: impl ToTokens, errors: &mut Errors) -> Option<Bulk> {
    let Type::Reference(reference) = ty else { return None };
    let Type::Slice(slice) = &*reference.elem else { return None };
    if let Some(lifetime) = &reference.lifetime {
        errors.at(lifetime, "bulk data are lent for one call\nhelp: remove the lifetime");
    }
    let max = match max {
        Max::Is(max) => max,
        // Any expression that compiles: the fault is reported.
        Max::Faulty => parse_quote!(1),
        Max::Missing => {
            // In the user's spelling, not that of a token stream.
            let words = written.to_token_stream().to_string();
            let words = words.replace(" : & mut ", ": &mut ").replace(" : & ", ": &");
            let words = words.strip_prefix("& ").map_or_else(|| words.clone(), |rest| format!("&{rest}"));
            errors.at(
                &written,
                format!(
                    "a slice needs a bound: both sides reserve memory for that many elements\n\
                     help: write the most elements that a call may bring: `#[max(4096)] {words}`"
                ),
            );
            parse_quote!(1)
        }
    };
    let element = crossing(&slice.elem, errors)?;
    Some(Bulk { element, is_out: reference.mutability.is_some(), max })
}

/// The answer of a method with the return type `output`; `None` as for [`crossing`].
pub(super) fn answer(output: &ReturnType, errors: &mut Errors) -> Option<Answer> {
    let ReturnType::Type(_, ty) = output else {
        return Some(Answer::Value(Typed { ty: Box::new(parse_quote!(())), plain: true }));
    };
    let Some(result) = last_segment(ty).filter(|segment| segment.ident == "Result") else {
        return reply(ty, errors).map(Answer::Value);
    };
    match type_arguments(result).as_slice() {
        [value, error] => {
            let (value, error) = (reply(value, errors), reply(error, errors));
            Some(Answer::Fallible(value?, error?))
        }
        _ => {
            errors.at(
                ty,
                "this `Result` does not name its error, which the client must know\n\
                 help: write `Result<T, E>`, where `E` is an enum of yours with `#[ipc_message]`",
            );
            None
        }
    }
}

/// The type of an argument by value; `None` as for [`crossing`].
pub(super) fn argument(ty: &Type, errors: &mut Errors) -> Option<Typed> {
    let help = "write `#[max(4096)] xs: &[T]`, up to 4096 elements in shared memory";
    list(ty, help, errors).unwrap_or_else(|| crossing(ty, errors))
}

/// The type of a reply or of its error; `None` as for [`crossing`].
fn reply(ty: &Type, errors: &mut Errors) -> Option<Typed> {
    let help = "have an argument filled, `#[max(4096)] out: &mut [T]`, and return how many elements are";
    list(ty, help, errors).unwrap_or_else(|| crossing(ty, errors))
}

/// Reports a list in the memory of one process, for which a channel has another form: `help`, with `T` as its element.
/// Returns the remaining type, as for [`crossing`].
fn list(ty: &Type, help: &str, errors: &mut Errors) -> Option<Option<Typed>> {
    let element = crate::types::list_of(ty)?;
    if !crate::types::check(element, &mut Errors::default()) {
        return None;
    }
    let element = crate::types::spelled(element);
    errors.at(
        ty,
        format!(
            "`{}` points to memory of one process\nhelp: {}; or `FixedVec<{element}, N>` by value",
            crate::types::spelled(ty),
            help.replace("[T]", &format!("[{element}]"))
        ),
    );
    Some(is_nameable(ty).then(|| Typed { ty: Box::new(ty.clone()), plain: false }))
}

/// The type of a value that is sent; `None` if the generated code could not even name it.
pub(super) fn crossing(ty: &Type, errors: &mut Errors) -> Option<Typed> {
    if stream(ty).is_some() {
        errors.at(
            ty,
            "a stream is an argument of a method, not a value that is sent\n\
             help: write it as one: `fn scan(&mut self, out: Tx<T>)`",
        );
        return None;
    }
    if caller_would_be_sent(ty, CALLER_ELSEWHERE, errors) {
        return None;
    }
    let plain = crate::types::check(ty, errors);
    if plain && has(ty.to_token_stream(), &is_self) {
        errors.at(ty, "`Self` is the handler, which stays in the host\nhelp: name the type that is sent");
        return None;
    }
    if plain && has(ty.to_token_stream(), &is_generated) {
        errors.at(ty, "names that start with `__mp_` belong to the generated code\nhelp: rename the type");
        return None;
    }
    if plain && has_lifetime(ty) {
        errors
            .at(ty, "a type with a lifetime borrows from one process\nhelp: name a type that owns its data");
        return None;
    }
    is_nameable(ty).then(|| Typed { ty: Box::new(ty.clone()), plain })
}

/// The item of `Tx<T>` or `Rx<T>`, and whether the handler writes it. The type is written alone, or with the path
/// `memorypipe` or this crate's name for it; a user's own type is written `self::Tx<T>`.
pub(super) fn stream(ty: &Type) -> Option<(bool, &Type)> {
    let segment = last_segment(ty).filter(|_| is_ours(ty))?;
    match type_arguments(segment).as_slice() {
        [item] if segment.ident == "Tx" => Some((true, item)),
        [item] if segment.ident == "Rx" => Some((false, item)),
        _ => None,
    }
}

fn is_ours(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_ours(&group.elem),
        Type::Paren(paren) => is_ours(&paren.elem),
        Type::Path(path) if path.qself.is_none() => match path.path.segments.iter().nth_back(1) {
            Some(krate) => krate.ident == "memorypipe" || krate.ident == crate::krate::name(),
            None => path.path.leading_colon.is_none(),
        },
        _ => false,
    }
}

/// The span of the name in `Caller`, written alone or with the path of the runtime, as a stream.
pub(super) fn caller(ty: &Type) -> Option<proc_macro2::Span> {
    let segment = last_segment(ty).filter(|_| is_ours(ty))?;
    (segment.ident == "Caller" && segment.arguments.is_none()).then(|| segment.ident.span())
}

/// Reports a `Caller` that would be sent. Returns whether the type is one.
pub(super) fn caller_would_be_sent(ty: &Type, help: &str, errors: &mut Errors) -> bool {
    let is_one = caller(ty).is_some();
    if is_one {
        errors.at_span(ty.span(), format!("a `Caller` stays in the host and is never sent\nhelp: {help}"));
    }
    is_one
}

/// What to write for an argument that would be sent.
pub(super) const CALLER_AS_ARGUMENT: &str = "write `#[caller]` in front of it, as in `#[caller] from: Caller`; a type of \
                                      your own of this name is written `self::Caller`";
/// What to write elsewhere.
const CALLER_ELSEWHERE: &str = "send what you need of it, such as `from.id().to_number()`; a type of your own of this name is written \
     `self::Caller`";

/// Whether a struct can have a field of the type, judged by its spelling.
fn is_nameable(ty: &Type) -> bool {
    let unsized_name = last_segment(ty).is_some_and(|segment| segment.ident == "str");
    let by_form = matches!(
        ty,
        Type::Reference(_)
            | Type::Slice(_)
            | Type::ImplTrait(_)
            | Type::TraitObject(_)
            | Type::Never(_)
            | Type::Infer(_)
    );
    !unsized_name
        && !by_form
        && !has_lifetime(ty)
        && !has(ty.to_token_stream(), &is_self)
        && crate::types::macro_in(ty).is_none()
}

fn has_lifetime(ty: &Type) -> bool {
    has(ty.to_token_stream(), &|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '\''))
}

fn is_self(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == "Self")
}

fn is_generated(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident.to_string().starts_with("__mp_"))
}

fn has(tokens: TokenStream, wanted: &dyn Fn(&TokenTree) -> bool) -> bool {
    tokens.into_iter().any(|token| match &token {
        TokenTree::Group(group) => has(group.stream(), wanted),
        token => wanted(token),
    })
}

/// The last segment of a path, inside parentheses and the invisible group that `macro_rules!` puts around a type.
pub(super) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Group(group) => last_segment(&group.elem),
        Type::Paren(paren) => last_segment(&paren.elem),
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

fn type_arguments(segment: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return Vec::new() };
    let types = arguments.args.iter().map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect::<Option<_>>().unwrap_or_default()
}
