use memorypipe::prelude::*;

#[ipc_message]
pub struct Sample {
    pub flag: bool,
    #[cfg_attr(all(), cfg(any()))]
    pub id: [u8; 3],
    pub id: u32,
}

fn main() {}
