//! Macros around messages and channels that change nothing behind their back: each fault of `message/*_macro.rs`,
//! `channel/*_macro.rs` and `message/*_another_crate.rs` with what is right instead.

use memorypipe::prelude::*;
use memorypipe_tests_macros::{first_and_then, replace};

/// A macro that is expanded once.
type Once = first_and_then!(([u64; 2]) (&'static str));

const LENGTH: usize = first_and_then!((8)(1));

/// By the name of its result, and a length by that of a constant.
#[ipc_message]
#[derive(Debug)]
pub struct Named {
    value: Once,
    list: FixedVec<Once, 2>,
    bytes: [u8; LENGTH],
}

/// A macro that comes before the check.
#[replace("value: &'static str" => "value: [u64; 2]")]
#[ipc_message]
#[derive(Debug)]
pub struct Before {
    value: &'static str,
}

/// One that comes behind it, and leaves alone what was checked.
#[ipc_message]
#[replace("Debug" => "Debug, Clone, Copy")]
#[derive(Debug)]
pub struct Behind {
    id: u64,
    value: [u64; 2],
}

/// As above.
#[ipc_message]
#[replace("Debug" => "Debug, Clone, Copy")]
#[derive(Debug)]
#[repr(i8)]
pub enum Side {
    /// One.
    Buy = -1,
    /// The other.
    Sell,
}

/// Types that are passed to a macro of one's own.
macro_rules! declared {
    ($name:ident { $($field:ident: $ty:ty),* }, $element:ty, $error:ty) => {
        /// A message.
        #[ipc_message]
        #[derive(Debug)]
        pub struct $name { $(#[doc = "As above."] pub $field: $ty),* }

        ipc_channel!(
            /// A channel.
            pub trait Wrapped {
                /// Arguments and reply.
                fn put(&mut self, $($field: $ty),*) -> Result<$name, $error>;
                /// Bulk data.
                fn copy(&mut self, #[max(LENGTH)] data: &[$element], #[max(4)] back: &mut [$element]) -> [$element; 2];
                /// Streams.
                fn flow(&mut self, input: Rx<$element>, output: Tx<$element>);
            }
            /// Events.
            #[events]
            #[derive(Debug)]
            pub enum WrappedEvent {
                /// Carries the same.
                Put { $(#[doc = "As above."] $field: $ty),* },
                /// And one of them.
                Element($element),
            }
        );
    };
}

declared!(Fields { id: u32, list: [Option<core::num::NonZero<u16>>; 2], side: Side, _pad: [u8; 3] }, Named, Side);

/// A bound of the user's for a type that a parameter brings.
pub trait Has: Message {
    /// What it brings.
    type Id: Message;
}

impl Has for u8 {
    type Id = [u8; 4];
}

/// Its use.
#[ipc_message]
#[derive(Debug)]
pub struct Bound<T: Has> {
    id: T::Id,
    of: T,
}

/// The crate by another name.
pub mod other {
    pub use memorypipe as pipes;

    /// As above.
    #[pipes::ipc_message(crate = crate::macros::other::pipes)]
    #[derive(Debug)]
    pub struct Sample {
        /// One.
        pub flag: bool,
        /// The other.
        pub id: [u8; 3],
    }
}

/// Writes and reads a value, so that its proof is evaluated.
fn exchanged<T: Message>(name: &str, value: &T) -> T {
    let mut host = PipeHost::<T, T>::create(name).expect("the name is free");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let value = host.read().expect("a value");
            host.write(&value).expect("the client is there");
        });
        let mut client = PipeClient::<T, T>::attach(name).expect("the host is there");
        client.write(value).expect("the host is there");
        client.read().expect("an answer")
    })
}

#[test]
fn macros_may_write_messages_and_channels() {
    let name = |what: &str| format!("ui-{what}-{}", std::process::id());
    let named = Named { value: [1, 2], list: FixedVec::new(), bytes: [3; 8] };
    assert_eq!(exchanged(&name("named"), &named).value, [1, 2]);
    assert_eq!(exchanged(&name("before"), &Before { value: [1, 2] }).value, [1, 2]);
    assert_eq!(exchanged(&name("behind"), &Behind { id: 1, value: [2, 3] }).value, [2, 3]);
    assert!(matches!(exchanged(&name("side"), &[Side::Buy, Side::Sell]), [Side::Buy, Side::Sell]));
    assert_eq!(exchanged(&name("bound"), &Bound::<u8> { id: [1; 4], of: 2 }).id, [1; 4]);
    assert!(exchanged(&name("other"), &other::Sample { flag: true, id: [1; 3] }).flag);
}
