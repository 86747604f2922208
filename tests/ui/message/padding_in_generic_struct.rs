use memorypipe::prelude::*;

#[ipc_message]
pub struct Tagged<T> {
    pub tag: u8,
    pub value: T,
}

#[ipc_message]
pub struct Reading {
    pub fine: Tagged<u8>,
    pub _pad: [u8; 6],
    pub wrong: Tagged<u64>,
}

fn main() {}
