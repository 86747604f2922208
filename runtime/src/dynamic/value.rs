//! [`Value`]: a value of any type that a schema can describe.

use std::sync::Arc;

/// A value of a type that is known only at run time.
///
/// | in a declaration | as a value |
/// |---|---|
/// | `()` | [`Unit`](Value::Unit) |
/// | integers, `NonZero` | [`Int`](Value::Int); above `i128::MAX` [`Large`](Value::Large) |
/// | `Option<NonZero<..>>` | `Int`, or [`None`](Value::None) |
/// | `f32`, `f64`, `bool`, `char` | [`F32`](Value::F32), [`F64`](Value::F64), [`Bool`](Value::Bool), [`Char`](Value::Char) |
/// | `FixedStr` | [`Text`](Value::Text) |
/// | `[u8; N]`, `FixedVec<u8, N>`, `&[u8]` | [`Bytes`](Value::Bytes) |
/// | other arrays and lists | [`List`](Value::List) |
/// | a struct, arguments, fields of an event | [`Record`](Value::Record) |
/// | a struct or a variant without names, such as `Pair(u8, u8)` | `List`; with one field, that field alone |
/// | an enum | [`Variant`](Value::Variant), with its data if it has some |
/// | a number that an open enum does not know | `Int` |
///
/// ```
/// use memorypipe::dynamic::Value;
///
/// let sample = Value::record([("t_ns", 5.into()), ("label", "warm".into())]);
/// assert_eq!(sample.get("t_ns"), Some(&Value::Int(5)));
/// assert_eq!(sample.get("label").and_then(Value::as_str), Some("warm"));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// `()`.
    Unit,
    /// A `bool`.
    Bool(bool),
    /// An integer.
    Int(i128),
    /// A `u128` above `i128::MAX`.
    Large(u128),
    /// An `f32`.
    F32(f32),
    /// An `f64`.
    F64(f64),
    /// A `char`.
    Char(char),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// The `None` of an `Option<NonZero<..>>`.
    None,
    /// The elements of an array or a list, or the fields of a struct without names.
    List(Vec<Value>),
    /// The fields of a struct, or arguments, in the order of the declaration. On the way in, any order will do.
    Record(Vec<(Arc<str>, Value)>),
    /// A variant of an enum.
    Variant {
        /// Its name.
        name: Arc<str>,
        /// Its data.
        data: Option<Box<Value>>,
    },
}

impl Value {
    /// A record of these fields.
    #[must_use]
    pub fn record<N: Into<Arc<str>>>(fields: impl IntoIterator<Item = (N, Value)>) -> Value {
        Value::Record(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// A variant without data.
    #[must_use]
    pub fn variant(name: impl Into<Arc<str>>) -> Value {
        Value::Variant { name: name.into(), data: None }
    }

    /// The field of a record with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Record(fields) => {
                fields.iter().find(|(field, _)| **field == *name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// An integer.
    #[must_use]
    pub fn as_int(&self) -> Option<i128> {
        if let Value::Int(value) = self { Some(*value) } else { None }
    }

    /// A floating-point number.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Value::F32(value) => Some(f64::from(*value)),
            Value::F64(value) => Some(*value),
            _ => None,
        }
    }

    /// A text, or the name of a variant.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            Value::Variant { name, .. } => Some(name),
            _ => None,
        }
    }

    /// The elements of a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Value]> {
        if let Value::List(items) = self { Some(items) } else { None }
    }
}

macro_rules! from {
    ($($from:ty => |$value:ident| $into:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Value {
                $into
            }
        }
    )*};
}

from! {
    () => |_unit| Value::Unit;
    bool => |value| Value::Bool(value);
    i8 => |value| Value::Int(value.into());
    i16 => |value| Value::Int(value.into());
    i32 => |value| Value::Int(value.into());
    i64 => |value| Value::Int(value.into());
    i128 => |value| Value::Int(value);
    u8 => |value| Value::Int(value.into());
    u16 => |value| Value::Int(value.into());
    u32 => |value| Value::Int(value.into());
    u64 => |value| Value::Int(value.into());
    u128 => |value| i128::try_from(value).map_or(Value::Large(value), Value::Int);
    f32 => |value| Value::F32(value);
    f64 => |value| Value::F64(value);
    char => |value| Value::Char(value);
    String => |text| Value::Text(text);
    &str => |text| Value::Text(text.to_owned());
    Vec<u8> => |bytes| Value::Bytes(bytes);
    Vec<Value> => |items| Value::List(items);
}
