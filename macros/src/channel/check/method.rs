//! The rules for a method.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::{FnArg, Pat, PatType, PatWild, Receiver, Signature, Token, TraitItemFn, Type};

use super::caller::Stands;
use super::{attributes, caller, names, streams, types};
use crate::channel::model::{Answer, Arg, CallerArg, Method, MethodAttrs, Stream, Typed};
use crate::error::Errors;

/// Returns the method for the trait, cleaned so that the compiler finds no more faults in it, and the
/// method to generate if both ends can express it.
pub(super) fn check(mut item: TraitItemFn, errors: &mut Errors) -> (TraitItemFn, Option<Method>) {
    let attrs = attributes::of_method(std::mem::take(&mut item.attrs), errors);
    let named = names::of_method(&item.sig.ident, errors);
    let plain = qualifiers(&item, errors) & generics(&item.sig, errors);
    let received = receiver(&item.sig, errors);
    let has_body = item.default.is_some();
    let args = arguments(&mut item.sig, has_body, errors);
    let answer = answer(&item.sig, &attrs, errors);
    let sent = args.as_ref().map_or(&[][..], |args| &args.sent);
    let together = streams::alone(sent, attrs.oneway.is_some(), errors);
    if attrs.oneway.is_some() {
        nothing_to_fill(sent, errors);
    }
    if let Some(into) = attrs.into {
        into_fits(into, sent, answer.as_ref(), errors);
    }
    clean(&mut item, &attrs);
    let name = item.sig.ident.clone();
    let method = match (named && plain && received && together, args, answer) {
        (true, Some(Arguments { caller, sent: args }), Some(answer)) => {
            let variant = names::variant(&name);
            names::former("argument", args.iter().map(|arg| (&arg.name, &arg.was[..])), errors);
            let shared = item.sig.receiver().is_some_and(|receiver| receiver.mutability.is_none());
            Some(Method { name, variant, attrs, shared, caller, args, answer })
        }
        _ => None,
    };
    (item, method)
}

/// The qualifiers of `fn`. Returns whether the method can still be generated.
fn qualifiers(item: &TraitItemFn, errors: &mut Errors) -> bool {
    let sig = &item.sig;
    if let Some(token) = sig.constness {
        errors.at(token, "a call cannot be evaluated at compile time\nhelp: remove `const`");
    }
    if let Some(token) = sig.asyncness {
        errors.at(
            token,
            "a channel says what is asked, and each end chooses how it waits\n\
             help: remove `async`; clients await the call with `#[channel(async)]`, a host serves in a task with \
             `serve_async`, and a handler that has to wait takes `reply.defer()`",
        );
    }
    if let Some(token) = sig.unsafety {
        errors.at(token, "the host cannot rely on what a client promises\nhelp: remove `unsafe`");
    }
    if let Some(abi) = &sig.abi {
        errors.at(abi, "a method of a channel has no ABI of its own\nhelp: remove it");
    }
    if let Some(body) = &item.default {
        errors.at(
            body,
            "a method of a channel has no body, since the client has to ask the host\n\
             help: end it with `;` and write the body where the trait is implemented",
        );
    }
    sig.asyncness.is_none() && sig.unsafety.is_none()
}

fn generics(sig: &Signature, errors: &mut Errors) -> bool {
    let generics = &sig.generics;
    if !generics.params.is_empty() {
        errors.at(
            generics,
            "a method of a channel has no generics, since both processes must agree on every type\n\
             help: name the concrete types, one method for each",
        );
    }
    if let Some(clause) = &generics.where_clause {
        errors.at(clause, "a method of a channel has no generics to bound\nhelp: remove the `where`");
    }
    generics.params.is_empty() && generics.where_clause.is_none()
}

fn receiver(sig: &Signature, errors: &mut Errors) -> bool {
    let Some(receiver) = sig.receiver() else {
        let name = &sig.ident;
        errors.at(
            name,
            format!(
                "`{name}` has no `self`, but a method of a channel is called on the handler\n\
                 help: write `fn {name}(&mut self, ..)`"
            ),
        );
        return false;
    };
    receiver.attrs.iter().for_each(|attr| {
        errors.at(attr, "`self` takes no attributes in a channel\nhelp: remove it");
    });
    let fact = match receiver {
        Receiver { colon_token: Some(_), .. } => "`self` has no type of its own in a channel",
        Receiver { reference: Some((_, Some(_))), .. } => "`self` has no lifetime in a channel",
        Receiver { reference: Some(_), .. } => return true,
        Receiver { mutability: Some(_), .. } => {
            "`mut self` would consume the handler, which serves many calls"
        }
        _ => "`self` would consume the handler, which serves many calls",
    };
    errors.at(receiver, format!("{fact}\nhelp: write `&mut self`, or `&self` for a handler that is shared"));
    false
}

/// The arguments of a method.
struct Arguments {
    /// The one with `#[caller]`.
    caller: Option<CallerArg>,
    /// Those that are sent.
    sent: Vec<Arg>,
}

/// The arguments after `self`. Patterns that a method without a body cannot have became `_` in `sig`.
fn arguments(sig: &mut Signature, has_body: bool, errors: &mut Errors) -> Option<Arguments> {
    let mut seen = names::Names::default();
    let (mut caller, mut sent) = (None, Some(Vec::new()));
    if too_many("a call", "an argument", typed(sig).filter(|input| !caller::is_caller(input)), errors) {
        sent = None;
    }
    if let Some(variadic) = sig.variadic.take() {
        errors.at(variadic, "the number of arguments is fixed\nhelp: take a `FixedVec<T, N>`");
        sent = None;
    }
    let mut stands = Stands::First;
    for input in &mut sig.inputs {
        let FnArg::Typed(input) = input else { continue };
        let is_caller = caller::is_caller(input);
        let is_sound = if is_caller {
            let name = argument_name(&input.pat, errors)
                .filter(|name| is_new(name, &mut seen, errors) & names::is_free(name, "argument", errors));
            caller = caller::argument(input, name, stands, errors);
            caller.is_some()
        } else {
            let arg = argument(input, &mut seen, errors);
            let is_sound = arg.is_some();
            sent = sent.zip(arg).map(|(mut sent, arg)| {
                sent.push(arg);
                sent
            });
            is_sound
        };
        stands = stands.after(is_caller);
        if !is_sound {
            sent = sent.filter(|_| !is_caller);
            if !has_body {
                *input.pat =
                    Pat::Wild(PatWild { attrs: Vec::new(), underscore_token: Token![_](Span::call_site()) });
            }
        }
    }
    sent.map(|sent| Arguments { caller, sent })
}

fn typed(sig: &Signature) -> impl Iterator<Item = &PatType> {
    sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(input),
        FnArg::Receiver(_) => None,
    })
}

/// The maximum number of arguments of a method, and of fields of an event: the runtime has one tuple type for each
/// number.
const MOST: usize = 16;

/// Reports the first of too many arguments or fields. Returns whether there are too many.
pub(super) fn too_many(
    who: &str,
    what: &str,
    mut parts: impl Iterator<Item = impl quote::ToTokens>,
    errors: &mut Errors,
) -> bool {
    let first = parts.nth(MOST);
    if let Some(part) = &first {
        errors.at(
            part,
            format!(
                "{who} carries at most {MOST} values, and this is one more\n\
                 help: put some of them into a struct with `#[ipc_message]`, and make that {what}"
            ),
        );
    }
    first.is_some()
}

fn argument(input: &mut PatType, seen: &mut names::Names, errors: &mut Errors) -> Option<Arg> {
    // syn parses `self: T` as a receiver, so the remaining ones are arguments.
    if types::caller_would_be_sent(&input.ty, types::CALLER_AS_ARGUMENT, errors) {
        input.attrs.clear();
        return None;
    }
    let is_bulk = types::is_bulk(&input.ty);
    let (max, was) = attributes::of_argument(std::mem::take(&mut input.attrs), is_bulk, errors);
    let name = argument_name(&input.pat, errors).filter(|name| distinct(name, seen, errors));
    if is_bulk {
        let bulk = types::bulk(&input.ty, max, &*input, errors);
        let (name, bulk) = (name?, bulk?);
        // The place of the slice is encoded; its type is known where the runtime is known.
        let ty = Typed { ty: bulk.element.ty.clone(), plain: false };
        return Some(Arg { name, was, ty, bulk: Some(bulk), stream: None });
    }
    if let Some((is_out, item)) = types::stream(&input.ty) {
        let (name, item) = (name, types::crossing(item, errors));
        let (name, item) = (name?, item?);
        let ty = Typed { ty: item.ty.clone(), plain: false };
        let written = input.ty.clone();
        let named_at = types::last_segment(&written).map_or_else(Span::call_site, |last| last.ident.span());
        let stream = Some(Stream { written, named_at, item, is_out });
        return Some(Arg { name, was, ty, bulk: None, stream });
    }
    let ty = types::argument(&input.ty, errors);
    Some(Arg { name: name?, was, ty: ty?, bulk: None, stream: None })
}

/// Reports slices that the reply should fill in a one-way method, which has no reply.
fn nothing_to_fill(args: &[Arg], errors: &mut Errors) {
    for arg in args.iter().filter(|arg| arg.bulk_out().is_some()) {
        errors.at(
            &arg.name,
            format!(
                "a one-way method has no reply that could fill `{}`\nhelp: remove `#[oneway]`",
                arg.name.unraw()
            ),
        );
    }
}

/// Reports `#[into]` on a method of which nothing could go into a place of the caller.
fn into_fits(into: Span, args: &[Arg], answer: Option<&Answer>, errors: &mut Errors) {
    if args.iter().any(|arg| arg.bulk.is_some() || arg.stream.is_some()) {
        errors.at_span(
            into,
            "`#[into]` is for arguments and replies by value, and slices and streams have forms of their own\n\
             help: remove it",
        );
    } else if let Some(Answer::Nothing) = answer {
        errors.at_span(
            into,
            "a `#[oneway]` method has no reply that could be put anywhere\nhelp: remove `#[into]`",
        );
    }
}

fn argument_name(pat: &Pat, errors: &mut Errors) -> Option<Ident> {
    match pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
            if let Some(token) = pat.mutability {
                errors.at(
                    token,
                    "`mut` says nothing to the caller\n\
                     help: remove it here, and write it where the trait is implemented",
                );
                return None;
            }
            Some(pat.ident.clone())
        }
        Pat::Wild(wild) => {
            errors.at(
                wild,
                "an argument of a channel has a name, which both processes compare\n\
                 help: write a name instead of `_`",
            );
            None
        }
        pat => {
            errors.at(
                pat,
                "an argument of a channel is one plain name\n\
                 help: write a name, and take the value apart in the host",
            );
            None
        }
    }
}

fn distinct(name: &Ident, seen: &mut names::Names, errors: &mut Errors) -> bool {
    names::of_argument(name, errors) & is_new(name, seen, errors)
}

/// Whether no other argument has this name.
fn is_new(name: &Ident, seen: &mut names::Names, errors: &mut Errors) -> bool {
    let is_new = seen.insert(name);
    if !is_new {
        names::twice("an argument", name, errors);
    }
    is_new
}

fn answer(sig: &Signature, attrs: &MethodAttrs, errors: &mut Errors) -> Option<Answer> {
    let answer = types::answer(&sig.output, errors);
    if attrs.oneway.is_none() {
        return answer;
    }
    if let Some(idempotent) = attrs.idempotent {
        errors.at_span(
            idempotent,
            "a `#[oneway]` method has no answer that could be missed, so it is never repeated\n\
             help: remove `#[idempotent]`, or remove `#[oneway]`",
        );
    }
    if let syn::ReturnType::Type(_, ty) = &sig.output {
        if !is_unit(ty) {
            errors.at(
                ty,
                format!(
                    "`{}` is `#[oneway]`, so it has no reply\n\
                     help: remove the return type, or remove `#[oneway]`",
                    sig.ident.unraw()
                ),
            );
        }
    }
    Some(Answer::Nothing)
}

fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// Turns `item` into the method of the trait. The compiler must not report the same faults a second time.
fn clean(item: &mut TraitItemFn, attrs: &MethodAttrs) {
    item.attrs.clone_from(&attrs.kept);
    item.sig.constness = None;
    if item.default.is_some() {
        return;
    }
    if let Some(FnArg::Receiver(receiver)) = item.sig.inputs.first_mut() {
        receiver.attrs.clear();
        if receiver.reference.is_none() && receiver.colon_token.is_none() {
            receiver.mutability = None;
        }
    }
}
