use memorypipe::prelude::*;

#[ipc_message]
pub enum Reject {
    TooLarge { limit: u32 },
    Late,
}

fn main() {
    let mut pipe = PipeHost::<Reject, Reject>::create("rejects").unwrap();
    pipe.write(&Reject::Late).unwrap();
    let _ = pipe.loan().unwrap();
}
