use memorypipe::prelude::*;

#[ipc_message]
pub struct View<'a> {
    pub name: Name<'a>,
}

pub struct Name<'a>(&'a str);

fn main() {}
