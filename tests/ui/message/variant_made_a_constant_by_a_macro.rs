use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("{ Buy, Sell, }" => "{ Sell } impl Side { pub const Buy: Side = Side::Sell; }")]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
