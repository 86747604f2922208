use memorypipe::prelude::*;

#[ipc_message]
pub struct Named<const NAME: &'static str> {
    pub id: u32,
}

fn main() {}
