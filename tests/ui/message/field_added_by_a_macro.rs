use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

pub struct Permit(());

#[ipc_message]
#[replace("id: u64" => "id: u64, pub permit: Permit")]
pub struct Sample {
    pub id: u64,
}

fn main() {}
