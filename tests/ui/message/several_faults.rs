use memorypipe::prelude::*;

#[ipc_message(fast)]
#[repr(packed)]
pub struct Person {
    pub name: String,
    #[was = "years"]
    pub age: usize,
    pub seen: Vec<(u32, u32)>,
}

fn main() {}
