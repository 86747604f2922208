use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("value: T" => "value: Option<T>")]
pub struct Sample<T> {
    pub value: T,
}

fn main() {}
