use memorypipe::prelude::*;

#[ipc_message]
pub enum Health {
    #[was = "Ok"]
    Good,
    #[was = "Ok"]
    Fine,
}

fn main() {}
