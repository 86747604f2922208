use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("Sell" => "Sell, Hold")]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
