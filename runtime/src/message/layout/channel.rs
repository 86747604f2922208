//! Checks of the declaration of a channel: sizes, bulk data, streams, extensible messages.

use super::carried::carried_in;
use super::text::{Text, fail};
use super::{HELP_EXTENSIBLE, extensible_in, is_placeholder, list_fault, report};
use crate::message::limits::{MAX_BULK, MAX_SIZE};
use crate::schema::desc::{Kind, MethodDesc, MethodKind, TypeDesc};

/// Fails to compile if the arguments, the reply or the error of the method at this place are larger than a slot.
#[track_caller]
pub const fn method_within_limits(methods: &[MethodDesc], place: u16) {
    let method = &methods[place as usize];
    extensible_travels_alone(method);
    report(&list_fault(method.reply));
    if let Some(error) = method.error {
        report(&list_fault(error));
    }
    let mut at = 0;
    while at < method.args.len() {
        report(&list_fault(method.args[at].ty));
        if let Kind::Stream { of, .. } = method.args[at].ty.kind {
            item_within_limits(method.args[at].name, of);
        }
        at += 1;
    }
    let (part, size, help) = match (method.kind, method.error) {
        (MethodKind::Event, _) if method.args_size > MAX_SIZE => (
            "fields",
            method.args_size,
            "send it in pieces, by several events, or have the clients ask for it",
        ),
        _ if method.args_size > MAX_SIZE => (
            "arguments",
            method.args_size,
            "send large data as bulk data, `#[max(N)] xs: &[T]`, or in pieces",
        ),
        _ if method.reply.size > MAX_SIZE => {
            let help =
                "return it as bulk data, in the argument `#[max(N)] out: &mut [T]`, or send it in pieces";
            ("reply", method.reply.size, help)
        }
        (_, Some(error)) if error.size > MAX_SIZE => {
            ("error", error.size, "say in the error what went wrong, and let a method return the rest")
        }
        _ => return,
    };
    let text = Text::new().bytes(size).str(" in the ").str(part).str(" of `").str(method.name);
    fail(&text.str("`, and a slot holds at most ").number(MAX_SIZE).str("\nhelp: ").str(help));
}

/// Fails to compile if a message of a pipe is larger than a slot.
#[track_caller]
pub const fn pipe_within_limits(ty: &TypeDesc) {
    if ty.size > MAX_SIZE {
        let text = Text::new().bytes(ty.size).str(" in a message of a pipe, and a slot holds at most ");
        fail(
            &text
                .number(MAX_SIZE)
                .str("\nhelp: send it in pieces, or declare a channel with bulk data, `#[max(N)] xs: &[T]`"),
        );
    }
}

/// Fails to compile if an item of the stream `name` is larger than a slot.
#[track_caller]
const fn item_within_limits(name: &str, of: &TypeDesc) {
    if of.size > MAX_SIZE {
        let text = Text::new().bytes(of.size).str(" in each item of the stream `").str(name);
        let text = text.str("`, and a slot holds at most ").number(MAX_SIZE);
        fail(&text.str("\nhelp: send it in pieces, by several items"));
    }
}

/// Fails to compile if a slice of up to `max` elements `of` cannot be bulk data of a method.
#[track_caller]
pub const fn bulk_within_limits(max: usize, of: &TypeDesc, zero_is_valid: bool) {
    if is_placeholder(of) {
        return; // not a message, which is reported elsewhere
    }
    report(&carried_in(of));
    let text = Text::new();
    if max == 0 {
        fail(&text.str("a slice of at most 0 elements carries no data\nhelp: write the maximum of a call, as in `#[max(4096)]`"));
    }
    if of.size == 0 {
        fail(
            &text
                .str("`")
                .str(of.name)
                .str("` has no bytes, so a slice of it carries no data\nhelp: send its length as a `u32`"),
        );
    }
    if !zero_is_valid {
        let text = text
            .str("zeros are not a valid `")
            .str(of.name)
            .str("`, and bulk data that is written in place begins with zeros");
        fail(&text.str("\nhelp: give the enum a variant of the value 0, or take a `FixedVec` by value"));
    }
    if max > MAX_BULK / of.size {
        let text = text.number(max).str(" elements of ").bytes(of.size).str(" are more than the ");
        let text = text
            .number(MAX_BULK)
            .str(" bytes that bulk data may have\nhelp: the largest that fits is `#[max(");
        fail(&text.number(MAX_BULK / of.size).str(")]`; send more by several calls"));
    }
}

/// Fails to compile if fields appended to an extensible message would move something behind it.
#[track_caller]
const fn extensible_travels_alone(method: &MethodDesc) {
    let mut at = 0;
    while at < method.args.len() {
        let arg = &method.args[at];
        if let Some(inner) = extensible_in(arg.ty) {
            if at + 1 < method.args.len() {
                let text = Text::new()
                    .str("`")
                    .str(inner.name)
                    .str("` is extensible, and a field appended to it would ");
                let text =
                    text.str("move the argument that follows `").str(arg.name).str("` in `").str(method.name);
                fail(&text.str("`\nhelp: make it the last argument"));
            }
        }
        is_not_repeated(method, arg.ty);
        at += 1;
    }
    is_not_repeated(method, method.reply);
    if let Some(error) = method.error {
        is_not_repeated(method, error);
    }
}

/// Fails to compile if `ty` contains several extensible messages.
#[track_caller]
const fn is_not_repeated(method: &MethodDesc, ty: &'static TypeDesc) {
    if is_extensible(ty) {
        return;
    }
    if let Some(inner) = extensible_in(ty) {
        let text = Text::new()
            .str("`")
            .str(inner.name)
            .str("` is extensible, and in an array, a list, a slice or a stream in `");
        fail(
            &text
                .str(method.name)
                .str("` a field appended to it would move the next one")
                .str(HELP_EXTENSIBLE),
        );
    }
}

const fn is_extensible(ty: &TypeDesc) -> bool {
    matches!(ty.kind, Kind::Struct { base: Some(_), .. })
}
