use memorypipe::prelude::*;
use memorypipe_tests_macros::replace;

#[ipc_message]
#[replace("pub id: [u8; 3]," => "")]
pub struct Sample {
    pub flag: bool,
    pub id: [u8; 3],
    pub id: u32,
}

fn main() {}
