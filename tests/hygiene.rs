//! The macros' output compiles wherever a user may put it: without a prelude, next to names that are also ours, with
//! another name of the crate, and where unsafe code, missing documentation and every warning are errors.

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

    /// An enum with data that grows.
    #[::memorypipe::ipc_message]
    #[derive(Debug)]
    pub enum Reject {
        /// Another one.
        #[other]
        Unknown,
        /// With a name.
        TooLarge {
            /// The most.
            limit: u64,
        },
        /// Without names.
        Pair(u32, [bool; 4]),
    }

    /// Nested messages.
    #[::memorypipe::ipc_message]
    #[derive(Debug)]
    pub struct Trade(Sample<u64>, Side, u32);
}

/// Every name that the expansion might resolve to another item.
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

    #[::memorypipe::ipc_message]
    pub enum Verdict {
        CODED(self::Duration),
        Some {
            core: Side,
            size_of: ::core::primitive::u32,
        },
        #[other]
        Option = 9,
    }

    /// A user's own type with the name of a type of the standard library.
    #[::memorypipe::ipc_message]
    pub struct Duration(::core::primitive::u64);

    impl Sample {
        pub const TYPE: u8 = u8;
        pub const LAYOUT_CHECK: u8 = u8;
        pub const fn is_valid() {}
    }
}

#[no_implicit_prelude]
#[allow(clippy::missing_errors_doc)] // which is right, and only about the trait
#[path = "hygiene/channels_without_prelude.rs"]
pub mod channels_without_prelude;

/// Every name of a declaration is imported, and none of them is unused.
pub mod imported_by_name {
    use memorypipe::{FixedStr, FixedVec, Rx, Tx, ipc_channel, ipc_message};

    /// A message.
    #[ipc_message]
    #[derive(Debug)]
    pub struct Line {
        /// Its only field.
        pub text: FixedStr<8>,
    }

    ipc_channel!(
        /// Streams by name.
        pub trait Flow {
            /// In both directions.
            fn flow(&self, name: FixedVec<u64, 2>, out: Tx<Line>, input: Rx<u8>) -> u8;
        }
    );
}

/// Types of other crates with the same last name are messages.
pub mod beside_other_streams {
    /// Another crate.
    pub mod radio {
        /// A message with the name of a stream.
        #[memorypipe::ipc_message]
        #[derive(Debug)]
        pub struct Tx<T> {
            /// What is sent.
            pub sent: T,
        }
    }

    memorypipe::ipc_channel!(
        /// A value, a value, and a stream of values.
        pub trait Station {
            /// By path.
            fn send(&self, tx: radio::Tx<u8>) -> radio::Tx<u8>;
            /// The streams of the runtime, not those of the module `radio`.
            fn stream(&self, out: memorypipe::Tx<radio::Tx<u8>>, input: ::memorypipe::Rx<u8>);
        }
    );
}

/// A feature that another crate enables takes no name here.
pub mod beside_types_of_ones_own {
    memorypipe::ipc_channel!(
        /// Without the asynchronous client and the mock, because the declaration does not ask for them.
        pub trait Desk {
            /// The person at the desk.
            fn who(&self) -> u64;
        }
    );

    /// A handwritten mock.
    #[derive(Debug)]
    pub struct DeskMock;

    impl Desk for DeskMock {
        fn who(&self) -> u64 {
            7
        }
    }

    /// A handwritten client.
    #[derive(Debug)]
    pub struct DeskAsyncClient;

    #[test]
    fn a_mock_by_hand_is_a_handler_like_any_other() {
        assert_eq!(DeskClient::loopback(DeskMock).who().unwrap(), 7);
    }
}

/// Names that concatenate to the same name.
#[allow(non_camel_case_types)]
pub mod joined_names {
    memorypipe::ipc_channel!(
        /// One.
        pub trait A {
            /// `A` and `b_c`.
            fn b_c(&self) -> u64;
        }
    );
    memorypipe::ipc_channel!(
        /// The other.
        pub trait A_b {
            /// `A_b` and `c`.
            fn c(&self) -> u64;
        }
    );
    memorypipe::ipc_channel!(
        /// With the name of a handler's generic parameter.
        pub trait H {
            /// With the names of the host's parameters.
            fn handler(&self, handler: u64, name: u64, event: u64) -> u64;
        }
    );
}

/// A user's constants with the names of the expansion.
#[allow(non_upper_case_globals, missing_docs, clippy::missing_errors_doc)]
pub mod beside_constants {
    pub const __bytes: u8 = 1;
    pub const __value: u8 = 1;
    pub const __handler: u8 = 1;
    pub const __formatter: u8 = 1;
    pub const __call: u8 = 1;
    pub const __link: u8 = 1;
    pub const PLACE: u8 = 1;
    pub const ARGS: u8 = 1;

    #[memorypipe::ipc_message]
    #[derive(Debug)]
    pub struct Sample {
        pub value: bool,
    }

    #[memorypipe::ipc_message]
    #[derive(Debug)]
    pub enum Side {
        Buy,
    }

    memorypipe::ipc_channel!(
        #[channel(async, mock)]
        pub trait Shelf {
            fn swap(
                &self,
                sample: Sample,
                #[max(4)] xs: &[u8],
                #[max(4)] out: &mut [u8],
            ) -> Result<Sample, Side>;
        }
        #[events]
        #[derive(Debug)]
        pub enum ShelfEvent {
            Full(Sample),
        }
    );
}

/// The names of the expansion, for everything that a user names; the tests of the macros write this file.
#[rustfmt::skip]
#[path = "../macros/tests/hygiene/names.rs"]
pub mod names_of_the_expansion;

#[path = "hygiene/conditions.rs"]
mod conditions;

/// The crate with another name.
pub mod renamed {
    /// Its other name.
    pub use ::memorypipe as pipes;

    mod memorypipe {}

    /// A struct.
    #[pipes::ipc_message(crate = pipes)]
    #[derive(Debug)]
    pub struct Sample(u64);

    /// In a submodule.
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

/// Emitted by a user's macro, whose fragments are in invisible groups.
macro_rules! messages {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[memorypipe::ipc_message]
        #[derive(Debug)]
        pub struct $name { $($field: $ty),* }
    )*};
}

/// As above, a channel.
macro_rules! channels {
    ($($(#[$meta:meta])* $name:ident { $($method:ident($($arg:ident: $ty:ty),*) -> $reply:ty;)* })*) => {$(
        memorypipe::ipc_channel!(
            $(#[$meta])*
            pub trait $name {
                $(
                    /// See its name.
                    ///
                    /// # Errors
                    ///
                    /// None.
                    fn $method(&self $(, $arg: $ty)*) -> $reply;
                )*
            }
        );
    )*};
}

channels! {
    /// One.
    Door { open(handler: u32, value: [u8; 2]) -> bool; watch(out: memorypipe::Tx<u32>) -> (); }
    /// Of the other.
    Gate { open(call: u32) -> Result<u32, u8>; }
}

messages! {
    /// One.
    First { id: u32, list: [core::num::NonZero<u16>; 2] }
    /// Of the other.
    Second { first: First, maybe: Option<core::num::NonZero<u64>> }
}

/// Deprecated, without a warning where it is declared.
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
