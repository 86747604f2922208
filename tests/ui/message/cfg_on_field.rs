use memorypipe::prelude::*;

#[ipc_message]
pub struct Sample {
    pub value: f64,
    #[cfg(target_os = "linux")]
    pub error: f64,
}

fn main() {}
