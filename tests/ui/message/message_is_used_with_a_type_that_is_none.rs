use memorypipe::prelude::*;

#[ipc_message]
pub struct Id(pub u64);

fn takes_a_message<T: Message>(_: T) {}

fn main() {
    takes_a_message(Id(1));
    takes_a_message(String::new());
}
