//! Types whose spelling shows that they are not plain data, each with what to write instead.
//!
//! A macro sees names, not types. A name counts as the one of the standard library if it is written alone or with a
//! path that starts with `std`, `core` or `alloc`, and has generic arguments exactly where that type has them. A user's
//! own type with such a name is written `self::Name`. The trait `Message` checks what is invisible here (an alias, a
//! type from elsewhere). A macro in the place of a type is refused.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type, TypePath, TypeReference};

use crate::error::Errors;

/// Reports every part of `ty` whose spelling shows that it cannot cross a process boundary. The trait `Message` checks
/// what is invisible here (an alias, a user's own type). Returns whether nothing was reported.
pub(crate) fn check(ty: &Type, errors: &mut Errors) -> bool {
    match macro_in(ty) {
        Some(call) => refuse_macro(ty, &call, errors),
        None => check_spelling(ty, errors),
    }
}

/// Refuses a macro in a type. The expansion repeats a type several times, and would repeat the macro; the right side of
/// an alias is expanded once.
fn refuse_macro(ty: &Type, call: &TokenStream, errors: &mut Errors) -> bool {
    let fact =
        "a macro may expand to another type each time, so what is checked need not be what is compiled";
    let spelled = spelled(ty).replace(" !", "!").replace("! ", "!");
    let help = format!("give the type a name, `type Name = {spelled};`, and write `Name` here");
    refuse(call, &fault(fact, help), errors)
}

/// The first macro call in `tokens`, also in the length of an array.
pub(crate) fn macro_in(tokens: impl ToTokens) -> Option<TokenStream> {
    let tokens: Vec<_> = tokens.into_token_stream().into_iter().collect();
    let call = tokens.windows(3).position(|window| match window {
        [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Group(group)] => {
            mark.as_char() == '!' && group.delimiter() != Delimiter::None && !is_operand_next(name)
        }
        _ => false,
    });
    if let Some(at) = call {
        return Some(tokens[start_of_path(&tokens, at)..at + 3].iter().cloned().collect());
    }
    tokens.iter().find_map(|token| match token {
        TokenTree::Group(group) => macro_in(group.stream()),
        _ => None,
    })
}

/// Whether a `!` after this word negates what follows.
fn is_operand_next(word: &Ident) -> bool {
    ["if", "while", "match", "in", "return", "break", "else", "move", "const"]
        .iter()
        .any(|other| word == other)
}

/// Where the path begins whose last word is at `last`.
fn start_of_path(tokens: &[TokenTree], last: usize) -> usize {
    let is_colon = |at: usize| matches!(&tokens[at], TokenTree::Punct(colon) if colon.as_char() == ':');
    let mut start = last;
    while start >= 2 && is_colon(start - 1) && is_colon(start - 2) {
        start -= 2;
        match start.checked_sub(1).map(|before| &tokens[before]) {
            Some(TokenTree::Ident(_)) => start -= 1,
            _ => break,
        }
    }
    start
}

fn check_spelling(ty: &Type, errors: &mut Errors) -> bool {
    match ty {
        Type::Array(array) => check_spelling(&array.elem, errors),
        Type::Group(group) => check_spelling(&group.elem, errors),
        Type::Paren(paren) => check_spelling(&paren.elem, errors),
        Type::Tuple(tuple) if tuple.elems.is_empty() => true,
        Type::Path(path) if path.qself.is_none() => check_path(path, errors),
        _ => match refused_form(ty) {
            Some(fault) => refuse(ty, &fault, errors),
            None => true,
        },
    }
}

/// A fact, and what to write instead.
struct Fault {
    fact: String,
    help: String,
}

fn fault(fact: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault { fact: fact.into(), help: help.into() }
}

fn refuse(ty: &dyn ToTokens, fault: &Fault, errors: &mut Errors) -> bool {
    errors.at(ty, format_args!("{}\nhelp: {}", fault.fact, fault.help));
    false
}

/// Forms that no message can have, whatever names they contain.
fn refused_form(ty: &Type) -> Option<Fault> {
    Some(match ty {
        Type::Ptr(pointer) => fault(
            "a raw pointer is an address in one process and means nothing in another",
            format!("put the value itself here, `{}`, or an index as `u32`", spelled(&pointer.elem)),
        ),
        Type::Reference(reference) => refused_reference(reference),
        Type::Slice(slice) => list(ty, &slice.elem),
        Type::BareFn(_) => fault(
            "a function pointer is an address in one process and means nothing in another",
            "send an enum that names what to do, and match on it in the host",
        ),
        Type::TraitObject(_) => fault(
            "a trait object points to code and data of one process",
            "name one concrete type, or send an enum as a tag",
        ),
        Type::ImplTrait(_) => fault(
            "`impl Trait` does not name a type, and both processes must know which one it is",
            "name one concrete type",
        ),
        Type::Tuple(tuple) => fault(
            "the layout of a tuple is not defined, so two programs may disagree about it",
            format!("write a struct with {} and `#[ipc_message]`", count(tuple.elems.len(), "field")),
        ),
        Type::Never(_) => fault(
            "`!` has no values, so it cannot be sent",
            "leave it out, or write `()` where a type is needed",
        ),
        Type::Infer(_) => {
            fault("both processes must know this type, so it cannot be inferred", "write the type")
        }
        _ => return None,
    })
}

fn refused_reference(reference: &TypeReference) -> Fault {
    match &*reference.elem {
        Type::Path(path) if path.path.is_ident("str") => text(reference),
        Type::Slice(slice) => list(reference, &slice.elem),
        owned => fault(
            "a reference is an address in one process and means nothing in another",
            format!("put the value itself here: `{}`", spelled(owned)),
        ),
    }
}

fn check_path(path: &TypePath, errors: &mut Errors) -> bool {
    if let Some(segment) = standard_name(&path.path) {
        if let Some(mut fault) = refused_name(path, segment) {
            if path.path.segments.len() == 1 && may_be_own(&segment.ident.to_string()) {
                fault.help += &format!("; a type of your own is written `self::{}`", segment.ident);
            }
            return refuse(path, &fault, errors);
        }
    }
    let mut fine = true;
    for segment in &path.path.segments {
        for argument in type_arguments(segment) {
            fine &= check_spelling(argument, errors);
        }
    }
    fine
}

/// The last segment, if the path can name an item of the standard library.
fn standard_name(path: &Path) -> Option<&PathSegment> {
    let first = path.segments.first()?;
    let standard = ["std", "core", "alloc"].iter().any(|krate| first.ident == krate);
    if standard || (path.segments.len() == 1 && path.leading_colon.is_none()) {
        path.segments.last()
    } else {
        None
    }
}

fn type_arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Why the type of this name in the standard library is refused. `None` if there is no such type.
fn refused_name(path: &TypePath, segment: &PathSegment) -> Option<Fault> {
    let name = segment.ident.to_string();
    match type_arguments(segment).next() {
        Some(first) => refused_generic(&name, first, segment, path),
        None => refused_plain(&name, path),
    }
}

fn refused_plain(name: &str, path: &TypePath) -> Option<Fault> {
    Some(match name {
        "usize" => size("usize", "u64"),
        "isize" => size("isize", "i64"),
        "NonZeroUsize" => size("NonZeroUsize", "NonZero<u64>"),
        "NonZeroIsize" => size("NonZeroIsize", "NonZero<i64>"),
        "str" | "String" | "CStr" | "CString" | "OsStr" | "OsString" | "Path" | "PathBuf" => text(path),
        "Duration" => time("Duration", "a `u64` of nanoseconds"),
        "Instant" => fault(
            "an `Instant` can be compared only within one process",
            "write a `u64` of nanoseconds on a clock that both sides read",
        ),
        "SystemTime" => time("SystemTime", "a `u64` of nanoseconds since the epoch"),
        "Ipv4Addr" => fault("the layout of `Ipv4Addr` is not defined", "write `[u8; 4]`, its octets"),
        "Ipv6Addr" => fault("the layout of `Ipv6Addr` is not defined", "write `[u8; 16]`, its octets"),
        _ => {
            let integer = name.strip_prefix("Atomic")?.to_lowercase();
            let plain = match integer.as_str() {
                "usize" => "u64",
                "isize" => "i64",
                "bool" | "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" => &integer,
                _ => return None,
            };
            shared(name, plain)
        }
    })
}

fn refused_generic(name: &str, first: &Type, segment: &PathSegment, path: &TypePath) -> Option<Fault> {
    let inner = spelled(first);
    Some(match name {
        "Vec" | "VecDeque" | "LinkedList" | "BinaryHeap" => list(path, first),
        "HashMap" | "BTreeMap" => map(path, first, type_arguments(segment).nth(1)),
        "HashSet" | "BTreeSet" => list(path, first),
        "Box" | "Rc" | "Arc" | "Cow" if is_text(first) => text(path),
        "Box" | "Rc" | "Arc" | "Cow" => match first {
            Type::Slice(slice) => list(path, &slice.elem),
            Type::TraitObject(_) => refused_form(first)?,
            _ => fault(heap(path), format!("put the value itself here: `{inner}`")),
        },
        "Weak" | "NonNull" | "AtomicPtr" => fault(
            format!("`{}` is an address in one process and means nothing in another", spelled(path)),
            format!("put the value itself here, `{inner}`, or an index as `u32`"),
        ),
        "Option" if is_non_zero(first) => return None,
        "Option" => fault(
            format!(
                "the layout of `{}` is not defined, so two programs may disagree about it",
                spelled(path)
            ),
            format!("write a `bool` next to a `{inner}`, an enum as a tag, or `Option<NonZero<..>>`"),
        ),
        "Result" => fault(
            format!(
                "the layout of `{}` is not defined, so two programs may disagree about it",
                spelled(path)
            ),
            "write an enum as a tag next to the value; a method of a channel may return a `Result`",
        ),
        "Cell" | "RefCell" | "UnsafeCell" | "OnceCell" | "LazyCell" | "Mutex" | "RwLock" | "OnceLock"
        | "LazyLock" => shared(&spelled(path), &inner),
        "MaybeUninit" => fault(
            format!("`{}` may hold bytes that were never written", spelled(path)),
            format!("write `{inner}`, and zeros where there is no value yet"),
        ),
        "PhantomData" => fault(
            "`PhantomData` has no bytes, and the other process cannot see what it stands for",
            "leave the field out, or keep it in a wrapper that is not sent",
        ),
        _ => return None,
    })
}

/// The element, if `ty` is spelled like a list of any length in the memory of one process.
pub(crate) fn list_of(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Group(group) => list_of(&group.elem),
        Type::Paren(paren) => list_of(&paren.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Reference(reference) => {
            list_of(&reference.elem).filter(|_| matches!(*reference.elem, Type::Slice(_)))
        }
        Type::Path(path) if path.qself.is_none() => {
            let segment = standard_name(&path.path)?;
            let element = type_arguments(segment).next()?;
            match segment.ident.to_string().as_str() {
                "Vec" | "VecDeque" => Some(element),
                "Box" | "Rc" | "Arc" | "Cow" => {
                    list_of(element).filter(|_| matches!(element, Type::Slice(_)))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Names that a program may plausibly give to its own type.
fn may_be_own(name: &str) -> bool {
    ["Arc", "Cell", "Duration", "Instant", "Ipv4Addr", "Ipv6Addr", "Path", "SystemTime"].contains(&name)
}

fn is_text(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    standard_name(&path.path).is_some_and(|segment| {
        ["str", "CStr", "OsStr", "Path", "String"].iter().any(|name| segment.ident == name)
    })
}

fn is_non_zero(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().is_some_and(|segment| segment.ident.to_string().starts_with("NonZero"))
        }
        Type::Group(group) => is_non_zero(&group.elem),
        Type::Paren(paren) => is_non_zero(&paren.elem),
        _ => false,
    }
}

fn size(name: &str, fixed: &str) -> Fault {
    fault(
        format!("the size of `{name}` differs between platforms"),
        format!("write `{fixed}`, which every process reads alike"),
    )
}

fn heap(ty: impl ToTokens) -> String {
    format!("`{}` points to memory of one process", spelled(ty))
}

fn text(ty: impl ToTokens) -> Fault {
    fault(heap(ty), "for text write `FixedStr<N>`, which holds up to N bytes in place")
}

fn list(ty: impl ToTokens, element: &Type) -> Fault {
    let element = spelled(element);
    fault(
        heap(ty),
        format!("write `FixedVec<{element}, N>` for up to N elements, or `[{element}; N]` for exactly N"),
    )
}

fn map(ty: impl ToTokens, key: &Type, value: Option<&Type>) -> Fault {
    let value = value.map_or_else(|| "V".to_owned(), spelled);
    let key = spelled(key);
    fault(
        heap(ty),
        format!("write `FixedVec<Entry, N>` with a struct `Entry` of a key `{key}` and a value `{value}`"),
    )
}

fn time(name: &str, plain: &str) -> Fault {
    fault(
        format!("the layout of `{name}` is not defined, so two programs may disagree about it"),
        format!("write {plain}"),
    )
}

fn shared(name: &str, plain: &str) -> Fault {
    fault(
        format!("`{name}` is shared within one process, and a message is copied"),
        format!("write `{plain}`, and change it by a method of the channel"),
    )
}

fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

/// The tokens as a person would write them.
pub(crate) fn spelled(tokens: impl ToTokens) -> String {
    let tokens: TokenStream = tokens.into_token_stream();
    let mut text = tokens.to_string();
    for (loose, tight) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        (" ;", ";"),
        ("& ", "&"),
    ] {
        text = text.replace(loose, tight);
    }
    text
}

#[cfg(test)]
mod tests;
