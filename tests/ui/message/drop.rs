use memorypipe::prelude::*;

#[ipc_message]
pub struct Handle {
    pub fd: i32,
}

impl Drop for Handle {
    fn drop(&mut self) {}
}

fn main() {}
