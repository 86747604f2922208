use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { limit: u32 },
    Late,
}

ipc_channel!(
    pub trait Desk {
        fn all(&mut self, #[max(16)] rejects: &[Reject]);
    }
);

fn main() {}
