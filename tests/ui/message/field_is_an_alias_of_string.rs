use memorypipe::prelude::*;

type Name = String;

#[ipc_message]
pub struct Person {
    pub name: Name,
    pub names: [Name; 2],
    pub age: u8,
}

fn main() {}
