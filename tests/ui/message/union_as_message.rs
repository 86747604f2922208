use memorypipe::prelude::*;

#[ipc_message]
pub union Bits {
    pub int: u32,
    pub float: f32,
}

fn takes_a_message<T: Message>(_: T) {}

fn main_uses(bits: Bits) {
    takes_a_message(bits);
}

fn main() {}
