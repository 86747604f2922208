use memorypipe::prelude::*;

#[ipc_message]
pub struct Id {
    pub id: _,
    pub end: !,
}

fn main() {}
