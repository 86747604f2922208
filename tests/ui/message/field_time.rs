use std::time::{Duration, SystemTime};

use memorypipe::prelude::*;

#[ipc_message]
pub struct Lap {
    pub took: Duration,
    pub at: SystemTime,
}

fn main() {}
