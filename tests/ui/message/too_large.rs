use memorypipe::prelude::*;

#[ipc_message]
pub struct Image {
    pub pixels: [[u32; 1024]; 1024],
}

fn main() {}
