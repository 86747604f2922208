use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { limit: u32 },
    Late,
}

ipc_channel!(
    pub trait Desk {
        fn last(&mut self) -> [Reject; 2];
    }
);

fn main() {}
