use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("repr(u32)" => "repr(u8)")]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
