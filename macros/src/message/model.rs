//! The model of an item with `#[ipc_message]`. Every node keeps the tokens that an error message would point at.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, Generics, Item, Member, Meta, Path, Type, UnOp};

/// The invocation.
pub(super) struct Message {
    pub(super) args: Vec<Arg>,
    /// The item, which is emitted again.
    pub(super) item: Item,
    pub(super) body: Body,
}

/// An argument of the attribute.
pub(super) struct Arg {
    pub(super) key: Ident,
    pub(super) value: Option<Expr>,
}

/// The item as a message.
pub(super) enum Body {
    Struct(Declared<Vec<Field>>),
    Enum(Declared<Vec<Variant>>),
    /// An item that cannot be a message.
    Other,
}

/// The common parts of structs and enums.
pub(super) struct Declared<T> {
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) reprs: Vec<Repr>,
    /// An `#[ipc_message]` below this one.
    pub(super) again: Option<Attribute>,
    pub(super) parts: T,
}

/// One word of a `#[repr(..)]`.
pub(super) struct Repr {
    pub(super) name: Ident,
    /// The word and what follows it in brackets.
    pub(super) tokens: TokenStream,
}

/// A field of a struct.
pub(super) struct Field {
    pub(super) member: Member,
    /// The name without `r#`; `0`, `1`, ... in a tuple struct.
    pub(super) name: String,
    pub(super) ty: Type,
    pub(super) attrs: Vec<Attribute>,
}

/// A variant of an enum.
pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) fields: syn::Fields,
    /// The same fields.
    pub(super) data: Vec<Field>,
    pub(super) value: Option<Expr>,
    pub(super) attrs: Vec<Attribute>,
}

/// The integers that may hold an enum.
pub(super) const ENUM_REPRS: [&str; 8] = ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"];

/// The integer of an enum whose author gives none.
pub(super) const DEFAULT_ENUM_REPR: &str = "u32";

impl Message {
    /// The path of the crate `memorypipe`.
    pub(super) fn krate(&self) -> TokenStream {
        let given = self.args.iter().find(|arg| arg.key == "crate").and_then(Arg::path);
        given.map_or_else(
            || {
                let krate = crate::krate::ident();
                quote!(::#krate)
            },
            ToTokens::to_token_stream,
        )
    }

    /// Whether fields may be appended.
    pub(super) fn is_extensible(&self) -> bool {
        self.args.iter().any(|arg| arg.key == "extensible")
    }

    /// Whether there is an `#[ipc_message]` below this one.
    pub(super) fn is_repeated(&self) -> bool {
        match &self.body {
            Body::Struct(declared) => declared.again.is_some(),
            Body::Enum(declared) => declared.again.is_some(),
            Body::Other => false,
        }
    }
}

/// The value of an appended field that the sender does not know.
pub(super) enum Default {
    /// Zeros.
    Zero,
    /// The value of this expression.
    Value(Box<Expr>),
}

impl Arg {
    /// The value, if it is a path.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.value {
            Some(Expr::Path(path)) if path.qself.is_none() => Some(&path.path),
            _ => None,
        }
    }
}

impl<T> Declared<T> {
    pub(super) fn has_repr(&self, name: &str) -> bool {
        self.reprs.iter().any(|repr| repr.name == name)
    }
}

impl Declared<Vec<Variant>> {
    /// The integer type of the enum, if its author gives one.
    pub(super) fn integer(&self) -> Option<&'static str> {
        ENUM_REPRS.into_iter().find(|integer| self.has_repr(integer))
    }

    /// Whether a variant has data.
    pub(super) fn has_data(&self) -> bool {
        self.parts.iter().any(|variant| !variant.data.is_empty())
    }

    /// Whether a variant is the catch-all.
    pub(super) fn is_open(&self) -> bool {
        self.parts.iter().any(Variant::is_other)
    }

    /// A number that the integer can hold and hardly a variant has.
    pub(super) fn largest(&self) -> &'static str {
        match self.integer().unwrap_or(DEFAULT_ENUM_REPR) {
            "u8" => "255",
            "i8" => "127",
            _ => "999",
        }
    }
}

/// Whether `attr` is the `#[other]` of the catch-all of an open enum.
pub(super) fn is_other(attr: &Attribute) -> bool {
    attr.path().is_ident("other")
}

/// Whether `attr` is the `#[default]` of a field of an extensible message.
pub(super) fn is_default(attr: &Attribute) -> bool {
    attr.path().is_ident("default")
}

impl Variant {
    /// Whether it is the catch-all of an open enum.
    pub(super) fn is_other(&self) -> bool {
        self.attrs.iter().any(is_other)
    }

    /// Whether the value is written with a minus.
    pub(super) fn is_negative(&self) -> bool {
        matches!(&self.value, Some(Expr::Unary(unary)) if matches!(unary.op, UnOp::Neg(_)))
    }
}

impl Field {
    /// The default, if it has one that is well-formed.
    pub(super) fn default(&self) -> Option<Default> {
        self.attrs.iter().find(|attr| is_default(attr)).and_then(|attr| match &attr.meta {
            Meta::Path(_) => Some(Default::Zero),
            Meta::NameValue(pair) => Some(Default::Value(Box::new(pair.value.clone()))),
            Meta::List(_) => None,
        })
    }

    /// What an error points at: the name, or the type if there is no name.
    pub(super) fn place(&self) -> TokenStream {
        match &self.member {
            Member::Named(ident) => ident.to_token_stream(),
            Member::Unnamed(_) => self.ty.to_token_stream(),
        }
    }
}
