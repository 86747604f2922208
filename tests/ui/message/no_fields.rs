use memorypipe::prelude::*;

#[ipc_message]
pub struct Ping;

fn takes_a_message<T: Message>(_: T) {}

fn main() {
    takes_a_message(Ping);
}
