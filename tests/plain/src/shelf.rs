//! A channel with messages of the maximum size.

#![allow(clippy::result_large_err)] // errors have the maximum size too

use pipes::prelude::*;

/// The limit.
pub const LARGEST: usize = 64 << 10;

/// The largest message. It is copied wherever it is used, which takes the most stack.
#[ipc_message]
#[derive(Clone, Copy)]
pub struct Large {
    /// All of it.
    pub bytes: [u8; LARGEST],
}

/// A large message of these bytes.
pub fn large(byte: u8) -> Large {
    Large { bytes: [byte; LARGEST] }
}

/// The same size, with fields that may be appended.
#[ipc_message(extensible)]
#[derive(Clone, Copy)]
pub struct Growing {
    /// All of it.
    pub bytes: [u8; LARGEST],
}

macro_rules! shelf {
    ($($more:ident)*) => {
        ipc_channel!(
            /// Everything that a method can do with a large message, and many more methods.
            #[channel(capacity = 2, async, mock)]
            pub trait Shelf {
                /// An argument.
                #[idempotent]
                fn put(&self, large: Large) -> u64;
                /// A reply.
                fn get(&self) -> Large;
                /// Both.
                #[into]
                fn swap(&self, large: Large) -> Large;
                /// Both, or an error of the same size.
                #[into]
                fn check(&self, large: Large) -> Result<Large, Large>;
                /// No reply.
                #[oneway]
                fn tell(&self, large: Large);
                /// With bulk data too.
                fn beside(&self, #[max(64)] bytes: &[u8], fill: FixedVec<u8, 65_000>) -> Large;
                /// Streams.
                fn flow(&self, out: Tx<Large>, input: Rx<Large>) -> Large;
                /// Extensible.
                #[into]
                fn grow(&self, growing: Growing) -> Result<Growing, Growing>;
                $(
                    /// One more.
                    fn $more(&self, large: Large) -> Result<Large, Large>;
                )*
            }
            /// Events too.
            #[events]
            pub enum ShelfEvent {
                /// As large as a message.
                Seen(Large),
                /// As large as a message.
                Moved {
                    /// All of it.
                    large: Large,
                },
                /// As large as a message.
                #[latest]
                Left(Large),
            }
        );

        impl Shelf for Keeper {
            fn put(&self, large: Large) -> u64 {
                large.bytes[7].into()
            }
            fn get(&self) -> Large {
                large(9)
            }
            fn swap(&self, large: Large) -> Large {
                match self.below {
                    Some(ref below) => below.lock().unwrap().swap(large).unwrap(),
                    None => large,
                }
            }
            fn check(&self, large: Large) -> Result<Large, Large> {
                if large.bytes[0] == 0 { Err(large) } else { Ok(large) }
            }
            fn tell(&self, large: Large) {
                assert_eq!(large.bytes[LARGEST - 1], 9);
            }
            fn beside(&self, bytes: Bulk<u8>, fill: FixedVec<u8, 65_000>) -> Large {
                assert_eq!(fill.len(), bytes.len());
                large(9)
            }
            fn flow(&self, mut out: Tx<Large>, mut input: Rx<Large>) -> Large {
                let large = input.recv().unwrap().unwrap();
                out.send(large).unwrap();
                large
            }
            fn grow(&self, growing: Growing) -> Result<Growing, Growing> {
                Ok(growing)
            }
            $(
                fn $more(&self, large: Large) -> Result<Large, Large> {
                    Ok(large)
                }
            )*
        }
    };
}

shelf!(a b c d e f g h i j k l m n o p q r s t u v w x y z);

/// Serves it.
#[derive(Debug, Default)]
pub struct Keeper {
    /// The channel that it calls in turn.
    pub below: Option<std::sync::Mutex<ShelfClient>>,
}
