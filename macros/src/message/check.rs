//! Every rule of a message that its tokens can show, with the text for each fault. Emits nothing.
//!
//! Rules that need types (padding, sizes, whether a field is a message) are checked by the compiler, in the code that
//! [`super::expand`] emits.

use syn::ext::IdentExt;
use syn::{Attribute, Fields, Generics, Item, ItemFn, Member};

use super::model::{Arg, Body, DEFAULT_ENUM_REPR, Declared, ENUM_REPRS, Field, Message, Repr, Variant};
use super::{extensible, open};
use crate::error::{Errors, suggest};
use crate::evolution::{self, Names};
use crate::types;

/// Reports every fault of `message`.
pub(super) fn check(message: &Message, errors: &mut Errors) {
    check_args(&message.args, errors);
    match &message.body {
        Body::Struct(declared) => {
            check_struct(declared, errors);
            extensible::check(message, declared, errors);
        }
        Body::Enum(declared) => {
            check_enum(declared, errors);
            extensible::refuse(message, "an enum", errors);
        }
        Body::Other => refuse_item(&message.item, errors),
    }
}

fn check_args(args: &[Arg], errors: &mut Errors) {
    for (index, arg) in args.iter().enumerate() {
        let key = &arg.key;
        if key != "crate" && key != "extensible" {
            let known = suggest(&key.to_string(), &["crate", "extensible"]);
            errors.at(key, format_args!("`#[ipc_message]` has no argument `{key}`; {known}"));
        } else if args.iter().take(index).any(|earlier| earlier.key == *key) {
            errors.at(key, format_args!("`{key}` is given twice\nhelp: remove one of them"));
        } else if key == "extensible" {
            if let Some(value) = &arg.value {
                errors.at(value, "`extensible` takes no value\nhelp: write `#[ipc_message(extensible)]`");
            }
        } else if arg.path().is_none() {
            let place = arg.value.as_ref().map_or_else(|| quote::quote!(#key), |value| quote::quote!(#value));
            errors.at(
                place,
                "`crate` needs a path\nhelp: write it without quotes, as in `crate = ::memorypipe`",
            );
        }
    }
}

fn check_struct(declared: &Declared<Vec<Field>>, errors: &mut Errors) {
    check_again(declared.again.as_ref(), errors);
    for repr in &declared.reprs {
        if let Some(fault) = refused_struct_repr(repr) {
            errors.at(&repr.tokens, fault);
        }
    }
    let mut fine = true;
    let mut names = Names::new("field", declared.parts.iter().map(|field| field.name.clone()));
    for field in &declared.parts {
        check_attrs(&field.attrs, errors);
        open::refuse(&field.attrs, errors);
        match &field.member {
            Member::Named(_) => names.check(&field.name, &field.attrs, errors),
            Member::Unnamed(_) => refuse_was(&field.attrs, errors),
        }
        fine &= types::check(&field.ty, errors);
    }
    if declared.parts.is_empty() {
        errors.at(
            &declared.ident,
            format_args!(
                "`{}` has no bytes, so there is nothing to send\nhelp: add a field, such as `seq: u32`; a method of a channel needs no argument at all",
                declared.ident
            ),
        );
    }
    check_lifetimes(&declared.generics, fine, errors);
}

fn refused_struct_repr(repr: &Repr) -> Option<String> {
    let name = repr.name.to_string();
    Some(match name.as_str() {
        "C" | "align" => return None,
        "packed" => {
            "a packed struct has fields that no reference may point to\nhelp: remove `packed`, order the fields from largest to smallest, and fill what is left with a field `_pad: [u8; N]`".to_owned()
        }
        "transparent" => {
            "`transparent` is for wrappers within one program\nhelp: remove it; `repr(C)` is added, and with one field the layout is the same".to_owned()
        }
        "Rust" => {
            "`repr(Rust)` lets the compiler order the fields, so two programs may disagree\nhelp: remove it; `repr(C)` is added".to_owned()
        }
        integer if is_integer(integer) => {
            format!("`{integer}` is for enums; the fields of a struct lie one after the other\nhelp: remove it; `repr(C)` is added")
        }
        _ => format!("a message cannot have `repr({name})`; {}", suggest(&name, &["C", "align"])),
    })
}

/// Lifetimes are reported only if no field was: removing the borrowing fields removes them too.
fn check_lifetimes(generics: &Generics, fields_are_fine: bool, errors: &mut Errors) {
    if !fields_are_fine {
        return;
    }
    for param in generics.lifetimes() {
        errors.at(
            param,
            format_args!(
                "a message cannot borrow: `{}` ends in one process, and the bytes live on in another\nhelp: remove the lifetime, and put the values themselves into the fields",
                param.lifetime
            ),
        );
    }
}

fn is_integer(name: &str) -> bool {
    ENUM_REPRS.contains(&name) || ["u128", "i128", "usize", "isize"].contains(&name)
}

fn check_enum(declared: &Declared<Vec<Variant>>, errors: &mut Errors) {
    check_again(declared.again.as_ref(), errors);
    check_enum_reprs(&declared.reprs, errors);
    if !declared.generics.params.is_empty() {
        errors.at(
            &declared.generics,
            "an enum in a message has no generic parameters\nhelp: remove them; write one enum for each set of types",
        );
    }
    if declared.parts.is_empty() {
        errors.at(
            &declared.ident,
            format_args!(
                "`{}` has no variants, so it has no value that could be sent\nhelp: add a variant",
                declared.ident
            ),
        );
    }
    let name = |variant: &Variant| variant.ident.unraw().to_string();
    let mut names = Names::new("variant", declared.parts.iter().map(name));
    for variant in &declared.parts {
        check_attrs(&variant.attrs, errors);
        names.check(&name(variant), &variant.attrs, errors);
        check_variant(declared, variant, errors);
    }
    open::check(declared, errors);
}

fn check_enum_reprs(reprs: &[Repr], errors: &mut Errors) {
    let mut integer: Option<&Repr> = None;
    for repr in reprs {
        if let Some(fault) = refused_enum_repr(&repr.name.to_string()) {
            errors.at(&repr.tokens, fault);
        } else if let Some(first) = integer {
            errors.at(
                &repr.tokens,
                format_args!(
                    "an enum is held by one integer, and `{}` is given already\nhelp: remove one of them",
                    first.name
                ),
            );
        } else {
            integer = Some(repr);
        }
    }
}

fn refused_enum_repr(name: &str) -> Option<String> {
    Some(match name {
        integer if ENUM_REPRS.contains(&integer) => return None,
        "C" => {
            "the size of a `repr(C)` enum differs between platforms\nhelp: write `repr(u32)`, or nothing: it is added".to_owned()
        }
        "usize" => "the size of `usize` differs between platforms\nhelp: write `repr(u64)`".to_owned(),
        "isize" => "the size of `isize` differs between platforms\nhelp: write `repr(i64)`".to_owned(),
        "u128" | "i128" => format!("an enum has at most 64 bits, not `{name}`\nhelp: write `repr({}64)`", &name[..1]),
        "align" => {
            "a larger alignment would put padding into the enum\nhelp: remove `align`, or align the struct that the enum lies in".to_owned()
        }
        "Rust" => {
            "`repr(Rust)` lets the compiler choose the integer, so two programs may disagree\nhelp: remove it; `repr(u32)` is added".to_owned()
        }
        _ => format!("an enum cannot have `repr({name})`; {}", suggest(name, &ENUM_REPRS)),
    })
}

fn check_variant(declared: &Declared<Vec<Variant>>, variant: &Variant, errors: &mut Errors) {
    let (name, variant_name) = (&declared.ident, &variant.ident);
    match &variant.fields {
        Fields::Unit => {}
        fields if fields.is_empty() => errors.at(
            fields,
            format_args!("`{variant_name}` has brackets with nothing in them\nhelp: write `{variant_name}`"),
        ),
        _ => check_data(variant, errors),
    }
    let integer = declared.integer().unwrap_or(DEFAULT_ENUM_REPR);
    if variant.is_negative() && integer.starts_with('u') {
        errors.at(
            &variant.value,
            format_args!(
                "`{name}` is held by a `{integer}`, which has no negative values\nhelp: write `#[repr(i{})]` on the enum",
                &integer[1..]
            ),
        );
    }
}

/// The fields of a variant.
fn check_data(variant: &Variant, errors: &mut Errors) {
    let mut names = Names::new("field", variant.data.iter().map(|field| field.name.clone()));
    for field in &variant.data {
        check_attrs(&field.attrs, errors);
        open::refuse(&field.attrs, errors);
        match &field.member {
            Member::Named(_) => names.check(&field.name, &field.attrs, errors),
            Member::Unnamed(_) => refuse_was(&field.attrs, errors),
        }
        types::check(&field.ty, errors);
    }
}

/// Attributes of a field or a variant.
fn check_attrs(attrs: &[Attribute], errors: &mut Errors) {
    for attr in attrs {
        if attr.path().is_ident("cfg") {
            errors.at(
                attr,
                "two programs built for different platforms or with different features would disagree about this type\nhelp: put the `#[cfg]` on a whole type, one for each form",
            );
        } else if attr.path().is_ident("cfg_attr") {
            errors.at(
                attr,
                "`cfg_attr` is not expanded when this type is checked, and may take a part of it away\nhelp: put it on the whole type, or write the attribute without a condition",
            );
        }
    }
}

/// Fields of tuple structs.
fn refuse_was(attrs: &[Attribute], errors: &mut Errors) {
    for attr in attrs.iter().filter(|attr| evolution::is_was(attr)) {
        errors.at(
            attr,
            "fields without names have no former ones\nhelp: remove `#[was]`, or give all fields names",
        );
    }
}

fn check_again(again: Option<&Attribute>, errors: &mut Errors) {
    if let Some(again) = again {
        errors.at(again, "`#[ipc_message]` is written twice\nhelp: remove this one");
    }
}

fn refuse_item(item: &Item, errors: &mut Errors) {
    let (what, help) = match item {
        Item::Union(_) => (
            "a union, because the reader cannot know which of its fields was written",
            "write an enum with a variant for each of the fields",
        ),
        Item::Fn(_) => (
            "a function",
            "a function that another process can call is declared in a trait inside `ipc_channel!( .. )`",
        ),
        Item::Trait(_) => ("a trait", "write `ipc_channel!( trait .. )` around it, which makes it a channel"),
        Item::Type(_) => ("an alias", "put `#[ipc_message]` on the struct or enum that it stands for"),
        Item::Impl(_) => ("an `impl` block", "put `#[ipc_message]` on the struct or enum itself"),
        Item::Mod(_) => ("a module", "put `#[ipc_message]` on each struct and enum in it that is sent"),
        Item::Const(_) | Item::Static(_) => ("a value", "put `#[ipc_message]` on its type"),
        _ => ("this item", "put `#[ipc_message]` on a struct or an enum"),
    };
    errors.at(head(item), format_args!("`#[ipc_message]` cannot make a message of {what}\nhelp: {help}"));
}

/// The smallest part of `item` that shows what it is.
fn head(item: &Item) -> proc_macro2::TokenStream {
    use quote::quote;
    match item {
        Item::Union(item) => {
            let (token, ident) = (&item.union_token, &item.ident);
            quote!(#token #ident)
        }
        Item::Fn(ItemFn { sig, .. }) => {
            let (token, ident) = (&sig.fn_token, &sig.ident);
            quote!(#token #ident)
        }
        Item::Trait(item) => {
            let (token, ident) = (&item.trait_token, &item.ident);
            quote!(#token #ident)
        }
        Item::Type(item) => {
            let (token, ident) = (&item.type_token, &item.ident);
            quote!(#token #ident)
        }
        Item::Impl(item) => {
            let (token, ty) = (&item.impl_token, &item.self_ty);
            quote!(#token #ty)
        }
        Item::Mod(item) => {
            let (token, ident) = (&item.mod_token, &item.ident);
            quote!(#token #ident)
        }
        Item::Const(item) => {
            let (token, ident) = (&item.const_token, &item.ident);
            quote!(#token #ident)
        }
        Item::Static(item) => {
            let (token, ident) = (&item.static_token, &item.ident);
            quote!(#token #ident)
        }
        other => quote!(#other),
    }
}
