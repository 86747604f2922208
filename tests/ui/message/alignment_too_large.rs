use memorypipe::prelude::*;

#[ipc_message]
#[repr(align(128))]
pub struct Page {
    pub bytes: [u8; 4096],
}

fn main() {}
