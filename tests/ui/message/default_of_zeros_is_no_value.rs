use memorypipe::prelude::*;

#[ipc_message]
pub enum Health {
    Good = 1,
    Bad = 2,
}

#[ipc_message(extensible)]
pub struct Reading {
    pub at: u32,
    #[default]
    pub health: Health,
}

fn main() {}
