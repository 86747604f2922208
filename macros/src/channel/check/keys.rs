//! Attributes with keys: `#[channel(capacity = 64, async)]`, `#[timeout(ms = 50)]`.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitInt, Meta, Token};

use crate::channel::model::{Timeout, Wanted};
use crate::error::{Errors, suggest};

/// The minimum and maximum number of slots of a ring.
const CAPACITY: std::ops::RangeInclusive<u32> = 2..=65536;

/// The units of a timeout, in microseconds.
const UNITS: [(&str, u64); 2] = [("ms", 1000), ("us", 1)];

/// The value of `#[timeout(..)]`.
pub(super) fn of_timeout(attr: &Attribute, errors: &mut Errors) -> Option<Timeout> {
    let example = "#[timeout(ms = 50)]";
    let mut entries = entries(attr, &UNITS.map(|(unit, _)| unit), example, errors);
    if let [first, second, ..] = &entries[..] {
        let both = format!("`{}` and `{}` are two timeouts", first.key, second.key);
        errors.at(second, format!("{both}\nhelp: keep one of the two"));
        return None;
    }
    let entry = entries.pop()?;
    let (unit, micros) = UNITS.into_iter().find(|(unit, _)| entry.key == unit)?;
    let value = entry.positive(example, errors)?;
    match value.base10_parse::<u64>().ok().and_then(|value| value.checked_mul(micros)) {
        Some(0) => {
            let fact = format!("a timeout of 0 {unit} would refuse every call");
            let help = format!("help: write the longest time to wait, such as `#[timeout({unit} = 50)]`");
            errors.at(value, format!("{fact}\n{help}"));
            None
        }
        Some(micros) => Some(Timeout { micros, unit }),
        None => {
            errors.at(
                value,
                "this is more than a `u64` of microseconds holds\n\
                 help: remove `#[timeout(..)]`, and a call waits as long as it takes",
            );
            None
        }
    }
}

/// The values of `#[channel(..)]`.
#[derive(Default)]
pub(super) struct ChannelKeys {
    pub(super) capacity: Option<u32>,
    pub(super) wanted: Wanted,
}

/// Reads `#[channel(..)]`.
pub(super) fn of_channel(attr: &Attribute, found: &mut ChannelKeys, errors: &mut Errors) {
    let example = "#[channel(capacity = 1024)]";
    for entry in entries(attr, &["async", "capacity", "mock"], example, errors) {
        match entry.key.to_string().as_str() {
            "async" => found.wanted.async_client = entry.alone(errors),
            "mock" => found.wanted.mock = entry.alone(errors),
            _ => found.capacity = entry.positive(example, errors).and_then(|slots| capacity(&slots, errors)),
        }
    }
}

fn capacity(slots: &LitInt, errors: &mut Errors) -> Option<u32> {
    let wanted = slots.base10_parse::<u128>().unwrap_or(u128::MAX);
    let capacity = u32::try_from(wanted).ok().filter(|n| CAPACITY.contains(n) && n.is_power_of_two());
    if capacity.is_none() {
        let (least, greatest) = (*CAPACITY.start(), *CAPACITY.end());
        let wanted = u32::try_from(wanted).unwrap_or(greatest).clamp(least, greatest);
        errors.at(
            slots,
            format!(
                "the capacity is a power of two from {least} to {greatest}\nhelp: write `capacity = {}`",
                wanted.next_power_of_two()
            ),
        );
    }
    capacity
}

/// A part of `#[name(key = 1, word)]`.
struct Entry {
    /// The key, which may be a keyword.
    key: Ident,
    value: Option<Expr>,
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let equals = input.parse::<Option<Token![=]>>()?;
        Ok(Entry { key, value: equals.map(|_| input.parse()).transpose()? })
    }
}

impl ToTokens for Entry {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (key, value) = (&self.key, self.value.iter());
        tokens.extend(quote!(#key #(= #value)*));
    }
}

impl Entry {
    /// Whether the entry is a word without a value.
    fn alone(&self, errors: &mut Errors) -> bool {
        if let Some(value) = &self.value {
            errors.at(value, format!("`{0}` takes no value\nhelp: write `{0}` alone", self.key));
        }
        true
    }

    /// Its value, a positive integer.
    fn positive(&self, example: &str, errors: &mut Errors) -> Option<LitInt> {
        match &self.value {
            Some(Expr::Lit(ExprLit { lit: Lit::Int(int), .. })) if is_plain(int) => return Some(int.clone()),
            Some(value) => errors.at(value, self.no_integer(example)),
            None => errors.at(self, self.no_integer(example)),
        }
        None
    }

    fn no_integer(&self, example: &str) -> String {
        format!("`{}` is a positive integer, written as a literal\nhelp: write `{example}`", self.key)
    }
}

/// The entries of an attribute, each key once; unknown keys are reported.
fn entries(attr: &Attribute, known: &[&str], example: &str, errors: &mut Errors) -> Vec<Entry> {
    let keys = known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" or ");
    let missing = format!("{keys} is missing\nhelp: write `{example}`");
    let Meta::List(list) = &attr.meta else {
        errors.at(attr, missing);
        return Vec::new();
    };
    let Ok(entries) = list.parse_args_with(Punctuated::<Entry, Token![,]>::parse_terminated) else {
        errors.at(&list.tokens, format!("this is not of the form `key = value`\nhelp: write `{example}`"));
        return Vec::new();
    };
    if entries.is_empty() {
        errors.at(attr, missing);
    }
    let mut found: Vec<Entry> = Vec::new();
    for entry in entries {
        let word = entry.key.to_string();
        if !known.contains(&word.as_str()) {
            let help = match known {
                [key] => format!("the key is `{key}`, as in `{example}`"),
                _ => suggest(&word, known),
            };
            errors.at(&entry.key, format!("there is no key `{word}`\nhelp: {help}"));
        } else if found.iter().any(|earlier| earlier.key == entry.key) {
            errors.at(&entry, format!("`{word}` stands here twice\nhelp: keep one of the two"));
        } else {
            found.push(entry);
        }
    }
    found
}

/// Whether the literal has neither a suffix nor a sign.
fn is_plain(int: &LitInt) -> bool {
    int.suffix().is_empty() && !int.base10_digits().starts_with('-')
}
