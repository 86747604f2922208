use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("#[repr(C)]" => "")]
pub struct Sample {
    pub flag: bool,
    pub kind: u8,
    pub id: u16,
}

fn main() {}
