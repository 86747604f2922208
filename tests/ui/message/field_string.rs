use memorypipe::prelude::*;

#[ipc_message]
pub struct Person {
    pub name: String,
    pub nick: &'static str,
    pub path: std::path::PathBuf,
}

fn takes_a_message<T: Message>(_: T) {}

fn main_uses(person: Person) {
    takes_a_message(person);
}

fn main() {}
