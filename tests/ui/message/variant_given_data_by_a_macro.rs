use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("Sell" => "Sell { to: &'static str }")]
pub enum Side {
    Buy,
    Sell,
}

fn main() {}
