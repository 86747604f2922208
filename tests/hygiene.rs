//! What the macros emit compiles wherever a user may put it: without a prelude, beside names that are also
//! ours, under another name of the crate, and where unsafe code, missing documentation and every warning are
//! errors.

#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(let_underscore, nonstandard_style, rust_2018_idioms, unused)]
#![deny(single_use_lifetimes, trivial_casts, trivial_numeric_casts, unreachable_pub, unused_qualifications)]
#![deny(unused_results, missing_debug_implementations, variant_size_differences)]

/// No name of the standard library is in scope.
#[no_implicit_prelude]
pub mod without_prelude {
    /// A struct.
    #[::memorypipe::ipc_message]
    #[derive(Debug)]
    pub struct Sample<T> {
        /// An element.
        pub value: T,
        flags: [bool; 8],
    }

    /// An enum, and its neighbours.
    #[::memorypipe::ipc_message]
    #[derive(Debug)]
    pub enum Side {
        /// One.
        Buy,
        /// The other.
        Sell = 7,
    }

    /// In one another.
    #[::memorypipe::ipc_message]
    #[derive(Debug)]
    pub struct Trade(Sample<u64>, Side, u32);
}

/// Every name that the expansion might take for another.
#[allow(missing_docs, unused, unused_qualifications, non_camel_case_types, missing_debug_implementations)]
pub mod beside_names_of_ours {
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct bool;
    pub struct u8;
    pub struct u32;
    pub struct i128;
    pub struct str;
    pub struct Probe;
    pub struct TypeDesc;
    pub enum Kind {}
    pub trait Message {
        const TYPE: u8;
        const ANY_BITS: bool;
        fn is_valid(&self);
    }
    pub trait NoMessage {}
    pub mod core {}
    pub mod std {}
    pub mod memorypipe {}
    pub mod __private {}
    pub mod diagnostic {}
    pub const fn size_of() {}
    pub const fn align_of() {}

    macro_rules! panic {
        () => {};
    }
    macro_rules! offset_of {
        () => {};
    }
    pub(crate) use {offset_of, panic};

    #[::memorypipe::ipc_message]
    pub enum Side {
        TYPE,
        ANY_BITS,
    }

    #[::memorypipe::ipc_message]
    pub struct Sample {
        #[allow(clippy::struct_field_names)]
        core: ::core::primitive::u32,
        size_of: Side,
        r#type: self::Duration,
    }

    /// A type of the user's own that is named like one of the standard library.
    #[::memorypipe::ipc_message]
    pub struct Duration(::core::primitive::u64);

    impl Sample {
        pub const TYPE: u8 = u8;
        pub const LAYOUT_CHECK: u8 = u8;
        pub const fn is_valid() {}
    }
}

/// The crate by another name.
pub mod renamed {
    /// Its other name.
    pub use ::memorypipe as pipes;

    mod memorypipe {}

    /// A struct.
    #[pipes::ipc_message(crate = pipes)]
    #[derive(Debug)]
    pub struct Sample(u64);

    /// In a module below.
    pub mod below {
        /// An enum.
        #[crate::renamed::pipes::ipc_message(crate = crate::renamed::pipes)]
        #[derive(Debug)]
        pub enum Side {
            /// The only one.
            Only,
        }
    }
}

/// Written by a macro of the user's, whose fragments come wrapped.
macro_rules! messages {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[memorypipe::ipc_message]
        #[derive(Debug)]
        pub struct $name { $($field: $ty),* }
    )*};
}

messages! {
    /// One.
    First { id: u32, list: [core::num::NonZero<u16>; 2] }
    /// Of the other.
    Second { first: First, maybe: Option<core::num::NonZero<u64>> }
}

/// Going out of use, which is nothing to warn about where it is declared.
#[deprecated]
#[memorypipe::ipc_message]
#[derive(Debug)]
pub struct Old {
    /// As above.
    #[deprecated]
    pub id: u32,
}

/// As above.
#[deprecated]
#[memorypipe::ipc_message]
#[derive(Debug)]
pub enum OldSide {
    /// As above.
    #[deprecated]
    Buy,
}

const fn name<T: memorypipe::Message>() -> &'static str {
    T::TYPE.name
}

#[test]
fn messages_are_messages_wherever_they_are_declared() {
    #[memorypipe::ipc_message]
    struct Local(First);

    assert_eq!(name::<Local>(), "Local");
    assert_eq!(name::<without_prelude::Trade>(), "Trade");
    assert_eq!(name::<beside_names_of_ours::Sample>(), "Sample");
    assert_eq!(name::<renamed::Sample>(), "Sample");
    assert_eq!(name::<renamed::below::Side>(), "Side");
    assert_eq!(name::<Second>(), "Second");
}
