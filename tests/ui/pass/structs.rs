//! Every form of struct that is a message.

use core::num::NonZero;

use memorypipe::prelude::*;

/// Named fields, attributes of the user's kept.
#[derive(Debug, Clone, Copy, PartialEq)]
#[ipc_message]
pub struct Sample {
    /// When.
    pub t_ns: u64,
    value: f64,
}

/// A tuple struct in another, and derives below the attribute.
#[ipc_message]
#[derive(Debug, Clone, Copy)]
pub struct Pair(pub Sample, pub [Sample; 2], Option<NonZero<u64>>);

/// Its own alignment.
#[ipc_message]
#[repr(C, align(64))]
pub struct Line([u8; 64]);

/// An alignment without `C`, and a raw name.
#[ipc_message]
#[repr(align(8))]
pub struct Half {
    r#type: u32,
    flag: bool,
    _pad: [u8; 3],
}

/// Generic over types and values.
#[ipc_message]
pub struct Block<T, const N: usize, const C: char, const B: bool = false>
where
    T: Copy,
{
    items: [T; N],
}

/// Of a generic one, with a constant of its own.
#[ipc_message]
pub struct Uses {
    block: Block<u16, 4, 'x'>,
    bytes: [u8; Self::LEN],
}

impl Uses {
    const LEN: usize = 8;
}

/// An enum, with a `repr` that depends on the configuration.
#[ipc_message]
#[cfg_attr(all(), repr(u8))]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// One.
    Buy = 1,
    /// The other.
    Sell = Side::Buy as u8 + 4,
}

fn takes_a_message<T: Message>(_: T) {}

#[test]
fn every_form_of_struct_is_a_message() {
    #[ipc_message]
    struct Local {
        side: Side,
    }
    takes_a_message(Sample { t_ns: 1, value: 0.5 });
    assert_eq!(size_of::<Side>(), 1);
    takes_a_message(Local { side: Side::Sell });
}
