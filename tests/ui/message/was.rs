use memorypipe::prelude::*;

#[ipc_message]
pub struct Sample {
    #[was = "value"]
    pub celsius: f64,
}

fn main() {}
