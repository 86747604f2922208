use std::sync::Mutex;
use std::sync::atomic::AtomicU32;

use memorypipe::prelude::*;

#[ipc_message]
pub struct Counter {
    pub hits: AtomicU32,
    pub names: Mutex<u64>,
}

fn main() {}
